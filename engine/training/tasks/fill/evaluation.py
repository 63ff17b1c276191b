"""Evaluation of what fills holes on pictures that it never saw, beside plain patch search and OpenCV's inpainting."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from engine.compositing.filling import filled
from engine.generators.card import Card
from engine.generators.fill import Fill
from engine.generators.noise import draw
from engine.problem import Problem
from engine.training.core import page
from engine.training.core.crops import load_crops
from engine.training.core.feature_metrics import FeatureExtractor
from engine.training.core.measures import seam
from engine.training.core.pictures import as_tensor
from engine.training.tasks.background.data import load as load_scenes
from engine.training.tasks.detail.data import load_truths
from engine.training.tasks.detail.evaluation import MapExtractor, distance
from engine.training.tasks.fill.data import OBJECTS, SIZE
from engine.training.tasks.fill.holes import random_hole

Bytes = NDArray[np.uint8]
Bools = NDArray[np.bool_]
Numbers = NDArray[np.float64]
Way = Callable[[Bytes, Bools], Bytes]  # picture uint8 (h, w, 3), hole bool (h, w) -> picture
Row = dict[str, float]

SCENES, EACH = 140, 16  # held-out scenes; windows of each held-out photo
SHOWN = 10  # holes on a sheet
PATCHES = "patches"
RIVALS = {"telea": cv2.INPAINT_TELEA, "navier-stokes": cv2.INPAINT_NS}
RADIUS = 3  # px, of OpenCV's inpainting

FIGURES = {
    "holes": page.Figure("Holes that the figures stand on, in pictures that were never trained on.", 0),
    "distance": page.Figure(
        "Distance to the truth in SqueezeNet's features, mean over the hole: what it is made of, not where. Mean over "
        "the holes; 0 is the ideal. A feature distance, not LPIPS.",
        1,
    ),
    "in_place": page.Figure("The same place by place, at four depths, times 100: where things are counts.", 2),
    "better_than_telea": page.Figure("Share of the holes with a lower distance than Telea's inpainting."),
    "better_than_navier-stokes": page.Figure("Share with a lower distance than Navier-Stokes inpainting."),
    "better_than_patches": page.Figure("Share with a lower distance than plain patch search."),
    "seam": page.Figure("Gradient along the hole's edge over that of the truth, median; 1 is the ideal."),
    "outside": page.Figure("Most that a pixel outside of the hole is changed by, of 255.", 0),
    "seconds": page.Figure("Mean time of one hole, this machine.", 2),
}


def evaluate(card: Card, data: Path, out: Path, device: torch.device, say: Callable[[str], None]) -> Card:
    """Write report.json, report.html and sheets into `out`; the card with its figures."""
    out.mkdir(parents=True, exist_ok=True)
    model = Fill.load(card, device)
    ways: dict[str, Way] = {name: partial(inpainted, flag=flag) for name, flag in RIVALS.items()}
    ways |= {PATCHES: filled, card.name: partial(_drawn, model), f"{PATCHES}, guided": partial(_guided, model)}
    rows: dict[str, dict[str, Row]] = {name: {} for name in ways}
    sheets: dict[str, str] = {}
    extractors = FeatureExtractor(data / "features", device), MapExtractor(data / "features", device)
    for group, pictures, holes in _groups(card, data, say):
        made: dict[str, list[Bytes]] = {}
        for name, way in ways.items():
            started = time.monotonic()
            made[name] = [way(picture, hole) for picture, hole in zip(pictures, holes, strict=True)]
            rows[name][group] = {"seconds": (time.monotonic() - started) / len(pictures)}
        for name, row in measured(pictures, holes, made, *extractors).items():
            rows[name][group] |= row
        sheets[_draw(out / f"{group}.png", pictures, holes, made)] = "the hole, " + ", ".join(ways) + ", the truth"
        say(f"{group}: {len(pictures)} holes judged")
    page.write(out, rows, FIGURES, sheets, ["SqueezeNet judges; VGG-19 trained the model.", card.licence])
    shown = {f"{group}, guided": row for group, row in rows[f"{PATCHES}, guided"].items()} | {
        f"{group}, alone": row for group, row in rows[card.name].items()
    }
    return replace(card, figures=page.for_card(shown))


def measured(
    pictures: list[Bytes],
    holes: list[Bools],
    made: dict[str, list[Bytes]],
    pooled: FeatureExtractor,
    maps: MapExtractor,
) -> dict[str, Row]:
    """Return a row of figures for each way in which pictures of one size were filled."""
    where = torch.from_numpy(np.stack(holes)[:, None]).float()
    truth, truth_maps = pooled.embed(_tensor(pictures), where), [maps.embed(picture) for picture in pictures]
    edges = seam(_tensor(pictures), where, torch.ones_like(where))
    apart = {
        name: np.linalg.norm(pooled.embed(_tensor(results), where) - truth, axis=1) for name, results in made.items()
    }
    rows: dict[str, Row] = {}
    for name, results in made.items():
        in_place = [distance(maps.embed(one), true) for one, true in zip(results, truth_maps, strict=True)]
        outside = [
            int(np.abs(one.astype(np.int16) - picture)[~hole].max(initial=0))
            for one, picture, hole in zip(results, pictures, holes, strict=True)
        ]
        rows[name] = {
            "holes": len(pictures),
            "distance": float(apart[name].mean()),
            "in_place": float(np.mean(in_place)),
            "seam": float(np.median(seam(_tensor(results), where, torch.ones_like(where)) / edges)),
            "outside": max(outside),
        }
        rows[name] |= {f"better_than_{rival}": _share(apart[name], apart[rival]) for rival in (*RIVALS, PATCHES)}
    return rows


def inpainted(picture: Bytes, hole: Bools, flag: int) -> Bytes:
    """Return the picture as OpenCV's inpainting fills it."""
    return np.asarray(cv2.inpaint(picture, hole.astype(np.uint8), RADIUS, flag), np.uint8)


