"""A TIFF whose strips or tiles are missing or damaged: what can be had of them stays, zeros are the rest."""

from __future__ import annotations

import io
import math
import struct
import zlib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, BinaryIO

import numpy as np
from PIL import Image

from engine.formats.inflating import inflated_part, is_inflated
from engine.formats.pixels import DECODER_ERRORS

if TYPE_CHECKING:
    from tifffile import TiffPage, TiffTag

TIFF = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
TAGS = (273, 324), (279, 325)  # where strips or tiles begin, and how long they are
PLAIN, LZW, DEFLATE, PACKBITS = (1,), (5,), (8, 32946), (32773,)
DNG_VERSION = 50706
LZW_CLEAR, LZW_BITS = 256, 9
LZW_CODES = 250  # between two clear codes: so few that none is longer than 9 bits


@dataclass(frozen=True)
class _Segments:
    """Where the strips or tiles of a TIFF's first picture lie, how they are packed, and how many bytes each has."""

    tags: tuple[TiffTag, TiffTag]
    order: str
    packing: int
    starts: list[int]
    lengths: list[int]
    sizes: list[int]  # unpacked

    @classmethod
    def of(cls, file: BinaryIO, most_bytes: int) -> _Segments | None:
        """Return them; None where the file's list of contents cannot be read, and for a camera's RAW."""
        import tifffile

        try:
            file.seek(0)
            with tifffile.TiffFile(file) as tiff:
                page = tiff.pages.first
                offsets, counts = (next(page.tags[code] for code in codes if code in page.tags) for codes in TAGS)
                starts, lengths = list(page.dataoffsets), list(page.databytecounts)
                count, is_raw = math.prod(page.chunked), DNG_VERSION in page.tags
                sizes = [_segment_bytes(page, number) for number in range(len(starts))]
                found = cls((offsets, counts), tiff.byteorder, int(page.compression), starts, lengths, sizes)
        except (tifffile.TiffFileError, StopIteration, *DECODER_ERRORS):
            return None
        are_sizes_sound = all(0 < size <= most_bytes for size in sizes)
        return found if are_sizes_sound and len(starts) == len(lengths) == count and not is_raw else None

    def replaced(self, content: bytes, parts: dict[int, bytes]) -> bytes | None:
        """Return the file with other segments, by their numbers, of which these parts are there; None where that
        cannot be. The rest of them is zeros; those of which nothing is there share one.
        """
        starts, lengths, whole = list(self.starts), list(self.lengths), bytearray(content)
        empty = [number for number, part in parts.items() if not part]
        torn = [([number], part) for number, part in parts.items() if part]
        for numbers, part in (*torn, *([(empty, b"")] if empty else [])):
            segment = _packed(part + bytes(max(self.sizes[number] for number in numbers) - len(part)), self.packing)
            if segment is None:
                return None
            for number in numbers:
                starts[number], lengths[number] = len(whole), len(segment)
            whole += segment
        fits = [
            _put(whole, tag, values, self.order) for tag, values in zip(self.tags, (starts, lengths), strict=True)
        ]
        return bytes(whole) if all(fits) else None


def completed_tiff(content: bytes, most_bytes: int) -> bytes | None:
    """Return the file with a whole segment for each that is missing in its first picture; None where that is no help.

    Of a segment of which a part is there that part is kept if it is not packed, or deflated. A file whose list of
    contents is at its missing end tells nothing of its picture.
    """
    found = _Segments.of(io.BytesIO(content), most_bytes)
    if found is None:
        return None
    ends = [start + length for start, length in zip(found.starts, found.lengths, strict=True)]
    lost = [number for number, end in enumerate(ends) if end > len(content)]
    if not lost:
        return None
    torn = min(lost, key=lambda number: found.starts[number])  # the others begin beyond the end, if the file is sound
    part = _unpacked(content[found.starts[torn] :], found.packing, found.sizes[torn])
    return found.replaced(content, dict.fromkeys(lost, b"") | {torn: part})


