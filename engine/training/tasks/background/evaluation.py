"""Evaluation of a background model: figures beside those of scenes it never saw, nearest photos, contact sheets.

VGG-19 evaluates, SqueezeNet trained. Features are relu3_4 over a grid of 4 x 4 parts of the picture; a distance in them
is a feature distance, not the FID or LPIPS of the literature.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from engine.generators.background import Background
from engine.generators.card import Card
from engine.generators.foreground import best_dtype
from engine.networks.background import CELLS
from engine.networks.features import Vgg19
from engine.training.core import page
from engine.training.core.feature_metrics import Classifier, Features, frechet, kernel, spread
from engine.training.core.pictures import as_image
from engine.training.core.timing import milliseconds
from engine.training.tasks.background.data import SIZE, SceneSet

EACH = 100  # scenes of each kind that are generated and compared
SHOWN = 16  # of them, whose nearest training photos are shown
FEWEST = 8  # held-out photos from which a kind has figures of its own
RECOGNISED = 0.8  # share of the accuracy on real scenes that a kind has to reach
NEAR = 0.05  # share of the held-out photos that lie nearer to a training photo than a generated scene may
PARTS = 4  # a side: the parts of a picture that have features of their own
MIXED = (("sea", "sunrise"), ("mountain", "forest"), ("glacier", "cloudy sky"), ("street", "rainy sky"))

Figures = dict[str, float]
Rows = dict[str, dict[str, Figures]]

FIGURES = {
    "scenes": page.Figure("Scenes that the figures stand on: held-out photos, or generated ones.", 0),
    "kernel": page.Figure(
        "Unbiased kernel distance x 1000 to the training photos of the kind, in VGG-19's features at relu3_4, meaned "
        "over the picture and divided by their root mean square over the training photos; 0 is the ideal.", 1,
    ),
    "frechet": page.Figure(
        "Frechet distance likewise, of as many scenes as there are held-out photos; with few its floor is far above 0, "
        "so see the real row.", 1,
    ),
    "accuracy": page.Figure(
        "Share that a linear classifier of the training photos names rightly; of all kinds: the mean over them.", 3
    ),
    "recognised": page.Figure("Accuracy over that on held-out photos; the bar is 0.8.", 2),
    "diversity": page.Figure("Mean distance between two scenes of a kind, as a share of that between training photos."),
    "nearest": page.Figure(
        "Distance of the scene that lies nearest to a training photo, over the distance that 5 % of the held-out "
        "photos stay below; features of 4 x 4 parts, so layout counts. The bar is 1.", 2,
    ),
    "copied": page.Figure("Share of all generated scenes that lie nearer than that.", 3),
    "milliseconds": page.Figure("Median time of one scene of 128 x 128 px, this machine.", 1),
    "parameters": page.Figure("Parameters of the generator, millions.", 2),
}  # fmt: skip


class GridFeatureExtractor:
    """What VGG-19 sees in pictures."""

    def __init__(self, features: Path, device: torch.device) -> None:
        self.network, self.device = Vgg19(features / Vgg19.FILE).to(device), device

    @torch.no_grad()
    def embed(self, pictures: Tensor, on_progress: Callable[[int], None] = lambda done: None) -> Features:
        """Return the features N x 4 x 4 x channels, float32, of pictures N x 3 x R x R in [-1, 1] or uint8."""
        found = []
        for first in range(0, len(pictures), 32):
            part = pictures[first : first + 32].to(self.device)
            part = part.float() / 127.5 - 1 if part.dtype == torch.uint8 else part.float()
            if part.shape[-1] != SIZE:
                part = F.interpolate(part, size=SIZE, mode="bilinear", antialias=True)
            part = part.contiguous(memory_format=torch.channels_last)
            with torch.autocast(
                self.device.type, best_dtype(self.device), enabled=best_dtype(self.device) == torch.bfloat16
            ):
                seen = self.network(part, ("relu3_4",))[0]
            found.append(F.adaptive_avg_pool2d(seen.float(), PARTS).permute(0, 2, 3, 1).cpu())
            on_progress(first + len(part))
        return torch.cat(found).numpy()


class SceneEvaluation:
    """Evaluates background models on the photos that they were not trained on."""

    def __init__(
        self, scenes: SceneSet, extractor: GridFeatureExtractor, on_progress: Callable[[str], None] = print
    ) -> None:
        self.extractor, self.kinds = extractor, scenes.kinds
        self.train, self.held = scenes.only(lambda r: not r.is_held_out), scenes.only(lambda r: r.is_held_out)
        on_progress(f"Looking at {len(scenes)} photos")
        self.seen_train, self.seen_held = (
            extractor.embed(torch.from_numpy(s.pictures)) for s in (self.train, self.held)
        )
        self.scale = float(np.sqrt(np.square(_means(self.seen_train)).mean()))
        self.classifier = Classifier(_bands(self.seen_train), self.train.labels, len(self.kinds))
        self.limits = {kind: self._limit(label) for label, kind in enumerate(self.kinds) if self._has_figures(label)}

    def real(self) -> dict[str, Figures]:
        """Return the row of held-out photos: floor and ceiling of each figure."""
        row = {}
        for label, kind in enumerate(self.kinds):
            here = self.held.of_kind(label)
            if self._has_figures(label):
                row[kind] = self._compared(self.seen_held[here], label, len(here)) | {"diversity": 1.0}
        return _with_all(row)

    def generated(
        self, draw: Callable[[int, int], Tensor], on_progress: Callable[[str], None]
    ) -> tuple[dict[str, Figures], Features]:
        """Return the row of a model, and what its scenes look like. draw(label, count) -> N x 3 x R x R in [-1, 1]."""
        row, seen = {}, []
        real = self.real()
        for label, kind in enumerate(self.kinds):
            found = self.extractor.embed(draw(label, EACH))
            seen.append(found)
            if not self._has_figures(label):
                continue
            row[kind] = self._compared(found, label, len(self.held.of_kind(label)))
            distance, _ = self.nearest(found, label)
            row[kind] |= {
                "recognised": row[kind]["accuracy"] / max(real[kind]["accuracy"], 1e-6),
                "nearest": float(distance.min()) / self.limits[kind],
                "copied": float((distance < self.limits[kind]).mean()),
            }
            on_progress(f"{kind}: {', '.join(f'{name} {value:.3g}' for name, value in row[kind].items())}")
        whole = _with_all(row)
        if whole:
            whole["all"] |= {
                "recognised": whole["all"]["accuracy"] / max(real["all"]["accuracy"], 1e-6),
                "nearest": min(figures["nearest"] for figures in row.values()),
            }
        return whole, np.stack(seen)

    def nearest(self, seen: Features, label: int) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        """Return each picture's distance to its nearest training photo of the kind, and its number in `train`."""
        here = self.train.of_kind(label)
        distance = torch.cdist(_flat(seen), _flat(self.seen_train[here]))
        return distance.amin(1).numpy(), here[distance.argmin(1).numpy()]

    def _compared(self, seen: Features, label: int, count: int) -> Figures:
        """Return the figures that photos have as well; the Frechet distance is of the first `count` only."""
        ours, theirs = _means(seen) / self.scale, _means(self.seen_train[self.train.of_kind(label)]) / self.scale
        return {
            "scenes": float(len(seen)),
            "kernel": kernel(ours, theirs),
            "frechet": frechet(ours[:count], theirs),
            "accuracy": self.classifier.accuracy(_bands(seen), np.full(len(seen), label)),
            "diversity": spread(ours) / spread(theirs),
        }

    def _has_figures(self, label: int) -> bool:
        return len(self.held.of_kind(label)) >= FEWEST

    def _limit(self, label: int) -> float:
        """Return the distance to the nearest training photo that 5 % of the held-out ones stay below."""
        distance, _ = self.nearest(self.seen_held[self.held.of_kind(label)], label)
        return float(np.quantile(distance, NEAR))


