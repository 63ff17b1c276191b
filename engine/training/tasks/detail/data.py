"""Truth for the second stage: sharp windows of 256 px from crops and photos, and small pictures made of them."""

from __future__ import annotations

import hashlib
import io
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from engine.networks.detail import FACTOR
from engine.problem import Problem
from engine.training.core.crops import PICTURE_ERRORS, Read, Record, families
from engine.training.core.photo_patches import (
    OPEN,
    Origin,
    cut_patches,
    detail_of,
    is_held_out_photo,
    largest_origins,
    most_detailed,
    origins,
)
from engine.training.core.pictures import as_tensor
from engine.training.core.same_photo import Photos

Pixels = NDArray[np.uint8]
Say = Callable[[str], None]

SIZE = 256  # px a side of a truth
SHARP_FROM = 256  # px: a window that was smaller in its photo was enlarged, so it is no truth
INSIDE = 0.9  # share of a window that has to lie inside its photo
PHOTO_SHARE = 0.3  # of a batch, from photos
TRIES = 6  # places looked at for each patch of a photo
REDUCED = (1, 2, 2)  # how much smaller a photo is made before patches are cut out of it, in turn
OPEN_FOLDERS = ("objects", OPEN)
CUT = 6  # windows of an openly licensed picture
WORTH_REDUCING = 1.2  # times a window's side, from which a picture gives windows of a smaller copy too
PHOTO_TERMS = "photos: skies, beaches and fields, published as CC BY 4.0, to be confirmed"


@dataclass(frozen=True)
class Truths:
    """Windows of the true size: uint8 N x 256 x 256 x 3 each."""

    crops: Pixels
    photos: Pixels
    sources: tuple[str, ...] = ()  # a line a source, with its licence and count
    licences: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pair:
    """A batch: small pictures and the truth of each, RGB in [-1, 1]."""

    small: Tensor  # N x 3 x R x R
    truth: Tensor  # N x 3 x 4R x 4R


def load_truths(data: Path, classes: Sequence[str], held_out: bool, say: Say, each: int = 48) -> Truths:
    """Return the windows that train, or those that are held out; `each` patches a photo. Bad files are named and
    skipped.
    """
    crops: list[Pixels] = []
    counts: dict[str, int] = {}
    licences: set[str] = set()
    for family, read in families(data):
        for line in read("index.jsonl").decode("utf-8").splitlines():
            try:
                record = Record.read(json.loads(line))
            except (ValueError, KeyError, TypeError):
                continue
            is_sharp = record.window[2] >= SHARP_FROM and record.inside >= INSIDE
            if record.class_name not in classes or record.is_held_out != held_out or not is_sharp:
                continue
            try:
                crops.append(_window(record, read))
            except PICTURE_ERRORS as error:
                say(f"skipped: {family}: {record.key}: {error}")
                continue
            name = f"{record.source}: {record.licence}"
            counts[name] = counts.get(name, 0) + 1
            licences.add(record.licence)
    patches: list[Pixels] = []
    photos = 0
    for path in [path for path in _photos(data) if is_held_out_photo(path) == held_out]:
        try:
            patches += _patches(path, each)
            photos += 1
        except (OSError, ValueError, Image.DecompressionBombError) as error:
            say(f"skipped: {path.name}: {error}")
    if not crops and not patches:
        raise Problem(f"{data} holds no windows of {SIZE} px or more to learn detail from.")
    say(f"{len(crops)} crops and {len(patches)} patches of {photos} photos")
    sources = [f"{line} ({count} crops)" for line, count in sorted(counts.items())]
    if patches:
        sources.append(f"{PHOTO_TERMS} ({photos} photos)")
        licences.add("to be confirmed: CC BY 4.0")
    return Truths(_stack(crops), _stack(patches), tuple(sources), tuple(sorted(licences)))


def load_open_truths(data: Path, say: Say) -> Truths:
    """Return windows that train, of openly licensed pictures of every class alone: `CUT` of each picture at most, of
    what its photo showed of it, where most is to be seen, at its own size and smaller. Bad files are named and skipped.

    A picture of a held-out photo is left out whatever its key, and one that was enlarged.
    """
    held_out = Photos.of(_held_out(data, say))
    copies = 0

    def cut(origin: Origin, picture: Pixels) -> list[Pixels]:
        nonlocal copies
        if held_out.has(picture, origin.mask()):
            copies += 1
            return []
        was_enlarged = max(picture.shape[:2]) > origin.side
        return [] if was_enlarged else sorted(_side_by_side(origin.cut_to_shown(picture)), key=detail_of)[-CUT:]

    pictures = chain.from_iterable(largest_origins(data, name) for name in OPEN_FOLDERS)
    patches = cut_patches(data, (origin for origin in pictures if origin.trains(only_open=True)), SIZE, cut, say)
    say(f"{copies} pictures show held-out photos, and are left out")
    counts = Counter(f"{origin.source}: {origin.licence}" for origin in patches.origins)
    return Truths(
        patches.pixels,
        patches.pixels[:0],
        tuple(f"{line} ({count} pictures)" for line, count in sorted(counts.items())),
        tuple(sorted({origin.licence for origin in patches.origins})),
    )


