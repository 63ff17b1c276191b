"""`add`: a photo, a mask and a class become a picture with an object in it, and a project in which it stays alive."""

from __future__ import annotations

import argparse
import dataclasses
import time

from engine.cli.appearances import appearances_of
from engine.cli.offered import catalog_of, note_what_is_not_open
from engine.cli.pictures import check_targets, open_picture, write
from engine.cli.steps import note, quiet_libraries, step
from engine.cli.taking import is_alone, take_like, with_exemplar, with_outline
from engine.cli.told import tell, told_of
from engine.formats.export import ExportOptions, check_fits
from engine.formats.exporters.table import exporter_for
from engine.formats.noise_files import open_noise
from engine.formats.photos import open_mask, open_photo
from engine.formats.reading import quoted
from engine.generation import pick_up
from engine.generation.before_feet import GroundBeforeFeet
from engine.generation.errors import told_as
from engine.generation.maker import AppearanceMaker
from engine.generation.standing import with_first_shadow
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.noise import draw
from engine.problem import Problem
from engine.scene import edits, object_edits
from engine.scene.affine import Place
from engine.scene.layers import ObjectLayer, ShadowLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene


def add(arguments: argparse.Namespace) -> int:
    """Run the command; nothing is written before everything is done."""
    started = time.monotonic()
    read = (arguments.photo, arguments.mask, arguments.noise, arguments.like, arguments.like_mask, arguments.exemplar)
    check_targets(arguments, read)
    catalog = catalog_of(arguments)
    take_like(catalog, arguments)
    noise, seed = _noise(arguments, catalog)
    scene, saved = open_picture(arguments.photo)
    note_what_is_not_open(scene, catalog, arguments)
    check_fits(scene, exporter_for(arguments.out), ExportOptions())
    with step("Reading the mask"), quiet_libraries():
        mask = Mask.from_array(open_mask(arguments.mask, (scene.width, scene.height)))
    model = catalog.named_for(arguments.class_name) if arguments.class_name in catalog.classes else ""
    scene, id = edits.add_object(scene, class_name=arguments.class_name, mask=mask, noise=noise, seed=seed, model=model)
    if arguments.exemplar is not None:
        scene = with_exemplar(scene, id, catalog, arguments)
    if arguments.natural_outline:
        scene = with_outline(scene, id, catalog, arguments)
    scene = _adjusted(scene, id, arguments)
    if arguments.shadow:
        scene = _shaded(scene, id)
    if arguments.drop_shadow:
        scene, _ = edits.add_drop_shadow(scene, id)
    if arguments.before_feet:
        scene = _hidden(scene, id, catalog, arguments)
    appearances = appearances_of(scene, saved, catalog, arguments.device)
    write(scene, appearances, catalog, arguments)
    tell(arguments, (scene.width, scene.height), started, **_told(scene, id, catalog))
    return 0


def _noise(arguments: argparse.Namespace, catalog: Catalog) -> tuple[tuple[float, ...], int | None]:
    """Return the object's noise (from another photo, a file or a seed), and the seed if it was drawn from one."""
    if is_alone(arguments):
        return (), None  # its exemplar will tell, and may be of a class that no model knows
    card = catalog.best(arguments.class_name)
    if arguments.like is not None:
        return _like(arguments, catalog, card), None
    if arguments.noise is not None:
        return open_noise(arguments.noise, card.noise), None
    return draw(arguments.seed, card.noise), arguments.seed


def _like(arguments: argparse.Namespace, catalog: Catalog, card: Card) -> tuple[float, ...]:
    """Return the noise of the object in another photo."""
    with step(f"Picking up the looks of {quoted(arguments.like)}"), quiet_libraries():
        photo = open_photo(arguments.like)
        mask = None if arguments.like_mask is None else open_mask(arguments.like_mask, photo.size)
        with told_as(lambda error: f"{quoted(arguments.like)} could not be looked at: {error}."):
            maker = AppearanceMaker(catalog, arguments.device)
            return pick_up.from_photo(maker, card, arguments.class_name, photo, mask)


def _adjusted(scene: Scene, id: str, arguments: argparse.Namespace) -> Scene:
    """Return the new object with the place, edge and strength that were asked for."""
    layer = scene.find(id)
    assert isinstance(layer, ObjectLayer)
    if arguments.place is not None or arguments.flip:
        place = Place.of(layer.place, layer.side) if arguments.place is None else Place(*arguments.place)
        scene = object_edits.set_place(scene, id, dataclasses.replace(place, flip=arguments.flip))
    scene = object_edits.set_feather(scene, id, arguments.feather)
    return edits.set_recipe(scene, id, dataclasses.replace(layer.recipe, strength=arguments.strength))


def _shaded(scene: Scene, id: str) -> Scene:
    """Return the scene with the new object's shadow, where it stands on ground."""
    shaded = with_first_shadow(scene, id)
    if shaded is scene:
        note("The object stands on no ground here, so it throws no shadow.")
    return shaded


def _hidden(scene: Scene, id: str, catalog: Catalog, arguments: argparse.Namespace) -> Scene:
    """Return the scene with the new object's feet behind what the ground shows there."""
    with step("Looking at the ground"):
        try:
            found = GroundBeforeFeet(scene, id)(AppearanceMaker(catalog, arguments.device))
        except Problem as problem:
            note(str(problem))
            return scene
    return object_edits.set_hidden(scene, id, found)


def _told(scene: Scene, id: str, catalog: Catalog) -> dict[str, object]:
    """Return what is told of the new object: how it is made, and from what."""
    layer = scene.find(id)
    assert isinstance(layer, ObjectLayer)
    recipe, use = layer.recipe, layer.recipe.exemplar
    is_known = recipe.class_name in catalog.classes
    model = told_of(catalog.card_for(recipe.class_name, recipe.model) if is_known else None)
    told_exemplar = None
    if use is not None:
        of = use.exemplar
        rights = {"licence": of.licence, "credit": of.credit, "open": of.is_open}
        told_exemplar = {"name": of.name, **rights, "flip": use.flip, "fidelity": use.fidelity}
    has_shadow = any(isinstance(one, ShadowLayer) and one.object_id == id for one in scene.walk())
    ground = {"shadow": has_shadow, "before_feet": not layer.hidden.is_empty}
    return {"class": recipe.class_name, "seed": recipe.seed, "exemplar": told_exemplar, **ground, **model}
