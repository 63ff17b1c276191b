"""Deflated bytes of which some are missing or wrong: what can be had of them."""

from __future__ import annotations

import zlib

HEAD_BYTES = 2  # before what is deflated
PIECE_BYTES = 512  # of packed ones, so that little is lost before what makes no sense


def inflated_part(packed: bytes, most: int) -> bytearray:
    """Inflate as far as it makes sense, at most so many bytes; the checksum at their end is not asked."""
    inflating, samples = zlib.decompressobj(-zlib.MAX_WBITS), bytearray()
    for start in range(HEAD_BYTES, len(packed), PIECE_BYTES):
        piece = packed[start : start + PIECE_BYTES]
        try:
            while piece and len(samples) < most:
                samples += inflating.decompress(piece, most - len(samples))
                piece = inflating.unconsumed_tail
        except zlib.error:
            break
    return samples


def is_inflated(packed: bytes, size: int) -> bool:
    """Return whether there are so many bytes, without a fault and with their checksum; what follows may be anything."""
    inflating = zlib.decompressobj()
    try:
        made = inflating.decompress(packed, size)
        inflating.decompress(inflating.unconsumed_tail, size)  # goes on to the checksum
    except zlib.error:
        return False
    return len(made) == size
