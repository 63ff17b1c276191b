"""The options of the box tool say what the next box becomes, or whose shape is changed, or why there is none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.document.document import Document
from desktop_app.tools.box_options import BoxOptions
from desktop_app.tools.shapes import Shapes
from engine.generation.shapes import Draft
from engine.scene.box import Box
from tests.desktop_app.conftest import HandMaker
from tests.desktop_app.tools.conftest import maker_of_shapes


@pytest.fixture
def maker() -> HandMaker:
    return maker_of_shapes()


@pytest.fixture
def wanted() -> list[int]:
    return []


@pytest.fixture
def options(document: Document, shapes: Shapes, qtbot: QtBot, wanted: list[int]) -> Iterator[BoxOptions]:
    made = BoxOptions(document, shapes, lambda: wanted.append(1))
    qtbot.addWidget(made)
    made.show()
    yield made


def test_the_class_of_the_next_box_is_chosen_here(options: BoxOptions, document: Document) -> None:
    assert options.class_choice.value == "cat" and options.class_choice.isVisible()
    options.class_choice.setCurrentIndex(options.class_choice.findData("dog"))
    assert document.current_class == "dog"
    document.choose_class("cat")
    assert options.class_choice.value == "cat"


def test_a_class_without_shapes_says_so_in_the_list_and_beside_it(options: BoxOptions, document: Document) -> None:
    texts = [options.class_choice.itemText(row) for row in range(options.class_choice.count())]
    assert texts == ["bird (no shapes)", "cat", "dog"]
    document.choose_class("bird")
    assert "paint its mask with the brush" in options.hint.text() and options.hint.property("role") == "warning"
    document.choose_class("cat")
    assert "Shift" in options.hint.text() and options.hint.property("role") == "muted"


def test_a_fresh_shape_is_named_and_the_next_object_a_button_away(
    options: BoxOptions, shapes: Shapes, engine: Any, deliver: Callable[[], None], document: Document, wanted: list[int]
) -> None:
    assert not options.new_button.isVisible()
    shapes.add("cat", Draft(1), Box(100, 60, 220, 140), lambda: None)
    engine.answer()
    deliver()
    assert options.what.text() == "Shape of Cat" and not options.class_choice.isVisible()
    options.new_button.click()
    assert wanted == [1]
    document.select(None)
    assert options.class_choice.isVisible() and not options.new_button.isVisible()
