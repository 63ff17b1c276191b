"""Objects that use an exemplar: what their fingerprint covers, how they are made, and which exemplar fits."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.generation import exemplar_pictures
from engine.generation.devices import Compute
from engine.generation.exemplar_choice import candidates, code_of, use_of
from engine.generation.fingerprint import Fingerprints
from engine.generation.kind import kind_for
from engine.generation.maker import AppearanceMaker
from engine.generators.catalog import Card, Catalog
from engine.generators.exemplar_shape import shape_of
from engine.generators.exemplar_warp import best
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import Place
from engine.scene.exemplar import Exemplar, ExemplarUse
from engine.scene.layers import ObjectLayer, Photo, PhotoLayer, Recipe
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from tests.engine.generators.test_exemplar_warp import animal, ellipse

Bytes = NDArray[np.uint8]
CPU = Compute("cpu", "float32")
NOISE = 4


def card(name: str = "objects", **changes: Any) -> Card:
    return Card(
        **{"name": name, "kind": "foreground", "title": name, "classes": ("cat",), "resolution": 128, "noise": NOISE,
           "licence": "", "weights": "x.safetensors", "sha256": "ab" * 32} | changes
    )  # fmt: skip


class Painter:
    """Draws one colour out of the noise, and finds a code in a picture's mean colour; notes what it was asked."""

    def __init__(self) -> None:
        self.noises: list[tuple[float, ...]] = []
        self.sides: list[int] = []
        self.encoded: list[Bytes] = []

    def generate(
        self, rgb: Bytes, valid: Bytes, mask: Bytes, class_name: str, noise: NDArray[np.float32], light: float = 1.0
    ) -> tuple[Bytes, Bytes | None]:
        assert light == 0 or class_name == "cat"
        self.noises.append(tuple(noise.tolist()))
        self.sides.append(len(rgb))
        return np.full_like(rgb, int(np.clip(128 + 20 * noise[0], 0, 255))), None

    def encode(self, rgb: Bytes, mask: Bytes, class_name: str) -> NDArray[np.float32]:
        self.encoded.append(rgb)
        columns = np.arange(mask.shape[1]) / mask.shape[1] - 0.5
        return np.float32([(rgb[mask > 128].mean() - 128) / 20, (mask / 255 @ columns).sum() / 100, 0, 0])


def samples(mask: Bytes, tone: int = 110) -> Bytes:
    noise = np.random.RandomState(tone).randint(-20, 21, (*mask.shape, 1))
    return np.dstack([np.repeat(np.clip(tone + noise, 0, 255), 3, 2).astype(np.uint8), mask])


CAT = Exemplar(samples(animal()), "cat", (0.36, 0.36, 0.36))
USE = ExemplarUse(CAT, code=(0.5, 0.0, 0.0, 0.0))
PHOTO = PhotoLayer(
    id="photo",
    name="Photo",
    photo=Photo(np.full((500, 700, 3), 160, np.uint8) - np.arange(500, dtype=np.uint8)[:, None, None] // 9),
)


def layer(class_name: str = "cat", scale: float = 1.0, **changes: Any) -> ObjectLayer:
    recipe = Recipe(class_name, (0.5, 0.0, 0.0, 0.0), exemplar=USE)
    return ObjectLayer(
        id="cat", name="Cat", recipe=replace(recipe, **changes), side=160, mask=Mask.from_array(animal()),
        place=Place(350, 250, 0, scale).to_affine(160),
    )  # fmt: skip


def scene(one: ObjectLayer) -> Scene:
    return Scene(700, 500, (PHOTO, one))


def maker(painter: Painter | None = None, catalog: Catalog | None = None) -> AppearanceMaker:
    painter = painter or Painter()
    return AppearanceMaker(
        catalog or Catalog((card(),)), "cpu", load_generator=lambda *_: painter, find_compute=lambda _: CPU
    )


@pytest.fixture(autouse=True)
def no_knobs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Card, "directions_of", lambda self, name: np.zeros((0, NOISE), np.float32))


def fingerprint(one: ObjectLayer, size: int = 128) -> str:
    return Fingerprints(Catalog((card(),))).of(scene(one), one, size, CPU)


# Fingerprints


@pytest.mark.parametrize(
    "changes",
    [
        {"flip": True},
        {"fidelity": 0.5},
        {"code": (0.6, 0.0, 0.0, 0.0)},
        {"exemplar": replace(CAT, ground=None)},
        {"exemplar": Exemplar(samples(animal(), 111), "cat", CAT.ground)},
        {"warp": 2},
        {"drawing": 2},
    ],
)
def test_all_of_its_use_is_part_of_the_fingerprint(changes: dict[str, Any]) -> None:
    assert fingerprint(layer()) != fingerprint(layer(exemplar=replace(USE, **changes)))
    assert fingerprint(layer()) != fingerprint(layer(exemplar=None))


def test_words_about_it_are_not() -> None:
    told = replace(USE, exemplar=replace(CAT, credit="Ann Other", licence="CC0", name="cat-1"))
    assert fingerprint(layer()) == fingerprint(layer(exemplar=told))


