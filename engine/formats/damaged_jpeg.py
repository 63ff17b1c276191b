"""JPEGs that are damaged within, as by a bad sector: known by how much picture their data make, and made decodable.

A JPEG has no checksum, and where its data make no sense libjpeg says nothing and goes on with what comes next.
"""

from __future__ import annotations

import contextlib
import io
import struct
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PIL import Image

from engine.formats.jpeg_layout import BETWEEN_SCANS, EOI, Layout, is_sound_segment, layout_of, markers
from engine.formats.pixels import DECODER_ERRORS, quiet

RESTARTS = range(0xD0, 0xD8)
WITHHELD_BYTES = 1  # of a piece's end, without which its last unit cannot be drawn if all is well: a code ends there
MOST_BITS = 72  # that are not yet drawn then: those, and what libjpeg wants to have ahead
MORE_ROWS = 8  # than a sound picture has, to see that there is more
LONGEST_SIDE = 65_500  # that libjpeg knows
MOST_LOOKS = 2000
MOST_ZEROS = 64  # bytes on end: no block is as long


def is_damaged(content: bytes) -> bool:
    """Whether a JPEG's data make more or less picture than it has, or hold what does not belong there.

    How much it is, is known of pictures in one scan, as cameras write them, but not of progressive ones. Damage that
    makes as much picture as there was is not found, which often is so with a few bytes.
    """
    layout = layout_of(content)
    if layout is None:
        return False
    if not layout.is_single:
        return mended(content) is not None
    pieces = _pieces(content, layout)
    if pieces is None:
        return True
    *before, last = pieces
    padded = replace(last, end=last.begin + len(content[last.begin : last.end].rstrip(b"\0")))  # as some cameras do
    if not layout.can_be_zeros and bytes(MOST_ZEROS) in content[layout.data : padded.end]:
        return True
    return not _fit(content, layout, pieces) and (padded == last or not _fit(content, layout, [*before, padded]))


def mended(content: bytes) -> bytes | None:
    """Return a JPEG in which markers that do not belong into its data are data; None where there are none."""
    layout = layout_of(content)
    if layout is None:
        return None
    made = bytearray(content)
    for begin, end, marker in markers(content, layout.data):
        if marker in RESTARTS and layout.interval:
            continue
        if marker == EOI[1] and not (layout.is_single and _goes_on(content, layout, begin, end)):
            break
        if layout.is_single or marker not in BETWEEN_SCANS or not is_sound_segment(content, end, marker):
            made[end - 1] = 0
    return bytes(made) if made != content else None


def _goes_on(content: bytes, layout: Layout, begin: int, end: int) -> bool:
    """Whether data end too early at a marker for it, and go on behind it."""
    return content.find(EOI, end) > 0 and not _fit(content, layout, [_Piece(layout.data, begin, layout.units)])


@dataclass(frozen=True)
class _Piece:
    """Data between two restarts, or all of them."""

    begin: int
    end: int
    units: int  # that are drawn once it is read


def _pieces(content: bytes, layout: Layout) -> list[_Piece] | None:
    """Return the pieces of a single scan; None where markers are among them that do not belong there."""
    pieces: list[_Piece] = []
    at, drawn = layout.data, 0
    for begin, end, marker in markers(content, layout.data):
        drawn = min(layout.units, drawn + layout.interval) if layout.interval else layout.units
        pieces.append(_Piece(at, begin, drawn))
        at = end
        if marker == EOI[1]:
            return pieces if drawn == layout.units else None
        if drawn == layout.units or marker != RESTARTS[(len(pieces) - 1) % len(RESTARTS)]:
            return None
    return None


def _fit(content: bytes, layout: Layout, pieces: list[_Piece]) -> bool:
    """Whether each piece makes as many units as it should.

    They are drawn, grey and an eighth as large, as a picture that is as few units wide as can be, so that its rows tell
    how many there are. Where a piece lacks its last bytes, all units but the last ones are there.
    """
    across, rows = _narrow(layout)
    width, height = layout.unit
    head = bytearray(layout.head)
    struct.pack_into(">HH", head, layout.size_at, rows * height, across * width)
    step = -(-len(pieces) // MOST_LOOKS)
    looked_at = pieces[::-step][::-1]  # the last one in any case
    feed = _Feed(bytes(head), content, layout.data, looked_at, height // 8)
    try:
        with quiet():
            picture = Image.open(feed, formats=["JPEG"])  # type: ignore[arg-type]
    except DECODER_ERRORS:
        return True  # it cannot be told
    with picture, contextlib.suppress(_Enough, *DECODER_ERRORS):
        picture.draft("L", (1, 1))
        feed.look_at(picture)
        picture.load()
    few = MOST_BITS // layout.least_bits + 1
    return len(feed.seen) == len(looked_at) and all(
        count * across < piece.units < (count + 1) * across + few
        for count, piece in zip(feed.seen, looked_at, strict=True)
    )


def _narrow(layout: Layout) -> tuple[int, int]:
    """Return across and down how many units are drawn: as few across as can be, for each row tells how far it went."""
    longest = LONGEST_SIDE // layout.unit[1] - MORE_ROWS
    across = -(-layout.units // longest)
    if layout.interval:  # a piece is whole rows, so that none hides another's surplus
        whole = (count for count in range(across, layout.interval) if layout.interval % count == 0)
        across = next(whole, max(across, layout.interval))
    return across, -(-layout.units // across) + MORE_ROWS


class _Enough(Exception):
    """All was seen that is to be seen."""


class _Feed(io.RawIOBase):
    """A file that gives piece after piece without its last bytes, and looks each time how much was drawn."""

    def __init__(self, head: bytes, content: bytes, begin: int, pieces: list[_Piece], row_px: int) -> None:
        super().__init__()
        self._pieces = pieces
        self.seen: list[int] = []  # rows of units after each piece
        self._head, self._content, self._begin, self._row_px = head, content, begin, row_px
        self._at = 0
        self._picture: Image.Image | None = None
        self._parts: Iterator[bytes] = iter(())

    def look_at(self, picture: Image.Image) -> None:
        """From now on give the pieces to the picture that was opened of this file."""
        self._picture = picture
        self._parts = self._given()

    def _given(self) -> Iterator[bytes]:
        given, at = self._head, self._begin
        for piece in self._pieces:
            end = max(at, piece.end - WITHHELD_BYTES)
            yield given + self._content[at:end]
            given, at = b"", end
            self.seen.append(self._rows())
        raise _Enough

    def _rows(self) -> int:
        """Return how many rows of units are drawn; what is not is black, and nothing that is drawn is."""
        assert self._picture is not None
        core = self._picture.im
        rows = range(self._picture.height // self._row_px)
        return bisect_left(rows, True, key=lambda row: core.getpixel((0, row * self._row_px)) in (0, (0, 0, 0, 0)))

    def read(self, size: int | None = -1, /) -> bytes:
        if self._picture is not None:
            return next(self._parts)
        end = len(self._head) if size is None or size < 0 else self._at + size
        part = self._head[self._at : end]
        self._at += len(part)
        return part

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: len(self._head)}[whence]
        return self._at

    def tell(self) -> int:
        return self._at

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True
