"""The subject tool: click or drag a box to find what is there, then say with clicks what belongs to it and what not."""

from __future__ import annotations

from PySide6.QtCore import Slot

from desktop_app.document.document import Document
from desktop_app.tools.finding import Finding
from desktop_app.tools.overlay import Mark, Overlay
from desktop_app.tools.tool import Surface, Tool
from desktop_app.tools.transforms import is_drag
from desktop_app.widgets.cursors import Cursor, cross
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.translation import tr
from engine.problem import Problem
from engine.scene.box import Box

SMALLEST = 4  # canvas px a side of a box to look in


class SubjectTool(Tool):
    """What is found is shown in red until something is made of it; nothing of the document changes before."""

    name = "subject"

    def __init__(self, document: Document, surface: Surface, finding: Finding) -> None:
        super().__init__(document, surface)
        self.finding = finding
        finding.changed.connect(self.show)

    def cursor_at(self, event: PointerEvent) -> Cursor:
        is_more = self._adds(event)
        return cross("replace" if self.finding.found is None else "add" if is_more else "subtract")

    def accept(self) -> bool:
        if self.finding.found is None:
            return False
        self.finding.make_object()
        return True

    def leave(self) -> bool:
        return self.finding.drop()

    @property
    def can_take_back(self) -> bool:
        return self.finding.can_take_back

    def take_back(self) -> bool:
        return self.finding.take_back()

    def gesture(self, event: PointerEvent) -> Gesture:
        self.document.scene.check_begun()
        press = event
        while event.kind != "release" and not is_drag(press, event):
            event = yield
        if not is_drag(press, event):
            self.finding.click(press.x, press.y, is_part=self._adds(press))
            return
        try:
            box = self._show_box(press, event)
            while event.kind != "release":
                event = yield
                box = self._show_box(press, event)
        finally:
            self.show()
        box = box.intersect(self.document.scene.box)
        if min(box.width, box.height) < SMALLEST:
            raise Problem(tr("Drag a larger box around what is to be found."))
        self.finding.find(box)

    def _adds(self, press: PointerEvent) -> bool:
        """Ctrl and Alt do what the chosen way does not: some window managers take presses with Alt for themselves."""
        return (press.control or press.alt) == self.finding.takes_away

    def _show_box(self, press: PointerEvent, event: PointerEvent) -> Box:
        """Show the box from the press to the pointer."""
        box = Box.around(((press.x, press.y), (event.x, event.y)))
        self.show_overlay(Overlay(box, text=f"{box.width} × {box.height} px", marks=self._marks()))
        return box

    @Slot()
    def show(self) -> None:
        if self.is_in_hand:
            found = self.finding.found
            self.show_mask(None if found is None else found.mask)
            marks = self._marks()
            self.show_overlay(Overlay(marks=marks) if marks else None)

    def _marks(self) -> tuple[Mark, ...]:
        return tuple(Mark(x, y, is_part) for x, y, is_part in self.finding.clicks)
