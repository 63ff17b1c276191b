"""The page of the cartoon filter."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.filters.page import FILTER_PAGES, FilterPage
from desktop_app.widgets.translation import tr
from engine.scene.filters import Cartoon


@FILTER_PAGES.register(Cartoon)
class CartoonPage(FilterPage[Cartoon]):
    recipe = Cartoon

    def _build_controls(self, rows: QVBoxLayout) -> None:
        self._share(rows, "edges", tr("Edges"), tr("How many lines are drawn, and how thick."))
        self._share(rows, "flatness", tr("Flatness"), tr("How flat areas become, and how clearly shades are stepped."))
        self._share(rows, "colour", tr("Colour"), tr("0 is grey, 50 as in the picture below, 100 twice as strong."))
