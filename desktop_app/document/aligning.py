"""Layers in line with each other or with the canvas, and at equal distances from each other."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.document import layer_commands
from desktop_app.document.document import Document
from desktop_app.document.layer_checks import check_unlocked_in
from desktop_app.widgets.translation import tr
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import Layer, common_extent
from engine.scene.scene import Scene

SIDES = {  # along x (0) or y (1), and which part of the layers' length comes to lie on the same part of the whole
    "left": (0, 0.0),
    "centre": (0, 0.5),
    "right": (0, 1.0),
    "top": (1, 0.0),
    "middle": (1, 0.5),
    "bottom": (1, 1.0),
}
TITLES = {
    "left": "Align left edges",
    "centre": "Align centres across",
    "right": "Align right edges",
    "top": "Align top edges",
    "middle": "Align centres down",
    "bottom": "Align bottom edges",
}
WAYS = "Distribute across", "Distribute down"  # along x, and y
FEWEST = 3  # layers between which there are distances to be made equal


def told_sides() -> dict[str, str]:
    """Return SIDES as a person reads them."""
    return {side: tr(TITLES[side]) for side in SIDES}


def told_ways() -> list[str]:
    """Return WAYS as a person reads them."""
    return [tr(way) for way in WAYS]


def can_align(document: Document) -> bool:
    """Return whether something is selected that can be put in line."""
    return bool(_movable(document))


def can_distribute(document: Document) -> bool:
    return len(_movable(document)) >= FEWEST


def align(document: Document, side: str) -> None:
    """Put the selected layers in line: one with the canvas, several with the rectangle around them all."""
    layers = _movable(document)
    name = layer_commands.named(document, tr("Align {name}"), [layer.id for layer in layers])
    document.attempt(name, lambda scene: aligned(scene, layers, side))


def distribute(document: Document, along: int) -> None:
    """Make the distances between the selected layers equal along x (0) or y (1); the outermost stay."""
    layers = _movable(document)
    name = layer_commands.named(document, tr("Distribute {name}"), [layer.id for layer in layers])
    document.attempt(name, lambda scene: distributed(scene, layers, along))


def aligned(scene: Scene, layers: Sequence[Layer], side: str) -> Scene:
    """Return the scene with layers in line on one of SIDES; they move by whole pixels."""
    along, share = SIDES[side]
    boxes = [_box(layer) for layer in layers]
    start, end = _ends(scene.box, along)
    if len(layers) > 1:
        start, end = min(_ends(box, along)[0] for box in boxes), max(_ends(box, along)[1] for box in boxes)
    for layer, box in zip(layers, boxes, strict=True):
        first, last = _ends(box, along)
        scene = _moved(scene, layer, along, round(start + share * (end - start) - first - share * (last - first)))
    return scene


def distributed(scene: Scene, layers: Sequence[Layer], along: int) -> Scene:
    """Return the scene with equal gaps between layers, or equal overlaps; they move by whole pixels."""
    in_line = sorted(layers, key=lambda layer: sum(_ends(_box(layer), along)))
    ends = [_ends(_box(layer), along) for layer in in_line]
    room = ends[-1][1] - ends[0][0] - sum(end - start for start, end in ends)
    at, gap = float(ends[0][0]), room / (len(ends) - 1)
    for layer, (start, end) in zip(in_line, ends, strict=True):
        scene = _moved(scene, layer, along, round(at) - start)
        at += end - start + gap
    return scene


def _movable(document: Document) -> list[Layer]:
    return [layer for layer in document.selected_layers if layer.extent is not None]


def _box(layer: Layer) -> Box:
    """The upright rectangle around what a layer shows (canvas px)."""
    extent = common_extent([layer])
    assert extent is not None
    return extent.to_canvas.image_of(extent.box)


def _ends(box: Box, along: int) -> tuple[int, int]:
    return (box.top, box.bottom) if along else (box.left, box.right)


def _moved(scene: Scene, layer: Layer, along: int, step: int) -> Scene:
    if not step:
        return scene
    check_unlocked_in(scene, layer)
    return edits.transform(scene, [layer], Affine.translation(0, step) if along else Affine.translation(step, 0))
