"""Groups: their layers by themselves first."""

from __future__ import annotations

from engine.compositing.kinds.table import PLANS, Target, plan_layers
from engine.compositing.ops import GroupOp
from engine.scene.layers import GroupLayer


@PLANS.register(GroupLayer)
def plan_group(layer: GroupLayer, target: Target) -> GroupOp | None:
    children = plan_layers(layer.children, target)
    if not children:
        return None
    key = ("group", tuple(child.key for child in children))
    return GroupOp(pixels=key, mode=layer.mode, opacity=layer.opacity, children=children)
