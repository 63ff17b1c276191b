"""Evaluation of an enlarger on windows that it never saw: figures beside its rivals, and contact sheets."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from PIL import Image
from torch import Tensor

from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.context import fill
from engine.generators.detail import Detail
from engine.generators.enlarging import enlarger_of
from engine.generators.foreground import Foreground
from engine.networks.detail import FACTOR
from engine.networks.features import SqueezeNet, to_pixels
from engine.problem import Problem
from engine.training.core import page
from engine.training.core.crops import CropSet, load_crops
from engine.training.core.picture_measures import psnr, ssim
from engine.training.core.pictures import as_tensor
from engine.training.core.timing import milliseconds
from engine.training.tasks.detail.data import Pixels, Truths, degraded, load_truths, reduced

Enlarge = Callable[[Pixels], Pixels]  # uint8 (h, w, 3) -> (4h, 4w, 3)
Row = dict[str, float]

EACH = 24  # patches of each held-out photo
MOST = 100  # held-out crops
SHOWN = 8  # windows on a sheet
SHOWN_SIDE = 256  # px of the generated objects' part that a sheet shows at full size
STEPS = (1, 4, 7, 12)  # of SqueezeNet: after its first convolution and each third of its blocks

FIGURES = {
    "windows": page.Figure("Windows of 256 px that the figures stand on; none was trained on.", 0),
    "psnr": page.Figure("Peak signal-to-noise ratio to the truth in dB, mean over the windows; more is better."),
    "ssim": page.Figure("Structural similarity of brightness, Gaussian window of 1.5 px; 1 is the ideal.", 3),
    "distance": page.Figure(
        "Squared distance to the truth in SqueezeNet's features at four depths, each place's features of length one, "
        "times 100; 0 is the ideal. A feature distance, not LPIPS.",
        2,
    ),
    "sharpness": page.Figure("Squared gradients over those of the truth, median over the windows; 1 is the ideal."),
    "grid": page.Figure("Steps between pixels across the borders of small pixels over those within; photos: 1."),
    "milliseconds": page.Figure("Median time from 128 x 128 to 512 x 512 px, this machine.", 1),
    "parameters": page.Figure("Parameters, millions.", 2),
}


def evaluate(card: Card, data: Path, out: Path, device: torch.device, say: Callable[[str], None]) -> Card:
    """Write report.json, report.html and sheets into `out`; the card with its figures."""
    out.mkdir(parents=True, exist_ok=True)
    model = Detail.load(card, device)
    truths = load_truths(data, card.classes, True, say, EACH)
    extractor = MapExtractor(data / "features", device)
    ways: dict[str, Enlarge] = {"bicubic": bicubic, "Lanczos": lanczos}
    rival = enlarger_of(Catalog.load())
    if rival is not None and rival.name != card.name:
        ways[rival.name] = Detail.load(rival, device).enlarge
    ways[card.name] = model.enlarge
    rows: dict[str, dict[str, Row]] = {name: {} for name in ways}
    for group, windows, make_small in _groups(truths):
        small = [make_small(window, number) for number, window in enumerate(windows)]
        made = {name: [enlarge(picture) for picture in small] for name, enlarge in ways.items()}
        for name, row in measure(windows, made, extractor).items():
            rows[name][group] = row
        say(f"{group}: {len(windows)} windows judged")
    for name, enlarge in ways.items():
        for row in rows[name].values():
            row["milliseconds"] = _milliseconds(enlarge)
    for row in rows[card.name].values():
        row["parameters"] = sum(p.numel() for p in model.network.parameters()) / 1e6
    sheets: dict[str, str] = {}
    for group, windows in (("crops", truths.crops), ("photos", truths.photos)):
        if len(windows):
            sheets |= _draw_windows(out, group, windows, ways)
    sheets |= _draw_generated(out, data, card, ways, say)
    notes = [
        "SqueezeNet judges; VGG-19 trained the model, in a loss and in a discriminator.",
        "Small pictures are means of 4 x 4 pixels; 'as met' has them blurred, noisy or compressed at random as well.",
        card.licence,
    ]
    page.write(out, rows, FIGURES, sheets, notes)
    return replace(card, figures=page.for_card(rows[card.name]))


class MapExtractor:
    """SqueezeNet at four depths."""

    def __init__(self, folder: Path, device: torch.device) -> None:
        self.network = SqueezeNet(folder / SqueezeNet.FILE).to(device)
        self.device = device

    @torch.no_grad()
    def embed(self, picture: Pixels) -> list[Tensor]:
        """Return a picture's features at each depth, each place's of length one."""
        x, seen = to_pixels(as_tensor([picture], self.device)), []
        for number, layer in enumerate(self.network.features):
            x = layer(x)
            if number in STEPS:
                seen.append(F.normalize(x, dim=1))
        return seen


def distance(a: list[Tensor], b: list[Tensor]) -> float:
    """Return the distance between the features of two pictures of one size, times 100."""
    apart = [float((x - y).square().sum(1).mean()) for x, y in zip(a, b, strict=True)]
    return 100 * float(np.mean(apart))


def measure(truths: Pixels, made: Mapping[str, list[Pixels]], extractor: MapExtractor) -> dict[str, Row]:
    """Return the figures of windows that were enlarged in some ways, by way."""
    found: dict[str, list[tuple[float, ...]]] = {name: [] for name in made}
    for number, truth in enumerate(truths):
        seen = extractor.embed(truth)
        for name, pictures in made.items():
            picture = pictures[number]
            apart = distance(seen, extractor.embed(picture))
            figures = (psnr(truth, picture), ssim(truth, picture), apart, sharpness(truth, picture), *_grid(picture))
            found[name].append(figures)
    rows = {}
    for name, values in found.items():
        mean, median = np.mean(values, axis=0), np.median(values, axis=0)
        rows[name] = {
            "windows": float(len(values)), "psnr": float(mean[0]), "ssim": float(mean[1]), "distance": float(mean[2]),
            "sharpness": float(median[3]), "grid": float(mean[4] / max(mean[5], 1e-6)),
        }  # fmt: skip
    return rows


def _grid(picture: Pixels) -> tuple[float, float]:
    """Return the mean step across the borders of small pixels, and within them."""
    grey = picture.astype(np.float64).mean(axis=2)
    across, within = [], []
    for steps in (np.abs(np.diff(grey, axis=0)), np.abs(np.diff(grey, axis=1)).T):
        across.append(steps[FACTOR - 1 :: FACTOR].mean())
        within.append(np.mean([steps[phase::FACTOR].mean() for phase in range(FACTOR - 1)]))
    return float(np.mean(across)), float(np.mean(within))


def sharpness(truth: Pixels, picture: Pixels) -> float:
    """Return the energy of the gradients of brightness over that of the truth."""

    def energy(x: Pixels) -> float:
        grey = cv2.cvtColor(x, cv2.COLOR_RGB2GRAY).astype(np.float64)
        return float(np.square(np.diff(grey, axis=0)).mean() + np.square(np.diff(grey, axis=1)).mean())

    return energy(picture) / max(energy(truth), 1e-6)


def bicubic(rgb: Pixels) -> Pixels:
    """Enlarge by Keys' cubic, a = -0.5, as Pillow has it."""
    return _resized(rgb, Image.Resampling.BICUBIC)


