"""Photos of weather and seasons: which kind each shows, where that acts, and a code of how it looks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.problem import Problem
from engine.scene.filters.season import KINDS
from engine.training.core.plan import Judged
from engine.training.tasks.background.data import SIZE, SceneRecord, SceneSet
from engine.training.tasks.background.data import load as load_scenes
from engine.training.tasks.season.regions import SkyFinder, autumn_leaves, leaves, whiteness

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
Say = Callable[[str], None]

SCENES = (
    "cloudy sky", "rainy sky", "bright sky", "sunrise", "forest", "mountain", "glacier", "sea", "street", "buildings",
)  # fmt: skip
WEATHER = ("sunny", "cloudy", "rain", "sunrise")  # what changes a photo all over; the others change a part
CODE = 4  # numbers that tell how a photo of its kind looks: the network's noise
FEW = 0.12  # share of a photo below which a part of it tells nothing
MOST = 350  # photos of a kind of scene; of forests all, for few of them are autumn's
ALIKE = 0.15  # share of a kind's photos that may be the example of one
DARK = 64  # mean of a photo that was taken by night
CLOSER = 0.75  # side of the smallest part of a photo that is shown alone


@dataclass(frozen=True)
class SeasonPhotos:
    """Photos in memory."""

    records: list[SceneRecord]
    pictures: Bytes  # N x 3 x 128 x 128
    sky: Floats  # N x 128 x 128 in 0..1
    leaves: Floats  # N x 128 x 128 in 0..1: green ones
    autumn: Floats  # N x 128 x 128 in 0..1: yellow and red ones
    shown: NDArray[np.int64]  # N: index into KINDS, -1 where a photo is none to learn a kind from
    grounds: Floats  # N x C: what lies below the sky
    codes: Floats  # N x CODE, of each kind of mean 0 and variance 1

    def __len__(self) -> int:
        return len(self.records)

    def only(self, keep: Callable[[SceneRecord], bool]) -> SeasonPhotos:
        """Return the photos whose record `keep` takes."""
        chosen = [index for index, record in enumerate(self.records) if keep(record)]
        records = [self.records[index] for index in chosen]
        return SeasonPhotos(
            records, self.pictures[chosen], self.sky[chosen], self.leaves[chosen], self.autumn[chosen],
            self.shown[chosen], self.grounds[chosen], self.codes[chosen],
        )  # fmt: skip

    def of(self, kind: str) -> NDArray[np.int64]:
        """Return where the photos of a kind are."""
        return np.flatnonzero(self.shown == KINDS.index(kind))


@dataclass(frozen=True)
class SeasonBatch:
    """N photos that are to become of another kind, and beside each a photo of that kind."""

    photo: Tensor  # N x 3 x R x R in [-1, 1]
    sky: Tensor  # N x 1 x R x R in 0..1
    leaves: Tensor  # N x 1 x R x R in 0..1
    own: Tensor  # N: the kind it shows; -1 none
    own_code: Tensor  # N x CODE
    kind: Tensor  # N: what it is to become
    example: Tensor  # N x 3 x R x R in [-1, 1]
    example_sky: Tensor
    example_autumn: Tensor
    code: Tensor  # N x CODE, the example's


def load_photos(data: Path, device: torch.device, say: Say, keep: Callable[[Judged], bool]) -> SeasonPhotos:
    """Read the scenes that `keep` takes; Problem where a kind has none."""
    scenes = load_scenes(data, SCENES, say)
    say("Looking for skies")
    finder = SkyFinder(
        data / "features", {kind: scenes.pictures[scenes.labels == i] for i, kind in enumerate(SCENES)}, device
    )
    scenes = wanted(scenes, keep)
    pictures = scenes.pictures
    (sky, grounds), green, autumn = finder.find(pictures), leaves(pictures), autumn_leaves(pictures)
    shown = np.full(len(scenes), -1)
    of_scene = np.array(SCENES)[scenes.labels]
    rgb = pictures.astype(np.float32) / np.float32(255)
    value, least = rgb.max(1), rgb.min(1)
    saturation = ((value - least) / value.clip(0.02)).mean((1, 2))
    bright = value.mean((1, 2))
    warm = ((rgb[:, 0] > rgb[:, 2] + 0.1) & (rgb[:, 0] > rgb[:, 1] + 0.03)).mean((1, 2))
    blue = ((rgb[:, 2] > rgb[:, 0] + 0.12) & (value > 0.35)).mean((1, 2))
    ground, turned = 1 - sky, autumn.mean((1, 2))
    white = (whiteness(pictures) * ground).sum((1, 2)) / ground.sum((1, 2)).clip(1)
    chosen = {
        "sunny": (of_scene == "bright sky") & (bright > 0.5) & (blue > 0.25),
        "cloudy": (of_scene == "cloudy sky") & (blue < 0.08) & (saturation < 0.3) & (bright > 0.28),
        "rain": (of_scene == "rainy sky") & (saturation < 0.4) & (bright > 0.3),
        "sunrise": (of_scene == "sunrise") & (warm > 0.2) & (bright > 0.25),
        "autumn": (of_scene == "forest") & (turned > 0.18) & (turned > 3 * green.mean((1, 2))),
        "snow": np.isin(of_scene, ("glacier", "mountain")) & (white > 0.5) & (ground.mean((1, 2)) > 0.3),
    }
    for index, kind in enumerate(KINDS):
        shown[chosen[kind]] = index
        if not chosen[kind].any():
            raise Problem(f"{data} holds no photos of {kind} to learn from.")
        say(f"{kind}: {int(chosen[kind].sum())} photos")
    return SeasonPhotos(scenes.records, pictures, sky, green, autumn, shown, grounds, _codes(rgb, sky, shown))


def _alike(grounds: Floats, of_kind: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return for each photo the places, among those of a kind, of the ones whose ground is most like its own."""
    theirs = grounds[of_kind]
    ours = (grounds - grounds.mean(0)) / (grounds.std(0) + 1e-3)
    theirs = (theirs - theirs.mean(0)) / (theirs.std(0) + 1e-3)
    likeness = ours @ theirs.T / (np.linalg.norm(theirs, axis=1) + 1e-3)
    return np.argsort(-likeness, axis=1)[:, : max(8, round(ALIKE * len(of_kind)))]


