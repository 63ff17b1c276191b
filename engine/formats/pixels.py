"""Untrusted picture files to 8-bit RGB or RGBA samples, by Pillow, from a short list of formats, within a budget."""

from __future__ import annotations

import contextlib
import io
import re
import struct
import warnings
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

# Each of these registers its own format, so that Pillow never goes looking for others.
from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    GifImagePlugin,
    Image,
    ImageCms,
    Jpeg2KImagePlugin,
    JpegImagePlugin,
    MpoImagePlugin,
    PngImagePlugin,
    PpmImagePlugin,
    TgaImagePlugin,
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,
)

from engine.formats import metadata
from engine.formats.announced import CONVERTED, deep_bits, hdr_light, is_deep, left_out_texts, what_is_left_out
from engine.formats.claims import check_packing, check_picture
from engine.formats.deep_colours import converted_to_rgb
from engine.formats.deep_samples import deep_samples
from engine.problem import Problem
from engine.scene import limits
from engine.scene.depth import eight_bits

PLUGINS = (
    AvifImagePlugin, BmpImagePlugin, GifImagePlugin, Jpeg2KImagePlugin, JpegImagePlugin, MpoImagePlugin, PngImagePlugin,
    PpmImagePlugin, TgaImagePlugin, TiffImagePlugin, WebPImagePlugin,
)  # fmt: skip
KNOWN = ("JPEG", "MPO", "PNG", "WEBP", "TIFF", "BMP", "GIF", "AVIF", "PPM", "JPEG2000")
TGA = ("TGA",)  # has no signature, and so is not asked of all
OF_PROJECTS = ("PNG",)  # whose archive is judged as a whole
FORMATS = tuple(name for name in KNOWN if name in Image.OPEN)  # some builds of Pillow lack AVIF
SUFFIXES = (
    ".jpg", ".jpeg", ".jpe", ".mpo", ".png", ".webp", ".tif", ".tiff", ".bmp", ".gif", ".avif", ".ppm", ".pgm", ".pnm",
    ".jp2", ".jpx", ".j2k", ".jpf", ".tga",
)  # fmt: skip
FORMATS_TOLD = "JPEG, PNG, WebP, TIFF, BMP, GIF, AVIF, JPEG 2000, TGA and PPM"
PIXEL_LIMIT = limits.MOST_PIXELS  # 1.2 GB of samples; a photo of 20,000 x 10,000 is half of it
SIDE_LIMIT = limits.LONGEST_SIDE
MOST_SCANS = 64  # of a progressive JPEG, which has about 10, unless all of them together have no more than
MOST_SCANNED = 5_000_000_000  # pixels: each scan goes over all of the picture, however small it is
PIECE_BYTES = 1 << 20
STRIPE_ROWS = 32  # so that a stripe stays in the processor's cache: half the time of 256 rows
HEAD_BYTES = 4096  # within which AVIF and JPEG 2000 tell their bits

# What Pillow's decoders raise on broken files; tests/engine/formats/test_photos.py mutates files of every format.
DECODER_ERRORS = (
    OSError, SyntaxError, ValueError, TypeError, LookupError, EOFError, ArithmeticError, AttributeError, RuntimeError,
    struct.error, zlib.error, Image.DecompressionBombError,
)  # fmt: skip

# Pillow's own limits are switches of the whole process; ours are checked below, file by file.
Image.MAX_IMAGE_PIXELS = PIXEL_LIMIT
PngImagePlugin.MAX_TEXT_CHUNK = 16 << 20  # bounds colour profiles too, and some displays' are larger than 1 MB

SIGNATURES = (
    b"\xff\xd8\xff", b"\x89PNG", b"RIFF", b"II*\0", b"MM\0*", b"BM", b"GIF8", b"P1", b"P2", b"P3", b"P4", b"P5", b"P6",
)  # fmt: skip

# Pillow reads the head of a PPM letter by letter: it must be within HEAD_BYTES.
PPM_HEAD = re.compile(rb"P\S{1,6}(?:(?:\s|#[^\r\n]*[\r\n])+[-+.\dEe]+){2,3}")

FOREIGN = {
    b"%PDF": "a PDF",
    b"%!PS": "a PostScript file",
    b"\xc5\xd0\xd3\xc6": "a PostScript file",
    b"gimp xcf": "a GIMP file (XCF)",
    b"v/1\1": "an OpenEXR picture",
    b"#?RADIANCE": "a Radiance picture (HDR)",
    b"SIMPLE  =": "a FITS picture",
    b"<svg": "an SVG drawing",
    b"<?xml": "an XML file",
    b"\0\0\1\0": "a Windows icon",
}
"""What files are that begin so and cannot be opened."""


