"""Where the keys go while a text is typed on the canvas: an editor that is never seen itself.

It brings what an editor knows of keys, input methods and the clipboard; the canvas draws caret, selection and letters.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QInputMethodEvent, QKeyEvent, QPaintEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from desktop_app.document.typesetting import EM, font_of
from desktop_app.widgets.translation import tr
from engine.scene.layers import LONGEST_TEXT, Text
from engine.scene.layers.text import plain_words

OUT_OF_SIGHT = QRect(-20, -20, 10, 10)


class TextField(QTextEdit):
    """Edits plain text; the person sees what the canvas makes of it."""

    edited = Signal()  # the words are others, what an input method composes among them
    moved = Signal()  # caret or selection, or whether the caret is seen
    done = Signal()  # Esc, Ctrl+Enter, or Enter on the number pad

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setAccessibleName(tr("Text on the picture"))
        self.setAccessibleDescription(tr("Type the text. Esc ends typing."))
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setGeometry(OUT_OF_SIGHT)
        self.hide()
        self.caret_box = QRect()  # logical px of the canvas: where an input method shows what it offers
        self.is_caret_seen = False
        self._composed = ""  # what an input method has not given out of its hands
        self._composed_caret = 0
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._on_blink)
        self.textChanged.connect(self._on_text)
        self.cursorPositionChanged.connect(self._on_moved)
        self.selectionChanged.connect(self._on_moved)

    # What is typed

    @property
    def words(self) -> str:
        """The text with what an input method composes, without characters that no text has."""
        raw = self.document().toRawText()
        if self._composed:
            at = self.textCursor().position()
            units = raw.encode("utf-16-le", "surrogatepass")
            raw = (units[: 2 * at] + self._composed.encode("utf-16-le", "surrogatepass") + units[2 * at :]).decode(
                "utf-16-le", "surrogatepass"
            )
        return plain_words(raw)

    @property
    def caret(self) -> int:
        """The character, in UTF-16 units, before which the caret is."""
        return self.textCursor().position() + (self._composed_caret if self._composed else 0)

    @property
    def selected(self) -> tuple[int, int]:
        """The characters from the first to before the second, in UTF-16 units."""
        cursor = self.textCursor()
        return cursor.selectionStart(), cursor.selectionEnd()

    def begin(self, text: Text) -> None:
        """Take this text to edit, all of it selected."""
        self.blockSignals(True)
        self.setPlainText(text.words)
        self.blockSignals(False)
        self.set_style(text)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_caret()

    def end(self) -> None:
        """Edit nothing."""
        if self.isHidden():
            return
        had_focus = self.hasFocus()
        self._blink.stop()
        self.is_caret_seen = False
        self._composed = ""
        self.hide()
        if had_focus and (canvas := self.parentWidget()) is not None:
            canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_style(self, text: Text) -> None:
        """Break lines as the text does, so that the caret goes up and down as a person sees them."""
        font = QFont(font_of(text))
        if font != self.document().defaultFont():
            self.document().setDefaultFont(font)
        if text.width is None:
            self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
            return
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(max(1, round(text.width * EM / text.size)))

    def place_caret(self, position: int, keeps_anchor: bool = False) -> None:
        """Put the caret before a character; keeps_anchor: select up to there."""
        cursor = self.textCursor()
        mode = QTextCursor.MoveMode.KeepAnchor if keeps_anchor else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(min(position, self.document().characterCount() - 1), mode)
        self.setTextCursor(cursor)
        self._show_caret()

    def select_word(self) -> None:
        """Select the word in which the caret is."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        self.setTextCursor(cursor)

    # What Qt asks of it

    def event(self, event: QEvent) -> bool:
        """Its own keys come before the window's shortcuts."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and self._ends(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._ends(event):
            self.done.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _ends(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        if key == Qt.Key.Key_Escape:
            return True
        is_pad = bool(modifiers & Qt.KeyboardModifier.KeypadModifier)
        is_control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        return key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (is_control or is_pad)

    def insertFromMimeData(self, source: QMimeData) -> None:
        room = max(0, LONGEST_TEXT - self.document().characterCount())
        self.textCursor().insertText(plain_words(source.text())[:room])

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composed = plain_words(event.preeditString())
        attributes = event.attributes()
        self._composed_caret = next(
            (one.start for one in attributes if one.type == QInputMethodEvent.AttributeType.Cursor),
            len(self._composed),
        )
        super().inputMethodEvent(event)
        self._on_text()

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: Any = None, /) -> Any:
        if query in (Qt.InputMethodQuery.ImCursorRectangle, Qt.InputMethodQuery.ImAnchorRectangle):
            return self.caret_box.translated(-self.pos())
        return super().inputMethodQuery(query)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the canvas draws the letters."""

    def sizeHint(self) -> QSize:
        return OUT_OF_SIGHT.size()

    # The caret

    def _show_caret(self) -> None:
        self.is_caret_seen = True
        if (flash_ms := QApplication.cursorFlashTime()) > 0:
            self._blink.start(flash_ms // 2)
        self.moved.emit()

    def _on_blink(self) -> None:
        self.is_caret_seen = not self.is_caret_seen or not self.hasFocus()
        self.moved.emit()

    def _on_text(self) -> None:
        self.edited.emit()

    def _on_moved(self) -> None:
        if not self.isHidden():
            self._show_caret()
