"""The second stage: which models enlarge, and how a small picture of a canvas becomes as large as that."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.card import Card
from engine.generators.catalog import Catalog, is_own

Bytes = NDArray[np.uint8]
Enlarge = Callable[[Bytes], Bytes]  # uint8 (h, w, 3) -> (4h, 4w, 3)

FACTOR = 4  # of the model that enlarges
LONGEST_SIDE = 2048  # px that a scene is made of; a larger canvas shows it enlarged
WORTH_IT = 1.25  # what lies closer to its aim than by this factor is not enlarged once more


def enlarger_of(catalog: Catalog, drawn_by: Card | None = None) -> Card | None:
    """Return the model that enlarges, perhaps what another one has drawn; None where there is none.

    What an openly licensed model has drawn is enlarged by such a one, so that it stays free whatever else is there. Of
    several, Scumble's own come before a person's, and those before plug-ins', so that adding one changes no picture;
    then one that is trained on all photos before one of openly licensed photos alone, which has seen fewer.
    """
    return _second_stage(catalog, "detail", drawn_by)


def texture_of(catalog: Catalog, drawn_by: Card | None) -> Card | None:
    """Return the model that lays fine detail on what was enlarged, chosen as that which enlarges is, or None."""
    return _second_stage(catalog, "texture", drawn_by)


def _second_stage(catalog: Catalog, kind: str, drawn_by: Card | None) -> Card | None:
    stays_open = drawn_by is not None and drawn_by.open

    def order(card: Card) -> tuple[bool, bool, bool, bool, str]:
        return stays_open and not card.open, card.plugin is not None, is_own(card), card.open, card.name

    return min(catalog.of_kind(kind), key=order, default=None)


def enlarged(rgb: Bytes, width: int, height: int, enlarge: Enlarge) -> Bytes:
    """Return a small picture of a canvas, uint8 (h, w, 3), as large as that (width x height px), as far as that goes.

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
