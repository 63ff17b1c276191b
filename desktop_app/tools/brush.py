"""Brush and eraser: a stroke paints what is selected, its mask or its pixels, or makes a new object when it is over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt

from desktop_app.document.document import Document
from desktop_app.document.layer_checks import check_open, check_painted
from desktop_app.tools.drawings import BrushOutline
from desktop_app.tools.dynamics import DECIDED_PX, Steady, Straight, touch
from desktop_app.tools.handles import XY, object_at
from desktop_app.tools.pen import Pen
from desktop_app.tools.picker import picking
from desktop_app.tools.strokes import LayerMaskStroke, NewMask, PaintStroke, Stroke, is_painted, lays_colour, stroke_on
from desktop_app.tools.tip import BrushTip, Tip
from desktop_app.tools.tool import Surface, Tool
from desktop_app.widgets.cursors import Cursor, cursor
from desktop_app.widgets.drawing import Drawing
from desktop_app.widgets.every_move import every_move
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.translation import tr
from engine.problem import Problem
from engine.scene.brush import Touch
from engine.scene.layers import ObjectLayer

HARDENED_PX = 200  # logical px of a drag from soft to hard


class Brush(Tool):
    """Paints; with nothing selected, or away from an object's mask, the stroke becomes a new object."""

    name = "brush"

    def __init__(self, document: Document, surface: Surface, tip: BrushTip) -> None:
        super().__init__(document, surface)
        self.brush = tip
        tip.changed.connect(self._on_tip)
        self._last: Touch | None = None  # where the last stroke ended: Shift-click draws a line from there
        self._at: XY | None = None  # where the tip is, while that is not where the pointer is
        self._is_pulled = False  # it is steadied
        self._is_drawing = False

    @property
    def erases(self) -> bool:
        return self.brush.tip.erases

    @property
    def has_opacity(self) -> bool:
        """Whether a stroke lays something as opaque as the tip says: on paint, or in a layer's mask."""
        return stroke_on(self.document, self.erases) in (PaintStroke.of_colour, LayerMaskStroke)

    def cursor_at(self, event: PointerEvent) -> Cursor:
        """Return nothing where the outline is the cursor; else what a press with these keys does, or that it cannot."""
        other = None if self._is_drawing or (event.control and event.alt) else self.cursor_of_keys(event)
        if other is not None or self._is_drawing:
            return other or Qt.CursorShape.BlankCursor
        try:
            self.check(self.erases or event.is_eraser)
        except Problem:
            return Qt.CursorShape.ForbiddenCursor
        return Qt.CursorShape.BlankCursor

    def cursor_of_keys(self, event: PointerEvent) -> Cursor | None:
        """Return the cursor of what keys make of a press besides a stroke."""
        if event.control:
            is_object = object_at(self.document.scene, event.x, event.y) is not None
            return Qt.CursorShape.PointingHandCursor if is_object else Qt.CursorShape.ArrowCursor
        return cursor("picker") if event.alt and lays_colour(self.document) else None

    def pointer_drawing(self, event: PointerEvent) -> Drawing | None:
        return self.outline(event, self.erases or event.is_eraser) if self.is_outlined(event) else None

    def is_outlined(self, event: PointerEvent) -> bool:
        """Return whether the outline is the cursor."""
        return self.cursor_at(event) == Qt.CursorShape.BlankCursor

    def outline(self, event: PointerEvent, erases: bool) -> BrushOutline:
        """Return the tip as it is drawn at the pointer, or where it is while that pulls it along."""
        tip, pulled = self.brush.tip, (event.x, event.y)
        x, y = self._at or pulled
        return BrushOutline(x, y, tip.size / 2, tip.hardness, erases, pulled if self._is_pulled else None)

    def swap(self) -> bool:
        is_paint = lays_colour(self.document)
        if is_paint:
            self.brush.swap_colours()
        return is_paint

    def drawings(self) -> Sequence[Drawing]:
        is_object = isinstance(self.document.selected_layer, ObjectLayer)
        grows = not is_object and is_painted(self.document, self.erases)
        return () if grows else super().drawings()  # an outline that grows with each stroke is in the way

    def _on_tip(self) -> None:
        if self.is_in_hand:
            self.surface.redraw()

    def takes_digits(self) -> bool:
        return self.has_opacity or super().takes_digits()

    def type_digits(self, percent: int, with_shift: bool) -> bool:
        """Take a share for the opacity, with Shift for the flow; where a stroke has none, for the layer's."""
        if not self.has_opacity:
            return super().type_digits(percent, with_shift)
        self.brush.change(**{"flow" if with_shift else "opacity": percent / 100})
        return True

    def gesture(self, event: PointerEvent) -> Gesture:
        if event.control and event.alt:
            yield from self._resize(event)
        else:
            yield from self.act(event)

    def act(self, event: PointerEvent) -> Gesture:
        """Do what a press means that does not change the tip itself."""
        if event.control:  # pick the object under the pointer without changing tools
            found = object_at(self.document.scene, event.x, event.y)
            self.document.select(None if found is None else found.id)
            return
        if event.alt and lays_colour(self.document):
            yield from picking(self.surface, self.brush, event)
            return
        yield from self._draw_stroke(event)

    def _resize(self, press: PointerEvent) -> Gesture:
        """To the right the tip grows, and downwards it hardens; its outline stays where the press was."""
        before, event = self.brush.tip, press
        self._at = press.x, press.y
        try:
            while event.kind != "release":
                event = yield
                across, down = event.device_x - press.device_x, event.device_y - press.device_y
                self.brush.set_size(round(before.size + 2 * across / self.surface.viewport.zoom))
                self.brush.set_hardness(before.hardness + down / self.surface.viewport.ratio / HARDENED_PX)
        except GeneratorExit:
            self.brush.change(size=before.size, hardness=before.hardness)
            raise
        finally:
            self._at = None

    def _draw_stroke(self, event: PointerEvent) -> Gesture:
        """Draw a stroke until the release."""
        tip, viewport = self.brush.tip, self.surface.viewport
        stroke = self._stroke(replace(tip, erases=self.erases or event.is_eraser))
        screen_px = viewport.ratio / viewport.zoom
        straight = Straight(event.x, event.y, DECIDED_PX * screen_px)
        steady = Steady(event.x, event.y, tip.smoothing * screen_px)
        last = touch(tip, event.x, event.y, event)
        self._is_pulled = tip.smoothing > 0
        with every_move(), stroke.shown(self) as show:
            pen = Pen(stroke, tip.hardness, show)
            self._is_drawing = True
            try:
                pen.begin([self._last, last] if event.shift and self._last is not None else [last])
                while event.kind != "release":
                    event = yield
                    at = straight.kept(event)
                    if event.kind != "release":  # which catches up with the pointer
                        at = steady.follow(*at)
                    self._at = at if self._is_pulled else None
                    now = touch(self.brush.tip, *at, event)
                    if now[:2] != last[:2]:  # a pen at rest reports itself all the time
                        pen.go_on(now)
                        last = now
                pen.draw()
            finally:
                pen.stop()
                self._at, self._is_pulled, self._is_drawing = None, False, False
        self._last = last
        stroke.leave(self.document)

    def check(self, erases: bool) -> None:
        """Raise Problem where a stroke could not be kept."""
        check_open(self.document)
        layer = self.document.selected_layer
        if layer is not None and is_painted(self.document, erases):
            check_painted(self.document, layer)
        elif erases:
            raise Problem(tr("Select an object first, then erase from its mask."))
        elif not self.document.current_class:
            raise Problem(tr("There is no model that could make an object."))

    def _stroke(self, tip: Tip) -> Stroke:
        """Return what the stroke paints; Problem where it could not be kept."""
        self.check(tip.erases)
        scene, layer, begin = self.document.scene, self.document.selected_layer, stroke_on(self.document, tip.erases)
        if layer is None or begin is None:
            return NewMask(scene)
        if lays_colour(self.document) and not tip.erases:
            self.brush.paint_with_colour()
        return begin(scene, layer, tip)


class Eraser(Brush):
    """Takes away from the mask, or from the pixels, of what is selected."""

    name = "eraser"

    @property
    def erases(self) -> bool:
        return True
