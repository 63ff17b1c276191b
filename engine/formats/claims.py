"""Whether a picture's file can hold as many samples as its head claims; told before memory is asked for."""

from __future__ import annotations

import os
from typing import BinaryIO

from PIL import Image, TiffImagePlugin

from engine.problem import Problem

SUSPICIOUS_BYTES = 256 << 20  # of samples
SUSPICIOUS_RATIO = 500
LIKELY_PIXELS = 24_000_000  # a file of any length may claim: they are there in a third of a second
OF_PLAIN = 50  # samples without packing of which no more than the beginning may be there
MOST_PACKED = {
    "plain": OF_PLAIN,
    "packbits": 64,  # 128 bytes in 2
    "deflate": 1032,  # 258 bytes in 2 bits
    "lzw": 1400,  # codes of 12 bits, each a byte longer than the one before, until all are used up
    "gif": 2800,  # the same, and the longest of these codes may come again and again
    "jpeg": 1300,  # a bit for each block of 8 x 8, whose colours lie four or more times as far apart
    "vp8": 2000,  # more than 3 bits for the modes of 16 x 16 px; no picture of one colour passes 1,200
    "tga_rle": 103,  # 128 pixels in a byte and one of them
    "sensor": 20_000,  # as files of cameras are packed in many ways, but none is without noise
}
"""Bytes of samples that one byte of a file holds at most, however plain the picture is. Others have no bound: lossless
WebP holds any size of one colour in 38 bytes, and AVIF, HEIC, JPEG XL and JPEG 2000 hardly take more.
"""
BY_FORMAT = {"PNG": "deflate", "GIF": "gif", "JPEG": "jpeg", "MPO": "jpeg", "PPM": "plain", "PSD": "packbits"}
BY_COMPRESSION = {
    "raw": "plain", "packbits": "packbits", "tiff_lzw": "lzw", "tiff_deflate": "deflate",
    "tiff_adobe_deflate": "deflate", "jpeg": "jpeg", "tiff_jpeg": "jpeg",
}  # fmt: skip
SAMPLES_OF_PNG = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # a pixel, by its kind of colour
TIFF_BITS = 258  # the tag that tells them, of each sample
VP8, VP8_AT = b"VP8 ", 12  # the first part of a WebP that is lossy and no more


def check_packing(sample_bytes: int, file: BinaryIO, name: str) -> None:
    """Raise Problem where a file claims to hold many more samples than any photo does that is packed as small."""
    if sample_bytes > max(SUSPICIOUS_BYTES, SUSPICIOUS_RATIO * _length(file)):
        raise _refused(name)


def check_claim(width: int, height: int, pixel_bits: int, packing: str, file: BinaryIO, name: str) -> None:
    """Raise Problem where a file is too short for the pixels that it claims, even if hardly any of them is another.

    pixel_bits: of a pixel in the file, unpacked; packing: a key of MOST_PACKED, others have no bound.
    """
    row_bytes = (width * pixel_bits + 7) // 8
    most = MOST_PACKED.get(packing)
    if most is not None and width * height > LIKELY_PIXELS and row_bytes * height > most * _length(file):
        raise _refused(name)


def check_picture(picture: Image.Image, head: bytes, file: BinaryIO, name: str) -> None:
    """Do so for a picture that Pillow has opened and not yet decoded."""
    check_claim(*picture.size, _pixel_bits(picture, head), _packing(picture, head), file, name)


def most_pixels(file_bytes: int, pixel_bytes: int, most: int) -> int:
    """Return how many pixels `check_packing` lets a file of that length claim; `most` at most."""
    return min(most, max(SUSPICIOUS_BYTES, SUSPICIOUS_RATIO * file_bytes) // pixel_bytes)


def _pixel_bits(picture: Image.Image, head: bytes) -> int:
    if picture.format == "PNG":  # its header comes first
        return head[24] * SAMPLES_OF_PNG.get(head[25], 4)
    if isinstance(picture, TiffImagePlugin.TiffImageFile):
        return sum(picture.tag_v2.get(TIFF_BITS, (1,)))
    return 1 if picture.mode == "1" else 8 * len(picture.getbands())


def _packing(picture: Image.Image, head: bytes) -> str:
    found = picture.info.get("compression")
    if isinstance(picture, TiffImagePlugin.TiffImageFile):
        return BY_COMPRESSION.get(found or "raw", "")
    if picture.format == "TGA":
        return "tga_rle" if found else "plain"
    if picture.format == "BMP":
        return "" if found else "plain"  # packed, it may skip what is not there
    if picture.format == "WEBP":
        return "vp8" if head[VP8_AT : VP8_AT + len(VP8)] == VP8 else ""
    return BY_FORMAT.get(picture.format or "", "")


def _length(file: BinaryIO) -> int:
    at = file.tell()
    length = file.seek(0, os.SEEK_END)
    file.seek(at)
    return length


def _refused(name: str) -> Problem:
    return Problem(f"{name} is not a sound picture: it is suspiciously large for so small a file.")
