"""What `add --exemplar` (and `--like`) draws from: a cut-out, a photo with its mask beside it, an exemplar by name."""

from __future__ import annotations

import argparse
import dataclasses
import os
from pathlib import Path

from engine.cli.arguments.objects import BEST
from engine.cli.offered import library_of
from engine.cli.steps import note, quiet_libraries, step
from engine.compositing.context_view import mask_in_frame
from engine.exemplars.from_photo import from_photo
from engine.exemplars.requests import POOR_FIT, TakeBest, TakeOutline, used_in
from engine.formats.photo_folder import mask_beside
from engine.formats.photos import open_mask, open_photo
from engine.formats.reading import quoted
from engine.generation.errors import told_as
from engine.generation.exemplar_choice import candidates, use_of
from engine.generation.exemplar_pictures import FIT_SIDE
from engine.generation.maker import AppearanceMaker
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits, object_edits
from engine.scene.exemplar import OWN_PHOTO, Exemplar, ExemplarUse
from engine.scene.layers import ObjectLayer
from engine.scene.scene import Scene


def with_exemplar(scene: Scene, id: str, catalog: Catalog, arguments: argparse.Namespace) -> Scene:
    """Return the scene, its new object drawn from the exemplar; where no noise was asked for, by that one's own."""
    layer = scene.find(id)
    assert isinstance(layer, ObjectLayer)
    maker = AppearanceMaker(catalog, arguments.device)
    name = quoted(arguments.exemplar)
    failed = told_as(lambda error: f"{name} could not be looked at: {error}.")
    with step(f"Taking the looks of {name}"), quiet_libraries(), failed:
        use = _chosen(maker, scene, layer, arguments)
    if not arguments.natural_outline:
        _note_a_poor_fit(layer, use)
    recipe = dataclasses.replace(layer.recipe, exemplar=use)
    if is_alone(arguments):
        recipe = dataclasses.replace(recipe, noise=use.code, seed=None)
    return edits.set_recipe(scene, id, recipe)


def _note_a_poor_fit(layer: ObjectLayer, use: ExemplarUse) -> None:
    """Say where an exemplar has to be bent so far that it shows, and what helps."""
    ((_, warp),) = candidates(mask_in_frame(layer, FIT_SIDE), [use.exemplar])
    if warp.score < POOR_FIT:
        note(
            f"The mask is unlike its exemplar (fit {warp.score:.2f}), which is bent far to fill it: with "
            "--natural-outline the object has the exemplar's own outline, in the pose of the mask."
        )


def with_outline(scene: Scene, id: str, catalog: Catalog, arguments: argparse.Namespace) -> Scene:
    """Return the scene, its new object with its exemplar's natural outline, in the pose of the mask that was given."""
    layer = scene.find(id)
    assert isinstance(layer, ObjectLayer)
    with step("Looking for the outline"):
        mask = TakeOutline(layer)(AppearanceMaker(catalog, arguments.device))
    return object_edits.set_mask(scene, id, mask)


def _chosen(
    maker: AppearanceMaker, scene: Scene, layer: ObjectLayer, arguments: argparse.Namespace
) -> ExemplarUse:
    """Return the exemplar of a new object: the best of the library, or the one that is named."""
    if not is_best(arguments.exemplar):
        exemplar = taken(maker, arguments, arguments.like_mask)
        ((_, warp),) = candidates(mask_in_frame(layer, FIT_SIDE), [exemplar])
        return use_of(maker, layer.recipe, exemplar, warp.flip, arguments.fidelity)
    entries = library_of(arguments).of_class(arguments.class_name)
    recipe = TakeBest(layer, entries, used_in(scene, layer.id))(maker)
    if recipe is None or recipe.exemplar is None:
        raise Problem(f'The library holds no exemplar of "{arguments.class_name}" that fits this mask.')
    return dataclasses.replace(recipe.exemplar, fidelity=arguments.fidelity)


def take_like(catalog: Catalog, arguments: argparse.Namespace) -> None:
    """Let `--like` name an exemplar, where it is one of the library or no model knows the class."""
    if arguments.like is None or arguments.exemplar is not None:
        return
    if is_name(arguments.like) or arguments.class_name not in catalog.classes:
        arguments.exemplar, arguments.like = arguments.like, None


def is_alone(arguments: argparse.Namespace) -> bool:
    """Return whether nothing but an exemplar says what the object looks like."""
    return arguments.exemplar is not None and not any(
        value is not None for value in (arguments.seed, arguments.noise, arguments.like)
    )


def taken(maker: AppearanceMaker, arguments: argparse.Namespace, mask_path: Path | None = None) -> Exemplar:
    """Return the library's exemplar that `--exemplar` names, or the object of its file; mask_path: where that is."""
    path: Path = arguments.exemplar
    if is_name(path):
        return library_of(arguments).find(str(path)).read()
    if arguments.only_open:
        raise Problem(
            f"The licence of {quoted(path)} is not known to be open: if you took it, add it to your library with "
            f'--licence "{OWN_PHOTO}", and name it as the library does.'
        )
    photo, mask_path = open_photo(path), mask_path or mask_beside(path)
    mask = None if mask_path is None else open_mask(mask_path, photo.size)
    return from_photo(maker, photo, arguments.class_name, mask=mask)


def is_best(path: Path) -> bool:
    """Return whether whatever exemplar of the library fits best is asked for; a file of that name is a file."""
    return str(path) == BEST and is_name(path)


def is_name(path: Path) -> bool:
    """Return whether this is no file, but may be the name of an exemplar of the library."""
    return not os.path.lexists(path) and path.name == str(path) and not path.suffix
