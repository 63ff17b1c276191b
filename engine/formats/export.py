"""The scene as one picture for the rest of the world, with the photo's profile and metadata."""

from __future__ import annotations

import contextlib
import dataclasses
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from engine.colour.conversion import Conversion
from engine.compositing.appearance import Appearances
from engine.compositing.flatten import flatten, flatten_deep
from engine.formats import part
from engine.formats.atomic import Staged, check_writable
from engine.formats.export_options import ExportOptions
from engine.formats.exporters.table import Exporter, Picture, exporter_for, exporter_named
from engine.formats.finishing import on_matte, resized, sharpened
from engine.formats.profiles import profile_named
from engine.formats.provenance import SUFFIX, Provenance, provenance_of
from engine.formats.reading import OnProgress
from engine.formats.travelling import with_metadata
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene.scene import Scene

__all__ = ["ExportOptions", "check_fits", "export_picture", "on_matte", "resized", "sidecar_of", "stage_picture"]

FLATTEN_SHARE = 0.5  # of the progress
LONGEST_NAME = 60  # of a layer, in a file's name


class NothingThere(Problem):
    """A part of the picture is clear all over."""

    def __init__(self) -> None:
        super().__init__("There is nothing to export here: all of it is clear.")


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
    byte, the photo's samples wherever nothing covers it, of its own 16 bits where these are asked for. What on_progress
    raises ends it, the last time right before the files get their names. Raises Problem, with what was there before as
    it was, for another format, a picture too large for the format or a place that cannot be written.
    """
    with contextlib.ExitStack() as stack:
        staged, notices = stage_picture(scene, appearances, path, options, on_progress, catalog)
        for file in staged:
            stack.enter_context(file)
        if on_progress is not None:
            on_progress(1.0)  # the last moment at which it can be ended
        for file in staged:
            file.commit()
    return notices


def stage_picture(
    scene: Scene,
    appearances: Appearances,
    path: str | os.PathLike[str],
    options: ExportOptions | None,
    on_progress: OnProgress | None,
    catalog: Catalog | None,
) -> tuple[tuple[Staged, ...], tuple[str, ...]]:
    """Return the same files, written but not yet in their places, to be committed together with others."""
    options = options or ExportOptions()
    if options.each:
        return _stage_each(scene, appearances, Path(path), options, on_progress or _nobody_listens, catalog)
    exporter = exporter_named(options.format) if options.format else exporter_for(path)
    check_writable(path)
    check_fits(scene, exporter, options)
    report = on_progress or _nobody_listens
    told = provenance_of(scene, catalog or Catalog(()), appearances) if options.provenance else None
    late = lambda share: report(FLATTEN_SHARE + share * (1 - FLATTEN_SHARE))  # noqa: E731
    early = lambda share: report(share * FLATTEN_SHARE)  # noqa: E731
    notices: tuple[str, ...] = ()
    if exporter.write_layers is not None:
        write_layers = exporter.write_layers

        def write(file: BinaryIO) -> None:
            nonlocal notices
            notices = write_layers(file, scene, appearances, options, report, told)
    else:
        picture, notices = picture_of(scene, appearances, exporter, options, early, told)
        write_flat = exporter.write
        assert write_flat is not None

        def write(file: BinaryIO) -> None:
            write_flat(file, picture, options, late)

    staged = Staged(path, write)
    if told is None:
        return (staged,), notices
    try:
        beside = Staged(sidecar_of(path), lambda file: _write_text(file, told.to_json()))
    except BaseException:
        staged.discard()
        raise
    return (staged, beside), notices


def _stage_each(
    scene: Scene,
    appearances: Appearances,
    path: Path,
    options: ExportOptions,
    on_progress: OnProgress,
    catalog: Catalog | None,
) -> tuple[tuple[Staged, ...], tuple[str, ...]]:
    """Return a file for each of the layers; one that shows nothing is left out, and told."""
    staged: list[Staged] = []
    notices: list[str] = []
    targets = targets_of(scene, path, options)
    try:
        for number, (id, target) in enumerate(targets.items()):
            alone = dataclasses.replace(options, layers=(id,), each=False)
            report = lambda share, number=number: on_progress((number + share) / len(targets))  # noqa: E731
            try:
                files, told = stage_picture(scene, appearances, target, alone, report, catalog)
            except NothingThere:
                notices.append(f"The layer “{scene.find(id).name}” shows nothing and was left out.")
                continue
            staged += files
            notices += told
    except BaseException:
        for file in staged:
            file.discard()
        raise
    if not staged:
        raise NothingThere
    return tuple(staged), tuple(dict.fromkeys(notices))


def targets_of(scene: Scene, path: Path, options: ExportOptions) -> dict[str, Path]:
    """Return by layer the files of an export of each: named after it, in place of none that is there."""
    targets: dict[str, Path] = {}
    for layer in scene.walk():
        if layer.id in options.layers:
            letters = (letter if letter.isalnum() or letter in "-_." else " " for letter in layer.name[:LONGEST_NAME])
            stem = " ".join((path.stem, *"".join(letters).split()))
            target, number = path.with_name(stem + path.suffix), 1
            while target in targets.values() or target.exists():
                number += 1
                target = path.with_name(f"{stem} {number}{path.suffix}")
            targets[layer.id] = target
    return targets


def sidecar_of(path: str | os.PathLike[str]) -> Path:
    """Return the file beside a picture that tells its provenance."""
    return Path(path).with_name(Path(path).name + SUFFIX)


def _write_text(file: BinaryIO, text: str) -> None:
    file.write(text.encode())


def check_fits(scene: Scene, exporter: Exporter, options: ExportOptions) -> None:
    """Raise Problem where there is nothing to export or the format cannot hold a picture of its size."""
    if scene.is_empty:
        raise Problem("There is no picture yet: open a photo first.")
    box = part.box_of(scene, options)
    longest = options.longest or max(box.width, box.height)
    exporter.check_size(min(box.width, longest), min(box.height, longest))
    if options.depth not in exporter.depths:
        raise Problem(f"A {exporter.title} has {exporter.depths[0]} bits a channel; export a PNG or a TIFF.")


def _nobody_listens(share: float) -> None:
    pass


def picture_of(
    scene: Scene,
    appearances: Appearances,
    exporter: Exporter,
    options: ExportOptions,
    on_progress: Callable[[float], None] = _nobody_listens,
    told: Provenance | None = None,
) -> tuple[Picture, tuple[str, ...]]:
    """Return the picture as the format can hold it, and a sentence for each thing that is lost.

    told: its provenance, which is written into its XMP.
    """
    notices: list[str] = []
    samples = _flat(scene, appearances, options, on_progress)
    samples, profile = resized(samples, options.longest), scene.profile
    if options.convert is not None:
        target = profile_named(options.convert)
        samples, profile = Conversion(profile, target, options.intent, options.black_point)(samples), target
    if options.sharpen != "none":
        samples = sharpened(samples, options.sharpen)
    if samples.shape[2] == 4 and not exporter.has_alpha:
        samples = on_matte(samples, options.matte)
        notices.append(f"A {exporter.title} has no transparency; clear parts got a plain colour.")
    picture = Picture(samples, profile if options.profile else None)
    layer = scene.photo_layer
    picture, left_out = with_metadata(picture, layer.photo if layer else None, exporter, options, told)
    return picture, (*notices, *left_out)


def _flat(scene: Scene, appearances: Appearances, options: ExportOptions, on_progress: OnProgress) -> Any:
    """Return straight samples of what is exported, in the depth that is asked for."""
    shown, selection = part.of(scene, options)
    flat = (flatten_deep if options.depth == 16 else flatten)(shown, appearances, on_progress)
    if selection is not None:
        flat = part.within(flat, selection)
    if flat.shape[2] == 4 and not flat[..., 3].any() and dataclasses.replace(options, part="all", layers=()) != options:
        raise NothingThere
    return flat
