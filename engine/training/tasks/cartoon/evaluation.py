"""Evaluation of a cartoon network on unseen photos: beside the slow drawing that it learned from, and OpenCV's."""

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
from engine.generators.cartoon import Cartoon
from engine.generators.cartooning import Drawing, cartoon
from engine.scene.filters import Cartoon as Recipe
from engine.training.core import page
from engine.training.core.photo_patches import PHOTOS, load_patches
from engine.training.core.picture_measures import psnr, ssim
from engine.training.core.timing import milliseconds
from engine.training.tasks.cartoon.drawing import drawn

Pixels = NDArray[np.uint8]
Way = Callable[[Pixels], Pixels]

SIZE = 320  # px a side of what is judged
EACH_PHOTO = 4
GROUPS = (("objects", ("objects", "objects-open")), ("photos", (PHOTOS,)))  # a name, and the folders of its pictures
TIMED = (768, 1024)  # px, height and width of what the time is told for
SHOWN = 8

FIGURES = {
    "patches": page.Figure(f"Patches of {SIZE} px that the figures stand on; none was trained on.", 0),
    "psnr": page.Figure("Peak signal-to-noise ratio to the cartoon of the slow drawing in dB; more is better."),
    "ssim": page.Figure("Structural similarity of brightness to the same; 1 is the ideal.", 3),
    "milliseconds": page.Figure("Median time of the processor for 1024 x 768 px, all of it.", 0),
    "parameters": page.Figure("Parameters, millions.", 3),
}


def evaluate(card: Card, data: Path, out: Path, device: torch.device, say: Callable[[str], None]) -> Card:
    """Write report.json, report.html and sheets into `out`; the card with its figures."""
    out.mkdir(parents=True, exist_ok=True)
    model = Cartoon.load(card, device)
    ways: dict[str, Way] = {
        "slow drawing": lambda rgb: _painted(rgb, Drawing(rgb, *drawn(rgb))),
        card.name: lambda rgb: _painted(rgb, model.draw(rgb)),
        "cv2.stylization": lambda rgb: np.asarray(cv2.stylization(rgb, sigma_s=60, sigma_r=0.45), np.uint8),
        "bilateral": lambda rgb: np.asarray(cv2.bilateralFilter(rgb, 9, 60, 7), np.uint8),
        "the photo": lambda rgb: rgb,
    }
    rows: dict[str, dict[str, dict[str, float]]] = {name: {} for name in ways}
    sheets: dict[str, str] = {}
    for group, folders in GROUPS:
        patches = load_patches(
            data, SIZE, say, is_wanted=lambda origin: origin.is_held_out, folders=folders, each=1,
            each_photo=EACH_PHOTO, longest=(1024, 1024),
        ).pixels  # fmt: skip
        made = {name: [way(patch) for patch in patches] for name, way in ways.items()}
        for name, pictures in made.items():
            pairs = list(zip(made["slow drawing"], pictures, strict=True))
            rows[name][group] = {
                "patches": float(len(patches)),
                "psnr": float(np.mean([psnr(*pair) for pair in pairs])),
                "ssim": float(np.mean([ssim(*pair) for pair in pairs])),
            }
        file = f"cartoon-{group}.jpg"
        chosen = np.linspace(0, len(patches) - 1, min(SHOWN, len(patches))).astype(int)
        sheet = np.vstack([np.hstack([pictures[index] for pictures in made.values()]) for index in chosen])
        Image.fromarray(sheet).save(out / file, quality=94)
        sheets[file] = ", ".join(ways)
        say(f"{group}: {len(patches)} patches judged")
    timed = np.random.RandomState(0).randint(0, 256, (*TIMED, 3)).astype(np.uint8)
    timed = np.asarray(cv2.GaussianBlur(timed, (0, 0), 4), np.uint8)
    for name, way in ways.items():
        spent = _milliseconds(way, timed)
        for row in rows[name].values():
            row["milliseconds"] = spent
    for row in rows[card.name].values():
        row["parameters"] = sum(p.numel() for p in model.network.parameters()) / 1e6
    notes = [
        "The slow drawing is what the network learned from, so it is the truth here; it says nothing of taste.",
        card.licence,
    ]
    page.write(out, rows, FIGURES, sheets, notes)
    return replace(card, figures=page.for_card(rows[card.name]))


def _painted(rgb: Pixels, drawing: Drawing) -> Pixels:
    usual = Recipe()
    return cartoon(rgb, drawing, usual.edges, usual.flatness, usual.colour)


def _milliseconds(way: Way, picture: Pixels) -> float:
    return milliseconds(lambda _: way(picture), rounds=4)
