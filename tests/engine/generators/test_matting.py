"""Matting: a soft border is found again on composites whose alpha and colours are known, at any size."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from engine.generators import matting
from engine.problem import Problem

OWN, GROUND = (210, 120, 60), (30, 60, 150)


def composite(size: int, soft: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """A disc with a border of so many px on noisy ground: the picture, its alpha, and a crisp mask 2 px beside it."""
    y, x = np.mgrid[:size, :size]
    distance = np.hypot(x - size / 2, y - size / 2)
    alpha = np.clip((size * 0.3 - distance) / soft + 0.5, 0, 1)
    noise = np.random.RandomState(1).normal(0, 2, (size, size, 3))
    rgb = np.array(GROUND) * (1 - alpha[..., None])
    rgb = (rgb + np.array(OWN) * alpha[..., None] + noise).clip(0, 255).round().astype(np.uint8)
    return rgb, alpha, np.uint8(255) * (np.roll(alpha, 2, 1) > 0.5)


def placed(cut: matting.CutOut, shape: tuple[int, ...]) -> np.ndarray:
    alpha = np.zeros(shape[:2])
    alpha[cut.box.top : cut.box.bottom, cut.box.left : cut.box.right] = cut.alpha / 255
    return alpha


@pytest.mark.parametrize("working", [400, 150])  # the second is solved smaller than it is
def test_alpha_and_colours_are_found_again(working: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matting, "WORKING", working)
    rgb, alpha, mask = composite(400, 5.0)
    told: list[float] = []
    cut = matting.cut_out(rgb, mask, report=told.append)
    found = placed(cut, rgb.shape)
    rim = (alpha > 0.02) & (alpha < 0.98)
    assert np.abs(found - alpha)[rim].mean() < np.abs(mask / 255 - alpha)[rim].mean() / 3
    still = cv2.erode(np.uint8(alpha == 1), np.ones((41, 41), np.uint8)) > 0
    assert (found[still] == 1).all() and (found[cv2.dilate(np.uint8(alpha > 0), np.ones((41, 41))) == 0] == 0).all()
    # What is seen of the subject has its own colour up to where it ends, nothing of the ground's.
    seen = cut.alpha > 20
    assert np.abs(cut.rgb[seen].astype(int) - OWN).mean() < 6
    assert np.abs(cut.rgb[seen & (cut.alpha < 235)].astype(int) - OWN).mean() < 20  # about 55 with the ground's in it
    assert told == sorted(told) and told[-1] == pytest.approx(1)


def test_what_is_sure_stays_so() -> None:
    rgb, _, mask = composite(200, 5.0)
    sure = matting.trimap(mask, 5.0)
    alpha = matting.solved(rgb, sure, mask / np.float32(255))
    assert (alpha[sure == 1] == 1).all() and (alpha[sure == 0] == 0).all()
    assert ((sure > 0) & (sure < 1)).any()


def test_a_subject_at_the_edge_of_a_tiny_picture() -> None:
    rgb = np.full((2, 3, 3), 90, np.uint8)
    mask = np.array([[255, 0, 0], [255, 0, 0]], np.uint8)
    cut = matting.cut_out(rgb, mask)
    assert placed(cut, rgb.shape)[0, 0] > 0.5 > placed(cut, rgb.shape)[0, 2]


@pytest.mark.parametrize(("value", "sentence"), [(0, "mask is empty"), (255, "covers the whole picture")])
def test_a_mask_without_an_inside_or_an_outside_is_refused(value: int, sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        matting.cut_out(np.zeros((20, 20, 3), np.uint8), np.full((20, 20), value, np.uint8))


def test_thin_hair_is_found_as_far_as_the_edge_is_wide() -> None:
    rgb, _, mask = composite(240, 1.0)
    cv2.line(rgb, (120, 20), (120, 60), OWN, 1, cv2.LINE_AA)  # beyond y = 48, the mask leaves it out
    narrow, wide = (placed(matting.cut_out(rgb, mask, edge), rgb.shape) for edge in (0.02, 0.1))
    assert wide[42, 120] > 0.3 and wide[42, 112] < 0.1
    assert narrow[42, 120] == 0
