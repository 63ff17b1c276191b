"""A filter: a model's version of all that lies below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from numpy.typing import NDArray

from engine.scene.filters.base import Filter
from engine.scene.layers.acting import ActingLayer


@dataclass(frozen=True, kw_only=True)
class FilterLayer(ActingLayer):
    """Shows what a model makes of what lies below it. It sees all of that on the canvas, whatever its mask shows."""

    recipe_type: ClassVar = Filter

    recipe: Filter

    @property
    def given_name(self) -> str:
        return self.recipe.title

    @property
    def is_generated(self) -> bool:
        return True

    def arrays(self) -> Iterator[NDArray[Any]]:
        yield from super().arrays()
        yield from self.recipe.arrays()
