"""Style pictures come from files of any size, and travel with a project."""

from __future__ import annotations

import zipfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from engine.formats import style_pictures
from engine.formats.project import open_project, save_project
from engine.problem import Problem
from engine.scene import edits
from engine.scene.filters import Style, StylePicture
from engine.scene.filters.style_picture import LONGEST
from engine.scene.layers import FilterLayer
from engine.scene.scene import Scene


def pixels(height: int, width: int, channels: int = 3) -> np.ndarray:
    return np.random.RandomState(1).randint(0, 256, (height, width, channels)).astype(np.uint8)


def test_all_that_come_along_can_be_read_and_are_shown_small() -> None:
    small = style_pictures.small_ones()
    side = small.shape[0]
    assert small.shape == (side, side * len(style_pictures.TITLES), 3)
    for number, name in enumerate(style_pictures.TITLES):
        with Image.open(style_pictures.folder() / f"{name}.webp") as picture:
            assert LONGEST >= min(picture.size) >= 512
        assert small[:, number * side : (number + 1) * side].std() > 10
    assert style_pictures.shipped("facets").name == "Facets"
    with pytest.raises(Problem, match='There is no style "cave"; those that come along are swirls, '):
        style_pictures.shipped("cave")


def test_a_file_is_reduced_flattened_on_white_and_called_by_its_name(tmp_path: Path) -> None:
    samples = pixels(40, 2000, 4)
    samples[..., 3] = 0
    Image.fromarray(samples).save(tmp_path / "My wall.png")
    picture = style_pictures.open_style(tmp_path / "My wall.png")
    assert picture.samples.shape == (20, LONGEST, 3) and (picture.samples == 255).all() and picture.name == "My wall"


@pytest.mark.parametrize(
    ("size", "told"),
    [((30, 15), 'small.png" is too small for a style picture: 16 px'), ((20, 3000), "16 to 1024 px a side; this one")],
)
def test_what_is_no_style_picture_is_refused_in_a_sentence(tmp_path: Path, size: tuple[int, int], told: str) -> None:
    Image.fromarray(pixels(*size)).save(tmp_path / "small.png")
    with pytest.raises(Problem, match=told):
        style_pictures.open_style(tmp_path / "small.png")


def test_a_broken_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\nrubbish")
    with pytest.raises(Problem):
        style_pictures.open_style(tmp_path / "broken.png")


def test_it_travels_with_the_project_once_however_many_filters_use_it(tmp_path: Path) -> None:
    picture = StylePicture(pixels(20, 30), "Wall")
    scene = Scene(40, 30, ())
    for recipe in (Style(0.5, seed=3, paint=0.25, picture=picture), Style(picture=StylePicture(pixels(20, 30)))):
        scene, _ = edits.add_filter(scene, recipe)
    save_project(scene, lambda layer: None, tmp_path / "p.ora")
    opened, _ = open_project(tmp_path / "p.ora")
    assert [layer.recipe for layer in opened.layers if isinstance(layer, FilterLayer)] == [
        layer.recipe for layer in scene.layers if isinstance(layer, FilterLayer)
    ]
    with zipfile.ZipFile(tmp_path / "p.ora") as archive:
        assert sum(name.startswith("scumble/styles/") for name in archive.namelist()) == 1


def test_its_pixels_decide_what_a_filter_shows_and_count_as_memory() -> None:
    one, other = StylePicture(pixels(20, 30), "One"), StylePicture(pixels(20, 31), "Other")
    texts = {Style(picture=picture).text for picture in (None, one, other)}
    assert len(texts) == 3 and Style(picture=StylePicture(pixels(20, 30), "Renamed")).text in texts
    layer = FilterLayer(id="f", name="f", recipe=Style(picture=one))
    assert sum(array.nbytes for array in layer.arrays()) == one.samples.nbytes
    for wrong in (pixels(20, 30, 4), pixels(15, 30), np.zeros((20, 30, 3), np.float32)):
        with pytest.raises(Problem, match="style picture must"):
            StylePicture(wrong)
