"""What is done with the masks of layers in their list: the button that adds one, and clicks on their pictures."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton

from desktop_app.document import mask_commands as commands
from desktop_app.document.document import Document
from desktop_app.panels.layers_view import LayersView
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.translation import tr


def mask_button(document: Document) -> QToolButton:
    """Return the button that adds a mask to the selected layer."""

    def add() -> None:
        held = QGuiApplication.keyboardModifiers()
        commands.add(document, hides=bool(held & Qt.KeyboardModifier.AltModifier))

    more = tr("The layer shows where something is selected, else everywhere; with Alt it is hidden there.")
    return icon_button("mask", tr("Add mask"), add, "add-mask", more)


def connect_masks(view: LayersView, document: Document) -> None:
    """Let clicks on masks, and between rows, do what they mean."""
    view.mask_selected.connect(lambda layer_id, way: commands.to_selection(document, layer_id, way))
    view.mask_pressed.connect(document.masking.edit)
    view.mask_viewed.connect(lambda layer_id: commands.view(document, layer_id))
    view.mask_disabled.connect(lambda layer_id: commands.toggle_enabled(document, layer_id))
    view.clip_pressed.connect(lambda layer_id: commands.toggle_clipped(document, layer_id))
