"""The page of the fill."""

from __future__ import annotations

import dataclasses

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from desktop_app.panels.filters.fill_variations import FillVariations
from desktop_app.panels.filters.page import FILTER_PAGES, FilterPage
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.translation import tr
from engine.generation.kind import card_of
from engine.scene.filters import Fill
from engine.scene.layers import FilterLayer


@FILTER_PAGES.register(Fill)
class FillPage(FilterPage[Fill]):
    recipe = Fill

    def _build_controls(self, rows: QVBoxLayout) -> None:
        self.guided = QCheckBox(tr("Guided by a model"))
        self.guided.setToolTip(
            tooltip(tr("A model says roughly what could be there; the picture's own patches draw that."))
        )
        self.guided.clicked.connect(self._on_guided)
        rows.addWidget(self.guided)
        self.variations = FillVariations(self.document, self)
        rows.addWidget(self.variations)

    def _prepare(self, layer: FilterLayer) -> None:
        super()._prepare(layer)
        recipe = self._recipe_of(layer)
        is_here = card_of(self.document.catalog, Fill(guided=True)) is not None
        self.guided.setVisible(is_here or recipe.guided)
        self.guided.setChecked(recipe.guided)
        if not recipe.guided:
            self.licence.hide()  # the picture's own patches need none
        self.variations.show_layer(layer)

    @Slot(bool)
    def _on_guided(self, guided: bool) -> None:
        self._put(tr("Guided by a model"), lambda it: dataclasses.replace(it, guided=guided))
