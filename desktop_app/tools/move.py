"""Move, turn and scale what is selected by its outline: only places change, never noise."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt

from desktop_app.document.document import Edit
from desktop_app.tools.handles import OPPOSITE, XY, Outline, layer_at
from desktop_app.tools.shadow_handle import ShadowHandle
from desktop_app.tools.tool import Tool
from desktop_app.widgets.drawing import Drawing
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.translation import tr
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.layers import Layer, ObjectLayer, common_extent

START_PX = 3  # device px that a press may tremble before it is a drag
SNAP_DEGREES = 15
MIN_SIDE = 4.0  # canvas px that the longer side of an outline keeps

Change = Callable[[PointerEvent], Affine]  # where the pointer is -> the map, canvas px to canvas px, that leads there


@dataclass(frozen=True)
class Grip:
    """What a drag does, and with which layers as they were at the press."""

    verb: str
    layers: Sequence[Layer]
    change: Change

    @property
    def label(self) -> str:
        """The undo list's name for it."""
        return f"{self.verb} {self.layers[0].name if len(self.layers) == 1 else f'{len(self.layers)} layers'}"

    def edit(self, event: PointerEvent) -> Edit:
        change = self.change(event)
        return lambda scene: edits.transform(scene, self.layers, change)


@dataclass(frozen=True)
class ShadowGrip:
    """A drag that leads a shadow's tip."""

    handle: ShadowHandle
    press: PointerEvent
    label: str

    def edit(self, event: PointerEvent) -> Edit:
        return self.handle.edit(self.press, event)


class Move(Tool):
    """Inside the outline a drag moves, at a handle it scales, outside it turns; elsewhere a press selects.

    Of a shadow, which goes where its object is, a drag leads the tip.
    """

    name = "move"

    def cursor_at(self, event: PointerEvent) -> Qt.CursorShape:
        if self._shadow_handle(event) is not None:
            return Qt.CursorShape.SizeAllCursor
        outline, hit = self._hit(event)
        if hit == "inside":
            return Qt.CursorShape.SizeAllCursor
        if outline is not None and hit in outline.spots:
            return resize_cursor(outline.centre, outline.spots[hit])
        if layer_at(self.document.scene, event.x, event.y) is not None:
            return Qt.CursorShape.PointingHandCursor
        return Qt.CursorShape.CrossCursor if hit == "rotate" else Qt.CursorShape.ArrowCursor

    def gesture(self, event: PointerEvent) -> Gesture:
        grip = self._grasp(event)
        press = event
        while event.kind != "release" and not is_drag(press, event):
            event = yield
        if grip is None or not is_drag(press, event):
            return
        with self.document.gesture(grip.label, self):
            self.document.update(grip.edit(event))
            while event.kind != "release":
                event = yield
                self.document.update(grip.edit(event))

    def has_handles(self) -> bool:
        return True

    def drawings(self) -> Sequence[Drawing]:
        handle = ShadowHandle.of(self.document.selected_layer)
        return super().drawings() if handle is None else (handle,)

    def nudge(self, dx: int, dy: int) -> bool:
        layers = self.document.selected_layers
        if common_extent(layers) is None:
            return False
        step = Affine.translation(dx, dy)
        self.document.attempt(tr("Nudge"), lambda scene: edits.transform(scene, layers, step))
        return True

    def _hit(self, event: PointerEvent) -> tuple[Outline | None, str | None]:
        """Return the outline of what is selected, and what of it lies here; an object over a photo is not inside."""
        layers = self.document.selected_layers
        outline = Outline.of(common_extent(layers))
        hit = None if outline is None else outline.hit(event.x, event.y, self.surface.viewport.touch)
        if hit == "inside" and not any(isinstance(inner, ObjectLayer) for layer in layers for inner in layer.walk()):
            found = layer_at(self.document.scene, event.x, event.y)
            if found is not None and not any(found is inner for layer in layers for inner in layer.walk()):
                return outline, None
        return outline, hit

    def _shadow_handle(self, event: PointerEvent) -> ShadowHandle | None:
        """Return the handle of the selected shadow where a press takes it."""
        handle = ShadowHandle.of(self.document.selected_layer)
        return handle if handle and handle.hit(event.x, event.y, self.surface.viewport.touch) else None

    def _grasp(self, event: PointerEvent) -> Grip | ShadowGrip | None:
        """Return what a drag from here does; a press on a layer that is not selected selects it."""
        document, layers = self.document, self.document.selected_layers
        if (handle := self._shadow_handle(event)) is not None:
            return ShadowGrip(handle, event, tr("Shadow"))
        outline, hit = self._hit(event)
        if outline is not None and hit in outline.spots:
            return Grip("Scale", layers, _scaling(outline, hit, event))
        if hit == "inside":
            return Grip("Move", layers, _moving(event))
        found = layer_at(document.scene, event.x, event.y)
        if outline is not None and hit == "rotate" and found is None:
            return Grip("Turn", layers, _turning(outline, event))
        document.select(None if found is None else found.id)
        return None if found is None else Grip("Move", [found], _moving(event))


