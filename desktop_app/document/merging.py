"""Merging layers into pixels: an explicit act, after which nothing of them is live; one step of undo."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.document.document import Document
from desktop_app.document.layer_edits import outermost
from desktop_app.widgets.translation import tr
from engine.compositing import merging
from engine.problem import Problem
from engine.scene.layers import PaintLayer, PhotoLayer
from engine.scene.scene import Scene

SLOT = "merge"


def down(document: Document) -> None:
    """Merge the selected layers; of one alone, that with the one below it."""
    ids = outermost(document.scene, document.selected_ids)
    if len(ids) == 1:
        ids = [*_below(document.scene, ids[0]), *ids]
    _merge(document, tr("Merge layers"), ids)


def apply(document: Document) -> None:
    """Change the pixels of the layer below for good, as the selected adjustment shows them; it is gone then."""
    layer_id = document.selected
    if layer_id is not None:
        _merge(document, tr("Apply adjustment"), [*_below(document.scene, layer_id), layer_id])


def visible(document: Document) -> None:
    """Merge all layers that are seen into one on top; the hidden ones stay."""
    ids = [layer.id for layer in document.scene.layers if layer.visible and not layer.owner]
    _merge(document, tr("Merge visible"), ids)


def to_pixels(document: Document) -> None:
    """Turn each selected layer into the pixels that it shows: a live object stays as it looks now."""
    ids = outermost(document.scene, document.selected_ids)
    if ids:
        _merge(document, tr("Turn into pixels"), *([layer_id] for layer_id in ids))
    if merging.is_deep(map(document.scene.find, ids)):
        document.notice.emit(tr("Pixels to paint on have 8 bits a channel; Undo brings the photo's finer steps back."))


def flatten(document: Document) -> None:
    """Make the picture as it is seen its only layer."""

    def begin() -> None:
        scene, looks = document.scene, document.looks_now()
        document.ask(
            SLOT,
            tr("Flattening the picture"),
            lambda maker: merging.flattened(scene, looks),
            lambda flat: document.edit(tr("Flatten"), lambda now: _unchanged(now, scene, flat)),
        )

    document.engine.when_up_to_date(begin)


def _merge(document: Document, label: str, *groups: Sequence[str]) -> None:
    """Merge the layers of each group, once every object shows what its recipe asks for."""

    def begin() -> None:
        scene, looks = document.scene, document.looks_now()

        def work(maker: object) -> list[PaintLayer | PhotoLayer]:
            return [merging.merged(scene, ids, looks) for ids in groups]

        def arrived(layers: list[PaintLayer | PhotoLayer]) -> None:
            merged = scene
            for ids, layer in zip(groups, layers, strict=True):
                merged = merging.put(merged, ids, layer)
            document.edit(label, lambda now: _unchanged(now, scene, merged))
            document.select(layers[-1].id, *(layer.id for layer in layers))

        document.ask(SLOT, tr("Merging layers"), work, arrived)

    if document.guarded(lambda: [merging.with_owned(document.scene, ids) for ids in groups]):
        document.engine.when_up_to_date(begin)


def _unchanged(now: Scene, before: Scene, merged: Scene) -> Scene:
    """Return the merged scene; Problem where the document is another one by now."""
    if now is not before:
        raise Problem(tr("The picture was changed while its layers were merged; merge them again."))
    return merged


def _below(scene: Scene, layer_id: str) -> list[str]:
    """Return the layer beside this one that lies below it; Problem where there is none."""
    siblings = scene.siblings_of(layer_id)
    at = next(position for position, layer in enumerate(siblings) if layer.id == layer_id)
    below = [layer.id for layer in siblings[:at] if not layer.owner]
    if not below:
        raise Problem(tr("There is no layer below this one to merge it with."))
    return below[-1:]
