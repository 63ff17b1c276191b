"""How near one picture is to another: uint8 RGB of one size."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

PEAK = 255.0


def psnr(truth: Pixels, picture: Pixels) -> float:
    """Return the peak signal-to-noise ratio in dB; at most 100, which is what the same picture gets."""
    error = float(np.square(truth.astype(np.float64) - picture).mean())
    return min(100.0, 10 * float(np.log10(PEAK**2 / max(error, 1e-12))))


def ssim(truth: Pixels, picture: Pixels) -> float:
    """Return the mean structural similarity of brightness (Wang et al. 2004)."""
    a, b = (cv2.cvtColor(x, cv2.COLOR_RGB2GRAY).astype(np.float64) for x in (truth, picture))

    def mean(x: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(cv2.GaussianBlur(x, (11, 11), 1.5), np.float64)[5:-5, 5:-5]

    of_a, of_b = mean(a), mean(b)
    spread_a, spread_b = mean(a * a) - of_a**2, mean(b * b) - of_b**2
    together = mean(a * b) - of_a * of_b
    low, high = (0.01 * PEAK) ** 2, (0.03 * PEAK) ** 2
    above = (2 * of_a * of_b + low) * (2 * together + high)
    return float((above / ((of_a**2 + of_b**2 + low) * (spread_a + spread_b + high))).mean())
