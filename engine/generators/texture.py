"""Fine detail by example: tiles of photographed fur and feathers, laid on a generated object that was enlarged.

Each spot of the small picture takes the tile under which a photo, reduced as far, looked most alike (Freeman, Jones and
Pasztor 2002). A tile holds only what its photo lost by that, so colours, light and shapes stay the generator's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.card import Card
from engine.generators.weights import building, tensors_of, unfit

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
Spots = NDArray[np.int64]  # M x 2: row and column of small pixels

FACTOR = 4  # large px to a small one
AROUND = 7  # small px a side that are compared
STRUCTURE = AROUND**2 + 2  # numbers that tell of them
TILE = 48  # large px a side of a tile, of which half overlaps with each neighbour
STEP = TILE // 2 // FACTOR  # small px between two spots
FULL = 127 / 0.5  # of a tile's whole numbers to 1, of levels from 0 to 1
SCALE = 1000  # of the whole numbers that tell of structure: small enough that sums of products are exact
EVEN, FLAT = 0.15, 0.02  # contrasts below which a place counts less and less as structured
WEIGHT = 0.5  # of brightness, and of contrast, beside structure; squared differences
LEAST, MOST = 0.4, 1.6  # times as strong as in its photo that a tile may be laid
KEPT = 0.5  # share of the enlarger's own detail that stays
BLENDED = 0.7  # share of the plain mean's weight below which overlapping tiles keep their contrast
BESIDE = 4  # small px beyond the mask that are still laid
STRIP = 64  # small rows that are laid at once
AT_ONCE = 256  # spots that are compared at once
LITTLE = np.float32(1e-6)  # weight that counts as none
REACH = 2  # small px that a bicubic enlargement sees

COATS = {
    "fur": (
        "bear", "bison", "camel", "cat", "cow", "coyote", "deer", "dog", "donkey", "fox", "giraffe", "goat", "horse",
        "jaguar", "kangaroo", "lion", "llama", "monkey", "mouse", "panda", "rabbit", "red panda", "sheep", "squirrel",
        "tiger", "wolf", "zebra",
    ),
    "feathers": ("bird", "duck", "goose"),
}  # fmt: skip


@dataclass(frozen=True)
class Manner:
    """How tiles of a coat are laid."""

    strength: float  # beside their own photo's
    edge: float  # contrast at which they are half trusted: eyes and noses stay the enlarger's
    apart: float  # squared difference of structure at which they are half trusted


MANNERS = {"fur": Manner(0.8, 0.25, 0.8), "feathers": Manner(0.9, 0.6, 2.0)}


def coat_of(class_name: str) -> str:
    """Return what covers a class; "" where that is neither fur nor feathers."""
    return next((coat for coat, classes in COATS.items() if class_name in classes), "")


@dataclass(frozen=True, eq=False)
class Coat:
    """Tiles of one coat, (N, TILE, TILE) in FULLths of the range, and the structure of their places, (N, STRUCTURE)."""

    tiles: Floats
    structure: Floats


class Texture:
    """The tiles of one card. It needs no device: whatever computes beside it, the same tiles are chosen."""

    def __init__(self, card: Card, coats: dict[str, Coat]) -> None:
        self.card, self.coats = card, coats

    @classmethod
    def load(cls, card: Card, device: object = "cpu", dtype: object = None) -> Self:
        """Read a card's tiles; Problem when they are missing, damaged or of other sizes."""
        tensors = tensors_of(card)
        with building(card):
            names = {coat_of(name) for name in card.classes}
            coats = {
                name: Coat(tensors[f"{name}.tiles"].numpy(), tensors[f"{name}.structure"].numpy()) for name in names
            }
        for coat in coats.values():
            many = len(coat.tiles)
            fits = many > 0 and coat.tiles.shape == (many, TILE, TILE) and coat.structure.shape == (many, STRUCTURE)
            if not fits or abs(coat.structure).max() > 2 * SCALE or len(tensors) != 2 * len(coats):
                raise unfit(card)
        return cls(card, coats)

    def lay(self, small: Bytes, enlarged: Bytes, mask: Bytes, class_name: str) -> Bytes:
        """Lay tiles on an enlarged object, to the same bytes on any number of threads.

        small: (n, n, 3), what was enlarged; enlarged: (4n, 4n, 3); mask: (n, n), where the object is. What a class's
        coat does not cover comes back as it is. A strip of rows is laid at a time, so memory is bounded, and what comes
        out does not depend on where strips end.
        """
        name = coat_of(class_name)
        coat = self.coats.get(name)
        spots = _spots(mask)
        if coat is None or not len(spots):
            return enlarged
        here = structure_of(small, spots)
        chosen = _nearest(here, coat.structure)
        there = coat.structure[chosen]
        stronger = (contrast_of(here) + FLAT) / (contrast_of(there) + FLAT)
        manner = MANNERS[name]
        trust = _trust(here, there, manner)
        gains = trust * np.clip(stronger, LEAST, MOST) * np.float32(manner.strength * 255 / FULL)
        laid = np.empty_like(enlarged)
        for top in range(0, len(small), STRIP):
            bottom = min(len(small), top + STRIP)
            first, last = max(0, top - REACH), min(len(small), bottom + REACH)
            detail, share = _detail(coat, spots, chosen, gains, trust, first, last, small.shape[1])
            soft = _enlarged(small[first:last].astype(np.float32))
            rows = slice(FACTOR * (top - first), FACTOR * (bottom - first))
            lines = slice(FACTOR * top, FACTOR * bottom)
            kept = 1 - (1 - KEPT) * share[rows, :, None]
            sharp = soft[rows] + kept * (enlarged[lines] - soft[rows])
            laid[lines] = np.rint(np.clip(sharp + detail[rows, :, None], 0, 255))
        return laid


