"""Qt's libraries that Linux has to bring along: which of them are missing, and the line that installs them.

Read before Qt is loaded, which would abort without a word that helps. packaging/start.py reads it too, so it needs
nothing but Python's standard library.
"""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Library:
    """A shared library that Qt's wheels load but do not bring."""

    soname: str
    """File name the loader looks for."""
    debian: str
    """Package of Debian and Ubuntu that holds it."""
    needed_by: str
    """"qt" for every use, "x11" and "wayland" for a window on such a display."""


# Read from the NEEDED entries of PySide6-Essentials 6.11 (QtCore, QtGui, QtWidgets, QtSvg, QtTest and the platform
# plugins offscreen, xcb and wayland); tests/packaging/test_system.py reads them again and compares.
LIBRARIES = (
    Library("libEGL.so.1", "libegl1", "qt"),
    Library("libGL.so.1", "libgl1", "qt"),
    Library("libX11.so.6", "libx11-6", "qt"),
    Library("libdbus-1.so.3", "libdbus-1-3", "qt"),
    Library("libfontconfig.so.1", "libfontconfig1", "qt"),
    Library("libfreetype.so.6", "libfreetype6", "qt"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "qt"),
    Library("libgthread-2.0.so.0", "libglib2.0-0", "qt"),
    Library("libstdc++.so.6", "libstdc++6", "qt"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "qt"),
    Library("libz.so.1", "zlib1g", "qt"),
    Library("libzstd.so.1", "libzstd1", "qt"),
    Library("libX11-xcb.so.1", "libx11-xcb1", "x11"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "x11"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "x11"),
    Library("libxcb-image.so.0", "libxcb-image0", "x11"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "x11"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "x11"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", "x11"),
    Library("libxcb-render.so.0", "libxcb-render0", "x11"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "x11"),
    Library("libxcb-shm.so.0", "libxcb-shm0", "x11"),
    Library("libxcb-sync.so.1", "libxcb-sync1", "x11"),
    Library("libxcb-util.so.1", "libxcb-util1", "x11"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "x11"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "x11"),
    Library("libxcb.so.1", "libxcb1", "x11"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "x11"),
    Library("libwayland-client.so.0", "libwayland-client0", "wayland"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "wayland"),
    Library("libwayland-egl.so.1", "libwayland-egl1", "wayland"),
)


def missing_libraries(shown_on: Iterable[str], platform: str = sys.platform) -> list[Library]:
    """Return the libraries that Qt will miss, for a window on these kinds of display (none: pictures only)."""
    if not platform.startswith("linux"):
        return []
    needed = {"qt", *shown_on}
    return [library for library in LIBRARIES if library.needed_by in needed and not loads(library.soname)]


def loads(soname: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def install_line(libraries: Sequence[Library]) -> str | None:
    """Return the line that installs them on this Linux; None where no such line is known."""
    if shutil.which("apt-get"):
        return "sudo apt-get install -y " + " ".join(debian_packages(libraries))
    wanted = [f"{library.soname}()(64bit)" for library in libraries]
    for tool in ("dnf", "zypper"):  # both install by the name of a library
        if shutil.which(tool):
            return shlex.join(["sudo", tool, "install", *wanted])
    if shutil.which("pacman"):
        return (
            "sudo pacman -S --needed dbus fontconfig glib2 libglvnd libxkbcommon libxkbcommon-x11 wayland "
            "xcb-util-cursor xcb-util-image xcb-util-keysyms xcb-util-renderutil xcb-util-wm"
        )
    return None


def debian_packages(libraries: Iterable[Library]) -> list[str]:
    """Return the packages of Debian that hold these, in a stable order, without repeats."""
    return sorted({library.debian for library in libraries})


def why_no_window(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str | None:
    """Return why Qt cannot open a window here and, on a line of its own, what installs what it lacks; None if it can.

    Of several displays one is enough, since Qt turns to the next where one fails.
    """
    if not platform.startswith("linux"):
        return None
    lacking = missing_libraries((), platform)
    shown_on = _displays(environment)
    if shown_on is not None:
        each = [missing_libraries((display,), platform) for display in shown_on]
        if not each:
            return "There is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set."
        lacking = min(each, key=len)
    if not lacking:
        return None
    names = ", ".join(library.soname for library in lacking)
    line = install_line(lacking)
    if line is None:
        return f"Scumble cannot open its window, since this system lacks {names}."
    return f"Scumble cannot open its window, since this system lacks {names}; this line installs it:\n{line}"


def _displays(environment: Mapping[str, str]) -> tuple[str, ...] | None:
    """Return the kinds of display that Qt will try; None where it was told to use another one, or no display at all."""
    asked = environment.get("QT_QPA_PLATFORM", "")
    if asked:
        known = {"xcb": "x11", "wayland": "wayland", "wayland-egl": "wayland"}
        names = [name.partition(":")[0] for name in asked.split(";")]
        return tuple(known[name] for name in names) if all(name in known for name in names) else None
    named = {"x11": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}
    return tuple(display for display, variable in named.items() if environment.get(variable))
