"""The export dialog: where to, in which format, and what the file will not hold."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import shiboken6
from PySide6.QtCore import QLocale, QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.dialogs.export_fields import ExportFields
from desktop_app.dialogs.export_start import first_format
from desktop_app.dialogs.export_warnings import Choices, default_path, losses, obstacle, with_suffix
from desktop_app.dialogs.typed_path import typed_path
from desktop_app.document.document import Document
from desktop_app.document.export_choices import ExportChoices
from desktop_app.document.files import Files
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.labels import ErrorLine, label, line, plain, tooltip
from desktop_app.widgets.rows import named_row
from desktop_app.widgets.scrolled import Scrolled, room_of
from desktop_app.widgets.translation import tr
from engine.formats.export import ExportOptions
from engine.formats.exporters.table import EXPORTERS, exporter_by_suffix
from engine.formats.size_meter import SizeMeter
from engine.problem import Problem

MEASURED_AFTER_MS = 200  # without another change
CHOSEN = ""  # the preset that is none


class ExportDialog(QDialog):
    """Asks, warns, and on `accept` has the picture written; the document stays as it is."""

    def __init__(
        self,
        document: Document,
        files: Files,
        parent: QWidget | None = None,
        kept: ExportChoices | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export picture"))
        self.document = document
        self._files = files
        self._kept = kept or ExportChoices()
        self._meter = SizeMeter(document.scene, document.looks_now())
        self._pause = QTimer(self, singleShot=True, interval=MEASURED_AFTER_MS)
        self._pause.timeout.connect(self._measure)
        self._build()
        name, before = first_format(document.tab, self._kept)
        path = default_path(document.source, name)
        self._folder = path.parent  # which what the fields tell of a change is told of
        self.path.setText(str(path))
        photo = document.scene.photo_layer
        if photo is not None and photo.photo.bits > 8:
            self.fields.bits.set_value("16")
        if photo is not None and photo.photo.dpi is not None:
            self.fields.resolution.setValue(photo.photo.dpi[0])
        self.fields.format.set_value(name)
        if before is not None:
            self.fields.show_options(before)
        self._on_path()
        self.resize(self.sizeHint())
        self._fit_height()

    # Building

    def _build(self) -> None:
        self.path = QLineEdit()
        self.path.setAccessibleName(tr("File"))
        self.path.setMinimumWidth(360)
        self.browse = QPushButton(tr("Browse…"))
        self.browse.setAutoDefault(False)
        self.preset = ComboBox(tr("Preset"), tr("Settings that are chosen together."))
        self.save_preset = QPushButton(tr("Save…"))
        self.save_preset.setToolTip(tooltip(tr("Keep what is chosen here under a name.")))
        self.remove_preset = QPushButton(tr("Remove"))
        self.remove_preset.setToolTip(tooltip(tr("Forget this preset of yours.")))
        for button in (self.save_preset, self.remove_preset):
            button.setAutoDefault(False)
        self.fields = ExportFields()
        document = self.document
        ids = tuple(layer.id for layer in document.scene.walk() if layer.id in document.selected_ids)
        self.fields.offer_parts(document.scene.selection is not None, ids)
        self.fields.longest.setValue(max(document.scene.width, document.scene.height, 1))
        self.bytes = label("", "muted")
        self.warnings = label("", "muted", wraps=True)
        self.error = ErrorLine()
        self.buttons = QDialogButtonBox()
        self.export_button = self.buttons.addButton(tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._list_presets()
        self.path.textEdited.connect(self._on_path)
        self.browse.clicked.connect(self._on_browse)
        self.preset.activated.connect(self._on_preset)
        self.save_preset.clicked.connect(self._on_save_preset)
        self.remove_preset.clicked.connect(self._on_remove_preset)
        self.fields.changed.connect(self._on_change)
        self.fields.format_chosen.connect(self._on_format)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        file = named_row(tr("File"), self.path, self)
        file.addWidget(self.browse)
        presets = named_row(tr("Preset"), self.preset, self)
        presets.addWidget(self.save_preset)
        presets.addWidget(self.remove_preset)
        bottom = QHBoxLayout()
        bottom.addWidget(self.bytes, 1)
        bottom.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(file)
        column.addLayout(presets)
        self.area = Scrolled(self.fields)
        column.addWidget(self.area)
        column.addWidget(line())
        column.addWidget(self.warnings)
        column.addWidget(self.error)
        column.addStretch(1)
        column.addLayout(bottom)

    # What is chosen

    @property
    def target(self) -> Path:
        """The file, with the ending of its format."""
        return with_suffix(typed_path(self.path.text(), self._folder), self.fields.format.value)

    @property
    def options(self) -> ExportOptions:
        """The options as they are chosen."""
        return self.fields.options

    @property
    def choices(self) -> Choices:
        """What the dialog's sentences are about."""
        return Choices(self.document.scene, self.document.source, self.target, self.options)

    @Slot()
    def _on_path(self) -> None:
        """A name that ends as one of the formats does chooses it."""
        exporter = exporter_by_suffix(self.path.text().strip())
        if exporter is not None:
            self.fields.format.set_value(exporter.name)
        self._tell()

    @Slot()
    def _on_format(self) -> None:
        """A format comes with what was chosen for it last."""
        name = self.fields.format.value
        if (before := self._kept.of_format(name)) is not None:
            self.fields.show_options(before)
        self._let_name_follow()
        self._on_change()
        self._fit_height()

    def _fit_height(self) -> None:
        """Be as high as the rows that are shown need."""
        for part in (self.fields, self):
            if (layout := part.layout()) is not None:
                layout.activate()
        self.area.updateGeometry()
        self.resize(QSize(self.width(), self.sizeHint().height()).boundedTo(room_of(self)))

    def _let_name_follow(self) -> None:
        path = Path(self.path.text().strip())
        if exporter_by_suffix(path) is not None:
            self.path.setText(str(with_suffix(path.with_suffix(""), self.fields.format.value)))

    @Slot()
    def _on_browse(self) -> None:
        filters = ";;".join(f"{it.title} ({' '.join(f'*{end}' for end in it.suffixes)})" for it in EXPORTERS.values())
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Export picture"), str(self.target), filters, options=QFileDialog.Option.DontConfirmOverwrite
        )
        if chosen:
            self.path.setText(chosen)
            self._on_path()

    # Presets

    def _list_presets(self, shown: str = CHOSEN) -> None:
        self.preset.clear()
        self.preset.add(CHOSEN, tr("As chosen below"))
        for name in self._kept.presets:
            self.preset.add(name, name)
        self.preset.set_value(shown)
        self.remove_preset.setEnabled(self._kept.is_own(shown))

    @Slot()
    def _on_preset(self) -> None:
        name = self.preset.value
        self.remove_preset.setEnabled(self._kept.is_own(name))
        if (options := self._kept.presets.get(name)) is not None:
            self.fields.show_options(options)
            self._let_name_follow()
            self._tell()

    @Slot()
    def _on_save_preset(self) -> None:
        name, is_given = QInputDialog.getText(self, tr("Save preset"), tr("Name"), text=self.preset.value)
        if not is_given:
            return
        try:
            self._list_presets(self._kept.save(name, self.options))
        except Problem as problem:
            self.error.tell(plain(str(problem)))

    @Slot()
    def _on_remove_preset(self) -> None:
        self._kept.remove(self.preset.value)
        self._list_presets()

    @Slot()
    def _on_change(self) -> None:
        if self.preset.value and self._kept.presets.get(self.preset.value) != replace(
            self.options, part="all", layers=(), each=False
        ):
            self.preset.set_value(CHOSEN)
            self.remove_preset.setEnabled(False)
        self._tell()

    # What is told

    @Slot()
    def _tell(self) -> None:
        """Show what matters for the format, what the file will not hold, and why it cannot be written."""
        choices = self.choices
        self.fields.adapt(choices)
        reason = obstacle(choices)
        told = losses(choices)
        if not (reason or choices.options.each) and choices.target.name != Path(self.path.text().strip()).name:
            told.insert(0, tr("It will be called {name}.", name=plain(choices.target.name)))
        self.warnings.setText("\n".join(f"• {sentence}" for sentence in told))
        self.error.tell(reason)
        self.export_button.setEnabled(not reason)
        self.export_button.setText(tr("Replace") if choices.replaces and not reason else tr("Export"))
        self.bytes.setText("")
        self._pause.start()

    @Slot()
    def _measure(self) -> None:
        """Have the engine's thread find out how large the file will be; the newest question replaces an older one."""
        options, meter = self.options, self._meter

        def measured(_maker: object) -> int | None:
            try:
                return meter.bytes_of(options)
            except Problem:
                return None  # what stands in the way is told by then

        def show(count: int | None) -> None:
            if shiboken6.isValid(self) and count is not None and options == self.options:
                size = QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
                self.bytes.setText(tr("About {size}", size=size))

        self.document.ask("export-size", tr("Measuring the file"), measured, show)

    def accept(self) -> None:
        """Have it written; whatever goes wrong there is told in the window."""
        if obstacle(self.choices):
            return
        self._kept.chosen(self.options)
        self._files.export(self.target, self.options)
        super().accept()

    def done(self, result: int) -> None:
        """Measure nothing any more."""
        self._pause.stop()
        super().done(result)
