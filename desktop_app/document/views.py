"""Ways to look at the document, which change nothing of it: its photos as they were, or one layer alone."""

from __future__ import annotations

import dataclasses

from desktop_app.document import layer_edits
from engine.scene.layers import BackgroundLayer, Layer, LayerMask, PhotoLayer
from engine.scene.scene import Scene


def photos_only(scene: Scene) -> Scene:
    """Return the scene as it was before anything was added to its photos; without any, to its background."""
    kind = PhotoLayer if scene.photos else BackgroundLayer
    whole = (dataclasses.replace(layer, layer_mask=None, is_clipped=False) for layer in scene.layers)
    return dataclasses.replace(scene, layers=tuple(layer for layer in whole if isinstance(layer, kind)))


def mask_alone(scene: Scene, layer: Layer) -> Scene:
    """Return a scene that shows a layer's mask alone, white where the layer shows."""
    mask = layer.layer_mask or LayerMask.showing(layer.mask_in(scene.box))
    black = BackgroundLayer(id="black", name="Black", colours=((0, 0, 0),))
    white = BackgroundLayer(
        id="white", name="White", colours=((255, 255, 255),), layer_mask=dataclasses.replace(mask, enabled=True)
    )
    return dataclasses.replace(scene, layers=(black, white))


class Solo:
    """Which layer is looked at alone, with what it holds and the groups around it, and which is left out."""

    def __init__(self) -> None:
        self.layer_id: str | None = None
        self.is_mask = False  # it is its mask that is looked at
        self.without: str | None = None  # the layer that is left out
        self._ids: frozenset[str] = frozenset()  # of all layers when it began
        self._seen: tuple[Scene, Scene] | None = None  # a scene, and what is seen of it

    def toggle(self, scene: Scene, layer_id: str | None, is_mask: bool = False) -> None:
        """Look at this layer, or its mask, alone; at all again where it is alone already, or for None."""
        is_over = layer_id is None or (layer_id, is_mask) == (self.layer_id, self.is_mask)
        self.layer_id, self.is_mask = (None, False) if is_over else (layer_id, is_mask)
        self._ids, self._seen = _ids(scene), None

    def leave_out(self, layer_id: str | None) -> None:
        """Look at all but this layer; None: at it as well."""
        self.without, self._seen = layer_id, None

    def follow(self, scene: Scene) -> bool:
        """End once layers came or went, or the newcomer could not be seen; return whether it ended."""
        if self.layer_id is None or (self._ids == _ids(scene) and not self._lacks_mask(scene)):
            return False
        self.layer_id = self._seen = None
        self.is_mask = False
        return True

    def seen(self, scene: Scene) -> Scene:
        """Return the scene as it is looked at."""
        if self._seen is None or self._seen[0] is not scene:
            self._seen = scene, self._looked_at(scene)
        return self._seen[1]

    def _looked_at(self, scene: Scene) -> Scene:
        shown: dict[str, bool] = {}
        if self.layer_id is not None and scene.has(self.layer_id):
            if self.is_mask:
                return mask_alone(scene, scene.find(self.layer_id))
            shown = layer_edits.alone(scene, self.layer_id)
        if self.without is not None and scene.has(self.without):
            shown[self.without] = False
        return layer_edits.seen(scene, shown) if shown else scene

    def _lacks_mask(self, scene: Scene) -> bool:
        return self.is_mask and self.layer_id is not None and not scene.find(self.layer_id).has_mask


def _ids(scene: Scene) -> frozenset[str]:
    return frozenset(layer.id for layer in scene.walk())
