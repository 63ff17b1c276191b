"""Whole scenes: which model makes them, which one enlarges them, and how large they become."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.catalog import Card, Catalog
from engine.problem import Problem
from engine.scene.layers import SceneRecipe

Bytes = NDArray[np.uint8]
Enlarge = Callable[[Bytes], Bytes]  # uint8 (h, w, 3) -> (4h, 4w, 3)

FACTOR = 4  # of the model that enlarges
LONGEST_SIDE = 2048  # px that a scene is made of; a larger canvas shows it enlarged
LONGEST_SHAPE = 8  # times the shorter side; models of scenes make none that are longer
MOST_PIXELS = 100_000_000  # of a new canvas
WORTH_IT = 1.25  # what lies closer to its aim than by this factor is not enlarged once more


def kinds_of(catalog: Catalog) -> tuple[str, ...]:
    """The kinds of scenes that can be generated, in alphabetical order."""
    return tuple(sorted({name for card in catalog.of_kind("background") for name in card.classes}))


def is_experimental(catalog: Catalog, kind: str) -> bool:
    """True where even the best model of a kind says that its looks are not good enough yet."""
    return kind in catalog.best(kind, kind="background").experimental


def scene_card(catalog: Catalog, recipe: SceneRecipe) -> Card:
    """The model that a recipe means: the one it names, or the best that knows all its kinds.

    Problem where it is not there, or does not know them all.
    """
    kinds = tuple(recipe.shares)
    if recipe.model:
        cards: tuple[Card, ...] = (catalog.find(recipe.model),)
    else:
        best = catalog.best(kinds[0], kind="background")
        cards = (best, *catalog.of_kind("background"))
    for card in cards:
        if card.kind == "background" and all(kind in card.classes for kind in kinds):
            return card
    raise Problem(f'There is no model that can make a scene of "{recipe.title}".')


def why_no_scene(width: int, height: int) -> str | None:
    """Why no scene of that size in px can be made, in one sentence; None if it can."""
    if min(width, height) < 1 or max(width, height) > LONGEST_SHAPE * min(width, height):
        return f"A scene is at most {LONGEST_SHAPE} times as long as it is short, not {width} x {height}."
    if width * height > MOST_PIXELS:
        return f"A new scene has at most {MOST_PIXELS // 1_000_000} million pixels, not {width} x {height}."
    return None


def detail_card(catalog: Catalog) -> Card | None:
    """The model that enlarges scenes; None where there is none."""
    return next(iter(catalog.of_kind("detail")), None)


def enlarged(rgb: Bytes, width: int, height: int, enlarge: Enlarge) -> Bytes:
    """A small picture of a canvas, uint8 (h, w, 3), as large as the canvas of width x height px, as far as that goes.

    Four times as large at each step, up to LONGEST_SIDE along the longer side; before the last step it is reduced so
    that it comes out at the canvas's own size.
    """
    shrink = min(1.0, LONGEST_SIDE / max(width, height))
    aim = (max(1, round(width * shrink)), max(1, round(height * shrink)))
    while max(aim) > WORTH_IT * max(rgb.shape[:2]):
        needed = (ceil(aim[0] / FACTOR), ceil(aim[1] / FACTOR))
        if max(needed) < max(rgb.shape[:2]):
            rgb = np.asarray(cv2.resize(rgb, needed, interpolation=cv2.INTER_AREA), np.uint8)
        rgb = enlarge(rgb)
    return rgb
