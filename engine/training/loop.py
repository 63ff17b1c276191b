"""The training loop: it knows nothing of a network. It stops cleanly, resumes, and never leaves a broken checkpoint."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from engine.problem import Problem
from engine.training import checkpoint


class Task(Protocol):
    """What can be trained."""

    def step(self, number: int) -> dict[str, float]: ...
    def state(self) -> dict[str, Any]: ...
    def load(self, state: dict[str, Any]) -> None: ...
    def begin_with(self, state: dict[str, Any], classes: Sequence[str]) -> int: ...
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
    on_progress: Callable[[int, dict[str, float]], None] = lambda number, report: None,
) -> int:
    """Train until `steps` or until asked to stop; returns the number of steps done. Writes into `out`:
    checkpoint.safetensors, sheets (sheet-STEP.jpg) and log.jsonl (mean losses, a line a checkpoint).
    """
    out.mkdir(parents=True, exist_ok=True)
    path = out / "checkpoint.safetensors"
    done, spent = 0, 0.0
    if resume and path.exists():
        state, kept = checkpoint.load(path, device)
        try:
            task.load(state)
        except (KeyError, RuntimeError, ValueError):
            raise Problem(f"{out} was made by another plan, so it cannot be gone on with.") from None
        done, spent = int(kept["step"]), float(kept.get("seconds", 0))
    elif path.exists():
        raise Problem(f"{out} already holds a run: give --resume to go on with it, or another folder.")
    sums: dict[str, list[float]] = {}
    started, first = time.monotonic(), done

    def keep() -> None:
        seconds = spent + time.monotonic() - started
        checkpoint.save(path, task.state(), {**(notes or {}), "step": done, "seconds": round(seconds)})

    while done < steps and not should_stop():
        report = task.step(done)
        done += 1
        for name, value in report.items():
            sums.setdefault(name, []).append(value)
        on_progress(done, report)
        if done % keep_every == 0 or done == steps:
            keep()
            line: dict[str, float] = {name: round(float(np.mean(values)), 4) for name, values in sums.items()}
            line |= {"step": done, "seconds": round((time.monotonic() - started) / max(1, done - first), 3)}
            with (out / "log.jsonl").open("a") as log:
                log.write(json.dumps(line) + "\n")
            Image.fromarray(task.sheet()).save(out / f"sheet-{done:06d}.jpg", quality=92)
            sums.clear()
    if done % keep_every and done < steps:
        keep()
    return done
