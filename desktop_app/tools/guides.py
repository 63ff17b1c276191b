"""Guides by hand: pulled out of a ruler, moved by the move tool, and dragged out of sight to take them away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from desktop_app.document.document import Document
from desktop_app.tools.tool import Surface, Tool
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.translation import tr
from desktop_app.widgets.view_options import RULER_PX
from desktop_app.widgets.viewport import Viewport
from engine.scene import edits
from engine.scene.guides import Axis

REACH_PX = 4  # logical px from a guide within which a press takes it
SNAP_PX = 5  # from the picture's edges and middle


class NewGuide(Tool):
    """Lays a guide that crosses one axis of the canvas."""

    name = "guide"

    def __init__(self, document: Document, surface: Surface, axis: Axis) -> None:
        super().__init__(document, surface)
        self._axis = axis

    def gesture(self, event: PointerEvent) -> Gesture:
        return drag_guide(self, self._axis, None, event)


def guide_at(tool: Tool, event: PointerEvent) -> tuple[Axis, float] | None:
    """Return the axis and the place of the guide that a press would take; None where there is none to be moved."""
    options = tool.surface.options
    if not options.is_on("guides") or options.is_on("guides_locked"):
        return None
    guides, reach = tool.document.scene.guides, REACH_PX * tool.surface.viewport.touch
    axes: tuple[tuple[Axis, float], ...] = (("x", event.x), ("y", event.y))
    near = [(abs(at - place), axis, at) for axis, place in axes for at in guides.along(axis)]
    distance, axis, at = min(near, default=(reach + 1, "x", 0.0))
    return (axis, at) if distance <= reach else None


def guide_cursor(viewport: Viewport, axis: Axis) -> Qt.CursorShape:
    """Return the cursor over a guide that crosses this axis, as it is seen."""
    to = viewport.to_screen
    is_upright = (abs(to.xx) >= abs(to.xy)) == (axis == "x")
    return Qt.CursorShape.SplitHCursor if is_upright else Qt.CursorShape.SplitVCursor


def drag_guide(tool: Tool, axis: Axis, old: float | None, event: PointerEvent) -> Gesture:
    """Drag a guide, or a new one where `old` is None; let go outside, or on a ruler, it is none."""
    document, surface = tool.document, tool.surface
    before = document.scene.guides
    with document.gesture(tr("New guide") if old is None else tr("Move guide"), tool):
        while event.kind != "release":
            event = yield
            place = None if _is_outside(surface, event) else _snapped(tool, axis, event)
            document.update(partial(edits.set_guides, guides=before.moved(axis, old, place)))


def _snapped(tool: Tool, axis: Axis, event: PointerEvent) -> float:
    """Return the whole canvas px, or the edge or middle of the picture that is near."""
    at, size = (event.x, tool.document.scene.width) if axis == "x" else (event.y, tool.document.scene.height)
    reach = SNAP_PX * tool.surface.viewport.touch if tool.surface.options.is_on("snap") and not event.control else 0.0
    near = [line for line in (0.0, size / 2, float(size)) if abs(line - at) <= reach]
    return near[0] if near else float(round(at))


def _is_outside(surface: Surface, event: PointerEvent) -> bool:
    viewport = surface.viewport
    ruler = RULER_PX * viewport.ratio if surface.options.is_on("rulers") else 0.0
    return not (ruler <= event.device_x < viewport.width and ruler <= event.device_y < viewport.height)
