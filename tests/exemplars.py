"""Exemplars for tests: bodies with a head at one end, in a library of a folder of their own."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from engine.exemplars.library import Library, add
from engine.scene.exemplar import Exemplar

FORMS = {"long": (44, 14), "middling": (38, 22), "round": (30, 30)}


def body(form: str, class_name: str, colour: tuple[int, int, int], **facts: str) -> Exemplar:
    """An animal of one colour that looks to the right."""
    width, height = FORMS[form]
    alpha = np.zeros((80, 120), np.uint8)
    cv2.ellipse(alpha, (54, 44), (width, height), 0, 0, 360, 255, -1)
    cv2.circle(alpha, (100, 26), 13, 255, -1)
    cv2.line(alpha, (80, 36), (100, 26), 255, 9)
    rgb = np.empty((80, 120, 3), np.uint8)
    rgb[:] = colour
    return Exemplar(np.dstack([rgb, alpha]), class_name, (0.3, 0.3, 0.3), **facts)  # type: ignore[arg-type]


def library_in(folder: Path) -> Library:
    """Two cats that come along, one cat of a person's own, and a zebra that no model knows."""
    shipped, own = folder / "shipped", folder / "own"
    for one in (
        body("long", "cat", (200, 90, 40), licence="CC BY 4.0", credit="Ann Other"),
        body("middling", "cat", (60, 60, 60), licence="CC0 1.0"),
        body("middling", "zebra", (120, 120, 120), licence="CC0 1.0", credit="Zoe"),
    ):
        add(one, shipped)
    add(body("round", "cat", (230, 230, 230), source="my cat.jpg"), own)
    return Library.load(own, shipped)
