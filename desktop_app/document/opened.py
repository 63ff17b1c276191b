"""A document as it comes from a file, or is made by the program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.widgets.translation import tr_sentence
from engine.compositing.appearance import Appearance
from engine.formats.written import Written
from engine.scene.scene import Scene


@dataclass(frozen=True)
class Opened:
    """A document that comes in place of the one there is."""

    scene: Scene
    saved: Mapping[str, Appearance] = field(default_factory=dict)  # the appearances that came with it, by layer
    file: Path | None = None
    is_project: bool = False
    written: Written | None = None  # a project's file as it was read
    is_new: bool = False  # made just now, and nowhere saved
    notices: tuple[str, ...] = ()
    name: str = ""  # where it has no file


def told_of(file: Path, sentence: str) -> str:
    """Return a sentence of the engine about a file in the person's language, with the file's name if it has none."""
    told = tr_sentence(sentence)
    return told if file.name in told else f"{file.name}: {told}"
