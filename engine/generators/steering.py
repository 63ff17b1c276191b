"""Steering an object's looks: other noise for a recipe, where what a person has locked stays as it is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from engine.generators import noise
from engine.generators.card import Card
from engine.problem import Problem
from engine.scene.layers import Recipe

WEAKEST = 0.05  # a strength below it hardly shows the noise, so nothing of it is carried over


def locked_directions(card: Card, recipe: Recipe) -> NDArray[np.float32]:
    """Return the directions of the recipe's locked knobs: float32, k x noise; none where nothing is locked."""
    if not recipe.locked:
        return np.zeros((0, card.noise), np.float32)
    directions = card.directions_of(recipe.class_name)
    return directions[[row for row in _locked_rows(recipe) if row < len(directions)]]


def with_noise(card: Card, recipe: Recipe, values: tuple[float, ...], seed: int | None = None) -> Recipe:
    """Return the recipe with other noise; its knobs and its strength stay, and so does what is locked.

    seed: what the noise was drawn from. It is forgotten where a lock makes other noise of it.
    """
    directions = locked_directions(card, recipe)
    if len(directions):
        values, seed = noise.kept(recipe.noise, values, directions), None
    return replace(recipe, noise=values, seed=seed)


def drawn(card: Card, recipe: Recipe, seed: int) -> Recipe:
    """Return the recipe with the noise of a seed."""
    return with_noise(card, recipe, noise.draw(seed, card.noise), seed)


def picked_up(card: Card, recipe: Recipe, values: tuple[float, ...]) -> Recipe:
    """Return the recipe with looks that were found elsewhere, just as they are: knobs at 0, strength 1."""
    return with_looks(card, recipe, replace(recipe, noise=values, seed=None, knobs=(), strength=1.0))


def with_looks(card: Card, recipe: Recipe, other: Recipe) -> Recipe:
    """Return the recipe with another's noise, knobs and strength; Problem where that is of another class or model."""
    if other.class_name != recipe.class_name:
        raise Problem(f"The looks of a {other.class_name} do not fit a {recipe.class_name}.")
    if len(other.noise) != card.noise:
        raise Problem(f'These looks come from another model than "{card.name}".')
    looks = replace(recipe, noise=other.noise, seed=other.seed, knobs=other.knobs, strength=other.strength)
    directions = locked_directions(card, recipe)
    if not len(directions):
        return looks
    values = looks.noise
    if looks.strength >= WEAKEST:
        values = noise.kept(recipe.noise, looks.noise, directions, recipe.strength / looks.strength)
    turned = _full(other.knobs, len(card.knobs_of(recipe.class_name)))
    for row in _locked_rows(recipe):
        if row < len(turned):
            turned[row] = _full(recipe.knobs, len(turned))[row]
    return replace(looks, noise=values, seed=None, knobs=_turned(turned))


def plainest(recipe: Recipe) -> Recipe:
    """Strength, light and knobs as a new object has them; locked knobs stay."""
    locked = _locked_rows(recipe)
    knobs = [knob if row in locked else 0.0 for row, knob in enumerate(recipe.knobs)]
    return replace(recipe, knobs=_turned(knobs), strength=1.0, light=1.0)


def between(card: Card, recipe: Recipe, one: Recipe, other: Recipe, share: float) -> Recipe:
    """Return the recipe with looks on the way from one's (share 0) to another's (1).

    What the two have in common besides their noise (knobs, strength) is left as the recipe has it, and so is what was
    locked when the other one came.
    """
    values = noise.between(one.noise, other.noise, share, locked_directions(card, other))
    seed = {0.0: one.seed, 1.0: other.seed}.get(share)
    changes: dict[str, object] = {"noise": values, "seed": seed}
    if one.strength != other.strength:
        changes["strength"] = (1 - share) * one.strength + share * other.strength
    if one.knobs != other.knobs:
        count = max(len(one.knobs), len(other.knobs))
        both = zip(_full(one.knobs, count), _full(other.knobs, count), strict=True)
        changes["knobs"] = _turned([(1 - share) * start + share * end for start, end in both])
    return replace(recipe, **changes)  # type: ignore[arg-type]


def share_of(card: Card, recipe: Recipe, one: Recipe, other: Recipe) -> float | None:
    """Return where on the way between two looks a recipe's noise lies, 0..1; None where it does not."""
    if recipe.class_name != one.class_name or recipe.class_name != other.class_name:
        return None
    return noise.share_of(recipe.noise, one.noise, other.noise, locked_directions(card, other))


def _locked_rows(recipe: Recipe) -> list[int]:
    return [row for row, is_locked in enumerate(recipe.locked) if is_locked]


def _full(knobs: tuple[float, ...], count: int) -> list[float]:
    """Return all knobs of a model, those that are not named at 0."""
    return [*knobs, *[0.0] * (count - len(knobs))][:count]


def _turned(knobs: list[float]) -> tuple[float, ...]:
    """As a recipe has them: none where all are at 0."""
    return tuple(knobs) if any(knobs) else ()
