"""What is drawn over the picture, as a value: tools make them, the canvas paints them."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QPainter

from desktop_app.widgets.viewport import Viewport
from engine.scene.box import Box


class Drawing(Protocol):
    """What is drawn over the picture; equal ones look the same."""

    def device_box(self, viewport: Viewport) -> Box:
        """Return the device px that drawing it can touch."""

    def draw(self, painter: QPainter, viewport: Viewport) -> None:
        """Draw it; the painter's unit is a device px."""
