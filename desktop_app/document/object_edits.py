"""Edits of one object as the properties panel wants them: pure functions of the scene or the recipe."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.document.layer_names import renamed
from desktop_app.widgets.translation import tr
from engine.exemplars.library import Library
from engine.exemplars.requests import placeholder
from engine.generators import noise
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import LIGHTING, TEXTURE, ObjectLayer, Recipe
from engine.scene.mask import Mask
from engine.scene.scene import Scene


def card_of_class(catalog: Catalog, recipe: Recipe) -> Card | None:
    """Return the model that knows the recipe's class, whatever exemplar it has; None where that is not here."""
    try:
        return catalog.card_for(recipe.class_name, recipe.model)
    except Problem:
        return None


def with_object(scene: Scene, catalog: Catalog, library: Library, class_name: str, mask: Mask) -> tuple[Scene, str]:
    """Return the scene with a new object in a mask (canvas px), and its id. Problem where nothing knows its class.

    One of a class that no model knows begins with an exemplar.
    """
    if is_drawn_by_exemplars(catalog, library, class_name):
        scene, layer_id = edits.add_object(scene, class_name=class_name, mask=mask, noise=(), seed=None)
        return edits.set_recipe(scene, layer_id, _first_of(library, class_name)), layer_id
    seed = noise.any_seed()
    drawn, model = noise.draw(seed, catalog.best(class_name).noise), catalog.named_for(class_name)
    return edits.add_object(scene, class_name=class_name, mask=mask, noise=drawn, seed=seed, model=model)


def classes_of(catalog: Catalog, library: Library) -> tuple[str, ...]:
    """Return what an object may be, in alphabetical order: what models know, and what exemplars show."""
    return tuple(sorted({*catalog.classes, *library.classes}))


def is_drawn_by_exemplars(catalog: Catalog, library: Library, class_name: str) -> bool:
    """Return whether no model knows the class, but exemplars show it."""
    return class_name not in catalog.classes and bool(library.of_class(class_name))


def _first_of(library: Library, class_name: str) -> Recipe:
    """Return what an object of a class that no model knows is made from, until it is known which exemplar fits best."""
    shown = placeholder(library.of_class(class_name)[0])
    return Recipe(class_name, (), exemplar=shown, lighting=LIGHTING, texture=TEXTURE)


def with_class(
    scene: Scene, catalog: Catalog, layer_id: str, class_name: str, library: Library | None = None
) -> Scene:
    """Return the scene with an object of another class. Noise stays where the other model can read it, no exemplar.

    Knobs and locks stay where both classes have the same. A name that only told the class tells the new one.
    """
    layer = scene.find(layer_id)
    if not isinstance(layer, ObjectLayer):
        raise Problem(tr("Only an object has a class."))
    recipe = layer.recipe
    if library is not None and is_drawn_by_exemplars(catalog, library, class_name):
        changed = replace(_first_of(library, class_name), light=recipe.light)
        return renamed(edits.set_recipe(scene, layer_id, changed), layer)
    card = catalog.best(class_name)
    values, seed = recipe.noise, recipe.seed
    if len(values) != card.noise:
        seed = noise.any_seed() if seed is None else seed
        values = noise.draw(seed, card.noise)
    before = card_of_class(catalog, recipe)
    is_same = before is card and card.knobs_of(recipe.class_name) == card.knobs_of(class_name)
    knobs, locked = (recipe.knobs, recipe.locked) if is_same else ((), ())
    looks = replace(recipe, class_name=class_name, noise=values, seed=seed, knobs=knobs, locked=locked)
    changed = replace(looks, model=catalog.named_for(class_name), exemplar=None)
    return renamed(edits.set_recipe(scene, layer_id, changed), layer)
