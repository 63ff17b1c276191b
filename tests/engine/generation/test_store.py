"""The store keeps what was asked for last, within its budget, whatever it holds."""

from __future__ import annotations

import numpy as np
import pytest

from engine.compositing.appearance import Appearance
from engine.generation.kinds.object import Context
from engine.generation.store import MOST_OF_AN_OWNER, Store


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


def test_an_owner_keeps_its_newest_value_and_those_it_stayed_with() -> None:
    now = 0.0
    store = Store(clock=lambda: now)
    one = appearance(1)
    store.keep("one", one)

    def keep(name: str, for_s: float) -> None:
        nonlocal now
        store.keep(name, context(), owner="filter")
        now += for_s

    keep("begun", 8.0)
    for number in range(9):
        keep(f"passed by {number}", 0.03)
    keep("rested", 5.0)
    for number in range(9, 18):
        keep(f"passed by {number}", 0.03)
    assert [number for number in range(18) if store.find(f"passed by {number}", Context)][-1] == 17
    assert store.find("begun", Context) and store.find("rested", Context) and store.find("one", Appearance) is one
    held = 64 * 64 * (3 + MOST_OF_AN_OWNER * 5)
    assert store.nbytes == held, "what lies below is changed a hundred times, and takes no more room from others"
    keep("rested", 1.0)
    assert store.find("rested", Context) and store.find("begun", Context) and store.nbytes == held


def test_what_is_asked_for_is_made_once_and_an_array_stays_as_it_is() -> None:
    store, made = Store(), []

    def make() -> np.ndarray:
        made.append(1)
        return np.zeros(9, np.uint8)

    first = store.get("grey", np.ndarray, make)
    assert store.get("grey", np.ndarray, make) is first and len(made) == 1 and store.nbytes == 9
    with pytest.raises(ValueError):
        first[0] = 1

def test_arrays_make_room_for_each_other() -> None:
    store = Store(budget_bytes=30)
    for name in ("a", "b", "c"):
        store.keep(name, np.zeros((4, 5), np.uint8))
    assert store.nbytes == 20 and store.find("c", np.ndarray) is not None and store.find("a", np.ndarray) is None
    store.keep("c", np.ones((4, 5), np.uint8))
    assert store.nbytes == 20
