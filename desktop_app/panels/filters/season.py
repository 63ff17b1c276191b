"""The page of season and weather: what the picture becomes, and how far from usual that may look."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.filters.page import FILTER_PAGES, FilterPage
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.rows import named_row
from desktop_app.widgets.translation import tr
from engine.generators.card import Card
from engine.scene.filters import Filter, Season
from engine.scene.filters.season import FALLING
from engine.scene.layers import FilterLayer


@FILTER_PAGES.register(Season)
class SeasonPage(FilterPage[Season]):
    recipe = Season

    def _build_controls(self, rows: QVBoxLayout) -> None:
        self.to = ComboBox(tr("Becomes"), tr("The weather or the time of the year that the picture is to show."))
        names = {
            "sunny": tr("Sunny"),
            "cloudy": tr("Cloudy"),
            "rain": tr("Rain"),
            "sunrise": tr("Sunrise"),
            "autumn": tr("Autumn"),
            "snow": tr("Snow"),
        }
        for kind in Season.choices["to"]:
            self.to.add(kind, names[kind])
        self.to.activated.connect(self._on_to)
        rows.insertLayout(0, named_row(tr("Becomes"), self.to, self))
        self._share(rows, "variety", tr("Variety"), tr("How far the dice lead away from how it usually looks."))
        what_it_does = tr("How many drops of rain or flakes of snow are in the air; 0 is none.")
        self._share(rows, "falling", tr("Falling"), what_it_does)

    def _prepare(self, layer: FilterLayer) -> None:
        super()._prepare(layer)
        to = self._recipe_of(layer).to
        self.to.set_value(to)
        self.sliders["falling"].setEnabled(to in FALLING)

    def _reservation(self, card: Card, recipe: Season) -> str:
        is_told = recipe.to in card.experimental
        return tr("Experimental: this kind does not look good enough yet.") if is_told else ""

    def _plainest(self, recipe: Season) -> Filter:
        return replace(Season(seed=recipe.seed, model=recipe.model), to=recipe.to)

    @Slot()
    def _on_to(self) -> None:
        self._put(tr(self.recipe.title), lambda it: replace(it, to=self.to.value))
