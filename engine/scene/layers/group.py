"""Layers that belong together: put together by themselves, or each laid over what lies below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, ClassVar, Self

from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene.box import NOWHERE, Box
from engine.scene.layers.base import (
    BLEND_MODES,
    PASS_THROUGH,
    Extent,
    Layer,
    common_extent,
    set_fields,
    without_base,
)

DEEPEST = 32  # groups within groups


@dataclass(frozen=True, kw_only=True)
class GroupLayer(Layer):
    """Layers, bottom first, that are put together by themselves before they meet what lies below.

    In the mode PASS_THROUGH they meet it one by one, so that adjustments among them act on all of it; mask and opacity
    then say how much is seen of what they did together. A group that something is clipped to is put together all the
    same, as its own pixels say where that shows.
    """

    modes: ClassVar = (PASS_THROUGH, *BLEND_MODES)

    children: tuple[Layer, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        set_fields(self, children=without_base(tuple(self.children)))
        if self.depth > DEEPEST:
            raise Problem(f"Groups must not be nested more than {DEEPEST} deep.")

    @cached_property
    def depth(self) -> int:
        """1 for a group without groups in it."""
        return 1 + max((child.depth for child in self.children if isinstance(child, GroupLayer)), default=0)

    @property
    def given_name(self) -> str:
        return "Group"

    @property
    def has_outline(self) -> bool:
        return any(child.has_outline for child in self.children)

    @property
    def passes_through(self) -> bool:
        return self.mode == PASS_THROUGH

    def by_itself(self) -> Self:
        plain = super().by_itself()
        return replace(plain, mode=self.mode) if self.passes_through else plain

    @property
    def margin(self) -> int:
        return self._margin if self.passes_through else 0

    @cached_property
    def _margin(self) -> int:
        return sum(child.margin for child in self.children if child.visible and child.opacity > 0)

    @property
    def extent(self) -> Extent | None:
        return common_extent(self.children)

    def box_in(self, canvas: Box) -> Box:
        box = NOWHERE
        for child in self.children:
            box = box.union(child.box_in(canvas))
        return box

    def arrays(self) -> Iterator[NDArray[Any]]:
        yield from super().arrays()
        for child in self.children:
            yield from child.arrays()


def closed(layer: Layer) -> Layer:
    """Return a group that passes through as one that is put together by itself; any other layer as it is."""
    return replace(layer, mode="normal") if layer.passes_through else layer
