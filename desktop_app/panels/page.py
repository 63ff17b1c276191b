"""Pages of the properties panel: what they have in common, and the lock and controls of those that edit a layer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop_app.document.binding import Binding, Control
from desktop_app.document.document import Document
from desktop_app.document.layer_names import shown_name
from desktop_app.widgets import icons
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import label
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.shortcuts import tell_shortcut, with_shortcut
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr
from engine.compositing.compositor import Compositor
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import Layer
from engine.scene.scene import Scene

L = TypeVar("L", bound=Layer)
V = TypeVar("V")


class Page(QWidget, Generic[L]):
    """Shows one layer of a kind; made once, and told which layer that is."""

    turned = Signal()  # another part of it is shown, which is read from its top

    head: QWidget | None = None  # what stands beside the panel's title while the page is shown
    bar: QWidget | None = None  # what stands below the title, and shows itself where it is needed

    def __init__(
        self,
        document: Document,
        compositor: Compositor,  # shared with the screen, for what a page shows of pixels
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.document = document
        self._compositor = compositor

    @classmethod
    def suits(cls, layer: L) -> bool:
        """Return whether the page is for this one of the layers of its kind."""
        return True

    def show_layer(self, layer: L, source: object | None = None) -> None:
        """Show this layer; `source`, a control of the page or anything else, made the edit that is told of."""
        raise NotImplementedError(type(self).__name__)

    def takes_echo(self, layer: L, source: object | None) -> bool:
        """Note the layer and return whether nothing but the control that changed it shows the change: within a gesture
        the rest of the page is not gone through then.
        """
        return False

    def leave(self) -> None:
        """Show no layer any more."""

    def fit(self, height: int) -> None:
        """Take note of how much of the page is seen without scrolling (logical px)."""


class EditPage(Page[L]):
    """A page with controls that edit the shown layer, and a row that says why they cannot while it is locked."""

    kind: ClassVar[type[Layer]]
    what = "layer"  # in a person's words

    def __init__(self, document: Document, compositor: Compositor, parent: QWidget | None = None) -> None:
        super().__init__(document, compositor, parent)
        self._layer: L | None = None
        self._bindings: list[Binding[Any]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 2, 8, 4)  # what lies above and below has some of its own
        column.setSpacing(8)
        self.locked = self._locked_row()
        column.addWidget(self.locked)
        self.body = QWidget()
        column.addWidget(self.body)
        column.addStretch(1)
        parts = QVBoxLayout(self.body)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(8)
        self._build(parts)

    def _build(self, parts: QVBoxLayout) -> None:
        """Lay out the page."""
        raise NotImplementedError(type(self).__name__)

    def _locked_row(self) -> QFrame:
        made = QFrame()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.locked_text = label("", "warning", wraps=True)
        self.unlock_button = QPushButton(tr("Unlock"))
        tell_shortcut(self.unlock_button, lambda: with_shortcut(tr("Let the layer be changed"), "locked"))
        icons.set_icon(self.unlock_button, "unlock")
        self.unlock_button.clicked.connect(self._on_unlock)
        row.addWidget(self.locked_text, 1)
        row.addWidget(self.unlock_button)
        return made

    def _make_head(self, *buttons: QWidget) -> None:
        """Let these stand beside the panel's title."""
        self.head = QWidget()
        row = QHBoxLayout(self.head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in buttons:
            row.addWidget(button)

    def _slider(self, rows: QVBoxLayout, name: str, reach: Range, what_it_does: str) -> Slider:
        made = Slider(name, reach, what_it_does)
        rows.addWidget(made)
        return made

    # Controls and their values

    def _bind(
        self,
        control: Control[V],
        name: str,
        read: Callable[[L], V],
        change: Callable[[Scene, L, V], Scene],
    ) -> Binding[V]:
        made = Binding(
            control,
            self.document,
            name,
            read=lambda: None if self._layer is None else read(self._layer),
            change=lambda scene, value: change(scene, self._in(scene), value),
            parent=self,
        )
        self._bindings.append(made)
        return made

    def _in(self, scene: Scene) -> L:
        """Return the shown layer as it is in this scene."""
        layer = scene.find(self._layer.id if self._layer else "")
        if not isinstance(layer, self.kind):
            raise Problem(tr("That layer is no {what}.", what=tr(self.what)))
        return layer  # type: ignore[return-value]  # a subclass says its kind

    # From the document

    def show_layer(self, layer: L, source: object | None = None) -> None:
        """Show this layer; the control that made the edit keeps what it shows."""
        if self._layer is None or self._layer.id != layer.id:
            self._end_gestures()
        self._layer = layer
        self._prepare(layer)
        for binding in self._bindings:
            if binding.control is not source:
                binding.show()
        is_locked = self.document.scene.is_locked(layer.id)
        self.locked.setVisible(is_locked)
        self.body.setEnabled(not is_locked)
        if self.head is not None:
            self.head.setEnabled(not is_locked)
        self.unlock_button.setVisible(layer.locked)
        self.locked_text.setText(
            tr("This layer is locked.") if layer.locked else tr("The group around this layer is locked.")
        )

    def _prepare(self, layer: L) -> None:
        """Make the controls that this layer has, before they show its values."""

    def leave(self) -> None:
        self._end_gestures()
        self._layer = None

    def _end_gestures(self) -> None:
        for binding in self._bindings:
            binding.control.gesture.end()

    # What is pressed

    @Slot()
    def _on_unlock(self) -> None:
        if self._layer is not None:
            layer_id, name = self._layer.id, shown_name(self._layer, 40)
            self.document.attempt(
                tr("Unlock {name}", name=name), lambda scene: edits.set_locked(scene, layer_id, False)
            )

    def _attempt(self, name: str, change: Callable[[Scene, L], Scene]) -> None:
        if self._layer is not None:
            self.document.attempt(name, lambda scene: change(scene, self._in(scene)))


class ActingPage(EditPage[L]):
    """The page of a layer that acts on what lies below it, which can be seen without while a button is held."""

    def _compare_button(self, text: str) -> QToolButton:
        made = icon_button("compare", text, lambda: None)
        made.pressed.connect(self._on_compare)
        made.released.connect(lambda: self.document.look_without(None))
        return made

    @Slot()
    def _on_compare(self) -> None:
        self.document.look_without(None if self._layer is None else self._layer.id)

    def leave(self) -> None:
        if self._layer is not None:
            self.document.look_without(None)
        super().leave()
