"""Pictures whose file ends too early, or a PNG damaged within: what is there is made a file that can be decoded."""

from __future__ import annotations

import io
import struct
import zlib

from engine.formats.claims import OF_PLAIN, SAMPLES_OF_PNG
from engine.formats.inflating import inflated_part
from engine.formats.png import SIGNATURE as PNG
from engine.formats.png import write_chunk
from engine.formats.truncated_tiff import TIFF, completed_tiff

JPEG, GIF = b"\xff\xd8\xff", b"GIF8"
PLAIN = (b"BM", b"P4", b"P5", b"P6")  # whose samples follow one another as they are
END_OF_JPEG = b"\xff\xd9"
LIKELY_BYTES = 64 << 20  # that are put in at most, unless there are OF_PLAIN for each byte that is there
FILTERS = 5  # ways in which a PNG's row can be told


def completed(content: bytes, most_bytes: int) -> bytes | None:
    """Return the file with something in the place of what is missing at its end; None where that does not help.

    most_bytes: of samples that it may have.
    """
    if content.startswith(JPEG):
        return None if content.rstrip(b"\0").endswith(END_OF_JPEG) else content + END_OF_JPEG
    if content.startswith(PNG):
        return _completed_png(content, most_bytes)
    likely_bytes = min(most_bytes, max(LIKELY_BYTES, OF_PLAIN * len(content)))
    if content.startswith(GIF):
        return _completed_gif(content, likely_bytes)
    if content.startswith(TIFF):
        return completed_tiff(content, likely_bytes)
    if content.startswith(PLAIN):
        return content + bytes(min(most_bytes, OF_PLAIN * len(content)))
    return None


def _completed_gif(content: bytes, most_bytes: int) -> bytes | None:
    """Let zeros follow in the first picture's blocks: codes for the first colour, two bytes at most for each pixel.

    Source: GIF89a, chapters 20 and 22.
    """
    at = 13 + _palette_bytes(content, 10)
    while content[at : at + 1] == b"!":  # an extension
        at = _end_of_blocks(content, at + 2)
    if content[at : at + 1] != b"," or at + 10 > len(content):
        return None
    width, height = struct.unpack_from("<HH", content, at + 5)
    end = _end_of_blocks(content, at + 11 + _palette_bytes(content, at + 9))
    needed: int = 2 * width * height
    if end <= len(content) or needed > most_bytes:
        return None
    return content + bytes(end - 1 - len(content)) + (b"\xff" + bytes(255)) * (needed // 255 + 1) + b"\0;"


def _palette_bytes(content: bytes, at: int) -> int:
    """Return how long the palette is that follows these flags."""
    flags = content[at] if at < len(content) else 0
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _end_of_blocks(content: bytes, at: int) -> int:
    """Return where blocks that begin there end; beyond the file's end where it ends too early."""
    while at < len(content) and content[at]:
        at += 1 + content[at]
    return at + 1


def _completed_png(content: bytes, most_bytes: int) -> bytes | None:
    chunks = _chunks(content)
    return None if not chunks or chunks[-1][0] == b"IEND" else _repacked(chunks, most_bytes)


def mended_png(content: bytes, most_bytes: int) -> bytes | None:
    """Return a PNG that is damaged within as one that can be decoded, with zeros from where its samples make no sense;
    None where nothing of it does.
    """
    return _repacked(_chunks(content), most_bytes) if content.startswith(PNG) else None


def _chunks(content: bytes) -> list[tuple[bytes, bytes]]:
    """Return name and data of each chunk, the last one perhaps cut off."""
    chunks, at = [], len(PNG)
    while at + 8 <= len(content):
        length, name = struct.unpack_from(">I4s", content, at)
        chunks.append((name, content[at + 8 : at + 8 + length]))
        at += 12 + length
    return chunks


def _repacked(chunks: list[tuple[bytes, bytes]], most_bytes: int) -> bytes | None:
    """Unpack as many samples as there are, and pack them with zeros for the others (PNG specification, 3rd edition)."""
    if not chunks or chunks[0][0] != b"IHDR" or len(chunks[0][1]) != 13:
        return None
    width, height, bits, colour, _, _, is_interlaced = struct.unpack(">IIBBBBB", chunks[0][1])
    row_bytes = 1 + (width * bits * SAMPLES_OF_PNG.get(colour, 4) + 7) // 8
    needed = row_bytes * height + (2 * (width + height) * 8 if is_interlaced else 0)
    if needed > most_bytes:
        return None
    samples = inflated_part(b"".join(data for name, data in chunks if name == b"IDAT"), needed)
    if not samples:
        return None
    if not is_interlaced:
        for start in range(0, len(samples), row_bytes):
            if samples[start] >= FILTERS:
                samples[start] = 0
    kept = [chunk for chunk in chunks if chunk[0] not in (b"IDAT", b"IEND")]
    kept = kept if chunks[-1][0] == b"IEND" else [chunk for chunk in chunks[:-1] if chunk[0] != b"IDAT"]
    packed = zlib.compress(bytes(samples) + bytes(needed - len(samples)), 1)
    file = io.BytesIO()
    file.write(PNG)
    for name, data in (*kept, (b"IDAT", packed), (b"IEND", b"")):
        write_chunk(file, name, data)
    return file.getvalue()
