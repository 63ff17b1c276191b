"""Toning: an object in a photo that is black and white, sepia or of any other one hue takes that hue. Knows no torch.

In such a photo the colour of a pixel follows from its lightness alone; how far it does is measured around the object.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.generators.difference_transfer import from_oklab, to_oklab
from engine.generators.remembered import remembered

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

BINS = 12  # of lightness, in each of which a toned photo has one colour
LEFT = (0.003, 0.0045)  # of OKLab: what lightness leaves unexplained of a and b in a toned photo, and in others
RANGE = 0.25  # of lightness, that the ground must span to tell anything: not a plain wall or a white studio
ENDS = (0.05, 0.98)  # lightness beyond which all photos have one colour
FEWEST = 200  # px
TONES, COMMON = 9, 0.015  # bins that must hold that share of the ground: a studio has few tones


def toned(rgb: Bytes, like: Bytes, mask: Bytes, valid: Bytes, follow: float) -> Bytes:
    """Return an object in the tone of its photo; the same array where the photo has more than one hue.

    rgb: uint8 h x w x 3; like: uint8 n x n x 3, its place; mask: uint8 n x n, the object there, and valid, 0 beyond the
    canvas; follow: 0 not at all, 1 wholly.
    """
    curve, share = _tone(like, mask, valid)
    share *= follow
    if not share:
        return rgb
    own = to_oklab(rgb)
    for axis in (1, 2):
        tone = np.interp(own[..., 0], curve[:, 0], curve[:, axis]).astype(np.float32)
        own[..., axis] += np.float32(share) * (tone - own[..., axis])
    return from_oklab(own)


@remembered
def _tone(like: Bytes, mask: Bytes, valid: Bytes) -> tuple[Floats, float]:
    """Return the colour of each lightness around an object, and how far the photo is toned, 0..1."""
    lab = to_oklab(like)[(valid >= 128) & (mask == 0)]
    lab = lab[(lab[:, 0] > ENDS[0]) & (lab[:, 0] < ENDS[1])]
    if len(lab) < FEWEST or float(np.ptp(np.quantile(lab[:, 0], (0.1, 0.9)))) < RANGE:
        return lab[:0], 0.0
    curve, left, tones = _curve(lab)
    is_toned = tones >= TONES
    return curve, float(np.clip((LEFT[1] - left) / (LEFT[1] - LEFT[0]), 0, 1)) if is_toned else 0.0


def _curve(lab: Floats) -> tuple[Floats, float, int]:
    """Return the mean colour of each bin of lightness that has any, what is left to explain of a and b, and how many
    bins are common.
    """
    low, high = float(lab[:, 0].min()), float(lab[:, 0].max())
    bins = np.minimum(((lab[:, 0] - low) / max(high - low, 1e-6) * BINS).astype(int), BINS - 1)
    counts = np.bincount(bins, minlength=BINS)
    sums = np.stack([np.bincount(bins, lab[:, axis], BINS) for axis in range(3)], 1)
    curve = (sums / np.maximum(counts, 1)[:, None])[counts > 0].astype(np.float32)
    explained = [np.interp(lab[:, 0], curve[:, 0], curve[:, axis]) for axis in (1, 2)]
    left = sum(float(np.square(lab[:, axis] - explained[axis - 1]).mean()) for axis in (1, 2))
    return curve, left**0.5, int((counts >= COMMON * len(lab)).sum())
