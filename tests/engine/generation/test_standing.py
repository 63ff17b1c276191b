"""New objects begin with a shadow on ground, with a reflection in water, and with none in the sky or cut off."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import resources

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.generation.standing import FAINT, LONGEST, MIRRORED, SNOWY, SOFT, STANDING, first_shadow
from engine.scene import edits, picture_edits
from engine.scene.layers import ObjectLayer, Photo
from engine.scene.mask import Mask
from engine.scene.scene import Scene

WIDTH, HEIGHT, HORIZON = 480, 320, 160
SAND, SEA, SKY = (186, 160, 120), (30, 90, 160), (120, 170, 230)


def photo(ground: tuple[int, int, int] = SAND, sun: tuple[int, int] | None = None) -> NDArray[np.uint8]:
    """A sky that grows pale downward over grainy ground; perhaps with a sun whose glow falls off."""
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    picture = np.empty((HEIGHT, WIDTH, 3), np.float64)
    picture[:] = np.array(SKY) * (0.7 if sun is None else 0.45)
    picture[:HORIZON] *= (1 + 0.2 * rows[:HORIZON] / HORIZON)[..., None]
    picture[HORIZON:] = np.array(ground) + np.random.RandomState(1).normal(0, 12, (HEIGHT - HORIZON, WIDTH, 1))
    if sun is not None:
        far = np.hypot(columns - sun[0], rows - sun[1])
        picture[:HORIZON] += (300 * np.exp(-far / 34))[:HORIZON, :, None]
    return picture.clip(0, 255).astype(np.uint8)


def waves(strength: float) -> NDArray[np.uint8]:
    """The same, where the ground is a sea with level waves, of which the nearer ones are longer."""
    picture = photo(SEA).astype(np.float64)
    rows, columns = np.mgrid[HORIZON:HEIGHT, :WIDTH]
    picture[HORIZON:] += strength * np.sin(100 / (0.3 + (rows - HORIZON) / 160) + columns / 40)[..., None]
    return picture.clip(0, 255).astype(np.uint8)


def standing(
    picture: NDArray[np.uint8], x: float = 240, feet: float = 260, class_name: str = "cat"
) -> tuple[Scene, ObjectLayer]:
    """A table with four feet there."""
    mask = np.zeros((60, 80), np.uint8)
    mask[:25] = mask[:, :10] = mask[:, 25:35] = mask[:, 50:60] = mask[:, 70:] = 255
    scene, id = edits.add_object(
        edits.open_photo(Photo(picture, source="a")),
        class_name=class_name,
        mask=Mask.from_array(mask, int(x) - 40, int(feet) - 60),
        noise=(0.0,),
        seed=1,
    )
    layer = scene.find(id)
    assert isinstance(layer, ObjectLayer)
    return scene, layer


def test_on_ground_it_is_a_soft_one_right_beneath() -> None:
    assert first_shadow(*standing(photo())) == SOFT


def test_on_snow_it_is_bluish() -> None:
    assert first_shadow(*standing(photo((222, 224, 229)))) == SNOWY
    assert first_shadow(*standing(photo((150, 151, 153)))) == SOFT, "a grey road"
    assert first_shadow(*standing(photo((226, 224, 219)))) == SOFT, "white sand"


@pytest.mark.parametrize("colour", [(228, 229, 232), (90, 140, 60)], ids=["snow", "lawn"])
def test_no_horizon_is_asked_for_in_the_lower_half(colour: tuple[int, int, int]) -> None:
    picture = np.full((HEIGHT, WIDTH, 3), colour, np.uint8)
    picture[-40:] = (40, 40, 45)  # what looks like a horizon lies lower
    assert first_shadow(*standing(picture, feet=200)) == FAINT
    assert first_shadow(*standing(picture, feet=130)) is None


def test_all_animals_of_the_bank_throw_one_but_those_that_fly() -> None:
    index = json.loads((resources.files("resources.exemplars") / "index.json").read_text("utf-8"))
    assert {entry["class"] for entry in index["exemplars"]} - STANDING == {"bird", "butterfly", "flower"}


def test_in_water_it_is_a_reflection() -> None:
    assert first_shadow(*standing(waves(30))) == MIRRORED
    assert first_shadow(*standing(waves(30), feet=100)) is None


def test_waves_are_water_though_it_grows_into_the_sky_and_calm_water_is_not_told_from_that() -> None:
    def hazy(strength: float) -> NDArray[np.uint8]:
        picture = waves(strength).astype(np.float64)
        fog = (1 - np.abs(np.arange(HEIGHT) - HORIZON) / 90).clip(0, 1)[:, None, None]
        return np.asarray((1 - fog) * picture + fog * np.array(SKY), np.uint8)

    assert first_shadow(*standing(hazy(60), feet=290)) == MIRRORED
    assert first_shadow(*standing(hazy(3), feet=290)) is None


def warm_sea() -> NDArray[np.uint8]:
    """A sea at sunset: level waves of dark gold below an orange sky, from one side to the other."""
    picture = waves(26).astype(np.float64)
    shade = picture.mean(axis=2, keepdims=True) / 130
    picture[:HORIZON] = shade[:HORIZON] * np.array((225, 140, 70))
    picture[HORIZON:] = shade[HORIZON:] * np.array((150, 95, 55))
    return picture.clip(0, 255).astype(np.uint8)


def test_water_may_have_any_colour() -> None:
    assert first_shadow(*standing(warm_sea())) == MIRRORED
    assert first_shadow(*standing(warm_sea(), class_name="bird")) != MIRRORED, "it may fly above it"
    grainy = warm_sea().astype(np.float64)
    grainy[HORIZON:] = np.array((150, 95, 55)) + np.random.RandomState(1).normal(0, 12, (HEIGHT - HORIZON, WIDTH, 1))
    assert first_shadow(*standing(grainy.clip(0, 255).astype(np.uint8))) == SOFT, "a field of that colour"


def test_what_swims_is_in_water_where_it_is_blue_and_smooth() -> None:
    calm, rough = np.full((HEIGHT, WIDTH, 3), (150, 170, 205), np.float64), np.random.RandomState(2)
    assert first_shadow(*standing(calm.astype(np.uint8), class_name="goose")) == MIRRORED
    assert first_shadow(*standing(calm.astype(np.uint8), class_name="sheep")) is None, "that may be a sky"
    assert first_shadow(*standing(calm.astype(np.uint8), feet=120, class_name="goose")) is None
    calm += rough.normal(0, 22, (HEIGHT, WIDTH, 1))
    assert first_shadow(*standing(calm.clip(0, 255).astype(np.uint8), class_name="goose")) is None, "blue shade"


def test_what_floats_has_a_reflection_in_water_and_nothing_elsewhere() -> None:
    assert first_shadow(*standing(warm_sea(), class_name="boat")) == MIRRORED
    assert first_shadow(*standing(photo(), class_name="boat")) is None


@pytest.mark.parametrize(
    ("colour", "grain", "expected"),
    [(SAND, 22, SOFT), (SAND, 2, FAINT), ((90, 140, 60), 2, SOFT), ((200, 200, 205), 2, FAINT)],
    ids=["gravel", "what may be a sky at dusk", "lawn", "fog, or snow from afar"],
)
def test_a_ground_that_reaches_the_upper_edge_is_told_from_a_sky(
    colour: tuple[int, int, int], grain: float, expected: dict[str, float] | None
) -> None:
    rows = np.arange(HEIGHT)[:, None, None] / HEIGHT
    noise = np.random.RandomState(2).normal(0, grain, (HEIGHT, WIDTH, 1))
    picture = ((0.85 + 0.3 * rows) * np.array(colour) + noise).clip(0, 255).astype(np.uint8)
    assert first_shadow(*standing(picture)) == expected
    if expected == FAINT:
        assert first_shadow(*standing(picture, class_name="bird")) is None


@pytest.mark.parametrize(
    ("picture", "where"),
    [
        (photo(), {"feet": 100}),  # in the sky
        (photo(SEA), {}),  # without a wave, as a sky may be
        (photo(), {"feet": HEIGHT + 6}),  # cut off
        (photo(), {"class_name": "butterfly"}),
    ],
    ids=["sky", "calm", "edge", "class"],
)
def test_there_is_none_where_nothing_is_stood_on(picture: NDArray[np.uint8], where: dict[str, object]) -> None:
    assert first_shadow(*standing(picture, **where)) is None  # type: ignore[arg-type]


def out_of_focus() -> NDArray[np.uint8]:
    """A meadow without any grain."""
    picture = photo()
    picture[HORIZON:] = (90, 140, 60)
    return picture


def one_side_only() -> NDArray[np.uint8]:
    """Sand that ends beside the feet, and something smooth behind it."""
    picture = photo()
    picture[HORIZON:, 282:] = SAND
    return picture


def crossed() -> NDArray[np.uint8]:
    """Grainy, but of two colours left and right of the feet."""
    picture = photo()
    picture[HORIZON:, 240:] //= 2
    return picture


@pytest.mark.parametrize(
    ("picture", "others"),
    [(out_of_focus(), SOFT), (one_side_only(), SOFT), (crossed(), SOFT), (waves(30), MIRRORED)],
    ids=["out of focus", "one side", "crossed", "water"],
)
def test_a_bird_begins_with_one_on_ground_that_shows_beside_its_feet_alone(
    picture: NDArray[np.uint8], others: dict[str, float]
) -> None:
    assert first_shadow(*standing(photo(), class_name="bird")) == SOFT
    assert first_shadow(*standing(picture)) == others
    assert first_shadow(*standing(picture, class_name="bird")) is None


def test_the_ground_is_looked_at_from_as_near_as_a_bird_is_large() -> None:
    grain = np.random.RandomState(3).normal(0, 12, (1600, 2400, 1))
    scene, layer = standing((np.full((1600, 2400, 3), SAND) + grain).clip(0, 255).astype(np.uint8), 1200, 1400, "bird")
    assert first_shadow(scene, layer) is None, "from afar, grain is even and the ground a sky's"
    rows = np.arange(1600)[:, None, None]
    picture = np.where(rows < 800, np.array(SKY), np.array(SAND) + grain).clip(0, 255).astype(np.uint8)
    assert first_shadow(*standing(picture, 1200, 1400, "bird")) == SOFT


def test_without_a_photo_there_is_none() -> None:
    scene, layer = standing(photo())
    assert first_shadow(replace(scene, layers=(layer,)), layer) is None


@pytest.mark.parametrize("x", [90, 390])
def test_it_falls_away_from_a_sun_in_the_photo(x: int) -> None:
    fields = first_shadow(*standing(photo(sun=(240, 70)), x=x))
    assert fields is not None and (fields["angle"] > 90) == (x < 240) and 0 < fields["angle"] < 180
    assert SOFT["length"] < fields["length"] <= LONGEST


def test_a_cropped_photo_is_looked_at_where_it_lies() -> None:
    scene, layer = standing(photo())
    turned = picture_edits.rotate(scene, 2)
    layer_now = turned.find(layer.id)
    assert isinstance(layer_now, ObjectLayer)
    assert first_shadow(turned, layer_now) is None, "upside down the feet are in what was the sky's place"
