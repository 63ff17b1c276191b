"""What the options bar shows for the gradient tool: its shape, its ends and its colours."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.tools.gradient import GradientSettings
from desktop_app.tools.strokes import paints_mask
from desktop_app.tools.swatches import Swatches
from desktop_app.tools.tip import BrushTip
from desktop_app.widgets.icon_button import switch
from desktop_app.widgets.labels import ShortLabel
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr

TRACK_WIDTH = 110
# Of a setting's values: icon, and what it says.
SHAPES: dict[object, tuple[str, str]] = {
    "linear": ("gradient", "Linear"),
    "radial": ("gradient-radial", "Radial: the drag begins in the middle"),
}
ENDS: dict[object, tuple[str, str]] = {
    False: ("gradient", "From the brush's colour to the other one"),
    True: ("gradient-fade", "From the brush's colour to nothing"),
}


class GradientOptions(QWidget):
    """Follows the settings, the brush and what the gradient would be laid on."""

    def __init__(
        self, document: Document, settings: GradientSettings, brush: BrushTip, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._settings, self._brush = document, settings, brush
        self.shapes, self.ends = self._group("shape", SHAPES), self._group("fades", ENDS)
        self.reverse = switch("swap-sides", tr("Reverse: the drag begins with the gradient's end"))
        self.reverse.clicked.connect(lambda is_on: settings.set(is_reversed=is_on))
        self.swatches = Swatches(brush)
        self.opacity = Slider(tr("Opacity"), Range(1, 100, default=100, unit="%"), tr("How much of it is laid."))
        self.opacity.label.setFixedWidth(self.opacity.label.fontMetrics().horizontalAdvance(tr("Opacity")) + 4)
        self.opacity.track.setMaximumWidth(TRACK_WIDTH)
        self.opacity.gesture.moved.connect(lambda value: brush.set_opacity(value / 100))
        self.hint = ShortLabel("")
        self.hint.setProperty("role", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for group in (self.shapes, self.ends):
            for button in group.values():
                row.addWidget(button)
            row.addSpacing(12)
        row.addWidget(self.reverse)
        row.addSpacing(12)
        row.addWidget(self.swatches)
        row.addSpacing(12)
        row.addWidget(self.opacity)
        row.addSpacing(12)
        row.addWidget(self.hint, 1)
        settings.changed.connect(self.show_state)
        brush.changed.connect(self.show_state)
        document.changed.connect(self._on_changed)
        self.show_state()

    def _group(self, setting: str, values: dict[object, tuple[str, str]]) -> dict[object, QToolButton]:
        group, made = QButtonGroup(self), {}
        for value, (icon, text) in values.items():
            made[value] = button = switch(icon, tr(text))
            group.addButton(button)
            button.clicked.connect(lambda _=False, value=value: self._settings.set(**{setting: value}))
        return made

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what in ("scene", "selected", "masking", "file") and not self._document.history.in_gesture:
            self.show_state()

    @Slot()
    def show_state(self) -> None:
        now, is_mask = self._settings.now, paints_mask(self._document)
        for value, button in self.shapes.items():
            button.setChecked(value == now.shape)
        for value, button in self.ends.items():
            button.setChecked(value == now.fades)
            button.setVisible(not is_mask)
        self.reverse.setChecked(now.is_reversed)
        self.swatches.setVisible(not is_mask)
        self.opacity.set_value(100 * self._brush.tip.opacity)
        self.hint.setText(
            tr("Drag: the mask fades from all to nothing. Shift: 45°.")
            if is_mask
            else tr("Drag from the first colour to the last. Shift: 45°.")
        )
