"""What a stroke makes of the pen's reports: pressure, tilt, a steadied hand, a line that stays straight."""

from __future__ import annotations

import math

from desktop_app.tools.handles import XY
from desktop_app.tools.tip import Tip
from desktop_app.widgets.pointer import PointerEvent
from engine.scene.brush import Touch

MIN_PRESSED = 0.15  # share of the size that a pen's lightest touch has
FLAT_FROM = 60.0  # degrees from upright at which a tilted tip is as flat as it gets
FLATTEST = 0.2  # roundness then
DECIDED_PX = 4.0  # device px after which a straight line has its direction


def touch(tip: Tip, x: float, y: float, event: PointerEvent) -> Touch:
    """Return the tip at a canvas point, as a report of the pen makes it."""
    pressed = MIN_PRESSED + (1.0 - MIN_PRESSED) * event.pressure if tip.size_by_pressure else 1.0
    strength = event.pressure if tip.opacity_by_pressure else 1.0
    roundness, angle = 1.0, 0.0
    tilt = math.hypot(event.tilt_x, event.tilt_y)
    if tip.flat_by_tilt:
        roundness = 1.0 - (1.0 - FLATTEST) * min(1.0, tilt / FLAT_FROM)
        angle = math.degrees(math.atan2(event.tilt_y, event.tilt_x))
    return Touch(x, y, max(0.5, tip.size / 2 * pressed), strength, roundness, angle)


class Steady:
    """A brush that is pulled along on a string: what is smaller than the string is not drawn."""

    def __init__(self, x: float, y: float, length: float) -> None:
        """length: of the string, canvas px."""
        self.x, self.y, self._length = x, y, length

    def follow(self, x: float, y: float) -> XY:
        """Return where the brush is once the pointer is there."""
        far = math.hypot(x - self.x, y - self.y)
        if far > self._length:
            share = 1.0 - self._length / far
            self.x, self.y = self.x + (x - self.x) * share, self.y + (y - self.y) * share
        return self.x, self.y


class Straight:
    """Keeps a stroke level or upright while Shift is held, from the place where it was held first."""

    def __init__(self, x: float, y: float, decided: float) -> None:
        """decided: canvas px after which it is known which of the two is meant."""
        self._from, self._decided = (x, y), decided
        self._is_level: bool | None = None

    def kept(self, event: PointerEvent) -> XY:
        """Return the point on the line; without Shift the pointer itself."""
        if not event.shift:
            self._from, self._is_level = (event.x, event.y), None
            return self._from
        x, y = self._from
        across, down = abs(event.x - x), abs(event.y - y)
        if self._is_level is None:
            if max(across, down) < self._decided:
                return x, y
            self._is_level = across >= down
        return (event.x, y) if self._is_level else (x, event.y)
