"""Holes as people make them: strokes of a brush, blobs, and the silhouettes of things."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]

STROKES = (1, 4)  # how many a hole has
LARGEST = 0.35  # of the picture: a hole that is larger is drawn anew
SMALLEST = 0.01
TRIES = 8


def random_hole(size: int, silhouettes: Bytes, rng: np.random.Generator) -> Bytes:
    """Return a hole of a picture of size x size px: uint8, 0 or 255; of one kind or the other by chance.

    silhouettes: N x R x R masks of objects; with none of them there are strokes and blobs alone.
    """
    for _ in range(TRIES):
        kind = rng.random()
        if kind < 0.3:
            hole = strokes(size, rng)
        elif kind < 0.6 or not len(silhouettes):
            hole = blob(size, rng)
        else:
            hole = silhouette(size, silhouettes[rng.integers(len(silhouettes))], rng)
        if SMALLEST <= (hole > 0).mean() <= LARGEST:
            break
    return hole


def strokes(size: int, rng: np.random.Generator) -> Bytes:
    """Return some strokes of a round brush, each of which turns a little on its way."""
    hole = np.zeros((size, size), np.uint8)
    for _ in range(int(rng.integers(STROKES[0], STROKES[1] + 1))):
        turns = np.cumsum(rng.normal(0, 0.7, 5)) + rng.uniform(0, 2 * np.pi)
        steps = rng.uniform(0.05, 0.2, 5) * size
        start = rng.uniform(0.1, 0.9, 2) * size
        ways = np.stack([np.cos(turns) * steps, np.sin(turns) * steps], 1)
        line = np.concatenate([start[None], start + np.cumsum(ways, 0)]).round().astype(np.int32)
        cv2.polylines(hole, [line], False, 255, int(rng.uniform(0.04, 0.14) * size))
    return hole


def blob(size: int, rng: np.random.Generator) -> Bytes:
    """Return a round thing with an uneven outline."""
    angles = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    radius = np.ones(48) * rng.uniform(0.08, 0.26) * size
    for waves in (1, 2, 3, 5):
        radius *= 1 + rng.normal(0, 0.25 / waves) * np.cos(waves * angles + rng.uniform(0, 2 * np.pi))
    stretched = np.array([np.cos(angles), np.sin(angles)]).T * np.exp(rng.normal(0, 0.25, 2))
    outline = rng.uniform(0.15, 0.85, 2) * size + stretched * radius[:, None]
    return np.asarray(cv2.fillPoly(np.zeros((size, size), np.uint8), [outline.round().astype(np.int32)], 255), np.uint8)


def silhouette(size: int, mask: Bytes, rng: np.random.Generator) -> Bytes:
    """Return an object's mask somewhere in the picture, a little larger than the object."""
    return grown(placed(mask, placement(size, mask, rng), size), int(rng.integers(1, 5)))


def placement(size: int, mask: Bytes, rng: np.random.Generator) -> NDArray[np.float32]:
    """Return a 2 x 3 matrix that puts a square picture of an object somewhere into one of size x size px."""
    scale = rng.uniform(0.35, 0.8) * size / len(mask)
    flip = -1.0 if rng.random() < 0.5 else 1.0
    across, down = rng.uniform(0.2, 0.8) * size, rng.uniform(0.3, 0.8) * size
    middle = len(mask) / 2
    return np.array([[flip * scale, 0, across - flip * scale * middle], [0, scale, down - scale * middle]], np.float32)


def placed(picture: Bytes, matrix: NDArray[np.float32], size: int) -> Bytes:
    """Return a picture put into one of size x size px, black around it."""
    return np.asarray(cv2.warpAffine(picture, matrix, (size, size), flags=cv2.INTER_AREA), np.uint8)


def grown(mask: Bytes, by: int) -> Bytes:
    """Return a mask, as 0 or 255, grown by so many px, or shrunk where it is below 0."""
    hard = np.where(mask > 64, 255, 0).astype(np.uint8)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * abs(by) + 1,) * 2)
    return np.asarray(cv2.dilate(hard, disc) if by >= 0 else cv2.erode(hard, disc), np.uint8)
