"""Tells where an adjustment or filter acts on less than it did, as its group is put together by itself now."""

from __future__ import annotations

from desktop_app.document.document import Document
from desktop_app.widgets.translation import tr
from engine.scene.layers import ActingLayer
from engine.scene.scene import Scene


def tell_if_acting_on_less(document: Document, before: Scene) -> None:
    """Say why once an edit of the scene before has made an adjustment or filter act on its group's layers alone."""
    after = document.scene
    if after is not before and any(_acts_on_less(before, after, layer) for layer in after.walk()):
        document.notice.emit(
            tr(
                "Adjustments and filters act on the layers of their group alone unless it passes through and nothing "
                "is clipped to it."
            )
        )


def _acts_on_less(before: Scene, after: Scene, layer: object) -> bool:
    if not isinstance(layer, ActingLayer) or not before.has(layer.id):
        return False
    closed = next((group for group in after.ancestors_of(layer.id) if not after.passes_through(group.id)), None)
    if closed is None:
        return False
    lost = _acted_on(before, layer.id) - _acted_on(after, layer.id) - {one.id for one in closed.walk()}
    return any(after.has(one) for one in lost)


def _acted_on(scene: Scene, layer_id: str) -> set[str]:
    """Return the ids of the visible layers that a layer acts on."""
    return {one.id for row in scene.backdrop_of(layer_id) if row.visible for one in row.walk() if not one.children}
