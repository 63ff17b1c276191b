"""The tables of how each kind of layer is shown: in its row of the layers panel, and on its pages of properties."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtGui import QImage

from desktop_app.panels.drawing import mask_picture
from desktop_app.panels.page import Page
from engine.compositing.appearance import Appearances
from engine.kinds import KindTable
from engine.scene.layers import Layer
from engine.scene.scene import Scene

L = TypeVar("L", bound=Layer)


@dataclass(frozen=True)
class Drawing:
    """A small picture that is still to be drawn."""

    made_of: tuple[object, ...]  # values and plain tuples: while these are the same, so is the picture
    draw: Callable[[int], QImage]  # a square of that many px a side


class Row(Generic[L]):
    """The row of a kind of layer in the layers panel."""

    def icon(self, layer: L) -> str:
        """Return the icon that stands in the place of a picture, where there is none."""
        return "paint"

    def kind(self, layer: L) -> str:
        """Return what a person calls the layer's kind."""
        raise NotImplementedError(type(self).__name__)

    def noun(self, layer: L) -> str:
        """Return a more general word for the kind, for layers whose name tells the kind already."""
        return self.kind(layer)

    def picture(self, scene: Scene, layer: L, appearances: Appearances) -> Drawing | None:
        """Return the layer by itself; None: it has no picture of its own."""
        return None

    def mask(self, scene: Scene, layer: L) -> Drawing | None:
        """Return the layer's mask, white where it shows; None: it has none."""
        mask, size = layer.layer_mask, (scene.width, scene.height)
        return None if mask is None else Drawing((mask, size), lambda side: mask_picture(mask, size, side))


ROWS: KindTable[Row[Any]] = KindTable("is shown among the layers")
PAGES: KindTable[tuple[type[Page[Any]], ...]] = KindTable("is shown in the properties")
"""The pages of a kind of layer; the first that suits a layer is its."""


def row_of(layer: Layer) -> Row[Any]:
    """Return how the layer is shown among the layers."""
    return ROWS[type(layer)]
