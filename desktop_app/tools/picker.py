"""The picker: takes the colour that is seen at the pointer for the brush, or for the selected adjustment."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop_app.document.document import Document
from desktop_app.tools.tip import BrushTip
from desktop_app.tools.tool import Surface, Tool
from desktop_app.widgets.pointer import Gesture, PointerEvent
from engine.scene import edits
from engine.scene.layers import AdjustmentLayer


class Picker(Tool):
    """A press or a drag picks the brush's colour, with Alt the other one.

    Where the selected adjustment knows what to make of a colour, as a white balance does, a click tells it.
    """

    name = "picker"

    def __init__(self, document: Document, surface: Surface, tip: BrushTip) -> None:
        super().__init__(document, surface)
        self.brush = tip

    def cursor_at(self, event: PointerEvent) -> Qt.CursorShape:
        return Qt.CursorShape.CrossCursor

    def swap(self) -> bool:
        self.brush.swap_colours()
        return True

    def gesture(self, event: PointerEvent) -> Gesture:
        if event.alt or not self._adjusts(event):
            yield from picking(self.surface, self.brush, event, of_other=event.alt)

    def _adjusts(self, event: PointerEvent) -> bool:
        """Let the selected adjustment heed the colour; return whether it means something to it."""
        layer, colour = self.document.selected_layer, self.surface.colour_at(event.x, event.y)
        if not isinstance(layer, AdjustmentLayer) or colour is None:
            return False
        before = layer.adjustment
        picked = before.with_picked(*(value / 255 for value in colour))
        if picked is not before:
            self.document.attempt(before.title, lambda scene: edits.set_adjustment(scene, layer.id, picked))
        return picked is not before


def picking(surface: Surface, brush: BrushTip, event: PointerEvent, of_other: bool = False) -> Gesture:
    """Pick colours until the release."""
    while True:
        colour = surface.colour_at(event.x, event.y)
        if colour is not None and of_other:
            brush.set_other(colour)
        elif colour is not None:
            brush.set_colour(colour)
        if event.kind == "release":
            return
        event = yield
