"""The text tool: a click begins a line, a drag a box that wraps; a click on a text edits it where it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Slot

from desktop_app.document.document import Document
from desktop_app.document.typesetting import Setting
from desktop_app.tools.handles import REACH_PX, XY
from desktop_app.tools.overlay import Overlay
from desktop_app.tools.snapping import at_lines
from desktop_app.tools.text_field import TextField
from desktop_app.tools.text_marks import Quad, TextMarks
from desktop_app.tools.text_typing import Typing
from desktop_app.tools.tool import Surface, Tool
from desktop_app.tools.transforms import is_drag
from desktop_app.widgets.drawing import Drawing
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.translation import tr
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import Text, TextLayer
from engine.scene.projective import Map

NEAR_PX = 10.0  # logical px around a text in which a press still means it
NARROWEST = 1.0  # of an em: a box that a drag draws


class TextTool(Tool):
    """While somebody types, a press in the text leads the caret, and one beside it ends typing, as Esc does."""

    name = "text"

    def __init__(self, document: Document, surface: Surface, typing: Typing, field: TextField) -> None:
        super().__init__(document, surface)
        self.typing, self.field = typing, field
        self._set: tuple[Text, Setting] | None = None
        self._is_typing = False
        typing.changed.connect(self._on_typing)
        field.edited.connect(self._on_edited)
        field.moved.connect(self._on_caret)
        field.done.connect(typing.finish)

    def left(self) -> None:
        super().left()
        self.typing.finish()

    def leave(self) -> bool:
        was_on = self.typing.is_on
        if was_on:
            self.typing.finish()
        return was_on

    def accept(self) -> bool:
        """Type in the selected text; without one, a new one in the middle of what is seen."""
        layer = self.document.selected_layer
        if self.typing.is_on:
            self.typing.finish()
        elif isinstance(layer, TextLayer):
            self.edit(layer.id)
        else:
            box = self.surface.viewport.visible().intersect(self.document.scene.box)
            self._begin_line((box.left + box.right) / 2, (box.top + box.bottom) / 2)
        return True

    def edit(self, layer_id: str) -> None:
        """Type in this text, all of it selected."""
        self.document.guarded(lambda: self.typing.begin(layer_id))

    def cursor_at(self, event: PointerEvent) -> Qt.CursorShape:
        return Qt.CursorShape.SizeHorCursor if self._is_at_side(event) else Qt.CursorShape.IBeamCursor

    # The pointer

    def gesture(self, event: PointerEvent) -> Gesture:
        typing = self.typing
        if typing.is_on and self._is_at_side(event):
            yield from self._widen(event)
        elif typing.is_on and self._is_near(event):
            yield from self._lead_caret(event)
        elif (found := self._text_at(event)) is not None:
            typing.begin(found.id)
            yield from self._lead_caret(event)
        elif typing.is_on:
            typing.finish()
        else:
            yield from self._begin(event)

    def _begin(self, press: PointerEvent) -> Gesture:
        event = press = self._snapped(press)
        try:
            while event.kind != "release":
                event = self._snapped((yield))
                self.show_overlay(Overlay(box=_box(press, event)) if is_drag(press, event) else None)
        finally:
            self.show_overlay(None)
        box = _box(press, event)
        if is_drag(press, event) and box.width >= NARROWEST * self.typing.size:
            self.typing.begin_new(Affine.translation(box.left, box.top), float(box.width))
        else:
            self._begin_line(press.x, press.y)

    def _begin_line(self, x: float, y: float) -> None:
        """Begin a line that stands on this point."""
        ascent = Setting(self.typing.style).ascent
        self.typing.begin_new(Affine.translation(round(x), round(y - ascent)))

    def _lead_caret(self, event: PointerEvent) -> Gesture:
        self.field.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.is_double:
            self.field.select_word()
        else:
            self.field.place_caret(self._position(event), keeps_anchor=event.shift)
        while event.kind != "release":
            event = yield
            if event.kind == "move" and not event.is_double:
                self.field.place_caret(self._position(event), keeps_anchor=True)

    def _widen(self, event: PointerEvent) -> Gesture:
        self.field.setFocus(Qt.FocusReason.MouseFocusReason)
        while event.kind != "release":
            event = yield
            width = max(NARROWEST * self.typing.text.size, self._own(self._snapped(event))[0])
            self.typing.set(tr("Width of the text"), width=width)

    def _snapped(self, event: PointerEvent) -> PointerEvent:
        return at_lines(event, self.surface, self.document.scene)

    def _own(self, event: PointerEvent) -> XY:
        """Return the point in the text's own px."""
        return self.typing.to_canvas.inverse().point(event.x, event.y)

    def _position(self, event: PointerEvent) -> int:
        return self._setting().position_at(*self._own(event))

    def _is_near(self, event: PointerEvent) -> bool:
        x, y = self._own(event)
        box, reach = self._setting().box, NEAR_PX * self.surface.viewport.touch / self.typing.place.scale
        return box.left - reach <= x <= box.right + reach and box.top - reach <= y <= box.bottom + reach

    def _is_at_side(self, event: PointerEvent) -> bool:
        if not self.typing.is_on or self.typing.text.width is None:
            return False
        box, (x, y) = self._setting().box, self._own(event)
        reach = REACH_PX * self.surface.viewport.touch / self.typing.place.scale
        return abs(x - box.right) <= reach and abs(y - (box.top + box.bottom) / 2) <= reach

    def _text_at(self, event: PointerEvent) -> TextLayer | None:
        """Return the topmost text that is seen here."""
        scene = self.document.scene
        for layer in reversed(list(scene.walk())):
            if isinstance(layer, TextLayer) and scene.is_seen(layer.id) and layer.covers(event.x, event.y):
                return layer
        return None

    # What is drawn

    def drawings(self) -> Sequence[Drawing]:
        return (self._marks(),) if self.typing.is_on else super().drawings()

    def _marks(self) -> TextMarks:
        setting, place = self._setting(), self.typing.to_canvas
        box, field = setting.box, self.field
        x, top, bottom = setting.caret(field.caret)
        selected = tuple(_quad(place, rect) for rect in setting.selected(*field.selected))
        has_caret = field.is_caret_seen and not selected
        return TextMarks(
            around=_quad(place, QRectF(box.left, box.top, box.width, box.height)),
            selected=selected,
            caret=(place.point(x, top), place.point(x, bottom)) if has_caret else None,
            side=None if self.typing.text.width is None else place.point(box.right, (box.top + box.bottom) / 2),
        )

    def _setting(self) -> Setting:
        text = self.typing.text
        if self._set is None or self._set[0] != text:
            self._set = text, Setting(text)
        return self._set[1]

    # What is typed

    @Slot()
    def _on_edited(self) -> None:
        if self.typing.is_on:
            self.typing.write(self.field.words)
            self.surface.redraw()

    @Slot()
    def _on_caret(self) -> None:
        if not self.typing.is_on:
            return
        x, top, bottom = self._setting().caret(self.field.caret)
        viewport, place = self.surface.viewport, self.typing.to_canvas
        corners = [viewport.to_device(*place.point(x, y)) for y in (top, bottom)]
        box = Box.around([(x / viewport.ratio, y / viewport.ratio) for x, y in corners])
        self.field.caret_box = QRect(box.left, box.top, max(1, box.width), max(1, box.height))
        self.surface.redraw()

    @Slot()
    def _on_typing(self) -> None:
        is_on = self.typing.is_on
        if is_on and not self._is_typing:
            self.field.begin(self.typing.text)
        elif is_on:
            self.field.set_style(self.typing.text)
        elif self._is_typing:
            self.field.end()
        self._is_typing = is_on
        if self.is_in_hand:
            self.surface.redraw()


def _box(press: PointerEvent, event: PointerEvent) -> Box:
    return Box.around([(round(press.x), round(press.y)), (round(event.x), round(event.y))])


def _quad(place: Map, rect: QRectF) -> Quad:
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    return place.point(left, top), place.point(right, top), place.point(right, bottom), place.point(left, bottom)
