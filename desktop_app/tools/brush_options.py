"""What of the brush is folded away behind a button of the options bar: how paint flows, and what a pen does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QFormLayout, QFrame, QToolButton, QVBoxLayout, QWidget

from desktop_app.tools.swatches import RecentColours
from desktop_app.tools.tip import CLOSE, MOST_SMOOTHING, BrushTip
from desktop_app.widgets import icons
from desktop_app.widgets.blend_modes import add_modes
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.labels import label, tooltip
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr

WIDTH = 320  # logical px


class BrushOptions(QFrame):
    """Opens over the picture; what concerns paint alone is grey where masks are painted."""

    def __init__(self, brush: BrushTip, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._brush = brush
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setMinimumWidth(WIDTH)
        per_cent = Range(1, 100, default=100, unit="%", is_amount=True)
        self.sliders = {
            "flow": Slider(
                tr("Flow"), per_cent, tr("How much of the opacity one dab brings: below 100 % a stroke builds up.")
            ),
            "spacing": Slider(
                tr("Spacing"),
                Range(1, 200, default=100 * CLOSE, unit="%", is_ratio=True, most=400),
                tr("From dab to dab, as a share of the brush's width."),
            ),
        }
        self.smoothing = Slider(
            tr("Smoothing"),
            Range(0, MOST_SMOOTHING, unit="px", is_amount=True),
            tr("The brush is pulled along on a string of this length, which steadies the hand."),
        )
        self.mode = ComboBox(tr("Blend mode of the brush"), tr("How a colour mixes with the paint that it is laid on."))
        add_modes(self.mode)
        self.switches = {
            "size_by_pressure": self._switch(tr("Pressure changes the size")),
            "opacity_by_pressure": self._switch(tr("Pressure changes the opacity")),
            "flat_by_tilt": self._switch(tr("Tilting the pen flattens the tip")),
        }
        mode_row = QFormLayout()
        title = label(tr("Mode"))
        title.setBuddy(self.mode)
        mode_row.addRow(title, self.mode)
        self.recent = RecentColours(brush)
        column = QVBoxLayout(self)
        column.addWidget(self.recent)
        column.addWidget(self.smoothing)
        for slider in self.sliders.values():
            column.addWidget(slider)
        column.addLayout(mode_row)
        for switch in self.switches.values():
            column.addWidget(switch)
        for name, slider in self.sliders.items():
            slider.gesture.moved.connect(self._share_setter(name))
        self.smoothing.gesture.moved.connect(lambda value: brush.change(smoothing=round(value)))
        self.mode.activated.connect(lambda _index: brush.change(mode=self.mode.value))
        for name, switch in self.switches.items():
            switch.toggled.connect(self._setter(name))
        brush.changed.connect(self.show_state)
        self.show_state()

    def _switch(self, text: str) -> QCheckBox:
        made = QCheckBox(text, self)
        made.setToolTip(tooltip(tr("For pens on a tablet; a mouse always presses fully and stands upright.")))
        return made

    def _setter(self, name: str) -> Callable[[bool], None]:
        return lambda is_on: self._brush.change(**{name: is_on})

    def _share_setter(self, name: str) -> Callable[[float], None]:
        return lambda value: self._brush.change(**{name: value / 100})

    def set_lays_paint(self, lays_paint: bool, has_mode: bool) -> None:
        """Enable what concerns paint; has_mode: a colour is laid, of which the mode is."""
        for part in (*self.sliders.values(), self.switches["opacity_by_pressure"], self.switches["flat_by_tilt"]):
            part.setEnabled(lays_paint)
        self.mode.setEnabled(has_mode)

    @Slot()
    def show_state(self) -> None:
        tip = self._brush.tip
        for name, slider in self.sliders.items():
            slider.set_value(100 * getattr(tip, name))
        self.smoothing.set_value(tip.smoothing)
        self.mode.set_value(tip.mode)
        for name, switch in self.switches.items():
            switch.setChecked(getattr(tip, name))


class BrushOptionsButton(QToolButton):
    """Opens the options below itself."""

    def __init__(self, brush: BrushTip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.options = BrushOptions(brush, self)
        icons.set_icon(self, "sliders")
        self.setAccessibleName(tr("More about the brush"))
        text = tr("Flow, spacing, mode, smoothing, and what a pen's pressure and tilt do")
        self.setToolTip(tooltip(text))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self.open)

    @Slot()
    def open(self) -> None:
        self.options.adjustSize()
        below = self.mapToGlobal(self.rect().bottomLeft())
        room = self.screen().availableGeometry()
        below.setX(max(room.left(), min(below.x(), room.right() - self.options.width())))
        self.options.move(below)
        self.options.show()
        self.options.smoothing.setFocus()
