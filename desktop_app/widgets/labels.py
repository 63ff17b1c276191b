"""Words on the panels: labels that show text as it is, never as markup, and shorten what does not fit."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QStyle, QStyleOption, QToolTip, QWidget

from desktop_app.widgets.translation import tr_sentence
from engine.problem import Problem

LONGEST = 200  # characters of a name from a file that anybody needs to see


@lru_cache(maxsize=1024)  # rows of layers are painted anew with each step of a drag
def plain(text: str, longest: int = LONGEST) -> str:
    """Return a text from a file as one short line: control and direction marks left out, what is too long cut."""
    seen = (c for c in text if c.isspace() or c in _JOINERS or unicodedata.category(c) not in _UNSEEN)
    kept = " ".join("".join(seen).split())
    return kept if len(kept) <= longest else kept[: longest - 1] + "…"


# Control, format (direction marks among them), surrogate and private characters.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co"})
_JOINERS = "\u200c\u200d"  # hold letters and emoji together or apart, so a name needs them


def tooltip(text: str) -> str:
    """Return a tooltip that shows the text as it is and wraps it; Qt would take a text with brackets for markup."""
    return f"<qt>{html.escape(text)}</qt>"


def label(text: str, role: str = "", *, wraps: bool = False, parent: QWidget | None = None) -> QLabel:
    """Return a label of plain text. role: `muted`, `warning` or `heading` (see theme)."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wraps)
    if role:
        made.setProperty("role", role)
    return made


class ErrorLine(QLabel):
    """Tells what is wrong, and is not there while nothing is."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", "warning")
        self.hide()

    @Slot(str)
    def tell(self, sentence: str) -> None:
        """Tell a sentence of the engine or the window in the person's language; "": nothing is wrong."""
        self.setText(tr_sentence(sentence) if sentence else "")
        self.setVisible(bool(sentence))

    def guarded(self, act: Callable[[], object]) -> bool:
        """Do something, and tell what is wrong with it; return whether nothing is."""
        self.tell("")
        try:
            act()
        except Problem as problem:
            self.tell(str(problem))
            return False
        return True


def line(parent: QWidget | None = None) -> QFrame:
    """Return a thin line between two parts of a panel."""
    made = QFrame(parent)
    made.setProperty("role", "line")
    return made


class ShortLabel(QLabel):
    """A label of one line that ends in an ellipsis where the room ends; the pointer then tells the whole."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    @property
    def is_cut(self) -> bool:
        return self._size_of_text().width() > self.contentsRect().width()

    def _flags(self) -> Qt.TextFlag:
        """A control's name may have a letter for Alt; in any other text "&" is a character like others."""
        return Qt.TextFlag.TextShowMnemonic if self.buddy() is not None else Qt.TextFlag(0)

    def _size_of_text(self) -> QSize:
        return self.fontMetrics().size(self._flags(), self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        flags = int(self._flags())
        width = self.contentsRect().width()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width, flags)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            int(QStyle.visualAlignment(self.layoutDirection(), self.alignment())) | flags,
            option.palette,
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.is_cut:
            whole = self.text() if not self.toolTip() else self.text() + ": " + _bare(self.toolTip())
            QToolTip.showText(event.globalPos(), tooltip(whole), self)
            return True
        return super().event(event)


def _bare(text: str) -> str:
    return html.unescape(text.removeprefix("<qt>").removesuffix("</qt>"))


def set_tooltip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip; one that is greyed goes on telling the reason."""
    if widget.property("own-tooltip") is None or widget.isEnabled():
        widget.setToolTip(tooltip(text))
    if widget.property("own-tooltip") is not None:
        widget.setProperty("own-tooltip", tooltip(text))


def grey_out(widget: QWidget, reason: str) -> None:
    """Grey a widget, with the reason in place of its tooltip; "" lets it be used, with its own tooltip."""
    own = widget.property("own-tooltip")
    if own is None:
        own = widget.toolTip()
        widget.setProperty("own-tooltip", own)
    widget.setEnabled(not reason)
    told = tooltip(reason) if reason else own
    if widget.toolTip() != told:
        widget.setToolTip(told)
