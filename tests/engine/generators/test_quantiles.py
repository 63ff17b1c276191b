"""Quantiles of few values are numpy's to the last bit."""

from __future__ import annotations

import numpy as np
import pytest

from engine.generators.quantiles import quantile


@pytest.mark.parametrize("count", [1, 2, 3, 57, 400])
@pytest.mark.parametrize("share", [0.0, 0.02, 0.05, 0.25, 0.5, 0.98, 1.0])
def test_they_are_those_of_numpy(count: int, share: float) -> None:
    dice = np.random.RandomState(count)
    for values in (dice.randn(count).astype(np.float32), dice.randint(0, 256, count).astype(np.uint8)):
        assert float(quantile(values, share)) == float(np.quantile(values, share))
    columns = dice.randn(count, 3).astype(np.float32)
    assert np.array_equal(quantile(columns, share), np.quantile(columns, share, axis=0))
