"""The part of an object's page about its exemplar: which one, how far it is used, whose it is, and the library."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_app.document import exemplars, looks
from desktop_app.document.document import Document
from desktop_app.document.rights import all_of, rights_of
from desktop_app.panels.exemplar_strip import ExemplarStrip
from desktop_app.widgets import icons
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.info_mark import InfoMark
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.rows import with_buttons
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.text_button import text_button
from desktop_app.widgets.translation import tr
from desktop_app.widgets.wrapping_row import WrappingRow
from engine.exemplars.folder import Entry
from engine.exemplars.requests import Candidate
from engine.scene.layers import ObjectLayer

FIDELITY = Range(0, 1, step=0.01, default=1, decimals=2)


class ExemplarPart(QWidget):
    """Stands in the object's page, which drives the slider `fidelity`."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self._shown: tuple[object, ...] | None = None  # what the part depends on
        self._entry: Entry | None = None  # of the library, that the shown object's exemplar is
        self.flip = icon_button("flip", tr("Flip the exemplar"), self._on_flip, more=tr("The mask stays as it is"))
        self.flip.setCheckable(True)
        self.outline = text_button(
            tr("Natural outline"),
            "mask",
            tr("The mask becomes the exemplar's own shape, in the pose that you painted, so that no part is bent"),
            self._on_outline,
        )
        self.lock = icon_button(
            "unlock",
            tr("Keep this exemplar"),
            self._on_lock,
            more=tr("The dice throw other noise, instead of taking the next exemplar"),
        )
        self.lock.setCheckable(True)
        self.strip = ExemplarStrip(document)
        self.strip.taken.connect(self._on_taken)
        self.strip.dropped.connect(self._on_dropped)
        self.fidelity = Slider(
            tr("Fidelity"), FIDELITY, tr("0: the generator alone, 1: the exemplar's own pixels wherever it covers.")
        )
        self.rights = InfoMark(tr("Whose the exemplar is, and under which licence"))
        self.from_photo = text_button(
            tr("Looks from a photo…"),
            "photo",
            tr("Draw it from the object of a photo of yours, which is found by itself, or from a cut-out"),
            self._on_photo,
        )
        self.more = text_button(
            tr("Library…"),
            "folder",
            tr("Look through the library, your own and what comes along, and add to it"),
            self._on_more,
        )
        self.keep = QPushButton()
        self.keep.clicked.connect(self._on_keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)  # or all of it would not be seen on a screen of 720 px
        column.addWidget(self.strip)
        column.addLayout(with_buttons(self.outline, self.rights, self.flip, self.lock))
        for part in (self.fidelity, WrappingRow(self.from_photo, self.more), self.keep):
            column.addWidget(part)

    def show_object(self, layer: ObjectLayer) -> None:
        """Be about this object."""
        document, use = self.document, layer.recipe.exemplar
        shown = layer.id, layer.recipe.class_name, use, layer.mask, layer.side, layer.place.determinant < 0
        if (*shown, document.library) == self._shown:
            return  # while sliders move, nothing of it changes
        self._shown = (*shown, document.library)
        can_be_none = layer.recipe.class_name in document.catalog.classes
        is_there = use is not None or bool(document.library.of_class(layer.recipe.class_name))
        self.strip.setVisible(is_there)
        self.strip.show_object(layer, can_be_none)
        for part in (self.outline, self.flip, self.lock):
            part.setVisible(is_there)
            part.setEnabled(use is not None)
        self.flip.setChecked(use is not None and use.flip)
        self.lock.setChecked(use is not None and use.locked)
        icons.set_icon(self.lock, "lock" if use is not None and use.locked else "unlock")
        self.rights.setVisible(use is not None)
        self.fidelity.setVisible(use is not None)
        self._show_library(layer)
        if use is not None:
            self.rights.tell(rights_of(use.exemplar), all_of(use.exemplar))

    def leave(self) -> None:
        """No object is shown any more."""
        self._shown = None
        self.strip.show_object(None, False)

    def _show_library(self, layer: ObjectLayer) -> None:
        """Offer to keep an exemplar that the library lacks, and to remove one of the person's own."""
        use, library = layer.recipe.exemplar, self.document.library
        entry = self._entry = exemplars.entry_of(library, layer.recipe)
        can_remove = entry is not None and library.is_own(entry)
        self.keep.setVisible(use is not None and (entry is None or can_remove))
        self.keep.setText(tr("Remove from library") if can_remove else tr("Keep in library"))
        icons.set_icon(self.keep, "trash" if can_remove else "save")
        more = tr("Offer it for other objects of its class, in all pictures")
        if can_remove:
            more = tr("Offer it no longer; objects that are drawn from it stay as they are")
        self.keep.setToolTip(tooltip(more))

    @Slot(object)
    def _on_taken(self, candidate: Candidate) -> None:
        exemplars.take(self.document, candidate)

    @Slot()
    def _on_dropped(self) -> None:
        exemplars.drop(self.document)

    def _on_flip(self) -> None:
        self.flip.setChecked(not self.flip.isChecked())  # until the engine has turned it
        exemplars.flip(self.document)

    @Slot()
    def _on_outline(self) -> None:
        exemplars.take_outline(self.document)

    def _on_lock(self) -> None:
        exemplars.lock(self.document, self.lock.isChecked())

    @Slot()
    def _on_photo(self) -> None:
        looks.ask_photo(self.document, self.window())

    @Slot()
    def _on_more(self) -> None:
        layer = self.document.selected_object
        self.document.wanted.emit(looks.LibraryWanted("" if layer is None else layer.recipe.class_name))

    @Slot()
    def _on_keep(self) -> None:
        if self._entry is None:
            exemplars.keep(self.document)
        else:
            exemplars.forget(self.document, self._entry)
