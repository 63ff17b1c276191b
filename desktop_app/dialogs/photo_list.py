"""A list of photos, and folders of them, that are chosen or dropped there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.document.files import PICTURE_GLOBS, file_filter
from desktop_app.widgets import icons
from desktop_app.widgets.labels import plain, tooltip
from desktop_app.widgets.text_button import text_button
from desktop_app.widgets.translation import tr

HEIGHT = 120  # logical px at least


class PhotoList(QWidget):
    """Names in the order in which they came, none twice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = _Dropped(self.add)
        self.list.setAccessibleName(tr("Photos"))
        self.list.setToolTip(tooltip(tr("Photos, and folders of which all photos are taken; drop some here.")))
        self.list.setMinimumHeight(HEIGHT)
        self.photos_button = text_button(tr("Add photos…"), "photo", tr("Choose one or several."), self._ask_photos)
        self.folder_button = text_button(tr("Add a folder…"), "folder", tr("All photos right in it."), self._ask_folder)
        self.remove_button = text_button(tr("Remove"), "trash", tr("Take what is chosen off the list."), self._remove)
        self.list.itemSelectionChanged.connect(self._on_chosen)
        row = QHBoxLayout()
        for button in (self.photos_button, self.folder_button, self.remove_button):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self._on_chosen()

    @property
    def paths(self) -> tuple[Path, ...]:
        """The photos and folders."""
        rows = (self.list.item(row) for row in range(self.list.count()))
        return tuple(Path(row.data(Qt.ItemDataRole.UserRole)) for row in rows)

    def add(self, paths: Iterable[Path]) -> None:
        """Add those that are not there yet."""
        known = set(self.paths)
        for path in paths:
            if path not in known:
                known.add(path)
                row = QListWidgetItem(icons.icon("folder" if path.is_dir() else "photo"), plain(path.name, 60))
                row.setData(Qt.ItemDataRole.UserRole, str(path))
                row.setToolTip(tooltip(plain(str(path))))
                self.list.addItem(row)
        self.changed.emit()

    @Slot()
    def _on_chosen(self) -> None:
        self.remove_button.setEnabled(bool(self.list.selectedItems()))

    def _ask_photos(self) -> None:
        kinds = file_filter(("Photos", PICTURE_GLOBS), ("All files", "*"))
        names, _ = QFileDialog.getOpenFileNames(self, tr("Add photos"), "", kinds)
        self.add(map(Path, names))

    def _ask_folder(self) -> None:
        if name := QFileDialog.getExistingDirectory(self, tr("Add a folder of photos")):
            self.add([Path(name)])

    def _remove(self) -> None:
        for row in self.list.selectedItems():
            self.list.takeItem(self.list.row(row))
        self.changed.emit()


class _Dropped(QListWidget):
    """Takes files that are dropped on it."""

    def __init__(self, take: Callable[[Iterable[Path]], object]) -> None:
        super().__init__()
        self._take = take
        self.setAcceptDrops(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._accept(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._accept(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if self._accept(event):
            self._take([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def _accept(self, event: QDropEvent) -> bool:
        """Accept files as copies only: a file manager that was told they were moved would delete them."""
        can_take = any(url.isLocalFile() for url in event.mimeData().urls())
        is_copy = can_take and bool(event.possibleActions() & Qt.DropAction.CopyAction)
        event.setDropAction(Qt.DropAction.CopyAction if is_copy else Qt.DropAction.IgnoreAction)
        event.setAccepted(is_copy)
        return is_copy
