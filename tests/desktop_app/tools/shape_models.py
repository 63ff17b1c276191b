"""Models in place of trained ones: a shape of a few lines that depends on all it is told, a finder of colours ..."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.card import Card
from engine.scene.box import Box

Bytes = NDArray[np.uint8]
S = TypeVar("S", bound=np.generic)


def card_of(kind: str, classes: tuple[str, ...] = (), **changes: Any) -> Card:
    fields: dict[str, Any] = {
        "name": f"{kind}s",
        "kind": kind,
        "title": kind.capitalize(),
        "classes": classes,
        "resolution": 64,
        "noise": 8,
        "licence": "CC0-1.0",
        "weights": f"{kind}s.safetensors",
        "sha256": "cd" * 32,
    }
    return Card(**(fields | changes))


class Lozenges:
    """Shapes with four corners: where the upper and lower one lie says the noise, and the left one the box's place.

    asked: the last things that it was asked for, and no more, since a monkey asks all the time.
    """

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []

    def _note(self, *question: Any) -> None:
        self.asked = [*self.asked[-7:], question]

    def mask(
        self, class_name: str, noise: NDArray[np.float32], box: Box, canvas: tuple[int, int], flip: bool = False
    ) -> Bytes:
        self._note(class_name, tuple(noise.tolist()), box, canvas, flip)
        upper, lower = (0.5 + 0.4 * np.tanh(noise[:2])).tolist()
        across = min(0.9, max(0.1, (box.left + box.right) / 2 / canvas[0]))
        corners = [(upper, 0.0), (1.0, across), (lower, 1.0), (0.0, 1 - across)]
        points = [(round(x * (box.width - 1)), round(y * (box.height - 1))) for x, y in corners]
        mask = np.zeros((box.height, box.width), np.uint8)
        cv2.fillPoly(mask, [np.array(points, np.int32)], 255)
        return np.ascontiguousarray(mask[:, ::-1]) if flip else mask

    def refine(self, mask: Bytes, class_name: str) -> Bytes:
        """The box around what is covered, as a whole."""
        self._note(class_name, mask)
        rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
        refined = np.zeros_like(mask)
        refined[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] = 255
        return refined


class Reds:
    """Finds what is red, in the box that it is given."""

    def __init__(self) -> None:
        self.asked: list[Box | None] = []

    def find(self, rgb: Bytes, box: Box | None = None, all_of_it: bool = False) -> Bytes:
        """all_of_it: with 8 px around it."""
        self.asked.append(box)
        channels = rgb.astype(int)
        is_red = channels[..., 0] - channels[..., 1:].max(axis=-1) > 60
        mask = np.where(is_red, 255, 0).astype(np.uint8)
        if box is not None:
            kept = np.zeros_like(mask)
            rows, columns = slice(max(0, box.top), box.bottom), slice(max(0, box.left), box.right)
            kept[rows, columns] = mask[rows, columns]
            mask = kept
        return np.asarray(cv2.dilate(mask, np.ones((17, 17), np.uint8)), np.uint8) if all_of_it else mask


class Doubles:
    """Enlarges each pixel to four."""

    card, factor = card_of("enlarge", ("photo",)), 2

    def enlarge(self, rgb: NDArray[S], *, on_progress: Callable[[float], None]) -> NDArray[S]:
        on_progress(0.5)
        on_progress(1.0)
        return rgb.repeat(2, axis=0).repeat(2, axis=1)
