"""Filters in a project: their recipe as far as it is not as in a new one, their pixels, and what others are shown."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from engine.compositing.appearance import FilterAppearance
from engine.formats.fields import Fields, Unsound
from engine.formats.kinds.filter import recipe_of, record_of
from engine.formats.project import open_project, save_project
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.filters import Cartoon, Fill
from engine.scene.layers import FilterLayer, LayerMask, Photo, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene


def no_picture(_: object) -> Any:
    """Nobody keeps or finds a style picture here."""
    raise AssertionError


def test_a_recipe_is_told_by_what_is_not_as_in_a_new_one() -> None:
    assert record_of(Cartoon(), no_picture) == {"kind": "cartoon"}
    recipe = Cartoon(strength=0.5, edges=1, model="mine")
    assert record_of(recipe, no_picture) == {"kind": "cartoon", "strength": 0.5, "edges": 1.0, "model": "mine"}
    assert recipe_of(Fields(record_of(recipe, no_picture)), no_picture) == recipe


@pytest.mark.parametrize(
    "record", [{"kind": "dream"}, {"kind": "cartoon", "edges": "many"}, {"kind": "cartoon", "more": 1}, {}]
)
def test_a_recipe_that_makes_no_sense_is_refused(record: dict[str, object]) -> None:
    with pytest.raises(Unsound):
        recipe_of(Fields(record), no_picture)
    with pytest.raises(Problem, match="edges of cartoon"):
        recipe_of(Fields({"kind": "cartoon", "edges": 7}), no_picture)


def test_other_programs_see_its_pixels_within_its_mask_and_where_something_lies_below(tmp_path: Path) -> None:
    samples = np.full((20, 30, 4), 90, np.uint8)
    samples[..., 3] = np.where(np.arange(30) < 20, 255, 0)
    mask = LayerMask.showing(Mask.from_array(np.full((20, 20), 255, np.uint8), 10, 0))
    layer = FilterLayer(id="filter", name="f", recipe=Cartoon(), layer_mask=mask, opacity=0.5)
    scene = Scene(30, 20, (PhotoLayer(id="photo", name="p", photo=Photo(samples)), layer))
    look = FilterAppearance("key", np.random.RandomState(1).randint(0, 256, (20, 30, 3)).astype(np.uint8))
    file = tmp_path / "a.ora"
    save_project(scene, lambda _: look, file)
    with zipfile.ZipFile(file) as archive:
        stack, document = archive.read("stack.xml").decode(), json.loads(archive.read("scumble/project.json"))
        shown = stack.split("<layer ")[1]
        source = shown.split('src="')[1].split('"')[0]
        picture = np.asarray(Image.open(io.BytesIO(archive.read(source))))
    assert document["schema_version"] == 10 and document["layers"][1]["recipe"] == {"kind": "cartoon"}
    assert 'opacity="0.5"' in shown and 'x="10"' in shown and picture.shape == (20, 20, 4)
    assert np.array_equal(picture[:, :10, :3], look.rgb[:, 10:20]) and (picture[:, :10, 3] == 255).all()
    assert not picture[:, 10:, 3].any()
    again, saved = open_project(file)
    assert again == scene and np.array_equal(saved["filter"].rgb, look.rgb)
    save_project(scene, lambda _: None, file)  # before it was made
    assert open_project(file) == (scene, {})


def test_a_part_of_the_canvas_is_kept_with_its_box_and_a_box_that_makes_no_sense_is_refused(tmp_path: Path) -> None:
    mask = LayerMask.showing(Mask.from_array(np.full((8, 8), 255, np.uint8), 10, 6))
    photo = PhotoLayer(id="photo", name="p", photo=Photo(np.full((20, 30, 3), 90, np.uint8)))
    scene = Scene(30, 20, (photo, FilterLayer(id="filter", name="f", recipe=Fill().as_new(), layer_mask=mask)))
    look = FilterAppearance("key", np.full((10, 12, 3), 7, np.uint8), box=Box(8, 5, 20, 15))
    file, damaged = tmp_path / "a.ora", tmp_path / "b.ora"
    save_project(scene, lambda _: look, file)
    again, saved = open_project(file)
    read = saved["filter"]
    assert again == scene and isinstance(read, FilterAppearance) and read.box == look.box
    assert np.array_equal(read.rgb, look.rgb)
    for box in ("[8, 5, 8, 15]", "[8, 5, 20]", '[8, 5, 20, "15"]', "[-8, 5, 20, 15]", "[8, 5, 99999, 15]"):
        with zipfile.ZipFile(file) as archive, zipfile.ZipFile(damaged, "w") as other:
            for name in archive.namelist():
                content = archive.read(name)
                if name == "scumble/project.json":
                    document = json.loads(content)
                    document["layers"][1]["appearance"]["box"] = json.loads(box)
                    content = json.dumps(document).encode()
                other.writestr(name, content)
        with pytest.raises(Problem):
            open_project(damaged)
