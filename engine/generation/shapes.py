"""What is asked of the engine about shapes: masks of a class in a box, their outlines. Each request is a value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from engine.generation.errors import check_picture
from engine.generation.maker import AppearanceMaker
from engine.generation.outlines import Lines, outlines, shrunk
from engine.generators import noise
from engine.generators.card import Card
from engine.generators.exemplar_shape import Shape, shape_of
from engine.generators.silhouettes import completeness, likeness, standing_in
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.exemplar import Exemplar
from engine.scene.mask import Mask

Bytes = NDArray[np.uint8]

CUT_OFF = 0.2  # of its plausibility: what is left to an object that its photo cuts off
RENDERED = 0.7  # likewise to one that a computer rendered: a photo bent as far as may be still comes before it
SMALL_PX = 128  # of a mask's longer side, up to which an exemplar's small picture is fine enough


class Source(Protocol):
    """An exemplar whose silhouette can be drawn, as the library knows it."""

    @property
    def name(self) -> str: ...
    @property
    def path(self) -> Path: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def whole(self) -> bool: ...
    @property
    def rendered(self) -> bool: ...
    def read(self) -> Exemplar: ...
    def read_small(self) -> Bytes: ...


@dataclass(frozen=True)
class Draft:
    """What a shape comes from, besides its class and its box: a seed of the shape model, or an exemplar."""

    seed: int
    flip: bool = False
    exemplar: Source | None = None  # whose silhouette it is; the seed means nothing then

    def stretch(self, box: Box) -> float:
        """Return by which factor an exemplar's silhouette is stretched one way to fill the box; 1 for a seed."""
        if self.exemplar is None:
            return 1.0
        forms = (box.width / box.height) / (self.exemplar.width / self.exemplar.height)
        return max(forms, 1 / forms)


@dataclass(frozen=True)
class DrawShape:
    """Draw the mask of a shape that fills a box (canvas px), as far as its proportions may be bent to that."""

    card: Card | None  # the model of the class's shapes; None: there are exemplars alone
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

    card: Card | None
    class_name: str
    drafts: tuple[Draft, ...]
    box: Box
    canvas: tuple[int, int]
    longest: int

    def __call__(self, maker: AppearanceMaker) -> tuple[Lines, ...]:
        return tuple(outlines(mask) for mask in self.masks(maker))

    def masks(self, maker: AppearanceMaker) -> Iterator[Bytes]:
        """Draw the masks themselves, uint8 (h, w) of the box made smaller."""
        small, around = shrunk(self.box, self.canvas, self.longest)
        return (_drawn(maker, self.card, self.class_name, draft, small, around) for draft in self.drafts)


@dataclass(frozen=True)
class OfferShapes:
    """Draw the outlines of some shapes: the first `settled` as they are, then the most plausible, at most `most`."""

    shapes: OutlineShapes
    settled: int
    most: int
    real: tuple[Source, ...]  # exemplars of the class, which the others are judged by

    def __call__(self, maker: AppearanceMaker) -> tuple[tuple[Draft, Lines], ...]:
        found = list(zip(self.shapes.drafts, self.shapes.masks(maker), strict=True))
        others = found[self.settled :]
        real = [shape_of(_silhouette(maker, source, SMALL_PX)) for source in self.real] if others else []
        judged = [(plausibility(draft, mask, self.shapes.box, real), draft, mask) for draft, mask in others]
        judged.sort(key=lambda one: (one[1].exemplar is None, -one[0]))  # of exemplars there are no more than wanted
        room = max(0, self.most - self.settled)
        best = sorted(judged[:room], key=lambda one: -one[0])
        return tuple((draft, outlines(mask)) for draft, mask in (*found[: self.settled], *(one[1:] for one in best)))


def plausibility(draft: Draft, mask: Bytes, box: Box, real: Sequence[Shape]) -> float:
    """Return how plausible a shape is, 0..1: whole, and either a photo's and little stretched, or much like real ones.
    """
    score = completeness(mask)
    if draft.exemplar is None:
        return score * likeness(mask, real)
    score *= (1.0 if draft.exemplar.whole else CUT_OFF) * (RENDERED if draft.exemplar.rendered else 1.0)
    return score / draft.stretch(box)


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
    maker: AppearanceMaker, card: Card | None, class_name: str, draft: Draft, box: Box, canvas: tuple[int, int]
) -> Bytes:
    """Return the mask of one shape, uint8 (h, w) of the box, which an exemplar's fills as far as it may be bent."""
    if draft.exemplar is not None:
        silhouette = _silhouette(maker, draft.exemplar, max(box.width, box.height))
        return standing_in(silhouette, box.width, box.height, draft.flip)
    if card is None:
        raise Problem(f'There is no shape model for "{class_name}".')
    values = np.array(noise.draw(draft.seed, card.noise), np.float32)
    mask: Bytes = maker.model(card).mask(class_name, values, box, canvas, draft.flip)
    check_picture(card, mask, (box.height, box.width))
    return mask


def _silhouette(maker: AppearanceMaker, source: Source, longest: int) -> Bytes:
    """Return an exemplar's transparency, uint8 (h, w), fine enough for a mask of so many px."""
    is_small = longest <= SMALL_PX

    def read() -> Bytes:
        samples = source.read_small() if is_small else source.read().samples
        return np.ascontiguousarray(samples[..., 3])

    return maker.store.get(f"silhouette {source.path} {is_small}", np.ndarray, read)
