"""What every tool is: a name, a key, and a gesture told as one generator function."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from typing import ClassVar, Protocol

from PySide6.QtCore import Qt, SignalInstance

from desktop_app.document import layer_commands
from desktop_app.document.document import Document
from desktop_app.tools.drawings import SelectedOutline
from desktop_app.tools.handles import Outline
from desktop_app.tools.overlay import Overlay
from desktop_app.widgets.cursors import Cursor
from desktop_app.widgets.drawing import Drawing
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.shortcuts import are_digits_free
from desktop_app.widgets.view_options import ViewOptions
from desktop_app.widgets.viewport import Viewport
from engine.scene.box import Box
from engine.scene.layers import RGB, common_extent
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Pixels


class Surface(Protocol):
    """What a tool may ask of the canvas it works on."""

    @property
    def viewport(self) -> Viewport: ...

    @property
    def options(self) -> ViewOptions:
        """What helps to lay things out, and whether it is on."""

    def look(self, viewport: Viewport) -> None:
        """Show this part of the canvas."""

    def show_mask(self, mask: Mask | None, changed: Box | None = None) -> None:
        """Lay a mask (canvas px) over the picture in red; `changed`: only this box of it is new."""

    def show_overlay(self, overlay: Overlay | None) -> None:
        """Draw a box, a shape and marks over everything."""

    def colour_at(self, x: float, y: float) -> RGB | None:
        """Return the colour that is seen at a canvas point, in the document's profile; None beside the picture."""

    def composite(self, scene: Scene, box: Box) -> Pixels:
        """Return what a scene shows in a box (canvas px), now: premultiplied BGRA, uint8 (h, w, 4)."""

    def redraw(self) -> None:
        """Draw anew what the tool shows over the picture and at the pointer."""


class ToolCanvas(Protocol):
    """What the bars and strips of tools need of the canvas: where it looks, and which tool is in hand."""

    @property
    def viewport(self) -> Viewport: ...
    @property
    def looked(self) -> SignalInstance: ...
    @property
    def tool_chosen(self) -> SignalInstance: ...
    @property
    def tool(self) -> object: ...


class Tool(ABC):
    """A tool turns a press into a gesture.

    `gesture` gets the press; each `yield` hands back the next report, the release being the last. Esc closes the
    generator where it stands, so a tool undoes what it began in the usual way: by leaving its `with` blocks.
    """

    name: ClassVar[str]

    def __init__(self, document: Document, surface: Surface) -> None:
        self.document = document
        self.surface = surface
        self.is_in_hand = False
        self._shows_mask = self._shows_box = False  # in place of the outline
        self._typed: Scene | None = None  # the document after the last digit, which a second one changes further

    @abstractmethod
    def gesture(self, event: PointerEvent) -> Gesture:
        """Begin with the press; yield for each report that follows."""

    def cursor_at(self, event: PointerEvent) -> Cursor:
        """Return the cursor over this point."""
        return Qt.CursorShape.ArrowCursor

    def pointer_drawing(self, event: PointerEvent) -> Drawing | None:
        """Return what is drawn at the pointer in place of a cursor."""
        return None

    def drawings(self) -> Sequence[Drawing]:
        """Return what is drawn over the picture: the outline of what is selected, unless something hides it."""
        is_hidden = self._shows_mask or self._shows_box
        outline = None if is_hidden else Outline.of(common_extent(self.document.selected_layers))
        return () if outline is None else (SelectedOutline(outline, self.has_handles()),)

    def show_mask(self, mask: Mask | None, changed: Box | None = None) -> None:
        """Lay a mask (canvas px) over the picture in red, in place of the outline."""
        self._shows_mask = mask is not None
        self.surface.show_mask(mask, changed)

    def show_overlay(self, overlay: Overlay | None) -> None:
        """Draw a box, a shape and marks over everything; a box in place of the outline."""
        self._shows_box = overlay is not None and overlay.box is not None
        self.surface.show_overlay(overlay)

    def nudge(self, dx: int, dy: int) -> bool:
        """Heed an arrow key; True if the tool did something with it."""
        return False

    def has_handles(self) -> bool:
        """Return whether the outline of what is selected is to be seen with handles."""
        return False

    def chosen(self) -> None:
        """It was taken in hand."""
        self.is_in_hand = True
        self.show()

    def show(self) -> None:  # noqa: B027  # most show nothing
        """Show what the tool itself shows over the picture, while it is in hand."""

    def left(self) -> None:
        """Another tool is taken in hand, and nothing of what this one drew is left."""
        self.is_in_hand = False
        self.show_overlay(None)
        if self._shows_mask:
            self.show_mask(None)

    def takes_digits(self) -> bool:
        """Return whether digits are heard; else they are shortcuts. Where they are none, layers take them."""
        return self.document.selected_layer is not None and are_digits_free()

    def type_digits(self, percent: int, with_shift: bool) -> bool:
        """Heed a share that was typed, 1..100, as the opacity of what is selected; True if that was done."""
        if not with_shift:
            layer_commands.set_opacity(self.document, percent / 100, amends=self._typed)
            self._typed = self.document.scene
        return not with_shift

    def accept(self) -> bool:
        """Heed Enter; True if the tool had something to finish."""
        return False

    def complete(self, then: Callable[[], object]) -> None:
        """Make what is drawn and waits to be applied a part of the picture, which is about to be written; then call
        `then`."""
        then()

    def leave(self) -> bool:
        """Heed Esc outside of a gesture; True if the tool had something to give up."""
        return False

    def swap(self) -> bool:
        """Heed X; True if the tool has something of its own to swap."""
        return False

    @property
    def can_take_back(self) -> bool:
        """Whether `take_back` has something to do, which undo does before it turns to the document."""
        return False

    def take_back(self) -> bool:
        """Undo the last thing that is no part of the document yet; False where there is none."""
        return False
