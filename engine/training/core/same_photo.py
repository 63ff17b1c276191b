"""Whether windows and cut-outs are of one photo: collections share photos under other keys, at another size and
compression, cut otherwise, with other masks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.training.core.crops import CropSet

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]

SAME = 6  # of 64 bits: at most so many differ between the hashes of the same window
ALIKE = 0.83  # the product of two objects' hashes from which they are taken for the same photo
HASH, REDUCED = 16, 128  # px a side of an object's hash, and at which objects are looked at for it
HASH_REACH = 1.8  # standard deviations from an object's centre to a hash's edges


@dataclass(frozen=True, eq=False)
class Photos:
    """Photos that are known again by their windows: by the whole window, and by the object in it.

    Neither does alone: with another mask an object's hash is another, and with another window that of a window is.
    """

    windows: Pixels  # N x 64
    objects: Floats  # M x HASH * HASH

    @classmethod
    def of(cls, windows: Iterable[tuple[Pixels, Pixels | None]]) -> Photos:
        """Take pictures (h, w, 3) with the masks of their objects (h, w), where there are masks."""
        bits: list[Pixels] = []
        objects: list[Floats] = []
        for rgb, mask in windows:
            bits.append(window_hash(rgb))
            if mask is not None:
                objects.append(object_hash(rgb, mask))
        return cls(np.array(bits, np.uint8).reshape(-1, 64), np.array(objects, np.float32).reshape(-1, HASH * HASH))

    @classmethod
    def of_crops(cls, crops: CropSet) -> Photos:
        """Take those of crops."""
        return cls.of((one[..., :3], np.ascontiguousarray(one[..., 3])) for one in crops.pictures)

    def has(self, rgb: Pixels, mask: Pixels | None) -> bool:
        """Whether a window, or its mirror image, is of one of them."""
        return self._has_window(rgb) or (mask is not None and self.has_object(rgb, mask))

    def has_object(self, rgb: Pixels, mask: Pixels) -> bool:
        """Whether an object, on whatever ground, or its mirror image is of one of them."""
        ways = ((rgb, mask), (rgb[:, ::-1], np.ascontiguousarray(mask[:, ::-1])))
        return any(bool((self.objects @ object_hash(*way) > ALIKE).any()) for way in ways)

    def _has_window(self, rgb: Pixels) -> bool:
        if not len(self.windows):
            return False
        one = window_hash(rgb)
        mirrored = 1 - one.reshape(8, 8)[:, ::-1].reshape(64)
        return bool(np.minimum((one != self.windows).sum(1), (mirrored != self.windows).sum(1)).min() <= SAME)


def window_hash(rgb: Pixels) -> Pixels:
    """Return a perceptual hash of a picture (h, w, 3): 64 of 0 and 1, whether a cell of 8 x 8 is lighter than its
    neighbour to the right.
    """
    grey = Image.fromarray(rgb).convert("L").resize((9, 8), Image.Resampling.BOX)
    cells = np.asarray(grey, np.int16)
    return (cells[:, 1:] > cells[:, :-1]).reshape(64).astype(np.uint8)


def object_hash(rgb: Pixels, mask: Pixels) -> Floats:
    """What copies of an object's photo share, as a vector of length 1: its brightness at HASH x HASH px, less the mean,
    with the mask's centre and its standard deviations normalised.

    So neither another window nor another edge counts: copies at other sizes, cut otherwise or cut out, come to a
    product of 0.84 and more with the same mask, other objects to 0.81 at most (127 exemplars against 698 crops of the
    photos that they are from); with a mask by somebody else to 0.5 and more.
    """
    scale = REDUCED / max(mask.shape)
    size = [max(1, round(length * scale)) for length in mask.shape[::-1]]
    grey = cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2GRAY)
    cover, light = (np.asarray(cv2.resize(x, size, interpolation=cv2.INTER_AREA), np.float32) for x in (mask, grey))
    share = cover / max(float(cover.sum()), 1e-6)
    matrix = np.zeros((2, 3))
    for axis in (0, 1):
        profile, places = share.sum(axis), np.arange(size[axis])
        centre = float(profile @ places)
        reach = HASH_REACH * max(float(np.sqrt(profile @ (places - centre) ** 2)), 0.5)
        matrix[axis, axis] = 2 * reach / (REDUCED // 2)
        matrix[axis, 2] = centre - reach + matrix[axis, axis] / 2
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    warped = (cv2.warpAffine(x, matrix, (REDUCED // 2, REDUCED // 2), flags=flags) for x in (cover * light, cover))
    sums, there = (np.asarray(cv2.resize(x, (HASH, HASH), interpolation=cv2.INTER_AREA), np.float32) for x in warped)
    found = (sums - there * (sums.sum() / max(float(there.sum()), 1e-6))).ravel()
    return np.asarray(found / max(float(np.linalg.norm(found)), 1e-6), np.float32)
