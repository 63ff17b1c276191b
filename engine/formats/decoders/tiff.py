"""TIFF with more than 8 bits a channel, by tifffile; others are Pillow's, and RAW photos that look like one LibRaw's.

Where a codec is missing in tifffile, OpenCV has LZW and the floats' predictor.
"""

from __future__ import annotations

import logging
import zlib
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

from engine.formats import pixels
from engine.formats.claims import check_claim, check_packing
from engine.formats.decoders import raw
from engine.formats.decoders.table import Decoder, register
from engine.formats.deep_colours import BRIGHTEST, converted_to_rgb, encode
from engine.formats.metadata import comment_of, dpi_of
from engine.formats.pixels import (
    DECODER_ERRORS,
    Damaged,
    Decoded,
    check_size,
    exif_of_tiff,
    of_rgb,
    orientation_of,
)
from engine.formats.truncated_tiff import DNG_VERSION, TIFF
from engine.problem import Problem
from engine.scene.depth import eight_bits

if TYPE_CHECKING:
    from tifffile import TiffPage

XMP, IPTC = 700, 33723
CFA, LINEAR_RAW = 32803, 34892  # as colours are told: a sensor's mosaic, and what was made of one
COLOURS = {0: "grey", 1: "grey", 2: "RGB", 5: "CMYK", 8: "Lab"}  # by TIFF's number
SPACES = {"grey": "GRAY", "CMYK": "CMYK", "Lab": "Lab"}
CHANNELS = {"grey": 1, "RGB": 3, "CMYK": 4, "Lab": 3}
PACKINGS = {1: "plain", 5: "lzw", 7: "jpeg", 8: "deflate", 32773: "packbits", 32946: "deflate"}
ASSOCIATED, STRAIGHT = 1, 2  # alpha

logging.getLogger("tifffile").setLevel(logging.CRITICAL)  # what it notes of odd files is told by our own sentences


def decode(file: BinaryIO, name: str) -> Decoded:
    """Decode the first picture; of more than 8 bits also its own samples."""
    import tifffile

    try:
        with tifffile.TiffFile(file) as tiff:
            page = tiff.pages.first
            if _is_raw(page):
                file.seek(0)
                return raw.decode(file, name)
            if page.dtype is not None and page.dtype.itemsize > 1:
                return _decode(file, page, len(tiff.pages), name)
    except MemoryError as error:
        raise Problem(f"There is not enough memory to open {name}.") from error
    except (tifffile.TiffFileError, *DECODER_ERRORS):
        pass  # Pillow may read it yet, and says what is wrong with what it cannot
    file.seek(0)
    return pixels.decode(file, name)


def _is_raw(page: TiffPage) -> bool:
    """Return whether the file is a camera's RAW, of which the first picture often is a small preview."""
    if DNG_VERSION in page.tags or page.photometric in (CFA, LINEAR_RAW):
        return True
    subs = (page.pages or ()) if page.subifds else ()
    return any(getattr(sub, "photometric", None) in (CFA, LINEAR_RAW) for sub in subs)


@np.errstate(over="ignore", invalid="ignore")  # floats of a damaged file may be any
def _decode(file: BinaryIO, page: TiffPage, pages: int, name: str) -> Decoded:
    check_size(page.imagewidth, page.imagelength, name)
    bits, packing = page.bitspersample * page.samplesperpixel, PACKINGS.get(int(page.compression), "")
    check_claim(page.imagewidth, page.imagelength, bits, packing, file, name)
    check_packing(page.nbytes, file, name)
    stored, colours = _stored(file, page, name)
    profile, notices = page.iccprofile or None, []
    if pages > 1:
        notices.append("The file holds several pages; only the first was opened.")
    if page.samplesperpixel > stored.shape[2]:
        notices.append("It has further channels beside its colours, which were left out.")
    native = _as_native(stored)
    if colours in ("CMYK", "Lab") or (profile and pixels.colour_space(profile) == "GRAY"):
        native, profile = converted_to_rgb(_all_positive(native, colours), SPACES[colours], profile, notices), None
    else:
        if colours == "grey":
            native = native[:, :, [0, 0, 0, 1][: native.shape[2] + 2]]
        if stored.dtype.kind == "f" and profile is None:
            notices.append("Its floats have no colour profile; they are taken as linear light of sRGB.")
            encode(native, 3)
    return Decoded(
        eight_bits(native),
        orientation_of(page.tags.valueof(274, 1)),
        of_rgb(profile, notices),
        exif_of_tiff(file),
        _bytes(page.tags.valueof(XMP)),
        tuple(notices),
        native,
        iptc=_bytes(page.tags.valueof(IPTC)),
        comment=_comment(page),
        dpi=_dpi(page),
    )