def evaluate(
    card: Card, scenes: SceneSet, features: Path, out: Path, device: torch.device, say: Callable[[str], None]
) -> Card:
    """Write report.json, report.html and sheets into `out`; the card with its figures."""
    out.mkdir(parents=True, exist_ok=True)
    model = Background.load(card, device)
    evaluation = SceneEvaluation(scenes, GridFeatureExtractor(features, device), say)
    pictures: list[Tensor] = []

    def draw(label: int, count: int) -> Tensor:
        drawn = torch.cat([_drawn(model, {card.classes[label]: 1}, seed) for seed in range(count)])
        pictures.append(drawn)
        return drawn

    rows: Rows = {"real": evaluation.real()}
    rows[card.name], seen = evaluation.generated(draw, say)
    rows[card.name].setdefault("all", {})["milliseconds"] = _milliseconds(model)
    rows[card.name]["all"]["parameters"] = sum(p.numel() for p in model.network.parameters()) / 1e6
    sheets = draw_sheets(out, model, [drawn[:8] for drawn in pictures])
    sheets["nearest.jpg"] = _nearest_sheet(out, evaluation, pictures, seen)
    notes = [
        "VGG-19 judges; SqueezeNet's features trained the model, in a discriminator.",
        "A generator of two branches, whose branch of objects is only there in training, was not tried.",
        card.licence,
    ]
    page.write(out, rows, FIGURES, sheets, notes)
    return with_figures(card, rows[card.name])


