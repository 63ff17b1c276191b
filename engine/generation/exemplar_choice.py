"""Choosing an exemplar for an object: which ones fit its mask, and the code that a model finds in one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.generation.exemplar_pictures import DRAWING
from engine.generation.maker import AppearanceMaker
from engine.generators import exemplar_warp
from engine.generators.exemplar_shape import Shape, exemplar_shape_of, shape_of
from engine.generators.exemplar_warp import Warp
from engine.problem import Problem
from engine.scene.exemplar import Exemplar, ExemplarUse
from engine.scene.layers import Recipe

Bytes = NDArray[np.uint8]

CUT_OFF_COST = 0.1  # of likeness: what an object whose feet, or more, its photo does not show loses to whole ones
RENDERED_COST = 0.15  # likewise what a computer's rendering loses to photos: it looks like one wherever it stands
MOST_BENT, BENT_COST = 0.2, 0.6  # what it may lose of its fit by being bent, and what more than that costs


@dataclass(frozen=True)
class Origin:
    """What of an exemplar counts beside its shape: whether its photo shows all of it, and whether it is a photo."""

    whole: bool
    rendered: bool = False


def candidates(mask: Bytes, exemplars: Sequence[Exemplar], most: int = 8) -> list[tuple[int, Warp]]:
    """Return which exemplars fit a mask (uint8 n x n) best, by index, and how each is warped; best first.

    Whole objects come before those that their photo cuts off, where both fit alike.
    """
    shapes = [exemplar_shape_of(np.ascontiguousarray(one.samples[..., 3])) for one in exemplars]
    return ranked(mask, shapes, [Origin(one.whole) for one in exemplars], most)


def ranked(mask: Bytes, shapes: Sequence[Shape], origins: Sequence[Origin], most: int = 8) -> list[tuple[int, Warp]]:
    """Return `candidates` of exemplars whose shapes are known already."""
    found = exemplar_warp.best(shape_of(mask), shapes, most)
    return sorted(found, key=lambda fit: -rank_of(fit[1], origins[fit[0]]))


def rank_of(warp: Warp, origin: Origin) -> float:
    """Return by what candidates are ranked: how like an exemplar is to the mask before it is bent, less what it loses
    to others. What its photo cuts off costs nothing where only an upper part of it is shown.
    """
    cut = 0 if origin.whole or warp.is_part else CUT_OFF_COST
    bent = BENT_COST * max(0.0, warp.bending - MOST_BENT)
    return warp.likeness - cut - bent - (RENDERED_COST if origin.rendered else 0)


def use_of(
    maker: AppearanceMaker, recipe: Recipe, exemplar: Exemplar, flip: bool = False, fidelity: float = 1.0
) -> ExemplarUse:
    """Return the use of an exemplar, with the code that the recipe's model finds in it, if it knows the class."""
    return ExemplarUse(exemplar, flip, code_of(maker, recipe, exemplar, flip), fidelity, exemplar_warp.VERSION, DRAWING)


def code_of(maker: AppearanceMaker, recipe: Recipe, exemplar: Exemplar, flip: bool) -> tuple[float, ...]:
    """Return the noise whose object looks like the exemplar; nothing where no model knows the recipe's class."""
    if recipe.class_name not in maker.catalog.classes:
        return ()
    from engine.generators.exemplar_drawing import as_window

    card = maker.catalog.card_for(recipe.class_name, recipe.model)
    small, cover = as_window(exemplar.samples, exemplar.ground, flip, card.resolution)
    values = np.asarray(maker.model(card).encode(small, cover, recipe.class_name), np.float32).ravel()
    if len(values) != card.noise or not np.isfinite(values).all():
        raise Problem(f'The model "{card.name}" could not tell what this exemplar looks like.')
    return tuple(values.tolist())
