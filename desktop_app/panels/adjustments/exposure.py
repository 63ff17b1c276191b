"""The page of exposure."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AdjustmentPage
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import Exposure

STOPS = Range(-5, 5, step=0.05, decimals=2, least=-10, most=10)
OFFSET = Range(-0.5, 0.5, step=0.005, decimals=3)
GAMMA = Range(0.1, 10, step=0.01, decimals=2, is_ratio=True)


@ADJUSTMENT_PAGES.register(Exposure)
class ExposurePage(AdjustmentPage[Exposure]):
    adjustment = Exposure

    def _build_controls(self, parts: QVBoxLayout) -> None:
        rows = self._rows(parts, tr("Acts on light, as a camera's exposure does."))
        self._setting(rows, "stops", tr("Exposure"), STOPS, tr("In stops: each is twice the light, or half of it."))
        self._setting(rows, "offset", tr("Offset"), OFFSET, tr("Added to all light: mostly moves what is dark."))
        self._setting(
            rows, "gamma", tr("Gamma"), GAMMA, tr("Brightens what lies between black and white, or darkens it.")
        )
