"""The dialog that looks for dust, scratches and sensor spots, selects them, and has them mended."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from desktop_app.dialogs.over_panels import move_over_panels
from desktop_app.document.change import Change
from desktop_app.document.defects import DefectSearch
from desktop_app.document.document import Document
from desktop_app.document.mending import mend_selection
from desktop_app.widgets.labels import label
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr
from engine.generators.defect_mask import USUAL

SENSITIVITY = Range(0, 100, step=1, default=100 * USUAL, unit="%")


class DefectsDialog(QDialog):
    """What is found is selected in the picture, which can be looked at and edited meanwhile: Mend covers what is
    selected, Select leaves it as it is, Cancel takes it back.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setWindowTitle(tr("Dust and scratches"))
        self.sensitivity = Slider(
            tr("Sensitivity"), SENSITIVITY, tr("Low: only what is surely a defect; high: whatever could be one.")
        )
        self.told = label(tr("Looking for dust and scratches…"), "muted", wraps=True)
        note = label(tr("Experimental: look at what was found before it is mended."), "muted", wraps=True)
        note.setVisible(any(card.experimental for card in document.catalog.of_kind("defects")))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.mend = buttons.addButton(tr("Mend"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.mend.setToolTip(tr("Cover each spot with what lies around it, on a layer above the photo"))
        self.choose = buttons.addButton(tr("Select"), QDialogButtonBox.ButtonRole.ActionRole)
        self.choose.setToolTip(tr("Keep the selection, to change it before it is mended"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.choose.clicked.connect(self._on_select)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.sensitivity)
        column.addWidget(self.told)
        column.addWidget(note)
        column.addWidget(buttons)
        self.setMinimumWidth(400)
        self.sensitivity.gesture.moved.connect(self._on_sensitivity)
        self._allow(False)
        self.sensitivity.setEnabled(False)
        self._search = DefectSearch(document, self.reject)
        document.changed.connect(self._on_changed)
        if not document.guarded(lambda: self._search.start(SENSITIVITY.default / 100, self._on_found)):
            self.told.setText(tr("There is no model here that finds dust and scratches."))

    def open(self) -> None:
        """Show it beside the window, whose picture can be looked at closely meanwhile."""
        self.show()
        self.raise_()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            move_over_panels(self)

    def accept(self) -> None:
        self._search.end()
        self._document.guarded(lambda: mend_selection(self._document))
        super().accept()

    def reject(self) -> None:
        self._search.drop()
        super().reject()

    @Slot()
    def _on_select(self) -> None:
        self._search.end()
        super().accept()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if not self.isVisible():
            return
        if change.what == "file" or not self._search.holds:
            self._on_select()
        elif change.what == "scene":
            self._allow(self._document.scene.selection is not None)

    @Slot(float)
    def _on_sensitivity(self, value: float) -> None:
        self._allow(False)
        self._search.show(value / 100, self._on_found)

    def _on_found(self, number: int) -> None:
        """Tell how many defects are selected."""
        self.sensitivity.setEnabled(True)
        self._allow(number > 0)
        self.mend.setDefault(True)  # a button that was disabled has lost that to Cancel
        self.told.setText(
            tr("Spots found, and selected in the picture: {number}", number=number)
            if number
            else tr("Nothing is found as sensitively as this.")
        )

    def _allow(self, is_allowed: bool) -> None:
        self.mend.setEnabled(is_allowed)
        self.choose.setEnabled(is_allowed)
