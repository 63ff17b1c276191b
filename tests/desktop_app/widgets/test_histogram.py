"""Histograms: hills as high as values are frequent, each in its colour."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from desktop_app.widgets.histogram import draw_histogram


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_hills_are_as_high_as_values_are_frequent(qapp: object, ratio: float) -> None:
    counts = np.zeros((4, 256), np.int64)
    counts[0, 64:128], counts[2, 96:192], counts[1, :] = 1000, 500, 7
    side = round(100 * ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_histogram(painter, QRectF(0, 0, 100, 100), counts, ("red", "blue"))
    painter.end()

    def at(value: int, height: float) -> tuple[int, int, int]:
        colour = image.pixelColor(round(value / 255 * side), round((1 - height) * side))
        return colour.red(), colour.green(), colour.blue()

    red, both, blue, none = at(80, 0.7), at(110, 0.3), at(160, 0.3), at(160, 0.7)
    assert none == at(20, 0.1) == (255, 255, 255), "neither beside a hill nor above it, and green was not asked for"
    assert red[0] > red[1] and red[0] > red[2] and at(110, 0.7) == red and at(80, 0.99) == red
    assert blue[2] > blue[1] > blue[0] and at(160, 0.55) == (255, 255, 255)
    assert both[1] < min(red[1], blue[1]), "the one shows through the other"
