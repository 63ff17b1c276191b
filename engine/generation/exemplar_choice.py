"""Choosing an exemplar for an object: which ones fit its mask, and the code that a model finds in one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.generation.exemplar_pictures import DRAWING
from engine.generation.maker import AppearanceMaker
from engine.generators import exemplar_warp
from engine.generators.exemplar_ranking import Origin, ranked
from engine.generators.exemplar_shape import exemplar_shape_of, shape_of
from engine.generators.exemplar_warp import Warp
from engine.problem import Problem
from engine.scene.exemplar import Exemplar, ExemplarUse
from engine.scene.layers import Recipe

Bytes = NDArray[np.uint8]


def candidates(mask: Bytes, exemplars: Sequence[Exemplar], most: int = 8) -> list[tuple[int, Warp]]:
    """Return which exemplars fit a mask (uint8 n x n) best, as `ranked` orders them: index and warp, best first."""
    shapes = [exemplar_shape_of(np.ascontiguousarray(one.samples[..., 3])) for one in exemplars]
    return ranked(shape_of(mask), shapes, [Origin(one.whole) for one in exemplars], most)


def use_of(
    maker: AppearanceMaker, recipe: Recipe, exemplar: Exemplar, flip: bool, fidelity: float
) -> ExemplarUse:
    """Return the use of an exemplar with the code that the recipe's model finds in it, none if it knows no such class.

    flip: mirrored left to right; fidelity: to the exemplar, 0..1.
    """
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
