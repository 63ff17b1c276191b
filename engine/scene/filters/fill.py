"""Fill: what the mask covers, replaced by what could be there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Self

from engine.scene import checks
from engine.scene.filters.base import Filter

SEARCH = 4  # the newest version of how patches are searched; recipes of before keep theirs


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
    search: int = 1  # the version in which patches are searched; what edits add is of the newest

    def __post_init__(self) -> None:
        super().__post_init__()
        checks.set_fields(self, search=checks.whole("version of the search", self.search, 1, SEARCH))

    def as_new(self) -> Self:
        return replace(self, search=SEARCH)
