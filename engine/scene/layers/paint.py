"""Brush strokes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.layers.base import Layer
from engine.scene.limits import FARTHEST, WIDEST_BRUSH
from engine.scene.tiles import TILE, Tiles

REACH = Box(-FARTHEST, -FARTHEST, FARTHEST, FARTHEST).grown(WIDEST_BRUSH + TILE)  # of whole tiles

@dataclass(frozen=True, kw_only=True)
class PaintLayer(Layer):
    """Brush strokes: tiles of premultiplied BGRA in canvas px."""

    tiles: Tiles = field(default_factory=lambda: Tiles.empty(4))

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.tiles.channels != 4:
            raise Problem("A paint layer must have four channels.")
        if not REACH.contains(self.tiles.box):
            raise Problem(f"Paint must lie within {FARTHEST:,} px of the canvas.")

    def box_in(self, canvas: Box) -> Box:
        return self.tiles.bounds()

    def fingerprint_in(self, box: Box) -> str | None:
        digests = " ".join(f"{tx} {ty} {digest.hex()}" for (tx, ty), digest in self.tiles.digests_in(box))
        return f"paint {self.mode} {self.opacity} {digests}" if digests else None

    def arrays(self) -> Iterator[NDArray[Any]]:
        return self.tiles.tile_arrays()
