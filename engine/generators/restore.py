"""A loaded restorer: takes noise and JPEG blocks out of a picture, numpy in and numpy out."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.one_network import OneNetwork
from engine.generators.pictures import check_rgb, from_tensor, to_tensor
from engine.networks.harm import AREA, STEP
from engine.networks.restoration import Restorer, RestorerConfig

Bytes = NDArray[np.uint8]
OnProgress = Callable[[float], None]

STRIP_PIXELS = 1 << 20  # that are restored at once, so that memory stays below about 300 MB


class Restore(OneNetwork[Restorer]):
    """The restorer of one card, on one device, in one number format."""

    @staticmethod
    def network_of(tensors: dict[str, Tensor]) -> Restorer:
        return Restorer(RestorerConfig.of(tensors))

    @torch.inference_mode()
    def restore(
        self, rgb: Bytes, on_progress: OnProgress = lambda share: None, strip_pixels: int = STRIP_PIXELS
    ) -> Bytes:
        """RGB uint8 (h, w, 3) -> the same size, of any size. The same picture gives the same bytes.

        A large one is restored in strips of rows that overlap by as far as the network sees, so that memory is bounded
        and nothing shows where they meet. on_progress hears the share done, 0..1; what it raises ends the work.
        """
        check_rgb(rgb)
        height, width = rgb.shape[:2]
        reach = self.network.config.reach
        rows = max(reach, strip_pixels // width // AREA * AREA)
        restored = np.empty_like(rgb)
        for top in range(0, height, rows):
            bottom = min(height, top + rows)
            first, last = max(0, top - reach), min(height, bottom + reach)
            restored[top:bottom] = self._restore(rgb[first:last])[top - first : bottom - first]
            on_progress(bottom / height)
        return restored

    def _restore(self, rgb: Bytes) -> Bytes:
        height, width = rgb.shape[:2]
        restored = self.network(to_tensor(rgb, self.device, STEP))
        return from_tensor(restored[..., :height, :width], self.card)
