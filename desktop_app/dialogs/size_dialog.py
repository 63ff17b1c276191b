"""What the dialogs for the sizes of picture and canvas have in common: two fields, what they would make, and OK."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop_app.dialogs.size_fields import SizeFields
from desktop_app.document.document import Document
from desktop_app.document.files import Files
from desktop_app.widgets.labels import label
from desktop_app.widgets.rows import named_row
from desktop_app.widgets.translation import tr
from engine.scene.limits import MOST_PIXELS


class SizeDialog(QDialog):
    """Changes the document on `accept`, as one step, which a subclass says along with what it sums up."""

    def __init__(
        self,
        document: Document,
        files: Files,
        title: str,
        is_linked: bool,
        choice: tuple[str, QWidget],  # a further control, and its name
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self._document, self._files = document, files
        self.setWindowTitle(title)
        scene = document.scene
        self.size_fields = SizeFields(scene.width, scene.height, is_linked)
        self.summary = label("", "muted", wraps=True)
        self.summary.setMinimumHeight(2 * self.fontMetrics().lineSpacing())  # or a longer text would squeeze the rest
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        for box in (box for pair in self.size_fields.boxes.values() for box in pair):
            box.answer_with(self.buttons.button(QDialogButtonBox.StandardButton.Ok))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.size_fields)
        column.addLayout(named_row(*choice, self))
        column.addWidget(self.summary)
        column.addWidget(self.buttons)
        self.size_fields.changed.connect(self._show)
        self._show()
        first = self.size_fields.boxes["px"][0]
        first.setFocus()
        first.selectAll()

    def sum_up(self, width: int, height: int) -> str:
        """Return what such a size (px) means, in a sentence or two."""
        raise NotImplementedError(type(self).__name__)

    @Slot()
    def _show(self) -> None:
        width, height = self.size_fields.size_px
        too_many = width * height > MOST_PIXELS
        most = MOST_PIXELS // 1_000_000
        told = tr("That is too large: a picture has at most {most} million pixels.", most=most)
        self.summary.setText(told if too_many else self.sum_up(width, height))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not too_many)
