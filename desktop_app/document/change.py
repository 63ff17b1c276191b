"""What the document tells those who watch it."""

from __future__ import annotations

from dataclasses import dataclass

from engine.scene.box import NOWHERE, Box


@dataclass(frozen=True)
class Change:
    """What happened, told once to everyone who watches; nobody compares scenes again."""

    what: str  # "scene", "selection", "appearance", "class", "saved", "file", "engine", "view"
    layers: frozenset[str] = frozenset()  # ids of the layers it is about, those that came or went among them
    box: Box = NOWHERE  # the canvas px that may look otherwise now
    label: str = ""  # the edit's name, as the undo list shows it
    source: object | None = None  # who made the edit: a widget ignores the echo of its own
