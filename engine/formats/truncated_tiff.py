"""A TIFF that ends within its strips or tiles: those that are missing give way to empty ones, packed alike."""

from __future__ import annotations

import io
import struct
import zlib
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from engine.formats.pixels import DECODER_ERRORS

if TYPE_CHECKING:
    from tifffile import TiffPage, TiffTag

TIFF = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
OFFSETS, COUNTS = (273, 324), (279, 325)  # of strips, of tiles
PLAIN, LZW, DEFLATE, PACKBITS = (1,), (5,), (8, 32946), (32773,)
LZW_CLEAR, LZW_BITS = 256, 9
LZW_CODES = 250  # between two clear codes: so few that none is longer than 9 bits


def completed_tiff(content: bytes, most_bytes: int) -> bytes | None:
    """Return the file with a whole segment for each that is missing in its first picture; None where that is no help.

    Of a segment of which a part is there that part is kept if it is not packed, or deflated. A file whose list of
    contents is at its missing end tells nothing of its picture.
    """
    import tifffile

    try:
        with tifffile.TiffFile(io.BytesIO(content)) as tiff:
            page, order = tiff.pages.first, tiff.byteorder
            tags = [next(page.tags[code] for code in codes if code in page.tags) for codes in (OFFSETS, COUNTS)]
            size, packing = _segment_bytes(page), int(page.compression)
            starts, lengths = list(page.dataoffsets), list(page.databytecounts)
    except (tifffile.TiffFileError, StopIteration, *DECODER_ERRORS):
        return None
    lost = [n for n, (start, length) in enumerate(zip(starts, lengths, strict=False)) if start + length > len(content)]
    if not lost or not 0 < size <= most_bytes:
        return None
    whole = bytearray(content)
    torn = min(lost, key=lambda number: starts[number])  # the others begin beyond the end, if the file is sound
    part = _unpacked(content[starts[torn] :], packing, size)
    for numbers, kept in (([torn] if part else [], part), ([n for n in lost if n != torn or not part], b"")):
        segment = _packed(kept + bytes(size - len(kept)), packing) if numbers else b""
        if segment is None:
            return None
        for number in numbers:
            starts[number], lengths[number] = len(whole), len(segment)
        whole += segment
    fits = [_put(whole, tag, values, order) for tag, values in zip(tags, (starts, lengths), strict=True)]
    return bytes(whole) if all(fits) else None


def _segment_bytes(page: TiffPage) -> int:
    """Return how many bytes a strip or tile has, unpacked."""
    samples = page.samplesperpixel if page.planarconfig == 1 else 1
    if page.is_tiled:
        return page.tilelength * (page.tilewidth * samples * page.bitspersample + 7) // 8
    return min(page.rowsperstrip, page.imagelength) * ((page.imagewidth * samples * page.bitspersample + 7) // 8)


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
    if packing in DEFLATE:
        try:
            return zlib.decompressobj().decompress(part, size)
        except zlib.error:
            return b""
    return b""


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
