"""Ways to look at the document, which change nothing of it: its photos as they were, or one layer alone."""

from __future__ import annotations

import dataclasses

from desktop_app.document import layer_edits
from engine.scene.layers import BackgroundLayer, PhotoLayer
from engine.scene.scene import Scene


def photos_only(scene: Scene) -> Scene:
    """Return the scene as it was before anything was added to its photos; without any, to its background."""
    kind = PhotoLayer if any(isinstance(layer, PhotoLayer) for layer in scene.layers) else BackgroundLayer
    return dataclasses.replace(scene, layers=tuple(layer for layer in scene.layers if isinstance(layer, kind)))


class Solo:
    """Which layer is looked at alone, with what it holds and the groups around it, and which is left out."""

    def __init__(self) -> None:
        self.layer_id: str | None = None
        self.without: str | None = None  # the layer that is left out
        self._ids: frozenset[str] = frozenset()  # of all layers when it began
        self._seen: tuple[Scene, Scene] | None = None  # a scene, and what is seen of it

    def toggle(self, scene: Scene, layer_id: str) -> None:
        """Look at this layer alone, or at all again where it is alone already."""
        self.layer_id = None if layer_id == self.layer_id else layer_id
        self._ids, self._seen = _ids(scene), None

    def leave_out(self, layer_id: str | None) -> None:
        """Look at all but this layer; None: at it as well."""
        self.without, self._seen = layer_id, None

    def follow(self, scene: Scene) -> bool:
        """End once layers came or went, or the newcomer could not be seen; return whether it ended."""
        if self.layer_id is None or self._ids == _ids(scene):
            return False
        self.layer_id = self._seen = None
        return True

    def seen(self, scene: Scene) -> Scene:
        """Return the scene as it is looked at."""
        shown: dict[str, bool] = {}
        if self.layer_id is not None and scene.has(self.layer_id):
            shown = layer_edits.alone(scene, self.layer_id)
        if self.without is not None and scene.has(self.without):
            shown[self.without] = False
        if not shown:
            return scene
        if self._seen is None or self._seen[0] is not scene:
            self._seen = scene, layer_edits.seen(scene, shown)
        return self._seen[1]


def _ids(scene: Scene) -> frozenset[str]:
    return frozenset(layer.id for layer in scene.walk())
