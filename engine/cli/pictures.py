"""What commands that turn one picture into another share: opening the one, and writing the other or nothing."""

from __future__ import annotations

import argparse
import contextlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from engine.cli.steps import note, quiet_libraries, step
from engine.compositing.appearance import Appearance, lookup
from engine.formats.atomic import check_writable
from engine.formats.export import ExportOptions, stage_picture
from engine.formats.exporters.table import Exporter, exporter_for
from engine.formats.importers.table import open_file
from engine.formats.project import stage_project
from engine.formats.provenance import conditions_of
from engine.formats.reading import quoted
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene.scene import Scene


def check_targets(arguments: argparse.Namespace, read: Iterable[Path | None], *further: Path | None) -> None:
    """Raise Problem where `--out`, `--save` or a further file cannot be written, or is one of those that are read."""
    out, save, sources = arguments.out, arguments.save, tuple(read)
    exporter_for(out)
    if save is not None and save.suffix.lower() != ".ora":
        raise Problem(f"Let the project's name {quoted(save)} end in .ora.")
    targets = [target for target in (out, save, *further) if target is not None]
    for number, target in enumerate(targets):
        if any(one.absolute() == target.absolute() or _is_same_file(one, target) for one in targets[:number]):
            raise Problem(f"{quoted(target)} cannot be two files at once; choose another name.")
        check_target(target, *sources)


def check_target(target: Path, *read: Path | None) -> None:
    """Raise Problem where a file cannot be written, or is one of those that are read."""
    if any(source is not None and _is_same_file(source, target) for source in read):
        raise Problem(f"{quoted(target)} would overwrite what it is made from; choose another name.")
    check_writable(target)


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return False


def open_picture(path: Path) -> tuple[Scene, dict[str, Appearance]]:
    """Open a photo as a new scene, or a project as it is."""
    with step(f"Opening {quoted(path)}"), quiet_libraries():
        opened = open_file(path)
    for notice in opened.notices:
        note(notice)
    return opened.scene, opened.saved


def options_of(arguments: argparse.Namespace, format: str | None = None) -> ExportOptions:
    """Return what the options of `render` and `apply` ask for; 8 bits a channel where they do not say."""
    return ExportOptions(
        format=format, quality=arguments.quality, depth=arguments.depth or 8, longest=arguments.longest,
        metadata="none" if arguments.strip else "no-place" if arguments.strip_place else "keep",
        convert=arguments.profile, intent=arguments.intent, provenance=arguments.provenance,
    )  # fmt: skip


def check_keeps_layers(exporter: Exporter, arguments: argparse.Namespace) -> None:
    """Raise Problem where a format of layers is asked for what only a picture in one piece can have."""
    if exporter.write_layers is not None and (arguments.longest is not None or arguments.profile is not None):
        raise Problem(
            f"A file of layers ({exporter.title}) has the picture's own size and profile; leave out --longest and "
            "--profile."
        )


def depth_for(scene: Scene, exporter: Exporter) -> int:
    """Return the bits a channel that lose nothing of the photo, where the format has them."""
    layer = scene.photo_layer
    is_deep = layer is not None and layer.photo.native is not None
    return 16 if is_deep and 16 in exporter.depths else 8


def write(scene: Scene, appearances: Mapping[str, Appearance], catalog: Catalog, arguments: argparse.Namespace) -> None:
    """Write `--out` and `--save`, or none of them."""
    with contextlib.ExitStack() as stack:
        with step(f"Writing {quoted(arguments.out)}") as report:
            exporter = exporter_for(arguments.out)
            options = ExportOptions(provenance=arguments.provenance, depth=depth_for(scene, exporter))
            pictures, notices = stage_picture(scene, lookup(appearances), arguments.out, options, report, catalog)
            staged = [stack.enter_context(picture) for picture in pictures]
        if arguments.save is not None:
            with step(f"Writing {quoted(arguments.save)}") as report:
                project = stage_project(scene, lookup(appearances), arguments.save, report)
                staged.append(stack.enter_context(project))
        for file in staged:
            file.commit()
    for notice in (*notices, *conditions_of(scene)):
        note(notice)
