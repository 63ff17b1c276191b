"""Moving, turning and scaling change the place and nothing else; one drag is one step, and Esc takes it back."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.document import layer_commands
from desktop_app.document.document import Document
from desktop_app.tools.handles import OPPOSITE, Outline
from desktop_app.tools.move import Move
from desktop_app.tools.move_options import MoveOptions, MoveSettings
from desktop_app.tools.pivot_mark import PivotMark
from desktop_app.tools.snapping import SnapLines
from desktop_app.widgets import cursors
from desktop_app.widgets.pointer import PointerEvent
from engine.problem import Problem
from engine.scene import edits, mask_edits
from engine.scene.adjustments import Vignette
from engine.scene.affine import Affine, Place
from engine.scene.box import Box
from engine.scene.layers import LayerMask, PaintLayer, Photo, PhotoLayer, common_extent
from engine.scene.mask import Mask
from engine.scene.tiles import Tiles
from tests.desktop_app.selected import selected_object

Lead = Callable[..., Any]


@pytest.fixture
def move(document: Document, surface: Any) -> Move:
    return Move(document, surface)


def outline(document: Document) -> Outline:
    found = Outline.of(selected_object(document).extent)
    assert found is not None
    return found


def place(document: Document) -> Place:
    layer = selected_object(document)
    return Place.of(layer.place, layer.side)


def lengths(document: Document) -> tuple[float, float]:
    """Width and height of the outline along its own sides."""
    nw, ne, _, sw = outline(document).corners
    return math.dist(nw, ne), math.dist(nw, sw)


def turn_selected(document: Document, angle: float) -> None:
    extent = selected_object(document).extent
    assert extent is not None
    turn = extent.turn(angle)
    document.edit("Turn", lambda scene: edits.transform(scene, [selected_object(document)], turn))


def test_a_drag_inside_moves_and_keeps_everything_else(opened: Document, move: Move, lead: Lead) -> None:
    before, spots = selected_object(opened), outline(opened).spots
    lead(move, (200, 150), (210, 150), (230, 165), control=True)
    assert replace(selected_object(opened), place=before.place) == before
    assert outline(opened).spots["nw"] == pytest.approx((spots["nw"][0] + 30, spots["nw"][1] + 15))
    assert opened.history.labels == ["Open", "Move Bird"]
    opened.undo()
    assert selected_object(opened) == before


def test_shift_moves_along_one_axis(opened: Document, move: Move, lead: Lead) -> None:
    before = place(opened)
    lead(move, (200, 150), (240, 165), shift=True)
    assert (place(opened).x - before.x, place(opened).y - before.y) == (40, 0)


def test_a_click_selects_and_changes_nothing(opened: Document, move: Move, lead: Lead) -> None:
    cat = next(opened.scene.objects())
    lead(move, (115, 150), (116, 151))
    assert opened.selected == cat.id and opened.history.labels == ["Open"]
    lead(move, (20, 20))
    assert opened.selected is None


def test_a_drag_on_another_object_moves_that_one(opened: Document, move: Move, lead: Lead) -> None:
    lead(move, (105, 150), (85, 150))
    assert selected_object(opened).name == "Cat" and opened.history.labels == ["Open", "Move Cat"]


@pytest.mark.parametrize("spot", ["nw", "n", "ne", "e", "se", "s", "sw", "w"])
@pytest.mark.parametrize("shift", [False, True])
def test_a_handle_scales_and_the_one_across_stays(
    opened: Document, move: Move, lead: Lead, spot: str, shift: bool
) -> None:
    turn_selected(opened, 30)
    before, sides = outline(opened), lengths(opened)
    x, y = before.spots[spot]
    fixed = before.spots[OPPOSITE[spot]]
    # Half as far again from the fixed point: by a corner in its form, by a side along it, with Shift the other way.
    target = (x + (x - fixed[0]) / 2, y + (y - fixed[1]) / 2)
    lead(move, (x, y), target, shift=shift)
    after = outline(opened)
    is_even = (len(spot) == 2) or shift
    wanted = (1.5 if is_even or spot in "ew" else 1.0, 1.5 if is_even or spot in "ns" else 1.0)
    assert [new / old for new, old in zip(lengths(opened), sides, strict=True)] == pytest.approx(wanted, abs=0.01)
    assert after.spots[OPPOSITE[spot]] == pytest.approx(fixed, abs=0.01)
    assert after.spots[spot] == pytest.approx(target, abs=0.5)


def test_shift_at_a_corner_frees_the_form(opened: Document, move: Move, lead: Lead) -> None:
    before, (width, height) = outline(opened), lengths(opened)
    x, y = before.spots["se"]
    lead(move, (x, y), (x + width, y), shift=True)
    assert lengths(opened) == pytest.approx((2 * width, height), abs=0.5)
    assert outline(opened).spots["nw"] == pytest.approx(before.spots["nw"], abs=0.01)


def test_ctrl_at_a_side_shears(opened: Document, move: Move, lead: Lead) -> None:
    before = outline(opened)
    x, y = before.spots["n"]
    lead(move, (x, y), (x + 30, y + 7), control=True)
    after = outline(opened)
    assert after.spots["nw"] == pytest.approx((before.spots["nw"][0] + 30, before.spots["nw"][1]), abs=0.01)
    assert after.spots["sw"] == pytest.approx(before.spots["sw"], abs=0.01)
    assert opened.history.labels == ["Open", "Shear Bird"]


def test_a_move_snaps_to_the_picture_and_shows_where(opened: Document, move: Move, lead: Lead) -> None:
    left = outline(opened).bounds().left
    running = lead(move, (200, 150), (200 - left + 4, 150), release=False)
    assert outline(opened).bounds().left == 0
    guides = move.drawings()[-1]
    assert isinstance(guides, SnapLines) and guides.xs == (0.0,)
    running.cancel()
    assert not any(isinstance(drawing, SnapLines) for drawing in move.drawings())
    lead(move, (200, 150), (200 - left + 4, 150), control=True)
    assert outline(opened).bounds().left == 4


def test_shift_keeps_the_axis_where_the_other_one_would_snap(opened: Document, move: Move, lead: Lead) -> None:
    top = outline(opened).bounds().top
    lead(move, (200, 150), (200, 150 - top + 3), control=True)
    lead(move, (200, 150 - top + 3), (250, 150 - top + 3), shift=True)
    assert outline(opened).bounds().top == 3, "three px below the picture's edge, where it would snap to"


def test_alt_scales_from_the_centre(opened: Document, move: Move, lead: Lead) -> None:
    before = outline(opened)
    x, y = before.spots["se"]
    cx, cy = before.centre
    lead(move, (x, y), (cx + (x - cx) * 2, cy + (y - cy) * 2), alt=True)
    assert outline(opened).centre == pytest.approx((cx, cy), abs=0.01)
    assert place(opened).scale == pytest.approx(2.0, abs=0.01)


def test_nothing_is_scaled_away_or_turned_inside_out(opened: Document, move: Move, lead: Lead) -> None:
    before = outline(opened)
    (x, y), (fx, fy) = before.spots["se"], before.spots["nw"]
    lead(move, (x, y), (fx, fy), (fx - 200, fy - 200))
    assert 0 < place(opened).scale < 0.1 and not place(opened).flip
    layer = selected_object(opened)
    assert layer.mask.bounds().width * layer.place.scale == pytest.approx(4, abs=0.3)


def test_a_drag_outside_turns_around_the_middle(opened: Document, move: Move, lead: Lead) -> None:
    before = outline(opened)
    cx, cy = before.centre
    x = before.spots["e"][0] + 20
    lead(move, (x, cy), (cx, cy + x - cx))  # a quarter, clockwise
    assert place(opened).angle == pytest.approx(90, abs=0.01)
    assert outline(opened).centre == pytest.approx((cx, cy), abs=0.01)
    assert opened.history.labels == ["Open", "Turn Bird"]


def test_shift_turns_by_fifteen_degrees(opened: Document, move: Move, lead: Lead) -> None:
    _, cy = outline(opened).centre
    x = outline(opened).spots["e"][0] + 20
    lead(move, (x, cy), (x - 8, cy + 30), shift=True)
    assert place(opened).angle == pytest.approx(30)
    lead(move, (x, cy), (x, cy + 22))  # somewhere between
    assert place(opened).angle % 15 != 0


def test_escape_puts_it_back(opened: Document, move: Move, lead: Lead) -> None:
    before = opened.scene
    running = lead(move, (200, 150), (230, 165), (260, 180), release=False)
    assert opened.scene is not before and opened.history.in_gesture
    running.cancel()
    assert opened.scene is before and not opened.history.in_gesture and opened.history.labels == ["Open"]


def test_the_object_follows_at_once_with_its_looks_kept(
    opened: Document, move: Move, engine: Any, lead: Lead, deliver: Callable[[], None]
) -> None:
    engine.answer_all()
    deliver()
    looks = opened.engine.appearances(selected_object(opened))
    running = lead(move, (200, 150), (230, 165), release=False)
    assert opened.engine.appearances(selected_object(opened)) is looks, "resampled until its light is adapted"
    running.cancel()


def test_a_locked_object_stays_where_it_is(opened: Document, move: Move, lead: Lead) -> None:
    opened.edit("Lock", lambda scene: edits.set_locked(scene, selected_object(opened).id, True))
    before = opened.scene
    with pytest.raises(Problem, match="locked"):
        lead(move, (200, 150), (230, 165))
    assert opened.scene is before and not opened.history.in_gesture


def test_arrows_nudge_by_whole_pixels(opened: Document, move: Move) -> None:
    before = place(opened)
    assert move.nudge(1, 0) and move.nudge(0, -10)
    after = place(opened)
    assert (after.x - before.x, after.y - before.y) == (1, -10)
    opened.select(None)
    assert not move.nudge(1, 0)


def test_an_added_photo_can_be_moved(opened: Document, move: Move, lead: Lead) -> None:
    photo = Photo(np.full((50, 60, 3), 9, np.uint8), source="leaf.png")
    layer = PhotoLayer(id="leaf", name="leaf", photo=photo, place=Affine.translation(300, 10))
    opened.edit("Add", lambda scene: edits.add_layer(scene, layer))
    opened.select("leaf")
    lead(move, (310, 20), (290, 60), control=True)
    moved = opened.scene.find("leaf")
    assert isinstance(moved, PhotoLayer) and moved.place == Affine.translation(280, 50)


def test_the_cursor_says_what_a_press_would_do(opened: Document, move: Move) -> None:
    spots = outline(opened).spots

    def cursor(x: float, y: float) -> cursors.Cursor:
        return move.cursor_at(PointerEvent("move", x, y))

    assert cursor(200, 150) == Qt.CursorShape.SizeAllCursor
    assert cursor(*spots["se"]) == Qt.CursorShape.SizeFDiagCursor
    assert cursor(*spots["n"]) == Qt.CursorShape.SizeVerCursor
    assert cursor(*spots["w"]) == Qt.CursorShape.SizeHorCursor
    assert cursor(115, 130) == Qt.CursorShape.PointingHandCursor
    assert cursor(255, 150) == cursors.cursor("turn")
    assert cursor(20, 20) == Qt.CursorShape.ArrowCursor


def test_paint_is_moved_and_nudged_as_a_whole(opened: Document, move: Move, lead: Lead) -> None:
    pixels = np.zeros((30, 40, 4), np.uint8)
    pixels[..., 1:] = 255
    layer = PaintLayer(id="cut", name="Subject", tiles=Tiles.from_array(pixels, 300, 20))
    opened.edit("Copy", lambda scene: edits.add_layer(scene, layer))
    opened.select("cut")
    assert move.cursor_at(PointerEvent("move", 310, 30)) == Qt.CursorShape.SizeAllCursor
    lead(move, (310, 30), (290, 60), (260, 70))
    moved = opened.scene.find("cut")
    assert isinstance(moved, PaintLayer) and moved.tiles == layer.tiles.moved(-50, 40)
    assert move.nudge(0, -10)
    nudged = opened.scene.find("cut")
    assert isinstance(nudged, PaintLayer) and nudged.tiles == layer.tiles.moved(-50, 30)
    assert opened.history.labels == ["Open", "Copy", "Move Subject", "Nudge"]
    running = lead(move, (270, 60), (200, 200), release=False)
    running.cancel()
    assert opened.scene.find("cut") == nudged


def test_what_else_is_edited_during_a_drag_stays(opened: Document, move: Move, lead: Lead) -> None:
    cat = next(opened.scene.objects())
    running = lead(move, (200, 150), (210, 150), release=False)
    opened.update(lambda scene: edits.rename(scene, cat.id, "Tom"))
    running.report(PointerEvent("move", 230, 165, 230, 165))
    running.report(PointerEvent("release", 230, 165, 230, 165))
    assert opened.scene.find(cat.id).name == "Tom", "the drag writes back where the bird lies, and nothing else"
    assert opened.history.labels == ["Open", "Move Bird"]


# Several layers, photos and cut-outs


def common(document: Document) -> Outline:
    found = Outline.of(common_extent(document.selected_layers))
    assert found is not None
    return found


def test_a_group_moves_as_a_whole_in_one_step(opened: Document, move: Move, lead: Lead) -> None:
    cat, bird = opened.scene.objects()
    opened.edit("Group", lambda scene: edits.group(scene, [cat.id, bird.id], group_id="g"))
    opened.select("g")
    before = common(opened)
    assert before.spots["nw"] == pytest.approx((100, 100), abs=2)
    lead(move, (200, 150), (210, 150), (230, 165))
    for layer, now in zip((cat, bird), opened.scene.objects(), strict=True):
        assert now == replace(layer, place=Affine.translation(30, 15) @ layer.place)
    assert opened.selected == "g" and opened.history.labels == ["Open", "Group", "Move Group"]
    assert move.nudge(-30, -15) and common(opened) == before


def test_selected_layers_scale_and_turn_about_their_common_box(opened: Document, move: Move, lead: Lead) -> None:
    cat, bird = opened.scene.objects()
    opened.select(bird.id, cat.id)
    before = common(opened)
    (x, y), fixed = before.spots["se"], before.spots["nw"]
    lead(move, (x, y), (x + (x - fixed[0]) / 2, y + (y - fixed[1]) / 2))
    after = common(opened)
    assert after.spots["nw"] == pytest.approx(fixed, abs=1)
    assert [layer.place.scale for layer in opened.scene.objects()] == pytest.approx([1.5, 1.5], abs=0.02)
    assert opened.history.labels == ["Open", "Scale 2 layers"] and opened.selected_ids == [cat.id, bird.id]
    (ex, ey), centre = after.spots["e"], after.centre
    lead(move, (ex + 20, ey), (centre[0], centre[1] + ex + 20 - centre[0]))
    turned = [Place.of(layer.place, layer.side).angle for layer in opened.scene.objects()]
    assert turned == pytest.approx([90, 90], abs=0.1) and opened.history.labels[-1] == "Turn 2 layers"
    assert common(opened).centre == pytest.approx(centre, abs=1.5)


def test_a_locked_layer_in_a_group_keeps_all_of_it_where_it_is(opened: Document, move: Move, lead: Lead) -> None:
    cat, bird = opened.scene.objects()
    opened.edit("Lock", lambda scene: edits.set_locked(scene, bird.id, True))
    before = opened.scene
    opened.select(cat.id, bird.id)
    with pytest.raises(Problem, match="locked"):
        lead(move, (200, 150), (230, 165))
    assert opened.scene is before


def test_a_photo_is_turned_by_its_handles_and_stays_provable_by_quarters(
    opened: Document, move: Move, lead: Lead
) -> None:
    opened.select(opened.scene.layers[0].id)
    cx, cy = common(opened).centre
    assert (cx, cy) == (200, 150)
    lead(move, (410, 150), (405, 190), (200, 360), shift=True)
    photo = opened.scene.photo_layer
    assert photo is not None and photo.laid is not None and photo.laid.box.width == 300
    assert photo.laid.box == Box(50, -50, 350, 350) and opened.history.labels[-1] == "Turn meadow.png"
    lead(move, (350, 350), (300, 300))
    photo = opened.scene.photo_layer
    assert photo is not None and photo.laid is None and photo.place.scale == pytest.approx(0.86, abs=0.02)


def test_an_object_over_the_selected_photo_is_taken_before_it(opened: Document, move: Move, lead: Lead) -> None:
    cat, _ = opened.scene.objects()
    opened.select(opened.scene.layers[0].id)
    assert move.cursor_at(PointerEvent("move", 120, 150)) == Qt.CursorShape.PointingHandCursor
    lead(move, (120, 150), (110, 150))
    assert opened.selected == cat.id and opened.history.labels == ["Open", "Move Cat"]
    opened.select(None)
    lead(move, (20, 20), (40, 40))
    assert opened.selected is None, "nobody takes hold of the photo below everything by chance"


def test_a_cut_out_is_picked_scaled_and_turned(opened: Document, move: Move, lead: Lead) -> None:
    pixels = np.full((30, 40, 4), 255, np.uint8)
    layer = PaintLayer(id="cut", name="Subject", tiles=Tiles.from_array(pixels, 300, 20))
    opened.edit("Copy", lambda scene: edits.add_layer(scene, layer))
    opened.select(None)
    lead(move, (310, 30))
    assert opened.selected == "cut"
    lead(move, (340, 50), (380, 80))
    scaled = opened.scene.find("cut")
    assert isinstance(scaled, PaintLayer) and scaled.tiles is layer.tiles
    assert scaled.place.scale == pytest.approx(2) and scaled.box_in(opened.scene.box) == Box(298, 18, 382, 82)
    assert move.nudge(5, 0)
    lead(move, (400, 50), (345, 105), shift=True)
    assert opened.history.labels[2:] == ["Scale Subject", "Nudge", "Turn Subject"]


def corners(document: Document) -> list[tuple[float, float]]:
    return list(outline(document).corners)


def test_ctrl_at_a_corner_leads_that_one_alone(opened: Document, move: Move, lead: Lead) -> None:
    before, layer = corners(opened), selected_object(opened)
    x, y = before[1]
    lead(move, (x, y), (x + 30, y - 20), control=True)
    assert np.allclose(corners(opened), [before[0], (x + 30, y - 20), *before[2:]])
    assert replace(selected_object(opened), distortion=None) == layer
    assert opened.history.labels == ["Open", "Distort Bird"]
    layer_commands.reset_distortion(opened)
    assert selected_object(opened) == layer and not layer_commands.is_distorted(opened)


def test_in_perspective_the_other_corner_comes_to_meet_it(opened: Document, move: Move, lead: Lead) -> None:
    before = corners(opened)
    x, y = before[0]
    lead(move, (x, y), (x + 20, y + 4), control=True, alt=True, shift=True)
    after = [(x + 20, y), (before[1][0] - 20, before[1][1]), *before[2:]]
    assert np.allclose(corners(opened), after)
    assert opened.history.labels == ["Open", "Perspective Bird"]


def test_the_options_bar_gives_the_handles_another_meaning(opened: Document, surface: Any, lead: Lead) -> None:
    settings = MoveSettings()
    move = Move(opened, surface, settings)
    before = corners(opened)
    settings.set_way("distort")
    x, y = outline(opened).spots["e"]
    lead(move, (x, y), (x + 10, y + 30), shift=True)  # along the side
    lead(move, before[3], (before[3][0] - 10, before[3][1]))
    after = [before[0], (before[1][0], before[1][1] + 30), (before[2][0], before[2][1] + 30)]
    assert np.allclose(corners(opened), [*after, (before[3][0] - 10, before[3][1])])


def test_what_would_fold_waits_and_says_so(opened: Document, move: Move, lead: Lead) -> None:
    told: list[str] = []
    opened.notice.connect(told.append)
    before = corners(opened)
    running = lead(move, before[0], before[2], (before[2][0] + 90, before[2][1] + 90), control=True, release=False)
    assert corners(opened) == before and len(set(told)) == 1 and "distorted only so far" in told[0]
    x, y = before[0]
    running.report(PointerEvent("release", x + 10, y + 10, x + 10, y + 10, control=True))
    assert np.allclose(corners(opened), [(x + 10, y + 10), *before[1:]])


def test_the_pivot_is_dragged_snaps_and_goes_along(opened: Document, move: Move, lead: Lead) -> None:
    opened.edit("Grow", lambda scene: edits.transform(scene, [selected_object(opened)], Affine.scaling(2)))
    layers, spots = opened.selected_layers, outline(opened).spots
    (mark,) = (one for one in move.drawings() if isinstance(one, PivotMark))
    assert (mark.x, mark.y) == pytest.approx(outline(opened).centre)
    assert move.cursor_at(PointerEvent("move", mark.x, mark.y)) == Qt.CursorShape.SizeAllCursor
    assert move.cursor_at(PointerEvent("move", mark.x, mark.y, alt=True)) == Qt.CursorShape.CrossCursor
    x, y = spots["sw"]
    lead(move, (mark.x, mark.y), (x + 3, y - 2), alt=True)
    assert move.cursor_at(PointerEvent("move", x, y)) == Qt.CursorShape.CrossCursor
    assert opened.pivot.of(layers) == pytest.approx((x, y)) and opened.history.labels == ["Open", "Grow"]
    start = (spots["e"][0] + 20, spots["e"][1])
    lead(move, start, (start[0], start[1] + 60))
    assert outline(opened).spots["sw"] == pytest.approx((x, y), abs=0.01) and place(opened).angle > 5
    move.nudge(7, 0)
    assert opened.pivot.of(opened.selected_layers) == pytest.approx((x + 7, y))
    layer_commands.rotate(opened, 90)
    assert outline(opened).spots["sw"] == pytest.approx((x + 7, y), abs=0.01)
    x, y = outline(opened).spots["ne"]
    lead(move, (x, y), (x + 30, y + 10), alt=True)
    assert outline(opened).spots["sw"] == pytest.approx(opened.pivot.of(opened.selected_layers), abs=0.01)
    opened.select(next(opened.scene.objects()).id)
    assert opened.pivot.of(opened.selected_layers) is None


def test_a_drag_that_begins_in_the_middle_moves_the_layer(opened: Document, move: Move, lead: Lead) -> None:
    opened.edit("Grow", lambda scene: edits.transform(scene, [selected_object(opened)], Affine.scaling(2)))
    x, y = outline(opened).centre
    lead(move, (x, y), (x + 30, y + 12))
    assert outline(opened).centre == pytest.approx((x + 30, y + 12))
    assert opened.pivot.of(opened.selected_layers) is None


def test_several_layers_and_groups_are_distorted_together(opened: Document, move: Move, lead: Lead) -> None:
    ids = [layer.id for layer in opened.scene.objects()]
    opened.edit("Group", lambda scene: edits.group(scene, ids, group_id="group"))
    for selection in (("group",), tuple(ids)):
        opened.select(*selection)
        found = Outline.of(common_extent(opened.selected_layers))
        assert found is not None
        x, y = found.spots["nw"]
        lead(move, (x, y), (x + 25, y + 10), control=True)
        assert all(layer.distortion is not None for layer in opened.scene.objects())
        opened.undo()
        assert all(layer.distortion is None for layer in opened.scene.objects())


def test_numbers_lead_all_that_is_selected(opened: Document, qtbot: Any) -> None:
    options = MoveOptions(opened, MoveSettings())
    qtbot.addWidget(options)
    options.show()
    opened.select(*(layer.id for layer in opened.scene.objects()))
    extent = common_extent(opened.selected_layers)
    assert extent is not None
    x, _, width, _, angle = options.numbers
    assert x.value == pytest.approx(extent.centre[0], abs=0.06) and width.value == extent.box.width
    for field, value in ((x, 100.0), (width, 2 * width.value), (angle, 90.0)):
        field.gesture.move(value - 1)
        field.gesture.move(value)
        field.gesture.end()
    after = common_extent(opened.selected_layers)
    assert after is not None and after.centre == pytest.approx((100, extent.centre[1]), abs=1)
    assert after.box.height == pytest.approx(2 * extent.box.width, abs=2) and angle.value == 0
    assert opened.history.labels == ["Open", "Move", "Scale", "Turn"]
    shown, chosen = x.number.text(), [layer.id for layer in opened.selected_layers]
    opened.select(None)
    assert x.number.text() == angle.number.text() == ""  # and not the last one's, nor a unit of nothing
    opened.select(*chosen)
    assert x.number.text() == shown and angle.number.text() == "0.0°"


def test_the_bar_says_what_the_handles_of_the_selected_layer_do(opened: Document, qtbot: Any) -> None:
    options = MoveOptions(opened, MoveSettings())
    qtbot.addWidget(options)
    options.show()
    usual = options.hint.text()
    layer_commands.new_shadow(opened)
    assert "where the shadow falls" in options.hint.text()
    layer_commands.new_adjustment(opened, Vignette)
    assert "the line from which on it acts" in options.hint.text()
    opened.select(opened.scene.layers[0].id)
    assert options.hint.text() == usual and "Drag to move" in usual


@pytest.fixture
def masked(opened: Document) -> Document:
    """The photo's mask hides a spot; its picture was clicked, and it is not linked to the photo."""
    photo = opened.scene.layers[0]
    mask = LayerMask(Mask.empty().stroke([(60, 60, 20)]), linked=False)
    opened.edit("Mask", lambda scene: mask_edits.set_mask(scene, photo.id, mask))
    opened.select(photo.id)
    opened.masking.edit()
    return opened


