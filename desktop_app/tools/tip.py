"""What brush and eraser leave: size, hardness, opacity and colour, shared by all that paints."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from engine.scene.layers import RGB

BLACK, WHITE = (0, 0, 0), (255, 255, 255)
MIN_SIZE, MAX_SIZE = 1, 2000  # canvas px across


@dataclass(frozen=True)
class Tip:
    """What a stroke leaves."""

    size: int = 120  # canvas px across
    hardness: float = 0.8  # share of the radius that is fully painted, 0..1
    erases: bool = False
    opacity: float = 1.0  # of paint, 0..1
    colour: RGB = BLACK  # of paint, in the document's profile
    other: RGB = WHITE  # which `swap_colours` brings up


class BrushTip(QObject):
    """The tip in use, shared by brush, eraser, the options bar and the outline at the cursor."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tip = Tip()

    @property
    def tip(self) -> Tip:
        return self._tip

    def set_size(self, size: int) -> None:
        self._set(replace(self._tip, size=min(MAX_SIZE, max(MIN_SIZE, size))))

    def set_hardness(self, hardness: float) -> None:
        self._set(replace(self._tip, hardness=min(1.0, max(0.0, hardness))))

    def set_erases(self, erases: bool) -> None:
        self._set(replace(self._tip, erases=erases))

    def set_opacity(self, opacity: float) -> None:
        self._set(replace(self._tip, opacity=min(1.0, max(0.0, opacity))))

    def set_colour(self, colour: RGB) -> None:
        self._set(replace(self._tip, colour=colour))

    def set_other(self, colour: RGB) -> None:
        self._set(replace(self._tip, other=colour))

    def swap_colours(self) -> None:
        self._set(replace(self._tip, colour=self._tip.other, other=self._tip.colour))

    def reset_colours(self) -> None:
        self._set(replace(self._tip, colour=BLACK, other=WHITE))

    def step_size(self, direction: int) -> None:
        """Go one step larger (+1) or smaller (-1): a tenth, at least one pixel."""
        size = self._tip.size
        step = max(1, round(size * 0.12))
        self.set_size(size + direction * step)

    def step_hardness(self, direction: int) -> None:
        self.set_hardness(round(self._tip.hardness + 0.1 * direction, 2))

    def _set(self, tip: Tip) -> None:
        if tip != self._tip:
            self._tip = tip
            self.changed.emit()
