"""Text: what is written, and in which font."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QVBoxLayout

from desktop_app.document.text_edits import TypingWanted
from desktop_app.panels.info_page import PixelsPage
from desktop_app.panels.kinds.table import PAGES, ROWS, Row
from desktop_app.widgets.labels import plain
from desktop_app.widgets.text_button import text_button
from desktop_app.widgets.translation import tr
from engine.scene.layers import TextLayer


class TextRow(Row[TextLayer]):
    def icon(self, layer: TextLayer) -> str:
        return "text"

    def kind(self, layer: TextLayer) -> str:
        return tr("text")


class TextPage(PixelsPage[TextLayer]):
    kind = TextLayer
    what = "text"

    def _build(self, parts: QVBoxLayout) -> None:
        told = tr("Type in it on the picture, and set its font, size and colour")
        self.edit_button = text_button(tr("Edit text"), "text", told, self._on_edit)
        super()._build(parts)
        parts.insertWidget(parts.indexOf(self.notices) + 1, self.edit_button)

    def _on_edit(self) -> None:
        if self._layer is not None:
            self.document.wanted.emit(TypingWanted(self._layer.id))

    def description(self, layer: TextLayer) -> str:
        size = layer.text.size * layer.text_place.scale
        return tr(
            "Text in {font}, {size} px.",
            font=plain(layer.text.family, 40),
            size=f"{size:.4g}",
        )

    def warnings(self, layer: TextLayer) -> tuple[str, ...]:
        if QFontDatabase.hasFamily(layer.text.family):
            return ()
        return (
            tr(
                "The font {font} is not on this computer. The text is shown as it was drawn where it is,"
                " until it is edited.",
                font=plain(layer.text.family, 40),
            ),
        )


ROWS.register(TextLayer)(TextRow())
PAGES.register(TextLayer)((TextPage,))
