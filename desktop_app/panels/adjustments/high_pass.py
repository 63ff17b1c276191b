"""The page of the high pass."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AdjustmentPage
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import HighPass

WIDTH = Range(0.2, 20, step=0.1, decimals=1, is_ratio=True, unit="px", least=0.1, most=100)


@ADJUSTMENT_PAGES.register(HighPass)
class HighPassPage(AdjustmentPage[HighPass]):
    adjustment = HighPass

    def _build_controls(self, parts: QVBoxLayout) -> None:
        rows = self._rows(parts, tr("Fine detail on grey: in the mode Overlay or Soft light it sharpens."))
        self._setting(rows, "radius", tr("Radius"), WIDTH, tr("How wide the edges are that are kept."))
