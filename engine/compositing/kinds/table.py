"""The table of what each kind of layer plans for a tile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from engine.compositing.appearance import Appearances
from engine.compositing.ops import Op, TileAddress
from engine.kinds import KindTable
from engine.scene.box import Box
from engine.scene.layers import Layer


@dataclass(frozen=True, eq=False)
class Target:
    """The tile that is planned, the canvas it belongs to, and what the generated layers look like."""

    address: TileAddress
    canvas: Box
    appearances: Appearances
    below: tuple[Layer, ...] = ()
    """The row of layers beneath, for a layer that has a margin."""


PLANS: KindTable[Callable[[Any, Target], Op | None]] = KindTable("is drawn")
"""From a kind of layer to what it plans: the op of a visible layer, None where nothing of it meets the tile."""


def plan_layers(layers: tuple[Layer, ...], target: Target) -> tuple[Op, ...]:
    """Return the ops of a row of layers, lowest first."""
    ops = []
    for index, layer in enumerate(layers):
        if layer.visible and layer.opacity > 0:
            its = replace(target, below=layers[:index]) if layer.margin else target
            if (op := PLANS[type(layer)](layer, its)) is not None:
                ops.append(op)
    return tuple(ops)
