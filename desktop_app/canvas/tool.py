"""What the canvas needs of a tool, and the gesture of one that is under way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import Qt

from desktop_app.widgets.cursors import Cursor
from desktop_app.widgets.drawing import Drawing as Drawing
from desktop_app.widgets.pointer import Gesture, PointerEvent


class Tool(Protocol):
    """A tool turns a press into a gesture, and says what is drawn over the picture and at the pointer."""

    @property
    def name(self) -> str: ...

    def gesture(self, event: PointerEvent) -> Gesture:
        """Begin with the press; closing the generator takes back what it did."""

    def cursor_at(self, event: PointerEvent) -> Cursor:
        """Return the cursor over this point."""

    def pointer_drawing(self, event: PointerEvent) -> Drawing | None:
        """Return what is drawn at the pointer in place of a cursor."""

    def drawings(self) -> Sequence[Drawing]:
        """Return what is drawn over the picture, lowest first."""

    def nudge(self, dx: int, dy: int) -> bool: ...
    def takes_digits(self) -> bool: ...
    def type_digits(self, percent: int, with_shift: bool) -> bool: ...
    def accept(self) -> bool: ...
    def complete(self, then: Callable[[], object]) -> None: ...
    def leave(self) -> bool: ...
    def swap(self) -> bool: ...
    def chosen(self) -> None: ...
    def left(self) -> None: ...
    @property
    def can_take_back(self) -> bool: ...
    def take_back(self) -> bool: ...


class NoTool:
    """Nothing in hand yet."""

    name = ""
    can_take_back = False

    def gesture(self, event: PointerEvent) -> Gesture:
        return
        yield

    def cursor_at(self, event: PointerEvent) -> Qt.CursorShape:
        return Qt.CursorShape.ArrowCursor

    def pointer_drawing(self, event: PointerEvent) -> Drawing | None:
        return None

    def drawings(self) -> Sequence[Drawing]:
        return ()

    def nudge(self, dx: int, dy: int) -> bool:
        return False

    def takes_digits(self) -> bool:
        return False

    def type_digits(self, percent: int, with_shift: bool) -> bool:
        return False

    def accept(self) -> bool:
        return False

    def complete(self, then: Callable[[], object]) -> None:
        then()

    def leave(self) -> bool:
        return False

    def swap(self) -> bool:
        return False

    def chosen(self) -> None:
        """Nothing to prepare."""

    def left(self) -> None:
        """Nothing to put away."""

    def take_back(self) -> bool:
        return False


class Running:
    """The gesture under way, if there is one."""

    def __init__(self) -> None:
        self._gesture: Gesture | None = None

    @property
    def is_active(self) -> bool:
        return self._gesture is not None

    def press(self, tool: Tool, event: PointerEvent) -> None:
        self.cancel()
        gesture = tool.gesture(event)
        try:
            next(gesture)
        except StopIteration:
            return
        self._gesture = gesture

    def report(self, event: PointerEvent) -> None:
        """Tell the gesture of a move or the release; Problem passes through and ends it."""
        if self._gesture is None:
            return
        try:
            self._gesture.send(event)
        except StopIteration:
            self._gesture = None
        except BaseException:
            self._gesture = None
            raise
        else:
            if event.kind == "release":
                self.cancel()  # a gesture that wants more than its release gets no more

    def cancel(self) -> bool:
        """Esc: close the gesture; True if there was one."""
        gesture, self._gesture = self._gesture, None
        if gesture is None:
            return False
        gesture.close()
        return True
