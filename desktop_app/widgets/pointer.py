"""The reports of mouse and pen, and the gestures that are made of them."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass


@dataclass(frozen=True)
class PointerEvent:
    """A report of mouse or pen: canvas px for what is edited, device px for what is felt by the hand."""

    kind: str  # "press", "move", "release"
    x: float  # canvas px
    y: float
    device_x: float = 0.0  # device px in the widget
    device_y: float = 0.0
    pressure: float = 1.0  # 0..1; a mouse presses with 1
    shift: bool = False
    alt: bool = False
    control: bool = False
    space: bool = False
    is_eraser: bool = False  # the pen's other end
    tilt_x: float = 0.0  # degrees from upright along the canvas's x axis; a mouse stands upright
    tilt_y: float = 0.0  # and along its y axis
    is_double: bool = False  # the second press of a double click


Gesture = Generator[None, PointerEvent, None]
"""A press and what follows it: each `yield` hands back the next report, the release being the last."""
