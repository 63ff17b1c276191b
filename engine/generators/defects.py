"""A loaded finder of dust, scratches and sensor spots: a picture to how likely each pixel is part of one."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.one_network import OneNetwork
from engine.generators.pictures import check_finite, to_tensor
from engine.networks.defects import STEP, DefectsConfig, DefectsNetwork
from engine.problem import Problem

Bytes = NDArray[np.uint8]
OnProgress = Callable[[float], None]

STRIP_PIXELS = 1 << 20  # that are looked at at once, so that memory stays below about 300 MB
LARGE = 6_000_000  # px of a picture from which on a spot may be larger than the network sees
REDUCED = 4  # times smaller it is looked at once more then


class Defects(OneNetwork[DefectsNetwork]):
    """The network of one card, on one device, in one number format."""

    @staticmethod
    def network_of(tensors: dict[str, Tensor]) -> DefectsNetwork:
        return DefectsNetwork(DefectsConfig.of(tensors))

    def likely(
        self, rgb: Bytes, on_progress: OnProgress = lambda share: None, strip_pixels: int = STRIP_PIXELS
    ) -> Bytes:
        """RGB uint8 (h, w, 3) of any size -> how likely each pixel is part of a defect, uint8 (h, w), 255 for sure.

        The same picture gives the same bytes; in strips of another height a processor may round differently.
        on_progress hears the share done, 0..1; what it raises ends the work.
        """
        if rgb.dtype != np.uint8 or rgb.ndim != 3 or rgb.shape[2] != 3 or not rgb.size:
            raise Problem(f"Defects are looked for in RGB pictures, not in {rgb.dtype} of shape {rgb.shape}.")
        height, width = rgb.shape[:2]
        if height * width < LARGE:
            return self._in_strips(rgb, on_progress, strip_pixels)
        size = (-(-width // REDUCED), -(-height // REDUCED))
        small = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)
        first = 1 / (1 + REDUCED**2)  # share of the work that the small picture is
        large = self._in_strips(small, lambda share: on_progress(first * share), strip_pixels)
        large = np.asarray(cv2.resize(large, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)
        fine = self._in_strips(rgb, lambda share: on_progress(first + (1 - first) * share), strip_pixels)
        return np.maximum(fine, large)

    def _in_strips(self, rgb: Bytes, on_progress: OnProgress, strip_pixels: int) -> Bytes:
        """Look at strips of rows that overlap by as far as the network sees, so that nothing shows where they meet."""
        height, width = rgb.shape[:2]
        reach = self.network.config.reach
        rows = max(reach, strip_pixels // width // STEP * STEP)
        likely = np.empty((height, width), np.uint8)
        for top in range(0, height, rows):
            bottom = min(height, top + rows)
            first, last = max(0, top - reach), min(height, bottom + reach)
            likely[top:bottom] = self._look(rgb[first:last])[top - first : bottom - first]
            on_progress(bottom / height)
        return likely

    @torch.inference_mode()
    def _look(self, rgb: Bytes) -> Bytes:
        height, width = rgb.shape[:2]
        logits = self.network(to_tensor(rgb, self.device, STEP))[0, 0, :height, :width]
        check_finite(logits, self.card)
        return np.array((torch.sigmoid(logits) * 255).round().to(torch.uint8).cpu().numpy())
