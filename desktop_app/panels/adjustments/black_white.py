"""The page of black and white."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AdjustmentPage
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import BlackWhite

SHARE = Range(-100, 200, step=1, unit="%", least=-200, most=300)


@ADJUSTMENT_PAGES.register(BlackWhite)
class BlackWhitePage(AdjustmentPage[BlackWhite]):
    adjustment = BlackWhite

    def _build_controls(self, parts: QVBoxLayout) -> None:
        rows = self._rows(parts, tr("How bright each colour becomes."))
        self._setting(rows, "reds", tr("Reds"), SHARE, tr("How bright reds become."))
        self._setting(rows, "yellows", tr("Yellows"), SHARE, tr("How bright yellows become."))
        self._setting(rows, "greens", tr("Greens"), SHARE, tr("How bright greens become."))
        self._setting(rows, "cyans", tr("Cyans"), SHARE, tr("How bright cyans become."))
        self._setting(rows, "blues", tr("Blues"), SHARE, tr("How bright blues become."))
        self._setting(rows, "magentas", tr("Magentas"), SHARE, tr("How bright magentas become."))
