"""Looks are picked up from where a person points: under the mask, in a photo, in a cut-out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.compositing.appearance import Appearance
from engine.generation import pick_up
from engine.generation.devices import Compute
from engine.generation.maker import AppearanceMaker
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import edits, object_edits
from engine.scene.affine import Place
from engine.scene.layers import ObjectLayer, Photo
from engine.scene.mask import Mask
from engine.scene.scene import Scene

Bytes = NDArray[np.uint8]
SIZE = 64
RED, GREEN = (200, 40, 30), (30, 180, 60)


def card(name: str, kind: str, noise: int) -> Card:
    return Card(
        name=name, kind=kind, title=name, classes=("cat",), resolution=SIZE, noise=noise, licence="CC0",
        weights=f"{name}.safetensors", sha256="ab" * 32,
    )  # fmt: skip


class Model:
    """Encodes an object as its mean colour and its share of the window; finds what is green."""

    def __init__(self) -> None:
        self.seen: list[tuple[Bytes, Bytes, str]] = []

    def encode(self, rgb: Bytes, mask: Bytes, class_name: str) -> NDArray[np.float32]:
        self.seen.append((rgb, mask, class_name))
        return np.array([*rgb[mask > 127].mean(axis=0), (mask > 127).mean()], np.float32)

    def find(self, rgb: Bytes, box: object = None) -> Bytes:
        return np.uint8(255) * (np.abs(rgb.astype(int) - GREEN).max(axis=2) < 10)


@pytest.fixture
def model() -> Model:
    return Model()


@pytest.fixture
def make(model: Model) -> Callable[..., AppearanceMaker]:
    def made(*kinds: str) -> AppearanceMaker:
        cards = tuple(card(kind, kind, 4 if kind == "foreground" else 0) for kind in kinds or ("foreground",))
        return AppearanceMaker(
            Catalog(cards),
            load_generator=lambda *rest: model,
            find_compute=lambda choice: Compute("cpu", "float32"),
        )

    return made


def photo(alpha: bool = False, height: int = 90, width: int = 150) -> Photo:
    """A red block (20..60, 30..50) and a green one (90..110, 20..80) on grey; as a cut-out only the red is opaque."""
    samples = np.full((height, width, 4 if alpha else 3), 110, np.uint8)
    if alpha:
        samples[..., 3] = 0
        samples[30:50, 20:60, 3] = 255
    samples[30:50, 20:60, :3] = RED
    samples[20:80, 90:110, :3] = GREEN
    return Photo(samples, source="blocks.png")


def block(left: int, top: int, right: int, bottom: int) -> Mask:
    return Mask.from_array(np.full((bottom - top, right - left), 255, np.uint8), left, top)


def scene_with(mask: Mask, **photo_changes: Any) -> tuple[Scene, str]:
    return edits.add_object(
        edits.open_photo(photo(**photo_changes)), class_name="cat", mask=mask, noise=(0.0,) * 4, seed=1
    )


def colour(found: tuple[float, ...]) -> tuple[float, ...]:
    return pytest.approx(found[:3], abs=6)  # the block's rim is blended with its ground


@pytest.mark.parametrize(("box", "there"), [((20, 30, 60, 50), RED), ((90, 20, 110, 80), GREEN)])
def test_from_under_the_mask_comes_what_stands_there(make: Any, box: tuple[int, ...], there: tuple[int, ...]) -> None:
    scene, id = scene_with(block(*box))  # type: ignore[arg-type]
    assert there == colour(pick_up.from_under(make(), scene, id, {}))


def test_a_moved_object_picks_up_where_it_is_now(make: Any) -> None:
    scene, id = scene_with(block(90, 30, 110, 50))
    place = Place(40, 40)
    assert colour(pick_up.from_under(make(), object_edits.set_place(scene, id, place), id, {})) == RED


def test_the_object_itself_is_not_what_it_looks_like_but_those_below_it_are(make: Any) -> None:
    scene, lower = scene_with(block(20, 30, 60, 50))
    scene, id = edits.add_object(scene, class_name="cat", mask=block(20, 30, 60, 50), noise=(0.0,) * 4, seed=2)
    blue = Appearance("b", np.full((SIZE, SIZE, 3), (10, 20, 220), np.uint8))
    white = Appearance("w", np.full((SIZE, SIZE, 3), 255, np.uint8))
    assert colour(pick_up.from_under(make(), scene, id, {lower: blue, id: white})) == (10, 20, 220)


def test_the_window_is_framed_anew_however_large_the_frame_has_become(make: Any, model: Model) -> None:
    scene, id = scene_with(block(20, 30, 60, 50))
    narrow = pick_up.from_under(make(), scene, id, {})
    grown = object_edits.grow_frame(scene, id, scene.find(id).frame.grown(300))  # type: ignore[attr-defined]
    assert pick_up.from_under(make(), grown, id, {}) == pytest.approx(narrow, abs=2)
    (_, mask, class_name), _ = model.seen
    assert class_name == "cat" and mask.shape == (SIZE, SIZE)
    assert (mask > 127).any(axis=0).sum() == pytest.approx(SIZE / 1.3, abs=2)


def test_beyond_the_photo_there_is_nothing_to_pick_up(make: Any) -> None:
    scene, id = scene_with(block(20, 30, 60, 50))
    with pytest.raises(Problem, match="nothing under the mask"):
        pick_up.from_under(make(), object_edits.set_place(scene, id, Place(-500, 40)), id, {})
    empty = replace(scene.find(id), mask=Mask.empty())
    assert isinstance(empty, ObjectLayer)
    with pytest.raises(Problem, match="with a mask"):
        pick_up.from_under(make(), edits.replace(scene, id, mask=Mask.empty()), id, {})


def test_a_mask_says_what_of_a_photo_is_meant(make: Any) -> None:
    maker = make()
    mask = np.zeros((90, 150), np.uint8)
    mask[20:80, 90:110] = 255
    assert colour(pick_up.from_photo(maker, maker.catalog.best("cat"), "cat", photo(), mask)) == GREEN
    with pytest.raises(Problem, match="size of its photo"):
        pick_up.from_photo(maker, maker.catalog.best("cat"), "cat", photo(), mask[:50])
    with pytest.raises(Problem, match="mask is empty"):
        pick_up.from_photo(maker, maker.catalog.best("cat"), "cat", photo(), np.zeros_like(mask))


def test_a_cut_out_needs_neither_mask_nor_model(make: Any) -> None:
    maker = make()
    assert colour(pick_up.from_photo(maker, maker.catalog.best("cat"), "cat", photo(alpha=True))) == RED


def test_else_the_object_is_looked_for(make: Any) -> None:
    maker = make("foreground", "segmentation")
    assert colour(pick_up.from_photo(maker, maker.catalog.best("cat"), "cat", photo())) == GREEN
    opaque = np.dstack([photo().samples, np.full((90, 150), 255, np.uint8)])
    assert colour(pick_up.from_photo(maker, maker.catalog.best("cat"), "cat", Photo(opaque))) == GREEN
    with pytest.raises(Problem, match="No object was found in grey"):
        grey = Photo(np.full((40, 40, 3), 110, np.uint8), source="grey.png")
        pick_up.from_photo(maker, maker.catalog.best("cat"), "cat", grey)


def test_where_nothing_can_look_a_cut_out_is_asked_for(make: Any) -> None:
    maker = make()
    with pytest.raises(Problem, match="choose a cut-out"):
        pick_up.from_photo(maker, maker.catalog.best("cat"), "cat", photo())


def test_a_window_is_a_square_with_room_around_and_repeated_edges() -> None:
    rgb = np.zeros((40, 60, 3), np.uint8)
    rgb[:, :, 0] = np.arange(60)
    mask = np.zeros((40, 60), np.uint8)
    mask[5:35, 0:10] = 255
    picture, plane = pick_up.window(rgb, mask, 39)
    assert picture.shape == (39, 39, 3) and plane.shape == (39, 39)
    assert (plane > 0).sum() == 300, "the object is at its own size"
    assert picture[20, :, 0].tolist() == [0] * 15 + list(range(24)), "left of the picture its edge goes on"


def test_what_is_no_noise_is_no_looks(make: Any, model: Model) -> None:
    model.encode = lambda *rest: np.full(4, np.nan, np.float32)  # type: ignore[method-assign]
    scene, id = scene_with(block(20, 30, 60, 50))
    with pytest.raises(Problem, match="could not tell"):
        pick_up.from_under(make(), scene, id, {})
