"""What the options bar shows for the subject tool: how to find something, then what to make of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QToolButton, QWidget

from desktop_app.document.class_choice import NextClass
from desktop_app.document.document import Document
from desktop_app.document.looks_menu import LooksMenu
from desktop_app.tools.finding import Finding
from desktop_app.widgets.icon_button import switch
from desktop_app.widgets.labels import ShortLabel, label
from desktop_app.widgets.text_button import text_button
from desktop_app.widgets.translation import tr

FIND = "or click a thing in the photo, or drag a box around it."
FOUND = "Click what is missing, Ctrl-click what is too much."


class SubjectOptions(QWidget):
    """Nothing found: a button that looks by itself. Something found: plus and minus, and what becomes of it."""

    def __init__(self, document: Document, finding: Finding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._finding = document, finding
        self.find_button = self._button(
            tr("Select subject"), "subject", tr("Find the main thing in the photo"), finding.find
        )
        self.add_button = self._way("add", tr("Add"), tr("Clicks say what belongs to it"))
        self.away_button = self._way(
            "remove", tr("Take away"), tr("Clicks say what does not belong to it (Ctrl or Alt)")
        )
        self._ways = QButtonGroup(self)
        for button in (self.add_button, self.away_button):
            self._ways.addButton(button)
        self.add_button.clicked.connect(lambda: finding.set_takes_away(False))
        self.away_button.clicked.connect(lambda: finding.set_takes_away(True))
        self.lead_in = label(tr("Replace it with a"))
        self.class_choice = NextClass(document, tr("Class of the new object"), tr("What takes the subject's place."))
        self.make_button = self._button(
            tr("Make object"), "add-object", tr("A new object where the subject is (Enter)"), finding.make_object
        )
        self.copy_button = self._button(
            tr("Copy to layer"),
            "duplicate",
            tr("The photo's own pixels of it on a layer, to move them"),
            finding.copy_to_layer,
        )
        self.cut_button = self._button(
            tr("Cut out"), "cut", tr("Onto a layer, over a hole that is filled from around it"), finding.move_out
        )
        self.fill_button = self._button(
            tr("Remove"), "fill", tr("Fill its place with what could be there"), finding.remove
        )
        self.select_button = self._button(
            tr("Select"),
            "way-replace",
            tr("Select this part of the picture, to paint or adjust it alone"),
            finding.select,
        )
        self.exemplar_button = self._button(
            tr("Exemplar"), "object", tr("Let an object look like it, or keep it in your library"), self._on_exemplar
        )
        self.drop_button = self._button(tr("Discard"), "close", tr("Forget what was found (Esc)"), finding.drop)
        self.hint = ShortLabel("")
        self.hint.setProperty("role", "muted")
        self._makers: tuple[QWidget, ...] = (
            *(self.add_button, self.away_button, self.lead_in, self.class_choice, self.make_button),
            *(self.copy_button, self.cut_button, self.fill_button, self.select_button),
            *(self.exemplar_button, self.drop_button),
        )
        self._lay_out()
        finding.changed.connect(self.show_state)
        self.show_state()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.find_button, *self._makers):
            row.addWidget(part)
        row.addSpacing(4)
        row.addWidget(self.hint, 1)

    def _button(self, text: str, icon: str, what_it_does: str, act: Callable[[], object]) -> QPushButton:
        return text_button(text, icon, what_it_does, lambda: self._document.guarded(act))

    def _way(self, icon: str, text: str, what_it_does: str) -> QToolButton:
        return switch(icon, text, f"{text}: {what_it_does[:1].lower()}{what_it_does[1:]}")

    def _on_exemplar(self) -> None:
        opening = self._finding.opening
        if opening is not None:
            menu = LooksMenu(self._document, opening, self)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.exemplar_button.mapToGlobal(self.exemplar_button.rect().bottomLeft()))

    @Slot()
    def show_state(self) -> None:
        finding = self._finding
        has_found = finding.found is not None
        self.find_button.setVisible(not has_found)
        for part in self._makers:
            part.setVisible(has_found)
        self.add_button.setChecked(not finding.takes_away)
        self.away_button.setChecked(finding.takes_away)
        self.find_button.setEnabled(not finding.is_looking)
        if finding.is_looking:
            self.hint.setText(tr("Working…") if has_found else tr("Looking…"))
        else:
            self.hint.setText(tr(FOUND if has_found else FIND))
