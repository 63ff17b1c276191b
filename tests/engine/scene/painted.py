"""Masks of layers with a stroke in them, as the window's brush leaves them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from engine.scene import mask_edits
from engine.scene.brush import Point
from engine.scene.layers import LayerMask
from engine.scene.mask import Mask
from engine.scene.scene import Scene


def stroked(mask: LayerMask, points: Iterable[Point], erase: bool = False, within: Mask | None = None) -> LayerMask:
    """The mask painted white, or black, along points (x, y, radius in canvas px)."""
    return replace(mask, shape=mask.shape.stroke(points, 0.8, erase != mask.hides, within=within))


def with_stroke(scene: Scene, id: str, points: Iterable[Point], erase: bool = False) -> Scene:
    """The scene with that in a layer's mask, where something is selected; without a mask one begins."""
    mask = mask_edits.begun(scene.find(id), erase)
    return mask_edits.set_mask(scene, id, stroked(mask, points, erase, scene.selection))
