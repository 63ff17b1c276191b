"""A coarse mask is brought to the picture's size with its border where the picture's is."""

from __future__ import annotations

import cv2
import numpy as np

from engine.generators import matte


def scene(size: int) -> tuple[np.ndarray, np.ndarray]:
    """A disc on ground of another colour, and where it is."""
    y, x = np.mgrid[:size, :size]
    inside = (x - size * 0.5) ** 2 + (y - size * 0.45) ** 2 < (size * 0.3) ** 2
    rgb = np.where(inside[..., None], (200, 90, 40), (40, 90, 160)).astype(np.uint8)
    return rgb, inside


def test_the_border_follows_the_picture() -> None:
    rgb, inside = scene(256)
    coarse = cv2.resize(inside.astype(np.float32), (32, 32), interpolation=cv2.INTER_AREA)
    likely = cv2.resize(np.roll(coarse, 1, 1), (256, 256))  # and 8 px beside it
    found = matte.applied(rgb, matte.fitted(rgb, likely, 16)) > 127
    wrong_before = ((likely > 0.5) != inside).mean()
    assert (found != inside).mean() < wrong_before / 4


def test_what_was_fitted_small_serves_the_large_picture() -> None:
    (large, inside), (small, _) = scene(2300), scene(230)
    likely = cv2.resize(inside.astype(np.float32), (230, 230), interpolation=cv2.INTER_AREA)
    likely = cv2.GaussianBlur(likely, (0, 0), 4)
    found = matte.applied(large, matte.fitted(small, likely, 8))
    assert found.shape == inside.shape and found.dtype == np.uint8
    assert ((found > 127) != inside).mean() < 0.003
    # Blocks leave no seams: a smooth picture gives a smooth mask where one ends.
    grey = np.full_like(large, 128)
    smooth = matte.applied(grey, matte.fitted(np.full_like(small, 128), likely, 8)).astype(int)
    edge = matte.BLOCK
    assert abs(smooth[:, edge] - smooth[:, edge - 1]).max() <= 2 and abs(smooth[edge] - smooth[edge - 1]).max() <= 2


def test_where_the_picture_says_nothing_the_mask_stays() -> None:
    likely = np.zeros((64, 64), np.float32)
    likely[:, 32:] = 1
    found = matte.applied(
        np.full((64, 64, 3), 90, np.uint8), matte.fitted(np.full((64, 64, 3), 90, np.uint8), likely, 3)
    )
    assert (found[:, :24] == 0).all() and (found[:, 40:] == 255).all()
    assert 100 < found[:, 31:33].mean() < 155


def test_crispness_steepens_the_border() -> None:
    ground = np.full((64, 64, 3), 90, np.uint8)
    likely = np.tile(np.linspace(0, 1, 64, dtype=np.float32), (64, 1))
    fit = matte.fitted(ground, likely, 3)
    soft, crisp = matte.applied(ground, fit), matte.applied(ground, fit, 4.0)
    assert ((crisp > 5) & (crisp < 250)).sum() < ((soft > 5) & (soft < 250)).sum() / 2
    assert ((crisp > 127) == (soft > 127)).all()
