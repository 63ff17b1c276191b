"""What a person sees of a run: a bar with the time left on a terminal, else a line now and then; TensorBoard's logs."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TextIO

import numpy as np
from numpy.typing import NDArray

LINE_EVERY = 50  # steps between lines where there is no terminal
BAR = 20  # characters


class Progress:
    """Told of every step."""

    def __init__(self, steps: int | None, stream: TextIO | None = None) -> None:
        """steps: of the whole run; None: it ends by the clock."""
        self.steps, self.stream = steps, stream or sys.stderr
        self.is_terminal = self.stream.isatty()
        self._first: tuple[int, float, float] | None = None  # step, share and time of the first report

    def __call__(self, number: int, share: float, report: Mapping[str, float]) -> None:
        """Show the losses of step `number` (from 1), after which this share of the run is over."""
        now = time.monotonic()
        if self._first is None:
            self._first = number, share, now
        if not self.is_terminal and number % LINE_EVERY and share < 1:
            return
        text = self.text(number, share, now, report)
        if self.is_terminal:
            width = shutil.get_terminal_size().columns - 1
            text = "\r" + text[:width].ljust(width) + ("\n" if share >= 1 else "")
        else:
            text += "\n"
        self.stream.write(text)
        self.stream.flush()

    def text(self, number: int, share: float, now: float, report: Mapping[str, float]) -> str:
        """Return the line of a step."""
        parts = [str(number) if self.steps is None else f"{number}/{self.steps}"]
        if self.is_terminal:
            filled = int(BAR * min(1.0, share))
            parts.insert(0, f"[{'#' * filled}{'.' * (BAR - filled)}]")
        if self._first is not None and number > self._first[0]:
            spent = now - self._first[2]
            left = spent * max(0.0, 1 - share) / max(share - self._first[1], 1e-9)
            parts.append(f"{spent / (number - self._first[0]):.2f} s a step, {duration(left)} left")
        parts += [f"{name} {value:.3g}" for name, value in report.items()]
        return "  ".join(parts)


def duration(seconds: float) -> str:
    """Return a duration as a person says it: 40 s, 12 min, 3 h 20 min."""
    minutes = round(seconds / 60)
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60:02d} min"


class Board:
    """TensorBoard's logs of a run in RUN/tensorboard; nothing where tensorboard is not installed.

    What counts is log.jsonl: this shows the same numbers.
    """

    def __init__(self, run: Path, done: int) -> None:
        self._writer: Any = None
        try:
            from torch.utils.tensorboard import SummaryWriter
        except ImportError:
            return
        # Steps after the checkpoint that a stopped run goes on from are taken back.
        self._writer = SummaryWriter(str(run / "tensorboard"), purge_step=done + 1 if done else None)

    def add(self, step: int, figures: Mapping[str, float], sheet: NDArray[np.uint8] | None = None) -> None:
        """Log figures and a sheet of samples (H x W x 3) of a step."""
        if self._writer is None:
            return
        for name, value in figures.items():
            self._writer.add_scalar(name, value, step)
        if sheet is not None:
            self._writer.add_image("samples", sheet, step, dataformats="HWC")
        self._writer.flush()

    def close(self) -> None:
        """Write what is left."""
        if self._writer is not None:
            self._writer.close()
