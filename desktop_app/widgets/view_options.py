"""What helps to lay things out over the picture, and whether it is on: rulers, guides, grids, snapping."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

RULER_PX = 20  # logical px that a ruler is wide
GRID_PX = 64  # canvas px between two lines of the grid
UNITS = ("px", "cm", "in", "%")  # that rulers measure in
DEFAULTS = {
    "rulers": False,
    "guides": True,
    "guides_locked": False,
    "grid": False,
    "pixel_grid": True,  # from 800 % on
    "snap": True,
}


class ViewOptions(QObject):
    """The switches of one window, by name; they are no part of a document."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_on = dict(DEFAULTS)
        self._grid_px = GRID_PX
        self._unit = UNITS[0]

    @property
    def grid_px(self) -> int:
        """Canvas px between two lines of the grid."""
        return self._grid_px

    @grid_px.setter
    def grid_px(self, px: int) -> None:
        self._grid_px = px
        self.changed.emit()

    @property
    def unit(self) -> str:
        """The unit of rulers, one of UNITS."""
        return self._unit

    @unit.setter
    def unit(self, unit: str) -> None:
        self._unit = unit
        self.changed.emit()

    def is_on(self, name: str) -> bool:
        return self._is_on[name]

    def toggle(self, name: str) -> None:
        self._is_on[name] = not self._is_on[name]
        self.changed.emit()

    @property
    def text(self) -> str:
        """The switches and the unit as one word, to be remembered."""
        switched = [name for name, is_on in self._is_on.items() if is_on != DEFAULTS[name]]
        return ",".join([*switched, self._unit] if self._unit != UNITS[0] else switched)

    @text.setter
    def text(self, text: str) -> None:
        switched = text.split(",")
        self._is_on = {name: default != (name in switched) for name, default in DEFAULTS.items()}
        self._unit = next((unit for unit in UNITS if unit in switched), UNITS[0])
        self.changed.emit()
