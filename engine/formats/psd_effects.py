"""Photoshop's layer effects that there are here: drop shadows."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import Any

from engine.scene.layers import FARTHEST_DROP, WIDEST_BLUR


@dataclass(frozen=True)
class Effects:
    """The effects of a layer that show."""

    shadows: tuple[dict[str, Any], ...] = ()  # fields of drop shadows, the uppermost last; the mode as psd-tools has it
    has_others: bool = False  # or shadows with what there is not here: a spread, noise


def effects_of(layer: Any) -> Effects:
    """Return what of a layer's effects, of psd-tools, can be read; damaged ones count as others."""
    from psd_tools.api.effects import DropShadow

    if not layer.has_effects():
        return Effects()
    shadows, has_others = [], False
    for effect in layer.effects if layer.effects.enabled else ():
        if not effect.enabled:
            continue
        fields = _fields(effect) if isinstance(effect, DropShadow) else None
        has_others |= fields is None or effect.choke > 0 or effect.noise > 0
        if fields is not None:
            shadows.append(fields)
    return Effects(tuple(reversed(shadows)), has_others)


def _fields(effect: Any) -> dict[str, Any] | None:
    """Return a drop shadow's fields; None where they make no sense."""
    try:
        colour = tuple(round(float(effect.color[key])) for key in (b"Rd  ", b"Grn ", b"Bl  "))
        angle, distance, size = float(effect.angle), float(effect.distance), float(effect.size)
        opacity = float(effect.opacity) / 100
        mode = str(effect.blend_mode.name).lower().replace("_", "-")
    except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError):
        return None
    is_sound = all(map(isfinite, (angle, distance, size, opacity))) and all(0 <= one <= 255 for one in colour)
    if not is_sound or abs(angle) > 360:
        return None
    return {
        # Photoshop tells where the light is, counter-clockwise from the right.
        "angle": (180 - angle + 180) % 360 - 180,
        "distance": min(max(distance, 0.0), FARTHEST_DROP),
        "size": min(max(size, 0.0), WIDEST_BLUR),
        "opacity": min(max(opacity, 0.0), 1.0),
        "colour": colour,
        "mode": {"linear-dodge": "plus"}.get(mode, mode),
    }
