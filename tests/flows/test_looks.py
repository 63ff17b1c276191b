"""A person steers an object's looks: throws, goes back halfway, chooses, picks up, copies, and finds all again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.panels.object_page import ObjectPage

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def page(person: Any, photo_file: Path) -> ObjectPage:
    """A cat was painted into the photo's middle, and its page is shown."""
    person.open(photo_file)
    person.document.choose_class("cat")
    person.built.window.brush.set_size(90)
    person.stroke((280, 240), (320, 230), (360, 250))
    person.wait()
    found = person.window.findChild(ObjectPage)
    assert isinstance(found, ObjectPage)
    return found


def test_half_a_throw(person: Any, page: ObjectPage, move: Any) -> None:
    first = person.seen()
    person.do("new-noise")
    person.wait()
    thrown = person.seen()
    assert (thrown != first).any()

    track = page.look_tools.interpolation.track
    start = QPoint(round(track.knob_x()), track.height() // 2)
    shown: list[int] = []
    person.document.changed.connect(
        lambda change: shown.append(bool(change.layers)) if change.what == "appearance" else None
    )
    QTest.mousePress(track, LEFT, PLAIN, start)
    for x in range(start.x(), track.width() // 2, -2):
        move(track, QPoint(x, start.y()))
        QApplication.processEvents()
    person.qtbot.waitUntil(lambda: bool(shown))  # pictures come while the slider is dragged
    QTest.mouseRelease(track, LEFT, PLAIN, QPoint(track.width() // 2, start.y()))
    person.wait()
    half = person.seen()
    assert (half != first).any() and (half != thrown).any()
    assert person.labels[-2:] == ["New noise", "Between"]
    page.look_tools.interpolation.gesture.move(0)
    page.look_tools.interpolation.gesture.end()
    person.wait()
    assert (person.seen() == first).all()
    assert person.notices == []


def test_a_variation_is_taken_at_a_click(person: Any, page: ObjectPage, qtbot: Any) -> None:
    buttons = page.look_tools.variations.buttons
    QTest.mouseClick(page.look_tools.variations_button, LEFT)
    qtbot.waitUntil(lambda: all(button.image is not None for button in buttons), timeout=60_000)
    pictures = {bytes(button.image.constBits()) for button in buttons if button.image is not None}
    assert len(pictures) == 8, "eight different looks"
    before = person.seen()
    QTest.mouseClick(buttons[3], LEFT)
    person.wait()
    assert (person.seen() != before).any() and buttons[3].isChecked()
    assert person.document.engine.appearances.is_exact(person.layer.id)
    assert person.labels[-1] == "Variation"


def test_looks_are_picked_up_kept_and_found_again(
    person: Any, page: ObjectPage, tmp_path: Path, names: Callable[[Path], None]
) -> None:
    # What stands under the mask: the meadow's green and the sky's blue.
    person.do("pick-up")
    person.wait()
    assert person.labels[-1] == "Pick up looks" and person.layer.recipe.seed is None
    under = person.layer.recipe.noise

    # A cut-out of something red.
    y, x = np.mgrid[0:90, 0:120]
    inside = (x - 60) ** 2 + (y - 45) ** 2 < 35**2
    cut = np.dstack([np.full_like(x, 215), np.full_like(x, 40), np.full_like(x, 30), 255 * inside]).astype(np.uint8)
    Image.fromarray(cut).save(tmp_path / "red.png")
    names(tmp_path / "red.png")
    person.do("pick-up-photo")
    person.wait()
    red = person.layer.recipe
    assert red.noise != under
    appearance = person.document.engine.appearances(person.layer)
    mean = appearance.rgb.reshape(-1, 3).mean(axis=0)
    assert mean[0] > mean[2] + 15, "it looks red"

    # Another cat takes them over, with a knob kept where there is one.
    person.do("copy-looks")
    person.do("new-object")
    person.stroke((120, 380), (160, 370), (200, 390))
    person.wait()
    if page.locks:
        page.locks[0].click()
    kept = person.layer.recipe.locked
    person.do("paste-looks")
    person.wait()
    if kept:
        assert person.layer.recipe.noise != red.noise and person.layer.recipe.locked == (True,)
    else:
        assert person.layer.recipe.noise == red.noise

    scene = person.document.scene
    names(tmp_path / "cats.ora")
    person.do("save-as")
    person.wait()
    person.open(tmp_path / "cats.ora")
    person.wait()
    assert [layer.recipe for layer in person.document.scene.objects()] == [layer.recipe for layer in scene.objects()]
    assert person.notices == []
