"""Guides: straight lines across the canvas at which things are laid out; no part of the picture."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Literal

from engine.problem import Problem
from engine.scene import checks
from engine.scene.affine import Affine
from engine.scene.limits import FARTHEST

Axis = Literal["x", "y"]
MOST_GUIDES = 500


@dataclass(frozen=True)
class Guides:
    """Upright lines at the canvas px `xs`, level ones at `ys`; each in order, and none twice.

    Raises Problem for more than MOST_GUIDES, and for one that is far away.
    """

    xs: tuple[float, ...] = ()
    ys: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        for name in ("xs", "ys"):
            found = {checks.number("place of a guide", at, -FARTHEST, FARTHEST) for at in getattr(self, name)}
            checks.set_fields(self, **{name: tuple(sorted(found))})
        if len(self) > MOST_GUIDES:
            raise Problem(f"There cannot be more than {MOST_GUIDES} guides.")

    def __len__(self) -> int:
        return len(self.xs) + len(self.ys)

    def along(self, axis: Axis) -> tuple[float, ...]:
        """Return where guides cross this axis."""
        return self.xs if axis == "x" else self.ys

    def moved(self, axis: Axis, old: float | None, new: float | None) -> Guides:
        """Return them with one at `new` in place of that at `old`; None: with one more, or one less."""
        kept = tuple(at for at in self.along(axis) if at != old)
        return dataclasses.replace(self, **{f"{axis}s": kept if new is None else (*kept, new)})

    def mapped(self, change: Affine, width: int, height: int) -> Guides:
        """Return them as they lie after a map of the whole canvas, which had that size.

        They cross the axes, so one that leans then is set up straight through where its middle came to lie.
        """
        xs: list[float] = []
        ys: list[float] = []
        is_upright = abs(change.xx) >= abs(change.xy)
        for x, y in (change.point(x, height / 2) for x in self.xs):
            (xs if is_upright else ys).append(round(x if is_upright else y, 6))
        for x, y in (change.point(width / 2, y) for y in self.ys):
            (ys if is_upright else xs).append(round(y if is_upright else x, 6))
        near = [tuple(at for at in lines if abs(at) <= FARTHEST) for lines in (xs, ys)]
        return Guides(*near)


NO_GUIDES = Guides()
