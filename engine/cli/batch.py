"""A recipe applied to one photo after the other, in this process or in several beside each other."""

from __future__ import annotations

import concurrent.futures as futures
import contextlib
import dataclasses
import hashlib
import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import cv2

from engine.cli.appearances import appearances_of
from engine.cli.pictures import depth_for
from engine.cli.steps import collected, quiet_libraries
from engine.compositing.appearance import lookup
from engine.formats.batch_recipe import open_recipe
from engine.formats.export import ExportOptions, export_picture
from engine.formats.exporters.table import exporter_for, exporter_named
from engine.formats.photos import open_photo
from engine.formats.provenance import conditions_of
from engine.formats.reading import open_for_reading
from engine.generation.errors import in_one_line
from engine.generation.exchanged_subject import with_own_subject
from engine.generation.maker import AppearanceMaker
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene.photo_exchange import with_photo
from engine.scene.scene import Scene

PATIENCE_S = 0.5  # on Windows, Ctrl+C is not heard before the end of a wait

Future = futures.Future[Any]


@dataclass(frozen=True)
class Job:
    """A photo, and the picture that is made of it."""

    photo: Path
    out: Path


@dataclass(frozen=True)
class Settings:
    """What is alike for all photos of a batch."""

    options: ExportOptions
    device: str = "auto"
    models: Path | None = None
    only_open: bool = False
    keeps_depth: bool = False  # a picture has the bits a channel of its own photo, whatever the options say


@dataclass(frozen=True)
class Made:
    """What became of a photo."""

    problem: str = ""  # why nothing was made of it; "": it was
    notices: tuple[str, ...] = ()
    seconds: float = 0.0
    digest: str = ""  # sha256 in hex of the photo's file
    files: dict[str, bytes] = field(default_factory=dict)  # what has yet to be written, by name


def digest_of(path: Path, beside: str = "") -> str:
    """Return the sha256 in hex of a file, with a text at its end. Raises Problem where it cannot be read."""
    found = hashlib.sha256()
    with open_for_reading(path) as file:
        while piece := file.read(1 << 20):
            found.update(piece)
    found.update(beside.encode())
    return found.hexdigest()


class Stopped(Exception):
    """Nobody waits for the picture any more."""


class Applier:
    """Applies one recipe to photos; keeps its models from one to the next."""

    def __init__(self, recipe: Scene, settings: Settings, is_stopped: Callable[[], bool] = lambda: False) -> None:
        self._recipe = recipe
        self._options = settings.options
        self._keeps_depth = settings.keeps_depth
        catalog = Catalog.load(settings.models)
        self._catalog = catalog.only_open() if settings.only_open else catalog
        self._device = settings.device
        self._maker = AppearanceMaker(self._catalog, settings.device)
        self._is_stopped = is_stopped

    def __call__(self, job: Job) -> Made:
        """Make the picture of a photo, all of it or nothing. Raises Problem where that cannot be done."""
        started = time.monotonic()
        with collected() as notes:
            digest = digest_of(job.photo)
            with quiet_libraries():
                photo = open_photo(job.photo, self._report)
            scene = with_own_subject(with_photo(self._recipe, photo), self._maker, self._report)
            appearances = appearances_of(scene, {}, self._catalog, self._device, maker=self._maker)
            shown = lookup(appearances)
            options = self._options
            if self._keeps_depth:
                exporter = exporter_named(options.format) if options.format else exporter_for(job.out)
                options = dataclasses.replace(options, depth=depth_for(scene, exporter))
            lost = export_picture(scene, shown, job.out, options, self._report, self._catalog)
        self._maker.free_memory()
        notices = (*photo.notices, *notes, *lost, *conditions_of(scene))
        return Made(notices=notices, seconds=time.monotonic() - started, digest=digest)

    def _report(self, share: float) -> None:
        if self._is_stopped():
            raise Stopped


class Workplace(Protocol):
    """Where photos are worked on, `at_once` of them side by side."""

    at_once: int

    def executor(self) -> contextlib.AbstractContextManager[futures.Executor]:
        """Return what runs the work; it waits for what is under way when it is left."""

    def submit(self, executor: futures.Executor, job: Job) -> Future: ...

    def stop(self, executor: futures.Executor) -> None:
        """Drop what waits, and let what is under way end soon, with nothing written."""

    def alone(self) -> Workplace:
        """Return the same for one photo at a time."""


class InThread:
    """One photo at a time, in this process."""

    at_once = 1

    def __init__(self, recipe: Scene, settings: Settings) -> None:
        self._stopped = threading.Event()
        self._apply = Applier(recipe, settings, self._stopped.is_set)

    def executor(self) -> contextlib.AbstractContextManager[futures.Executor]:
        return futures.ThreadPoolExecutor(1)

    def submit(self, executor: futures.Executor, job: Job) -> Future:
        return executor.submit(self._apply, job)

    def stop(self, executor: futures.Executor) -> None:
        self._stopped.set()
        executor.shutdown(cancel_futures=True)

    def alone(self) -> InThread:
        return self


