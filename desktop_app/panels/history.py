"""The history panel: every step by name; a click goes there and back."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QBrush, QPalette
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.widgets.labels import label, line, plain
from desktop_app.widgets.translation import tr


class HistoryPanel(QWidget):
    """Oldest step first; what was undone stays in grey until something else is done."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self.document = document
        self._is_following = False
        self.steps = QListWidget()
        self.steps.setAccessibleName(tr("History, oldest step first"))
        self.steps.setFrameShape(QFrame.Shape.NoFrame)
        self.steps.setUniformItemSizes(True)
        self.steps.currentRowChanged.connect(self._on_row)
        self.bytes = label("", "muted")
        self.bytes.setContentsMargins(8, 4, 8, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.steps, 1)
        column.addWidget(line())
        column.addWidget(self.bytes)
        self.setMinimumWidth(160)
        document.changed.connect(self._on_changed)
        self._follow()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what in ("scene", "file") and not self.document.history.in_gesture:
            self._follow()

    def _follow(self) -> None:
        history = self.document.history
        labels = [] if self.document.scene.is_empty else [plain(text, 80) for text in history.labels]
        self._is_following = True
        shown = [self.steps.item(row).text() for row in range(self.steps.count())]
        same = 0
        while same < min(len(shown), len(labels)) and shown[same] == labels[same]:
            same += 1
        for _ in range(len(shown) - same):
            self.steps.takeItem(same)
        for text in labels[same:]:
            item = QListWidgetItem(text)
            item.setSizeHint(QSize(0, self.fontMetrics().height() + 8))
            self.steps.addItem(item)
        palette = self.steps.palette()
        for row in range(len(labels)):
            item = self.steps.item(row)
            is_undone = row > history.index
            group = QPalette.ColorGroup.Disabled if is_undone else QPalette.ColorGroup.Active
            item.setForeground(QBrush(palette.color(group, QPalette.ColorRole.Text)))
            item.setToolTip(tr("Undone; a click does it again.") if is_undone else "")
        if labels:
            self.steps.setCurrentRow(history.index)
            self.steps.scrollToItem(self.steps.item(history.index))
        self._is_following = False
        many = len(labels) - 1
        steps = tr("1 step") if many == 1 else tr("{many} steps", many=many)
        self.bytes.setText(tr("{steps}, {value:.0f} MiB", steps=steps, value=history.nbytes / 2**20) if labels else "")

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if self._is_following or row < 0 or row == self.document.history.index:
            return
        self.document.jump(row)
        self._follow()  # refused within a gesture: the row goes back
