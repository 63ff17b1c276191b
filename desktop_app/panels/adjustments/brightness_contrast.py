"""The page of brightness and contrast."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AMOUNT, AdjustmentPage
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import BrightnessContrast


@ADJUSTMENT_PAGES.register(BrightnessContrast)
class BrightnessContrastPage(AdjustmentPage[BrightnessContrast]):
    adjustment = BrightnessContrast

    def _build_controls(self, parts: QVBoxLayout) -> None:
        rows = self._rows(parts, tr("Acts on all tones alike; white stays white as it gets brighter."))
        self._setting(rows, "brightness", tr("Brightness"), AMOUNT, tr("Brightens, or darkens."))
        self._setting(rows, "contrast", tr("Contrast"), AMOUNT, tr("Parts dark from bright, or brings them closer."))
