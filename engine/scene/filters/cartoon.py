"""Cartoon: flat colours in few shades, and dark lines where the picture has edges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.scene.filters.base import Filter


@dataclass(frozen=True)
class Cartoon(Filter):
    """How much of a drawing the picture becomes."""

    kind: ClassVar[str] = "cartoon"
    title: ClassVar[str] = "Cartoon"
    summary: ClassVar[str] = "Flat colours and dark lines, as in a drawn film; the picture below stays as it is"
    limits: ClassVar[dict[str, tuple[float, float]]] = {"edges": (0, 1), "flatness": (0, 1), "colour": (0, 1)}

    edges: float = 0.8  # 0 no lines, 1 many and thick ones
    flatness: float = 0.7  # 0 the photo's own shades, 1 flat ones in steps
    colour: float = 0.65  # 0 grey, 0.5 as below, 1 twice as strong
