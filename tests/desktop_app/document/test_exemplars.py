"""New objects and their exemplars: the best one comes with the object, as the same step of the undo list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.document import exemplars
from desktop_app.document.document import Document
from desktop_app.document.layer_commands import add_object
from desktop_app.document.object_edits import classes_of
from desktop_app.document.workspace import Workspace
from engine.exemplars import requests
from engine.exemplars.requests import is_of
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import Recipe
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from tests.desktop_app.panels.conftest import MeanColours
from tests.exemplars import body, library_in

MASK = Mask.empty().stroke([(100, 150, 30), (180, 150, 30)], 0.9).stroke([(215, 125, 20)], 0.9)


@pytest.fixture
def stocked(document: Document, photo_scene: Scene, maker: Any, tmp_path: Path) -> Document:
    document.open_scene(photo_scene)
    exemplars.use(document, library_in(tmp_path))
    maker.models["animals"] = MeanColours(16)
    return document


Finish = Callable[[], None]


def recipe(document: Document) -> Recipe:
    layer = document.selected_object
    assert layer is not None
    return layer.recipe


def test_a_new_object_begins_with_the_best_one_as_one_step(stocked: Document, finish: Finish) -> None:
    add_object(stocked, MASK, "cat")
    assert recipe(stocked).exemplar is None, "it is there at once, and the exemplar comes when it is found"
    finish()
    found = recipe(stocked).exemplar
    assert found is not None and found.exemplar.class_name == "cat"
    assert recipe(stocked).noise == found.code and recipe(stocked).seed is None
    assert stocked.history.labels == ["Open", "Add cat"]
    stocked.undo()
    assert not list(stocked.scene.objects())
    stocked.redo()
    assert recipe_of_only(stocked).exemplar == found


def recipe_of_only(document: Document) -> Recipe:
    (layer,) = document.scene.objects()
    return layer.recipe


def test_no_picture_is_made_before_the_exemplar_is_found(stocked: Document, engine: Any, finish: Finish) -> None:
    layer_id = add_object(stocked, MASK, "cat")
    (slot,) = engine.waiting
    assert f"cancel object {layer_id}" in engine.calls and slot.startswith(f"exemplar {layer_id}")
    finish()
    assert layer_id is not None and stocked.engine.appearances.is_exact(layer_id)


def test_where_no_exemplar_comes_the_generator_draws(stocked: Document, engine: Any, finish: Finish) -> None:
    layer_id = add_object(stocked, MASK, "cat")
    (slot,) = engine.waiting
    stocked.engine.forget(slot)
    assert f"object {layer_id}" in engine.waiting
    finish()
    assert layer_id is not None and stocked.engine.appearances.is_exact(layer_id)


def test_what_was_done_meanwhile_stays_and_the_exemplar_is_a_step_of_its_own(stocked: Document, finish: Finish) -> None:
    layer_id = add_object(stocked, MASK, "cat")
    assert layer_id is not None
    stocked.edit("Fade", lambda scene: edits.set_opacity(scene, layer_id, 0.5))
    finish()
    assert stocked.history.labels == ["Open", "Add cat", "Fade", "Add exemplar"]
    assert recipe(stocked).exemplar is not None and stocked.scene.find(layer_id).opacity == 0.5


def test_an_object_that_is_gone_gets_none(stocked: Document, finish: Finish, told: Any) -> None:
    add_object(stocked, MASK, "cat")
    stocked.undo()
    finish()
    assert not list(stocked.scene.objects()) and told.notices == []


def test_two_objects_in_a_row_both_get_one(stocked: Document, finish: Finish) -> None:
    add_object(stocked, MASK, "cat")
    add_object(stocked, MASK.moved(60, 90), "cat")
    finish()
    assert [layer.recipe.exemplar is not None for layer in stocked.scene.objects()] == [True, True]


def test_another_object_of_the_class_begins_with_another_exemplar(
    stocked: Document, finish: Finish, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(requests, "USED_COST", 1.0)  # any other one comes first
    for _ in range(2):
        add_object(stocked, MASK, "cat")
        finish()
    one, other = (layer.recipe.exemplar for layer in stocked.scene.objects())
    assert one is not None and other is not None and one.exemplar.name != other.exemplar.name


def test_with_the_generator_only_no_exemplar_is_asked_for(
    stocked: Document, workspace: Workspace, finish: Finish
) -> None:
    workspace.beginnings.is_on = False
    add_object(stocked, MASK, "cat")
    finish()
    assert recipe(stocked).exemplar is None
    add_object(stocked, MASK, "zebra")
    assert recipe(stocked).exemplar is not None, "nothing else draws a zebra"


def test_a_class_without_exemplars_begins_as_ever(stocked: Document, engine: Any) -> None:
    add_object(stocked, MASK, "dog")
    assert not engine.asks
    assert recipe(stocked).exemplar is None and recipe(stocked).seed is not None


def test_of_a_class_that_no_model_knows_the_exemplar_is_there_at_once(stocked: Document, finish: Finish) -> None:
    assert "zebra" in classes_of(stocked.catalog, stocked.library) and "zebra" not in stocked.catalog.classes
    add_object(stocked, MASK, "zebra")
    found = recipe(stocked).exemplar
    assert found is not None and found.code == () and recipe(stocked).noise == ()
    finish()
    assert stocked.history.labels == ["Open", "Add zebra"]


def test_nobody_knows_the_class(stocked: Document, told: Any) -> None:
    assert add_object(stocked, MASK, "unicorn") is None
    assert len(told.notices) == 1 and "unicorn" in told.notices[0]


def test_an_exemplar_that_cannot_be_kept_is_told(stocked: Document, engine: Any, tmp_path: Path) -> None:
    add_object(stocked, MASK, "zebra")
    (tmp_path / "own" / "index.json").write_text("{")
    exemplars.keep(stocked)
    with pytest.raises(Problem, match="damaged"):
        engine.asks[-1].work(None)


def test_what_was_kept_is_known_again_though_its_pixels_were_packed(stocked: Document) -> None:
    one = body("round", "cat", (230, 230, 230), source="my cat.jpg")
    entry = next(entry for entry in stocked.library.entries if entry.source == "my cat.jpg")
    assert entry.read().digest != one.digest, "packed with a loss"
    assert is_of(entry, one) and is_of(entry, entry.read())
    assert not is_of(entry, body("long", "cat", (1, 2, 3)))
