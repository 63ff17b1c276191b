"""Width and height as a dialog asks for them: in px or per cent of what they were, in one ratio or freely."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from desktop_app.widgets import icons
from desktop_app.widgets.combo_box import ComboBox
from desktop_app.widgets.gesture import Gesture
from desktop_app.widgets.labels import label, tooltip
from desktop_app.widgets.number_box import NumberBox, Range
from desktop_app.widgets.translation import tr
from engine.scene.limits import LONGEST_SIDE

UNITS = {
    "px": Range(1, LONGEST_SIDE, default=1, unit="px"),
    "%": Range(0.01, 10_000, step=1, default=100, decimals=2, unit="%"),
}


class SizeFields(QWidget):
    """Two numbers whose unit can be changed, and a button that links them; `changed` tells of each new size."""

    changed = Signal()

    def __init__(self, width: int, height: int, is_linked: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = width, height
        self._size = (float(width), float(height))  # px
        self.unit = ComboBox(tr("Unit"), tr("Pixels, or per cent of the present size."))
        for unit in UNITS:
            self.unit.add(unit, unit)
        self.boxes = {unit: (self._box(unit, 0), self._box(unit, 1)) for unit in UNITS}
        self.link = QToolButton()
        icons.set_icon(self.link, "link")
        self.link.setCheckable(True)
        self.link.setChecked(is_linked)
        self.link.setAccessibleName(tr("Keep the ratio"))
        self.link.setToolTip(tooltip(tr("Width and height change together")))
        self.link.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        self._names = label(tr("Width")), label(tr("Height"))
        for row, name in enumerate(self._names):
            grid.addWidget(name, row, 0)
            for column, unit in enumerate(UNITS):
                grid.addWidget(self.boxes[unit][row], row, 1 + column)
        grid.addWidget(self.link, 0, 3, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.unit, 0, 4)
        grid.setColumnStretch(4, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.unit.currentIndexChanged.connect(self._show)
        self.link.toggled.connect(self._on_linked)
        self._show()

    def _box(self, unit: str, axis: int) -> NumberBox:
        gesture = Gesture(self)
        made = NumberBox(UNITS[unit], gesture)
        made.setAccessibleName((tr("Width"), tr("Height"))[axis])
        gesture.moved.connect(
            lambda value: self._set(axis, value if unit == "px" else value / 100 * self._before[axis])
        )
        return made

    @property
    def size_px(self) -> tuple[int, int]:
        """(width, height) in whole px."""
        width, height = (max(1, round(side)) for side in self._size)
        return width, height

    def show_size(self, width: int, height: int) -> None:
        """Show a size in px, telling nobody."""
        self._size = float(width), float(height)
        self._show()

    def _set(self, axis: int, side: float) -> None:
        sides = list(self._size)
        sides[axis] = side
        if self.link.isChecked():
            sides[1 - axis] = side * self._before[1 - axis] / self._before[axis]
        self._size = sides[0], sides[1]
        self._show()
        self.changed.emit()

    @Slot(bool)
    def _on_linked(self, is_linked: bool) -> None:
        if is_linked:
            self._set(0, self._size[0])

    @Slot()
    def _show(self) -> None:
        for unit, boxes in self.boxes.items():
            for axis, box in enumerate(boxes):
                box.setVisible(unit == self.unit.value)
                if unit == self.unit.value:
                    self._names[axis].setBuddy(box)
                box.set_value(self._size[axis] if unit == "px" else 100 * self._size[axis] / self._before[axis])
