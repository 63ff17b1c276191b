"""The page of hue, saturation and lightness."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AMOUNT
from desktop_app.panels.adjustments.parts import PartsPage
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import HueSaturation

DEGREES = Range(-180, 180, step=1, unit="°")


@ADJUSTMENT_PAGES.register(HueSaturation)
class HueSaturationPage(PartsPage[HueSaturation]):
    adjustment = HueSaturation

    def _build_controls(self, parts: QVBoxLayout) -> None:
        colours = {
            "all": tr("All colours"),
            "reds": tr("Reds"),
            "yellows": tr("Yellows"),
            "greens": tr("Greens"),
            "cyans": tr("Cyans"),
            "blues": tr("Blues"),
            "magentas": tr("Magentas"),
        }
        rows = self._choice(parts, tr("Colours"), tr("All of them alike, or those near one hue."), colours)
        self._part_setting(rows, "hue", tr("Hue"), DEGREES, tr("Turns the colours round the circle of hues."))
        self._part_setting(rows, "saturation", tr("Saturation"), AMOUNT, tr("Stronger colours, or paler ones."))
        self._part_setting(rows, "lightness", tr("Lightness"), AMOUNT, tr("Towards white, or towards black."))
