"""The dialog for the size of the whole picture: how many pixels it has, and how they are made of those there are."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.dialogs.size_dialog import SizeDialog
from desktop_app.document import picture_commands
from desktop_app.document.document import Document
from desktop_app.document.files import Files
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.translation import number, tr
from engine.scene.layers import RESAMPLINGS

TITLES = {
    "nearest": "Nearest neighbour (hard edges)",
    "bicubic": "Bicubic (smooth)",
    "lanczos": "Lanczos (sharpest)",
}
BY_MODEL = "model"
FEW = 10_000  # pixels, which would be 0.00 million


class ImageSizeDialog(SizeDialog):
    """Asks for the size, and how new pixels are made. enlarges: it begins with twice the size, by the model."""

    def __init__(
        self, document: Document, files: Files, parent: QWidget | None = None, *, enlarges: bool = False
    ) -> None:
        self.resampling = ComboBox(
            tr("Resampling"), tr("How new pixels are made of a photo's own, which the project keeps in any case.")
        )
        for name in RESAMPLINGS:
            self.resampling.add(name, tr(TITLES[name]))
        if document.catalog.of_kind("enlarge"):
            self.resampling.add(BY_MODEL, tr("Model (draws detail)"))
        self.resampling.set_value(BY_MODEL if enlarges else "bicubic")
        title = tr("Enlarge") if enlarges else tr("Image size")
        super().__init__(document, files, title, True, (tr("Resampling"), self.resampling), parent)
        self.resampling.currentIndexChanged.connect(self._show)
        if enlarges:
            scene = document.scene
            self.size_fields.unit.setCurrentIndex(self.size_fields.unit.findData("%"))
            self.size_fields.show_size(2 * scene.width, 2 * scene.height)
            self._show()

    def sum_up(self, width: int, height: int) -> str:
        scene = self._document.scene
        counts = scene.width * scene.height, width * height
        if min(counts) < FEW:
            before, after = map(number, counts)
            told = tr("{before} pixels become {after}.", before=before, after=after)
        else:
            before, after = (number(count / 1e6, 2) for count in counts)
            told = tr("{before} million pixels become {after}.", before=before, after=after)
        is_same = (width, height) == (scene.width, scene.height)
        return told if is_same else f"{told} {tr('Of a photo with new pixels nothing can be proven.')}"

    def accept(self) -> None:
        if self.resampling.value == BY_MODEL:
            picture_commands.enlarge(self._document, *self.size_fields.size_px)
        else:
            picture_commands.resize(self._files, *self.size_fields.size_px, self.resampling.value)
        super().accept()
