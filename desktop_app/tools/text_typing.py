"""The text that is typed, or else the one that is selected, and how the next is set: tool and options share it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QFontDatabase

from desktop_app.document.change import Change
from desktop_app.document.document import Document, Edit
from desktop_app.document.layer_checks import check_unlocked
from desktop_app.document.notices import REFUSED
from desktop_app.document.text_edits import add_text, first_size, set_text, text_layer, usual_family
from desktop_app.tools.tip import BrushTip
from desktop_app.widgets.labels import plain
from desktop_app.widgets.translation import tr
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import IDENTITY, Affine
from engine.scene.layers import Text, TextLayer
from engine.scene.projective import Map


class Typing(QObject):
    """All that is typed at one place becomes one undo step, with what its style is given meanwhile.

    A new text becomes a layer with its first character, and one that is left empty is taken away.
    """

    changed = Signal()

    def __init__(self, document: Document, brush: BrushTip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._brush = document, brush
        self._next = Text("", usual_family())
        self._has_size = False  # whether a size was chosen
        self._layer_id = ""  # in which is typed; "" while nothing is
        self._typed = ""  # the words in it
        self._place = IDENTITY  # of a text that is no layer yet
        self._above: str | None = None
        self._latest: object = None  # the scene that this left; while it is present, more belongs to the same step
        document.changed.connect(self._on_changed)
        brush.changed.connect(self.changed)

    # What there is

    @property
    def is_on(self) -> bool:
        """Whether somebody types."""
        return bool(self._layer_id)

    @property
    def layer(self) -> TextLayer | None:
        """The layer in which is typed, else the selected one; None for a text that is none yet."""
        document = self._document
        layer = document.scene.get(self._layer_id) if self._layer_id else document.selected_layer
        return layer if isinstance(layer, TextLayer) else None

    @property
    def text(self) -> Text:
        """That layer's text; without one, how the next is set."""
        layer = self.layer
        if layer is not None:
            return layer.text
        size = self._next.size if self._has_size else first_size(self._document.scene)
        return replace(self._next, size=size, colour=self._brush.tip.colour)

    @property
    def style(self) -> Text:
        """How a new text is set: as the one that is shown."""
        return replace(self.text, words="", size=self.size, width=None)

    @property
    def place(self) -> Affine:
        """The map from the text's px to the canvas."""
        layer = self.layer
        return self._place if layer is None else layer.text_place

    @property
    def to_canvas(self) -> Map:
        """The same, with what distorts the text."""
        layer = self.layer
        return self._place if layer is None else layer.text_to_canvas

    @property
    def size(self) -> float:
        """The size of the letters on the canvas, in px."""
        return self.text.size * self.place.scale if self.layer else self.text.size

    # Typing

    def begin(self, layer_id: str) -> None:
        """Type in a layer that is there; Problem where it is locked."""
        layer = text_layer(self._document.scene, layer_id)
        check_unlocked(self._document, layer)
        self.finish()
        self._layer_id, self._typed = layer_id, layer.text.words
        self._document.select(layer_id)
        if not QFontDatabase.hasFamily(layer.text.family):
            family = plain(layer.text.family, 40)
            self._document.notices.tell(
                tr("The font {font} is not on this computer: what you type is set in another one.", font=family),
                REFUSED,
            )
        self.changed.emit()

    def begin_new(self, place: Affine, width: float | None = None) -> None:
        """Type a new text there; width: px of the box that wraps it."""
        self.finish()
        self._next, self._has_size = replace(self.style, width=width), True
        self._brush.set_colour(self._next.colour)
        self._above = self._document.selected
        self._layer_id, self._typed, self._place = edits.new_id(), "", place
        self._document.select(None)
        self.changed.emit()

    def write(self, words: str) -> None:
        """Let the text say this."""
        layer_id, place, above = self._layer_id, self._place, self._above
        try:
            text = replace(self.text, words=words)
        except Problem as problem:
            self._document.tell(str(problem), REFUSED)
            return
        self._typed = words
        if self._document.scene.has(layer_id):
            goes_on = self._latest is self._document.scene
            self._edit(tr("Type text"), lambda scene: set_text(scene, layer_id, text, goes_on))
        elif words:
            self._edit(tr("Add text"), lambda scene: add_text(scene, layer_id, text, place, above))
            self._document.select(layer_id)

    def finish(self) -> None:
        """Nobody types any more."""
        if not self.is_on:
            return
        layer, layer_id = self.layer, self._layer_id
        self._layer_id = ""
        if layer is None:
            self._document.select(self._above)  # nothing was written: all is as before
        elif not layer.text.words.strip():
            self._edit(tr("Delete text"), lambda scene: edits.remove(scene, layer_id))
        self._latest = None
        self.changed.emit()

    # Its style

    def set(self, label: str, **fields: Any) -> None:
        """Set the text otherwise, and the next one too."""
        if "colour" in fields:
            self._brush.set_colour(fields["colour"])
        try:
            self._next = replace(self._next, **fields)
        except Problem as problem:
            self._document.tell(str(problem), REFUSED)
            return
        layer = self.layer
        if layer is not None:
            text, layer_id = replace(layer.text, **fields), layer.id
            self._edit(label, lambda scene: set_text(scene, layer_id, text))
        self.changed.emit()

    def set_size(self, label: str, size: float) -> None:
        """Let the letters be so large on the canvas, in px."""
        self._has_size = True
        self.set(label, size=size * self.text.size / self.size)

    def end_gesture(self) -> None:
        """What is set from now on is another step, unless somebody types."""
        if not self.is_on:
            self._latest = None

    def _edit(self, label: str, change: Edit) -> None:
        latest, document = self._latest, self._document
        amends = document.scene if latest is document.scene else None
        if document.guarded(lambda: document.edit(label, change, self, amends)):
            self._latest = document.scene

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        """Whoever else changes what is typed, as undo does, ends the typing."""
        if change.source is self:
            return
        layer = self.layer
        is_other = self._layer_id in change.layers and (layer is None or layer.text.words != self._typed)
        if is_other or change.what == "file":
            self._layer_id, self._latest = "", None
        if is_other or layer is not None or change.what in ("file", "selected"):  # not for each dab of a brush
            self.changed.emit()
