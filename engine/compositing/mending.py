"""Mends many small defects of the photos at once, each from what lies around it, on a layer of paint above them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import no_appearances
from engine.compositing.compositor import Compositor
from engine.compositing.healing import AROUND, CACHE_BYTES, LARGEST_SPOT, SPOT_MARGIN, pixels_for, steep
from engine.compositing.membrane import stretched
from engine.compositing.one_piece import covered
from engine.compositing.plan import only_below
from engine.problem import Problem
from engine.scene import edits
from engine.scene.box import Box
from engine.scene.layers import PaintLayer
from engine.scene.mask import Mask
from engine.scene.painting import Copied, inked
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

Bytes = NDArray[np.uint8]
Bools = NDArray[np.bool_]
OnProgress = Callable[[float], None]

NAME = "Mended"  # of the layer, where nobody gives it another


def mended(
    scene: Scene, mask: Mask, id: str, on_progress: OnProgress = lambda share: None, name: str = NAME
) -> Scene:
    """Put a layer of that id right above the photos, on which everything that `mask` (canvas px) covers is mended.

    Nothing is selected any more, and the photos themselves stay as they are. on_progress hears the share done, 0..1;
    what it raises ends the work. Raises Problem where there is no photo, or nothing of it is covered.
    """
    if not scene.photos:
        raise Problem("There is no photo here to mend.")
    bounds = mask.bounds().intersect(scene.box)
    if bounds.is_empty:
        raise Problem("Nothing of the photo is selected.")
    scene = edits.add_layer(scene, PaintLayer(id=id, name=name), above=scene.photos[-1].id)
    seen = replace(only_below(scene, id), selection=None)
    box = bounds.grown(AROUND).intersect(scene.box)
    picture = Compositor(CACHE_BYTES).read(seen, box, 0, no_appearances)
    spots = _Spots(np.array(picture), mask.read(box) > 0, box)
    for number in range(1, spots.count):
        spots.mend(number)
        on_progress(number / (spots.count - 1))
    layer = PaintLayer(id=id, name=name)
    pixels = Tiles.from_array(spots.picture, box.left, box.top)
    tiles = inked(layer, steep(mask.clipped(scene.box)), Copied(pixels.read, 0, 0))
    return replace(edits.replace(scene, id, tiles=tiles), selection=None)


class _Spots:
    """The spots of a picture, mended one after the other: none takes anything from one that is still to be mended."""

    def __init__(self, picture: Bytes, waiting: Bools, box: Box) -> None:
        """picture: premultiplied BGRA, uint8 (h, w, 4), mended in place; waiting: bool (h, w); box: where both lie."""
        self.picture, self._waiting, self._box = picture, waiting, box
        self.count, self._labels, self._boxes, _ = cv2.connectedComponentsWithStats(waiting.view(np.uint8))

    def mend(self, number: int) -> None:
        """Mend a spot, from 1: a small one by one piece of its surroundings where any fits, others by patches."""
        left, top, width, height = (int(value) for value in self._boxes[number, :4])
        bounds = Box(left, top, left + width, top + height).moved(self._box.left, self._box.top)
        spot = self._labels[bounds.slices(self._box)] == number
        self._waiting[bounds.slices(self._box)] &= ~spot
        pixels = self._in_one_piece(bounds, spot)
        if pixels is None:
            mask = Mask.from_array(np.where(spot, 255, 0).astype(np.uint8), bounds.left, bounds.top)
            pixels = pixels_for(mask, self._box, self._read).read(bounds)
        self.picture[bounds.slices(self._box)][spot] = pixels[spot]

    def _in_one_piece(self, bounds: Box, spot: Bools) -> Bytes | None:
        """Return the box's pixels, BGRA, with the spot covered; None where it is large or nothing fits."""
        longest = max(bounds.width, bounds.height)
        if longest > LARGEST_SPOT:
            return None
        around = bounds.grown(max(SPOT_MARGIN, 2 * longest)).intersect(self._box)
        pixels, hole = self._read(around), np.zeros((around.height, around.width), np.bool_)
        hole[bounds.slices(around)] = spot
        if (pixels[..., 3] < 255).any():
            return None
        result = covered(np.ascontiguousarray(pixels[..., :3]), hole)
        if result is None:
            return None
        pixels[..., :3] = result
        return pixels[bounds.slices(around)]

    def _read(self, box: Box) -> Bytes:
        """Return a box's pixels with colours going on smoothly where spots are still to be mended."""
        pixels, waiting = self.picture[box.slices(self._box)].copy(), self._waiting[box.slices(self._box)]
        if waiting.any():
            smooth = stretched(pixels[..., :3].astype(np.float32), waiting)
            pixels[..., :3] = np.rint(smooth).clip(0, 255).astype(np.uint8)
        return pixels
