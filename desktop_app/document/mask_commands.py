"""The commands for the masks of layers, and for clipping; each one undo step with its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import ceil
from pathlib import Path
from typing import Any

from desktop_app.document.closed_groups import tell_if_acting_on_less
from desktop_app.document.document import Document
from desktop_app.document.engine_requests import new_slot
from desktop_app.document.layer_edits import each, free
from desktop_app.document.selecting import Modification, save_grey
from desktop_app.widgets.translation import tr
from engine.compositing import selections
from engine.compositing.masking import coverage_in
from engine.formats.photos import open_mask
from engine.problem import Problem
from engine.scene import edits, mask_edits, object_edits, selection
from engine.scene.affine import IDENTITY
from engine.scene.layers import Layer, LayerMask, ObjectLayer, PaintLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.selection import Way


def can_have_mask(layer: Layer | None) -> bool:
    """Return whether a mask can be added to a layer."""
    return layer is not None and layer.layer_mask is None and not isinstance(layer, ObjectLayer)


def add(document: Document, hides: bool = False) -> None:
    """Give the selected layer a mask by which it shows where something is selected, without a selection everywhere.

    hides: by which it is hidden there.
    """
    layer = document.selected_layer
    if layer is None or not can_have_mask(layer):
        return
    layer_id = layer.id

    def change(scene: Scene) -> Scene:
        selected = scene.selection
        mask = LayerMask(hides=not hides) if selected is None else LayerMask(selected, hides=hides)
        return selection.select(mask_edits.set_mask(scene, layer_id, mask), None)

    if document.attempt(tr("Add mask"), change):
        document.masking.edit()


def remove(document: Document) -> None:
    """Take the selected layer's mask away: all of the layer shows."""
    _change(document, tr("Delete mask"), lambda scene, layer_id: mask_edits.set_mask(scene, layer_id, None))


def toggle_enabled(document: Document, layer_id: str | None = None) -> None:
    """Let a layer, by default the selected one, show as if it had no mask, or through it again."""
    layer = document.selected_layer if layer_id is None else document.scene.find(layer_id)
    if layer is None or layer.layer_mask is None:
        return
    one, enabled = layer.id, not layer.layer_mask.enabled
    document.attempt(
        tr("Enable mask") if enabled else tr("Disable mask"),
        lambda scene: mask_edits.change_mask(scene, one, enabled=enabled),
    )


def toggle_linked(document: Document) -> None:
    """Let the selected layer's mask move with it, or stay where it is."""
    layer = document.selected_layer
    if layer is not None and layer.layer_mask is not None:
        linked = not layer.layer_mask.linked
        label = tr("Link mask") if linked else tr("Unlink mask")
        _change(document, label, lambda scene, layer_id: mask_edits.change_mask(scene, layer_id, linked=linked))


def invert(document: Document) -> None:
    """Swap black and white of the selected layer's mask; an object's within its frame."""
    _change(document, tr("Invert mask"), mask_edits.invert_mask)


def apply(document: Document) -> None:
    """Take from the selected paint for good what its mask hides."""
    layer, canvas = document.selected_layer, document.scene.box
    if layer is None or layer.layer_mask is None:
        return
    if not isinstance(layer, PaintLayer):
        raise Problem(tr("Only paint and cut-outs can take in their masks. Turn the layer into pixels first."))
    scene, mask = document.scene, layer.layer_mask
    mask_edits.set_mask(scene, layer.id, None)  # a locked layer is refused at once

    def work(maker: object) -> Layer:
        shown = coverage_in(mask, layer.box_in(canvas).grown(1), canvas)
        return mask_edits.apply_mask(scene, layer.id, shown).find(layer.id)

    def changed(now: Scene, applied: Layer) -> Scene:
        if now.get(layer.id) != layer:
            raise Problem(tr("The layer was changed while its mask was applied; apply it again."))
        assert isinstance(applied, PaintLayer)
        return edits.replace(now, layer.id, tiles=applied.tiles, layer_mask=None)

    def arrived(applied: Layer) -> None:
        document.edit(tr("Apply mask"), lambda now: changed(now, applied))

    document.ask(new_slot(), tr("Applying the mask"), work, arrived)


