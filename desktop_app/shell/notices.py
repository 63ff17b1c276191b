"""Sentences for a person: over the canvas for a while, and the progress of long work in the status bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from desktop_app.widgets import icons
from desktop_app.widgets.labels import label, plain

MOST_CHARACTERS = 400
READING_MS = 3000  # every notice stays at least that long
READING_MS_PER_CHARACTER = 60
PROGRESS_AFTER_MS = 300  # shorter work shows none


class NoticeBar(QFrame):
    """The last notice, lying over the lower edge of its parent; it leaves by itself, or when it is closed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setObjectName("notice")
        self.setStyleSheet("#notice { background: palette(base); border: 1px solid palette(mid); border-radius: 6px; }")
        self._text = label("", wraps=True)
        self._text.setAccessibleName("Notice")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton()
        icons.set_icon(close, "close")
        close.setAccessibleName("Close the notice")
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Show a sentence; one that is still being read keeps its place before it."""
        sentence = plain(sentence, MOST_CHARACTERS)
        if self.isVisible() and sentence not in self.text:
            sentence = plain(f"{self.text} {sentence}", MOST_CHARACTERS)
        self._text.setText(sentence)
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))
        self._timer.start(READING_MS + READING_MS_PER_CHARACTER * len(sentence))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        parent = self._ground
        text_width = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 72
        width = max(160, min(parent.width() - 48, text_width, 640))
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        self.setGeometry((parent.width() - width) // 2, parent.height() - height - 20, width, height)


class ProgressNote(QWidget):
    """What is being done and how far it is, once it takes longer than a moment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title: QLabel = label("", "muted")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(120)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Progress")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(self._bar)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PROGRESS_AFTER_MS)
        self._timer.timeout.connect(self.show)
        self.hide()

    @Slot(str, float)
    def tell(self, title: str, share: float) -> None:
        """share: 0..1; below 0 where the length is not known, and the bar pulses."""
        self._title.setText(plain(title, 60))
        self._bar.setRange(0, 0 if share < 0 else 1000)
        if share >= 0:
            self._bar.setValue(round(1000 * share))
        if not self.isVisible() and not self._timer.isActive():
            self._timer.start()

    @Slot(bool)
    def set_busy(self, is_busy: bool) -> None:
        if not is_busy:
            self._timer.stop()
            self.hide()
        elif not self.isVisible() and not self._timer.isActive():
            self._timer.start()
