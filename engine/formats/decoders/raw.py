"""RAW photos of cameras, developed by LibRaw (rawpy) where a person has installed it; never by their small previews."""

from __future__ import annotations

import importlib.util
import os
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from engine.formats.claims import check_claim, check_packing
from engine.formats.decoders.table import Decoder, register
from engine.formats.extras import extra
from engine.formats.pixels import DECODER_ERRORS, Decoded, check_size, exif_of_tiff
from engine.problem import Problem
from engine.scene import checks
from engine.scene.depth import eight_bits

SUFFIXES = (
    ".3fr", ".arw", ".cr2", ".cr3", ".crw", ".dcr", ".dng", ".erf", ".fff", ".gpr", ".iiq", ".kdc", ".mef", ".mos",
    ".mrw", ".nef", ".nrw", ".orf", ".pef", ".raf", ".raw", ".rw2", ".rwl", ".sr2", ".srf", ".srw", ".x3f",
)  # fmt: skip
SIGNATURES = (
    b"FUJIFILMCCD-RAW", b"IIU\0", b"IIRO", b"IIRS", b"MMOR", b"FOVb", b"\0MRM", b"II\x1a\0\0\0HEAPCCDR",
)  # fmt: skip
WHITE_BALANCES = ("camera", "auto", "daylight")
LEAST_STOPS, MOST_STOPS = -2.0, 3.0  # LibRaw's own limits of exposure


@dataclass(frozen=True)
class Development:
    """How a RAW photo is developed."""

    white_balance: str = "camera"  # one of WHITE_BALANCES: as the camera was set, from the picture, or of daylight
    stops: float = 0.0  # of exposure; what is light is kept from burning out

    def __post_init__(self) -> None:
        if self.white_balance not in WHITE_BALANCES:
            raise Problem(f"There is no white balance {self.white_balance!r}.")
        checks.number("exposure", self.stops, LEAST_STOPS, MOST_STOPS)


def is_raw(head: bytes) -> bool:
    """Return whether a file is one of those RAWs that their first bytes tell; others look like a TIFF at first."""
    is_canons = head.startswith((b"II*\0", b"MM\0*")) and head[8:10] == b"CR"
    return is_canons or head.startswith(SIGNATURES) or head[4:12] == b"ftypcrx "


def open_raw(file: BinaryIO, name: str, how: Development) -> Decoded:
    """Develop the photo to 16 bits of sRGB, upright."""
    native = _developed(file, name, how)
    return Decoded(eight_bits(native), 1, None, exif_of_tiff(file), None, (), native)


def small(file: BinaryIO, name: str, how: Development) -> NDArray[np.uint8]:
    """Return what the photo looks like, developed so: uint8 (h, w, 3) of half its size."""
    return eight_bits(_developed(file, name, how, half=True))


def _developed(file: BinaryIO, name: str, how: Development, half: bool = False) -> NDArray[np.uint16]:
    rawpy = extra("rawpy", "rawpy", name, RAW.title)
    try:
        with rawpy.imread(file) as raw:
            check_size(raw.sizes.raw_width, raw.sizes.raw_height, name)
            check_size(raw.sizes.iwidth, raw.sizes.iheight, name)
            check_claim(raw.sizes.raw_width, raw.sizes.raw_height, 16, "sensor", file, name)
            check_packing(2 * raw.sizes.raw_width * raw.sizes.raw_height, file, name)
            developed = raw.postprocess(
                output_bps=16,
                output_color=rawpy.ColorSpace.sRGB,
                gamma=(2.4, 12.92),  # that of sRGB
                no_auto_bright=True,
                use_camera_wb=how.white_balance == "camera",
                use_auto_wb=how.white_balance == "auto",
                exp_shift=2.0**how.stops,
                exp_preserve_highlights=1.0 if how.stops > 0 else 0.0,
                half_size=half,
            )
            return np.asarray(developed, np.uint16)
    except MemoryError as error:
        raise Problem(f"There is not enough memory to open {name}.") from error
    except rawpy.LibRawFileUnsupportedError as error:
        raise Problem(f"{name} is a RAW photo of a camera or a kind that LibRaw cannot read.") from error
    except (rawpy.LibRawError, *DECODER_ERRORS) as error:
        raise Problem(f"{name} is damaged or incomplete: it cannot be decoded to its end.") from error


def can_be_developed(path: str | os.PathLike[str]) -> bool:
    """Return whether a file's name is that of a RAW photo, and what develops them is installed."""
    return os.fspath(path).lower().endswith(SUFFIXES) and importlib.util.find_spec("rawpy") is not None


def decode(file: BinaryIO, name: str) -> Decoded:
    """Develop the photo as the camera was set."""
    return open_raw(file, name, Development())


RAW = register(Decoder(title="RAW photo", suffixes=SUFFIXES, knows=is_raw, decode=decode))
