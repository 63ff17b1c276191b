"""Selecting a part of the picture: by a shape, a colour, a layer or a file, and changes of what is selected.

Each is one step of undo. What has to look at many pixels is done in the engine's thread, in the order it was asked.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_app.document import layer_commands
from desktop_app.document.document import Document
from desktop_app.document.engine_requests import new_slot
from desktop_app.widgets.translation import tr
from engine.compositing import selections
from engine.compositing.appearance import Appearances
from engine.compositing.flatten import flatten
from engine.formats.atomic import write_atomically
from engine.formats.photos import open_mask
from engine.formats.png import write_png
from engine.problem import Problem
from engine.scene import edits, selection
from engine.scene.box import Box
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.selection import Way
from engine.scene.tiles import Pixels

LABELS: dict[Way, str] = {
    "replace": "Select",
    "add": "Add to selection",
    "subtract": "Subtract from selection",
    "intersect": "Intersect with selection",
}


@dataclass(frozen=True)
class Seen:
    """A scene as it is seen; put together once, in the engine's thread."""

    scene: Scene
    looks: Appearances

    @classmethod
    def of(cls, document: Document) -> Seen:
        """Return the document as it is seen now."""
        return cls(dataclasses.replace(document.seen_scene, selection=None), document.looks_now())

    @cached_property
    def rgb(self) -> NDArray[np.uint8]:
        """The canvas in the document's profile: uint8 (h, w, 3)."""
        return np.ascontiguousarray(flatten(self.scene, self.looks)[..., :3])


def by_shape(document: Document, shape: Mask, way: Way = "replace", feather: float = 0) -> None:
    """Select by a shape whose edge is feathered by so many px."""
    if feather > 0:
        canvas = document.scene.box
        _ask(document, tr("Feathering"), lambda: selections.feathered(shape, feather, canvas), way)
    else:
        document.when_free(lambda: _select(document, shape, way))


def by_colour(
    document: Document, seen: Seen, at: tuple[float, float], tolerance: int, contiguous: bool, way: Way
) -> None:
    """Select what is coloured like a point of the picture (canvas px); see `selections.alike`."""
    if not seen.scene.box.has(*at):
        raise Problem(tr("Click on the picture to select what is coloured like that."))
    _ask(document, tr("Selecting by colour"), lambda: selections.alike(seen.rgb, *at, tolerance, contiguous), way)


def by_layer(document: Document, layer_id: str, way: Way = "replace") -> None:
    """Select what a layer covers."""
    scene, looks = document.scene, document.looks_now()
    _ask(document, tr("Selecting the layer's pixels"), lambda: selections.of_layer(scene, layer_id, looks), way)


def by_selected_layer(document: Document) -> None:
    """Select what the selected layer covers."""
    if document.selected is not None:
        by_layer(document, document.selected)


def everything(document: Document) -> None:
    document.attempt(tr("Select all"), selection.select_all)


def nothing(document: Document) -> None:
    """Select no part of the picture; where that is so already, no layer."""
    if document.scene.selection is None:
        document.select(None)
        return
    document.attempt(tr("Deselect"), lambda scene: selection.select(scene, None))


def last(document: Document) -> Mask | None:
    """Return what was selected before nothing was, as far as undo reaches."""
    if document.scene.selection is not None:
        return None
    return next((scene.selection for scene in document.history.past if scene.selection is not None), None)


def again(document: Document) -> None:
    """Select what was deselected last."""
    before = last(document)
    if before is not None:
        document.attempt(tr("Reselect"), lambda scene: selection.select(scene, before))


def inverted(document: Document) -> None:
    document.attempt(tr("Invert selection"), selection.invert)


def moved(document: Document, dx: int, dy: int) -> None:
    """Move the outline, not what is in it."""

    before = document.scene.selection
    if before is not None:
        document.attempt(tr("Move selection"), lambda scene: selection.select(scene, before.moved(dx, dy)))


# Changes by so many px


@dataclass(frozen=True)
class Modification:
    """A change of the selection's edge by an amount in px."""

    title: str
    change: Callable[[Mask, float, Box], Mask]
    amount: str  # what the px are called
    default: float


MODIFICATIONS = {
    "grow": Modification("Grow selection", selections.grown, "By", 4),
    "shrink": Modification("Shrink selection", selections.shrunk, "By", 4),
    "feather": Modification("Feather selection", selections.feathered, "Radius", 10),
    "smooth": Modification("Smooth selection", selections.smoothed, "Radius", 8),
    "border": Modification("Select border", selections.border, "Width", 8),
}


def modify(document: Document, name: str, amount: float) -> None:
    """Change the selection's edge by one of the MODIFICATIONS; nothing where nothing is selected."""
    chosen, mask, canvas = MODIFICATIONS[name], document.scene.selection, document.scene.box
    if mask is not None:
        _ask(
            document,
            tr(chosen.title),
            lambda: chosen.change(mask, amount, canvas),
            label=tr(chosen.title),
        )


# From and to masks and files


def to_mask(document: Document) -> None:
    """Let the selected layer have the selection for its mask."""
    layer, mask = document.selected_layer, document.scene.selection
    if layer is None or mask is None:
        return
    layer_id = layer.id
    document.attempt(tr("Selection to mask"), lambda scene: edits.remask(scene, layer_id, mask))


def to_object(document: Document) -> None:
    """Make an object of the current class in the selection, as one step."""
    mask = document.scene.selection
    if mask is not None:
        layer_commands.add_object(document, mask)


def load(document: Document, path: Path, way: Way = "replace") -> None:
    """Select by a picture of the canvas's size: white is selected."""
    size = document.scene.width, document.scene.height
    _ask(document, tr("Reading the mask"), lambda: Mask.from_array(open_mask(path, size)), way)


def save(document: Document, path: Path) -> None:
    """Write the selection as a grey PNG of the canvas's size."""
    mask, box = document.scene.selection, document.scene.box
    if mask is None:
        return

    save_grey(document, path, lambda: mask.read(box), tr("Saving the selection"), tr("The selection was saved."))


def save_grey(document: Document, path: Path, read: Callable[[], Pixels], title: str, told: str) -> None:
    """Write a mask as a grey PNG; read: its samples, in the engine's thread; told: once it is there."""

    def work(maker: object) -> None:
        write_atomically(path, lambda file: write_png(file, read()))

    document.engine.ask(new_slot(), title, work, lambda _: document.notice.emit(told))


# What they share


def _select(document: Document, shape: Mask, way: Way = "replace", label: str = "") -> None:
    change = partial(selection.select, shape=shape, way=way)
    document.edit(label or tr(LABELS[way]), change)


def _ask(document: Document, title: str, work: Callable[[], Mask], way: Way = "replace", label: str = "") -> None:
    document.ask(new_slot(), title, lambda maker: work(), lambda mask: _select(document, mask, way, label))
