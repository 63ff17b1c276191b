"""The adjustments, a file each: what changes the colours of all that lies below."""

from engine.scene.adjustments.base import CHANNELS, Adjustment, ToneAdjustment
from engine.scene.adjustments.curves import MOST_POINTS, Curve, Curves
from engine.scene.adjustments.exposure import Exposure
from engine.scene.adjustments.levels import Levels, Range

ADJUSTMENTS: dict[str, type[Adjustment]] = {kind.kind: kind for kind in (Levels, Curves, Exposure)}
"""All of them by `kind`, in the order in which they are offered."""

__all__ = [
    "ADJUSTMENTS",
    "CHANNELS",
    "MOST_POINTS",
    "Adjustment",
    "Curve",
    "Curves",
    "Exposure",
    "Levels",
    "Range",
    "ToneAdjustment",
]
