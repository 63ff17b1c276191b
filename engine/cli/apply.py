"""`apply`: what a saved project does with its photo, done with many photos; ended at any moment, and gone on with."""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from engine.cli.batch import InProcesses, InThread, Job, Made, Settings, Workplace, digest_of, made
from engine.cli.offered import catalog_of, note_what_is_not_open
from engine.cli.steps import quiet_libraries, step
from engine.formats.atomic import check_writable, write_atomically
from engine.formats.batch_recipe import open_recipe, recipe_text
from engine.formats.decoders.table import suffixes
from engine.formats.export import ExportOptions
from engine.formats.exporters.table import exporter_named
from engine.formats.reading import quoted
from engine.problem import Problem
from engine.scene.scene import Scene

REPORT = "scumble-apply.jsonl"  # in the folder of the pictures: a line of JSON for each photo


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

    def told(self, count: int, total: int) -> str:
        """Return the line for a person."""
        number = f"{count:>{len(str(total))}}/{total}"
        if self.state == "failed":
            return f"{number}  {self.photo}: {self.problem}"
        how = "as it was" if self.state == "kept" else f"{self.seconds:.1f} s"
        return "\n".join([f"{number}  {self.photo} -> {self.out}  {how}", *(f"      {it}" for it in self.notices)])


def apply(arguments: argparse.Namespace) -> int:
    """Run the command; exit code 1 where a photo could not be done."""
    with step(f"Opening {quoted(arguments.recipe)}"), quiet_libraries():
        recipe = open_recipe(arguments.recipe)
    if arguments.save_recipe is not None:
        _save_recipe(recipe, arguments)
    if not arguments.photos:
        return 0
    settings = _settings(arguments)
    note_what_is_not_open(recipe, catalog_of(arguments), arguments)
    jobs = _jobs(arguments)
    with contextlib.suppress(OSError):  # the sentence of what is written next says why
        arguments.out.mkdir(parents=True, exist_ok=True)
    return _Batch(arguments, jobs, settings).run(_workplace(arguments, recipe, settings, len(jobs)))


def _save_recipe(recipe: Scene, arguments: argparse.Namespace) -> None:
    if arguments.save_recipe.suffix.lower() != ".json":
        raise Problem(f"Let the recipe's name {quoted(arguments.save_recipe)} end in .json.")
    text = recipe_text(recipe)
    write_atomically(arguments.save_recipe, lambda file: _write(file, text))


def _write(file: IO[bytes], text: str) -> None:
    file.write(text.encode())


def _settings(arguments: argparse.Namespace) -> Settings:
    options = ExportOptions(
        format=arguments.format, quality=arguments.quality, depth=arguments.depth, longest=arguments.longest,
        metadata="none" if arguments.strip else "no-place" if arguments.strip_place else "keep",
        provenance=arguments.provenance,
    )  # fmt: skip
    exporter = exporter_named(arguments.format)
    if options.depth not in exporter.depths:
        raise Problem(f"A {exporter.title} has {exporter.depths[0]} bits a channel; choose --format png or tiff.")
    return Settings(options, arguments.device, arguments.models, arguments.only_open)


def _workplace(arguments: argparse.Namespace, recipe: Scene, settings: Settings, count: int) -> Workplace:
    if arguments.on is not None:
        from engine.cli.batch_cluster import OnMachines  # late: nothing else has to do with a network

        return OnMachines(arguments.recipe, settings, arguments.on)
    at_once = min(arguments.jobs, count)
    return InThread(recipe, settings) if at_once == 1 else InProcesses(arguments.recipe, settings, at_once)


