"""What a JPEG's head says of how its data lie, and the markers among these (ITU-T T.81, annex B)."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

SOI, EOI = b"\xff\xd8", b"\xff\xd9"
DHT, SOS, DQT, DRI = 0xC4, 0xDA, 0xDB, 0xDD
FRAMES = frozenset(range(0xC0, 0xD0)) - {DHT, 0xC8, 0xCC}
SEQUENTIAL = (0xC0, 0xC1)  # kinds of frames whose data are drawn as they are read
BETWEEN_SCANS = frozenset({DHT, SOS, DQT, DRI, 0xFE, *range(0xE0, 0xF0)})
MOST_CODES, MOST_TABLES = 256, 4
_MARKER = re.compile(rb"\xff+([^\x00\xff])")


@dataclass(frozen=True)
class Layout:
    """What there is to know before a JPEG's first scan."""

    is_single: bool  # all of the picture is in one sequential scan
    width: int
    height: int
    sampling: tuple[tuple[int, int], ...]  # of each component, across and down
    interval: int  # units between two restarts; 0: there are none
    head: bytes  # what decoding needs before the data, the tables of quantisation being all 0
    size_at: int  # in the head, of height and width, 16 bits each
    data: int  # where those begin in the file
    least_bits: int  # of a unit
    can_be_zeros: bool  # zero bits alone can mean block after block without a change

    @property
    def unit(self) -> tuple[int, int]:
        """Width and height in px of what is coded together."""
        return 8 * max(across for across, _ in self.sampling), 8 * max(down for _, down in self.sampling)

    @property
    def units(self) -> int:
        """How many of these the picture has."""
        width, height = self.unit
        return -(-self.width // width) * -(-self.height // height)


def layout_of(content: bytes) -> Layout | None:
    """Return what a JPEG's head says; None where it makes no sense."""
    head, size_at, interval, at = bytearray(SOI), 0, 0, len(SOI)
    frame: tuple[int, int, int, tuple[tuple[int, int], ...]] | None = None
    tables: dict[int, dict[int, int]] = {}
    while (found := _MARKER.match(content, at)) is not None:
        marker, at = found[1][0], found.end()
        body = _segment(content, at)
        if body is None:
            return None
        at += 2 + len(body)
        if marker == DQT:
            body = _without_values(body)
        elif marker == DHT:
            tables |= _lengths(body)
        elif marker == DRI and len(body) == 2:
            interval = int.from_bytes(body, "big")
        elif marker in FRAMES:
            size_at = len(head) + 5
            frame = _frame(marker, body)
            if frame is None:
                return None
        if marker in (DHT, DQT, DRI, SOS) or marker in FRAMES:
            head += bytes([0xFF, marker]) + struct.pack(">H", 2 + len(body)) + body
        if marker == SOS:
            if frame is None or not body:
                return None
            kind, width, height, sampling = frame
            is_plain = len(sampling) > 1 or sampling == ((1, 1),)
            is_single = kind in SEQUENTIAL and body[0] == len(sampling) and is_plain
            least, zeros = _least_bits(sampling, body, tables), all(_begins_with_end(one) for one in tables.items())
            return Layout(is_single, width, height, sampling, interval, bytes(head), size_at, at, least, zeros)
    return None


def markers(content: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Yield each marker from there on: where it begins, with what fills up before it, where it ends, and its number."""
    for found in _MARKER.finditer(content, at):
        yield found.start(), found.end(), found[1][0]


def is_sound_segment(content: bytes, at: int, marker: int) -> bool:
    """Whether what follows a marker of BETWEEN_SCANS, which ends there, can be its segment; then data or a marker."""
    body = _segment(content, at)
    if body is None:
        return False
    end = at + 2 + len(body)
    if marker == SOS:
        return len(body) >= 4 and 1 <= body[0] <= 4 and len(body) == 4 + 2 * body[0]
    if marker == DHT and not _are_codes(body):
        return False
    return content[end : end + 1] == b"\xff" and content[end + 1 : end + 2] not in (b"", b"\0")


def _segment(content: bytes, at: int) -> bytes | None:
    """Return what is in the segment of a marker that ends there; None where it is longer than the file."""
    size = int.from_bytes(content[at : at + 2], "big")
    body = content[at + 2 : at + size]
    return body if size >= 2 and len(body) == size - 2 else None


def _frame(kind: int, body: bytes) -> tuple[int, int, int, tuple[tuple[int, int], ...]] | None:
    """Return kind, width, height and sampling that a frame's head says; None where it makes no sense."""
    if len(body) < 6 or len(body) != 6 + 3 * body[5] or not 1 <= body[5] <= 4:
        return None
    height, width = struct.unpack_from(">HH", body, 1)
    sampling = tuple((one >> 4, one & 15) for one in body[7::3])
    is_sound = width and height and all(1 <= side <= 4 for pair in sampling for side in pair)
    return (kind, width, height, sampling) if is_sound else None


def _without_values(tables: bytes) -> bytes:
    """Return tables of quantisation with 0 for each value, so that all that is drawn is grey."""
    made, at = bytearray(len(tables)), 0
    while at < len(tables):
        made[at] = tables[at]
        at += 1 + 64 * (2 if tables[at] >> 4 else 1)
    return bytes(made)


def _lengths(body: bytes) -> dict[int, dict[int, int]]:
    """Return the lengths in bits of the codes of tables, by table (16 more for those of AC) and by what they mean."""
    tables: dict[int, dict[int, int]] = {}
    at = 0
    while at + 17 <= len(body):
        counts = body[at + 1 : at + 17]
        lengths = [length for length, count in enumerate(counts, 1) for _ in range(count)]
        meant = body[at + 17 : at + 17 + len(lengths)]
        tables[body[at]] = dict(zip(meant, lengths, strict=False))
        at += 17 + len(lengths)
    return tables


def _least_bits(sampling: tuple[tuple[int, int], ...], scan: bytes, tables: dict[int, dict[int, int]]) -> int:
    """Return with how few bits a unit can be coded: in each of its blocks the shortest change, and no more."""
    least = 0
    for (across, down), used in zip(sampling, scan[2 : 2 + 2 * len(sampling) : 2], strict=False):
        changes, others = tables.get(used >> 4, {}), tables.get(16 + (used & 15), {})
        change = min((length + bits for bits, length in changes.items()), default=1)
        least += across * down * (change + others.get(0, 1))
    return max(1, least)


def _begins_with_end(table: tuple[int, dict[int, int]]) -> bool:
    """Whether the first code of a table of AC, which is zero bits, means that a block has no more; so too one of DC."""
    number, lengths = table
    return number < 16 or next(iter(lengths), 0) == 0


def _are_codes(body: bytes) -> bool:
    """Whether tables of codes are whole, and no table has more codes than there can be."""
    at = 0
    while at + 17 <= len(body):
        counts = body[at + 1 : at + 17]
        used = sum(count / 2**length for length, count in enumerate(counts, 1))
        if body[at] >> 4 > 1 or body[at] & 15 >= MOST_TABLES or sum(counts) > MOST_CODES or used > 1:
            return False
        at += 17 + sum(counts)
    return at == len(body) > 0
