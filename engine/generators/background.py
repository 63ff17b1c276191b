"""A loaded background model: scenes of any proportions from kinds and noise, numpy in and numpy out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.canvas_limits import LONGEST_SHAPE, why_no_scene
from engine.generators.card import Card
from engine.generators.one_network import OneNetwork
from engine.generators.pictures import from_tensor
from engine.networks.background import CELLS, GRAIN, BackgroundConfig, BackgroundGenerator
from engine.problem import Problem

Bytes = NDArray[np.uint8]


class Background(OneNetwork[BackgroundGenerator]):
    """The generator of one card, on one device, in one number format."""

    @staticmethod
    def network_of(tensors: dict[str, Tensor]) -> BackgroundGenerator:
        return BackgroundGenerator(BackgroundConfig.of(tensors))

    @staticmethod
    def fits(network: BackgroundGenerator, card: Card) -> bool:
        sizes = network.config.kinds, network.config.resolution, network.config.noise
        return sizes == (len(card.classes), card.resolution, card.noise)

    @torch.inference_mode()
    def generate(self, shares: Mapping[str, float], noise: NDArray[np.float32], width: int, height: int) -> Bytes:
        """Draw one scene.

        shares: how much of each kind it is, only their proportion counts; noise: as long as the card says; width and
        height in px, at most 8 times as long as short: only their proportion counts. The shorter side has the card's
        resolution. The middle of a wide or tall scene is where the square one's is. Returns uint8 h x w x 3, sRGB.
        Problem for an unknown kind, noise of another length and other proportions.
        """
        if np.shape(noise) != (self.card.noise,):
            raise Problem(
                f'The model "{self.card.name}" takes {self.card.noise} numbers of noise, not {np.size(noise)}.'
            )
        size = self.card.resolution
        tall, wide = proportions(width, height, size)
        rows, columns = (2 * -(-side * CELLS // (2 * size)) for side in (tall, wide))  # even, so that middles agree
        drawn = self.draw(self.weights(shares), torch.from_numpy(np.array(noise, np.float32))[None], rows, columns)
        top, left = (drawn.shape[2] - tall) // 2, (drawn.shape[3] - wide) // 2
        return from_tensor(drawn[..., top : top + tall, left : left + wide], self.card)

    @torch.inference_mode()
    def draw(self, shares: Tensor, noise: Tensor, rows: int = CELLS, columns: int = CELLS) -> Tensor:
        """Draw a batch: shares N x kinds, noise N x length -> N x 3 x rows * R / 8 x columns * R / 8 in [-1, 1]."""
        grain = [x.to(self.device, self.dtype) for x in _grain(self.network, rows, columns)]
        inputs = (x.to(self.device, self.dtype) for x in (shares, noise))
        drawn: Tensor = self.network(*inputs, grain).float()
        return drawn

    def weights(self, shares: Mapping[str, float]) -> Tensor:
        """Shares by name -> 1 x kinds, adding up to 1; Problem for an unknown kind or no share at all."""
        weights = torch.zeros(1, len(self.card.classes), dtype=torch.float64)
        for kind, share in shares.items():
            if kind not in self.card.classes:
                known = ", ".join(self.card.classes)
                raise Problem(f'The model "{self.card.name}" knows no scenes of the kind "{kind}"; it knows {known}.')
            weights[0, self.card.classes.index(kind)] = share
        if not bool(torch.isfinite(weights).all()) or float(weights.min()) < 0 or float(weights.sum()) <= 0:
            raise Problem("A scene's kinds must have shares that are not negative, and at least one of them.")
        return (weights / weights.sum()).float()


def proportions(width: int, height: int, size: int) -> tuple[int, int]:
    """Height and width in px of a scene that is `size` px at its shorter side; Problem where it is too long."""
    if (why := why_no_scene(width, height)) is not None:
        raise Problem(why)
    shorter = min(width, height)
    return round(height * size / shorter), round(width * size / shorter)


@lru_cache(maxsize=8)
def _all_grain(number: int, longest: int) -> Tensor:
    """Return the grain of the longest scenes there are at one resolution, always the same."""
    values = np.random.RandomState(number).standard_normal((1, GRAIN, longest, longest)).astype(np.float32)
    return torch.from_numpy(values)


def _grain(generator: BackgroundGenerator, rows: int, columns: int) -> list[Tensor]:
    """Return the grain of a scene of so many cells, cut from the middle of the largest."""
    largest = generator.grain_sizes(LONGEST_SHAPE * CELLS, LONGEST_SHAPE * CELLS)
    found = []
    for number, ((tall, wide), (longest, _)) in enumerate(
        zip(generator.grain_sizes(rows, columns), largest, strict=True)
    ):
        top, left = (longest - tall) // 2, (longest - wide) // 2
        found.append(_all_grain(number, longest)[:, :, top : top + tall, left : left + wide])
    return found
