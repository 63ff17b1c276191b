"""The tools that select a part of the picture: marquee, lasso and wand. Shift adds, Alt takes away, both intersect."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Slot

from desktop_app.document import selecting
from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.tools.box import new_box, whole
from desktop_app.tools.overlay import Overlay
from desktop_app.tools.settings import SettingsInUse
from desktop_app.tools.snapping import at_lines
from desktop_app.tools.tool import Surface, Tool
from desktop_app.tools.transforms import is_drag
from desktop_app.widgets.cursors import Cursor, cross
from desktop_app.widgets.every_move import every_move
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.translation import tr
from engine.compositing import selections
from engine.generation.outlines import Lines
from engine.problem import Problem
from engine.scene import selection
from engine.scene.box import Box
from engine.scene.selection import Way

CLOSE_PX = 8  # logical px from the first point within which a click closes the line
LEAST_STEP_PX = 1.5  # device px between two points of a line that is drawn by hand
ROUND = [step / 32 * math.pi for step in range(64)]
CIRCLE: Lines = (tuple((0.5 + 0.5 * math.cos(angle), 0.5 + 0.5 * math.sin(angle)) for angle in ROUND),)


@dataclass(frozen=True)
class Settings:
    """What the options bar says of the next selection."""

    way: Way = "replace"
    feather: float = 0  # px
    is_ellipse: bool = False
    tolerance: int = 32  # levels
    contiguous: bool = True


class SelectSettings(SettingsInUse[Settings]):
    """Begins with the usual ones; the tools that select share it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(Settings(), parent)


class SelectTool(Tool):
    """What tools that select have in common: which way a press selects, and that a drag within moves the outline."""

    def __init__(self, document: Document, surface: Surface, settings: SelectSettings) -> None:
        super().__init__(document, surface)
        self.settings = settings

    def cursor_at(self, event: PointerEvent) -> Cursor:
        return Qt.CursorShape.SizeAllCursor if self._moves(event) else cross(self.way(event))

    def nudge(self, dx: int, dy: int) -> bool:
        if self.document.scene.selection is None:
            return False
        selecting.moved(self.document, dx, dy)
        return True

    def way(self, press: PointerEvent) -> Way:
        """Return how a press selects; keys go before the options bar, and with nothing selected there is one way."""
        if self.document.scene.selection is None:
            return "replace"
        held: dict[tuple[bool, bool], Way] = {
            (True, False): "add",
            (False, True): "subtract",
            (True, True): "intersect",
        }
        return held.get((press.shift, press.alt), self.settings.now.way)

    def _moves(self, press: PointerEvent) -> bool:
        """Return whether a drag from here moves what is selected."""
        selection = self.document.scene.selection
        x, y = math.floor(press.x), math.floor(press.y)
        return (
            selection is not None
            and self.way(press) == "replace"
            and bool(selection.read(Box(x, y, x + 1, y + 1))[0, 0] >= selections.HALF)
        )

    def _move(self, press: PointerEvent) -> Gesture:
        """Lead the outline until the release."""
        before, event = self.document.scene.selection, press
        if before is None:
            return
        with self.document.gesture(tr("Move selection"), self):
            while event.kind != "release":
                event = yield
                there = before.moved(round(event.x - press.x), round(event.y - press.y))
                self.document.update(partial(selection.select, shape=there))


class Marquee(SelectTool):
    """A drag selects a rectangle or an ellipse; a click, nothing."""

    name = "marquee"

    def gesture(self, event: PointerEvent) -> Gesture:
        self.document.scene.check_begun()
        press, way = event, self.way(event)
        while event.kind != "release" and not is_drag(press, event):
            event = yield
        if not is_drag(press, event):
            if way == "replace":
                selecting.nothing(self.document)
            return
        if self._moves(press):
            yield from self._move(press)
            return
        # A key that said which way is not asked for a square or the middle, too, before it was let go once.
        heeded = _Heeded(press) if self.document.scene.selection is not None else None
        scene = self.document.scene
        drag = new_box(at_lines(press, self.surface, scene))

        def box_to(event: PointerEvent) -> Box:
            event = at_lines(event, self.surface, scene)
            return self._show(whole(drag(event if heeded is None else heeded(event))))

        try:
            box = box_to(event)
            while event.kind != "release":
                event = yield
                box = box_to(event)
        finally:
            self.show_overlay(None)
        canvas = self.document.scene.box
        make = selections.ellipse if self.settings.now.is_ellipse else selections.rectangle
        selecting.by_shape(self.document, make(box, canvas), way, self.settings.now.feather)

    def _show(self, box: Box) -> Box:
        shape = CIRCLE if self.settings.now.is_ellipse else ()
        self.show_overlay(Overlay(box, shape, f"{box.width} × {box.height} px"))
        return box


