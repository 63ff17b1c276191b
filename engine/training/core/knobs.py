"""What the knobs of all generators have in common: named directions in the noise, and how far they reach."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.scene.layers import KNOB_RANGE

COUNT = 8
FULL_EFFECT = 80.0  # a knob's whole range changes the pixels by this mean, 0..255, or as far as it reaches
FARTHEST = 6.0  # length in noise from the middle of a knob to its end; drawn noise is as long as the root of its length


@dataclass(frozen=True)
class FoundKnob:
    """One direction: what 1 of the knob adds to the noise, its visible effect, and its words."""

    direction: NDArray[np.float32]
    effect: float  # mean change of the pixels, 0..255, from one end of the knob to the other
    name: str
    low: str
    high: str

    @classmethod
    def of(cls, direction: Tensor, reach: float, effect: float, words: tuple[str, str, str]) -> FoundKnob:
        """Return the knob of a unit direction that goes so far either way."""
        return cls((direction * reach / KNOB_RANGE).cpu().numpy().astype(np.float32), effect, *words)


def reach_of(direction: Tensor, effect: Callable[[Tensor], float], farthest: float) -> tuple[float, float]:
    """Return how far to go along a unit direction either way, and the effect of that; never farther than asked."""
    reach = max(farthest, 1e-3)
    found = effect(reach * direction)
    for _ in range(2):  # what is seen grows slower than the way, the more the farther
        if found <= FULL_EFFECT * 1.05:
            break
        reach *= FULL_EFFECT / found
        found = effect(reach * direction)
    return reach, found


def completed(rows: Iterable[Tensor], candidates: Tensor, count: int) -> list[Tensor]:
    """Return orthonormal rows, and after them what is left of the candidates at right angles to all so far."""
    complete = list(rows)
    for row in candidates:
        row = row - sum(((row @ other) * other for other in complete), torch.zeros_like(row))
        if len(complete) < count and float(row.norm()) > 0.3:
            complete.append(row / row.norm())
    return complete


def in_order(found: Iterable[tuple[float, FoundKnob]]) -> list[FoundKnob]:
    """Return knobs by what they show, most first; those without words are numbered as variations."""
    ordered: list[FoundKnob] = []
    unnamed = 0
    for _, knob in sorted(found, key=lambda pair: -pair[0]):
        unnamed += not knob.name
        ordered.append(knob if knob.name else replace(knob, name=f"variation {unnamed}"))
    return ordered
