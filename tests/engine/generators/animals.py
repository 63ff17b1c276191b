"""Masks of one animal on four legs, seen from two sides."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]


def seen_from_before() -> Bytes:
    """A tall body, its head above it."""
    mask = np.zeros((200, 150), np.uint8)
    cv2.ellipse(mask, (75, 95), (62, 55), 0, 0, 360, 255, -1)
    cv2.circle(mask, (75, 35), 24, 255, -1)
    return _with_legs(mask, (45, 62, 90, 108), 130, 192, 11)


def seen_from_the_side(width: int = 56, height: int = 26, legs: int = 19, thickness: int = 9) -> Bytes:
    """A long body, its head raised to the right; px of half its width and height, and of its legs."""
    mask = np.zeros((160, 160), np.uint8)
    cv2.ellipse(mask, (72, 80), (width, height), 0, 0, 360, 255, -1)
    cv2.line(mask, (112, 75), (135, 48), 255, 22)
    cv2.circle(mask, (140, 45), 13, 255, -1)
    return _with_legs(mask, (32, 50, 96, 112), 90, 80 + height + legs, thickness)


def _with_legs(mask: Bytes, places: tuple[int, ...], top: int, bottom: int, width: int) -> Bytes:
    for x in places:
        cv2.line(mask, (x, top), (x, bottom), 255, width)
    return mask
