"""Mending a picture on paint: colours from elsewhere in the tone of their new place, and holes filled from around."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearances, no_appearances
from engine.compositing.compositor import Compositor
from engine.compositing.filling import filled
from engine.compositing.membrane import toned
from engine.compositing.one_piece import covered
from engine.compositing.plan import only_below
from engine.compositing.selections import grown
from engine.problem import Problem
from engine.scene import edits
from engine.scene.box import Box
from engine.scene.layers import PaintLayer
from engine.scene.mask import Mask
from engine.scene.painting import Copied, inked, paint_layer
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

Bytes = NDArray[np.uint8]
Bools = NDArray[np.bool_]
FillHole = Callable[[Bytes, Bools], Bytes]  # picture uint8 (h, w, 3), hole bool (h, w) -> picture
Way = tuple[int, int]  # px from where is painted to where is copied from

CACHE_BYTES = 32 << 20
EDGE = 2  # px around a patch that tell the tone of the place
MARGIN = (48, 384)  # px around a hole in which it is looked for what fills it, at least and at most
MARGIN_SHARE = 0.75  # of the hole's longer side
PIECE_DEPTHS = 16  # times the depth of a long, thin hole measure the sides of the pieces in which it is filled
MARGIN_DEPTHS = 6  # and what is looked at around them
LARGEST_SPOT = 240  # px a side, that is covered by one piece
AROUND = max(MARGIN)  # px around a hole from which on nothing is looked at
SPOT_MARGIN = 96  # px around it, at least, in which that is looked for
STEEP = 4  # times as steep as the brush's is the edge of what is filled
RIM = 0.015  # of a thing's longer side, by which its hole is larger: its edge is found on a small picture
GROWN = 4  # px by which a hole is larger than what was cut out of it, whose edge is never quite sharp


def healed_pixels(scene: Scene, id: str, mask: Mask, way: Way, appearances: Appearances) -> Tiles:
    """Return what is seen elsewhere in the tone of its new place, as far as `mask` (canvas px) goes: BGRA, opaque, or
    nothing where there is nothing to copy.

    scene: with the paint layer on which it shall be laid, which sees itself and what lies below.
    """
    seen, canvas = _Seen(scene, id, appearances), scene.box
    box = mask.bounds().intersect(canvas).grown(EDGE).intersect(canvas)
    if box.is_empty:
        return Tiles.empty(4)
    place, copied = seen.read(box), seen.read_repeated(box.moved(*way))
    is_there = _within(canvas.moved(-way[0], -way[1]), box) & (copied[..., 3] == 255)
    hole = (mask.read(box) > 0) & is_there
    healed = toned(copied[..., :3].astype(np.float32), place[..., :3].astype(np.float32), hole)
    pixels = _with_alpha(np.rint(healed).clip(0, 255).astype(np.uint8))
    return Tiles.from_array(np.where(is_there[..., None], pixels, 0).astype(np.uint8), box.left, box.top)


def spot_healed(
    scene: Scene, id: str, above: str | None, mask: Mask, opacity: float, appearances: Appearances
) -> Scene:
    """Fill what `mask` (canvas px) covers with what lies around it, on a paint layer; one that is not there is made
    above another layer."""
    if not scene.has(id):
        scene = edits.add_paint(scene, id, above if above is not None and scene.has(above) else None)
    layer = paint_layer(scene, id)
    pixels = _covered_pixels(scene, id, mask, appearances) or filled_pixels(scene, id, mask, appearances)
    return edits.replace(scene, id, tiles=inked(layer, steep(mask), Copied(pixels.read, 0, 0, opacity)))


def _covered_pixels(scene: Scene, id: str, mask: Mask, appearances: Appearances) -> Tiles | None:
    """Return what covers a small spot in one piece, else as `filled_pixels`; None where it is large or none fits."""
    seen, bounds = _Seen(scene, id, appearances), mask.bounds().intersect(scene.box)
    longest = max(bounds.width, bounds.height)
    if bounds.is_empty or longest > LARGEST_SPOT:
        return None
    box = bounds.grown(max(SPOT_MARGIN, 2 * longest)).intersect(scene.box)
    picture, hole = seen.read(box), mask.read(box) > 0
    result = covered(np.ascontiguousarray(picture[..., :3]), hole) if (picture[..., 3] == 255).all() else None
    return None if result is None else Tiles.empty(4).write(bounds, _with_alpha(result[bounds.slices(box)]))


def steep(mask: Mask) -> Mask:
    """Return the mask with a narrow edge: what is filled needs none, and under a soft one half of a spot would stay."""
    return Mask(mask.tiles.each(lambda pixels: np.minimum(pixels.astype(np.uint16) * STEEP, 255).astype(np.uint8)))


def filled_pixels(scene: Scene, id: str, mask: Mask, appearances: Appearances) -> Tiles:
    """Return what fills the hole that `mask` (canvas px) covers: opaque BGRA; see `healed_pixels`."""
    return pixels_for(mask, scene.box, _Seen(scene, id, appearances).read)


def filled_at_once(rgb: Bytes, hole: Bools, fill: FillHole) -> Bytes:
    """Return a picture, uint8 (h, w, 3), with the hole, bool (h, w), filled as `pixels_for` would, but one that is long
    and thin in one piece, too: sooner, but what fits around it is found less well.
    """
    bounds = Box.of_nonzero(hole)
    box = bounds.grown(_margin(max(bounds.width, bounds.height))).intersect(Box(0, 0, hole.shape[1], hole.shape[0]))
    part, result = box.slices(), rgb.copy()
    result[part] = fill(np.ascontiguousarray(rgb[part]), hole[part])
    return result


def pixels_for(mask: Mask, canvas: Box, read: Callable[[Box], Bytes], fill: FillHole = filled) -> Tiles:
    """Return what fills the hole that `mask` covers: opaque BGRA.

    read: gives premultiplied BGRA, uint8 (h, w, 4), of any box of the canvas. A large, thin hole is filled piece by
    piece, each from what lies around it.
    """
    pixels = Tiles.empty(4)
    for piece, margin in _pieces(mask, mask.bounds().intersect(canvas)):
        box = piece.grown(margin).intersect(canvas)
        picture, hole = read(box), mask.read(box) > 0
        before = pixels.read(box)  # what was filled by a piece before is known by now
        is_known = (before[..., 3] > 0) & ~_within(piece, box)
        picture = np.where(is_known[..., None], before, picture)
        unknown = (hole & ~is_known) | (picture[..., 3] < 255)
        result = fill(np.ascontiguousarray(picture[..., :3]), unknown)
        pixels = pixels.write(piece, _with_alpha(result[piece.slices(box)]))
    return pixels


def hole_of(mask: Mask, canvas: Box) -> Mask:
    """Return the hole that a thing leaves, in canvas px: a little larger than what was found of it."""
    bounds = mask.bounds()
    return grown(mask, max(GROWN, round(RIM * max(bounds.width, bounds.height))), canvas)


def moved_out(scene: Scene, mask: Mask, cut_id: str, hole_id: str, hole: Mask | None = None) -> Scene:
    """Cut what `mask` (canvas px) covers out of the photos onto a layer of its own, over one that fills the hole.

    hole: what is filled (canvas px), where that is more than the mask and its edge.

    Nothing is selected any more, and the photos themselves stay as they are. Raises Problem where there is none, or
    nothing of it is covered.
    """
    if not scene.photos:
        raise Problem("There is no photo here to cut something out of.")
    photos = replace(scene, layers=scene.photos, selection=None)
    photos = edits.add_paint(photos, hole_id)
    box = mask.bounds().intersect(scene.box)
    if box.is_empty:
        raise Problem("Nothing of the photo is selected.")
    seen = _Seen(photos, hole_id, no_appearances)
    hole = grown(mask, GROWN, scene.box) if hole is None else hole
    ground = filled_pixels(photos, hole_id, hole, no_appearances)
    cut_out = PaintLayer(id=cut_id, name="Cut-out", is_cut_out=True)
    under = PaintLayer(id=hole_id, name="Filled hole", is_cut_out=True)
    cut_out = replace(cut_out, tiles=inked(cut_out, mask.clipped(scene.box), Copied(seen.read, 0, 0)))
    under = replace(under, tiles=inked(under, hole, Copied(ground.read, 0, 0)))
    scene = edits.add_layer(edits.add_layer(scene, under, above=scene.photos[-1].id), cut_out, above=hole_id)
    return replace(scene, selection=None)


class _Seen:
    """What a paint layer sees: itself and all below it."""

    def __init__(self, scene: Scene, id: str, appearances: Appearances) -> None:
        below = only_below(scene, id)
        self._scene = replace(below, layers=(*below.layers, paint_layer(scene, id)), selection=None)
        self._appearances, self._compositor = appearances, Compositor(CACHE_BYTES)

    def read(self, box: Box) -> Bytes:
        """Return premultiplied BGRA, uint8 (h, w, 4)."""
        return self._compositor.read(self._scene, box, 0, self._appearances)

    def read_repeated(self, box: Box) -> Bytes:
        """Return the pixels of a box, beyond the canvas those at its edge."""
        canvas = self._scene.box
        rows = np.arange(box.top, box.bottom).clip(0, canvas.height - 1)
        columns = np.arange(box.left, box.right).clip(0, canvas.width - 1)
        inner = Box(int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1)
        repeated: Bytes = self.read(inner)[(rows - inner.top)[:, None], (columns - inner.left)[None, :]]
        return repeated


def _pieces(mask: Mask, bounds: Box) -> Iterator[tuple[Box, int]]:
    """Return the boxes in which a hole is filled one after the other, and how far around each it is looked; one that is
    not long and thin must be filled as a whole."""
    if bounds.is_empty:
        return
    longest, every = max(bounds.width, bounds.height), 4
    hole = (mask.read(bounds)[::every, ::every] > 0).astype(np.uint8)
    depth = max(every, every * float(cv2.distanceTransform(np.pad(hole, 1), cv2.DIST_L2, 3).max()))
    side = round(PIECE_DEPTHS * depth)
    if longest <= 2 * side:
        yield bounds, _margin(longest)
        return
    for top in range(bounds.top, bounds.bottom, side):
        for left in range(bounds.left, bounds.right, side):
            piece = Box(left, top, left + side, top + side).intersect(bounds)
            if mask.read(piece).any():
                yield piece, _clamped(MARGIN_DEPTHS * depth)


def _margin(longest: int) -> int:
    """Return how far around a hole it is looked, in px."""
    return _clamped(MARGIN_SHARE * longest)


def _clamped(margin: float) -> int:
    return round(min(max(MARGIN[0], margin), MARGIN[1]))


def _within(piece: Box, box: Box) -> Bools:
    """Return where in a box a piece lies: bool (h, w)."""
    inside = np.zeros((box.height, box.width), np.bool_)
    inside[piece.intersect(box).slices(box)] = True
    return inside


def _with_alpha(bgr: Bytes) -> Bytes:
    return np.dstack([bgr, np.full(bgr.shape[:2], 255, np.uint8)])
