"""Adjustments: their icon, and the page of each kind."""

from __future__ import annotations

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES
from desktop_app.panels.kinds.table import PAGES, ROWS, Row
from desktop_app.widgets.translation import tr, within
from engine.scene.layers import AdjustmentLayer


class AdjustmentRow(Row[AdjustmentLayer]):
    def icon(self, layer: AdjustmentLayer) -> str:
        return layer.adjustment.kind

    def kind(self, layer: AdjustmentLayer) -> str:
        return within(tr(layer.adjustment.title))

    def noun(self, layer: AdjustmentLayer) -> str:
        return tr("adjustment")


ROWS.register(AdjustmentLayer)(AdjustmentRow())
PAGES.register(AdjustmentLayer)(tuple(ADJUSTMENT_PAGES.values()))
