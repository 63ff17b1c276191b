"""What a run's objects are worth while it trains: two figures of the evaluation, quick enough to be taken often."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch

from engine.training.core.candidate import Candidate, Draws
from engine.training.core.crops import CropSet
from engine.training.core.feature_metrics import FeatureExtractor, kernel, on_grey
from engine.training.tasks.foreground.evaluation import Evaluation, Windows

SEEDS = (1, 2)
SPLITS = 2  # of the evaluation's halvings


class Monitor:
    """Draws into held-out windows; SqueezeNet sees the objects."""

    def __init__(self, crops: CropSet, features: Path, resolution: int, device: torch.device) -> None:
        self.evaluation = Evaluation(crops, FeatureExtractor(features, device), device)
        self.windows = Windows.of(self.evaluation.held, resolution, device)

    def figures(self, draw: Draws, noise: int) -> dict[str, float]:
        """Return kernel distance x 1000 and accuracy, as `evaluate` defines them."""
        evaluation, candidate = self.evaluation, Candidate("run", draw, self.windows.rgb.shape[-1], noise, 0)
        kernels, accuracies = [], []
        for seed in SEEDS:
            objects = on_grey(evaluation.draw(candidate, self.windows, seed), self.windows.mask)
            seen = evaluation.extractor.embed(objects) / evaluation.scale
            accuracies.append(evaluation.classifier.accuracy(seen, evaluation.held.labels))
            for half in evaluation.splits[:SPLITS]:
                kernels += [kernel(seen[part], evaluation.seen_held[~part]) for part in (half, ~half)]
        return {"kernel": float(np.mean(kernels)), "accuracy": float(np.mean(accuracies))}
