"""The folder of a batch: which picture is made of which photo, and the report by which it goes on where it ended."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from engine.cli.batch import Job, Made, Settings, Workplace, digest_of, made
from engine.formats.atomic import check_writable, refusal, write_atomically
from engine.formats.exporters.table import exporter_named
from engine.formats.photo_folder import photos_in
from engine.formats.reading import quoted
from engine.problem import Problem

REPORT = "scumble-apply.jsonl"  # a line of JSON for each photo


@dataclass(frozen=True)
class Line:
    """What the report tells of a photo."""

    photo: str
    out: str
    state: str  # "done", "kept" as it was made before, "failed"
    problem: str
    notices: tuple[str, ...]
    seconds: float
    sha256: str  # of the photo's file
    recipe: str  # sha256 of the recipe and of what was chosen beside it
    bytes: int  # of the picture

    def to_json(self) -> str:
        """Return it as the report has it."""
        return json.dumps(asdict(self))


def jobs_of(named: Iterable[Path], folder: Path, format: str, sources: Iterable[Path]) -> list[Job]:
    """Return all photos, each once, with the pictures that are made of them, no two of one name.

    named: photos, and folders of photos; sources: what else must stay as it is. Raises Problem where there is no photo,
    and for a picture that would overwrite a photo or a source.
    """
    suffix = exporter_named(format).suffixes[0]
    jobs: list[Job] = []
    taken: set[str] = set()
    for photo in {os.path.realpath(path): path for path in _photos(named)}.values():
        name, number = f"{photo.stem}{suffix}", 1
        while name.casefold() in taken:  # as folders of other systems compare names
            number += 1
            name = f"{photo.stem}-{number}{suffix}"
        taken.add(name.casefold())
        jobs.append(Job(photo, folder / name))
    if not jobs:
        raise Problem("There is no photo in that folder.")
    read = {os.path.realpath(path) for path in (*sources, *(job.photo for job in jobs))}
    for job in jobs:
        if os.path.realpath(job.out) in read:
            raise Problem(f"{quoted(job.out)} would overwrite what it is made from; choose another folder.")
    return jobs


def _photos(named: Iterable[Path]) -> Iterator[Path]:
    """Return the photos that were named, and those right in a folder that was."""
    for path in named:
        if path.is_dir():
            yield from photos_in(path)
        else:
            yield path


class Batch:
    """Has all pictures made that are not in the folder as they would be made again, and keeps its report.

    recipe: its file; resumes: whether pictures are kept that were made of the same photo, recipe and settings.
    """

    def __init__(self, recipe: Path, jobs: list[Job], folder: Path, settings: Settings, resumes: bool) -> None:
        self._jobs = jobs
        self.report = folder / REPORT
        chosen = repr(settings.options) + str(settings.models) + "only open" * settings.only_open
        chosen += "as deep as the photo" * settings.keeps_depth
        self._recipe = digest_of(recipe, chosen)
        if folder.exists() and not folder.is_dir():
            raise Problem(f"{quoted(folder)} is a file, not a folder.")
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Problem(refusal(quoted(folder), error)) from error
        check_writable(self.report)
        self._before = self._lines() if resumes else {}

    def lines(self, place: Workplace, on_wait: Callable[[], object] = lambda: None) -> Generator[Line, None, None]:
        """Return a line for each photo, of those that are kept first, of others as they are done.

        on_wait: called twice a second at least; what it raises ends the work, with nothing half-written.
        """
        kept = {job: line for job in self._jobs if (line := self._kept(job)) is not None}
        todo = [job for job in self._jobs if job not in kept]
        outdated = {job.out.name for job in todo}
        before = [line.to_json() + "\n" for name, line in self._before.items() if name not in outdated]
        write_atomically(self.report, lambda file: file.write("".join(before).encode()))
        yield from kept.values()
        work = made(place, todo, on_wait)
        with contextlib.closing(work), open(self.report, "a", encoding="utf-8") as report:
            for job, result in work:
                line = self._line(job, _written(job, result))
                report.write(line.to_json() + "\n")
                report.flush()
                yield line

    def _line(self, job: Job, result: Made) -> Line:
        size = 0 if result.problem else job.out.stat().st_size
        state = "failed" if result.problem else "done"
        return Line(
            str(job.photo), job.out.name, state, result.problem, result.notices, round(result.seconds, 3),
            result.digest, self._recipe, size,
        )  # fmt: skip

    def _kept(self, job: Job) -> Line | None:
        """Return the line of a picture that is as it would be made again; None where it has to be made."""
        line = self._before.get(job.out.name)
        if line is None or line.state == "failed" or line.recipe != self._recipe:
            return None
        try:
            if job.out.stat().st_size != line.bytes or digest_of(job.photo) != line.sha256:
                return None
        except (OSError, Problem):
            return None
        return Line(**asdict(line) | {"photo": str(job.photo), "state": "kept", "seconds": 0.0})

    def _lines(self) -> dict[str, Line]:
        """Return the last line of each picture of an earlier report, by its name."""
        lines: dict[str, Line] = {}
        with contextlib.suppress(OSError), open(self.report, encoding="utf-8", errors="replace") as file:
            for text in file:
                with contextlib.suppress(ValueError, TypeError, KeyError):  # the last one may have been cut off
                    line = Line(**json.loads(text))
                    lines[line.out] = line
        return lines


def _written(job: Job, result: Made) -> Made:
    """Write what another machine made, and return what became of it."""
    if not result.files:
        return result
    from engine.cli.batch_cluster import write_files  # late, as its library is an extra

    try:
        write_files(result.files, job.out.parent)
    except Problem as problem:
        return Made(str(problem))
    return result