def _stored(file: BinaryIO, page: TiffPage, name: str) -> tuple[NDArray[Any], str]:
    """Return the samples as the file has them, (h, w, colours and alpha), straight, and what colours they are."""
    assert page.dtype is not None
    number = {"u": "", "i": "signed ", "f": "float ", "c": "complex "}.get(page.dtype.kind, "")
    colour_model, packing = (getattr(value, "name", value) for value in (page.photometric, page.compression))
    packing = "unpacked" if page.compression == 1 else packing
    planes = ", planar" if page.planarconfig == 2 else ""
    told = f"{page.dtype.itemsize * 8}-bit {number}TIFF ({colour_model}, {packing}{planes})"
    colours = COLOURS.get(int(page.photometric), "")
    count = CHANNELS.get(colours, 0)
    is_known = page.dtype.kind == "f" or page.dtype in (np.uint16, np.uint32)
    if not is_known or not 0 < count <= page.samplesperpixel or page.imagedepth != 1 or page.dtype.itemsize > 8:
        raise Problem(f"{name} is a {told}, which Scumble cannot open.")
    try:
        whole = page.asarray(maxworkers=1)
    except (ValueError, KeyError, ImportError, zlib.error) as error:  # a codec is missing, or it is damaged
        found = _by_opencv(file, page)
        if found is None:
            raise Damaged(f"{name} is a {told}, which cannot be unpacked: it is damaged or of a rare kind.") from error
        whole = found
    shape = page.imagelength, page.imagewidth
    if whole.ndim == 3 and whole.shape[1:] == shape and page.planarconfig == 2:
        whole = np.moveaxis(whole, 0, 2)
    whole = whole.reshape(*shape, -1)
    if page.photometric == 0:  # white is zero
        whole = np.iinfo(whole.dtype).max - whole if whole.dtype.kind == "u" else 1 - whole
    kind = int(page.extrasamples[0]) if page.extrasamples and whole.shape[2] > count else 0
    whole = np.array(whole[:, :, : count + (kind in (ASSOCIATED, STRAIGHT))], whole.dtype.newbyteorder("="))
    if kind == ASSOCIATED:
        _straighten(whole)
    return whole, colours


def _by_opencv(file: BinaryIO, page: TiffPage) -> NDArray[Any] | None:
    """Return the samples as OpenCV's libtiff unpacks them, of grey and RGB; None where it does not."""
    count = page.samplesperpixel
    if page.photometric not in (1, 2) or count not in (1, 3, 4) or (page.planarconfig == 2 and count > 1):
        return None  # it would convert the colours, or mix up the planes
    import cv2

    file.seek(0)
    log = cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    try:
        found = cv2.imdecode(np.frombuffer(file.read(), np.uint8), cv2.IMREAD_UNCHANGED | cv2.IMREAD_IGNORE_ORIENTATION)
    except cv2.error:
        return None
    finally:
        cv2.utils.logging.setLogLevel(log)
    if found is None or found.dtype != page.dtype or found.size != page.imagelength * page.imagewidth * count:
        return None
    found = found.reshape(page.imagelength, page.imagewidth, count)
    return found[:, :, [2, 1, 0, 3][:count]] if count > 1 else found


def _straighten(whole: NDArray[Any]) -> None:
    """Divide colours by alpha, in place."""
    most = np.float32(np.iinfo(whole.dtype).max if whole.dtype.kind == "u" else 1)
    for row in whole:
        alpha = row[:, -1:].astype(np.float32)
        row[:, :-1] = np.where(alpha > 0, np.minimum(row[:, :-1] * (most / np.maximum(alpha, 1e-9)), most), 0)


def _as_native(stored: NDArray[Any]) -> NDArray[Any]:
    """Return samples as a photo keeps them, uint16 or float32 of which 0..1 is black to white; float32 in place."""
    if stored.dtype == np.uint16:
        return stored
    if stored.dtype == np.uint32:
        return (stored / np.float64(2**32 - 1)).astype(np.float32)
    floats = np.nan_to_num(stored.astype(np.float32, copy=False), copy=False, nan=0, posinf=1, neginf=0)
    return np.clip(floats, -BRIGHTEST, BRIGHTEST, out=floats)


def _all_positive(native: NDArray[Any], colours: str) -> NDArray[Any]:
    """Return samples without a sign, which a and b of Lab have with 16 bits."""
    if colours == "Lab" and native.dtype == np.uint16:
        native = native.copy()
        native[:, :, 1:3] ^= 0x8000
    return native


def _bytes(value: object) -> bytes | None:
    return bytes(value) if isinstance(value, (bytes, tuple)) and value else None


def _comment(page: TiffPage) -> str:
    """Return the file's description, unless it is what scientific programs note there for themselves."""
    is_for_programs = page.is_shaped or page.is_imagej or page.is_ome
    return "" if is_for_programs else comment_of({"comment": page.description})


def _dpi(page: TiffPage) -> tuple[float, float] | None:
    try:
        return dpi_of({"dpi": page.get_resolution(2)})
    except DECODER_ERRORS:
        return None


def is_tiff(head: bytes) -> bool:
    return head.startswith(TIFF)


register(Decoder(title="TIFF", suffixes=(".tif", ".tiff"), knows=is_tiff, decode=decode))
