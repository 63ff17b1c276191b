"""Commands that keep within the selected part of the picture where layers have pixels, as Del does."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.document import layer_commands, layer_edits
from desktop_app.document.document import Document
from desktop_app.widgets.translation import tr
from engine.problem import Problem
from engine.scene import painting
from engine.scene.layers import Layer, PaintLayer, PhotoLayer
from engine.scene.painting import Ink
from engine.scene.scene import Scene


def has_pixels(layers: Iterable[Layer]) -> bool:
    """Return whether these are photos and paint alone, of which a part means its pixels."""
    return all(isinstance(layer, PaintLayer | PhotoLayer) for layer in layers)


def erased(scene: Scene, ids: Iterable[str]) -> Scene:
    """Erase what is selected from paint layers. Raises Problem where one is of another kind."""
    if not all(isinstance(scene.find(layer_id), PaintLayer) for layer_id in ids):
        raise Problem(tr("Only of paint and cut-outs a part can be cut out; copy it, or select nothing first."))
    part = scene.selection
    if part is None:
        return scene
    return layer_edits.each(scene, ids, lambda one, layer_id: painting.fill(one, layer_id, part, Ink(erases=True)))


def delete(document: Document) -> None:
    """Erase the selected part of photos' and paint's pixels, which a photo refuses; else take the layers away."""
    layers = document.selected_layers
    if document.scene.selection is not None and layers and has_pixels(layers):
        ids = [layer.id for layer in layers]
        document.attempt(tr("Erase paint"), lambda scene: erased(scene, ids))
    else:
        layer_commands.delete(document)
