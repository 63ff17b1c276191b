"""The point about which selected layers are turned, and scaled with Alt: their middle, unless it was put elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from engine.scene.layers import Extent, Layer, common_extent

XY = tuple[float, float]


@dataclass(frozen=True)
class _Put:
    """A point that goes with a layer wherever that is led."""

    ids: tuple[str, ...]  # of all selected layers
    layer_id: str
    point: XY  # in the px of that layer


class Pivot(QObject):
    """Kept as long as the same layers stay selected."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._put: _Put | None = None

    def of(self, layers: Sequence[Layer]) -> XY | None:
        """Return where it was put for these layers, in canvas px; None: it is their middle."""
        put = self._put
        if put is None or put.ids != _ids(layers):
            return None
        extent = next((extent for layer_id, extent in _extents(layers) if layer_id == put.layer_id), None)
        return None if extent is None else extent.to_canvas.point(*put.point)

    def about(self, layers: Sequence[Layer]) -> XY | None:
        """Return where it is, in canvas px; None for layers without an extent."""
        extent = common_extent(layers)
        return self.of(layers) or (None if extent is None else extent.centre)

    def put(self, layers: Sequence[Layer], point: XY | None) -> None:
        """Put it at a point of the canvas for these layers; None: back to their middle."""
        found = _extents(layers)
        self._put = None
        if point is not None and found:
            layer_id, extent = found[0]
            self._put = _Put(_ids(layers), layer_id, extent.to_canvas.inverse().point(*point))
        self.changed.emit()


def _ids(layers: Sequence[Layer]) -> tuple[str, ...]:
    return tuple(layer.id for layer in layers)


def _extents(layers: Sequence[Layer]) -> list[tuple[str, Extent]]:
    """Return the id and extent of every layer that has one, those in groups in place of these."""
    inner = (one for layer in layers for one in layer.walk() if not one.children)
    return [(one.id, extent) for one in inner if (extent := one.extent) is not None]
