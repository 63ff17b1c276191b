"""The navigator shows the whole picture in small, and leads the canvas where one drags."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop_app.canvas.view import Canvas
from desktop_app.panels.navigator import Navigator
from engine.compositing.compositor import Compositor
from engine.scene.scene import Scene


@pytest.fixture
def navigator(canvas: Canvas, photo_scene: Scene) -> Iterator[Navigator]:
    made = Navigator(canvas.document, Compositor(), canvas)
    made.resize(316, 280)
    made.show()
    canvas.document.open_scene(photo_scene)
    yield made
    made.close()
    made.deleteLater()


def test_the_picture_is_seen_and_a_press_looks_there(navigator: Navigator, canvas: Canvas) -> None:
    overview = navigator.overview
    place = overview._place()
    middle = overview.grab().toImage().pixelColor(place.center().toPoint())
    assert middle.blue() == pytest.approx(90, abs=8) and middle.red() == pytest.approx(127, abs=8)
    canvas.zoom_to(4.0)
    QTest.mousePress(overview, Qt.MouseButton.LeftButton, pos=QPoint(round(place.left() + place.width() / 4), 100))
    x, _ = canvas.viewport.to_canvas(canvas.viewport.width / 2, 0)
    assert x == pytest.approx(100, abs=2)
    frame = overview._frame().boundingRect()
    assert frame.width() == pytest.approx(640 / 4 * place.width() / 400, abs=1)


def test_the_slider_follows_the_zoom_and_leads_it(navigator: Navigator, canvas: Canvas) -> None:
    canvas.zoom_to(0.5)
    assert navigator.zoom.value == 50
    navigator.zoom.gesture.move(200)
    navigator.zoom.gesture.end()
    assert canvas.viewport.zoom == 2.0
