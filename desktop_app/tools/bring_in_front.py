"""Bring what is selected in front of what is clicked; what the pointer is over is outlined."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt

from desktop_app.document import ordering
from desktop_app.document.document import Document
from desktop_app.tools.handles import layer_at
from desktop_app.tools.lines import ClosedLines, outline_of
from desktop_app.tools.tool import Surface, Tool
from desktop_app.widgets.drawing import Drawing
from desktop_app.widgets.pointer import Gesture, PointerEvent
from engine.scene.layers import Layer


class BringInFront(Tool):
    """In hand for one click, or until Esc; `done` takes the tool in hand that was there before."""

    name = "bring-in-front"

    def __init__(self, document: Document, surface: Surface, done: Callable[[], object]) -> None:
        super().__init__(document, surface)
        self._done = done
        self._over: Layer | None = None  # what the pointer is over

    def cursor_at(self, event: PointerEvent) -> Qt.CursorShape:
        over = self._target(event)
        if over is not self._over:
            self._over = over
            self.surface.redraw()
        return Qt.CursorShape.ArrowCursor if over is None else Qt.CursorShape.PointingHandCursor

    def drawings(self) -> Sequence[Drawing]:
        over = self._over
        lines = () if over is None or not self.document.scene.has(over.id) else outline_of(over)
        return (*super().drawings(), ClosedLines(lines)) if lines else super().drawings()

    def gesture(self, event: PointerEvent) -> Gesture:
        target = self._target(event)
        while event.kind != "release":
            event = yield
        if target is not None and target is self._target(event):
            ordering.bring_in_front(self.document, target.id)
            self._done()

    def left(self) -> None:
        super().left()
        self._over = None

    def leave(self) -> bool:
        self._done()
        return True

    def _target(self, event: PointerEvent) -> Layer | None:
        """Return the topmost layer at a point that is no part of what is selected."""
        own = {inner.id for layer in self.document.selected_layers for inner in layer.walk()}
        return layer_at(self.document.scene, event.x, event.y, own)