class Pairs:
    """Batch number `step` is a pure function of (seed, step), so a resumed run sees what it would have seen."""

    def __init__(self, truths: Truths, size: int, small: int, seed: int, device: torch.device) -> None:
        self.truths, self.size, self.small, self.seed, self.device = truths, size, small, seed, device
        share = 1.0 if not len(truths.crops) else PHOTO_SHARE if len(truths.photos) else 0.0
        self.from_photos = round(size * share)

    def draw(self, step: int) -> Pair:
        """Return the batch of this step: random places, turned and flipped, made small in random ways."""
        rng = np.random.default_rng((self.seed, step))
        drawn = []
        for number in range(self.size):
            source = self.truths.photos if number < self.from_photos else self.truths.crops
            window = source[rng.integers(len(source))]
            side = self.small * FACTOR
            top, left = rng.integers(0, SIZE - side + 1, 2)
            truth = np.rot90(window[top : top + side, left : left + side], int(rng.integers(4)))
            if rng.random() < 0.5:
                truth = truth[:, ::-1]
            truth = np.ascontiguousarray(truth)
            drawn.append((degraded(truth, rng), truth))
        smalls, trues = zip(*drawn, strict=True)
        return Pair(as_tensor(smalls, self.device), as_tensor(trues, self.device))


def reduced(truth: Pixels) -> Pixels:
    """Reduce a window to a quarter of its side, each pixel the mean of sixteen."""
    height, width = truth.shape[:2]
    return np.asarray(cv2.resize(truth, (width // FACTOR, height // FACTOR), interpolation=cv2.INTER_AREA), np.uint8)


def degraded(truth: Pixels, rng: np.random.Generator) -> Pixels:
    """Reduce a window to a quarter of its side, in one of the ways that small pictures come about.

    Generated objects of 128 px hold 0.93 of the amplitudes of photos made as small, and 0.74 in the finest fifth of
    the frequencies (24 held-out crops): most are hardly softer than a mean, some have traces of their network.
    """
    height, width = truth.shape[:2]
    size = (width // FACTOR, height // FACTOR)
    picture = truth
    if rng.random() < 0.5:
        picture = cv2.GaussianBlur(picture, (0, 0), float(rng.uniform(0.5, 0.6 * FACTOR)))  # type: ignore[assignment]
    if rng.random() < 0.6:
        small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    else:
        small = np.asarray(Image.fromarray(picture).resize(size, Image.Resampling.BICUBIC))
    if rng.random() < 0.3:
        noise = rng.standard_normal(small.shape) * rng.uniform(0.5, 4)
        small = np.clip(np.rint(small + noise), 0, 255).astype(np.uint8)
    if rng.random() < 0.25:
        quality = [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(70, 98))]
        small = np.asarray(cv2.imdecode(cv2.imencode(".jpg", small, quality)[1], cv2.IMREAD_COLOR), np.uint8)
    return np.asarray(small, np.uint8)


def _window(record: Record, read: Read) -> Pixels:
    with Image.open(io.BytesIO(read(record.key + ".jpg")), formats=["JPEG", "PNG"]) as image:
        if min(image.size) < SIZE:
            raise ValueError(f"it is {image.width} x {image.height}, smaller than {SIZE} px")
        return np.asarray(image.convert("RGB").resize((SIZE, SIZE), Image.Resampling.BOX))


def _held_out(data: Path, say: Say) -> Iterator[tuple[Pixels, Pixels | None]]:
    """Iterate over the pictures that evaluate, of whatever licence, and the masks of what is in them."""
    for origin in origins(data, OPEN_FOLDERS):
        if origin.is_held_out:
            try:
                with Image.open(io.BytesIO(origin.read()), formats=["JPEG", "PNG"]) as image:
                    yield np.asarray(image.convert("RGB")), origin.mask()
            except PICTURE_ERRORS as error:
                say(f"skipped: {origin.key}: {error}")


def _side_by_side(picture: Pixels) -> Iterator[Pixels]:
    """Cut windows side by side out of a picture at its own size, at half of it, and so on while one fits."""
    while min(picture.shape[:2]) >= SIZE:
        tops, lefts = (
            np.linspace(0, length - SIZE, max(1, round(length / SIZE))).astype(int) for length in picture.shape[:2]
        )
        yield from (picture[top : top + SIZE, left : left + SIZE] for top in tops for left in lefts)
        by = min(2.0, min(picture.shape[:2]) / SIZE)
        if by < WORTH_REDUCING:
            return
        size = (round(picture.shape[1] / by), round(picture.shape[0] / by))
        picture = np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def _photos(data: Path) -> list[Path]:
    folder = data / "photos"
    return sorted(path for path in folder.glob("*.jpg")) if folder.is_dir() else []


def _patches(path: Path, count: int) -> Iterator[Pixels]:
    """Cut windows of a photo at its own size and at half of it, rather where something is to be seen."""
    with Image.open(path, formats=["JPEG"]) as image:
        full = np.asarray(image.convert("RGB"))
    levels = [full] + [
        np.asarray(cv2.resize(full, (full.shape[1] // by, full.shape[0] // by), interpolation=cv2.INTER_AREA), np.uint8)
        for by in REDUCED[1:]
    ]
    levels = [level for level in levels if min(level.shape[:2]) >= SIZE]
    if not levels:
        raise ValueError(f"it is smaller than {SIZE} px")
    rng = np.random.default_rng(int.from_bytes(hashlib.sha256(path.name.encode()).digest()[:8], "big"))
    for number in range(count):
        level = levels[number % len(levels)]
        yield most_detailed(level, SIZE, TRIES, rng).copy()


def _stack(windows: list[Pixels]) -> Pixels:
    return np.stack(windows) if windows else np.zeros((0, SIZE, SIZE, 3), np.uint8)
