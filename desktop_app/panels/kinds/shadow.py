"""Shadows: an icon and a page."""

from __future__ import annotations

from desktop_app.panels.kinds.table import PAGES, ROWS, Row
from desktop_app.panels.shadow_page import ShadowPage
from desktop_app.widgets.translation import tr
from engine.scene.layers import ShadowLayer


class ShadowRow(Row[ShadowLayer]):
    def icon(self, layer: ShadowLayer) -> str:
        return "shadow"

    def kind(self, layer: ShadowLayer) -> str:
        return tr("shadow")

    def noun(self, layer: ShadowLayer) -> str:
        return tr("effect")


ROWS.register(ShadowLayer)(ShadowRow())
PAGES.register(ShadowLayer)((ShadowPage,))
