"""The training loop: it knows nothing of a network. It stops cleanly, resumes, and never leaves a broken checkpoint."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from engine.problem import Problem
from engine.training.core import checkpoint, distributed
from engine.training.core.progress import Board


class Task(Protocol):
    """What can be trained."""

    def step(self, number: int, share: float) -> dict[str, float]: ...
    def state(self) -> dict[str, Any]: ...
    def load(self, state: dict[str, Any]) -> None: ...
    def warm_start(self, state: dict[str, Any], classes: Sequence[str]) -> int: ...
    def unpublished(self, weights: Mapping[str, Tensor]) -> Mapping[str, Tensor]: ...
    def sheet(self) -> NDArray[np.uint8]: ...


def train(
    task: Task,
    out: Path,
    steps: int,
    keep_every: int,
    device: torch.device,
    resume: bool = False,
    notes: dict[str, Any] | None = None,
    should_stop: Callable[[], bool] = lambda: False,
    on_progress: Callable[[int, float, dict[str, float]], None] = lambda number, share, report: None,
    seconds: float | None = None,  # after which it ends, what a resumed run took before counted; None: after `steps`
    clock: Callable[[], float] = time.monotonic,  # of those seconds
) -> int:
    """Train until its end or until asked to stop; return the number of steps done. Writes into `out`:
    checkpoint.safetensors, sheets (sheet-STEP.jpg), log.jsonl (mean losses, a line a checkpoint) and, where tensorboard
    is installed, the same for it. Of several processes the first one writes.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(f"{out} cannot be the folder of a run: {error.strerror}.") from error
    path = out / checkpoint.FILE
    done, spent = 0, 0.0
    if resume and path.exists():
        state, kept = checkpoint.load(path, device)
        try:
            task.load(state)
        except (KeyError, RuntimeError, ValueError):
            raise Problem(f"{out} was made by another plan, so it cannot be gone on with.") from None
        done, spent = int(kept["step"]), float(kept.get("seconds", 0))
        notes = {**kept, **(notes or {})}
    elif path.exists():
        raise Problem(f"{out} already holds a run: give --resume to go on with it, or another folder.")
    distributed.broadcast(task.state())
    writes = distributed.rank() == 0
    log = _Log(out, done) if writes else None
    sums: dict[str, list[float]] = {}
    started, first = clock(), done

    def total() -> float:
        return spent + clock() - started

    def share() -> float:
        return done / steps if seconds is None else total() / seconds

    def keep() -> None:
        if writes:
            checkpoint.save(path, task.state(), {**(notes or {}), "step": done, "seconds": round(total())})

    def note() -> None:
        if log is not None:
            line = {name: round(float(np.mean(values)), 4) for name, values in sums.items()}
            line["seconds"] = round((clock() - started) / max(1, done - first), 3)
            log.add(done, line, task.sheet())
        sums.clear()

    try:
        while not distributed.any_of((over := share()) >= 1 or should_stop(), device):
            report = task.step(done, over)
            wrong = [name for name, value in report.items() if not math.isfinite(value)]
            if distributed.any_of(bool(wrong), device):
                raise Problem(
                    f"Step {done + 1} gave no finite number ({', '.join(wrong) or 'in another process'}); the last "
                    "checkpoint is kept. Lower learning rates or precise = true in the plan may help."
                )
            done += 1
            for name, value in report.items():
                sums.setdefault(name, []).append(value)
            on_progress(done, share(), report)
            if done % keep_every == 0:
                keep()
                note()
        if sums:
            keep()
            if over >= 1:
                note()
    finally:
        if log is not None:
            log.close()
    return done


class _Log:
    """log.jsonl, the sheets, and TensorBoard's view of both."""

    def __init__(self, out: Path, done: int) -> None:
        self.out, self.path = out, out / "log.jsonl"
        self.board = Board(out, done)
        # A killed run may have left half a line, or lines of steps that are now made again.
        lines = self.path.read_text("utf-8", errors="replace").splitlines() if self.path.exists() else []
        kept = [line for line in lines if _step_of(line) <= done]
        if kept != lines:
            self.path.write_text("".join(f"{line}\n" for line in kept), "utf-8")

    def add(self, step: int, figures: dict[str, float], sheet: NDArray[np.uint8]) -> None:
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps({**figures, "step": step}) + "\n")
        Image.fromarray(sheet).save(self.out / f"sheet-{step:06d}.jpg", quality=92)
        self.board.add(step, figures, sheet)

    def close(self) -> None:
        self.board.close()


def _step_of(line: str) -> float:
    """Return the step of a line of the log; infinite where it is none."""
    try:
        return float(json.loads(line)["step"])
    except (ValueError, KeyError, TypeError):
        return math.inf
