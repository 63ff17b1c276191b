"""A recipe applied to photos on other machines, which Dask's scheduler gives the work to: the one use of a network.

Photos and pictures travel as bytes, so that the machines need no folder in common. Dask pickles what travels, and
whoever reaches a scheduler can have any code run by its workers and by those who ask it: it is for a person's own
machines, in a network that is theirs. Files are never unpickled, here as elsewhere.
"""

from __future__ import annotations

import concurrent.futures as futures
import contextlib
import dataclasses
import hashlib
import re
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import engine
from engine.cli.batch import Applier, Future, Job, Made, Settings
from engine.formats.atomic import Staged
from engine.formats.batch_recipe import open_recipe
from engine.formats.extras import extra_of_machines
from engine.formats.reading import open_for_reading
from engine.problem import Problem

ADDRESS = re.compile(r"(\w+://)?\S+:\d+")
PATIENCE_S = 10  # to wait for a scheduler to answer
AHEAD = 2  # photos for each thread of the workers, so that none waits for its next one


class OnMachines:
    """The workers of a Dask scheduler, whose machines have the same Scumble and models."""

    def __init__(self, recipe: Path, settings: Settings, address: str) -> None:
        distributed = extra_of_machines()
        try:
            if not ADDRESS.fullmatch(address):
                raise ValueError
            self._client = distributed.Client(address, timeout=PATIENCE_S, set_as_default=False)
        except (OSError, ValueError, ImportError) as error:  # ImportError: of an address with an unknown protocol
            raise Problem(f"There is no Dask scheduler that answers at {address}.") from error
        threads = sum(worker["nthreads"] for worker in self._client.scheduler_info(n_workers=-1)["workers"].values())
        if not threads:
            self._client.close()
            raise Problem(f"The Dask scheduler at {address} has no workers yet; start some with: dask worker {address}")
        self.at_once = AHEAD * threads
        self._settings = settings
        with open_for_reading(recipe) as file:
            self._recipe = self._client.scatter((recipe.name, file.read()), broadcast=True)

    @contextlib.contextmanager
    def executor(self) -> Iterator[futures.Executor]:
        with self._client, self._client.get_executor(pure=False) as executor:
            yield executor

    def submit(self, executor: futures.Executor, job: Job) -> Future:
        try:
            with open_for_reading(job.photo) as file:
                content = file.read()
        except Problem as problem:
            failed: Future = futures.Future()
            failed.set_exception(problem)
            return failed
        names = job.photo.name, job.out.name
        return executor.submit(apply_bytes, engine.__version__, self._recipe, self._settings, names, content)

    def stop(self, executor: futures.Executor) -> None:
        executor.shutdown(wait=False)  # which cancels: what they go on with is not written here

    def alone(self) -> OnMachines:
        return self


_lock = threading.Lock()  # a worker may have several threads, and a maker of appearances is for one
_applier: tuple[str, Applier] | None = None  # that of the last recipe, with the digest of both


def apply_bytes(
    version: str, recipe: tuple[str, bytes], settings: Settings, names: tuple[str, str], content: bytes
) -> Made:
    """Make the picture of a photo on a worker, and return it as the bytes of its files.

    version: of the program that asks; recipe: its file's name and content; names: those of photo and picture.
    """
    if version != engine.__version__:
        raise Problem(f"The machine that worked on it has Scumble {engine.__version__}, and this one {version}.")
    with _lock, tempfile.TemporaryDirectory() as folder:
        inside = [Path(folder, kind) for kind in ("recipe", "photo", "picture")]
        for one in inside:
            one.mkdir()
        job = Job(inside[1] / names[0], inside[2] / names[1])
        job.photo.write_bytes(content)
        result = _applier_of(recipe, settings, inside[0])(job)
        return dataclasses.replace(result, files={path.name: path.read_bytes() for path in job.out.parent.iterdir()})


def _applier_of(recipe: tuple[str, bytes], settings: Settings, folder: Path) -> Applier:
    global _applier
    name, content = recipe
    digest = hashlib.sha256(content + repr(settings).encode()).hexdigest()
    if _applier is None or _applier[0] != digest:
        path = folder / name
        path.write_bytes(content)
        _applier = digest, Applier(open_recipe(path), settings)
    return _applier[1]


def write_files(files: dict[str, bytes], folder: Path) -> None:
    """Write what came back from a worker, all of it or nothing. Raises Problem where that cannot be done."""
    with contextlib.ExitStack() as stack:
        staged = []
        for name, content in files.items():
            staged.append(stack.enter_context(Staged(folder / Path(name).name, _writer(content))))
        for file in staged:
            file.commit()


def _writer(content: bytes) -> Callable[[BinaryIO], None]:
    def write(file: BinaryIO) -> None:
        file.write(content)

    return write
