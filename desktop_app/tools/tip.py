"""What brush and eraser leave: size, hardness, opacity and colour, shared by all that paints."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.scene.layers import BLEND_MODES, RGB

BLACK, WHITE = (0, 0, 0), (255, 255, 255)
MIN_SIZE, MAX_SIZE = 1, 2000  # canvas px across
CLOSEST, WIDEST = 0.01, 4.0  # spacing
CLOSE = 0.1  # up to which dabs at full flow are drawn as one smooth line
MOST_SMOOTHING = 100  # logical px
MOST_RECENT = 10  # colours
BOUNDS = {
    "size": (MIN_SIZE, MAX_SIZE),
    "hardness": (0.0, 1.0),
    "opacity": (0.01, 1.0),
    "flow": (0.01, 1.0),
    "spacing": (CLOSEST, WIDEST),
    "smoothing": (0, MOST_SMOOTHING),
}


@dataclass(frozen=True)
class Tip:
    """What a stroke leaves."""

    size: int = 120  # canvas px across
    hardness: float = 0.8  # share of the radius that is fully painted, 0..1
    erases: bool = False
    opacity: float = 1.0  # of paint, 0..1
    colour: RGB = BLACK  # of paint, in the document's profile
    other: RGB = WHITE  # which `swap_colours` brings up
    flow: float = 1.0  # of paint: share of the opacity that one dab brings, 0..1; strokes build up below 1
    spacing: float = CLOSE  # from dab to dab, as a share of the size
    mode: str = "normal"  # in which a colour is laid on paint
    smoothing: int = 0  # logical px of the string that the brush is pulled along on
    size_by_pressure: bool = True  # of a pen
    opacity_by_pressure: bool = False
    flat_by_tilt: bool = False  # a pen that is tilted has a flat tip

    @property
    def has_dabs(self) -> bool:
        """Whether a stroke of paint is made of dabs, not one smooth line."""
        return self.flow < 1 or self.spacing > CLOSE or self.opacity_by_pressure or self.flat_by_tilt


class BrushTip(QObject):
    """The tip in use, shared by brush, eraser, the options bar and the outline at the cursor."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tip = Tip()
        self.recent: tuple[RGB, ...] = ()  # colours that were painted with, the last one first

    @property
    def tip(self) -> Tip:
        return self._tip

    def change(self, **values: Any) -> None:
        """Change fields of the tip; numbers are kept within their BOUNDS."""
        for name, (least, most) in BOUNDS.items():
            if name in values:
                values[name] = min(most, max(least, values[name]))
        tip = replace(self._tip, **values)
        if tip != self._tip:
            self._tip = tip
            self.changed.emit()

    @property
    def text(self) -> str:
        """The tip as text, to be remembered; the next start begins with painting."""
        return json.dumps({name: value for name, value in asdict(self._tip).items() if name != "erases"})

    @text.setter
    def text(self, text: str) -> None:
        """Take a tip that was remembered; what is damaged or unknown of it stays as it is."""
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            return
        if isinstance(found, dict):
            usual = asdict(Tip())
            self.change(**{name: _like(usual[name], found[name]) for name in usual if name in found})

    def set_size(self, size: int) -> None:
        self.change(size=size)

    def set_hardness(self, hardness: float) -> None:
        self.change(hardness=hardness)

    def set_erases(self, erases: bool) -> None:
        self.change(erases=erases)

    def set_opacity(self, opacity: float) -> None:
        self.change(opacity=opacity)

    def set_colour(self, colour: RGB) -> None:
        self.change(colour=colour)

    def set_other(self, colour: RGB) -> None:
        self.change(other=colour)

    def paint_with_colour(self) -> None:
        """Note that the colour is painted with."""
        colour = self._tip.colour
        if self.recent[:1] != (colour,):
            self.recent = (colour, *(one for one in self.recent if one != colour))[:MOST_RECENT]
            self.changed.emit()

    def swap_colours(self) -> None:
        self.change(colour=self._tip.other, other=self._tip.colour)

    def reset_colours(self) -> None:
        self.change(colour=BLACK, other=WHITE)

    def step_size(self, direction: int) -> None:
        """Go one step larger (+1) or smaller (-1): a tenth, at least one pixel; a step back leads to where one was."""
        size = self._tip.size
        if direction > 0:
            self.set_size(_larger(size))
        else:
            self.set_size(max((one for one in range(1, size) if _larger(one) <= size), default=size - 1))

    def step_hardness(self, direction: int) -> None:
        self.set_hardness(round(self._tip.hardness + 0.1 * direction, 2))


def _larger(size: int) -> int:
    return size + max(1, round(size * 0.12))


def _like(usual: Any, found: Any) -> Any:
    """Return a value that was read, if it is of the usual one's kind, else that."""
    if isinstance(usual, tuple):
        is_colour = isinstance(found, list) and len(found) == 3
        return tuple(found) if is_colour and all(type(one) is int and 0 <= one <= 255 for one in found) else usual
    if type(usual) is float and type(found) in (int, float) and math.isfinite(found):
        return float(found)
    if type(found) is not type(usual) or (isinstance(found, str) and found not in BLEND_MODES):
        return usual
    return found
