"""Layers check what they are made of."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.problem import Problem
from engine.scene.affine import Affine, Place
from engine.scene.box import Box
from engine.scene.layers import (
    BLEND_MODES,
    DEEPEST,
    BackgroundLayer,
    BackgroundRecipe,
    GroupLayer,
    Layer,
    ObjectLayer,
    PaintLayer,
    Photo,
    PhotoLayer,
    Recipe,
    common_extent,
    is_live,
)
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles
from tests.engine.scene.strategies import disc, photo

CANVAS = Box(0, 0, 300, 200)
INK = np.full((1, 1, 4), 255, np.uint8)


def an_object(**changes: Any) -> ObjectLayer:
    fields: dict[str, Any] = {
        "id": "o",
        "name": "Cat",
        "recipe": Recipe("cat", (0.5, 1.0)),
        "mask": disc(),
        "side": 200,
        "place": Affine.translation(10, 20),
    }
    return ObjectLayer(**(fields | changes))


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: Layer(id="", name="x"), "id must not be empty"),
        (lambda: Layer(id="a", name="  "), "name must not be empty"),
        (lambda: Layer(id="a", name="x" * 201), "longer than 200"),
        (lambda: Layer(id="a", name="x", opacity=1.01), "opacity must be between 0 and 1, not 1.01"),
        (lambda: Layer(id="a", name="x", opacity=float("nan")), "opacity"),
        (lambda: Layer(id="a", name="x", opacity="1"), "opacity must be a number"),  # type: ignore[arg-type]
        (lambda: Layer(id="a", name="x", mode="dissolve"), "no blend mode 'dissolve'"),
        (lambda: an_object(feather=-1), "feather"),
        (lambda: an_object(side=0), "side"),
        (lambda: an_object(feather=10_001), "feather must be between 0 and 10000, not 10001"),
        (lambda: an_object(place=Affine.scaling(1e8)), "no larger than a thousand times its own size"),
        (lambda: an_object(place=Affine.scaling(0.0009)), "no smaller than a thousandth of its own size"),
        (lambda: an_object(place=Affine(1, 0, 0, 0, 0.0009, 0)), "no smaller than a thousandth"),
        (lambda: an_object(place=Affine(1, 1e300, 0, 0, 1, 0)), "no smaller than a thousandth"),
        (lambda: an_object(place=Affine(1, 1e4, -1e6, 0, 1, 0)), "no smaller than a thousandth"),
        (lambda: an_object(place=Affine.translation(1e10, 0)), "x of a place must be between -200000 and 200000"),
        (lambda: an_object(place=Affine.translation(0, -200_101)), "y of a place"),
        (lambda: PhotoLayer(id="a", name="x", photo=photo(), place=Affine.translation(200_001, 0)), "x of a place"),
        (lambda: Photo(np.zeros((1, 30_001, 3), np.uint8)), "width of the photo must be between 0 and 30000"),
        (lambda: Scene(30_001, 1, ()), "width of the canvas must be between 0 and 30000"),
        (lambda: Scene(20_001, 20_000, ()), "canvas must have at most 400 million pixels, not 20,001 x 20,000"),
        (
            lambda: PaintLayer(id="a", name="x", tiles=Tiles.empty(4).write(Box(0, 10**6, 1, 10**6 + 1), INK)),
            "Paint must lie within 200,000 px",
        ),
        (lambda: an_object(side=150), 'mask of "Cat" must lie within its frame'),
        (lambda: an_object(place=Affine.scaling(0)), "no smaller than a thousandth"),
        (lambda: Recipe("", ()), "class must not be empty"),
        (lambda: Recipe("cat", (float("inf"),)), "noise"),
        (lambda: Recipe("cat", (), seed=-1), "seed"),
        (lambda: Recipe("cat", (), seed=2**32), "seed"),
        (lambda: Recipe("cat", (), knobs=(0.0, 3.1)), "knob"),
        (lambda: Recipe("cat", (), strength=1.6), "strength"),
        (lambda: Recipe("cat", (), light=-0.1), "light"),
        (lambda: Recipe("cat", (), locked=(1,)), "locked or not"),  # type: ignore[arg-type]
        (lambda: BackgroundRecipe((), (1.0,)), "of one kind, or of up to 16"),
        (lambda: BackgroundRecipe(tuple((f"kind {n}", 1.0) for n in range(17)), (1.0,)), "up to 16"),
        (lambda: BackgroundRecipe((("sea", 0.5), ("sea", 0.5)), (1.0,)), "different"),
        (lambda: BackgroundRecipe((("sea", 0.0), ("forest", 0.0)), (1.0,)), "have a share"),
        (lambda: BackgroundRecipe((("sea", 1.5),), (1.0,)), "share must be between 0 and 1"),
        (lambda: BackgroundRecipe(((" ", 1.0),), (1.0,)), "kind of scene must not be empty"),
        (lambda: BackgroundRecipe((("sea", 1.0),), (float("nan"),)), "noise"),
        (lambda: BackgroundRecipe((("sea", 1.0),), (), seed=-1), "seed"),
        (lambda: BackgroundRecipe((("sea", 1.0),), (), knobs=(3.5,)), "knob"),
        (lambda: BackgroundRecipe((("sea", 1.0),), (), strength=-0.1), "strength"),
        (lambda: PaintLayer(id="p", name="x", tiles=Tiles.empty(1)), "four channels"),
        (lambda: BackgroundLayer(id="b", name="x", colours=()), "at least one colour"),
        (lambda: BackgroundLayer(id="b", name="x", colours=((0, 0, 256),)), "between 0 and 255, not 256"),
        (lambda: BackgroundLayer(id="b", name="x", colours=((0, 0),)), "red, green and blue"),  # type: ignore[arg-type]
        (lambda: Photo(np.zeros((5, 5), np.uint8)), "three or four channels"),
        (lambda: Photo(np.zeros((0, 5, 3), np.uint8)), "at least one pixel"),
        (lambda: Photo(np.zeros((5, 5, 3), np.uint16)), "8 bits"),
        (lambda: PhotoLayer(id="a", name="x", photo=photo(), place=Affine.scaling(0)), "no smaller than a thousandth"),
        (lambda: PaintLayer(id="p", name="x", place=Affine.scaling(0)), "no smaller than a thousandth"),
    ],
)
def test_bad_values_are_refused_in_one_sentence(make: Callable[[], object], sentence: str) -> None:
    with pytest.raises(Problem, match=sentence) as caught:
        make()
    text = str(caught.value)
    assert text.endswith(".") and text[0].isupper() and "\n" not in text


@pytest.mark.parametrize("mode", BLEND_MODES)
def test_every_blend_mode_is_taken(mode: str) -> None:
    assert Layer(id="a", name="x", mode=mode).mode == mode


@given(st.lists(st.floats(-9, 9), max_size=20))
def test_noise_is_kept_as_float32_values(noise: list[float]) -> None:
    kept = Recipe("cat", tuple(noise)).noise
    assert all(type(value) is float for value in kept)
    assert np.array_equal(np.array(kept), np.array(noise, np.float32))
    assert Recipe("cat", np.array(noise, np.float32)) == Recipe("cat", tuple(noise))  # type: ignore[arg-type]


@given(st.lists(st.floats(0, 1), min_size=1, max_size=16).filter(lambda shares: sum(shares) > 0))
def test_shares_of_a_scene_are_proportions(shares: list[float]) -> None:
    recipe = BackgroundRecipe(tuple((f"kind {number}", share) for number, share in enumerate(shares)), (1.0,))
    assert sum(recipe.shares.values()) == pytest.approx(1)
    assert list(recipe.shares) == [f"kind {number}" for number, share in enumerate(shares) if share > 0]
    assert recipe.title == " and ".join(recipe.shares)


def test_a_background_is_live_when_it_has_a_recipe() -> None:
    plain = BackgroundLayer(id="b", name="x", colours=((1, 2, 3),))
    scene = replace(plain, recipe=BackgroundRecipe((("sea", 1.0),), (1.0,)))
    assert is_live(scene) and is_live(an_object()) and not is_live(plain)
    assert not is_live(PaintLayer(id="p", name="x"))
    nested = GroupLayer(id="g", name="g", children=(an_object(),))
    document = Scene(300, 200, (scene, replace(plain, id="c"), nested))
    assert [layer.id for layer in document.live_layers()] == ["b", an_object().id]


def test_a_photo_is_kept_read_only_and_compared_by_content() -> None:
    one, same, other = photo(), photo(), photo(seed=1)
    assert one == same and hash(one) == hash(same) and one.digest == same.digest
    assert one != other and one.digest != other.digest
    assert one != Photo(one.samples, profile=None, source=one.source)
    assert one.size == (300, 200)
    with pytest.raises(ValueError, match="read-only"):
        one.samples[0, 0] = 0


def test_the_digest_of_a_photo_knows_its_shape() -> None:
    samples = np.arange(36, dtype=np.uint8)
    assert Photo(samples.reshape(2, 6, 3)).digest != Photo(samples.reshape(6, 2, 3)).digest
    assert Photo(samples.reshape(3, 4, 3)).digest != Photo(samples.reshape(3, 3, 4)).digest


def test_a_photo_of_a_view_has_the_digest_of_its_copy() -> None:
    turned = np.rot90(np.random.RandomState(0).randint(0, 256, (5, 7, 3)).astype(np.uint8))
    assert Photo(turned).digest == Photo(turned.copy()).digest


def test_boxes() -> None:
    layer = an_object()
    assert layer.frame == Box(0, 0, 200, 200) and layer.frame_box == Box(10, 20, 210, 220)
    bounds = disc().bounds()
    assert layer.box_in(CANVAS) == bounds.grown(1).moved(10, 20)
    assert an_object(mask=Mask.empty()).box_in(CANVAS).is_empty
    laid = PhotoLayer(id="p", name="x", photo=photo(), place=Affine.translation(-5, 7))
    assert laid.box_in(CANVAS) == Box(-5, 7, 295, 207)
    background = BackgroundLayer(id="b", name="x", colours=((1, 2, 3),))
    assert background.box_in(CANVAS) == CANVAS
    group = GroupLayer(id="g", name="x", children=(layer, PaintLayer(id="q", name="x")))
    assert group.box_in(CANVAS) == layer.box_in(CANVAS)
    assert [id(array) for array in group.arrays()] == [id(array) for array in layer.mask.tiles.tile_arrays()]


def test_groups_have_a_depth_and_its_limit() -> None:
    group = GroupLayer(id="0", name="x")
    for number in range(1, DEEPEST):
        group = GroupLayer(id=str(number), name="x", children=(group,))
    assert group.depth == DEEPEST
    with pytest.raises(Problem, match="nested"):
        GroupLayer(id="one more", name="x", children=(group,))


def test_layers_are_values() -> None:
    assert an_object() == an_object() and hash(an_object()) == hash(an_object())
    assert an_object() != an_object(mask=disc(121))
    with pytest.raises(AttributeError):
        an_object().name = "other"  # type: ignore[misc]


def test_knobs_that_are_not_locked_are_as_if_they_were_not_named() -> None:
    assert Recipe("cat", (), locked=(False, True, False)).locked == (False, True)
    assert Recipe("cat", (), locked=(False, False)) == Recipe("cat", ())


@pytest.mark.parametrize("scale", [0.001, 1000.0])
@pytest.mark.parametrize("angle", [0.0, 30.0, 271.3])
@pytest.mark.parametrize("far", [-200_000.0, 200_000.0])
def test_places_at_the_ends_are_accepted_however_they_are_turned(scale: float, angle: float, far: float) -> None:
    place = Place(far, far, angle, scale, flip=True).to_affine(200)
    least, most = an_object(place=place, feather=10_000).place.stretch
    assert least == pytest.approx(scale) and most == pytest.approx(scale)


@given(st.lists(st.floats(-9, 9), min_size=4, max_size=4))
def test_the_stretch_of_a_map_is_that_of_its_singular_values(parts: list[float]) -> None:
    xx, xy, yx, yy = parts
    values = np.linalg.svd([[xx, xy], [yx, yy]], compute_uv=False)
    assert Affine(xx, xy, 7, yx, yy, 8).stretch == pytest.approx((values[1], values[0]), abs=1e-9)


def test_flipping_twice_is_as_before_and_the_extent_stays() -> None:
    layer = an_object()
    extent = layer.extent
    assert extent is not None
    flipped = replace(layer, **layer.transformed(extent.mirror))
    assert flipped.place.determinant < 0 and flipped.extent is not None
    assert flipped.place.image_of(flipped.extent.box) == layer.place.image_of(extent.box)
    assert replace(flipped, **flipped.transformed(flipped.extent.mirror)) == layer
    assert common_extent([]) is None and common_extent([layer]) == extent
    assert an_object(mask=Mask.empty()).extent is None
