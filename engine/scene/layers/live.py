"""Layers whose pixels are generated from a recipe."""

from __future__ import annotations

from typing import TypeGuard

from engine.scene.layers.background import BackgroundLayer
from engine.scene.layers.base import Layer
from engine.scene.layers.filter import FilterLayer
from engine.scene.layers.object import ObjectLayer

LiveLayer = ObjectLayer | BackgroundLayer | FilterLayer
"""A layer whose pixels are generated from a recipe; of backgrounds only those that have one."""


def is_live(layer: Layer) -> TypeGuard[LiveLayer]:
    """Return whether the layer's pixels are generated."""
    return layer.is_generated
