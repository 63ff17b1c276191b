"""Knobs of scenes: the directions in the noise that show most, turned so that each does what a word says."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from engine.networks.background import CELLS, BackgroundGenerator
from engine.scene.layers import KNOB_RANGE
from engine.training.tasks.background.task import draw_grain
from engine.training.tasks.foreground.knobs import COUNT, FoundKnob

TRIED = 16  # principal directions that the knobs are made of
SHOWN = 20  # scenes that the effects are measured on
STEP = 0.5  # in standard deviations of one number of the noise: how the principal directions are found
FARTHER = 2.0  # likewise along a direction: how words are found
SURE = 0.6  # mean of a change over its spread among scenes, from which on a word is true of most
FULL_EFFECT = 80.0  # a knob's whole range changes the pixels by this mean, 0..255, or as far as it reaches
FARTHEST = 6.0  # length in noise from the middle of a knob to its end; drawn noise is as long as the root of its length
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
    """At most 8 knobs with orthogonal directions, those that show most first.

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
        reach, effect = shown.reach_of(direction)
        found.append((effect, direction * reach / KNOB_RANGE, word))
    knobs, unnamed = [], 0
    for effect, direction, word in sorted(found, key=lambda one: -one[0]):
        name, low, high = WORDS[word] if word is not None else ("", "", "")
        if word is None:
            unnamed += 1
            name = f"variation {unnamed}"
        knobs.append(FoundKnob(direction.cpu().numpy(), effect, name, low, high))
    return knobs


def turned(principal: Tensor, gradient: Tensor, sureness: Tensor) -> tuple[Tensor, list[int | None]]:
    """At most 8 orthonormal directions in the span of the principal ones, and the word that each of them is.

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
    for row in torch.eye(len(principal), dtype=torch.float64):
        row = row - sum(((row @ other) * other for other in rows), torch.zeros_like(row))
        if len(rows) < count and float(row.norm()) > 0.3:
            rows.append(row / row.norm())
    words: list[int | None] = [*told, *[None] * (len(rows) - len(told))]
    return torch.stack(rows).to(principal) @ principal, words


class _Shown:
    """Some scenes of all kinds, to be drawn with many noises."""

    def __init__(self, generator: BackgroundGenerator, device: torch.device) -> None:
        self._generator, config = generator, generator.config
        chance = torch.Generator().manual_seed(1)
        kinds = torch.arange(SHOWN) % config.kinds
        self._shares = F.one_hot(kinds, config.kinds).float().to(device)
        self._noise = torch.randn(SHOWN, config.noise, generator=chance).to(device)
        self._grain = draw_grain(generator, 1, CELLS, CELLS, chance, device)
        drawn = torch.cat([_measure(self._draw(sign * self._noise)) for sign in (1, -1)])
        kind = kinds.repeat(2).to(device)
        within = torch.stack([drawn[kind == k].var(0) for k in torch.unique(kind)])
        self.usual = within.mean(0).sqrt().clamp(min=1e-4)  # spread of each word's measure among scenes of a kind

    def principal(self) -> Tensor:
        """Unit directions in which the scenes change most: at most TRIED x noise."""
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
        """What a step there and one back make of each word's measure: scenes x words."""
        return _measure(self._draw(self._noise + step)) - _measure(self._draw(self._noise - step))

    def reach_of(self, direction: Tensor) -> tuple[float, float]:
        """How far to go along a unit direction either way, and the mean change of the pixels, 0..255, from it."""
        reach = FARTHEST
        effect = self._effect(reach * direction)
        for _ in range(2):  # what is seen grows slower than the way, the more the farther
            if effect <= FULL_EFFECT * 1.05:
                break
            reach *= FULL_EFFECT / effect
            effect = self._effect(reach * direction)
        return reach, effect

    def _effect(self, step: Tensor) -> float:
        return float((self._draw(self._noise + step) - self._draw(self._noise - step)).abs().mean() * 127.5)

    def _draw(self, noise: Tensor) -> Tensor:
        levels = min(3, len(self._generator.blocks))  # 64 px show it
        drawn: Tensor = self._generator(self._shares, noise, self._grain, levels=levels)
        return drawn


def _measure(rgb: Tensor) -> Tensor:
    """What each word means, as a number a scene: N x words."""
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
