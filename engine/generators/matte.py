"""From a coarse mask to one whose border follows the picture: a guided filter, worked out small, applied by blocks."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Floats = NDArray[np.floating[Any]]
BLOCK = 1024  # px a side that are worked on at a time: some 40 MB, however large the photo is


class Guide:
    """A picture as the guide of a guided filter (He, Sun, Tang: arXiv 1311.1958 for its 3 x 3 form), for any masks.

    rgb: uint8 h x w x 3; radius in px; smooth: variance of colours (0..1) below which nothing is followed.
    """

    def __init__(self, rgb: Bytes, radius: int, smooth: float) -> None:
        self._size = (2 * radius + 1, 2 * radius + 1)
        self._colours = rgb.astype(np.float32) / 255
        self._about = self._mean(self._colours)
        r, g, b = (self._colours[..., k] for k in range(3))
        about = [self._about[..., k] for k in range(3)]
        own = [
            self._mean(x * y) - about[i] * about[j]
            for i, j, x, y in ((0, 0, r, r), (0, 1, r, g), (0, 2, r, b), (1, 1, g, g), (1, 2, g, b), (2, 2, b, b))
        ]
        rr, rg, rb, gg, gb, bb = own[0] + smooth, own[1], own[2], own[3] + smooth, own[4], own[5] + smooth
        # The inverse of a symmetric 3 x 3 matrix by its cofactors.
        c_rr, c_rg, c_rb = gg * bb - gb * gb, gb * rb - rg * bb, rg * gb - gg * rb
        c_gg, c_gb, c_bb = rr * bb - rb * rb, rb * rg - rr * gb, rr * gg - rg * rg
        determinant = np.maximum(rr * c_rr + rg * c_rg + rb * c_rb, 1e-12)
        self._inverse = ((c_rr, c_rg, c_rb), (c_rg, c_gg, c_gb), (c_rb, c_gb, c_bb))
        self._determinant = determinant[..., None]

    def fit(self, mask: Floats) -> Floats:
        """Return how a mask, h x w in [0, 1], follows the colours, h x w x 4: it is r * [0] + g * [1] + b * [2] + [3],
        with colours in 0..1.
        """
        level = self._mean(mask)
        leaning = self._mean(self._colours * mask[..., None]) - self._about * level[..., None]
        x, y, z = (leaning[..., k] for k in range(3))
        slopes = np.dstack([a * x + b * y + c * z for a, b, c in self._inverse]) / self._determinant
        rest = level - (slopes * self._about).sum(2)
        return self._mean(np.dstack([slopes, rest]).astype(np.float32))

    def filtered(self, mask: Floats) -> Floats:
        """Return the mask as the colours tell it, float32 h x w."""
        fit = self.fit(mask)
        return np.asarray((fit[..., :3] * self._colours).sum(2) + fit[..., 3])

    def _mean(self, x: Floats) -> Floats:
        return np.asarray(cv2.blur(x, self._size, borderType=cv2.BORDER_REFLECT), np.float32)


def fitted(guide: Bytes, mask: Floats, radius: int, smooth: float = 1e-3) -> Floats:
    """Return how a mask follows the colours of a picture: the fit of its `Guide`."""
    return Guide(guide, radius, smooth).fit(mask)


def warped(small: Floats, size: tuple[int, ...], left: int, top: int, block: tuple[int, ...]) -> Floats:
    """Return a block, (height, width) px at (left, top), of a small picture enlarged to `size`, (height, width)."""
    across, down = small.shape[1] / size[1], small.shape[0] / size[0]
    # From pixel centres of the block to pixel centres of the small picture.
    matrix = np.array([[across, 0, (left + 0.5) * across - 0.5], [0, down, (top + 0.5) * down - 0.5]], np.float64)
    return np.asarray(
        cv2.warpAffine(
            small, matrix, (block[1], block[0]),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE,
        )
    )  # fmt: skip


def applied(rgb: Bytes, fit: Floats, crispness: float = 1.0) -> Bytes:
    """The mask that `fitted` found on a smaller copy of this picture, at the picture's own size: H x W uint8.

    crispness: how much steeper the border becomes; 1 leaves it as it is.
    """
    height, width = rgb.shape[:2]
    found = np.empty((height, width), np.uint8)
    for top in range(0, height, BLOCK):
        for left in range(0, width, BLOCK):
            block = rgb[top : top + BLOCK, left : left + BLOCK]
            here = warped(fit, rgb.shape, left, top, block.shape)
            mask = here[..., 3]
            for channel in range(3):
                mask = mask + here[..., channel] * (block[..., channel].astype(np.float32) / 255)
            mask = (mask - 0.5) * crispness + 0.5
            found[top : top + BLOCK, left : left + BLOCK] = np.round(np.clip(mask, 0, 1) * 255).astype(np.uint8)
    return found
