"""Text layers: what a text may be, and that its letters and its pixels go together wherever it is moved."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from engine.problem import Problem
from engine.scene import edits, picture_edits
from engine.scene.affine import IDENTITY, Affine
from engine.scene.box import Box
from engine.scene.layers import LONGEST_TEXT, Text, TextLayer
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

TEXT = Text("Hello", "DejaVu Sans", 40)


def layer(**fields: object) -> TextLayer:
    """A text whose letters fill a box, drawn at (30, 20)."""
    drawn = {
        "tiles": Tiles.from_array(np.full((40, 100, 4), 255, np.uint8), 30, 20),
        "box": Box(0, 0, 100, 40),
        "lettering": Affine.translation(30, 20),
    }
    return TextLayer(id="t", name="T", text=TEXT, **(drawn | fields))  # type: ignore[arg-type]


def moved(change: Affine) -> TextLayer:
    scene = Scene(400, 300, (layer(),))
    found = edits.transform(scene, scene.layers, change).find("t")
    assert isinstance(found, TextLayer)
    return found


@pytest.mark.parametrize(
    "fields",
    [
        {"words": "a" * (LONGEST_TEXT + 1)},
        {"words": "a\0b"},
        {"words": "\ud800"},
        {"family": " "},
        {"size": 0.5},
        {"size": 1e9},
        {"size": float("nan")},
        {"weight": 0},
        {"italic": 1},
        {"alignment": "middle"},
        {"line_spacing": 9.0},
        {"colour": (1, 2, 256)},
        {"width": 0.0},
    ],
)
def test_what_no_text_is_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(Problem):
        replace(TEXT, **fields)  # type: ignore[arg-type]


def test_a_step_moves_pixels_and_letters_alike() -> None:
    there = moved(Affine.translation(7, -3))
    assert there.place == IDENTITY and there.lettering == Affine.translation(37, 17)
    assert there.tiles.bounds() == Box(37, 17, 137, 57)


def test_scaled_and_turned_its_letters_wait_to_be_drawn_anew() -> None:
    there = moved(Affine.rotation(30) @ Affine.scaling(2))
    assert there.tiles == layer().tiles and there.lettering == Affine.translation(30, 20)
    assert there.text_place == Affine.rotation(30) @ Affine.scaling(2) @ Affine.translation(30, 20)
    extent = there.extent
    assert extent is not None and extent.box == Box(0, 0, 100, 40) and extent.place == there.text_place


def test_the_turned_picture_takes_its_letters_along() -> None:
    scene = picture_edits.rotate(Scene(400, 300, (layer(),)), 1)
    found = scene.find("t")
    assert isinstance(found, TextLayer) and found.place == IDENTITY
    assert found.tiles.bounds() == found.text_place.image_of(found.box) == Box(240, 30, 280, 130)


def test_cropped_away_it_is_gone_and_cropped_into_it_is_whole() -> None:
    scene = Scene(400, 300, (layer(),))
    half = picture_edits.crop(scene, Box(50, 0, 200, 100), delete=True).find("t")
    assert isinstance(half, TextLayer) and half.tiles.bounds() == Box(-20, 20, 80, 60)
    assert not picture_edits.crop(scene, Box(200, 0, 300, 100), delete=True).has("t")


def test_it_is_hit_between_its_letters() -> None:
    bare = replace(layer(), tiles=Tiles.empty(4))
    assert bare.covers(80, 40) and not bare.covers(10, 10)
