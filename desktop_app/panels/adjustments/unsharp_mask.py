"""The page of the unsharp mask."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AdjustmentPage
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import UnsharpMask

STRENGTH = Range(0, 300, step=1, is_amount=True, unit="%", most=500)
WIDTH = Range(0.2, 20, step=0.1, decimals=1, is_ratio=True, unit="px", least=0.1, most=100)
LEAST = Range(0, 50, step=1, is_amount=True, most=255)


@ADJUSTMENT_PAGES.register(UnsharpMask)
class UnsharpMaskPage(AdjustmentPage[UnsharpMask]):
    adjustment = UnsharpMask

    def _build_controls(self, parts: QVBoxLayout) -> None:
        rows = self._rows(parts, tr("Sharpens; look at it at 100 percent."))
        self._setting(rows, "amount", tr("Amount"), STRENGTH, tr("How strongly edges are raised."))
        self._setting(rows, "radius", tr("Radius"), WIDTH, tr("How wide the edges are."))
        self._setting(rows, "threshold", tr("Threshold"), LEAST, tr("What differs by less is left alone, as noise is."))
