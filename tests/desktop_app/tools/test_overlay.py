"""What a tool draws over the picture is drawn where it is, within the box that it says it touches."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop_app.tools.overlay import Mark, Overlay
from desktop_app.widgets.viewport import Viewport
from engine.scene.box import NOWHERE, Box

LOZENGE = (((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),)


def drawn(sketch: Overlay, viewport: Viewport) -> NDArray[np.uint8]:
    image = QImage(viewport.width, viewport.height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    sketch.draw(painter, viewport)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(viewport.height, viewport.width, 4).copy()


def test_it_stays_within_what_it_says(qapp: QApplication) -> None:
    for ratio in (1.0, 1.5, 2.0):
        viewport = Viewport(600, 500, zoom=0.7, left=31, top=17, ratio=ratio)
        sketch = Overlay(Box(200, 150, 420, 300), LOZENGE, "220 × 150 px", (Mark(60, 70, True), Mark(90, 70, False)))
        seen = drawn(sketch, viewport)[..., 3] > 0
        touched = sketch.device_box(viewport)
        inside = np.zeros_like(seen)
        inside[max(0, touched.top) : touched.bottom, max(0, touched.left) : touched.right] = True
        assert seen.any() and not (seen & ~inside).any()


def test_the_shape_is_filled_and_its_box_is_not(qapp: QApplication) -> None:
    viewport = Viewport(400, 400)
    pixels = drawn(Overlay(Box(100, 100, 300, 300), LOZENGE), viewport)
    blue, _, red, alpha = pixels[200, 200].tolist()
    assert alpha > 100 and red > 2 * blue, "the red of a mask"
    assert pixels[110, 110, 3] == 0 and pixels[290, 110, 3] == 0, "the corners of the box are free"
    assert pixels[100, 200, 3] > 0 and pixels[200, 300, 3] > 0, "its edges are drawn"


def test_marks_tell_plus_from_minus_by_more_than_colour(qapp: QApplication) -> None:
    viewport = Viewport(100, 100)
    plus, minus = (drawn(Overlay(marks=(Mark(50, 50, part),)), viewport) for part in (True, False))
    above = plus[47, 50].astype(int) - minus[47, 50]
    assert (above[:2] > 40).all(), "the plus has an upright line there"
    assert (plus[50, 47, :3] > 200).all() and (minus[50, 47, :3] > 200).all()


def test_nothing_touches_nothing() -> None:
    assert Overlay().device_box(Viewport(100, 100)) == NOWHERE
