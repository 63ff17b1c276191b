"""The dialog for the size of the whole picture: how many pixels it has, and how they are made of those there are."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop_app.dialogs.size_fields import SizeFields
from desktop_app.document import picture_commands
from desktop_app.document.document import Document
from desktop_app.document.files import Files
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.labels import label
from desktop_app.widgets.rows import named_row
from desktop_app.widgets.translation import tr
from engine.scene.layers import RESAMPLINGS
from engine.scene.limits import MOST_PIXELS

TITLES = {
    "nearest": "Nearest neighbour (hard edges)",
    "bicubic": "Bicubic (smooth)",
    "lanczos": "Lanczos (sharpest)",
}


class ImageSizeDialog(QDialog):
    """Changes the document on `accept`, as one step."""

    def __init__(self, document: Document, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self.setWindowTitle(tr("Image size"))
        self._document = document
        scene = document.scene
        self.size_fields = SizeFields(scene.width, scene.height, is_linked=True)
        self.resampling = ComboBox(
            tr("Resampling"), tr("How new pixels are made of a photo's own, which the project keeps in any case.")
        )
        for name in RESAMPLINGS:
            self.resampling.add(name, tr(TITLES[name]))
        self.resampling.set_value("bicubic")
        self.summary = label("", "muted", wraps=True)
        self.summary.setMinimumHeight(2 * self.fontMetrics().lineSpacing())  # or a longer text would squeeze the rest
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.size_fields)
        column.addLayout(named_row(tr("Resampling"), self.resampling, self))
        column.addWidget(self.summary)
        column.addWidget(self.buttons)
        self.size_fields.changed.connect(self._show)
        self._show()
        first = self.size_fields.boxes["px"][0]
        first.setFocus()
        first.selectAll()

    @Slot()
    def _show(self) -> None:
        scene, (width, height) = self._document.scene, self.size_fields.size_px
        before, after = (f"{count / 1e6:.2f}" for count in (scene.width * scene.height, width * height))
        text = tr("{before} million pixels become {after}.", before=before, after=after)
        too_many = width * height > MOST_PIXELS
        if too_many:
            text = tr("That is too large: a picture has at most {most} million pixels.", most=MOST_PIXELS // 1_000_000)
        elif (width, height) != (scene.width, scene.height):
            text += " " + tr("Of a photo with new pixels nothing can be proven.")
        self.summary.setText(text)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not too_many)

    def accept(self) -> None:
        picture_commands.resize(self._files, *self.size_fields.size_px, self.resampling.value)
        super().accept()
