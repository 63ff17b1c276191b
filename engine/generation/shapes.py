"""What is asked of the engine about shapes: masks of a class in a box, their outlines. Each request is a value."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.generation.errors import check_picture
from engine.generation.maker import AppearanceMaker
from engine.generation.outlines import Lines, outlines, shrunk
from engine.generators import noise
from engine.generators.card import Card
from engine.scene.box import Box
from engine.scene.mask import Mask


@dataclass(frozen=True)
class Draft:
    """What a shape comes from, besides its class and its box."""

    seed: int
    flip: bool = False


@dataclass(frozen=True)
class DrawShape:
    """Draw the mask of a shape that fills a box (canvas px)."""

    card: Card
    class_name: str
    draft: Draft
    box: Box
    canvas: tuple[int, int]  # width, height

    def __call__(self, maker: AppearanceMaker) -> Mask:
        mask = _drawn(maker, self.card, self.class_name, self.draft, self.box, self.canvas)
        return Mask.from_array(mask, self.box.left, self.box.top)


@dataclass(frozen=True)
class OutlineShapes:
    """Draw the outlines of some shapes, in shares of their box, from masks no longer than `longest` px."""

    card: Card
    class_name: str
    drafts: tuple[Draft, ...]
    box: Box
    canvas: tuple[int, int]
    longest: int

    def __call__(self, maker: AppearanceMaker) -> tuple[Lines, ...]:
        small, around = shrunk(self.box, self.canvas, self.longest)
        masks = (_drawn(maker, self.card, self.class_name, draft, small, around) for draft in self.drafts)
        return tuple(outlines(mask) for mask in masks)


@dataclass(frozen=True)
class RefineMask:
    """Turn a roughly painted mask, in the px of a frame of `side`, into a plausible one of a class."""

    card: Card
    class_name: str
    mask: Mask
    side: int

    def __call__(self, maker: AppearanceMaker) -> Mask:
        rough = self.mask.read(Box(0, 0, self.side, self.side))
        refined = maker.model(self.card).refine(rough, self.class_name)
        check_picture(self.card, refined, (self.side, self.side))
        return Mask.from_array(refined)


def _drawn(
    maker: AppearanceMaker, card: Card, class_name: str, draft: Draft, box: Box, canvas: tuple[int, int]
) -> NDArray[np.uint8]:
    """Return the mask of one shape, uint8 (h, w) of the box."""
    values = np.array(noise.draw(draft.seed, card.noise), np.float32)
    mask = maker.model(card).mask(class_name, values, box, canvas, draft.flip)
    check_picture(card, mask, (box.height, box.width))
    made: NDArray[np.uint8] = mask
    return made
