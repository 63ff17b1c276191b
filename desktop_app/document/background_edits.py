"""Edits of a generated background as panels and dialogs want them: pure functions of the scene or the recipe."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from desktop_app.document.layer_names import renamed
from desktop_app.widgets.translation import tr
from engine.compositing.appearance import Appearance
from engine.generation.kind import card_for, card_of
from engine.generators import noise
from engine.generators.card import Card, Knob
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import RGB, BackgroundLayer, BackgroundRecipe
from engine.scene.scene import Scene

BANDS = 4  # colours from top to bottom that stand for a scene until it has pixels
HALF = 0.5


def knobs_of(card: Card, recipe: BackgroundRecipe) -> tuple[Knob, ...]:
    """Return the knobs that a scene is steered by."""
    return card.knobs_of(next(iter(recipe.shares)))


def new_recipe(catalog: Catalog, kinds: Sequence[tuple[str, float]], seed: int | None = None) -> BackgroundRecipe:
    """Return a fresh one, with the noise of a seed (None: any)."""
    card = card_for(catalog, BackgroundRecipe(tuple(kinds), ()))
    seed = noise.any_seed() if seed is None else seed
    return BackgroundRecipe(tuple(kinds), noise.draw(seed, card.noise), seed)


def mixed(first: str, second: str, share: float) -> tuple[tuple[str, float], ...]:
    """Two kinds, the second of which has a share of 0..1; or one, where the second is "" or the same."""
    return ((first, 1.0),) if second in ("", first) else ((first, 1.0 - share), (second, share))


def first_and_second(recipe: BackgroundRecipe) -> tuple[str, str, float]:
    """Return the recipe's kinds as `mixed` takes them; of more than two, the first two."""
    (first, one), *others = recipe.kinds
    if not others:
        return first, "", HALF
    second, other = others[0]
    return first, second, other / (one + other) if one + other else HALF


def with_kinds(catalog: Catalog, recipe: BackgroundRecipe, kinds: Sequence[tuple[str, float]]) -> BackgroundRecipe:
    """Return the recipe for other kinds; noise and knobs stay where its model can read them. Problem where none can."""
    before, changed = card_of(catalog, recipe), replace(recipe, kinds=tuple(kinds), model="")
    card = card_for(catalog, changed)
    if len(recipe.noise) != card.noise:
        seed = noise.any_seed() if recipe.seed is None else recipe.seed
        changed = replace(changed, noise=noise.draw(seed, card.noise), seed=seed)
    return changed if card is before else replace(changed, knobs=())


def made_of(scene: Scene, catalog: Catalog, layer_id: str, kinds: Sequence[tuple[str, float]]) -> Scene:
    """Return the scene with the background of these kinds, or in its plain colours where there are none.

    A name that only told the kinds tells the new ones.
    """
    layer = scene.find(layer_id)
    if not isinstance(layer, BackgroundLayer):
        raise Problem(tr("Only a background can be a scene."))
    if not kinds:
        return renamed(edits.replace(scene, layer_id, recipe=None), layer)
    recipe = new_recipe(catalog, kinds) if layer.recipe is None else with_kinds(catalog, layer.recipe, kinds)
    return renamed(edits.set_recipe(scene, layer_id, recipe), layer)


def colours_of(appearance: Appearance) -> tuple[RGB, ...]:
    """Return the mean colours of a background from top to bottom."""
    rows = np.array_split(appearance.rgb, min(BANDS, appearance.rgb.shape[0]))
    means = [row.reshape(-1, 3).mean(axis=0).round().astype(int).tolist() for row in rows]
    return tuple((red, green, blue) for red, green, blue in means)
