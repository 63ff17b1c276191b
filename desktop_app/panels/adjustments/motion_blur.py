"""The page of the motion blur."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AdjustmentPage
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import MotionBlur

DISTANCE = Range(0, 150, step=0.5, decimals=1, is_amount=True, unit="px", most=300)
ANGLE = Range(-90, 90, step=1, decimals=1, unit="°")


@ADJUSTMENT_PAGES.register(MotionBlur)
class MotionBlurPage(AdjustmentPage[MotionBlur]):
    adjustment = MotionBlur

    def _build_controls(self, parts: QVBoxLayout) -> None:
        rows = self._rows(parts, tr("As if the camera had moved in one direction."))
        self._setting(rows, "distance", tr("Distance"), DISTANCE, tr("How far each point is spread."))
        self._setting(rows, "angle", tr("Angle"), ANGLE, tr("In which direction: 0 is across, above 0 clockwise."))
