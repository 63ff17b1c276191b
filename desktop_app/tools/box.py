"""The box tool: drag a box, and a shape of the chosen class fills it; drag its edges, and the shape follows.

A click where nothing is makes one of the usual size.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt

from desktop_app.document.document import Document
from desktop_app.document.layer_checks import check_unlocked
from desktop_app.tools.handles import OPPOSITE, XY, Outline, object_at
from desktop_app.tools.move import resize_cursor
from desktop_app.tools.overlay import Overlay
from desktop_app.tools.shapes import SLOT, Fresh, Shapes, random_draft
from desktop_app.tools.snapping import at_lines
from desktop_app.tools.tool import Surface, Tool
from desktop_app.tools.transforms import is_drag
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.translation import tr
from engine.generation.outlines import Lines
from engine.generation.shapes import Draft
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.limits import LONGEST_FRAME

SMALLEST = 8  # canvas px a side
USUAL = 0.35  # of the shorter side of what is seen of the picture: the side of a square as large as a box by a click

Edges = tuple[float, float, float, float]  # left, top, right, bottom
Drag = Callable[[PointerEvent], Edges]


class BoxTool(Tool):
    """A drag makes a new object's box; at the selected one's it changes that, as long as its shape is fresh.

    A click selects what lies there or, with nothing selected, makes a box of the usual size.
    """

    name = "box"

    def __init__(self, document: Document, surface: Surface, shapes: Shapes) -> None:
        super().__init__(document, surface)
        self.shapes = shapes
        self._drawing: _Drawing | None = None  # until its mask is there

    @property
    def is_drawing_box(self) -> bool:
        """Whether a box is on its way to its mask; `shapes.changed` tells when it begins and ends."""
        return self._drawing is not None

    def cursor_at(self, event: PointerEvent) -> Qt.CursorShape:
        outline, hit = self._hit(event)
        if outline is not None and hit in outline.spots:
            return resize_cursor(self.surface.viewport, outline.centre, outline.spots[hit])
        return Qt.CursorShape.SizeAllCursor if hit == "inside" else Qt.CursorShape.CrossCursor

    def has_handles(self) -> bool:
        return self.shapes.fresh is not None

    def left(self) -> None:
        self.leave()
        super().left()

    def leave(self) -> bool:
        was_drawing = self._drawing is not None
        if was_drawing:
            self._end()
            self.document.engine.forget(SLOT)
        return was_drawing

    def gesture(self, event: PointerEvent) -> Gesture:
        press = event
        while event.kind != "release" and not is_drag(press, event):
            event = yield
        is_click = not is_drag(press, event)
        if is_click:
            found = object_at(self.document.scene, press.x, press.y)
            if found is not None or self.document.selected is not None:
                self.document.select(None if found is None else found.id)
                return
            if not self.document.scene.box.has(press.x, press.y):
                return
        drawing, drag = self._begin(press)
        if is_click:
            drag = self._usual(drawing)
        try:
            drawing.show(drag(event))
            while event.kind != "release":
                event = yield
                drawing.show(drag(event))
            drawing.finish()
        except BaseException:
            self._end()
            raise

    def _begin(self, press: PointerEvent) -> tuple[_Drawing, Drag]:
        """Return what a drag from here draws; Problem where there is no shape to draw."""
        self.leave()
        _, hit = self._hit(press)
        fresh = None if hit is None else self.shapes.fresh  # a box elsewhere is that of a new object
        class_name = self.document.current_class if fresh is None else fresh.layer.recipe.class_name
        self.shapes.check(class_name)
        if fresh is not None:
            check_unlocked(self.document, fresh.layer)
        draft = random_draft() if fresh is None else fresh.draft
        drawing = self._drawing = _Drawing(self, class_name, draft, fresh)
        self.shapes.changed.emit()
        if fresh is None or hit is None:
            scene = self.document.scene
            drag = new_box(at_lines(press, self.surface, scene))
            return drawing, lambda event: drag(at_lines(event, self.surface, scene))
        return drawing, _moved(fresh.box, press) if hit == "inside" else _stretched(fresh.box, hit, press)

    def _usual(self, drawing: _Drawing) -> Drag:
        """Return a box around the pointer, of the form of the silhouette that is to fill it; at the picture's edge it
        lies within."""
        picture = self.document.scene.box
        visible = self.surface.viewport.visible().intersect(picture)
        side = max(4 * SMALLEST, min(USUAL * min(visible.width, visible.height), LONGEST_FRAME // 4))
        square = Box(0, 0, round(side), round(side))
        drawing.draft = self.shapes.suited(drawing.class_name, drawing.draft, square)
        exemplar = drawing.draft.exemplar
        form = 1.0 if exemplar is None else exemplar.width / exemplar.height
        width, height = side * math.sqrt(form), side / math.sqrt(form)

        def around(event: PointerEvent) -> Edges:
            left = min(max(event.x - width / 2, 0), max(picture.width - width, 0))
            top = min(max(event.y - height / 2, 0), max(picture.height - height, 0))
            return left, top, left + width, top + height

        return around

    def _hit(self, event: PointerEvent) -> tuple[Outline | None, str | None]:
        """Return the fresh object's outline, and what of it lies here: a handle, "inside" or nothing."""
        fresh = self.shapes.fresh
        outline = None if fresh is None else Outline.of(fresh.layer.extent)
        hit = None if outline is None else outline.hit(event.x, event.y, self.surface.viewport.touch)
        return outline, None if hit == "rotate" else hit

    def _end(self, drawing: _Drawing | None = None) -> None:
        """Take the drawing off the canvas, unless another one has begun since."""
        if drawing is None or drawing is self._drawing:
            self._drawing = None
            self.show_overlay(None)
            self.shapes.changed.emit()

    def draws(self, drawing: _Drawing) -> bool:
        return self._drawing is drawing


