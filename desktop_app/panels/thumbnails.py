"""Small pictures of layers and their masks, made when they are needed and kept until the layer changes."""

from __future__ import annotations

from PySide6.QtGui import QPixmap

from desktop_app.panels.kinds.table import Drawing, row_of
from engine.compositing.appearance import Appearances
from engine.scene.layers import Layer
from engine.scene.scene import Scene


class Thumbnails:
    """Pictures of `side` device pixels, kept by layer; what one was made of is compared by identity, not by content."""

    def __init__(self, appearances: Appearances) -> None:
        self.appearances = appearances
        self._kept: dict[tuple[str, str, int], tuple[tuple[object, ...], QPixmap]] = {}

    def picture(self, scene: Scene, layer: Layer, side: int) -> QPixmap | None:
        """Return the layer by itself; None for a kind that has no picture of its own."""
        return self._drawn("picture", layer, side, row_of(layer).picture(scene, layer, self.appearances))

    def mask(self, scene: Scene, layer: Layer, side: int) -> QPixmap | None:
        """Return the layer's mask, white where it shows; None for layers without one."""
        return self._drawn("mask", layer, side, row_of(layer).mask(scene, layer))

    def keep_only(self, ids: set[str]) -> None:
        """Forget the pictures of layers that are gone."""
        self._kept = {key: kept for key, kept in self._kept.items() if key[0] in ids}

    def _drawn(self, what: str, layer: Layer, side: int, drawing: Drawing | None) -> QPixmap | None:
        if drawing is None:
            return None
        key = (layer.id, what, side)
        kept = self._kept.get(key)
        if kept is None or not _same(kept[0], drawing.made_of):
            kept = self._kept[key] = (drawing.made_of, QPixmap.fromImage(drawing.draw(side)))
        return kept[1]


def _same(first: tuple[object, ...], second: tuple[object, ...]) -> bool:
    simple = (tuple, type(None))
    return all(a is b or (isinstance(a, simple) and a == b) for a, b in zip(first, second, strict=True))
