"""The cache keeps within its budget and drops what was asked for longest ago."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from engine.compositing.cache import PixelCache


def array(value: int = 0, nbytes: int = 100) -> np.ndarray:
    return np.full(nbytes, value, np.uint8)


def test_what_is_there_is_not_made_again() -> None:
    cache = PixelCache(1000)
    first = cache.get("a", lambda: array(1))
    assert cache.get("a", lambda: pytest.fail("made twice")) is first
    assert not first.flags.writeable


def test_the_one_not_used_for_longest_goes_first() -> None:
    cache = PixelCache(300)
    for key in "abc":
        cache.get(key, array)
    cache.get("a", array)
    cache.get("d", array)
    assert [cache.find(key) is not None for key in "abcd"] == [True, False, True, True]
    assert cache.nbytes == 300


def test_one_array_larger_than_the_budget_is_still_kept() -> None:
    cache = PixelCache(10)
    assert cache.get("big", lambda: array(nbytes=50)) is cache.get("big", array)
    cache.get("next", array)
    assert cache.find("big") is None and cache.nbytes == 100


def test_the_first_of_two_makers_wins() -> None:
    cache = PixelCache(1000)
    late = array(2)

    def slow() -> np.ndarray:
        cache.keep("a", array(1))
        return late

    assert cache.get("a", slow)[0] == 1
    assert cache.nbytes == 100


def test_many_threads_keep_the_count_right() -> None:
    cache = PixelCache(2000)

    def work(seed: int) -> None:
        chance = np.random.RandomState(seed)
        for key in chance.randint(0, 60, 500):
            assert cache.get(int(key), lambda key=key: array(int(key)))[0] == key

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert cache.nbytes == 100 * len(cache) <= 2000
    cache.clear()
    assert cache.nbytes == len(cache) == 0