@dataclass
class _Drawing:
    """One box on its way from the press to its mask."""

    tool: BoxTool
    class_name: str
    draft: Draft
    fresh: Fresh | None  # the object that it changes; None: it makes one
    box: Box | None = None
    lines: Lines = ()

    def show(self, edges: Edges) -> None:
        """Show the box here; the last outline is stretched into it until a newer one comes."""
        box = whole(edges)
        if box == self.box:
            return
        self.box = box
        if min(box.width, box.height) >= SMALLEST:
            if self.fresh is None:
                self.draft = self.tool.shapes.suited(self.class_name, self.draft, box)
            longest = round(max(box.width, box.height) * self.tool.surface.viewport.zoom)
            self.tool.shapes.sketch(self.class_name, self.draft, box, max(32, longest), self._on_lines)
        self._draw()

    def finish(self) -> None:
        """Make the mask, since the pointer was released. Problem where the box holds none."""
        box, shapes = self.box, self.tool.shapes
        if box is None or min(box.width, box.height) < SMALLEST:
            raise Problem(tr("The box is too small for a shape: drag a larger one."))
        if max(box.width, box.height) > LONGEST_FRAME // 2:
            raise Problem(tr("The box is too large for a shape: drag a smaller one."))
        if self.fresh is None:
            shapes.add(self.class_name, self.draft, box, self._on_done)
        elif box == self.fresh.box:
            self._on_done()
        else:
            is_moved = (box.width, box.height) == (self.fresh.box.width, self.fresh.box.height)
            shapes.change(self.fresh, self.draft, box, tr("Move box") if is_moved else tr("Change box"), self._on_done)

    def _on_lines(self, lines: Lines) -> None:
        self.lines = lines
        if self.tool.draws(self):
            self._draw()

    def _on_done(self) -> None:
        self.tool._end(self)

    def _draw(self) -> None:
        box = self.box
        if box is not None:
            self.tool.show_overlay(Overlay(box, self.lines, f"{box.width} × {box.height} px"))


# From the pointer to the box


def new_box(press: PointerEvent) -> Drag:
    """Return a drag to the pointer; Shift makes a square, Alt has the press in its middle, Space moves the box."""
    held = _Held(press)

    def edges(event: PointerEvent) -> Edges:
        dx, dy = held.shift(event)
        anchor = press.x + dx, press.y + dy
        return _between(anchor, (event.x, event.y), 1.0 if event.shift else None, event.alt)

    return edges


def _stretched(box: Box, handle: str, press: PointerEvent) -> Drag:
    """Return a drag by a handle; Shift keeps the form at a corner, Alt the middle, Space moves the box."""
    held = _Held(press)
    corner = _spot(box, handle)
    opposite = _spot(box, OPPOSITE[handle])
    middle = (box.left + box.right) / 2, (box.top + box.bottom) / 2

    def edges(event: PointerEvent) -> Edges:
        dx, dy = held.shift(event)
        fixed = middle if event.alt else opposite
        anchor = fixed[0] + dx, fixed[1] + dy
        point = corner[0] + event.x - press.x, corner[1] + event.y - press.y
        ratio = box.width / max(1, box.height) if event.shift and len(handle) == 2 else None
        left, top, right, bottom = _between(anchor, point, ratio, event.alt)
        if handle in "ns":
            left, right = box.left + dx, box.right + dx
        elif handle in "ew":
            top, bottom = box.top + dy, box.bottom + dy
        return left, top, right, bottom

    return edges


def _moved(box: Box, press: PointerEvent) -> Drag:
    """Return a drag of the whole box; Shift moves it along one axis."""

    def edges(event: PointerEvent) -> Edges:
        dx, dy = event.x - press.x, event.y - press.y
        if event.shift:
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        dx, dy = round(dx), round(dy)
        return box.left + dx, box.top + dy, box.right + dx, box.bottom + dy

    return edges


class _Held:
    """How far the box was moved as a whole while Space was held."""

    def __init__(self, press: PointerEvent) -> None:
        self._last = press
        self._dx = self._dy = 0.0

    def shift(self, event: PointerEvent) -> XY:
        if event.space:
            self._dx += event.x - self._last.x
            self._dy += event.y - self._last.y
        self._last = event
        return self._dx, self._dy


def _between(anchor: XY, point: XY, ratio: float | None, from_centre: bool) -> Edges:
    """Return the edges from an anchor to a point; ratio: width over height to keep, growing to what reaches further."""
    dx, dy = point[0] - anchor[0], point[1] - anchor[1]
    if ratio is not None:
        width = max(abs(dx), abs(dy) * ratio)
        dx, dy = math.copysign(width, dx), math.copysign(width / ratio, dy)
    start = (anchor[0] - dx, anchor[1] - dy) if from_centre else anchor
    end = anchor[0] + dx, anchor[1] + dy
    return min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1])


def _spot(box: Box, handle: str) -> XY:
    x = box.left if "w" in handle else box.right if "e" in handle else (box.left + box.right) / 2
    y = box.top if "n" in handle else box.bottom if "s" in handle else (box.top + box.bottom) / 2
    return x, y


def whole(edges: Edges) -> Box:
    """To whole px, so that a square stays one."""
    left, top = round(edges[0]), round(edges[1])
    return Box(left, top, left + round(edges[2] - edges[0]), top + round(edges[3] - edges[1]))
