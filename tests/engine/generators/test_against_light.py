"""Objects against a low sun are nearly black; those by day, before walls, cloth and lawns, are not."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.generators.against_light import against_light
from engine.generators.difference_transfer import to_oklab
from engine.generators.ground import seen_around
from engine.generators.lighting import LUMINANCE, against_of_place, followed, gain_of_place

Bytes = NDArray[np.uint8]
SIDE = 64
MASK = np.zeros((SIDE, SIDE), np.uint8)
MASK[16:54, 20:44] = 255
VALID = np.full_like(MASK, 255)
HORIZON = 40
WATER = np.arange(SIDE)[:, None, None] >= HORIZON - 16
GOOSE, FOX = (226, 222, 214), (176, 104, 52)
SILHOUETTE = (0.002, 0.03)  # luminance of what stands before such skies in photos
OF_VERSION_8 = (0.1612, 0.0856, 0.0396)


def sky(top: tuple[int, ...], horizon: tuple[int, ...], ground: tuple[int, ...]) -> Bytes:
    """A sky in grades over a ground with grain."""
    way = np.linspace(0, 1, HORIZON)[:, None, None]
    rgb = np.full((SIDE, SIDE, 3), ground, np.float64)
    rgb[:HORIZON] = np.array(top) * (1 - way) + np.array(horizon) * way
    rgb += np.random.RandomState(4).randint(-5, 6, (SIDE, SIDE, 1))
    return rgb.clip(0, 255).astype(np.uint8)


EVENING = sky((120, 44, 20), (255, 170, 40), (26, 14, 10))


def sign(place: Bytes) -> float:
    return against_light(*seen_around(place, MASK, VALID))


def animal(*colour: int) -> Bytes:
    fur = np.random.RandomState(3).randint(-22, 23, (SIDE, SIDE, 1))
    return np.clip(np.array(colour) + fur, 0, 255).astype(np.uint8)


def lit(own: Bytes, place: Bytes, follow: float = 1.0, version: int = 9) -> Bytes:
    where = (place, MASK, VALID, follow, version)
    return followed(own, MASK, gain_of_place(*where), version, against_of_place(*where))


def luminance(rgb: Bytes) -> float:
    return float(((rgb[MASK > 0] / 255) ** 2.2 @ np.array(LUMINANCE)).mean())


def test_an_evening_sky_tells_of_a_low_sun() -> None:
    assert sign(EVENING) == 1
    assert sign(sky((150, 60, 70), (255, 120, 60), (70, 40, 34))) == 1, "over water that mirrors it"


def test_a_sea_that_mirrors_a_fiery_sky_needs_fewer_layers() -> None:
    def sea(*top: int) -> Bytes:
        place = sky(top, (255, 190, 20), (0, 0, 0))
        glints = np.random.RandomState(5).rand(SIDE, SIDE, 1) < 0.3
        return np.where(glints & WATER, (236, 130, 12), np.where(WATER, (44, 20, 70), place)).astype(np.uint8)

    assert sign(sea(190, 60, 8)) > 0.5
    paler = sea(190, 60, 8) // 2 + np.array((90, 80, 70), np.uint8)
    assert sign(paler) == 0


@pytest.mark.parametrize("place", [
    sky((60, 110, 200), (220, 232, 244), (232, 226, 212)),  # a white beach by day
    sky((60, 110, 200), (220, 232, 244), (40, 52, 30)),  # a dark wood by day
    sky((110, 116, 124), (200, 204, 206), (60, 60, 62)),  # clouds over a road
    sky((240, 242, 246), (250, 251, 252), (236, 240, 248)),  # snow
    sky((96, 150, 52), (150, 190, 30), (40, 80, 20)),  # a lawn
    sky((120, 70, 44), (120, 70, 44), (60, 34, 20)),  # a brown wall and its floor
    EVENING[::-1],  # what glows lies beneath: embers, a cloth
    np.ascontiguousarray(EVENING.transpose(1, 0, 2)),  # beside it: a curtain in the sun
], ids=["beach", "wood", "clouds", "snow", "lawn", "wall", "embers", "curtain"])  # fmt: skip
def test_nothing_else_does(place: Bytes) -> None:
    assert sign(place) == 0
    for own in (animal(*GOOSE), animal(*FOX)):
        assert lit(own, place).tobytes() == lit(own, place, version=8).tobytes()


def test_leaves_and_flowers_have_no_layers() -> None:
    spots = np.random.RandomState(2).rand(16, 16, 1).repeat(4, 0).repeat(4, 1)
    assert sign((np.array((210, 90, 16)) * spots**2).astype(np.uint8)) == 0


def test_a_ground_that_is_not_seen_tells_nothing() -> None:
    assert against_light(*seen_around(EVENING, MASK, np.zeros_like(VALID))) == 0
    only_sky = VALID.copy()
    only_sky[HORIZON:] = 0
    assert against_light(*seen_around(EVENING, MASK, only_sky)) == 0


@pytest.mark.parametrize("colour", [GOOSE, FOX])
def test_an_object_against_the_light_is_a_silhouette(colour: tuple[int, ...]) -> None:
    own = animal(*colour)
    before, now = lit(own, EVENING, version=8), lit(own, EVENING)
    low, high = SILHOUETTE
    assert low < luminance(now) < min(high, 0.5 * luminance(before))
    first, second = (to_oklab(rgb)[MASK > 0] for rgb in (before, now))
    assert second[:, 0].std() < 0.5 * first[:, 0].std(), "low in contrast"
    assert second[:, 2].mean() > 0.02, "in the colour of that light"


def test_pale_parts_of_a_silhouette_are_drawn_nearer_to_the_rest() -> None:
    """The white patch of a goat was what was seen of it."""
    goat = animal(88, 60, 40)
    goat[26:36, 26:36] = 250
    dark = MASK > 0
    dark[26:36, 26:36] = False

    def patch_over_coat(rgb: Bytes) -> float:
        light = (rgb / 255) ** 2.2 @ np.array(LUMINANCE)
        return float(light[26:36, 26:36].mean() / light[dark].mean())

    assert patch_over_coat(lit(goat, EVENING)) < patch_over_coat(goat) ** 0.75


def test_a_silhouette_is_steered_by_how_far_light_is_followed() -> None:
    own = animal(*GOOSE)
    found = [luminance(lit(own, EVENING, follow)) for follow in (0, 0.25, 0.5, 0.75, 1)]
    assert (np.diff(np.log(found)) < -0.4).all()
    assert lit(own, EVENING, 0.0).tobytes() == own.tobytes()


@pytest.mark.parametrize("change", [-0.4, 0.2])
def test_a_silhouette_answers_exposure(change: float) -> None:
    """As far as other objects do: in logarithms of linear light, and as near as bytes can tell."""
    own = animal(*GOOSE)
    dimmer = EVENING * np.exp(-0.3 / 2.2)
    found = [luminance(lit(own, (dimmer * np.exp(by / 2.2)).astype(np.uint8))) for by in (0, change)]
    assert 0.7 < np.log(found[1] / found[0]) / change < 1.05


def test_version_8_is_as_it_was() -> None:
    assert gain_of_place(EVENING, MASK, VALID, 1.0, 8) == pytest.approx(OF_VERSION_8, abs=2e-3)
    assert against_of_place(EVENING, MASK, VALID, 1.0, 8) == 0
