"""The training loop of a run that ends by the clock: it reads the device's numbers seldom, and keeps what is best."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

import torch
from PIL import Image

from engine.problem import Problem
from engine.training.core import checkpoint
from engine.training.core.loop import Task

LOG_EVERY = 100  # steps between lines of the log
EVALUATE_EVERY, KEEP_EVERY = 90, 120  # seconds
LARGEST = 15_000_000  # bytes of a part of the discriminators' weights


@runtime_checkable
class ClockedTask(Task, Protocol):
    """What is trained by this loop: a task whose steps return no losses, and whose state is `average` and
    `discriminators`.
    """

    def report(self) -> dict[str, float]:
        """The last losses; waits for the device."""

    def figures(self) -> dict[str, float]:
        """What the averaged networks are worth: the least `kernel` is the best; may be empty."""


def train(
    task: ClockedTask,
    out: Path,
    seconds: float | None,  # after which it ends; None: after `steps`
    steps: int,
    device: torch.device,
    notes: dict[str, Any],
    resume: bool = False,
    should_stop: Callable[[], bool] = lambda: False,
    say: Callable[[str], None] = print,
) -> int:
    """Train; return the number of steps done this time: a resumed run's optimizers begin anew, and its count.

    Writes into `out`: checkpoint.safetensors (the average, which a model is made of),
    discriminators-N.safetensors, best/checkpoint.safetensors, log.jsonl and sheet.jpg.
    """
    out.mkdir(parents=True, exist_ok=True)
    kept = out / checkpoint.FILE
    if kept.exists() and not resume:
        raise Problem(f"{out} already holds a run: give --resume to go on with it, or another folder.")
    if kept.exists():
        notes = load_parts(task, out, device) | notes
    least = float(notes.get("kernel", math.inf))
    done = 0
    started, log = time.monotonic(), (out / "log.jsonl").open("a", encoding="utf-8")
    due = {"evaluate": EVALUATE_EVERY * 1.0, "keep": KEEP_EVERY * 1.0}

    def add(line: dict[str, Any]) -> None:
        line = {"step": done, "seconds": round(time.monotonic() - started, 1)} | line
        text = json.dumps(
            {name: round(value, 4) if isinstance(value, float) else value for name, value in line.items()}
        )
        log.write(text + "\n")
        log.flush()
        say(text)

    def evaluate() -> None:
        nonlocal least, notes
        figures = task.figures()
        add(figures)
        if figures.get("kernel", math.inf) < least:
            least = figures["kernel"]
            notes |= {"kernel": least}
            (out / "best").mkdir(exist_ok=True)
            told = notes | {"step": done} | figures
            checkpoint.save(out / "best" / kept.name, {"average": task.state()["average"]}, told)

    def keep() -> None:
        save_parts(task, out, notes | {"step": done})
        Image.fromarray(task.sheet()).save(out / "sheet.jpg", quality=90)

    with log:
        while not should_stop():
            spent = time.monotonic() - started
            share = spent / seconds if seconds is not None else done / steps
            if share >= 1:
                break
            task.step(done, share)
            done += 1
            if done % LOG_EVERY == 0:
                add(task.report())
            if spent > due["evaluate"]:
                evaluate()
                due["evaluate"] += EVALUATE_EVERY
            if spent > due["keep"]:
                keep()
                due["keep"] += KEEP_EVERY
        add(task.report())
        keep()
        evaluate()
    return done


def save_parts(task: ClockedTask, out: Path, notes: dict[str, Any]) -> None:
    """Write a task's state: the average alone, the discriminators in parts."""
    state = task.state()
    checkpoint.save(out / checkpoint.FILE, {"average": state["average"]}, notes)
    part: dict[str, Any] = {}
    size, number = 0, 1
    for name, value in state["discriminators"].items():
        if part and size + value.nbytes > LARGEST:
            checkpoint.save(out / f"discriminators-{number}.safetensors", part, {})
            part, size, number = {}, 0, number + 1
        part[name] = value
        size += value.nbytes
    checkpoint.save(out / f"discriminators-{number}.safetensors", part, {})


def load_parts(task: ClockedTask, out: Path, device: torch.device) -> dict[str, Any]:
    """Put back what `save_parts` wrote; returns the notes. Problem where another plan wrote it."""
    state, notes = checkpoint.load(out / checkpoint.FILE, device)
    state["discriminators"] = {}
    for path in sorted(out.glob("discriminators-*.safetensors")):
        state["discriminators"] |= checkpoint.load(path, device)[0]
    try:
        task.load(state)
    except (KeyError, RuntimeError):
        raise Problem(f"{out} was made by another plan, so it cannot be gone on with.") from None
    return notes
