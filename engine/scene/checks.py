"""Checks that turn a bad value into one sentence."""

from __future__ import annotations

import math
from numbers import Integral, Real

from engine.problem import Problem
from engine.scene.limits import LONGEST_SIDE, MOST_PIXELS


def number(what: str, value: object, low: float, high: float) -> float:
    """Return `value` as a finite float within `low`..`high`; raise Problem naming `what`."""
    if isinstance(value, bool) or not isinstance(value, Real):
        raise Problem(f"The {what} must be a number, not {value!r}.")
    result = float(value)
    if not (math.isfinite(result) and low <= result <= high):
        raise Problem(f"The {what} must be between {low:g} and {high:g}, not {result:g}.")
    return result


def whole(what: str, value: object, low: int, high: int) -> int:
    """Return `value` as an int within `low`..`high`; raise Problem naming `what`."""
    if isinstance(value, bool) or not isinstance(value, Integral):
        raise Problem(f"The {what} must be a whole number, not {value!r}.")
    result = int(value)
    if not low <= result <= high:
        raise Problem(f"The {what} must be between {low} and {high}, not {result}.")
    return result


def area(what: str, width: object, height: object) -> tuple[int, int]:
    """Return both as ints if a canvas or photo may be that large in px, also 0; raise Problem naming `what`."""
    wide = whole(f"width of the {what}", width, 0, LONGEST_SIDE)
    high = whole(f"height of the {what}", height, 0, LONGEST_SIDE)
    if wide * high > MOST_PIXELS:
        raise Problem(
            f"The {what} must have at most {MOST_PIXELS // 1_000_000} million pixels, not {wide:,} x {high:,}."
        )
    return wide, high


def text(what: str, value: object, longest: int = 200) -> str:
    """Return `value` as a string of 1..`longest` characters, not only blanks; raise Problem naming `what`."""
    if not isinstance(value, str) or not value.strip():
        raise Problem(f"The {what} must not be empty.")
    if len(value) > longest:
        raise Problem(f"The {what} must not be longer than {longest} characters.")
    return value


def set_fields(value: object, **fields: object) -> None:
    """Give a frozen value its checked fields; only for __post_init__."""
    for name, checked in fields.items():
        object.__setattr__(value, name, checked)
