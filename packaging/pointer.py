"""Leads a real pointer over the screen of an X server, in real time: `python pointer.py < STEPS`, a JSON list.

A step is [second, what, ...]: "move", x, y in px of the screen; "button", number, whether it is pressed; "key", its
name, whether it is pressed. It runs beside the program that it leads the pointer in, and never waits for it.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import json
import sys
import time


class Pointer:
    """The pointer and keyboard of a display, moved by its XTEST extension."""

    def __init__(self) -> None:
        self._x11, self._xtst = (ctypes.CDLL(ctypes.util.find_library(name)) for name in ("X11", "Xtst"))
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        display = self._x11.XOpenDisplay(None)
        if display is None:
            raise SystemExit("pointer: there is no X server; DISPLAY names one.")
        self._display = ctypes.c_void_p(display)
        self._x11.XStringToKeysym.restype = ctypes.c_ulong

    def move(self, x: int, y: int) -> None:
        self._xtst.XTestFakeMotionEvent(self._display, -1, x, y, ctypes.c_ulong(0))

    def button(self, number: int, is_pressed: bool) -> None:
        self._xtst.XTestFakeButtonEvent(self._display, number, is_pressed, ctypes.c_ulong(0))

    def key(self, name: str, is_pressed: bool) -> None:
        symbol = ctypes.c_ulong(self._x11.XStringToKeysym(name.encode()))
        self._xtst.XTestFakeKeyEvent(
            self._display, self._x11.XKeysymToKeycode(self._display, symbol), is_pressed, ctypes.c_ulong(0)
        )

    def flush(self) -> None:
        """Send what was asked for, and wait until the server has done it."""
        self._x11.XSync(self._display, 0)


def main() -> int:
    steps = json.load(sys.stdin)
    pointer, began = Pointer(), time.monotonic()
    for second, what, *values in steps:
        time.sleep(max(0.0, began + second - time.monotonic()))
        getattr(pointer, what)(*values)
        pointer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
