"""A loaded network of season and weather: what it sees in a photo, and that laid on the photo at any size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.card import Card
from engine.generators.one_network import OneNetwork
from engine.generators.pictures import check_finite, from_tensor, to_tensor
from engine.networks.season import VIEW, SeasonConfig, SeasonNetwork, laid_on
from engine.problem import Problem

Bytes = NDArray[np.uint8]

STRIP_ROWS = 128


@dataclass(frozen=True, eq=False)
class Look:
    """What the network gives for a photo: its colour maps, float32 (12, 8, 16, 16), and its light, (3, 32, 32)."""

    grid: Tensor
    light: Tensor

    @property
    def nbytes(self) -> int:
        return int(self.grid.nbytes + self.light.nbytes)


class Season(OneNetwork[SeasonNetwork]):
    """The network of one card, on one device, in one number format."""

    @staticmethod
    def network_of(tensors: dict[str, Tensor]) -> SeasonNetwork:
        return SeasonNetwork(SeasonConfig.of(tensors))

    @staticmethod
    def fits(network: SeasonNetwork, card: Card) -> bool:
        return (network.config.kinds, network.config.noise) == (len(card.classes), card.noise)

    @torch.inference_mode()
    def look(self, rgb: Bytes, to: str, noise: NDArray[np.float32]) -> Look:
        """Return how RGB uint8 (h, w, 3) is to change to become of a kind; Problem where the model does not know it."""
        if to not in self.card.classes:
            raise Problem(f'The model "{self.card.name}" knows no "{to}".')
        view = np.asarray(cv2.resize(rgb, (VIEW, VIEW), interpolation=cv2.INTER_AREA), np.uint8)
        seen = to_tensor(view, self.device).to(self.dtype)
        kind = torch.tensor([self.card.classes.index(to)], device=self.device)
        code = torch.from_numpy(noise[None].copy()).to(self.device, self.dtype)
        grid, light = self.network(seen.contiguous(memory_format=torch.channels_last), kind, code)
        for found in (grid, light):
            check_finite(found, self.card)
        return Look(grid, light)

    @torch.inference_mode()
    def lay(self, rgb: Bytes, look: Look, on_rows: Callable[[int], None] = lambda rows: None) -> Bytes:
        """Return RGB uint8 (h, w, 3) with a look on it; `on_rows` is told how many rows are done."""
        height = rgb.shape[0]
        made = np.empty_like(rgb)
        for top in range(0, height, STRIP_ROWS):
            bottom = min(height, top + STRIP_ROWS)
            strip = to_tensor(rgb[top:bottom], self.device)
            made[top:bottom] = from_tensor(laid_on(strip, look.grid, look.light, top, height), self.card)
            on_rows(bottom)
        return made
