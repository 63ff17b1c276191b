"""The page of white balance."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AMOUNT, AdjustmentPage
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import WhiteBalance


@ADJUSTMENT_PAGES.register(WhiteBalance)
class WhiteBalancePage(AdjustmentPage[WhiteBalance]):
    adjustment = WhiteBalance

    def _build_controls(self, parts: QVBoxLayout) -> None:
        rows = self._rows(parts, tr("Click the pipette, and then what is to be grey."))
        self._setting(rows, "temperature", tr("Temperature"), AMOUNT, tr("Warmer towards yellow, cooler towards blue."))
        self._setting(rows, "tint", tr("Tint"), AMOUNT, tr("Towards magenta, or towards green."))