def mask_of(document: Document) -> LayerMask:
    mask = document.scene.layers[0].layer_mask
    assert mask is not None
    return mask


def test_a_mask_that_is_not_linked_moves_alone(masked: Document, move: Move, lead: Lead) -> None:
    before, extent, steps = mask_of(masked), masked.scene.layers[0].extent, len(masked.history.labels)
    assert [type(one).__name__ for one in move.drawings()] == ["SelectedOutline"]
    lead(move, (150, 150), (170, 160), (191, 173), control=True)
    assert mask_of(masked).shape.bounds() == before.shape.bounds().moved(41, 23)
    assert masked.scene.layers[0].extent == extent and not mask_of(masked).linked
    assert masked.history.labels[steps:] == ["Move mask"] and masked.selected == masked.scene.layers[0].id
    assert move.nudge(-41, 0) and mask_of(masked).shape.bounds() == before.shape.bounds().moved(0, 23)
    lead(move, (150, 150), (130, 130), (111, 107))
    assert mask_of(masked).shape.bounds().left == 0, "it snaps to the picture's edge"


def test_a_click_selects_in_spite_of_it_and_a_linked_mask_goes_along(masked: Document, move: Move, lead: Lead) -> None:
    masked.edit("Link", lambda scene: mask_edits.change_mask(scene, scene.layers[0].id, linked=True))
    before = mask_of(masked)
    lead(move, (20, 280), (40, 280), (60, 280), control=True)
    extent = masked.scene.layers[0].extent
    assert extent is not None and extent.place.point(0, 0) == (40, 0), "the photo moves"
    assert mask_of(masked).shape.bounds() == before.shape.bounds().moved(40, 0)
    masked.edit("Free", lambda scene: mask_edits.change_mask(scene, scene.layers[0].id, linked=False))
    bird = masked.scene.layers[-1]
    lead(move, (210, 150))
    assert masked.selected == bird.id


def test_the_bar_aligns_what_is_selected(opened: Document, qtbot: QtBot) -> None:
    options = MoveOptions(opened, MoveSettings())
    qtbot.addWidget(options)
    cat, bird = [layer.id for layer in opened.scene.objects()]
    opened.select(None)
    assert not options.align.isEnabled()
    opened.select(cat, bird)
    titles = {action.text(): action for action in options.align.menu().actions()}
    assert options.align.isEnabled() and not titles["Distribute across"].isEnabled()
    titles["Align left edges"].trigger()
    assert opened.history.labels[-1] == "Align 2 layers"
    boxes = [layer.extent.to_canvas.image_of(layer.extent.box) for layer in opened.scene.objects()]
    assert boxes[0].left == boxes[1].left
