"""How far the layers above the photo cover it: where nothing does, the exported pixel is the photo's own."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearances
from engine.compositing.masking import shown_in
from engine.compositing.ops import TileAddress, coverage_of
from engine.compositing.plan import only_above, only_below, plan_tile
from engine.compositing.sources import Sources
from engine.scene.layers import Layer, PhotoLayer
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, tile_box

Pixels = NDArray[np.uint8]


class PhotoCover:
    """Which pixels of the canvas are not simply those of the photo; for a scene whose `why_no_proof` is None."""

    def __init__(self, scene: Scene, photo: PhotoLayer, appearances: Appearances, sources: Sources) -> None:
        self._above = only_above(scene, photo.id)
        # An opaque photo hides what lies beneath it.
        self._beneath = only_below(scene, photo.id) if photo.photo.samples.shape[2] == 4 else None
        assert photo.laid is not None, "why_no_proof would tell"
        self._photo = photo.laid
        around = (photo, *scene.ancestors_of(photo.id))
        self._masks = [mask for layer in around if (mask := layer.shown_mask) is not None]
        self._canvas = scene.box
        self._appearances = appearances
        self._sources = sources

    def tile(self, tx: int, ty: int) -> Pixels | None:
        """Return uint8 (256, 256): 0 where the pixel is the photo's; None where the whole tile is the photo's.

        Not the photo's are the pixels that a layer above it covers, those where its mask does not show it in full or a
        layer beneath shows through its own transparency, and those of the canvas beside it.
        """
        whole = tile_box(tx, ty)
        box = self._photo.box
        seen = whole.intersect(self._canvas)
        ops = plan_tile(self._above, 0, tx, ty, self._appearances)
        beneath = plan_tile(self._beneath, 0, tx, ty, self._appearances) if self._beneath else ()
        if not ops and not beneath and not self._masks and box.contains(seen):
            return None
        part = whole.intersect(box)
        total = np.zeros((TILE, TILE), np.uint8)
        total[seen.slices(whole)] = 255
        total[part.slices(whole)] = coverage_of(ops, self._sources)[part.slices(whole)]
        for mask in self._masks:
            hidden = 255 - shown_in(mask, TileAddress(0, tx, ty), self._canvas, self._sources)
            np.maximum(total[part.slices(whole)], hidden[part.slices(whole)], out=total[part.slices(whole)])
        if beneath:
            rows, columns = part.slices(box)
            through = coverage_of(beneath, self._sources)[part.slices(whole)]
            through = np.where(self._photo.photo.samples[rows, columns, 3] < 255, through, 0)
            np.maximum(total[part.slices(whole)], through, out=total[part.slices(whole)])
        return total if total.any() else None


def why_no_proof(scene: Scene) -> str | None:
    """Return why nothing in the picture can be the photo's own pixels, one sentence; None if they can be."""
    photo = scene.photo_layer
    if photo is None:
        return "There is no photo in the scene, so there is nothing to compare the picture with."
    for layer in (photo, *scene.ancestors_of(photo.id)):
        who = f"The photo layer “{layer.name}”" if layer is photo else f"The group “{layer.name}” around the photo"
        if fault := _fault(layer, who):
            return f"{fault}, so nothing can be proven about the photo's pixels."
    if photo.photo.enlarged_by:
        return (
            f"The photo layer “{photo.name}” was enlarged by a model: its pixels are new ones, so nothing can be "
            "proven about the photo's own."
        )
    if photo.laid is None:
        return (
            f"The photo layer “{photo.name}” is scaled, turned or moved by parts of a pixel: its pixels are new ones, "
            "so nothing can be proven about the photo's own."
        )
    return None


def _fault(layer: Layer, who: str) -> str | None:
    if not layer.visible:
        return f"{who} is hidden"
    if layer.opacity < 1:
        return f"{who} is not opaque"
    if layer.mode != "normal" and not layer.passes_through:
        return f"{who} has the blend mode {layer.mode}"
    if layer.is_clipped:
        return f"{who} is clipped to the layer below it"
    return None
