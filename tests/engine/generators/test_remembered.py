"""Results that are kept for arrays that nobody can write to."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.generators.remembered import KEPT, remembered


def test_the_same_arrays_are_worked_on_once() -> None:
    asked: list[float] = []

    @remembered
    def scaled(array: NDArray[np.float64], factor: float) -> NDArray[np.float64]:
        asked.append(factor)
        return array * factor

    fixed = np.arange(4.0)
    fixed.flags.writeable = False
    first = scaled(fixed, 2.0)
    assert scaled(fixed, 2.0) is first and asked == [2.0]
    with pytest.raises(ValueError, match="read-only"):
        first[0] = 1
    assert scaled(fixed, 3.0).tolist() == [0, 3, 6, 9] and asked == [2.0, 3.0]
    equal = fixed.copy()
    equal.flags.writeable = False
    assert scaled(equal, 2.0) is not first, "what is equal is not the same: nobody compares pixels"

    for factor in range(4, 4 + KEPT):
        scaled(fixed, factor)
    assert scaled(fixed, 2.0) is not first, "the oldest are forgotten"


def test_an_array_that_can_be_written_to_is_worked_on_each_time() -> None:
    total = remembered(lambda array: float(array.sum()))
    array = np.ones(3)
    assert total(array) == 3
    array[0] = 5
    assert total(array) == 7
