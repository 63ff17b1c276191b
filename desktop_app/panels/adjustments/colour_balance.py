"""The page of colour balance."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from desktop_app.panels.adjustments.page import ADJUSTMENT_PAGES, AMOUNT
from desktop_app.panels.adjustments.parts import PartsPage
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.translation import tr
from engine.scene import edits
from engine.scene.adjustments import ColourBalance
from engine.scene.layers import AdjustmentLayer


@ADJUSTMENT_PAGES.register(ColourBalance)
class ColourBalancePage(PartsPage[ColourBalance]):
    adjustment = ColourBalance

    def _build_controls(self, parts: QVBoxLayout) -> None:
        tones = {"shadows": tr("Shadows"), "midtones": tr("Midtones"), "highlights": tr("Highlights")}
        rows = self._choice(parts, tr("Tones"), tr("What is dark, what is bright, or what lies between."), tones)
        self.part.set_value("midtones")
        self._part_setting(rows, "red", tr("Red"), AMOUNT, tr("Towards red, or towards cyan."))
        self._part_setting(rows, "green", tr("Green"), AMOUNT, tr("Towards green, or towards magenta."))
        self._part_setting(rows, "blue", tr("Blue"), AMOUNT, tr("Towards blue, or towards yellow."))
        self.keep = QCheckBox(tr("Keep brightness"))
        self.keep.setToolTip(tooltip(tr("Changes the colour alone, and not how bright it looks.")))
        self.keep.clicked.connect(self._on_keep)
        parts.addWidget(self.keep)

    def _prepare(self, layer: AdjustmentLayer) -> None:
        super()._prepare(layer)
        self.keep.setChecked(self._adjustment_of(layer).keep_brightness)

    @Slot(bool)
    def _on_keep(self, keep: bool) -> None:
        self._attempt(
            tr("Colour balance"),
            lambda scene, layer: edits.set_adjustment(
                scene, layer.id, replace(self._adjustment_of(layer), keep_brightness=keep)
            ),
        )
