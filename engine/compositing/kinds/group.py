"""Groups: their layers by themselves first, or each onto what lies below."""

from __future__ import annotations

from dataclasses import replace

from engine.compositing.kinds.table import PLANS, Target, plan_layers
from engine.compositing.ops import GroupOp, PassOp
from engine.scene.layers import GroupLayer


@PLANS.register(GroupLayer)
def plan_group(layer: GroupLayer, target: Target) -> GroupOp | PassOp | None:
    passes = layer.passes_through
    outer, clipped = (target.below if passes else ()), (layer if passes and layer.is_clipped else None)
    children = plan_layers(layer.children, replace(target, outer=outer, clipped=clipped))
    if not children:
        return None
    keys = tuple(child.key for child in children)
    if not passes:
        return GroupOp(pixels=("group", keys), mode=layer.mode, opacity=layer.opacity, children=children)
    # What a layer of it looks into begins with what lies below the group, which so is kept for both.
    looks = any(child.beneath is not None for child in children)
    lower = target.planned_below(target.address) if looks else None
    return PassOp(pixels=("passing", keys), opacity=layer.opacity, children=children, lower=lower)
