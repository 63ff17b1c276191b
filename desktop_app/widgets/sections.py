"""The sections of a page: all below each other where there is room, else one at a time under a bar of their names."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QToolButton, QVBoxLayout, QWidget

from desktop_app.widgets.labels import label, line, tooltip
from desktop_app.widgets.rows import height_at
from desktop_app.widgets.translation import tr

SPACING = 8  # logical px between two sections
BELOW_BAR = 4  # logical px


class Sections(QWidget):
    """Sections are added once. Their names stand in `bar`, which is laid out elsewhere, so that it does not scroll."""

    turned = Signal()  # another one is shown than before

    def __init__(
        self,
        name: str,
        parent: QWidget | None = None,
        *,
        has_titles: bool = True,  # above each section, where all of them are shown
    ) -> None:
        super().__init__(parent)
        self._has_titles = has_titles
        self._unused: set[int] = set()
        self.bar = TextTabs(name)
        self.bar.currentChanged.connect(self._on_turned)
        self._sections: list[_Section] = []
        self._is_low = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACING)

    def add(self, name: str, *buttons: QToolButton) -> QVBoxLayout:
        """Add a section, with buttons that concern all of it; return the column of its controls."""
        made = _Section(name, *buttons)
        made.show_title(self._has_titles)
        self._sections.append(made)
        self._column.addWidget(made)
        with QSignalBlocker(self.bar):  # shown now, while it is empty, the first one would keep that for its width
            self.bar.addTab(name)
        return made.column

    def use(self, number: int, is_used: bool) -> None:
        """Let a section be shown, or leave it out as long as there is nothing in it."""
        (self._unused.discard if is_used else self._unused.add)(number)
        self.bar.setTabVisible(number, is_used)
        self._show()

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest section, so that nothing becomes wider when another one is shown."""
        widest = max((section.minimumSizeHint().width() for section in self._sections), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def fit(self, room: int, width: int) -> None:
        """Show all sections where `room` is high enough for them at this width, else the one that was chosen last
        (logical px).
        """
        used = [section for number, section in enumerate(self._sections) if number not in self._unused]
        needed = sum(section.height_at(width, titled=self._has_titles) for section in used)
        self._is_low = needed + SPACING * (len(used) - 1) > room
        self._show()

    def show_section(self, number: int) -> None:
        """Show this one, in the order in which they were added, where there is no room for all."""
        self.bar.setCurrentIndex(number)

    def _show(self) -> None:
        self.bar.setVisible(self._is_low)
        is_right_below = self._is_low and self._has_titles  # without titles there may be others above them
        self._column.setContentsMargins(0, BELOW_BAR if is_right_below else 0, 0, 0)
        for number, section in enumerate(self._sections):
            section.show_title(self._has_titles and not self._is_low)
            is_chosen = not self._is_low or number == self.bar.currentIndex()
            section.setVisible(is_chosen and number not in self._unused)

    @Slot()
    def _on_turned(self) -> None:
        self._show()
        self.turned.emit()


class _Section(QWidget):
    """Its title, with its buttons, and its controls; under a bar of names the buttons stand alone."""

    def __init__(self, name: str, *buttons: QToolButton) -> None:
        super().__init__()
        self._line, self._head, title = line(), QWidget(), label(name, "heading")
        self._titles = title if buttons else self._head, self._line  # what is not there under a bar of names
        row = QHBoxLayout(self._head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(title)
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self.column = QVBoxLayout()
        self.column.setSpacing(SPACING)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(SPACING)
        self._whole.addWidget(self._line)
        self._whole.addWidget(self._head)
        self._whole.addLayout(self.column)

    def show_title(self, is_shown: bool) -> None:
        for part in self._titles:
            part.setVisible(is_shown)

    def height_at(self, width: int, *, titled: bool) -> int:
        """Return how high it would like to be, with its title or as it is (logical px)."""
        hidden = [part for part in (self._line, self._head) if titled and part.isHidden()]
        heights = [max(0, part.minimumHeight(), part.sizeHint().height()) for part in hidden]
        return height_at(self, width) + sum(heights) + SPACING * len(hidden)


class TextTabs(QTabBar):
    """A row of names of which one is chosen: with a click, with Tab and the arrows."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setExpanding(True)
        self.setDrawBase(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        arrows = self.findChildren(QToolButton)  # Qt's own, seen where large letters leave no room for all names
        for arrow, text in zip(arrows, (tr("Names further left"), tr("Names further right")), strict=True):
            arrow.setAccessibleName(text)
            arrow.setToolTip(tooltip(text))
