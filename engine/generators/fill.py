"""A loaded model that fills holes: what could be there, at the model's size; numpy in and numpy out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.card import Card
from engine.generators.context import filled_around
from engine.generators.one_network import OneNetwork
from engine.generators.pictures import from_tensor
from engine.networks.fill import FillConfig, FillNetwork
from engine.problem import Problem

Bytes = NDArray[np.uint8]
Bools = NDArray[np.bool_]

TOUCHED = 0.02  # share of a small pixel from which on the hole has it
BELONGS = 0.5  # likelihood from which on a pixel belongs to what is to go


@dataclass(frozen=True)
class Idea:
    """What could be in a hole, as large as the picture that was asked about but no finer than the model's size."""

    rgb: Bytes  # h x w x 3
    belongs: Bools  # h x w: what beside the hole belongs to the thing that is to go


class Fill(OneNetwork[FillNetwork]):
    """The networks of one card, on one device, in one number format."""

    def __init__(self, card: Card, network: FillNetwork, device: torch.device, dtype: torch.dtype) -> None:
        super().__init__(card, network, device, torch.float32)
        self.dtype = dtype  # in which it calculates: its networks are made for autocast

    @staticmethod
    def network_of(tensors: dict[str, Tensor]) -> FillNetwork:
        return FillNetwork(FillConfig.of(tensors))

    @staticmethod
    def fits(network: FillNetwork, card: Card) -> bool:
        return network.config.noise == card.noise

    @torch.inference_mode()
    def generate(self, rgb: Bytes, hole: Bools, noise: Sequence[float]) -> Idea:
        """Draw what could be in a hole, bool (h, w), of an sRGB picture, uint8 (h, w, 3), by its noise.

        The same inputs give the same bytes. Problem where all is a hole, and for noise of another length.
        """
        if hole.all():
            raise Problem("The hole covers all of the picture, so there is nothing to fill it from.")
        if len(noise) != self.card.noise:
            raise Problem(f'The model "{self.card.name}" takes {self.card.noise} numbers of noise, not {len(noise)}.')
        height, width = hole.shape
        small = (self.card.resolution,) * 2  # whatever its proportions: that is how the networks know pictures
        picture = self._tensor(np.asarray(cv2.resize(rgb, small, interpolation=cv2.INTER_AREA), np.float32)) / 127.5 - 1
        way = cv2.INTER_AREA if max(height, width) > self.card.resolution else cv2.INTER_LINEAR
        touched = cv2.resize(hole.astype(np.float32), small, interpolation=way) > TOUCHED
        mask = self._tensor(touched[..., None].astype(np.float32))
        smooth = filled_around(picture, 1 - mask)
        values = torch.from_numpy(np.array(noise, np.float32))[None].to(self.device)
        with torch.autocast(self.device.type, self.dtype, enabled=self.dtype != torch.float32):
            made = self.network(smooth, picture, mask, values, mask)
        pixels = from_tensor(made.composed.float(), self.card)
        belongs = (torch.sigmoid(made.mask[0, 0].float()) > BELONGS).to(torch.uint8).cpu().numpy()
        idea, rim = (
            cv2.resize(one, (width, height), interpolation=cv2.INTER_LINEAR) for one in (pixels, belongs)
        )
        return Idea(np.asarray(idea, np.uint8), np.asarray(rim > 0, np.bool_) & ~hole)

    def _tensor(self, values: NDArray[np.float32]) -> torch.Tensor:
        return torch.from_numpy(np.ascontiguousarray(values)).permute(2, 0, 1)[None].to(self.device)
