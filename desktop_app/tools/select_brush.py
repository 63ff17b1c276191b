"""The selection brush: it paints what is selected, which is red as long as it is in hand, as in a quick mask."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot

from desktop_app.document.document import Document
from desktop_app.document.layer_checks import check_open
from desktop_app.tools.brush import Brush
from desktop_app.tools.strokes import Stroke
from desktop_app.tools.tip import BrushTip, Tip
from desktop_app.tools.tool import Surface
from desktop_app.widgets.cursors import Cursor
from desktop_app.widgets.drawing import Drawing
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.translation import tr
from engine.scene import selection
from engine.scene.brush import Point
from engine.scene.mask import Mask
from engine.scene.scene import Scene


class SelectionBrush(Brush):
    """Paints the selection, or erases from it, also with Alt."""

    name = "select-brush"
    has_opacity = False

    def __init__(self, document: Document, surface: Surface, tip: BrushTip) -> None:
        super().__init__(document, surface, tip)
        document.changed.connect(self.show)

    def cursor_of_keys(self, event: PointerEvent) -> Cursor | None:
        return super().cursor_of_keys(_meant(event))

    def pointer_drawing(self, event: PointerEvent) -> Drawing | None:
        return super().pointer_drawing(event if event.control else _meant(event))

    def act(self, event: PointerEvent) -> Gesture:
        yield from super().act(_meant(event))

    def gesture(self, event: PointerEvent) -> Gesture:
        try:
            yield from super().gesture(event)
        finally:
            self.show()

    @Slot()
    def show(self) -> None:
        if self.is_in_hand:
            self.show_mask(self.document.scene.selection)

    def check(self, erases: bool) -> None:
        check_open(self.document)

    def _stroke(self, tip: Tip) -> Stroke:
        self.check(tip.erases)
        return _StrokeOfSelection(self.document.scene, tip.erases)


def _meant(event: PointerEvent) -> PointerEvent:
    """Return a press with Alt as one of a pen's other end."""
    return replace(event, alt=False, is_eraser=True) if event.alt else event


class _StrokeOfSelection(Stroke):
    def __init__(self, scene: Scene, erases: bool) -> None:
        self.seen, self._erases, self._within = scene.selection or Mask.empty(), erases, scene.box

    def paint(self, piece: list[Point], hardness: float) -> None:
        self.seen = self.seen.stroke(piece, hardness, self._erases, within=self._within)

    def leave(self, document: Document) -> None:
        label = tr("Subtract from selection") if self._erases else tr("Add to selection")
        document.edit(label, lambda scene: selection.select(scene, self.seen))
