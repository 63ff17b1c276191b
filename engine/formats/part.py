"""Which part of a scene is copied or exported: some of its layers, and what is selected."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.compositing.flatten import with_alpha
from engine.problem import Problem
from engine.scene import picture_edits
from engine.scene.box import Box
from engine.scene.layers import Layer
from engine.scene.scene import Scene

if TYPE_CHECKING:
    from engine.formats.export_options import ExportOptions

Coverage = NDArray[np.uint8]
S = TypeVar("S", bound=np.unsignedinteger[Any])


def of(scene: Scene, options: ExportOptions) -> tuple[Scene, Coverage | None]:
    """Return a scene that shows what is exported, and how far each of its pixels is selected; None: in full."""
    box = box_of(scene, options)
    shown = dataclasses.replace(scene, selection=None)
    if options.layers:
        shown = dataclasses.replace(shown, layers=plain(with_owned(scene, options.layers)))
    if box != scene.box:
        shown = picture_edits.crop(shown, box)
    is_all = options.part == "all" or scene.selection is None
    return shown, None if is_all or scene.selection is None else scene.selection.read(box)


def box_of(scene: Scene, options: ExportOptions) -> Box:
    """Return the px of the canvas that are exported. Raises Problem where there are none."""
    if options.part == "all":
        return scene.box
    if scene.selection is None:
        raise Problem("Nothing is selected: select something, or export all of the picture.")
    box = scene.selection.bounds().intersect(scene.box)
    if box.is_empty:
        raise Problem("What is selected lies beside the picture.")
    return box


def within(flat: NDArray[S], selection: Coverage) -> NDArray[S]:
    """Return straight samples, RGBA, as far as they are selected: uint8 (h, w)."""
    picture = with_alpha(flat).copy()
    alpha = picture[..., 3].astype(np.uint32) * selection
    picture[..., 3] = (alpha + 127) // 255
    return picture


def with_owned(scene: Scene, ids: Iterable[str]) -> tuple[Layer, ...]:
    """Return the layers with those ids and what they own, bottom first. Raises Problem where there are none."""
    wanted = set(ids)
    wanted |= {owned.id for id in wanted for owned in scene.owned_by(id)}
    layers = tuple(layer for layer in scene.walk() if layer.id in wanted)
    if not layers:
        raise Problem("Select a layer first.")
    return layers


def plain(layers: Iterable[Layer]) -> tuple[Layer, ...]:
    """Return layers as they are by themselves: visible, opaque, in normal mode."""
    return tuple(layer.by_itself() for layer in layers)
