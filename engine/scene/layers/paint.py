"""Pixels of one's own in tiles: brush strokes, and what was cut out of a photo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from math import floor
from typing import Any

from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene.affine import IDENTITY, Affine
from engine.scene.box import Box
from engine.scene.layers.base import RESAMPLINGS, Extent, Layer, seen_part
from engine.scene.limits import FARTHEST, WIDEST_BRUSH
from engine.scene.tiles import TILE, Tiles

REACH = Box(-FARTHEST, -FARTHEST, FARTHEST, FARTHEST).grown(WIDEST_BRUSH + TILE)  # of whole tiles


@dataclass(frozen=True, kw_only=True)
class TiledLayer(Layer):
    """Tiles of premultiplied BGRA, which `place` maps to the canvas."""

    tiles: Tiles = field(default_factory=lambda: Tiles.empty(4))
    place: Affine = IDENTITY  # px of the tiles -> canvas px
    resampling: str | None = None  # as a photo's

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.tiles.channels != 4:
            raise Problem("Paint must have four channels.")
        if not REACH.contains(self.tiles.box):
            raise Problem(f"Paint must lie within {FARTHEST:,} px of the canvas.")
        if self.resampling not in (None, *RESAMPLINGS):
            raise Problem(f"There is no resampling {self.resampling!r}.")
        if self.is_resampled:
            box = self.tiles.bounds()
            self.place.check(box.left + box.right, box.top + box.bottom)

    @property
    def is_resampled(self) -> bool:
        """Whether its pixels do not lie on the canvas's own."""
        return self.place != IDENTITY

    @property
    def extent(self) -> Extent | None:
        box = self.tiles.bounds()
        return None if box.is_empty else Extent(box, self.place)

    def box_in(self, canvas: Box) -> Box:
        box = self.tiles.bounds()
        return self.place.image_of(box.grown(1)) if self.is_resampled else box

    def covers(self, x: float, y: float) -> bool:
        u, v = map(floor, self.place.inverse().point(x, y))
        return bool(self.tiles.read(Box(u, v, u + 1, v + 1))[0, 0, 3] >= 128)

    def transformed(self, change: Affine) -> dict[str, Any]:
        place = (change @ self.place).on_pixels()
        step = place.whole_translation  # a turned one keeps its angle, which a drag or a number leads on
        return {"place": place} if step is None else {"tiles": self.tiles.moved(*step), "place": IDENTITY}

    def in_mapped_picture(self, canvas: Box, change: Affine, resampling: str | None) -> dict[str, Any]:
        place = (change @ self.place).on_pixels()
        if place.keeps_pixels:
            return {"tiles": self.tiles.mapped(place), "place": IDENTITY}
        return {"place": place} if resampling is None else {"place": place, "resampling": resampling}

    def cut_to(self, canvas: Box) -> TiledLayer | None:
        """Of paint that is resampled a margin beyond the canvas stays, which pixels within are made of."""
        return replace(self, tiles=self.tiles.within(seen_part(self.place, canvas)))

    def fingerprint_in(self, box: Box) -> str | None:
        if self.is_resampled:
            if self.box_in(box).intersect(box).is_empty:
                return None
            resampling = f" {self.resampling}" if self.resampling else ""
            return f"paint {self.mode} {self.opacity} {self.place.matrix.tolist()}{resampling} {self.tiles.digest}"
        digests = " ".join(f"{tx} {ty} {digest.hex()}" for (tx, ty), digest in self.tiles.digests_in(box))
        return f"paint {self.mode} {self.opacity} {digests}" if digests else None

    def arrays(self) -> Iterator[NDArray[Any]]:
        return self.tiles.tile_arrays()


@dataclass(frozen=True, kw_only=True)
class PaintLayer(TiledLayer):
    """Brush strokes or a cut-out."""

    is_cut_out: bool = False  # its pixels were cut out of a photo, not painted
