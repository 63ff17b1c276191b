"""The dialog that asks, before a RAW photo is opened, in which light it was taken and how bright it is to become."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop_app.document.files import Files, Samples
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.images import image_of
from desktop_app.widgets.labels import label, plain
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.rows import named_row
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr
from engine.formats.decoders.raw import LEAST_STOPS, MOST_STOPS, Development

PREVIEW = QSize(480, 360)  # logical px
STOPS = Range(LEAST_STOPS, MOST_STOPS, step=0.1, decimals=1, unit="EV")


class RawDialog(QDialog):
    """Shows a photo as it would be developed, and opens it so."""

    def __init__(self, file: Path, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file, self._files = file, files
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._is_over = False
        self._asked: Development | None = None  # what is being developed for the preview
        self.setWindowTitle(tr("Develop {name}", name=plain(file.name, 60)))
        self.preview = label(tr("Developing…"), "muted", wraps=True)
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setFixedSize(PREVIEW)
        self.preview.setAccessibleName(tr("The photo as it would be developed"))
        self.balance = ComboBox(tr("White balance"), tr("The light that is to look white."))
        for value, text in (
            ("camera", tr("As the camera was set")),
            ("auto", tr("From the picture")),
            ("daylight", tr("Daylight")),
        ):
            self.balance.add(value, text)
        self.stops = Slider(
            tr("Exposure"), STOPS, tr("Brighter or darker, in stops; what is light is kept from burning out.")
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.balance.activated.connect(self._show)
        self.stops.gesture.ended.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.preview)
        column.addLayout(named_row(tr("White balance"), self.balance, self))
        column.addWidget(self.stops)
        column.addWidget(buttons)
        self._show()

    @property
    def development(self) -> Development:
        """What is chosen."""
        return Development(self.balance.value, self.stops.value)

    def done(self, result: int) -> None:
        self._is_over = True  # what is developed yet has nowhere to be shown
        super().done(result)

    def accept(self) -> None:
        self._files.open(self._file, development=self.development)
        super().accept()

    @Slot()
    def _show(self) -> None:
        """Develop a small picture as is chosen; one at a time, the newest choice last."""
        if self._asked is None:
            self._asked = asked = self.development
            self._files.develop_small(self._file, asked, self._on_developed, self._on_refused)

    def _on_developed(self, picture: Samples) -> None:
        asked, self._asked = self._asked, None
        if self._is_over:
            return
        ratio = self.devicePixelRatioF()
        pixels = QPixmap.fromImage(image_of(picture)).scaled(
            PREVIEW * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        pixels.setDevicePixelRatio(ratio)
        self.preview.setPixmap(pixels)
        if asked != self.development:
            self._show()

    def _on_refused(self, sentence: str) -> None:
        self._asked = None
        if not self._is_over:
            self.preview.setText(sentence)
