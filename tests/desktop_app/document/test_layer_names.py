"""Names that the program gave are shown in the person's language, all others as they are."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop_app.document import layer_names
from desktop_app.document.document import Document
from engine.scene import edits
from engine.scene.adjustments import Levels
from engine.scene.layers import BackgroundRecipe
from engine.scene.scene import Scene

GERMAN = {
    "cat": "Katze", "bird": "Vogel", "Group": "Gruppe", "sea": "Meer", "sunrise": "Sonnenaufgang",
    "{one} and {other}": "{one} und {other}",
}  # fmt: skip


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layer_names, "tr", lambda text, **values: GERMAN.get(text, text).format(**values))



@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("name", "shown"), [("Cat", "Katze"), ("Cat 2", "Katze 2"), ("Cat on mat", "Cat on mat"), ("Tom", "Tom")]
)
def test_a_name_that_the_program_gave_is_translated(two_objects: Scene, name: str, shown: str) -> None:
    assert layer_names.shown_name(replace(two_objects.layers[1], name=name)) == shown


@pytest.mark.usefixtures("german")
def test_a_generated_background_is_named_by_all_of_its_kinds() -> None:
    recipe = BackgroundRecipe((("sea", 0.5), ("sunrise", 0.5)), (0.0,))
    layer = edits.new_scene(32, 32, recipe)[0].layers[0]
    assert layer_names.shown_name(layer) == "Meer und Sonnenaufgang" and layer.name == "Sea and sunrise"


@pytest.mark.usefixtures("german")
def test_a_scene_for_other_programs_has_the_names_that_are_seen(two_objects: Scene) -> None:
    photo, cat, _ = two_objects.layers
    scene = edits.rename(two_objects, photo.id, "Cat on mat\n" + 180 * "x")
    scene = edits.set_locked(edits.group(scene, [cat.id]), cat.id, True)
    named = layer_names.with_shown_names(scene)
    assert [layer.name for layer in named.walk()] == [scene.layers[0].name, "Gruppe", "Katze", "Vogel"]
    assert [replace(layer, name="x") for layer in named.walk() if layer.children == ()] == [
        replace(layer, name="x") for layer in scene.walk() if layer.children == ()
    ]


def test_new_layers_have_the_name_that_their_kind_gives(two_objects: Scene) -> None:
    scene = edits.add_adjustment(two_objects, Levels())[0]
    scene = edits.add_paint(scene, "paint")
    scene = edits.group(scene, ["paint"])
    named = [(layer.name, layer.given_name) for layer in scene.walk() if layer.given_name]
    assert len(named) == 5 and all(name == given for name, given in named)


def test_what_the_engine_says_of_a_layer_names_it_as_it_is_seen(
    document: Document, two_objects: Scene, told: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    document.open_scene(two_objects)
    monkeypatch.setattr(layer_names, "tr", lambda text, **values: GERMAN.get(text, text))
    cat = two_objects.layers[1].id
    document.edit("Lock", lambda scene: edits.set_locked(scene, cat, True))
    assert not document.attempt("Opacity", lambda scene: edits.set_opacity(scene, cat, 0.5))
    assert told.notices == ['The layer "Katze" is locked: unlock it to change it.']
    document.engine.told.emit('"Cat" has no mask that says what is to be filled.', "layer " + cat)
    assert told.notices[-1] == '"Katze" has no mask that says what is to be filled.'
    document.edit("Name", lambda scene: edits.rename(edits.set_locked(scene, cat, False), cat, "Tom"))
    document.tell('"Cat" is a file.', "file")
    assert told.notices[-1] == '"Cat" is a file.'
