"""The strip of shapes is there while a fresh one is selected and the box tool in hand, and out of the box's way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.canvas.view import Canvas
from desktop_app.document.document import Document
from desktop_app.tools.box import BoxTool
from desktop_app.tools.hand import Hand
from desktop_app.tools.shape_strip import ShapeStrip
from desktop_app.tools.shapes import Shapes
from engine.generation.shape_choice import OFFERED
from engine.generation.shapes import Draft
from engine.scene import object_edits
from engine.scene.box import Box
from tests.desktop_app.conftest import HandMaker
from tests.desktop_app.tools.conftest import maker_of_shapes

HIGH, LOW = Box(100, 20, 220, 90), Box(100, 200, 260, 290)


@pytest.fixture
def maker() -> HandMaker:
    return maker_of_shapes()


@pytest.fixture
def shapes(document: Document) -> Shapes:
    return Shapes(document, document)


@pytest.fixture
def tool(document: Document, canvas: Canvas, shapes: Shapes) -> BoxTool:
    return BoxTool(document, canvas, shapes)


@pytest.fixture
def strip(document: Document, canvas: Canvas, shapes: Shapes, photo_scene: Any, tool: BoxTool) -> Iterator[ShapeStrip]:
    made = ShapeStrip(canvas, shapes, canvas)
    document.open_scene(photo_scene)
    document.choose_class("cat")
    canvas.choose_tool(tool)
    yield made


@pytest.fixture
def settle(settle: Callable[[], None], deliver: Callable[[], None], qtbot: QtBot) -> Callable[[], None]:
    def run() -> None:
        settle()
        deliver()
        qtbot.wait(1)  # the strip shows it when the event loop comes round

    return run


def add(shapes: Shapes, settle: Callable[[], None], box: Box = LOW) -> None:
    shapes.add("cat", Draft(7), box, lambda: None)
    settle()


def test_it_comes_with_a_fresh_shape_and_goes_with_it(
    strip: ShapeStrip, shapes: Shapes, settle: Any, document: Document, canvas: Canvas, tool: BoxTool
) -> None:
    assert not strip.isVisible()
    add(shapes, settle)
    assert strip.isVisible() and len(strip.buttons) == OFFERED
    assert [button.isChecked() for button in strip.buttons] == [True] + [False] * 7
    canvas.choose_tool(Hand(document, canvas))
    settle()
    assert not strip.isVisible()
    canvas.choose_tool(tool)
    settle()
    assert strip.isVisible()
    layer = document.selected_object
    assert layer is not None
    document.edit("Paint", lambda scene: object_edits.paint_mask(scene, layer.id, [(180, 245, 9)], erase=True))
    settle()
    assert not strip.isVisible()
    document.undo()
    settle()
    assert strip.isVisible()


def test_it_hides_while_a_box_is_drawn(strip: ShapeStrip, shapes: Shapes, settle: Any, canvas: Canvas, tool: BoxTool,
                                       qtbot: QtBot) -> None:  # fmt: skip
    add(shapes, settle)
    start = canvas.viewport.to_device(20, 20)
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=_point(start))
    QTest.mouseMove(canvas, _point((start[0] + 60, start[1] + 60)))
    qtbot.wait(1)
    assert tool.is_drawing_box and not strip.isVisible()
    canvas.leave()
    settle()
    assert strip.isVisible()


def test_a_click_takes_a_shape_and_undo_gives_back_the_first(
    strip: ShapeStrip, shapes: Shapes, settle: Any, document: Document
) -> None:
    add(shapes, settle)
    chosen = shapes.offered[4]
    QTest.mouseClick(strip.buttons[4], Qt.MouseButton.LeftButton)
    settle()
    assert shapes.fresh is not None and shapes.fresh.draft == chosen
    assert [button.isChecked() for button in strip.buttons].index(True) == 4
    document.undo()
    settle()
    assert [button.isChecked() for button in strip.buttons].index(True) == 0


def test_the_dice_and_the_flip_are_here(strip: ShapeStrip, shapes: Shapes, settle: Any, document: Document) -> None:
    add(shapes, settle)
    before = shapes.offered
    strip.dice.click()
    settle()
    assert not set(before) & set(shapes.offered) and not any(button.isChecked() for button in strip.buttons)
    strip.flip.click()
    settle()
    assert document.history.labels[-1] == "Flip shape"


def test_it_does_not_lie_over_the_box(strip: ShapeStrip, shapes: Shapes, settle: Any, canvas: Canvas,
                                      document: Document) -> None:  # fmt: skip
    add(shapes, settle, LOW)
    assert strip.geometry().top() > canvas.height() / 2, "there is room below it"
    canvas.fit()
    settle()
    assert strip.geometry().bottom() < canvas.height() / 2
    document.select(None)
    add(shapes, settle, HIGH)
    assert strip.geometry().top() > canvas.height() / 2


def test_on_a_narrow_canvas_it_has_two_rows(strip: ShapeStrip, shapes: Shapes, settle: Any, canvas: Canvas) -> None:
    add(shapes, settle)
    wide = strip.size()
    assert len({button.y() for button in strip.buttons}) == 1
    canvas.resize(420, 480)
    settle()
    assert len({button.y() for button in strip.buttons}) == 2
    assert strip.width() < wide.width() and canvas.rect().contains(strip.geometry())
    canvas.resize(640, 480)
    settle()
    assert strip.size() == wide


def test_pressing_beside_its_buttons_does_nothing_to_the_picture(
    strip: ShapeStrip, shapes: Shapes, settle: Any, document: Document, canvas: Canvas
) -> None:
    add(shapes, settle)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.rect().topLeft())
    assert document.selected_object is not None and not canvas.is_in_gesture


def test_a_silhouette_has_the_form_of_its_box(strip: ShapeStrip, shapes: Shapes, settle: Any) -> None:
    add(shapes, settle, Box(100, 60, 340, 140))
    image = strip.buttons[1].grab().toImage()
    ground = image.pixelColor(image.width() // 2, 6)
    rows = [y for y in range(4, image.height() - 4)
            if any(_far(image.pixelColor(x, y), ground) for x in range(4, image.width() - 4))]  # fmt: skip
    columns = [x for x in range(4, image.width() - 4)
               if any(_far(image.pixelColor(x, y), ground) for y in range(4, image.height() - 4))]  # fmt: skip
    assert len(columns) / len(rows) == pytest.approx(3.0, rel=0.25)


def test_every_button_has_a_name(strip: ShapeStrip) -> None:
    assert all(button.accessibleName() for button in (*strip.buttons, strip.dice, strip.flip))


def _far(one: Any, other: Any) -> bool:
    return bool(abs(one.red() - other.red()) > 60)


def _point(place: tuple[float, float]) -> QPoint:
    return QPoint(round(place[0]), round(place[1]))
