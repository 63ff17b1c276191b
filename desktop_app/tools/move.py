"""Move, turn and scale the selected object by its outline: only its place changes, never its noise."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import Qt

from desktop_app.canvas.handles import OPPOSITE, XY, Outline, object_at
from desktop_app.document.session import Edit
from desktop_app.tools.tool import Gesture, PointerEvent, Tool
from engine.scene import edits
from engine.scene.affine import Affine, Place
from engine.scene.layers import ObjectLayer, PaintLayer, PhotoLayer

START_PX = 3  # device px that a press may tremble before it is a drag
SNAP_DEGREES = 15
MIN_SIDE = 4.0  # canvas px that the longer side of an object keeps

Change = Callable[[PointerEvent], Edit]  # where the pointer is -> the edit that puts the layer there


def moved_by(dx: float, dy: float, place: Affine) -> Affine:
    return Affine.translation(dx, dy) @ place


def about(x: float, y: float, change: Affine) -> Affine:
    """A turning or scaling around a point instead of the origin."""
    return Affine.translation(x, y) @ change @ Affine.translation(-x, -y)


class Move(Tool):
    """Inside the outline a drag moves, at a handle it scales, outside it turns; elsewhere a press selects."""

    name = "move"

    def cursor_at(self, event: PointerEvent) -> Qt.CursorShape:
        layer, paint = self.session.selected_object, self.session.selected_layer
        if isinstance(paint, PaintLayer) and paint.tiles.bounds().has(event.x, event.y):
            return Qt.CursorShape.SizeAllCursor
        outline = None if layer is None else Outline.of(layer)
        hit = None if outline is None else outline.hit(event.x, event.y, self.surface.viewport.touch)
        if hit == "inside":
            return Qt.CursorShape.SizeAllCursor
        if outline is not None and hit in outline.spots:
            return resize_cursor(outline.centre, outline.spots[hit])
        if object_at(self.session.scene, event.x, event.y) is not None:
            return Qt.CursorShape.PointingHandCursor
        return Qt.CursorShape.CrossCursor if hit == "rotate" else Qt.CursorShape.ArrowCursor

    def gesture(self, event: PointerEvent) -> Gesture:
        label, change = self._grasp(event)
        press = event
        while event.kind != "release" and not is_drag(press, event):
            event = yield
        if label is None or change is None or not is_drag(press, event):
            return
        with self.session.gesture(label, self):
            self.session.update(change(event))
            while event.kind != "release":
                event = yield
                self.session.update(change(event))

    def has_handles(self, layer: ObjectLayer) -> bool:
        return True

    def nudge(self, dx: int, dy: int) -> bool:
        layer = self.session.selected_layer
        if isinstance(layer, PaintLayer):
            tiles, layer_id = layer.tiles.moved(dx, dy), layer.id
            self.session.attempt("Nudge", lambda scene: edits.replace(scene, layer_id, tiles=tiles))
            return True
        if isinstance(layer, ObjectLayer):
            layer_id, place = layer.id, moved_by(dx, dy, layer.place)
            self.session.attempt("Nudge", lambda scene: edits.set_place(scene, layer_id, place))
            return True
        return False

    def _grasp(self, event: PointerEvent) -> tuple[str | None, Change | None]:
        """What a drag from here does, and the undo list's name for it; a press on another object selects it."""
        session = self.session
        layer = session.selected_layer
        is_under = layer is not None and layer.box_in(session.scene.box).has(event.x, event.y)
        if isinstance(layer, PhotoLayer) and layer is not session.scene.layers[0] and is_under:
            return f"Move {layer.name}", self._move_photo(layer, event)
        if isinstance(layer, PaintLayer) and layer.tiles.bounds().has(event.x, event.y):
            return f"Move {layer.name}", self._move_paint(layer, event)
        hit = None
        if isinstance(layer, ObjectLayer):
            outline = Outline.of(layer)
            hit = None if outline is None else outline.hit(event.x, event.y, self.surface.viewport.touch)
            if outline is not None and hit is not None and hit not in ("inside", "rotate"):
                return f"Scale {layer.name}", self._scale(layer, outline, hit, event)
        other = object_at(session.scene, event.x, event.y)
        if isinstance(layer, ObjectLayer) and (hit == "inside" or (hit == "rotate" and other is None)):
            outline = Outline.of(layer)
            if hit == "rotate" and outline is not None:
                return f"Turn {layer.name}", self._turn(layer, outline.centre, event)
            return f"Move {layer.name}", self._move(layer, event)
        session.select(None if other is None else other.id)
        if other is None:
            return None, None
        return f"Move {other.name}", self._move(other, event)

    def _move(self, layer: ObjectLayer, press: PointerEvent) -> Change:
        def change(event: PointerEvent) -> Edit:
            dx, dy = _along_one_axis(event.x - press.x, event.y - press.y, event.shift)
            # Whole canvas px at an unscaled view: what was sharp stays sharp.
            return _placed(layer, moved_by(round(dx), round(dy), layer.place))

        return change

    def _move_photo(self, layer: PhotoLayer, press: PointerEvent) -> Change:
        def change(event: PointerEvent) -> Edit:
            dx, dy = _along_one_axis(event.x - press.x, event.y - press.y, event.shift)
            return lambda scene: edits.transform(scene, [layer], Affine.translation(round(dx), round(dy)))

        return change

    def _move_paint(self, layer: PaintLayer, press: PointerEvent) -> Change:
        def change(event: PointerEvent) -> Edit:
            dx, dy = _along_one_axis(event.x - press.x, event.y - press.y, event.shift)
            tiles = layer.tiles.moved(round(dx), round(dy))
            return lambda scene: edits.replace(scene, layer.id, tiles=tiles)

        return change

    def _scale(self, layer: ObjectLayer, outline: Outline, spot: str, press: PointerEvent) -> Change:
        handle = outline.spots[spot]
        bounds = layer.mask.bounds()
        longest = max(bounds.width, bounds.height) * layer.place.scale

        def change(event: PointerEvent) -> Edit:
            fixed = outline.centre if event.alt else outline.spots[OPPOSITE[spot]]
            reach = (handle[0] - fixed[0], handle[1] - fixed[1])
            now = (handle[0] + event.x - press.x - fixed[0], handle[1] + event.y - press.y - fixed[1])
            share = (now[0] * reach[0] + now[1] * reach[1]) / max(1e-9, reach[0] ** 2 + reach[1] ** 2)
            share = max(share, MIN_SIDE / max(longest, MIN_SIDE))
            return _placed(layer, about(*fixed, Affine.scaling(share)) @ layer.place)

        return change

    def _turn(self, layer: ObjectLayer, centre: XY, press: PointerEvent) -> Change:
        start = math.degrees(math.atan2(press.y - centre[1], press.x - centre[0]))
        angle_before = Place.of(layer.place, layer.side).angle

        def change(event: PointerEvent) -> Edit:
            turn = math.degrees(math.atan2(event.y - centre[1], event.x - centre[0])) - start
            if event.shift:
                turn = round((angle_before + turn) / SNAP_DEGREES) * SNAP_DEGREES - angle_before
            return _placed(layer, about(*centre, Affine.rotation(turn)) @ layer.place)

        return change


def _placed(layer: ObjectLayer, place: Affine) -> Edit:
    return lambda scene: edits.set_place(scene, layer.id, place)


def is_drag(press: PointerEvent, event: PointerEvent) -> bool:
    """Whether the pointer went further than a click may tremble."""
    return math.hypot(event.device_x - press.device_x, event.device_y - press.device_y) >= START_PX


def _along_one_axis(dx: float, dy: float, is_held: bool) -> XY:
    if not is_held:
        return dx, dy
    return (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)


def resize_cursor(centre: XY, spot: XY) -> Qt.CursorShape:
    """The double arrow that points most nearly from the centre to the handle."""
    angle = math.degrees(math.atan2(spot[1] - centre[1], spot[0] - centre[0])) % 180
    shapes = (
        Qt.CursorShape.SizeHorCursor,
        Qt.CursorShape.SizeFDiagCursor,
        Qt.CursorShape.SizeVerCursor,
        Qt.CursorShape.SizeBDiagCursor,
    )
    return shapes[round(angle / 45) % 4]
