"""The page of exposure."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AdjustmentPage
from desktop_app.widgets.labels import label
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.translation import tr
from engine.scene.adjustments import Exposure

STOPS = Range(-5, 5, step=0.05, decimals=2, least=-10, most=10)
OFFSET = Range(-0.5, 0.5, step=0.005, decimals=3)
GAMMA = Range(0.1, 10, step=0.01, default=1, decimals=2, is_ratio=True)


@ADJUSTMENT_PAGES.register(Exposure)
class ExposurePage(AdjustmentPage[Exposure]):
    adjustment = Exposure

    def _build_controls(self, parts: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.addWidget(label(tr("Acts on light, as a camera's exposure does."), "muted", wraps=True), 1)
        row.addWidget(self.reset)
        parts.addLayout(row)
        rows = QVBoxLayout()
        rows.setSpacing(4)
        parts.addLayout(rows)
        self.stops = self._slider(rows, tr("Exposure"), STOPS, tr("In stops: each is twice the light, or half of it."))
        self.offset = self._slider(rows, tr("Offset"), OFFSET, tr("Added to all light: mostly moves what is dark."))
        self.gamma = self._slider(
            rows, tr("Gamma"), GAMMA, tr("Brightens what lies between black and white, or darkens it.")
        )
        self._bind_adjustment(self.stops, "Exposure", lambda it: it.stops, lambda it, v: replace(it, stops=v))
        self._bind_adjustment(self.offset, "Exposure", lambda it: it.offset, lambda it, v: replace(it, offset=v))
        self._bind_adjustment(self.gamma, "Exposure", lambda it: it.gamma, lambda it, v: replace(it, gamma=v))
