"""What the options bar shows for the box tool: what the next box becomes, or whose shape is being changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop_app.document.change import Change
from desktop_app.document.class_choice import NextClass, with_experiments
from desktop_app.document.document import Document
from desktop_app.document.layer_names import shown_name
from desktop_app.tools.shapes import Shapes
from desktop_app.widgets import icons
from desktop_app.widgets.labels import ShortLabel, label
from desktop_app.widgets.shortcuts import tell_shortcut, with_shortcut
from desktop_app.widgets.translation import tr, tr_sentence
from engine.problem import Problem

NEW = "Or click for one of the usual size. Shift: square. Alt: from the middle. Space: move it."
FRESH = "Drag its edges or its middle, or take another of the shapes. A box elsewhere makes a new object."


class BoxOptions(QWidget):
    """Class of the next object and a sentence; for a fresh shape, the way to the next object."""

    def __init__(
        self, document: Document, shapes: Shapes, new_object: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._shapes = document, shapes
        self.what = label("")
        self.class_choice = NextClass(
            document, tr("Class of the next object"), tr("What will fill the next box."), self._name_of
        )
        self.class_choice.setSizeAdjustPolicy(NextClass.SizeAdjustPolicy.AdjustToContents)
        self.new_button = QPushButton(tr("New object"))
        icons.set_icon(self.new_button, "add-object")
        tell_shortcut(self.new_button, lambda: with_shortcut(tr("The next box makes another object"), "new-object"))
        self.new_button.clicked.connect(new_object)
        self.hint = ShortLabel("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.what, self.class_choice, self.new_button):
            row.addWidget(part)
        row.addSpacing(4)
        row.addWidget(self.hint, 1)
        document.changed.connect(self._on_changed)
        shapes.changed.connect(self.show_state)
        self.show_state()

    def _name_of(self, class_name: str) -> str:
        name = with_experiments(self._document)(class_name)
        return name if self._has_shapes(class_name) else tr("{name} (no shapes)", name=name)

    def _has_shapes(self, class_name: str) -> bool:
        return self._why_not(class_name) == ""

    def _why_not(self, class_name: str) -> str:
        try:
            self._shapes.check(class_name)
        except Problem as problem:
            return tr_sentence(str(problem))
        return ""

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what in ("class", "selected", "scene", "file") and not self._document.history.in_gesture:
            self.show_state()

    @Slot()
    def show_state(self) -> None:
        fresh = self._shapes.fresh
        self.class_choice.setVisible(fresh is None)
        self.new_button.setVisible(fresh is not None)
        why_not = self._why_not(self._document.current_class) if fresh is None else ""
        self.hint.setProperty("role", "warning" if why_not else "muted")
        self.hint.style().polish(self.hint)
        if fresh is None:
            self.what.setText(tr("Drag a box for a new"))
            self.hint.setText(why_not or tr(NEW))
        else:
            self.what.setText(tr("Shape of {name}", name=shown_name(fresh.layer, 24)))
            self.hint.setText(tr(FRESH))
