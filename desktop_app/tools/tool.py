"""What every tool is: a name, a key, and a gesture told as one generator function."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Generator
from dataclasses import dataclass
from typing import ClassVar, Protocol

from PySide6.QtCore import Qt

from desktop_app.canvas.tool_overlay import Sketch
from desktop_app.canvas.viewport import Viewport
from desktop_app.document.document import Document
from engine.scene.box import Box
from engine.scene.mask import Mask


@dataclass(frozen=True)
class PointerEvent:
    """One report of mouse or pen: canvas px for what is edited, device px for what is felt by the hand."""

    kind: str  # "press", "move", "release"
    x: float  # canvas px
    y: float
    device_x: float = 0.0  # device px in the widget
    device_y: float = 0.0
    pressure: float = 1.0  # 0..1; a mouse presses with 1
    shift: bool = False
    alt: bool = False
    control: bool = False
    space: bool = False
    is_eraser: bool = False  # the pen's other end


Gesture = Generator[None, PointerEvent, None]


class Surface(Protocol):
    """What a tool may ask of the canvas it works on."""

    @property
    def viewport(self) -> Viewport: ...

    def look(self, viewport: Viewport) -> None:
        """Show this part of the canvas."""

    def show_mask(self, mask: Mask | None, changed: Box | None = None) -> None:
        """Lay a mask (canvas px) over the picture in red; `changed`: only this box of it is new."""

    def show_sketch(self, sketch: Sketch | None) -> None:
        """Draw a box, a shape and marks over everything."""


class Tool(ABC):
    """A tool turns a press into a gesture.

    `gesture` gets the press; each `yield` hands back the next report, the release being the last. Esc closes the
    generator where it stands, so a tool undoes what it began in the usual way: by leaving its `with` blocks.
    """

    name: ClassVar[str]

    def __init__(self, session: Document, surface: Surface) -> None:
        self.session = session
        self.surface = surface
        self.is_in_hand = False

    @abstractmethod
    def gesture(self, event: PointerEvent) -> Gesture:
        """Begin with the press; yield for each report that follows."""

    def cursor_at(self, event: PointerEvent) -> Qt.CursorShape:
        """The cursor over this point while nothing is pressed."""
        return Qt.CursorShape.ArrowCursor

    def nudge(self, dx: int, dy: int) -> bool:
        """An arrow key was pressed; True if the tool did something with it."""
        return False

    def has_handles(self) -> bool:
        """Whether the outline of what is selected is to be seen with handles."""
        return False

    def chosen(self) -> None:
        """It was taken in hand."""
        self.is_in_hand = True

    def left(self) -> None:
        """Another tool is taken in hand, and nothing of what this one drew is left."""
        self.is_in_hand = False
        self.surface.show_sketch(None)

    def accept(self) -> bool:
        """Enter was pressed; True if the tool had something to finish."""
        return False

    def leave(self) -> bool:
        """Esc was pressed outside of a gesture; True if the tool had something to give up."""
        return False

    @property
    def can_take_back(self) -> bool:
        """Whether `take_back` has something to do, which undo does before it turns to the document."""
        return False

    def take_back(self) -> bool:
        """Undo the last thing that is no part of the document yet; False where there is none."""
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
        """The pointer moved or was released; Problem passes through, the gesture being over then."""
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
