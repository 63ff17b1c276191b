"""What the options bar shows for the text tool: font, size, weight, slant, alignment, line spacing and colour."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor, QFont, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QFontComboBox, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from desktop_app.tools.text_typing import Typing
from desktop_app.widgets.colour import AskColour, ask_colour, swatch
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.number_box import NumberField, Range
from desktop_app.widgets.text_button import text_button
from desktop_app.widgets.translation import tr
from engine.scene.layers import ALIGNMENTS
from engine.scene.layers.text import CLOSEST_LINES, LARGEST_LETTERS, SMALLEST_LETTERS, WIDEST_LINES

SIZE = Range(SMALLEST_LETTERS, LARGEST_LETTERS, default=64, decimals=1, unit="px")
SPACING = Range(100 * CLOSEST_LINES, 100 * WIDEST_LINES, step=5, default=100, unit="%")
WEIGHTS = {100: "Thin", 300: "Light weight", 400: "Regular", 500: "Medium", 600: "Semi-bold", 700: "Bold", 900: "Heavy"}
ALIGNMENT_NAMES = {
    "left": "Align left",
    "center": "Align in the middle",
    "right": "Align right",
    "justify": "Justify the lines of a box",
}
FONT_WIDTH = 170  # logical px


class FontBox(QFontComboBox):
    """The fonts of this computer, each in its own letters; the wheel leaves it alone until it has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Font"))
        self.setToolTip(tooltip(tr("The font of the text")))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(FONT_WIDTH)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class TextOptions(QWidget):
    """Shows the text that is typed or selected, and sets it otherwise; without one, the next."""

    def __init__(self, typing: Typing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typing = typing
        self.ask_colour: AskColour = ask_colour
        self.font_box: FontBox | None = None  # made when it is first seen: it looks at all fonts there are
        self.size_field = NumberField(tr("Size"), SIZE, tr("Size of the letters on the picture, in pixels."))
        self.weight = ComboBox(tr("Weight"), tr("How heavy the letters are."))
        for value, name in WEIGHTS.items():
            self.weight.add(str(value), tr(name))
        self.weight.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.italic = icon_button("italic", tr("Italic"), self._on_italic)
        self.italic.setCheckable(True)
        self.alignments = {name: self._alignment_button(name) for name in ALIGNMENTS}
        self.spacing = NumberField(
            tr("Lines"), SPACING, tr("How far apart the lines are; 100% is what the font asks for.")
        )
        self.colour = QToolButton()
        self.colour.setAccessibleName(tr("Colour of the text"))
        self.colour.setToolTip(tooltip(tr("Colour of the text")))
        self.colour.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.colour.clicked.connect(lambda _checked=False: self._on_colour())
        told = tr("End typing (Esc, or a click beside the text)")
        self.done = text_button(tr("Done"), "check", told, typing.finish)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        parts = (self.size_field, self.weight, self.italic, *self.alignments.values())
        for part in (*parts, self.spacing, self.colour, self.done):
            row.addWidget(part)
        row.addStretch(1)
        self.weight.currentIndexChanged.connect(self._on_weight)
        self._bind(self.size_field, lambda value: typing.set_size(tr("Size of the text"), value))
        self._bind(self.spacing, lambda value: typing.set(tr("Line spacing"), line_spacing=value / 100))
        typing.changed.connect(self.show_state)
        self.show_state()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.font_box is None:
            self.font_box = FontBox()
            self._row.insertWidget(0, self.font_box)
            self.show_state()
            self.font_box.currentFontChanged.connect(self._on_font)

    def _alignment_button(self, name: str) -> QToolButton:
        made = icon_button(f"align-{name}", tr(ALIGNMENT_NAMES[name]), lambda: self._set(tr("Align"), alignment=name))
        made.setCheckable(True)
        return made

    def _bind(self, field: NumberField, act: Callable[[float], None]) -> None:
        field.gesture.moved.connect(act)
        field.gesture.ended.connect(self._typing.end_gesture)

    def _set(self, label: str, **fields: object) -> None:
        self._typing.set(label, **fields)
        self._typing.end_gesture()
        self.show_state()

    @Slot(QFont)
    def _on_font(self, font: QFont) -> None:
        self._set(tr("Font"), family=font.family())

    @Slot()
    def _on_weight(self) -> None:
        self._set(tr("Weight"), weight=int(self.weight.value))

    def _on_italic(self) -> None:
        self._set(tr("Italic"), italic=self.italic.isChecked())

    def _on_colour(self) -> None:
        chosen = self.ask_colour(QColor(*self._typing.text.colour), self, tr("Colour of the text"))
        if chosen.isValid():
            self._set(tr("Colour"), colour=(chosen.red(), chosen.green(), chosen.blue()))

    @Slot()
    def show_state(self) -> None:
        text = self._typing.text
        if self.font_box is not None:
            self.font_box.blockSignals(True)
            self.font_box.setCurrentFont(QFont(text.family))
            self.font_box.blockSignals(False)
        self.size_field.set_value(self._typing.size)
        self.weight.set_value(str(min(WEIGHTS, key=lambda weight: abs(weight - text.weight))))
        self.italic.setChecked(text.italic)
        for name, button in self.alignments.items():
            button.setChecked(name == text.alignment)
        self.spacing.set_value(100 * text.line_spacing)
        self.colour.setIcon(swatch(text.colour))
        self.done.setVisible(self._typing.is_on)
