"""Groups: how many layers they hold."""

from __future__ import annotations

from desktop_app.panels.info_page import InfoPage
from desktop_app.panels.kinds.table import PAGES, ROWS, Row
from desktop_app.widgets.translation import tr
from engine.scene.layers import GroupLayer


class GroupRow(Row[GroupLayer]):
    def icon(self, layer: GroupLayer) -> str:
        return "folder"

    def kind(self, layer: GroupLayer) -> str:
        many = len(layer.children)
        return tr("group, empty") if not many else tr("group of {many}", many=many)


class GroupPage(InfoPage[GroupLayer]):
    kind = GroupLayer
    what = "group"

    def description(self, layer: GroupLayer) -> str:
        kind = ROWS[GroupLayer].kind(layer).capitalize()
        return tr("{kind}. Its layers are put together first, then laid over the rest.", kind=kind)


ROWS.register(GroupLayer)(GroupRow())
PAGES.register(GroupLayer)((GroupPage,))
