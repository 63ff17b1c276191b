"""The controls of the export dialog: what is chosen beside the file's name, as ExportOptions."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLayout, QPushButton, QWidget

from desktop_app.dialogs.export_warnings import Choices
from desktop_app.dialogs.profile_choice import ProfileChoice, intent_choice
from desktop_app.widgets.colour import ask_colour, swatch
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.gesture import Gesture
from desktop_app.widgets.labels import label, tooltip
from desktop_app.widgets.number_box import NumberBox, Range
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr
from engine.colour.spaces import SPACES
from engine.formats.export import ExportOptions
from engine.formats.exporters.table import EXPORTERS

QUALITY = Range(1, 100, step=1, default=92, is_amount=True)
LONGEST = Range(1, 100_000, step=1)
LENGTH = Range(0.1, 1000, step=0.1, default=20, decimals=1)
RESOLUTION = Range(1, 10_000, step=1, default=300, unit=" px/in")
CM_PER_INCH = 2.54
PX, CM, INCHES = "px", "cm", "in"
OWN = ""  # colour space


class ExportFields(QWidget):
    """The controls in rows; those that a format has no use for are hidden."""

    changed = Signal()
    format_chosen = Signal()  # by the person, in the list

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matte = QColor(255, 255, 255)
        self._size = (1, 1)  # px of what is exported
        self._layers: tuple[str, ...] = ()
        self._unit = PX  # that was chosen before
        self._build()
        self._lay_out()
        self._connect()
        self._show_matte()

    # Building

    def _build(self) -> None:
        self.part = ComboBox(tr("What"), tr("All of the picture, or a part of it; what is around that is clear."))
        self.format = ComboBox(
            tr("Format"), tr("PNG and TIFF keep every pixel; JPEG, WebP and AVIF make smaller files and lose a little.")
        )
        for exporter in EXPORTERS.values():
            self.format.add(exporter.name, f"{exporter.title}: {tr(exporter.summary)}")
        self.bits = ComboBox(
            tr("Bits"), tr("16 keep the finest steps of a photo that has them, and what adjustments make of it.")
        )
        self.bits.add("8", tr("8 bits a channel"))
        self.bits.add("16", tr("16 bits a channel"))
        self.quality = Slider(tr("Quality"), QUALITY, tr("Higher is larger and closer to the picture."))
        self.subsampling = ComboBox(
            tr("Colours"), tr("At which resolution colours are kept; brightness always has the full one.")
        )
        self.subsampling.add("auto", tr("As the quality asks for"))
        for name, text in (("4:4:4", tr("Full")), ("4:2:2", tr("Half")), ("4:2:0", tr("A quarter"))):
            self.subsampling.add(name, f"{text} ({name})")
        self.progressive = _check(tr("Progressive"), tr("It is seen coarsely while the rest of it still arrives."))
        self.lossless = _check(tr("Lossless"), tr("Every pixel exact, in a larger file."))
        self.smaller = _check(
            tr("Make smaller, longer side"), tr("The picture in fewer pixels; it is never made larger.")
        )
        self.longest = _number(LONGEST, tr("Longer side in pixels"), tr("Of the exported picture."), self)
        self.length = _number(LENGTH, tr("Longer side on paper"), tr("Of the printed picture."), self)
        self.unit = ComboBox(tr("Unit"), tr("Pixels, or a length on paper at the resolution below."))
        for unit, text in ((PX, tr("px")), (CM, tr("cm")), (INCHES, tr("inches"))):
            self.unit.add(unit, text)
        self.unit.setMinimumContentsLength(5)
        self.tells_resolution = _check(tr("Resolution"), tr("Tell printers how many pixels lie on an inch."))
        smaller_on_paper = tr("More make the picture smaller on paper.")
        self.resolution = _number(RESOLUTION, tr("Pixels per inch"), smaller_on_paper, self)
        self.resolution.setValue(RESOLUTION.default)
        self.on_paper = label("", "muted")
        self.sharpen = ComboBox(tr("Sharpen"), tr("A picture made smaller, or ink on paper, looks a little soft."))
        for name, text in (("none", tr("Not at all")), ("screen", tr("For a screen")), ("print", tr("For print"))):
            self.sharpen.add(name, text)
        self.metadata = ComboBox(
            tr("Metadata"), tr("EXIF, XMP, IPTC and comment: camera, date, author, and the place if it was noted.")
        )
        for name, text in (
            ("keep", tr("Keep all")),
            ("no-place", tr("Leave out the place")),
            ("none", tr("Leave out all")),
        ):
            self.metadata.add(name, text)
        self.space = ProfileChoice(
            tr("sRGB is what all programs and the web expect; the others hold stronger colours."),
            first=((OWN, tr("As the picture has it")),),
        )
        self.space.setAccessibleName(tr("Colour space"))
        self.intent = intent_choice("relative")
        self.profile = _check(tr("Embed the colour profile"), tr("So that other programs show the same colours."))
        self.profile.setChecked(True)
        self.provenance = _check(
            tr("Tell what was generated"),
            tr(
                "Writes into the picture, and into a file beside it, which pixels were generated, by which model "
                "and from which exemplar, with licences and credits."
            ),
        )
        self.matte = QPushButton(tr("White"))
        self.matte.setAutoDefault(False)
        self.matte.setToolTip(tooltip(tr("The colour behind clear parts, since a JPEG has none.")))

    def _lay_out(self) -> None:
        form = QGridLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(8)
        form.setColumnStretch(1, 1)
        form.setColumnMinimumWidth(0, self.quality.label.width())
        self._names: dict[QWidget, QWidget] = {}
        rows: tuple[tuple[str, QWidget, QLayout | None], ...] = (
            (tr("What"), self.part, _row(self.part)),
            (tr("Format"), self.format, _row(self.format)),
            (tr("Bits"), self.bits, _row(self.bits)),
            ("", self.quality, None),
            (tr("Colours"), self.subsampling, _row(self.subsampling, self.progressive)),
            ("", self.lossless, _row(self.lossless)),
            (tr("Size"), self.smaller, _row(self.smaller, self.longest, self.length, self.unit)),
            ("", self.tells_resolution, _row(self.tells_resolution, self.resolution, self.on_paper)),
            (tr("Sharpen"), self.sharpen, _row(self.sharpen)),
            (tr("Matte"), self.matte, _row(self.matte)),
            (tr("Metadata"), self.metadata, _row(self.metadata)),
            (tr("Colour space"), self.space, _row(self.space, self.profile)),
            (tr("Rendering intent"), self.intent, _row(self.intent)),
            ("", self.provenance, _row(self.provenance)),
        )
        for row, (name, first, layout) in enumerate(rows):
            if name:
                self._names[first] = named = label(name)
                named.setBuddy(first)
                form.addWidget(named, row, 0)
            if layout is None:
                form.addWidget(first, row, 0, 1, 2)
            else:
                form.addLayout(layout, row, 1)

    def _connect(self) -> None:
        self.format.activated.connect(self.format_chosen)
        self.unit.activated.connect(self._on_unit)
        for choice in (self.part, self.bits, self.subsampling, self.sharpen, self.metadata, self.intent):
            choice.activated.connect(self.changed)
        self.space.chosen.connect(self.changed)
        for check in (
            self.progressive, self.lossless, self.smaller, self.tells_resolution, self.profile, self.provenance,
        ):  # fmt: skip
            check.toggled.connect(self.changed)
        for box in (self.longest, self.length, self.resolution):
            box.valueChanged.connect(self.changed)
        self.quality.gesture.moved.connect(self.changed)
        self.matte.clicked.connect(self._on_matte)

    # What is chosen

    @property
    def options(self) -> ExportOptions:
        """The options as they are chosen."""
        exporter = EXPORTERS[self.format.value]
        part = self.part.value
        has = exporter.settings
        if exporter.write is None:  # all of the picture, as it is
            return ExportOptions(
                format=exporter.name,
                depth=int(self.bits.value) if int(self.bits.value) in exporter.depths else 8,
                metadata=self.metadata.value,
                profile=self.profile.isChecked(),
                dpi=self._dpi,
                provenance=self.provenance.isChecked(),
            )
        return ExportOptions(
            format=exporter.name,
            quality=round(self.quality.value) if exporter.has_quality else 92,
            depth=int(self.bits.value) if int(self.bits.value) in exporter.depths else 8,
            subsampling=self.subsampling.value if "subsampling" in has else "auto",
            progressive="progressive" in has and self.progressive.isChecked(),
            lossless="lossless" in has and self.lossless.isChecked(),
            metadata=self.metadata.value,
            convert=self.space.value or None,
            intent=self.intent.value,
            profile=self.profile.isChecked(),
            longest=self._longest if self.smaller.isChecked() else None,
            dpi=self._dpi,
            sharpen=self.sharpen.value,
            matte=(self._matte.red(), self._matte.green(), self._matte.blue()),
            part="selection" if part == "selection" else "all",
            layers=self._layers if part in ("layers", "each") else (),
            each=part == "each",
            provenance=self.provenance.isChecked(),
        )

    @property
    def _dpi(self) -> float | None:
        return float(self.resolution.value()) if self.tells_resolution.isChecked() else None

    @property
    def _longest(self) -> int:
        return round(self.longest.value()) if self.unit.value == PX else self._px_of(self.unit.value)

    def _px_of(self, unit: str) -> int:
        return min(100_000, max(1, round(self.length.value() * _px_in(unit, self.resolution.value()))))

    def show_options(self, options: ExportOptions) -> None:
        """Show what was chosen before, for a picture's part as it is chosen now."""
        self.blockSignals(True)
        self.format.set_value(options.format or self.format.value)
        self.bits.set_value(str(options.depth))
        self.quality.set_value(options.quality)
        self.subsampling.set_value(options.subsampling)
        self.sharpen.set_value(options.sharpen)
        self.metadata.set_value(options.metadata)
        self.space.set_value(options.convert or OWN)
        self.intent.set_value(options.intent)
        self.progressive.setChecked(options.progressive)
        self.lossless.setChecked(options.lossless)
        self.profile.setChecked(options.profile)
        self.provenance.setChecked(options.provenance)
        self.smaller.setChecked(options.longest is not None)
        if options.longest is not None:
            self._unit = PX
            self.unit.set_value(PX)
            self.longest.setValue(options.longest)
        self.tells_resolution.setChecked(options.dpi is not None)
        if options.dpi is not None:
            self.resolution.setValue(options.dpi)
        self._matte = QColor(*options.matte)
        self._show_matte()
        self.blockSignals(False)

    def offer_parts(self, has_selection: bool, layers: tuple[str, ...]) -> None:
        """Offer what of the picture can be exported; layers: the ids of those that are selected."""
        self._layers = layers
        self.part.add("all", tr("All of the picture"))
        if has_selection:
            self.part.add("selection", tr("What is selected"))
        if layers:
            self.part.add("layers", tr("The selected layers only"))
        if len(layers) > 1:
            self.part.add("each", tr("Each selected layer in a file of its own"))

    # What is shown

    def adapt(self, choices: Choices) -> None:
        """Show what matters for the format and the scene."""
        exporter, box = choices.exporter, choices.box
        has, is_flat = exporter.settings, exporter.write_layers is None
        needs_matte = choices.may_be_clear and not exporter.has_alpha
        self._size = box.width, box.height
        shown: dict[QWidget, bool] = {
            self.part: is_flat and self.part.count() > 0,
            self.bits: len(exporter.depths) > 1,
            self.quality: exporter.has_quality,
            self.subsampling: "subsampling" in has,
            self.progressive: "progressive" in has,
            self.lossless: "lossless" in has,
            self.matte: needs_matte,
            self.smaller: is_flat,
            self.unit: is_flat,
            self.tells_resolution: exporter.keeps_metadata,
            self.resolution: exporter.keeps_metadata,
            self.on_paper: exporter.keeps_metadata,
            self.longest: is_flat and self.unit.value == PX,
            self.length: is_flat and self.unit.value != PX,
            self.sharpen: is_flat,
            self.metadata: exporter.keeps_metadata,
            self.profile: exporter.keeps_metadata,
            self.space: is_flat,
            self.intent: is_flat and self.space.value not in (OWN, *SPACES),  # these have but one way
        }
        for widget, is_shown in shown.items():
            widget.setVisible(is_shown)
            if widget in self._names:
                self._names[widget].setVisible(is_shown)
        self.quality.setEnabled(not choices.options.lossless)
        needs_resolution = self.smaller.isChecked() and self.unit.value != PX
        for box_, is_on in ((self.longest, self.smaller.isChecked()), (self.length, self.smaller.isChecked())):
            box_.setEnabled(is_on)
        self.unit.setEnabled(self.smaller.isChecked())
        self.resolution.setEnabled(self.tells_resolution.isChecked() or needs_resolution)
        self.metadata.setEnabled(choices.has_metadata)
        self.profile.setEnabled(choices.has_profile)
        self.provenance.setEnabled(choices.has_generated)
        self._tell_paper()

    def _tell_paper(self) -> None:
        width, height = self._size
        share = min(1.0, self._longest / max(width, height)) if self.smaller.isChecked() else 1.0
        per_px = share * CM_PER_INCH / max(1.0, self.resolution.value())
        if not self.resolution.isEnabled():
            self.on_paper.setText("")
            return
        told = [QLocale().toString(side * per_px, "f", 1) for side in (width, height)]
        self.on_paper.setText(tr("{width} × {height} cm on paper", width=told[0], height=told[1]))

    @Slot()
    def _on_unit(self) -> None:
        """Show the same size in the other unit."""
        unit, self._unit = self._unit, self.unit.value
        px = self.longest.value() if unit == PX else self._px_of(unit)
        self.longest.setValue(px)
        self.length.setValue(px / _px_in(self.unit.value, self.resolution.value()))
        self.changed.emit()

    @Slot()
    def _on_matte(self) -> None:
        chosen = ask_colour(self._matte, self, tr("Colour behind clear parts"))
        if chosen.isValid():
            self._matte = chosen
            self._show_matte()
            self.changed.emit()

    def _show_matte(self) -> None:
        self.matte.setIcon(swatch((self._matte.red(), self._matte.green(), self._matte.blue())))
        self.matte.setText({"#ffffff": tr("White"), "#000000": tr("Black")}.get(self._matte.name(), self._matte.name()))
        self.matte.setAccessibleName(tr("Colour behind clear parts: {value}", value=self.matte.text()))


def _px_in(unit: str, per_inch: float) -> float:
    """Return how many px a unit of length has."""
    return per_inch / (CM_PER_INCH if unit == CM else 1)


def _check(text: str, what_it_does: str) -> QCheckBox:
    made = QCheckBox(text)
    made.setToolTip(tooltip(what_it_does))
    return made


def _number(reach: Range, name: str, what_it_does: str, parent: QWidget) -> NumberBox:
    made = NumberBox(reach, Gesture(parent))
    made.setAccessibleName(name)
    made.setToolTip(tooltip(what_it_does))
    return made


def _row(*widgets: QWidget) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, 1 if isinstance(widget, ComboBox) and widget is widgets[0] else 0)
    if not isinstance(widgets[0], ComboBox):
        row.addStretch(1)
    row.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return row
