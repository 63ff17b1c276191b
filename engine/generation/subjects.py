"""What is asked of the engine about a thing in the photos: where it is, and its pixels. Each request is a value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import no_appearances
from engine.compositing.flatten import flatten
from engine.compositing.warp import covered
from engine.generation.colour import to_srgb
from engine.generation.errors import check_picture
from engine.generation.maker import AppearanceMaker
from engine.generation.thrown_shadow import thrown_shadow
from engine.generators.card import Card
from engine.generators.refining import refine
from engine.problem import Problem
from engine.scene import edits
from engine.scene.box import Box
from engine.scene.layers import PaintLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

Bytes = NDArray[np.uint8]
Point = tuple[float, float]  # canvas px

SEARCHED = (0.3, 0.6)  # of the photo's shorter side: the boxes around a click in which something is looked for
TOUCH = 0.06  # of it: the radius around a click that is taken for the thing where nothing was found
HALF = 128


@dataclass(frozen=True)
class Photos:
    """The photos of a scene alone, as the finder sees them; put together once, in the engine's thread."""

    scene: Scene

    @cached_property
    def rgb(self) -> Bytes:
        """sRGB, uint8 (h, w, 3) of the canvas."""
        return to_srgb(np.ascontiguousarray(flatten(self.scene, no_appearances)[..., :3]), self.scene.profile)

    def check(self, card: Card | None, mask: object) -> Bytes:
        """Return a mask of the canvas's size as the model gave it; Problem where it is none."""
        if card is not None:
            check_picture(card, mask, (self.scene.height, self.scene.width))
        assert isinstance(mask, np.ndarray)
        return mask


@dataclass(frozen=True)
class FindSubject:
    """Find the main object of the photos, or of a box (canvas px); without a model, by the colours in the box.

    advice: what a person can do where there is none, to end a sentence with. all_of_it: with all that may go on from
    it and the shadow that it throws, for whoever wants nothing of it to stay; without a model with its shadow alone.
    """

    card: Card | None
    photos: Photos
    box: Box | None = None
    advice: str = "drag a box closely around it"
    all_of_it: bool = False

    def __call__(self, maker: AppearanceMaker) -> Mask:
        rgb = self.photos.rgb
        if self.card is None:
            found = in_box(rgb, self.box)
        else:
            found = maker.model(self.card).find(rgb, self.box, all_of_it=self.all_of_it)
        mask = self.photos.check(self.card, found)
        if not (mask >= HALF).any():
            where = "in the photo" if self.box is None else "in the box"
            raise Problem(f"Nothing that stands out was found {where}: {self.advice}.")
        return Mask.from_array(with_shadow(rgb, mask) if self.all_of_it else mask)


@dataclass(frozen=True)
class FindAt:
    """Find the object that a point of the canvas lies on; without a model, by the colours around it.

    all_of_it: as of `FindSubject`.
    """

    card: Card | None
    photos: Photos
    x: float
    y: float
    all_of_it: bool = False

    def __call__(self, maker: AppearanceMaker) -> Mask:
        model = None if self.card is None else maker.model(self.card)
        found = at_point(model, self.photos.rgb, self.x, self.y, self.all_of_it)
        mask = self.photos.check(self.card, found)
        return Mask.from_array(with_shadow(self.photos.rgb, mask) if self.all_of_it else mask)


@dataclass(frozen=True)
class RefineSubject:
    """Let the photos' colours decide what goes with points that are said to be part of it, or not."""

    card: Card | None
    photos: Photos
    mask: Mask
    include: tuple[Point, ...]
    exclude: tuple[Point, ...]

    def __call__(self, maker: AppearanceMaker) -> Mask:
        before = self.mask.read(self.photos.scene.box)
        mask = refine(self.photos.rgb, before, None, self.include, self.exclude)
        return Mask.from_array(self.photos.check(self.card, mask))


@dataclass(frozen=True)
class WithShadow:
    """Return the mask of a thing with the shadow that it throws, but for one that a person said is no part of it."""

    photos: Photos
    mask: Mask
    exclude: tuple[Point, ...] = ()

    def __call__(self, maker: AppearanceMaker) -> Mask:
        shadow = thrown_shadow(self.photos.rgb, self.mask.read(self.photos.scene.box))
        if any(shadow[int(y), int(x)] for x, y in self.exclude):
            return self.mask
        return self.mask.joined(Mask.from_array(shadow))


@dataclass(frozen=True)
class CutOut:
    """Copy the photos' pixels as far as a mask (canvas px) covers them, as a layer."""

    photos: Photos
    mask: Mask

    def __call__(self, maker: AppearanceMaker) -> PaintLayer:
        scene = self.photos.scene
        box = self.mask.bounds().intersect(scene.box)
        pixels = covered(maker.compositor.read(scene, box, 0, no_appearances), self.mask.read(box))
        tiles = Tiles.from_array(pixels, box.left, box.top)
        return PaintLayer(id=edits.new_id(), name="Subject", tiles=tiles, is_cut_out=True)


def with_shadow(rgb: Bytes, mask: Bytes) -> Bytes:
    """Return a thing's mask with the shadow that it throws, as far as one is sure; uint8 (h, w)."""
    return np.maximum(mask, thrown_shadow(rgb, mask))


def in_box(rgb: Bytes, box: Box | None) -> Bytes:
    """Return the mask of what the colours in a box tell from those around it, uint8 (h, w); Problem without a box."""
    if box is None:
        raise Problem("No model here finds subjects: drag a box closely around what is wanted, or click on it.")
    return refine(rgb, np.zeros(rgb.shape[:2], np.uint8), box)


def at_point(model: Any, rgb: Bytes, x: float, y: float, all_of_it: bool = False) -> Bytes:
    """Return the mask of what lies at a point, found by ever larger looks around it; uint8 (h, w).

    model: None where there is none, so that the colours around the point decide. all_of_it: with all that may go on
    from what a model finds.
    """
    height, width = rgb.shape[:2]
    column, row = int(x), int(y)
    if not (0 <= column < width and 0 <= row < height):
        raise Problem("Click on the photo to find what is there.")
    shorter = min(width, height)
    looks: list[Box | None] = [None]
    for share in SEARCHED:
        reach = max(8, round(share * shorter / 2))
        looks.append(Box(column - reach, row - reach, column + reach, row + reach).intersect(Box(0, 0, width, height)))
    for box in looks if model is not None else ():
        found: Bytes = model.find(rgb, box)
        if found[row, column] >= HALF:
            return np.asarray(model.find(rgb, box, all_of_it=True), np.uint8) if all_of_it else found
    seed = np.zeros((height, width), np.uint8)
    cv2.circle(seed, (column, row), max(2, round(TOUCH * shorter)), 255, -1)
    return np.asarray(refine(rgb, seed, None, ((x, y),)), np.uint8)
