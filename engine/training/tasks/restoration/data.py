"""Clean windows of photos, and what is made of them: pairs of a picture that came to harm and the truth."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from engine.problem import Problem
from engine.training.core.crops import Read, Record, families
from engine.training.tasks.restoration.degrading import harmed, reduced_as_met

Pixels = NDArray[np.uint8]
Say = Callable[[str], None]

SIZE = 128  # px a side of a window
HALVED = 2  # pictures are made so much smaller: what their own JPEG and their camera left of noise goes with it
MARGIN = 8  # px around a patch that come to harm with it: as far as the grid of a JPEG can be shifted
OPEN = "objects-open"  # folder of the data whose pictures are the largest
LARGE = "exemplars-large.zip"  # some of them once more, larger
PHOTOS_SHARE = 0.3  # of a batch, where there are photos to train on
PHOTO_TERMS = "photos: skies, beaches and fields, published as CC BY 4.0, to be confirmed"
TO_CONFIRM = "to be confirmed: CC BY 4.0"


@dataclass(frozen=True)
class Windows:
    """Clean windows, uint8 N x SIZE x SIZE x 3, and where they are from."""

    pixels: Pixels
    records: tuple[Record, ...]  # of the pictures that gave them


@dataclass(frozen=True)
class Pair:
    """A batch: what a network is given, and what it should make of it, RGB in [-1, 1]."""

    given: Tensor  # N x 3 x R x R
    truth: Tensor  # N x 3 x fR x fR, f the factor


def load_windows(data: Path, is_wanted: Callable[[Record], bool], say: Say) -> Windows:
    """Return the windows of all wanted pictures at half their size, wherever SIZE px fit into what their photo showed.

    Bad files are named and skipped; Problem where nothing is left.
    """
    folder = data / OPEN if (data / OPEN).is_dir() else data
    large = _archive(folder / LARGE)
    pixels: list[Pixels] = []
    records: list[Record] = []
    for family, read in families(folder):
        for line in read("index.jsonl").decode("utf-8").splitlines():
            try:
                record = Record.read(json.loads(line))
            except (ValueError, KeyError, TypeError):
                continue
            if not is_wanted(record):
                continue
            try:
                found = list(_cut(_halved(record, large.get(record.key, read))))
            except (OSError, KeyError, ValueError, Image.DecompressionBombError) as error:
                say(f"skipped: {family}: {record.key}: {error}")
                continue
            pixels += found
            records += [record] if found else []
    if not pixels:
        raise Problem(f"{folder} holds no pictures of {HALVED * SIZE} px or more to learn from.")
    say(f"{len(pixels)} windows of {len(records)} pictures")
    return Windows(np.stack(pixels), tuple(records))


class Pairs:
    """Batch number `step` is a pure function of (seed, step), so a resumed run sees what it would have seen.

    A factor of 1: pictures that came to harm; otherwise small ones, of so many times fewer pixels a side.
    """

    def __init__(self, windows: Pixels, factor: int, size: int, patch: int, seed: int, device: torch.device) -> None:
        self.windows, self.factor, self.size, self.patch = windows, factor, size, patch
        self.seed, self.device = seed, device

    def draw(self, step: int) -> Pair:
        """Return the batch of this step: random places of random windows, turned and flipped."""
        rng = np.random.default_rng((self.seed, step))
        given, truths = zip(*(self._pair(rng) for _ in range(self.size)), strict=True)
        return Pair(to_tensor(given, self.device), to_tensor(truths, self.device))

    def _pair(self, rng: np.random.Generator) -> tuple[Pixels, Pixels]:
        window = self.windows[rng.integers(len(self.windows))]
        margin = MARGIN if self.factor == 1 else 0
        side = self.patch + 2 * margin
        top, left = rng.integers(0, SIZE - side + 1, 2)
        truth = np.rot90(window[top : top + side, left : left + side], int(rng.integers(4)))
        if rng.random() < 0.5:
            truth = truth[:, ::-1]
        truth = np.ascontiguousarray(truth)
        if self.factor > 1:
            return reduced_as_met(truth, self.factor, rng), truth
        top, left = rng.integers(0, 2 * margin + 1, 2)
        inner = np.s_[top : top + self.patch, left : left + self.patch]
        return harmed(truth, rng)[inner], truth[inner]


def to_tensor(pictures: Iterator[Pixels] | tuple[Pixels, ...] | list[Pixels], device: torch.device) -> Tensor:
    """Turn uint8 pictures of one size into N x 3 x H x W in [-1, 1]."""
    stacked = torch.from_numpy(np.stack(list(pictures))).to(device).permute(0, 3, 1, 2).float() / 127.5 - 1
    return stacked.contiguous(memory_format=torch.channels_last)


def _halved(record: Record, read: Read) -> Pixels:
    """Return the part of a picture that its photo showed, at half its size."""
    with Image.open(io.BytesIO(read(record.key + ".jpg")), formats=["JPEG", "PNG"]) as image:
        rgb = np.asarray(image.convert("RGB"))
    inside = record.valid(len(rgb)) > 0
    rows, columns = np.flatnonzero(inside.any(1)), np.flatnonzero(inside.any(0))
    if not len(rows):
        raise ValueError("nothing of it lies inside its photo")
    shown = rgb[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    height, width = (max(1, length // HALVED) for length in shown.shape[:2])
    return np.asarray(cv2.resize(shown, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


def _cut(picture: Pixels) -> Iterator[Pixels]:
    """Cut windows side by side, the last ones of a row or column flush with the picture's edge."""
    places = [
        np.linspace(0, length - SIZE, -(-length // SIZE)).round().astype(int) if length >= SIZE else ()
        for length in picture.shape[:2]
    ]
    for top in places[0]:
        for left in places[1]:
            yield picture[top : top + SIZE, left : left + SIZE]


def _archive(path: Path) -> dict[str, Read]:
    """Return, by the key of each picture in a zip, what reads it; nothing where there is none."""
    if not path.is_file():
        return {}
    try:
        archive = zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile) as error:
        raise Problem(f"{path.name} cannot be read as a zip file.") from error
    return {Path(name).stem: archive.read for name in archive.namelist() if name.endswith(".jpg")}


def photos(data: Path) -> list[Path]:
    """Return the larger photos of a data folder, by which models are judged; none of them is trained on."""
    return sorted((data / "photos").glob("*.jpg"))


def held_out_digest(path: Path) -> int:
    """Return a number that is the same for a photo every time, to draw its windows by."""
    return int.from_bytes(hashlib.sha256(path.stem.encode()).digest()[:8], "big")
