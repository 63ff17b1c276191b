"""What is asked of the engine about dust, scratches and sensor spots in the photos: where they may be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.generation.errors import guarded
from engine.generation.maker import AppearanceMaker
from engine.generation.subjects import Photos
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.problem import Problem

Bytes = NDArray[np.uint8]


def finder_of(catalog: Catalog) -> Card:
    """Return the model that finds defects; Problem where there is none."""
    for card in catalog.of_kind("defects"):
        return card
    raise Problem("There is no model here that finds dust and scratches.")


@dataclass(frozen=True)
class FindDefects:
    """Look how likely each pixel of the photos is part of a defect: uint8 (h, w) of the canvas, 255 for sure."""

    card: Card
    photos: Photos
    on_progress: Callable[[float], None] = lambda share: None  # hears the share done, 0..1

    def __call__(self, maker: AppearanceMaker) -> Bytes:
        with guarded(self.card):
            likely = maker.model(self.card).likely(self.photos.rgb, self.on_progress)
        return self.photos.check(self.card, likely)
