"""Knobs of scenes: the directions in the noise that show most, turned so that each does what a word says."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from engine.networks.background import CELLS, BackgroundGenerator
from engine.training.core.knobs import COUNT, FARTHEST, FoundKnob, completed, in_order, reach_of
from engine.training.tasks.background.task import draw_grain

TRIED = 16  # principal directions that the knobs are made of
SHOWN = 20  # scenes that the effects are measured on
STEP = 0.5  # in standard deviations of one number of the noise: how the principal directions are found
FARTHER = 2.0  # likewise along a direction: how words are found
SURE = 0.6  # mean of a change over its spread among scenes, from which on a word is true of most
THUMBNAIL = 16  # pixels a side at which a change counts: what is finer is not what a person steers

# What a knob may do: (measure, word at the low end, word at the high end).
WORDS = (
    ("brightness", "darker", "lighter"),
    ("warmth", "cooler", "warmer"),
    ("tint", "more magenta", "greener"),
    ("colourfulness", "greyer", "more colourful"),
    ("contrast", "flatter", "more contrast"),
    ("detail", "plainer", "more detail"),
    ("upper half", "darker above", "lighter above"),
    ("left half", "darker left", "lighter left"),
)


@torch.no_grad()
def find(generator: BackgroundGenerator, device: torch.device) -> list[FoundKnob]:
    """Return at most 8 knobs with orthogonal directions, those that show most first.

    The principal directions are the eigenvectors of the mean of J'J, where J is how a small picture of the scene
    answers every number of its noise: a closed form of what shows most. In their span the direction nearest to each
    word's gradient is taken, all of them turned to right angles together. How far a knob reaches is set by what it
    shows.
    """
    shown = _Shown(generator, device)
    principal = shown.principal()
    changes = torch.stack([shown.change(FARTHER * direction) for direction in principal])  # directions x scenes x words
    gradient, sureness = changes.mean(1) / shown.usual, changes.mean(1) / changes.std(1).clamp(min=1e-4)
    directions, words = turned(principal, gradient, sureness)
    found = []
    for direction, word in zip(directions, words, strict=True):
        reach, effect = reach_of(direction, shown.effect, FARTHEST)
        told = WORDS[word] if word is not None else ("", "", "")
        found.append((effect, FoundKnob.of(direction, reach, effect, told)))
    return in_order(found)


def turned(principal: Tensor, gradient: Tensor, sureness: Tensor) -> tuple[Tensor, list[int | None]]:
    """Return at most 8 orthonormal directions in the span of the principal ones, and the word that each of them is.

    principal: directions x noise, orthonormal, strongest first; gradient: directions x words, what a step along each
    does to each measure; sureness: likewise, how much alike scenes answer. A word that no direction surely does is left
    out; the strongest of what is left has none.
    """
    count = min(COUNT, len(principal))
    surely = gradient * (sureness.abs() > SURE)
    told = sorted(range(gradient.shape[1]), key=lambda word: -float(surely[:, word].norm()))
    told = [word for word in told if float(surely[:, word].norm()) > 0][:count]
    rows: list[Tensor] = []
    if told:
        wanted = gradient[:, told].double()
        # Words of which little is seen give way to those of which much is, where they pull the same way.
        left, _, right = torch.linalg.svd(wanted / wanted.norm(dim=0).sqrt(), full_matrices=False)
        rows = list((left @ right).T)
    rows = completed(rows, torch.eye(len(principal), dtype=torch.float64), count)
    words: list[int | None] = [*told, *[None] * (len(rows) - len(told))]
    return torch.stack(rows).to(principal) @ principal, words


class _Shown:
    """Some scenes of all kinds, to be drawn with many noises."""

    def __init__(self, generator: BackgroundGenerator, device: torch.device) -> None:
        self._generator, config = generator, generator.config
        rng = torch.Generator().manual_seed(1)
        kinds = torch.arange(SHOWN) % config.kinds
        self._shares = F.one_hot(kinds, config.kinds).float().to(device)
        self._noise = torch.randn(SHOWN, config.noise, generator=rng).to(device)
        self._grain = draw_grain(generator, 1, CELLS, CELLS, rng, device)
        drawn = torch.cat([_measure(self._draw(sign * self._noise)) for sign in (1, -1)])
        kind = kinds.repeat(2).to(device)
        within = torch.stack([drawn[kind == k].var(0) for k in torch.unique(kind)])
        self.usual = within.mean(0).sqrt().clamp(min=1e-4)  # spread of each word's measure among scenes of a kind

    def principal(self) -> Tensor:
        """Return unit directions in which the scenes change most: at most TRIED x noise."""
        length = self._noise.shape[1]
        square = torch.zeros(length, length, dtype=torch.float64)
        before = F.adaptive_avg_pool2d(self._draw(self._noise), THUMBNAIL).flatten(1)
        answers = []
        for step in torch.eye(length, device=self._noise.device) * STEP:
            after = F.adaptive_avg_pool2d(self._draw(self._noise + step), THUMBNAIL).flatten(1)
            answers.append((after - before) / STEP)
        jacobian = torch.stack(answers, 2).double().cpu()  # scenes x pixels x noise
        for one in jacobian:
            square += one.T @ one
        _, vectors = torch.linalg.eigh(square)
        strongest: Tensor = vectors.T.flip(0)[: min(TRIED, length)].to(self._noise)
        return strongest

    def change(self, step: Tensor) -> Tensor:
        """Return what a step there and one back change in each word's measure: scenes x words."""
        return _measure(self._draw(self._noise + step)) - _measure(self._draw(self._noise - step))

    def effect(self, step: Tensor) -> float:
        """Return the mean change of the pixels, 0..255, from a step back to one forward."""
        return float((self._draw(self._noise + step) - self._draw(self._noise - step)).abs().mean() * 127.5)

    def _draw(self, noise: Tensor) -> Tensor:
        levels = min(3, len(self._generator.blocks))  # 64 px show it
        drawn: Tensor = self._generator(self._shares, noise, self._grain, levels=levels)
        return drawn


def _measure(rgb: Tensor) -> Tensor:
    """Measure what each word means, as a number a scene: N x words."""
    red, green, blue = rgb[:, 0], rgb[:, 1], rgb[:, 2]
    grey = rgb.mean(1)
    mean = grey.mean((1, 2), keepdim=True)
    fine = (grey - F.avg_pool2d(grey[:, None], 5, 1, 2)[:, 0]).abs()
    half = rgb.shape[-1] // 2
    numbers = [
        grey, red - blue, green - (red + blue) / 2, rgb.amax(1) - rgb.amin(1), (grey - mean).abs(), fine,
    ]  # fmt: skip
    halves = [
        grey[:, :half].mean((1, 2)) - grey[:, half:].mean((1, 2)),
        grey[..., :half].mean((1, 2)) - grey[..., half:].mean((1, 2)),
    ]
    return torch.stack([*(number.mean((1, 2)) for number in numbers), *halves], 1)
