"""Binds a control to the document: its gesture becomes one undo step, and the model's value goes back to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Slot

from desktop_app.document.document import Document
from desktop_app.widgets.gesture import Gesture
from engine.scene.scene import Scene

V = TypeVar("V")  # what the control shows, mostly a number
V_contra = TypeVar("V_contra", contravariant=True)


class Control(Protocol[V_contra]):
    """A control that a binding can drive: a slider or a number field."""

    @property
    def gesture(self) -> Gesture: ...

    def set_value(self, value: V_contra, /) -> None: ...


class Binding(QObject, Generic[V]):
    """Carries a control's gesture to the document as one undo step, and the model's value back to the control."""

    def __init__(
        self,
        control: Control[V],  # slider or number box
        document: Document,
        label: str,  # the edit's name in the undo list
        read: Callable[[], V | None],  # the model's value in the control's unit; None: there is none to show
        change: Callable[[Scene, V], Scene],  # the edit, from the control's unit
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self.label = label
        self._document = document
        self._read = read
        self._change = change
        self._is_ours = False
        control.gesture.began.connect(self._on_began)
        control.gesture.moved.connect(self._on_moved)
        control.gesture.ended.connect(self._on_ended)
        control.gesture.cancelled.connect(self._on_cancelled)

    def show(self) -> None:
        """Let the control show the model's value."""
        value = self._read()
        if value is not None:
            self.control.set_value(value)

    @Slot()
    def _on_began(self) -> None:
        if self._document.history.in_gesture:  # somebody else's, as a stroke that goes on
            self._give_way()
            return
        self._document.begin(self.label, source=self.control)
        self._is_ours = True

    @Slot(float)
    @Slot(object)
    def _on_moved(self, value: V) -> None:
        if not self._is_open():
            self._give_way()
            return
        change = partial(self._document.update, lambda scene: self._change(scene, value), source=self.control)
        if not self._document.guarded(change):
            self.show()

    @Slot()
    def _on_ended(self) -> None:
        if self._is_open():
            self._document.commit()
        self._is_ours = False

    @Slot()
    def _on_cancelled(self) -> None:
        if self._is_open():
            self._document.cancel()
        self._is_ours = False
        self.show()

    def _is_open(self) -> bool:
        return self._is_ours and self._document.history.in_gesture

    def _give_way(self) -> None:
        self._is_ours = False
        self.control.gesture.drop()
        self.show()
