"""Layers that are put together by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene.box import NOWHERE, Box
from engine.scene.layers.base import Extent, Layer, common_extent, set_fields, without_base

DEEPEST = 32  # groups within groups


@dataclass(frozen=True, kw_only=True)
class GroupLayer(Layer):
    """Layers, bottom first, that are put together by themselves before they meet what lies below."""

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
