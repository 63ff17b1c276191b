"""`enlarge`: a photo, or the photos of a project, at more pixels that a model draws."""

from __future__ import annotations

import argparse
import dataclasses
import time

from engine.cli.appearances import appearances_of
from engine.cli.offered import catalog_of
from engine.cli.pictures import check_target, depth_for, open_picture
from engine.cli.steps import note, step
from engine.cli.told import tell, told_of
from engine.compositing.appearance import lookup
from engine.formats.export import ExportOptions, check_fits, export_picture
from engine.formats.exporters.table import exporter_for
from engine.formats.reading import quoted
from engine.generation.enlarging import enlarged_photos, enlarged_picture, photo_enlarger_of
from engine.generation.errors import guarded
from engine.generation.maker import AppearanceMaker
from engine.scene import picture_edits


def enlarge(arguments: argparse.Namespace) -> int:
    """Run the command; nothing is written before everything is done."""
    started = time.monotonic()
    exporter, options = exporter_for(arguments.out), ExportOptions(quality=arguments.quality)
    check_target(arguments.out, arguments.photo)
    catalog = catalog_of(arguments)
    card = photo_enlarger_of(catalog)
    scene, saved = open_picture(arguments.photo)
    width, height = (side * arguments.factor for side in (scene.width, scene.height))
    options = dataclasses.replace(options, depth=depth_for(scene, exporter))
    check_fits(picture_edits.resize(scene, width, height), exporter, options)
    with step("Enlarging") as report, guarded(card):
        model = AppearanceMaker(catalog, arguments.device).model(card)
        made = enlarged_photos(scene, width, height, model, report)
    large = enlarged_picture(scene, width, height, made)
    appearances = appearances_of(large, saved, catalog, arguments.device)
    with step(f"Writing {quoted(arguments.out)}") as report:
        shown = lookup(appearances)
        for notice in export_picture(large, shown, arguments.out, options, report, catalog):
            note(notice)
    tell(arguments, (width, height), started, factor=arguments.factor, **told_of(card))
    return 0