def lanczos(rgb: Pixels) -> Pixels:
    """Enlarge by Lanczos of three lobes, as Pillow has it."""
    return _resized(rgb, Image.Resampling.LANCZOS)


def _resized(rgb: Pixels, by: Image.Resampling) -> Pixels:
    return np.asarray(Image.fromarray(rgb).resize((rgb.shape[1] * FACTOR, rgb.shape[0] * FACTOR), by))


def _groups(truths: Truths) -> list[tuple[str, Pixels, Callable[[Pixels, int], Pixels]]]:
    """Return name, windows, and how a window of some number is made small."""

    def plainly(window: Pixels, number: int) -> Pixels:
        return reduced(window)

    def as_met(window: Pixels, number: int) -> Pixels:
        return degraded(window, np.random.default_rng((11, number)))

    crops = truths.crops[np.linspace(0, len(truths.crops) - 1, min(MOST, len(truths.crops))).astype(int)]
    groups = [
        ("crops", crops, plainly),
        ("crops as met", crops, as_met),
        ("photos", truths.photos, plainly),
    ]
    return [group for group in groups if len(group[1])]


def _milliseconds(enlarge: Enlarge) -> float:
    picture = np.random.RandomState(0).randint(0, 256, (128, 128, 3)).astype(np.uint8)
    return milliseconds(lambda _: enlarge(picture), rounds=7, warm_up=2, clock=time.perf_counter)


