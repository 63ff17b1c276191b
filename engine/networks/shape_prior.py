"""What noise means to each class and box: a way among the codes that the encoder finds in real masks of the class.

A Gaussian over a class's codes draws blobs: poses lie in it as separate islands. So noise chooses among codes of real
masks (a kernel density estimate), those of boxes of like form before others, and drifts a little around them.
"""

from __future__ import annotations

from collections.abc import Mapping

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.shape import place_features

KEPT = 96  # codes a class
USUAL = 0.85  # share of a class's codes, those nearest to their mean, that are kept from
TOLD = (0, 1, 4)  # of `place_features`: the centre and the form; how large a box is says little about a pose
WEIGHTS = (0.6, 0.6, 12.0)  # what a difference in each of these counts against a code
CHOICE = 10.0  # how clearly noise prefers one code to the next
DRIFT = 0.15  # of the codes' spread, that noise adds to what it chose


class ShapePrior(nn.Module):
    """(class, place, noise of N(0, I)) -> noise as the generator takes it."""

    codes: Tensor  # classes x KEPT x noise
    told: Tensor  # classes x KEPT x len(TOLD): of the masks that the codes were found in
    bias: Tensor  # classes x KEPT: 0, or far below where a class has no code
    spread: Tensor  # classes x noise
    keys: Tensor  # KEPT x noise: the direction of noise that chooses each code

    def __init__(self, classes: int, noise: int) -> None:
        super().__init__()
        self.register_buffer("codes", torch.zeros(classes, KEPT, noise))
        self.register_buffer("told", torch.zeros(classes, KEPT, len(TOLD)))
        self.register_buffer("bias", torch.zeros(classes, KEPT))
        self.register_buffer("spread", torch.full((classes, noise), 1 / DRIFT))
        chance = torch.Generator().manual_seed(1)
        self.register_buffer("keys", F.normalize(torch.randn(KEPT, noise, generator=chance), dim=1))

    @classmethod
    def of(cls, weights: Mapping[str, Tensor]) -> ShapePrior:
        """A prior of the sizes that these weights have; KeyError where they belong to none."""
        return cls(*weights["spread"].shape)

    def forward(self, label: Tensor, place: Tensor, noise: Tensor) -> Tensor:
        """label N, place N x 5, noise N x length -> N x length. A class that was never fitted keeps its noise."""
        noise = noise.float()
        apart = place_features(place.float())[:, None, TOLD] - self.told[label]
        score = self.bias[label] + CHOICE * noise @ self.keys.T - apart.square() @ apart.new_tensor(WEIGHTS)
        chosen = (score.softmax(1)[:, None] @ self.codes[label])[:, 0]
        return chosen + DRIFT * self.spread[label] * noise

    def fit(self, labels: Tensor, places: Tensor, noises: Tensor) -> None:
        """Keep codes found for masks of these classes and places: labels N, places N x 5, noises N x length."""
        told = place_features(places.float())[:, TOLD]
        chance = torch.Generator().manual_seed(1)
        for label in torch.unique(labels).tolist():
            here = torch.nonzero(labels == label)[:, 0]
            unusual = (noises[here] - noises[here].mean(0)).norm(dim=1)
            here = here[unusual.argsort()[: max(1, round(USUAL * len(here)))]]
            here = here[torch.randperm(len(here), generator=chance)[:KEPT]]
            self.codes[label, : len(here)] = noises[here]
            self.told[label, : len(here)] = told[here]
            self.bias[label] = torch.where(torch.arange(KEPT) < len(here), 0.0, -1e4)
            self.spread[label] = noises[here].std(0, correction=0)
