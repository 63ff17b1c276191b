"""Evaluation of a restorer or an enlarger on photos it never saw: figures beside its rivals, and contact sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from engine.generators.card import Card
from engine.generators.enlarge import Enlarge
from engine.generators.restore import Restore
from engine.networks.features import Vgg19
from engine.training.core import page
from engine.training.core.photo_patches import PHOTOS, Origin, cut_patches, origins
from engine.training.core.picture_measures import psnr, ssim
from engine.training.core.pictures import as_tensor
from engine.training.core.timing import milliseconds
from engine.training.tasks.detail.evaluation import MapExtractor, distance, sharpness
from engine.training.tasks.restoration.data import HALVED, SIZE, load_windows
from engine.training.tasks.restoration.degrading import blurred_evenly, compressed, harmed, reduced_as_met, rounded

Pixels = NDArray[np.uint8]
Rng = np.random.Generator
Way = Callable[[Pixels], Pixels]  # uint8 (h, w, 3) -> what is made of it
Say = Callable[[str], None]
Row = dict[str, float]

MOST = 16  # windows of a group, of crops and of photos each
SHOWN = 6  # windows on a sheet
TAPS = ("relu2_2", "relu3_1")  # of VGG-19
WORSE = 0.02  # dB below which a window counts as no worse than it was
MEANS, BILATERALS = (3, 7, 14, 28), (6, 15, 35, 80)  # strengths that the rivals are tried with, grey levels
NOTHING = "nothing"  # the way that leaves a picture as it is
TIMED = (768, 1024)  # px, of the picture that the time is measured with

FIGURES = {
    "windows": page.Figure("Windows that the figures stand on; none was trained on.", 0),
    "psnr": page.Figure("Peak signal-to-noise ratio to the truth in dB, mean over the windows; more is better."),
    "ssim": page.Figure("Structural similarity of brightness, Gaussian window of 1.5 px; 1 is the ideal.", 3),
    "distance": page.Figure(
        "Distance to the truth in SqueezeNet's features, times 100. A feature distance, not LPIPS."
    ),
    "vgg": page.Figure(f"The same in VGG-19's ({', '.join(TAPS)}), which had a small part in the training."),
    "sharpness": page.Figure("Squared gradients over those of the truth, median over the windows; 1 is the ideal."),
    "worse": page.Figure(f"Share of the windows whose signal-to-noise ratio fell, by more than {WORSE} dB.", 3),
    "milliseconds": page.Figure(f"Median time of one processor for {TIMED[1]} x {TIMED[0]} px of input.", 0),
    "parameters": page.Figure("Parameters, millions."),
}


@dataclass(frozen=True)
class Group:
    """Windows that came to harm in one way."""

    name: str
    truths: list[Pixels]
    given: list[Pixels]
    ways: Mapping[str, Way]


def evaluate(card: Card, data: Path, out: Path, device: torch.device, say: Say) -> Card:
    """Write report.json, report.html and sheets into `out`; the card with its figures."""
    out.mkdir(parents=True, exist_ok=True)
    windows = _windows(data, say)
    groups, notes = _restoring(card, windows, device) if card.kind == "restore" else _enlarging(card, windows, device)
    judge = Judge(data / "features", device)
    rows: dict[str, dict[str, Row]] = {}
    sheets: dict[str, str] = {}
    for group in groups:
        made = {name: [way(picture) for picture in group.given] for name, way in group.ways.items()}
        for name, row in measure(group.truths, made, judge).items():
            rows.setdefault(name, {})[group.name] = row
        sheets |= _draw(out, group, made)
        say(f"{group.name}: {len(group.truths)} windows judged")
    for name, way in groups[0].ways.items():
        if name != NOTHING:
            took = _milliseconds(way)
            for row in rows[name].values():
                row["milliseconds"] = took
    for row in rows[card.name].values():
        row["parameters"] = card.weights_path.stat().st_size / 2e6  # of 16 bits each
    page.write(out, rows, FIGURES, sheets, [*notes, "SqueezeNet judges; VGG-19 had a part in training.", card.licence])
    return replace(card, figures=page.for_card(rows[card.name]))


class Judge:
    """Both feature networks."""

    def __init__(self, folder: Path, device: torch.device) -> None:
        self.squeezenet = MapExtractor(folder, device)
        self.vgg = Vgg19(folder / Vgg19.FILE).to(device)
        self.device = device

    @torch.no_grad()
    def embed(self, picture: Pixels) -> tuple[list[Tensor], list[Tensor]]:
        """Return a picture's features at each depth of each network, each place's of length one."""
        deep = self.vgg(as_tensor([picture], self.device), TAPS)
        return self.squeezenet.embed(picture), [F.normalize(x, dim=1) for x in deep]


def measure(truths: Sequence[Pixels], made: Mapping[str, list[Pixels]], judge: Judge) -> dict[str, Row]:
    """Return the figures of windows that something was made of in some ways, by way."""
    found: dict[str, list[tuple[float, ...]]] = {name: [] for name in made}
    for number, truth in enumerate(truths):
        seen = judge.embed(truth)
        for name, pictures in made.items():
            picture = pictures[number]
            apart = [distance(a, b) for a, b in zip(seen, judge.embed(picture), strict=True)]
            found[name].append((psnr(truth, picture), ssim(truth, picture), *apart, sharpness(truth, picture)))
    rows = {}
    for name, values in found.items():
        mean = np.mean(values, axis=0)
        rows[name] = {
            "windows": float(len(values)), "psnr": float(mean[0]), "ssim": float(mean[1]), "distance": float(mean[2]),
            "vgg": float(mean[3]), "sharpness": float(np.median(values, axis=0)[4]),
        }  # fmt: skip
        if NOTHING in found:
            before = np.array([one[0] for one in found[NOTHING]])
            rows[name]["worse"] = float(np.mean(np.array([one[0] for one in values]) < before - WORSE))
    return rows


# Restoring


def _restoring(card: Card, windows: Mapping[str, list[Pixels]], device: torch.device) -> tuple[list[Group], list[str]]:
    """Return the groups of a restorer, each with rivals as strong as serves that group best, and what is to be said."""
    model = Restore.load(card, device)
    every = [window for some in windows.values() for window in some]
    groups = []
    for name, harm in HARMS.items():
        given = [harm(truth, np.random.default_rng((7, number))) for number, truth in enumerate(every)]
        rivals = {
            "non-local means": _best(every, given, list(map(_means, MEANS))),
            "bilateral": _best(every, given, list(map(_bilateral, BILATERALS))),
        }
        groups.append(Group(name, every, given, {NOTHING: lambda x: x, **rivals, card.name: model.restore}))
    notes = [
        "The rivals are told the strength that serves each group best, by every fourth of these very windows; "
        "the model finds out for itself.",
        "'as met' is harm as in training, drawn at random: blur, resizing, noise, JPEG, or nothing at all.",
    ]
    return groups, notes


HARMS: dict[str, Callable[[Pixels, Rng], Pixels]] = {
    "clean": lambda picture, rng: picture,
    "noise 10": lambda picture, rng: with_noise(picture, 10, rng),
    "noise 25": lambda picture, rng: with_noise(picture, 25, rng),
    "noise 50": lambda picture, rng: with_noise(picture, 50, rng),
    "JPEG 20": lambda picture, rng: compressed(picture, 20, True),
    "JPEG 50": lambda picture, rng: compressed(picture, 50, True),
    "JPEG 80": lambda picture, rng: compressed(picture, 80, True),
    "blur 1.2": lambda picture, rng: rounded(blurred_evenly(picture.astype(np.float32), 1.2)),
    "noise 15, JPEG 60": lambda picture, rng: compressed(with_noise(picture, 15, rng), 60, True),
    "as met": harmed,
}


def with_noise(picture: Pixels, deviation: float, rng: Rng) -> Pixels:
    """Add even noise of that standard deviation in grey levels."""
    return rounded(picture + rng.standard_normal(picture.shape, np.float32) * np.float32(deviation))


def _best(truths: Sequence[Pixels], given: Sequence[Pixels], ways: Sequence[Way]) -> Way:
    """Return the way that comes nearest to the truth, over every fourth window."""
    chosen = range(0, len(truths), 4)
    return max(ways, key=lambda way: float(np.mean([psnr(truths[i], way(given[i])) for i in chosen])))


def _means(strength: float) -> Way:
    return lambda rgb: np.asarray(cv2.fastNlMeansDenoisingColored(rgb, None, strength, strength, 7, 21), np.uint8)


def _bilateral(strength: float) -> Way:
    return lambda rgb: np.asarray(cv2.bilateralFilter(rgb, 7, strength, 2), np.uint8)


# Enlarging


def _enlarging(card: Card, windows: Mapping[str, list[Pixels]], device: torch.device) -> tuple[list[Group], list[str]]:
    """Return the groups of an enlarger: by its own factor, and by that twice; and what is to be said."""
    model = Enlarge.load(card, device)
    factor = model.factor
    groups = []
    for times in (factor, factor**2):

        def enlarged(rgb: Pixels, times: int = times) -> Pixels:
            return model.enlarge(rgb) if times == factor else model.enlarge(model.enlarge(rgb))

        ways: dict[str, Way] = {
            "bicubic": _resized(times, Image.Resampling.BICUBIC), "Lanczos": _resized(times, Image.Resampling.LANCZOS),
            card.name: enlarged,
        }  # fmt: skip
        for name, truths in windows.items():
            plain = [np.asarray(cv2.resize(x, None, fx=1 / times, fy=1 / times, interpolation=cv2.INTER_AREA), np.uint8)
                     for x in truths]  # fmt: skip
            met = [reduced_as_met(x, times, np.random.default_rng((7, i))) for i, x in enumerate(truths)]
            groups += [
                Group(f"{name} {times}x", truths, plain, ways),
                Group(f"{name} {times}x as met", truths, met, ways),
            ]
    return groups, ["Small pictures are means; 'as met' has them blurred, noisy or compressed at random as well."]


def _resized(times: int, by: Image.Resampling) -> Way:
    return lambda rgb: np.asarray(Image.fromarray(rgb).resize((rgb.shape[1] * times, rgb.shape[0] * times), by))


# What both share


def _windows(data: Path, say: Say) -> dict[str, list[Pixels]]:
    """Return windows of held-out crops, and of the larger photos, none of which is trained on: the most detailed one
    of eight in each half of a photo, at half its size.
    """
    found = {"crops": _some(load_windows(data, lambda picture: picture.is_held_out, say).pixels)}
    if (data / PHOTOS).is_dir():
        found["photos"] = _some(cut_patches(data, origins(data, (PHOTOS,)), HALVED * SIZE, _most_detailed, say).pixels)
    return found


def _most_detailed(origin: Origin, picture: Pixels) -> Iterator[Pixels]:
    rgb = np.asarray(Image.fromarray(picture).reduce(HALVED))
    rng = np.random.default_rng(origin.seed >> 192)  # its first 64 bits, as when the first figures were made
    for half in np.array_split(rgb, 2):
        if min(half.shape[:2]) >= SIZE:
            places = [rng.integers(0, (half.shape[0] - SIZE + 1, half.shape[1] - SIZE + 1)) for _ in range(8)]
            parts = [half[top : top + SIZE, left : left + SIZE] for top, left in places]
            yield max(parts, key=lambda part: float(part.std()))


def _some(windows: Pixels) -> list[Pixels]:
    return [windows[i] for i in np.linspace(0, len(windows) - 1, min(MOST, len(windows))).astype(int)]


def _milliseconds(way: Way) -> float:
    picture = np.random.RandomState(0).randint(0, 256, (*TIMED, 3)).astype(np.uint8)
    return milliseconds(lambda _: way(picture), rounds=3)


def _draw(folder: Path, group: Group, made: Mapping[str, list[Pixels]]) -> dict[str, str]:
    chosen = np.linspace(0, len(group.truths) - 1, min(SHOWN, len(group.truths))).astype(int)
    rows = [np.hstack([_shown(x) for x in (group.truths[i], *(some[i] for some in made.values()))]) for i in chosen]
    name = f"{group.name.replace(', ', '-').replace(' ', '-').lower()}.jpg"
    Image.fromarray(np.vstack(rows)).save(folder / name, quality=95)
    return {name: ", ".join(["the truth", *made])}


def _shown(picture: Pixels) -> Pixels:
    """Return a window enlarged, so that its pixels are seen."""
    return picture.repeat(2, axis=0).repeat(2, axis=1)