def structure_of(rgb: Bytes, spots: Spots) -> Floats:
    """Return what surrounds each spot, (M, STRUCTURE) whole numbers: its pattern, brightness and contrast.

    They are worked out in whole numbers as far as that goes, so all processors find the same.
    """
    edge = AROUND // 2
    grey: Any = cv2.copyMakeBorder(
        rgb.sum(2, dtype=np.int32).astype(np.float32), *(edge,) * 4, borderType=cv2.BORDER_REFLECT_101
    )
    windows = np.lib.stride_tricks.sliding_window_view(grey, (AROUND, AROUND))[spots[:, 0], spots[:, 1]]
    values = windows.reshape(len(spots), -1).astype(np.int64)
    total, count = values.sum(1, keepdims=True), AROUND**2
    departures = (count * values - total) * (2 / (765 * count))  # of levels from -1 to 1
    length = np.sqrt(count * (values**2).sum(1, keepdims=True) - total**2) * (2 / (765 * np.sqrt(count)))
    brightness = total * (2 / (765 * count)) - 1
    contrast = np.log((length / AROUND + FLAT) / EVEN)
    told = np.hstack([departures / (length + EVEN), np.sqrt(WEIGHT) * brightness, np.sqrt(WEIGHT) * contrast])
    return np.asarray(np.rint(SCALE * told), np.float32)


def contrast_of(structure: Floats) -> Floats:
    """Return the contrast that structures tell of, (M), of levels from -1 to 1."""
    return np.asarray(EVEN * np.exp(structure[:, -1] / (SCALE * np.sqrt(WEIGHT))) - FLAT, np.float32)


def lost(rgb: Bytes) -> Floats:
    """Return what a picture loses when it is reduced by FACTOR and enlarged again: (h, w), of its grey, in levels.

    Its sides are multiples of FACTOR.
    """
    grey = rgb.astype(np.float32).mean(2)
    return np.asarray(grey - _enlarged(_reduced(grey)), np.float32)


def _spots(mask: Bytes) -> Spots:
    """Return the spots of a grid that lie within a mask, or close to it."""
    near: Any = cv2.dilate(mask, np.ones((2 * BESIDE + 1, 2 * BESIDE + 1), np.uint8))
    grid = np.zeros(mask.shape, bool)
    grid[STEP // 2 :: STEP, STEP // 2 :: STEP] = True
    return np.argwhere(grid & (near > 0))


def _nearest(here: Floats, there: Floats) -> NDArray[np.int64]:
    """Which of `there` is most like each of `here`. Sums are whole numbers below 2^24, so their order is all one."""
    length = (there * there).sum(1)
    parts = (here[at : at + AT_ONCE] for at in range(0, len(here), AT_ONCE))
    return np.concatenate([(2 * (part @ there.T) - length).argmax(1) for part in parts])


def _trust(here: Floats, there: Floats, manner: Manner) -> Floats:
    """Return how far each tile is trusted, 0..1: less at a strong edge, or where its photo looked otherwise."""
    apart = np.square(here - there).sum(1) / SCALE**2
    edge, other = contrast_of(here) / manner.edge, apart / manner.apart
    return np.asarray(1 / (1 + edge**4) / (1 + other**4), np.float32)


def _detail(
    coat: Coat,
    spots: Spots,
    chosen: NDArray[np.int64],
    gains: Floats,
    trust: Floats,
    first: int,
    last: int,
    width: int,
) -> tuple[Floats, Floats]:
    """Return what tiles add to the small rows first..last of a picture, in levels, and how far they are trusted, 0..1.

    The mean of each small pixel stays.
    """
    half, high, wide = TILE // 2, FACTOR * (last - first), FACTOR * width
    window = np.hanning(TILE + 2)[1:-1].astype(np.float32)
    window = np.outer(window, window) ** 2
    total, weight, power, trusted = (np.zeros((high + 2 * TILE, wide + 2 * TILE), np.float32) for _ in range(4))
    tops, lefts = (FACTOR * spots + FACTOR // 2 - half + TILE - (FACTOR * first, 0)).T
    for number in np.flatnonzero((tops > 0) & (tops < high + TILE)):
        place = np.s_[tops[number] : tops[number] + TILE, lefts[number] : lefts[number] + TILE]
        total[place] += window * (gains[number] * coat.tiles[chosen[number]])
        weight[place] += window
        power[place] += window * window
        trusted[place] += trust[number] * window
    inside = np.s_[TILE:-TILE, TILE:-TILE]
    # As contrasty as a tile alone where several overlap (Heitz and Neyret 2018), short of what would show as seams.
    overlap = np.maximum(np.sqrt(power[inside]), BLENDED * weight[inside])
    detail = total[inside] / np.maximum(overlap, LITTLE)
    share = np.asarray(trusted[inside] / np.maximum(weight[inside], LITTLE), np.float32)
    return np.asarray(detail - _enlarged(_reduced(detail)), np.float32), share


def _reduced(plane: Floats) -> Floats:
    size = (plane.shape[1] // FACTOR, plane.shape[0] // FACTOR)
    return np.asarray(cv2.resize(plane, size, interpolation=cv2.INTER_AREA), np.float32)


def _enlarged(small: Floats) -> Floats:
    size = (small.shape[1] * FACTOR, small.shape[0] * FACTOR)
    return np.asarray(cv2.resize(small, size, interpolation=cv2.INTER_CUBIC), np.float32)
