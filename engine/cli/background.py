"""`background`: cuts the subject out of a photo, and puts another background behind it."""

from __future__ import annotations

import argparse
import time

from engine.cli.appearances import appearances_of
from engine.cli.offered import catalog_of
from engine.cli.pictures import check_targets, open_picture, write
from engine.cli.steps import note, quiet_libraries, step
from engine.cli.told import tell
from engine.compositing.profiles import photo_in_profile
from engine.formats.export import ExportOptions, check_fits
from engine.formats.exporters.table import exporter_for
from engine.formats.photos import open_mask, open_photo
from engine.formats.reading import quoted
from engine.generation.kind import card_for
from engine.generation.maker import AppearanceMaker
from engine.generation.replacing import CutSubject, Ground, PutOnGround, filled_ground
from engine.generation.subjects import FindSubject, Photos
from engine.generators.catalog import Catalog
from engine.generators.noise import draw
from engine.scene import edits
from engine.scene.layers import BackgroundLayer, BackgroundRecipe, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.replacing import covering, photos_alone, photos_of, replace_again, replace_background, replaced_in
from engine.scene.scene import Scene


def background(arguments: argparse.Namespace) -> int:
    """Run the command; nothing is written where there is no subject, or the mask covers all."""
    started = time.monotonic()
    check_targets(arguments, (arguments.photo, arguments.mask, arguments.ground))
    catalog = catalog_of(arguments)
    scene, saved = open_picture(arguments.photo)
    check_fits(scene, exporter_for(arguments.out), ExportOptions())
    maker = AppearanceMaker(catalog, arguments.device)
    ground = _ground(arguments, scene, catalog)
    before = replaced_in(scene) if arguments.mask is None and arguments.box is None else None
    photos = photos_alone(scene, photos_of(scene) if before is None else before.photos)
    subject = _subject(arguments, photos, maker) if before is None else before.subject
    with step("Putting it on the background"):
        put = PutOnGround(photos, subject, ground, arguments.match)(maker)
    if before is None:
        scene = replace_background(scene, subject, put.ground, put.light)
    else:
        scene = replace_again(scene, before, put.ground, put.light)
    write(scene, appearances_of(scene, saved, catalog, arguments.device), catalog, arguments)
    light = {one.kind: {name: getattr(one, name) for name in one.limits} for one in put.light}
    told = {"subject": _box_of(subject), "ground": put.ground.name, "edge": arguments.edge, "match": arguments.match}
    tell(arguments, (scene.width, scene.height), started, **told, light=light)
    return 0


def _subject(arguments: argparse.Namespace, photos: Scene, maker: AppearanceMaker) -> PhotoLayer:
    """Return what a mask tells, or what is found, as a layer."""
    mask = _mask(arguments, photos, maker)
    with step("Cutting out the subject") as report:
        return CutSubject(photos, mask, arguments.edge, report)(maker)


def _mask(arguments: argparse.Namespace, photos: Scene, maker: AppearanceMaker) -> Mask:
    """Return roughly where the subject is: as a mask tells, or as it is found."""
    if arguments.mask is not None:
        with step("Reading the mask"), quiet_libraries():
            return Mask.from_array(open_mask(arguments.mask, (photos.width, photos.height)))
    card = maker.catalog.first_of("segmentation")
    with step("Finding the subject"):
        return FindSubject(card, Photos(photos), arguments.box, "tell where it is, with --box or --mask")(maker)


def _ground(arguments: argparse.Namespace, scene: Scene, catalog: Catalog) -> Ground:
    """Return the layer that the subject is to stand on, or what makes it."""
    if arguments.fill:
        return filled_ground
    if arguments.colour is not None:
        return BackgroundLayer(id=edits.new_id(), name="Background", colours=(arguments.colour,))
    if arguments.ground is not None:
        with step(f"Opening {quoted(arguments.ground)}"), quiet_libraries():
            photo = photo_in_profile(open_photo(arguments.ground), scene.profile)
        for notice in photo.notices:
            note(notice)
        return covering(PhotoLayer(id=edits.new_id(), name=arguments.ground.stem[:200], photo=photo), scene.box)
    kinds = tuple(arguments.kind.items())
    noise = draw(arguments.seed, card_for(catalog, BackgroundRecipe(kinds, ())).noise)
    recipe = BackgroundRecipe(kinds, noise, arguments.seed)
    return edits.generated_background(recipe)


def _box_of(subject: PhotoLayer) -> list[int]:
    """Return x, y, width and height of what shows of it, px of the picture."""
    assert subject.layer_mask is not None
    box = subject.layer_mask.shape.bounds()
    return [box.left, box.top, box.width, box.height]
