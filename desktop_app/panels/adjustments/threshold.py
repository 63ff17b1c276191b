"""The page of threshold."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AdjustmentPage
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import Threshold

BYTE = Range(0, 255, step=1)


@ADJUSTMENT_PAGES.register(Threshold)
class ThresholdPage(AdjustmentPage[Threshold]):
    adjustment = Threshold

    def _build_controls(self, parts: QVBoxLayout) -> None:
        rows = self._rows(parts, tr("White from a brightness on, black below it."))
        self._setting(rows, "level", tr("Threshold"), BYTE, tr("What is this bright or brighter becomes white."))