class Damaged(Problem):
    """A file that cannot be decoded to its end."""


@dataclass(frozen=True)
class Decoded:
    """A decoded picture: samples H x W x 3|4 as stored (not yet turned upright), and what the file says about them."""

    samples: NDArray[np.uint8]
    orientation: int
    profile: bytes | None
    exif: bytes | None
    xmp: bytes | None
    notices: tuple[str, ...]
    native: NDArray[Any] | None = None  # where samples has not all of them: uint16 or float32, see Photo
    iptc: bytes | None = None
    comment: str = ""
    dpi: tuple[float, float] | None = None


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Pillow warns of odd metadata, which is no news to a person, and of big pictures, which we judge ourselves."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


@contextlib.contextmanager
def decoding(
    name: str, errors: tuple[type[Exception], ...] = DECODER_ERRORS, problem: type[Problem] = Damaged
) -> Iterator[None]:
    """Turn what goes wrong where a file is decoded into a sentence that calls it `name`.

    errors: what is raised where it is damaged, for which a `problem` is raised instead.
    """
    try:
        yield
    except MemoryError as error:
        raise Problem(f"There is not enough memory to open {name}.") from error
    except errors as error:
        raise problem(f"{name} is damaged or incomplete: it cannot be decoded to its end.") from error


def decode(
    file: BinaryIO,
    name: str,
    formats: tuple[str, ...] = FORMATS,
    *,
    most_pixels: int | None = None,
    keep_grey: bool = False,
) -> Decoded:
    """Decode the first picture of an open file; Problem with a sentence that calls the file `name`.

    most_pixels: what it may have, by default PIXEL_LIMIT; keep_grey: of 8-bit grey give samples H x W x 1.
    """
    head = file.read(HEAD_BYTES)
    file.seek(0)
    if formats == FORMATS and is_tga(head):
        formats = TGA
    known = formats if PPM_HEAD.match(head) else [format for format in formats if format != "PPM"]
    with decoding(name), quiet(), _opened(file, known, head, name) as picture:
        check_size(picture.width, picture.height, name, most_pixels)
        if formats != OF_PROJECTS:
            check_picture(picture, head, file, name)
            sample_bytes = picture.width * picture.height * len(picture.getbands())
            check_packing(sample_bytes * (3 if _bits(picture, head) > 8 else 1), file, name)  # 16 bits beside 8
        if picture.info.get("progressive"):
            _check_scans(picture, file, name)
        return _decode(picture, file, head, keep_grey)


def _opened(file: BinaryIO, formats: list[str] | tuple[str, ...], head: bytes, name: str) -> Image.Image:
    try:
        return Image.open(file, formats=formats)
    except UnidentifiedImageError as error:
        raise _unidentified(head, name) from error
    except Image.DecompressionBombError as error:
        raise Problem(f"{name} is too large: Scumble opens up to {PIXEL_LIMIT // 1_000_000} million pixels.") from error


def is_tga(head: bytes) -> bool:
    """Return whether a file may be a TGA, which has no signature: every field of its head makes sense."""
    if len(head) < 18:
        return False
    _, has_palette, kind, first, count, bits, _, _, width, height, depth, _ = struct.unpack_from("<BBBHHBHHHHBB", head)
    palette_is_sound = bool(count) and bits in (15, 16, 24, 32) if has_palette else (first, count, bits) == (0, 0, 0)
    is_sound = has_palette in (0, 1) and kind in (1, 2, 3, 9, 10, 11) and depth in (8, 15, 16, 24, 32)
    return is_sound and palette_is_sound and width > 0 and height > 0


def check_size(width: int, height: int, name: str, most_pixels: int | None = None) -> None:
    """Raise Problem unless a picture of that size is within the budget."""
    if width < 1 or height < 1:
        raise Problem(f"{name} is damaged: it says that it has no pixels.")
    if width * height > (most_pixels or PIXEL_LIMIT) or max(width, height) > SIDE_LIMIT:
        raise Problem(
            f"{name} is too large: it has {width:,} x {height:,} pixels, and Scumble opens up to "
            f"{PIXEL_LIMIT // 1_000_000} million, {SIDE_LIMIT:,} a side."
        )


