"""With openly licensed models and exemplars only: others are not offered, a picture that shows them says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.document import exemplars
from desktop_app.document.class_choice import ClassChoice
from desktop_app.document.document import Document
from desktop_app.document.layer_commands import add_object
from desktop_app.document.licences import Licences
from desktop_app.document.object_edits import with_class
from desktop_app.document.workspace import Workspace
from engine.exemplars.library import Library
from engine.exemplars.requests import Candidate, placeholder
from engine.generation.licences import not_open
from engine.generators.catalog import Catalog
from engine.scene import edits
from engine.scene.layers import ObjectLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from tests.desktop_app.conftest import animals
from tests.desktop_app.panels.conftest import MeanColours
from tests.exemplars import library_in

MASK = Mask.empty().stroke([(100, 150, 30), (180, 150, 30)], 0.9).stroke([(215, 125, 20)], 0.9)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return library_in(tmp_path)


@pytest.fixture
def stocked(document: Document, photo_scene: Scene, maker: Any, library: Library) -> Document:
    document.open_scene(photo_scene)
    exemplars.use(document, library)
    maker.models["animals"] = MeanColours(16)
    return document


@pytest.fixture
def notices(told: Any) -> list[str]:
    found: list[str] = told.notices
    return found


def only(document: Document) -> ObjectLayer:
    (layer,) = document.scene.objects()
    return layer


def test_what_is_not_open_is_not_offered_until_it_may_be(
    stocked: Document, workspace: Workspace, library: Library, qtbot: Any
) -> None:
    choice = ClassChoice(stocked, "Class", "What it is")
    qtbot.addWidget(choice)
    stocked.choose_class("bird")
    every = [choice.itemData(row) for row in range(choice.count())]
    workspace.licences.use_only_open(True)
    assert [choice.itemData(row) for row in range(choice.count())] == ["cat", "zebra"], "from exemplars alone"
    assert stocked.current_class == "cat", "of what is offered"
    assert all(entry.is_open for entry in stocked.library.entries) and len(stocked.library.of_class("cat")) == 2
    workspace.licences.use_only_open(False)
    assert [choice.itemData(row) for row in range(choice.count())] == every
    assert set(stocked.library.entries) == set(library.entries) and stocked.library.closed is None


def test_an_object_is_drawn_from_an_open_exemplar_without_any_model(
    stocked: Document, workspace: Workspace, finish: Callable[[], None], notices: list[str]
) -> None:
    workspace.licences.use_only_open(True)
    add_object(stocked, MASK, "cat")
    finish()
    recipe = only(stocked).recipe
    assert recipe.noise == () and recipe.exemplar is not None and recipe.exemplar.exemplar.is_open
    assert notices == []


def test_a_new_object_names_the_open_model_that_draws_it(
    stocked: Document, workspace: Workspace, maker: Any, finish: Callable[[], None], notices: list[str]
) -> None:
    workspace.beginnings.is_on = False
    free = replace(animals(), name="open-cats", classes=("cat",), open=True)
    maker.models["open-cats"] = MeanColours(16)
    stocked.catalog = Catalog((animals(), free))
    licences = Licences(stocked)
    licences.use_only_open(True)
    add_object(stocked, MASK, "cat")
    finish()
    assert only(stocked).recipe.model == "open-cats" and notices == []
    licences.use_only_open(False)
    finish()
    assert workspace.engine.appearances.is_exact(only(stocked).id), "drawn by the same model"
    stocked.edit("Change class", lambda scene: with_class(scene, stocked.catalog, only(stocked).id, "bird"))
    assert only(stocked).recipe.model == ""


def test_a_picture_that_shows_others_says_so_and_stays_as_it_is(
    stocked: Document, workspace: Workspace, maker: Any, finish: Callable[[], None], notices: list[str]
) -> None:
    workspace.beginnings.is_on = False
    add_object(stocked, MASK, "bird")
    finish()
    shown = workspace.engine.appearances(only(stocked))
    workspace.licences.use_only_open(True)
    assert notices == ['Not openly licensed is what these layers show: "Bird" (the model animals).']
    assert shown is not None and workspace.engine.appearances(only(stocked)) is shown
    assert maker.adopted[only(stocked).id] is shown, "what lies above sees it as it is"
    workspace.licences.use_only_open(False)
    assert workspace.engine.appearances.is_exact(only(stocked).id)
    notices.clear()
    workspace.licences.use_only_open(True)
    scene = stocked.scene
    stocked.open_scene(scene)
    assert len(notices) == 2, "told on opening, too"


def test_an_exemplar_without_an_open_licence_is_refused(
    stocked: Document, workspace: Workspace, library: Library, finish: Callable[[], None], notices: list[str]
) -> None:
    mine = next(entry for entry in library.entries if not entry.is_open)
    workspace.licences.use_only_open(True)
    add_object(stocked, MASK, "cat")
    finish()
    before = only(stocked).recipe
    exemplars.take(stocked, Candidate(mine, False, 1.0, 1.0, None))  # type: ignore[arg-type]
    finish()
    assert "my own photo" in notices[-1] and only(stocked).recipe == before


def test_each_layer_is_judged_by_what_draws_it(library: Library, photo_scene: Scene) -> None:
    cat, zebra = library.of_class("cat")[0].read(), library.of_class("zebra")[0].read()
    scene, id = edits.add_object(photo_scene, class_name="cat", mask=MASK, noise=(0.0,) * 16, seed=None)
    layer = scene.find(id)
    assert isinstance(layer, ObjectLayer)

    def told(catalog: Catalog, **changes: Any) -> str:
        return not_open(edits.set_recipe(scene, id, replace(layer.recipe, **changes)), catalog)

    closed, free = Catalog((animals(),)), Catalog((replace(animals(), open=True),))
    assert "model animals" in told(closed) and told(free) == ""
    assert "model animals" in told(closed.only_open()), "also where it is not to be used"
    use = placeholder(library.of_class("zebra")[0])
    assert zebra.is_open and told(closed, exemplar=use) == "", "nothing but an open exemplar"
    assert "model animals" in told(closed, exemplar=replace(use, code=(0.0,) * 16)), "steered by a model"
    assert not cat.is_open and "without a licence" in told(free, exemplar=replace(use, exemplar=cat))
