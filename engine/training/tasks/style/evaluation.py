"""Evaluation of style by pieces: beside the photo as it is, and beside optimisation on VGG-19's features (Gatys)."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from engine.generators.card import Card
from engine.generators.manners import MANNERS, style_picture
from engine.generators.style_painting import READ, match, paint, read_style
from engine.networks.features import Vgg19
from engine.training.core import page
from engine.training.core.crops import load_crops
from engine.training.core.task import as_image
from engine.training.stages import Say
from engine.training.tasks.style import losses

Bytes = NDArray[np.uint8]

CLASSES = ("bird", "boat", "car", "cat", "dog", "flower", "horse")
PAIRS, SIZE = 10, 256  # photos, each with a style; px a side
INSIDE = 0.95  # share of a window that has to lie inside its photo
STEPS, RATE = 200, 0.04  # of the optimisation, by Adam
STYLE, SMOOTH, IN_RANGE = 20.0, 0.1, 10.0  # weights of its losses beside that of content

FIGURES = {
    "style": page.Figure(
        "Squared differences of VGG-19's Gram matrices (relu1_1, relu2_1, relu3_1) from the style picture's, over its "
        "own; 0 is its style, and what optimisation looks at.", 3
    ),
    "content": page.Figure(
        "Squared difference from the photo in relu3_1, each channel normalised: 0 the photo, 2 nothing in common.", 2
    ),
    "milliseconds": page.Figure("Median time for one picture of 256 x 256 px, this machine.", 0),
}  # fmt: skip


def evaluate(card: Card, data: Path, out: Path, device: torch.device, say: Callable[[str], None]) -> Card:
    """Write report.json, report.html and a sheet into `out`; the card with its figures."""
    out.mkdir(parents=True, exist_ok=True)
    vgg = Vgg19(data / "features" / "vgg19-to-relu3_4.safetensors").to(device)
    crops = load_crops(data, CLASSES, SIZE, say, lambda record: record.is_held_out and record.inside >= INSIDE)
    photos = [crops.pictures[at, ..., :3] for at in np.linspace(0, len(crops) - 1, min(PAIRS, len(crops))).astype(int)]
    styles = [style_picture(manner, 1, READ) for manner in list(MANNERS)[: len(photos)]]
    ways: dict[str, Callable[[Bytes, Bytes], Bytes]] = {
        "the photo as it is": lambda photo, style: photo,
        "optimisation": lambda photo, style: optimised(vgg, photo, style, device),
        card.name: painted,
    }
    rows: dict[str, dict[str, dict[str, float]]] = {}
    columns = [styles_as_large(styles)]
    for name, way in ways.items():
        made, seconds, apart = [], [], []
        for photo, style in zip(photos, styles, strict=True):
            started = time.perf_counter()
            made.append(way(photo, style))
            seconds.append(time.perf_counter() - started)
            apart.append(distances(vgg, made[-1], photo, style, device))
        style_apart, content_apart = np.mean(apart, axis=0)
        figures = {"style": style_apart, "content": content_apart, "milliseconds": 1000 * float(np.median(seconds))}
        rows[name] = {"all": {figure: round(float(value), 4) for figure, value in figures.items()}}
        columns.append(made)
        say(f"{name}: {len(made)} pictures judged")
    sheet = np.vstack([np.hstack(row) for row in zip(*columns, strict=True)])
    Image.fromarray(sheet).save(out / "style.jpg", quality=92)
    notes = ["What optimisation lowers is the very distance that is measured.", "The style pictures are made by code."]
    page.write(out, rows, FIGURES, {"style.jpg": ", ".join(["the style", *ways])}, notes)
    return replace(card, figures=rows[card.name])


def painted(photo: Bytes, style: Bytes) -> Bytes:
    """Paint a photo as the program does with its usual settings."""
    return np.concatenate(list(paint(match(photo, read_style(style), 0.5, 0.2, 1), style, photo.shape[:2], 1.0)))


def optimised(vgg: Vgg19, photo: Bytes, style: Bytes, device: torch.device, steps: int = STEPS) -> Bytes:
    """Change a photo until its features' Gram matrices are the style's and its content is still its own."""
    start = to_tensor(photo, device)
    with torch.no_grad():
        wanted = losses.grams(vgg(to_tensor(style, device), losses.TAPS))
        shown = losses.content(vgg(start, losses.TAPS))
    rgb = start.clone().requires_grad_()
    optimizer = torch.optim.Adam([rgb], RATE)
    for _ in range(steps):
        features = vgg(rgb, losses.TAPS)
        loss = STYLE * losses.style_distance(losses.grams(features), wanted).sum()
        loss = loss + losses.content_distance(losses.content(features), shown).sum()
        loss = loss + SMOOTH * (rgb.diff(dim=2).abs().mean() + rgb.diff(dim=3).abs().mean())
        loss = loss + IN_RANGE * (rgb.abs() - 1).clamp(min=0).mean()
        optimizer.zero_grad()
        torch.autograd.backward(loss)
        optimizer.step()
    return as_image(rgb.detach()[0])


@torch.no_grad()
def distances(vgg: Vgg19, made: Bytes, photo: Bytes, style: Bytes, device: torch.device) -> tuple[float, float]:
    """Return how far a painted picture is from its style, and from what its photo shows."""
    seen, own, wanted = (vgg(to_tensor(one, device), losses.TAPS) for one in (made, photo, style))
    apart = losses.style_distance(losses.grams(seen), losses.grams(wanted))
    return float(apart), float(losses.content_distance(losses.content(seen), losses.content(own)))


def styles_as_large(styles: list[Bytes]) -> list[Bytes]:
    """Return the style pictures at the photos' size, for the sheet."""
    return [np.asarray(cv2.resize(style, (SIZE, SIZE)), np.uint8) for style in styles]


def to_tensor(picture: Bytes, device: torch.device) -> Tensor:
    """Return uint8 (h, w, 3) as 1 x 3 x h x w in [-1, 1]."""
    return torch.from_numpy(np.ascontiguousarray(picture)).to(device).permute(2, 0, 1)[None].float() / 127.5 - 1


class StyleStage:
    """How style is evaluated."""

    def evaluate(self, card: Card, data: Path, out: Path, device: torch.device, say: Say, **options: Any) -> Card:
        """Measure figures on held-out photos, beside optimisation, and a contact sheet."""
        return evaluate(card, data, out, device, say)


STAGE = StyleStage()