def with_figures(card: Card, row: dict[str, Figures]) -> Card:
    """Return the card with what was found; kinds that a classifier recognises too rarely become experimental."""
    poor = {kind for kind in card.classes if kind not in row or row[kind]["recognised"] < RECOGNISED}
    return replace(card, figures=page.for_card(row), experimental=tuple(kind for kind in card.classes if kind in poor))


def draw_sheets(out: Path, model: Background, squares: list[Tensor]) -> dict[str, str]:
    """Draw contact sheets; squares: eight scenes of every kind. Return what each file shows."""
    kinds = model.card.classes
    _save(torch.cat([torch.cat(list(row), 2) for row in squares], 1), out / "noises.jpg")
    between = []
    for kind in kinds:
        ends = [_noise(model, seed) for seed in (0, 1)]
        steps = [
            ends[0] * np.float32(np.cos(turn)) + ends[1] * np.float32(np.sin(turn))
            for turn in np.linspace(0, np.pi / 2, 8)
        ]
        between.append(torch.cat([_tensor(model.generate({kind: 1}, z, 1, 1)) for z in steps], 2))
    _save(torch.cat(between, 1), out / "between.jpg")
    wide = [
        torch.cat([_tensor(model.generate({kind: 1}, _noise(model, seed), 2, 1)) for seed in range(4)], 2)
        for kind in kinds
    ]
    _save(torch.cat(wide, 1), out / "wide.jpg")
    panorama = [_tensor(model.generate({kind: 1}, _noise(model, 4), 6, 1)) for kind in kinds]
    _save(torch.cat(panorama, 1), out / "panorama.jpg")
    tall = [
        torch.cat([_tensor(model.generate({kind: 1}, _noise(model, seed), 1, 2)) for kind in kinds], 2)
        for seed in range(4)
    ]
    _save(torch.cat(tall, 1), out / "tall.jpg")
    pairs = [pair for pair in MIXED if all(kind in kinds for kind in pair)] or [(kinds[0], kinds[-1])]
    mixes = []
    for one, other in pairs:
        shares = np.linspace(0, 1, 8)
        mixes += [
            torch.cat(
                [
                    _tensor(
                        model.generate(
                            {one: 1 - share, other: share} if one != other else {one: 1}, _noise(model, seed), 1, 1
                        )
                    )
                    for share in shares
                ],
                2,
            )
            for seed in (0, 1)
        ]
    _save(torch.cat(mixes, 1), out / "mixes.jpg")
    return {
        "noises.jpg": f"a row a kind ({', '.join(kinds)}), eight noises",
        "between.jpg": "a row a kind, from one noise to another along the sphere",
        "wide.jpg": "a row a kind, 2:1, four noises",
        "panorama.jpg": "a row a kind, 6:1",
        "tall.jpg": "a column a kind, 1:2, four noises",
        "mixes.jpg": f"from one kind to another, two noises each: {', '.join(' to '.join(pair) for pair in pairs)}",
    }


