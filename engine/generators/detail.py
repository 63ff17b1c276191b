"""A loaded enlarger: the second stage, which takes an appearance to four times its pixels. That of photos is another.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Self

import numpy as np
import torch
from numpy.typing import NDArray

from engine.generators.card import Card
from engine.generators.foreground import best_dtype
from engine.generators.pictures import check_rgb, from_tensor, to_tensor
from engine.generators.weights import building, tensors_of
from engine.networks.detail import Enlarger, EnlargerConfig
from engine.networks.layers import to_channels_last

Bytes = NDArray[np.uint8]
OnProgress = Callable[[float], None]

STRIP_PIXELS = 1 << 17  # small pixels that are enlarged at once, so that memory stays below about 200 MB


class Detail:
    """The enlarger of one card, on one device, in one number format."""

    def __init__(self, card: Card, enlarger: Enlarger, device: torch.device, dtype: torch.dtype) -> None:
        self.card, self.device, self.dtype = card, device, dtype
        self.enlarger = enlarger.to(device, dtype).eval().requires_grad_(False)
        to_channels_last(self.enlarger)

    @classmethod
    def load(cls, card: Card, device: torch.device | str = "cpu", dtype: torch.dtype | None = None) -> Self:
        """Read a card's weights, strictly; Problem when they are missing, damaged or of another network."""
        device = torch.device(device)
        tensors = tensors_of(card)
        with building(card):
            enlarger = Enlarger(EnlargerConfig.of(tensors))
            enlarger.load_state_dict(tensors, strict=True)
        return cls(card, enlarger, device, dtype or best_dtype(device))

    @property
    def factor(self) -> int:
        """Times the pixels a side."""
        return self.enlarger.config.factor

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
        factor, reach = self.factor, self.enlarger.config.reach
        rows = max(reach, strip_pixels // width)
        large = np.empty((height * factor, width * factor, 3), np.uint8)
        for top in range(0, height, rows):
            bottom = min(height, top + rows)
            first, last = max(0, top - reach), min(height, bottom + reach)
            strip = from_tensor(self.enlarger(to_tensor(rgb[first:last], self.device)), self.card)
            large[top * factor : bottom * factor] = strip[(top - first) * factor : (bottom - first) * factor]
            on_progress(bottom / height)
        return large
