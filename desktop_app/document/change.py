"""The change of a document, as it is told to those who watch it."""

from __future__ import annotations

from dataclasses import dataclass

from engine.exemplars.folder import Entry
from engine.scene.box import NOWHERE, Box
from engine.scene.difference import margin_of
from engine.scene.scene import Scene


@dataclass(frozen=True)
class Change:
    """A change, told once to everyone who watches; nobody compares scenes again."""

    # "scene", "selected" (layers), "appearance", "class", "saved", "file", "engine", "view"; "library": other exemplars
    # are there; "begun": objects that are new, or of a class that is new to them; "masking": strokes go to a mask, or
    # no more
    what: str
    layers: frozenset[str] = frozenset()  # ids of the layers it is about, those that came or went among them
    box: Box = NOWHERE  # the canvas px that may look otherwise now
    label: str = ""  # the edit's name, as the undo list shows it
    source: object | None = None  # who made the edit: a widget ignores the echo of its own
    begins_with: tuple[Entry, bool] | None = None  # "begun": the exemplar, and whether mirrored; None: what fits best


def box_of(scene: Scene, layers: frozenset[str]) -> Box:
    """Return the canvas px that these layers can reach, and what is made of them."""
    box = NOWHERE
    for layer in scene.walk():
        of = (layer, *(inner for one in layer.made_of for inner in one.walk()))
        if any(one.id in layers for one in of):
            box = box.union(layer.box_in(scene.box).grown(1 + margin_of(scene)))
    return box
