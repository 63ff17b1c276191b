"""The page of the filter that restores."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.filters.page import FILTER_PAGES, FilterPage
from desktop_app.widgets.translation import tr
from engine.scene.filters import Restore


@FILTER_PAGES.register(Restore)
class RestorePage(FilterPage[Restore]):
    recipe = Restore

    def _build_controls(self, rows: QVBoxLayout) -> None:
        self._share(rows, "luminance", tr("Luminance"), tr("How much of the grain and the blocks goes."))
        self._share(rows, "colour", tr("Colour"), tr("How much of the coloured speckles goes; grain in grey stays."))
