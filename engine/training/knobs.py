"""Knobs: the principal directions of what the encoder finds, ordered and named by what they visibly do."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.context import fill
from engine.networks.encoder import Encoder
from engine.networks.foreground import ForegroundGenerator
from engine.training.batches import in_mean_light

COUNT = 8
TRIED = 12  # directions looked at; those that show most are kept
REACH = 1.5  # standard deviations either way at which the effect is measured

# What a knob may do: (measure, word at the low end, word at the high end).
WORDS = (
    ("brightness", "darker", "lighter"),
    ("warmth", "cooler", "warmer"),
    ("tint", "more magenta", "greener"),
    ("colourfulness", "greyer", "more colourful"),
    ("contrast", "flatter", "more contrast"),
    ("pattern", "plainer", "more pattern"),
    ("top light", "darker above", "lighter above"),
    ("side light", "darker left", "lighter left"),
)


@dataclass(frozen=True)
class FoundKnob:
    """One direction: what one standard deviation adds to the noise, its visible effect, and its words."""

    direction: NDArray[np.float32]
    effect: float  # mean change of the object's pixels, 0..255, from one end to the other
    name: str
    low: str
    high: str


@torch.no_grad()
def find(generator: ForegroundGenerator, encoder: Encoder, windows: Tensor, labels: Tensor) -> list[FoundKnob]:
    """windows N x 5 x R x R in [0, 1] (RGB, mask, valid), labels N. The directions are orthogonal."""
    windows = torch.cat([in_mean_light(windows[:, :3] * 2 - 1, windows[:, 3:4]) * 0.5 + 0.5, windows[:, 3:]], 1)
    means = torch.cat(
        [
            encoder(part[:, :3] * 2 - 1, part[:, 3:4], label)[0]
            for part, label in zip(torch.split(windows, 64), torch.split(labels, 64), strict=True)
        ]
    )
    # Directions within classes: what tells classes apart is no knob.
    centred = torch.cat([means[labels == label] - means[labels == label].mean(0) for label in torch.unique(labels)])
    _, values, vectors = torch.linalg.svd(centred.double(), full_matrices=False)
    spread = values / len(centred) ** 0.5
    directions = (vectors[:TRIED] * spread[:TRIED, None]).float()

    few = torch.linspace(0, len(windows) - 1, 24).long()
    part, label, base = windows[few], labels[few], means[few] * 0.5
    rgb, mask, valid = part[:, :3] * 2 - 1, part[:, 3:4], part[:, 4:5]
    ground = fill(rgb, mask)
    measured, effects = [], []
    for direction in directions:
        low = generator(ground, mask, valid, label, base - REACH * direction)
        high = generator(ground, mask, valid, label, base + REACH * direction)
        change = _measure(high, mask) - _measure(low, mask)  # N x words
        score = change.mean(0) / change.std(0).clamp(min=1e-4)  # how surely, against how much objects differ in it
        measured.append(score * change.mean(0).abs().sqrt())
        effects.append(float(((high - low).abs().mean(1, keepdim=True) * mask).sum() / mask.sum() * 127.5))
    return _named(directions, torch.stack(measured), effects)


def _named(directions: Tensor, measured: Tensor, effects: list[float]) -> list[FoundKnob]:
    """Give each of the strongest directions the free word that fits it best; what fits none is numbered."""
    kept = sorted(range(len(directions)), key=lambda index: -effects[index])[:COUNT]
    relative = measured[kept] / measured[kept].abs().amax(0).clamp(min=1e-6)
    free = dict.fromkeys(range(len(WORDS)))
    chosen: dict[int, int] = {}
    for flat in relative.abs().flatten().argsort(descending=True).tolist():
        row, word = divmod(flat, len(WORDS))
        if row not in chosen and word in free and abs(float(relative[row, word])) > 0.35:
            chosen[row] = word
            del free[word]
    knobs, unnamed = [], 0
    for row, index in enumerate(kept):
        direction = directions[index]
        if row in chosen:
            name, low, high = WORDS[chosen[row]]
            if float(relative[row, chosen[row]]) < 0:
                direction = -direction
        else:
            unnamed += 1
            name, low, high = f"variation {unnamed}", "", ""
        knobs.append(FoundKnob(direction.cpu().numpy().astype(np.float32), effects[index], name, low, high))
    return knobs


def _measure(rgb: Tensor, mask: Tensor) -> Tensor:
    """What each word means, as a number an object: N x words."""

    def inside(x: Tensor, where: Tensor = mask) -> Tensor:
        return (x * where).sum((1, 2, 3)) / where.sum((1, 2, 3)).clamp(min=1)

    red, green, blue = rgb[:, 0:1], rgb[:, 1:2], rgb[:, 2:3]
    grey = rgb.mean(1, keepdim=True)
    mean = inside(grey)[:, None, None, None]
    fine = (grey - F.avg_pool2d(grey, 5, 1, 2)).abs()
    half = rgb.shape[-1] // 2
    upper, left = torch.zeros_like(mask), torch.zeros_like(mask)
    upper[:, :, :half], left[..., :half] = 1, 1
    return torch.stack([
        inside(grey), inside(red - blue), inside(green - (red + blue) / 2),
        inside(rgb.amax(1, keepdim=True) - rgb.amin(1, keepdim=True)), inside((grey - mean).abs()), inside(fine),
        inside(grey, mask * upper) - inside(grey, mask * (1 - upper)),
        inside(grey, mask * left) - inside(grey, mask * (1 - left)),
    ], 1)  # fmt: skip
