"""Evaluation of a foreground model: figures with their floors and ceilings, on crops that it never saw.

What a generator drew is compared with real objects of *other* photos than those that it was drawn into: with the same
surroundings or the same silhouettes on both sides, plainly false cats are at the floor of a Frechet distance.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.context import fill
from engine.generators.light import relight
from engine.problem import Problem
from engine.training.core import measures
from engine.training.core.batches import composite
from engine.training.core.candidate import Candidate
from engine.training.core.crops import CropSet, Record, evaluates
from engine.training.core.feature_metrics import (
    Classifier,
    FeatureExtractor,
    Features,
    frechet,
    kernel,
    nearest,
    on_grey,
    spread,
)
from engine.training.core.page import Figure
from engine.training.core.timing import milliseconds

SEEDS = (1, 2, 3, 4)
FEWEST = 20  # held-out crops from which a class has figures of its own
DRAWN_NOISE = 128  # numbers drawn a seed and window; a generator takes as many of them as it needs

SPLITS = 5  # ways in which the held-out photos are halved; the more, the less noise in the figures

_HALVES = (
    f"The held-out photos are split in two, in {SPLITS} ways; objects generated into one half's grounds are judged "
    "against the real ones of the other half, both ways, each seed alone, and averaged. The real row judges half "
    "against half, so it is the floor for sets of this size."
)
FIGURES = {
    "crops": Figure("Held-out crops that the figures stand on.", 0),
    "kernel": Figure(
        "Unbiased kernel distance (cubic polynomial) x 1000 of object crops, grey outside the mask, in the judge's "
        f"features divided by their root mean square over the real training crops; 0 is the ideal. {_HALVES}",
        1,
    ),
    "frechet": Figure(
        "Frechet distance of the same object crops, in float64. Sets are small, so its floor is far above 0. "
        f"{_HALVES}",
        1,
    ),
    "window_kernel": Figure(
        f"The kernel distance of whole windows, the object standing in its photo, to real windows. {_HALVES}", 1
    ),
    "window_frechet": Figure(f"The Frechet distance of the same whole windows, in float64. {_HALVES}", 1),
    "accuracy": Figure(
        "Share of objects that a linear classifier of real training crops (its features; classes weighed alike) names "
        "rightly, mean over classes and seeds.",
        3,
    ),
    "nearest": Figure(
        "Distance to the nearest training crop of the class in the judge's features, over that of the real held-out "
        "objects; medians. What is copied is far below 1."
    ),
    "diversity": Figure(
        "Mean feature distance between objects of four noises in one mask, as a share of that between four real "
        "objects of the class warped into the same mask; features pooled inside the mask on both sides."
    ),
    "light": Figure(
        "The object's answer to a known change of its window's exposure (by e to the half, up or down) and white "
        "balance (by e to a quarter), as the slope over logarithms of linear light; a photo answers 1."
    ),
    "seam": Figure(
        "Gradient where the mask's border runs, over that of the real photo there; median over crops. The object "
        "stands on the filled ground."
    ),
    "looks": Figure(
        "Change of the object when it is turned by 30 degrees and scaled by 1.5 with its context held fixed, after "
        "aligning back, over its change when the noise changes.",
        3,
    ),
    "milliseconds": Figure(
        "Median time of one object alone, its ground filled, in the number format that the program chooses here.", 1
    ),
    "parameters": Figure("Parameters of the generator, millions.", 2),
}


@dataclass
class Windows:
    """Crops as tensors at one resolution."""

    rgb: Tensor  # N x 3 x R x R in [-1, 1]
    mask: Tensor
    valid: Tensor
    label: Tensor
    keys: list[str]
    context: Tensor = field(init=False)

    def __post_init__(self) -> None:
        self.context = fill(self.rgb, self.mask)

    @classmethod
    def of(cls, crops: CropSet, resolution: int, device: torch.device) -> Windows:
        """Return all crops of a set."""
        x = torch.from_numpy(crops.pictures).permute(0, 3, 1, 2).float() / 255
        if crops.size != resolution:
            x = F.interpolate(x, size=resolution, mode="area")
        x = x.to(device)
        keys = [record.key for record in crops.records]
        return cls(x[:, :3] * 2 - 1, x[:, 3:4], x[:, 4:5], torch.from_numpy(crops.labels).to(device), keys)

    @property
    def real(self) -> Tensor:
        """The true objects in their contexts."""
        return composite(self.rgb, self.context, self.mask)


Figures = dict[str, float]
Places = NDArray[np.int64]  # indices of held-out crops


@dataclass(frozen=True)
class Measured:
    """What is known of a row's objects, by held-out crop (N) and seed (S); figures of any group are made of it."""

    objects: Features  # N x S x 512
    windows: Features  # N x S x 512
    spread: NDArray[np.float64]  # N, over noises
    real_spread: NDArray[np.float64]  # N
    light: NDArray[np.float64]  # N
    seam: NDArray[np.float64]  # N, a ratio
    identity: NDArray[np.float64]  # N
    extra: Figures = field(default_factory=dict)  # milliseconds, parameters


