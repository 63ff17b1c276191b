"""A field that takes the next key, with what is held beside it, instead of a text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.translation import tr

# Keys of the canvas that every tool has: they look around, confirm, give up and nudge.
_EVERYWHERE = ("Space", "Return", "Enter", "Esc", "Left", "Right", "Up", "Down")
FIXED = frozenset(held + key for key in _EVERYWHERE for held in ("", "Shift+"))
ALONE = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_unknown)
HELD = (
    Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
# Shift types braces where they share their keys with brackets; these shortcuts are written with brackets.
SHIFTED = {Qt.Key.Key_BraceLeft: Qt.Key.Key_BracketLeft, Qt.Key.Key_BraceRight: Qt.Key.Key_BracketRight}


def key_of(event: QKeyEvent) -> str:
    """Return the key that was pressed as a shortcut is written, "Ctrl+J"; "" for one that is only held."""
    if event.key() in ALONE or event.key() == 0:
        return ""
    key, held = Qt.Key(event.key()), event.modifiers() & HELD
    if held & Qt.KeyboardModifier.ShiftModifier:
        if key == Qt.Key.Key_Backtab:
            key = Qt.Key.Key_Tab
        elif key in SHIFTED:
            key = SHIFTED[key]
        elif event.text().isprintable() and event.text() and not event.text().isalnum() and key != Qt.Key.Key_Space:
            held &= ~Qt.KeyboardModifier.ShiftModifier  # the sign itself: "?", wherever it lies
    return QKeySequence(QKeyCombination(held, key)).toString()


class KeyCapture(QLineEdit):
    """Tells `captured` of each key pressed in it; Tab and Esc leave it as they leave other fields."""

    captured = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setPlaceholderText(tr("Press another key for it here"))
        self.setAccessibleName(tr("Press a key"))
        self.setToolTip(tooltip(tr("Click here, then press the key or keys that are to do it")))

    def event(self, event: QEvent) -> bool:
        """Keys come here before they run actions."""
        if isinstance(event, QKeyEvent) and event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                key = key_of(event)
                if key:
                    self.captured.emit(key)
                return True
        return super().event(event)
