"""Filters to test with: a model of cartoons that is a few lines of arithmetic."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.generators.card import Card
from engine.generators.cartooning import Drawing

CARTOON_CARD = Card(
    name="cartoons", kind="cartoon", title="Cartoons", classes=("cartoon",), resolution=64, noise=0, licence="CC0-1.0",
    weights="cartoons.safetensors", sha256="ef" * 32,
)  # fmt: skip


class Sketcher:
    """Flat colours are the picture's in steps of 32, lines are dark where a pixel is darker than the one before it."""

    def __init__(self) -> None:
        self.asked: list[NDArray[np.uint8]] = []

    def draw(self, rgb: NDArray[np.uint8]) -> Drawing:
        self.asked.append(rgb)
        grey = rgb.astype(np.float32).mean(axis=2)
        lines = np.diff(grey, axis=1, prepend=grey[:, :1]) / 64
        return Drawing(rgb, rgb // 32 * 32, np.asarray(lines.clip(-1, 1), np.float32))
