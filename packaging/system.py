"""What the operating system has to bring along: the whole of Python, Qt's libraries, a display."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


class Trouble(Exception):
    """Why setting up cannot go on: one sentence for a person, and the line to copy where there is one."""

    def __init__(self, sentence: str, line: str | None = None) -> None:
        super().__init__(sentence)
        self.line = line


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


def missing_modules() -> list[str]:
    """Names of the modules of the standard library that Scumble needs and a cut-down Python may lack."""
    missing = []
    for name in ("ctypes", "ensurepip", "ssl", "venv"):
        try:
            __import__(name)
        except ImportError:
            missing.append(name)
    return missing


def displays(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> frozenset[str]:
    """The kinds of display a window can be shown on now: "native", "x11", "wayland", or none of them."""
    if environment.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal")):
        return frozenset()
    if not platform.startswith(("linux", "freebsd")):
        return frozenset({"native"})
    found = set()
    if _x11_answers(environment.get("DISPLAY", "")):
        found.add("x11")
    if _wayland_answers(environment):
        found.add("wayland")
    return frozenset(found)


def _x11_answers(display: str) -> bool:
    """Whether a server listens at this value of DISPLAY (":0", "localhost:10.0")."""
    match = re.fullmatch(r"(?:unix)?(?P<host>[^:/]*):(?P<number>\d+)(?:\.\d+)?", display)
    if match is None:
        return False
    number = int(match["number"])
    if match["host"]:
        try:
            socket.create_connection((match["host"], 6000 + number), timeout=2).close()
        except OSError:
            return False
        return True
    path = f"/tmp/.X11-unix/X{number}"
    return _listens(path) or _listens("\0" + path)


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    return bool(name) and _listens(str(Path(environment.get("XDG_RUNTIME_DIR", "/nonexistent"), name)))


def _listens(path: str) -> bool:
    """Whether something accepts connections at this local socket."""
    with socket.socket(socket.AF_UNIX) as door:
        door.settimeout(2)
        try:
            door.connect(path)
        except OSError:
            return False
    return True


def missing_libraries(shown_on: Iterable[str], platform: str = sys.platform) -> list[Library]:
    """The libraries that Qt will look for in vain, for a window on these kinds of display (none: pictures only)."""
    if not platform.startswith("linux"):
        return []
    needed = {"qt", *shown_on}
    return [library for library in LIBRARIES if library.needed_by in needed and not _loads(library.soname)]


def _loads(soname: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def require(modules: Sequence[str], libraries: Sequence[Library]) -> None:
    """Brings what is missing where that is allowed; otherwise raises Trouble with the line that brings it."""
    if not modules and not libraries:
        return
    names = ", ".join([f"Python's module {name}" for name in modules] + [library.soname for library in libraries])
    if shutil.which("apt-get"):
        packages = debian_packages(modules, libraries)
        if not hasattr(os, "geteuid") or os.geteuid() != 0:
            line = "sudo apt-get install -y " + " ".join(packages)
            raise Trouble(f"This system lacks {names}; this line brings it, then run this again:", line)
        print(f"This system lacks {names}; installing {' '.join(packages)}.", flush=True)
        install_with_apt(packages)
        still = [*missing_modules_afresh(), *(library.soname for library in libraries if not _loads(library.soname))]
        if still:
            raise Trouble(f"apt-get has run, and {', '.join(still)} is still missing for {sys.executable}.")
        return
    raise Trouble(f"This system lacks {names}; bring it and run this again.", other_line(modules, libraries))


def debian_packages(modules: Sequence[str], libraries: Sequence[Library]) -> list[str]:
    """The packages of Debian that hold these, in a stable order, without repeats."""
    version = "{}.{}".format(*sys.version_info[:2])
    # Debian's python3 is split: ensurepip comes with the venv package, the rest with the full interpreter.
    pythons = {f"python{version}-venv" if name in ("venv", "ensurepip") else f"python{version}" for name in modules}
    return sorted(pythons) + sorted({library.debian for library in libraries})


def install_with_apt(packages: Sequence[str]) -> None:
    """Installs packages as root, with apt's own output on the screen; raises Trouble when apt fails."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    # A system that was never updated knows no packages; one whose lists are there need not fetch them again.
    if subprocess.run(install, env=environment, stdin=subprocess.DEVNULL).returncode == 0:
        return
    subprocess.run(["apt-get", "update"], env=environment, stdin=subprocess.DEVNULL)
    if subprocess.run(install, env=environment, stdin=subprocess.DEVNULL).returncode != 0:
        raise Trouble("apt-get could not install what is missing; this line shows why:", shlex.join(install))


def missing_modules_afresh() -> list[str]:
    """As missing_modules, asked of a new process: this one may have remembered that a module was not there."""
    answer = subprocess.run(
        [sys.executable, "-c", "import system; print(*system.missing_modules())"],
        cwd=Path(__file__).parent,
        capture_output=True,
        text=True,
    )
    return answer.stdout.split()


def other_line(modules: Sequence[str], libraries: Sequence[Library]) -> str | None:
    """The line that brings them on a Linux other than Debian's family; None where no such line is known."""
    if modules or not libraries:
        return None
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
