"""The cartoon filter: the network draws a picture small, and its knobs paint that at any size."""

from __future__ import annotations

import cv2
import numpy as np

from engine.compositing.backdrop import size_in
from engine.generation.filter_kind import PREVIEW, Bytes, FilterKind
from engine.generation.kind import Work, register
from engine.generators.cartooning import Drawing, cartoon
from engine.scene.box import Box
from engine.scene.filters import Cartoon
from engine.scene.layers import FilterLayer


class CartoonKind(FilterKind[Cartoon]):
    """Draws at preview size whatever the canvas's is, so that lines are as thick in the preview as in the result."""

    models = "cartoon"
    recipe = Cartoon

    def filtered(self, work: Work[FilterLayer], recipe: Cartoon, rgb: Bytes) -> Bytes:
        known = f"drawing {work.context_fingerprint} {work.card.sha256} {work.compute}"
        drawing = work.store.find(known, Drawing)  # the knobs do not change it
        if drawing is None:
            height, width = rgb.shape[:2]
            size = size_in(Box(0, 0, width, height), PREVIEW)
            small = rgb if size == (width, height) else np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA))
            drawing = work.model(work.card).generator.draw(small)
            work.keep(known, drawing)
        return cartoon(rgb, drawing, recipe.edges, recipe.flatness, recipe.colour, work.on_part)


register(CartoonKind())