def _draw_windows(folder: Path, group: str, windows: Pixels, ways: Mapping[str, Enlarge]) -> dict[str, str]:
    chosen = np.linspace(0, len(windows) - 1, min(SHOWN, len(windows))).astype(int)
    rows = []
    for index in chosen:
        small = reduced(windows[index])
        rows.append(np.hstack([windows[index], *(enlarge(small) for enlarge in ways.values())]))
    name = f"detail-{group}.jpg"
    Image.fromarray(np.vstack(rows)).save(folder / name, quality=94)
    return {name: ", ".join(["the truth", *ways])}


def _draw_generated(
    folder: Path, data: Path, card: Card, ways: Mapping[str, Enlarge], say: Callable[[str], None]
) -> dict[str, str]:
    """Draw objects of the catalog's best models in held-out contexts, enlarged: what all this is for. An open enlarger
    is for open models.
    """
    catalog = Catalog.load().only_open() if card.open else Catalog.load()
    names = [name for name in card.classes if name in catalog.classes]
    try:
        crops = load_crops(data, names, 128, lambda sentence: None) if names else None
    except Problem:
        crops = None
    if crops is None:
        return {}
    crops = crops.only(lambda record: record.is_held_out and record.inside > 0.9)
    rows = []
    for label, name in enumerate(names):
        here = np.flatnonzero(crops.labels == label)
        if len(here):
            try:
                generated = _generated(catalog, crops, int(here[len(here) // 2]), name)
            except Problem as problem:
                say(f"left out: {problem}")
                continue
            rows.append(np.hstack([_middle(enlarge(generated)) for enlarge in ways.values()]))
    if not rows:
        return {}
    say(f"{len(rows)} generated objects enlarged")
    Image.fromarray(np.vstack(rows)).save(folder / "detail-generated.jpg", quality=94)
    return {"detail-generated.jpg": f"Generated objects, the middle at full size: {', '.join(ways)}"}


def _generated(catalog: Catalog, crops: CropSet, index: int, name: str) -> Pixels:
    """Draw a new object in a held-out window, 128 x 128."""
    model = Foreground.load(catalog.best(name, 128))
    picture = crops.pictures[index]
    noise = np.random.RandomState(1).standard_normal(model.card.noise).astype(np.float32)
    rgb, _ = model.generate(picture[..., :3], picture[..., 4], picture[..., 3], name, noise)
    if rgb.shape[0] != 128:
        rgb = np.asarray(cv2.resize(rgb, (128, 128), interpolation=cv2.INTER_AREA), np.uint8)
    mask = torch.from_numpy(picture[..., 3].copy())[None, None].float() / 255
    context = fill(as_tensor([picture[..., :3]], torch.device("cpu")), mask)[0].permute(1, 2, 0).numpy()
    cover = picture[..., 3:4] / 255.0
    whole = rgb * cover + (context * 127.5 + 127.5) * (1 - cover)
    return np.asarray(np.clip(np.rint(whole), 0, 255), np.uint8)


def _middle(picture: Pixels) -> Pixels:
    top, left = ((length - SHOWN_SIDE) // 2 for length in picture.shape[:2])
    return picture[top : top + SHOWN_SIDE, left : left + SHOWN_SIDE]
