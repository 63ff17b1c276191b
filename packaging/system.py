"""What the operating system has to bring along: the whole of Python, Qt's libraries, a display."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop_app.shell import qt_libraries
from desktop_app.shell.qt_libraries import Library


class Trouble(Exception):
    """Why setting up cannot go on: one sentence for a person, and the line to copy where there is one."""

    def __init__(self, sentence: str, line: str | None = None) -> None:
        super().__init__(sentence)
        self.line = line


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


def require(modules: Sequence[str], libraries: Sequence[Library]) -> None:
    """Brings what is missing where that is allowed; otherwise raises Trouble with the line that brings it."""
    if not modules and not libraries:
        return
    names = ", ".join([f"Python's module {name}" for name in modules] + [library.soname for library in libraries])
    if shutil.which("apt-get"):
        packages = debian_packages(modules, libraries)
        if may_install_as() is None:
            line = "sudo apt-get install -y " + " ".join(packages)
            raise Trouble(f"This system lacks {names}; this line brings it, then run this again:", line)
        print(f"This system lacks {names}; installing {' '.join(packages)}.", flush=True)
        install_with_apt(packages)
        unloaded = (library.soname for library in libraries if not qt_libraries.loads(library.soname))
        still = [*missing_modules_afresh(), *unloaded]
        if still:
            raise Trouble(f"apt-get has run, and {', '.join(still)} is still missing for {sys.executable}.")
        return
    other_line = None if modules else qt_libraries.install_line(libraries)
    raise Trouble(f"This system lacks {names}; bring it and run this again.", other_line)


def debian_packages(modules: Sequence[str], libraries: Sequence[Library]) -> list[str]:
    """The packages of Debian that hold these, in a stable order, without repeats."""
    version = "{}.{}".format(*sys.version_info[:2])
    # Debian's python3 is split: ensurepip comes with the venv package, the rest with the full interpreter.
    pythons = {f"python{version}-venv" if name in ("venv", "ensurepip") else f"python{version}" for name in modules}
    return sorted(pythons) + qt_libraries.debian_packages(libraries)


def may_install_as() -> list[str] | None:
    """What to put before a command to run it as root without asking for a password; None where that is not allowed."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n"]
    return None


def install_with_apt(packages: Sequence[str]) -> None:
    """Installs packages as root, with apt's own output on the screen; raises Trouble when apt fails."""
    apt = [*(may_install_as() or []), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    # A system that was never updated knows no packages; one whose lists are there need not fetch them again.
    if subprocess.run(install, stdin=subprocess.DEVNULL).returncode == 0:
        return
    subprocess.run([*apt, "update"], stdin=subprocess.DEVNULL)
    if subprocess.run(install, stdin=subprocess.DEVNULL).returncode != 0:
        raise Trouble("apt-get could not install what is missing; this line shows why:", shlex.join(install))


def missing_modules_afresh() -> list[str]:
    """As missing_modules, asked of a new process: this one may have remembered that a module was not there."""
    answer = subprocess.run(
        [sys.executable, "-c", "import sys; sys.path.append('..'); import system; print(*system.missing_modules())"],
        cwd=Path(__file__).parent,
        capture_output=True,
        text=True,
    )
    return answer.stdout.split()
