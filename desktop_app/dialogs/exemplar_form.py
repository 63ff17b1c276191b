"""The fields that say what an exemplar shows and whose its photo is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from desktop_app.document.document import Document
from desktop_app.document.object_edits import classes_of
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.labels import label, tooltip
from desktop_app.widgets.translation import in_order, tr
from engine.exemplars.from_photo import OWN_PHOTO
from engine.scene.exemplar import LONGEST_TEXT

LICENCES = (OWN_PHOTO, "CC0 1.0", "CC BY 4.0", "CC BY-SA 4.0")


class ExemplarForm(QWidget):
    """Class, credit and licence; classes and licences are suggestions, any other words will do."""

    class_changed = Signal()

    def __init__(
        self,
        document: Document,
        class_name: str,
        is_own: bool = True,  # whether the photo is taken for the person's own, until they say otherwise
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.class_choice = ComboBox(
            tr("Class of the object"), tr("What it is: one of the list, or any other word, which needs no model.")
        )
        self.class_choice.setEditable(True)
        for name in in_order(classes_of(document.catalog, document.library)):
            self.class_choice.add(name, tr(name))
        self.show_class(class_name)
        self.credit = QLineEdit()
        self.credit.setAccessibleName(tr("Credit"))
        self.credit.setPlaceholderText(tr("Who took the photo"))
        self.credit.setToolTip(tooltip(tr("Named wherever the photo's licence wants it to be")))
        self.licence = ComboBox(tr("Licence"), tr("Under which licence the photo may be used."))
        self.licence.setEditable(True)
        for name in LICENCES:
            self.licence.add(name, tr(name))
        if not is_own:
            self.licence.setEditText("")
        for line in (self.class_choice.lineEdit(), self.credit, self.licence.lineEdit()):
            if line is not None:
                line.setMaxLength(LONGEST_TEXT)
        if (line := self.class_choice.lineEdit()) is not None:
            line.setPlaceholderText(tr("What it is"))
        if (line := self.licence.lineEdit()) is not None:
            line.setPlaceholderText(tr("Not known"))
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(10)
        fields = ((tr("Class"), self.class_choice), (tr("Credit"), self.credit), (tr("Licence"), self.licence))
        for name, field in fields:
            text = label(name)
            text.setBuddy(field)
            rows.addRow(text, field)
        self.class_choice.editTextChanged.connect(self.class_changed)

    @property
    def class_name(self) -> str:
        """What the object is; "" where nobody has said it yet."""
        told = " ".join(self.class_choice.currentText().split())
        known = self.class_choice.findText(told)  # its name, not what a translation calls it
        return told if known < 0 else str(self.class_choice.itemData(known))

    def show_class(self, class_name: str) -> None:
        """Show what the object is."""
        self.class_choice.setEditText(tr(class_name) if class_name else "")

    @property
    def rights(self) -> tuple[str, str]:
        """Licence and credit, as they were told."""
        told = self.licence.currentText().strip()
        known = self.licence.findText(told)  # its name, not what a translation calls it
        return told if known < 0 else str(self.licence.itemData(known)), self.credit.text().strip()
