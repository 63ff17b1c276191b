"""`render` and `proof`: a project as a picture, and what of the photo was kept in it."""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.cli.appearances import appearances_of
from engine.cli.offered import catalog_of, note_what_is_not_open
from engine.cli.pictures import check_keeps_layers, check_target, depth_for, options_of
from engine.cli.steps import note, quiet_libraries, step
from engine.cli.told import tell
from engine.compositing.appearance import Appearance, lookup
from engine.compositing.proof import prove
from engine.formats.export import check_fits, export_picture
from engine.formats.exporters.table import exporter_for
from engine.formats.finishing import reduced_size
from engine.formats.photos import open_photo
from engine.formats.project import open_project
from engine.formats.provenance import conditions_of
from engine.formats.reading import quoted
from engine.scene.depth import sixteen_bits
from engine.scene.scene import Scene

NOTHING_TO_PROVE = "There is nothing to prove: no pixel of the photo is left uncovered."


def render(arguments: argparse.Namespace) -> int:
    """Draw the project; without --fresh, saved pixels are used while they still hold."""
    started = time.monotonic()
    exporter, options = exporter_for(arguments.out), options_of(arguments)
    check_keeps_layers(exporter, arguments)
    check_target(arguments.out, arguments.scene)
    scene, saved = _open(arguments.scene)
    if arguments.depth is None:
        options = dataclasses.replace(options, depth=depth_for(scene, exporter))
    check_fits(scene, exporter, options)
    catalog = catalog_of(arguments)
    note_what_is_not_open(scene, catalog, arguments)
    appearances = appearances_of(scene, saved, catalog, arguments.device, arguments.fresh)
    with step(f"Writing {quoted(arguments.out)}") as report:
        shown = lookup(appearances)
        notices = export_picture(scene, shown, arguments.out, options, report, catalog)
    for notice in (*notices, *conditions_of(scene)):
        note(notice)
    size = reduced_size(scene.width, scene.height, options.longest)
    tell(arguments, size, started, layers=len(tuple(scene.walk())), generated=len(tuple(scene.live_layers())))
    return 0


def proof(arguments: argparse.Namespace) -> int:
    """Compare a picture with the photo; exit code 0 only if not one untouched pixel differs."""
    scene, saved = _open(arguments.scene)
    appearances = appearances_of(scene, saved, catalog_of(arguments), arguments.device)
    picture: NDArray[np.uint8] | NDArray[np.uint16] | None = None
    if arguments.picture is not None:
        with step(f"Opening {quoted(arguments.picture)}"), quiet_libraries():
            photo = open_photo(arguments.picture)
            picture = photo.samples if photo.native is None else sixteen_bits(photo.native)
    with step("Comparing"):
        result = prove(scene, lookup(appearances), picture)
    if arguments.json:
        print(json.dumps(dataclasses.asdict(result)))
    else:
        print(f"differing  {result.differing:>12,} pixels that nothing covers and that are not the photo's")
        print(f"untouched  {result.untouched:>12,} pixels that nothing covers")
        print(f"covered    {result.covered:>12,} pixels under objects, paint and other layers")
        print(f"sha256     {result.sha256}")
    if result.holds:
        return 0
    reason = "The photo was changed where nothing covers it." if result.untouched else NOTHING_TO_PROVE
    print(f"scumble-engine: {reason}", file=sys.stderr)
    return 1


def _open(path: Path) -> tuple[Scene, dict[str, Appearance]]:
    with step(f"Opening {quoted(path)}"), quiet_libraries():
        return open_project(path)
