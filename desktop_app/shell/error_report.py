"""What is told of an error that nobody expected: where in the program it arose, and nothing of a person's files."""

from __future__ import annotations

import faulthandler
import itertools
import locale
import platform
import re
import sys
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path, PurePath, PureWindowsPath
from types import TracebackType
from typing import IO

import PySide6

from desktop_app.shell import small_files

ROOT = Path(__file__).resolve().parents[2]  # the folder of the program's own packages
LONGEST_MESSAGE = 2000
MOST_CAUSES = 5  # errors behind an error
FAULT_LINE = re.compile(r'File "([^"]*)", line (\d+) in (.*)')


@dataclass(frozen=True)
class ErrorReport:
    """One error. Its message is kept apart, since it may hold the name of a file."""

    kind: str  # of the error, as "KeyError"
    message: str
    trace: tuple[str, ...]  # where it arose, a line each

    @property
    def place(self) -> tuple[str, str]:
        """By which an error is known again."""
        return self.kind, self.trace[-1] if self.trace else ""

    def text(self, with_message: bool = False) -> str:
        """Return the report as a person sends it on; by default without the error's own words."""
        head = f"{self.kind}: {self.message[:LONGEST_MESSAGE]}" if with_message and self.message else self.kind
        return "\n".join((*about_the_program(), "", head, *(f"  {line}" for line in self.trace)))


def report_of(error: BaseException, trace: TracebackType | None) -> ErrorReport:
    """Return the report of an error, with those that led to it."""
    return ErrorReport(type(error).__name__, str(error), tuple(_lines(error, trace)))


def _lines(error: BaseException, trace: TracebackType | None) -> Iterator[str]:
    chain = [error]
    while len(chain) <= MOST_CAUSES and (before := chain[-1].__cause__ or chain[-1].__context__) is not None:
        chain.append(before)
    for cause in reversed(chain[1:]):
        yield from _frames(cause.__traceback__)
        yield f"{type(cause).__name__}, and by that:"
    yield from _frames(trace)


def _frames(trace: TracebackType | None) -> Iterator[str]:
    for frame in traceback.extract_tb(trace):
        yield f"{short_path(frame.filename)}:{frame.lineno} {frame.name}"


def short_path(path: str) -> str:
    """Return where a source file lies in the program or in a library, without the folders of this machine."""
    parts = PureWindowsPath(path).parts if "\\" in path else PurePath(path).parts
    for folder in ("site-packages", "dist-packages"):
        if folder in parts:
            return "/".join(parts[parts.index(folder) + 1 :])
    own = ROOT.parts
    return "/".join(parts[len(own) :]) if parts[: len(own)] == own else parts[-1] if parts else ""


def about_the_program() -> Iterator[str]:
    """Return the versions that matter, a line each."""
    try:
        yield f"Scumble {metadata.version('scumble')}"
    except metadata.PackageNotFoundError:
        yield "Scumble"
    torch = getattr(sys.modules.get("torch"), "__version__", "not loaded")
    yield f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, torch {torch}"
    yield f"{platform.system()} {platform.release()} {platform.machine()}, {locale.getlocale()[0] or 'C'}"


class FaultLog:
    """A file in which Python notes where the program was when the system ended it, for the next start to read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[str] | None = None

    def begin(self) -> ErrorReport | None:
        """Note faults from now on; return the report of the one that ended the program the last time."""
        before = self._read()
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._path.unlink(missing_ok=True)
            self._file = self._path.open("a", encoding="utf-8")
            faulthandler.enable(self._file)
        except OSError:
            self._file = None
        return before

    def end(self) -> None:
        """The program ends as it should."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._file = None

    def _read(self) -> ErrorReport | None:
        try:
            lines = small_files.read_text(self._path).splitlines()
        except (OSError, ValueError):
            return None
        kind = next((line for line in lines if line.startswith(("Fatal", "Windows fatal"))), "")
        current = itertools.dropwhile(lambda line: not line.startswith("Current thread"), lines)
        stack = itertools.takewhile(str.strip, current)  # of that thread, the innermost first
        frames = [f"{short_path(one[1])}:{one[2]} {one[3]}" for one in map(FAULT_LINE.search, stack) if one]
        return ErrorReport(kind, "", tuple(frames[::-1])) if kind else None
