"""Nothing that lies in the program's own folders keeps it from starting, or makes it wait."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.shell import small_files

Put = Callable[[Path], None]


def directory(path: Path) -> None:
    path.mkdir(parents=True)


def pipe(path: Path) -> None:
    path.parent.mkdir(parents=True)
    os.mkfifo(path)


def endless(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.symlink_to("/dev/zero")


def huge(path: Path) -> None:
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        file.truncate(1 << 40)  # a sparse one


def containing(content: bytes) -> Put:
    def put(path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    return put


damaged = containing(b"\xff\x00")
foreign = containing(json.dumps({"geometry": "\u00e9\ud800", "layout": "\u4e2d" * 50, "theme": 3}).encode())
too_large = containing(b'{"history_mib": -1%s, "device": {}, "title": "", "kept_at": 1%s}' % (b"0" * 300, b"0" * 400))
unseen = containing(json.dumps({"recent": "\n".join(["/" + "a" * 5000, "/nowhere/x\0", "/proc/1/fd/x"])}).encode())
NOT_ON_WINDOWS = pytest.mark.skipif(sys.platform == "win32", reason="it has neither pipes in folders nor /dev/zero")


def start(home: Path) -> subprocess.CompletedProcess[str]:
    """Start the program with all its folders below `home`, and quit once the window has been painted."""
    code = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app import __main__ as program
from desktop_app.shell.app import App
App.start = lambda self: (print("painted"), QTimer.singleShot(200, QApplication.quit))
sys.exit(program.main([]))
"""
    folders = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "STATE", "DATA")}
    command = [sys.executable, "-c", code]
    return subprocess.run(command, env=os.environ | folders, capture_output=True, text=True, timeout=100, check=False)


@NOT_ON_WINDOWS
@pytest.mark.parametrize(
    ("settings", "window", "copy"),
    [(pipe, pipe, pipe), (too_large, foreign, too_large), (damaged, unseen, damaged)],
    ids=["pipes", "wrong values", "damaged"],
)
def test_whatever_lies_in_place_of_a_file_the_program_starts(
    tmp_path: Path, settings: Put, window: Put, copy: Put
) -> None:
    home = tmp_path / "home"
    settings(home / "config/scumble/settings.json")
    window(home / "state/scumble/window.json")
    copy(home / "state/scumble/recovery/ab.json")
    project = home / "state/scumble/recovery/ab.ora"
    project.write_bytes(b"")
    os.utime(project, (1e12, 1e12))
    started = start(home)
    assert (started.returncode, started.stdout) == (0, "painted\n"), started.stderr


@NOT_ON_WINDOWS
def test_the_program_starts_over_folders_that_are_none(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "scumble").write_text("")
    folder = tmp_path / "state/scumble/recovery"
    folder.mkdir(parents=True)
    os.mkfifo(folder / "ab.ora")
    (folder / "cd.ora").write_bytes(b"")
    os.mkfifo(folder / "cd.lock")
    started = start(tmp_path)
    assert (started.returncode, started.stdout) == (0, "painted\n"), started.stderr


@NOT_ON_WINDOWS
@pytest.mark.parametrize("put", [directory, pipe, endless, huge, damaged])
def test_what_is_no_small_text_is_refused(tmp_path: Path, put: Put) -> None:
    file = tmp_path / "a" / "b.json"
    put(file)
    with pytest.raises((OSError, ValueError)):
        small_files.read_text(file)


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOTCONN, errno.ENAMETOOLONG, errno.EIO])
def test_a_file_that_cannot_be_looked_at_is_not_there(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def refuse(path: Path, **_: object) -> os.stat_result:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "stat", refuse)
    assert not small_files.is_there(Path("/media/gone/photo.png"))


def test_a_text_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a" / "b.json"
    small_files.write_text(file, "[1]")
    assert small_files.read_text(file) == "[1]"

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(OSError, match="no space"):
        small_files.write_text(file, "[2]")
    assert [one.name for one in file.parent.iterdir()] == ["b.json"] and small_files.read_text(file) == "[1]"
