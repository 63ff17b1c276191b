"""Programs that add to one library at the same moment lose nothing of each other's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from engine.exemplars import one_writer
from engine.exemplars.folder import read_index
from engine.exemplars.library import add
from engine.exemplars.one_writer import writing
from tests.engine.exemplars.test_library import exemplar

ROOT = Path(__file__).resolve().parents[3]
ADD = """
import sys, time
from pathlib import Path
import numpy as np
from engine.exemplars import library
from engine.scene.exemplar import Exemplar
read = library.read_index
def slow(folder):
    found = read(folder)
    time.sleep(0.2)  # so that the others come in between
    return found
library.read_index = slow
samples = np.full((20, 20, 4), int(sys.argv[2]), np.uint8)
samples[..., 3] = 255
print("ready", flush=True)
sys.stdin.readline()
library.add(Exemplar(samples, "cube"), Path(sys.argv[1]))
"""


def test_programs_that_add_at_once_lose_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    call = [sys.executable, "-c", ADD, str(folder)]
    programs = [
        subprocess.Popen([*call, str(40 * number)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for number in range(1, 5)
    ]
    for program in programs:
        assert program.stdout is not None and program.stdout.readline() == "ready\n"
    for program in programs:  # all of them, before any has ended
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    for program in programs:
        program.communicate()
        assert program.returncode == 0
    entries, faults = read_index(folder)
    assert len(entries) == 4 and not faults


def test_what_was_killed_holds_nothing(tmp_path: Path) -> None:
    hold = f"""
import sys
from pathlib import Path
from engine.exemplars.one_writer import writing
with writing(Path({str(tmp_path)!r})):
    print("held", flush=True)
    sys.stdin.readline()
"""
    with subprocess.Popen(
        [sys.executable, "-c", hold], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None and program.stdout.readline() == "held\n"
        program.kill()
    entered = []
    with writing(tmp_path):
        entered.append(True)
    assert entered


def test_where_files_cannot_be_held_it_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path) -> int:
        raise OSError("no locks here")

    monkeypatch.setattr(one_writer, "_held", refuse)
    add(exemplar(), tmp_path)
    assert len(read_index(tmp_path)[0]) == 1
