"""The style filter: a network that paints, or pieces of the style picture, found at a small size and shown at any.

What the network painted may be refined, which takes seconds: previews show it as it was painted.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np

from engine.compositing.appearance import FilterAppearance
from engine.compositing.backdrop import Backdrop, backdrop_of
from engine.generation.colour import to_srgb
from engine.generation.filter_kind import PREVIEW, Bytes, FilterKind
from engine.generation.kind import Cards, Inputs, Work, register
from engine.generation.threads import one_core_left, one_thread
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.style_painting import CARD, Match, StyleReading, match, paint, read_style
from engine.problem import Problem
from engine.scene.filters import Style, StylePicture
from engine.scene.layers import FilterLayer
from engine.scene.scene import Scene


class StyleKind(FilterKind[Style]):
    """Works at preview size whatever the canvas's is, so that the result shows the strokes of the preview."""

    models = "style"
    recipe = Style

    def find_card(self, catalog: Catalog, recipe: Style) -> Card:
        if recipe.method != "pieces":
            return super().find_card(catalog, recipe)
        if recipe.model not in ("", CARD.name):
            raise Problem(f'The model "{recipe.model}" is none for the filter "{recipe.title}".')
        return CARD

    def inputs(self, scene: Scene, layer: FilterLayer, size: int, cards: Cards) -> Inputs:
        inputs, recipe = super().inputs(scene, layer, size, cards), layer.recipe
        if isinstance(recipe, Style) and recipe.method == "refined" and size <= PREVIEW:
            return replace(inputs, recipe=replace(recipe, method="network").text)
        return inputs

    def appearance(self, work: Work[FilterLayer], rgb: Bytes) -> FilterAppearance:
        made, recipe = super().appearance(work, rgb), work.layer.recipe
        is_refined = isinstance(recipe, Style) and recipe.method == "refined"
        return replace(made, preview=work.is_preview) if is_refined else made

    def backdrop(self, work: Work[FilterLayer]) -> Backdrop:
        """Return what it sees below, and read the style picture meanwhile: neither needs the other."""
        recipe = work.layer.recipe
        if not isinstance(recipe, Style) or recipe.picture is None:
            return super().backdrop(work)
        with ThreadPoolExecutor(1) as beside:
            reading = beside.submit(_reading, work, recipe.picture)
            below = super().backdrop(work)
            reading.result()
        return below

    def filtered(self, work: Work[FilterLayer], recipe: Style, rgb: Bytes) -> Bytes:
        if recipe.picture is None:
            return rgb
        height = rgb.shape[0]
        painted = np.empty_like(rgb)
        row, steps = 0, _steps(work, recipe)
        for strip in (by_pieces if recipe.method == "pieces" else by_network)(work, recipe, rgb):
            painted[row : row + len(strip)] = strip
            row += len(strip)
            work.on_part(steps * height + row, (steps + 1) * height)
        return painted


def by_pieces(work: Work[FilterLayer], recipe: Style, rgb: Bytes) -> Iterator[Bytes]:
    """Paint with pieces; they are found anew unless only colours or strength have changed."""
    style = _picture(recipe)

    def find() -> Match:
        return match(_as_previewed(work, rgb), _reading(work, style), recipe.paint, recipe.jitter, recipe.seed or 0)

    known = f"style {work.context_fingerprint} {style} {recipe.paint} {recipe.jitter} {recipe.seed}"
    return paint(work.store.get(known, Match, find), style.samples, rgb.shape[:2], recipe.colours)


def by_network(work: Work[FilterLayer], recipe: Style, rgb: Bytes) -> Iterator[Bytes]:
    """Paint with the network, over pieces; what a change of colours, strength or shapes leaves as it is, is kept."""
    from engine.generators.style import Painted, Pieces, lay, put_together, size_at, underpainting  # imports torch
    from engine.generators.style_refining import refined
    from engine.networks.style import StyleSeen

    style, seed = _picture(recipe), recipe.seed or 0
    known = f"pieces {work.context_fingerprint} {style} {recipe.paint} {recipe.jitter} {recipe.seed}"

    def painted() -> Painted:
        model = work.model(work.card).generator

        def seen() -> StyleSeen:
            return work.store.get(f"seen {style} {by}", StyleSeen, lambda: model.see(style.samples))

        def put() -> Pieces:
            small = size_at(_as_previewed(work, rgb), recipe.paint)
            with one_core_left():
                return put_together(small, style.samples, _reading(work, style), recipe.jitter, seed, meanwhile=seen)

        pieces = work.store.get(known, Pieces, put)
        below = underpainting(pieces, _reading(work, style).colours, recipe.shapes)
        made = model.paint(below, seen(), recipe.jitter, seed)
        if steps:
            with one_thread():
                made = refined(model, made, pieces.photo, style.samples, lambda done: work.on_part(done, steps + 1))
        return Painted(pieces.photo, made)

    by, steps = f"{work.card.sha256} {work.compute}", _steps(work, recipe)
    return lay(work.store.get(f"{known} {recipe.shapes} {by} {steps}", Painted, painted), rgb, recipe.colours)


def _steps(work: Work[FilterLayer], recipe: Style) -> int:
    """Return in how many steps what is painted is refined: none for a preview."""
    if recipe.method != "refined" or work.is_preview:
        return 0
    from engine.generators.style_refining import STEPS  # imports torch

    return STEPS


def _reading(work: Work[FilterLayer], style: StylePicture) -> StyleReading:
    return work.store.get(f"style {style}", StyleReading, lambda: read_style(style.samples))


def _picture(recipe: Style) -> StylePicture:
    assert recipe.picture is not None
    return recipe.picture


def _as_previewed(work: Work[FilterLayer], rgb: Bytes) -> Bytes:
    """Return what lies below, no larger than a preview."""
    if max(rgb.shape) <= PREVIEW:
        return rgb
    below = backdrop_of(work.scene, work.layer.id, PREVIEW, work.compositor, work.below)
    return to_srgb(below.rgb, work.scene.profile)


register(StyleKind())
