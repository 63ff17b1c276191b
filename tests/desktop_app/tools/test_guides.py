"""The move tool moves guides and takes them away at the border; what is moved or drawn snaps to them and the grid."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.document.document import Document
from desktop_app.tools.gradient import GradientSettings, GradientTool
from desktop_app.tools.guides import NewGuide
from desktop_app.tools.move import Move
from desktop_app.tools.select import Lasso, SelectSettings
from desktop_app.tools.snapping import GuidesAndGrid, Snapping, at_lines
from desktop_app.tools.tip import BrushTip
from desktop_app.widgets.pointer import PointerEvent
from desktop_app.widgets.view_options import ViewOptions
from engine.scene import edits
from engine.scene.box import Box
from engine.scene.gradients import Gradient
from engine.scene.guides import Guides
from engine.scene.scene import Scene


@pytest.fixture
def ruled(document: Document, photo_scene: Scene) -> Document:
    document.open_scene(edits.set_guides(photo_scene, Guides((100,), (50,))))
    return document


def test_the_move_tool_moves_a_guide_and_takes_it_away_outside(
    ruled: Document, surface: Any, lead: Callable[..., Any]
) -> None:
    tool = Move(ruled, surface)
    lead(tool, (102, 200), (130, 220), (140.4, 220))
    assert ruled.scene.guides == Guides((140,), (50,)) and ruled.history.labels[-1] == "Move guide"
    lead(tool, (300, 50), (300, -20))
    assert ruled.scene.guides == Guides((140,))
    ruled.undo()
    ruled.undo()
    assert ruled.scene.guides == Guides((100,), (50,))


@pytest.mark.parametrize("option", ["guides_locked", "guides"])
def test_guides_that_are_locked_or_hidden_stay(
    ruled: Document, surface: Any, lead: Callable[..., Any], option: str
) -> None:
    surface.options.toggle(option)
    lead(Move(ruled, surface), (100, 200), (130, 220), (140, 220))
    assert ruled.scene.guides == Guides((100,), (50,))


def test_a_new_guide_snaps_to_the_middle_and_escape_leaves_none(
    ruled: Document, surface: Any, lead: Callable[..., Any]
) -> None:
    tool = NewGuide(ruled, surface, "x")
    lead(tool, (5, 5), (60, 60), (203, 60))
    assert ruled.scene.guides.xs == (100, 200)
    lead(tool, (5, 5), (60, 60), release=False).cancel()
    assert ruled.scene.guides.xs == (100, 200) and len(ruled.history.labels) == 2


def test_what_is_drawn_snaps_to_guides_the_grid_and_the_picture(ruled: Document, surface: Any) -> None:
    def led(x: float, y: float, **changes: Any) -> tuple[float, float]:
        event = at_lines(PointerEvent("move", x, y, **changes), surface, ruled.scene)
        return event.x, event.y

    assert led(97, 53) == (100, 50) and led(397, 20) == (400, 20)
    assert led(97, 53, control=True) == (97, 53)
    assert led(130, 20) == (130, 20)
    surface.options.toggle("grid")
    assert led(130, 20) == (128, 20), "the grid's lines are 64 px apart"
    surface.options.toggle("snap")
    assert led(97, 53) == (97, 53)


def test_corners_of_the_lasso_snap_and_a_line_drawn_by_hand_does_not(
    ruled: Document, surface: Any, lead: Callable[..., Any]
) -> None:
    lasso = Lasso(ruled, surface, SelectSettings(ruled))
    for corner in ((103, 47), (203, 47), (203, 147), (103, 147)):
        lead(lasso, corner)
    lasso.accept()
    assert ruled.scene.selection is not None and ruled.scene.selection.bounds() == Box(100, 50, 203, 147)
    ruled.undo()
    lead(lasso, (103, 53), (203, 53), (203, 153), (103, 153), (103, 53))
    assert ruled.scene.selection is not None and ruled.scene.selection.bounds().left in (102, 103)


def test_both_ends_of_a_gradient_snap(
    ruled: Document, surface: Any, engine: Any, lead: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    tool = GradientTool(ruled, surface, GradientSettings(ruled), BrushTip(ruled))
    laid: list[Gradient] = []
    monkeypatch.setattr(tool, "_lay", laid.append)
    lead(tool, (103, 47), (200, 120), (397, 120))
    assert (laid[-1].start, laid[-1].end) == ((100, 50), (400, 120))
    lead(tool, (103, 47), (200, 120), (397, 120), control=True)
    assert (laid[-1].start, laid[-1].end) == ((103, 47), (397, 120))
    lead(tool, (103, 47), (200, 50), (297, 60), shift=True)
    assert laid[-1].end == pytest.approx((297, 50)), "along the direction, from where it snapped to"


def test_what_is_moved_snaps_with_its_edges_and_its_middle() -> None:
    snapping = Snapping(Box(0, 0, 400, 300), Box(10, 10, 30, 30), [], GuidesAndGrid(Guides((101,)), 64))
    assert snapping.step(78, 0, 6)[0] == 81, "its middle at the guide"
    assert snapping.step(45, 95, 6) == (45, 98), "its lower edge at the grid's second line"
    assert snapping.found.ys == (128,)


def test_switches_are_remembered_as_far_as_they_are_not_as_the_program_came() -> None:
    options = ViewOptions()
    options.toggle("grid")
    options.toggle("snap")
    assert options.text == "grid,snap"
    other = ViewOptions()
    other.text = options.text + ",of a later version"
    assert other.is_on("grid") and not other.is_on("snap") and other.is_on("guides")


def test_a_dragged_side_comes_to_lie_at_a_guide(ruled: Document, surface: Any, lead: Callable[..., Any]) -> None:
    ruled.select(ruled.scene.layers[0].id)
    lead(Move(ruled, surface), (400, 150), (300, 150), (103, 150))
    extent = ruled.scene.layers[0].extent
    assert extent is not None and extent.place.image_of(extent.box) == Box(0, 0, 100, 300)
    ruled.undo()
    lead(Move(ruled, surface), (400, 300), (300, 250), (103, 80), shift=True)
    extent = ruled.scene.layers[0].extent
    assert extent is not None and extent.place.image_of(extent.box) == Box(0, 0, 100, 80)
