"""Project files: the scene, its masks and noise, and the last pixels of its objects; other programs see pictures."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Hashable
from pathlib import Path
from typing import BinaryIO

from engine.compositing.appearance import Appearance, Appearances
from engine.formats.archive import Archive
from engine.formats.atomic import Staged, sweep
from engine.formats.fields import Unsound
from engine.formats.project_reader import Document, check_project, read_project
from engine.formats.project_writer import write_project
from engine.formats.reading import OnProgress, open_for_reading, quoted
from engine.formats.written import Stamp, Written
from engine.problem import Problem
from engine.scene.scene import Scene

SUFFIX = ".ora"


def save_project(
    scene: Scene,
    appearances: Appearances,
    path: str | os.PathLike[str],
    on_progress: OnProgress | None = None,
    before: Written | None = None,
) -> Written:
    """Save the scene with the appearances that there are; all or nothing, and the file that was there stays as `name~`.

    before: the file in which what did not change is already, from which it is copied; what is returned is that of the
    next save. Raises Problem, with the old file as it was, where it cannot be written or does not read back right.
    """
    entries: dict[Hashable, str] = {}
    with stage_project(scene, appearances, path, on_progress, before, entries) as staged:
        if on_progress is not None:
            on_progress(1.0)  # the last moment at which it can be ended
        staged.commit()
    return Written(Path(path), Stamp.of(path), entries)


def stage_project(
    scene: Scene,
    appearances: Appearances,
    path: str | os.PathLike[str],
    on_progress: OnProgress | None,
    before: Written | None = None,
    entries: dict[Hashable, str] | None = None,
) -> Staged:
    """Return the same, written and checked but not yet in its place, so that it can be committed with another file.

    entries: is filled with what is in the file.
    """
    if scene.is_empty:
        raise Problem("There is nothing to save yet: open a photo first.")
    found = {layer.id: appearance for layer in scene.live_layers() if (appearance := appearances(layer)) is not None}
    kept: dict[Hashable, str] = {} if entries is None else entries

    def write(file: BinaryIO) -> None:
        with contextlib.ExitStack() as stack:
            source, known = None, before.entries if before is not None else {}
            if before is not None and before.is_there:
                with contextlib.suppress(OSError, Problem):
                    source = Archive(stack.enter_context(open(before.path, "rb")), quoted(before.path))
            try:
                kept.update(write_project(file, scene, found, on_progress, source, known))
            except Unsound:  # what was to be copied is damaged
                file.seek(0)
                file.truncate()
                kept.update(write_project(file, scene, found, on_progress))

    return Staged(
        path,
        write,
        verify=lambda written: _verify(written, path),
        backup=True,
    )


def open_project(
    path: str | os.PathLike[str], on_progress: OnProgress | None = None
) -> tuple[Scene, dict[str, Appearance]]:
    """Return the scene and its saved appearances by layer; see open_document."""
    return open_document(path, on_progress)[:2]


def open_document(path: str | os.PathLike[str], on_progress: OnProgress | None = None) -> Document:
    """Return what is in a project's file; Problem with one sentence where it cannot be opened.

    An OpenRaster file of another program opens as its pictures. What on_progress raises ends the work, at once.
    """
    sweep(path)
    with open_for_reading(path) as file:
        return read_project(Archive(file, quoted(path), on_progress))


def _verify(written: Path, path: str | os.PathLike[str]) -> None:
    with open(written, "rb") as file:
        try:
            check_project(Archive(file, quoted(path)))
        except Problem as problem:
            raise Problem(f"{quoted(path)} could not be saved: what was written does not read back right.") from problem
