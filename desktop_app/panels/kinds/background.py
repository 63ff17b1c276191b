"""Backgrounds: in plain colours, or generated."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QImage

from desktop_app.panels.colours_page import ColoursPage
from desktop_app.panels.drawing import inside, on_checks
from desktop_app.panels.kinds.table import PAGES, ROWS, Drawing, Row
from desktop_app.panels.scene_page import ScenePage
from desktop_app.widgets.labels import plain
from desktop_app.widgets.translation import tr
from engine.compositing.appearance import Appearances
from engine.scene.layers import BackgroundLayer
from engine.scene.scene import Scene


class BackgroundRow(Row[BackgroundLayer]):
    def kind(self, layer: BackgroundLayer) -> str:
        return tr("background") if layer.recipe is None else plain(tr(layer.recipe.title), 40)

    def noun(self, layer: BackgroundLayer) -> str:
        return tr("colours") if layer.recipe is None else tr("scene")

    def picture(self, scene: Scene, layer: BackgroundLayer, appearances: Appearances) -> Drawing:
        look = appearances(layer) if layer.recipe is not None else None
        if look is not None:
            return Drawing((look,), lambda side: on_checks(inside(look.rgb, side), side))
        return Drawing((layer.colours,), lambda side: _drawn(layer, side))


def _drawn(layer: BackgroundLayer, side: int) -> QImage:
    stops = np.linspace(0, side - 1, len(layer.colours))
    colours = np.asarray(layer.colours, np.float64)
    rows = np.stack([np.interp(np.arange(side), stops, colours[:, channel]) for channel in range(3)], axis=-1)
    rgb = np.repeat(np.rint(rows).astype(np.uint8)[:, None], side, axis=1)
    return on_checks(rgb, side)


ROWS.register(BackgroundLayer)(BackgroundRow())
PAGES.register(BackgroundLayer)((ScenePage, ColoursPage))
