"""Pictures whose file ends too early, as of a broken copy: what is there is made a file that can be decoded."""

from __future__ import annotations

import struct
import zlib

JPEG, PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"
PLAIN = (b"BM", b"P4", b"P5", b"P6")  # whose samples follow one another as they are
END_OF_JPEG = b"\xff\xd9"
SAMPLES_A_PIXEL = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by a PNG's kind of colour


def completed(content: bytes, most_bytes: int) -> bytes | None:
    """Return the file with something in the place of what is missing at its end; None where that does not help.

    most_bytes: of samples that it may have.
    """
    if content.startswith(JPEG):
        return None if content.rstrip(b"\0").endswith(END_OF_JPEG) else content + END_OF_JPEG
    if content.startswith(PNG):
        return _completed_png(content, most_bytes)
    if content.startswith(PLAIN):
        return content + bytes(min(most_bytes, 50 * len(content)))
    return None


def _completed_png(content: bytes, most_bytes: int) -> bytes | None:
    """Unpack as many samples as there are, and pack them with zeros for the others (PNG specification, 3rd edition)."""
    chunks, at = [], len(PNG)
    while at + 8 <= len(content):
        length, name = struct.unpack_from(">I4s", content, at)
        chunks.append((name, content[at + 8 : at + 8 + length]))
        at += 12 + length
    if not chunks or chunks[0][0] != b"IHDR" or len(chunks[0][1]) != 13 or chunks[-1][0] == b"IEND":
        return None
    width, height, bits, colour, _, _, is_interlaced = struct.unpack(">IIBBBBB", chunks[0][1])
    row_bytes = 1 + (width * bits * SAMPLES_A_PIXEL.get(colour, 4) + 7) // 8
    needed = row_bytes * height + (2 * (width + height) * 8 if is_interlaced else 0)
    if needed > most_bytes:
        return None
    unpacker = zlib.decompressobj()
    try:
        samples = unpacker.decompress(b"".join(data for name, data in chunks if name == b"IDAT"), needed)
    except zlib.error:
        return None
    if not samples:
        return None
    kept = [chunk for chunk in chunks[:-1] if chunk[0] != b"IDAT"]
    packed = zlib.compress(samples + bytes(needed - len(samples)), 1)
    return PNG + b"".join(_chunk(*chunk) for chunk in (*kept, (b"IDAT", packed), (b"IEND", b"")))


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
