"""The page of layers that have nothing to steer: what they are."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.document.document import Document
from desktop_app.panels.page import Page
from desktop_app.widgets.labels import label, plain
from engine.compositing.compositor import Compositor
from engine.scene.layers import Layer

L = TypeVar("L", bound=Layer)


class InfoPage(Page[L]):
    """Tells what a layer is, and what there is to know of its pixels."""

    def __init__(self, document: Document, compositor: Compositor, parent: QWidget | None = None) -> None:
        super().__init__(document, compositor, parent)
        self.words = label("", wraps=True)
        self.notices = label("", "warning", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addWidget(self.notices)
        column.addStretch(1)

    def description(self, layer: L) -> str:
        """Return what the layer is, in a sentence or two."""
        raise NotImplementedError(type(self).__name__)

    def warnings(self, layer: L) -> tuple[str, ...]:
        """Return what is not as a person may expect, each one sentence."""
        return ()

    def show_layer(self, layer: L, source: object | None = None) -> None:
        warnings = self.warnings(layer)
        self.words.setText(self.description(layer))
        self.notices.setText("\n".join(plain(warning) for warning in warnings))
        self.notices.setVisible(bool(warnings))
