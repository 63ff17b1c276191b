"""What an evaluation of foreground generators compares: any generator that draws objects, ours or a baseline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from torch import Tensor


class Draws(Protocol):
    """Any generator that can be evaluated: context, mask, valid, label, noise -> RGB N x 3 x R x R in [-1, 1]."""

    def __call__(self, context: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor, /) -> Tensor: ...


@dataclass(frozen=True)
class Candidate:
    """A row of the report."""

    name: str
    draw: Draws
    resolution: int
    noise: int
    parameters: int
