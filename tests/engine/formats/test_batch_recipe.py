"""Recipes in JSON: what is written reads back the same, what JSON cannot hold is refused, nonsense is a sentence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.formats.batch_recipe import open_recipe, recipe_of, recipe_text
from engine.formats.project import save_project
from engine.formats.style_pictures import shipped
from engine.problem import Problem
from engine.scene import edits, picture_edits
from engine.scene.adjustments import BlackWhite, Exposure
from engine.scene.box import Box
from engine.scene.filters import Style, StylePicture
from engine.scene.layers import AdjustmentLayer, FilterLayer, LayerMask, PaintLayer, Photo
from engine.scene.mask import Mask
from engine.scene.photo_exchange import with_photo
from engine.scene.scene import Scene


def scene() -> Scene:
    photo = Photo(np.zeros((60, 80, 3), np.uint8), source="p.png")
    scene = picture_edits.crop(edits.open_photo(photo), Box(10, 0, 80, 50))
    scene = edits.add_layer(
        scene, AdjustmentLayer(id="a", name="Warm", opacity=0.5, mode="screen", adjustment=Exposure(stops=0.5))
    )
    return edits.add_layer(scene, FilterLayer(id="f", name="Style", recipe=Style(picture=shipped("oil"))))


def test_what_is_written_reads_back(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text(recipe_text(scene()), encoding="utf-8")
    back = open_recipe(tmp_path / "r.json")
    assert (back.width, back.height, back.layers[0].box_in(back.box)) == (70, 50, Box(-10, 0, 70, 60))
    _, warm, style = back.layers
    assert isinstance(warm, AdjustmentLayer) and warm.adjustment == Exposure(stops=0.5)
    assert (warm.name, warm.opacity, warm.mode) == ("Warm", 0.5, "screen")
    assert isinstance(style, FilterLayer) and style.recipe == Style(picture=shipped("oil"))
    assert recipe_text(back) == recipe_text(scene())


def test_a_project_is_a_recipe(tmp_path: Path) -> None:
    save_project(scene(), lambda layer: None, tmp_path / "r.ora")
    back = open_recipe(tmp_path / "r.ora")
    assert back.layers[1:] == scene().layers[1:] and back.box == scene().box


def test_what_has_pixels_of_its_own_is_refused_unless_it_is_hidden() -> None:
    mask = LayerMask.showing(Mask.from_array(np.full((50, 70), 255, np.uint8)))
    masked = AdjustmentLayer(id="m", name="Below", adjustment=BlackWhite(), layer_mask=mask)
    for layer in (masked, PaintLayer(id="p", name="Below")):
        with pytest.raises(Problem, match='"Below" cannot be told in JSON'):
            recipe_text(edits.add_layer(scene(), layer))
    hidden = PaintLayer(id="p", name="Below", visible=False)
    assert recipe_text(edits.add_layer(scene(), hidden)) == recipe_text(scene())


def test_groups_that_change_nothing_about_their_layers_are_opened() -> None:
    grouped = edits.group(edits.group(scene(), ["f"], group_id="inner"), ["a", "inner"], group_id="outer")
    assert recipe_text(grouped) == recipe_text(scene())
    hidden = edits.set_visible(grouped, "inner", False)
    assert recipe_text(hidden) == recipe_text(edits.remove(scene(), "f"))
    for fields in ({"opacity": 0.5}, {"mode": "normal"}, {"layer_mask": LayerMask()}):
        with pytest.raises(Problem, match='"Group 2" cannot be told in JSON'):
            recipe_text(edits.replace(grouped, "outer", **fields))


def test_a_style_of_ones_own_is_refused_whatever_it_is_called() -> None:
    for name in ("Mine", shipped("oil").name):
        own = Style(picture=StylePicture(np.full((64, 64, 3), 90, np.uint8), name))
        styled = edits.add_layer(scene(), FilterLayer(id="own", name="Own", recipe=own))
        with pytest.raises(Problem, match="is your own, which JSON cannot hold"):
            recipe_text(styled)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"width": 0}, "no sound recipe"),
        ({"crop": [1, 2]}, "left, top, right and bottom"),
        ({"layers": [{"kind": "object"}]}, "neither an adjustment nor a filter"),
        ({"layers": [{"kind": "adjustment", "adjustment": {"kind": "magic"}}]}, "unknown kind"),
        ({"layers": [{"kind": "filter", "recipe": {"kind": "cartoon"}, "opacity": 7}]}, "opacity"),
        ({"note": "x"}, 'unknown field "note"'),
        ({"schema_version": 99}, "newer version"),
        ({"schema_version": None}, "no sound recipe"),
    ],
)
def test_nonsense_is_one_sentence(tmp_path: Path, change: dict[str, Any], sentence: str) -> None:
    (tmp_path / "r.json").write_text(json.dumps(json.loads(recipe_text(scene())) | change))
    with pytest.raises(Problem, match=sentence):
        open_recipe(tmp_path / "r.json")


def test_a_project_without_a_photo_is_refused(tmp_path: Path) -> None:
    save_project(Scene(8, 8, (PaintLayer(id="p", name="Paint"),)), lambda layer: None, tmp_path / "r.ora")
    with pytest.raises(Problem, match=r'"r.ora" cannot be applied to other photos'):
        open_recipe(tmp_path / "r.ora")


def test_a_document_without_its_photo_does_the_same_with_another() -> None:
    document = edits.add_paint(scene(), "p")
    recipe = recipe_of(document)
    assert recipe.photo_layer is not None and not recipe.photo_layer.photo.samples.any()
    other = Photo(np.full((30, 80, 3), 90, np.uint8), source="other.png")
    assert with_photo(recipe, other) == with_photo(document, other)
    shown = [layer.name for layer in recipe_of(document, looks_alone=True).layers if layer.visible]
    assert shown == ["p.png", "Warm", "Style"]
