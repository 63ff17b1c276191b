"""The cursor says what a press would do, with the keys that are held, and that it would do nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desktop_app.document.document import Document
from desktop_app.tools.brush import Brush, Eraser
from desktop_app.tools.clone import Clone
from desktop_app.tools.edge_eraser import EdgeEraser
from desktop_app.tools.hand import Turn, Zoom
from desktop_app.tools.heal import SpotHeal
from desktop_app.tools.move import Move
from desktop_app.tools.select import SelectSettings, Wand
from desktop_app.tools.select_brush import SelectionBrush
from desktop_app.tools.tip import BrushTip
from desktop_app.tools.tool import Tool
from desktop_app.widgets import cursors
from desktop_app.widgets.cursors import cursor
from desktop_app.widgets.pointer import PointerEvent
from engine.scene import edits, selection

SHAPE = Qt.CursorShape
ON_CAT = PointerEvent("move", 115, 130)
BESIDE = PointerEvent("move", 20, 20)


@pytest.fixture
def tip(document: Document) -> BrushTip:
    return BrushTip(document)


def lock(document: Document) -> None:
    layer_id = document.selected or ""
    document.edit("Lock", lambda scene: edits.set_locked(scene, layer_id, True))


def test_looking_around_shows_how(document: Document, surface: Any) -> None:
    zoom = Zoom(document, surface)
    assert zoom.cursor_at(BESIDE) == cursor("zoom")
    assert zoom.cursor_at(replace(BESIDE, alt=True)) == cursor("zoom-out") != cursor("zoom")
    assert Turn(document, surface).cursor_at(BESIDE) == cursor("turn")


def test_keys_make_something_else_of_a_press_with_the_brush(opened: Document, surface: Any, tip: BrushTip) -> None:
    brush = Brush(opened, surface, tip)
    assert brush.cursor_at(ON_CAT) == SHAPE.BlankCursor and brush.pointer_drawing(ON_CAT) is not None
    held = replace(ON_CAT, control=True)
    assert brush.cursor_at(held) == SHAPE.PointingHandCursor and brush.pointer_drawing(held) is None
    assert brush.cursor_at(replace(BESIDE, control=True)) == SHAPE.ArrowCursor
    sizing = replace(ON_CAT, control=True, alt=True)
    assert brush.cursor_at(sizing) == SHAPE.BlankCursor and brush.pointer_drawing(sizing) is not None
    picking = replace(ON_CAT, alt=True)
    assert brush.cursor_at(picking) == SHAPE.BlankCursor, "no colour is laid on an object"
    opened.edit("Paint", lambda scene: edits.add_paint(scene, "paint"))
    opened.select("paint")
    assert brush.cursor_at(picking) == cursor("picker")
    clone = Clone(opened, surface, tip)
    for naming in (picking, held):
        assert clone.cursor_at(naming) == SHAPE.CrossCursor and clone.pointer_drawing(naming) is None
    assert SpotHeal(opened, surface, tip).cursor_at(replace(picking, control=True)) == SHAPE.BlankCursor


def test_what_cannot_be_painted_says_so(opened: Document, surface: Any, tip: BrushTip) -> None:
    brush, eraser, edge = (kind(opened, surface, tip) for kind in (Brush, Eraser, EdgeEraser))
    clone, spot, selecting = (kind(opened, surface, tip) for kind in (Clone, SpotHeal, SelectionBrush))

    def barred() -> list[str]:
        tools: list[Tool] = [brush, eraser, edge, clone, spot, selecting]
        return [tool.name for tool in tools if tool.cursor_at(ON_CAT) == SHAPE.ForbiddenCursor]

    assert barred() == []
    lock(opened)
    assert barred() == ["brush", "eraser", "edge-eraser"]
    opened.select(None)
    assert barred() == ["eraser", "edge-eraser"], "the brush begins another object"
    opened.edit("Paint", lambda scene: edits.add_paint(scene, "paint"))
    opened.select("paint")
    lock(opened)
    assert barred() == ["brush", "eraser", "edge-eraser", "clone", "spot-heal"]


def test_a_locked_layer_cannot_be_moved(opened: Document, surface: Any) -> None:
    move = Move(opened, surface)
    lock(opened)
    assert move.cursor_at(PointerEvent("move", 200, 150)) == SHAPE.ForbiddenCursor
    assert move.cursor_at(PointerEvent("move", 255, 150)) == SHAPE.ArrowCursor, "nor turned"


def test_a_cross_tells_how_a_click_joins_the_selection(opened: Document, surface: Any) -> None:
    settings = SelectSettings()
    wand = Wand(opened, surface, settings)
    adding = replace(BESIDE, shift=True)
    assert wand.cursor_at(BESIDE) == wand.cursor_at(adding) == SHAPE.CrossCursor, "with nothing selected"
    opened.edit("Select", selection.select_all)
    assert wand.cursor_at(adding) == cursor("cross-add")
    assert wand.cursor_at(replace(adding, alt=True)) == cursor("cross-intersect")
    settings.set(way="subtract")
    assert wand.cursor_at(BESIDE) == cursor("cross-subtract")
    assert wand.cursor_at(BESIDE) != cursors.cross("add")