def mended_tiff(file: BinaryIO, most_bytes: int, is_refused: bool) -> bytes | None:
    """Return the file with what can be had of each damaged segment of its first picture; None where none is known.

    Deflated ones tell each damage by their checksums, those of LZW only where they cannot be unpacked, and no others
    do. is_refused: the file could not be opened, or LZW is not looked at.
    """
    found = _Segments.of(file, most_bytes)
    if found is None or not (found.packing in DEFLATE or (found.packing in LZW and is_refused)):
        return None
    parts: dict[int, bytes] = {}
    for number, (start, length, size) in enumerate(zip(found.starts, found.lengths, found.sizes, strict=True)):
        file.seek(start)
        segment = file.read(length)
        if not (is_inflated if found.packing in DEFLATE else _is_lzw)(segment, size):
            parts[number] = _unpacked(segment, found.packing, size)
    file.seek(0)
    return found.replaced(file.read(), parts) if parts else None


def _is_lzw(segment: bytes, size: int) -> bool:
    """Return whether libtiff unpacks a segment of LZW, given as a picture of its own, a row of grey."""
    tags = (
        (256, 4, size), (257, 3, 1), (258, 3, 8), (259, 3, LZW[0]), (262, 3, 1), (273, 4, 8), (277, 3, 1), (278, 3, 1),
        (279, 4, len(segment)),
    )  # fmt: skip
    head = struct.pack("<4sI", TIFF[0], 8 + len(segment) + len(segment) % 2)
    listed = b"".join(struct.pack("<HHII", code, kind, 1, value) for code, kind, value in tags)
    file = head + segment + bytes(len(segment) % 2) + struct.pack("<H", len(tags)) + listed + bytes(4)
    try:
        with Image.open(io.BytesIO(file), formats=["TIFF"]) as picture:
            picture.load()
    except DECODER_ERRORS:
        return False
    return True


def _segment_bytes(page: TiffPage, number: int) -> int:
    """Return how many bytes a strip or tile has, unpacked."""
    samples = page.samplesperpixel if page.planarconfig == 1 else 1
    if page.is_tiled:
        return page.tilelength * ((page.tilewidth * samples * page.bitspersample + 7) // 8)
    rows = min(page.rowsperstrip, page.imagelength)
    above = number % -(-page.imagelength // rows) * rows
    return min(rows, page.imagelength - above) * ((page.imagewidth * samples * page.bitspersample + 7) // 8)


def _put(whole: bytearray, tag: TiffTag, values: list[int], order: str) -> bool:
    """Write a tag's numbers in their place; return whether they fit."""
    code = {3: "H", 4: "I", 16: "Q"}.get(int(tag.dtype), "")
    most = 256 ** struct.calcsize(code) - 1 if code else 0
    if not values or max(values) > most or tag.count != len(values):
        return False
    struct.pack_into(f"{order}{len(values)}{code}", whole, tag.valueoffset, *values)
    return True


def _unpacked(part: bytes, packing: int, size: int) -> bytes:
    """Return what can be had of the beginning of a segment."""
    if packing in PLAIN:
        return part[:size]
    return bytes(inflated_part(part, size)) if packing in DEFLATE else b""


def _packed(segment: bytes, packing: int) -> bytes | None:
    """Return a segment as it is packed; of LZW and PackBits an empty one, whatever it is. None for other ways."""
    if packing in PLAIN:
        return segment
    if packing in DEFLATE:
        return zlib.compress(segment, 1)
    if packing in PACKBITS:
        runs, rest = divmod(len(segment), 128)
        return b"\x81\0" * runs + b"\0\0" * rest
    if packing in LZW:
        return _lzw_block() * -(-len(segment) // (8 * LZW_CODES))
    return None


@cache
def _lzw_block() -> bytes:
    """Return eight times a clear code and zeros, which are whole bytes together."""
    codes = np.array(([LZW_CLEAR] + [0] * LZW_CODES) * 8, np.uint16)
    bits = codes[:, None] >> np.arange(LZW_BITS - 1, -1, -1, dtype=np.uint16) & 1
    return np.packbits(bits.astype(np.uint8)).tobytes()
