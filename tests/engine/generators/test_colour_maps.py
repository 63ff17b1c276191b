"""Colours take the mean and covariance of others."""

from __future__ import annotations

import numpy as np

from engine.generators.colour_maps import colour_map, mapped, moments
from tests.engine.generators.test_style_painting import floats, ramp


def test_colours_are_mapped_to_the_mean_and_covariance_of_others() -> None:
    rng = np.random.RandomState(2)
    picture = floats(ramp(40, 60))
    like = np.asarray(0.5 + 0.1 * rng.standard_normal((40, 60, 3)), np.float32)
    picture += np.asarray(0.05 * rng.standard_normal(picture.shape), np.float32)
    made = mapped(picture, colour_map(moments(picture), moments(like))).reshape(-1, 3)
    wanted = like.reshape(-1, 3)
    assert np.allclose(made.mean(0), wanted.mean(0), atol=1e-3)
    assert np.allclose(np.cov(made.T), np.cov(wanted.T), atol=1e-3)
