"""The natural outline: an exemplar's silhouette in the pose of a mask, its parts as they are."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.generators import exemplar_outline
from engine.generators.exemplar_outline import is_outline, natural_outline, own_outline
from engine.generators.exemplar_shape import shape_of, silhouette_like
from engine.generators.fields import bounds_of
from engine.problem import Problem
from tests.engine.generators.animals import seen_from_before, seen_from_the_side

Bytes = NDArray[np.uint8]


def animal(head: tuple[int, int] = (112, 40), snout: int = 0) -> Bytes:
    """A body on two legs, with a round head to the right."""
    mask = np.zeros((160, 160), np.uint8)
    cv2.ellipse(mask, (75, 85), (40, 22), 0, 0, 360, 255, -1)
    cv2.line(mask, (100, 75), head, 255, 14)
    cv2.circle(mask, head, 13, 255, -1)
    for x in (50, 96):
        cv2.line(mask, (x, 90), (x, 130), 255, 11)
    if snout:
        cv2.line(mask, head, (head[0] + 13 + snout, head[1]), 255, 7)
    return mask


def overlap(one: Bytes, other: Bytes) -> float:
    ours, theirs = one >= 128, other >= 128
    return float((ours & theirs).sum() / (ours | theirs).sum())


def thickness_of_end(mask: Bytes) -> int:
    """How many px high a mask is, 8 px before it ends to the right."""
    return int((mask[:, bounds_of(mask).right - 8] >= 128).sum())


def seated(width: int, height: int) -> Bytes:
    """A rounded body with a head above it, half as wide and half as high as told."""
    mask = np.zeros((240, 200), np.uint8)
    cv2.ellipse(mask, (100, 235 - height), (width, height), 0, 0, 360, 255, -1)
    cv2.line(mask, (100, 80), (100, 140), 255, int(0.9 * width))
    cv2.circle(mask, (100, 60), int(0.62 * width), 255, -1)
    return mask


def breadth_of_end(mask: Bytes) -> float:
    """How much of its width a mask covers in its lowest 6 px."""
    own = bounds_of(mask)
    return float((mask[own.bottom - 6 : own.bottom, own.left : own.right] >= 128).mean())


@pytest.mark.parametrize("flip", [False, True])
def test_it_takes_the_masks_pose_and_keeps_its_own_head(flip: bool) -> None:
    own, painted = animal(), animal(head=(118, 62), snout=22)
    silhouette = np.ascontiguousarray(own[:, ::-1] if flip else own)
    found = natural_outline(silhouette, painted, flip)
    assert found.shape == painted.shape and bounds_of(found).bottom - bounds_of(painted).bottom in (0, 1)
    assert overlap(found, painted) > overlap(own, painted) + 0.05, "its head goes down"
    assert thickness_of_end(painted) < 10 and thickness_of_end(found) > 14, "and stays round: no snout"


def test_a_head_gets_the_outline_of_a_head(monkeypatch: pytest.MonkeyPatch) -> None:
    sitter = np.zeros((200, 120), np.uint8)
    cv2.ellipse(sitter, (60, 150), (50, 45), 0, 0, 360, 255, -1)
    cv2.line(sitter, (60, 60), (60, 120), 255, 30)
    cv2.circle(sitter, (60, 45), 28, 255, -1)
    painted = np.zeros((160, 160), np.uint8)
    painted[:96, 20:140] = cv2.resize(sitter[:80], (120, 96))
    before, now = (natural_outline(sitter, painted, version=version) for version in (3, 4))
    assert overlap(now, painted) > max(0.9, overlap(before, painted) + 0.05)
    monkeypatch.setattr(exemplar_outline, "PLAINLY", 0.5)
    assert np.array_equal(natural_outline(sitter, painted), before), "one that is not plainly a head"


@pytest.mark.parametrize("build", [(56, 26, 19, 9), (64, 38, 10, 6)])
def test_who_stands_on_legs_keeps_them(build: tuple[int, int, int, int]) -> None:
    painted, exemplar = seen_from_the_side(*build), seen_from_before()
    assert silhouette_like(shape_of(painted), exemplar, False).sum() < exemplar.sum(), "by its likeness it had none"
    assert breadth_of_end(natural_outline(exemplar, painted)) < 0.25


def test_who_sits_is_cut_off_nowhere() -> None:
    lean, stout = seated(34, 60), seated(52, 50)
    assert silhouette_like(shape_of(stout), lean, False).sum() < lean.sum()
    assert breadth_of_end(natural_outline(lean, stout)) < 0.35


def test_it_stays_within_the_frame() -> None:
    tight = animal()[25:136, 30:141]  # the mask reaches the frame's edges
    found = natural_outline(animal(head=(125, 25)), tight)
    assert found.shape == tight.shape
    assert overlap(found, tight) > 0.6


def test_a_mask_without_anything_is_told() -> None:
    with pytest.raises(Problem, match="empty"):
        natural_outline(animal(), np.zeros((64, 64), np.uint8))


def test_its_own_outline_is_not_bent_and_stands_where_the_mask_stands() -> None:
    dog, mask = seen_from_the_side(), np.pad(seated(40, 60), ((0, 0), (20, 20)))
    own, taken, whole = bounds_of(dog), bounds_of(mask), bounds_of(own_outline(dog, mask))
    assert whole.bottom - taken.bottom == 1 and abs((whole.left + whole.right) - (taken.left + taken.right)) <= 2
    assert whole.width / whole.height == pytest.approx(own.width / own.height, abs=0.05)
    assert (own_outline(dog, mask) >= 128).sum() == pytest.approx((mask >= 128).sum(), rel=0.1)
    assert is_outline(own_outline(dog, mask), dog) and not is_outline(mask, dog)


def test_its_own_outline_stays_within_the_frame() -> None:
    wide = np.zeros((40, 300), np.uint8)
    wide[5:35, 5:295] = 255
    tall = np.zeros((200, 200), np.uint8)
    tall[10:190, 20:60] = 255
    box = bounds_of(own_outline(wide, tall))
    assert (box.left, box.right, box.bottom) == (0, 200, 191)
