"""Layers made one: of several the pixels that they show together, of a live one those that it shows now."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any

import numpy as np

from engine.compositing.appearance import Appearances
from engine.compositing.compositor import Compositor
from engine.compositing.flatten import flatten, flatten_deep
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.depth import Samples, eight_bits
from engine.scene.layers import Layer, PaintLayer, Photo, PhotoLayer
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, Tiles

CACHE_BYTES = 32 << 20
NOTHING_SEEN = "There is nothing to be seen of these layers."
BLANK = np.zeros((1, 1, 3), np.uint8)


def with_owned(scene: Scene, ids: Iterable[str]) -> tuple[Layer, ...]:
    """Return the layers with these ids that lie side by side, and what they own, bottom first.

    Raises Problem where they are in different groups, or one is owned by a layer that is not among them.
    """
    wanted = set(ids)
    wanted |= {owned.id for layer_id in wanted for owned in scene.owned_by(layer_id)}
    if not wanted:
        raise Problem("Select the layers to merge first.")
    siblings = scene.siblings_of(next(iter(wanted)))
    found = tuple(layer for layer in siblings if layer.id in wanted)
    if len(found) < len(wanted):
        raise Problem("Layers in different groups cannot be merged: group them first.")
    if any(layer.owner and layer.owner not in wanted for layer in found):
        raise Problem("A shadow goes with its layer: merge that layer.")
    return found


def is_deep(layers: Iterable[Layer]) -> bool:
    """Return whether one of these layers, or in one of these groups, is a photo of more than 8 bits."""
    return any(isinstance(one, PhotoLayer) and one.photo.bits > 8 for layer in layers for one in layer.walk())


def merged(scene: Scene, ids: Iterable[str], appearances: Appearances) -> PaintLayer | PhotoLayer:
    """Return a layer of the pixels that these layers show together on the canvas, as none lay below them.

    It has the name of the topmost, and of one alone the mode; it is clipped as the lowest is. Hidden ones show nothing.
    Of several with a photo of more than 8 bits it is a photo of 16, else paint. Raises Problem where nothing is seen of
    them.
    """
    layers = with_owned(scene, ids)
    lowest, named = layers[0], next(layer for layer in reversed(layers) if not layer.owner)
    alone = dataclasses.replace(scene, layers=(dataclasses.replace(lowest, mode="normal"), *layers[1:]), selection=None)
    mode = lowest.mode if len(layers) == 1 and not lowest.passes_through else "normal"
    shown: dict[str, Any] = {"id": edits.new_id(), "name": named.name, "mode": mode, "is_clipped": lowest.is_clipped}
    if len(layers) > 1 and is_deep(layers):
        return _deep(alone, appearances, shown)
    compositor = Compositor(CACHE_BYTES)
    changes = {}
    for tx, ty in scene.box.tiles(TILE):
        pixels = compositor.tile(alone, 0, tx, ty, appearances)
        if pixels[..., 3].any():
            changes[tx, ty] = pixels.copy()
    if not changes:
        raise Problem(NOTHING_SEEN)
    return PaintLayer(tiles=Tiles.empty(4).changed(changes), is_cut_out=True, **shown)


def _deep(alone: Scene, appearances: Appearances, shown: dict[str, Any]) -> PhotoLayer:
    """Return a photo of 16 bits of what these layers show."""
    native = flatten_deep(alone, appearances)
    seen = alone.box if native.shape[2] == 3 else Box.of_nonzero(native[..., 3])
    if seen.is_empty:
        raise Problem(NOTHING_SEEN)
    photo = _photo(alone, np.ascontiguousarray(native[seen.slices()]))
    return PhotoLayer(photo=photo, place=Affine.translation(seen.left, seen.top), **shown)


def _photo(scene: Scene, own: Samples) -> Photo:
    """Return a photo in the document's profile, which tells what the document's photo did."""
    before = Photo(BLANK, source="Picture") if scene.photo_layer is None else scene.photo_layer.photo
    native = None if own.dtype == np.uint8 else own
    return dataclasses.replace(before, samples=eight_bits(own), native=native, profile=scene.profile, notices=())


def put(scene: Scene, ids: Iterable[str], layer: Layer) -> Scene:
    """Put a merged layer where the topmost of these layers lies, and take them away. Problem where one is locked."""
    layers = with_owned(scene, ids)
    scene = edits.add_layer(scene, layer, above=layers[-1].id)
    for one in layers:
        if scene.has(one.id):  # what is owned goes with its owner
            scene = edits.remove(scene, one.id)
    return scene


def flattened(scene: Scene, appearances: Appearances) -> Scene:
    """Return the scene with the picture as it is seen for its only layer: a photo, with the samples of an export.

    It has 16 bits where a photo had more than 8, and the metadata of the document's photo.
    """
    photo = _photo(scene, (flatten_deep if is_deep(scene.layers) else flatten)(scene, appearances))
    return dataclasses.replace(scene, layers=(PhotoLayer(id=edits.new_id(), name="Picture", photo=photo),))
