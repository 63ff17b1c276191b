"""The loop with a task of one number: checkpoints that are never broken, logs that tell what was kept."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from engine.problem import Problem
from engine.training.core import checkpoint, loop

CPU = torch.device("cpu")


class CountTask:
    """Its state is how often it stepped."""

    def __init__(self, bad_step: int = -1) -> None:
        self.weight, self.bad_step = torch.zeros(1000), bad_step
        self.shares: list[float] = []

    def step(self, number: int, share: float) -> dict[str, float]:
        self.shares.append(share)
        self.weight += 1
        return {"loss": float("nan") if number == self.bad_step else 1 / (1 + number)}

    def state(self) -> dict[str, Any]:
        return {"weight": self.weight}

    def load(self, state: dict[str, Any]) -> None:
        self.weight = state["weight"]

    def unpublished(self, weights: Mapping[str, torch.Tensor]) -> Mapping[str, torch.Tensor]:
        return weights

    def warm_start(self, state: dict[str, Any], classes: Sequence[str]) -> int:
        return 0

    def sheet(self) -> np.ndarray:
        return np.zeros((4, 4, 3), np.uint8)


def _lines(run: Path) -> list[dict[str, float]]:
    return [json.loads(line) for line in (run / "log.jsonl").read_text().splitlines()]


def test_a_run_killed_while_it_writes_keeps_the_checkpoint_before(tmp_path: Path) -> None:
    """The process dies when half of the second checkpoint's bytes are on the disk."""
    code = """
        import os, signal, sys
        from pathlib import Path
        import safetensors.torch, torch
        from engine.training.core import checkpoint, loop
        from tests.engine.training.core.test_loop import CountTask
        calls = []
        def torn(tensors, path, notes):
            content = safetensors.torch.save(tensors, notes)
            calls.append(1)
            if len(calls) < 2:
                Path(path).write_bytes(content)
                return
            with open(path, "wb") as file:
                file.write(content[: len(content) // 2])
                file.flush()
                os.kill(os.getpid(), signal.SIGKILL)
        checkpoint.save_file = torn
        loop.train(CountTask(), Path(sys.argv[1]), 6, 2, torch.device("cpu"))
    """
    run = tmp_path / "run"
    environment = {**os.environ, "PYTHONPATH": str(Path(loop.__file__).parents[3])}
    died = subprocess.run([sys.executable, "-c", textwrap.dedent(code), str(run)], env=environment, check=False)
    assert died.returncode == -signal.SIGKILL
    state, notes = checkpoint.load(run / "checkpoint.safetensors", CPU)
    assert notes["step"] == 2
    assert float(state["weight"][0]) == 2
    task = CountTask()
    assert loop.train(task, run, 6, 2, CPU, resume=True) == 6
    assert float(task.weight[0]) == 6
    assert [line["step"] for line in _lines(run)] == [2, 4, 6]


def test_a_damaged_checkpoint_is_a_problem(tmp_path: Path) -> None:
    loop.train(CountTask(), tmp_path, 2, 2, CPU)
    content = (tmp_path / "checkpoint.safetensors").read_bytes()
    (tmp_path / "checkpoint.safetensors").write_bytes(content[:-100])
    with pytest.raises(Problem, match="damaged"):
        loop.train(CountTask(), tmp_path, 4, 2, CPU, resume=True)


def test_numbers_that_are_not_finite_stop_the_run_and_keep_the_checkpoint(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"Step 4 gave no finite number \(loss\)"):
        loop.train(CountTask(bad_step=3), tmp_path, 6, 2, CPU)
    assert checkpoint.load(tmp_path / "checkpoint.safetensors", CPU)[1]["step"] == 2


def test_the_log_of_a_killed_run_is_set_right(tmp_path: Path) -> None:
    loop.train(CountTask(), tmp_path, 4, 2, CPU)
    with (tmp_path / "log.jsonl").open("a") as file:
        file.write('{"loss": 1.0, "step": 5}\n{"loss": 0.')
    loop.train(CountTask(), tmp_path, 6, 2, CPU, resume=True)
    assert [line["step"] for line in _lines(tmp_path)] == [2, 4, 6]
    assert [line["loss"] for line in _lines(tmp_path)] == [0.75, round((1 / 3 + 1 / 4) / 2, 4), round(11 / 60, 4)]


def test_training_time_is_counted_over_all_parts_of_a_run(tmp_path: Path) -> None:
    loop.train(CountTask(), tmp_path, 2, 2, CPU)
    path = tmp_path / "checkpoint.safetensors"
    state, notes = checkpoint.load(path, CPU)
    checkpoint.save(path, state, {**notes, "seconds": 600})
    loop.train(CountTask(), tmp_path, 4, 2, CPU, resume=True)
    assert 600 <= checkpoint.load(path, CPU)[1]["seconds"] < 660


def test_tensorboard_shows_what_the_log_says(tmp_path: Path) -> None:
    accumulator = pytest.importorskip("tensorboard.backend.event_processing.event_accumulator")
    loop.train(CountTask(), tmp_path, 4, 2, CPU)
    shown = accumulator.EventAccumulator(str(tmp_path / "tensorboard"))
    shown.Reload()
    values = {event.step: event.value for event in shown.Scalars("loss")}
    assert values == pytest.approx({int(line["step"]): line["loss"] for line in _lines(tmp_path)})
    assert [event.step for event in shown.Images("samples")] == [2, 4]


def test_without_tensorboard_the_log_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch.utils.tensorboard", None)
    loop.train(CountTask(), tmp_path, 2, 2, CPU)
    assert [line["step"] for line in _lines(tmp_path)] == [2]
    assert not (tmp_path / "tensorboard").exists()


def test_a_run_ends_by_the_clock_and_counts_what_it_took_before(tmp_path: Path) -> None:
    now = iter(range(1000))

    def train(task: CountTask, resume: bool) -> int:
        return loop.train(
            task, tmp_path, 10**6, 5, CPU, resume=resume, should_stop=lambda: len(first.shares) == 4 and not resume,
            seconds=40, clock=lambda: float(next(now)),
        )  # fmt: skip

    first = CountTask()
    assert train(first, resume=False) == 4
    _, notes = checkpoint.load(tmp_path / checkpoint.FILE, CPU)
    second = CountTask()
    done = train(second, resume=True)
    assert first.shares[-1] < notes["seconds"] / 40 < second.shares[0] < second.shares[-1] < 1
    assert done == 4 + len(second.shares) and done < 40
    assert _lines(tmp_path)[-1]["step"] == done


def test_a_run_that_can_have_no_folder_is_told_before_it_is_trained(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    task = CountTask()
    with pytest.raises(Problem, match="cannot be the folder of a run"):
        loop.train(task, tmp_path / "file" / "run", 2, 2, CPU)
    assert not task.shares
