"""The profile of the display that the system knows of, as a calibration leaves it there."""

from __future__ import annotations

import ctypes
import io
import sys

from PIL import ImageCms
from PySide6.QtGui import QGuiApplication

from engine.colour.icc import CMS_ERRORS, space_of
from engine.formats.profiles import MOST_BYTES, profile_named

SYSTEM = "system"


def display_profile(choice: str) -> bytes | None:
    """Return the profile that a setting names, which may be "system"; None is sRGB. Raises Problem for a bad file."""
    return of_system() if choice == SYSTEM else profile_named(choice)


def of_system() -> bytes | None:
    """Return the profile that the system gives the first display; None where it gives none that is of use."""
    if sys.platform == "win32":
        found = ImageCms.get_display_profile()
        profile = b"" if found is None else found.tobytes()
    else:
        profile = _of_x11() if QGuiApplication.platformName() == "xcb" else b""
    try:
        ImageCms.ImageCmsProfile(io.BytesIO(profile))
    except CMS_ERRORS:
        return None
    return profile if space_of(profile) == "RGB" else None


def _of_x11() -> bytes:
    """Return what lies in the root window's _ICC_PROFILE (ICC Profiles in X Specification 0.4); b"" for nothing."""
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return b""
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XDefaultRootWindow.restype = x11.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    if display.value is None:
        return b""
    try:
        atom = ctypes.c_ulong(x11.XInternAtom(display, b"_ICC_PROFILE", True))
        if not atom.value:
            return b""
        root = ctypes.c_ulong(x11.XDefaultRootWindow(display))
        kind, items, left = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_ulong()
        bits, content = ctypes.c_int(), ctypes.c_void_p()
        x11.XGetWindowProperty(
            display, root, atom, ctypes.c_long(0), ctypes.c_long(MOST_BYTES // 4), False, ctypes.c_ulong(0),
            ctypes.byref(kind), ctypes.byref(bits), ctypes.byref(items), ctypes.byref(left), ctypes.byref(content),
        )  # fmt: skip
        profile = ctypes.string_at(content, items.value) if content.value and bits.value == 8 else b""
        if content.value:
            x11.XFree(content)
        return profile
    finally:
        x11.XCloseDisplay(display)
