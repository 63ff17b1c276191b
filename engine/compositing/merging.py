"""Layers made one: of several the pixels that they show together, of a live one those that it shows now."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from engine.compositing.appearance import Appearances
from engine.compositing.compositor import Compositor
from engine.compositing.flatten import flatten
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import Layer, PaintLayer, Photo, PhotoLayer
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, Tiles

CACHE_BYTES = 32 << 20


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
        raise Problem("A shadow goes with its object: merge the object.")
    return found


def merged(scene: Scene, ids: Iterable[str], appearances: Appearances) -> PaintLayer:
    """Return a layer of the pixels that these layers show together on the canvas, as none lay below them.

    It has the name of the topmost, and of one alone the mode; it is clipped as the lowest is. Hidden ones show nothing.
    Raises Problem where nothing is seen of them.
    """
    layers = with_owned(scene, ids)
    lowest, named = layers[0], next(layer for layer in reversed(layers) if not layer.owner)
    alone = dataclasses.replace(scene, layers=(dataclasses.replace(lowest, mode="normal"), *layers[1:]), selection=None)
    compositor = Compositor(CACHE_BYTES)
    changes = {}
    for tx, ty in scene.box.tiles(TILE):
        pixels = compositor.tile(alone, 0, tx, ty, appearances)
        if pixels[..., 3].any():
            changes[tx, ty] = pixels.copy()
    if not changes:
        raise Problem("There is nothing to be seen of these layers.")
    tiles, mode = Tiles.empty(4).changed(changes), lowest.mode if len(layers) == 1 else "normal"
    return PaintLayer(
        id=edits.new_id(), name=named.name, tiles=tiles, mode=mode, is_clipped=lowest.is_clipped, is_cut_out=True
    )


def put(scene: Scene, ids: Iterable[str], layer: Layer) -> Scene:
    """Put a merged layer where the topmost of these layers lies, and take them away. Problem where one is locked."""
    layers = with_owned(scene, ids)
    scene = edits.add_layer(scene, layer, above=layers[-1].id)
    for one in layers:
        if scene.has(one.id):  # what is owned goes with its owner
            scene = edits.remove(scene, one.id)
    return scene


def flattened(scene: Scene, appearances: Appearances) -> Scene:
    """Return the scene with the picture as it is seen for its only layer: a photo, with the samples of an export."""
    photo = Photo(flatten(scene, appearances), scene.profile, source="Picture")
    return dataclasses.replace(scene, layers=(PhotoLayer(id=edits.new_id(), name="Picture", photo=photo),))
