"""One layer looked at alone: a view of the document, which changes nothing of it and so lights nothing anew."""

from __future__ import annotations

from desktop_app.document import layer_edits
from engine.scene.scene import Scene


class Solo:
    """Which layer is looked at alone, with what it holds and the groups around it; none at first."""

    def __init__(self) -> None:
        self.layer_id: str | None = None
        self._ids: frozenset[str] = frozenset()  # of all layers when it began
        self._seen: tuple[Scene, Scene] | None = None  # a scene, and what is seen of it

    def toggle(self, scene: Scene, layer_id: str) -> None:
        """Look at this layer alone, or at all again where it is alone already."""
        self.layer_id = None if layer_id == self.layer_id else layer_id
        self._ids, self._seen = _ids(scene), None

    def follow(self, scene: Scene) -> bool:
        """End once layers came or went, or the newcomer could not be seen; return whether it ended."""
        if self.layer_id is None or self._ids == _ids(scene):
            return False
        self.layer_id = self._seen = None
        return True

    def seen(self, scene: Scene) -> Scene:
        """Return the scene as it is looked at."""
        if self.layer_id is None or not scene.has(self.layer_id):
            return scene
        if self._seen is None or self._seen[0] is not scene:
            self._seen = scene, layer_edits.seen(scene, layer_edits.alone(scene, self.layer_id))
        return self._seen[1]


def _ids(scene: Scene) -> frozenset[str]:
    return frozenset(layer.id for layer in scene.walk())
