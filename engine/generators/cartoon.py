"""A loaded cartoon network: a photo to its flat colours and its lines, numpy in and numpy out."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.cartooning import Drawing
from engine.generators.one_network import OneNetwork
from engine.generators.pictures import check_finite, from_tensor, to_tensor
from engine.networks.cartoon import STEP, CartoonConfig, CartoonNetwork

Bytes = NDArray[np.uint8]


class Cartoon(OneNetwork[CartoonNetwork]):
    """The network of one card, on one device, in one number format."""

    @staticmethod
    def network_of(tensors: dict[str, Tensor]) -> CartoonNetwork:
        return CartoonNetwork(CartoonConfig.of(tensors))

    @torch.inference_mode()
    def draw(self, rgb: Bytes) -> Drawing:
        """RGB uint8 (h, w, 3) of any size -> its flat colours and lines. The same picture gives the same bytes."""
        height, width = rgb.shape[:2]
        padded = to_tensor(rgb, self.device, STEP)
        flat, lines = self.network(padded.contiguous(memory_format=torch.channels_last))
        check_finite(lines, self.card)
        ink = lines[0, 0, :height, :width].clamp(-1, 1)
        return Drawing(rgb, from_tensor(flat[..., :height, :width], self.card), np.array(ink.cpu().numpy()))
