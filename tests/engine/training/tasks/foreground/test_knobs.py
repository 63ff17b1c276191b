"""Knobs are found where objects differ, do what their words say, and reach as far as can be looked at."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from engine.scene.layers import KNOB_RANGE
from engine.training.core.knobs import FULL_EFFECT
from engine.training.tasks.foreground import knobs

LENGTH = 10
SPREADS = torch.tensor([0.9, 1.5, 1.2, 0.8, 0.7, 0.6, 0.0, 0.0, 0.0, 0.0])
AXES = torch.linalg.qr(torch.randn(LENGTH, LENGTH, generator=torch.Generator().manual_seed(4)))[0]


class Painter:
    """A generator of known directions: AXES[0] is light, [1] warmth, [2] light from the left, [3] a fine pattern."""

    def __init__(self, strength: float = 1.0) -> None:
        self.strength = strength

    def look(self, context: Tensor, mask: Tensor, valid: Tensor, label: Tensor) -> Tensor:
        return mask

    def draw(self, mask: Tensor, label: Tensor, noise: Tensor) -> tuple[Tensor, None]:
        light, warmth, side, pattern = ((noise @ AXES[row] * self.strength)[:, None, None] for row in range(4))
        column = torch.linspace(1, -1, mask.shape[-1])[None, None].expand(1, mask.shape[-2], -1)
        checks = torch.where(torch.arange(mask.shape[-1]) % 2 == 0, 1.0, -1.0)[None, None]
        grey = 0.15 * light + 0.06 * side * column + (0.03 + 0.02 * pattern) * checks
        return torch.stack([grey + 0.05 * warmth, grey, grey - 0.05 * warmth], 1), None


class Finder:
    """An encoder that finds noises spread along AXES by SPREADS, each class around a middle of its own."""

    def __call__(self, rgb: Tensor, mask: Tensor, label: Tensor) -> tuple[Tensor, Tensor]:
        rng = torch.Generator().manual_seed(int(label.sum()))
        noise = torch.randn((len(label), LENGTH), generator=rng) * SPREADS @ AXES
        return noise + 40 * label[:, None] * AXES[9], torch.zeros_like(noise)


def windows(count: int = 120) -> tuple[Tensor, Tensor]:
    made = torch.full((count, 5, 64, 64), 0.5)
    made[:, 3] = 0
    made[:, 3, 16:48, 12:52] = 1
    made[:, 4] = 1
    return made, torch.arange(count) % 2


def find(painter: Painter | None = None, count: int = 120) -> list[knobs.FoundKnob]:
    generator: Any = painter or Painter()
    encoder: Any = Finder()
    return knobs.find(generator, encoder, *windows(count))


def test_each_word_is_the_direction_that_does_it() -> None:
    found = {knob.name: knob for knob in find()}
    for row, name in enumerate(("brightness", "warmth", "side light")):
        direction = torch.from_numpy(found[name].direction)
        assert float(direction @ AXES[row] / direction.norm()) > 0.9, f"{name} does something else, or the other way"
    assert (found["warmth"].low, found["warmth"].high) == ("cooler", "warmer")


def test_directions_stand_at_right_angles_so_that_none_moves_another() -> None:
    directions = np.stack([knob.direction for knob in find()]).astype(np.float64)
    directions /= np.linalg.norm(directions, axis=1, keepdims=True)
    assert directions @ directions.T == pytest.approx(np.eye(len(directions)), abs=1e-4)


def test_what_tells_classes_apart_is_no_knob() -> None:
    for knob in find():
        assert abs(float(torch.from_numpy(knob.direction) @ AXES[9])) < 0.05 * np.linalg.norm(knob.direction)


def test_what_shows_most_comes_first_and_what_no_word_tells_is_numbered() -> None:
    found = find()
    shown = [knob.effect / np.linalg.norm(knob.direction) for knob in found]
    assert shown == sorted(shown, reverse=True)
    assert found[0].name == "brightness"
    unnamed = [knob.name for knob in found if not knob.low]
    assert unnamed == [f"variation {number}" for number in range(1, len(unnamed) + 1)] and unnamed


@pytest.mark.parametrize("strength", [0.2, 1.0, 8.0])
def test_a_knob_reaches_as_far_as_can_be_looked_at(strength: float) -> None:
    found = find(Painter(strength))
    assert found[0].effect <= 1.1 * FULL_EFFECT
    for knob in found:
        reach = KNOB_RANGE * float(np.linalg.norm(knob.direction))
        assert 0 < reach <= 1.001 * knobs.SPREADS * float(SPREADS.max()) * 1.2
        if reach < 0.9 * knobs.SPREADS * float(SPREADS[SPREADS > 0].min()):
            assert knob.effect > 0.8 * FULL_EFFECT, "it could have gone on"


def test_of_too_few_objects_nothing_is_told() -> None:
    assert find(count=3) == []
    assert 0 < len(find(count=6)) <= knobs.COUNT
