"""The scene as one picture for the rest of the world: PNG or JPEG, with the photo's profile and metadata."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.compositing.appearance import Appearances
from engine.compositing.flatten import flatten
from engine.formats import exif as exif_fields
from engine.formats.atomic import Staged, check_writable
from engine.formats.png import write_png
from engine.formats.reading import quoted
from engine.problem import Problem
from engine.scene import checks
from engine.scene.layers import RGB
from engine.scene.scene import Scene

SUFFIXES = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg"}
LONGEST_JPEG_SIDE = 65_500
MOST_JPEG_METADATA_BYTES = 65_500  # of one marker, less its own head
MOST_JPEG_PROFILE_BYTES = 255 * 65_519
FULL_COLOUR_QUALITY = 90  # from here on a JPEG keeps the colours at full resolution
FLATTEN_SHARE = 0.5  # of the progress

Samples = NDArray[np.uint8]
OnProgress = Callable[[float], None]


@dataclass(frozen=True, kw_only=True)
class ExportOptions:
    """What a person may choose; checked when it is made."""

    format: str | None = None  # "png" or "jpeg"; None: as the file's name ends
    quality: int = 92  # of a JPEG, 1..100
    metadata: bool = True  # keep the photo's EXIF and XMP
    profile: bool = True  # embed the document's colour profile
    longest: int | None = None  # the longer side in px, never enlarged; None: as it is
    matte: RGB = (255, 255, 255)  # behind clear pixels where the format has no alpha

    def __post_init__(self) -> None:
        if self.format not in (None, "png", "jpeg"):
            raise Problem(f'Scumble exports PNG and JPEG, not "{self.format}".')
        checks.whole("quality", self.quality, 1, 100)
        if self.longest is not None:
            checks.whole("longer side", self.longest, 1, 100_000)


@dataclass(frozen=True)
class _Picture:
    """What is written: samples and what travels with them, and a sentence for each thing that is lost."""

    samples: Samples
    profile: bytes | None
    exif: bytes | None
    xmp: bytes | None
    notices: tuple[str, ...]


def export_picture(
    scene: Scene,
    appearances: Appearances,
    path: str | os.PathLike[str],
    options: ExportOptions | None = None,
    on_progress: OnProgress | None = None,
) -> tuple[str, ...]:
    """Write the scene as a picture, all or nothing; a sentence for each thing that the file could not hold.

    A PNG has, byte for byte, the photo's samples wherever nothing covers it. Raises Problem, with what was there before
    as it was, for another format, a picture too large for the format or a place that cannot be written.
    """
    staged, notices = stage_picture(scene, appearances, path, options, on_progress)
    with staged:
        staged.commit()
    return notices


def stage_picture(
    scene: Scene,
    appearances: Appearances,
    path: str | os.PathLike[str],
    options: ExportOptions | None = None,
    on_progress: OnProgress | None = None,
) -> tuple[Staged, tuple[str, ...]]:
    """The same, written but not yet in its place, so that it can be committed together with another file."""
    options = options or ExportOptions()
    format = options.format or format_of(path)
    check_writable(path)
    check_fits(scene, format, options)
    report = on_progress or _nobody_listens
    flat = flatten(scene, appearances, lambda share: report(share * FLATTEN_SHARE))
    picture = _prepared(scene, flat, format, options)

    def write(file: BinaryIO) -> None:
        if format == "png":
            late = lambda share: report(FLATTEN_SHARE + share * (1 - FLATTEN_SHARE))  # noqa: E731
            _write_png(file, picture, late)
        else:
            file.write(_jpeg(picture, options.quality))
            report(1.0)

    return Staged(path, write), picture.notices


def format_of(path: str | os.PathLike[str]) -> str:
    """ "png" or "jpeg", as the file's name ends; Problem for any other ending."""
    format = SUFFIXES.get(Path(path).suffix.lower())
    if format is None:
        raise Problem(f"Scumble exports PNG and JPEG; let the name {quoted(path)} end in .png or .jpg.")
    return format


