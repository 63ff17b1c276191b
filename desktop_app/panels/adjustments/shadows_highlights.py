"""The page of shadows and highlights."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AMOUNT, RADIUS, AdjustmentPage
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import ShadowsHighlights


@ADJUSTMENT_PAGES.register(ShadowsHighlights)
class ShadowsHighlightsPage(AdjustmentPage[ShadowsHighlights]):
    adjustment = ShadowsHighlights

    def _build_controls(self, parts: QVBoxLayout) -> None:
        rows = self._rows(parts, tr("Each part of the picture by its own brightness."))
        self._setting(rows, "shadows", tr("Shadows"), AMOUNT, tr("Brightens what lies in the dark."))
        self._setting(rows, "highlights", tr("Highlights"), AMOUNT, tr("Darkens what is very bright."))
        self._setting(
            rows, "radius", tr("Radius"), RADIUS, tr("How large the parts are that are judged dark or bright.")
        )
