"""The status bar tells of the picture and of what the pointer lies on, as they are now."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.shell.app import App
from engine.scene import edits, picture_edits
from engine.scene.adjustments import Invert
from engine.scene.box import Box
from engine.scene.layers import Photo


def test_the_status_bar_tells_zoom_place_and_engine(opened: App, qtbot: QtBot) -> None:
    window = opened.window
    window.canvas.zoom_to(0.5)
    assert window.status_labels.zoom.text() == "50 %"
    window.canvas.pointed.emit((12.7, 3.2))
    assert window.status_labels.pointer.text() == "12, 3"
    opened.document.open_scene(opened.document.scene)
    assert window.status_labels.pointer.text() == "", "it was another picture's"
    qtbot.waitUntil(lambda: window.status_labels.engine.text() == "Engine: CPU")


def test_the_status_bar_tells_what_a_resting_pointer_lies_on_now(opened: App, qtbot: QtBot) -> None:
    labels, canvas, document = opened.window.status_labels, opened.canvas, opened.document
    opened.window.resize(1100, 700)
    pixels = np.zeros((300, 400, 3), np.uint8)
    pixels[:, 200:] = 250
    document.open_scene(edits.open_photo(Photo(pixels)))
    canvas.zoom_to(1.0)
    canvas.finish()
    x, y = canvas.viewport.to_device(50, 40)
    place, none = QPointF(x, y), Qt.MouseButton.NoButton
    # Sent, as Qt's own pointer would lie over the next test's window.
    move = QMouseEvent(QEvent.Type.MouseMove, place, place, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, move)
    assert labels.pointer.text() == "50, 40" and labels.colour.text() == "R 0 G 0 B 0"

    document.edit("Crop", lambda scene: picture_edits.crop(scene, Box(200, 100, 400, 300)))
    canvas.finish()
    at = canvas.viewport.to_canvas(x, y)
    assert labels.pointer.text() == f"{math.floor(at[0])}, {math.floor(at[1])}" != "50, 40"
    assert labels.colour.text() == ("R 250 G 250 B 250" if document.scene.box.has(*at) else "")
    canvas.look(canvas.viewport.panned(at[0] - 7, at[1] - 9))
    canvas.finish()
    told = labels.colour.text()
    assert told == "R 250 G 250 B 250"
    document.edit("Invert", lambda scene: edits.add_adjustment(scene, Invert())[0])
    qtbot.waitUntil(lambda: labels.colour.text() == "R 5 G 5 B 5")
    document.undo()
    qtbot.waitUntil(lambda: labels.colour.text() == told)


def test_in_a_gesture_its_moves_alone_tell_the_pointer(opened: App) -> None:
    canvas, document = opened.canvas, opened.document
    document.open_scene(edits.open_photo(Photo(np.zeros((300, 400, 3), np.uint8))))
    canvas.finish()
    place, none = QPointF(*canvas.viewport.to_device(50, 40)), Qt.MouseButton.NoButton
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    def send(kind: QEvent.Type, button: Qt.MouseButton, held: Qt.MouseButton) -> None:
        QApplication.sendEvent(canvas, QMouseEvent(kind, place, place, button, held, plain))

    told: list[object] = []
    canvas.pointed.connect(told.append)
    send(QEvent.Type.MouseMove, none, none)
    told.clear()
    canvas.finish()
    assert told
    send(QEvent.Type.MouseButtonPress, left, left)
    told.clear()
    canvas.finish()
    assert not told
    send(QEvent.Type.MouseButtonRelease, left, none)


def test_what_has_no_room_is_left_out_and_comes_back(opened: App, qtbot: QtBot) -> None:
    window, labels = opened.window, opened.window.status_labels
    qtbot.waitUntil(lambda: labels.engine.text() != "")
    parts = labels.memory, labels.engine, labels.colour, labels.size
    window.resize(1400, 700)
    qtbot.waitUntil(lambda: all(part.isVisible() for part in parts))
    window.resize(853, 480)
    assert window.width() == 853
    qtbot.waitUntil(lambda: not labels.memory.isVisible())
    labels.progress.tell("Finding the subject", 0.5)
    labels.progress.show()
    window.resize(window.minimumSizeHint().width(), 480)
    qtbot.waitUntil(lambda: not any(part.isVisible() for part in parts))
    assert labels.zoom.isVisible() and labels.proof.isVisible()
    labels.progress.hide()
    window.resize(1400, 700)
    qtbot.waitUntil(lambda: all(part.isVisible() for part in parts))


def test_the_window_fits_a_small_screen_that_is_scaled(opened: App) -> None:
    assert opened.window.minimumSizeHint().width() <= 853 and opened.window.minimumSizeHint().height() <= 480
