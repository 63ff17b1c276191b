"""Keeps None, True and False alive under Python 3.11, where PySide6 6.12 uses up their references."""

from __future__ import annotations

import ctypes
import sys

PLENTY = 1 << 40  # references; at a million calls a second it lasts for twelve days


def make_immortal() -> None:
    """Give the singletons more references than can be used up, as Python 3.12 does by itself.

    The wheel of PySide6 6.12.0 is built for Pythons in which they are immortal: each call that returns None (and each
    `emit`, which returns True) takes a reference too many from an older one. After some five thousand calls it aborts
    with "none_dealloc: deallocating None". PySide6 6.11 and 6.10 do not do this (measured).
    """
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for value in (None, True, False, NotImplemented, Ellipsis):
        if sys.getrefcount(value) < PLENTY:
            # The first field of every CPython object is its count of references.
            ctypes.c_ssize_t.from_address(id(value)).value += PLENTY
