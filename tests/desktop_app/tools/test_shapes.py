"""Shapes fill their boxes as one step each, are remembered as long as nobody paints on them, and others are offered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from desktop_app.document import refine_mask
from desktop_app.document.document import Document
from desktop_app.document.refine_mask import refine
from desktop_app.tools import shapes as module
from desktop_app.tools.shapes import Fresh, Shapes
from engine.generation.shape_choice import OFFERED
from engine.generation.shapes import Draft
from engine.generators import noise
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits, object_edits
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import ObjectLayer
from tests.desktop_app.conftest import HandMaker, animals
from tests.desktop_app.tools.conftest import SHAPES, maker_of_shapes
from tests.desktop_app.tools.shape_models import Lozenges, card_of

BOX = Box(100, 60, 220, 140)
FIRST = Draft(7)


@pytest.fixture
def maker() -> HandMaker:
    return maker_of_shapes()


@pytest.fixture
def model(maker: HandMaker) -> Lozenges:
    found: Lozenges = maker.models[SHAPES.name]
    return found


def add(shapes: Shapes, settle: Callable[[], None], draft: Draft = FIRST, box: Box = BOX) -> ObjectLayer:
    done: list[int] = []
    shapes.add("cat", draft, box, lambda: done.append(1))
    settle()
    assert done == [1]
    layer = shapes.document.selected_object
    assert layer is not None
    return layer


def on_canvas(layer: ObjectLayer, box: Box) -> np.ndarray:
    return layer.mask.warped(layer.place).read(box)


def wanted(draft: Draft, box: Box, class_name: str = "cat") -> np.ndarray:
    values = np.array(noise.draw(draft.seed, SHAPES.noise), np.float32)
    return Lozenges().mask(class_name, values, box, (400, 300), draft.flip)


def fresh_of(shapes: Shapes) -> Fresh:
    fresh = shapes.fresh
    assert fresh is not None
    return fresh


def test_a_box_becomes_an_object_of_its_shape_in_one_step(shapes: Shapes, settle: Any) -> None:
    layer = add(shapes, settle)
    assert shapes.document.history.labels == ["Open", "Add cat"] and layer.recipe.class_name == "cat"
    assert layer.mask.warped(layer.place).bounds() == BOX
    assert (on_canvas(layer, BOX) == wanted(Draft(7), BOX)).all()


def test_a_class_without_shapes_is_said_in_a_sentence(shapes: Shapes, document: Document) -> None:
    with pytest.raises(Problem, match='no shape model for "bird": paint its mask with the brush'):
        shapes.check("bird")
    document.catalog = Catalog((animals(),))
    with pytest.raises(Problem, match='no shape model for "cat"'):
        shapes.check("cat")


def test_a_model_that_is_no_experiment_goes_first(shapes: Shapes, document: Document) -> None:
    trial = card_of("shape", ("cat",), name="a-trial", experimental=("cat",))
    document.catalog = Catalog((animals(), trial, SHAPES))
    assert refine_mask.shape_card(document, "cat") is SHAPES
    document.catalog = Catalog((animals(), trial))
    assert refine_mask.shape_card(document, "cat") is trial


def test_a_shape_is_fresh_until_it_is_painted_on_turned_or_left(
    shapes: Shapes, settle: Any, document: Document
) -> None:
    layer = add(shapes, settle)
    assert fresh_of(shapes).box == BOX and fresh_of(shapes).draft == Draft(7)
    document.edit("Paint", lambda scene: object_edits.paint_mask(scene, layer.id, [(160, 100, 9)], erase=True))
    assert shapes.fresh is None and shapes.offered == ()
    document.undo()
    assert fresh_of(shapes).box == BOX
    document.edit("Turn", lambda scene: object_edits.set_place(scene, layer.id, Affine.rotation(20) @ layer.place))
    assert shapes.fresh is None
    document.undo()
    document.select(None)
    assert shapes.fresh is None


def test_the_box_of_a_fresh_shape_goes_with_it(shapes: Shapes, settle: Any, document: Document) -> None:
    layer = add(shapes, settle)
    there = Affine.translation(15, -9) @ layer.place
    document.edit("Move", lambda scene: object_edits.set_place(scene, layer.id, there))
    assert fresh_of(shapes).box == BOX.moved(15, -9)


def test_another_box_keeps_the_noise_and_everything_but_mask_and_frame(
    shapes: Shapes, settle: Any, document: Document
) -> None:
    before = add(shapes, settle)
    box = Box(20, 30, 180, 280)
    shapes.change(fresh_of(shapes), Draft(7), box, "Change box", lambda: None)
    settle()
    after = document.selected_object
    assert after is not None and after.id == before.id and after.recipe == before.recipe
    assert (on_canvas(after, box) == wanted(Draft(7), box)).all()
    assert document.history.labels == ["Open", "Add cat", "Change box"] and fresh_of(shapes).box == box
    document.undo()
    assert document.selected_object == before and fresh_of(shapes).box == BOX


def test_eight_shapes_are_offered_and_the_first_is_the_one_that_is_there(
    shapes: Shapes, settle: Any, model: Lozenges
) -> None:
    add(shapes, settle)
    assert len(set(shapes.offered)) == OFFERED and shapes.offered[0] == Draft(7)
    lines = [shapes.lines_of(draft) for draft in shapes.offered]
    assert all(lines) and len(set(lines)) == OFFERED
    assert max(box.width for _, _, box, _, _ in model.asked[-OFFERED:]) <= module.THUMB_PX


def test_taking_another_shape_is_one_step(shapes: Shapes, settle: Any, document: Document) -> None:
    add(shapes, settle)
    chosen = shapes.offered[3]
    shapes.choose(chosen)
    settle()
    layer = document.selected_object
    assert layer is not None and (on_canvas(layer, BOX) == wanted(chosen, BOX)).all()
    assert document.history.labels == ["Open", "Add cat", "Another shape"] and fresh_of(shapes).draft == chosen
    document.undo()
    assert fresh_of(shapes).draft == Draft(7)
    document.redo()
    assert fresh_of(shapes).draft == chosen


def test_two_quick_choices_leave_the_last(shapes: Shapes, settle: Any, engine: Any, document: Document, deliver: Any,
                                          ) -> None:  # fmt: skip
    add(shapes, settle)
    shapes.choose(shapes.offered[1])
    first = engine.waiting.pop(module.SLOT)  # it runs
    shapes.choose(shapes.offered[2])
    engine.answer(first)
    deliver()
    settle()
    assert fresh_of(shapes).draft == shapes.offered[2]
    assert document.history.labels[-2:] == ["Another shape", "Another shape"]


def test_a_shape_that_comes_too_late_does_not_undo_a_stroke(shapes: Shapes, settle: Any, document: Document) -> None:
    layer = add(shapes, settle)
    shapes.choose(shapes.offered[1])
    document.edit("Paint", lambda scene: object_edits.paint_mask(scene, layer.id, [(160, 100, 9)], erase=True))
    painted = document.scene
    settle()
    assert document.scene is painted


def test_the_dice_offer_eight_others_and_change_nothing(shapes: Shapes, settle: Any, document: Document) -> None:
    add(shapes, settle)
    scene, before = document.scene, set(shapes.offered)
    shapes.roll()
    settle()
    assert len(set(shapes.offered)) == OFFERED and not before & set(shapes.offered)
    assert document.scene is scene and all(shapes.lines_of(draft) for draft in shapes.offered)


def test_flipping_mirrors_the_shape_and_what_is_offered(shapes: Shapes, settle: Any, document: Document) -> None:
    before = on_canvas(add(shapes, settle), BOX)
    shapes.flip()
    settle()
    layer = document.selected_object
    assert layer is not None and (on_canvas(layer, BOX) == before[:, ::-1]).all()
    assert document.history.labels[-1] == "Flip shape" and all(draft.flip for draft in shapes.offered)
    shapes.flip()
    settle()
    assert (on_canvas(document.selected_object, BOX) == before).all()  # type: ignore[arg-type]


def test_a_sketch_is_an_outline_of_the_same_shape(shapes: Shapes, settle: Any, model: Lozenges) -> None:
    given: list[Any] = []
    shapes.sketch("cat", Draft(7), Box(0, 0, 4000, 3000), 200, given.append)
    settle()
    assert len(given) == 1 and len(given[0]) == 1
    _, _, box, _, _ = model.asked[-1]
    assert (box.width, box.height) == (200, 150)


def test_an_error_of_the_model_is_a_notice_and_leaves_the_document(
    shapes: Shapes, engine: Any, told: Any, document: Document, deliver: Any
) -> None:
    done: list[int] = []
    scene = document.scene
    shapes.add("cat", Draft(7), BOX, lambda: done.append(1))
    engine.answer(error="The model drew an empty shape.")
    deliver()
    assert told.notices == ["The model drew an empty shape."] and done == [1] and document.scene is scene


def test_a_mask_of_the_wrong_form_is_a_notice(
    shapes: Shapes, maker: HandMaker, settle: Any, engine: Any, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Lozenges, "mask", lambda *rest: np.zeros((3, 3), np.uint8))
    shapes.add("cat", Draft(7), BOX, lambda: None)
    with pytest.raises(Problem, match="shapes"):
        engine.answer()


def test_a_shape_waits_for_a_gesture_to_end(shapes: Shapes, settle: Any, document: Document) -> None:
    layer = add(shapes, settle)
    document.begin("Move")
    document.update(lambda scene: object_edits.set_place(scene, layer.id, Affine.translation(9, 0) @ layer.place))
    shapes.add("dog", Draft(3), Box(10, 10, 60, 60), lambda: None)
    settle()
    assert len(list(document.scene.objects())) == 1
    document.commit()
    assert document.history.labels == ["Open", "Add cat", "Move", "Add dog"]


def test_another_document_forgets_what_was_fresh(shapes: Shapes, settle: Any, document: Document) -> None:
    add(shapes, settle)
    document.open_scene(document.scene)
    assert shapes.document.selected_object is not None and shapes.fresh is None


# Refining a mask


def test_refining_replaces_the_mask_in_its_frame(
    shapes: Shapes, settle: Any, document: Document, model: Lozenges
) -> None:
    before = add(shapes, settle)
    rough = object_edits.paint_mask(document.scene, before.id, [(160, 100, 30)])
    document.edit("Paint", lambda _: rough)
    painted = document.selected_object
    assert painted is not None
    refine(document)
    settle()
    after = document.selected_object
    assert after is not None and document.history.labels[-1] == "Refine mask"
    assert replace(after, mask=painted.mask) == painted, "frame and place stay"
    box = painted.mask.bounds()
    assert after.mask.bounds() == box and (after.mask.read(box) == 255).all()
    assert model.asked[-1][0] == "cat" and model.asked[-1][1].shape == (painted.side, painted.side)
    document.undo()
    assert document.selected_object == painted


def test_what_cannot_be_refined_is_said(
    shapes: Shapes, settle: Any, document: Document, told: Any, engine: Any
) -> None:
    refine(document)
    assert told.notices == [], "nothing is selected"
    layer = add(shapes, settle)
    document.edit("Bird", lambda scene: edits.set_recipe(scene, layer.id, replace(layer.recipe, class_name="bird")))
    refine(document)
    assert "no shape model" in told.notices[-1]
    document.undo()
    document.edit("Lock", lambda scene: edits.set_locked(scene, layer.id, True))
    refine(document)
    assert "locked" in told.notices[-1]
    document.undo()
    document.edit("Erase", lambda scene: object_edits.paint_mask(scene, layer.id, [(160, 100, 200)], 1.0, erase=True))
    refine(document)
    assert "empty" in told.notices[-1]
    assert not any(slot.startswith(refine_mask.SLOT) for slot in engine.waiting)


def test_a_mask_that_was_changed_meanwhile_is_left_alone(
    shapes: Shapes, settle: Any, document: Document, told: Any
) -> None:
    layer = add(shapes, settle)
    refine(document)
    document.edit("Paint", lambda scene: object_edits.paint_mask(scene, layer.id, [(160, 100, 9)], erase=True))
    painted = document.scene
    settle()
    assert document.scene is painted and told.notices == ["The mask was changed meanwhile, so it was not refined."]
