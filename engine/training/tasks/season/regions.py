"""Parts of a photo that weather and season act on: where its sky is, and where its leaves are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from engine.networks.features import SqueezeNet, to_pixels

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

LAYERS = 8  # of SqueezeNet: 256 numbers for every 8 px
PART = 32  # photos that are looked at together
EACH = 100  # photos of a kind that tell sky from ground
SKIES = ("cloudy sky", "bright sky", "sunrise")  # what is at their top is sky
CLOSED = ("forest", "street", "buildings")  # below their upper third there is none
OPEN = ("glacier", "mountain", "sea", "bright sky", "sunrise")  # nor at the very bottom of these
HIGHER = 1.5  # how much more likely, as a logarithm, sky is half a picture higher up


class SkyFinder:
    """A linear classifier of a fixed network's features, told nothing but that photos have their sky at the top."""

    def __init__(self, features: Path, pictures: Mapping[str, Bytes], device: torch.device) -> None:
        """pictures: by kind, N x 3 x s x s."""
        self.network = SqueezeNet(features / SqueezeNet.FILE).features[:LAYERS].to(device)
        self.device = device
        sky, ground = [], []
        for kind, photos in pictures.items():
            if kind not in (*SKIES, *CLOSED, *OPEN):
                continue
            seen = self._seen(photos[:: max(1, len(photos) // EACH)])  # N x h x w x C
            if kind in SKIES:
                sky.append(seen[:, :3].flatten(0, 2))
            if kind in CLOSED:
                ground.append(seen[:, seen.shape[1] // 3 :].flatten(0, 2)[::2])
            if kind in OPEN:
                ground.append(seen[:, -1 if kind in SKIES else -5 :].flatten(0, 2))
        self._learn(torch.cat(sky), torch.cat(ground))

    def find(self, pictures: Bytes) -> tuple[Floats, Floats]:
        """Return how much each pixel of N x 3 x s x s is sky, N x s x s in 0..1 with the photos' own edges, and what
        lies below it: the mean features of all that is not sky, N x C.
        """
        skies, grounds = [], []
        for first in range(0, len(pictures), PART):
            part = pictures[first : first + PART]
            seen = self._seen(part)
            down = torch.linspace(-0.4, 0.6, seen.shape[1], device=self.device)[:, None]
            sky = torch.sigmoid(seen @ self.weight + self.bias - 2 * HIGHER * down)
            ground = (1.02 - sky)[..., None]
            grounds.append(((seen * ground).sum((1, 2)) / ground.sum((1, 2))).cpu().numpy())
            whole = F.interpolate(sky[:, None], size=part.shape[2:], mode="bilinear")[:, 0].cpu().numpy()
            skies += [_edged(one, picture) for one, picture in zip(whole, part, strict=True)]
        return np.stack(skies), np.concatenate(grounds)

    @torch.no_grad()
    def _seen(self, pictures: Bytes) -> Tensor:
        parts = []
        for first in range(0, len(pictures), PART):
            part = torch.from_numpy(pictures[first : first + PART]).to(self.device).float() / 127.5 - 1
            parts.append(self.network(to_pixels(part)).permute(0, 2, 3, 1) / 10)
        return torch.cat(parts)

    def _learn(self, sky: Tensor, ground: Tensor) -> None:
        seen = torch.cat([sky, ground])
        truth = torch.cat([torch.ones(len(sky)), torch.zeros(len(ground))]).to(self.device)
        weight = torch.where(truth > 0, len(seen) / (2 * len(sky)), len(seen) / (2 * len(ground)))
        self.weight = torch.zeros(seen.shape[1], device=self.device, requires_grad=True)
        self.bias = torch.zeros(1, device=self.device, requires_grad=True)
        optimizer = torch.optim.LBFGS([self.weight, self.bias], max_iter=60, line_search_fn="strong_wolfe")

        def loss() -> Tensor:
            optimizer.zero_grad()
            told = F.binary_cross_entropy_with_logits(seen @ self.weight + self.bias, truth, weight)
            value = told + 1e-3 * self.weight.square().sum()
            torch.autograd.backward(value)
            return value

        optimizer.step(loss)  # type: ignore[no-untyped-call]  # torch leaves it untyped
        self.weight, self.bias = self.weight.detach(), self.bias.detach()


def leaves(pictures: Bytes) -> Floats:
    """Return how much each pixel of N x 3 x s x s is green leaves or grass: N x s x s in 0..1."""
    found = []
    for picture in pictures:
        hue, saturation, value = _hsv(picture)
        green = _between(hue, 50, 66) * _between(-hue, -170, -150)
        found.append(green * _between(saturation, 0.12, 0.25) * _between(value, 0.05, 0.12))
    return np.stack(found)


def autumn_leaves(pictures: Bytes) -> Floats:
    """Return how much each pixel of N x 3 x s x s is of the colour of leaves in autumn: N x s x s in 0..1."""
    found = []
    for picture in pictures:
        hue, saturation, value = _hsv(picture)
        warm = _between(hue, 8, 14) * _between(-hue, -62, -54)
        found.append(warm * _between(saturation, 0.35, 0.45) * _between(value, 0.2, 0.3))
    return np.stack(found)


def whiteness(pictures: Bytes) -> Floats:
    """Return how much each pixel of N x 3 x s x s looks like snow: N x s x s in 0..1."""
    found = []
    for picture in pictures:
        _, saturation, value = _hsv(picture)
        found.append(_between(-saturation, -0.28, -0.2) * _between(value, 0.5, 0.62))
    return np.stack(found)


def _hsv(picture: Bytes) -> tuple[Floats, Floats, Floats]:
    """Return hue in degrees, saturation and value in 0..1 of a picture 3 x s x s."""
    rgb = np.ascontiguousarray(picture.transpose(1, 2, 0)).astype(np.float32) / np.float32(255)
    hue, saturation, value = cv2.split(cv2.cvtColor(rgb, cv2.COLOR_RGB2HSV))
    return np.asarray(hue, np.float32), np.asarray(saturation, np.float32), np.asarray(value, np.float32)


def _between(values: Floats, none: float, all_of_it: float) -> Floats:
    return np.asarray(((values - none) / (all_of_it - none)).clip(0, 1), np.float32)


def _edged(coarse: Floats, picture: Bytes) -> Floats:
    """Give a coarse map the edges of its picture (guided filter, He et al. 2013)."""
    grey = cv2.cvtColor(np.ascontiguousarray(picture.transpose(1, 2, 0)), cv2.COLOR_RGB2GRAY).astype(np.float32) / 255

    def mean(values: NDArray[Any]) -> Floats:
        return np.asarray(cv2.blur(values, (9, 9)), np.float32)

    mean_grey, mean_map = mean(grey), mean(coarse)
    slope = (mean(grey * coarse) - mean_grey * mean_map) / (mean(grey * grey) - mean_grey**2 + np.float32(2e-3))
    return np.asarray((mean(slope) * grey + mean(mean_map - slope * mean_grey)).clip(0, 1), np.float32)
