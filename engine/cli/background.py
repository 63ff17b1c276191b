"""`background`: cuts the subject out of a photo, and puts another background behind it."""

from __future__ import annotations

import argparse
import json
import time

from engine.cli.appearances import appearances_of
from engine.cli.offered import catalog_of
from engine.cli.pictures import check_targets, open_picture, write
from engine.cli.steps import note, quiet_libraries, step
from engine.formats.export import ExportOptions, check_fits
from engine.formats.exporters.table import exporter_for
from engine.formats.photos import open_mask, open_photo
from engine.formats.reading import quoted
from engine.generation.kind import card_for
from engine.generation.maker import AppearanceMaker
from engine.generation.replacing import CutSubject, MatchLight, filled_ground
from engine.generators.catalog import Catalog
from engine.generators.noise import draw
from engine.scene import edits
from engine.scene.box import Box
from engine.scene.layers import BackgroundLayer, BackgroundRecipe, Layer, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.replacing import covering, replace_background
from engine.scene.scene import Scene

GREY = (128, 128, 128)  # of a generated background, until it has pixels


def background(arguments: argparse.Namespace) -> int:
    """Run the command; nothing is written where there is no subject, or the mask covers all."""
    started = time.monotonic()
    check_targets(arguments, (arguments.photo, arguments.mask, arguments.ground))
    catalog = catalog_of(arguments)
    scene, saved = open_picture(arguments.photo)
    check_fits(scene, exporter_for(arguments.out), ExportOptions())
    maker = AppearanceMaker(catalog, arguments.device)
    subject = _subject(arguments, scene, maker)
    ground = _ground(arguments, scene, catalog, subject)
    with step("Matching the light"):
        light = MatchLight(scene, subject, ground, arguments.match)(maker)
    scene = replace_background(scene, subject, ground, light)
    write(scene, appearances_of(scene, saved, catalog, arguments.device), catalog, arguments)
    if arguments.json:
        told = {
            "out": str(arguments.out), "width": scene.width, "height": scene.height,
            "subject": _box_of(subject), "ground": ground.name, "match": arguments.match,
            "light": {one.kind: {name: getattr(one, name) for name in one.limits} for one in light},
            "seconds": round(time.monotonic() - started, 3),
        }  # fmt: skip
        print(json.dumps(told))
    return 0


def _subject(arguments: argparse.Namespace, scene: Scene, maker: AppearanceMaker) -> PhotoLayer:
    """Return the subject that a mask tells, or that is found."""
    mask = box = None
    if arguments.mask is not None:
        with step("Reading the mask"), quiet_libraries():
            mask = Mask.from_array(open_mask(arguments.mask, (scene.width, scene.height)))
    elif arguments.box is not None:
        x, y, width, height = arguments.box
        box = Box(x, y, x + width, y + height)
    card = next(iter(maker.catalog.of_kind("segmentation")), None)
    with step("Cutting out the subject") as report:
        return CutSubject(scene, mask, card, box, report)(maker)


def _ground(arguments: argparse.Namespace, scene: Scene, catalog: Catalog, subject: PhotoLayer) -> Layer:
    """Return the layer that the subject is to stand on."""
    if arguments.fill:
        return filled_ground(scene, subject)
    if arguments.colour is not None:
        return BackgroundLayer(id=edits.new_id(), name="Background", colours=(arguments.colour,))
    if arguments.ground is not None:
        with step(f"Opening {quoted(arguments.ground)}"), quiet_libraries():
            photo = open_photo(arguments.ground)
        for notice in photo.notices:
            note(notice)
        return covering(PhotoLayer(id=edits.new_id(), name=arguments.ground.stem[:200], photo=photo), scene.box)
    kinds = tuple(arguments.kind.items())
    noise = draw(arguments.seed, card_for(catalog, BackgroundRecipe(kinds, ())).noise)
    recipe = BackgroundRecipe(kinds, noise, arguments.seed)
    return BackgroundLayer(id=edits.new_id(), name=recipe.title[:200].capitalize(), colours=(GREY,), recipe=recipe)


def _box_of(subject: PhotoLayer) -> list[int]:
    """Return x, y, width and height of what shows of it, px of the picture."""
    assert subject.layer_mask is not None
    box = subject.layer_mask.shape.bounds()
    return [box.left, box.top, box.width, box.height]
