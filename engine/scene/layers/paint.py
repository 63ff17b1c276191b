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
from engine.scene.layers.base import RESAMPLINGS, Layer, seen_part
from engine.scene.layers.layer_mask import REACH
from engine.scene.layers.placed import Placed
from engine.scene.layers.recolouring import Recolouring
from engine.scene.limits import FARTHEST
from engine.scene.projective import Map
from engine.scene.tiles import Tiles


@dataclass(frozen=True, kw_only=True)
class TiledLayer(Placed, Layer):
    """Tiles of premultiplied BGRA, whose pixels are its own."""

    tiles: Tiles = field(default_factory=lambda: Tiles.empty(4))
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
        self.check_distortion()

    @property
    def is_resampled(self) -> bool:
        """Whether its pixels do not lie on the canvas's own."""
        return self.to_canvas != IDENTITY

    @property
    def content(self) -> Box:
        return self.tiles.bounds()

    def box_in(self, canvas: Box) -> Box:
        box = self.tiles.bounds()
        return self.reach if self.is_resampled else box

    def covers(self, x: float, y: float) -> bool:
        u, v = map(floor, self.to_canvas.inverse().point(x, y))
        return bool(self.tiles.read(Box(u, v, u + 1, v + 1))[0, 0, 3] >= 128)

    def transformed(self, change: Map) -> dict[str, Any]:
        fields = self.led(change)
        if "place" not in fields or fields.get("distortion", self.distortion) is not None:
            return fields
        place = fields["place"].on_pixels()
        step = place.whole_translation  # a turned one keeps its angle, which a drag or a number leads on
        return fields | ({"place": place} if step is None else {"tiles": self.tiles.moved(*step), "place": IDENTITY})

    def recoloured(self, recolouring: Recolouring) -> dict[str, Any]:
        return {"tiles": self.tiles.each(recolouring.paint)}

    def in_mapped_picture(self, canvas: Box, change: Affine, resampling: str | None) -> dict[str, Any]:
        place = (change @ self.place).on_pixels()
        if place.keeps_pixels and self.distortion is None:
            return {"tiles": self.tiles.mapped(place), "place": IDENTITY}
        return {"place": place} if resampling is None else {"place": place, "resampling": resampling}

    def cut_to(self, canvas: Box) -> TiledLayer | None:
        """Of paint that is resampled a margin beyond the canvas stays, which pixels within are made of."""
        return replace(self, tiles=self.tiles.within(seen_part(self.to_canvas, canvas, self.content)))

    def fingerprint_in(self, box: Box) -> str | None:
        if self.is_resampled:
            if self.box_in(box).intersect(box).is_empty:
                return None
            resampling = f" {self.resampling}" if self.resampling else ""
            return f"paint {self.mode} {self.opacity} {self.to_canvas.matrix.tolist()}{resampling} {self.tiles.digest}"
        digests = " ".join(f"{tx} {ty} {digest.hex()}" for (tx, ty), digest in self.tiles.digests_in(box))
        return f"paint {self.mode} {self.opacity} {digests}" if digests else None

    def arrays(self) -> Iterator[NDArray[Any]]:
        yield from super().arrays()
        yield from self.tiles.tile_arrays()


@dataclass(frozen=True, kw_only=True)
class PaintLayer(TiledLayer):
    """Brush strokes or a cut-out."""

    is_cut_out: bool = False  # its pixels were cut out of a photo, not painted

    @property
    def given_name(self) -> str:
        return "Paint"
