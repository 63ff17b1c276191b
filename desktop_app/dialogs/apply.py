"""The dialog that does with many photos what was done with this one: which, how written, and what became of each."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.dialogs.export_fields import ExportFields
from desktop_app.dialogs.export_warnings import ManyChoices
from desktop_app.dialogs.photo_list import PhotoList
from desktop_app.dialogs.typed_path import typed_path
from desktop_app.document.document import Document
from desktop_app.document.export_choices import ExportChoices
from desktop_app.document.photo_applying import PhotoApplying, Wish
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.gesture import Gesture
from desktop_app.widgets.labels import ErrorLine, label, line, plain, tooltip
from desktop_app.widgets.mnemonics import NO_MNEMONIC
from desktop_app.widgets.number_box import NumberBox, Range
from desktop_app.widgets.rows import named_row
from desktop_app.widgets.translation import tr, tr_sentence
from engine.cli.batch_folder import Line
from engine.formats.export_options import ExportOptions
from engine.problem import Problem
from engine.scene.photo_exchange import exchanged_layer

ALL, LOOKS = "all", "looks"
CHOSEN = ""  # the preset that is none
CORES = os.cpu_count() or 1
AT_ONCE = Range(1, max(1, min(CORES, 16)), step=1, default=1)
LONGEST = 2048  # px, until something else is chosen
LEFT_WIDTH, REPORT_HEIGHT = 420, 110  # logical px
REPORTED = 500  # photos of which the dialog tells; the report's file tells of all


class ApplyDialog(QDialog):
    """Raises Problem where the document cannot be applied. The window can be used while it works."""

    def __init__(
        self,
        document: Document,
        applying: PhotoApplying,
        parent: QWidget | None = None,
        kept: ExportChoices | None = None,
    ) -> None:
        exchanged_layer(document.scene)
        super().__init__(parent)
        self.setWindowTitle(tr("Apply to photos"))
        self._document, self._applying, self._kept = document, applying, kept or ExportChoices()
        self._beside = document.source.parent if document.source else Path.home()
        self._build()
        self._lay_out()
        self._connect()
        self.fields.longest.setValue(LONGEST)
        self.fields.show_options(self._kept.of_format("jpeg") or ExportOptions(format="jpeg"))
        self.folder.setText(str(self._beside / tr("edited photos")))
        self._tell()
        self._show_work()

    # Building

    def _build(self) -> None:
        self.photos = PhotoList()
        self.what = ComboBox(
            tr("Apply"), tr("Masks, objects and texts come to lie where they are here, by width and height.")
        )
        self.what.add(ALL, tr("All that this picture has"))
        self.what.add(LOOKS, tr("Crop, adjustments and filters alone"))
        self.folder = QLineEdit()
        self.folder.setAccessibleName(tr("Folder"))
        self.folder.setToolTip(tooltip(tr("Where the pictures go, with a report; it is made where it is not there.")))
        self.browse = QPushButton(tr("Browse…"))
        self.browse.setAutoDefault(False)
        self.preset = ComboBox(tr("Preset"), tr("Settings that are chosen together."))
        self.preset.add(CHOSEN, tr("As chosen below"))
        for name in self._kept.presets:
            self.preset.add(name, name)
        self.fields = ExportFields()
        self.at_once = NumberBox(AT_ONCE, Gesture(self))
        self.at_once.setAccessibleName(tr("Photos at the same time"))
        self.at_once.setToolTip(
            tooltip(tr("Each takes some 0.3 GB of memory for 24 megapixels, with a generated object 0.7 GB."))
        )
        self.keeps = QCheckBox(tr("Keep what was made before"))
        self.keeps.setChecked(True)
        self.keeps.setToolTip(
            tooltip(tr("What is in the folder stays where photo, layers and settings are as they were."))
        )
        self.told = label("", "muted", wraps=True)
        self.error = ErrorLine()
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Photos that are done"))
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setAccessibleName(tr("What became of the photos"))
        self.report.setMinimumHeight(REPORT_HEIGHT)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.close_button = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        self.stop_button = self.buttons.addButton(tr("Stop"), QDialogButtonBox.ButtonRole.DestructiveRole)
        self.stop_button.setToolTip(tooltip(tr("Leave the photos that are left; what is made stays.")))
        self.apply_button = self.buttons.addButton(tr("Apply"), QDialogButtonBox.ButtonRole.ActionRole)
        self.apply_button.setDefault(True)
        self.apply_button.setProperty(NO_MNEMONIC, True)  # Enter presses it, and others need the letters

    def _lay_out(self) -> None:
        folder = named_row(tr("Folder"), self.folder, self)
        folder.addWidget(self.browse)
        at_once = named_row(tr("At once"), self.at_once, self)
        at_once.addWidget(self.keeps)
        side = QWidget()
        side.setMinimumWidth(LEFT_WIDTH)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(12)
        left.addWidget(self.photos, 1)
        left.addLayout(named_row(tr("Apply"), self.what, self))
        left.addLayout(folder)
        left.addLayout(at_once)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addLayout(named_row(tr("Preset"), self.preset, self))
        right.addWidget(self.fields)
        right.addStretch(1)
        self.chosen = QWidget()
        both = QHBoxLayout(self.chosen)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(20)
        both.addWidget(side, 1)
        both.addLayout(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.chosen, 1)
        column.addWidget(line())
        for part in (self.told, self.error, self.progress, self.report):
            column.addWidget(part)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        for changed in (
            self.photos.changed, self.what.activated, self.folder.textEdited, self.fields.changed,
            self.fields.format_chosen, self.keeps.toggled,
        ):  # fmt: skip
            changed.connect(self._tell)
        self.preset.activated.connect(self._on_preset)
        self.browse.clicked.connect(self._on_browse)
        self.apply_button.clicked.connect(self._on_apply)
        self.stop_button.clicked.connect(self._applying.stop)
        self.buttons.rejected.connect(self.reject)
        self._applying.changed.connect(self._show_work)

    def open(self) -> None:
        """Show it beside the window, which can be worked in meanwhile."""
        self.show()
        self.raise_()

    def reject(self) -> None:
        """Stop the work; where there is none, close."""
        if self._applying.is_running:
            self._applying.stop()
        else:
            super().reject()

    # What is chosen

    @property
    def wish(self) -> Wish:
        """What is to be done, as it is chosen."""
        folder = typed_path(self.folder.text(), self._beside)
        looks_alone = self.what.value == LOOKS
        return Wish(
            self.photos.paths,
            folder,
            self.fields.options,
            looks_alone,
            round(self.at_once.value()),
            self.keeps.isChecked(),
        )

    @Slot()
    def _on_preset(self) -> None:
        if (options := self._kept.presets.get(self.preset.value)) is not None:
            self.fields.show_options(options)
            self._tell()

    @Slot()
    def _on_browse(self) -> None:
        if name := QFileDialog.getExistingDirectory(self, tr("Folder for the pictures"), self.folder.text()):
            self.folder.setText(name)
            self._tell()

    @Slot()
    def _on_apply(self) -> None:
        """Begin; what is wrong with it is told here."""
        wish = self.wish
        try:
            self._applying.start(wish)
        except Problem as problem:
            self.error.tell(plain(tr_sentence(str(problem))))
            return
        self._kept.chosen(wish.options)

    # What is told

    @Slot()
    def _tell(self) -> None:
        """Show what matters for the format, how many photos there are, and what stands in the way."""
        wish = self.wish
        self.fields.adapt(ManyChoices(self._document.scene, None, wish.folder / "picture", wish.options))
        self.fields.on_paper.setVisible(False)  # photos differ in size
        if self.preset.value and self._kept.presets.get(self.preset.value) != wish.options:
            self.preset.set_value(CHOSEN)
        told = problem = ""
        if not wish.photos:
            told = tr("Choose the photos first.")
        elif not self.folder.text().strip():
            problem = tr("Give the folder a name.")
        else:
            try:
                jobs = self._applying.jobs_of(wish)
                there = sum(job.out.exists() for job in jobs)
                told = tr("Photos: {count}.", count=len(jobs))
                if there and not wish.keeps:
                    told += " " + tr("Pictures of these names that are replaced: {count}.", count=there)
                elif there:
                    told += " " + tr("Pictures of these names that are kept, or replaced: {count}.", count=there)
            except Problem as error:
                problem = tr_sentence(str(error))
            except (OSError, ValueError):
                problem = tr("This is no name for a folder.")
        self.told.setText(told)
        self.error.tell(problem)
        self._can_start = bool(wish.photos) and not problem
        self._allow()

    def _allow(self) -> None:
        is_running = self._applying.is_running
        self.apply_button.setEnabled(self._can_start and not is_running)
        self.apply_button.setVisible(not is_running)
        self.stop_button.setVisible(is_running)
        self.close_button.setEnabled(not is_running)
        self.chosen.setEnabled(not is_running)

    @Slot()
    def _show_work(self) -> None:
        """Show how far it is, and what became of the photos."""
        applying = self._applying
        self._allow()
        self.progress.setVisible(applying.is_running)
        self.progress.setMaximum(max(1, applying.total))
        self.progress.setValue(len(applying.lines))
        told = [*_failed(applying.lines), *_noted(applying.lines)]
        self.report.setPlainText("\n".join(told[:REPORTED]))
        self.report.setVisible(bool(told))
        if not applying.total:
            return
        if applying.is_running:
            done, total = len(applying.lines), applying.total
            self.told.setText(tr("{done} of {total} photos are done.", done=done, total=total))
        else:
            self.told.setText(" ".join([*_counted(applying.lines), tr_sentence(applying.sentence)]).strip())


def _counted(lines: Sequence[Line]) -> list[str]:
    """Return how many photos became what, a sentence for each of what there is."""
    counts = Counter(line.state for line in lines)
    told = {
        "done": tr("Made: {count}.", count=counts["done"]),
        "kept": tr("As they were: {count}.", count=counts["kept"]),
        "failed": tr("Not made: {count}.", count=counts["failed"]),
    }
    return [sentence for state, sentence in told.items() if counts[state]]


def _failed(lines: Sequence[Line]) -> list[str]:
    """Return what a person reads of photos that could not be done."""
    return [
        tr("{name} was not made: {reason}", name=_name(line), reason=tr_sentence(line.problem))
        for line in lines
        if line.state == "failed"
    ]


def _noted(lines: Sequence[Line]) -> list[str]:
    """Return what was told while pictures were made, once where it is the same of several."""
    names: dict[tuple[str, ...], list[str]] = {}
    for done in lines:
        if done.notices:
            names.setdefault(done.notices, []).append(_name(done))
    return [f"{_first_of(told)}: {' '.join(map(tr_sentence, notices))}" for notices, told in names.items()]


def _first_of(names: list[str]) -> str:
    others = len(names) - 1
    return tr("{name} and {count} more", name=names[0], count=others) if others else names[0]


def _name(line: Line) -> str:
    return plain(Path(line.photo).name, 60)
