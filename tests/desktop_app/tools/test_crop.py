"""The crop tool: its frame follows the hand, the ratio, the horizon and the numbers, and is applied as one step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.document.document import Document, Edit
from desktop_app.tools.crop import Crop, Horizon
from desktop_app.tools.crop_frame import RATIOS, CropFrame, stretched
from desktop_app.tools.crop_options import CropOptions
from engine.scene import selection
from engine.scene.box import Box
from engine.scene.layers import PhotoLayer
from engine.scene.mask import Mask

Lead = Callable[..., Any]


@pytest.fixture
def crop(opened: Document, surface: Any) -> Crop:
    surface.redraw = lambda: None

    def edit(label: str, change: Edit, then: Callable[[], object]) -> None:
        if opened.attempt(label, change):
            then()

    tool = Crop(opened, surface, CropFrame(opened, edit, opened))
    tool.chosen()
    return tool


def test_it_begins_around_the_whole_picture_and_has_nothing_to_apply(crop: Crop, opened: Document) -> None:
    before = opened.scene
    assert crop.frame.box == before.box and not crop.accept() and not crop.leave() and opened.scene is before


def test_a_frame_that_waits_is_applied_before_the_picture_is_written(crop: Crop, lead: Lead, opened: Document) -> None:
    written = []
    write = lambda: written.append(opened.scene.box)  # noqa: E731
    before, steps = opened.scene, len(opened.history.labels)
    crop.complete(write)
    assert written == [before.box] and opened.scene is before
    lead(crop, (40, 30), (100, 90), (240, 180))
    crop.complete(write)
    assert written[1:] == [Box(0, 0, 200, 150)] and len(opened.history.labels) == steps + 1
    opened.undo()
    assert opened.scene is before


def test_it_begins_around_what_is_selected_in_the_ratio_of_before(crop: Crop, opened: Document) -> None:
    crop.left()
    opened.edit("Select", lambda scene: selection.select(scene, Mask.empty().stroke([(100, 90, 30)], hardness=1)))
    crop.chosen()
    box = crop.frame.box
    assert opened.scene.selection is not None and box == opened.scene.selection.bounds()
    crop.frame.set_ratio("16:9")
    crop.left()
    crop.chosen()
    assert crop.frame.box.width == box.width and crop.frame.ratio_name == "16:9"
    opened.edit("Deselect", lambda scene: selection.select(scene, None))
    crop.chosen()
    assert crop.frame.box.width == opened.scene.width and crop.frame.is_touched


def test_a_drag_draws_a_frame_which_enter_applies_and_undo_takes_back(crop: Crop, lead: Lead, opened: Document) -> None:
    before = opened.scene
    lead(crop, (40, 30), (100, 90), (240, 180))
    assert crop.frame.box == Box(40, 30, 240, 180) and opened.scene is before
    assert crop.accept()
    assert opened.scene.box == Box(0, 0, 200, 150) and crop.frame.box == opened.scene.box
    opened.undo()
    assert opened.scene is before and crop.frame.box == before.box


def test_escape_frames_the_whole_again(crop: Crop, lead: Lead, opened: Document) -> None:
    lead(crop, (40, 30), (240, 180))
    assert crop.leave() and crop.frame.box == opened.scene.box and not crop.leave()
    lead(crop, (40, 30), (240, 180), release=False).cancel()
    assert crop.frame.box == opened.scene.box


def test_inside_it_moves_and_stays_on_the_picture(crop: Crop, lead: Lead, opened: Document) -> None:
    lead(crop, (40, 30), (140, 110))
    lead(crop, (90, 70), (110, 75))
    assert crop.frame.box == Box(60, 35, 160, 115)
    lead(crop, (90, 70), (9000, 75))
    assert crop.frame.box == Box(opened.scene.width - 100, 40, opened.scene.width, 120)


def test_a_handle_stretches_it_and_snaps_to_the_pictures_edge(crop: Crop, lead: Lead) -> None:
    lead(crop, (40, 30), (140, 110))
    lead(crop, (140, 110), (180, 150))
    assert crop.frame.box == Box(40, 30, 180, 150)
    lead(crop, (40, 90), (5, 90))
    assert crop.frame.box == Box(0, 30, 180, 150)
    lead(crop, (180, 150), (190, 200), alt=True)
    assert crop.frame.box == Box(-10, -20, 190, 200)


@pytest.mark.parametrize("name", [name for name in RATIOS if name not in ("free", "original")])
def test_a_ratio_holds_whatever_is_dragged(crop: Crop, lead: Lead, name: str) -> None:
    crop.frame.set_ratio(name)
    ratio = crop.frame.ratio
    assert ratio is not None and crop.frame.box.width / crop.frame.box.height == pytest.approx(ratio, rel=0.01)
    box = crop.frame.box
    lead(crop, (box.right, box.bottom), (box.right - 90, box.bottom - 10))
    assert crop.frame.box.width / crop.frame.box.height == pytest.approx(ratio, rel=0.01)
    crop.swap()
    assert crop.frame.box.width / crop.frame.box.height == pytest.approx(1 / ratio, rel=0.02)


def test_a_line_along_the_horizon_straightens(crop: Crop, lead: Lead, opened: Document) -> None:
    lead(crop, (50, 100), (250, 120), control=True)
    assert crop.frame.angle == pytest.approx(5.71, abs=0.01)
    assert all(
        -1 <= x <= opened.scene.width + 1 and -1 <= y <= opened.scene.height + 1 for x, y in crop.frame.outline.corners
    )
    crop.accept()
    photo = opened.scene.photo_layer
    assert isinstance(photo, PhotoLayer) and photo.laid is None and photo.resampling == "bicubic"
    assert opened.history.labels[-1] == "Straighten and crop"


def test_what_stands_plumb_counts_too() -> None:
    assert Horizon((0, 0), (10, 100)).angle == pytest.approx(-5.71, abs=0.01)
    assert Horizon((100, 3), (0, 3)).angle == pytest.approx(0)


def test_outside_it_turns(crop: Crop, lead: Lead) -> None:
    lead(crop, (100, 80), (200, 140))
    lead(crop, (300, 110), (300, 145))
    assert crop.frame.angle == pytest.approx(13.1, abs=0.5)
    lead(crop, (300, 110), (300, 118), shift=True)
    assert crop.frame.angle == 15


def test_a_handle_of_a_turned_frame_leaves_its_other_side_where_it_is(crop: Crop, lead: Lead) -> None:
    lead(crop, (100, 80), (200, 140))
    crop.frame.turn(20)
    before = crop.frame.outline.spots
    lead(crop, before["e"], (before["e"][0] + 30, before["e"][1] + 11))
    after = crop.frame.outline.spots
    assert after["w"] == pytest.approx(before["w"], abs=1) and crop.frame.box.width == pytest.approx(132, abs=1)


@pytest.mark.parametrize(
    ("spot", "by", "ratio", "from_centre", "edges"),
    [
        ("e", (10, 99), None, False, (0, 0, 110, 50)),
        ("nw", (-10, -5), None, True, (-10, -5, 110, 55)),
        ("s", (0, 50), 2.0, False, (-50, 0, 150, 100)),
        ("nw", (20, 0), 2.0, False, (0, 0, 100, 50)),
        ("se", (-500, -500), None, False, (0, 0, 1, 1)),
    ],
)
def test_stretching(
    spot: str, by: tuple[int, int], ratio: float | None, from_centre: bool, edges: tuple[int, ...]
) -> None:
    assert stretched(Box(0, 0, 100, 50), spot, by, ratio, from_centre) == pytest.approx(edges)


def test_the_numbers_show_the_frame_and_lead_it(crop: Crop, lead: Lead, qtbot: QtBot) -> None:
    options = CropOptions(crop.frame)
    qtbot.addWidget(options)
    lead(crop, (40, 30), (240, 180))
    assert (options.width_field.value, options.height_field.value) == (200, 150)
    options.width_field.gesture.move(100)
    assert crop.frame.box == Box(90, 30, 190, 180)
    options.ratio.setCurrentIndex(options.ratio.findData("own"))
    options.own[0].gesture.move(1)
    options.own[1].gesture.move(2)
    assert crop.frame.ratio_name == "own" and crop.frame.box.height == pytest.approx(2 * crop.frame.box.width, abs=1)
    options.angle.gesture.move(-3.5)
    assert crop.frame.angle == -3.5 and options.apply_button.isEnabled()
    options.cancel_button.click()
    assert not crop.frame.is_touched and options.angle.value == 0 and not options.apply_button.isEnabled()
