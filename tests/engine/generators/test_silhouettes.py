"""Silhouettes fill their boxes, bend where the outline runs along, and are judged by what is missing."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.generators.exemplar_shape import shape_of
from engine.generators.fields import HALF, bounds_of
from engine.generators.silhouettes import MOST_BENT, completeness, fitted, likeness, standing_in
from engine.problem import Problem

Bytes = NDArray[np.uint8]


def horse() -> Bytes:
    """A body with a head at its right end, on four legs, in a picture with some room around."""
    mask = np.zeros((100, 140), np.uint8)
    cv2.ellipse(mask, (65, 45), (46, 17), 0, 0, 360, 255, -1)
    cv2.circle(mask, (116, 24), 12, 255, -1)
    cv2.line(mask, (98, 42), (114, 24), 255, 12)
    for x in (28, 42, 82, 96):
        cv2.rectangle(mask, (x, 42), (x + 6, 90), 255, -1)
    return mask


def runs(line: Bytes) -> list[int]:
    """The lengths of what is covered along a line."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], (line >= HALF).astype(int), [0]])))
    return (edges[1::2] - edges[::2]).tolist()


@pytest.mark.parametrize("size", [(109, 79), (300, 100), (60, 200), (16, 16), (900, 700)])
def test_a_silhouette_fills_any_box(size: tuple[int, int]) -> None:
    mask = fitted(horse(), *size)
    assert mask.shape == size[::-1]
    assert all((side >= HALF).any() for side in (mask[0], mask[-1], mask[:, 0], mask[:, -1]))
    assert cv2.connectedComponents((mask >= HALF).astype(np.uint8))[0] == 2, "one body on its ground"
    assert (fitted(horse(), *size, flip=True) == fitted(horse()[:, ::-1].copy(), *size)).all()


def test_in_a_box_of_its_own_form_it_is_what_it_was() -> None:
    box = bounds_of(horse())
    own = horse()[box.top : box.bottom, box.left : box.right]
    same = fitted(horse(), box.width, box.height)
    assert np.abs(same.astype(int) - own).max() <= 1
    large = fitted(horse(), 4 * own.shape[1], 4 * own.shape[0])
    assert ((large > 20) & (large < 235)).mean() < 0.01, "its border is sharp at any size"


def test_a_longer_box_makes_the_back_longer_rather_than_the_legs_wider() -> None:
    mask = fitted(horse(), 220, 79)
    plain = 220 / 109
    legs = runs(mask[-5])
    assert len(legs) == 4
    assert max(legs) < 0.85 * 7 * plain
    back = max(b - a for a, b in zip(np.flatnonzero(mask[-5] >= HALF)[:-1], np.flatnonzero(mask[-5] >= HALF)[1:],
                                     strict=True))  # fmt: skip
    assert back > 1.08 * 37 * plain, "of what was between fore legs and hind legs"


@pytest.mark.parametrize("size", [(300, 100), (100, 300), (600, 790), (16, 16), (400, 3)])
def test_in_a_box_of_other_proportions_it_stands_in_the_middle_bent_a_little(size: tuple[int, int]) -> None:
    own, mask = bounds_of(horse()), standing_in(horse(), *size)
    assert mask.shape == size[::-1]
    taken = bounds_of(mask)
    longer = (taken.width / taken.height) / (own.width / own.height)
    assert max(longer, 1 / longer) < 1.1 * MOST_BENT or taken.height < 4, "but for a few px"
    assert taken.bottom == size[1]
    assert abs(taken.left + taken.right - size[0]) <= 1
    assert taken.width == size[0] or taken.height == size[1]
    assert (mask[taken.slices()] == fitted(horse(), taken.width, taken.height)).all()


def test_in_a_box_of_about_its_form_it_fills_that() -> None:
    for size in ((109, 79), (130, 79), (109, 98)):
        assert (standing_in(horse(), *size) == fitted(horse(), *size)).all()


def test_a_mask_without_an_object_is_told() -> None:
    with pytest.raises(Problem, match="empty"):
        fitted(np.zeros((40, 40), np.uint8), 20, 20)


def test_what_is_cut_off_or_in_parts_is_less_complete() -> None:
    whole = fitted(horse(), 109, 79)
    assert completeness(whole) == 1
    headless = whole[:, :80]
    assert completeness(np.ascontiguousarray(headless)) < 0.9
    assert completeness(whole[:50]) == 1, "what lies on the ground is straight below, too"
    parted = whole.copy()
    parted[:, 40:46] = 0
    assert completeness(parted) < 0.7
    assert completeness(np.zeros_like(whole)) == 0


def test_drawn_shapes_are_judged_by_real_ones() -> None:
    known = [shape_of(horse())]
    blot, torn = np.zeros((100, 140), np.uint8), horse()
    cv2.ellipse(blot, (70, 50), (60, 40), 0, 0, 360, 255, -1)
    cv2.circle(torn, (60, 45), 9, 0, -1)
    assert likeness(horse(), known) > 0.9
    assert likeness(np.ascontiguousarray(horse()[:, ::-1]), known) > 0.9, "whichever way it looks"
    assert likeness(blot, known) < 0.8
    assert likeness(torn, known) < 0.85, "a hole is no leg's gap"
    assert likeness(blot, []) == 0.5
