"""The page of the lens blur."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AdjustmentPage
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import LensBlur

BLUR = Range(0, 50, step=0.1, decimals=1, is_amount=True, unit="px", most=100)
SHARE = Range(0, 100, step=1, is_amount=True, unit="%")
FROM = Range(0, 254, step=1)


@ADJUSTMENT_PAGES.register(LensBlur)
class LensBlurPage(AdjustmentPage[LensBlur]):
    adjustment = LensBlur

    def _build_controls(self, parts: QVBoxLayout) -> None:
        rows = self._rows(parts, tr("Out of focus, as through a lens: each point becomes a disc."))
        self._setting(rows, "radius", tr("Radius"), BLUR, tr("How large the discs are."))
        self._setting(rows, "highlights", tr("Highlights"), SHARE, tr("Lets bright points shine as discs."))
        self._setting(rows, "threshold", tr("Threshold"), FROM, tr("How bright a point must be to shine."))
