"""From a box to an object: dragged, reshaped, exchanged for another shape, painted on, refined, and undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engine.scene.box import Box


def take_box_tool(person: Any, photo_file: Path) -> None:
    person.open(photo_file)
    person.document.choose_class("cat")
    person.do("box")


def settle(person: Any) -> None:
    person.wait()
    person.qtbot.wait(1)  # the strip shows what there is when the event loop comes round


def box_of(person: Any) -> Box:
    """Around what the selected object's mask covers, on the canvas."""
    layer = person.layer
    box = layer.mask.bounds()
    return box.moved(*layer.place.whole_translation)


def is_near(one: Box, other: Box) -> bool:
    """The pointer goes by pixels of the screen, which are a little larger than the canvas's here."""
    pairs = ((one.left, other.left), (one.top, other.top), (one.right, other.right), (one.bottom, other.bottom))
    return all(abs(mine - theirs) <= 2 for mine, theirs in pairs)


def covered(person: Any) -> np.ndarray:
    return np.asarray(person.layer.mask.warped(person.layer.place).read(Box(0, 0, 640, 480)))


def test_the_journey_of_a_box(person: Any, photo_file: Path) -> None:
    if not person.document.catalog.of_kind("shape"):
        pytest.fail("the weights of the shapes are missing")
    take_box_tool(person, photo_file)
    empty = person.document.scene
    person.press(200, 180)
    person.drag_to(300, 260)
    person.qtbot.waitUntil(lambda: bool(person.canvas._overlay.shape), timeout=60_000)
    person.key(Qt.Key.Key_Escape)
    settle(person)
    assert person.document.scene is empty and not person.canvas.tool.is_drawing_box

    person.stroke((200, 180), (300, 240), (360, 300))
    settle(person)
    box = box_of(person)
    assert person.labels == ["Open", "Add cat"] and is_near(box, Box(200, 180, 360, 300))
    assert person.document.engine.appearances.is_exact(person.layer.id), "it is generated like any other"
    strip = person.window.tools.shape_strip
    assert strip.isVisible() and strip.buttons[0].isChecked()
    first = covered(person)

    # Another shape, and by its edge another box.
    strip.buttons[3].click()
    settle(person)
    second = covered(person)
    assert person.labels[2:] == ["Another shape"] and box_of(person) == box
    assert (first != second).any() and strip.buttons[3].isChecked()
    person.stroke((360, 240), (400, 240), (420, 240))
    settle(person)
    wider = box_of(person)
    assert person.labels[3:] == ["Change box"] and is_near(wider, Box(200, 180, 420, 300))
    strip.flip.click()
    settle(person)
    assert person.labels[4:] == ["Flip shape"] and box_of(person) == wider

    # By now it is an ordinary mask.
    person.do("brush")
    person.built.window.brush.set_size(40)
    person.stroke((310, 240), (440, 240))
    settle(person)
    assert person.labels[5:] in (["Paint mask"], ["Paint mask and grow its frame"])
    person.do("box")
    settle(person)
    assert not strip.isVisible()

    for _ in range(4):
        person.do("undo")
    settle(person)
    assert (covered(person) == first).all() and strip.isVisible() and strip.buttons[0].isChecked()
    person.do("undo")
    assert person.document.scene is empty
    assert person.notices == []


def test_a_rough_mask_is_refined(person: Any, photo_file: Path) -> None:
    if not person.document.catalog.of_kind("shape"):
        pytest.fail("the weights of the shapes are missing")
    person.open(photo_file)
    person.document.choose_class("cat")
    person.built.window.brush.set_size(80)
    person.stroke((250, 240), (300, 230), (380, 260))
    settle(person)
    rough, before = covered(person), person.layer
    person.do("refine-mask")
    settle(person)
    after = covered(person)
    assert person.labels == ["Open", "Add cat", "Refine mask"] and (rough != after).any()
    assert (person.layer.side, person.layer.place) == (before.side, before.place)
    both = ((rough > 127) & (after > 127)).sum() / ((rough > 127) | (after > 127)).sum()
    assert both > 0.4, "it is still about the same thing"
    assert person.document.engine.appearances.is_exact(person.layer.id)
    person.do("undo")
    assert (covered(person) == rough).all() and person.notices == []


def test_a_class_without_shapes_is_left_to_the_brush(person: Any, photo_file: Path) -> None:
    person.open(photo_file)
    without = [name for name in person.document.catalog.classes
               if not any(name in card.classes for card in person.document.catalog.of_kind("shape"))]  # fmt: skip
    if not without:
        return  # every class has its shapes
    person.document.choose_class(without[0])
    person.do("box")
    scene = person.document.scene
    person.stroke((200, 180), (300, 240), (360, 300))
    person.wait()
    assert person.document.scene is scene
    assert person.notices == [f'There is no shape model for "{without[0]}": paint its mask with the brush (B).']


def test_the_strip_leaves_the_picture_to_the_hand(person: Any, photo_file: Path) -> None:
    """A press on the strip is no press on the canvas below it."""
    if not person.document.catalog.of_kind("shape"):
        pytest.fail("the weights of the shapes are missing")
    take_box_tool(person, photo_file)
    person.stroke((200, 180), (300, 240), (360, 300))
    settle(person)
    strip, scene = person.window.tools.shape_strip, person.document.scene
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert person.document.selected is not None and person.document.scene is scene
