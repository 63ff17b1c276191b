"""What the options bar shows for the crop tool: ratio, size, angle, what becomes of the rest, and apply."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from desktop_app.tools.crop_frame import RATIOS, CropFrame
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.number_box import NumberField, Range
from desktop_app.widgets.text_button import text_button
from desktop_app.widgets.translation import tr
from engine.scene.limits import LONGEST_SIDE
from engine.scene.picture_edits import STEEPEST

TITLES = {"free": "Free", "original": "Original", "own": "Own ratio"}
PX = Range(1, LONGEST_SIDE, default=1)
DEGREES = Range(-STEEPEST, STEEPEST, step=0.1, decimals=2, unit="°")
PART = Range(0.01, 100, step=1, default=1, decimals=2)


class CropOptions(QWidget):
    """Follows the frame, and leads it by numbers."""

    def __init__(self, frame: CropFrame, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = frame
        self.ratio = ComboBox(tr("Ratio"), tr("The form that the frame keeps: width to height."))
        for name in RATIOS:
            self.ratio.add(name, tr(TITLES.get(name, name)))
        self.ratio.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.own = (
            NumberField("", PART, tr("Width of the own ratio.")),
            NumberField(":", PART, tr("Height of the own ratio.")),
        )
        self.own[0].number.setAccessibleName(tr("Width of the ratio"))
        self.own[1].number.setAccessibleName(tr("Height of the ratio"))
        self.swap_button = icon_button("swap-sides", tr("Swap width and height"), frame.swap, "swap")
        self.width_field = NumberField(tr("W"), PX, tr("Width of what stays, in pixels."))
        self.height_field = NumberField(tr("H"), PX, tr("Height of what stays, in pixels."))
        self.angle = NumberField(tr("Angle"), DEGREES, tr("How far the picture leans: it is turned back by this."))
        self.horizon = icon_button(
            "horizon",
            tr("Draw the horizon"),
            self._on_horizon,
            more=tr("Drag along what shall be level or plumb (Ctrl)"),
        )
        self.horizon.setCheckable(True)
        self.deletes = QCheckBox(tr("Delete the rest"))
        self.deletes.setToolTip(
            tooltip(
                tr("Off, what is cut off is only hidden, and comes back with a larger canvas; on, the file is smaller")
            )
        )
        self.apply_button = text_button(tr("Crop"), "check", tr("Crop to the frame (Enter)"), frame.apply)
        self.cancel_button = text_button(tr("Cancel"), "close", tr("Frame the whole picture again (Esc)"), frame.reset)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        parts: tuple[QWidget, ...] = (self.ratio, *self.own, self.swap_button, self.width_field, self.height_field)
        parts += (self.angle, self.horizon, self.deletes, self.apply_button, self.cancel_button)
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        self.ratio.currentIndexChanged.connect(lambda _index: frame.set_ratio(self.ratio.value))
        for field in self.own:
            field.gesture.moved.connect(lambda _value: frame.set_own_ratio(self.own[0].value, self.own[1].value))
        self.width_field.gesture.moved.connect(lambda value: frame.set_size(value, frame.box.height))
        self.height_field.gesture.moved.connect(lambda value: frame.set_size(frame.box.width, value))
        self.angle.gesture.moved.connect(frame.turn)
        self.deletes.toggled.connect(frame.set_deletes)
        frame.changed.connect(self.show_state)
        self.show_state()

    def _on_horizon(self) -> None:
        self._frame.set_draws_horizon(self.horizon.isChecked())

    @Slot()
    def show_state(self) -> None:
        frame = self._frame
        self.ratio.set_value(frame.ratio_name)
        for field, value in zip(self.own, frame.own_ratio, strict=True):
            field.setVisible(frame.ratio_name == "own")
            field.set_value(value)
        self.width_field.set_value(frame.box.width)
        self.height_field.set_value(frame.box.height)
        self.angle.set_value(frame.angle)
        self.horizon.setChecked(frame.draws_horizon)
        self.deletes.setChecked(frame.deletes)
        self.apply_button.setEnabled(frame.is_touched)
        self.cancel_button.setEnabled(frame.is_touched or frame.draws_horizon)
