"""The tests in two parts at the same time, each on a core of its own, and the other checks beside the first of them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from environment import Environment

ENGINE = Path(__file__).resolve().parents[1] / "tests" / "engine"
FIRST = (
    *("tests/engine/training", "tests/engine/formats", "tests/engine/generators", "tests/engine/scene"),
    *("tests/engine/generation", "tests/engine/exemplars"),
    *sorted(f"tests/engine/{path.name}" for path in ENGINE.glob("test_cli*.py")),
    *("tests/plugins", "tests/packaging", "tests/resources", "tests/test_architecture.py"),
)
PARTS = (list(FIRST), ["tests", *(f"--ignore={path}" for path in FIRST)])  # so that nothing can be left out
COUNT = re.compile(r"(\d+) (failed|passed|skipped|deselected|xfailed|xpassed|warnings?|errors?)\b")
NOTHING_RAN = 5  # pytest's status where it found no test


def run(environment: Environment, root: Path, chosen: list[str], check: Callable[[], object]) -> int:
    """Run pytest over both parts; return 0, or what one of them ended with. chosen: further arguments for each.

    check runs beside the first part, before the second, which is seen as it runs; the first is seen when both are over,
    and the last line counts both.
    """
    # More threads than cores would only wait for each other.
    variables = {"OMP_NUM_THREADS": os.environ.get("OMP_NUM_THREADS", "1")}
    began = time.monotonic()
    with tempfile.TemporaryFile() as output, ExitStack() as stack:
        first = environment.start(["-m", "pytest", *PARTS[0], *chosen], root, variables, output)
        stack.callback(_end, first)
        check()
        second = environment.start(["-m", "pytest", *PARTS[1], *chosen], root, variables, subprocess.PIPE)
        stack.callback(_end, second)
        told = [_shown(second)]
        statuses = [first.wait(), second.wait()]
        output.seek(0)
        told.append(output.read())
        sys.stdout.write(told[1].decode("utf-8", "replace"))
    counts: Counter[str] = Counter()
    for text in told:
        closing = text.decode("utf-8", "replace").rstrip().rpartition("\n")[2]
        counts.update({what: int(number) for number, what in COUNT.findall(closing)})
    sum_of_both = ", ".join(f"{number} {what}" for what, number in counts.items()) or "no tests ran"
    print(f"{f' {sum_of_both} in {time.monotonic() - began:.2f}s ':=^100}", flush=True)
    return next((status for status in statuses if status not in (0, NOTHING_RAN)), min(statuses))


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process that still runs, since what waited for it was stopped."""
    with process:
        if process.poll() is None:
            process.terminate()


def _shown(process: subprocess.Popen[bytes]) -> bytes:
    """Show what a process writes as it comes, until it has ended; return all of it."""
    assert process.stdout is not None
    written = b""
    with process.stdout as stream:
        while chunk := os.read(stream.fileno(), 1 << 16):
            written += chunk
            sys.stdout.write(chunk.decode("utf-8", "replace"))
            sys.stdout.flush()
    return written