class InProcesses:
    """So many processes, each with its share of the cores and a recipe and models of its own."""

    def __init__(self, recipe: Path, settings: Settings, at_once: int) -> None:
        self.at_once = at_once
        self._recipe = recipe
        self._settings = settings
        self._context = multiprocessing.get_context("spawn")  # torch does not outlive a fork
        self._stopped = self._context.Event()

    def executor(self) -> contextlib.AbstractContextManager[futures.Executor]:
        threads = max(1, (os.cpu_count() or 1) // self.at_once)
        return futures.ProcessPoolExecutor(
            self.at_once,
            mp_context=self._context,
            initializer=_begin,
            initargs=(self._recipe, self._settings, self._stopped, threads),
        )

    def submit(self, executor: futures.Executor, job: Job) -> Future:
        with _started_deaf():
            return executor.submit(_apply, job)

    def stop(self, executor: futures.Executor) -> None:
        self._stopped.set()
        executor.shutdown(cancel_futures=True)

    def alone(self) -> InProcesses:
        return InProcesses(self._recipe, self._settings, 1)


@contextlib.contextmanager
def _started_deaf() -> Iterator[None]:
    """Keep Ctrl+C, which a terminal sends to all at once, from processes that are started meanwhile: while they load
    what they need they would end with their call stacks. The one that starts them hears it a moment later.
    """
    if not hasattr(signal, "pthread_sigmask"):  # on Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_applier: Applier | None = None  # of a process that was started for nothing else


def _begin(recipe: Path, settings: Settings, stopped: Any, threads: int) -> None:
    global _applier
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that started it hears it, and ends this one in good order
    threading.Thread(target=_end_with_the_starter, daemon=True).start()
    os.environ["OMP_NUM_THREADS"] = str(threads)  # torch reads it when it is loaded
    cv2.setNumThreads(threads)
    _applier = Applier(open_recipe(recipe), settings, stopped.is_set)


def _end_with_the_starter() -> None:
    """End this process when the one that started it was killed: it would wait for work for ever."""
    if (starter := multiprocessing.parent_process()) is not None:
        starter.join()
        os._exit(1)


def _apply(job: Job) -> Made:
    assert _applier is not None
    return _applier(job)


def made(
    place: Workplace, jobs: Iterable[Job], on_wait: Callable[[], object] = lambda: None
) -> Generator[tuple[Job, Made], None, None]:
    """Do all jobs, and tell of each as soon as it is done; what goes wrong with one does not keep the others back.

    Where a process ended in the middle of it, those photos are done once more, one at a time. on_wait: called twice a
    second at least; what it raises ends the work.
    """
    waiting = deque(jobs)
    while True:
        for job in (yield from _made_until_one_is_lost(place, waiting, on_wait)):
            if place.at_once == 1:
                yield job, Made("The process that worked on it was ended, most likely since memory ran out.")
            else:
                yield from made(place.alone(), [job], on_wait)
        if not waiting:
            return


def _made_until_one_is_lost(
    place: Workplace, waiting: deque[Job], on_wait: Callable[[], object]
) -> Generator[tuple[Job, Made], None, list[Job]]:
    """Do what waits until nothing does or a process ends in the middle of it; return the jobs lost that way."""
    running: dict[Future, Job] = {}
    lost: list[Job] = []
    with place.executor() as executor:
        try:
            while running or (waiting and not lost):
                while waiting and not lost and len(running) < place.at_once:
                    job = waiting.popleft()
                    try:
                        running[place.submit(executor, job)] = job
                    except futures.BrokenExecutor:
                        lost.append(job)
                on_wait()
                for future in futures.wait(running, PATIENCE_S, futures.FIRST_COMPLETED).done:
                    job, result = running.pop(future), _outcome(future)
                    if result is None:
                        lost.append(job)
                    else:
                        yield job, result
        finally:
            if running:
                place.stop(executor)
    return lost


def _outcome(future: Future) -> Made | None:
    """Return what became of a photo; None where its process ended in the middle of it."""
    if future.cancelled():
        return Made("The connection to the other machines was lost.")
    error = future.exception()
    if isinstance(error, futures.BrokenExecutor):
        return None
    if error is None:
        result: Made = future.result()
        return result
    if isinstance(error, Problem):
        return Made(str(error))
    if isinstance(error, MemoryError):
        return Made("There is not enough memory for this.")
    return Made(f"It could not be made: {in_one_line(error)}.")
