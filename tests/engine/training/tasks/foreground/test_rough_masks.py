"""Masks as a hand paints them: larger, smoother, not the true ones, and the same again for a seed."""

from __future__ import annotations

import cv2
import numpy as np

from engine.training.tasks.foreground.rough_masks import rough_mask


def test_a_rough_mask_lies_around_the_true_one_and_has_no_fine_parts() -> None:
    y, x = np.mgrid[:128, :128] - 64
    body = x**2 / 1600 + y**2 / 900 < 1
    true = np.uint8(255) * (body | ((abs(x) < 2) & (abs(y) < 50)))  # a body, and a line through it
    rough = rough_mask(true, 1)
    inside, painted = true >= 128, rough >= 128
    assert (painted & body).sum() > 0.97 * body.sum()
    assert 0.7 < (inside & painted).sum() / (inside | painted).sum() < 0.97
    assert not painted[10:25].any()  # no hand paints so thin a line
    assert np.array_equal(rough, rough_mask(true, 1))
    assert not np.array_equal(rough, rough_mask(true, 2))


def test_what_is_too_thin_to_be_painted_stays_as_it_is() -> None:
    true = cv2.line(np.zeros((128, 128), np.uint8), (20, 20), (100, 100), 255, 1)
    assert np.array_equal(rough_mask(true, 1), true)
