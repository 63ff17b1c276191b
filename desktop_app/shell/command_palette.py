"""The command palette: type a few letters of what is wanted, and Enter does it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QAction, QIcon, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from desktop_app.shell.actions import actions
from desktop_app.widgets.translation import tr

ICON, ROW = 16, 26  # logical px
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CommandPalette(QDialog):
    """All that can be done now, those first whose words begin as what is typed does."""

    def __init__(self, by_name: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        """by_name: the window's actions."""
        super().__init__(parent)
        self._actions = [(row.menu, by_name[row.name]) for row in actions() if row.name not in ("recent", "commands")]
        empty = QPixmap(ICON, ICON)
        empty.fill(Qt.GlobalColor.transparent)
        self._no_icon = QIcon(empty)  # so that all words begin in one line
        self.setWindowTitle(tr("Commands"))
        self.resize(460, 420)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("What do you want to do?"))
        self.search.setAccessibleName(tr("Find a command"))
        self.search.installEventFilter(self)
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setIconSize(QSize(ICON, ICON))
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setAccessibleName(tr("Commands that can be used now"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self.search.textChanged.connect(self._show)
        self.search.returnPressed.connect(self._run)
        self.list.itemClicked.connect(lambda item, column: self._run())
        self._show("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows lead through the list while one types."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _show(self, typed: str) -> None:
        wanted = typed.lower().split()
        found = []
        for menu, action in self._actions:
            text = f"{tr(menu)} {action.text()}".lower()
            if action.isEnabled() and all(word in text for word in wanted):
                begins = sum(part.startswith(word) for word in wanted for part in text.split())
                found.append((-begins, menu, action))
        self.list.clear()
        for _, menu, action in sorted(found, key=lambda one: one[0]):
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            item = QTreeWidgetItem(self.list, [action.text().rstrip("…"), keys])
            item.setSizeHint(0, QSize(0, ROW))
            item.setIcon(0, action.icon() if not action.icon().isNull() else self._no_icon)
            item.setToolTip(0, tr(menu))
            item.setData(0, Qt.ItemDataRole.UserRole, action.objectName())
        if (first := self.list.topLevelItem(0)) is not None:
            self.list.setCurrentItem(first)

    @Slot()
    def _run(self) -> None:
        for item in self.list.selectedItems():  # one, or none where nothing fits
            name = item.data(0, Qt.ItemDataRole.UserRole)
            self.accept()
            next(action for _, action in self._actions if action.objectName() == name).trigger()
