"""The command line as a process: what it loads, what it says, and how training is called."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
import types
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from engine.cli import main
from engine.formats.photos import open_photo
from engine.formats.project import save_project
from engine.scene import edits

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (
            ["train", "plan.toml", "--data", "d", "--out", "r", "--resume", "--device", "cpu"],
            {"plan": Path("plan.toml"), "data": Path("d"), "out": Path("r"), "resume": True, "device": "cpu"},
        ),
        (
            ["evaluate", "--data", "d", "--out", "r", "--model", "m", "--save-windows", "w"],
            {"data": Path("d"), "out": Path("r"), "model": "m", "save_windows": Path("w")},
        ),
        (
            ["compare", "--data", "d", "--out", "r", "--steps", "3", "--losses"],
            {"data": Path("d"), "out": Path("r"), "steps": 3, "minutes": None, "losses": True},
        ),
        (["dataset", "f", "--out", "r"], {"folder": Path("f"), "out": Path("r")}),
    ],
)
def test_training_is_called_with_what_was_given(
    monkeypatch: pytest.MonkeyPatch, call: list[str], expected: dict[str, object]
) -> None:
    seen: list[Any] = []
    room = types.ModuleType("engine.training.cli")
    setattr(room, call[0], lambda arguments: seen.append(arguments) or 5)
    monkeypatch.setitem(sys.modules, "engine.training.cli", room)
    assert main(call) == 5
    assert expected.items() <= vars(seen[0]).items()


def test_a_missing_package_is_one_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("engine.cli.table.COMMANDS", {"models": ("a_package_nobody_has.cli", "models")})
    assert main(["models"]) == 1
    told = capsys.readouterr().err
    assert "a_package_nobody_has" in told and len(told.splitlines()) == 1


# As a process


def run(*call: str, **options: Any) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "engine.cli", *call]
    return subprocess.run(command, env=environment, capture_output=True, text=True, **options)


def test_importing_the_command_line_loads_neither_torch_nor_qt() -> None:
    code = "import sys, engine.cli, engine.cli.models; print(*{'torch', 'PySide6', 'cv2'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "\n"


def test_no_room_of_the_program_loads_torch_by_being_imported() -> None:
    code = "import sys, engine.cli.add, engine.cli.render, engine.cli.bench; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_decoders_do_not_talk_beside_the_sentence(tmp_path: Path) -> None:
    """libtiff writes to stderr by itself."""
    path = tmp_path / "a.tif"
    Image.effect_noise((90, 90), 50).save(path, compression="tiff_lzw")
    content = bytearray(path.read_bytes())
    content[40:2000] = b"\xff" * 1960
    path.write_bytes(content)
    done = run("add", str(path), "--class", "cat", "--mask", str(path), "--seed", "1", "-o", str(tmp_path / "out.png"))
    assert done.returncode == 1 and "damaged" in done.stderr
    assert all(line.startswith("scumble-engine: ") for line in done.stderr.splitlines())


INTERRUPTED = """
import sys
class Late:
    def find_spec(self, name, path=None, target=None):
        if name == sys.argv[1]:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Late())
from engine.cli import main
sys.exit(main(["models"]))
"""


@pytest.mark.parametrize("at", ["numpy", "engine.cli.table", "engine.scene.filters", "engine.cli.models"])
def test_ctrl_c_is_one_sentence_while_it_still_starts(at: str) -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED, at], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "scumble-engine: Stopped before it was done.\n"


SWALLOWED = """
import os, signal, sys
from engine.cli import main, add
signal.signal(signal.SIGINT, signal.default_int_handler)  # in the background it may be ignored
def loads(path):
    try:
        os.kill(os.getpid(), signal.SIGINT)
    except BaseException:  # as libraries do while they are being loaded
        pass
    return add_catalog(path)
add_catalog = add.catalog_of
add.catalog_of = loads
sys.exit(main(sys.argv[1:]))
"""


ASKED = """
import os, signal, sys
from engine.cli import main
from engine.formats import atomic
signal.signal(getattr(signal, sys.argv[1]), signal.SIG_DFL)  # in the background it may be ignored
fsync = os.fsync
def asked(file):
    fsync(file)
    os.kill(os.getpid(), getattr(signal, sys.argv[1]))
atomic.os.fsync = asked
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("SIGTERM", ["cartoon", "a.png", "--device", "cpu", "-o", "out.png", "--save", "out.ora"]),
        ("SIGINT", ["render", "a.ora", "-o", "out.png", "--provenance"]),  # two files as well, without a model
        ("SIGHUP", ["render", "a.ora", "-o", "out.png", "--provenance"]),
    ],
)
def test_whoever_asks_it_to_stop_nothing_half_is_left(tmp_path: Path, name: str, call: list[str]) -> None:
    Image.new("RGB", (40, 30)).save(tmp_path / "a.png")
    save_project(edits.open_photo(open_photo(tmp_path / "a.png")), lambda layer: None, tmp_path / "a.ora")
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", ASKED, name, *call]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "scumble-engine: Stopped before it was done.\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.ora", "a.png"]


def test_ctrl_c_that_a_library_swallows_is_heard_by_the_next_step(tmp_path: Path) -> None:
    Image.new("RGB", (40, 30)).save(tmp_path / "a.png")
    call = ["add", "a.png", "--class", "cat", "--mask", "a.png", "--seed", "1", "-o", "out.png"]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", SWALLOWED, *call]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "scumble-engine: Stopped before it was done.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"]


def test_a_reader_that_has_seen_enough() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "engine.cli", "models", "--json"]
    done = subprocess.run(command, env=environment, stdout=writing, stderr=subprocess.PIPE, text=True)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "")


STEP = """
import sys, threading
from engine.cli import steps
steps.PATIENCE_S = float(sys.argv[1])
with steps.step("Thinking") as report:
    for thread in threading.enumerate():
        if isinstance(thread, threading.Timer) and not steps.PATIENCE_S:
            thread.join()
    report(0.5)
print("done", flush=True)
"""


def on_a_terminal(patience_s: str) -> str:
    """What a person at a terminal sees of a step that lasts until that patience is over, or ends long before it."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", STEP, patience_s]
    with subprocess.Popen(command, cwd=ROOT, stderr=theirs, stdout=subprocess.PIPE) as child:
        os.close(theirs)
        assert child.stdout is not None and child.stdout.readline() == b"done\n"
        child.wait()
    seen, end = b"", time.monotonic() + 5
    while time.monotonic() < end and select.select([ours], [], [], 0)[0]:
        try:
            seen += os.read(ours, 4096)
        except OSError:
            break
    os.close(ours)
    return seen.decode()


def test_progress_appears_only_for_long_steps_at_a_terminal() -> None:
    assert on_a_terminal("3600") == ""
    seen = on_a_terminal("0")
    assert "Thinking …" in seen and "50%" in seen and seen.endswith("\r\x1b[K")
    silent = subprocess.run([sys.executable, "-c", STEP, "0"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert silent.stderr == ""
