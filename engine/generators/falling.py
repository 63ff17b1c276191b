"""Falling rain and snow, drawn over a picture: near drops few, large and blurred, far ones many, small and faint."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]

LONGEST = 2048  # px that falling is drawn at; what is larger gets it enlarged
STRIP_ROWS = 256
SUBPIXEL = 4  # bits of OpenCV's coordinates
WIND = 0.35  # the most that it drives all streaks aside, as a slope


@dataclass(frozen=True)
class Layer:
    """What falls at one distance; sizes in thousandths of the picture's longer side."""

    count: int
    length: float  # of a streak; 0 is a flake
    width: float
    blur: float
    cover: float  # how much it hides, 0..1


RAIN = (Layer(4500, 13, 0.5, 0.25, 0.24), Layer(900, 30, 0.8, 0.45, 0.28), Layer(120, 75, 1.5, 1.2, 0.22))
SNOW = (Layer(1500, 0, 1.0, 0.5, 0.75), Layer(420, 0, 2.2, 1.0, 0.8), Layer(60, 0, 5.5, 3.0, 0.7))
FALLS = {"rain": (RAIN, (214, 219, 224)), "snow": (SNOW, (248, 249, 251))}  # by kind: layers, and colour


def falling(rgb: Bytes, kind: str, amount: float, seed: int) -> Bytes:
    """Return a picture, uint8 (h, w, 3), with what falls in weather of that kind: amount 0 nothing, 1 a downpour.

    Other kinds than FALLS has, and an amount of 0, leave it as it is. A picture of another size shows the same drops.
    """
    if kind not in FALLS or amount <= 0:
        return rgb
    layers, colour = FALLS[kind]
    height, width = rgb.shape[:2]
    scale = min(1.0, LONGEST / max(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    cover = _drawn(layers, size, amount, np.random.RandomState(seed))
    made = np.empty_like(rgb)
    light = np.array(colour, np.float32)
    across = ((np.arange(width, dtype=np.float32) + 0.5) * (size[0] / width) - 0.5).astype(np.float32)
    for top in range(0, height, STRIP_ROWS):
        own = rgb[top : top + STRIP_ROWS].astype(np.float32)
        down = (np.arange(top, top + len(own), dtype=np.float32) + 0.5) * (size[1] / height) - 0.5
        x, y = np.meshgrid(across, down.astype(np.float32))
        hidden = cv2.remap(cover, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)[..., None]
        made[top : top + len(own)] = np.rint(own + (light - own) * hidden)
    return made


def _drawn(layers: tuple[Layer, ...], size: tuple[int, int], amount: float, rng: np.random.RandomState) -> Bytes:
    """Return how much is hidden of each pixel of a picture of that size (w, h): float32, 0..1."""
    width, height = size
    unit = max(size) / 1000
    wind = rng.uniform(-1, 1) * WIND
    shown = np.ones((height, width), np.float32)
    for layer in layers:
        drawn = np.zeros((height, width), np.uint8)
        spots = rng.uniform(0, 1, (layer.count, 4))  # place, slope and length
        for across, down, slope, length in spots[: round(layer.count * amount)]:
            start = np.array((across * 1.2 - 0.1, down * 1.2 - 0.1)) * (width, height)
            if layer.length:
                reach = layer.length * unit * (0.6 + 0.8 * length)
                end = start + reach * np.array((wind + 0.06 * (slope - 0.5), 1.0))
                thickness = max(1, round(layer.width * unit))
                cv2.line(drawn, _fixed(start), _fixed(end), 255, thickness, cv2.LINE_AA, SUBPIXEL)
            else:
                radius = max(0.6, layer.width * unit * (0.6 + 0.8 * length))
                cv2.circle(drawn, _fixed(start), round(radius * 2**SUBPIXEL), 255, -1, cv2.LINE_AA, SUBPIXEL)
        soft = cv2.GaussianBlur(drawn, (0, 0), max(0.3, layer.blur * unit)).astype(np.float32) / np.float32(255)
        thin = min(1.0, layer.width * unit) if layer.length else 1.0  # a line of less than a pixel hides less of it
        shown *= 1 - np.float32(layer.cover * thin) * soft
    return np.asarray(1 - shown, np.float32)


def _fixed(place: NDArray[np.float64]) -> tuple[int, int]:
    x, y = np.rint(place * 2**SUBPIXEL).astype(int)
    return int(x), int(y)
