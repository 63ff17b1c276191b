"""What noise means to each class and box: a linear map onto the noises that the encoder finds for real masks."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn

from engine.networks.shape import place_features

TOLD = (0, 1, 4)  # of `place_features`: the centre and the form; how large a box is says little about a pose


class ShapePrior(nn.Module):
    """(class, place, noise of N(0, I)) -> noise as the generator takes it."""

    offset: Tensor  # classes x noise
    slope: Tensor  # classes x noise x len(TOLD)
    spread: Tensor  # classes x noise x noise

    def __init__(self, classes: int, noise: int) -> None:
        super().__init__()
        self.register_buffer("offset", torch.zeros(classes, noise))
        self.register_buffer("slope", torch.zeros(classes, noise, len(TOLD)))
        self.register_buffer("spread", torch.eye(noise).repeat(classes, 1, 1))

    @classmethod
    def of(cls, weights: Mapping[str, Tensor]) -> ShapePrior:
        """A prior of the sizes that these weights have; KeyError where they belong to none."""
        return cls(*weights["offset"].shape)

    def forward(self, label: Tensor, place: Tensor, noise: Tensor) -> Tensor:
        """label N, place N x 5, noise N x length -> N x length."""
        told = place_features(place.float())[:, TOLD]
        found = self.offset[label] + (self.slope[label] @ told[:, :, None])[:, :, 0]
        return found + (self.spread[label] @ noise.float()[:, :, None])[:, :, 0]

    def fit(self, labels: Tensor, places: Tensor, noises: Tensor) -> None:
        """Fit the map to noises that were found for masks of these classes and places. A class with few masks leans on
        what all have in common; one without any keeps its map.
        """
        told = place_features(places.float())[:, TOLD].double()
        noises = noises.double()
        means = {c: (told[labels == c].mean(0), noises[labels == c].mean(0)) for c in set(labels.tolist())}
        around = told - torch.stack([means[c][0] for c in labels.tolist()])
        apart = noises - torch.stack([means[c][1] for c in labels.tolist()])
        common = torch.linalg.solve(around.T @ around + 5 * torch.eye(len(TOLD)).double(), around.T @ apart)
        left = apart - around @ common
        pooled = left.T @ left / len(left)
        for c in means:
            x, y = around[labels == c], left[labels == c]
            own = torch.linalg.solve(x.T @ x + 20 * torch.eye(len(TOLD)).double(), x.T @ y)
            slope = common + own
            rest = y - x @ own
            share = len(x) / (len(x) + 40)
            covariance = share * (rest.T @ rest) / max(1, len(x)) + (1 - share) * pooled
            covariance += 1e-4 * torch.eye(len(covariance)).double()
            self.offset[c] = (means[c][1] - means[c][0] @ slope).float()
            self.slope[c] = slope.T.float()
            self.spread[c] = torch.linalg.cholesky(covariance).float()
