"""The page of the Gaussian blur."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AdjustmentPage
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import GaussianBlur

BLUR = Range(0, 50, step=0.1, decimals=1, is_amount=True, unit="px", most=100)


@ADJUSTMENT_PAGES.register(GaussianBlur)
class GaussianBlurPage(AdjustmentPage[GaussianBlur]):
    adjustment = GaussianBlur

    def _build_controls(self, parts: QVBoxLayout) -> None:
        rows = self._rows(parts, tr("Blurs all that lies below."))
        self._setting(rows, "radius", tr("Radius"), BLUR, tr("How far each point is spread: the standard deviation."))
