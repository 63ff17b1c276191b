"""Distances of feature sets whose answers are known."""

from __future__ import annotations

import numpy as np
import pytest

from engine.training.core.feature_metrics import Classifier, frechet, kernel, spread


def _normal(seed: int, count: int, shift: float = 0.0, scale: float = 1.0, size: int = 4) -> np.ndarray:
    return np.random.default_rng(seed).normal(shift, scale, (count, size))


def test_frechet_of_gaussians_is_the_closed_form() -> None:
    a, b = _normal(1, 60_000), _normal(2, 60_000, shift=2.0, scale=3.0)
    assert frechet(a, b) == pytest.approx(4 * 2.0**2 + 4 * (3.0 - 1.0) ** 2, rel=0.02)
    assert frechet(a, a) == pytest.approx(0, abs=1e-6)


def test_kernel_is_unbiased() -> None:
    same = [kernel(_normal(seed, 30), _normal(seed + 500, 25)) for seed in range(200)]
    assert abs(np.mean(same)) < 3 * np.std(same) / len(same) ** 0.5
    assert kernel(_normal(1, 200), _normal(2, 200, shift=1.0)) > 10 * np.std(same)


def test_spread_is_the_mean_distance_of_pairs() -> None:
    points = np.array([[0.0, 0.0], [3.0, 4.0], [0.0, 0.0]])
    assert spread(points) == pytest.approx((5 + 0 + 5) / 3)


def test_the_classifier_weighs_classes_alike() -> None:
    features = np.concatenate([_normal(1, 400), _normal(2, 20, shift=4.0)])
    labels = np.repeat([0, 1], [400, 20])
    classifier = Classifier(features, labels, 2)
    held = np.concatenate([_normal(3, 100), _normal(4, 100, shift=4.0)])
    assert classifier.accuracy(held, np.repeat([0, 1], 100)) > 0.97
    assert classifier.accuracy(held, np.repeat([1, 0], 100)) < 0.03

    # Where the classes overlap, the rare one is named as often as the common one.
    near = np.concatenate([_normal(5, 2000), _normal(6, 40, shift=0.7)])
    fair = Classifier(near, np.repeat([0, 1], [2000, 40]), 2)
    assert fair.accuracy(_normal(7, 400, shift=0.7), np.ones(400, np.int64)) > 0.6
