"""Scene to pixels, tile by tile, with everything remembered that may be asked for again."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearances
from engine.compositing.cache import PixelCache
from engine.compositing.painter import draw
from engine.compositing.plan import plan_tile, seen_from
from engine.compositing.sources import Sources
from engine.compositing.wanted import check_wanted
from engine.scene.box import Box
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, assembled

Pixels = NDArray[np.uint8]


class Compositor:
    """Tiles of any scene at any level. Any thread may ask; no tile ever has to be invalidated.

    cache_bytes bounds what is kept: two thirds for tiles, the rest for what they are drawn from (objects as warped,
    levels of masks and paint). A photo's levels come on top: a third of the photo, while it lives.
    """

    def __init__(self, cache_bytes: int = 192 << 20) -> None:
        self.sources = Sources(cache_bytes // 3)
        self._tiles = PixelCache(cache_bytes - cache_bytes // 3)
        self._nothing = np.zeros((TILE, TILE, 4), np.uint8)
        self._nothing.flags.writeable = False

    def tile(self, scene: Scene, level: int, tx: int, ty: int, appearances: Appearances) -> Pixels:
        """Return one tile, read-only uint8 (256, 256, 4) BGRA premultiplied; transparent beyond the canvas.

        level: 0 is full size, k shows 2**k canvas pixels in one. (tx, ty): column and row on that level's grid.
        """
        check_wanted()
        ops = plan_tile(scene, level, tx, ty, appearances)
        seen = tuple(op.key for op in ops if not op.is_nothing(self.sources))
        if not seen:
            return self._nothing
        key = (level, tx, ty, seen)
        return self._tiles.get(key, lambda: draw(ops, self.sources))

    def read(self, scene: Scene, box: Box, level: int, appearances: Appearances, below: str | None = None) -> Pixels:
        """Return the pixels of a box that is given in pixels of the level: a new uint8 (h, w, 4) BGRA premultiplied.

        Put together from tiles; level: see `tile`. below: only what the layer with this id sees beneath it; Problem if
        there is no such layer.
        """
        if below is not None:
            scene = seen_from(scene, below)
        canvas = scene.box.at_level(level)
        return assembled(box, lambda tx, ty: self.tile(scene, level, tx, ty, appearances), 4, canvas)

    def clear(self) -> None:
        """Give back all memory but the photos' levels; what is asked for is drawn again."""
        self._tiles.clear()
        self.sources.clear()
