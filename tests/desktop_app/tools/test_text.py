"""The text tool on a canvas: keys, caret, boxes and undo, as a person uses them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest

from desktop_app.canvas.view import Canvas
from desktop_app.document.document import Document
from desktop_app.document.text_edits import text_layer
from desktop_app.tools.text import TextTool
from desktop_app.tools.text_field import TextField
from desktop_app.tools.text_marks import TextMarks
from desktop_app.tools.text_options import TextOptions
from desktop_app.tools.text_typing import Typing
from desktop_app.tools.tip import BrushTip
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.guides import Guides
from engine.scene.layers import LONGEST_TEXT, TextLayer
from engine.scene.projective import between
from engine.scene.scene import Scene
from tests.desktop_app.conftest import Told

Lead = Callable[..., object]


@pytest.fixture
def tool(document: Document, canvas: Canvas, photo_scene: Scene) -> Iterator[TextTool]:
    document.open_scene(photo_scene)
    typing = Typing(document, BrushTip(document), document)
    made = TextTool(document, canvas, typing, TextField(canvas))
    canvas.choose_tool(made)
    yield made
    typing.finish()


def typed(tool: TextTool, words: str) -> None:
    QTest.keyClicks(tool.field, words)


def texts(document: Document) -> list[str]:
    return [layer.text.words for layer in document.scene.layers if isinstance(layer, TextLayer)]


def test_a_box_and_a_line_begin_at_guides_and_the_side_is_led_to_one(
    tool: TextTool, document: Document, lead: Lead
) -> None:
    document.edit("Guides", lambda scene: edits.set_guides(scene, Guides((100, 300), (50,))))
    lead(tool, (102, 52), (200, 120), (298, 200))
    assert tool.typing.place == Affine.translation(100, 50) and tool.typing.text.width == 200
    typed(tool, "Box")
    tool.typing.set("Width", width=150.0)
    layer = document.selected_layer
    assert isinstance(layer, TextLayer)
    side = tool._marks().side
    assert side is not None
    lead(tool, side, (280, side[1]), (302, side[1]))
    assert tool.typing.text.width == 200
    tool.typing.finish()
    lead(tool, (101, 252))
    assert tool.typing.place.point(0, 0)[0] == 100


def test_a_click_and_keys_make_one_step(tool: TextTool, document: Document, lead: Lead) -> None:
    lead(tool, (100, 120))
    assert tool.typing.is_on and texts(document) == [] and document.history.labels == ["Open"]
    typed(tool, "Hi [b]")
    QTest.keyClick(tool.field, Qt.Key.Key_Return)
    typed(tool, "there")
    assert texts(document) == ["Hi [b]\nthere"] and document.history.labels == ["Open", "Add text"]
    layer = document.selected_layer
    assert isinstance(layer, TextLayer) and layer.tiles.bounds().left in range(98, 106)
    assert layer.tiles.bounds().top < 120  # it stands on the point that was clicked
    QTest.keyClick(tool.field, Qt.Key.Key_Escape)
    assert not tool.typing.is_on and tool.field.isHidden() and texts(document) == ["Hi [b]\nthere"]
    document.undo()
    assert texts(document) == []
    document.redo()
    assert texts(document) == ["Hi [b]\nthere"]


def test_a_drag_draws_a_box_that_wraps(tool: TextTool, document: Document, lead: Lead) -> None:
    lead(tool, (50, 40), (120, 60), (210, 90))
    typed(tool, "Words that go on and on")
    layer = document.selected_layer
    assert isinstance(layer, TextLayer) and layer.text.width == 160
    assert layer.box.width == 160 and layer.tiles.bounds().right <= 212
    lines = layer.box.height
    lead(tool, (210, 40 + lines / 2), (250, 90), (330, 90))  # its side
    layer = text_layer(document.scene, layer.id)
    assert layer.text.width == pytest.approx(280) and layer.box.height < lines
    assert document.history.labels == ["Open", "Add text"]


def test_a_press_leads_the_caret_and_one_beside_ends_typing(tool: TextTool, document: Document, lead: Lead) -> None:
    lead(tool, (100, 120))
    typed(tool, "Hello")
    box = text_layer(document.scene, document.selected or "").box_in(document.scene.box)
    lead(tool, (box.left + 1, box.top + 5))
    typed(tool, "A ")
    assert texts(document) == ["A Hello"]
    lead(tool, (box.left + 1, box.top + 5), (300, box.top + 5))
    assert tool.field.selected == (0, 7)
    lead(tool, (20, 280))
    assert not tool.typing.is_on and texts(document) == ["A Hello"]
    lead(tool, (box.left + 3, box.top + 5), is_double=True)
    assert tool.typing.is_on and document.history.labels == ["Open", "Add text"]


def test_an_emptied_text_is_taken_away(tool: TextTool, document: Document, lead: Lead) -> None:
    lead(tool, (100, 120))
    typed(tool, "No")
    tool.typing.finish()
    tool.edit(document.selected or "")
    QTest.keyClick(tool.field, Qt.Key.Key_Backspace)  # all of it is selected
    assert texts(document) == [""]
    QTest.keyClick(tool.field, Qt.Key.Key_Escape)
    assert texts(document) == [] and len(document.history.labels) == 3
    document.undo()
    assert texts(document) == ["No"]


def test_undo_from_the_menu_ends_typing(tool: TextTool, document: Document, lead: Lead) -> None:
    lead(tool, (100, 120))
    typed(tool, "One")
    document.undo()
    assert not tool.typing.is_on and tool.field.isHidden() and texts(document) == []


def test_what_an_input_method_composes_is_seen_at_once(tool: TextTool, document: Document, lead: Lead) -> None:
    lead(tool, (100, 120))
    tool.field.insertPlainText("ab🦋")
    QTest.keyClick(tool.field, Qt.Key.Key_Left)
    tool.field.inputMethodEvent(QInputMethodEvent("ko", []))
    assert texts(document) == ["abko🦋"] and tool.field.caret == 4
    given = QInputMethodEvent("", [])
    given.setCommitString("K")
    tool.field.inputMethodEvent(given)
    assert texts(document) == ["abK🦋"]


def test_pasted_is_plain_text_as_long_as_may_be(tool: TextTool, document: Document, lead: Lead) -> None:
    lead(tool, (100, 120))
    data = QMimeData()
    data.setHtml("<b>bold</b>")
    data.setText("a\0b\u2028c\n" + " " * 2 * LONGEST_TEXT)
    tool.field.insertFromMimeData(data)
    (words,) = texts(document)
    assert words.startswith("ab\nc\n") and len(words) < LONGEST_TEXT


def test_a_locked_text_says_so(tool: TextTool, document: Document, lead: Lead, told: Told) -> None:
    lead(tool, (100, 120))
    typed(tool, "Hello")
    tool.typing.finish()
    layer_id = document.selected or ""
    document.edit("Lock", lambda scene: edits.set_locked(scene, layer_id, True))
    tool.edit(layer_id)
    assert not tool.typing.is_on and "locked" in told.notices[-1]


def test_what_is_selected_and_the_caret_are_drawn(tool: TextTool, document: Document, lead: Lead) -> None:
    lead(tool, (100, 120))
    typed(tool, "Hello")
    (marks,) = tool.drawings()
    assert isinstance(marks, TextMarks) and marks.caret is not None and marks.selected == ()
    QTest.keyClick(tool.field, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    (marks,) = tool.drawings()
    assert isinstance(marks, TextMarks) and marks.caret is None and len(marks.selected) == 1


def test_the_options_set_what_is_typed_and_the_next(tool: TextTool, document: Document, lead: Lead) -> None:
    options = TextOptions(tool.typing)
    lead(tool, (100, 120))
    typed(tool, "Hello")
    layer_id = document.selected or ""
    options.italic.click()
    options.alignments["right"].click()
    options.weight.setCurrentIndex(options.weight.findData("700"))
    options.size_field.number.stepBy(3)
    text = text_layer(document.scene, layer_id).text
    assert (text.italic, text.alignment, text.weight) == (True, "right", 700)
    assert text.size == options.size_field.value == 23  # a fifteenth of the picture's 300 px, and three steps
    assert document.history.labels == ["Open", "Add text"]
    options.done.click()
    document.edit("Scale", lambda scene: edits.transform(scene, [scene.find(layer_id)], Affine.scaling(2)))
    assert options.size_field.value == 46
    options.spacing.number.stepBy(1)
    options.spacing.gesture.end()
    options.italic.click()
    assert document.history.labels == ["Open", "Add text", "Scale", "Line spacing", "Italic"]
    options.deleteLater()


def test_the_caret_stands_in_a_text_in_perspective(tool: TextTool, document: Document, lead: Lead) -> None:
    lead(tool, (100, 120))
    typed(tool, "Hello")
    layer = text_layer(document.scene, document.selected or "")
    extent = layer.extent
    assert extent is not None
    square = ((100, 100), (200, 100), (200, 150), (100, 150))
    way = between(square, ((100, 60), (200, 100), (200, 150), (100, 190)))
    document.edit("Distort", lambda scene: edits.transform(scene, [layer], way))
    layer = text_layer(document.scene, layer.id)
    assert layer.distortion is not None
    tool.field.place_caret(5)
    (marks,) = tool.drawings()
    assert isinstance(marks, TextMarks) and marks.caret is not None
    (_, top), (_, bottom) = marks.caret
    QTest.keyClick(tool.field, Qt.Key.Key_Home)
    (marks,) = tool.drawings()
    assert isinstance(marks, TextMarks) and marks.caret is not None
    assert marks.caret[1][1] - marks.caret[0][1] > 1.2 * (bottom - top)  # nearer where it is larger
    lead(tool, marks.caret[0])
    assert tool.field.caret == 0


def test_without_a_word_all_is_as_before(tool: TextTool, document: Document, lead: Lead) -> None:
    document.select(document.scene.layers[0].id)
    lead(tool, (100, 120))
    assert tool.typing.is_on and document.selected is None
    QTest.keyClick(tool.field, Qt.Key.Key_Escape)
    assert document.selected == document.scene.layers[0].id and document.history.labels == ["Open"]