def test_without_fidelity_it_is_as_if_there_were_none() -> None:
    alone, unused = layer(exemplar=None), layer(exemplar=replace(USE, fidelity=0.0))
    assert fingerprint(alone) == fingerprint(unused)
    assert maker().make(scene(unused), "cat").rgb.tobytes() == maker().make(scene(alone), "cat").rgb.tobytes()


# Sizes


def test_it_is_drawn_at_the_size_that_the_canvas_shows_and_the_exemplar_has() -> None:
    catalog = Catalog((card(), card("detail", kind="detail")))
    fingerprints = Fingerprints(catalog)
    assert fingerprints.sizes_of(layer(scale=0.9)).all == (64, 128)
    assert fingerprints.sizes_of(layer(scale=2)).all == (64, 128, 256)
    assert fingerprints.sizes_of(layer(scale=40)).best == 256  # it has no more pixels
    big = replace(USE, exemplar=Exemplar(np.full((1700, 1900, 4), 255, np.uint8), "cat"))
    assert fingerprints.sizes_of(layer(scale=5, exemplar=big)).best == 1024
    assert fingerprints.sizes_of(layer(scale=90, exemplar=big)).best == exemplar_pictures.LARGEST
    assert fingerprints.sizes_of(layer(scale=90, exemplar=big)).seen == 128


def test_a_draft_for_a_gesture_is_a_size_of_its_own_where_the_exemplar_alone_is_seen() -> None:
    fingerprints = Fingerprints(Catalog((card(),)))
    large = fingerprints.sizes_of(layer(scale=2))
    assert large.preview == large.draft == large.at(large.draft) == exemplar_pictures.DRAFT
    assert large.at(large.draft + 1) == 64
    mixed = layer(scale=2, exemplar=replace(USE, fidelity=0.5))
    assert [fingerprints.sizes_of(one).preview for one in (layer(scale=0.9), mixed)] == [128, 128]
    assert fingerprint(layer(scale=2), large.draft) != fingerprint(layer(scale=2), 128)


# Pictures


def test_a_draft_is_steered_at_half_the_side_and_hardly_another_picture() -> None:
    painter, one = Painter(), layer(scale=2, noise=(1.5, 0.0, 0.0, 0.0))
    making = maker(painter)
    whole = making.make(scene(one), "cat", 128)
    assert painter.sides == [128, 128]  # of its own code and of the noise
    draft = making.make(scene(one), "cat", exemplar_pictures.DRAFT)
    assert painter.sides[2:] == [64, 64]
    assert draft.preview and draft.size == exemplar_pictures.DRAFT
    size = (draft.size, draft.size)
    inside = cv2.resize(animal(), size, interpolation=cv2.INTER_AREA) == 255
    there = cv2.resize(whole.rgb, size, interpolation=cv2.INTER_AREA)
    assert np.abs(draft.rgb[inside].mean(0) - there[inside].mean(0)).max() < 1.5


def test_what_a_gesture_begins_with_is_drawn_while_nobody_waits() -> None:
    painter, one = Painter(), layer(scale=2, noise=(1.5, 0.0, 0.0, 0.0))
    making = maker(painter)
    making.make(scene(one), "cat")
    making.prepare()
    painter.sides.clear()
    making.make(scene(one), "cat", exemplar_pictures.DRAFT)
    making.make(scene(layer(scale=2, noise=(1.0, 0.0, 0.0, 0.0))), "cat", exemplar_pictures.DRAFT)
    assert painter.sides == [64]


@pytest.mark.parametrize("size", [64, 128, 256])
def test_its_pixels_are_the_exemplars(size: int) -> None:
    one = layer(scale=2)
    made = maker().make(scene(one), "cat", size)
    assert made.size == size
    assert made.preview == (size < 256)
    inside = cv2.resize(animal(), (size, size), interpolation=cv2.INTER_AREA) == 255
    assert 70 < made.rgb[inside].mean() < 150
    assert made.rgb[inside].std() > 3


def test_the_same_recipe_gives_the_same_bytes_whatever_was_made_before() -> None:
    one = layer(scale=2)
    fresh = maker().make(scene(one), "cat", 256)
    used = maker()
    used.make(scene(one), "cat", 128)
    used.make(scene(layer(scale=2, noise=(2.0, 0.0, 0.0, 0.0))), "cat", 256)
    again = used.make(scene(one), "cat", 256)
    assert again.rgb.tobytes() == fresh.rgb.tobytes()
    assert again.alpha is not None and fresh.alpha is not None
    assert again.alpha.tobytes() == fresh.alpha.tobytes()
    assert again.fingerprint == fresh.fingerprint


def test_what_fails_beside_torch_is_told_as_what_fails_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object) -> None:
        raise MemoryError("out of memory, beside")

    monkeypatch.setattr("engine.generators.exemplar_drawing.prepare", fail)
    with pytest.raises(MemoryError, match="beside"):
        maker().make(scene(layer()), "cat", 128)