def _jobs(arguments: argparse.Namespace) -> list[Job]:
    """Return all photos with the pictures that are made of them, no two of one name. Raises Problem for one of them
    that would overwrite a photo or the recipe.
    """
    suffix = exporter_named(arguments.format).suffixes[0]
    jobs: list[Job] = []
    taken: set[str] = set()
    for photo in _photos(arguments.photos):
        name, number = f"{photo.stem}{suffix}", 1
        while name.casefold() in taken:  # as folders of other systems compare names
            number += 1
            name = f"{photo.stem}-{number}{suffix}"
        taken.add(name.casefold())
        jobs.append(Job(photo, arguments.out / name))
    if not jobs:
        raise Problem("There is no photo in that folder.")
    read = {os.path.realpath(path) for path in (arguments.recipe, *(job.photo for job in jobs))}
    for job in jobs:
        if os.path.realpath(job.out) in read:
            raise Problem(f"{quoted(job.out)} would overwrite what it is made from; choose another folder.")
    return jobs


def _photos(named: Iterable[Path]) -> Iterator[Path]:
    """Return the photos that were named, and those right in a folder that was."""
    known = suffixes()
    for path in named:
        if not path.is_dir():
            yield path
            continue
        inside = (one for one in path.iterdir() if one.suffix.lower() in known and not one.name.startswith("."))
        yield from sorted(one for one in inside if one.is_file())


class _Batch:
    """Does the work, and keeps the report of it."""

    def __init__(self, arguments: argparse.Namespace, jobs: list[Job], settings: Settings) -> None:
        self._jobs = jobs
        self._is_json: bool = arguments.json
        self._report: Path = arguments.out / REPORT
        chosen = repr(settings.options) + str(settings.models) + "only open" * settings.only_open
        self._recipe = digest_of(arguments.recipe, chosen)
        self._before = self._lines() if arguments.resume else {}
        self._counts = {"done": 0, "kept": 0, "failed": 0}

    def run(self, place: Workplace) -> int:
        started = time.monotonic()
        check_writable(self._report)
        kept = {job: line for job in self._jobs if (line := self._kept(job)) is not None}
        todo = [job for job in self._jobs if job not in kept]
        outdated = {job.out.name for job in todo}
        lines = [json.dumps(asdict(line)) for name, line in self._before.items() if name not in outdated]
        write_atomically(self._report, lambda file: _write(file, "".join(f"{line}\n" for line in lines)))
        for line in kept.values():
            self._tell(line, None)
        with open(self._report, "a", encoding="utf-8") as report:
            work = made(place, todo)
            with contextlib.closing(work):
                for job, result in work:
                    self._tell(self._line(job, _written(job, result)), report)
        counts = self._counts
        if self._is_json:
            seconds = round(time.monotonic() - started, 3)
            print(json.dumps({**counts, "seconds": seconds, "report": str(self._report)}))
        if counts["failed"]:
            which = f"{counts['failed']} of {len(self._jobs)} photos"
            print(f"scumble-engine: {which} could not be done; their lines say why.", file=sys.stderr)
        return 1 if counts["failed"] else 0

    def _line(self, job: Job, result: Made) -> Line:
        size = 0 if result.problem else job.out.stat().st_size
        state = "failed" if result.problem else "done"
        return Line(
            str(job.photo), job.out.name, state, result.problem, result.notices, round(result.seconds, 3),
            result.digest, self._recipe, size,
        )  # fmt: skip

    def _tell(self, line: Line, report: IO[str] | None) -> None:
        """Tell a person of a photo, and the report where it does not tell of it yet."""
        self._counts[line.state] += 1
        text = json.dumps(asdict(line))
        if report is not None:
            report.write(text + "\n")
            report.flush()
        print(text if self._is_json else line.told(sum(self._counts.values()), len(self._jobs)), flush=True)

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
        with contextlib.suppress(OSError), open(self._report, encoding="utf-8", errors="replace") as file:
            for text in file:
                with contextlib.suppress(ValueError, TypeError, KeyError):  # the last one may have been cut off
                    line = Line(**json.loads(text))
                    lines[line.out] = line
        return lines


def _written(job: Job, result: Made) -> Made:
    """Write what another machine made, and return what became of it."""
    if not result.files:
        return result
    from engine.cli.batch_cluster import write_files

    try:
        write_files(result.files, job.out.parent)
    except Problem as problem:
        return Made(str(problem))
    return result
