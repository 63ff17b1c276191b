"""Groups: how many layers they hold, and whether these meet what lies below by themselves."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QVBoxLayout

from desktop_app.document.layer_commands import set_mode
from desktop_app.panels.info_page import InfoPage
from desktop_app.panels.kinds.table import PAGES, ROWS, Row
from desktop_app.widgets.blend_modes import add_modes, offer_pass_through
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.labels import label
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

    def _build(self, parts: QVBoxLayout) -> None:
        super()._build(parts)
        self.mode = ComboBox(
            tr("Blend mode of the group"), tr("Pass through lets its layers meet what lies below them one by one.")
        )
        add_modes(self.mode)
        offer_pass_through(self.mode, True)
        rows = QFormLayout()
        title = label(tr("Blend mode"))
        title.setBuddy(self.mode)
        rows.addRow(title, self.mode)
        parts.addLayout(rows)
        self.mode.activated.connect(self._on_mode)

    def show_layer(self, layer: GroupLayer, source: object | None = None) -> None:
        super().show_layer(layer, source)
        self.mode.set_value(layer.mode)

    def description(self, layer: GroupLayer) -> str:
        kind = ROWS[GroupLayer].kind(layer).capitalize()
        if self.document.scene.passes_through(layer.id):
            return tr("{kind}. Its layers act on all that lies below it.", kind=kind)
        return tr("{kind}. Its layers are put together first, then laid over the rest.", kind=kind)

    def warnings(self, layer: GroupLayer) -> tuple[str, ...]:
        if not layer.passes_through or self.document.scene.passes_through(layer.id):
            return ()
        return (tr("What is clipped to a group keeps it from passing through."),)

    @Slot(int)
    def _on_mode(self, _row: int) -> None:
        if self._layer is not None and not set_mode(self.document, [self._layer.id], self.mode.value):
            self.mode.set_value(self._layer.mode)


ROWS.register(GroupLayer)(GroupRow())
PAGES.register(GroupLayer)((GroupPage,))
