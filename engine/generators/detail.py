"""A loaded enlarger: the second stage, which takes an appearance to four times its pixels. That of photos is another.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.one_network import OneNetwork
from engine.generators.pictures import check_rgb, from_tensor, to_tensor
from engine.networks.detail import Enlarger, EnlargerConfig

Bytes = NDArray[np.uint8]
OnProgress = Callable[[float], None]

STRIP_PIXELS = 1 << 17  # small pixels that are enlarged at once, so that memory stays below about 200 MB


class Detail(OneNetwork[Enlarger]):
    """The enlarger of one card, on one device, in one number format."""

    @staticmethod
    def network_of(tensors: dict[str, Tensor]) -> Enlarger:
        return Enlarger(EnlargerConfig.of(tensors))

    @property
    def factor(self) -> int:
        """Times the pixels a side."""
        return self.network.config.factor

    @torch.inference_mode()
    def enlarge(
        self, rgb: Bytes, strip_pixels: int = STRIP_PIXELS, on_progress: OnProgress = lambda share: None
    ) -> Bytes:
        """RGB uint8 (h, w, 3) -> (fh, fw, 3), f the factor, of any size. The same picture gives the same bytes.

        A large one is enlarged in strips of rows that overlap by as far as the network sees, so memory is bounded and
        what comes out does not depend on where they end. on_progress hears the share done, 0..1; what it raises ends
        the work.
        """
        check_rgb(rgb)
        height, width = rgb.shape[:2]
        factor, reach = self.factor, self.network.config.reach
        rows = max(reach, strip_pixels // width)
        large = np.empty((height * factor, width * factor, 3), np.uint8)
        for top in range(0, height, rows):
            bottom = min(height, top + rows)
            first, last = max(0, top - reach), min(height, bottom + reach)
            strip = from_tensor(self.network(to_tensor(rgb[first:last], self.device)), self.card)
            large[top * factor : bottom * factor] = strip[(top - first) * factor : (bottom - first) * factor]
            on_progress(bottom / height)
        return large
