"""The page of posterise."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AdjustmentPage
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import Posterise

LEVELS = Range(2, 32, step=1, is_amount=True, most=255)


@ADJUSTMENT_PAGES.register(Posterise)
class PosterisePage(AdjustmentPage[Posterise]):
    adjustment = Posterise

    def _build_controls(self, parts: QVBoxLayout) -> None:
        rows = self._rows(parts, tr("Leaves a few values of each channel."))
        self._setting(rows, "levels", tr("Steps"), LEVELS, tr("How many values there are."))
