"""Difference transfer: a smooth change of colour, taken from two small pictures, put on pixels of any size.

A generator draws an object twice, from two noises; what differs between the pictures, blurred within the mask, is added
to a photo's pixels in OKLab (Ottosson 2020). Being smooth, it changes colour and leaves texture alone.
"""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.remembered import remembered

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

SIGMA = 8 / 128  # of the pictures' side
MOST = 0.15  # the largest mean change, in OKLab; smaller ones are eased towards it
GAMUT_STEPS = 8  # halvings, when a colour is brought into the gamut

# From linear sRGB to cone responses, and from their cube roots to L, a, b.
_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
_FROM_CONES, _FROM_LAB = np.linalg.inv(_TO_CONES), np.linalg.inv(_TO_LAB)


def difference(before: Bytes, after: Bytes, mask: Bytes) -> Floats:
    """Return the smooth change from one picture to another within a mask: n x n x 3 in OKLab, 0 where they are alike.

    before, after: uint8 n x n x 3, sRGB; mask: uint8 n x n. The mean change within the mask is eased to at most MOST.
    """
    weight, seen = _weights(mask)
    if np.array_equal(before, after) or not weight.any():
        return np.zeros(before.shape, np.float32)
    change = (to_oklab(after) - _known_oklab(before)) * weight[..., None]
    smooth = np.asarray(_blurred(change) / seen[..., None], np.float32)
    mean = (smooth * weight[..., None]).sum((0, 1)) / weight.sum()
    length = float(np.linalg.norm(mean))
    if length > 0:
        smooth += mean * np.float32(MOST * np.tanh(length / MOST) / length - 1)
    return smooth


@remembered
def _weights(mask: Bytes) -> tuple[Floats, Floats]:
    """Return how much each pixel of a mask counts, and what a blurred change is divided by."""
    weight = np.asarray(mask.astype(np.float32) / 255, np.float32)
    return weight, np.maximum(_blurred(weight), 1e-3)


def _blurred(picture: Floats) -> Floats:
    sigma = SIGMA * picture.shape[0]
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma, borderType=cv2.BORDER_CONSTANT), np.float32)


def transfer(rgb: Bytes, change: Floats) -> Bytes:
    """A picture, uint8 h x w x 3, with a change (n x n x 3 in OKLab) added, enlarged to its size; a change of nothing
    gives the picture itself. Colours beyond sRGB lose chroma and keep their lightness.
    """
    if not change.any():
        return rgb
    size = (rgb.shape[1], rgb.shape[0])
    grown = cv2.resize(change, size, interpolation=cv2.INTER_LINEAR) if change.shape[:2] != rgb.shape[:2] else change
    return from_oklab(to_oklab(rgb) + np.asarray(grown, np.float32))


def to_oklab(rgb: Bytes) -> Floats:
    """sRGB uint8 h x w x 3 -> OKLab float32 h x w x 3: lightness 0..1, a and b about -0.4..0.4."""
    linear = np.asarray(cv2.LUT(rgb, _linear_of_bytes()), np.float32)
    return _mixed(np.cbrt(_mixed(linear, _TO_CONES)), _TO_LAB)


_known_oklab = remembered(to_oklab)


def from_oklab(lab: Floats) -> Bytes:
    """The way back; colours that sRGB has not are brought into it by their chroma."""
    lab = np.asarray(lab, np.float32).copy()
    lab[..., 0] = lab[..., 0].clip(0, 1)
    linear = _linear_from(lab)
    outside = (linear < -5e-4) | (linear > 1.0005)
    beyond = outside[..., 0] | outside[..., 1] | outside[..., 2]  # any(-1) takes eight times as long
    if beyond.any():
        linear[beyond] = _into_gamut(lab[beyond])
    return np.asarray(np.take(_bytes_of_linear(), np.rint(linear.clip(0, 1) * 4095).astype(np.uint16)), np.uint8)


def _into_gamut(lab: Floats) -> Floats:
    """Linear sRGB of N x 3 colours with as much of their chroma as there is room for."""
    low, high, paler = np.zeros((len(lab), 1), np.float32), np.ones((len(lab), 1), np.float32), lab.copy()
    for _ in range(GAMUT_STEPS):
        share = (low + high) / 2
        np.multiply(lab[:, 1:], share, out=paler[:, 1:])
        linear = _linear_from(paler)
        red, green, blue = ((linear >= -5e-4) & (linear <= 1.0005)).T  # all(-1) takes eight times as long
        fits = (red & green & blue)[:, None]
        low, high = np.where(fits, share, low), np.where(fits, high, share)
    np.multiply(lab[:, 1:], low, out=paler[:, 1:])
    return _linear_from(paler)


def _linear_from(lab: Floats) -> Floats:
    roots = _mixed(lab, _FROM_LAB)
    return _mixed(roots * roots * roots, _FROM_CONES)


def _mixed(colours: NDArray[np.float32], matrix: NDArray[np.float64]) -> Floats:
    return np.asarray(colours @ matrix.T.astype(np.float32), np.float32)


@lru_cache(maxsize=1)
def _linear_of_bytes() -> Floats:
    """256 values of linear light (IEC 61966-2-1)."""
    x = np.arange(256) / 255
    return np.where(x <= 0.04045, x / 12.92, ((x + 0.055) / 1.055) ** 2.4).astype(np.float32)


@lru_cache(maxsize=1)
def _bytes_of_linear() -> Bytes:
    """4096 steps of linear light as sRGB bytes."""
    x = np.arange(4096) / 4095
    encoded = np.where(x <= 0.0031308, x * 12.92, 1.055 * x ** (1 / 2.4) - 0.055)
    return np.asarray(np.rint(encoded * 255), np.uint8)
