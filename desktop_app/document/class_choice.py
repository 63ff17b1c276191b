"""The list of the classes that an object may have: those of the models, and those of exemplars."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.object_edits import classes_of
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.labels import plain, tooltip
from desktop_app.widgets.translation import in_order, tr


class ClassChoice(ComboBox):
    """A list of classes that follows the library of exemplars; its entries are named by `name_of`."""

    def __init__(
        self,
        document: Document,
        name: str,
        what_it_does: str,
        name_of: Callable[[str], str] | None = None,  # None: experiments are told
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, what_it_does, parent)
        self._document, self._name_of = document, name_of or with_experiments(document)
        self.fill()
        document.changed.connect(self._on_changed)

    def fill(self) -> None:
        """List the classes anew, telling nobody; what was chosen stays so."""
        chosen = self.value
        self.blockSignals(True)
        self.clear()
        for class_name in in_order(classes_of(self._document.catalog, self._document.library)):
            self.add(class_name, self._name_of(class_name))
            told = tooltip(drawn_by(self._document, class_name))
            self.setItemData(self.count() - 1, told, Qt.ItemDataRole.ToolTipRole)
        self.blockSignals(False)
        self.set_value(chosen)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what == "library":
            self.fill()


class NextClass(ClassChoice):
    """Chooses the class of the next object, and follows it."""

    def __init__(
        self,
        document: Document,
        name: str,
        what_it_does: str,
        name_of: Callable[[str], str] | None = None,  # see ClassChoice
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(document, name, what_it_does, name_of, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.currentIndexChanged.connect(self._on_chosen)

    def fill(self) -> None:
        super().fill()
        self.set_value(self._document.current_class)

    @Slot()
    def _on_chosen(self) -> None:
        self._document.choose_class(self.value)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        super()._on_changed(change)
        if change.what == "class":
            self.set_value(self._document.current_class)


def with_experiments(document: Document) -> Callable[[str], str]:
    """Return what names classes so that those which do not look good enough yet say so."""

    def name_of(class_name: str) -> str:
        catalog = document.catalog
        if class_name in catalog.classes and catalog.is_experimental(class_name):
            return tr("{name} (experimental)", name=tr(class_name))
        return tr(class_name)

    return name_of


def drawn_by(document: Document, class_name: str) -> str:
    """Return what draws objects of a class, and under which licences, in a sentence or two."""
    told = []
    catalog, entries = document.catalog, document.library.of_class(class_name)
    if class_name in catalog.classes:
        card = catalog.best(class_name)
        model, licence = plain(tr(card.title), 60), plain(tr(card.licence), 160)
        told.append(tr("Drawn by {model}: {licence}", model=model, licence=licence))
    if entries:
        licences = sorted({entry.licence for entry in entries if entry.licence}) or [tr("no licence is given")]
        told.append(tr("{count} exemplars: {licences}.", count=len(entries), licences=plain(", ".join(licences), 200)))
    return " ".join(told)
