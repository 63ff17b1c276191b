"""Edits of one object as the properties panel wants them: pure functions of the scene or the recipe."""

from __future__ import annotations

import re
import secrets
from dataclasses import replace

from desktop_app.widgets.translation import tr
from engine.generators import noise
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import ObjectLayer, Recipe
from engine.scene.scene import Scene


def card_of(catalog: Catalog, recipe: Recipe) -> Card | None:
    """The model of a recipe; None where it is not here."""
    try:
        return catalog.card_for(recipe.class_name, recipe.model)
    except Problem:
        return None


def with_class(scene: Scene, catalog: Catalog, layer_id: str, class_name: str) -> Scene:
    """The object as one of another class: the noise stays where the other model can read it.

    Knobs and locks stay where both classes have the same. A name that only told the class tells the new one.
    """
    layer = scene.find(layer_id)
    if not isinstance(layer, ObjectLayer):
        raise Problem(tr("Only an object has a class."))
    recipe, card = layer.recipe, catalog.best(class_name)
    values, seed = recipe.noise, recipe.seed
    if len(values) != card.noise:
        seed = secrets.randbelow(2**31) if seed is None else seed
        values = noise.draw(seed, card.noise)
    before = card_of(catalog, recipe)
    is_same = before is card and card.knobs_of(recipe.class_name) == card.knobs_of(class_name)
    knobs, locked = (recipe.knobs, recipe.locked) if is_same else ((), ())
    changed = replace(recipe, class_name=class_name, noise=values, seed=seed, knobs=knobs, locked=locked, model="")
    scene = edits.set_recipe(scene, layer_id, changed)
    number = re.fullmatch(re.escape(recipe.class_name.capitalize()) + r"( \d+)?", layer.name)
    if number:
        scene = edits.rename(scene, layer_id, class_name.capitalize() + (number[1] or ""))
    return scene
