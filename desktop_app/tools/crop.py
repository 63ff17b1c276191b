"""The crop tool: a frame around what stays, drawn, moved and turned by hand; a line along the horizon levels it."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from desktop_app.document.document import Document
from desktop_app.tools.crop_frame import CropFrame, Edges, stretched
from desktop_app.tools.drawings import SelectedOutline
from desktop_app.tools.handles import XY, Outline
from desktop_app.tools.move import resize_cursor
from desktop_app.tools.snapping import GuidesAndGrid
from desktop_app.tools.tool import Surface, Tool
from desktop_app.tools.transforms import in_steps, is_drag
from desktop_app.widgets.cursors import Cursor, cursor
from desktop_app.widgets.drawing import Drawing
from desktop_app.widgets.ink import DARK, LIGHT, LINE
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.viewport import Viewport
from engine.scene import picture_edits
from engine.scene.affine import Affine
from engine.scene.box import Box

SHADE = QColor(0, 0, 0, 150)
SNAP_PX = 8  # logical px from the picture's edge within which the frame takes it

Drag = Callable[[PointerEvent], None]  # draws the frame as the pointer says


@dataclass(frozen=True)
class Shade:
    """The picture outside the frame darkened, thirds within it."""

    outline: Outline

    def device_box(self, viewport: Viewport) -> Box:
        """Return the device px that drawing it can touch: all."""
        return Box(0, 0, viewport.width, viewport.height)

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        ratio = viewport.ratio
        frame = QPolygonF([QPointF(*viewport.to_device(*corner)) for corner in self.outline.corners])
        path = QPainterPath()
        path.addRect(QRectF(0, 0, viewport.width, viewport.height))
        path.addPolygon(frame)
        path.closeSubpath()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.fillPath(path, SHADE)  # by the odd-even rule, all but the frame
        for colour, width in ((QColor(0, 0, 0, 70), 2.0), (QColor(255, 255, 255, 120), 1.0)):
            painter.setPen(QPen(colour, width * ratio))
            for start, end in _thirds(*map(frame.at, range(4))):
                painter.drawLine(QLineF(start, end))


@dataclass(frozen=True)
class Horizon:
    """A line that shall become level, or plumb."""

    start: XY
    end: XY

    @property
    def angle(self) -> float:
        """Degrees clockwise by which it leans, from the nearer of level and plumb."""
        angle = math.degrees(math.atan2(self.end[1] - self.start[1], self.end[0] - self.start[0]))
        return (angle + 45) % 90 - 45

    def device_box(self, viewport: Viewport) -> Box:
        points = (viewport.to_device(*self.start), viewport.to_device(*self.end))
        return Box.around(points).grown(math.ceil(8 * viewport.ratio))

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        ratio = viewport.ratio
        start, end = QPointF(*viewport.to_device(*self.start)), QPointF(*viewport.to_device(*self.end))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for colour, width in ((DARK, 3.4), (LINE, 1.4)):
            painter.setPen(QPen(colour, width * ratio))
            painter.drawLine(QLineF(start, end))
        painter.setPen(QPen(DARK, ratio))
        painter.setBrush(LIGHT)
        for point in (start, end):
            painter.drawEllipse(point, 4 * ratio, 4 * ratio)


class Crop(Tool):
    """Handles stretch the frame, inside a drag moves it, outside it turns; Enter applies, Esc gives it up.

    Around the whole picture, as the tool begins, a drag draws a frame. Ctrl, or the button, draws a horizon instead.
    """

    name = "crop"

    def __init__(self, document: Document, surface: Surface, frame: CropFrame) -> None:
        super().__init__(document, surface)
        self.frame = frame
        self._horizon: Horizon | None = None
        frame.changed.connect(self._on_frame)

    def chosen(self) -> None:
        super().chosen()
        self.frame.begin()

    def left(self) -> None:
        super().left()
        self.frame.reset()

    def accept(self) -> bool:
        is_touched = self.frame.is_touched
        self.frame.apply()
        return is_touched

    def complete(self, then: Callable[[], object]) -> None:
        self.frame.apply(then)

    def leave(self) -> bool:
        was_used = self.frame.is_touched or self.frame.draws_horizon
        if was_used:
            self.frame.reset()
        return was_used

    def swap(self) -> bool:
        self.frame.swap()
        return True

    def nudge(self, dx: int, dy: int) -> bool:
        self.frame.draw(_edges(self.frame.box.moved(dx, dy)))
        return True

    def drawings(self) -> Sequence[Drawing]:
        outline = self.frame.outline
        line = () if self._horizon is None else (self._horizon,)
        return (Shade(outline), SelectedOutline(outline, with_handles=True), *line)

    def cursor_at(self, event: PointerEvent) -> Cursor:
        hit = self._hit(event)
        outline = self.frame.outline
        if hit in outline.spots:
            return resize_cursor(self.surface.viewport, outline.centre, outline.spots[hit])
        if hit == "turn":
            return cursor("turn")
        return Qt.CursorShape.SizeAllCursor if hit == "move" else Qt.CursorShape.CrossCursor

    def gesture(self, event: PointerEvent) -> Gesture:
        press, hit, frame = event, self._hit(event), self.frame
        before = frame.box, frame.angle
        while event.kind != "release" and not is_drag(press, event):
            event = yield
        if not is_drag(press, event):
            return
        drag = self._drag(hit, press)
        try:
            drag(event)
            while event.kind != "release":
                event = yield
                drag(event)
            if self._horizon is not None:
                leans = self._horizon.angle
                self._horizon = None
                frame.draws_horizon = False
                frame.turn(leans)
        except BaseException:
            self._horizon = None
            frame.angle = before[1]
            frame.draw(_edges(before[0]))
            raise

    def _hit(self, event: PointerEvent) -> str:
        """Return what a drag from here does: a handle's name, "move", "turn", "draw" or "horizon"."""
        if event.control or self.frame.draws_horizon:
            return "horizon"
        hit = self.frame.outline.hit(event.x, event.y, self.surface.viewport.touch)
        if hit == "inside":
            return "move" if self.frame.is_touched else "draw"
        return "turn" if hit in (None, "rotate") else hit

    def _drag(self, hit: str, press: PointerEvent) -> Drag:
        if hit == "horizon":
            return self._level(press)
        if hit == "turn":
            return self._turned(press)
        return self._moved(press) if hit == "move" else self._drawn(press) if hit == "draw" else self._held(hit, press)

    def _level(self, press: PointerEvent) -> Drag:
        def drag(event: PointerEvent) -> None:
            self._horizon = Horizon((press.x, press.y), (event.x, event.y))
            self.surface.redraw()

        return drag

    def _turned(self, press: PointerEvent) -> Drag:
        centre, before = self.frame.outline.centre, self.frame.angle
        start = math.atan2(press.y - centre[1], press.x - centre[0])

        def drag(event: PointerEvent) -> None:
            angle = math.degrees(math.atan2(event.y - centre[1], event.x - centre[0]) - start)
            angle = before + (angle + 180) % 360 - 180
            self.frame.turn(in_steps(angle) if event.shift else angle)

        return drag

    def _moved(self, press: PointerEvent) -> Drag:
        """Move the frame, within the picture as far as it fits there."""
        box, frame = self.frame.box, self.frame

        def drag(event: PointerEvent) -> None:
            moved = box.moved(round(event.x - press.x), round(event.y - press.y))
            kept = picture_edits.within(frame.canvas, moved, frame.angle)
            frame.draw(_edges(kept if (kept.width, kept.height) == (box.width, box.height) else moved))

        return drag

    def _drawn(self, press: PointerEvent) -> Drag:
        """Draw a new frame from the press to the pointer; Shift makes a square, Alt has the press in its middle."""
        point = Box(round(press.x), round(press.y), round(press.x), round(press.y))

        def drag(event: PointerEvent) -> None:
            dx, dy = event.x - press.x, event.y - press.y
            spot = ("n" if dy < 0 else "s") + ("w" if dx < 0 else "e")
            ratio = 1.0 if event.shift else self.frame.ratio
            edges = stretched(point, spot, (dx, dy), ratio, event.alt)
            shift = self._snap(edges, spot)
            self.frame.draw(stretched(point, spot, (dx + shift[0], dy + shift[1]), ratio, event.alt))

        return drag

    def _held(self, spot: str, press: PointerEvent) -> Drag:
        """Drag a handle, along the frame's own sides; Shift keeps its form, Alt its middle."""
        box, angle, back = self.frame.box, self.frame.angle, Affine.rotation(-self.frame.angle)
        to_canvas = self.frame.to_canvas

        def drag(event: PointerEvent) -> None:
            dx, dy = back.point(event.x - press.x, event.y - press.y)
            ratio = self.frame.ratio or (box.width / box.height if event.shift else None)
            edges = stretched(box, spot, (dx, dy), ratio, event.alt)
            if not angle:
                shift = self._snap(edges, spot)
                edges = stretched(box, spot, (dx + shift[0], dy + shift[1]), ratio, event.alt)
            # Its middle has moved in the old frame's directions; from now on it is turned about the new one.
            x, y = to_canvas.point((edges[0] + edges[2]) / 2, (edges[1] + edges[3]) / 2)
            width, height = edges[2] - edges[0], edges[3] - edges[1]
            self.frame.draw((x - width / 2, y - height / 2, x + width / 2, y + height / 2))

        return drag

    def _snap(self, edges: Edges, spot: str) -> XY:
        """Return how far those sides of the frame are from the picture's that are near; 0 where none is."""
        if self.frame.angle:
            return 0.0, 0.0
        reach = SNAP_PX * self.surface.viewport.touch if self.surface.options.is_on("snap") else 0.0
        canvas, laid = self.frame.canvas, GuidesAndGrid.over(self.document.scene, self.surface.options)

        def nearest(sides: str, ends: tuple[float, float], guides: tuple[float, ...]) -> float:
            places = [edges["wnes".index(side)] for side in sides if side in spot]
            gaps = [line - place for place in places for line in laid.near((*ends, *guides), place)]
            return min((gap for gap in gaps if abs(gap) <= reach), key=abs, default=0.0)

        return (
            nearest("we", (canvas.left, canvas.right), laid.guides.xs),
            nearest("ns", (canvas.top, canvas.bottom), laid.guides.ys),
        )

    def _on_frame(self) -> None:
        if self.is_in_hand:
            self.surface.redraw()


def _edges(box: Box) -> Edges:
    return box.left, box.top, box.right, box.bottom


def _thirds(nw: QPointF, ne: QPointF, se: QPointF, sw: QPointF) -> Iterator[tuple[QPointF, QPointF]]:
    """Return the lines that part a frame with these corners into thirds."""
    for share in (1 / 3, 2 / 3):
        yield nw + (ne - nw) * share, sw + (se - sw) * share
        yield nw + (sw - nw) * share, ne + (se - ne) * share
