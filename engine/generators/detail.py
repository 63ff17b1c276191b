"""A loaded enlarger: the second stage, which takes an appearance to four times its pixels. That of photos is another.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.one_network import OneNetwork
from engine.generators.pictures import check_rgb, samples_of, to_tensor
from engine.networks.detail import Enlarger, EnlargerConfig

S = TypeVar("S", bound=np.generic)
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
        self, rgb: NDArray[S], strip_pixels: int = STRIP_PIXELS, on_progress: OnProgress = lambda share: None
    ) -> NDArray[S]:
        """RGB (h, w, 3) -> (fh, fw, 3), f the factor, of any size; uint8, uint16, or float32 whose 0..1 is from black
        to white, and which may be brighter. The same picture gives the same bytes.

        What the network draws is added to a bicubic enlargement, which keeps all bits.

        A large one is enlarged in strips of rows that overlap by as far as the network sees, so memory is bounded and
        what comes out does not depend on where they end. on_progress hears the share done, 0..1; what it raises ends
        the work.
        """
        check_rgb(rgb, (np.uint8, np.uint16, np.float32))
        height, width = rgb.shape[:2]
        factor, reach = self.factor, self.network.config.reach
        rows = max(reach, strip_pixels // width)
        large = np.empty((height * factor, width * factor, 3), rgb.dtype)
        for top in range(0, height, rows):
            bottom = min(height, top + rows)
            first, last = max(0, top - reach), min(height, bottom + reach)
            strip = samples_of(self.network(to_tensor(rgb[first:last], self.device)), self.card, rgb.dtype)
            large[top * factor : bottom * factor] = strip[(top - first) * factor : (bottom - first) * factor]
            on_progress(bottom / height)
        return large
