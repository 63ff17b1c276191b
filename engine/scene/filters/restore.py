"""Restore: noise, and a little of JPEG blocks, taken out of the picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.scene.filters.base import Filter


@dataclass(frozen=True)
class Restore(Filter):
    """How much of what is wrong with the picture goes; how much that is in each place, its model finds out."""

    kind: ClassVar[str] = "restore"
    title: ClassVar[str] = "Restore"
    summary: ClassVar[str] = "Takes noise away, and a little of JPEG blocks; what is clean hardly changes"
    limits: ClassVar[dict[str, tuple[float, float]]] = {"luminance": (0, 1), "colour": (0, 1)}

    luminance: float = 1.0  # of the change in brightness: grain, blocks and edges
    colour: float = 1.0  # of the change in colours alone: speckles and fringes