def check_fits(scene: Scene, format: str, options: ExportOptions) -> None:
    """Problem where the scene is empty or the format cannot hold a picture of its size."""
    if scene.is_empty:
        raise Problem("There is no picture yet: open a photo first.")
    longest = min(max(scene.width, scene.height), options.longest or 1 << 30)
    if format == "jpeg" and longest > LONGEST_JPEG_SIDE:
        raise Problem(f"A JPEG is at most {LONGEST_JPEG_SIDE:,} pixels wide and high; export a PNG or make it smaller.")


def _nobody_listens(share: float) -> None:
    pass


def _prepared(scene: Scene, flat: Samples, format: str, options: ExportOptions) -> _Picture:
    notices: list[str] = []
    samples = resized(flat, options.longest)
    if format == "jpeg" and samples.shape[2] == 4:
        samples = on_matte(samples, options.matte)
        notices.append("A JPEG has no transparency; clear parts got a plain colour.")
    height, width = samples.shape[:2]
    profile = scene.profile if options.profile else None
    layer = scene.photo_layer
    exif, xmp = (layer.photo.exif, layer.photo.xmp) if layer and options.metadata else (None, None)
    if exif is not None:
        try:
            exif = exif_fields.for_export(exif, width, height)
        except ValueError:
            exif = None
            notices.append("The photo's EXIF data is damaged and was left out.")
    if xmp is not None:
        xmp = exif_fields.upright_xmp(xmp)
    if format == "jpeg":
        profile = _if_it_fits(profile, MOST_JPEG_PROFILE_BYTES, "colour profile", notices)
        exif = _if_it_fits(exif, MOST_JPEG_METADATA_BYTES, "EXIF data", notices)
        xmp = _if_it_fits(xmp, MOST_JPEG_METADATA_BYTES, "XMP data", notices)
    return _Picture(samples, profile, exif, xmp, tuple(notices))


def _if_it_fits(content: bytes | None, most: int, what: str, notices: list[str]) -> bytes | None:
    if content is not None and len(content) > most:
        notices.append(f"The photo's {what} is too large for a JPEG and was left out.")
        return None
    return content


def resized(samples: Samples, longest: int | None) -> Samples:
    """Straight samples, made smaller so that the longer side has that many px; colours are weighted by alpha."""
    height, width = samples.shape[:2]
    if longest is None or longest >= max(height, width):
        return samples
    share = longest / max(height, width)
    size = (max(1, round(width * share)), max(1, round(height * share)))
    if samples.shape[2] == 3:
        return np.asarray(cv2.resize(samples, size, interpolation=cv2.INTER_AREA), np.uint8)
    smaller = cv2.resize(cv2.cvtColor(samples, cv2.COLOR_RGBA2mRGBA), size, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.cvtColor(smaller, cv2.COLOR_mRGBA2RGBA), np.uint8)


def on_matte(samples: Samples, matte: RGB) -> Samples:
    """Straight RGBA over a plain colour, as RGB."""
    flat = np.empty((*samples.shape[:2], 3), np.uint8)
    for top in range(0, samples.shape[0], 256):
        stripe = samples[top : top + 256].astype(np.uint32)
        alpha = stripe[:, :, 3:]
        flat[top : top + 256] = (stripe[:, :, :3] * alpha + np.array(matte, np.uint32) * (255 - alpha) + 127) // 255
    return flat


def _write_png(file: BinaryIO, picture: _Picture, on_progress: OnProgress) -> None:
    write_png(
        file,
        picture.samples,
        profile=picture.profile,
        exif=picture.exif,
        xmp=picture.xmp,
        on_progress=on_progress,
    )


def _jpeg(picture: _Picture, quality: int) -> bytes:
    """The JPEG in memory: Pillow's own writing into a file gives no errors that could be told apart."""
    extras: dict[str, bytes] = {}
    if picture.profile:
        extras["icc_profile"] = picture.profile
    if picture.exif:
        extras["exif"] = picture.exif
    if picture.xmp:
        extras["xmp"] = picture.xmp
    file = io.BytesIO()
    subsampling = 0 if quality >= FULL_COLOUR_QUALITY else 2
    Image.fromarray(picture.samples).save(
        file, "JPEG", quality=quality, subsampling=subsampling, optimize=False, **extras
    )
    return file.getvalue()
