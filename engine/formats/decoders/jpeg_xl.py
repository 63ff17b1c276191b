"""JPEG XL, by pyjpegxl where a person has installed it."""

from __future__ import annotations

from typing import BinaryIO

import numpy as np
from PIL import Image

from engine.formats.claims import check_packing
from engine.formats.decoders.table import Decoder, register
from engine.formats.extras import extra
from engine.formats.pixels import Decoded, check_size, decoding, of_rgb, to_rgb
from engine.problem import Problem
from engine.scene.depth import eight_bits

SIGNATURES = (b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n")  # bare, and in its container


def is_jpeg_xl(head: bytes) -> bool:
    return head.startswith(SIGNATURES)


def decode(file: BinaryIO, name: str) -> Decoded:
    """Decode the first frame, upright, with its own bits."""
    jxl = extra("pyjpegxl", "pyjpegxl", name, JPEG_XL.title)
    with decoding(name, problem=Problem):
        content = file.read()
        about = jxl.probe(content)
        check_size(about.width, about.height, name)
        check_packing(about.width * about.height * about.bits_per_sample // 2, file, name)  # of four channels
        about, samples = jxl.decode_to_numpy(content)
    notices: list[str] = []
    profile = about.icc or None
    native = None if samples.dtype == np.uint8 else samples
    samples = eight_bits(samples)
    if samples.shape[2] < 3:
        mode = "L" if samples.shape[2] == 1 else "LA"
        grey = Image.frombytes(mode, (about.width, about.height), np.ascontiguousarray(samples).tobytes())
        samples, profile = to_rgb(grey, profile, notices)
        if native is not None:
            notices.append(f"It has {about.bits_per_sample} bits of grey; Scumble works with 8 of them.")
            native = None
    exif = b"Exif\0\0" + about.exif if about.exif else None
    return Decoded(samples, 1, of_rgb(profile, notices), exif, about.xmp or None, tuple(notices), native)


JPEG_XL = register(Decoder(title="JPEG XL picture", suffixes=(".jxl",), knows=is_jpeg_xl, decode=decode))
