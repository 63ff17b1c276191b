"""The dialog that exports all pictures that are open: which, how and where to, and what became of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.dialogs.export_fields import ExportFields
from desktop_app.dialogs.export_start import first_format
from desktop_app.dialogs.export_warnings import ManyChoices
from desktop_app.dialogs.typed_path import typed_path
from desktop_app.document.appearances import visible_live
from desktop_app.document.export_choices import ExportChoices
from desktop_app.document.exporting_all import ExportingAll, Target, Written, targets_of
from desktop_app.document.tab import Tab
from desktop_app.document.tabs import Tabs
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.labels import ErrorLine, label, line, plain, tooltip
from desktop_app.widgets.rows import named_row
from desktop_app.widgets.translation import tr, tr_sentence
from engine.formats.export import check_fits
from engine.formats.export_options import ExportOptions
from engine.formats.exporters.table import EXPORTERS
from engine.problem import Problem

NUMBERED, REPLACED = "numbered", "replaced"
CHOSEN = ""  # the preset that is none
LONGEST = 2048  # px, until something else is chosen
LEFT_WIDTH, REPORT_HEIGHT = 420, 90  # logical px


class ExportAllDialog(QDialog):
    """Stays open while it works, and tells what became of the pictures."""

    def __init__(
        self, tabs: Tabs, exporting: ExportingAll, parent: QWidget | None = None, kept: ExportChoices | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export all"))
        self._tabs = [tab for tab in tabs.all if not tab.scene.is_empty]
        self._exporting, self._kept, self._can_start = exporting, kept or ExportChoices(), False
        shown = tabs.document.tab
        self._beside = Path.home() if shown.source is None else shown.source.parent
        self._build()
        self._lay_out()
        self._connect()
        self.fields.longest.setValue(LONGEST)
        name, before = first_format(shown, self._kept)
        self.fields.show_options(replace(before or ExportOptions(), format=name))
        self.folder.setText(str(self._beside / tr("exported")))
        self._tell()
        self.progress.hide()
        self.report.hide()

    # Building

    def _build(self) -> None:
        self.pictures = QListWidget()
        self.pictures.setAccessibleName(tr("Pictures"))
        for tab in self._tabs:
            row = QListWidgetItem(plain(tab.title, 60))
            row.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            row.setCheckState(Qt.CheckState.Checked)
            row.setToolTip(tooltip(plain(str(tab.source or tab.title))))
            self.pictures.addItem(row)
        self.folder = QLineEdit()
        self.folder.setAccessibleName(tr("Folder"))
        self.folder.setToolTip(tooltip(tr("Where the pictures go; it is made where it is not there.")))
        self.browse = QPushButton(tr("Browse…"))
        self.browse.setAutoDefault(False)
        self.existing = ComboBox(tr("Files that are there"), tr("What becomes of a file that has the same name."))
        self.existing.add(NUMBERED, tr("Stay: the new ones get a number"))
        self.existing.add(REPLACED, tr("Are replaced"))
        self.preset = ComboBox(tr("Preset"), tr("Settings that are chosen together."))
        self.preset.add(CHOSEN, tr("As chosen below"))
        for name in self._kept.presets:
            self.preset.add(name, name)
        self.fields = ExportFields()
        self.told = label("", "muted", wraps=True)
        self.error = ErrorLine()
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Pictures that are done"))
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setAccessibleName(tr("What became of the pictures"))
        self.report.setMinimumHeight(REPORT_HEIGHT)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.close_button = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        self.stop_button = self.buttons.addButton(tr("Stop"), QDialogButtonBox.ButtonRole.DestructiveRole)
        self.stop_button.setToolTip(tooltip(tr("Leave the pictures that are left; what is written stays.")))
        self.export_button = self.buttons.addButton(tr("Export"), QDialogButtonBox.ButtonRole.ActionRole)
        self.export_button.setDefault(True)

    def _lay_out(self) -> None:
        folder = named_row(tr("Folder"), self.folder, self)
        folder.addWidget(self.browse)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.pictures, 1)
        left.addLayout(folder)
        left.addLayout(named_row(tr("Files that are there"), self.existing, self))
        side = QWidget()
        side.setMinimumWidth(LEFT_WIDTH)
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
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
            self.pictures.itemChanged, self.folder.textEdited, self.existing.activated, self.fields.changed,
        ):  # fmt: skip
            changed.connect(self._tell)
        self.fields.format_chosen.connect(self._on_format)
        self.preset.activated.connect(self._on_preset)
        self.browse.clicked.connect(self._on_browse)
        self.export_button.clicked.connect(self._on_export)
        self.stop_button.clicked.connect(self._exporting.stop)
        self.buttons.rejected.connect(self.reject)
        self._exporting.changed.connect(self._show_work)

    def reject(self) -> None:
        """Stop the work; where there is none, close."""
        if self._exporting.is_running:
            self._exporting.stop()
        else:
            super().reject()

    # What is chosen

    @property
    def tabs(self) -> list[Tab]:
        """Those that are to be exported."""
        rows = zip(self._tabs, range(self.pictures.count()), strict=True)
        return [tab for tab, row in rows if self.pictures.item(row).checkState() == Qt.CheckState.Checked]

    @property
    def options(self) -> ExportOptions:
        """The options as they are chosen."""
        return self.fields.options

    def _targets(self) -> list[Target]:
        folder = typed_path(self.folder.text(), self._beside)
        return targets_of(self.tabs, folder, self.options, self.existing.value == REPLACED)

    @Slot()
    def _on_format(self) -> None:
        """A format comes with what was chosen for it last."""
        if (before := self._kept.of_format(self.fields.format.value)) is not None:
            self.fields.show_options(before)
        self._tell()

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
    def _on_export(self) -> None:
        """Begin; what is wrong with it is told here. Folders are looked into anew, as time went by."""
        try:
            self._exporting.start(self._targets(), self.options)
        except Problem as problem:
            self.error.tell(plain(tr_sentence(str(problem))))
            return
        self._kept.chosen(self.options)

    # What is told

    @Slot()
    def _tell(self) -> None:
        """Show what matters for the format, how many files there will be, and what stands in the way."""
        options, targets, problem = self.options, [], ""
        scenes = [tab.scene for tab in self._tabs]
        generated = (scene for scene in scenes if any(visible_live(scene.layers)))
        scene = next(generated, scenes[0])
        self.fields.adapt(ManyChoices(scene, None, self._beside / "picture", options))
        self.fields.on_paper.setVisible(False)  # pictures differ in size
        if self.preset.value and self._kept.presets.get(self.preset.value) != options:
            self.preset.set_value(CHOSEN)
        try:
            if not self.folder.text().strip():
                raise Problem(tr("Give the folder a name."))
            targets = self._targets()
            for target in targets:
                check_fits(target.tab.scene, EXPORTERS[options.format or "png"], options)
        except Problem as error:
            problem = tr_sentence(str(error))
        except (OSError, ValueError):
            problem = tr("This is no name for a folder.")
        there = [target for target in targets if target.file.exists()]
        told = [tr("Pictures: {count}.", count=len(targets)) if targets else tr("Choose the pictures first.")]
        if there:
            told.append(tr("Files of these names that are replaced: {count}.", count=len(there)))
        self.told.setText(" ".join(told))
        self.error.tell(plain(problem))
        self.export_button.setText(tr("Replace") if there and not problem else tr("Export"))
        self._can_start = bool(targets) and not problem
        self._allow()

    def _allow(self) -> None:
        is_running = self._exporting.is_running
        self.export_button.setEnabled(self._can_start and not is_running)
        self.export_button.setVisible(not is_running)
        self.stop_button.setVisible(is_running)
        self.close_button.setEnabled(not is_running)
        self.chosen.setEnabled(not is_running)

    @Slot()
    def _show_work(self) -> None:
        """Show how far it is, and what became of the pictures."""
        exporting = self._exporting
        self._allow()
        self.progress.setVisible(exporting.is_running)
        self.progress.setMaximum(max(1, exporting.total))
        self.progress.setValue(len(exporting.written))
        told = list(_reported(exporting.written))
        self.report.setPlainText("\n".join(told))
        self.report.setVisible(bool(told))
        if exporting.is_running:
            done, total = len(exporting.written), exporting.total
            self.told.setText(tr("{done} of {total} pictures are done.", done=done, total=total))
        elif exporting.total:
            self.told.setText(_counted(exporting))


def _counted(exporting: ExportingAll) -> str:
    """Return how many pictures became what."""
    failed = sum(bool(one.problem) for one in exporting.written)
    told = [tr("Made: {count}.", count=len(exporting.written) - failed)]
    if failed:
        told.append(tr("Not made: {count}.", count=failed))
    if exporting.was_stopped:
        told.append(tr("It was stopped; {count} are left.", count=exporting.total - len(exporting.written)))
    return " ".join(told)


def _reported(written: list[Written]) -> Iterator[str]:
    for one in written:
        name = plain(one.name, 60)
        if one.problem:
            yield tr("{name} was not made: {reason}", name=name, reason=one.problem)
        elif one.told:
            yield f"{name}: {' '.join(one.told)}"