def _check_scans(picture: Image.Image, file: BinaryIO, name: str) -> None:
    """Raise Problem for a JPEG that would be gone over without end."""
    at, scans, last = file.tell(), 0, b""
    file.seek(0)
    while piece := file.read(PIECE_BYTES):
        scans += (last[-1:] + piece).count(b"\xff\xda")
        last = piece
    file.seek(at)
    if scans > MOST_SCANS and scans * picture.width * picture.height > MOST_SCANNED:
        raise Problem(f"{name} is not a sound JPEG: its picture comes in {scans:,} scans.")


def _unidentified(head: bytes, name: str) -> Problem:
    kind = next((kind for start, kind in FOREIGN.items() if head.startswith(start)), "")
    if kind:
        return Problem(f"{name} is {kind}, which Scumble cannot open.")
    if head.startswith(SIGNATURES) or head[4:12] == b"ftypavif":
        return Damaged(f"{name} is damaged or incomplete: its beginning cannot be read.")
    return Problem(f"{name} is not a picture that Scumble can open (it opens {FORMATS_TOLD}).")


def _decode(picture: Image.Image, file: BinaryIO, head: bytes, keep_grey: bool) -> Decoded:
    notices = what_is_left_out(picture)
    info = picture.info
    bits = _bits(picture, head)
    picture.load()
    orientation, exif = 1, None
    try:
        orientation = _orientation(picture)  # asked now, since Pillow turns some formats upright while loading
        exif = _exif(picture)
    except DECODER_ERRORS:
        notices.append("Its EXIF data is damaged and was left out.")
    notices += left_out_texts(picture)
    if light := hdr_light(head):
        notices.append(
            f"It is an HDR picture ({light}); its light is only roughly right, and none of it is brighter than white."
        )
    xmp = info.get("xmp")
    profile = given = info.get("icc_profile") or None
    if keep_grey and picture.mode == "L":
        samples = _in_stripes(picture, "L")
    else:
        samples, profile = to_rgb(picture, profile, notices)
    native = deep_samples(file, samples, picture.format, bits) if bits > 8 else None
    if native is not None:
        if picture.mode.startswith("I") and given and colour_space(given) == "GRAY":
            native = converted_to_rgb(native[:, :, :1], "GRAY", given, notices)
        samples = eight_bits(native)
    elif bits > 8:
        notices.insert(0, f"It has {bits} bits a channel, of which 8 are read.")
    tags = picture.tag_v2 if isinstance(picture, TiffImagePlugin.TiffImageFile) else None
    return Decoded(
        samples,
        orientation,
        of_rgb(profile, notices),
        exif,
        xmp if isinstance(xmp, bytes) else None,
        tuple(notices),
        native,
        iptc=metadata.iptc_of(info, tags),
        comment=metadata.comment_of(info, tags),
        dpi=metadata.dpi_of(info),
    )


def _bits(picture: Image.Image, head: bytes) -> int:
    """Return how many bits a channel of the file has, as far as that is known: 8 to 16."""
    return deep_bits(head) or (16 if is_deep(picture) else 8)


def of_rgb(profile: bytes | None, notices: list[str]) -> bytes | None:
    """Return the profile if RGB samples can be in it; else None, and note it."""
    if profile is None or colour_space(profile) == "RGB":
        return profile
    notices.append("Its colour profile is damaged or of another kind and was left out; colours are taken as sRGB.")
    return None


def _orientation(picture: Image.Image) -> int:
    return orientation_of(picture.getexif().get(0x0112, 1))


def orientation_of(value: Any) -> int:
    """Return EXIF's orientation 1 to 8; 1 where the value is none of them."""
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _exif(picture: Image.Image) -> bytes | None:
    raw = picture.info.get("exif")
    if isinstance(raw, bytes) and raw:
        return raw if raw.startswith(b"Exif\0\0") else b"Exif\0\0" + raw
    return exif_of_tags(picture.getexif()) if picture.format == "TIFF" else None


def exif_of_tiff(file: BinaryIO) -> bytes | None:
    """Return what a file that is laid out as a TIFF tells of the photo; None where that is nothing, or damaged."""
    file.seek(0)
    with contextlib.suppress(*DECODER_ERRORS), quiet():
        found = Image.Exif()
        found.load_from_fp(file)
        return exif_of_tags(found)
    return None


