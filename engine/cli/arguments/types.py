"""What a person may type after an option, as numbers, sizes, places, boxes; what is wrong is said as argparse does."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable
from pathlib import Path
from string import hexdigits

from engine.scene.box import Box

LONGEST = 1e6  # px, for places that a person types
SPACES = ("srgb", "display-p3", "adobe-rgb")  # what engine.colour knows by name, which is not imported for this
INTENTS = ("perceptual", "relative", "saturation", "absolute")


def whole(low: int, high: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        try:
            value = int(text)
        except ValueError:
            value = low - 1
        if not low <= value <= high:
            raise argparse.ArgumentTypeError(f"must be a whole number from {low} to {high}, not {text!r}")
        return value

    return parse


def number(low: float, high: float) -> Callable[[str], float]:
    def parse(text: str) -> float:
        value = _float(text)
        if not low <= value <= high:
            raise argparse.ArgumentTypeError(f"must be a number from {low:g} to {high:g}, not {text!r}")
        return value

    return parse


def _float(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return math.nan


def size(text: str) -> tuple[int, int]:
    sides = text.lower().split("x")
    if len(sides) != 2 or not all(side.isdecimal() and 16 <= int(side) <= 16_384 for side in sides):
        raise argparse.ArgumentTypeError(f"must be WIDTHxHEIGHT, each from 16 to 16384 px, not {text!r}")
    return int(sides[0]), int(sides[1])


def colour(text: str) -> tuple[int, int, int]:
    digits = text.removeprefix("#")
    if len(digits) != 6 or not all(digit in hexdigits for digit in digits):
        raise argparse.ArgumentTypeError(f"must be #RRGGBB, as in #87ceeb, not {text!r}")
    red, green, blue = bytes.fromhex(digits)
    return red, green, blue


def shares(text: str) -> dict[str, float]:
    shares: dict[str, float] = {}
    for part in text.split(","):
        name, _, share = part.partition(":")
        value = _float(share) if share else 1.0
        if not name.strip() or name.strip() in shares or not 0 < value <= 1000:
            raise argparse.ArgumentTypeError(f"must be kinds, each once, as in sea:2,sunrise:1, not {text!r}")
        shares[name.strip()] = value
    return {name: share / max(shares.values()) for name, share in shares.items()}


def place(text: str) -> tuple[float, float, float, float]:
    values = [_float(part) for part in text.split(",")]
    if len(values) != 4 or not all(abs(value) <= LONGEST for value in values) or not 0.001 <= values[3] <= 1000:
        raise argparse.ArgumentTypeError(f"must be X,Y,ANGLE,SCALE with a scale from 0.001 to 1000, not {text!r}")
    x, y, angle, scale = values
    return x, y, angle, scale


def box(text: str) -> Box:
    values = [_float(part) for part in text.split(",")]
    if len(values) != 4 or not all(abs(value) <= LONGEST for value in values) or min(values[2:]) < 1:
        raise argparse.ArgumentTypeError(f"must be X,Y,W,H in px, at least 1 wide and high, not {text!r}")
    x, y, width, height = (round(value) for value in values)
    return Box(x, y, x + width, y + height)


def point(text: str) -> tuple[float, float]:
    values = [_float(part) for part in text.split(",")]
    if len(values) != 2 or not all(abs(value) <= LONGEST for value in values):
        raise argparse.ArgumentTypeError(f"must be X,Y in px, not {text!r}")
    return values[0], values[1]


def profile(text: str) -> str:
    """Return the name of one of SPACES, or the whole path of a file."""
    return text if text in SPACES else str(Path(text).absolute())