def wanted(scenes: SceneSet, keep: Callable[[Judged], bool]) -> SceneSet:
    """Return the first photos of each kind of scene that `keep` takes."""
    counts: Counter[str] = Counter()

    def is_wanted(record: SceneRecord) -> bool:
        if not keep(record):
            return False
        counts[record.kind] += 1
        return counts[record.kind] <= MOST or record.kind == "forest"

    return scenes.only(is_wanted)


def _codes(rgb: Floats, sky: Floats, shown: NDArray[np.int64]) -> Floats:
    """Return the first principal components of the colours of sky and ground, kind by kind."""
    told = []
    for part in (sky, 1 - sky):
        weight = part + np.float32(0.02)  # a photo without that part tells of all of it
        weight = (weight / weight.sum((1, 2), keepdims=True))[:, None]
        mean = (rgb * weight).sum((2, 3))
        luma = rgb.mean(1, keepdims=True)
        deviation = np.sqrt((np.square(luma - mean.mean(1)[:, None, None, None]) * weight).sum((2, 3)))
        told += [mean, deviation]
    looks = np.concatenate(told, 1)
    codes = np.zeros((len(rgb), CODE), np.float32)
    for kind in range(len(KINDS)):
        here = shown == kind
        centred = looks[here] - looks[here].mean(0)
        _, spread, directions = np.linalg.svd(centred, full_matrices=False)
        scale = np.sqrt(max(1, here.sum() - 1)) / np.maximum(spread, 1e-3)
        scores = np.zeros((int(here.sum()), CODE), np.float32)
        count = min(CODE, len(directions))
        scores[:, :count] = (centred @ directions[:count].T) * scale[:count]
        codes[here] = scores.clip(-2.5, 2.5)
    return codes


