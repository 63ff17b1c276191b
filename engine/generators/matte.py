"""From a coarse mask to one whose border follows the picture: a guided filter, worked out small, applied by blocks."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Floats = NDArray[np.floating[Any]]
BLOCK = 1024  # px a side that are worked on at a time: some 40 MB, however large the photo is


def fitted(guide: Bytes, mask: Floats, radius: int, smooth: float = 1e-3) -> Floats:
    """Guided filter in colour (He, Sun, Tang: arXiv 1311.1958 for its 3 x 3 form): how the mask follows the colours.

    guide h x w x 3, mask h x w in [0, 1], radius in px, smooth: variance of colours (0..1) below which nothing is
    followed. Returns h x w x 4: the mask is r * [0] + g * [1] + b * [2] + [3], with colours in 0..1.
    """
    size = (2 * radius + 1, 2 * radius + 1)

    def mean(x: Floats) -> Floats:
        return np.asarray(cv2.blur(x, size, borderType=cv2.BORDER_REFLECT), np.float32)

    colours = guide.astype(np.float32) / 255
    about, level = mean(colours), mean(mask)
    leaning = mean(colours * mask[..., None]) - about * level[..., None]
    r, g, b = (colours[..., k] for k in range(3))
    own = [mean(x * y) - mean(x) * mean(y) for x, y in ((r, r), (r, g), (r, b), (g, g), (g, b), (b, b))]
    rr, rg, rb, gg, gb, bb = own[0] + smooth, own[1], own[2], own[3] + smooth, own[4], own[5] + smooth
    # The inverse of a symmetric 3 x 3 matrix by its cofactors.
    c_rr, c_rg, c_rb = gg * bb - gb * gb, gb * rb - rg * bb, rg * gb - gg * rb
    c_gg, c_gb, c_bb = rr * bb - rb * rb, rb * rg - rr * gb, rr * gg - rg * rg
    determinant = np.maximum(rr * c_rr + rg * c_rg + rb * c_rb, 1e-12)
    x, y, z = (leaning[..., k] for k in range(3))
    slopes = np.dstack([c_rr * x + c_rg * y + c_rb * z, c_rg * x + c_gg * y + c_gb * z, c_rb * x + c_gb * y + c_bb * z])
    slopes /= determinant[..., None]
    rest = level - (slopes * about).sum(2)
    return mean(np.dstack([slopes, rest]).astype(np.float32))


def applied(rgb: Bytes, fit: Floats, crispness: float = 1.0) -> Bytes:
    """The mask that `fitted` found on a smaller copy of this picture, at the picture's own size: H x W uint8.

    crispness: how much steeper the border becomes; 1 leaves it as it is.
    """
    height, width = rgb.shape[:2]
    across, down = fit.shape[1] / width, fit.shape[0] / height
    found = np.empty((height, width), np.uint8)
    for top in range(0, height, BLOCK):
        for left in range(0, width, BLOCK):
            block = rgb[top : top + BLOCK, left : left + BLOCK]
            # From pixel centres of the block to pixel centres of the fit.
            matrix = np.array(
                [[across, 0, (left + 0.5) * across - 0.5], [0, down, (top + 0.5) * down - 0.5]], np.float64
            )
            here = cv2.warpAffine(
                fit, matrix, block.shape[1::-1],
                flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE,
            )  # fmt: skip
            mask = here[..., 3]
            for channel in range(3):
                mask = mask + here[..., channel] * (block[..., channel].astype(np.float32) / 255)
            mask = (mask - 0.5) * crispness + 0.5
            found[top : top + BLOCK, left : left + BLOCK] = np.round(np.clip(mask, 0, 1) * 255).astype(np.uint8)
    return found
