"""What packaging/system.py finds missing, and what it says then."""

from __future__ import annotations

import os
import socket
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import system
from system import LIBRARIES, Library, Trouble

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
    assert system.missing_libraries(()) == []  # this very run draws with Qt
    assert system.missing_libraries(("x11",), platform="win32") == []


@LINUX
def test_a_library_that_nobody_has_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    nobodys = Library("libnobody-has-this.so.9", "libnobody9", "x11")
    monkeypatch.setattr(system, "LIBRARIES", (*LIBRARIES, nobodys))
    assert nobodys in system.missing_libraries({"x11"})
    assert nobodys not in system.missing_libraries(())


def test_this_python_is_whole() -> None:
    assert system.missing_modules() == []
    assert system.missing_modules_afresh() == []


def test_a_module_that_was_cut_out_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    assert system.missing_modules() == ["ensurepip"]


# Displays


@pytest.fixture
def door(tmp_path: Path) -> Iterator[Path]:
    """A local socket at which something listens."""
    path = tmp_path / "wayland-7"
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()
        yield path


@LINUX
def test_a_display_counts_when_it_answers(door: Path) -> None:
    there = {"WAYLAND_DISPLAY": door.name, "XDG_RUNTIME_DIR": str(door.parent)}
    assert system.displays(there, "linux") == {"wayland"}
    assert system.displays({**there, "WAYLAND_DISPLAY": "wayland-8"}, "linux") == frozenset()
    assert system.displays({**there, "QT_QPA_PLATFORM": "offscreen"}, "linux") == frozenset()


@LINUX
def test_an_x_server_counts_when_it_answers() -> None:
    number = 20_000 + os.getpid() % 20_000
    assert system.displays({"DISPLAY": f":{number}"}, "linux") == frozenset()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(f"\0/tmp/.X11-unix/X{number}")
        listener.listen()
        assert system.displays({"DISPLAY": f":{number}.0"}, "linux") == {"x11"}


@pytest.mark.parametrize("display", ["", "nonsense", "/private/tmp/launchd:0"])
def test_no_display_at_a_name_that_is_none(display: str) -> None:
    assert system.displays({"DISPLAY": display}, "linux") == frozenset()


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_always_have_a_display(platform: str) -> None:
    assert system.displays({}, platform) == {"native"}


# What is said and done about it

GL = Library("libGL.so.1", "libgl1", "qt")


def only_tools(monkeypatch: pytest.MonkeyPatch, *tools: str) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}" if name in tools else None)


def test_nothing_missing_is_nothing_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "install_with_apt", lambda packages: pytest.fail("there is nothing to install"))
    system.require([], [])


def test_on_debian_a_person_gets_one_line_to_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    only_tools(monkeypatch, "apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    with pytest.raises(Trouble, match=r"lacks Python's module ensurepip, libGL\.so\.1") as caught:
        system.require(["ensurepip"], [GL])
    version = "{}.{}".format(*sys.version_info[:2])
    assert caught.value.line == f"sudo apt-get install -y python{version}-venv libgl1"


def test_root_on_debian_gets_it_installed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    only_tools(monkeypatch, "apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    installed: list[str] = []
    monkeypatch.setattr(system, "install_with_apt", installed.extend)
    monkeypatch.setattr(system, "_loads", lambda soname: soname == "libGL.so.1" and "libgl1" in installed)
    system.require([], [GL])
    assert installed == ["libgl1"]
    assert "installing libgl1" in capsys.readouterr().out


def test_what_apt_did_not_mend_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    only_tools(monkeypatch, "apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(system, "install_with_apt", lambda packages: None)
    monkeypatch.setattr(system, "_loads", lambda soname: False)
    with pytest.raises(Trouble, match=r"libGL\.so\.1 is still missing"):
        system.require([], [GL])


@pytest.mark.parametrize(
    ("tool", "line"),
    [
        ("dnf", "sudo dnf install 'libGL.so.1()(64bit)'"),
        ("zypper", "sudo zypper install 'libGL.so.1()(64bit)'"),
        ("pacman", "sudo pacman -S --needed dbus"),
        ("", ""),
    ],
)
def test_other_families_get_their_own_line(monkeypatch: pytest.MonkeyPatch, tool: str, line: str) -> None:
    only_tools(monkeypatch, tool)
    with pytest.raises(Trouble, match=r"lacks libGL\.so\.1") as caught:
        system.require([], [GL])
    assert (caught.value.line or "").startswith(line)
