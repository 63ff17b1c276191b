"""Legs are counted by the gaps between them, and stay when a mask is refined into another that lost them."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.generators.fields import HALF, bounds_of
from engine.generators.legs import legs_of, with_legs

Bytes = NDArray[np.uint8]


def animal(leg: int, gap: int, slant: int = 0, side: int = 400) -> Bytes:
    """A body on four legs, in two pairs: px of a leg's width and of the gap in a pair; with its head up on one side."""
    mask = np.zeros((side, side), np.uint8)
    cv2.ellipse(mask, (200, 170), (150, 60), 0, 0, 360, 255, -1)
    cv2.line(mask, (320, 150), (350, 70), 255, 50)
    cv2.line(mask, (60, 160), (30, 90), 255, 12)
    for start in (80, 280):
        for x in (start, start + leg + gap):
            points = np.array([(x, 180), (x + leg - 1, 180), (x + leg - 1 + slant, 340), (x + slant, 340)])
            cv2.fillPoly(mask, [points], 255)
    return mask


def cut(mask: Bytes) -> Bytes:
    box = bounds_of(mask)
    return np.ascontiguousarray(mask[box.top : box.bottom, box.left : box.right])


def fused(mask: Bytes) -> Bytes:
    """What a network makes of it: nothing narrow is left, neither gap nor leg."""
    brush = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (61, 61))
    return cv2.morphologyEx(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, brush), cv2.MORPH_OPEN, brush[::3, ::3])


def test_four_legs_have_three_gaps_and_what_opens_upwards_is_none() -> None:
    assert legs_of(cut(animal(20, 16))).count == 3
    body = np.zeros((200, 300), np.uint8)
    cv2.ellipse(body, (150, 100), (140, 60), 0, 0, 360, 255, -1)
    assert legs_of(cut(body)).count == 0
    horned = body.copy()
    for x in (90, 210):
        cv2.line(horned, (x, 60), (x, 2), 255, 14)
    assert legs_of(cut(horned)).count == 0, "between horns it is open, too, but not below"
    slit = cut(body)
    slit[60:, 140:142] = 0
    assert legs_of(slit).count == 0, "a slit between two strokes is none"


@pytest.mark.parametrize("slant", [-30, 0, 25])
@pytest.mark.parametrize(("leg", "gap"), [(24, 20), (16, 10), (10, 6), (30, 8)])
def test_no_leg_is_lost_or_fused(leg: int, gap: int, slant: int) -> None:
    painted = animal(leg, gap, slant)
    drawn = fused(painted)
    assert legs_of(cut(drawn)).count < 3
    kept = with_legs(drawn, painted)
    assert legs_of(cut(kept)).count == 3
    assert cv2.connectedComponents((kept >= HALF).astype(np.uint8))[0] == 2, "they stand on the body"
    low = slice(300, 330)
    both = (kept[low] >= HALF) & (painted[low] >= HALF)
    assert both.sum() > 0.9 * ((kept[low] >= HALF) | (painted[low] >= HALF)).sum(), "as they were painted"
    assert ((kept >= HALF) == (drawn >= HALF))[:100].mean() > 0.99, "the head is the network's"


def test_without_legs_nothing_changes_and_a_border_stays_soft() -> None:
    mask = np.zeros((300, 300), np.uint8)
    cv2.circle(mask, (150, 150), 90, 255, -1, cv2.LINE_AA)
    assert with_legs(mask, np.roll(mask, 9, 0)) is mask
    kept = with_legs(fused(animal(24, 20)), animal(24, 20))
    assert 0 < ((kept > 10) & (kept < 245)).mean() < 0.02