class _Heeded:
    """Reports in which Shift and Alt count only once they were let go after the press."""

    def __init__(self, press: PointerEvent) -> None:
        self._shift, self._alt = press.shift, press.alt

    def __call__(self, event: PointerEvent) -> PointerEvent:
        self._shift, self._alt = self._shift and event.shift, self._alt and event.alt
        return replace(event, shift=event.shift and not self._shift, alt=event.alt and not self._alt)


class Lasso(SelectTool):
    """A drag selects what is drawn around; clicks draw a line with corners, closed by Enter or at its first point."""

    name = "lasso"

    def __init__(self, document: Document, surface: Surface, settings: SelectSettings) -> None:
        super().__init__(document, surface, settings)
        self._corners: list[tuple[float, float]] = []
        self._way: Way = "replace"  # as the first of them was clicked
        document.changed.connect(self._on_changed)

    def gesture(self, event: PointerEvent) -> Gesture:
        self.document.scene.check_begun()
        press = event
        if not self._corners:
            self._way = self.way(press)
        while event.kind != "release" and not is_drag(press, event):
            event = yield
        if not is_drag(press, event):
            self._click(self._snapped(press))
            return
        if not self._corners and self._moves(press):
            yield from self._move(press)
            return
        line = [*self._corners, (press.x, press.y), (event.x, event.y)]
        try:
            with every_move():
                while event.kind != "release":
                    event = yield
                    far = LEAST_STEP_PX / self.surface.viewport.zoom
                    if math.dist(line[-1], (event.x, event.y)) >= far:
                        line.append((event.x, event.y))
                        self.show_overlay(Overlay(line=tuple(line)))
        finally:
            self._show()
        if self._corners:
            self._corners = line  # a stretch that is drawn by hand between corners
            self._show()
        else:
            self._select(line)

    def pointer_drawing(self, event: PointerEvent) -> Overlay | None:
        if not self._corners:
            return None
        end = self._snapped(event)
        return Overlay(line=(self._corners[-1], (end.x, end.y)))

    def accept(self) -> bool:
        if not self._corners:
            return False
        line, self._corners = self._corners, []
        self._show()
        self._select(line)
        return True

    def leave(self) -> bool:
        had_any = bool(self._corners)
        self._corners = []
        self._show()
        return had_any

    def left(self) -> None:
        self.leave()
        super().left()

    @property
    def can_take_back(self) -> bool:
        return bool(self._corners)

    def take_back(self) -> bool:
        if not self._corners:
            return False
        self._corners.pop()
        self._show()
        return True

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what == "file" and self._corners:  # they were clicked on another picture
            self.leave()

    def _snapped(self, event: PointerEvent) -> PointerEvent:
        """A corner snaps; a line that is drawn by hand stays as it is drawn."""
        return at_lines(event, self.surface, self.document.scene)

    def _click(self, press: PointerEvent) -> None:
        at, reach = (press.x, press.y), CLOSE_PX * self.surface.viewport.touch
        if len(self._corners) > 2 and math.dist(at, self._corners[0]) <= reach:
            self.accept()
            return
        if len(self._corners) > 2 and math.dist(at, self._corners[-1]) <= reach / 4:  # a double click
            self.accept()
            return
        if not self._corners and self._way == "replace" and self.document.scene.selection is not None:
            selecting.nothing(self.document)
            return
        self._corners.append(at)
        self._show()

    def _show(self) -> None:
        self.show_overlay(Overlay(line=tuple(self._corners)) if self._corners else None)

    def _select(self, line: list[tuple[float, float]]) -> None:
        shape = selections.polygon(line, self.document.scene.box)
        if shape.is_empty:
            raise Problem(tr("Draw the line around what is to be selected."))
        selecting.by_shape(self.document, shape, self._way, self.settings.now.feather)


class Wand(SelectTool):
    """A click selects what is coloured like that."""

    name = "wand"

    def __init__(self, document: Document, surface: Surface, settings: SelectSettings) -> None:
        super().__init__(document, surface, settings)
        self._seen: selecting.Seen | None = None

    def cursor_at(self, event: PointerEvent) -> Cursor:
        return cross(self.way(event))

    def gesture(self, event: PointerEvent) -> Gesture:
        self.document.scene.check_begun()
        press = event
        while event.kind != "release":
            event = yield
        settings, at = self.settings.now, (press.x, press.y)
        selecting.by_colour(
            self.document, self._picture(), at, settings.tolerance, settings.contiguous, self.way(press)
        )

    def left(self) -> None:
        super().left()
        self._seen = None

    def _picture(self) -> selecting.Seen:
        """Return what is seen, the very same as long as nothing but the selection has changed."""
        seen = selecting.Seen.of(self.document)
        if self._seen is None or self._seen != seen:
            self._seen = seen
        return self._seen
