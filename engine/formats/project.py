"""Project files: the scene, its masks and noise, and the last pixels of its objects; other programs see pictures."""

from __future__ import annotations

import os
from pathlib import Path

from engine.compositing.appearance import Appearance, Appearances
from engine.formats.archive import Archive
from engine.formats.atomic import Staged, sweep
from engine.formats.project_reader import Document, check_project, read_project
from engine.formats.project_writer import write_project
from engine.formats.reading import OnProgress, open_for_reading, quoted
from engine.problem import Problem
from engine.scene.scene import Scene

SUFFIX = ".ora"


def save_project(
    scene: Scene,
    appearances: Appearances,
    path: str | os.PathLike[str],
    on_progress: OnProgress | None = None,
) -> None:
    """Save the scene with the appearances that there are; all or nothing, and the file that was there stays as `name~`.

    Raises Problem, with the old file as it was, where it cannot be written or does not read back right.
    """
    with stage_project(scene, appearances, path, on_progress) as staged:
        staged.commit()


def stage_project(
    scene: Scene,
    appearances: Appearances,
    path: str | os.PathLike[str],
    on_progress: OnProgress | None = None,
) -> Staged:
    """Return the same, written and checked but not yet in its place, so that it can be committed with another file."""
    if scene.is_empty:
        raise Problem("There is nothing to save yet: open a photo first.")
    found = {layer.id: appearance for layer in scene.live_layers() if (appearance := appearances(layer)) is not None}
    return Staged(
        path,
        lambda file: write_project(file, scene, found, on_progress),
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
