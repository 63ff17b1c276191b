"""The page of grain."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AdjustmentPage
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import Grain

STRENGTH = Range(0, 100, step=1, is_amount=True)
SIZE = Range(0, 10, step=0.1, decimals=1, is_amount=True, unit="px", most=20)
SHARE = Range(0, 100, step=1, is_amount=True, unit="%")
SEED = Range(0, 999, step=1, is_amount=True, most=2**31 - 1)


@ADJUSTMENT_PAGES.register(Grain)
class GrainPage(AdjustmentPage[Grain]):
    adjustment = Grain

    def _build_controls(self, parts: QVBoxLayout) -> None:
        rows = self._rows(parts, tr("Noise that lies on the picture as grain lies on film."))
        self._setting(rows, "amount", tr("Amount"), STRENGTH, tr("How strong it is."))
        self._setting(
            rows, "size", tr("Size"), SIZE, tr("How large a grain is; at 0 each pixel is one, as in a sensor.")
        )
        self._setting(rows, "colour", tr("Colour"), SHARE, tr("How much of it differs between the channels."))
        self._setting(
            rows, "seed", tr("Seed"), SEED, tr("Another number is other grain; the same one always the same.")
        )
