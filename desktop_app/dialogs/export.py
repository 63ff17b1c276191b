"""The export dialog: where to, in which format, and what the file will not hold."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QColorDialog,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.dialogs.export_warnings import Choices, default_path, losses, obstacle, with_suffix
from desktop_app.document.document import Document
from desktop_app.document.files import Files
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.gesture import Gesture
from desktop_app.widgets.labels import label, line, tooltip
from desktop_app.widgets.number_box import NumberBox, Range
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr
from engine.formats.export import ExportOptions
from engine.formats.exporters.table import EXPORTERS, exporter_by_suffix

QUALITY = Range(1, 100, step=1, default=92, is_amount=True)
LONGEST = Range(1, 100_000, step=1, unit="px")


class ExportDialog(QDialog):
    """Asks, warns, and on `accept` has the picture written; the document stays as it is."""

    def __init__(self, document: Document, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export picture"))
        self.document = document
        self._files = files
        self._matte = QColor(255, 255, 255)
        self._build()
        self.path.setText(str(default_path(document.source)))
        self._on_path()

    # Building

    def _build(self) -> None:
        self.path = QLineEdit()
        self.path.setAccessibleName(tr("File"))
        self.path.setMinimumWidth(360)
        self.browse = QPushButton(tr("Browse…"))
        self.browse.setAutoDefault(False)
        self.format = ComboBox(tr("Format"), tr("PNG keeps every pixel; JPEG makes smaller files and loses a little."))
        for exporter in EXPORTERS.values():
            self.format.add(exporter.name, f"{exporter.title}: {tr(exporter.summary)}")
        self.quality = Slider(tr("Quality"), QUALITY, tr("Of a JPEG: higher is larger and closer to the picture."))
        self.smaller = QCheckBox(tr("Make smaller, longer side"))
        self.smaller.setToolTip(tooltip(tr("The picture in fewer pixels; it is never made larger.")))
        self.longest = NumberBox(LONGEST, Gesture(self))
        self.longest.setAccessibleName(tr("Longer side in pixels"))
        self.longest.setValue(max(self.document.scene.width, self.document.scene.height, 1))
        self.metadata = QCheckBox(tr("Keep the photo's metadata"))
        self.metadata.setToolTip(tooltip(tr("EXIF and XMP: camera, date, and the place if the camera noted it.")))
        self.metadata.setChecked(True)
        self.profile = QCheckBox(tr("Embed the colour profile"))
        self.profile.setToolTip(tooltip(tr("So that other programs show the same colours.")))
        self.profile.setChecked(True)
        self.provenance = QCheckBox(tr("Tell what was generated"))
        self.provenance.setToolTip(
            tooltip(
                tr(
                    "Writes into the picture, and into a file beside it, which pixels were generated, by which model "
                    "and from which exemplar, with licences and credits."
                )
            )
        )
        self.matte = QPushButton(tr("White"))
        self.matte.setAutoDefault(False)
        self.matte.setToolTip(tooltip(tr("The colour behind clear parts, since a JPEG has none.")))
        self.warnings = label("", "muted", wraps=True)
        self.error = label("", "warning", wraps=True)
        self.buttons = QDialogButtonBox()
        self.export_button = self.buttons.addButton(tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._connect()
        self._show_matte()

    def _lay_out(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(8)
        form.setColumnStretch(1, 1)
        file = QHBoxLayout()
        file.setSpacing(8)
        file.addWidget(self.path, 1)
        file.addWidget(self.browse)
        size = QHBoxLayout()
        size.setSpacing(8)
        size.addWidget(self.smaller)
        size.addWidget(self.longest)
        size.addStretch(1)
        self.matte_name = label(tr("Clear parts"))
        self.matte_name.setBuddy(self.matte)
        colour = QHBoxLayout()
        colour.addWidget(self.matte)
        colour.addStretch(1)
        file_name, format_name = label(tr("File")), label(tr("Format"))
        file_name.setBuddy(self.path)
        format_name.setBuddy(self.format)
        for row, name in enumerate((file_name, format_name, label(tr("Size")))):
            form.addWidget(name, row, 0)
        form.addLayout(file, 0, 1)
        form.addWidget(self.format, 1, 1)
        form.addLayout(size, 2, 1)
        form.addWidget(self.quality, 3, 0, 1, 2)
        form.addWidget(self.matte_name, 4, 0)
        form.addLayout(colour, 4, 1)
        form.addWidget(self.metadata, 5, 1)
        form.addWidget(self.profile, 6, 1)
        form.addWidget(self.provenance, 7, 1)
        form.setColumnMinimumWidth(0, self.quality.label.width())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(line())
        column.addWidget(self.warnings)
        column.addWidget(self.error)
        column.addStretch(1)
        column.addWidget(self.buttons)

    def _connect(self) -> None:
        self.path.textEdited.connect(self._on_path)
        self.browse.clicked.connect(self._on_browse)
        self.format.activated.connect(self._on_format)
        self.smaller.toggled.connect(self._tell)
        self.longest.valueChanged.connect(self._tell)
        self.metadata.toggled.connect(self._tell)
        self.profile.toggled.connect(self._tell)
        self.provenance.toggled.connect(self._tell)
        self.matte.clicked.connect(self._on_matte)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    # What is chosen

    @property
    def target(self) -> Path:
        """The file, with the ending of its format."""
        return with_suffix(Path(self.path.text().strip()).expanduser(), self.format.value)

    @property
    def options(self) -> ExportOptions:
        """Return the options as they are chosen."""
        return ExportOptions(
            format=self.format.value,
            quality=round(self.quality.value),
            metadata="keep" if self.metadata.isChecked() else "none",
            profile=self.profile.isChecked(),
            longest=round(self.longest.value()) if self.smaller.isChecked() else None,
            matte=(self._matte.red(), self._matte.green(), self._matte.blue()),
            provenance=self.provenance.isChecked(),
        )

    @Slot()
    def _on_path(self) -> None:
        """A name that ends as one of the formats does chooses it."""
        exporter = exporter_by_suffix(self.path.text().strip())
        if exporter is not None:
            self.format.set_value(exporter.name)
        self._tell()

    @Slot()
    def _on_format(self) -> None:
        path = Path(self.path.text().strip())
        if exporter_by_suffix(path) is not None:
            self.path.setText(str(with_suffix(path.with_suffix(""), self.format.value)))
        self._tell()

    @Slot()
    def _on_browse(self) -> None:
        filters = ";;".join(f"{it.title} ({' '.join(f'*{end}' for end in it.suffixes)})" for it in EXPORTERS.values())
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Export picture"), str(self.target), filters, options=QFileDialog.Option.DontConfirmOverwrite
        )
        if chosen:
            self.path.setText(chosen)
            self._on_path()

    @Slot()
    def _on_matte(self) -> None:
        chosen = QColorDialog.getColor(self._matte, self, tr("Colour behind clear parts"))
        if chosen.isValid():
            self._matte = chosen
            self._show_matte()

    def _show_matte(self) -> None:
        swatch = QPixmap(16, 16)
        swatch.fill(self._matte)
        self.matte.setIcon(QIcon(swatch))
        self.matte.setText({"#ffffff": tr("White"), "#000000": tr("Black")}.get(self._matte.name(), self._matte.name()))
        self.matte.setAccessibleName(tr("Colour behind clear parts: {value}", value=self.matte.text()))

    # What is told

    @Slot()
    def _tell(self) -> None:
        """Show what matters for the format, what the file will not hold, and why it cannot be written."""
        choices = Choices(self.document.scene, self.document.source, self.target, self.options)
        needs_matte = choices.may_be_clear and not choices.exporter.has_alpha
        self.quality.setVisible(choices.exporter.has_quality)
        self.matte.setVisible(needs_matte)
        self.matte_name.setVisible(needs_matte)
        self.longest.setEnabled(self.smaller.isChecked())
        self.metadata.setEnabled(choices.has_metadata)
        self.profile.setEnabled(choices.has_profile)
        self.provenance.setEnabled(choices.has_generated)
        self.warnings.setText("\n".join(f"• {sentence}" for sentence in losses(choices)))
        reason = obstacle(choices)
        self.error.setText(reason)
        self.error.setVisible(bool(reason))
        self.export_button.setEnabled(not reason)
        self.export_button.setText(tr("Replace") if choices.replaces and not reason else tr("Export"))

    def accept(self) -> None:
        """Have it written; whatever goes wrong there is told in the window."""
        if obstacle(Choices(self.document.scene, self.document.source, self.target, self.options)):
            return
        self._files.export(self.target, self.options)
        super().accept()
