"""Pyramids of pictures: colours spread from where they are known, and two pictures blended in bands."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

COARSEST = 4  # px of the smaller side at which a pyramid of bands ends


def spread(rgb: Bytes, known: Floats) -> Bytes:
    """Return a picture whose unknown colours come from around them, coarse to fine (push-pull, Gortler et al. 1996).

    rgb: uint8 h x w x 3; known: float32 h x w in 0..1, how far each pixel is to be trusted. What is known fully stays
    as it is; where nothing is known at all, the picture stays as it is altogether.
    """
    if not known.any() or known.min() >= 1:
        return rgb
    colours, weights = [rgb.astype(np.float32) * known[..., None]], [known.astype(np.float32)]
    while min(weights[-1].shape) > 1:
        size = tuple((side + 1) // 2 for side in weights[-1].shape[::-1])
        colours.append(np.asarray(cv2.resize(colours[-1], size, interpolation=cv2.INTER_AREA), np.float32))
        weights.append(np.asarray(cv2.resize(weights[-1], size, interpolation=cv2.INTER_AREA), np.float32))
    found = colours[-1].sum((0, 1), keepdims=True) / max(float(weights[-1].sum()), 1e-6)
    for level, (colour, weight) in enumerate(zip(colours[::-1], weights[::-1], strict=True)):
        coarse = cv2.resize(found.reshape(*found.shape[:2], 3), weight.shape[::-1], interpolation=cv2.INTER_LINEAR)
        # Above the pixels themselves a mean is trusted where at least a quarter of its pixels is known.
        trust = weight if level == len(weights) - 1 else np.minimum(weight * 4, 1)
        found = coarse + (colour / np.maximum(weight, 1e-6)[..., None] - coarse) * trust[..., None]
    return np.asarray(np.rint(found.clip(0, 255)), np.uint8)


def blend(under: Bytes, over: Bytes, share: Floats) -> Bytes:
    """Two pictures blended in bands (Burt and Adelson 1983), so that no rim shows where one ends and the other begins.

    under, over: uint8 h x w x 3, each defined everywhere; share: float32 h x w in 0..1, how much of `over` is seen.
    """
    if share.min() >= 1:
        return over
    if share.max() <= 0:
        return under
    apart = [np.asarray(cv2.subtract(over, under, dtype=cv2.CV_32F), np.float32)]
    weights = [share.astype(np.float32)]
    while min(weights[-1].shape) > COARSEST:
        apart.append(np.asarray(cv2.pyrDown(apart[-1]), np.float32))
        weights.append(np.asarray(cv2.pyrDown(weights[-1]), np.float32))
    # Blending is linear, so it is enough to blend the difference with nothing.
    found = apart[-1] * weights[-1][..., None]
    for index in range(len(apart) - 2, -1, -1):
        size = apart[index].shape[1::-1]
        band = cv2.subtract(apart[index], cv2.pyrUp(apart[index + 1], dstsize=size))
        # Three numbers a pixel by one take numpy several times as long.
        band = cv2.multiply(band, cv2.merge([weights[index]] * 3))
        found = np.asarray(cv2.add(cv2.pyrUp(found, dstsize=size), band), np.float32)
    seen = np.maximum(cv2.add(found, under, dtype=cv2.CV_32F), 0)
    return np.asarray(cv2.convertScaleAbs(seen), np.uint8)
