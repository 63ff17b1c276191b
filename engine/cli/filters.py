"""The filters as commands: `scumble-engine FILTER PHOTO -o OUT`, all of them alike but for their settings."""

from __future__ import annotations

import argparse
import dataclasses
import time
from collections.abc import Callable
from pathlib import Path

from engine.cli.appearances import appearances_of
from engine.cli.offered import catalog_of, note_what_is_not_open
from engine.cli.pictures import check_targets, open_picture, write
from engine.cli.steps import quiet_libraries, step
from engine.cli.told import tell, told_of
from engine.formats import style_pictures
from engine.formats.export import ExportOptions, check_fits
from engine.formats.exporters.table import exporter_for
from engine.formats.photos import open_mask
from engine.formats.reading import quoted
from engine.generation.kind import card_for
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits
from engine.scene.filters import FILTERS, Filter, Style, StylePicture
from engine.scene.mask import Mask
from engine.scene.scene import Scene

MaskOf = Callable[[argparse.Namespace, Scene, Catalog], Mask | None]  # None: the filter acts all over


def run(arguments: argparse.Namespace) -> int:
    """Run the command that is named as its filter is."""
    kind = FILTERS[arguments.command]
    names = ("strength", *kind.limits, *kind.choices, *kind.flags(), *(("seed",) if kind.has_noise else ()))
    recipe = kind(**{name: getattr(arguments, name) for name in names})
    if isinstance(recipe, Style):
        recipe = dataclasses.replace(recipe, picture=_like(arguments.like))
    return apply(arguments, recipe, _mask_of)


def _like(named: Path) -> StylePicture:
    """Return the style picture that `--like` names: one that comes along, or a file; a bare word means no file."""
    if str(named) in style_pictures.TITLES or not (named.suffix or named.exists()):
        return style_pictures.shipped(str(named))
    with step(f"Reading {quoted(named)}"), quiet_libraries():
        return style_pictures.open_style(named)


def apply(arguments: argparse.Namespace, recipe: Filter, mask_of: MaskOf) -> int:
    """Put a filter on top of a photo or project, everywhere or where a mask shows it. All is written, or nothing."""
    started = time.monotonic()
    check_targets(arguments, (arguments.photo, getattr(arguments, "mask", None), getattr(arguments, "like", None)))
    catalog = catalog_of(arguments)
    card = card_for(catalog, recipe)
    scene, saved = open_picture(arguments.photo)
    note_what_is_not_open(scene, catalog, arguments)
    check_fits(scene, exporter_for(arguments.out), ExportOptions())
    scene, _ = edits.add_filter(scene, recipe, mask_of(arguments, scene, catalog))
    appearances = appearances_of(scene, saved, catalog, arguments.device)
    write(scene, appearances, catalog, arguments)
    names = ("strength", *recipe.limits, *recipe.choices, *recipe.flags())
    settings = {name: getattr(recipe, name) for name in names}
    size = scene.width, scene.height
    tell(arguments, size, started, filter=recipe.kind, settings=settings, seed=recipe.seed, **told_of(card))
    return 0


def _mask_of(arguments: argparse.Namespace, scene: Scene, catalog: Catalog) -> Mask | None:
    """Return the mask that was given, in canvas px."""
    if arguments.mask is None:
        return None
    with step("Reading the mask"), quiet_libraries():
        mask = Mask.from_array(open_mask(arguments.mask, (scene.width, scene.height)))
    if mask.is_empty:
        raise Problem("The mask is empty: paint white where the filter shall act.")
    return mask
