"""Evaluation of objects drawn from exemplars: on held-out masks and grounds, never from their own photo."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import torch
from PIL import Image
from torch import Tensor

from engine.generators.card import Card
from engine.generators.context import grow
from engine.generators.difference_transfer import to_oklab
from engine.generators.exemplar_drawing import Ground, Steering, draw
from engine.generators.foreground import Foreground
from engine.training.core.candidate import Candidate
from engine.training.core.crops import load_crops
from engine.training.core.feature_metrics import FeatureExtractor
from engine.training.tasks.foreground.evaluation import DRAWN_NOISE, Evaluation, Windows
from engine.training.tasks.foreground.exemplar_pool import (
    CROP_SIDE,
    FromExemplars,
    bank,
    bytes_of,
    plane_of,
    sources_of,
)  # fmt: skip

Say = Callable[[str], None]
Figures = dict[str, dict[str, dict[str, float]]]  # row -> group -> figure

CLASSES = ("butterfly", "bird", "cat", "dog", "horse", "elephant")
SIDE = 128  # px a side at which objects are drawn
BANK_CLASSES = ("bird", "cat", "dog")  # of which the bank that ships has enough to be judged


def evaluate_exemplars(card: Card, data: Path, out: Path, device: torch.device, say: Say) -> Figures:
    """Write exemplars.json and a sheet into `out`: exemplars of the training crops and of the bank beside real objects,
    the affine map alone, and the generator alone.
    """
    out.mkdir(parents=True, exist_ok=True)
    classes = tuple(name for name in CLASSES if name in card.classes) or card.classes
    crops = load_crops(data, classes, CROP_SIDE, say, trimmed=True)
    evaluation = Evaluation(crops, FeatureExtractor(data / "features", device), device)
    windows = Windows.of(evaluation.held, SIDE, device)
    model = Foreground.load(card, device)
    pool, shipped = sources_of(crops), bank(crops)
    say(f"{sum(map(len, pool))} crops and {sum(map(len, shipped))} exemplars of the bank, none of a held-out photo")
    rows: dict[str, FromExemplars | None] = {
        "affine map alone": FromExemplars(pool, classes, None, deformed=False),
        "one of the eight": FromExemplars(pool, classes, model),
        "best fit": FromExemplars(pool, classes, model, most=1),
        "bank, one of the eight": FromExemplars(shipped, classes, model),
        "bank, best fit": FromExemplars(shipped, classes, model, most=1),
        "generator alone": None,
    }
    reliable = [name for name in BANK_CLASSES if name in classes]
    figures: Figures = {"real": evaluation.figures(evaluation.real(), reliable)}
    pictures = [windows.real]
    for name, row in rows.items():
        candidate = Candidate(name, row or model.draw, SIDE, DRAWN_NOISE if row else card.noise, 0)
        measured, drawn = evaluation.measure(candidate, say)
        found = evaluation.figures(measured, reliable)
        first = next(iter(drawn.values()))
        found["all"]["gradient"] = gradient(first, windows.mask) / gradient(windows.rgb, windows.mask)
        if row is not None:
            overlaps = [value for values in row.overlaps.values() for value in values]
            found["all"]["overlap"] = float(np.median(overlaps)) if overlaps else 0.0
        figures[name] = found
        pictures.append(first)
        _write(out, figures, pictures, windows)
    figures["one of the eight"]["all"] |= transferred(rows["one of the eight"], windows)
    _write(out, figures, pictures, windows)
    return figures


def gradient(rgb: Tensor, mask: Tensor) -> float:
    """Mean step of brightness between neighbouring pixels inside masks; rgb N x 3 x R x R, mask N x 1 x R x R."""
    grey, inside = rgb.mean(1, keepdim=True), 1 - grow(1 - mask)
    steps = (grey[..., 1:, :-1] - grey[..., :-1, :-1]).abs() + (grey[..., :-1, 1:] - grey[..., :-1, :-1]).abs()
    return float((steps * inside[..., :-1, :-1]).sum() / inside[..., :-1, :-1].sum())


def transferred(row: FromExemplars | None, windows: Windows, most: int = 60) -> dict[str, float]:
    """How much of the generator's own change of mean colour arrives half-way to other noise, and how much of the
    exemplar's gradient is kept: medians over some windows.
    """
    assert row is not None
    noises = np.random.RandomState(9).standard_normal((len(windows.rgb), DRAWN_NOISE)).astype(np.float32)
    shares, kept = [], []
    index = np.linspace(0, len(windows.rgb) - 1, min(most, len(windows.rgb))).astype(int)
    grounds, masks, valids = bytes_of(windows.context), plane_of(windows.mask), plane_of(windows.valid)
    for i in index:
        place, label = Ground(grounds[i], valids[i], masks[i]), int(windows.label[i])
        fits = row.fits(place.mask, label)
        if not fits:
            continue
        choice = int(abs(float(noises[i, 0])) * 1e5) % len(fits)
        source, warp = fits[choice]
        prepared = row.prepared(place.mask, label, choice)
        steering = row.steering(source, warp.flip, place, prepared, row.classes[label], noises[i], 0.5)
        assert steering is not None
        inside = cv2.erode(place.mask, np.ones((5, 5), np.uint8)) >= 250
        if not inside.any():
            continue
        before, after = (
            draw(prepared, place.mask, place, place, one, follow=0.0)
            for one in (Steering(steering.own, steering.own), steering)
        )
        wanted = (to_oklab(steering.wanted) - to_oklab(steering.own))[inside].mean(0)
        got = (to_oklab(after) - to_oklab(before))[inside].mean(0)
        shares.append(float(got @ wanted / max(float(wanted @ wanted), 1e-8)))
        steps = [np.abs(np.diff(to_oklab(x)[..., 0], axis=1))[inside[:, 1:]].mean() for x in (before, after)]
        kept.append(float(steps[1] / max(steps[0], 1e-6)))
    return {"transfer": float(np.median(shares)), "transfer_gradient": float(np.median(kept))}


def _write(out: Path, figures: Figures, pictures: list[Tensor], windows: Windows) -> None:
    """The report, and a sheet of some windows: real, and each row."""
    (out / "exemplars.json").write_text(json.dumps(figures, indent=1), "utf-8")
    index = np.linspace(0, len(windows.rgb) - 1, min(24, len(windows.rgb))).astype(int)
    rows = [np.concatenate([bytes_of(one[i : i + 1])[0] for one in pictures], 1) for i in index]
    Image.fromarray(np.concatenate(rows)).save(out / "exemplars.png")
