"""The loop of a run that ends by the clock: by a clock of the tests' own."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from engine.problem import Problem
from engine.training.core import checkpoint, clocked

CPU = torch.device("cpu")


class _Clock:
    """Each step takes a second."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now


class _Task:
    """Counts; its objects are at their best at step 200."""

    def __init__(self, clock: _Clock) -> None:
        self.clock, self.number, self.shares = clock, 0, list[float]()
        self.weights = {f"w{n}": torch.full((300,), float(n)) for n in range(4)}

    def step(self, number: int, share: float) -> dict[str, float]:
        self.shares.append(share)
        self.number += 1
        self.clock.now += 1
        return {}

    def report(self) -> dict[str, float]:
        return {"loss": 1 / self.number}

    def figures(self) -> dict[str, float]:
        return {"kernel": abs(self.number - 200.0)}

    def sheet(self) -> NDArray[np.uint8]:
        return np.zeros((8, 8, 3), np.uint8)

    def state(self) -> dict[str, Any]:
        return {"average": {"number": torch.tensor(float(self.number))}, "discriminators": dict(self.weights)}

    def load(self, state: dict[str, Any]) -> None:
        if state["discriminators"].keys() != self.weights.keys():
            raise KeyError
        self.number, self.weights = int(state["average"]["number"]), state["discriminators"]

    def unpublished(self, weights: Mapping[str, torch.Tensor]) -> Mapping[str, torch.Tensor]:
        return weights

    def warm_start(self, state: dict[str, Any], classes: Sequence[str]) -> int:
        return 0


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> _Clock:
    clock = _Clock()
    monkeypatch.setattr(clocked, "time", clock)
    monkeypatch.setattr(clocked, "LARGEST", 2500)
    return clock


def _train(task: _Task, out: Path, seconds: float | None, steps: int = 0, resume: bool = False) -> int:
    return clocked.train(task, out, seconds, steps, CPU, {"plan": "p"}, resume, say=lambda sentence: None)


def test_a_run_ends_by_the_clock_and_keeps_its_best(clock: _Clock, tmp_path: Path) -> None:
    task = _Task(clock)
    assert isinstance(task, clocked.ClockedTask)
    assert _train(task, tmp_path, 400) == 400
    assert task.shares[0] == 0 and task.shares[200] == 0.5
    state, notes = checkpoint.load(tmp_path / checkpoint.FILE, CPU)
    assert state["average"]["number"] == 400 and notes["plan"] == "p"
    state, notes = checkpoint.load(tmp_path / "best" / checkpoint.FILE, CPU)
    assert state["average"]["number"] == notes["step"] == 182  # of 92, 182, 272, 362 and 400
    lines = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
    assert [line["step"] for line in lines if "kernel" in line] == [92, 182, 272, 362, 400]
    assert [line["step"] for line in lines if "loss" in line] == [100, 200, 300, 400, 400]
    assert (tmp_path / "sheet.jpg").is_file()


def test_without_minutes_it_ends_by_steps(clock: _Clock, tmp_path: Path) -> None:
    task = _Task(clock)
    assert _train(task, tmp_path, None, 10) == 10
    assert task.shares == [number / 10 for number in range(10)]


def test_a_run_goes_on_from_its_parts(clock: _Clock, tmp_path: Path) -> None:
    first = _Task(clock)
    first.weights["w2"][:] = 7
    _train(first, tmp_path, 30)
    assert len(list(tmp_path.glob("discriminators-*.safetensors"))) == 2  # 1,200 bytes each, two to a part
    with pytest.raises(Problem, match="already holds a run"):
        _train(_Task(clock), tmp_path, 30)
    second = _Task(clock)
    assert _train(second, tmp_path, 5, resume=True) == 5 and second.number == 35
    assert second.weights["w2"][0] == 7
    other = _Task(clock)
    del other.weights["w3"]
    with pytest.raises(Problem, match="made by another plan"):
        _train(other, tmp_path, 5, resume=True)
