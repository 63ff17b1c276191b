"""Evaluation of a foreground model: figures with their floors and ceilings, on crops that it never saw."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.context import fill
from engine.generators.light import relight
from engine.training.batches import composite
from engine.training.crops import CropSet
from engine.training.judge import Classifier, Features, Judge, frechet, kernel, on_grey, spread

SEEDS = (1, 2, 3, 4)
FEWEST = 20  # held-out crops from which a class has figures of its own

DEFINITIONS = {
    "crops": "Held-out crops that the figures stand on.",
    "kernel": "Unbiased kernel distance x 1000 of object crops (grey outside the mask) to held-out real ones, in "
    "SqueezeNet's features, which are divided by their root mean square over the training crops; 0 is the ideal.",
    "frechet": "Frechet distance likewise, in float64; with few crops its floor is far above 0, so see the real row.",
    "accuracy": "Share of objects that a linear classifier of real training crops names rightly, mean over classes.",
    "diversity": "Mean feature distance over noises, as a share of that between real objects of the class warped into "
    "the same mask; features pooled inside the mask on both sides.",
    "light": "The object's answer to a known change of its window's exposure and white balance; a photo answers 1.",
    "seam": "Gradient across the mask's border over that of the real photo.",
    "looks": "Change of the object when it is moved, turned and scaled, over its change when the noise changes.",
    "milliseconds": "Median time of one object, this machine.",
    "parameters": "Parameters of the generator, millions.",
}


class Draws(Protocol):
    """Any generator that can be judged: ground, mask, valid, label, noise -> RGB N x 3 x R x R in [-1, 1]."""

    def __call__(self, ground: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor: ...


@dataclass(frozen=True)
class Rival:
    """A row of the report."""

    name: str
    draw: Draws
    resolution: int
    noise: int
    parameters: int


@dataclass
class Windows:
    """Crops as tensors at one resolution."""

    rgb: Tensor  # N x 3 x R x R in [-1, 1]
    mask: Tensor
    valid: Tensor
    label: Tensor
    keys: list[str]
    ground: Tensor = field(init=False)

    def __post_init__(self) -> None:
        self.ground = fill(self.rgb, self.mask)

    @classmethod
    def of(cls, crops: CropSet, resolution: int, device: torch.device) -> Windows:
        """All crops of a set."""
        x = torch.from_numpy(crops.pictures).permute(0, 3, 1, 2).float() / 255
        if crops.size != resolution:
            x = F.interpolate(x, size=resolution, mode="area")
        x = x.to(device)
        keys = [record.key for record in crops.records]
        return cls(x[:, :3] * 2 - 1, x[:, 3:4], x[:, 4:5], torch.from_numpy(crops.labels).to(device), keys)

    @property
    def real(self) -> Tensor:
        """The true objects on their filled ground."""
        return composite(self.rgb, self.ground, self.mask)


Figures = dict[str, float]


class Evaluation:
    """Judges rivals on held-out crops, against training crops of the same classes."""

    def __init__(self, crops: CropSet, judge: Judge, device: torch.device) -> None:
        self.device, self.judge, self.classes = device, judge, crops.classes
        self.train = crops.only(lambda record: not record.is_held_out)
        self.held = crops.only(lambda record: record.is_held_out)
        size = 128
        train, held = (Windows.of(part, size, torch.device("cpu")) for part in (self.train, self.held))
        self.seen_train = judge.look(on_grey(train.rgb, train.mask))
        judge.scale = float(np.sqrt(np.square(self.seen_train).mean()))
        self.seen_train /= judge.scale
        self.seen_held = judge.look(on_grey(held.rgb, held.mask))
        self.classifier = Classifier(self.seen_train, self.train.labels, len(self.classes))

    def real(self) -> dict[str, Figures]:
        """The real row: held-out crops against training crops, so the floor and the ceiling of each figure."""
        return self._by_class(
            lambda here: {
                "kernel": kernel(self.seen_held[here], self._train_of(here)),
                "frechet": frechet(self.seen_held[here], self._train_of(here)),
                "accuracy": self.classifier.accuracy(self.seen_held[here], self.held.labels[here]),
                "diversity": 1.0,
                "light": 1.0,
                "seam": 1.0,
                "looks": 0.0,
            }
        )

    def judge_model(self, rival: Rival, on_progress: Callable[[str], None] = print) -> dict[str, Figures]:
        """All figures of a rival, by class and for "all"."""
        windows = Windows.of(self.held, rival.resolution, self.device)
        drawn = {seed: self.draw(rival, windows, seed) for seed in SEEDS}
        on_progress(f"{rival.name}: {len(SEEDS) * len(self.held)} objects drawn")
        seen = np.stack([self.judge.look(on_grey(rgb, windows.mask)) for rgb in drawn.values()], 1)  # N x seeds x 512
        real_spread, drawn_spread = self._diversity(windows, drawn)
        light = self._light(rival, windows)
        seam = _seam(composite(drawn[1], windows.ground, windows.mask), windows) / _seam(windows.rgb, windows)
        looks = self._looks(drawn, windows)
        on_progress(f"{rival.name}: judged")
        figures = self._by_class(
            lambda here: {
                "kernel": float(np.mean([kernel(seen[here, k], self.seen_held[here]) for k in range(len(SEEDS))])),
                "frechet": frechet(seen[here].reshape(-1, seen.shape[-1]), self.seen_held[here]),
                "accuracy": float(
                    np.mean(
                        [self.classifier.accuracy(seen[here, k], self.held.labels[here]) for k in range(len(SEEDS))]
                    )
                ),
                "diversity": float(drawn_spread[here].mean() / real_spread[here].mean()),
                "light": float(light[here].mean()),
                "seam": float(np.median(seam[here])),
                "looks": float(looks[here].mean()),
            }
        )
        figures["all"] |= {"milliseconds": self._latency(rival, windows), "parameters": rival.parameters / 1e6}
        return figures

    @torch.no_grad()
    def draw(self, rival: Rival, windows: Windows, seed: int, ground: Tensor | None = None) -> Tensor:
        """One object in every window, each with noise of its own, the same for every rival: N x 3 x R x R."""
        noise = np.random.RandomState(seed).standard_normal((len(windows.rgb), 128)).astype(np.float32)
        z = torch.from_numpy(noise[:, : rival.noise]).to(self.device)
        ground = windows.ground if ground is None else ground
        parts = [
            rival.draw(
                ground[i : i + 16],
                windows.mask[i : i + 16],
                windows.valid[i : i + 16],
                windows.label[i : i + 16],
                z[i : i + 16],
            )
            for i in range(0, len(ground), 16)
        ]
        return torch.cat(parts).float()

    def _by_class(self, measure: Callable[[NDArray[np.int64]], Figures]) -> dict[str, Figures]:
        """Figures for "all" and for each class with enough held-out crops."""
        groups = {"all": np.arange(len(self.held))}
        for label, name in enumerate(self.classes):
            here = np.flatnonzero(self.held.labels == label)
            if len(here) >= FEWEST:
                groups[name] = here
        return {name: {"crops": float(len(here)), **measure(here)} for name, here in groups.items()}

    def _train_of(self, here: NDArray[np.int64]) -> Features:
        return self.seen_train[np.isin(self.train.labels, np.unique(self.held.labels[here]))]

    def _diversity(self, windows: Windows, drawn: dict[int, Tensor]) -> tuple[Features, Features]:
        """Per crop: spread of real objects of its class warped into its mask, and of the drawn ones."""
        chance = np.random.default_rng(7)
        drawn_seen = np.stack([self.judge.look(on_grey(x, windows.mask), windows.mask) for x in drawn.values()], 1)
        warped = []
        for _ in SEEDS:
            lent = np.array([
                chance.choice(np.flatnonzero(self.held.labels == label)) for label in self.held.labels
            ])  # fmt: skip
            pictures = _into_box(windows.rgb[lent], windows.mask[lent], windows.mask)
            warped.append(self.judge.look(on_grey(pictures, windows.mask), windows.mask))
        real_seen = np.stack(warped, 1)
        return np.array([spread(x) for x in real_seen]), np.array([spread(x) for x in drawn_seen])

    def _light(self, rival: Rival, windows: Windows) -> NDArray[np.float64]:
        """Per crop: change of the object's log light over the known change, fitted over exposure and white balance."""
        changes = torch.tensor([[0.5, 0.5, 0.5], [-0.5, -0.5, -0.5], [0.25, 0.0, -0.25], [-0.25, 0.0, 0.25]])
        before = _log_light(self.draw(rival, windows, 1), windows.mask)
        above = below = torch.zeros(len(windows.rgb))
        for change in changes:
            gain = change.exp().expand(len(windows.rgb), 3).to(self.device)
            ground = relight(windows.ground, gain)
            known = _log_light(ground, 1 - windows.mask) - _log_light(windows.ground, 1 - windows.mask)
            answer = _log_light(self.draw(rival, windows, 1, ground), windows.mask) - before
            above = above + (answer * known).sum(1).cpu()
            below = below + known.square().sum(1).cpu()
        return (above / below.clamp(min=1e-6)).double().numpy()

    def _looks(self, drawn: dict[int, Tensor], windows: Windows) -> NDArray[np.float64]:
        """Per crop: what a turn by 30 degrees and a scale of 1.5 leave different after aligning back, over new noise.

        The context is held fixed and an object lives in its frame, so only resampling can change it.
        """
        moved = _there_and_back(drawn[1], 30.0, 1.5)
        inner = -F.max_pool2d(-windows.mask, 3, 1, 1)

        def difference(a: Tensor, b: Tensor) -> Tensor:
            return ((a - b).abs().mean(1, keepdim=True) * inner).sum((1, 2, 3)) / inner.sum((1, 2, 3)).clamp(min=1)

        kept = difference(drawn[1], moved)
        changed = difference(drawn[1], drawn[2])
        return (kept / changed.clamp(min=1e-4)).cpu().double().numpy()

    @torch.no_grad()
    def _latency(self, rival: Rival, windows: Windows) -> float:
        """Median of 15, one object at a time, milliseconds."""
        one = [x[:1] for x in (windows.ground, windows.mask, windows.valid, windows.label)]
        noise = torch.zeros(1, rival.noise, device=self.device)
        times = []
        for _ in range(18):
            start = time.perf_counter()
            float(rival.draw(one[0], one[1], one[2], one[3], noise).sum())
            times.append(time.perf_counter() - start)
        return float(np.median(times[3:]) * 1000)


