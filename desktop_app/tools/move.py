"""Move, turn and scale what is selected by its outline: only places change, never noise."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt

from desktop_app.document.document import Document, Edit
from desktop_app.document.layer_commands import named
from desktop_app.document.text_edits import TypingWanted
from desktop_app.tools.drawings import SelectedOutline
from desktop_app.tools.guides import drag_guide, guide_at, guide_cursor
from desktop_app.tools.handles import XY, Outline, layer_at
from desktop_app.tools.hidden_parts import HiddenParts
from desktop_app.tools.mask_grip import MaskGrip, outline_of
from desktop_app.tools.move_options import MoveSettings
from desktop_app.tools.own_handles import OwnHandle, own_handles
from desktop_app.tools.pivot_mark import PIVOT_PX, PivotMark
from desktop_app.tools.snapping import NO_LINES, GuidesAndGrid, Snapping, at_lines, reach_of
from desktop_app.tools.tool import Surface, Tool
from desktop_app.tools.transforms import Change, distorting, in_perspective, is_drag, moving, scaling, shearing, turning
from desktop_app.widgets.cursors import Cursor, cursor
from desktop_app.widgets.drawing import Drawing
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.translation import tr
from desktop_app.widgets.viewport import Viewport
from engine.scene import edits, mask_edits
from engine.scene.affine import Affine
from engine.scene.guides import Axis
from engine.scene.layers import Layer, ObjectLayer, TextLayer, common_extent
from engine.scene.projective import Map

ROOM_PX = 120  # logical px of an outline's sides from which on its middle can be dragged as a pivot


@dataclass(frozen=True)
class Grip:
    """What a drag does, and with which layers as they were at the press."""

    label: str  # its name in the undo list
    layers: Sequence[Layer]
    change: Change
    may_fold: bool = False  # and then waits where it was last whole

    def edit(self, event: PointerEvent) -> Edit:
        change = self.change(event)
        return lambda scene: edits.transform(scene, self.layers, change)


@dataclass(frozen=True)
class HandleGrip:
    """A drag of a handle that the kind of the layer has."""

    handle: OwnHandle
    press: PointerEvent

    @property
    def label(self) -> str:
        return self.handle.label

    def edit(self, event: PointerEvent) -> Edit:
        return self.handle.edit(self.press, event)


class Move(Tool):
    """Inside the outline a drag moves, at a handle it scales (Ctrl: shears or distorts), outside it turns.

    Elsewhere a press selects. Where a mask's picture was clicked that is not linked, a drag moves that alone. Of a
    shadow, which goes where its object is, a drag leads the tip, of a vignette its middle and where it begins. The
    pivot, about which is turned, is seen where there is room for it beside the handles. Alt+drag leads it out of the
    middle, where most drags begin that shall move a layer.
    """

    name = "move"

    def __init__(self, document: Document, surface: Surface, settings: MoveSettings | None = None) -> None:
        super().__init__(document, surface)
        self._settings = settings or MoveSettings()
        self._hidden_parts = HiddenParts(document)
        self._lines = NO_LINES  # at which what is being moved lies

    def cursor_at(self, event: PointerEvent) -> Cursor:
        scene = self.document.scene
        is_locked = any(scene.is_locked(layer.id) for layer in self.document.selected_layers)
        if self._own_handle(event) is not None or self.document.masking.moved_alone is not None:
            return Qt.CursorShape.SizeAllCursor
        if self._is_at_pivot(event):
            return Qt.CursorShape.CrossCursor
        outline, hit = self._hit(event)
        if (guide := self._guide(event)) is not None:
            return guide_cursor(self.surface.viewport, guide[0])
        if is_locked and hit not in (None, "rotate"):
            return Qt.CursorShape.ForbiddenCursor
        if hit == "inside":
            return Qt.CursorShape.SizeAllCursor
        if outline is not None and hit in outline.spots:
            return resize_cursor(self.surface.viewport, outline.centre, outline.spots[hit])
        if layer_at(scene, event.x, event.y) is not None:
            return Qt.CursorShape.PointingHandCursor
        return cursor("turn") if hit == "rotate" and not is_locked else Qt.CursorShape.ArrowCursor

    def gesture(self, event: PointerEvent) -> Gesture:
        if self._is_at_pivot(event):
            yield from self._drag_pivot()
            return
        if (guide := self._guide(event)) is not None:
            yield from drag_guide(self, *guide, event)
            return
        found = layer_at(self.document.scene, event.x, event.y)
        if event.is_double and isinstance(found, TextLayer):
            self.document.wanted.emit(TypingWanted(found.id))
            return
        grip = self._grasp(event)
        press = event
        while event.kind != "release" and not is_drag(press, event):
            event = yield
        if isinstance(grip, MaskGrip) and not is_drag(press, event) and found is not None:
            self.document.select(found.id)
        if grip is None or not is_drag(press, event):
            return
        try:
            with self.document.gesture(grip.label, self):
                self._follow(grip, event)
                while event.kind != "release":
                    event = yield
                    self._follow(grip, event)
        finally:
            self._lines = NO_LINES
            self.surface.redraw()

    def _follow(self, grip: Grip | HandleGrip | MaskGrip, event: PointerEvent) -> None:
        """Lead what is held to the pointer; where that would fold it, it waits there until the pointer comes back."""
        if isinstance(grip, Grip) and grip.may_fold:
            self.document.guarded(lambda: self.document.update(grip.edit(event)))
        else:
            self.document.update(grip.edit(event))

    def _drag_pivot(self) -> Gesture:
        document, layers = self.document, self.document.selected_layers
        outline, before = Outline.of(common_extent(layers)), document.pivot.of(layers)
        try:
            event = yield
            while outline is not None:
                spots = [*outline.spots.values(), outline.centre]
                near = min(spots, key=lambda spot: math.dist(spot, (event.x, event.y)))
                is_near = math.dist(near, (event.x, event.y)) <= reach_of(self.surface, event)
                point = near if is_near else (event.x, event.y)
                document.pivot.put(layers, None if point == outline.centre else point)
                self.surface.redraw()
                if event.kind == "release":
                    return
                event = yield
        except GeneratorExit:
            document.pivot.put(layers, before)
            self.surface.redraw()
            raise

    def _pivot_mark(self) -> PivotMark | None:
        """Return the pivot as it is drawn, and can be dragged."""
        layers = self.document.selected_layers
        outline = Outline.of(common_extent(layers))
        if outline is None or self._own_handles() or self.document.masking.moved_alone is not None:
            return None
        put = self.document.pivot.of(layers)
        sides = (math.dist(outline.spots[one], outline.spots[other]) for one, other in (("w", "e"), ("n", "s")))
        has_room = min(sides) >= ROOM_PX * self.surface.viewport.touch
        return PivotMark(*(put or outline.centre)) if put or has_room else None

    def _is_at_pivot(self, event: PointerEvent) -> bool:
        """Return whether a press here takes the pivot."""
        mark = self._pivot_mark()
        reach = PIVOT_PX * self.surface.viewport.touch
        if not event.alt and self.document.pivot.of(self.document.selected_layers) is None:
            return False
        return mark is not None and math.dist((mark.x, mark.y), (event.x, event.y)) <= reach

    def has_handles(self) -> bool:
        return True

    def drawings(self) -> Sequence[Drawing]:
        mask = self.document.masking.moved_alone
        shown: Sequence[Drawing] = self._own_handles() or super().drawings()
        if mask is not None:
            outline = outline_of(mask)
            shown = () if outline is None else (SelectedOutline(outline, with_handles=False),)
        elif shown:
            extras = (self._hidden_parts.lines(), self._pivot_mark())
            shown = (*shown, *(extra for extra in extras if extra is not None))
        return shown if self._lines == NO_LINES else (*shown, self._lines)

    def nudge(self, dx: int, dy: int) -> bool:
        layers, step = self.document.selected_layers, Affine.translation(dx, dy)
        if (mask := self.document.masking.moved_alone) is not None:
            layer_id = self.document.selected or ""
            return self.document.attempt(
                tr("Move mask"), lambda scene: mask_edits.move_mask(scene, layer_id, mask, step)
            )
        if common_extent(layers) is None:
            return False
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

    def _guide(self, event: PointerEvent) -> tuple[Axis, float] | None:
        """Return the guide that a press takes: handles lie over it."""
        outline, hit = self._hit(event)
        is_at_handle = outline is not None and hit in outline.spots
        return None if is_at_handle or self._own_handle(event) is not None else guide_at(self, event)

    def _own_handles(self) -> Sequence[OwnHandle]:
        return own_handles(self.document.selected_layer, self.document.scene.box)

    def _own_handle(self, event: PointerEvent) -> OwnHandle | None:
        """Return the one of these that a press here takes."""
        touch = self.surface.viewport.touch
        return next((handle for handle in self._own_handles() if handle.hit(event.x, event.y, touch)), None)

    def _grasp(self, event: PointerEvent) -> Grip | HandleGrip | MaskGrip | None:
        """Return what a drag from here does; a press on a layer that is not selected selects it."""
        document, layers = self.document, self.document.selected_layers
        if (mask := document.masking.moved_alone) is not None:
            return MaskGrip(document.selected or "", mask, moving(event, self._snapped(layers, outline_of(mask))))
        if (handle := self._own_handle(event)) is not None:
            return HandleGrip(handle, event)
        outline, hit = self._hit(event)
        if outline is not None and hit in outline.spots:
            return self._at_handle(outline, hit, event, layers)
        if hit == "inside":
            return self._grip(tr("Move {name}"), layers, moving(event, self._snapped(layers, outline)))
        found = layer_at(document.scene, event.x, event.y)
        if outline is not None and hit == "rotate" and found is None:
            return self._grip(tr("Turn {name}"), layers, turning(outline, event, self._pivot_of(layers, outline)))
        document.select(None if found is None else found.id)
        if found is None:
            return None
        return self._grip(tr("Move {name}"), [found], moving(event, self._snapped([found], Outline.of(found.extent))))

    def _grip(self, done: str, layers: Sequence[Layer], change: Change, may_fold: bool = False) -> Grip:
        return Grip(named(self.document, done, [layer.id for layer in layers]), layers, change, may_fold)

    def _at_handle(self, outline: Outline, hit: str, event: PointerEvent, layers: Sequence[Layer]) -> Grip:
        """Return what a drag of a handle does, by the keys held and by what the options bar says."""
        is_corner, way = len(hit) == 2, self._settings.way
        if is_corner and (way == "perspective" or (event.control and event.alt and event.shift)):
            return self._grip(tr("Perspective {name}"), layers, in_perspective(outline, hit, event), may_fold=True)
        if way == "distort" or (is_corner and event.control):
            return self._grip(tr("Distort {name}"), layers, distorting(outline, hit, event), may_fold=True)
        if event.control:
            return self._grip(tr("Shear {name}"), layers, shearing(outline, hit, event))
        change = scaling(outline, hit, event, self._pivot_of(layers, outline))
        return self._grip(tr("Scale {name}"), layers, self._sides_at_lines(change, outline, hit, event))

    def _sides_at_lines(self, change: Change, outline: Outline, hit: str, press: PointerEvent) -> Change:
        """Return a scaling that leads the sides it moves to lines that are near; not where the form is kept."""
        (left, top), (right, below) = outline.spots["nw"], outline.spots["ne"]
        if left != right and top != below:
            return change  # it leans, so no side of it lies along a line

        def led(event: PointerEvent) -> Map:
            if (len(hit) == 2) != event.shift:
                return change(event)
            x, y = outline.spots[hit][0] + event.x - press.x, outline.spots[hit][1] + event.y - press.y
            there = at_lines(replace(event, x=x, y=y), self.surface, self.document.scene)
            return change(replace(event, x=event.x + there.x - x, y=event.y + there.y - y))

        return led

    def _pivot_of(self, layers: Sequence[Layer], outline: Outline) -> XY:
        return self.document.pivot.of(layers) or outline.centre

    def _snapped(self, layers: Sequence[Layer], outline: Outline | None) -> Callable[[float, float, PointerEvent], XY]:
        """Return what leads steps of an outline to lines that are near, unless Ctrl is held; not to these layers'."""
        if outline is None:
            return lambda dx, dy, event: (dx, dy)
        scene = self.document.scene
        snapping = Snapping.of(scene, layers, outline.bounds(), GuidesAndGrid.over(scene, self.surface.options))

        def step(dx: float, dy: float, event: PointerEvent) -> XY:
            led = snapping.step(dx, dy, reach_of(self.surface, event))
            self._lines = snapping.found
            return led

        return step


def resize_cursor(viewport: Viewport, centre: XY, spot: XY) -> Qt.CursorShape:
    """Return the double arrow that points most nearly from the centre to the handle, as both are seen."""
    centre, spot = viewport.to_device(*centre), viewport.to_device(*spot)
    angle = math.degrees(math.atan2(spot[1] - centre[1], spot[0] - centre[0])) % 180
    shapes = (
        Qt.CursorShape.SizeHorCursor,
        Qt.CursorShape.SizeFDiagCursor,
        Qt.CursorShape.SizeVerCursor,
        Qt.CursorShape.SizeBDiagCursor,
    )
    return shapes[round(angle / 45) % 4]
