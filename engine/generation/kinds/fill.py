"""The fill: patches of the picture in place of what the layer's mask covers, from all around it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.filling import filled
from engine.compositing.healing import AROUND, pixels_for
from engine.generation.filter_kind import Bytes, FilterKind
from engine.generation.kind import Cards, Inputs, PreviewPolicy, Work, register
from engine.generators import noise
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.filters import Fill
from engine.scene.layers import FilterLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene

Bools = NDArray[np.bool_]

# Stands for the model of a fill that is made of the picture's own patches alone.
PATCHES = Card(
    name="patches", kind="fill", title="Patches of the picture", classes=(Fill.kind,), resolution=128, noise=0,
    licence="the picture's own", open=True, weights="", sha256="patches",
)  # fmt: skip


class FillKind(FilterKind[Fill]):
    """Fills at preview size and at the canvas's; it sees what lies around its mask, and no more of the picture."""

    models = "fill"
    recipe = Fill

    def find_card(self, catalog: Catalog, recipe: Fill) -> Card:
        if not recipe.guided:
            return PATCHES
        if recipe.model:
            return super().find_card(catalog, recipe)
        cards = catalog.of_kind(self.models)
        if not cards:
            raise Problem("There is no model here that says what could be in a hole.")
        return max(cards, key=lambda card: (card.plugin is None, card.resolution, card.name))

    def preview(self, card: Card | None) -> PreviewPolicy:
        return PreviewPolicy(is_live=False, is_best_slow=True)

    def inputs(self, scene: Scene, layer: FilterLayer, size: int, cards: Cards) -> Inputs:
        inputs, mask = super().inputs(scene, layer, size, cards), layer.layer_mask
        if mask is None:
            return inputs
        around = mask.bounds_in(scene.box).grown(AROUND).intersect(scene.box)
        return replace(inputs, recipe=f"{inputs.recipe} in {mask.text_in(scene.box)}", context=around)

    def filtered(self, work: Work[FilterLayer], recipe: Fill, rgb: Bytes) -> Bytes:
        hole = _hole(work.scene, work.layer, rgb.shape[:2])
        mask = Mask.from_array(np.where(hole, 255, 0).astype(np.uint8))
        height, width = hole.shape

        def read(box: Box) -> Bytes:
            part = rgb[box.top : box.bottom, box.left : box.right]
            return np.dstack([part, np.full(part.shape[:2], 255, np.uint8)])

        fill = (
            partial(self._guided, work, recipe.seed or 0) if recipe.guided else partial(filled, seed=recipe.seed or 0)
        )
        pixels = pixels_for(mask, Box(0, 0, width, height), read, fill)
        bounds = mask.bounds()
        result = rgb.copy()
        part = result[bounds.top : bounds.bottom, bounds.left : bounds.right]
        within = hole[bounds.top : bounds.bottom, bounds.left : bounds.right]
        part[within] = pixels.read(bounds)[within, :3]
        return result

    def _guided(self, work: Work[FilterLayer], seed: int, rgb: Bytes, hole: Bools) -> Bytes:
        """Fill a piece after what the model says; where it says nothing, as all around is a hole, without."""
        if hole.all():
            return filled(rgb, hole, seed=seed)
        idea = work.model(work.card).generator.generate(rgb, hole, noise.draw(seed, work.card.noise))
        return filled(rgb, hole, idea.rgb, idea.belongs, seed)


def _hole(scene: Scene, layer: FilterLayer, size: tuple[int, ...]) -> Bools:
    """Return what is to be filled, bool (h, w), in a picture of the canvas of that size.

    Problem where that is nothing, or all there is.
    """
    if layer.layer_mask is None:
        raise Problem(f'"{layer.name}" has no mask that says what is to be filled.')
    mask = layer.layer_mask.read(scene.box)
    if not mask.any():
        raise Problem("Nothing is selected within the picture, so there is nothing to fill.")
    if mask.all():
        raise Problem("All of the picture is selected, so there is nothing that it could be filled from.")
    if mask.shape != size:
        mask = np.asarray(
            cv2.resize(np.where(mask > 0, 255, 0).astype(np.uint8), size[::-1], interpolation=cv2.INTER_AREA)
        )
    return np.asarray(mask > 0, np.bool_)


register(FillKind())
