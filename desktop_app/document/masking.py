"""Which masks are worked on: whether strokes go to the selected layer's, and whether what it hides is shown in red."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop_app.document.change import Change
from engine.scene.layers import ActingLayer, LayerMask

if TYPE_CHECKING:
    from desktop_app.document.document import Document


class Masking(QObject):
    """Ends with the selection of another layer; no edit, and no step of undo."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._document = document
        self._layer_id: str | None = None  # of the layer whose mask is edited
        self.shows_hidden = False  # what the mask hides that is edited is shown in colour
        document.changed.connect(self._on_changed)

    @property
    def mask(self) -> LayerMask | None:
        """The mask of the selected layer, if strokes paint that, not the layer's pixels; an adjustment has none."""
        layer = self._document.selected_layer
        is_edited = layer is not None and (layer.id == self._layer_id or isinstance(layer, ActingLayer))
        return layer.layer_mask if layer is not None and is_edited else None

    @property
    def moved_alone(self) -> LayerMask | None:
        """The mask that is moved without its layer: its picture was clicked, and it is not linked."""
        layer = self._document.selected_layer
        mask = layer.layer_mask if layer is not None and layer.id == self._layer_id else None
        return None if mask is None or mask.linked else mask

    def edit(self, is_mask: bool = True) -> None:
        """Let strokes paint the selected layer's mask, or its pixels again."""
        before, self._layer_id = self._layer_id, self._document.selected if is_mask else None
        if self._layer_id != before:
            self._document.changed.emit(Change("masking"))

    def toggle_hidden(self) -> None:
        """Show what the mask hides that is edited in colour, or no more."""
        self.shows_hidden = not self.shows_hidden
        self._document.changed.emit(Change("masking"))

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what in ("selected", "file") and self._layer_id != self._document.selected:
            self._layer_id = None
