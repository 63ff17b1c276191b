"""The page of the vignette."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AdjustmentPage
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import Vignette

STOPS = Range(-3, 3, step=0.05, decimals=2, least=-5, most=5)
START = Range(0, 99, step=1, is_amount=True, unit="%")
SHARE = Range(0, 100, step=1, is_amount=True, unit="%")
MIDDLE = Range(0, 100, step=1, unit="%")


@ADJUSTMENT_PAGES.register(Vignette)
class VignettePage(AdjustmentPage[Vignette]):
    adjustment = Vignette

    def _build_controls(self, parts: QVBoxLayout) -> None:
        rows = self._rows(parts, tr("Darkens or brightens towards the corners. The move tool drags its middle."))
        self._setting(rows, "stops", tr("Exposure"), STOPS, tr("In stops, at the corners."))
        self._setting(rows, "start", tr("Start"), START, tr("How far from the middle it begins."))
        self._setting(rows, "roundness", tr("Roundness"), SHARE, tr("From the form of the picture to a circle."))
        self._setting(rows, "x", tr("Middle X"), MIDDLE, tr("Where the middle is, from left to right."))
        self._setting(rows, "y", tr("Middle Y"), MIDDLE, tr("Where the middle is, from top to bottom."))
