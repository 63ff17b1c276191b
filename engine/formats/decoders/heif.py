"""HEIC, by pi-heif where a person has installed it: it can read and not write, and stands under the LGPL."""

from __future__ import annotations

from typing import Any, BinaryIO

import numpy as np
from PIL import Image

from engine.formats.decoders.table import Decoder, register
from engine.formats.extras import extra
from engine.formats.pixels import DECODER_ERRORS, Decoded, check_packing, check_size, of_rgb, to_rgb
from engine.problem import Problem
from engine.scene.depth import eight_bits

BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


def is_heif(head: bytes) -> bool:
    return head[4:8] == b"ftyp" and head[8:12] in BRANDS and b"avif" not in head[8:32]


def decode(file: BinaryIO, name: str) -> Decoded:
    """Decode the main picture, upright, with its own bits."""
    pi_heif = extra("pi_heif", "pi-heif", name, HEIC.title)
    try:
        heif = pi_heif.open_heif(file, convert_hdr_to_8bit=False)
        main = heif[heif.primary_index]
        width, height = main.size
        check_size(width, height, name)
        check_packing(6 * width * height, file, name)
        return _decoded(main, len(heif))
    except MemoryError as error:
        raise Problem(f"There is not enough memory to open {name}.") from error
    except DECODER_ERRORS as error:
        raise Problem(f"{name} is damaged or incomplete: it cannot be decoded to its end.") from error


def _decoded(main: Any, count: int) -> Decoded:
    notices = [f"The file holds {count} pictures; only the main one was opened."] if count > 1 else []
    info, profile = main.info, main.info.get("icc_profile") or None
    samples = np.array(main)  # of more than 8 bits they fill 16
    native = None
    if samples.ndim == 2 or samples.shape[2] not in (3, 4):
        samples, profile = to_rgb(Image.fromarray(np.atleast_3d(eight_bits(samples))[:, :, 0]), profile, notices)
    elif samples.dtype == np.uint16:
        samples, native = eight_bits(samples), samples
    if main.info.get("nclx_profile") and not profile and _is_hdr(main.info["nclx_profile"]):
        notices.append("It is an HDR picture without a colour profile; its light is only roughly right.")
    profile = of_rgb(profile, notices)
    exif, xmp = info.get("exif") or None, info.get("xmp") or None
    return Decoded(samples, 1, profile, exif, xmp, tuple(notices), native)  # libheif has turned it upright


def _is_hdr(nclx: dict[str, Any]) -> bool:
    return nclx.get("transfer_characteristics") in (16, 18)  # PQ and HLG (ITU-T H.273)


HEIC = register(Decoder(title="HEIC picture", suffixes=(".heic", ".heif", ".hif"), knows=is_heif, decode=decode))
