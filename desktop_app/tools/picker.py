"""The picker: takes the colour that is seen at the pointer for the brush, or makes it grey by a white balance."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop_app.document.document import Document
from desktop_app.tools.tip import BrushTip
from desktop_app.tools.tool import Surface, Tool
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.translation import tr
from engine.scene import edits
from engine.scene.adjustments import WhiteBalance
from engine.scene.layers import AdjustmentLayer


class Picker(Tool):
    """A press or a drag picks the brush's colour, with Alt the other one.

    Where a white balance is selected, a click makes grey what is seen there.
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
        layer = self.document.selected_layer
        if isinstance(layer, AdjustmentLayer) and isinstance(layer.adjustment, WhiteBalance) and not event.alt:
            if (colour := self.surface.colour_at(event.x, event.y)) is not None:
                grey = layer.adjustment.with_grey(*(value / 255 for value in colour))
                self.document.attempt(tr("White balance"), lambda scene: edits.set_adjustment(scene, layer.id, grey))
            return
        yield from picking(self.surface, self.brush, event, of_other=event.alt)


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
