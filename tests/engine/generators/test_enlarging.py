"""Which model enlarges, and how large backgrounds become."""

from __future__ import annotations

from importlib import resources
from importlib.metadata import EntryPoint
from itertools import permutations
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.generators import catalog as catalog_of
from engine.generators.catalog import Catalog
from engine.generators.enlarging import LONGEST_SIDE, enlarged, enlarger_of, texture_of
from tests.engine.generation.test_background_models import card

Bytes = NDArray[np.uint8]


LAND = card("land", "background", "forest", "sea")
DETAIL = card("detail", "detail")


def test_what_enlarges_scenes_is_found() -> None:
    assert enlarger_of(Catalog((LAND, DETAIL))) is DETAIL and enlarger_of(Catalog((LAND,))) is None


def test_of_several_that_enlarge_one_is_chosen_whatever_their_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is there keeps its place when another comes, and the open one enlarges where open ones alone do."""
    monkeypatch.setattr(catalog_of, "own_models", lambda: tmp_path)
    free = card("all-free", "detail", open=True)
    own = card("a", "detail", folder=tmp_path)
    plugin = card("b", "detail", plugin=EntryPoint("b", "package:thing", "scumble.generators"))
    for ordered in permutations((LAND, DETAIL, free, own, plugin)):
        catalog = Catalog(ordered)
        assert enlarger_of(catalog) is DETAIL
        assert enlarger_of(catalog.only_open()) is free
    for ordered in permutations((free, own, plugin)):
        assert enlarger_of(Catalog(ordered)) is free
    for ordered in permutations((own, plugin)):
        assert enlarger_of(Catalog(ordered)) is own
    drawn = card("drawn-free", "foreground", "cat", open=True)
    for ordered in permutations((DETAIL, free, own)):
        assert enlarger_of(Catalog(ordered), drawn) is free and enlarger_of(Catalog(ordered), LAND) is DETAIL
    assert enlarger_of(Catalog((DETAIL, own)), drawn) is DETAIL
    tiles, free_tiles = card("a-tiles", "texture"), card("tiles", "texture", open=True)
    for ordered in permutations((DETAIL, tiles, free_tiles)):
        assert texture_of(Catalog(ordered), drawn) is free_tiles and texture_of(Catalog(ordered), LAND) is tiles
        assert texture_of(Catalog(ordered).only_open(), None) is free_tiles
    assert texture_of(Catalog((DETAIL,)), None) is None
    twin = card("detail-1", "detail")
    assert enlarger_of(Catalog((twin, DETAIL))) is enlarger_of(Catalog((DETAIL, twin))) is DETAIL


def test_scumbles_own_catalog_enlarges_as_ever_and_openly_where_that_is_asked_for() -> None:
    catalog = Catalog.load(Path(str(resources.files("resources.models"))))
    usual, free = enlarger_of(catalog), enlarger_of(catalog.only_open())
    assert usual is not None and usual.name == "detail-4x"
    assert free is not None and free.name == "detail-4x-open"


class Enlarger:
    """Repeats each pixel, and notes what it got."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, ...]] = []

    def __call__(self, rgb: Bytes) -> Bytes:
        self.asked.append(rgb.shape)
        return np.asarray(cv2.resize(rgb, None, fx=4, fy=4, interpolation=cv2.INTER_NEAREST))


@pytest.mark.parametrize(
    ("canvas", "sizes", "made"),
    [
        ((1920, 1080), [(128, 224, 3), (270, 480, 3)], (1080, 1920)),
        ((224, 128), [], (128, 224)),
        ((260, 150), [], (128, 224)),  # near enough
        ((896, 512), [(128, 224, 3)], (512, 896)),
        ((700, 400), [(100, 175, 3)], (400, 700)),
        ((8000, 4500), [(128, 224, 3), (288, 512, 3)], (1152, 2048)),
    ],
)
def test_a_scene_is_enlarged_to_the_canvas(
    canvas: tuple[int, int], sizes: list[tuple[int, ...]], made: tuple[int, int]
) -> None:
    enlarge = Enlarger()
    assert enlarged(np.zeros((128, 224, 3), np.uint8), *canvas, enlarge).shape[:2] == made
    assert enlarge.asked == sizes


@given(st.integers(1, 6000), st.integers(1, 6000))
def test_no_canvas_makes_a_scene_too_large_or_much_too_small(width: int, height: int) -> None:
    scale = 32 / min(width, height)
    small = np.zeros((min(600, round(height * scale)), min(600, round(width * scale)), 3), np.uint8)
    made = enlarged(small, width, height, Enlarger())
    longer = max(made.shape[:2])
    assert longer <= max(LONGEST_SIDE + 4, max(small.shape))
    assert longer * 1.25 >= min(LONGEST_SIDE, max(width, height)) - 4
