"""Grain: found where a picture is flat, told from texture, and added as strong and as fine as the photo has it."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import pytest

from engine.generators.grain import CLEAN, TILE, match_grain, strengths
from engine.problem import Problem

SIZE = 256
DOWN, RIGHT = np.mgrid[:SIZE, :SIZE] / SIZE
CHANCE = np.random.RandomState(1)
PLAIN = np.stack([100 + 50 * RIGHT, 120 + 40 * DOWN, 90 + 20 * (RIGHT + DOWN)], 2)
WHITE = CHANCE.standard_normal((SIZE, SIZE, 3))
GREY = np.repeat(WHITE[..., :1], 3, axis=2)
OBJECT = np.clip(128 + 50 * np.sin(9 * RIGHT) * np.cos(7 * DOWN), 0, 255).astype(np.uint8)[..., None].repeat(3, 2)


def bytes_of(picture: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(picture), 0, 255).astype(np.uint8)


def added(like: np.ndarray, rgb: np.ndarray = OBJECT, **places: Any) -> np.ndarray:
    return np.asarray(match_grain(rgb, like, 7, **places).astype(np.float64) - rgb)


def blurred(noise: np.ndarray, sigma: float) -> np.ndarray:
    return np.asarray(cv2.GaussianBlur(noise, (0, 0), sigma))


@pytest.mark.parametrize(
    "like", [bytes_of(PLAIN), bytes_of(PLAIN + 0.4 * WHITE), np.full((SIZE, SIZE, 3), 255, np.uint8)]
)
def test_a_clean_photo_adds_nothing(like: np.ndarray) -> None:
    assert match_grain(OBJECT, like, 7) is OBJECT


def test_a_large_object_has_mirrored_noise_of_the_same_strength() -> None:
    like = bytes_of(120 + 5 * CHANCE.standard_normal((700, 600, 3)))
    assert strengths(like, every=2) == pytest.approx(strengths(like), rel=0.1, abs=0.05)
    found = added(like, np.full(like.shape, 120, np.uint8), size=(600, 700))
    assert found[TILE:].std() == pytest.approx(found[:TILE].std(), rel=0.1)
    assert found.std() > 2
    assert (found[TILE : TILE + 20] == found[TILE - 20 : TILE][::-1]).all()


@pytest.mark.parametrize("deviation", [2.0, 4.0])
def test_a_noisy_photo_adds_as_much_as_it_has(deviation: float) -> None:
    found = added(bytes_of(PLAIN + deviation * GREY))
    assert found.std() == pytest.approx(deviation, rel=0.15)
    assert np.corrcoef(found[..., 0].ravel(), found[..., 2].ravel())[0, 1] > 0.9


def test_noise_is_measured_in_another_picture_where_one_is_given() -> None:
    like, own = bytes_of(PLAIN + 4 * WHITE), bytes_of(PLAIN + 4 * WHITE[::-1])
    everywhere = np.full((SIZE, SIZE), 255, np.uint8)
    assert match_grain(OBJECT, like, 7, own=(own, everywhere)) is OBJECT
    assert np.array_equal(added(like, own=(OBJECT, everywhere)), added(like))


def test_colour_noise_stays_coloured() -> None:
    found = added(bytes_of(PLAIN + 4 * WHITE))
    assert found.std() == pytest.approx(4, rel=0.2)
    assert abs(np.corrcoef(found[..., 0].ravel(), found[..., 2].ravel())[0, 1]) < 0.5


def test_coarse_noise_stays_coarse() -> None:
    def coarseness(noise: np.ndarray) -> float:
        return float((noise[:, 1:] * noise[:, :-1]).mean() / (noise**2).mean())

    coarse = 10 * blurred(GREY, 0.8)
    assert coarseness(added(bytes_of(PLAIN + coarse))) == pytest.approx(coarseness(coarse), abs=0.15)
    assert abs(coarseness(added(bytes_of(PLAIN + 4 * GREY)))) < 0.15


def test_what_an_object_has_already_is_not_added_again() -> None:
    like = bytes_of(PLAIN + 4 * GREY)
    grainy = match_grain(OBJECT, like, 7)
    assert added(like, grainy).std() < 0.25 * added(like).std()


def test_the_same_seed_gives_the_same_bytes_and_another_other_ones() -> None:
    like = bytes_of(PLAIN + 4 * GREY)
    np.testing.assert_array_equal(match_grain(OBJECT, like, 7), match_grain(OBJECT, like, 7))
    assert (match_grain(OBJECT, like, 7) != match_grain(OBJECT, like, 8)).mean() > 0.5


def test_texture_is_no_grain() -> None:
    """Strength that differs from place to place is what grass, sand and water have."""
    texture = GREY * (1 + 20 * RIGHT * DOWN)[..., None]
    assert match_grain(OBJECT, bytes_of(PLAIN + texture), 7) is OBJECT


def test_noise_is_found_beside_texture() -> None:
    texture = np.where(RIGHT[..., None] < 0.5, 0, 60 * blurred(WHITE, 1.2) * (1 + 2 * DOWN[..., None]))
    assert added(bytes_of(PLAIN + 3 * GREY + texture)).std() == pytest.approx(3, rel=0.2)


def test_only_the_part_that_counts_is_measured() -> None:
    noisy = np.where(RIGHT[..., None] < 0.5, 4 * GREY, 0)
    like = bytes_of(PLAIN + noisy)
    left = np.where(RIGHT < 0.5, 255, 0).astype(np.uint8)
    assert added(like, around=left).std() == pytest.approx(4, rel=0.2)
    assert match_grain(OBJECT, like, 7, around=255 - left) is OBJECT


def test_a_smaller_photo_gives_coarser_grain() -> None:
    like = bytes_of(PLAIN + 4 * GREY)[:128, :128]
    found = added(like)
    assert found.shape == OBJECT.shape
    assert cv2.resize(found, (128, 128), interpolation=cv2.INTER_AREA).std() > 0.7 * found.std()


def test_grain_fades_where_there_is_no_room_for_it() -> None:
    white = np.full_like(OBJECT, 254)
    assert added(bytes_of(PLAIN + 4 * GREY), white).std() < 2


def test_a_tiny_picture_has_no_grain_that_could_be_known() -> None:
    tiny = bytes_of(PLAIN + 9 * GREY)[:16, :16]
    assert (strengths(tiny) == 0).all()
    assert match_grain(OBJECT, tiny, 7) is OBJECT
    assert strengths(tiny[:3, :3]).shape == (3, 3)
    assert strengths(bytes_of(PLAIN + 3 * GREY))[0, 0] > CLEAN


@pytest.mark.parametrize(
    "rgb, like, places",
    [
        (OBJECT[..., 0], OBJECT, {}),
        (OBJECT, OBJECT.astype(np.float32), {}),
        (OBJECT, OBJECT, {"around": np.zeros((4, 4), np.uint8)}),
        (OBJECT, OBJECT, {"within": np.zeros((4, 4), np.uint8)}),
    ],
)
def test_other_shapes_are_a_problem(rgb: Any, like: Any, places: dict[str, Any]) -> None:
    with pytest.raises(Problem):
        match_grain(rgb, like, 7, **places)
