"""The scene as one picture for the rest of the world, with the photo's profile and metadata."""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearances
from engine.compositing.flatten import flatten
from engine.formats import exif as exif_fields
from engine.formats.atomic import Staged, check_writable
from engine.formats.exporters.table import Exporter, Picture, exporter_for, exporter_named
from engine.formats.provenance import SUFFIX, Provenance, provenance_of
from engine.formats.reading import OnProgress
from engine.formats.xmp import with_provenance
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import checks
from engine.scene.layers import RGB
from engine.scene.scene import Scene

FLATTEN_SHARE = 0.5  # of the progress

Samples = NDArray[np.uint8]


@dataclass(frozen=True, kw_only=True)
class ExportOptions:
    """What a person may choose; checked when it is made."""

    format: str | None = None  # an exporter's name; None: as the file's name ends
    quality: int = 92  # 1..100, where the format has one
    metadata: bool = True  # keep the photo's EXIF and XMP
    profile: bool = True  # embed the document's colour profile
    longest: int | None = None  # the longer side in px, never enlarged; None: as it is
    matte: RGB = (255, 255, 255)  # behind clear pixels where the format has no alpha
    provenance: bool = False  # tell which pixels were generated, as XMP and in a file beside the picture

    def __post_init__(self) -> None:
        if self.format is not None:
            exporter_named(self.format)
        checks.whole("quality", self.quality, 1, 100)
        if self.longest is not None:
            checks.whole("longer side", self.longest, 1, 100_000)


def export_picture(
    scene: Scene,
    appearances: Appearances,
    path: str | os.PathLike[str],
    options: ExportOptions | None = None,
    on_progress: OnProgress | None = None,
    catalog: Catalog | None = None,
) -> tuple[str, ...]:
    """Write the scene as a picture, all or nothing; a sentence for each thing that the file could not hold.

    catalog: the models that provenance tells of, which is written into the picture and beside it. A PNG has, byte for
    byte, the photo's samples wherever nothing covers it. Raises Problem, with what was there before as it was, for
    another format, a picture too large for the format or a place that cannot be written.
    """
    with contextlib.ExitStack() as stack:
        staged, notices = stage_picture(scene, appearances, path, options, on_progress, catalog)
        for file in staged:
            stack.enter_context(file)
        for file in staged:
            file.commit()
    return notices


def stage_picture(
    scene: Scene,
    appearances: Appearances,
    path: str | os.PathLike[str],
    options: ExportOptions | None = None,
    on_progress: OnProgress | None = None,
    catalog: Catalog | None = None,
) -> tuple[tuple[Staged, ...], tuple[str, ...]]:
    """Return the same files, written but not yet in their places, to be committed together with others."""
    options = options or ExportOptions()
    exporter = exporter_named(options.format) if options.format else exporter_for(path)
    check_writable(path)
    check_fits(scene, exporter, options)
    report = on_progress or _nobody_listens
    flat = flatten(scene, appearances, lambda share: report(share * FLATTEN_SHARE))
    told = provenance_of(scene, catalog or Catalog(()), appearances) if options.provenance else None
    picture, notices = _prepared(scene, flat, exporter, options, told)
    late = lambda share: report(FLATTEN_SHARE + share * (1 - FLATTEN_SHARE))  # noqa: E731
    staged = Staged(path, lambda file: exporter.write(file, picture, options, late))
    if told is None:
        return (staged,), notices
    try:
        beside = Staged(sidecar_of(path), lambda file: _write_text(file, told.to_json()))
    except BaseException:
        staged.discard()
        raise
    return (staged, beside), notices


def sidecar_of(path: str | os.PathLike[str]) -> Path:
    """Return the file beside a picture that tells its provenance."""
    return Path(path).with_name(Path(path).name + SUFFIX)


def _write_text(file: BinaryIO, text: str) -> None:
    file.write(text.encode())


def check_fits(scene: Scene, exporter: Exporter, options: ExportOptions) -> None:
    """Raise Problem where the scene is empty or the format cannot hold a picture of its size."""
    if scene.is_empty:
        raise Problem("There is no picture yet: open a photo first.")
    longest = options.longest or max(scene.width, scene.height)
    exporter.check_size(min(scene.width, longest), min(scene.height, longest))


def _nobody_listens(share: float) -> None:
    pass


def _prepared(
    scene: Scene, flat: Samples, exporter: Exporter, options: ExportOptions, told: Provenance | None
) -> tuple[Picture, tuple[str, ...]]:
    """Return the picture as the format can hold it, and a sentence for each thing that is lost."""
    notices: list[str] = []
    samples = resized(flat, options.longest)
    if samples.shape[2] == 4 and not exporter.has_alpha:
        samples = on_matte(samples, options.matte)
        notices.append(f"A {exporter.title} has no transparency; clear parts got a plain colour.")
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

    def kept(content: bytes | None, most: int | None, what: str) -> bytes | None:
        if content is None or most is None or len(content) <= most:
            return content
        notices.append(f"The photo's {what} is too large for a {exporter.title} and was left out.")
        return None

    if told is not None:
        most, own = exporter.most_metadata_bytes, xmp
        xmp, is_kept = with_provenance(own, told)
        if own is not None and (not is_kept or (most is not None and len(xmp) > most)):
            xmp, _ = with_provenance(None, told)
            notices.append("The photo's XMP data had to give way to the provenance.")
    profile = kept(profile, exporter.most_profile_bytes, "colour profile")
    exif = kept(exif, exporter.most_metadata_bytes, "EXIF data")
    xmp = kept(xmp, exporter.most_metadata_bytes, "XMP data")
    return Picture(samples, profile, exif, xmp), tuple(notices)


def resized(samples: Samples, longest: int | None) -> Samples:
    """Return straight samples, made smaller so that the longer side has that many px; colours are weighted by alpha."""
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
    """Return straight RGBA over a plain colour, as RGB."""
    flat = np.empty((*samples.shape[:2], 3), np.uint8)
    for top in range(0, samples.shape[0], 256):
        stripe = samples[top : top + 256].astype(np.uint32)
        alpha = stripe[:, :, 3:]
        flat[top : top + 256] = (stripe[:, :, :3] * alpha + np.array(matte, np.uint32) * (255 - alpha) + 127) // 255
    return flat
