"""Classifiers that evaluate masks, trained on real ones: each on a part of them, so that none sees its own again."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.fields import SIZE
from engine.networks.layers import to_channels_last
from engine.networks.shape import ShapeClassifier
from engine.training.core.crops import FOLDS, Record, fold_of
from engine.training.tasks.shape.data import Outline

Bytes = NDArray[np.uint8]

PARTS = 3  # of the real masks; each part is classified by one that was trained on the others
WINDOW = SIZE  # pixels a side of what a classifier sees
LONGER = 56  # of those, what the longer side of a mask's box takes
BATCH = 64


def part_of(record: Record) -> int:
    """Return a record's part, 0..PARTS-1, by its photo."""
    return fold_of(record.photo_id or record.key) * PARTS // FOLDS


def window_of(mask: Bytes) -> Bytes:
    """Put a mask, cut to its box, in its true form into the middle of a square window: uint8 WINDOW x WINDOW."""
    share = LONGER / max(mask.shape)
    size = max(1, round(mask.shape[1] * share)), max(1, round(mask.shape[0] * share))
    left, top = (WINDOW - size[0]) // 2, (WINDOW - size[1]) // 2
    window = np.zeros((WINDOW, WINDOW), np.uint8)
    shrunk = cv2.resize(mask, size, interpolation=cv2.INTER_AREA if share < 1 else cv2.INTER_LINEAR)
    window[top : top + size[1], left : left + size[0]] = shrunk
    return window


class ShapeClassifiers:
    """Classifiers of real masks' windows, N x WINDOW x WINDOW uint8, with their labels and parts."""

    def __init__(
        self,
        windows: Bytes,
        labels: NDArray[np.int64],
        parts: NDArray[np.int64],
        classes: int,  # how many there are
        steps: int,  # of each classifier's training
        seed: int = 1,
    ) -> None:
        self.networks: list[ShapeClassifier] = []
        self.windows, self.labels, self.parts = windows, labels, parts
        for part in range(PARTS):
            torch.manual_seed(seed + part)
            self.networks.append(self._trained(ShapeClassifier(classes), parts != part, steps, seed + part))

    @classmethod
    def of(cls, outlines: Sequence[Outline], classes: Sequence[str], steps: int) -> ShapeClassifiers:
        """Train on these outlines."""
        windows = np.stack([window_of(outline.mask) for outline in outlines])
        labels = np.array([classes.index(outline.record.class_name) for outline in outlines])
        return cls(windows, labels, np.array([part_of(outline.record) for outline in outlines]), len(classes), steps)

    def _trained(self, network: ShapeClassifier, chosen: NDArray[np.bool_], steps: int, seed: int) -> ShapeClassifier:
        to_channels_last(network)
        windows, labels = self.windows[chosen], self.labels[chosen]
        counts = np.bincount(labels, minlength=int(self.labels.max()) + 1)
        probabilities = 1 / np.sqrt(counts[labels])
        probabilities /= probabilities.sum()
        optimizer = torch.optim.AdamW(network.parameters(), 2e-3, weight_decay=0.02)
        schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 2e-3, total_steps=max(4, steps))
        rng = np.random.default_rng(seed)
        for _ in range(steps):
            index = rng.choice(len(labels), BATCH, p=probabilities)
            with torch.autocast("cpu", torch.bfloat16):
                scores = network(_moved(_tensor(windows[index]), rng))
            loss = F.cross_entropy(scores.float(), torch.from_numpy(labels[index]), label_smoothing=0.05)
            optimizer.zero_grad(set_to_none=True)
            torch.autograd.backward(loss)
            optimizer.step()
            schedule.step()
        return network.eval().requires_grad_(False)

    def real(self) -> NDArray[np.bool_]:
        """Return, of each of the real masks, whether the classifier that never saw its photo takes it for its class."""
        right = np.zeros(len(self.labels), bool)
        for part, network in enumerate(self.networks):
            here = self.parts == part
            if here.any():
                right[here] = _classes(network, self.windows[here]) == self.labels[here]
        return right

    def accuracy(self, windows: Bytes, labels: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return, of each of other masks, the share of the classifiers that take it for its class, 0..1."""
        right = [_classes(network, windows) == labels for network in self.networks]
        return np.asarray(np.mean(right, axis=0), np.float64)


def _tensor(windows: Bytes) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(windows))[:, None].float() / 255


def _classes(network: ShapeClassifier, windows: Bytes) -> NDArray[np.int64]:
    with torch.no_grad():
        return np.concatenate(
            [network(_tensor(windows[at : at + 256])).argmax(1).numpy() for at in range(0, len(windows), 256)]
        )


def _moved(windows: Tensor, rng: np.random.Generator) -> Tensor:
    """Turn, scale, shift and flip windows a little."""
    count = len(windows)
    angle, scale = rng.normal(0, 0.1, count), np.exp(rng.normal(0, 0.05, (count, 2)))
    flip = np.where(rng.random(count) < 0.5, -1.0, 1.0)
    cos, sin, shift = np.cos(angle), np.sin(angle), rng.normal(0, 0.03, (count, 2))
    across = np.stack([cos * scale[:, 0] * flip, -sin, shift[:, 0]], 1)
    down = np.stack([sin, cos * scale[:, 1], shift[:, 1]], 1)
    grid = F.affine_grid(
        torch.from_numpy(np.stack([across, down], 1)).float(), list(windows.shape), align_corners=False
    )
    return F.grid_sample(windows, grid, align_corners=False)