def view(document: Document, layer_id: str | None = None) -> None:
    """Look at the mask of a layer, by default the selected one, alone in grey, or at the picture again."""
    layer = document.selected_layer if layer_id is None else document.scene.find(layer_id)
    if layer is not None and layer.has_mask:
        document.look_alone(layer.id, is_mask=True)


def to_selection(document: Document, layer_id: str | None = None, way: Way = "replace") -> None:
    """Select where the mask of a layer, by default the selected one, is white."""
    layer = document.selected_layer if layer_id is None else document.scene.find(layer_id)
    if layer is not None and layer.has_mask:
        mask = layer.mask_in(document.scene.box)
        document.attempt(tr("Mask to selection"), lambda scene: selection.select(scene, mask, way))


# Changes by so many px

MODIFICATIONS = {
    "grow": Modification("Grow mask", selections.grown, "By", 4),
    "shrink": Modification("Shrink mask", selections.shrunk, "By", 4),
    "smooth": Modification("Smooth mask", selections.smoothed, "Radius", 8),
}


def modify(document: Document, name: str, amount: float) -> None:
    """Change the edge of the selected layer's mask by one of the MODIFICATIONS."""
    chosen, scene, layer = MODIFICATIONS[name], document.scene, document.selected_layer
    if layer is None or not layer.has_mask:
        return

    def changed(fields: dict[str, Any]) -> None:
        if document.scene.get(layer.id) != layer:
            raise Problem(tr("The layer was changed while its mask was; change the mask again."))
        document.edit(tr(chosen.title), lambda now: edits.replace(now, layer.id, **fields))

    document.ask(new_slot(), tr(chosen.title), lambda maker: _modified(scene, layer, chosen, amount), changed)


def _modified(scene: Scene, layer: Layer, chosen: Modification, amount: float) -> dict[str, Any]:
    """Return the fields of a layer that are others with its mask's edge changed; an object's frame grows with it."""
    if not isinstance(layer, ObjectLayer):
        before = mask_edits.mask_of(layer)
        shows = chosen.change(before.within(scene.box), amount, scene.box)
        shape = shows.inverted(scene.box) if before.hides else shows
        return {"layer_mask": replace(before, shape=shape, place=IDENTITY)}
    by = amount / layer.place.scale
    wide = object_edits.grow_frame(scene, layer.id, layer.mask.bounds().grown(ceil(by) + 1)).find(layer.id)
    assert isinstance(wide, ObjectLayer)
    mask = chosen.change(wide.mask, by, wide.frame)
    if mask.is_empty:
        raise Problem(tr("Nothing of the mask would be left."))
    return {"mask": mask, "side": wide.side, "place": wide.place, "hidden": wide.hidden}


# From and to files


def load(document: Document, path: Path) -> None:
    """Let the selected layer have a picture of the canvas's size for a mask: white shows."""
    layer = document.selected_layer
    if layer is None:
        return
    size, layer_id = (document.scene.width, document.scene.height), layer.id

    def arrived(mask: Mask) -> None:
        document.edit(tr("Load mask"), lambda scene: edits.remask(scene, layer_id, mask))

    document.ask(new_slot(), tr("Reading the mask"), lambda maker: Mask.from_array(open_mask(path, size)), arrived)


def save(document: Document, path: Path) -> None:
    """Write the selected layer's mask as a grey PNG of the canvas's size, as it is painted."""
    layer, box = document.selected_layer, document.scene.box
    if layer is not None and layer.has_mask:
        read = lambda: layer.mask_in(box).read(box)  # noqa: E731
        save_grey(document, path, read, tr("Saving the mask"), tr("The mask was saved."))


# Clipping


def toggle_clipped(document: Document, layer_id: str | None = None) -> None:
    """Let a layer, by default all selected ones, show only where the layer below it does, or everywhere again."""
    ids = free(document.scene, document.selected_ids if layer_id is None else [layer_id])
    if ids:
        before, clipped = document.scene, not document.scene.find(ids[0]).is_clipped
        document.attempt(
            tr("Clip to the layer below") if clipped else tr("Release from the layer below"),
            lambda scene: each(scene, ids, lambda one, i: mask_edits.set_clipped(one, i, clipped)),
        )
        tell_if_acting_on_less(document, before)


def _change(document: Document, label: str, change: Callable[[Scene, str], Scene]) -> None:
    layer_id = document.selected
    if layer_id is not None:
        document.attempt(label, lambda scene: change(scene, layer_id))
