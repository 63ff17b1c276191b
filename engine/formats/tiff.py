"""A TIFF writer that works in stripes, for 8 and 16 bits, and keeps a photo's EXIF as it came.

The file begins with the EXIF bytes, which are a TIFF themselves: so every offset in them stays true, those of a
camera's own notes as well. The pixels follow, and then a folder that takes over what EXIF's first one says of the
photo. No library writes EXIF's inner folders into a TIFF of 16 bits. After TIFF 6.0 and Adobe's supplement 2 (deflate).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from fractions import Fraction
from typing import BinaryIO, Literal

import numpy as np
from numpy.typing import NDArray

from engine.formats.exif import ASCII, EXIF_FOLDER, LONG, PREFIX, RATIONAL, SHORT, Tiff
from engine.formats.exif_removal import GPS_FOLDER
from engine.problem import Problem
from engine.scene.depth import bits_of

STRIPE_BYTES = 1 << 20
MOST_BYTES = (1 << 32) - (1 << 20)  # what 32-bit offsets reach
EMPTY = {"<": b"II*\0\0\0\0\0", ">": b"MM\0*\0\0\0\0"}
BYTE, UNDEFINED = 1, 7
DESCRIPTION, RESOLUTIONS, UNIT, INCH = 0x010E, (0x011A, 0x011B), 0x0128, 2
KEPT = {0x010F, 0x0110, 0x0131, 0x0132, 0x013B, 0x8298, DESCRIPTION, *RESOLUTIONS, UNIT, EXIF_FOLDER, GPS_FOLDER}
"""Of EXIF's first folder what speaks of the photo: who and when, by which camera; not how a picture is stored."""

Order = Literal["<", ">"]
Value = tuple[int, int, bytes]  # kind, number of values, and these


def write_tiff(
    file: BinaryIO,
    samples: NDArray[np.uint8] | NDArray[np.uint16],
    *,
    profile: bytes | None = None,
    exif: bytes | None,
    xmp: bytes | None = None,
    iptc: bytes | None = None,
    comment: str = "",
    dpi: tuple[float, float] | None = None,
    on_progress: Callable[[float], None] = lambda share: None,
) -> None:
    """Write uint8 or uint16 samples (h, w, 3 or 4), straight, deflated, into an open, empty file that can be sought in.

    exif: with or without "Exif\\0\\0"; broken ones raise ValueError. Raises Problem beyond 4 GB.
    """
    base = exif.removeprefix(PREFIX) if exif else EMPTY["<"]
    order: Order = "<" if base[:2] == b"II" else ">"
    kept = _kept(Tiff(base)) if exif else {}
    file.write(base + bytes(len(base) % 2))
    offsets, lengths, rows = _write_stripes(file, samples, order, on_progress)
    height, width, channels = samples.shape

    def short(*values: int) -> Value:
        return SHORT, len(values), struct.pack(f"{order}{len(values)}H", *values)

    def long(*values: int) -> Value:
        return LONG, len(values), struct.pack(f"{order}{len(values)}I", *values)

    tags: dict[int, Value] = {
        **kept,
        0x0100: long(width),
        0x0101: long(height),
        0x0102: short(*[bits_of(samples)] * channels),
        0x0103: short(8),  # deflate
        0x0106: short(2),  # RGB
        0x0111: long(*offsets),
        0x0112: short(1),  # upright
        0x0115: short(channels),
        0x0116: long(rows),
        0x0117: long(*lengths),
        0x011C: short(1),  # the channels of a pixel together
        0x013D: short(2),  # differences to the pixel on the left
    }
    if channels == 4:
        tags[0x0152] = short(2)  # straight alpha
    if dpi is not None:
        tags |= {tag: _rational(order, value) for tag, value in zip(RESOLUTIONS, dpi, strict=True)}
        tags[UNIT] = short(INCH)
    if comment:
        text = comment.encode() + b"\0"
        tags[DESCRIPTION] = (ASCII, len(text), text)
    for tag, content in ((0x02BC, xmp), (0x83BB, iptc), (0x8773, profile)):
        if content:
            tags[tag] = (BYTE if tag == 0x02BC else UNDEFINED, len(content), content)
    _write_folder(file, tags, order)


def _kept(tiff: Tiff) -> dict[int, Value]:
    kept: dict[int, Value] = {}
    for entry in tiff.folder(tiff.first_folder):
        if entry.tag in KEPT:
            place = tiff.place(entry)
            content = bytes(tiff.content[place])
            if len(content) == place.stop - place.start:
                kept[entry.tag] = (entry.kind, entry.values, content)
    return kept


def _write_stripes(
    file: BinaryIO,
    samples: NDArray[np.uint8] | NDArray[np.uint16],
    order: Order,
    on_progress: Callable[[float], None],
) -> tuple[list[int], list[int], int]:
    """Return where the stripes are, how long each is, and how many rows of the picture one has."""
    height, width, channels = samples.shape
    rows = max(1, STRIPE_BYTES // (width * channels * samples.dtype.itemsize))
    offsets, lengths = [], []
    for top in range(0, height, rows):
        stripe = samples[top : top + rows]
        differences = stripe.copy()
        np.subtract(stripe[:, 1:], stripe[:, :-1], out=differences[:, 1:])
        deflate = zlib.compressobj(6, zlib.DEFLATED, zlib.MAX_WBITS, 9, zlib.Z_RLE)  # as in png
        content = differences.astype(differences.dtype.newbyteorder(order), copy=False).data
        packed = deflate.compress(content) + deflate.flush()
        offsets.append(file.tell())
        lengths.append(len(packed))
        if offsets[-1] + len(packed) > MOST_BYTES:
            raise Problem("A TIFF holds at most 4 GB; export a PNG or make it smaller.")
        file.write(packed)
        on_progress(min(1.0, (top + rows) / height))
    return offsets, lengths, rows


def _rational(order: str, value: float) -> Value:
    exact = Fraction(value).limit_denominator(10_000)
    return RATIONAL, 1, struct.pack(f"{order}2I", exact.numerator, exact.denominator)


def _write_folder(file: BinaryIO, tags: dict[int, Value], order: str) -> None:
    """Write a folder at the end, its longer values behind it, and let the head lead there."""
    start = file.tell() + file.tell() % 2
    after = start + 2 + 12 * len(tags) + 4
    table, behind = struct.pack(f"{order}H", len(tags)), b""
    for tag, (kind, count, content) in sorted(tags.items()):
        table += struct.pack(f"{order}HHI", tag, kind, count)
        if len(content) <= 4:
            table += content.ljust(4, b"\0")
        else:
            table += struct.pack(f"{order}I", after + len(behind))
            behind += content + bytes(len(content) % 2)
    file.write(bytes(start - file.tell()) + table + bytes(4) + behind)
    file.seek(4)
    file.write(struct.pack(f"{order}I", start))
    file.seek(0, 2)
