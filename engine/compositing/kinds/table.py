"""The table of what each kind of layer plans for a tile."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar, cast

from engine.compositing.appearance import Appearances
from engine.compositing.masking import is_nowhere, masked, stacked
from engine.compositing.ops import Beneath, Op, PassOp, TileAddress
from engine.kinds import KindTable
from engine.scene.box import Box
from engine.scene.layers import GroupLayer, Layer, LayerMask, closed, stacks

Planned = TypeVar("Planned")
PlannedRows = dict[Hashable, tuple[tuple[Layer, ...], Any]]


@dataclass(frozen=True, eq=False)
class Target:
    """The tile that is planned, the canvas it belongs to, and what the generated layers look like."""

    address: TileAddress
    canvas: Box
    appearances: Appearances
    below: tuple[Layer, ...] = ()
    """The row of layers beneath, for a layer that has a margin."""
    outer: tuple[Layer, ...] = ()
    """The layers beneath the row that is planned, where that is one of a group that passes through."""
    clipped: GroupLayer | None = None
    """That group where it is clipped, and so its layers too show no further than what lies beneath."""
    planned: PlannedRows = field(default_factory=dict)
    """What was planned with a margin, with the row beneath, and outlines: layers above one another ask for the same."""

    def planned_below(self, address: TileAddress) -> Beneath:
        """Return what lies beneath in any tile."""
        alone = replace(self, address=address, outer=(), clipped=None)
        return self.once(address, lambda: Beneath(address, plan_layers(self.below, alone)))

    def all_below(self, row: tuple[Layer, ...]) -> tuple[Layer, ...]:
        """Return the row that a layer lies on, given what lies beneath it in its own group."""
        group = self.clipped
        if group is not None and row:
            part = replace(group, opacity=1.0, layer_mask=None, children=row)
            row = (self.once(("part", *map(id, row)), lambda: part),)
        return (*self.outer, *row)

    def once(self, what: Hashable, plan: Callable[[], Planned]) -> Planned:
        """Return what is planned for the row beneath, which is done when it is first asked for."""
        key = (what, *map(id, self.below))
        if key not in self.planned:
            self.planned[key] = self.below, plan()
        return cast(Planned, self.planned[key][1])


PLANS: KindTable[Callable[[Any, Target], Op | None]] = KindTable("is drawn")
"""From a kind of layer to what it plans: the op of a visible layer, None where nothing of it meets the tile."""


def plan_layers(layers: tuple[Layer, ...], target: Target) -> tuple[Op, ...]:
    """Return the ops of a row of layers, lowest first."""
    ops: list[Op] = []
    below: tuple[Layer, ...] = ()
    for base, clipped in stacks(layers):
        op = _plan(closed(base) if clipped else base, target, below)
        below = (*below, base, *clipped)
        if op is None:
            continue
        if not clipped:
            ops += _opened(op)
        elif op.from_backdrop:  # an adjustment, which has no pixels: what is clipped to it shows where it acts
            ops += (op, *_over_adjustment(base, clipped, target, below))
        else:
            ops.append(_over(base, op, clipped, target))
    return tuple(ops)


def plan_alone(layer: Layer, target: Target) -> Op | None:
    """Return the op of a layer as it is by itself, through its mask, but opaque, in normal mode and clipped to nothing;
    None where nothing of it meets the tile.
    """
    op = _plan(closed(layer), replace(target, below=(), outer=(), clipped=None), ())
    return None if op is None else replace(op, mode="normal", opacity=1.0)


def _opened(op: Op) -> tuple[Op, ...]:
    """Return what stands for an op: of a group that passes through and is seen in full, the very ops of its layers."""
    return op.children if isinstance(op, PassOp) and op.opacity == 1 else (op,)


def _plan(layer: Layer, target: Target, below: tuple[Layer, ...]) -> Op | None:
    """Return the op of a layer as far as its mask shows it; None where it is hidden or not in the tile."""
    mask, address = layer.shown_mask, target.address
    if not layer.visible or layer.opacity <= 0 or (mask is not None and is_nowhere(mask, address)):
        return None
    if layer.margin:
        target = replace(target, below=target.all_below(below))
        return target.once((id(layer), address), lambda: _shown(PLANS[type(layer)](layer, target), mask, target))
    return _shown(PLANS[type(layer)](layer, target), mask, target)


def _shown(op: Op | None, mask: LayerMask | None, target: Target) -> Op | None:
    return op if op is None or mask is None else masked(op, mask, target.address, target.canvas)


def _over(base: Layer, op: Op, clipped: tuple[Layer, ...], target: Target) -> Op:
    """Return the op of a layer together with those of the layers clipped to it, which see only one another."""
    target = replace(target, outer=(), clipped=None)
    planned = (_plan(layer, target, (base, *clipped[:index])) for index, layer in enumerate(clipped))
    ops = tuple(one for one in planned if one is not None)
    return stacked(op, ops) if ops else op


def _over_adjustment(
    base: Layer, clipped: tuple[Layer, ...], target: Target, below: tuple[Layer, ...]
) -> Iterator[Op]:
    for index, layer in enumerate(clipped):
        op, mask = _plan(layer, target, below[: len(below) - len(clipped) + index]), base.shown_mask
        if op is not None:
            yield from _opened(op if mask is None else masked(op, mask, target.address, target.canvas))
