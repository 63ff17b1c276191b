"""Distances between sets of pictures, and a classifier, in the features of a fixed network.

SqueezeNet evaluates, since VGG-19 trains. Features are the mean over the last map, 512 numbers a picture: a distance in
them is a feature distance, not the FID or LPIPS of the literature.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.networks.features import SqueezeNet

Features = NDArray[np.float64]  # N x 512
SIZE = 128  # pixels a side at which pictures are seen, if nothing else is asked for
DECAY = 1e-3  # of the classifier's weights


class FeatureExtractor:
    """Features of pictures, divided by `scale`: their root mean square over some real pictures."""

    def __init__(self, folder: Path, device: torch.device, size: int = SIZE) -> None:
        """Read the network of a folder of features; size: px a side at which it sees pictures."""
        self.network = SqueezeNet(folder / SqueezeNet.FILE).to(device)
        self.device, self.size = device, size
        self.scale = 1.0

    def embed(self, pictures: Tensor, where: Tensor | None = None) -> Features:
        """Return features N x 512 of pictures N x 3 x R x R in [-1, 1], mean over the map or over `where` (N x 1 x R x
        R).
        """
        if where is not None:
            return self.embed_twice(pictures, where)[1]
        means = [features.mean((2, 3)).cpu() for _, features in self._maps(pictures)]
        return self._scaled(means)

    def embed_twice(self, pictures: Tensor, where: Tensor) -> tuple[Features, Features]:
        """Return both of `embed`'s answers: the mean over the map, and over `where`."""
        means, inside = [], []
        for first, features in self._maps(pictures):
            means.append(features.mean((2, 3)).cpu())
            weight = where[first : first + len(features)].to(self.device).float()
            weight = F.adaptive_avg_pool2d(weight, features.shape[-1])
            weight = weight / weight.sum((2, 3), keepdim=True).clamp(min=1e-6)
            inside.append((features * weight).sum((2, 3)).cpu())
        return self._scaled(means), self._scaled(inside)

    @torch.no_grad()
    def _maps(self, pictures: Tensor) -> Iterator[tuple[int, Tensor]]:
        """Iterate over the number of a part's first picture, and the part's features, at the extractor's size."""
        step = max(1, 64 * SIZE**2 // self.size**2)
        for first in range(0, len(pictures), step):
            part = pictures[first : first + step].to(self.device)
            if part.shape[-1] != self.size:
                part = F.interpolate(part, size=self.size, mode="bilinear", antialias=True)
            yield first, self.network(part.float())

    def _scaled(self, parts: list[Tensor]) -> Features:
        scaled: Features = torch.cat(parts).double().numpy() / self.scale
        return scaled


def on_grey(rgb: Tensor, mask: Tensor) -> Tensor:
    """Return the object alone: grey outside the mask."""
    return rgb * mask


def frechet(a: Features, b: Features) -> float:
    """Return the Frechet distance of two sets of features, each taken as a Gaussian, in float64."""
    ours, theirs = (_deviations(x) for x in (a, b))
    # The trace of the root of the covariances' product is the sum of the singular values of one set's deviations
    # times the other's: exact, and quick where there are fewer pictures than features.
    cross = np.linalg.svd(ours @ theirs.T, compute_uv=False).sum()
    means = np.square(a.mean(0) - b.mean(0)).sum()
    return float(means + np.square(ours).sum() + np.square(theirs).sum() - 2 * cross)


def _deviations(x: Features) -> Features:
    """Return a matrix whose square is the covariance, with at most as many rows as features."""
    centred: Features = (x - x.mean(0)) / np.sqrt(len(x) - 1)
    if len(centred) <= centred.shape[1]:
        return centred
    triangle: Features = np.linalg.qr(centred).R
    return triangle


def kernel(a: Features, b: Features) -> float:
    """Return the unbiased kernel distance (arXiv 1801.01401), cubic polynomial, times 1000; may be below 0."""
    size = a.shape[1]

    def similarity(x: Features, y: Features) -> Features:
        value: Features = (x @ y.T / size + 1) ** 3
        return value

    def within(x: Features) -> float:
        whole = similarity(x, x)
        return float((whole.sum() - np.trace(whole)) / (len(x) * (len(x) - 1)))

    return 1000 * (within(a) + within(b) - 2 * float(similarity(a, b).mean()))


def spread(features: Features) -> float:
    """Return the mean distance between all pairs."""
    return float(_distances(features, features).sum() / (len(features) * (len(features) - 1)))


def nearest(features: Features, others: Features) -> NDArray[np.float64]:
    """Return, for each of N, the distance to the nearest of the others."""
    found: NDArray[np.float64] = _distances(features, others).min(1)
    return found


def _distances(a: Features, b: Features) -> Features:
    squares = np.square(a).sum(1)[:, None] + np.square(b).sum(1)
    found: Features = np.sqrt((squares - 2 * a @ b.T).clip(0))
    return found


class Classifier:
    """Linear classifier of features, classes weighed alike; trained to convergence, so it is the same every time."""

    def __init__(self, features: Features, labels: NDArray[np.int64], classes: int) -> None:
        self.mean, self.scale = features.mean(0), features.std(0) + 1e-3
        x = torch.from_numpy((features - self.mean) / self.scale).float()
        y = torch.from_numpy(labels)
        weights = 1 / torch.bincount(y, minlength=classes).clamp(min=1).float()
        self.layer = nn.Linear(features.shape[1], classes)
        nn.init.zeros_(self.layer.weight)
        nn.init.zeros_(self.layer.bias)
        optimizer = torch.optim.LBFGS(self.layer.parameters(), max_iter=200, line_search_fn="strong_wolfe")

        def loss() -> Tensor:
            optimizer.zero_grad()
            value = F.cross_entropy(self.layer(x), y, weights) + DECAY * self.layer.weight.square().sum()
            torch.autograd.backward(value)
            return value

        optimizer.step(loss)  # type: ignore[no-untyped-call]  # torch leaves it untyped

    def accuracy(self, features: Features, labels: NDArray[np.int64]) -> float:
        """Return the share that is named rightly, mean over the classes."""
        with torch.no_grad():
            named = self.layer(torch.from_numpy((features - self.mean) / self.scale).float()).argmax(1).numpy()
        return float(np.mean([(named[labels == label] == label).mean() for label in np.unique(labels)]))
