"""Filters: their icon, and the page of each kind."""

from __future__ import annotations

from desktop_app.panels.filters.page import FILTER_PAGES
from desktop_app.panels.kinds.table import PAGES, ROWS, Row
from desktop_app.widgets.translation import tr, within
from engine.scene.layers import FilterLayer


class FilterRow(Row[FilterLayer]):
    def icon(self, layer: FilterLayer) -> str:
        return layer.recipe.kind

    def kind(self, layer: FilterLayer) -> str:
        return within(tr(layer.recipe.title))

    def noun(self, layer: FilterLayer) -> str:
        return tr("filter")


ROWS.register(FilterLayer)(FilterRow())
PAGES.register(FilterLayer)(tuple(FILTER_PAGES.values()))