class SeasonBatches:
    """Draws batches: the same for each number."""

    def __init__(self, photos: SeasonPhotos, count: int, resolution: int, seed: int, device: torch.device) -> None:
        self.photos, self.count, self.resolution, self.seed, self.device = photos, count, resolution, seed, device
        share_of_sky = photos.sky.mean((1, 2))
        self.has_sky, self.has_ground = share_of_sky > FEW, share_of_sky < 1 - FEW
        self.has_leaves = photos.leaves.mean((1, 2)) > FEW
        weather = np.isin(photos.shown, [KINDS.index(kind) for kind in WEATHER])
        by_day = photos.pictures.mean((1, 2, 3)) > DARK
        self.alike = [_alike(photos.grounds, photos.of(kind)) for kind in KINDS]
        self.to_weather = np.where(weather, 3.0, 1.0) * by_day  # how often each is taken

    def draw(self, number: int) -> SeasonBatch:
        """Return batch `number`."""
        rng, photos = np.random.default_rng((self.seed, number)), self.photos
        kinds = rng.permutation(np.arange(self.count) + rng.integers(len(KINDS))) % len(KINDS)
        indices = [self._photo(int(kind), rng) for kind in kinds]
        examples = [self._example(int(kind), index, rng) for kind, index in zip(kinds, indices, strict=True)]
        shown = [self._seen(index, rng, CLOSER) for index in indices]
        beside = [self._seen(index, rng, 1.0) for index in examples]
        photo, sky, green = self._tensors(shown, (0, 1, 2))
        example, example_sky, autumn = self._tensors(beside, (0, 1, 3))

        def tensor(values: NDArray[np.int64] | Floats) -> Tensor:
            return torch.from_numpy(np.asarray(values)).to(self.device)

        return SeasonBatch(
            photo, sky, green, tensor(photos.shown[indices]), tensor(photos.codes[indices]), tensor(kinds),
            example, example_sky, autumn, tensor(photos.codes[examples]),
        )  # fmt: skip

    def _photo(self, kind: int, rng: np.random.Generator) -> int:
        """Choose a photo that could become of this kind."""
        odds = self.odds(KINDS[kind])
        return int(rng.choice(len(odds), p=odds / odds.sum()))

    def odds(self, kind: str) -> NDArray[np.float64]:
        """Return how often each photo is taken to become of a kind: not at all where that could not be seen in it."""
        odds: NDArray[np.float64] = self.to_weather * (self.photos.shown != KINDS.index(kind))
        if kind not in WEATHER:
            odds *= self.has_leaves if kind == "autumn" else self.has_ground
        return odds

    def _example(self, kind: int, index: int, rng: np.random.Generator) -> int:
        """Choose a photo of a kind which has the parts that another photo has, and like things on its ground."""
        of_kind = self.photos.of(KINDS[kind])[self.alike[kind][index]]
        fits = np.ones(len(of_kind), bool)
        if KINDS[kind] in WEATHER:
            for has in (self.has_sky, self.has_ground):
                fits &= has[of_kind] if has[index] else True
        return int(rng.choice(of_kind[fits] if fits.any() else of_kind))

    def _seen(self, index: int, rng: np.random.Generator, closer: float) -> Floats:
        """Return a photo and its parts, 6 x R x R in 0..1, mirrored at random, maybe a part of it, seen closer."""
        photos = self.photos
        parts = [part[index][None] for part in (photos.sky, photos.leaves, photos.autumn)]
        planes = np.concatenate([photos.pictures[index] / np.float32(255), *parts])
        side = round(SIZE * rng.uniform(closer, 1.0))
        top, left = rng.integers(0, SIZE - side + 1, 2)
        window = planes[:, top : top + side, left : left + side].transpose(1, 2, 0)
        window = window[:, ::-1] if rng.random() < 0.5 else window
        size = (self.resolution, self.resolution)
        kernel = cv2.INTER_AREA if self.resolution < side else cv2.INTER_LINEAR
        halves = [cv2.resize(np.ascontiguousarray(half), size, interpolation=kernel) for half in np.split(window, 2, 2)]
        return np.concatenate(halves, 2).transpose(2, 0, 1).astype(np.float32)

    def _tensors(self, planes: list[Floats], which: tuple[int, int, int]) -> tuple[Tensor, Tensor, Tensor]:
        """Return photos in [-1, 1] and two of their parts."""
        whole = torch.from_numpy(np.stack(planes)).to(self.device)
        first, second = (whole[:, 2 + part : 3 + part] for part in which[1:])
        return whole[:, :3] * 2 - 1, first, second
