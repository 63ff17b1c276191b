"""What a stroke paints: the mask or the pixels of the selected layer, or a mask that becomes a new object."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import numpy as np

from desktop_app.document import layer_commands
from desktop_app.document.document import Document
from desktop_app.tools.tip import Tip
from desktop_app.tools.tool import Tool
from desktop_app.widgets.shortcuts import with_shortcut
from desktop_app.widgets.translation import tr, within
from engine.compositing.blended_ink import BlendedInk
from engine.scene import brush, edits, mask_edits, object_edits
from engine.scene.affine import IDENTITY
from engine.scene.box import Box
from engine.scene.brush import Point
from engine.scene.dabs import DabStroke
from engine.scene.layers import (
    AdjustmentLayer,
    BackgroundLayer,
    FilterLayer,
    GroupLayer,
    Layer,
    ObjectLayer,
    PaintLayer,
    PhotoLayer,
    TextLayer,
)
from engine.scene.mask import Mask
from engine.scene.painting import Ink, PaintSource, inked
from engine.scene.scene import Scene

Show = Callable[[Box | None], object]  # shows the stroke; of it only this box is new (canvas px)


def room_for(scene: Scene) -> Mask | Box:
    """Return what strokes keep to, in canvas px: what is selected, else the canvas and as much around as it is long.

    Farther off nobody sees them, yet zoomed out they would take seconds and a lot of memory there.
    """
    return scene.selection or scene.box.grown(max(scene.width, scene.height))


def box_of(room: Mask | Box) -> Box:
    return room.bounds() if isinstance(room, Mask) else room


class Stroke(ABC):
    """A stroke under way: what it makes of the document is done when it is over."""

    seen: Mask  # canvas px, with the stroke in it

    @abstractmethod
    def paint(self, piece: list[Point], hardness: float) -> None:
        """Go on along these points."""

    @contextmanager
    def shown(self, tool: Tool) -> Iterator[Show]:
        """Show the stroke as long as it goes on: in red, as a mask."""
        try:
            yield lambda changed: tool.show_mask(self.seen, changed)
        finally:
            tool.show_mask(None)

    @abstractmethod
    def leave(self, document: Document) -> None:
        """It is over: make the edit."""


class LiveStroke(Stroke):
    """A stroke of which the document changes with each piece, as one gesture."""

    def __init__(self, label: str) -> None:
        self._label = label

    @abstractmethod
    def edit(self, scene: Scene) -> Scene:
        """Return the scene with the last piece in it, too."""

    @contextmanager
    def shown(self, tool: Tool) -> Iterator[Show]:
        with tool.document.gesture(self._label, tool):
            yield lambda changed: tool.document.update(self.edit)

    def leave(self, document: Document) -> None:
        """Everything is done."""


class NewMask(Stroke):
    """A stroke that becomes a new object; nothing of the document changes before it is over."""

    def __init__(self, scene: Scene) -> None:
        self.seen = Mask.empty()  # canvas px
        self._within = room_for(scene)
        self._places: set[tuple[float, float]] = set()

    def paint(self, piece: list[Point], hardness: float) -> None:
        self.seen = self.seen.stroke(piece, hardness, within=self._within)
        self._places.update((x, y) for x, y, *_ in piece)

    def leave(self, document: Document) -> None:
        added = layer_commands.add_object(document, self.seen)
        if added is not None and len(self._places) == 1:
            document.notice.emit(
                tr(
                    "That is one dab. Paint the whole shape of the object, or take the {box}: a click with it makes a "
                    "whole one.",
                    box=with_shortcut(within(tr("Box")), "box"),
                )
            )


class _MaskOf(Stroke):
    """A stroke in an object's mask: in the frame for the document, and on the canvas for the eye.

    One that has not touched the mask when it is over becomes a new object.
    """

    def __init__(self, scene: Scene, target: ObjectLayer, tip: Tip) -> None:
        erases = tip.erases
        self.seen = self._before = target.mask.warped(target.to_canvas)
        self._target, self._erases, self._within = target, erases, room_for(scene)
        self._apart: Mask | None = None if erases or self._before.is_empty else Mask.empty()  # None: it has touched it
        self._pieces: list[tuple[list[Point], float]] = []
        self._painted = scene  # the scene from the press with the stroke in it
        self._count = 0  # of pieces that are in it

    def paint(self, piece: list[Point], hardness: float) -> None:
        # Piece by piece, so that nothing is left to do when the pen is lifted.
        self.seen = self.seen.stroke(piece, hardness, self._erases, within=self._within)
        self._pieces.append((piece, hardness))
        if self._apart is not None:
            self._apart = self._apart.stroke(piece, hardness, within=self._within)
            near = brush.reach(piece).intersect(self._before.bounds())
            if (np.minimum(self._apart.read(near), self._before.read(near)) > 0).any():
                self._apart = None
        if self._apart is None:
            for waiting in self._pieces[self._count :]:
                self._painted = self._with(self._painted, *waiting)
            self._count = len(self._pieces)

    def leave(self, document: Document) -> None:
        if self._apart is not None:
            layer_commands.add_object(document, self._apart)
            return
        painted = self._painted.find(self._target.id)
        assert isinstance(painted, ObjectLayer)
        label = tr("Erase from mask") if self._erases else tr("Paint mask")
        if painted.side != self._target.side:
            label = tr("Paint mask and grow its frame")

        def change(scene: Scene) -> Scene:
            if scene.find(painted.id) is self._target:
                fields = ("mask", "side", "place", "distortion")
                return edits.replace(scene, painted.id, **{name: getattr(painted, name) for name in fields})
            for piece, hardness in self._pieces:  # the object was changed in the middle of the stroke
                scene = self._with(scene, piece, hardness)
            return scene

        document.edit(label, change)

    def _with(self, scene: Scene, piece: list[Point], hardness: float) -> Scene:
        room = box_of(self._within)
        return object_edits.paint_mask(scene, self._target.id, piece, hardness, self._erases, room)


class _Coverage:
    """What a stroke covers of the room for it, as it grows: a smooth line, or dabs where the tip has them."""

    def __init__(self, scene: Scene, tip: Tip) -> None:
        self.mask, self._within = Mask.empty(), room_for(scene)  # canvas px
        self._box = box_of(self._within)
        self._dabs = DabStroke(tip.hardness, tip.flow, tip.spacing, self._box) if tip.has_dabs else None

    def grow(self, piece: list[Point], hardness: float) -> Box:
        """Go on along these points; return the canvas px that this can have changed."""
        if self._dabs is None:
            self.mask = self.mask.stroke(piece, hardness, within=self._within)
        else:
            self._dabs.paint(piece)
            covered = self._dabs.coverage
            self.mask = covered.intersected(self._within) if isinstance(self._within, Mask) else covered
        return brush.reach(piece).grown(1).intersect(self._box)


class LayerMaskStroke(LiveStroke):
    """A stroke in the mask of a layer, which says where that shows: white, or black where it erases."""

    def __init__(self, scene: Scene, target: Layer, tip: Tip) -> None:
        super().__init__(tr("Erase from mask") if tip.erases else tr("Paint mask"))
        begun = mask_edits.begun(target, tip.erases)
        self._id, self._opacity, self._erases = target.id, tip.opacity, tip.erases
        self._before, self._mask, self._coverage = begun.shape, begun, _Coverage(scene, tip)

    def paint(self, piece: list[Point], hardness: float) -> None:
        box, mask = self._coverage.grow(piece, hardness), self._mask
        erases = self._erases != mask.hides  # a shape that hides grows where black is painted
        shape = self._before.mixed(self._coverage.mask, self._opacity, erases, box, mask.shape)
        self._mask = replace(mask, shape=shape)

    def edit(self, scene: Scene) -> Scene:
        layer = scene.find(self._id)
        mask = layer.layer_mask or self._mask
        painted = replace(mask, shape=self._mask.shape, hides=self._mask.hides, place=IDENTITY)
        return mask_edits.set_mask(scene, self._id, painted)


class PaintStroke(LiveStroke):
    """Lays a colour, or pixels from elsewhere, on paint; or takes paint away."""

    def __init__(self, label: str, scene: Scene, target: PaintLayer, laid: PaintSource, tip: Tip) -> None:
        super().__init__(label)
        self._target, self._tiles, self._laid, self._coverage = target, target.tiles, laid, _Coverage(scene, tip)

    @classmethod
    def of_colour(cls, scene: Scene, target: PaintLayer, tip: Tip) -> PaintStroke:
        label, ink = tr("Erase paint") if tip.erases else tr("Paint"), Ink(tip.colour, tip.opacity, tip.erases)
        is_plain = tip.erases or tip.mode == "normal"
        return cls(label, scene, target, ink if is_plain else BlendedInk(ink, tip.mode), tip)

    @property
    def covered(self) -> Mask:
        """The canvas px that the stroke covers."""
        return self._coverage.mask

    def paint(self, piece: list[Point], hardness: float) -> None:
        box = self._coverage.grow(piece, hardness)
        self._tiles = inked(self._target, self.covered, self._laid, box, self._tiles)

    def edit(self, scene: Scene) -> Scene:
        return edits.replace(scene, self._target.id, tiles=self._tiles)


STROKES: dict[type[Layer], Callable[[Scene, Any, Tip], Stroke]] = {
    ObjectLayer: _MaskOf,
    AdjustmentLayer: LayerMaskStroke,
    FilterLayer: LayerMaskStroke,
    PaintLayer: PaintStroke.of_colour,
}
"""From the kinds of layers that are painted on to their strokes; with another one selected a new object begins."""


ERASED = (PhotoLayer, TextLayer, BackgroundLayer, GroupLayer)
"""The kinds of layers of which the eraser hides what it passes over, by a mask, so that nothing of them is lost."""


def stroke_on(document: Document, erases: bool = False) -> Callable[[Scene, Any, Tip], Stroke] | None:
    """Return what a stroke on the selected layer, or on its mask, is; None where it changes neither."""
    layer = document.selected_layer
    if layer is None:
        return None
    hides = erases and isinstance(layer, ERASED)
    return LayerMaskStroke if hides or document.masking.mask is not None else STROKES.get(type(layer))


def is_painted(document: Document, erases: bool = False) -> bool:
    """Return whether a stroke changes the selected layer."""
    return stroke_on(document, erases) is not None


def paints_mask(document: Document) -> bool:
    """Return whether what is painted goes to the selected layer's mask."""
    return is_painted(document) and not lays_colour(document)


def lays_colour(document: Document) -> bool:
    """Return whether a stroke lays the brush's colour on the selected layer."""
    return stroke_on(document) == PaintStroke.of_colour
