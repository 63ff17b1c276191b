"""Edits of paint: a colour laid over the pixels of a paint layer, or paint taken away, as far as a mask covers them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene import brush, checks, edits
from engine.scene.box import Box
from engine.scene.layers import RGB, PaintLayer, rgb
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, Pixels, Tiles, tile_box


class PaintSource(Protocol):
    """What is laid over paint."""

    def over(self, below: Pixels, coverage: Pixels, box: Box) -> Pixels:
        """Return premultiplied BGRA, uint8 (h, w, 4), with this over it as far as coverage, uint8 (h, w), goes.

        box: where these pixels lie in the layer's own px.
        """


@dataclass(frozen=True)
class Ink:
    """A colour."""

    colour: RGB = (0, 0, 0)
    opacity: float = 1.0  # 0..1
    erases: bool = False  # it takes paint away, whatever its colour

    def __post_init__(self) -> None:
        checks.set_fields(self, colour=rgb(self.colour), opacity=checks.number("opacity", self.opacity, 0, 1))

    def over(self, below: Pixels, coverage: Pixels, box: Box) -> Pixels:
        """Return the pixels with the colour over them; see `PaintSource`."""
        red, green, blue = self.colour
        cover = divided(coverage[..., None] * np.uint16(round(255 * self.opacity)))
        kept = divided(below * (255 - cover))
        ink = np.array([blue, green, red, 255], np.uint16)
        mixed: Pixels = (kept if self.erases else kept + divided(ink * cover)).astype(np.uint8)
        return mixed


@dataclass(frozen=True)
class Copied:
    """Pixels from elsewhere."""

    read: Callable[[Box], Pixels]  # returns premultiplied BGRA, uint8 (h, w, 4), of a box
    dx: int  # px from where they are laid to where they are read
    dy: int
    opacity: float = 1.0  # 0..1

    def over(self, below: Pixels, coverage: Pixels, box: Box) -> Pixels:
        """Return the pixels with the copied ones over them; see `PaintSource`."""
        cover = divided(coverage[..., None] * np.uint16(round(255 * self.opacity)))
        copied = divided(self.read(box.moved(self.dx, self.dy)) * cover)
        return (divided(below * (255 - copied[..., 3:])) + copied).astype(np.uint8)


def paint(scene: Scene, id: str, points: Iterable[brush.Point], ink: Ink, hardness: float = 0.8) -> Scene:
    """Paint on a paint layer along `points` (x, y, radius in canvas px; see `brush.stroke`)."""
    return fill(scene, id, Mask.empty().stroke(points, hardness), ink)


def fill(scene: Scene, id: str, mask: Mask, ink: Ink) -> Scene:
    """Lay ink over a paint layer as far as `mask` (canvas px) covers it, within what is selected.

    Unlike masks, paint adds up: for a stroke that comes in pieces, see `inked`.
    """
    layer = paint_layer(scene, id)
    if scene.selection is not None:
        mask = mask.intersected(scene.selection)
    return edits.replace(scene, id, tiles=inked(layer, mask, ink))


def paint_layer(scene: Scene, id: str) -> PaintLayer:
    """Return the paint layer; Problem where it is none."""
    layer = scene.find(id)
    if not isinstance(layer, PaintLayer):
        raise Problem(f'The layer "{layer.name}" is not of the kind that can do this.')
    return layer


def inked(layer: PaintLayer, mask: Mask, ink: PaintSource, box: Box | None = None, onto: Tiles | None = None) -> Tiles:
    """Return the layer's tiles with ink over them as far as `mask` (canvas px) covers them.

    box: only here (canvas px), while elsewhere they are those of `onto`. So a stroke that grows is drawn piece by
    piece, each time over the layer from before it.
    """
    if box is None:
        box = mask.bounds()
    if layer.is_resampled:
        back = layer.to_canvas.inverse()
        box = layer.own_part(box).grown(1)
        mask = mask.warped(back, box)
    tiles = layer.tiles if onto is None else onto
    changes = {}
    for key in box.tiles(TILE):
        coverage, whole = mask.tiles.get(*key), tile_box(*key)
        if coverage is None:
            continue
        near = box.intersect(whole)
        part = near.slices(whole)
        changes[key] = pixels = _copy(tiles, key)
        pixels[part] = ink.over(_copy(layer.tiles, key)[part], coverage[part], near)
    return tiles.changed(changes)


def _copy(tiles: Tiles, key: tuple[int, int]) -> Pixels:
    found = tiles.get(*key)
    return np.zeros((TILE, TILE, 4), np.uint8) if found is None else found.copy()


def divided(product: NDArray[np.uint16]) -> NDArray[np.uint16]:
    """Return product / 255 for products of two bytes, rounded to nearest."""
    product = product + np.uint16(128)
    return (product + (product >> np.uint16(8))) >> np.uint16(8)
