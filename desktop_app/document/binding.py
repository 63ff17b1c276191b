"""The drive: carries a control's gesture to the session as one undo step, and the model's value back to the control."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Slot

from desktop_app.document.document import Document
from desktop_app.document.notices import REFUSED
from desktop_app.widgets.gesture import Gesture
from engine.problem import Problem
from engine.scene.scene import Scene


class Control(Protocol):
    """What a drive needs of a control."""

    @property
    def gesture(self) -> Gesture: ...

    def set_value(self, value: float) -> None: ...


class Drive(QObject):
    """Carries a control's gesture to the session as one undo step, and the model's value back to the control."""

    def __init__(
        self,
        control: Control,  # slider or number box
        session: Document,
        label: str,  # the edit's name in the undo list
        read: Callable[[], float],  # the model's value in the control's unit
        change: Callable[[Scene, float], Scene],  # the edit, from the control's unit
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self.label = label
        self._session = session
        self._read = read
        self._change = change
        self._is_ours = False
        control.gesture.began.connect(self._on_began)
        control.gesture.moved.connect(self._on_moved)
        control.gesture.ended.connect(self._on_ended)
        control.gesture.cancelled.connect(self._on_cancelled)

    def show(self) -> None:
        """Let the control show the model's value."""
        self.control.set_value(self._read())

    @Slot()
    def _on_began(self) -> None:
        if self._session.history.in_gesture:  # somebody else's, as a stroke that goes on
            self._give_way()
            return
        self._session.begin(self.label, source=self.control)
        self._is_ours = True

    @Slot(float)
    def _on_moved(self, value: float) -> None:
        if not self._is_open():
            self._give_way()
            return
        try:
            self._session.update(lambda scene: self._change(scene, value), source=self.control)
        except Problem as problem:
            self._session.notices.tell(str(problem), REFUSED)
            self.show()

    @Slot()
    def _on_ended(self) -> None:
        if self._is_open():
            self._session.commit()
        self._is_ours = False

    @Slot()
    def _on_cancelled(self) -> None:
        if self._is_open():
            self._session.cancel()
        self._is_ours = False
        self.show()

    def _is_open(self) -> bool:
        return self._is_ours and self._session.history.in_gesture

    def _give_way(self) -> None:
        self._is_ours = False
        self.control.gesture.drop()
        self.show()
