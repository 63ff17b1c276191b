"""The exemplars of a class as a grid of pictures, which are read when they are first seen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.document.rights import all_of
from desktop_app.widgets.labels import plain, tooltip
from desktop_app.widgets.translation import tr
from engine.exemplars.folder import Entry
from engine.exemplars.thumbnails import thumbnail
from engine.problem import Problem

Index = QModelIndex | QPersistentModelIndex

THUMB = 96  # logical px a side
GAP = 6
CAPTION = 20
CELL = QSize(THUMB + 4 * GAP, THUMB + CAPTION + 2 * GAP)
KEPT = 2000  # pictures, of 36 KB each


class LibraryGrid(QListView):
    """Pictures side by side, as many in a row as there is room for; several can be chosen."""

    delete_pressed = Signal()

    def __init__(self, model: LibraryModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    """Draws a picture, its caption, and a frame where it is chosen."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return CELL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect.adjusted(2, 2, -2, -2)
        palette: QPalette = option.palette
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPalette.ColorRole.Accent if is_chosen else QPalette.ColorRole.Mid
        painter.setPen(QPen(palette.color(edge), 2.0 if is_chosen else 1.0))
        is_lit = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(palette.color(QPalette.ColorRole.Light if is_lit else QPalette.ColorRole.Base))
        painter.drawRoundedRect(rect, 4, 4)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        painter.drawPixmap(rect.center().x() - THUMB // 2, rect.top() + GAP, picture)
        role = QPalette.ColorRole.Text if is_chosen else QPalette.ColorRole.PlaceholderText
        painter.setPen(palette.color(role))
        caption = QRect(rect.left() + GAP, rect.top() + GAP + THUMB, rect.width() - 2 * GAP, CAPTION)
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, caption.width())
        painter.drawText(caption, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.restore()


class LibraryModel(QAbstractListModel):
    """One row an exemplar; below its picture stands whose it is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._pictures: dict[Entry, QPixmap] = {}

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """List these."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, index: Index) -> Entry | None:
        """Return the exemplar of a row."""
        return self._entries[index.row()] if index.isValid() and index.row() < len(self._entries) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt's own default
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index)
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(entry)
        if role == Qt.ItemDataRole.DisplayRole:
            return plain(entry.licence or entry.credit or tr("no credit"), 40)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(all_of(entry))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{plain(tr(entry.class_name), 60)}, {all_of(entry)}"
        return None

    def _picture(self, entry: Entry) -> QPixmap:
        found = self._pictures.get(entry)
        if found is None:
            try:
                samples = thumbnail(entry.read_small(), THUMB)
            except Problem:
                samples = None
            found = QPixmap(THUMB, THUMB)
            found.fill(Qt.GlobalColor.transparent)
            if samples is not None:
                image = QImage(samples.tobytes(), THUMB, THUMB, 4 * THUMB, QImage.Format.Format_RGBA8888)
                found = QPixmap.fromImage(image)
            if len(self._pictures) >= KEPT:
                self._pictures.clear()
            self._pictures[entry] = found
        return found
