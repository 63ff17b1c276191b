"""A subject is found, refined click by click, taken back, and becomes an object or a layer, each as one step."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import cv2
import numpy as np
import pytest

from desktop_app.document import mending
from desktop_app.document import subject_search as module
from desktop_app.document.document import Document
from desktop_app.tools.finding import SLOT, Finding
from engine.generation.subjects import FindSubject, WithShadow
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits, painting
from engine.scene.box import Box
from engine.scene.layers import FilterLayer, ObjectLayer, PaintLayer
from engine.scene.mask import Mask
from engine.scene.painting import Ink
from engine.scene.selection import select
from tests.desktop_app.conftest import HandMaker, animals
from tests.desktop_app.tools.finder import FINDER, balls, finding, maker, settle

__all__ = ["finding", "maker", "settle"]


def covered(finding: Finding, x: int, y: int) -> bool:
    assert finding.found is not None
    return bool(finding.found.mask.read(Box(x, y, x + 1, y + 1))[0, 0] >= 128)


def test_the_main_thing_is_found_and_nothing_of_the_document_changes(
    finding: Finding, settle: Any, document: Document
) -> None:
    before = document.scene
    finding.find()
    assert finding.is_looking and finding.found is None
    settle()
    assert not finding.is_looking and covered(finding, 100, 100) and not covered(finding, 10, 10)
    assert document.scene is before


def test_in_a_box_only_what_is_in_it_is_found(finding: Finding, settle: Any, maker: HandMaker) -> None:
    finding.find(Box(200, 20, 290, 100))
    settle()
    assert covered(finding, 240, 60) and not covered(finding, 100, 100)
    assert maker.models[FINDER.name].asked == [Box(200, 20, 290, 100)]


def test_nothing_found_is_a_sentence_and_what_was_found_stays(
    finding: Finding, settle: Any, engine: Any, document: Document, told: Any, deliver: Any
) -> None:
    finding.find()
    settle()
    finding.find(Box(0, 150, 40, 190))
    with pytest.raises(Problem, match="in the box: drag a box closely around it"):
        engine.answer(engine.waiting[SLOT])
    engine.answer(engine.waiting.get(SLOT) or engine.asks[-1], error="Nothing was found.")
    deliver()
    assert told.notices == ["Nothing was found."] and covered(finding, 100, 100) and not finding.is_looking


def test_a_click_finds_what_is_there_even_if_the_model_does_not(finding: Finding, settle: Any) -> None:
    finding.click(100, 100, True)
    settle()
    assert covered(finding, 100, 100) and finding.clicks == ((100, 100, True),)
    finding.drop()
    finding.click(240, 150, True)
    settle()
    assert covered(finding, 240, 150) and not covered(finding, 10, 10) and not covered(finding, 100, 100)


def test_plus_and_minus_clicks_refine_it(finding: Finding, settle: Any) -> None:
    finding.find(Box(30, 30, 170, 170))
    settle()
    finding.click(240, 150, True)
    settle()
    assert covered(finding, 240, 150) and covered(finding, 100, 100)
    finding.click(100, 100, False)
    settle()
    assert not covered(finding, 100, 100) and covered(finding, 240, 150)
    assert finding.clicks == ((240, 150, True), (100, 100, False))


def test_of_two_clicks_on_one_place_the_later_counts(finding: Finding, settle: Any) -> None:
    finding.find(Box(30, 30, 170, 170))
    settle()
    for x, is_part in ((100, False), (101, True), (100, False), (101, True)):
        finding.click(x, 100, is_part)
        settle()
        assert covered(finding, x, 100) == is_part and finding.clicks == ((x, 100, is_part),)
    for is_part in (False, True):  # before the first is heeded
        finding.click(240, 150, is_part)
    settle()
    assert covered(finding, 240, 150) and finding.clicks == ((101, 100, True), (240, 150, True))


def test_quick_clicks_are_all_heeded(finding: Finding, settle: Any, engine: Any) -> None:
    finding.find(Box(30, 30, 170, 170))
    for x, y, is_part in ((240, 150, True), (240, 60, True)):
        finding.click(x, y, is_part)
    assert len(engine.asks) == 1 and finding.clicks == ((240, 150, True), (240, 60, True))
    settle()
    assert covered(finding, 100, 100) and covered(finding, 240, 150) and covered(finding, 240, 60)
    assert len(engine.asks) == 2, "both at once, as soon as there was something to refine"


def test_what_was_painted_roughly_follows_the_edges(finding: Finding, settle: Any) -> None:
    finding.find(Box(30, 30, 170, 170))
    settle()
    finding.paint(Mask.empty().stroke([(100, 100, 48)], 1.0))
    assert covered(finding, 100, 147) and covered(finding, 100, 100)
    finding.refine()
    settle()
    assert covered(finding, 100, 142) and not covered(finding, 100, 147)
    assert finding.take_back() and covered(finding, 100, 147), "it is a step of its own, and so is the stroke"
    assert finding.take_back() and not covered(finding, 100, 147)


def test_painting_gives_up_what_is_looked_for(finding: Finding, settle: Any, engine: Any) -> None:
    finding.find(Box(30, 30, 170, 170))
    finding.paint(Mask.empty().stroke([(20, 20, 10)], 1.0))
    assert not finding.is_looking and SLOT not in engine.waiting and covered(finding, 20, 20)
    assert not covered(finding, 100, 100)


def test_each_click_can_be_taken_back(finding: Finding, settle: Any, engine: Any) -> None:
    assert not finding.can_take_back and finding.take_back() is False
    finding.find(Box(30, 30, 170, 170))
    settle()
    finding.click(240, 150, True)
    settle()
    assert finding.take_back() and not covered(finding, 240, 150) and covered(finding, 100, 100)
    finding.click(240, 150, True)
    assert finding.take_back() and SLOT not in engine.waiting and not finding.is_looking
    assert finding.clicks == () and covered(finding, 100, 100)
    assert finding.take_back() and finding.found is None


def test_dropping_forgets_it_and_what_is_under_way(finding: Finding, settle: Any, engine: Any) -> None:
    finding.find()
    assert finding.drop() and SLOT not in engine.waiting and not finding.is_looking
    assert finding.drop() is False
    finding.find()
    settle()
    assert finding.drop() and finding.found is None and finding.clicks == ()


def test_an_object_is_made_in_its_place_in_one_step(finding: Finding, settle: Any, document: Document) -> None:
    finding.find(Box(30, 30, 170, 170))
    settle()
    mask = finding.found.mask  # type: ignore[union-attr]
    finding.make_object()
    layer = document.selected_object
    assert isinstance(layer, ObjectLayer) and layer.mask.warped(layer.place) == mask
    assert document.history.labels == ["Open", "Replace subject with cat"] and finding.found is None
    finding.make_object()
    assert len(document.history.labels) == 2, "nothing is found any more"


def test_its_own_pixels_are_copied_to_a_layer_in_one_step(
    finding: Finding, settle: Any, document: Document, told: Any
) -> None:
    finding.find(Box(30, 30, 170, 170))
    settle()
    finding.copy_to_layer()
    settle()
    layer = document.selected_layer
    assert isinstance(layer, PaintLayer) and document.history.labels == ["Open", "Copy subject to a layer"]
    pixels = layer.tiles.read(Box(0, 0, 300, 200))
    ball = (balls()[..., 0] == 230) & (np.arange(300) < 180)
    assert (pixels[ball] == [20, 30, 230, 255]).all() and not pixels[~ball].any()
    assert finding.found is None and "move tool" in told.notices[-1]


def test_it_is_cut_out_over_a_filled_hole_in_one_step(
    finding: Finding, settle: Any, document: Document, engine: Any, deliver: Any, told: Any
) -> None:
    photo = document.scene.layers[0]
    finding.find(Box(30, 30, 170, 170))
    settle()
    finding.move_out()
    settle()
    engine.answer_all()
    deliver()
    below, hole, cut = document.scene.layers
    assert below is photo and document.selected == cut.id and finding.found is None
    assert document.history.labels == ["Open", "Cut out and fill the hole with patches"]
    assert isinstance(hole, PaintLayer) and isinstance(cut, PaintLayer)
    ball = (balls()[..., 0] == 230) & (np.arange(300) < 180)
    assert (cut.tiles.read(Box(0, 0, 300, 200))[ball] == [20, 30, 230, 255]).all()
    assert (hole.tiles.read(Box(0, 0, 300, 200))[ball] == [120, 120, 120, 255]).all(), "the ground, and no red"
    assert "move tool" in told.notices[-1]


def covered_by(layer: FilterLayer | PaintLayer) -> np.ndarray:
    """Where a hole lies, bool (h, w) of the canvas."""
    box = Box(0, 0, 300, 200)
    if isinstance(layer, PaintLayer):
        return np.asarray(layer.tiles.read(box)[..., 3] == 255)
    return np.asarray(layer.mask_in(box).read(box) == 255)


@pytest.mark.parametrize("leave", [Finding.remove, Finding.move_out])
def test_where_it_goes_all_that_may_be_of_it_goes_with_it(
    finding: Finding, settle: Any, document: Document, engine: Any, deliver: Any, leave: Any, told: Any
) -> None:
    finding.find(Box(30, 30, 170, 170))
    settle()
    leave(finding)
    assert finding.is_looking
    settle()
    if leave is Finding.move_out:  # a fill is live, and drawn later
        engine.answer_all()
        deliver()
    assert finding.found is None and len(document.history.labels) == 2
    assert "the brush (B)" in told.notices[-1] if leave is Finding.remove else "move tool" in told.notices[-1]
    hole, ball = document.scene.layers[1], (balls()[..., 0] == 230) & (np.arange(300) < 180)
    assert isinstance(hole, FilterLayer | PaintLayer)
    assert covered_by(hole)[cv2.dilate(ball.astype(np.uint8), np.ones((17, 17))) > 0].all()
    for cut in document.scene.layers[2:]:
        assert isinstance(cut, PaintLayer) and (covered_by(cut) == ball).all(), "it goes as it was found"


@pytest.mark.parametrize("is_part", [True, False])
def test_a_click_that_adds_lets_the_rest_go_as_without_it_and_one_that_takes_away_does_not(
    finding: Finding, settle: Any, document: Document, engine: Any, is_part: bool
) -> None:
    finding.find(Box(30, 30, 170, 170))
    settle()
    assert finding.found is not None
    asked = finding.found.asked
    finding.click(240, 60, is_part)
    settle()
    corrected = finding.found.mask
    finding.remove()
    work = engine.waiting[SLOT].work
    if is_part:
        assert isinstance(work, FindSubject) and work.all_of_it and work.box == Box(30, 30, 170, 170)
        assert asked is not None and finding.found.asked == asked
    else:
        assert work == WithShadow(finding._photos_now(), corrected, ((240, 60),))
    settle()
    hole = document.scene.layers[1]
    assert isinstance(hole, FilterLayer) and covered_by(hole)[100, 100]
    assert covered_by(hole)[60, 240] == is_part, "what was clicked goes with it"


def test_what_a_person_corrected_is_removed_as_it_is(
    finding: Finding, settle: Any, document: Document, engine: Any
) -> None:
    finding.find_at(100, 100)
    settle()
    assert finding.found is not None
    finding.paint(finding.found.mask.stroke([(100, 30, 12)]))
    before = finding.found
    finding.remove()
    request = engine.waiting[SLOT]
    settle()
    assert request.work == WithShadow(finding._photos_now(), before.mask, before.exclude) and finding.found is None
    hole = document.scene.layers[1]
    assert isinstance(hole, FilterLayer) and covered_by(hole)[20:40, 95:105].all()
    assert not covered_by(hole)[100, 152:].any(), "4 px around it, and no more"


def test_what_is_selected_can_be_cut_out(document: Document, finding: Finding, engine: Any, deliver: Any) -> None:
    with pytest.raises(Problem, match="Select a part"):
        mending.move_out_selection(document)
    document.edit("Select", lambda scene: select(scene, Mask.empty().inverted(Box(60, 60, 90, 80))))
    mending.move_out_selection(document)
    engine.answer_all()
    deliver()
    cut = document.selected_layer
    assert isinstance(cut, PaintLayer) and cut.tiles.bounds() == Box(60, 60, 90, 80)
    assert document.scene.selection is None and len(document.scene.layers) == 3


def test_what_is_selected_can_be_filled_from_around(
    document: Document, finding: Finding, engine: Any, deliver: Any
) -> None:
    document.edit("Select", lambda scene: select(scene, Mask.empty().inverted(Box(35, 35, 165, 165))))
    mending.fill_selection(document)
    engine.answer_all()
    deliver()
    layer = document.selected_layer
    assert isinstance(layer, PaintLayer) and document.history.labels[-1] == "Fill from around"
    assert (layer.tiles.read(Box(35, 35, 165, 165)) == [120, 120, 120, 255]).all(), "the ball is gone"


def test_copying_can_be_given_up(finding: Finding, settle: Any, document: Document, engine: Any) -> None:
    finding.find()
    settle()
    finding.copy_to_layer()
    assert finding.is_looking and finding.take_back()
    assert SLOT not in engine.waiting and finding.found is not None and not finding.is_looking
    finding.copy_to_layer()
    assert finding.drop() and SLOT not in engine.waiting and document.history.labels == ["Open"]


def test_old_steps_go_when_their_masks_take_too_much_memory(
    finding: Finding, settle: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "STEPS_BYTES", 3 * 256 * 256)
    for _ in range(4):  # each takes one tile
        finding.find(Box(30, 30, 170, 170))
        settle()
    for _ in range(3):
        assert finding.take_back()
    assert finding.found is None


def test_a_soft_border_is_copied_softly(document: Document, finding: Finding, settle: Any, maker: HandMaker) -> None:
    soft = np.zeros((200, 300), np.uint8)
    soft[50:150, 50:150] = 255
    soft[50:150, 150] = 128
    maker.models[FINDER.name] = SimpleNamespace(find=lambda rgb, box, all_of_it: soft)
    finding.find()
    settle()
    finding.copy_to_layer()
    settle()
    layer = document.selected_layer
    assert isinstance(layer, PaintLayer)
    assert layer.tiles.read(Box(150, 60, 151, 61))[0, 0].tolist() == [60, 60, 60, 128]


def test_without_a_photo_a_sentence_says_so(finding: Finding, document: Document) -> None:
    document.edit("Remove", lambda scene: edits.add_background(scene, [(1, 2, 3)])[0])
    document.edit("Remove", lambda scene: edits.remove(scene, scene.layers[-1].id))
    with pytest.raises(Problem, match="no photo"):
        finding.find()


def test_without_a_model_colours_tell_in_a_box_and_around_a_click(
    finding: Finding, document: Document, settle: Any, engine: Any
) -> None:
    document.catalog = Catalog((animals(),))
    finding.find(Box(45, 45, 155, 155))
    settle()
    assert covered(finding, 100, 100) and not covered(finding, 50, 50) and not covered(finding, 240, 60)
    finding.drop()
    finding.click(240, 60, True)
    settle()
    assert covered(finding, 240, 60) and not covered(finding, 100, 100) and not covered(finding, 10, 10)
    finding.find()
    with pytest.raises(Problem, match="No model here finds subjects: drag a box"):
        engine.answer(engine.waiting[SLOT])


def test_a_click_beside_the_photo_is_said(finding: Finding, engine: Any) -> None:
    finding.click(-5, 20, True)
    with pytest.raises(Problem, match="Click on the photo"):
        engine.answer(engine.waiting[SLOT])


def test_another_document_forgets_it(finding: Finding, settle: Any, document: Document, photo_scene: Any) -> None:
    finding.find()
    settle()
    document.open_scene(photo_scene)
    assert finding.found is None
    finding.find()
    document.open_scene(photo_scene)
    assert not finding.is_looking


def test_neither_objects_nor_paint_hide_the_photo_from_it(finding: Finding, settle: Any, document: Document) -> None:
    finding.find(Box(30, 30, 170, 170))
    settle()
    finding.make_object()
    paint = PaintLayer(id="paint", name="Paint")
    document.edit("Add", lambda scene: edits.add_layer(scene, paint))
    document.edit("Paint", lambda scene: painting.paint(scene, "paint", [(100, 100, 60)], Ink((9, 9, 9))))
    document.select(None)
    finding.find(Box(30, 30, 170, 170))
    settle()
    assert covered(finding, 100, 100)
