"""Sentences for a person: over the canvas for a while, and the progress of long work in the status bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from desktop_app.document.notices import Offer
from desktop_app.widgets import icons
from desktop_app.widgets.labels import label, plain
from desktop_app.widgets.translation import tr, tr_sentence

MOST_CHARACTERS = 400
MOST_NOTES = 5  # the oldest gives way
MARGIN, GAP = 20, 6  # logical px below the lowest notice, and between two
READING_MS = 3000  # every notice stays at least that long
READING_MS_PER_CHARACTER = 60
PROGRESS_AFTER_MS = 300  # shorter work shows none
PLACED = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


class Note(QFrame):
    """A sentence over the picture. It leaves by itself when it has been read, or when it is closed."""

    left = Signal()

    def __init__(self, parent: QWidget, offer: Offer | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setStyleSheet("#notice { background: palette(base); border: 1px solid palette(mid); border-radius: 6px; }")
        self._text = label("", wraps=True)
        self._text.setAccessibleName(tr("Notice"))
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton()
        icons.set_icon(close, "close")
        close.setAccessibleName(tr("Close the notice"))
        close.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        self.remedy = self._remedy(offer)
        row.addWidget(self.remedy)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.left)

    def _remedy(self, offer: Offer | None) -> QPushButton:
        made = QPushButton(offer.button if offer else "")
        made.setVisible(offer is not None)
        if offer is not None:
            made.setAccessibleDescription(offer.sentence)
            made.clicked.connect(self.left)
            made.clicked.connect(lambda _checked=False: offer.act())
        return made

    @property
    def text(self) -> str:
        return self._text.text()

    def tell(self, sentence: str, reading_ms: int) -> None:
        self._text.setText(sentence)
        self._timer.start(reading_ms)
        QAccessible.updateAccessibility(QAccessibleEvent(self._text, QAccessible.Event.Alert))

    def size_within(self, width: int) -> QSize:
        """Return the note's size where there is so much room from left to right."""
        remedy_width = 0 if self.remedy.isHidden() else self.remedy.sizeHint().width() + 8
        text_width = self._text.fontMetrics().horizontalAdvance(self.text) + 72 + remedy_width
        width = max(160, min(width - 48, text_width, 640))
        return QSize(width, self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height())


class NoticeStack(QObject):
    """The notices that are still being read, one upon the other over the lower edge of a widget, newest below.

    bar: something in that widget that is used while they are read, so that they stand above it.
    """

    def __init__(self, parent: QWidget, bar: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widget, self._bar = parent, bar
        self._notes: list[Note] = []
        for watched in (parent, bar):
            if watched is not None:
                watched.installEventFilter(self)
        if isinstance(parent, QStackedWidget):  # which lays the page that it turns to over everything
            parent.currentChanged.connect(self._raise_all)

    @property
    def texts(self) -> list[str]:
        """Return what is to be read, oldest first."""
        return [note.text for note in self._notes]

    @Slot(str)
    def tell(self, sentence: str, offer: Offer | None = None) -> None:
        """Show a sentence for as long as reading all that is there takes; one that is there already is not doubled."""
        sentence = plain(tr_sentence(sentence), MOST_CHARACTERS)
        self.withdraw(sentence)
        while len(self._notes) >= MOST_NOTES:
            self._remove(self._notes[0])
        note = Note(self._widget, offer)
        note.left.connect(lambda: self._remove(note))
        characters = len(sentence) + sum(len(text) for text in self.texts)
        note.tell(sentence, READING_MS + READING_MS_PER_CHARACTER * characters)
        self._notes.append(note)
        self._place()
        note.show()
        note.raise_()

    @Slot(object)
    def offer(self, offer: Offer) -> None:
        """Show a sentence with a button that does something about it."""
        self.tell(offer.sentence, offer)

    @Slot(str)
    def withdraw(self, sentence: str) -> None:
        """Take a sentence back that holds no longer."""
        sentence = plain(tr_sentence(sentence), MOST_CHARACTERS)
        for note in [note for note in self._notes if note.text == sentence]:
            self._remove(note)

    def _remove(self, note: Note) -> None:
        if note in self._notes:
            self._notes.remove(note)
            note.hide()
            note.deleteLater()
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in PLACED:
            self._place()
        return False

    @Slot()
    def _raise_all(self) -> None:
        for note in self._notes:
            note.raise_()

    def _place(self) -> None:
        width, bottom, taken = self._widget.width(), self._widget.height() - MARGIN, QRect()
        if self._bar is not None and self._bar.isVisible():
            taken = QRect(self._bar.mapTo(self._widget, QPoint()), self._bar.size())
        for note in reversed(self._notes):
            size = note.size_within(width)
            room = QRect(QPoint((width - size.width()) // 2, bottom - size.height()), size)
            if room.intersects(taken):
                room.moveBottom(taken.top() - GAP)
            note.setGeometry(room)
            bottom = room.top() - GAP


class ProgressNote(QWidget):
    """The progress of work that takes longer than a moment.

    What is told while nobody waits is not shown: the engine loads by itself, and what was given up runs on for a while.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_busy = False
        self._title: QLabel = label("", "muted")
        self._bar = QProgressBar()
        self._bar.setFixedWidth(120)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addWidget(self._bar)
        self._timer = QTimer(self, singleShot=True, interval=PROGRESS_AFTER_MS)
        self._timer.timeout.connect(self.show)
        self.hide()

    @Slot(str, float)
    def tell(self, title: str, share: float) -> None:
        """share: 0..1; below 0 where the length is not known, and the bar pulses."""
        self._title.setText(plain(title, 60))
        self._bar.setRange(0, 0 if share < 0 else 1000)
        if share >= 0:
            self._bar.setValue(round(1000 * share))
        self._show_soon()

    @Slot(bool)
    def set_busy(self, is_busy: bool) -> None:
        self._is_busy = is_busy
        if not is_busy:
            self._timer.stop()
            self.hide()
        self._show_soon()

    def _show_soon(self) -> None:
        if self._is_busy and not self.isVisible() and not self._timer.isActive():
            self._timer.start()
