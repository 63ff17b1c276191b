"""A loaded enlarger: the second stage, which takes an appearance to four times its pixels."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from engine.generators.card import Card
from engine.generators.foreground import best_dtype
from engine.generators.weights import building, tensors_of
from engine.networks.detail import FACTOR, Enlarger, EnlargerConfig
from engine.networks.layers import to_channels_last
from engine.problem import Problem

Bytes = NDArray[np.uint8]

STRIP_PIXELS = 1 << 17  # small pixels that are enlarged at once, so that memory stays below about 200 MB


class Detail:
    """The enlarger of one card, on one device, in one number format."""

    def __init__(self, card: Card, enlarger: Enlarger, device: torch.device, dtype: torch.dtype) -> None:
        self.card, self.device, self.dtype = card, device, dtype
        self.enlarger = enlarger.to(device, dtype).eval().requires_grad_(False)
        to_channels_last(self.enlarger)

    @classmethod
    def load(cls, card: Card, device: torch.device | str = "cpu", dtype: torch.dtype | None = None) -> Detail:
        """Read a card's weights, strictly; Problem when they are missing, damaged or of another network."""
        device = torch.device(device)
        tensors = tensors_of(card)
        with building(card):
            enlarger = Enlarger(EnlargerConfig.of(tensors))
            enlarger.load_state_dict(tensors, strict=True)
        return cls(card, enlarger, device, dtype or best_dtype(device))

    @torch.inference_mode()
    def enlarge(self, rgb: Bytes, strip_pixels: int = STRIP_PIXELS) -> Bytes:
        """RGB uint8 (h, w, 3) -> (4h, 4w, 3), of any size. The same picture gives the same bytes.

        A large one is enlarged in strips of rows that overlap by as far as the network sees, so memory is bounded and
        what comes out does not depend on where they end.
        """
        if rgb.dtype != np.uint8 or rgb.ndim != 3 or rgb.shape[2] != 3 or not rgb.size:
            raise Problem(f"Only an RGB picture can be enlarged, not {rgb.dtype} of shape {rgb.shape}.")
        height, width = rgb.shape[:2]
        reach = self.enlarger.config.reach
        rows = max(reach, strip_pixels // width)
        large = np.empty((height * FACTOR, width * FACTOR, 3), np.uint8)
        for top in range(0, height, rows):
            bottom = min(height, top + rows)
            first, last = max(0, top - reach), min(height, bottom + reach)
            strip = self._enlarge(rgb[first:last])
            large[top * FACTOR : bottom * FACTOR] = strip[(top - first) * FACTOR : (bottom - first) * FACTOR]
        return large

    def _enlarge(self, rgb: Bytes) -> Bytes:
        picture = torch.from_numpy(np.array(rgb)).to(self.device)[None].permute(0, 3, 1, 2)
        drawn = self.enlarger(picture.float() / 127.5 - 1)[0]
        if not bool(torch.isfinite(drawn).all()):
            raise Problem(f'The result of the model "{self.card.name}" holds numbers that are not finite.')
        pixels = ((drawn.clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8)
        return np.ascontiguousarray(pixels.permute(1, 2, 0).cpu().numpy())
