"""The filters as commands: `scumble-engine FILTER PHOTO -o OUT`, all of them alike but for their settings."""

from __future__ import annotations

import argparse
import json
import time

from engine.cli.appearances import appearances_of
from engine.cli.offered import catalog_of, note_what_is_not_open
from engine.cli.pictures import check_targets, open_picture, write
from engine.cli.steps import quiet_libraries, step
from engine.formats.export import ExportOptions, check_fits
from engine.formats.exporters.table import exporter_for
from engine.formats.photos import open_mask
from engine.generation.kind import card_for
from engine.problem import Problem
from engine.scene import edits
from engine.scene.filters import FILTERS, Filter
from engine.scene.mask import Mask


def run(arguments: argparse.Namespace) -> int:
    """Run the command that is named as its filter is."""
    kind = FILTERS[arguments.command]
    names = ("strength", *kind.limits, *(("seed",) if kind.has_noise else ()))
    return apply(arguments, kind(**{name: getattr(arguments, name) for name in names}))


def apply(arguments: argparse.Namespace, recipe: Filter) -> int:
    """Put a filter on top of a photo or project, all over or where a mask is; nothing is written before the end."""
    started = time.monotonic()
    check_targets(arguments, (arguments.photo, arguments.mask))
    catalog = catalog_of(arguments)
    card = card_for(catalog, recipe)
    scene, saved = open_picture(arguments.photo)
    note_what_is_not_open(scene, catalog, arguments)
    check_fits(scene, exporter_for(arguments.out), ExportOptions())
    mask = None
    if arguments.mask is not None:
        with step("Reading the mask"), quiet_libraries():
            mask = Mask.from_array(open_mask(arguments.mask, (scene.width, scene.height)))
        if mask.is_empty:
            raise Problem("The mask is empty: paint white where the filter shall act.")
    scene, _ = edits.add_filter(scene, recipe, mask)
    appearances = appearances_of(scene, saved, catalog, arguments.device)
    write(scene, appearances, catalog, arguments)
    if arguments.json:
        told = {
            "out": str(arguments.out), "width": scene.width, "height": scene.height, "filter": recipe.kind,
            "settings": {name: getattr(recipe, name) for name in ("strength", *recipe.limits)}, "seed": recipe.seed,
            "model": card.name, "licence": card.licence, "open": card.open,
            "seconds": round(time.monotonic() - started, 3),
        }  # fmt: skip
        print(json.dumps(told))
    return 0