def exif_of_tags(found: Image.Exif) -> bytes | None:
    """Return what the tags of a TIFF say of the photo, which lies there among those that describe its strips."""
    kept = Image.Exif()
    for tag in (0x010E, 0x010F, 0x0110, 0x0112, 0x0131, 0x0132, 0x013B, 0x8298):
        if tag in found:
            kept[tag] = found[tag]
    for folder in (0x8769, 0x8825):  # EXIF's own and GPS
        if inner := found.get_ifd(folder):
            kept[folder] = dict(inner)
    return kept.tobytes() if len(kept) else None


def to_rgb(picture: Image.Image, profile: bytes | None, notices: list[str]) -> tuple[NDArray[np.uint8], bytes | None]:
    """Return the picture's samples as RGB or RGBA, and the profile that they are in."""
    mode = picture.mode
    if mode == "F" or (mode == "I" and picture.format != "PPM"):
        raise Problem("Pictures with 32 bits a channel cannot be opened; save them with 8 or 16 bits first.")
    if mode.startswith("I"):
        return _from_deep_grey(picture), None if profile and colour_space(profile) != "RGB" else profile
    is_profiled_grey = mode in ("L", "LA") and bool(profile) and colour_space(profile or b"") == "GRAY"
    if is_profiled_grey:
        notices.append(CONVERTED["GRAY"])
    if mode in ("CMYK", "LAB") or is_profiled_grey:
        return _through_profile(picture, profile, notices), None
    has_alpha = mode in ("RGBA", "RGBa", "LA", "La", "PA") or "transparency" in picture.info
    return _in_stripes(picture, "RGBA" if has_alpha else "RGB"), profile


def _from_deep_grey(picture: Image.Image) -> NDArray[np.uint8]:
    deep = np.asarray(picture).astype(np.uint32)
    grey = ((deep + 128) // 257).astype(np.uint8)
    return np.repeat(grey[:, :, None], 3, axis=2)


def _in_stripes(
    picture: Image.Image, mode: str, transform: ImageCms.ImageCmsTransform | None = None
) -> NDArray[np.uint8]:
    """Convert stripe by stripe: a whole-picture conversion would hold the pixels three times."""
    width, height = picture.size
    samples = np.empty((height, width, len(mode)), np.uint8)
    for top in range(0, height, STRIPE_ROWS):
        bottom = min(height, top + STRIPE_ROWS)
        stripe = picture.crop((0, top, width, bottom))
        if transform is not None:
            stripe = _transformed(stripe, transform, mode)
        elif stripe.mode == "La":
            stripe = stripe.convert("LA").convert(mode)
        elif stripe.mode != mode:
            stripe = stripe.convert(mode)
        samples[top:bottom] = np.asarray(stripe).reshape(bottom - top, width, len(mode))
    return samples


def _transformed(stripe: Image.Image, transform: ImageCms.ImageCmsTransform, mode: str) -> Image.Image:
    alpha = stripe.getchannel("A") if mode == "RGBA" else None
    converted = ImageCms.applyTransform(stripe.convert("L") if stripe.mode == "LA" else stripe, transform)
    if converted is None:
        raise ValueError("the transform gave no picture")
    if alpha is not None:
        converted.putalpha(alpha)
    return converted


def _through_profile(picture: Image.Image, profile: bytes | None, notices: list[str]) -> NDArray[np.uint8]:
    """Bring CMYK, Lab and profiled grey to sRGB through its profile, or plainly where that is no use."""
    mode = "RGBA" if picture.mode == "LA" else "RGB"
    source: Any = None
    expected = {"CMYK": "CMYK", "LAB": "LAB"}.get(picture.mode, "GRAY")
    if picture.mode == "LAB":
        source = ImageCms.createProfile("LAB")
    elif profile and colour_space(profile) == expected:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    transform = None
    if source is not None:
        input_mode = "L" if picture.mode == "LA" else picture.mode
        with contextlib.suppress(ImageCms.PyCMSError):
            transform = ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), input_mode, "RGB")
    if transform is None and profile:
        notices.append("Its colour profile is damaged and could not be used; the colours are only roughly right.")
    return _in_stripes(picture, mode, transform)


def colour_space(profile: bytes) -> str:
    """Return "RGB", "GRAY", "CMYK", "LAB" or another of the ICC's names; "" where the profile cannot be used."""
    try:
        return str(ImageCms.ImageCmsProfile(io.BytesIO(profile)).profile.xcolor_space).strip().upper()
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return ""
