"""Digits that are typed on the canvas: one is tens of a per cent, two in a row are the per cent themselves."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

IN_A_ROW_S = 0.6
# With Shift the row of digits types signs, others in each country: the key itself is the same everywhere.
X11, WINDOWS = range(10, 20), range(2, 12)  # scan codes of 1 to 9 and 0; Wayland has those of X11
MAC = (18, 19, 20, 21, 23, 22, 26, 28, 25, 29)  # virtual keys
OTHERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def digit_of(event: QKeyEvent) -> int | None:
    """Return the digit of a key that is pressed alone or with Shift, else None."""
    if event.modifiers() & OTHERS:
        return None
    if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
        return event.key() - Qt.Key.Key_0
    if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return None
    code, codes = event.nativeScanCode(), WINDOWS if sys.platform == "win32" else X11
    if sys.platform == "darwin":
        code, codes = event.nativeVirtualKey(), MAC
    return (codes.index(code) + 1) % 10 if code in codes else None


class Digits:
    """What was typed last, and when."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._last = (-1, False, 0.0)  # digit, with Shift, time

    def percent(self, digit: int, with_shift: bool) -> int:
        """Return the share that is typed by now, 1..100: 4 is 40, 4 and 7 are 47, 0 is 100."""
        first, was_with_shift, when = self._last
        now = self._clock()
        if first >= 0 and was_with_shift == with_shift and now - when < IN_A_ROW_S:
            self._last = (-1, False, now)
            return 10 * first + digit or 100
        self._last = digit, with_shift, now
        return 10 * digit or 100
