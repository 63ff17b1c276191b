"""Linear maps that give a picture the mean and covariance of another's colours.

Of all such maps those of Monge and Kantorovich, which move colours least (Pitié and Kokaram, 2007).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
ColourMap = tuple[Floats, Floats]  # 3 x 3, and 3: rgb @ matrix + shift
Moments = tuple[NDArray[np.float64], NDArray[np.float64]]  # mean of colours, 3, and their covariance, 3 x 3

GAIN = 4.0  # most that contrast is raised by
MEASURED = 256  # pixels along the longer side whose colours are measured


def moments(picture: Bytes | Floats) -> Moments:
    """Return mean and covariance of a picture's colours, RGB in 0..1."""
    thin = -(-max(picture.shape) // MEASURED)
    planes = np.ascontiguousarray(floats_of(picture[::thin, ::thin]).reshape(-1, 3).T, np.float64)
    mean = planes.mean(1)
    planes -= mean[:, None]
    return mean, planes @ planes.T / planes.shape[1]


def colour_map(own: Moments, theirs: Moments) -> ColourMap:
    """Return the linear map that gives colours others' mean and covariance, of all such the one that moves them least;
    no contrast grows by more than GAIN.
    """
    (mean, covariance), (their_mean, their_covariance) = own, theirs
    values, vectors = np.linalg.eigh(covariance + 1e-6 * np.eye(3))
    roots = np.sqrt(np.maximum(values, 1e-6))
    ahead, back = vectors * roots @ vectors.T, vectors / roots @ vectors.T
    values, inner = np.linalg.eigh(ahead @ their_covariance @ ahead)
    between = back @ (inner * np.sqrt(np.maximum(values, 0))) @ inner.T @ back
    gains, turn = np.linalg.eigh((between + between.T) / 2)
    between = turn * np.minimum(gains, GAIN) @ turn.T
    return between.astype(np.float32), (their_mean - mean @ between).astype(np.float32)


def mapped(picture: Floats, by: ColourMap) -> Floats:
    """Return a picture with its colours mapped."""
    made = np.asarray(picture @ by[0], np.float32)
    rows = made.reshape(len(made), -1)
    rows += np.tile(by[1], rows.shape[1] // 3)  # whole rows: a third of the time of three numbers a pixel
    return made


def floats_of(picture: Bytes | Floats) -> Floats:
    """Return bytes as 0..1; floats as they are."""
    if picture.dtype == np.float32:
        return np.asarray(picture, np.float32)
    return np.asarray(np.asarray(picture, np.float32) / np.float32(255), np.float32)
