"""The two journeys of the house: from a slider to the picture, and from a stroke to an object."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.document.change import Change


def cat(person: Any, photo_file: Path) -> None:
    """Open the photo and paint a cat into its middle."""
    person.open(photo_file)
    person.document.choose_class("cat")
    person.built.window.brush.set_size(90)
    person.stroke((280, 240), (320, 230), (360, 250))
    person.wait()


def test_the_journey_of_a_slider(person: Any, photo_file: Path, move: Any) -> None:
    cat(person, photo_file)
    scene = person.document.scene
    before = person.seen()
    slider = person.slider("Strength")
    track = slider.track
    shown: list[tuple[float, int]] = []  # strength of the scene, and which picture was shown

    def note(change: Change) -> None:
        if change.what == "appearance":
            appearance = person.document.engine.appearances(person.layer)
            shown.append((person.layer.recipe.strength, id(appearance)))

    person.document.changed.connect(note)
    start = QPoint(round(track.knob_x()), track.height() // 2)
    QTest.mousePress(track, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    end = start
    for step in range(1, 41):
        end = start - QPoint(step, 0)
        move(track, end)
        QApplication.processEvents()
        if step == 20:
            person.qtbot.waitUntil(lambda: bool(shown))
    assert person.document.history.in_gesture and person.labels == ["Open", "Add cat"]
    QTest.mouseRelease(track, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    person.wait()

    assert person.labels == ["Open", "Add cat", "Strength"], "one drag is one step"
    strength = person.layer.recipe.strength
    assert 0 <= strength < 1.0 and slider.value == pytest.approx(strength)
    assert person.document.engine.appearances.is_exact(person.layer.id), "the last picture is that of the last value"
    assert len(shown) >= 2 and [value for value, _ in shown] == sorted((value for value, _ in shown), reverse=True)
    assert (person.seen() != before).any(axis=-1).sum() > 500
    person.do("undo")
    assert person.document.scene is scene
    person.wait()
    assert (person.seen() == before).all(), "the same recipe is the same picture"
    assert person.notices == []


def test_the_journey_of_a_stroke(person: Any, photo_file: Path) -> None:
    person.open(photo_file)
    person.document.choose_class("cat")
    person.built.window.brush.set_size(90)
    person.built.window.brush.set_hardness(1.0)
    empty = person.document.scene
    bare = person.seen()

    person.press(280, 240)
    person.drag_to(340, 240)
    x, y = person.at(310, 240).x(), person.at(310, 240).y()
    red, *others = (person.seen()[y, x].astype(int) - bare[y, x]).tolist()
    assert red > 20 and max(others) < 0, "the mask is red while it is painted"
    person.key(Qt.Key.Key_Escape)
    assert person.document.scene is empty and not person.document.history.in_gesture
    person.release(340, 240)
    assert person.document.scene is empty and (person.seen()[y, x] == bare[y, x]).all()

    person.stroke((280, 240), (310, 235), (340, 240))
    assert person.layer.recipe.class_name == "cat" and person.labels == ["Open", "Add cat"]
    person.wait()
    assert person.document.engine.appearances.is_exact(person.layer.id)
    person.document.select(None)
    made = person.seen()
    assert (made[y, x] != bare[y, x]).any()
    far = person.at(100, 100)
    assert (made[far.y() - 20 : far.y() + 20, far.x() - 20 : far.x() + 20] == bare[far.y() - 20 : far.y() + 20,
            far.x() - 20 : far.x() + 20]).all()  # fmt: skip
    assert person.notices == []


def test_moving_shows_the_object_at_once_and_then_its_light(person: Any, photo_file: Path) -> None:
    cat(person, photo_file)
    looks = person.document.engine.appearances(person.layer)
    person.do("move")
    person.press(320, 240)
    person.drag_to(330, 200)
    person.drag_to(340, 120)
    assert person.document.history.in_gesture and person.document.engine.appearances(person.layer) is not None
    x, y = person.at(340, 120).x(), person.at(340, 120).y()
    during = person.seen()[y, x]
    person.release(340, 120)
    person.wait()
    assert person.document.engine.appearances.is_exact(person.layer.id)
    assert person.labels == ["Open", "Add cat", "Move Cat"]
    after = person.document.engine.appearances(person.layer)
    assert after.rgb.shape == looks.rgb.shape
    # Where it was carried, something of it was to be seen already before the engine answered.
    sky = np.array([90 + 120 // 6, 140 + 120 // 8, 220 - 120 // 10])
    assert np.abs(during.astype(int) - sky).max() > 15


def test_two_hundred_values_leave_the_window_alive(person: Any, photo_file: Path) -> None:
    """The newest wins and what runs is finished: many pictures, none of them late, and the last is the last value's."""
    cat(person, photo_file)
    binding = person.slider("Strength")
    pictures: list[int] = []
    person.document.changed.connect(lambda change: pictures.append(1) if change.what == "appearance" else None)
    for step in range(200):
        binding.gesture.move(round(1.4 - step * 0.005, 3))
        QApplication.processEvents()
    binding.gesture.end()
    person.wait()
    assert person.layer.recipe.strength == pytest.approx(1.4 - 199 * 0.005)
    assert person.document.engine.appearances.is_exact(person.layer.id)
    assert 1 <= len(pictures) <= 202 and person.labels == ["Open", "Add cat", "Strength"]
