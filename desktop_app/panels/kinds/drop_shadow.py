"""Drop shadows: an icon and a page."""

from __future__ import annotations

from desktop_app.panels.drop_shadow_page import DropShadowPage
from desktop_app.panels.kinds.table import PAGES, ROWS, Row
from desktop_app.widgets.translation import tr
from engine.scene.layers import DropShadowLayer


class DropShadowRow(Row[DropShadowLayer]):
    def icon(self, layer: DropShadowLayer) -> str:
        return "drop-shadow"

    def kind(self, layer: DropShadowLayer) -> str:
        return tr("drop shadow")

    def noun(self, layer: DropShadowLayer) -> str:
        return tr("effect")


ROWS.register(DropShadowLayer)(DropShadowRow())
PAGES.register(DropShadowLayer)((DropShadowPage,))
