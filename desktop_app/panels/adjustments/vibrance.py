"""The page of vibrance."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AMOUNT, AdjustmentPage
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import Vibrance


@ADJUSTMENT_PAGES.register(Vibrance)
class VibrancePage(AdjustmentPage[Vibrance]):
    adjustment = Vibrance

    def _build_controls(self, parts: QVBoxLayout) -> None:
        rows = self._rows(parts, tr("Makes colours stronger, and leaves greys alone."))
        self._setting(rows, "vibrance", tr("Vibrance"), AMOUNT, tr("Acts on pale colours more than on strong ones."))
        self._setting(
            rows,
            "saturation",
            tr("Saturation"),
            AMOUNT,
            tr("Acts on all colours alike; at its lowest no colour is left."),
        )