def _nearest_sheet(out: Path, evaluation: SceneEvaluation, pictures: list[Tensor], seen: Features) -> str:
    """Draw sixteen scenes, each above its nearest training photo."""
    columns, ratios = [], []
    for number in range(SHOWN):
        label, which = number % len(pictures), number // len(pictures)
        distance, photo = evaluation.nearest(seen[label][which : which + 1], label)
        real = torch.from_numpy(evaluation.train.pictures[photo[0]]).float() / 127.5 - 1
        drawn = F.interpolate(pictures[label][which : which + 1], size=SIZE, mode="bilinear", antialias=True)[0]
        columns.append(torch.cat([drawn.cpu(), real], 1))
        kind = evaluation.kinds[label]
        if kind in evaluation.limits:
            ratios.append(float(distance[0]) / evaluation.limits[kind])
    _save(torch.cat([torch.cat(columns[: SHOWN // 2], 2), torch.cat(columns[SHOWN // 2 :], 2)], 1), out / "nearest.jpg")
    told = ", ".join(f"{ratio:.2f}" for ratio in ratios)
    return f"sixteen scenes, each above its nearest training photo; distance over the bar: {told}"


def _milliseconds(model: Background) -> float:
    """Return the median time of a square scene."""
    noises, kinds = [_noise(model, seed) for seed in range(12)], {model.card.classes[0]: 1.0}
    return milliseconds(
        lambda number: model.generate(kinds, noises[number], 1, 1), rounds=10, warm_up=2, clock=time.perf_counter
    )


def _noise(model: Background, seed: int) -> NDArray[np.float32]:
    return np.random.RandomState(seed).standard_normal(model.card.noise).astype(np.float32)


def _drawn(model: Background, shares: dict[str, float], seed: int) -> Tensor:
    """Draw one square scene as the program does: 1 x 3 x R x R in [-1, 1]."""
    return model.draw(model.weights(shares), torch.from_numpy(_noise(model, seed))[None], CELLS, CELLS).cpu()


def _tensor(rgb: NDArray[np.uint8]) -> Tensor:
    return torch.from_numpy(rgb).permute(2, 0, 1).float() / 127.5 - 1


def _means(seen: Features) -> Features:
    """Return means over the picture: N x channels, float64."""
    means: Features = seen.mean((1, 2)).astype(np.float64)
    return means


def _bands(seen: Features) -> Features:
    """Return means over each of the four rows: N x 4 * channels, float64. What is above and what below tells kinds
    apart.
    """
    bands: Features = seen.mean(2).reshape(len(seen), -1).astype(np.float64)
    return bands


def _flat(seen: Features) -> Tensor:
    return torch.from_numpy(seen.reshape(len(seen), -1))


def _with_all(row: dict[str, Figures]) -> dict[str, Figures]:
    """Return the row with the means over the kinds as "all"; the number of scenes is their sum."""
    if not row:
        return {}
    names = list(next(iter(row.values())))
    whole = {name: float(np.mean([figures[name] for figures in row.values()])) for name in names}
    whole["scenes"] = float(sum(figures["scenes"] for figures in row.values()))
    return row | {"all": whole}


def _save(rgb: Tensor, path: Path) -> None:
    """Save a picture 3 x H x W in [-1, 1] as JPEG."""
    Image.fromarray(as_image(rgb)).save(path, quality=92)
