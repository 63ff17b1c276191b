"""A PNG reader that gives stripes, so that nobody has to hold a picture of which hardly anything is there."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.formats.fields import Unsound
from engine.formats.pixels import DECODER_ERRORS
from engine.formats.png import SIGNATURE, SUB_FILTER, write_chunk

Samples = NDArray[np.uint8]

CHANNELS = {0: 1, 2: 3, 4: 2, 6: 4}  # by the format's number for a kind of colour
NO_FILTER = 0
PIECE_BYTES = 1 << 16
HEAD_BYTES = len(SIGNATURE) + 25


class Head(NamedTuple):
    """What a PNG's head says of its pixels."""

    width: int
    height: int
    bits: int  # a channel
    colour: int  # the format's number for its kind
    packing: int
    filtering: int
    interlacing: int


def head_of(content: bytes) -> Head:
    """Return the head in the first HEAD_BYTES of a PNG; Unsound where they are none."""
    if len(content) < HEAD_BYTES or not content.startswith(SIGNATURE + b"\0\0\0\rIHDR"):
        raise Unsound("a picture in it is not a PNG")
    return Head(*struct.unpack_from(">IIBBBBB", content, 16))


def stripes(file: BinaryIO, rows: int) -> Iterator[Samples]:
    """Yield so many rows at a time of a PNG with 8 bits a channel, the last time fewer: uint8 h x W x 1..4.

    What is written of tiles is such a PNG. Raises Unsound for others, and where it is damaged or ends too early.
    """
    width, height, bits, colour, *ways = head_of(file.read(HEAD_BYTES))
    channels = CHANNELS.get(colour)
    if channels is None or bits != 8 or ways != [0, 0, 0] or not width or not height:
        raise Unsound("a picture in it is packed in a way that is not supported")
    row_bytes = 1 + width * channels
    above = bytes(row_bytes)
    parts = _unpacked(_picture_data(file), rows * row_bytes)
    for top in range(0, height, rows):
        count = min(rows, height - top)
        packed = next(parts, bytearray())
        if len(packed) < count * row_bytes:
            raise Unsound("a picture in it ends too early")
        del packed[count * row_bytes :]
        samples = _unfiltered(packed, above, width, colour)
        above = b"\0" + samples[-1].tobytes()
        yield samples


def _picture_data(file: BinaryIO) -> Iterator[bytes]:
    """Yield the content of the chunks of pixels in pieces."""
    while len(head := file.read(8)) == 8:
        length, name = struct.unpack(">I4s", head)
        while length:
            piece = file.read(min(length, PIECE_BYTES))
            if not piece:
                return
            length -= len(piece)
            if name == b"IDAT":
                yield piece
        file.read(4)  # its checksum; the zip has one of all


def _unpacked(pieces: Iterator[bytes], count: int) -> Iterator[bytearray]:
    """Yield what is deflated in pieces of `count` bytes, the last one shorter."""
    unpacker, held = zlib.decompressobj(), bytearray()
    try:
        for piece in pieces:
            while piece:
                held += unpacker.decompress(piece, count - len(held))
                piece = unpacker.unconsumed_tail
                if len(held) == count:
                    yield held
                    held = bytearray()
        yield held + unpacker.flush()
    except zlib.error as error:
        raise Unsound("a picture in it is damaged") from error


def _unfiltered(packed: bytearray, above: bytes, width: int, colour: int) -> Samples:
    """Return the samples of filtered rows below a known one (PNG specification, third edition, chapter 9)."""
    filtered = np.frombuffer(packed, np.uint8).reshape(-1, len(above))
    filters, deltas = filtered[:, 0], filtered[:, 1:].reshape(len(filtered), width, -1)
    if filters.max() > SUB_FILTER:
        return _by_pillow(packed, above, width, colour)[1:]
    is_plain = filters == NO_FILTER
    if is_plain.all():
        return deltas
    samples = np.cumsum(deltas, axis=1, dtype=np.uint8)
    samples[is_plain] = deltas[is_plain]
    return samples


def _by_pillow(packed: bytearray, above: bytes, width: int, colour: int) -> Samples:
    """Return the samples of filtered rows and the one above, as a PNG of their own."""
    height = 1 + len(packed) // len(above)
    file = io.BytesIO()
    file.write(SIGNATURE)
    write_chunk(file, b"IHDR", struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0))
    write_chunk(file, b"IDAT", zlib.compress(above + packed, 0))
    write_chunk(file, b"IEND", b"")
    try:
        with Image.open(file, formats=("PNG",)) as picture:
            return np.asarray(picture).reshape(height, width, -1)
    except DECODER_ERRORS as error:
        raise Unsound("a picture in it is damaged") from error
