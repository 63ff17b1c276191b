"""Evaluation of season and weather on unseen photos: beside the transfer of a kind's mean colours and covariance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from engine.generators.card import Card
from engine.generators.season import Season
from engine.scene.filters import Season as Recipe
from engine.scene.filters.season import KINDS
from engine.training.core import page
from engine.training.core.feature_metrics import Classifier, FeatureExtractor, Features, kernel
from engine.training.core.timing import milliseconds
from engine.training.tasks.season.data import SeasonBatches, SeasonPhotos, load_photos

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float64]
Way = Callable[[Bytes, str, int], Bytes]  # photo, kind, seed -> the photo as of that kind

EACH = 40  # photos that become of each kind
SHOWN = 6
TIMED = (768, 1024)  # px, height and width of what the time is told for
AS_IT_IS, RIVAL = "the photo as it is", "colour transfer"
LOOKED_AT = ("snow",)  # experimental by its looks, which are frost; others are where the rival is nearer

FIGURES = {
    "photos": page.Figure("Held-out photos of other kinds that the figures stand on.", 0),
    "recognised": page.Figure(
        "Share that a linear classifier of SqueezeNet's features, trained on the kinds' own photos, takes for the "
        "kind. The row of real photos is its accuracy on held-out ones.", 3,
    ),
    "kernel": page.Figure(
        "Unbiased kernel distance x 1000 of the same features, divided by their root mean square, to the kind's "
        "photos; 0 is the ideal.", 1
    ),
    "structure": page.Figure("Correlation of the steps of brightness from pixel to pixel with the photo's own.", 3),
    "milliseconds": page.Figure("Median time of the processor for 1024 x 768 px.", 0),
    "parameters": page.Figure("Parameters, millions.", 3),
}  # fmt: skip


def evaluate(card: Card, data: Path, out: Path, device: torch.device, say: Callable[[str], None]) -> Card:
    """Write report.json, report.html and sheets into `out`; the card with its figures."""
    out.mkdir(parents=True, exist_ok=True)
    model = Season.load(card, device)
    photos = load_photos(data, device, say, lambda record: True)
    learned, unseen = photos.only(lambda it: not it.is_held_out), photos.only(lambda it: it.is_held_out)
    extractor = FeatureExtractor(data / "features", device)
    real, held = (extractor.embed(_tensor(half.pictures)) for half in (learned, unseen))
    scale = float(np.sqrt(np.square(real).mean()))
    real, held = real / scale, held / scale
    extractor.scale = scale
    classifier = Classifier(real, np.where(learned.shown < 0, len(KINDS), learned.shown), len(KINDS) + 1)
    palettes = {kind: palette_of(pixels(learned)[learned.of(kind)]) for kind in KINDS}
    ways: dict[str, Way] = {
        AS_IT_IS: lambda rgb, kind, seed: rgb,
        RIVAL: lambda rgb, kind, seed: transferred(rgb, *palettes[kind]),
        card.name: lambda rgb, kind, seed: _changed(model, rgb, kind, seed),
    }
    rows: dict[str, dict[str, dict[str, float]]] = {"real photos": {}, **{name: {} for name in ways}}
    sheets: dict[str, str] = {}
    batches = SeasonBatches(unseen, 2, 64, 0, device)
    for index, kind in enumerate(KINDS):
        theirs = real[learned.of(kind)]

        def told(seen: Features, index: int = index, theirs: Features = theirs) -> dict[str, float]:
            near = {"kernel": kernel(seen, theirs)} if len(seen) > 1 else {}
            return {"photos": float(len(seen)), "recognised": _share(classifier, seen, index)} | near

        rows["real photos"][kind] = told(held[unseen.of(kind)])
        could = np.flatnonzero(batches.odds(kind))
        shown = pixels(unseen)[could[np.linspace(0, len(could) - 1, min(EACH, len(could))).astype(int)]]
        strips: list[Bytes] = []
        for name, way in ways.items():
            made = np.stack([way(rgb, kind, seed) for seed, rgb in enumerate(shown)])
            correlations = [kept(*pair) for pair in zip(shown, made, strict=True)]
            rows[name][kind] = told(extractor.embed(_tensor(made.transpose(0, 3, 1, 2))))
            rows[name][kind]["structure"] = float(np.mean(correlations))
            strips.append(np.hstack(list(made[np.linspace(0, len(made) - 1, min(SHOWN, len(made))).astype(int)])))
        Image.fromarray(np.vstack(strips)).save(out / f"season-{kind}.jpg", quality=94)
        sheets[f"season-{kind}.jpg"] = "rows: " + ", ".join(ways)
        say(f"{kind}: {len(shown)} photos judged")
    for row in rows.values():
        row["all"] = {name: float(np.mean([row[kind].get(name, 0.0) for kind in KINDS])) for name in row[KINDS[0]]}
    timed = np.random.RandomState(0).randint(0, 256, (*TIMED, 3)).astype(np.uint8)
    for name, way in ways.items():
        rows[name]["all"]["milliseconds"] = milliseconds(lambda _, way=way: way(timed, "sunrise", 1), rounds=3)  # type: ignore[misc]
    rows[card.name]["all"]["parameters"] = sum(p.numel() for p in model.network.parameters()) / 1e6
    notes = ["The first layers of SqueezeNet told sky from ground in training; the last ones judge.", card.licence]
    page.write(out, rows, FIGURES, sheets, notes)
    figures = page.for_card(rows[card.name])
    poor = [kind for kind in KINDS if kind in LOOKED_AT or figures[kind]["kernel"] > rows[RIVAL][kind]["kernel"]]
    return replace(card, figures=figures, experimental=tuple(poor))


def _changed(model: Season, rgb: Bytes, kind: str, seed: int) -> Bytes:
    noise = np.random.RandomState(seed).standard_normal(model.card.noise).astype(np.float32)
    return model.lay(rgb, model.look(rgb, kind, np.float32(Recipe().variety) * noise))


def pixels(photos: SeasonPhotos) -> Bytes:
    """Return the photos as N x s x s x 3."""
    return np.ascontiguousarray(photos.pictures.transpose(0, 2, 3, 1))


def palette_of(photos: Bytes) -> tuple[Floats, Floats]:
    """Return the mean and the mean covariance, in Lab, of photos N x s x s x 3."""
    points = [_lab(photo).reshape(-1, 3).astype(np.float64) for photo in photos]
    return np.mean([one.mean(0) for one in points], 0), np.mean([np.cov(one.T) for one in points], 0)


def transferred(rgb: Bytes, mean: Floats, covariance: Floats) -> Bytes:
    """Return a photo with this mean and covariance in Lab.

    After E. Reinhard et al., "Color transfer between images" (2001), by the linear map that moves colours least (F.
    Pitié and A. Kokaram, "The linear Monge-Kantorovitch linear colour mapping", 2007).
    """
    lab = _lab(rgb).astype(np.float64)
    own = lab.reshape(-1, 3)
    root = _power(np.cov(own.T) + 1e-2 * np.eye(3), 0.5)
    back = np.linalg.inv(root)
    moved = back @ _power(root @ covariance @ root, 0.5) @ back
    changed = ((lab - own.mean(0)) @ moved.T + mean).astype(np.float32)
    changed[..., 0] = changed[..., 0].clip(0, 100)
    return np.asarray(np.rint(cv2.cvtColor(changed, cv2.COLOR_LAB2RGB).clip(0, 1) * 255), np.uint8)


def kept(before: Bytes, after: Bytes) -> float:
    """Return the correlation of two pictures' steps of brightness from pixel to pixel, across and down."""
    one, other = (cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float64) for rgb in (before, after))
    steps = [np.concatenate([np.diff(grey, axis=axis).ravel() for axis in (0, 1)]) for grey in (one, other)]
    lengths = float(np.linalg.norm(steps[0]) * np.linalg.norm(steps[1]))
    return float(steps[0] @ steps[1]) / max(lengths, 1e-9)


def _power(matrix: Floats, exponent: float) -> Floats:
    values, vectors = np.linalg.eigh(matrix)
    return np.asarray((vectors * values.clip(1e-9) ** exponent) @ vectors.T, np.float64)


def _lab(rgb: Bytes) -> NDArray[np.float32]:
    return np.asarray(cv2.cvtColor(rgb.astype(np.float32) / np.float32(255), cv2.COLOR_RGB2LAB), np.float32)


def _tensor(pictures: Bytes) -> torch.Tensor:
    return torch.from_numpy(np.ascontiguousarray(pictures)).float() / 127.5 - 1


def _share(classifier: Classifier, features: Features, label: int) -> float:
    return classifier.accuracy(features, np.full(len(features), label)) if len(features) else 0.0
