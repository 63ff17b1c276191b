"""packaging/start.py as it is called: what it starts, what it says, and how it ends."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest
import side_by_side
import start
import system

ROOT = Path(__file__).resolve().parent.parent.parent
SCRIPT = ROOT / "packaging" / "start.py"


class FakeEnvironment:
    """Stands for .venv: takes down what is asked of it."""

    def __init__(self) -> None:
        self.calls: list[list[str]] = []
        self.variables: list[dict[str, str]] = []
        self.set_ups: list[tuple[str, ...]] = []
        self.status: dict[str, int] = {}
        self.healthy = True
        self.ready = True
        self.told: list[str] = []  # the closing lines of two parts
        self.started: list[subprocess.Popen[bytes]] = []
        self.lasts_s = 0
        self.screens: list[dict[str, object]] = []  # on which it draws where there is none

    def is_ready(self, extras: tuple[str, ...] = ()) -> bool:
        return self.ready

    def set_up(self, extras: tuple[str, ...] = ()) -> None:
        self.set_ups.append(tuple(extras))
        self.ready = True

    def forget(self) -> None:
        self.ready = False

    def is_healthy(self) -> bool:
        return self.healthy

    def call(self, arguments: list[str], folder: Path | None = None, variables: dict[str, str] | None = None) -> int:
        self.calls.append(arguments)
        self.variables.append(variables or {})
        platform, _, file = (variables or {}).get("QT_QPA_PLATFORM", "").partition(":configfile=")
        if platform == "offscreen":
            self.screens += json.loads(Path(file).read_text(encoding="utf-8"))["screens"]
        return next((status for word, status in self.status.items() if word in arguments), 0)

    def start(
        self, arguments: list[str], folder: Path, variables: dict[str, str], output: IO[bytes] | int
    ) -> subprocess.Popen[bytes]:
        self.calls.append(arguments)
        self.variables.append(variables)
        which = 0 if isinstance(output, int) else 1
        status = next((status for word, status in self.status.items() if word in arguments), 0)
        said = f"..F\n{self.told[which]}" if self.told else "1 passed in 0.1s"
        code = f"import sys, time; print({said!r}); time.sleep({self.lasts_s}); sys.exit({status})"
        self.started.append(subprocess.Popen([sys.executable, "-c", code], stdout=output))
        return self.started[-1]


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> FakeEnvironment:
    made = FakeEnvironment()
    monkeypatch.setattr(start, "Environment", lambda root: made)
    monkeypatch.setattr(start, "OUT", tmp_path / "out")
    monkeypatch.setattr(system, "displays", lambda: frozenset({"x11"}))
    monkeypatch.setattr(start, "missing_libraries", lambda shown_on: [])
    return made


def test_a_photo_is_opened_in_the_window(house: FakeEnvironment, tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"")
    assert start.main([str(photo)]) == 0
    assert house.calls == [["-m", "desktop_app", str(photo.resolve())]]
    assert house.set_ups == []


def test_without_a_photo_the_sample_is_opened(house: FakeEnvironment, tmp_path: Path) -> None:
    assert start.main([]) == 0
    write, window = house.calls
    assert write[:2] == ["-m", "engine.samples"]
    assert window == ["-m", "desktop_app", write[2]]
    assert Path(write[2]).is_relative_to(tmp_path / "out")


def test_the_sample_is_written_only_once(house: FakeEnvironment) -> None:
    start.main([])
    Path(house.calls[0][2]).write_bytes(b"what a person made of it")
    start.main([])
    assert [call[1] for call in house.calls] == ["engine.samples", "desktop_app", "desktop_app"]


def test_without_a_display_pictures_of_scene_and_window_are_drawn(
    house: FakeEnvironment, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system, "displays", frozenset)
    assert start.main([]) == 0
    scene, window = str(tmp_path / "out" / "scene.png"), str(tmp_path / "out" / "window.png")
    (_, _, project), render, show = house.calls
    assert render == ["-m", "engine.cli", "render", project, "-o", scene]
    assert show == ["-m", "desktop_app", project, "--run-and-quit", "--picture", window]
    assert house.variables[:2] == [{}, {}]
    assert [(screen["width"], screen["height"]) for screen in house.screens] == [(1440, 900)]
    assert capsys.readouterr().out.splitlines()[1:] == [scene, window]


def test_without_a_display_a_photo_is_shown_in_a_picture_of_the_window(
    house: FakeEnvironment, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system, "displays", frozenset)
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"")
    assert start.main([str(photo)]) == 0
    assert [call[1] for call in house.calls] == ["desktop_app"]
    assert capsys.readouterr().out.splitlines()[1:] == [str(tmp_path / "out" / "window.png")]


def test_a_picture_that_could_not_be_drawn_is_not_announced(
    house: FakeEnvironment, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system, "displays", frozenset)
    house.status["render"] = 1
    assert start.main([]) == 1
    assert "drawn" not in capsys.readouterr().out
    assert not any("desktop_app" in call for call in house.calls)


def test_a_first_call_sets_up(house: FakeEnvironment) -> None:
    house.ready = False
    assert start.main([]) == 0
    assert house.set_ups == [()]


def test_a_file_that_is_not_there_is_said_before_anything_else(
    house: FakeEnvironment, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start.main(["nowhere.jpg"]) == 1
    assert capsys.readouterr().err == "There is no file nowhere.jpg.\n"
    assert house.calls == []


def test_what_the_system_lacks_is_one_sentence_and_one_line(
    house: FakeEnvironment, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lacks(*_: object) -> None:
        raise system.Trouble("This system lacks X; this line brings it:", "sudo bring X")

    monkeypatch.setattr(system, "require", lacks)
    assert start.main([]) == 1
    assert capsys.readouterr().err == "This system lacks X; this line brings it:\nsudo bring X\n"


def test_a_window_that_fails_in_a_healthy_environment_is_not_tried_twice(house: FakeEnvironment) -> None:
    house.status["desktop_app"] = 1
    assert start.main([]) == 1
    assert house.set_ups == []
    assert sum("desktop_app" in call for call in house.calls) == 1


def test_a_broken_environment_is_mended_and_tried_again(house: FakeEnvironment) -> None:
    house.status["desktop_app"] = 1
    house.healthy = False
    assert start.main([]) == 1
    assert house.set_ups == [()]
    assert sum("desktop_app" in call for call in house.calls) == 2


def test_stopping_is_one_line(
    house: FakeEnvironment, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(house, "is_ready", stopped)
    assert start.main([]) == 1
    assert "Run this again to go on" in capsys.readouterr().err


# test


def test_all_checks_run_and_pytest_is_the_last(house: FakeEnvironment) -> None:
    house.ready = False
    assert start.main(["test", "-x"]) == 0
    assert house.set_ups == [("dev",)]
    assert [call[1] for call in house.calls] == ["ruff", "mypy", house.calls[2][1], "pytest"]
    assert "lint_imports" in house.calls[2][1]
    assert house.calls[-1] == ["-m", "pytest", "-m", "not slow", "-x"]


def test_slow_tests_run_where_all_are_asked_for(house: FakeEnvironment) -> None:
    assert start.main(["test", "--all", "-x"]) == 0
    assert house.calls[-1] == ["-m", "pytest", "-x"]


FIRST_PART, SECOND_PART = "tests/engine/scene", "tests"  # an argument of the one alone


@pytest.mark.parametrize(
    ("check", "status"),
    [("ruff", 1), ("mypy", 1), (FIRST_PART, 1), (SECOND_PART, 1), ("pytest", 5)],
)
def test_one_failed_check_fails_the_whole(house: FakeEnvironment, check: str, status: int) -> None:
    house.status[check] = status
    assert start.main(["test"]) == status
    assert house.calls[-1][1] == "pytest"


def test_a_part_in_which_nothing_ran_decides_nothing(house: FakeEnvironment) -> None:
    house.status[SECOND_PART] = 5
    assert start.main(["test"]) == 0
    house.status[FIRST_PART] = 1
    assert start.main(["test"]) == 1


def test_the_other_checks_run_beside_the_first_part(house: FakeEnvironment) -> None:
    assert start.main(["test"]) == 0
    assert [call[1] for call in house.calls] == ["pytest", "ruff", "mypy", house.calls[3][1], "pytest"]
    house.status["mypy"] = 1
    assert start.main(["test"]) == 1


@pytest.mark.parametrize("while_running", ["check", "_shown"])
def test_stopping_leaves_no_part_running(
    house: FakeEnvironment, monkeypatch: pytest.MonkeyPatch, while_running: str
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    house.lasts_s = 60
    monkeypatch.setattr(start if while_running == "check" else side_by_side, while_running, stopped)
    assert start.main(["test"]) == 1
    ended_early = [bool(one.poll()) for one in house.started]  # 0 is said by one that came to its end
    assert ended_early == [True] * (1 if while_running == "check" else 2)


def test_all_tests_run_in_two_parts_that_leave_nothing_out(
    house: FakeEnvironment, capfd: pytest.CaptureFixture[str]
) -> None:
    house.told = ["= 2 failed, 40 passed, 3 skipped in 1.00s =", "= 7 passed, 1 deselected in 9.00s ="]
    assert start.main(["test"]) == 0
    first, second = house.calls[0], house.calls[-1]
    assert first[:2] == second[:2] == ["-m", "pytest"] and first[-2:] == second[-2:] == ["-m", "not slow"]
    parts = first[2:-2]
    assert second[2:-2] == ["tests", *(f"--ignore={path}" for path in parts)]
    assert all((ROOT / path).exists() for path in parts)
    assert all(house.variables[part]["OMP_NUM_THREADS"] for part in (0, -1))
    shown = capfd.readouterr().out
    assert "40 passed, 3 skipped" in shown and "7 passed, 1 deselected" in shown
    assert " 2 failed, 47 passed, 3 skipped, 1 deselected in " in shown.rstrip().rpartition("\n")[2]


# An older Python


def test_an_older_python_can_read_it_and_is_told() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 7))
    code = (
        "import runpy, sys; sys.version_info = (3, 9, 2, 'final', 0)\n"
        f"runpy.run_path({str(SCRIPT)!r}, run_name='__main__')"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert answer.returncode == 1
    assert answer.stderr == "Scumble needs Python 3.11 or newer, and this is 3.9: start it with a newer one.\n"


def test_it_needs_only_the_standard_library() -> None:
    code = f"import sys; sys.path.insert(0, {str(SCRIPT.parent)!r}); import start; print(*sys.modules)"
    answer = subprocess.run([sys.executable, "-I", "-S", "-c", code], capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
    tops = {name.split(".")[0] for name in answer.stdout.split()}
    own = {"start", "system", "environment", "side_by_side", "desktop_app", "engine", "__main__"}
    assert tops <= set(sys.stdlib_module_names) | own


def test_help_explains_it() -> None:
    answer = subprocess.run([sys.executable, str(SCRIPT), "--help"], capture_output=True, text=True)
    assert answer.returncode == 0
    assert "PHOTO" in answer.stdout
