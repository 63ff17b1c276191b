"""The properties of a drop shadow: where it falls, how far and how wide, and how dark it is."""

from __future__ import annotations

import dataclasses

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.panels.shadow_page import ANGLE, AnyShadowPage
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.translation import tr
from engine.scene import edits
from engine.scene.layers import FARTHEST_DROP, WIDEST_BLUR, DropShadowLayer

DIRECTION = dataclasses.replace(ANGLE, default=DropShadowLayer.angle)
DISTANCE = Range(0, 100, step=1, default=DropShadowLayer.distance, unit="px", most=FARTHEST_DROP)
SIZE = Range(0, 100, step=1, default=DropShadowLayer.size, unit="px", most=WIDEST_BLUR)
PERCENT = Range(0, 100, step=1, default=100 * edits.DROPPED_SHADE, unit="%")


class DropShadowPage(AnyShadowPage[DropShadowLayer]):
    """Shows the drop shadow of a layer, and edits it."""

    kind = DropShadowLayer
    what = "shadow"

    @property
    def edit(self) -> str:
        return tr("Drop shadow")

    @property
    def _orphaned(self) -> str:
        return tr("Its layer is not in this document, so nothing is drawn.")

    @property
    def _about_colour(self) -> str:
        return tr("Light ones show as a glow once the blend mode is Normal or Screen.")

    def _add_sliders(self, rows: QVBoxLayout) -> None:
        self.angle = self._slider(rows, tr("Angle"), DIRECTION, tr("Where it falls: 0° to the right, 90° down."))
        self.distance = self._slider(rows, tr("Distance"), DISTANCE, tr("How far from the layer it falls."))
        self.blur = self._slider(rows, tr("Size"), SIZE, tr("How wide its edge fades; 0 is sharp."))
        self.strength = self._slider(rows, tr("Strength"), PERCENT, tr("How dark it is: the layer's opacity."))
        self._bind_number(self.angle, "angle")
        self._bind_number(self.distance, "distance")
        self._bind_number(self.blur, "size")
        self._bind_number(self.strength, "opacity", 100)
