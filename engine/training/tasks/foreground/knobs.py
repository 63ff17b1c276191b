"""Knobs: principal directions of what the encoder finds, turned so that each does what a word says, and measured."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from engine.generators.context import fill
from engine.networks.encoder import Encoder
from engine.networks.foreground import ForegroundGenerator
from engine.training.core.batches import in_mean_light
from engine.training.core.knobs import COUNT, FARTHEST, FoundKnob, completed, in_order, reach_of

FEWEST = 4  # objects; of fewer nobody can say in what they differ
TRIED = 12  # principal directions that the knobs are made of
SHOWN = 8  # objects that the effects are measured on
SIZE = 64  # pixels a side at which they are measured
STEP = 1.0  # length in noise of the step that shows what a direction does
TRUE = 0.5  # share of a word in all that its direction does to the words' measures, from which on it may be called that
SEEN = 0.1  # usual spreads by which a step must change a word's measure
SPREADS = 3.0  # standard deviations of the encoded noises from the middle of a knob to its end, at most

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


@torch.no_grad()
def find(generator: ForegroundGenerator, encoder: Encoder, windows: Tensor, labels: Tensor) -> list[FoundKnob]:
    """Return the knobs of some classes, at most COUNT, those that show most first; their directions are orthogonal.

    windows N x 5 x R x R in [0, 1] (RGB, mask, valid), labels N. The principal directions of the encoded noises
    within each class (what tells classes apart is no knob) span what objects differ in. In that span the direction
    nearest to each word's gradient is taken, all of them turned to right angles together, and what no word tells
    follows by its share of the spread. How far a knob reaches is set by what it shows.
    """
    if len(windows) < FEWEST:
        return []
    windows = torch.cat([in_mean_light(windows[:, :3] * 2 - 1, windows[:, 3:4]) * 0.5 + 0.5, windows[:, 3:]], 1)
    windows = F.interpolate(windows, size=SIZE, mode="area") if windows.shape[-1] != SIZE else windows
    means = torch.cat(
        [
            encoder(part[:, :3] * 2 - 1, part[:, 3:4], label)[0]
            for part, label in zip(torch.split(windows, 64), torch.split(labels, 64), strict=True)
        ]
    )
    principal = _principal(means, labels)
    few = torch.linspace(0, len(windows) - 1, min(SHOWN, len(windows))).long()
    shown = _Shown(generator, windows[few], labels[few], means[few])

    changes = torch.stack([shown.change(STEP * direction) for direction in principal])  # directions x objects x words
    # What all objects answer alike counts in full; what some answer one way and some the other hardly does.
    sure = (changes.mean(1) / changes.std(1).clamp(min=1e-4)).square()
    directions, words = _turned(principal, changes.mean(1) / shown.usual * sure / (1 + sure))
    spreads = ((means - _class_means(means, labels)) @ directions.T).std(0)

    found = []
    for direction, word, spread in zip(directions, words, spreads.tolist(), strict=True):
        reach, effect = reach_of(direction, shown.effect, min(FARTHEST, SPREADS * spread))
        told = WORDS[word] if word is not None else ("", "", "")
        found.append((effect / reach, FoundKnob.of(direction, reach, effect, told)))
    return in_order(found)


def _class_means(means: Tensor, labels: Tensor) -> Tensor:
    """Return the mean noise of each object's class."""
    middle = torch.empty_like(means)
    for label in torch.unique(labels):
        middle[labels == label] = means[labels == label].mean(0)
    return middle


def _principal(means: Tensor, labels: Tensor) -> Tensor:
    """Return unit directions in which the objects of a class differ most: at most TRIED x noise."""
    _, values, vectors = torch.linalg.svd((means - _class_means(means, labels)).double(), full_matrices=False)
    strongest: Tensor = vectors[:TRIED][values[:TRIED] > 1e-3 * values[0]].float()
    return strongest


def _turned(principal: Tensor, gradient: Tensor) -> tuple[Tensor, list[int | None]]:
    """Return COUNT orthonormal directions in the span of the principal ones, and the word that each of them is.

    gradient: directions x words, what a step along each surely does to each measure, in the measure's usual spread.
    A word is left out where little is seen of it, or where its direction does other things as well.
    """
    sizes = gradient.norm(dim=0).tolist()
    told = sorted((word for word, size in enumerate(sizes) if size > SEEN), key=lambda word: -sizes[word])
    told = told[: min(COUNT, len(principal))]
    turn = torch.zeros((0, len(principal)), dtype=torch.float64)
    while told:
        wanted = gradient[:, told].double()
        # Words of which little is seen give way to those of which much is, where they pull the same way.
        left, _, right = torch.linalg.svd(wanted, full_matrices=False)
        turn = (left @ right).T  # words x directions, orthonormal rows
        does = turn @ gradient.double()
        own = does[range(len(told)), told].abs() / does.norm(dim=1)
        if float(own.min()) >= TRUE:
            break
        del told[int(own.argmin())]
    if not told:
        turn = turn[:0]
    rest = torch.eye(len(principal), dtype=torch.float64) - turn.T @ turn
    rows = completed(turn, rest, min(COUNT, len(principal)))
    turned = torch.stack(rows).float() @ principal
    return turned, [*told, *[None] * (len(rows) - len(told))]


class _Shown:
    """Some objects whose places were prepared once, to be drawn with many noises."""

    def __init__(self, generator: ForegroundGenerator, windows: Tensor, labels: Tensor, means: Tensor) -> None:
        self._generator, self._labels = generator, labels
        self._mask = windows[:, 3:4]
        context = fill(windows[:, :3] * 2 - 1, self._mask)
        self._prepared = generator.look(context, self._mask, windows[:, 4:5], labels)
        # Half of them as they were found, half as the dice throws them: knobs are turned on both.
        rng = torch.Generator().manual_seed(1)
        thrown = torch.randn(means.shape, generator=rng).to(means)
        self._noise = torch.where((torch.arange(len(means), device=means.device) % 2 == 0)[:, None], means, thrown)
        drawn = torch.stack([_measure(self._draw(sign * thrown), self._mask) for sign in (1, -1)]).flatten(0, 1)
        self.usual = drawn.std(0).clamp(min=1e-4)  # of each word's measure among objects

    def change(self, step: Tensor) -> Tensor:
        """Return what a step there and one back change in each word's measure: objects x words."""
        high, low = self._draw(self._noise + step), self._draw(self._noise - step)
        return _measure(high, self._mask) - _measure(low, self._mask)

    def effect(self, step: Tensor) -> float:
        """Return the mean change of the objects' pixels, 0..255, from a step back to one forward."""
        high, low = self._draw(self._noise + step), self._draw(self._noise - step)
        return float(((high - low).abs().mean(1, keepdim=True) * self._mask).sum() / self._mask.sum() * 127.5)

    def _draw(self, noise: Tensor) -> Tensor:
        return self._generator.draw(self._prepared, self._labels, noise)[0]


def _measure(rgb: Tensor, mask: Tensor) -> Tensor:
    """Measure what each word means, as a number an object: N x words."""

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
