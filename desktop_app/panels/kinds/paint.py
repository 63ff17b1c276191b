"""Paint: strokes, and cut-outs."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QImage

from desktop_app.panels.drawing import coarse, inside, on_checks
from desktop_app.panels.info_page import PixelsPage
from desktop_app.panels.kinds.table import PAGES, ROWS, Drawing, Row
from desktop_app.widgets.translation import tr
from engine.compositing.appearance import Appearances
from engine.scene.layers import PaintLayer
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles


class PaintRow(Row[PaintLayer]):
    def kind(self, layer: PaintLayer) -> str:
        return tr("cut-out") if layer.is_cut_out else tr("paint")

    def noun(self, layer: PaintLayer) -> str:
        return tr("pixels")

    def picture(self, scene: Scene, layer: PaintLayer, appearances: Appearances) -> Drawing:
        tiles, size = layer.tiles, (scene.width, scene.height)
        if layer.is_resampled:  # its tiles need not lie on the canvas
            box = tiles.bounds()
            tiles, size = tiles.moved(-box.left, -box.top), (max(1, box.width), max(1, box.height))
        return Drawing((layer.tiles, layer.is_resampled, size), lambda side: _drawn(tiles, size, side))


class PaintPage(PixelsPage[PaintLayer]):
    kind = PaintLayer
    what = "paint layer"

    def description(self, layer: PaintLayer) -> str:
        box = layer.tiles.bounds()
        if box.is_empty:
            return tr("Nothing is painted here yet.")
        text = tr("Cut-out, {width} × {height} pixels of its own.", width=box.width, height=box.height)
        if not layer.is_cut_out:
            text = tr("Paint, {width} × {height} pixels of its own.", width=box.width, height=box.height)
        return f"{text} {tr('Scaled, turned or stretched: its pixels are resampled.')}" if layer.is_resampled else text


def _drawn(tiles: Tiles, size: tuple[int, int], side: int) -> QImage:
    """The strokes in the canvas."""
    picture = coarse(tiles, size, side)
    alpha = picture[..., 3:].astype(np.float32)
    straight = np.where(alpha > 0, picture[..., 2::-1] * 255.0 / np.maximum(alpha, 1), 0)
    rgba = np.dstack([np.clip(straight, 0, 255).astype(np.uint8), picture[..., 3]])
    return on_checks(inside(np.ascontiguousarray(rgba), side), side)


ROWS.register(PaintLayer)(PaintRow())
PAGES.register(PaintLayer)((PaintPage,))
