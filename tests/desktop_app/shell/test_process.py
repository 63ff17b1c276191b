"""The program in a process of its own: it starts, opens a photo, quits, and says in one sentence what it cannot."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop_app", *arguments],
        capture_output=True,
        text=True,
        timeout=150,
        check=False,
        env=os.environ | environment,
    )


@pytest.mark.slow
def test_the_program_starts_opens_a_photo_and_quits(photo_file: Path, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    done = run(str(photo_file), "--run-and-quit", "--picture", str(picture), SCUMBLE_TIMING="1")
    assert done.returncode == 0, done.stderr
    name, value = done.stdout.strip().split("=")
    assert name == "visible_ms" and float(value) > 0
    shown = np.asarray(Image.open(picture).convert("RGB"))
    # The photo's own colours are somewhere on it.
    assert (np.abs(shown.astype(int) - (128, 128, 90)).max(axis=-1) <= 3).any()


@pytest.mark.slow
def test_a_file_that_cannot_be_opened_ends_in_one_sentence(tmp_path: Path) -> None:
    done = run(str(tmp_path / "not there.png"), "--run-and-quit")
    assert done.returncode == 1 and done.stderr.count("not there.png") == 1


def test_a_picture_of_the_window_is_for_a_run_that_ends(tmp_path: Path) -> None:
    done = run("--picture", str(tmp_path / "window.png"))
    assert done.returncode == 2 and "--picture is for --run-and-quit alone" in done.stderr


def test_torch_is_not_loaded_before_the_window_is_up() -> None:
    code = "import sys, desktop_app.shell.app; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout == "False\n", done.stderr


def test_closing_does_not_wait_for_a_file_that_is_being_opened(photo_file: Path, tmp_path: Path) -> None:
    code = f"""
import sys, time
from PySide6.QtCore import QTimer
from desktop_app import __main__ as program
from desktop_app.document import files
from desktop_app.shell.app import App
files.open_file = files.open_photo = lambda *rest: time.sleep(600)
def start(self):
    if self.workspace.activity.is_busy:
        print("opening")
    QTimer.singleShot(100, self.window.close)
App.start = start
sys.exit(program.main([{str(photo_file)!r}]))
"""
    folders = {f"XDG_{kind}_HOME": str(tmp_path / kind.lower()) for kind in ("CONFIG", "STATE", "DATA")}
    done = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | folders, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (0, "opening\n"), done.stderr
