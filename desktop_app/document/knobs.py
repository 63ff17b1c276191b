"""A recipe's knobs and strength as sliders show them: their ranges, names and units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from desktop_app.widgets.labels import plain
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.translation import tr, within
from engine.generators.card import Knob
from engine.scene.layers import KNOB_RANGE, STRONGEST, BackgroundRecipe, Recipe

STRENGTH = Range(0, STRONGEST, step=0.01, default=1, decimals=2)
KNOB = Range(-100, 100, step=1, default=0)
KNOB_UNIT = KNOB_RANGE / 100  # of a recipe's knob, to what its slider shows

# As the lists of all classes begin, so that a hand finds what it knows; others follow.
OF_COLOUR = ("brightness", "contrast", "warmth", "tint", "colourfulness")
ORDER = (*OF_COLOUR, "pattern", "detail", "top light", "upper half", "side light", "left half")
UNNAMED = re.compile(r"variation \d+")  # a direction in which nobody saw anything that has a name

R = TypeVar("R", bound=Recipe | BackgroundRecipe)


def shown_knob(recipe: Recipe | BackgroundRecipe, number: int) -> float:
    """Return the value that a knob's slider shows."""
    return recipe.knobs[number] / KNOB_UNIT if number < len(recipe.knobs) else 0.0


def with_knob(recipe: R, number: int, value: float, count: int) -> R:
    """Return a recipe with one knob turned, in standard deviations; with all at 0 it is as if it had none."""
    knobs = [*recipe.knobs, *[0.0] * (count - len(recipe.knobs))]
    knobs[number] = value
    return replace(recipe, knobs=tuple(knobs) if any(knobs) else ())


def texts_of(knob: Knob) -> tuple[str, str]:
    """Return a knob's name as a slider has it, and what its ends look like, in a sentence."""
    name = plain(tr(knob.name), 40)
    name = name[:1].upper() + name[1:]
    low, high = plain(tr(knob.low), 40) if knob.low else "", plain(tr(knob.high), 40) if knob.high else ""
    return name, tr("To the left {low}, to the right {high}.", low=low, high=high) if low and high else tr(
        "Changes: {lower}.", lower=within(name)
    )


def is_of_colour(knob: Knob) -> bool:
    """Return whether a knob changes the colours of all of a picture, not what is to be seen where."""
    return knob.name.lower() in OF_COLOUR


def in_order(knobs: Sequence[Knob]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the numbers of the knobs in the order in which every class shows them, and of those without a name."""
    numbers = range(len(knobs))
    unnamed = tuple(number for number in numbers if UNNAMED.fullmatch(knobs[number].name))

    def place(number: int) -> int:
        name = knobs[number].name.lower()
        return ORDER.index(name) if name in ORDER else len(ORDER)

    return tuple(sorted((number for number in numbers if number not in unnamed), key=place)), unnamed
