"""What a file that means harm does to the program: tried in a process of its own, which may die, hang or grow.

    python -m tests.engine.formats.trying MODULE:FUNCTION      # a path a line on stdin, a JSON object a line on stdout
"""

from __future__ import annotations

import importlib
import json
import os
import resource
import select
import subprocess
import sys
import time
import traceback
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from engine.problem import Problem

MOST_SECONDS = 10.0
MOST_MIB = 1_500
HANGS_AFTER_S = 600.0  # the machine may be busy: what counts is the processor's time
ADDRESSES = 8 << 30  # so that a bomb does not take the machine with it


@dataclass(frozen=True)
class Outcome:
    """How it ended: "done", "refused" with its sentence, "wrong" with a traceback, "died" or "hung"."""

    how: str
    told: str = ""
    seconds: float = 0.0  # of the processor; of the longest part, where the function tells how long that took
    mib: int = 0  # that the process had at most

    @property
    def fault(self) -> str:
        """What must not be; "" where all is well."""
        if self.how in ("wrong", "died", "hung"):
            return f"{self.how}: {self.told}"
        if self.how == "refused" and (not self.told.endswith((".", ")")) or "\n" in self.told or len(self.told) > 400):
            return f"no sentence: {self.told!r}"
        if self.seconds > MOST_SECONDS:
            return f"{self.seconds:.1f} s ({self.how} {self.told})"
        return f"{self.mib} MiB ({self.how} {self.told})" if self.mib > MOST_MIB else ""


class Trier:
    """A process that calls one function with one path after the other; a new one where it died."""

    def __init__(self, function: str) -> None:
        self._function = function
        self._process: subprocess.Popen[str] | None = None

    def __enter__(self) -> Trier:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def attempt(self, path: Path) -> Outcome:
        """Return what became of the function with that path."""
        process = self._process or self._start()
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(f"{path}\n")
        process.stdin.flush()
        if not select.select([process.stdout], [], [], HANGS_AFTER_S)[0]:
            self._end()
            return Outcome("hung")
        line = process.stdout.readline()
        if not line:
            status = process.wait()
            self._end()
            return Outcome("died", f"status {status}")
        return Outcome(**json.loads(line))

    def _start(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-X", "faulthandler", "-m", __spec__.name, self._function]
        environment = os.environ | {"OMP_NUM_THREADS": "1", "QT_QPA_PLATFORM": "offscreen"}
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
        )
        return self._process

    def _end(self) -> None:
        if self._process is None:
            return
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()
        self._process.kill()
        self._process.wait()
        self._process = None


def _peak_mib() -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) >> 10
    return 0


def main() -> None:
    """Try what is asked for until nobody asks."""
    module, name = sys.argv[1].split(":")
    function = getattr(importlib.import_module(module), name)
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESSES, ADDRESSES))
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)  # what a library prints is no answer
    for line in sys.stdin:
        Path("/proc/self/clear_refs").write_text("5")  # the peak begins anew (proc(5))
        began = time.process_time()
        longest = None
        try:
            longest = function(line.rstrip("\n"))
            how, told = "done", ""
        except Problem as problem:
            how, told = "refused", str(problem)
        except BaseException:  # noqa: BLE001 - whatever it is, it must not be
            how, told = "wrong", traceback.format_exc()
        seconds = time.process_time() - began if longest is None else longest
        outcome = {"how": how, "told": told, "seconds": seconds, "mib": _peak_mib()}
        answers.write(json.dumps(outcome) + "\n")


if __name__ == "__main__":
    main()