class Evaluation:
    """Evaluates generators on held-out crops, with a classifier of training crops of the same classes."""

    def __init__(
        self,
        crops: CropSet,
        extractor: FeatureExtractor,
        device: torch.device,
        is_held_out: Callable[[Record], bool] = evaluates,
        seeds: Sequence[int] = SEEDS,  # of the noises that are drawn of
    ) -> None:
        self.device, self.extractor, self.classes, self.seeds = device, extractor, crops.classes, tuple(seeds)
        train = crops.only(lambda record: not is_held_out(record))
        self.held = crops.only(is_held_out)
        if not len(train) or len(self.held) < 4:
            raise Problem(
                f"Of these crops {len(self.held)} are held out and {len(train)} are not: too few to judge by. "
                "About one photo in ten is held out, so it takes a hundred or so."
            )
        seen_train = np.concatenate([extractor.embed(objects) for objects in _objects(train, extractor.size)])
        self.scale = float(np.sqrt(np.square(seen_train).mean()))
        self.seen_train, self.train_labels = seen_train / self.scale, train.labels
        objects = np.concatenate([extractor.embed(objects) for objects in _objects(self.held, extractor.size)])
        self.seen_held = objects / self.scale
        windows = np.concatenate([extractor.embed(rgb) for rgb in _pictures(self.held, extractor.size)])
        self.window_scale = float(np.sqrt(np.square(windows).mean()))
        self.seen_windows = windows / self.window_scale
        self.classifier = Classifier(self.seen_train, train.labels, len(self.classes))
        self.splits = [halves(self.held, number) for number in range(SPLITS)]

    def real(self) -> Measured:
        """Return the real row: the floor and the ceiling of each figure."""
        ones = np.ones(len(self.held))
        return Measured(self.seen_held[:, None], self.seen_windows[:, None], ones, ones, ones, ones, 0 * ones)

    def measure(
        self, candidate: Candidate, on_progress: Callable[[str], None] = print, windows: Windows | None = None
    ) -> tuple[Measured, dict[int, Tensor]]:
        """Draw and measure everything; return what was drawn, too, by seed: N x 3 x R x R.

        windows: the held-out crops, at the candidate's resolution, with other masks; None: with their own.
        """
        windows = windows or Windows.of(self.held, candidate.resolution, self.device)
        drawn = {seed: self.draw(candidate, windows, seed) for seed in self.seeds}
        on_progress(f"{candidate.name}: {len(drawn) * len(self.held)} objects drawn")
        whole, inside, standing = [], [], []
        for rgb in drawn.values():
            object_alone = on_grey(rgb, windows.mask)
            mean, pooled = self.extractor.embed_twice(object_alone, windows.mask)
            whole.append(mean / self.scale)
            inside.append(pooled)
            standing.append(self.extractor.embed(composite(rgb, windows.rgb, windows.mask)) / self.window_scale)
        on_progress(f"{candidate.name}: looked at")
        made = composite(drawn[self.seeds[0]], windows.context, windows.mask)
        measured = Measured(
            np.stack(whole, 1),
            np.stack(standing, 1),
            np.array([spread(x) for x in np.stack(inside, 1)]),
            self._real_spread(windows),
            self._light(candidate, windows, drawn[self.seeds[0]]),
            measures.seam(made, windows.mask, windows.valid) / measures.seam(windows.rgb, windows.mask, windows.valid),
            measures.identity_change(drawn[self.seeds[0]], drawn[self.seeds[1]], windows.mask),
            {"milliseconds": self._latency(candidate, windows), "parameters": candidate.parameters / 1e6},
        )
        on_progress(f"{candidate.name}: judged")
        return measured, drawn

    def figures(self, measured: Measured, reliable: Sequence[str] = ()) -> dict[str, Figures]:
        """Return figures for "all", the `reliable` classes pooled, and each class with enough held-out crops."""
        groups = {"all": np.arange(len(self.held))}
        if reliable:
            labels = [self.classes.index(name) for name in reliable]
            groups["settled"] = np.flatnonzero(np.isin(self.held.labels, labels))
        for label, name in enumerate(self.classes):
            here = np.flatnonzero(self.held.labels == label)
            if len(here) >= FEWEST:
                groups[name] = here
        found = {name: self._measure(measured, here) for name, here in groups.items()}
        found["all"] |= measured.extra
        return found

    def _measure(self, measured: Measured, here: Places) -> Figures:
        found = {"crops": float(len(here))}
        for prefix, drawn, real in (
            ("", measured.objects, self.seen_held), ("window_", measured.windows, self.seen_windows)
        ):  # fmt: skip
            found[f"{prefix}kernel"] = self._across(kernel, drawn, real, here)
            found[f"{prefix}frechet"] = self._across(frechet, drawn, real, here)
        if len(self.classes) > 1:
            found["accuracy"] = float(
                np.mean(
                    [self.classifier.accuracy(seen, self.held.labels[here]) for seen in _seeds(measured.objects[here])]
                )
            )
        return found | {
            "nearest": self._nearest(measured.objects, here) / self._nearest(self.seen_held[:, None], here),
            "diversity": float(measured.spread[here].mean() / measured.real_spread[here].mean()),
            "light": float(measured.light[here].mean()),
            "seam": float(np.median(measured.seam[here])),
            "looks": float(measured.identity[here].mean()),
        }

    def _nearest(self, objects: Features, here: Places) -> float:
        """Return the median distance of objects, N x S x 512, to the nearest training crop of their class."""
        labels = self.held.labels
        parts = [(here[labels[here] == label], self.seen_train[self.train_labels == label]) for label in set(labels)]
        return float(np.median(np.concatenate([nearest(seen, b) for a, b in parts for seen in _seeds(objects[a])])))

    def _across(
        self, distance: Callable[[Features, Features], float], drawn: Features, real: Features, here: Places
    ) -> float:
        """Return the mean distance of each half's drawn ones to the other half's real ones, each seed alone."""
        pairs = [(here[~second[here]], here[second[here]]) for second in self.splits]
        ways = pairs + [(b, a) for a, b in pairs]
        return float(np.mean([distance(seen, real[b]) for a, b in ways for seen in _seeds(drawn[a])]))

    @torch.no_grad()
    def draw(self, candidate: Candidate, windows: Windows, seed: int, context: Tensor | None = None) -> Tensor:
        """Draw one object in every window, each with noise of its own, the same for every candidate: N x 3 x R x R."""
        noise = np.random.RandomState(seed).standard_normal((len(windows.rgb), DRAWN_NOISE)).astype(np.float32)
        z = torch.from_numpy(noise[:, : candidate.noise]).to(self.device)
        context = windows.context if context is None else context
        inputs = (torch.split(x, 16) for x in (context, windows.mask, windows.valid, windows.label, z))
        return torch.cat([candidate.draw(*part).float() for part in zip(*inputs, strict=True)])

    def _real_spread(self, windows: Windows) -> NDArray[np.float64]:
        """Return, per crop, the spread of four real objects of its class in its mask; the same for every candidate."""
        rng = np.random.default_rng(7)
        labels = self.held.labels
        warped = []
        for _ in self.seeds:
            lent = np.array([rng.choice(np.flatnonzero(labels == label)) for label in labels])
            pictures = measures.into_box(windows.rgb[lent], windows.mask[lent], windows.mask)
            warped.append(self.extractor.embed(on_grey(pictures, windows.mask), windows.mask))
        return np.array([spread(x) for x in np.stack(warped, 1)])

    def _light(self, candidate: Candidate, windows: Windows, drawn: Tensor) -> NDArray[np.float64]:
        """Return, per crop, the change of the object's log light over the known one, fitted over exposure and white
        balance.

        Every other crop is made lighter and warmer, the others darker and cooler.
        """
        before = measures.log_light(drawn, windows.mask)
        around = 1 - windows.mask
        sign = torch.ones(len(drawn), 1, device=self.device)
        sign[1::2] = -1
        above = below = torch.zeros(len(drawn))
        for change in ([0.5, 0.5, 0.5], [0.25, 0.0, -0.25]):
            context = relight(windows.context, (sign * torch.tensor([change], device=self.device)).exp())
            known = measures.log_light(context, around) - measures.log_light(windows.context, around)
            answer = measures.log_light(self.draw(candidate, windows, self.seeds[0], context), windows.mask) - before
            above = above + (answer * known).sum(1).cpu()
            below = below + known.square().sum(1).cpu()
        return (above / below.clamp(min=1e-6)).double().numpy()

    @torch.no_grad()
    def _latency(self, candidate: Candidate, windows: Windows) -> float:
        """Return the median of 15, one object at a time, milliseconds."""
        one = [x[:1] for x in (windows.context, windows.mask, windows.valid, windows.label)]
        noise = torch.zeros(1, candidate.noise, device=self.device)
        return milliseconds(
            lambda _: float(candidate.draw(one[0], one[1], one[2], one[3], noise).sum()),
            rounds=15,
            warm_up=3,
            clock=time.perf_counter,
        )


