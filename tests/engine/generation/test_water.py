"""How surely feet are in water, by signs of it that code draws."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generation.water import wetness

HEIGHT, WIDTH, SHORE, FEET = 107, 160, 40, 80


def sea(lightness: float = 45.0) -> NDArray[np.float32]:
    """CIELAB of a blue sky over a blue sea with level waves, float32 (HEIGHT, WIDTH, 3)."""
    lab = np.zeros((HEIGHT, WIDTH, 3), np.float32)
    lab[:SHORE], lab[SHORE:] = (75, -5, -25), (lightness, -5, -25)
    waves = np.random.RandomState(3).standard_normal((HEIGHT - SHORE, WIDTH)).astype(np.float32)
    lab[SHORE:, :, 0] += 12 * cv2.GaussianBlur(waves, (0, 0), sigmaX=6, sigmaY=0.7)
    return lab


def at_feet(lab: NDArray[np.float32], goes_on_to_the_top: bool = False) -> float:
    columns = np.arange(70, 90)
    return wetness(lab, columns, np.full(20, FEET), goes_on_to_the_top)


def test_a_level_sea_below_a_horizon_is_water_and_even_ground_is_not() -> None:
    assert at_feet(sea()) > 0 > at_feet(np.full((HEIGHT, WIDTH, 3), (45, 5, 20), np.float32))


def test_each_further_sign_of_land_or_sky_makes_it_less_sure() -> None:
    surely = at_feet(sea())
    assert at_feet(sea(), goes_on_to_the_top=True) < surely - 0.5, "a sky goes on to the upper edge"
    upright = sea()
    upright[SHORE:, :, 0] = cv2.resize(upright[SHORE:, :, 0].T.copy(), (WIDTH, HEIGHT - SHORE))
    assert at_feet(upright) < surely, "grass stands upright, waves lie level"
    brown = sea()
    brown[SHORE:, :, 1:] = 5, 30
    assert at_feet(brown) < surely - 0.5, "water has the hue of its sky"


def test_what_is_nearly_white_rather_is_snow() -> None:
    pale, paler = (at_feet(sea(lightness)) for lightness in (70, 95))
    assert paler < pale - 0.15
