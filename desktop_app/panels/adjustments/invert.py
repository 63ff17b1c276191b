"""The page of invert."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AdjustmentPage
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import Invert


@ADJUSTMENT_PAGES.register(Invert)
class InvertPage(AdjustmentPage[Invert]):
    adjustment = Invert

    def _build_controls(self, parts: QVBoxLayout) -> None:
        self._rows(parts, tr("The negative: dark becomes bright, and each colour its opposite."))
