"""A drag with the box tool makes a shape or changes a fresh one; keys form the box, and Esc leaves nothing."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desktop_app.canvas.tool import Running
from desktop_app.document.document import Document
from desktop_app.document.workspace import Workspace
from desktop_app.tools.box import USUAL, BoxTool
from desktop_app.tools.shapes import SLOT, Shapes
from desktop_app.widgets.pointer import PointerEvent
from engine.problem import Problem
from engine.scene import edits, object_edits
from engine.scene.box import Box
from tests.desktop_app.conftest import HandMaker
from tests.desktop_app.tools.conftest import maker_of_shapes

Lead = Callable[..., Running]


@pytest.fixture
def maker() -> HandMaker:
    return maker_of_shapes()


@pytest.fixture
def shapes(document: Document) -> Shapes:
    return Shapes(document, document)


@pytest.fixture
def tool(document: Document, surface: Any, shapes: Shapes, photo_scene: Any) -> BoxTool:
    document.open_scene(photo_scene)
    document.choose_class("cat")
    return BoxTool(document, surface, shapes)


def box_of(document: Document) -> Box:
    layer = document.selected_object
    assert layer is not None
    return layer.mask.warped(layer.place).bounds()


def test_a_drag_makes_an_object_that_fills_the_box(
    tool: BoxTool, document: Document, lead: Lead, settle: Any, surface: Any
) -> None:
    lead(tool, (220, 140), (180, 100), (100, 60))
    assert document.history.labels == ["Open"], "it is made by the engine"
    assert surface.overlays[-1].box == Box(100, 60, 220, 140), "and shown until it is there"
    settle()
    assert box_of(document) == Box(100, 60, 220, 140) and document.history.labels == ["Open", "Add cat"]
    assert surface.overlays[-1] is None


def test_the_shape_is_sketched_while_the_box_is_dragged(
    tool: BoxTool, lead: Lead, engine: Any, surface: Any, deliver: Any
) -> None:
    running = lead(tool, (100, 60), (150, 100), release=False)
    assert surface.overlays[-1].shape == () and surface.overlays[-1].text == "50 × 40 px"
    engine.answer()
    deliver()
    shape = surface.overlays[-1].shape
    assert shape
    running.report(PointerEvent("move", 200, 100, 200, 100))
    assert surface.overlays[-1].box == Box(100, 60, 200, 100) and surface.overlays[-1].shape == shape, "stretched along"
    running.cancel()


def test_escape_leaves_nothing(
    tool: BoxTool, document: Document, workspace: Workspace, lead: Lead, engine: Any, surface: Any, settle: Any
) -> None:
    before = document.scene
    lead(tool, (100, 60), (150, 100), release=False).cancel()
    assert surface.overlays[-1] is None
    settle()
    assert document.scene is before and surface.overlays[-1] is None
    lead(tool, (100, 60), (150, 100))
    assert tool.leave() is True and surface.overlays[-1] is None and SLOT not in engine.waiting
    assert tool.leave() is False and document.scene is before and not workspace.activity.is_busy


def drag(tool: BoxTool, *events: PointerEvent) -> None:
    running = Running()
    running.press(tool, events[0])
    for event in events[1:]:
        running.report(event)


def at(kind: str, x: float, y: float, **keys: bool) -> PointerEvent:
    return PointerEvent(kind, x, y, x, y, **keys)


def test_shift_makes_it_square_and_alt_grows_it_from_the_middle(tool: BoxTool, document: Document, settle: Any) -> None:
    drag(tool, at("press", 100, 100), at("release", 160, 140, shift=True))
    settle()
    assert box_of(document) == Box(100, 100, 160, 160)
    document.select(None)
    drag(tool, at("press", 100, 100), at("release", 130, 120, alt=True))
    settle()
    assert box_of(document) == Box(70, 80, 130, 120)
    document.select(None)
    drag(tool, at("press", 100, 100), at("release", 60, 90, alt=True, shift=True))
    settle()
    assert box_of(document) == Box(60, 60, 140, 140)


def test_space_moves_the_box_while_it_is_dragged(tool: BoxTool, document: Document, settle: Any) -> None:
    drag(
        tool, at("press", 100, 100), at("move", 150, 140), at("move", 170, 145, space=True),
        at("move", 180, 150, space=True), at("move", 200, 160), at("release", 200, 160),
    )  # fmt: skip
    settle()
    assert box_of(document) == Box(130, 110, 200, 160)


def test_a_click_selects_and_makes_nothing(tool: BoxTool, document: Document, lead: Lead, settle: Any) -> None:
    lead(tool, (100, 60), (220, 140))
    settle()
    made = document.selected
    lead(tool, (20, 20), (21, 21))
    assert document.selected is None
    lead(tool, (160, 100), (161, 100))
    assert document.selected == made and document.history.labels == ["Open", "Add cat"]


def test_a_click_where_nothing_is_makes_one_of_the_usual_size(
    tool: BoxTool, document: Document, lead: Lead, settle: Any, surface: Any
) -> None:
    lead(tool, (200, 150), (201, 150))
    assert surface.overlays[-1] is not None, "the box is seen until its shape is there"
    settle()
    seen = surface.viewport.visible().intersect(document.scene.box)
    box, side = box_of(document), USUAL * min(seen.width, seen.height)
    assert abs((box.left + box.right) / 2 - 201) <= 1 and abs((box.top + box.bottom) / 2 - 150) <= 1
    assert abs(box.width * box.height - side * side) <= 2 * side and document.history.labels == ["Open", "Add cat"]
    lead(tool, (20, 20), (20, 20))
    assert document.selected is None, "with something selected a click beside it selects nothing"
    document.undo()
    lead(tool, (200, 150), (201, 150))
    assert tool.leave() is True, "Esc, before it is made"
    settle()
    assert document.history.labels[: document.history.index + 1] == ["Open"]


@pytest.mark.parametrize("at", [(2, 150), (398, 2), (399, 299)])
def test_a_click_at_the_edge_makes_a_whole_one_within_the_picture(
    tool: BoxTool, document: Document, lead: Lead, surface: Any, settle: Any, at: tuple[int, int]
) -> None:
    picture = document.scene.box
    at = min(at[0], picture.right - 1), min(at[1], picture.bottom - 1)
    lead(tool, at, at)
    box = surface.overlays[-1].box
    assert picture.contains(box) and box.has(*at)
    settle()
    assert document.history.labels == ["Open", "Add cat"]


@pytest.mark.parametrize("at", [(-3, 150), (200, 5000)])
def test_a_click_outside_the_picture_makes_nothing(
    tool: BoxTool, document: Document, lead: Lead, settle: Any, at: tuple[int, int]
) -> None:
    lead(tool, at, at)
    settle()
    assert document.history.labels == ["Open"] and document.selected is None


def test_a_click_makes_it_of_the_form_of_its_silhouette(
    tool: BoxTool, shapes: Shapes, lead: Lead, surface: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    wide = SimpleNamespace(width=300, height=150)
    monkeypatch.setattr(shapes, "suited", lambda name, draft, box: SimpleNamespace(exemplar=wide))
    monkeypatch.setattr(shapes, "sketch", lambda *args: None)
    monkeypatch.setattr(shapes, "add", lambda *args: None)
    lead(tool, (200, 150), (200, 150))
    box = surface.overlays[-1].box
    assert abs(box.width / box.height - 2) < 0.05


def test_a_box_too_small_for_a_shape_is_said_and_not_made(
    tool: BoxTool, document: Document, lead: Lead, surface: Any
) -> None:
    with pytest.raises(Problem, match="too small"):
        lead(tool, (100, 60), (150, 63))
    assert surface.overlays[-1] is None and document.history.labels == ["Open"]


def test_a_class_without_shapes_is_said_before_anything_is_drawn(
    tool: BoxTool, document: Document, lead: Lead, surface: Any, engine: Any
) -> None:
    document.choose_class("bird")
    with pytest.raises(Problem, match="brush"):
        lead(tool, (100, 60), (150, 100))
    assert [sketch for sketch in surface.overlays if sketch is not None] == [] and SLOT not in engine.waiting


@pytest.fixture
def made(tool: BoxTool, lead: Lead, settle: Any, document: Document) -> Box:
    """A cat in a box of 120 x 80, selected and fresh."""
    lead(tool, (100, 60), (220, 140))
    settle()
    return box_of(document)


def test_its_edges_and_corners_can_be_dragged(
    tool: BoxTool, made: Box, document: Document, lead: Lead, settle: Any, shapes: Shapes
) -> None:
    before, fresh = document.selected, shapes.fresh
    assert fresh is not None and tool.has_handles()
    lead(tool, (220, 100), (260, 130))  # its right edge
    settle()
    assert box_of(document) == Box(100, 60, 260, 140) and document.selected == before
    lead(tool, (100, 60), (80, 20))  # its upper left corner
    settle()
    assert box_of(document) == Box(80, 20, 260, 140)
    assert document.history.labels == ["Open", "Add cat", "Change box", "Change box"]
    assert shapes.fresh is not None and shapes.fresh.draft == fresh.draft, "the noise stays"


def test_shift_keeps_the_form_at_a_corner_and_alt_the_middle(tool: BoxTool, made: Box, document: Document, settle: Any,
                                                             ) -> None:  # fmt: skip
    drag(tool, at("press", 220, 140), at("release", 280, 150, shift=True))
    settle()
    assert box_of(document) == Box(100, 60, 280, 180)
    drag(tool, at("press", 280, 120), at("release", 290, 120, alt=True))
    settle()
    assert box_of(document) == Box(90, 60, 290, 180)


def test_inside_it_is_moved_and_a_box_outside_is_another_object(
    tool: BoxTool, made: Box, document: Document, lead: Lead, settle: Any
) -> None:
    first = document.selected
    lead(tool, (160, 90), (190, 100))
    settle()
    assert box_of(document) == made.moved(30, 10) and document.history.labels[-1] == "Move box"
    lead(tool, (300, 200), (360, 280))
    settle()
    assert box_of(document) == Box(300, 200, 360, 280) and document.selected != first
    assert [one.name for one in document.scene.objects()] == ["Cat", "Cat 2"]
    assert document.history.labels == ["Open", "Add cat", "Move box", "Add cat"]


def test_when_it_is_no_longer_fresh_a_box_makes_another_object(
    tool: BoxTool, made: Box, document: Document, lead: Lead, settle: Any
) -> None:
    layer = document.selected_object
    assert layer is not None
    document.edit("Paint", lambda scene: object_edits.paint_mask(scene, layer.id, [(160, 100, 9)], erase=True))
    assert not tool.has_handles()
    lead(tool, (300, 200), (360, 280))
    settle()
    assert [one.name for one in document.scene.objects()] == ["Cat", "Cat 2"]


def test_a_locked_one_is_said(tool: BoxTool, made: Box, document: Document, lead: Lead) -> None:
    layer = document.selected_object
    assert layer is not None
    document.edit("Lock", lambda scene: edits.set_locked(scene, layer.id, True))
    with pytest.raises(Problem, match="locked"):
        lead(tool, (160, 90), (190, 100))


def test_the_cursor_says_what_a_drag_would_do(tool: BoxTool, made: Box) -> None:
    shapes = {(220, 140): "SizeFDiagCursor", (160, 140): "SizeVerCursor", (160, 100): "SizeAllCursor",
              (300, 200): "CrossCursor", (235, 100): "CrossCursor"}  # fmt: skip
    for (x, y), name in shapes.items():
        assert tool.cursor_at(at("move", x, y)) == getattr(Qt.CursorShape, name)


def test_leaving_the_tool_takes_its_drawing_away(
    tool: BoxTool, lead: Lead, surface: Any, document: Document, workspace: Workspace
) -> None:
    lead(tool, (100, 60), (220, 140))
    tool.left()
    assert surface.overlays[-1] is None and not workspace.activity.is_busy
