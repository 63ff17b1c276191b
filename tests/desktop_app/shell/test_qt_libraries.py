"""Which of Qt's libraries are missing, and what a start says then instead of Qt's abort."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.shell import qt_libraries
from desktop_app.shell.qt_libraries import LIBRARIES, Library

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux leaves Qt's libraries to others")

# What every Linux with glibc has, whatever else it lacks.
GLIBC = ("ld-linux", "libc.so", "libdl.so", "libgcc_s.so", "libm.so", "libpthread.so", "libresolv.so", "librt.so")


def needed(path: Path) -> list[str]:
    """The DT_NEEDED entries of a 64-bit little-endian ELF file."""
    content = path.read_bytes()
    if content[:6] != b"\x7fELF\x02\x01":
        return []
    (start,) = struct.unpack_from("<Q", content, 0x28)
    size, count = struct.unpack_from("<HH", content, 0x3A)
    sections = [struct.unpack_from("<IIQQQQIIQQ", content, start + index * size) for index in range(count)]
    names = []
    for _, kind, _, _, offset, length, link, _, _, _ in sections:
        if kind == 6:  # SHT_DYNAMIC; its link is the table of names
            table = sections[link][4]
            for at in range(offset, offset + length, 16):
                tag, value = struct.unpack_from("<QQ", content, at)
                if tag == 1:
                    names.append(content[table + value : content.index(b"\0", table + value)].decode())
    return names


def outside(*roots: str) -> set[str]:
    """The libraries that these files of PySide6 need, in turn too, and that its wheels do not bring."""
    import PySide6
    import shiboken6

    base = Path(PySide6.__file__).parent
    own = {
        path.name: path
        for folder in (base, base / "Qt/lib", Path(shiboken6.__file__).parent)
        for path in folder.glob("*.so*")
    }
    found, waiting = set(), [path for pattern in roots for path in base.glob(pattern)]
    assert len(waiting) >= len(roots)
    seen = set(waiting)
    while waiting:
        for name in needed(waiting.pop()):
            path = own.get(name)
            if path is None and not name.startswith(GLIBC):
                found.add(name)
            elif path is not None and path not in seen:
                seen.add(path)
                waiting.append(path)
    return found


@LINUX
def test_the_libraries_are_those_that_qt_loads() -> None:
    kits = ("Core", "Gui", "Widgets", "Svg", "Test")
    qt = outside(
        *(f"Qt{kit}.abi3.so" for kit in kits),
        "Qt/plugins/platforms/libqoffscreen.so",
        "Qt/plugins/iconengines/libqsvgicon.so",
    )
    x11 = outside("Qt/plugins/platforms/libqxcb.so") - qt
    wayland = outside("Qt/plugins/platforms/libqwayland.so", "Qt/plugins/wayland-shell-integration/libxdg-shell.so")
    wayland |= outside("Qt/plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so")
    said = {
        kind: {library.soname for library in LIBRARIES if library.needed_by == kind}
        for kind in ("qt", "x11", "wayland")
    }
    assert said == {"qt": qt, "x11": x11, "wayland": wayland - qt}


@LINUX
def test_libraries_that_are_there_are_not_missing() -> None:
    assert qt_libraries.missing_libraries(()) == []  # this very run draws with Qt
    assert qt_libraries.missing_libraries(("x11",), platform="win32") == []


@LINUX
def test_a_library_that_nobody_has_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    nobodys = Library("libnobody-has-this.so.9", "libnobody9", "x11")
    monkeypatch.setattr(qt_libraries, "LIBRARIES", (*LIBRARIES, nobodys))
    assert nobodys in qt_libraries.missing_libraries({"x11"})
    assert nobodys not in qt_libraries.missing_libraries(())


# What a start says

CURSOR = next(library for library in LIBRARIES if library.soname == "libxcb-cursor.so.0")


@pytest.fixture
def without_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a Debian that lacks libxcb-cursor0 alone."""
    monkeypatch.setattr(qt_libraries, "loads", lambda soname: soname != CURSOR.soname)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}" if name == "apt-get" else None)


@pytest.mark.parametrize("environment", [{"DISPLAY": ":0"}, {"QT_QPA_PLATFORM": "xcb"}])
def test_what_is_missing_is_named_with_the_line_that_installs_it(
    without_cursor: None, environment: dict[str, str]
) -> None:
    said = qt_libraries.why_no_window(environment, "linux")
    assert said is not None and "libxcb-cursor.so.0" in said
    assert said.splitlines()[1:] == ["sudo apt-get install -y libxcb-cursor0"]


@pytest.mark.parametrize(
    "environment",
    [
        {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"},
        {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"},
        {"DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland;xcb"},
    ],
)
def test_one_way_to_open_a_window_is_enough(without_cursor: None, environment: dict[str, str]) -> None:
    assert qt_libraries.why_no_window(environment, "linux") is None


def test_what_every_window_needs_is_asked_of_each_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qt_libraries, "loads", lambda soname: soname != "libEGL.so.1")
    for environment in ({"QT_QPA_PLATFORM": "offscreen"}, {"DISPLAY": ":0"}):
        assert "libEGL.so.1" in (qt_libraries.why_no_window(environment, "linux") or "")
    assert qt_libraries.why_no_window({}, "win32") is None


def test_no_display_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qt_libraries, "loads", lambda soname: True)
    assert "no display" in (qt_libraries.why_no_window({}, "linux") or "")


@LINUX
def test_the_program_says_it_instead_of_aborting() -> None:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    del environment["QT_QPA_PLATFORM"]
    for library in ("", "libxcb-cursor.so.0"):
        code = (
            "import sys; from desktop_app import __main__ as program; from desktop_app.shell import qt_libraries\n"
            f"qt_libraries.loads = lambda soname: soname != {library!r}\nsys.exit(program.main([]))"
        )
        shown = {"DISPLAY": ":0"} if library else {}
        done = subprocess.run(
            [sys.executable, "-c", code], env=environment | shown, capture_output=True, text=True, timeout=60
        )
        assert done.returncode == 1 and done.stderr.startswith("scumble: "), done.stderr
        assert library in done.stderr and "Traceback" not in done.stderr
