"""HEIC, by pi-heif where a person has installed it: it can read and not write, and stands under the LGPL."""

from __future__ import annotations

import io
import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
from PIL import Image

from engine.formats import pixels
from engine.formats.announced import TRANSFERS
from engine.formats.claims import check_packing, most_pixels
from engine.formats.decoders import heif_process
from engine.formats.decoders.table import Decoder, register
from engine.formats.extras import extra
from engine.formats.pixels import Decoded, check_size, decoding, of_rgb, to_rgb
from engine.scene.depth import eight_bits

BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
LONGEST_S = 60
PIXEL_BYTES = 6


def is_heif(head: bytes) -> bool:
    return head[4:8] == b"ftyp" and head[8:12] in BRANDS and b"avif" not in head[8:32]


def decode(file: BinaryIO, name: str) -> Decoded:
    """Decode the main picture, upright, with its own bits."""
    extra("pi_heif", "pi-heif", name, HEIC.title)
    with decoding(name, (ValueError, KeyError, TypeError, OSError, subprocess.SubprocessError)):
        found, stream = _found_in(file.read())
        width, height = found["size"]
        check_size(width, height, name)
        check_packing(PIXEL_BYTES * width * height, file, name)
        profile, exif, xmp = (stream.read(length) or None for length in found["parts"])
        shape, kind = tuple(found["shape"]), np.dtype(found["type"])
        samples = np.frombuffer(stream.read(), kind, math.prod(shape)).reshape(shape)
    return _decoded(samples, profile, exif, xmp, found)


def _found_in(content: bytes) -> tuple[dict[str, Any], BinaryIO]:
    """Return what the other process tells of the file, and what it writes after that."""
    most = most_pixels(len(content), PIXEL_BYTES, pixels.PIXEL_LIMIT)
    command = [sys.executable, "-P", str(Path(heif_process.__file__)), str(most)]
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    done = subprocess.run(
        command, input=content, capture_output=True, timeout=LONGEST_S, check=True, creationflags=flags
    )
    stream = io.BytesIO(done.stdout)
    return json.loads(stream.readline()), stream


def _decoded(
    samples: np.ndarray[Any, Any], profile: bytes | None, exif: bytes | None, xmp: bytes | None, found: dict[str, Any]
) -> Decoded:
    count, notices = found["count"], list[str]()
    if count > 1:
        notices.append(f"The file holds {count} pictures; only the main one was opened.")
    native = None
    if samples.ndim == 2 or samples.shape[2] not in (3, 4):
        samples, profile = to_rgb(Image.fromarray(np.atleast_3d(eight_bits(samples))[:, :, 0]), profile, notices)
    elif samples.dtype == np.uint16:  # of more than 8 bits they fill 16
        samples, native = eight_bits(samples), samples
    if (light := TRANSFERS.get(found["transfer"])) and not profile:
        notices.append(f"It is an HDR picture ({light}) without a colour profile; its light is only roughly right.")
    return Decoded(samples, 1, of_rgb(profile, notices), exif, xmp, tuple(notices), native)  # libheif turned it


HEIC = register(Decoder(title="HEIC picture", suffixes=(".heic", ".heif", ".hif"), knows=is_heif, decode=decode))
