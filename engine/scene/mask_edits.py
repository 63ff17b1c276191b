"""Edits of layers' masks, and of what layers are clipped to: pure functions as those in `edits`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any

import numpy as np

from engine.problem import Problem
from engine.scene import edits, object_edits
from engine.scene.layers import ActingLayer, GroupLayer, Layer, LayerMask, ObjectLayer, PaintLayer, stacks
from engine.scene.mask import Mask
from engine.scene.painting import divided
from engine.scene.projective import Map
from engine.scene.scene import Scene
from engine.scene.tiles import tile_box


def set_mask(scene: Scene, id: str, mask: LayerMask | None) -> Scene:
    """Give a layer a mask, or take it away; Problem for an object, whose mask is what it is made in."""
    if isinstance(scene.find(id), ObjectLayer):
        raise Problem("An object has a mask of its own, in which it is made: paint on it, or hide parts of the object.")
    return edits.replace(scene, id, layer_mask=mask)


def change_mask(scene: Scene, id: str, **fields: Any) -> Scene:
    """Change fields of a layer's mask: density, feather, enabled or linked."""
    return set_mask(scene, id, dataclasses.replace(mask_of(scene.find(id)), **fields))


def begun(layer: Layer, erase: bool) -> LayerMask:
    """Return the mask that a stroke begins on: the layer's own; without one all is white, but for white to be seen
    on an adjustment all is black: it then acts only where it is painted."""
    if layer.layer_mask is not None:
        return layer.layer_mask.on_canvas()
    return LayerMask(hides=erase or not isinstance(layer, ActingLayer))


def move_mask(scene: Scene, id: str, mask: LayerMask, change: Map) -> Scene:
    """Put a layer's mask where `change` (canvas px to canvas px) leads it from where it lies as it is given."""
    moved = mask.mapped(change)
    return change_mask(scene, id, shape=moved.shape, place=moved.place, feather=moved.feather)


def invert_mask(scene: Scene, id: str) -> Scene:
    """Swap black and white of a layer's mask; of an object's within its frame. Problem where nothing would be left."""
    layer = scene.find(id)
    if not isinstance(layer, ObjectLayer):
        return set_mask(scene, id, mask_of(layer).inverted())
    inverted = layer.mask.inverted(layer.frame)
    if inverted.is_empty:
        raise Problem("Nothing of the mask would be left.")
    return object_edits.set_mask(scene, id, inverted)


def apply_mask(scene: Scene, id: str, coverage: Mask) -> Scene:
    """Take from paint for good what its mask hides, and the mask with it.

    coverage: how far the mask shows the paint, with density and feather, in canvas px; see `compositing.masking`.
    """
    layer = scene.find(id)
    mask_of(layer)
    if not isinstance(layer, PaintLayer):
        raise Problem("Only paint and cut-outs can take in their masks. Turn the layer into pixels first.")
    if layer.is_resampled:
        coverage = coverage.warped(layer.to_canvas.inverse(), layer.tiles.bounds().grown(1))
    changes = {}
    for key in sorted(layer.tiles.keys()):
        pixels = layer.tiles.get(*key)
        if pixels is not None:
            cover = coverage.read(tile_box(*key))[..., None]
            changes[key] = divided(pixels.astype(np.uint16) * cover).astype(np.uint8)
    return edits.replace(scene, id, tiles=layer.tiles.changed(changes), layer_mask=None)


def set_clipped(scene: Scene, id: str, clipped: bool) -> Scene:
    """Let a layer show only where the nearest layer below it does that is not clipped, or everywhere.

    Problem where there is none below it.
    """
    layer = scene.find(id)
    if clipped and not layer.owner and not any(one.id != id for one in _beneath(scene, layer)):
        raise Problem("There is no layer below this one that it could be clipped to.")
    return edits.replace(scene, id, is_clipped=clipped)


def base_of(scene: Scene, id: str) -> Layer | None:
    """Return the layer that a layer is clipped to; None where it is clipped to none."""
    found = (base for base, clipped in stacks(scene.siblings_of(id)) if any(one.id == id for one in clipped))
    return next(found, None)


def mask_of(layer: Layer) -> LayerMask:
    """Return a layer's mask; Problem where it has none."""
    if layer.layer_mask is None:
        kind = "group" if isinstance(layer, GroupLayer) else "layer"
        raise Problem(f'The {kind} "{layer.name}" has no mask.')
    return layer.layer_mask


def _beneath(scene: Scene, layer: Layer) -> Iterable[Layer]:
    """Return the layers below one in its row, without those that go with it."""
    row = scene.siblings_of(layer.id)
    return (one for one in row[: row.index(layer)] if one.owner != layer.id)
