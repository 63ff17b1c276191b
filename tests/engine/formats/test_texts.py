"""Text layers in projects: what was written comes back, other programs get the letters, and bad records are refused."""

from __future__ import annotations

import json
import random
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.compositing.appearance import no_appearances
from engine.formats.project import open_project, save_project
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import Photo, Text, TextLayer
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

DESCRIPTION = "scumble/project.json"
Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def scene() -> Scene:
    text = Text("Hi\n🦋", "A font of tomorrow", 30.5, 700, True, "center", 1.25, (250, 2, 3), 90.0)
    letters = np.zeros((20, 30, 4), np.uint8)
    letters[5:15, 5:25] = (3, 2, 250, 255)
    layer = TextLayer(
        id="t",
        name="Hi",
        text=text,
        tiles=Tiles.from_array(letters, 12, 9),
        box=Box(0, 0, 90, 70),
        lettering=Affine.translation(12, 9) @ Affine.rotation(5),
    )
    return edits.add_layer(edits.open_photo(Photo(np.zeros((60, 80, 3), np.uint8))), layer)


@pytest.fixture
def saved(scene: Scene, tmp_path: Path) -> Path:
    path = tmp_path / "text.ora"
    save_project(scene, no_appearances, path)
    return path


def changed(path: Path, change: Change) -> Path:
    """The project with another record of the text."""
    with zipfile.ZipFile(path) as read:
        entries = {name: read.read(name) for name in read.namelist()}
    document = json.loads(entries[DESCRIPTION])
    change(document["layers"][1])
    entries[DESCRIPTION] = json.dumps(document).encode()
    other = path.with_name("changed.ora")
    with zipfile.ZipFile(other, "w") as written:
        for name, content in entries.items():
            written.writestr(name, content)
    return other


def test_a_text_comes_back_as_it_was(scene: Scene, saved: Path) -> None:
    assert open_project(saved)[0] == scene


def test_other_programs_get_its_letters(saved: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(saved) as archive:
        names = [name for name in archive.namelist() if name != DESCRIPTION]
        plain = tmp_path / "plain.ora"
        with zipfile.ZipFile(plain, "w") as written:
            for name in names:
                written.writestr(name, archive.read(name))
    layer = open_project(plain)[0].layers[1]
    assert layer.name == "Hi" and layer.covers(22, 19) and not layer.covers(14, 10)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda layer: layer["text"].update(words="a" * 10_001), "longer than 10,000"),
        (lambda layer: layer["text"].update(words="a\0b"), "characters that can be seen"),
        (lambda layer: layer["text"].update(words=["a"]), "wrong type"),
        (lambda layer: layer["text"].update(family=""), "name of a font"),
        (lambda layer: layer["text"].update(size=1e300), "size of the letters"),
        (lambda layer: layer["text"].update(weight=700.5), "not a whole number"),
        (lambda layer: layer["text"].update(alignment="up"), "alignment"),
        (lambda layer: layer["text"].update(colour=[1, 2]), "a colour has the wrong form"),
        (lambda layer: layer["text"].update(width=0), "width of a text"),
        (lambda layer: layer["text"].update(html="<b>"), "unknown field"),
        (lambda layer: layer["text"].pop("line_spacing"), "lacks the field"),
        (lambda layer: layer.update(box=[0, 0, 1]), "a box in it has not four sides"),
        (lambda layer: layer.update(box=[0, 0, 2**40, 1]), "line"),
        (lambda layer: layer.update(lettering=[0] * 6), "no smaller than a thousandth"),
        (lambda layer: layer.update(lettering=[1, 0, 1e9, 0, 1, 0]), "place"),
    ],
)
def test_a_record_that_makes_no_sense_is_refused_in_a_sentence(saved: Path, change: Change, words: str) -> None:
    with pytest.raises(Problem, match=words) as caught:
        open_project(changed(saved, change))
    assert "text.ora" not in str(caught.value) and str(caught.value).endswith(".")


def test_any_value_replaced_opens_or_gives_a_sentence(saved: Path) -> None:
    dice = random.Random(2)
    for _ in range(60):
        value = dice.choice([None, -1, 1e308, 2**60, "x", [], {}, True, [1e308] * 6, [-(10**9)] * 4])
        own = dice.random() < 0.6

        def change(layer: dict[str, Any], value: object = value, own: bool = own) -> None:
            holder = layer["text"] if own else layer
            holder[dice.choice(sorted(holder))] = value

        try:
            open_project(changed(saved, change))
        except Problem as problem:
            assert str(problem).endswith(".")
