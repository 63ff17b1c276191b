"""What falls: rain in streaks, snow in flakes, more of it by amount, the same at every size."""

from __future__ import annotations

import cv2
import numpy as np

from engine.generators.falling import FALLS, falling
from engine.scene.filters.season import FALLING

GREY = np.full((240, 320, 3), 90, np.uint8)


def test_it_falls_where_it_should_and_the_same_each_time() -> None:
    assert set(FALLS) == set(FALLING)
    assert falling(GREY, "sunny", 1, 1) is GREY and falling(GREY, "rain", 0, 1) is GREY
    for kind in FALLING:
        one, more = falling(GREY, kind, 0.3, 1), falling(GREY, kind, 0.9, 1)
        assert np.array_equal(one, falling(GREY, kind, 0.3, 1)) and one.min() >= 90 > 0
        assert 90 < one.mean() < more.mean() < 200
        assert not np.array_equal(one, falling(GREY, kind, 0.3, 2))


def test_rain_falls_down_and_flakes_are_round() -> None:
    def steps(kind: str) -> float:
        """Steps of brightness across over those down."""
        grey = falling(GREY, kind, 1, 5)[..., 0].astype(np.float32)
        return float(np.abs(np.diff(grey, axis=1)).mean() / np.abs(np.diff(grey, axis=0)).mean())

    assert steps("rain") > 1.6 and 0.8 < steps("snow") < 1.25


def test_a_large_picture_shows_the_drops_of_its_small_one() -> None:
    large, small = (falling(np.full((h, h, 3), 90, np.uint8), "snow", 0.5, 3)[..., 0] for h in (1200, 600))
    reduced = cv2.resize(large, (600, 600), interpolation=cv2.INTER_AREA)
    assert np.corrcoef(reduced.ravel().astype(float), small.ravel().astype(float))[0, 1] > 0.8
