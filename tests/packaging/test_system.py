"""What packaging/system.py finds missing, and what it says then."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import system
from system import Trouble

from desktop_app.shell import qt_libraries
from desktop_app.shell.qt_libraries import Library

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")


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
    monkeypatch.setattr(qt_libraries, "loads", lambda soname: soname == "libGL.so.1" and "libgl1" in installed)
    system.require([], [GL])
    assert installed == ["libgl1"]
    assert "installing libgl1" in capsys.readouterr().out


def test_whoever_may_use_sudo_without_a_password_gets_it_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    only_tools(monkeypatch, "apt-get", "sudo")
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    ran: list[list[str]] = []

    def run(command: list[str], **_: object) -> SimpleNamespace:
        ran.append(command)
        return SimpleNamespace(returncode=0, stdout="")

    monkeypatch.setattr(system.subprocess, "run", run)
    monkeypatch.setattr(qt_libraries, "loads", lambda soname: True)
    system.require([], [GL])
    assert ["sudo", "-n", "true"] in ran
    assert [command[:2] + command[-1:] for command in ran if "install" in command] == [["sudo", "-n", "libgl1"]]


def test_what_apt_did_not_mend_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    only_tools(monkeypatch, "apt-get")
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(system, "install_with_apt", lambda packages: None)
    monkeypatch.setattr(qt_libraries, "loads", lambda soname: False)
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
