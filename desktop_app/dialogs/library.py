"""The library of exemplars: a person's own and those that come along, by class; add, rename, remove, use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.dialogs.exemplar_form import ExemplarForm
from desktop_app.dialogs.library_grid import LibraryGrid, LibraryModel
from desktop_app.document import exemplars, looks, photo_batch
from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.files import PICTURE_GLOBS, file_filter
from desktop_app.document.layer_names import shown_name
from desktop_app.document.looks import LibraryWanted, LooksWanted
from desktop_app.document.photo_batch import PhotoBatch
from desktop_app.document.rights import all_of
from desktop_app.widgets.labels import ErrorLine, label, plain, tooltip
from desktop_app.widgets.text_button import text_button
from desktop_app.widgets.translation import in_order, tr
from engine.exemplars.folder import Entry
from engine.exemplars.library import Removed, put_back, remove, rename_class
from engine.exemplars.photo_subject import OpenSubject, TakeEntry
from engine.formats.photo_folder import some_photos_in
from engine.problem import Problem
from engine.scene.layers import ObjectLayer

ALL = ""  # the entry above all classes
CLASSES_WIDTH = 190
ROW = 22  # logical px
FORM_WIDTH = 270


class LibraryDialog(QDialog):
    """Changes files of the library at once; what was removed can be put back as long as the dialog is open."""

    def __init__(self, document: Document, wanted: LibraryWanted, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Exemplars"))
        self.document = document
        self.batch = PhotoBatch(document, self)
        self._class_name = wanted.class_name if document.library.of_class(wanted.class_name) else ALL
        self._removed: list[Removed] = []
        self._build(wanted)
        self._lay_out()
        self._connect()
        self._show_library()

    # Building

    def _build(self, wanted: LibraryWanted) -> None:
        self.classes = QTreeWidget()
        self.classes.setColumnCount(2)
        self.classes.setHeaderHidden(True)
        self.classes.setRootIsDecorated(False)
        self.classes.setFixedWidth(CLASSES_WIDTH)
        header = self.classes.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, header.ResizeMode.Stretch)
        header.setSectionResizeMode(1, header.ResizeMode.ResizeToContents)
        self.classes.setAccessibleName(tr("Classes"))
        self.classes.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.model = LibraryModel(self)
        self.grid = LibraryGrid(self.model, tr("Exemplars of the class"))
        self.facts = label("", "muted", wraps=True)
        self.facts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.facts.setMinimumHeight(4 * self.fontMetrics().lineSpacing())
        self.use_button = self._button("", "object", tr("Draw the selected object from this one"), self._use)
        self.rename_button = self._button(
            tr("Rename class…"), "", tr("Give all of your own exemplars of this class another name (F2)"), self._rename
        )
        self.remove_button = self._button(
            tr("Remove"), "trash", tr("Offer it no longer (Del); objects drawn from it stay as they are"), self._remove
        )
        self.back_button = self._button(tr("Put back"), "undo", tr("Put back what was removed last"), self._put_back)
        self.form = ExemplarForm(self.document, wanted.class_name)
        self.photos_button = self._button(
            tr("Add photos…"), "photo", tr("One is shown first; of several, each one's main object is taken"), self._ask
        )
        self.folder_button = self._button(
            tr("Add a folder…"),
            "folder",
            tr("All photos of a folder; X.mask.png is the mask of X.jpg"),
            self._ask_folder,
        )
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Photos that were looked at"))
        self.stop_button = self._button(tr("Stop"), "stop", tr("Leave out the photos that are left"), self.batch.stop)
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setAccessibleName(tr("What became of the photos"))
        self.error = ErrorLine()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)

    def _button(self, text: str, icon: str, what_it_does: str, act: Callable[[], object]) -> QPushButton:
        return text_button(text, icon, what_it_does, lambda: self.error.guarded(act))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.classes, 1)
        left.addWidget(self.rename_button)
        row = QHBoxLayout()
        for button in (self.use_button, self.remove_button, self.back_button):
            row.addWidget(button)
        row.addStretch(1)
        middle = QVBoxLayout()
        middle.addWidget(self.grid, 1)
        middle.addWidget(self.facts)
        middle.addLayout(row)
        side = QWidget()
        side.setFixedWidth(FORM_WIDTH)
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(label(tr("From your own photos"), "heading"))
        parts: tuple[QWidget, ...] = (self.form, self.photos_button, self.folder_button, self.progress)
        for part in (*parts, self.stop_button, self.report):
            right.addWidget(part)
        right.addStretch(1)
        right.addWidget(self.error)
        all_three = QHBoxLayout()
        all_three.setSpacing(16)
        all_three.addLayout(left)
        all_three.addLayout(middle, 1)
        all_three.addWidget(side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 16)
        whole.setSpacing(12)
        whole.addLayout(all_three, 1)
        whole.addWidget(self.buttons)
        self.resize(1060, 660)

    def _connect(self) -> None:
        self.classes.currentItemChanged.connect(self._on_class)
        self.classes.itemChanged.connect(self._on_renamed)
        self.grid.selectionModel().selectionChanged.connect(self._show_chosen)
        self.grid.doubleClicked.connect(lambda _index: self.error.guarded(self._use))
        self.grid.delete_pressed.connect(lambda: self.error.guarded(self._remove))
        self.batch.changed.connect(self._show_batch)
        self.document.changed.connect(self._on_changed)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self.batch.stop)
        slots = looks.SLOT, photo_batch.SLOT
        self.finished.connect(self.document.notices.tell_elsewhere(slots, self.error.tell))

    # What is shown

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what == "library":
            self._show_library()

    def _show_library(self) -> None:
        """List the classes and the exemplars of the chosen one anew."""
        library = self.document.library
        counts = Counter(entry.class_name for entry in library.entries)
        own = {entry.class_name for entry in library.entries if library.is_own(entry)}
        self.classes.blockSignals(True)
        self.classes.clear()
        if self._class_name not in counts:
            self._class_name = ALL
        for name in (ALL, *in_order(library.classes)):
            text = plain(tr(name), 60) if name else tr("All")
            row = QTreeWidgetItem([text, str(counts[name] if name else len(library.entries))])
            row.setData(0, Qt.ItemDataRole.UserRole, name)
            row.setSizeHint(0, QSize(0, ROW))
            row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if name in own:
                row.setFlags(row.flags() | Qt.ItemFlag.ItemIsEditable)
                row.setToolTip(0, tooltip(tr("Some of them are your own")))
            self.classes.addTopLevelItem(row)
            if name == self._class_name:
                self.classes.setCurrentItem(row)
        self.classes.blockSignals(False)
        self._show_class()

    def _show_class(self) -> None:
        library = self.document.library
        self.model.show_entries(library.of_class(self._class_name) if self._class_name else library.entries)
        self._show_chosen()
        self._show_batch()

    @Slot()
    def _show_chosen(self) -> None:
        chosen, library = self.chosen, self.document.library
        own = {entry.class_name for entry in library.entries if library.is_own(entry)}
        layer = self.document.selected_object
        self.use_button.setVisible(layer is not None)
        self.use_button.setText("" if layer is None else tr("Use for {name}", name=shown_name(layer, 24)))
        self.use_button.setEnabled(len(chosen) == 1)
        self.remove_button.setEnabled(bool(chosen) and all(map(library.is_own, chosen)))
        self.back_button.setVisible(bool(self._removed))
        self.rename_button.setEnabled(self._class_name in own)
        if len(chosen) == 1:
            whose = tr("your own") if library.is_own(chosen[0]) else tr("comes along")
            name = plain(tr(chosen[0].class_name), 60)
            self.facts.setText(f"{name[:1].upper()}{name[1:]}, {whose}: {all_of(chosen[0])}")
        else:
            self.facts.setText(tr("{count} are chosen.", count=len(chosen)) if chosen else "")

    @property
    def chosen(self) -> list[Entry]:
        """The exemplars that are selected."""
        found = (self.model.entry(index) for index in self.grid.selectionModel().selectedIndexes())
        return [entry for entry in found if entry is not None]

    @Slot()
    def _show_batch(self) -> None:
        batch = self.batch
        for button in (self.photos_button, self.folder_button):
            button.setEnabled(not batch.is_running)
        for part in (self.progress, self.stop_button):
            part.setVisible(batch.is_running)
        self.progress.setMaximum(max(1, batch.total))
        self.progress.setValue(len(batch.added))
        count = sum(one.entry is not None for one in batch.added)
        told = [tr("{count} of {total} photos were added.", count=count, total=batch.total), *batch.report]
        self.report.setVisible(bool(batch.total) and not batch.is_running)
        self.report.setPlainText("\n".join(told))

    # What is done

    def _on_class(self, row: QTreeWidgetItem | None) -> None:
        if row is not None:
            self._class_name = row.data(0, Qt.ItemDataRole.UserRole)
            if self._class_name:
                self.form.show_class(self._class_name)
            self._show_class()

    def _rename(self) -> None:
        row = self.classes.currentItem()
        if row is not None:
            self.classes.editItem(row, 0)

    def _on_renamed(self, row: QTreeWidgetItem) -> None:
        before, after = row.data(0, Qt.ItemDataRole.UserRole), " ".join(row.text(0).split())

        def rename() -> None:
            if after and after != before:
                rename_class(before, after, self.document.library.own)
                self._class_name = after

        self.error.guarded(rename)
        QTimer.singleShot(0, self, self._reload)  # not while the row is still being edited

    def _remove(self) -> None:
        library = self.document.library
        for entry in self.chosen:
            if library.is_own(entry):
                self._removed.append(remove(entry.name, entry.folder))
        self._reload()

    def _put_back(self) -> None:
        put_back(self._removed[-1])
        self._class_name = self._removed.pop().entry.class_name
        self._reload()

    def _reload(self) -> None:
        exemplars.use(self.document, self.document.library.reloaded())

    def _use(self) -> None:
        layer, chosen = self.document.selected_object, self.chosen
        if isinstance(layer, ObjectLayer) and len(chosen) == 1:
            looks.take(self.document, TakeEntry(layer, chosen[0]), self.accept, lambda: None)

    def _ask(self) -> None:
        kinds = file_filter(("Photos and cut-outs", PICTURE_GLOBS), ("All files", "*"))
        names, _ = QFileDialog.getOpenFileNames(self, tr("Add photos to the library"), "", kinds)
        if len(names) == 1:
            self.document.wanted.emit(LooksWanted(OpenSubject(Path(names[0])), self.form.class_name))
        elif names:
            self._add([Path(name) for name in names])

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Add a folder of photos to the library"))
        if name:
            self._add(some_photos_in(Path(name)))

    def _add(self, photos: list[Path]) -> None:
        if not self.form.class_name:
            raise Problem(tr("Say first what the photos show: their class."))
        self._class_name = self.form.class_name
        self.batch.start(photos, self.form.class_name, *self.form.rights)
