"""Fill: what the mask covers, replaced by what could be there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from engine.scene.filters.base import Filter


@dataclass(frozen=True)
class Fill(Filter):
    """How a hole is filled: from patches of the picture around it, in other ways by other seeds."""

    kind: ClassVar[str] = "fill"
    title: ClassVar[str] = "Fill"
    summary: ClassVar[str] = "What is selected is replaced by what could be there, made of the picture around it"
    limits: ClassVar[dict[str, tuple[float, float]]] = {}
    has_noise: ClassVar[bool] = True
    needs_mask: ClassVar[bool] = True

    guided: bool = False  # a model says roughly what could be there, and patches of the picture draw that
