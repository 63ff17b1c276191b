"""The dialog that lays a guide at an exact place."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop_app.document.document import Document
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.gesture import Gesture
from desktop_app.widgets.number_box import NumberBox, Range
from desktop_app.widgets.rows import NARROWEST, named_row
from desktop_app.widgets.translation import tr
from engine.scene import edits
from engine.scene.guides import Axis
from engine.scene.limits import FARTHEST


class NewGuideDialog(QDialog):
    """Which way the guide runs, and how far from the picture's edge; it begins with its middle."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setWindowTitle(tr("New guide"))
        self.way = ComboBox(tr("Direction"), tr("Which way the guide runs"))
        self.way.add("x", tr("Upright"))
        self.way.add("y", tr("Level"))
        self.way.currentIndexChanged.connect(self._on_way)
        reach = Range(-FARTHEST, FARTHEST, step=1, decimals=1, unit="px")
        self.place = NumberBox(reach, Gesture(self))
        self.place.setAccessibleName(tr("Place"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.place.answer_with(buttons.button(QDialogButtonBox.StandardButton.Ok))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addStrut(NARROWEST)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(named_row(tr("Direction"), self.way, self))
        column.addLayout(named_row(tr("Place"), self.place, self))
        column.addWidget(buttons)
        self._on_way()
        self.place.setFocus()

    @property
    def axis(self) -> Axis:
        """The axis that the guide crosses."""
        return "y" if self.way.value == "y" else "x"

    @Slot()
    def _on_way(self) -> None:
        scene = self._document.scene
        self.place.set_value((scene.width if self.axis == "x" else scene.height) / 2)
        self.place.selectAll()

    def accept(self) -> None:
        axis, place = self.axis, self.place.value()
        self._document.attempt(
            tr("New guide"), lambda scene: edits.set_guides(scene, scene.guides.moved(axis, None, place))
        )
        super().accept()
