"""`defects`: finds dust, scratches and sensor spots in a photo, and mends them on a layer above it."""

from __future__ import annotations

import argparse
import contextlib
import time
from pathlib import Path

from engine.cli.appearances import appearances_of
from engine.cli.offered import catalog_of, note_what_is_not_open
from engine.cli.pictures import check_targets, open_picture, write
from engine.cli.steps import note, step
from engine.cli.told import tell, told_of
from engine.compositing.mending import mended
from engine.formats.atomic import Staged
from engine.formats.export import ExportOptions, check_fits
from engine.formats.exporters.table import exporter_for
from engine.formats.png import write_png
from engine.formats.reading import quoted
from engine.generation.defects import FindDefects, finder_of
from engine.generation.maker import AppearanceMaker
from engine.generation.subjects import Photos
from engine.generators.defect_mask import count, found
from engine.problem import Problem
from engine.scene import edits
from engine.scene.mask import Mask


def defects(arguments: argparse.Namespace) -> int:
    """Run `defects PHOTO -o OUT`; where nothing is found, the picture is written as it is."""
    started = time.monotonic()
    mask_out: Path | None = arguments.mask_out
    check_targets(arguments, (arguments.photo,), mask_out)
    if mask_out is not None and mask_out.suffix.lower() != ".png":
        raise Problem(f"A mask is written as PNG: let its name {quoted(mask_out)} end in .png.")
    catalog = catalog_of(arguments)
    card = finder_of(catalog)
    scene, saved = open_picture(arguments.photo)
    note_what_is_not_open(scene, catalog, arguments)
    check_fits(scene, exporter_for(arguments.out), ExportOptions())
    with step("Looking for defects") as report:
        likely = FindDefects(card, Photos(scene), report)(AppearanceMaker(catalog, arguments.device))
    mask = found(likely, arguments.sensitivity)
    number = count(mask)
    if number:
        with step("Mending") as report:
            scene = mended(scene, Mask.from_array(mask), edits.new_id(), report)
    else:
        note("No defects were found.")
    appearances = appearances_of(scene, saved, catalog, arguments.device)
    with contextlib.ExitStack() as stack:
        if mask_out is not None:
            staged = stack.enter_context(Staged(mask_out, lambda file: write_png(file, mask)))
        write(scene, appearances, catalog, arguments)
        if mask_out is not None:
            staged.commit()
    share, sensitivity = round(float((mask > 0).mean()), 6), arguments.sensitivity
    size = scene.width, scene.height
    tell(arguments, size, started, defects=number, share=share, sensitivity=sensitivity, **told_of(card))
    return 0
