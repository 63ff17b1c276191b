"""Brush and eraser: a stroke paints what is selected, its mask or its pixels, or makes a new object when it is over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt

from desktop_app.document.document import Document
from desktop_app.tools.drawings import BrushOutline
from desktop_app.tools.handles import object_at
from desktop_app.tools.picker import picking
from desktop_app.tools.strokes import STROKES, NewMask, Stroke, lays_colour
from desktop_app.tools.tip import BrushTip, Tip
from desktop_app.tools.tool import Surface, Tool
from desktop_app.widgets.drawing import Drawing
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.translation import tr
from engine.problem import Problem
from engine.scene import brush
from engine.scene.brush import Point
from engine.scene.layers import Layer

MIN_PRESSED = 0.15  # share of the size that a pen's lightest touch has


class Brush(Tool):
    """Paints; with nothing selected, or away from an object's mask, the stroke becomes a new object."""

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

    def pointer_drawing(self, event: PointerEvent) -> Drawing | None:
        tip = self.brush.tip
        return BrushOutline(event.x, event.y, tip.size / 2, tip.hardness, self.erases or event.is_eraser)

    def swap(self) -> bool:
        is_paint = lays_colour(self.document.selected_layer)
        if is_paint:
            self.brush.swap_colours()
        return is_paint

    def drawings(self) -> Sequence[Drawing]:
        is_paint = lays_colour(self.document.selected_layer)
        return () if is_paint else super().drawings()  # an outline that grows with each stroke is in the way

    def _on_tip(self) -> None:
        if self.is_in_hand:
            self.surface.redraw()

    def gesture(self, event: PointerEvent) -> Gesture:
        if event.control:  # pick the object under the pointer without changing tools
            found = object_at(self.document.scene, event.x, event.y)
            self.document.select(None if found is None else found.id)
            return
        if event.alt and lays_colour(self.document.selected_layer):
            yield from picking(self.surface, self.brush, event)
            return
        yield from self._draw_stroke(event)

    def _draw_stroke(self, event: PointerEvent) -> Gesture:
        """Draw a stroke until the release."""
        stroke = self._stroke(replace(self.brush.tip, erases=self.erases or event.is_eraser))
        hardness = self.brush.tip.hardness
        last = self._point(event)
        piece = [self._last, last] if event.shift and self._last is not None else [last]
        with stroke.shown(self) as show:
            stroke.paint(piece, hardness)
            show(None)
            while event.kind != "release":
                event = yield
                point = self._point(event)
                if point[:2] == last[:2]:
                    continue  # a pen at rest reports itself all the time
                piece, last = [last, point], point
                stroke.paint(piece, hardness)
                show(brush.reach(piece).grown(1))
        self._last = last
        stroke.leave(self.document)

    def _stroke(self, tip: Tip) -> Stroke:
        """Return what the stroke paints; Problem where it could not be kept."""
        scene, layer = self.document.scene, self.document.selected_layer
        if scene.is_empty:
            raise Problem(tr("Open a photo first, then paint on it."))
        begin = None if layer is None else STROKES.get(type(layer))
        if layer is None or begin is None:
            if tip.erases:
                raise Problem(tr("Select an object first, then erase from its mask."))
            if not self.document.current_class:
                raise Problem(tr("There is no model that could make an object."))
            return NewMask(scene)
        self._check_free(layer)
        return begin(scene, layer, tip)

    def _check_free(self, layer: Layer) -> None:
        if self.document.scene.is_locked(layer.id):
            raise Problem(tr('The layer "{name}" is locked.', name=layer.name))

    def _point(self, event: PointerEvent) -> Point:
        pressed = MIN_PRESSED + (1.0 - MIN_PRESSED) * event.pressure
        return event.x, event.y, max(0.5, self.brush.tip.size / 2 * pressed)


class Eraser(Brush):
    """Takes away from the mask, or from the pixels, of what is selected."""

    name = "eraser"

    @property
    def erases(self) -> bool:
        return True
