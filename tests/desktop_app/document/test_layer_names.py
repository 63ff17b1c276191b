"""Names that the program gave are shown in the person's language, all others as they are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.document import layer_names
from engine.scene import edits
from engine.scene.adjustments import Levels
from engine.scene.scene import Scene

GERMAN = {"cat": "Katze", "Shadow": "Schatten"}


@pytest.mark.parametrize(
    ("name", "shown"), [("Cat", "Katze"), ("Cat 2", "Katze 2"), ("Cat on mat", "Cat on mat"), ("Tom", "Tom")]
)
def test_a_name_that_the_program_gave_is_translated(
    two_objects: Scene, monkeypatch: pytest.MonkeyPatch, name: str, shown: str
) -> None:
    monkeypatch.setattr(layer_names, "tr", lambda text: GERMAN.get(text, text))
    assert layer_names.shown_name(replace(two_objects.layers[1], name=name)) == shown


def test_new_layers_have_the_name_that_their_kind_gives(two_objects: Scene) -> None:
    scene = edits.add_adjustment(two_objects, Levels())[0]
    scene = edits.add_paint(scene, "paint")
    scene = edits.group(scene, ["paint"])
    named = [(layer.name, layer.given_name) for layer in scene.walk() if layer.given_name]
    assert len(named) == 5 and all(name == given for name, given in named)
