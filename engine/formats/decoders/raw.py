"""RAW photos of cameras, developed by LibRaw (rawpy) where a person has installed it; never by their small previews."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import Any, BinaryIO

import numpy as np
from PIL import Image

from engine.formats.decoders.table import Decoder, register
from engine.formats.extras import extra
from engine.formats.pixels import DECODER_ERRORS, Decoded, check_size, exif_of_tags
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
MOST_STOPS = 3.0  # LibRaw's own limit


@dataclass(frozen=True)
class Development:
    """How a RAW photo is developed."""

    white_balance: str = "camera"  # one of WHITE_BALANCES: as the camera was set, from the picture, or of daylight
    stops: float = 0.0  # of exposure, -2..3; what is light is kept from burning out

    def __post_init__(self) -> None:
        if self.white_balance not in WHITE_BALANCES:
            raise Problem(f"There is no white balance {self.white_balance!r}.")
        checks.number("exposure", self.stops, -2, MOST_STOPS)


def is_raw(head: bytes) -> bool:
    """Return whether a file is one of those RAWs that their first bytes tell; others look like a TIFF at first."""
    is_canons = head.startswith((b"II*\0", b"MM\0*")) and head[8:10] == b"CR"
    return is_canons or head.startswith(SIGNATURES) or head[4:12] == b"ftypcrx "


def open_raw(file: BinaryIO, name: str, how: Development) -> Decoded:
    """Develop the photo to 16 bits of sRGB, upright."""
    rawpy = extra("rawpy", "rawpy", name, RAW.title)
    try:
        with rawpy.imread(file) as raw:
            check_size(raw.sizes.raw_width, raw.sizes.raw_height, name)
            check_size(raw.sizes.iwidth, raw.sizes.iheight, name)
            native = developed(rawpy, raw, how)
    except MemoryError as error:
        raise Problem(f"There is not enough memory to open {name}.") from error
    except rawpy.LibRawFileUnsupportedError as error:
        raise Problem(f"{name} is a RAW photo of a camera or a kind that LibRaw cannot read.") from error
    except (rawpy.LibRawError, *DECODER_ERRORS) as error:
        raise Problem(f"{name} is damaged or incomplete: it cannot be decoded to its end.") from error
    return Decoded(eight_bits(native), 1, None, _exif(file), None, (), native)


def developed(rawpy: Any, raw: Any, how: Development, half: bool = False) -> np.ndarray[Any, np.dtype[np.uint16]]:
    """Return the samples of an open RAW as uint16 (h, w, 3), sRGB, upright; half: at half the size, and sooner."""
    return np.asarray(
        raw.postprocess(
            output_bps=16,
            output_color=rawpy.ColorSpace.sRGB,
            gamma=(2.4, 12.92),  # that of sRGB
            no_auto_bright=True,
            use_camera_wb=how.white_balance == "camera",
            use_auto_wb=how.white_balance == "auto",
            exp_shift=2.0**how.stops,
            exp_preserve_highlights=1.0 if how.stops > 0 else 0.0,
            half_size=half,
        ),
        np.uint16,
    )


def _exif(file: BinaryIO) -> bytes | None:
    """Return what the RAW tells of the shot where it is laid out as a TIFF."""
    file.seek(0)
    with contextlib.suppress(*DECODER_ERRORS):
        found = Image.Exif()
        found.load_from_fp(file)
        return exif_of_tags(found)
    return None


def decode(file: BinaryIO, name: str) -> Decoded:
    """Develop the photo as the camera was set."""
    return open_raw(file, name, Development())


RAW = register(Decoder(title="RAW photo", suffixes=SUFFIXES, knows=is_raw, decode=decode))
