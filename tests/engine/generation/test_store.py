"""The store keeps what was asked for last, within its budget, whatever it holds."""

from __future__ import annotations

import numpy as np

from engine.compositing.appearance import Appearance
from engine.generation.kinds.object import Context
from engine.generation.store import Store


def appearance(value: int) -> Appearance:
    return Appearance(f"{value}", np.full((64, 64, 3), value, np.uint8))


def context() -> Context:
    return Context(np.zeros((64, 64, 3), np.uint8), np.zeros((64, 64), np.uint8), np.zeros((64, 64), np.uint8))


def test_what_was_asked_for_longest_ago_goes_first_whatever_its_kind() -> None:
    store = Store(64 * 64 * (5 + 3))
    one, place = appearance(1), context()
    store.keep("one", one)
    store.keep("place", place)
    assert store.find("one", Appearance) is one
    store.keep("two", appearance(2))
    assert store.find("place", Context) is None
    assert store.find("one", Appearance) is one and store.find("two", Appearance) is not None


def test_a_value_of_another_kind_is_not_what_was_asked_for() -> None:
    store = Store()
    store.keep("place", context())
    assert store.find("place", Appearance) is None
    assert store.find("nothing", Appearance) is None


def test_a_value_that_is_replaced_is_counted_once() -> None:
    store = Store(2 * 64 * 64 * 3)
    for number in range(3):
        store.keep("one", appearance(number))
    two = appearance(9)
    store.keep("two", two)
    assert store.find("one", Appearance) is not None and store.find("two", Appearance) is two
    store.clear()
    assert store.find("one", Appearance) is None


def test_one_that_is_larger_than_the_budget_is_kept_alone() -> None:
    store = Store(1)
    large = appearance(1)
    store.keep("one", large)
    assert store.find("one", Appearance) is large
    store.keep("two", appearance(2))
    assert store.find("one", Appearance) is None


def test_who_keeps_one_value_at_a_time_takes_no_room_from_others() -> None:
    store = Store(2 * 64 * 64 * 5)
    one = appearance(1)
    store.keep("one", one)
    for number in range(5):
        store.keep(f"place {number}", context(), owner="filter")
    assert store.find("place 3", Context) is None and store.find("place 4", Context) is not None
    assert store.find("one", Appearance) is one
    store.keep("place 4", context(), owner="filter")
    assert store.find("place 4", Context) is not None and store.find("one", Appearance) is one
