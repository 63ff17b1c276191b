"""Brush and eraser: a stroke paints the mask of the selected object, or makes a new object when it is over."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.document.document import Document
from desktop_app.tools.drawings import BrushOutline
from desktop_app.tools.handles import object_at
from desktop_app.tools.strokes import STROKES, NewMask, Stroke
from desktop_app.tools.tool import Surface, Tool
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.translation import tr
from engine.problem import Problem
from engine.scene import brush
from engine.scene.brush import Point

MIN_SIZE, MAX_SIZE = 1, 2000  # canvas px across
MIN_PRESSED = 0.15  # share of the size that a pen's lightest touch has


@dataclass(frozen=True)
class Tip:
    """The shape that a brush leaves."""

    size: int = 120  # canvas px across
    hardness: float = 0.8  # share of the radius that is fully painted, 0..1
    erases: bool = False


class BrushTip(QObject):
    """The tip in use, shared by brush, eraser, the options bar and the outline at the cursor."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tip = Tip()

    @property
    def tip(self) -> Tip:
        return self._tip

    def set_size(self, size: int) -> None:
        self._set(replace(self._tip, size=min(MAX_SIZE, max(MIN_SIZE, size))))

    def set_hardness(self, hardness: float) -> None:
        self._set(replace(self._tip, hardness=min(1.0, max(0.0, hardness))))

    def set_erases(self, erases: bool) -> None:
        self._set(replace(self._tip, erases=erases))

    def step_size(self, direction: int) -> None:
        """Go one step larger (+1) or smaller (-1): a tenth, at least one pixel."""
        size = self._tip.size
        step = max(1, round(size * 0.12))
        self.set_size(size + direction * step)

    def step_hardness(self, direction: int) -> None:
        self.set_hardness(round(self._tip.hardness + 0.1 * direction, 2))

    def _set(self, tip: Tip) -> None:
        if tip != self._tip:
            self._tip = tip
            self.changed.emit()


class Brush(Tool):
    """Paints; with nothing selected, or away from its mask, the stroke becomes a new object of the current class."""

    name = "brush"

    def __init__(self, document: Document, surface: Surface, tip: BrushTip) -> None:
        super().__init__(document, surface)
        self.brush = tip
        tip.changed.connect(self._on_tip)
        self._last: Point | None = None  # where the last stroke ended: Shift-click draws a line from there

    @property
    def erases(self) -> bool:
        return self.brush.tip.erases

    def cursor_at(self, event: PointerEvent) -> Qt.CursorShape:
        return Qt.CursorShape.BlankCursor  # the outline is the cursor

    def pointer_drawing(self, event: PointerEvent) -> BrushOutline | None:
        tip = self.brush.tip
        return BrushOutline(event.x, event.y, tip.size / 2, tip.hardness, self.erases or event.is_eraser)

    def _on_tip(self) -> None:
        if self.is_in_hand:
            self.surface.redraw()

    def gesture(self, event: PointerEvent) -> Gesture:
        if event.control:  # pick the object under the pointer without changing tools
            found = object_at(self.document.scene, event.x, event.y)
            self.document.select(None if found is None else found.id)
            return
        erases = self.erases or event.is_eraser
        stroke = self._stroke(erases)
        hardness = self.brush.tip.hardness
        last = self._point(event)
        piece = [self._last, last] if event.shift and self._last is not None else [last]
        try:
            stroke.paint(piece, hardness)
            self.show_mask(stroke.seen)
            while event.kind != "release":
                event = yield
                point = self._point(event)
                if point[:2] == last[:2]:
                    continue  # a pen at rest reports itself all the time
                piece, last = [last, point], point
                stroke.paint(piece, hardness)
                self.show_mask(stroke.seen, brush.reach(piece).grown(1))
        finally:
            self.show_mask(None)
        self._last = last
        stroke.leave(self.document)

    def _stroke(self, erases: bool) -> Stroke:
        """Return what the stroke paints; Problem where it could not be kept."""
        scene, layer = self.document.scene, self.document.selected_layer
        if scene.is_empty:
            raise Problem(tr("Open a photo first, then paint on it."))
        begin = None if layer is None else STROKES.get(type(layer))
        if layer is None or begin is None:
            if erases:
                raise Problem(tr("Select an object first, then erase from its mask."))
            if not self.document.current_class:
                raise Problem(tr("There is no model that could make an object."))
            return NewMask(scene)
        if scene.is_locked(layer.id):
            raise Problem(tr('The layer "{name}" is locked.', name=layer.name))
        return begin(scene, layer, erases)

    def _point(self, event: PointerEvent) -> Point:
        pressed = MIN_PRESSED + (1.0 - MIN_PRESSED) * event.pressure
        return event.x, event.y, max(0.5, self.brush.tip.size / 2 * pressed)


class Eraser(Brush):
    """Takes away from the selected object's mask."""

    name = "eraser"

    @property
    def erases(self) -> bool:
        return True