def _drawn(model: Fill, picture: Bytes, hole: Bools) -> Bytes:
    idea = model.generate(picture, hole, draw(0, model.card.noise))
    return np.where(hole[..., None], idea.rgb, picture).astype(np.uint8)


def _guided(model: Fill, picture: Bytes, hole: Bools) -> Bytes:
    return filled(picture, hole, model.generate(picture, hole, draw(0, model.card.noise)).rgb)


def _share(apart: Numbers, rival: Numbers) -> float:
    return float((apart < rival).mean())


def _groups(card: Card, data: Path, say: Callable[[str], None]) -> list[tuple[str, list[Bytes], list[Bools]]]:
    """Return held-out pictures of each size, with their holes."""
    scenes = load_scenes(data, card.classes, say).only(lambda record: record.is_held_out)
    crops = load_crops(data, (*OBJECTS, *card.classes), SIZE, say, lambda record: record.is_held_out)
    chosen = np.random.default_rng(0).permutation(len(scenes))[:SCENES]
    groups = [("scenes", [np.ascontiguousarray(scenes.pictures[one].transpose(1, 2, 0)) for one in chosen])]
    try:
        groups.append(("photos", list(load_truths(data, (), True, say, EACH).photos)))
    except Problem as problem:
        say(str(problem))  # there may be none
    silhouettes = crops.pictures[..., 3]
    return [
        (
            group,
            pictures,
            [
                random_hole(len(picture), silhouettes, np.random.default_rng(number)) > 0
                for number, picture in enumerate(pictures)
            ],
        )
        for group, pictures in groups
    ]


def _draw(path: Path, pictures: list[Bytes], holes: list[Bools], made: dict[str, list[Bytes]]) -> str:
    """Draw a row a hole; return the file's name."""
    rows = []
    for number in np.linspace(0, len(pictures) - 1, min(SHOWN, len(pictures))).astype(int):
        given = np.where(holes[number][..., None], 255, pictures[number]).astype(np.uint8)
        rows.append(np.concatenate([given, *(results[number] for results in made.values()), pictures[number]], 1))
    Image.fromarray(np.concatenate(rows)).save(path)
    return path.name


def _tensor(pictures: list[Bytes]) -> torch.Tensor:
    return as_tensor(pictures, torch.device("cpu"))