def test_at_its_own_code_one_picture_is_enough_and_it_is_kept() -> None:
    painter = Painter()
    one = maker(painter)
    one.make(scene(layer()), "cat", 128)
    assert painter.noises == [(0.5, 0.0, 0.0, 0.0)]
    one.make(scene(layer(noise=(1.5, 0.0, 0.0, 0.0))), "cat", 128)
    assert painter.noises[1:] == [(1.5, 0.0, 0.0, 0.0)]


def test_noise_moves_its_colours() -> None:
    inside = cv2.resize(animal(), (128, 128), interpolation=cv2.INTER_AREA) == 255
    noises = [(value, 0.0, 0.0, 0.0) for value in (-1.0, 0.5, 2.0)]
    tones = [maker().make(scene(layer(noise=noise)), "cat", 128).rgb[inside].mean() for noise in noises]
    assert tones[0] + 10 < tones[1] < tones[2] - 10


def test_a_class_that_no_model_knows_needs_none() -> None:
    zebra = layer("zebra", noise=(), exemplar=replace(USE, code=()))
    painter = Painter()
    made = maker(painter).make(scene(zebra), "cat", 128)
    assert not painter.noises
    inside = cv2.resize(animal(), (128, 128), interpolation=cv2.INTER_AREA) == 255
    assert made.rgb[inside].std() > 5
    assert kind_for(zebra.recipe).redrawn(Catalog((card(),)), zebra.recipe, 9) == replace(zebra.recipe, seed=9)
    with pytest.raises(Problem, match="zebra"):
        maker().make(scene(layer("zebra", noise=(), exemplar=None)), "cat")


def test_without_any_model_it_is_drawn_from_its_exemplar_alone() -> None:
    cat = layer("cat", noise=(), exemplar=replace(USE, code=()))
    made = maker(catalog=Catalog((card(),)).only_open()).make(scene(cat), "cat", 128)
    zebra = maker().make(scene(layer("zebra", noise=(), exemplar=cat.recipe.exemplar)), "cat", 128)
    assert (made.rgb == zebra.rgb).all()


def test_where_it_stands_below_another_it_is_seen() -> None:
    above = replace(layer(noise=(0.0,) * NOISE, exemplar=None), id="above", place=Place(380, 260).to_affine(160))
    both = Scene(700, 500, (PHOTO, layer(), above))
    other = edits.set_recipe(both, "cat", replace(layer().recipe, exemplar=replace(USE, flip=True)))
    fingerprints = Fingerprints(Catalog((card(),)))
    assert fingerprints.of(both, both.find("above"), 128, CPU) != fingerprints.of(other, other.find("above"), 128, CPU)  # type: ignore[arg-type]


def test_a_newer_way_of_using_it_is_told() -> None:
    for newer in ({"warp": 99}, {"drawing": 99}):
        with pytest.raises(Problem, match="newer version"):
            maker().make(scene(layer(exemplar=replace(USE, **newer))), "cat")


def test_an_empty_mask_is_told() -> None:
    empty = replace(layer(), mask=Mask.from_array(np.zeros((160, 160), np.uint8)))
    with pytest.raises(Problem, match="empty"):
        maker().make(scene(empty), "cat")


# Choice


def test_the_one_that_fits_comes_first_and_a_mirrored_one_is_flipped() -> None:
    ball = Exemplar(samples(ellipse(80, 80)), "cat")
    mirrored = Exemplar(samples(np.ascontiguousarray(animal()[:, ::-1])), "cat")
    found = candidates(animal(), [ball, mirrored])
    assert [index for index, _ in found] == [1, 0]
    assert found[0][1].flip


def test_of_two_that_fit_alike_the_whole_one_comes_first() -> None:
    found = candidates(animal(), [replace(CAT, whole=False), replace(CAT, credit="the whole one")])
    assert [index for index, _ in found] == [1, 0]


def test_a_whole_one_comes_first_that_fits_nearly_as_well() -> None:
    wider = np.roll(animal(), 5, axis=0) | animal()
    fits = [fit.likeness for _, fit in sorted(best(shape_of(animal()), [shape_of(animal()), shape_of(wider)]))]
    assert 0.04 < fits[0] - fits[1] < 0.09
    found = candidates(animal(), [replace(CAT, whole=False), Exemplar(samples(wider), "cat")])
    assert [index for index, _ in found] == [1, 0]


def test_its_code_is_what_the_model_finds_in_it_flipped_where_its_warp_is() -> None:
    painter = Painter()
    one = maker(painter)
    codes = [code_of(one, layer().recipe, CAT, flip) for flip in (False, True)]
    assert codes[0][0] == pytest.approx((110 - 128) / 20, abs=0.3)
    assert codes[0][1] == pytest.approx(-codes[1][1], abs=0.2)
    assert painter.encoded[0].shape == (128, 128, 3)
    assert code_of(one, replace(layer().recipe, class_name="zebra"), CAT, False) == ()
    use = use_of(one, layer().recipe, CAT, True, 0.7)
    assert (use.flip, use.fidelity, use.code) == (True, 0.7, codes[1])


def test_a_code_that_is_none_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Painter, "encode", lambda *_: np.full(NOISE, np.nan, np.float32))
    with pytest.raises(Problem, match="could not tell"):
        use_of(maker(), layer().recipe, CAT, False, 1.0)
