"""Adjustments: their icon, their mask, and the page of each kind."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QImage

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES
from desktop_app.panels.drawing import coarse, inside, on_checks
from desktop_app.panels.kinds.table import PAGES, ROWS, Drawing, Row
from desktop_app.widgets.translation import tr, within
from engine.scene.layers import AdjustmentLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene


class AdjustmentRow(Row[AdjustmentLayer]):
    def icon(self, layer: AdjustmentLayer) -> str:
        return layer.adjustment.kind

    def given_name(self, layer: AdjustmentLayer) -> str:
        return layer.adjustment.title

    def kind(self, layer: AdjustmentLayer) -> str:
        return within(tr(layer.adjustment.title))

    def noun(self, layer: AdjustmentLayer) -> str:
        return tr("adjustment")

    def mask(self, scene: Scene, layer: AdjustmentLayer) -> Drawing | None:
        mask = layer.mask
        if mask is None:
            return None
        size = scene.width, scene.height
        return Drawing((mask, size), lambda side: _drawn(mask, size, side))


def _drawn(mask: Mask, size: tuple[int, int], side: int) -> QImage:
    return on_checks(np.repeat(inside(coarse(mask.tiles, size, side), side)[..., None], 3, axis=2), side)


ROWS.register(AdjustmentLayer)(AdjustmentRow())
PAGES.register(AdjustmentLayer)(tuple(ADJUSTMENT_PAGES.values()))
