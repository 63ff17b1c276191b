"""Paint on a layer of its own: in colour, erased, picked, filled within a selection, undone; the photo stays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from engine.scene.box import Box
from engine.scene.layers import PaintLayer

ALT = Qt.KeyboardModifier.AltModifier


def pixel(person: Any, x: int, y: int) -> tuple[int, ...]:
    """Premultiplied BGRA of the selected paint layer."""
    layer = person.document.selected_layer
    assert isinstance(layer, PaintLayer)
    return tuple(layer.tiles.read(Box(x, y, x + 1, y + 1))[0, 0].tolist())


@pytest.mark.parametrize("person", ["tiny"], indirect=True)
def test_colour_is_laid_over_the_photo(person: Any, photo_file: Path) -> None:
    person.open(photo_file)
    person.do("actual")
    opened, bar = person.document.scene, person.window.options
    person.do("new-paint")
    person.do("brush")
    brush = person.built.window.brush
    brush.set_size(40)
    bar.swatches.ask_colour = lambda *rest: QColor(250, 20, 30)
    bar.swatches.colour.click()
    assert bar.swatches.isVisible() and not bar.class_choice.isVisible()

    # A stroke is seen while it is drawn, and is one step.
    person.press(100, 100)
    person.drag_to(200, 100)
    assert person.document.history.in_gesture and person.colour_at(150, 100) == (250, 20, 30)
    person.release(300, 100)
    assert pixel(person, 250, 100) == (30, 20, 250, 255) and person.labels == ["Open", "Add paint layer", "Paint"]
    # Half as opaque over itself, and however often within one stroke.
    brush.set_opacity(0.5)
    brush.swap_colours()
    person.stroke((100, 100), (150, 100), (100, 100), (150, 100))
    assert pixel(person, 120, 100) == pytest.approx((142, 137, 252, 255), abs=2)
    person.key(Qt.Key.Key_X)
    brush.set_opacity(1.0)

    # Alt picks, and so does the picker.
    QTest.mouseClick(person.canvas, Qt.MouseButton.LeftButton, ALT, person.at(400, 300))
    assert brush.tip.colour == person.colour_at(400, 300) != (250, 20, 30)
    person.do("picker")
    person.stroke((250, 100))
    assert brush.tip.colour == (250, 20, 30)

    # The eraser takes paint away, a fill keeps to what is selected.
    person.do("eraser")
    person.stroke((250, 100), (260, 100))
    assert pixel(person, 255, 100) == (0, 0, 0, 0)
    person.do("marquee")
    person.stroke((400, 50), (450, 80), (500, 100))
    person.do("fill-colour")
    assert pixel(person, 450, 75) == (30, 20, 250, 255) and pixel(person, 520, 75) == (0, 0, 0, 0)
    assert person.document.selected_layer.name == "Paint"
    person.do("deselect")

    # Merged with the photo below, turned into pixels, flattened: what is seen stays.
    seen = person.colour_at(150, 100)
    for action, left in (("merge", 1), ("to-pixels", 2), ("flatten", 1)):
        person.do(action)
        person.wait()
        assert len(person.document.scene.layers) == left and person.colour_at(150, 100) == seen
        person.do("undo")
        person.document.select(person.document.scene.layers[-1].id)

    # What was changed while it was merged is not lost.
    person.do("merge")
    person.do("visible")
    changed = person.document.scene
    person.wait()
    assert person.document.scene is changed and "merge them again" in person.notices[-1]
    person.do("undo")

    # Escape takes the stroke back that is under way.
    before = person.document.scene
    person.do("brush")
    person.press(100, 300)
    person.drag_to(200, 300)
    person.key(Qt.Key.Key_Escape)
    assert person.document.scene is before

    while person.document.history.can_undo:
        person.do("undo")
    assert person.document.scene is opened


@pytest.mark.parametrize("person", ["tiny"], indirect=True)
def test_a_part_of_the_photo_is_copied_elsewhere(person: Any, photo_file: Path, photo_samples: Any) -> None:
    person.open(photo_file)
    person.do("actual")
    opened = person.document.scene
    brush = person.built.window.brush
    brush.set_size(40)
    brush.set_hardness(1.0)
    person.do("clone")
    person.stroke((100, 100), (150, 100))
    assert "Alt-click" in person.notices[-1] and person.document.scene is opened
    QTest.mouseClick(person.canvas, Qt.MouseButton.LeftButton, ALT, person.at(400, 350))
    person.stroke((100, 100), (150, 100))
    layer = person.document.selected_layer
    assert isinstance(layer, PaintLayer) and person.labels == ["Open", "Clone"]
    assert person.colour_at(120, 100) == tuple(photo_samples[350, 420].tolist())
    # A second stroke keeps the way from there.
    person.stroke((100, 200))
    assert person.colour_at(105, 205) == tuple(photo_samples[455, 405].tolist())
    assert person.document.scene.layers[0] is opened.layers[0]
    person.do("undo")
    person.do("undo")
    assert person.document.scene is opened

    # What lies above the layer is not copied into it, where it would be seen twice.
    person.document.select(opened.layers[0].id)
    person.do("new-invert")
    person.document.select(opened.layers[0].id)
    QTest.mouseClick(person.canvas, Qt.MouseButton.LeftButton, ALT, person.at(400, 350))
    person.stroke((100, 100))
    assert person.colour_at(100, 100) == tuple(255 - value for value in photo_samples[350, 400].tolist())

    person.document.open_scene(opened)
    person.stroke((100, 100))
    assert person.document.scene is opened, "in another document that place means nothing"
