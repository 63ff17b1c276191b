"""The fill: patches of the picture in place of what the layer's mask covers, from all around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from math import ceil, log2

import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import FilterAppearance
from engine.compositing.backdrop import Backdrop, backdrop_in
from engine.compositing.filling import MOST_SEARCHED, filled
from engine.compositing.healing import AROUND, filled_at_once, pixels_for
from engine.generation.filter_kind import Bytes, FilterKind
from engine.generation.kind import Cards, Inputs, PreviewPolicy, Sizes, Work, register
from engine.generation.texts import canvas_text
from engine.generators import noise
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.filters import Fill
from engine.scene.layers import FilterLayer
from engine.scene.limits import LONGEST_SIDE
from engine.scene.mask import Mask
from engine.scene.scene import Scene

Bools = NDArray[np.bool_]

PREVIEW = 512  # px of a hole's longer side, as it is filled for now
SEARCHED_FOR_NOW = 3_000  # px of a hole in which patches are searched for that: about 0.1 s of one core
GRID_LEVEL = 5

# Stands for the model of a fill that is made of the picture's own patches alone.
PATCHES = Card(
    name="patches", kind="fill", title="Patches of the picture", classes=(Fill.kind,), resolution=128, noise=0,
    licence="the picture's own", open=True, weights="", sha256="patches",
)  # fmt: skip


class FillKind(FilterKind[Fill]):
    """Sees what lies around its mask, and no more of the picture; it shows no more than what it fills.

    For now it searches patches as for good, but ends before the full size: what is there does not change again.
    """

    models = "fill"
    recipe = Fill
    is_captured = True

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

    def sizes(self, layer: FilterLayer, cards: Cards) -> Sizes:
        return Sizes((PREVIEW, LONGEST_SIDE), seen=LONGEST_SIDE)  # of the hole's longer side, at most

    def inputs(self, scene: Scene, layer: FilterLayer, size: int, cards: Cards) -> Inputs:
        part, mask = _Part.of(scene, layer, size), layer.layer_mask
        recipe = layer.recipe.text if mask is None else f"{layer.recipe.text} in {mask.text_in(scene.box)}"
        if part.is_preview:
            recipe += ", for now"
        place = f"{part.seen} at level {part.level} of {canvas_text(scene)}"
        context = part.seen.at_full_size(part.level).intersect(scene.box)
        return Inputs(recipe, (place,), context=context, is_backdrop=True)

    def backdrop(self, work: Work[FilterLayer]) -> Backdrop:
        part = _Part.of(work.scene, work.layer, work.size)
        return backdrop_in(work.scene, work.layer.id, part.seen, part.level, work.compositor, work.below)

    def filtered(self, work: Work[FilterLayer], recipe: Fill, rgb: Bytes) -> Bytes:
        part = _Part.of(work.scene, work.layer, work.size)
        hole = part.hole(work.scene, work.layer)
        searched = SEARCHED_FOR_NOW if part.is_preview else MOST_SEARCHED
        if recipe.guided:
            fill = partial(self._guided, work, recipe, searched)
        else:
            fill = partial(filled, seed=recipe.seed or 0, most_searched=searched, search=recipe.search)
        if part.is_preview:
            return filled_at_once(rgb, hole, fill)

        def read(box: Box) -> Bytes:
            inner = rgb[box.slices()]
            return np.dstack([inner, np.full(inner.shape[:2], 255, np.uint8)])

        box = Box(0, 0, part.seen.width, part.seen.height)
        pixels = pixels_for(Mask.from_array(np.where(hole, 255, 0).astype(np.uint8)), box, read, fill)
        return np.where(hole[..., None], pixels.read(box)[..., :3], rgb)

    def appearance(self, work: Work[FilterLayer], rgb: Bytes) -> FilterAppearance:
        part = _Part.of(work.scene, work.layer, work.size)
        shown = part.shown(work.scene, work.layer)
        return FilterAppearance(
            work.fingerprint,
            np.ascontiguousarray(rgb[shown.slices(part.seen)]),
            preview=part.is_preview,
            box=shown.at_full_size(part.level),
        )

    def _guided(self, work: Work[FilterLayer], recipe: Fill, searched: int, rgb: Bytes, hole: Bools) -> Bytes:
        """Fill a piece after what the model says; where it says nothing, as all around is a hole, without."""
        seed = recipe.seed or 0
        if hole.all():
            return filled(rgb, hole, seed=seed, most_searched=searched, search=recipe.search)
        idea = work.model(work.card).generator.generate(rgb, hole, noise.draw(seed, work.card.noise))
        return filled(rgb, hole, idea.rgb, idea.belongs, seed, searched, recipe.search)


@dataclass(frozen=True)
class _Part:
    """What a fill looks at of the canvas, in pixels of the level at which it is made."""

    level: int
    seen: Box
    is_preview: bool

    @staticmethod
    def of(scene: Scene, layer: FilterLayer, size: int) -> _Part:
        """Return it for a hole of at most so many px along its longer side."""
        mask = layer.layer_mask
        bounds = scene.box if mask is None else mask.bounds_in(scene.box).intersect(scene.box)
        level = max(0, ceil(log2(max(1, bounds.width, bounds.height) / size)))
        seen = bounds.grown(AROUND).intersect(scene.box).at_level(level)
        is_whole = level == 0 and bounds.width * bounds.height <= SEARCHED_FOR_NOW
        return _Part(level, seen, size < LONGEST_SIDE and not is_whole)

    def hole(self, scene: Scene, layer: FilterLayer) -> Bools:
        """Return what is to be filled of what is seen, bool (h, w): all px of which any is.

        Problem where that is nothing, or all there is.
        """
        whole = self.seen.at_full_size(self.level)
        mask = _filled_in(scene, layer).read(whole.intersect(scene.box)) > 0
        if mask.all():
            raise Problem("All of the picture is selected, so there is nothing that it could be filled from.")
        hole = np.pad(mask, ((0, whole.height - mask.shape[0]), (0, whole.width - mask.shape[1])))
        for _ in range(self.level):
            hole = hole[::2] | hole[1::2]
            hole = hole[:, ::2] | hole[:, 1::2]
        return hole

    def shown(self, scene: Scene, layer: FilterLayer) -> Box:
        """Return the box of what is filled, with a pixel more for what is fetched between pixels.

        Its corner lies on a pixel of smaller levels, too, so that none of these is shown between pixels.
        """
        box = _filled_in(scene, layer).bounds().grown(1 << self.level)
        grid = max(GRID_LEVEL, self.level)
        return box.at_level(grid).at_full_size(grid).at_level(self.level).intersect(self.seen)


def _filled_in(scene: Scene, layer: FilterLayer) -> Mask:
    """Return what is to be filled of the canvas; Problem where that is nothing."""
    if layer.layer_mask is None:
        raise Problem(f'"{layer.name}" has no mask that says what is to be filled.')
    mask = layer.layer_mask.within(scene.box)
    if mask.is_empty:
        raise Problem("Nothing is selected within the picture, so there is nothing to fill.")
    return mask


register(FillKind())
