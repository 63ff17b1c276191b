"""A loaded cartoon network: a photo to its flat colours and its lines, numpy in and numpy out."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray

from engine.generators.card import Card
from engine.generators.cartooning import Drawing
from engine.generators.foreground import best_dtype
from engine.generators.weights import building, tensors_of
from engine.networks.cartoon import STEP, CartoonConfig, CartoonNetwork
from engine.networks.layers import to_channels_last
from engine.problem import Problem

Bytes = NDArray[np.uint8]


class Cartoon:
    """The network of one card, on one device, in one number format."""

    def __init__(self, card: Card, network: CartoonNetwork, device: torch.device, dtype: torch.dtype) -> None:
        self.card, self.device, self.dtype = card, device, dtype
        self.network = network.to(device, dtype).eval().requires_grad_(False)
        to_channels_last(self.network)

    @classmethod
    def load(cls, card: Card, device: torch.device | str = "cpu", dtype: torch.dtype | None = None) -> Cartoon:
        """Read a card's weights, strictly; Problem when they are missing, damaged or of another network."""
        device = torch.device(device)
        tensors = tensors_of(card)
        with building(card):
            network = CartoonNetwork(CartoonConfig.of(tensors))
            network.load_state_dict(tensors, strict=True)
        return cls(card, network, device, dtype or best_dtype(device))

    @torch.inference_mode()
    def draw(self, rgb: Bytes) -> Drawing:
        """RGB uint8 (h, w, 3) of any size -> its flat colours and lines. The same picture gives the same bytes."""
        height, width = rgb.shape[:2]
        picture = torch.from_numpy(np.array(rgb)).to(self.device).permute(2, 0, 1)[None].float() / 127.5 - 1
        padded = F.pad(picture, (0, -width % STEP, 0, -height % STEP), mode="replicate")
        flat, lines = self.network(padded.contiguous(memory_format=torch.channels_last))
        if not bool(torch.isfinite(flat).all() and torch.isfinite(lines).all()):
            raise Problem(f'The result of the model "{self.card.name}" holds numbers that are not finite.')
        flat = ((flat[0, :, :height, :width].clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8)
        ink = lines[0, 0, :height, :width].clamp(-1, 1)
        return Drawing(rgb, np.ascontiguousarray(flat.permute(1, 2, 0).cpu().numpy()), np.array(ink.cpu().numpy()))
