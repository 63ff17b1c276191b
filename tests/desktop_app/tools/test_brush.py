"""A stroke makes an object, or changes the selected one's mask; it is one step, and Esc leaves no trace of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.document import mask_commands
from desktop_app.document.document import Document
from desktop_app.document.layer_commands import new_adjustment
from desktop_app.tools.brush import Brush, Eraser
from desktop_app.tools.drawings import BrushOutline
from desktop_app.tools.swatches import RecentColours
from desktop_app.tools.tip import MAX_SIZE, MIN_SIZE, BrushTip
from desktop_app.widgets.every_move import MERGES
from desktop_app.widgets.pointer import PointerEvent
from engine.problem import Problem
from engine.scene import edits, object_edits, selection
from engine.scene.adjustments import Levels
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import AdjustmentLayer, ObjectLayer, PaintLayer
from engine.scene.mask import Mask
from tests.desktop_app.selected import selected_layer

Lead = Callable[..., Any]


@pytest.fixture
def tip(document: Document) -> BrushTip:
    tip = BrushTip(document)
    tip.set_size(40)
    tip.set_hardness(1.0)
    return tip


@pytest.fixture
def brush(document: Document, surface: Any, tip: BrushTip) -> Brush:
    return Brush(document, surface, tip)


@pytest.fixture
def eraser(document: Document, surface: Any, tip: BrushTip) -> Eraser:
    return Eraser(document, surface, tip)


def on_canvas(layer: ObjectLayer | None) -> Mask:
    assert layer is not None
    return layer.mask.warped(layer.place)


def coverage(mask: Mask, x: int, y: int) -> int:
    return int(mask.read(Box(x, y, x + 1, y + 1))[0, 0])


def test_a_stroke_with_nothing_selected_makes_an_object(opened: Document, brush: Brush, lead: Lead) -> None:
    opened.select(None)
    opened.choose_class("dog")
    lead(brush, (300, 60), (340, 60), (360, 80))
    layer = opened.selected_object
    assert layer is not None and layer.recipe.class_name == "dog"
    assert opened.history.labels == ["Open", "Add dog"]
    mask = on_canvas(layer)
    assert coverage(mask, 320, 60) == 255 and coverage(mask, 352, 72) == 255 and coverage(mask, 320, 100) == 0
    assert mask.bounds() == Mask.empty().stroke([(300, 60, 20), (340, 60, 20), (360, 80, 20)], 1.0).bounds()


def test_no_outline_grows_around_a_layers_mask_while_it_is_painted(opened: Document, brush: Brush, lead: Lead) -> None:
    new_adjustment(opened, Levels)
    mask_commands.add(opened, hides=True)
    lead(brush, (100, 60), (140, 60))
    assert opened.history.labels[-1] == "Paint mask" and brush.drawings() == ()
    opened.select(next(iter(opened.scene.objects())).id)
    assert [type(one).__name__ for one in brush.drawings()] == ["SelectedOutline"], "of an object it tells the frame"


def test_of_a_single_dab_it_is_told_how_to_come_by_a_whole_object(opened: Document, brush: Brush, lead: Lead) -> None:
    told: list[str] = []
    opened.notice.connect(told.append)
    opened.select(None)
    lead(brush, (300, 60), (300, 60))
    assert opened.history.labels == ["Open", "Add bird"]
    assert ["box (M): a click" in sentence for sentence in told] == [True]
    opened.select(None)
    lead(brush, (300, 160), (310, 160))
    assert len(opened.history.labels) == 3 and len(told) == 1


def test_no_move_is_left_out_of_a_stroke_until_it_is_over(opened: Document, brush: Brush) -> None:
    QApplication.setAttribute(MERGES, True)  # as it is under X11
    try:
        stroke = brush.gesture(PointerEvent("press", 300, 60))
        next(stroke)
        assert not QApplication.testAttribute(MERGES)
        stroke.close()
        assert QApplication.testAttribute(MERGES)
    finally:
        QApplication.setAttribute(MERGES, False)


def test_a_click_is_a_dab(opened: Document, brush: Brush, lead: Lead) -> None:
    opened.select(None)
    lead(brush, (300, 60))
    assert on_canvas(opened.selected_object).bounds() == Mask.empty().stroke([(300, 60, 20)], 1.0).bounds()


def test_a_stroke_adds_to_the_selected_objects_mask(opened: Document, brush: Brush, lead: Lead) -> None:
    before = on_canvas(opened.selected_object)
    lead(brush, (200, 130), (228, 122))
    after = on_canvas(opened.selected_object)
    assert coverage(before, 236, 120) == 0 and coverage(after, 236, 120) == 255
    assert coverage(after, 200, 160) == 255 and opened.history.labels == ["Open", "Paint mask"]


def test_the_eraser_takes_away_and_x_makes_the_brush_one(
    opened: Document, brush: Brush, eraser: Eraser, tip: BrushTip, lead: Lead
) -> None:
    lead(eraser, (200, 150))
    assert coverage(on_canvas(opened.selected_object), 200, 150) == 0
    tip.set_erases(True)
    lead(brush, (185, 170))
    assert coverage(on_canvas(opened.selected_object), 185, 170) == 0
    assert opened.history.labels == ["Open", "Erase from mask", "Erase from mask"]


def test_the_pens_other_end_erases(opened: Document, brush: Brush, lead: Lead) -> None:
    lead(brush, (200, 150), is_eraser=True)
    assert coverage(on_canvas(opened.selected_object), 200, 150) == 0


def test_a_turned_and_scaled_object_is_painted_where_the_pointer_is(opened: Document, brush: Brush, lead: Lead) -> None:
    layer = opened.selected_object
    assert layer is not None
    place = Affine.translation(200, 150) @ Affine.rotation(33) @ Affine.scaling(1.7) @ Affine.translation(-200, -150)
    opened.edit("Turn", lambda scene: object_edits.set_place(scene, layer.id, place @ layer.place))
    assert coverage(on_canvas(opened.selected_object), 285, 150) == 0
    lead(brush, (285, 150))
    after = on_canvas(opened.selected_object)
    assert coverage(after, 285, 150) == 255 and coverage(after, 300, 150) == 255 and coverage(after, 310, 150) == 0


def test_a_stroke_out_of_the_frame_grows_it_and_says_so(opened: Document, brush: Brush, lead: Lead) -> None:
    side = opened.selected_object.side  # type: ignore[union-attr]
    lead(brush, (200, 150), (330, 150))
    assert opened.selected_object.side > side  # type: ignore[union-attr]
    assert opened.history.labels[-1] == "Paint mask and grow its frame"
    assert coverage(on_canvas(opened.selected_object), 330, 150) == 255


def test_escape_leaves_the_document_as_it_was(opened: Document, brush: Brush, surface: Any, lead: Lead) -> None:
    before = opened.scene
    running = lead(brush, (200, 120), (230, 110), release=False)
    running.cancel()
    assert opened.scene is before and opened.history.labels == ["Open"] and surface.masks[-1] is None


def test_the_mask_is_shown_while_it_is_painted_and_only_the_new_part_again(
    opened: Document, brush: Brush, surface: Any, lead: Lead
) -> None:
    lead(brush, (200, 120), (230, 110))
    first, second, last = surface.masks
    assert coverage(first, 200, 160) == 255, "what was there is shown too"
    assert coverage(first, 238, 108) == 0 and coverage(second, 238, 108) == 255 and last is None
    whole, part, _ = surface.boxes
    assert whole is None and part is not None and part.width < 80 and part.height < 60


def test_shift_click_draws_a_line_from_the_last_stroke(opened: Document, brush: Brush, lead: Lead) -> None:
    opened.select(None)
    lead(brush, (300, 60), (320, 60))
    lead(brush, (320, 200), shift=True)
    assert coverage(on_canvas(opened.selected_object), 320, 130) == 255
    opened.undo()
    lead(brush, (320, 200))
    assert coverage(on_canvas(opened.selected_object), 320, 130) == 0


def test_ctrl_click_picks_the_object_under_the_brush(opened: Document, brush: Brush, lead: Lead) -> None:
    lead(brush, (115, 150), control=True)
    assert opened.selected_object is not None and opened.selected_object.name == "Cat"
    lead(brush, (20, 20), control=True)
    assert opened.selected is None and opened.history.labels == ["Open"]


def test_pressure_makes_the_stroke_thinner(opened: Document, brush: Brush, lead: Lead) -> None:
    opened.select(None)
    lead(brush, (300, 60), pressure=0.2)
    thin = on_canvas(opened.selected_object).bounds().width
    opened.select(None)
    lead(brush, (300, 60), pressure=1.0)
    assert 10 <= thin <= 16 and 38 <= on_canvas(opened.selected_object).bounds().width <= 42


def test_what_cannot_be_painted_is_said_before_the_stroke(
    document: Document, opened: Document, brush: Brush, eraser: Eraser, lead: Lead
) -> None:
    layer = opened.selected_object
    assert layer is not None
    opened.edit("Lock", lambda scene: edits.set_locked(scene, layer.id, True))
    with pytest.raises(Problem, match="locked"):
        lead(brush, (200, 150), release=False)
    opened.select(None)
    with pytest.raises(Problem, match="Select an object"):
        lead(eraser, (200, 150))
    assert opened.history.labels == ["Open", "Lock"]


def test_painting_without_a_document_says_to_open_one(document: Document, brush: Brush, lead: Lead) -> None:
    with pytest.raises(Problem, match="Open a photo"):
        lead(brush, (10, 10))


def test_sizes_and_hardness_stay_in_their_range(tip: BrushTip) -> None:
    for _ in range(200):
        tip.step_size(-1)
        tip.step_hardness(1)
    assert tip.tip.size == MIN_SIZE and tip.tip.hardness == 1.0
    for _ in range(200):
        tip.step_size(1)
        tip.step_hardness(-1)
    assert tip.tip.size == MAX_SIZE and tip.tip.hardness == 0.0


@pytest.mark.parametrize("size", [2, 9, 60, 120, 333])
def test_a_step_larger_and_one_smaller_end_where_they_began(size: int) -> None:
    tip = BrushTip()
    tip.set_size(size)
    tip.step_size(1)
    assert tip.tip.size > size
    tip.step_size(-1)
    assert tip.tip.size == size
    tip.step_size(-1)
    assert tip.tip.size < size


def test_each_step_of_the_size_is_a_step(tip: BrushTip) -> None:
    tip.set_size(MIN_SIZE)
    sizes = []
    for _ in range(30):
        tip.step_size(1)
        sizes.append(tip.tip.size)
    assert sizes == sorted(set(sizes))


def test_what_arrives_during_a_stroke_stays(opened: Document, brush: Brush, lead: Lead) -> None:
    cat, _ = opened.scene.objects()
    running = lead(brush, (200, 130), (228, 122), release=False)
    opened.when_free(lambda: opened.edit("Rename", lambda scene: edits.rename(scene, cat.id, "Tom")))
    running.report(PointerEvent("release", 228, 122, 228, 122))
    assert opened.scene.find(cat.id).name == "Tom" and opened.history.labels == ["Open", "Rename", "Paint mask"]
    assert coverage(on_canvas(opened.selected_object), 236, 120) == 255


def test_a_stroke_is_painted_on_the_mask_as_it_is_by_then(opened: Document, brush: Brush, lead: Lead) -> None:
    _, bird = opened.scene.objects()
    running = lead(brush, (200, 130), (228, 122), release=False)
    opened.edit("Erase", lambda scene: object_edits.paint_mask(scene, bird.id, [(190, 170, 9)], 1.0, erase=True))
    running.report(PointerEvent("release", 228, 122, 228, 122))
    mask = on_canvas(opened.selected_object)
    assert coverage(mask, 236, 120) == 255 and coverage(mask, 190, 170) == 0


def test_a_stroke_away_from_the_mask_makes_another_object(opened: Document, brush: Brush, lead: Lead) -> None:
    bird = opened.selected_object
    assert bird is not None
    opened.choose_class("dog")
    lead(brush, (300, 60), (340, 60), (360, 80))
    made = opened.selected_object
    assert made is not None and made.recipe.class_name == "dog" and opened.history.labels == ["Open", "Add dog"]
    assert opened.scene.find(bird.id) == bird
    assert on_canvas(made).bounds() == Mask.empty().stroke([(300, 60, 20), (340, 60, 20), (360, 80, 20)], 1.0).bounds()
    lead(brush, (300, 260), (360, 200), (365, 90))  # it comes to touch the dog in the end
    grown = opened.selected_object
    assert grown is not None and grown.id == made.id and coverage(on_canvas(grown), 300, 260) == 255
    assert opened.history.labels[-1] == "Paint mask and grow its frame"


def test_a_mask_that_was_erased_can_be_painted_anew(opened: Document, brush: Brush, lead: Lead) -> None:
    bird = opened.selected_object
    assert bird is not None
    opened.edit("Erase", lambda scene: object_edits.paint_mask(scene, bird.id, [(200, 150, 99)], 1.0, erase=True))
    lead(brush, (300, 60))
    assert opened.selected == bird.id and len(list(opened.scene.objects())) == 2


# Masks of adjustments


def adjusting(document: Document) -> AdjustmentLayer:
    return selected_layer(document, AdjustmentLayer)


def test_a_stroke_says_where_an_adjustment_acts(opened: Document, brush: Brush, eraser: Eraser, lead: Lead) -> None:
    new_adjustment(opened, Levels)
    many = len(list(opened.scene.walk()))
    lead(brush, (100, 60), (140, 60))
    lead(brush, (300, 60))
    expected = Mask.empty().stroke([(100, 60, 20), (140, 60, 20)], 1.0).stroke([(300, 60, 20)], 1.0)
    assert adjusting(opened).mask_in(opened.scene.box) == expected and opened.history.labels[-2:] == ["Paint mask"] * 2
    lead(eraser, (300, 60))
    erased = adjusting(opened).mask_in(opened.scene.box)
    left = Box(0, 0, 200, 300)
    assert coverage(erased, 300, 60) == 0 and erased.clipped(left) == expected.clipped(left)
    assert len(list(opened.scene.walk())) == many, "no new object"


def test_erasing_from_an_adjustment_without_a_mask_leaves_the_rest(
    opened: Document, eraser: Eraser, lead: Lead
) -> None:
    new_adjustment(opened, Levels)
    lead(eraser, (100, 60))
    everywhere = Mask.empty().inverted(opened.scene.box)
    assert adjusting(opened).mask_in(opened.scene.box) == everywhere.without(Mask.empty().stroke([(100, 60, 20)], 1.0))


def test_an_adjustment_that_changes_in_the_middle_of_a_stroke_keeps_that(
    opened: Document, brush: Brush, lead: Lead
) -> None:
    new_adjustment(opened, Levels)
    stroke = brush.gesture(PointerEvent("press", 100, 60))
    next(stroke)
    opened.edit("Other", lambda scene: edits.set_opacity(scene, adjusting(opened).id, 0.5))
    with pytest.raises(StopIteration):
        stroke.send(PointerEvent("release", 140, 60))
    assert adjusting(opened).opacity == 0.5
    dab = Mask.empty().stroke([(100, 60, 20)], 1.0)
    assert adjusting(opened).mask_in(opened.scene.box) == dab.stroke([(100, 60, 20), (140, 60, 20)], 1.0)


def test_a_locked_adjustment_is_not_painted(opened: Document, brush: Brush, lead: Lead) -> None:
    new_adjustment(opened, Levels)
    opened.edit("Lock", lambda scene: edits.set_locked(scene, adjusting(opened).id, True))
    with pytest.raises(Problem, match="locked"):
        lead(brush, (100, 60), release=False)


def test_what_is_hidden_is_painted_only_while_it_is_looked_at_alone(opened: Document, brush: Brush, lead: Lead) -> None:
    new_adjustment(opened, Levels)
    layer_id = adjusting(opened).id
    opened.edit("Hide", lambda scene: edits.set_visible(scene, layer_id, False))
    with pytest.raises(Problem, match="hidden: show it"):
        lead(brush, (100, 60))
    opened.look_alone(layer_id, is_mask=True)
    lead(brush, (100, 60))
    assert opened.history.labels[-1] == "Paint mask"
    opened.look_alone(None)
    opened.edit("Show", lambda scene: edits.set_visible(scene, layer_id, True))
    opened.edit("Group", lambda scene: edits.group(scene, [layer_id], group_id="group"))
    opened.edit("Hide", lambda scene: edits.set_visible(scene, "group", False))
    with pytest.raises(Problem, match="hidden: show it"):
        lead(brush, (100, 60))


# Dynamics of the brush


@pytest.fixture
def paint(opened: Document) -> Callable[[], PaintLayer]:
    layer_id = edits.new_id()
    opened.edit("Paint layer", lambda scene: edits.add_paint(scene, layer_id, None))
    opened.select(layer_id)

    def found() -> PaintLayer:
        layer = opened.scene.find(layer_id)
        assert isinstance(layer, PaintLayer)
        return layer

    return found


def alpha(layer: PaintLayer, x: int, y: int) -> int:
    return int(layer.tiles.read(Box(x, y, x + 1, y + 1))[0, 0, 3])


def test_flow_builds_up_below_the_opacity(
    brush: Brush, tip: BrushTip, paint: Callable[[], PaintLayer], lead: Lead
) -> None:
    tip.change(flow=0.1, opacity=0.5)
    lead(brush, (100, 60))
    assert alpha(paint(), 100, 60) == 13
    lead(brush, (60, 60), (140, 60), (60, 60), (140, 60), (60, 60), (140, 60))
    assert 100 < alpha(paint(), 100, 60) <= 135


def test_a_pens_pressure_is_the_opacity_and_its_tilt_flattens(
    brush: Brush, tip: BrushTip, paint: Callable[[], PaintLayer], lead: Lead
) -> None:
    tip.change(opacity_by_pressure=True, size_by_pressure=False, flat_by_tilt=True)
    lead(brush, (100, 60), pressure=0.4, tilt_y=60.0)
    assert alpha(paint(), 100, 60) == 102
    box = paint().tiles.bounds()
    assert box.height == pytest.approx(40, abs=2) and box.width < 12


def test_a_colour_is_laid_in_the_brushs_mode(
    opened: Document, brush: Brush, tip: BrushTip, paint: Callable[[], PaintLayer], lead: Lead
) -> None:
    tip.set_colour((200, 100, 50))
    lead(brush, (100, 60))
    tip.change(mode="multiply", colour=(100, 255, 0))
    lead(brush, (100, 60))
    blue, green, red, opaque = paint().tiles.read(Box(100, 60, 101, 61))[0, 0].tolist()
    assert (blue, green, opaque) == (0, 100, 255) and abs(red - 78) <= 1
    lead(brush, (160, 60))
    assert paint().tiles.read(Box(160, 60, 161, 61))[0, 0].tolist() == [0, 255, 100, 255], "plain on nothing"


def test_a_smoothed_brush_lags_and_catches_up_at_the_release(
    opened: Document, brush: Brush, tip: BrushTip, paint: Callable[[], PaintLayer], lead: Lead
) -> None:
    tip.change(smoothing=50, size=10)
    running = lead(brush, (60, 60), (90, 80), (160, 60), release=False)
    assert alpha(paint(), 100, 60) == 0, "nothing is drawn while events wait"
    QApplication.processEvents()
    assert alpha(paint(), 100, 60) == 255 and alpha(paint(), 125, 60) == 0
    outline = brush.pointer_drawing(PointerEvent("move", 160, 60))
    assert isinstance(outline, BrushOutline) and outline.x == pytest.approx(110) and outline.pulled_by == (160, 60)
    running.report(PointerEvent("release", 160, 60, 160, 60))
    assert alpha(paint(), 155, 60) == 255 and alpha(paint(), 90, 80) == 0, (
        "what is smaller than the string is not drawn"
    )
    assert brush.pointer_drawing(PointerEvent("move", 9, 9)) == BrushOutline(9, 9, 5, 1.0)


def test_shift_keeps_a_stroke_level(brush: Brush, tip: BrushTip, paint: Callable[[], PaintLayer], lead: Lead) -> None:
    tip.set_size(10)
    lead(brush, (60, 60), (62, 60), (100, 75), (160, 90), shift=True)
    assert alpha(paint(), 155, 60) == 255 and paint().tiles.bounds().height <= 12


def test_ctrl_alt_drag_sizes_and_hardens_the_tip_where_it_was_pressed(
    opened: Document, brush: Brush, tip: BrushTip, lead: Lead
) -> None:
    tip.set_hardness(0.2)
    running = lead(brush, (100, 60), (130, 160), release=False, control=True, alt=True)
    outline = brush.pointer_drawing(PointerEvent("move", 130, 160))
    assert isinstance(outline, BrushOutline) and (outline.x, outline.y) == (100, 60)
    running.report(PointerEvent("release", 130, 160, 130, 160))
    assert tip.tip.size == 100 and tip.tip.hardness == pytest.approx(0.7) and opened.history.labels == ["Open"]
    lead(brush, (100, 60), (160, 60), release=False, control=True, alt=True).cancel()
    assert tip.tip.size == 100


def test_digits_are_heard_where_paint_is_laid(
    opened: Document, brush: Brush, tip: BrushTip, paint: Callable[[], PaintLayer]
) -> None:
    assert brush.takes_digits() and brush.type_digits(40, False) and brush.type_digits(70, True)
    assert (tip.tip.opacity, tip.tip.flow) == (0.4, 0.7)
    opened.select(next(iter(opened.scene.objects())).id)
    assert not brush.takes_digits(), "they zoom"


def test_the_eraser_hides_parts_of_a_photo_by_its_mask(
    opened: Document, eraser: Eraser, brush: Brush, lead: Lead
) -> None:
    photo = opened.scene.layers[0]
    opened.select(photo.id)
    lead(eraser, (100, 60))
    erased = opened.scene.find(photo.id)
    shown = erased.mask_in(opened.scene.box)
    assert opened.history.labels[-1] == "Erase from mask" and coverage(shown, 100, 60) == 0
    assert coverage(shown, 200, 60) == 255 and erased.photo is photo.photo  # type: ignore[attr-defined]
    lead(brush, (300, 60))
    assert isinstance(opened.selected_layer, ObjectLayer), "the brush still begins an object"


def test_what_cannot_be_drawn_on_is_told_with_the_next_report(
    opened: Document, brush: Brush, paint: Callable[[], PaintLayer], lead: Lead
) -> None:
    running = lead(brush, (60, 60), (90, 80), release=False)
    opened.update(lambda scene: edits.remove(scene, paint().id))
    QApplication.processEvents()
    with pytest.raises(Problem, match="no longer there"):
        running.report(PointerEvent("release", 120, 60, 120, 60))
    assert opened.history.labels[-1] == "Paint layer", "the stroke is taken back"


@pytest.mark.parametrize("flow", [1.0, 0.5], ids=["a smooth line", "dabs"])
def test_strokes_in_masks_and_on_paint_keep_to_what_is_selected(
    opened: Document,
    brush: Brush,
    eraser: Eraser,
    tip: BrushTip,
    paint: Callable[[], PaintLayer],
    lead: Lead,
    flow: float,
) -> None:
    tip.change(flow=flow)
    opened.edit("Select", lambda scene: selection.select(scene, Mask.from_array(np.full((90, 150), 255, np.uint8))))
    lead(brush, (100, 60), (200, 60))
    assert alpha(paint(), 120, 60) > 0 and paint().tiles.bounds().right <= 150
    photo = opened.scene.layers[0]
    opened.select(photo.id)
    lead(eraser, (100, 60), (200, 60))
    shown = opened.scene.find(photo.id).mask_in(opened.scene.box)
    assert coverage(shown, 120, 60) < 255 and coverage(shown, 160, 60) == 255


@pytest.mark.parametrize("flow", [1.0, 0.5], ids=["a smooth line", "dabs"])
def test_a_stroke_ends_as_far_beside_the_picture_as_that_is_long(
    opened: Document, brush: Brush, tip: BrushTip, paint: Callable[[], PaintLayer], lead: Lead, flow: float
) -> None:
    tip.change(flow=flow)
    reach = opened.scene.box.grown(max(opened.scene.width, opened.scene.height))
    lead(brush, (100, 60), (3000, 60))
    assert paint().tiles.bounds().right == reach.right and alpha(paint(), reach.right - 1, 60) > 0
    lead(brush, (3000, 60), (3000, 3000))
    assert opened.history.labels[-2:] == ["Paint layer", "Paint"], "nothing was painted out there"
    bird = next(layer.id for layer in opened.scene.walk() if layer.name == "Bird")
    for selected in (None, bird):  # a new object, and one whose frame grows
        opened.select(selected)
        lead(brush, (200, 150), (3000, 150))
        layer = opened.selected_object
        assert layer is not None and layer.side < 2 * reach.width and on_canvas(layer).bounds().right >= reach.right - 1


def test_a_layers_mask_takes_the_brushs_opacity_and_strokes_add_up(
    opened: Document, brush: Brush, eraser: Eraser, tip: BrushTip, lead: Lead
) -> None:
    new_adjustment(opened, Levels)
    assert brush.takes_digits()
    tip.set_opacity(0.4)
    lead(brush, (100, 60), (140, 60), (100, 60))
    box = opened.scene.box
    assert coverage(adjusting(opened).mask_in(box), 120, 60) == 102, "within a stroke nothing adds up"
    lead(brush, (120, 60))
    assert coverage(adjusting(opened).mask_in(box), 120, 60) == 163
    lead(eraser, (120, 60))
    assert coverage(adjusting(opened).mask_in(box), 120, 60) == 98


def test_colours_that_were_painted_with_can_be_taken_again(
    brush: Brush, tip: BrushTip, paint: Callable[[], PaintLayer], lead: Lead, qtbot: QtBot
) -> None:
    recent = RecentColours(tip)
    qtbot.addWidget(recent)
    assert recent.isHidden()
    for colour in ((9, 9, 9), (200, 0, 0), (9, 9, 9)):
        tip.set_colour(colour)
        lead(brush, (100, 60))
    assert tip.recent == ((9, 9, 9), (200, 0, 0)) and not recent.isHidden()
    recent.buttons[1].click()
    assert tip.tip.colour == (200, 0, 0)
    assert [button.isHidden() for button in recent.buttons] == [False, False, *[True] * 8]
