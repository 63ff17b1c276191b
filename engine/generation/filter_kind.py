"""What all kinds of generators that change what lies below have in common: the filters, a file each in `kinds`."""

from __future__ import annotations

import dataclasses
from abc import abstractmethod
from typing import Generic, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import FilterAppearance
from engine.compositing.backdrop import Backdrop, backdrop_of, size_in
from engine.generation.colour import from_srgb, to_srgb
from engine.generation.errors import check_picture
from engine.generation.kind import Cards, GeneratorKind, Inputs, PreviewPolicy, Sizes, Work
from engine.generation.texts import canvas_text
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene.filters import Filter
from engine.scene.layers import FilterLayer
from engine.scene.limits import LONGEST_SIDE
from engine.scene.scene import Scene

Bytes = NDArray[np.uint8]

PREVIEW = 1024  # px of the longer side: about what a screen shows of a picture

F = TypeVar("F", bound=Filter)


class FilterKind(GeneratorKind[FilterLayer], Generic[F]):
    """Draws the whole canvas anew from what lies below, small for the screen and then as large as the canvas is.

    A subclass says `models` and `recipe`, and in `filtered` what becomes of a picture.
    """

    noun = "filter"
    less_detail = "Memory was full, so the filter was applied with less detail."

    @abstractmethod
    def filtered(self, work: Work[FilterLayer], recipe: F, rgb: Bytes) -> Bytes:
        """Return the filtered picture: uint8 (h, w, 3), sRGB, as large as what lies below is given; at full strength.

        The same bytes each time. What takes long tells `work.on_part`; a preview is to be there in 150 ms.
        """

    def class_of(self, recipe: F) -> str:
        """Return the class that a model has to know to draw by a recipe."""
        return recipe.kind

    def find_card(self, catalog: Catalog, recipe: F) -> Card:
        """Return the model that the recipe names, or the best of the filter's own."""
        if recipe.model:
            card = catalog.find(recipe.model)
            if card.kind != self.models:
                raise Problem(f'The model "{recipe.model}" is none for the filter "{recipe.title}".')
            return card
        return catalog.best(self.class_of(recipe), kind=self.models)

    def sizes(self, layer: FilterLayer, cards: Cards) -> Sizes:
        return Sizes((PREVIEW, LONGEST_SIDE), seen=LONGEST_SIDE)  # in neither it is larger than the canvas

    def preview(self, card: Card | None) -> PreviewPolicy:
        return PreviewPolicy(is_live=card is None or card.is_live, is_best_slow=True, follows_below=True)

    def inputs(self, scene: Scene, layer: FilterLayer, size: int, cards: Cards) -> Inputs:
        width, height = size_in(scene.box, size)
        place = f"{width} x {height} of {canvas_text(scene)}"
        return Inputs(layer.recipe.text, (place,), context=scene.box, is_backdrop=True)

    def seen_as(self, layer: FilterLayer) -> str:
        return f"filter {layer.mode} {layer.opacity}"

    def run(self, work: Work[FilterLayer]) -> FilterAppearance:
        scene, recipe = work.scene, work.layer.recipe
        below = work.store.find(work.context_fingerprint, Backdrop)
        if below is None:
            below = self.backdrop(work)
            if max(below.rgb.shape[:2]) <= PREVIEW:
                work.keep(work.context_fingerprint, below)
        rgb = below.rgb
        if recipe.strength > 0:
            seen = to_srgb(rgb, scene.profile)
            made = self.filtered(work, recipe, seen)  # type: ignore[arg-type]  # its layers' recipes are of its kind
            check_picture(work.card, made, seen.shape)
            if recipe.strength < 1:
                made = np.asarray(cv2.addWeighted(made, recipe.strength, seen, 1 - recipe.strength, 0), np.uint8)
            rgb = from_srgb(made, scene.profile)
        return self.appearance(work, rgb)

    def backdrop(self, work: Work[FilterLayer]) -> Backdrop:
        """Return what it sees below."""
        check = lambda: work.on_part(0, 1)  # noqa: E731
        return backdrop_of(work.scene, work.layer.id, work.size, work.compositor, work.below, check)

    def appearance(self, work: Work[FilterLayer], rgb: Bytes) -> FilterAppearance:
        """Return the appearance from the backdrop as it was filtered."""
        is_preview = max(work.scene.width, work.scene.height) > work.size
        return FilterAppearance(work.fingerprint, rgb, preview=is_preview)

    def redrawn(self, catalog: Catalog, recipe: F, seed: int) -> F:
        return dataclasses.replace(recipe, seed=seed) if recipe.has_noise else recipe