def _log_light(rgb: Tensor, where: Tensor) -> Tensor:
    """Log of the mean linear light inside `where`: N x 3."""
    linear = ((rgb + 1) / 2).clamp(0, 1).pow(2.2)
    mean: Tensor = ((linear * where).sum((2, 3)) / where.sum((2, 3)).clamp(min=1)).clamp(min=1e-4).log()
    return mean


def _seam(rgb: Tensor, windows: Windows) -> NDArray[np.float64]:
    """Per crop: mean gradient where the mask's border runs."""

    def slope(x: Tensor) -> Tensor:
        across = F.pad((x[..., :, 2:] - x[..., :, :-2]), (1, 1, 0, 0))
        down = F.pad((x[..., 2:, :] - x[..., :-2, :]), (0, 0, 1, 1))
        return (across.square() + down.square() + 1e-12).sqrt()

    border = slope(windows.mask) * windows.valid
    steep = (slope(rgb).mean(1, keepdim=True) * border).sum((1, 2, 3)) / border.sum((1, 2, 3)).clamp(min=1e-3)
    return steep.clamp(min=1e-3).cpu().double().numpy()


def _box(mask: Tensor) -> Tensor:
    """Centre x, y and half width, height of each mask's box, in [-1, 1] coordinates: N x 4."""
    size = mask.shape[-1]
    places = (torch.arange(size, device=mask.device) + 0.5) / size * 2 - 1
    found = []
    for axis in (2, 1):
        on = mask[:, 0].amax(axis - 1 if axis == 2 else 2) > 0.5
        low = torch.where(on, places, torch.full_like(places, 9)).amin(1)
        high = torch.where(on, places, torch.full_like(places, -9)).amax(1)
        found += [(low + high) / 2, ((high - low) / 2).clamp(min=1 / size)]
    return torch.stack([found[0], found[2], found[1], found[3]], 1)


