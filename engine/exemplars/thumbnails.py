"""Small pictures of exemplars: what choosing one looks at, so that no photo has to be decoded for it."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]

SMALL = 128  # px of a small picture's longer side: about as fine as shapes are compared


def reduced(samples: Bytes, longest: int = SMALL) -> Bytes:
    """Return a picture, straight uint8 h x w x 4, with at most `longest` px a side; its proportions stay."""
    height, width = samples.shape[:2]
    scale = min(1.0, longest / max(width, height))
    return _resized(samples, max(1, round(width * scale)), max(1, round(height * scale)))


def thumbnail(samples: Bytes, side: int) -> Bytes:
    """Return a picture, straight uint8 h x w x 4, in the middle of a transparent square: side x side x 4."""
    height, width = samples.shape[:2]
    scale = side / max(width, height)
    part = _resized(samples, max(1, round(width * scale)), max(1, round(height * scale)))
    small = np.zeros((side, side, 4), np.uint8)
    top, left = (side - part.shape[0]) // 2, (side - part.shape[1]) // 2
    small[top : top + part.shape[0], left : left + part.shape[1]] = part
    return small


def _resized(samples: Bytes, width: int, height: int) -> Bytes:
    """The picture at another size; colours count as far as they cover."""
    if samples.shape[:2] == (height, width):
        return samples
    alpha = samples[..., 3:].astype(np.float32) / 255
    way = cv2.INTER_AREA if width < samples.shape[1] else cv2.INTER_LINEAR
    colours = cv2.resize(samples[..., :3] * alpha, (width, height), interpolation=way)
    cover = cv2.resize(alpha, (width, height), interpolation=way)[..., None]
    straight = (colours / np.maximum(cover, 1e-3)).clip(0, 255)
    return np.asarray(np.rint(np.dstack([straight, cover * 255])), np.uint8)
