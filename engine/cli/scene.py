"""`scene`: a picture of one kind of scene, or of several mixed, from a seed; and a project in which it is live."""

from __future__ import annotations

import argparse
import time

from engine.cli.appearances import appearances_of
from engine.cli.offered import catalog_of
from engine.cli.pictures import check_targets, write
from engine.cli.told import tell, told_of
from engine.formats.export import ExportOptions, check_fits
from engine.formats.exporters.table import exporter_for
from engine.generation.kind import card_for
from engine.generators.noise import draw
from engine.scene import edits
from engine.scene.layers import BackgroundRecipe


def scene(arguments: argparse.Namespace) -> int:
    """Run the command; nothing is written before everything is done."""
    started = time.monotonic()
    check_targets(arguments, ())
    catalog = catalog_of(arguments)
    kinds = tuple(arguments.kind.items())
    card = card_for(catalog, BackgroundRecipe(kinds, ()))
    noise = draw(arguments.seed, card.noise)
    recipe = BackgroundRecipe(kinds, noise, arguments.seed, strength=arguments.strength)
    width, height = arguments.size
    scene, _ = edits.new_scene(width, height, recipe)
    check_fits(scene, exporter_for(arguments.out), ExportOptions())
    write(scene, appearances_of(scene, {}, catalog, arguments.device), catalog, arguments)
    strength = arguments.strength
    told = {"kinds": arguments.kind, "seed": arguments.seed, "strength": strength}
    tell(arguments, arguments.size, started, **(told | told_of(card)))
    return 0
