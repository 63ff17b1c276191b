"""The style filter: pieces of the style picture, found at a small size, put together at any."""

from __future__ import annotations

import numpy as np

from engine.compositing.backdrop import backdrop_of
from engine.generation.colour import to_srgb
from engine.generation.filter_kind import PREVIEW, Bytes, FilterKind
from engine.generation.kind import Work, register
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.style_painting import CARD, Match, StyleReading, match, paint, read_style
from engine.problem import Problem
from engine.scene.filters import Style
from engine.scene.layers import FilterLayer


class StyleKind(FilterKind[Style]):
    """Compares at preview size whatever the canvas's is, so that the result shows the strokes of the preview."""

    models = "style"
    recipe = Style

    def find_card(self, catalog: Catalog, recipe: Style) -> Card:
        if recipe.model not in ("", CARD.name):
            raise Problem(f'The model "{recipe.model}" is none for the filter "{recipe.title}".')
        return CARD

    def filtered(self, work: Work[FilterLayer], recipe: Style, rgb: Bytes) -> Bytes:
        if recipe.picture is None:
            return rgb
        style, height = recipe.picture.samples, rgb.shape[0]
        found = self._match(work, recipe, rgb)
        painted = np.empty_like(rgb)
        row = 0
        for strip in paint(found, style, rgb.shape[:2], recipe.colours):
            painted[row : row + len(strip)] = strip
            row += len(strip)
            work.on_part(row, height)
        return painted

    def _match(self, work: Work[FilterLayer], recipe: Style, rgb: Bytes) -> Match:
        """Find the pieces, unless only colours or strength have changed."""
        assert recipe.picture is not None
        style = recipe.picture
        known = f"style {work.context_fingerprint} {style} {recipe.paint} {recipe.jitter} {recipe.seed}"
        found = work.store.find(known, Match)
        if found is None:
            reading = work.store.find(f"style {style}", StyleReading)
            if reading is None:
                reading = read_style(style.samples)
                work.store.keep(f"style {style}", reading)
            if max(rgb.shape) > PREVIEW:
                below = backdrop_of(work.scene, work.layer.id, PREVIEW, work.compositor, work.below)
                rgb = to_srgb(below.rgb, work.scene.profile)
            found = match(rgb, reading, recipe.paint, recipe.jitter, recipe.seed or 0)
            work.store.keep(known, found)
        return found


register(StyleKind())
