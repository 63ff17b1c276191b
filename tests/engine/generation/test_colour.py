"""A document's colours become sRGB for the generators, and what they draw the document's."""

from __future__ import annotations

import numpy as np
import pytest

from engine.generation.colour import from_srgb, to_srgb
from tests.profiles import CLOSE, SWAPPED


def test_there_and_back_is_the_same_colour() -> None:
    rgb = np.random.RandomState(0).randint(60, 200, (32, 32, 3), np.uint8)
    back = from_srgb(to_srgb(rgb, CLOSE), CLOSE)
    assert np.abs(back.astype(int) - rgb).max() <= 4
    assert np.abs(to_srgb(rgb, CLOSE).astype(int) - rgb).max() > 10  # its curve is a straight line


@pytest.mark.parametrize("profile", [None, b"", b"no profile at all", SWAPPED[:200], bytes(300)])
def test_no_profile_and_a_damaged_one_mean_srgb(profile: bytes | None) -> None:
    rgb = np.random.RandomState(0).randint(0, 256, (8, 8, 3), np.uint8)
    assert np.array_equal(to_srgb(rgb, profile), rgb)
    assert np.array_equal(from_srgb(rgb, profile), rgb)