def _moving(press: PointerEvent) -> Change:
    def change(event: PointerEvent) -> Affine:
        dx, dy = _along_one_axis(event.x - press.x, event.y - press.y, event.shift)
        return Affine.translation(round(dx), round(dy))  # by whole canvas px: what was sharp stays sharp

    return change


def _scaling(outline: Outline, spot: str, press: PointerEvent) -> Change:
    handle = outline.spots[spot]
    nw, ne, _, sw = outline.corners
    longest = max(math.dist(nw, ne), math.dist(nw, sw))

    def change(event: PointerEvent) -> Affine:
        fixed = outline.centre if event.alt else outline.spots[OPPOSITE[spot]]
        reach = (handle[0] - fixed[0], handle[1] - fixed[1])
        now = (handle[0] + event.x - press.x - fixed[0], handle[1] + event.y - press.y - fixed[1])
        share = (now[0] * reach[0] + now[1] * reach[1]) / max(1e-9, reach[0] ** 2 + reach[1] ** 2)
        return about(*fixed, Affine.scaling(max(share, MIN_SIDE / max(longest, MIN_SIDE))))

    return change


def _turning(outline: Outline, press: PointerEvent) -> Change:
    centre = outline.centre
    start = _angle(centre, (press.x, press.y))
    angle_before = _angle(outline.spots["nw"], outline.spots["ne"])

    def change(event: PointerEvent) -> Affine:
        turn = _angle(centre, (event.x, event.y)) - start
        if event.shift:
            turn = round((angle_before + turn) / SNAP_DEGREES) * SNAP_DEGREES - angle_before
        return about(*centre, Affine.rotation(turn))

    return change


def about(x: float, y: float, change: Affine) -> Affine:
    """Return a turning or scaling around a point instead of the origin."""
    return Affine.translation(x, y) @ change @ Affine.translation(-x, -y)


def _angle(start: XY, end: XY) -> float:
    return math.degrees(math.atan2(end[1] - start[1], end[0] - start[0]))


def is_drag(press: PointerEvent, event: PointerEvent) -> bool:
    """Return whether the pointer went further than a click may tremble."""
    return math.hypot(event.device_x - press.device_x, event.device_y - press.device_y) >= START_PX


def _along_one_axis(dx: float, dy: float, is_held: bool) -> XY:
    if not is_held:
        return dx, dy
    return (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)


def resize_cursor(centre: XY, spot: XY) -> Qt.CursorShape:
    """Return the double arrow that points most nearly from the centre to the handle."""
    angle = math.degrees(math.atan2(spot[1] - centre[1], spot[0] - centre[0])) % 180
    shapes = (
        Qt.CursorShape.SizeHorCursor,
        Qt.CursorShape.SizeFDiagCursor,
        Qt.CursorShape.SizeVerCursor,
        Qt.CursorShape.SizeBDiagCursor,
    )
    return shapes[round(angle / 45) % 4]
