"""The program killed at any moment, while a person works, saves and copies are kept: nothing that was told is lost."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from desktop_app.document.workspace import Workspace
from desktop_app.shell.recovery import Recovery
from engine.formats.atomic import sweep
from engine.formats.project import open_project

NEVER = 1_000_000_000  # ms between copies

WORK = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app.shell.app import App
from desktop_app.shell.remembered import Remembered
from desktop_app.shell.settings import Settings
from engine.scene import edits

application = QApplication([])
home = Path(sys.argv[1])
app = App(Settings(home / "settings.json"), Remembered(home / "window.json"))
document, done, saving = app.document, 0, None

def work():
    global done, saving
    if document.scene.is_empty or app.workspace.activity.is_busy:
        return
    if saving is not None and not document.is_modified:
        print("saved", saving, flush=True)
    done += 1
    id = document.scene.layers[0].id
    document.edit("Rename", lambda scene: edits.rename(scene, id, f"step {done}"))
    app.recovery.keep()
    saving = None
    if done % 2:
        saving = done
        app.workspace.files.save(home / "work.ora")

timer = QTimer()
timer.timeout.connect(work)
timer.start(5)
app.workspace.files.open(home / "holiday.png")
print("ready", flush=True)
QTimer.singleShot(60_000, application.quit)
application.exec()
"""


def step_of(file: Path) -> int:
    scene, _ = open_project(file)
    return int(scene.layers[0].name.rpartition(" ")[2])


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a thing of POSIX")
def test_killed_fifty_times_nothing_that_was_saved_is_lost(workspace: Workspace, tmp_path: Path) -> None:
    samples = np.random.default_rng(1).integers(0, 255, (600, 800, 3), np.uint8)
    Image.fromarray(samples).save(tmp_path / "holiday.png")
    folders = {f"XDG_{kind}_HOME": str(tmp_path / kind.lower()) for kind in ("CONFIG", "STATE", "DATA")}
    dice, project, found = random.Random(5), tmp_path / "work.ora", 0
    for _ in range(50):
        program = subprocess.Popen(
            [sys.executable, "-c", WORK, str(tmp_path)], env=os.environ | folders, stdout=subprocess.PIPE, text=True
        )
        assert program.stdout is not None
        with program, program.stdout:
            assert program.stdout.readline() == "ready\n"
            time.sleep(dice.uniform(0.1, 2.5))
            program.send_signal(signal.SIGKILL)
            told = program.stdout.read().split()
        saved = int(told[-1]) if told and told[-1].isdigit() else 0
        if saved:
            assert step_of(project) >= saved
        recovery = Recovery(workspace.tabs, tmp_path / "state" / "scumble" / "recovery", NEVER)
        for leftover in recovery.leftovers():
            assert step_of(leftover.file) >= 1
            found += 1
            leftover.delete()
        assert not list((tmp_path / "state").rglob("*.tmp"))
        recovery.close()
        sweep(project, older_than_s=-1)
        project.unlink(missing_ok=True)
        assert not list(tmp_path.glob(".*.tmp"))
    assert found, "it was never killed while something was unsaved"