def _into_box(rgb: Tensor, mask: Tensor, target: Tensor) -> Tensor:
    """Stretch each object so that its mask's box becomes the target mask's box; outside itself it is its own mean."""
    mean = (rgb * mask).sum((2, 3), keepdim=True) / mask.sum((2, 3), keepdim=True).clamp(min=1)
    alone = torch.lerp(mean.expand_as(rgb), rgb, mask)
    source, goal = _box(mask), _box(target)
    ratio = source[:, 2:] / goal[:, 2:]
    matrix = torch.zeros(len(rgb), 2, 3, device=rgb.device)
    matrix[:, 0, 0], matrix[:, 1, 1] = ratio[:, 0], ratio[:, 1]
    matrix[:, :, 2] = source[:, :2] - ratio * goal[:, :2]
    grid = F.affine_grid(matrix, list(rgb.shape), align_corners=False)
    return F.grid_sample(alone, grid, padding_mode="border", align_corners=False)


def _there_and_back(rgb: Tensor, angle: float, scale: float) -> Tensor:
    """Warp to a canvas, turned and scaled, and back into the frame."""
    turn = np.radians(angle)
    cos, sin = float(np.cos(turn)), float(np.sin(turn))
    big = int(rgb.shape[-1] * scale * 1.5)
    ratio = big / (rgb.shape[-1] * scale)  # the canvas shows this much of the frame
    there = torch.tensor([[[cos * ratio, -sin * ratio, 0], [sin * ratio, cos * ratio, 0]]], device=rgb.device)
    back = torch.tensor([[[cos / ratio, sin / ratio, 0], [-sin / ratio, cos / ratio, 0]]], device=rgb.device)
    count, _, size, _ = rgb.shape
    grid = F.affine_grid(there.expand(count, 2, 3), [count, 3, big, big], align_corners=False)
    canvas = F.grid_sample(rgb, grid, mode="bicubic", padding_mode="border", align_corners=False)
    grid = F.affine_grid(back.expand(count, 2, 3), [count, 3, size, size], align_corners=False)
    return F.grid_sample(canvas, grid, mode="bicubic", padding_mode="border", align_corners=False)
