"""The page of clarity."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AMOUNT, RADIUS, AdjustmentPage
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import Clarity


@ADJUSTMENT_PAGES.register(Clarity)
class ClarityPage(AdjustmentPage[Clarity]):
    adjustment = Clarity

    def _build_controls(self, parts: QVBoxLayout) -> None:
        rows = self._rows(parts, tr("Contrast between what lies near each other, most of all in the midtones."))
        self._setting(rows, "amount", tr("Amount"), AMOUNT, tr("More of it; or less, which softens."))
        self._setting(rows, "radius", tr("Radius"), RADIUS, tr("How near that is."))