def halves(crops: CropSet, number: int = 0) -> NDArray[np.bool_]:
    """Return True for the crops of the second half: each class's photos in turn, in the order of their photo_id's hash.

    Each number is another split.
    """

    def order(index: int) -> tuple[int, str]:
        photo = crops.records[index].photo_id or crops.records[index].key
        return int(crops.labels[index]), hashlib.sha256(f"{number} {photo}".encode()).hexdigest()

    side: dict[str, bool] = {}
    counts = np.zeros((len(crops.classes), 2), np.int64)
    second = np.zeros(len(crops), np.bool_)
    for index in sorted(range(len(crops)), key=order):
        photo = crops.records[index].photo_id or crops.records[index].key
        label = crops.labels[index]
        second[index] = side.setdefault(photo, bool(counts[label, 0] > counts[label, 1]))
        counts[label, int(second[index])] += 1
    return second


def _seeds(features: Features) -> Iterator[Features]:
    """Iterate over the seeds of N x S x 512: N x 512 each."""
    return (features[:, seed] for seed in range(features.shape[1]))


def _pictures(crops: CropSet, size: int) -> Iterator[Tensor]:
    """Iterate over RGB in [-1, 1], size x size or as small as they are, 64 at a time."""
    for part in _parts(crops, size):
        yield part[:, :3] * 2 - 1


def _objects(crops: CropSet, size: int) -> Iterator[Tensor]:
    """Iterate over the objects alone, grey around them, likewise."""
    for part in _parts(crops, size):
        yield on_grey(part[:, :3] * 2 - 1, part[:, 3:4])


def _parts(crops: CropSet, size: int) -> Iterator[Tensor]:
    for first in range(0, len(crops), 64):
        x = torch.from_numpy(crops.pictures[first : first + 64]).permute(0, 3, 1, 2).float() / 255
        yield F.interpolate(x, size=size, mode="area") if size < crops.size else x  # the judge enlarges
