"""Looks can be thrown, picked up, mixed and pasted, and what is locked stays."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy

from engine.generators import steering
from engine.generators.card import Card, Knob, KnobFamily
from engine.generators.noise import draw, steer
from engine.problem import Problem
from engine.scene.layers import Recipe

LENGTH = 8


@pytest.fixture
def card(tmp_path: Path) -> Card:
    """Cats have three knobs, carps one."""
    of_cats = np.zeros((3, LENGTH), np.float32)
    of_cats[0, 0], of_cats[1, 1], of_cats[2, 2:4] = 1.5, 0.5, 0.7
    content = safetensors.numpy.save({"knobs.furry": of_cats, "knobs.wet": np.eye(1, LENGTH, 7, dtype=np.float32)})
    (tmp_path / "m.safetensors").write_bytes(content)
    furry = KnobFamily("furry", ("cat",), (Knob("brightness"), Knob("warmth"), Knob("pattern")))
    return Card(
        name="m", kind="foreground", title="M", classes=("cat", "carp"), resolution=64, noise=LENGTH,
        knob_families=(furry, KnobFamily("wet", ("carp",), (Knob("fins"),))), licence="CC0",
        weights="m.safetensors", sha256=hashlib.sha256(content).hexdigest(), folder=tmp_path,
    )  # fmt: skip


def cat(**changes: object) -> Recipe:
    return replace(Recipe("cat", draw(1, LENGTH), 1), **changes)  # type: ignore[arg-type]


def along(card: Card, recipe: Recipe) -> np.ndarray:
    """What a recipe's looks are along each knob."""
    directions = card.directions_of("cat")
    steered = steer(recipe.noise, directions, recipe.knobs, recipe.strength)
    return directions @ steered / np.linalg.norm(directions, axis=1)


def test_a_throw_is_the_seeds_noise_where_nothing_is_locked(card: Card) -> None:
    thrown = steering.drawn(card, cat(knobs=(1.0,)), 5)
    assert thrown == cat(noise=draw(5, LENGTH), seed=5, knobs=(1.0,))


@pytest.mark.parametrize("locked", [(True,), (False, True), (True, False, True), (True, True, True)])
def test_a_throw_leaves_locked_knobs_as_they_are(card: Card, locked: tuple[bool, ...]) -> None:
    before = cat(knobs=(0.5, -1.0, 0.0), strength=0.8, locked=locked)
    thrown = steering.drawn(card, before, 5)
    assert thrown.seed is None, "the seed alone would not give this noise"
    free = [row for row in range(3) if row >= len(locked) or not locked[row]]
    held = [row for row in range(3) if row not in free]
    assert along(card, thrown)[held] == pytest.approx(along(card, before)[held], abs=1e-5)
    fresh = steering.drawn(card, replace(before, locked=()), 5)
    assert along(card, thrown)[free] == pytest.approx(along(card, fresh)[free], abs=1e-5)


def test_looks_from_elsewhere_come_as_they_are(card: Card) -> None:
    found = draw(9, LENGTH)
    assert steering.picked_up(card, cat(knobs=(1.0,), strength=0.3, light=0.2), found) == Recipe(
        "cat", found, light=0.2
    )


def test_looks_from_elsewhere_leave_locked_knobs_as_they_are(card: Card) -> None:
    before = cat(knobs=(1.0, 2.0), strength=0.3, locked=(False, True))
    after = steering.picked_up(card, before, draw(9, LENGTH))
    assert after.knobs == (0.0, 2.0, 0.0) and after.strength == 1.0
    assert along(card, after)[1] == pytest.approx(along(card, before)[1], abs=1e-5)
    other = cat(noise=draw(4, LENGTH), seed=4, knobs=(0.0, 0.0, 1.5), strength=1.2)
    pasted = steering.with_looks(card, before, other)
    assert pasted.knobs == (0.0, 2.0, 1.5) and pasted.locked == (False, True)
    assert along(card, pasted) == pytest.approx([along(card, it)[i] for i, it in enumerate((other, before, other))])


def test_looks_of_another_class_or_model_do_not_fit(card: Card) -> None:
    with pytest.raises(Problem, match="a dog do not fit a cat"):
        steering.with_looks(card, cat(), Recipe("dog", draw(1, LENGTH)))
    with pytest.raises(Problem, match="another model"):
        steering.with_looks(card, cat(), Recipe("cat", draw(1, 4)))


def test_a_reset_leaves_locked_knobs(card: Card) -> None:
    turned = cat(knobs=(1.0, 2.0), strength=0.3, light=0.1)
    assert steering.plainest(turned) == cat()
    assert steering.plainest(replace(turned, locked=(False, True))) == cat(knobs=(0.0, 2.0), locked=(False, True))


def test_between_two_looks(card: Card) -> None:
    one, other = cat(), cat(noise=draw(2, LENGTH), seed=2)
    now = replace(other, knobs=(1.0,), light=0.5)
    assert steering.between(card, now, one, other, 0.0) == replace(one, knobs=(1.0,), light=0.5)
    assert steering.between(card, now, one, other, 1.0) == now
    middle = steering.between(card, now, one, other, 0.4)
    assert middle.seed is None and middle.knobs == (1.0,)
    assert steering.share_of(card, middle, one, other) == pytest.approx(0.4)
    assert steering.share_of(card, replace(middle, class_name="carp"), one, other) is None


def test_between_looks_of_other_strength_all_changes(card: Card) -> None:
    one, other = cat(strength=0.5, knobs=(2.0,)), cat(noise=draw(2, LENGTH), seed=None)
    middle = steering.between(card, other, one, other, 0.25)
    assert middle.strength == pytest.approx(0.875 - 0.25) and middle.knobs == pytest.approx((1.5,))
    assert steering.between(card, one, one, other, 1.0) == other


def test_on_the_way_between_locked_knobs_stay(card: Card) -> None:
    one = cat(locked=(True, False, True))
    other = steering.drawn(card, one, 77)
    for share in (0.2, 0.5, 0.9):
        middle = steering.between(card, other, one, other, share)
        assert along(card, middle)[[0, 2]] == pytest.approx(along(card, one)[[0, 2]], abs=1e-5)
        assert steering.share_of(card, middle, one, other) == pytest.approx(share, abs=1e-4)


def test_a_lock_that_comes_later_leaves_the_way_as_it_is(card: Card) -> None:
    one, other = cat(), cat(noise=draw(2, LENGTH), seed=2)
    middle = replace(steering.between(card, other, one, other, 0.4), locked=(True,))
    assert steering.share_of(card, middle, one, other) == pytest.approx(0.4)
    assert steering.between(card, middle, one, other, 0.7).locked == (True,)


def test_a_lock_beyond_the_models_knobs_is_no_lock(card: Card) -> None:
    assert steering.locked_directions(card, cat(locked=(False,) * 6 + (True,))).shape == (0, LENGTH)
    assert steering.drawn(card, cat(locked=(False,) * 6 + (True,)), 3).seed == 3
