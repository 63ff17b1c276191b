"""The canvas paints what changed, and that once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.canvas.view import Canvas
from desktop_app.document.document import Document
from desktop_app.tools.brush import Brush
from desktop_app.tools.tip import BrushTip
from engine.scene.scene import Scene
from tests.desktop_app.canvas.test_view import at


class Paints(QObject):
    """Notes what of a canvas is painted, in the widget's px."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.boxes: list[QRect] = []
        canvas.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.boxes.append(event.rect())
        return False


def test_a_dab_repaints_its_own_rectangle_only(canvas: Canvas, photo_scene: Scene, qtbot: QtBot) -> None:
    canvas.document.open_scene(photo_scene)
    tip = BrushTip(canvas)
    canvas.choose_tool(Brush(canvas.document, canvas, tip))
    tip.set_size(20)
    canvas.document.choose_class("cat")
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(canvas, 100, 100))
    QApplication.processEvents()
    painted = Paints(canvas).boxes
    QTest.mouseMove(canvas, at(canvas, 110, 104))
    qtbot.waitUntil(lambda: bool(painted))
    union = QRect()
    for rect in painted:
        union = union.united(rect)
    assert union.width() < 60 and union.height() < 60 and union.contains(at(canvas, 110, 104))
    canvas.cancel_gesture()


def test_a_change_is_painted_once(
    canvas: Canvas,
    document: Document,
    engine: Any,
    two_objects: Scene,
    deliver: Callable[[], None],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Tiles are drawn as they are painted: before that the rest of the window would be painted by itself."""
    monkeypatch.setattr("desktop_app.canvas.view.SLICE_S", 60.0)
    document.open_scene(two_objects)
    document.select(None)
    qtbot.waitUntil(lambda: canvas._shown.is_complete and not canvas._shown.is_stale)
    QApplication.processEvents()
    painted = Paints(canvas).boxes
    engine.answer_all()
    deliver()
    assert canvas._shown.is_stale and not canvas._refresh_timer.isActive()
    qtbot.waitUntil(lambda: bool(painted))
    assert canvas._shown.is_complete and not canvas._shown.is_stale
    for _ in range(3):
        QApplication.processEvents()
    assert len(painted) == 1 and painted[0].contains(at(canvas, 130, 150))
    canvas.zoom_to(0.4)
    qtbot.waitUntil(lambda: len(painted) > 1)
    for _ in range(3):
        QApplication.processEvents()
    assert len(painted) == 2, "nor is what is newly seen"
