"""A fill replaces what its mask covers, and nothing else, by patches of what lies around it; refusals are sentences."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.compositing.appearance import FilterAppearance
from engine.compositing.flatten import flatten
from engine.compositing.proof import prove
from engine.generation.devices import Compute
from engine.generation.maker import AppearanceMaker
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.filters import Fill
from engine.scene.filters.fill import SEARCH
from engine.scene.layers import Photo, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles
from tests.filters import maker_of

WIDTH, HEIGHT = 90, 70
SPOT = (slice(25, 45), slice(30, 55))
CARD = Card(
    name="ideas", kind="fill", title="Ideas", classes=("sea",), resolution=128, noise=4, licence="CC0-1.0",
    weights="ideas.safetensors", sha256="ab" * 32,
)  # fmt: skip


class Green:
    """Has the same idea of every hole."""

    def __init__(self) -> None:
        self.noises: list[tuple[float, ...]] = []

    def generate(self, rgb: NDArray[np.uint8], hole: NDArray[np.bool_], noise: tuple[float, ...]) -> object:
        self.noises.append(noise)
        return type("Idea", (), {"rgb": np.full_like(rgb, (0, 200, 0)), "belongs": np.zeros_like(hole)})


def scene_with(mask: Mask | None, recipe: Fill | None = None) -> tuple[Scene, str]:
    """Stripes of two colours with a red spot on them, and a fill above."""
    columns = np.mgrid[:HEIGHT, :WIDTH][1]
    rgb = np.where((columns // 6 % 2)[..., None] > 0, (40, 90, 200), (220, 210, 60)).astype(np.uint8)
    rgb[SPOT] = (255, 0, 0)
    photo = PhotoLayer(id="photo", name="photo", photo=Photo(rgb))
    return edits.add_filter(Scene(WIDTH, HEIGHT, (photo,)), recipe or Fill(), mask)


def spot() -> Mask:
    coverage = np.zeros((HEIGHT, WIDTH), np.uint8)
    coverage[SPOT] = 255
    return Mask.from_array(coverage)


def maker(green: Green | None = None) -> AppearanceMaker:
    return maker_of(CARD, green)


def test_what_is_masked_is_made_of_what_lies_around_it_and_all_else_stays() -> None:
    scene, layer_id = scene_with(spot())
    look = maker().make(scene, layer_id)
    flat, own = flatten(scene, lambda layer: look)[..., :3], flatten(scene, lambda layer: None)[..., :3]
    assert (own[SPOT] == (255, 0, 0)).all()
    assert flat[SPOT][..., 1].min() > 80  # nothing red is left
    across = flat[SPOT].astype(int).mean(axis=0)
    assert np.abs(np.diff(across, axis=0)).max() > 40  # the stripes go on
    outside = np.ones((HEIGHT, WIDTH), np.bool_)
    outside[SPOT] = False
    assert np.array_equal(flat[outside], own[outside])
    assert prove(scene, lambda layer: look).holds


def test_another_seed_fills_it_in_another_way_and_the_same_one_in_the_same() -> None:
    noisy = np.random.RandomState(3).randint(0, 256, (HEIGHT, WIDTH, 3)).astype(np.uint8)
    base, layer_id = scene_with(spot())
    base = edits.replace(base, "photo", photo=Photo(noisy))

    def made(seed: int) -> NDArray[np.uint8]:
        return maker().make(edits.set_recipe(base, layer_id, Fill(seed=seed)), layer_id).rgb

    assert np.array_equal(made(1), made(1))
    assert not np.array_equal(made(1), made(2))


def test_a_new_fill_is_searched_in_the_newest_way_and_one_of_before_in_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def spy(rgb: NDArray[np.uint8], hole: NDArray[np.bool_], search: int, **others: object) -> NDArray[np.uint8]:
        asked.append(search)
        return rgb

    monkeypatch.setattr("engine.generation.kinds.fill.filled", spy)
    scene, layer_id = scene_with(spot())
    maker().make(scene, layer_id)
    before = edits.set_recipe(scene, layer_id, Fill())
    maker().make(before, layer_id)
    assert set(asked[: len(asked) // 2]) == {SEARCH} and set(asked[len(asked) // 2 :]) == {1}
    texts = [scene.find(layer_id).recipe.text for scene in (scene, before)]  # type: ignore[attr-defined]
    assert texts == [f"fill seed 0, search {SEARCH}", "fill seed 0"], "saved pictures of before stay theirs"


def test_it_depends_on_its_mask_and_on_what_lies_near_that() -> None:
    scene, layer_id = scene_with(spot())
    made = maker()

    def fingerprint(other: Scene) -> str:
        return made.fingerprints.of(other, next(iter(other.live_layers())), 1 << 20, made.compute)

    first = fingerprint(scene)
    assert fingerprint(edits.transform(scene, [scene.find(layer_id)], Affine.translation(3, 0))) != first
    assert fingerprint(edits.set_recipe(scene, layer_id, Fill(seed=5))) != first
    wide = replace(scene, width=2000)
    painted = edits.add_paint(wide, "paint", "photo")
    dot = np.full((4, 4, 4), 255, np.uint8)
    at = {x: fingerprint(edits.replace(painted, "paint", tiles=Tiles.from_array(dot, x, 10))) for x in (60, 1900)}
    assert at[1900] == fingerprint(painted) != at[60]


def wide_scene() -> tuple[Scene, str, tuple[slice, slice]]:
    """A canvas with grain of 1,200 x 400 px and a fill that hides 110 x 90 of them."""
    hole = (slice(150, 240), slice(700, 810))
    coverage = np.zeros((400, 1200), np.uint8)
    coverage[hole] = 255
    rgb = np.random.RandomState(3).randint(0, 256, (400, 1200, 3)).astype(np.uint8)
    photo = PhotoLayer(id="photo", name="photo", photo=Photo(rgb))
    return *edits.add_filter(Scene(1200, 400, (photo,)), Fill(), Mask.from_array(coverage)), hole


def test_it_keeps_no_more_than_the_box_of_its_hole_and_for_now_goes_where_it_goes_for_good() -> None:
    scene, layer_id, hole = wide_scene()
    made, own = maker(), flatten(scene, lambda layer: None)[..., :3]
    for_now, for_good = made.make(scene, layer_id, 1), made.make(scene, layer_id)
    assert for_now.preview and not for_good.preview and for_now.fingerprint != for_good.fingerprint
    outside = np.ones(own.shape[:2], np.bool_)
    outside[hole] = False
    for look in (for_now, for_good):
        assert isinstance(look, FilterAppearance) and look.box == Box(672, 128, 832, 256)
        assert look.nbytes == 3 * 160 * 128
        flat = flatten(scene, lambda layer, look=look: look)[..., :3]  # type: ignore[misc]
        assert np.array_equal(flat[outside], own[outside])
        assert not (flat == own).all(axis=2)[hole].mean() > 0.01
        moved = edits.transform(scene, [scene.find(layer_id)], Affine.translation(300, 0))
        there = flatten(moved, lambda layer, look=look: look)[..., :3]  # type: ignore[misc]
        assert np.array_equal(there, own)  # until it is made anew


def test_a_large_hole_is_filled_small_for_now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.generation.kinds.fill.PREVIEW", 40)
    scene, layer_id, hole = wide_scene()
    look = maker().make(scene, layer_id, 1)
    assert isinstance(look, FilterAppearance) and look.box == Box(672, 128, 832, 256) and look.preview
    assert look.rgb.shape == (32, 40, 3)  # a quarter of the box
    changed = (flatten(scene, lambda layer: look) != flatten(scene, lambda layer: None)).any(axis=2)
    assert changed[hole].mean() > 0.9 and changed.sum() == changed[hole].sum()


def test_a_small_hole_is_filled_for_good_at_once() -> None:
    scene, layer_id = scene_with(spot())
    made = maker()
    assert made.make(scene, layer_id, 1) is made.make(scene, layer_id)


def test_a_model_guides_it_by_the_noise_of_its_seed() -> None:
    green = Green()
    scene, layer_id = scene_with(spot(), Fill(guided=True, seed=7))
    made = maker(green)
    look = made.make(scene, layer_id)
    assert [len(noise) for noise in green.noises] == [CARD.noise]
    made.make(edits.set_recipe(scene, layer_id, Fill(guided=True, seed=8)), layer_id)
    assert green.noises[0] != green.noises[1]
    assert look.rgb[SPOT][..., 1].min() > 80
    with pytest.raises(Problem, match="no model here that says what could be"):
        AppearanceMaker(Catalog(()), find_compute=lambda _: Compute("cpu", "float32")).make(scene, layer_id)


@pytest.mark.parametrize(
    ("mask", "sentence"),
    [
        (None, "has no mask"),
        (Mask.empty(), "Nothing is selected"),
        (Mask.from_array(np.full((HEIGHT, WIDTH), 255, np.uint8)), "All of the picture is selected"),
    ],
)
def test_without_a_hole_or_anything_around_it_there_is_a_sentence(mask: Mask | None, sentence: str) -> None:
    scene, layer_id = scene_with(mask)
    with pytest.raises(Problem, match=sentence):
        maker().make(scene, layer_id)
