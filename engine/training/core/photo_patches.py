"""Square patches of photos for tasks from picture to picture: of windows in zips, and of larger photos in a folder."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.problem import Problem
from engine.training.core.crops import HELD_OUT, PICTURE_ERRORS, Read, families, fold_of
from engine.training.core.licences import is_open

Pixels = NDArray[np.uint8]
Say = Callable[[str], None]

INSIDE = 0.9  # share of a window that has to lie inside its photo: beyond, edges are repeated
TRIES = 4  # places looked at for each patch
PHOTOS = "photos"  # the folder of larger photos, which has no index, and their source
PHOTO_LICENCE = "to be confirmed: CC BY 4.0"
OPEN = "objects-open"  # the folder whose pictures are the largest
LARGE = "exemplars-large.zip"  # some of them once more, larger
FOLDERS = ("objects", OPEN, "scenes", PHOTOS)
SMALLEST_SCALE = 0.25  # of a photo's own size


@dataclass(frozen=True)
class Origin:
    """A picture that patches are cut out of: where it comes from, and how it is read."""

    key: str
    source: str
    licence: str
    is_held_out: bool  # it evaluates, and never trains
    read: Callable[[], bytes]
    shown: tuple[float, float, float, float] = (0, 0, 1, 1)  # left, top, right, bottom of what its photo showed of it
    side: int = 0  # px a side that it had in its photo; 0 where it is no window
    read_mask: Callable[[], bytes] | None = None  # of its object; None where it is no window

    @property
    def is_whole(self) -> bool:
        """Whether nearly all of it lay inside its photo."""
        left, top, right, bottom = self.shown
        return max(0, right - left) * max(0, bottom - top) >= INSIDE

    def trains(self, only_open: bool) -> bool:
        """Return whether it may train where openly licensed pictures alone are to, or where all are."""
        return not self.is_held_out and (is_open(self.licence) or not only_open)

    def cut_to_shown(self, picture: Pixels) -> Pixels:
        """Return what its photo showed of the picture: beyond, edges are repeated. A pixel was shown where its centre
        was.
        """
        height, width = picture.shape[:2]
        left, top, right, bottom = np.ceil(np.multiply(self.shown, (width, height) * 2) - 0.5).clip(0).astype(int)
        return picture[top:bottom, left:right]

    def mask(self) -> Pixels | None:
        """Return the mask of its object, uint8 of the picture's form; None where there is none."""
        if self.read_mask is None:
            return None
        try:
            with Image.open(io.BytesIO(self.read_mask()), formats=["PNG"]) as image:
                return np.asarray(image.convert("L"))
        except PICTURE_ERRORS:
            return None

    @property
    def seed(self) -> int:
        """A number of its own, so that its patches are the same each time."""
        return int.from_bytes(hashlib.sha256(self.key.encode()).digest(), "big")


@dataclass(frozen=True)
class Patches:
    """Patches in memory."""

    pixels: Pixels  # N x size x size x 3
    origins: tuple[Origin, ...]  # the pictures that they are of

    def __len__(self) -> int:
        return len(self.pixels)


def origins(data: Path, folders: Sequence[str] = FOLDERS) -> Iterator[Origin]:
    """Iterate over the pictures of a data folder, in some of its folders; those of damaged records are left out.

    Windows are held out by the hash of their photo, as everywhere (and where that is not known, they train), all other
    pictures by the hash of their own name.
    """
    for name in folders:
        folder = data / name
        if not folder.is_dir():
            continue
        if name == PHOTOS:
            for path in sorted(folder.glob("*.jpg")):
                yield Origin(path.stem, PHOTOS, PHOTO_LICENCE, is_held_out_photo(path), path.read_bytes)
            continue
        for _, read in families(folder):
            for line in read("index.jsonl").decode("utf-8").splitlines():
                try:
                    record = json.loads(line)
                    key, is_held_out = str(record["key"]), _is_held_out(record)
                    is_window = "window" in record
                    shown = _shown(record) if is_window else (0, 0, 1, 1)
                    side = int(record["window"][2]) if is_window else 0
                except (ValueError, KeyError, TypeError):
                    continue
                source, licence = str(record.get("source", "")), str(record.get("licence", ""))
                read_mask = partial(read, key + ".png") if is_window else None
                yield Origin(key, source, licence, is_held_out, partial(read, key + ".jpg"), shown, side, read_mask)


def largest_origins(data: Path, folder: str) -> Iterator[Origin]:
    """Iterate over the pictures of one folder, each in the largest form that there is of it."""
    large = _archive(data / folder / LARGE)
    for origin in origins(data, (folder,)):
        yield replace(origin, read=partial(large[origin.key], f"{origin.key}.jpg")) if origin.key in large else origin


def load_patches(
    data: Path,
    size: int,  # px a side
    say: Say,
    *,
    is_wanted: Callable[[Origin], bool],
    folders: Sequence[str] = FOLDERS,
    each: int = 2,  # patches of a window
    each_photo: int = 32,  # of a photo of the folder `photos`
    longest: tuple[int, int] | None = None,  # what is larger is made as long as something in between first
) -> Patches:
    """Cut patches out of the wanted pictures that are whole, at places by chance; else as `cut_patches`.

    A picture as small as a patch gives itself.
    """

    def cut(origin: Origin, picture: Pixels) -> Iterator[Pixels]:
        count = each_photo if origin.source == PHOTOS else each if max(picture.shape[:2]) > size else 1
        return _cut(picture, size, count, longest, np.random.default_rng(origin.seed))

    wanted = (origin for origin in origins(data, folders) if origin.is_whole and is_wanted(origin))
    return cut_patches(data, wanted, size, cut, say)


def cut_patches(
    data: Path,
    wanted: Iterable[Origin],
    size: int,  # px a side that a picture has at least
    cut: Callable[[Origin, Pixels], Iterable[Pixels]],
    say: Say,
) -> Patches:
    """Cut patches out of the wanted pictures; bad ones are named and skipped. Problem where none is left.

    Every picture gives the same patches each time.
    """
    pixels: list[Pixels] = []
    used: list[Origin] = []
    for origin in wanted:
        try:
            with Image.open(io.BytesIO(origin.read()), formats=["JPEG", "PNG"]) as image:
                picture = np.asarray(image.convert("RGB"))
        except PICTURE_ERRORS as error:
            say(f"skipped: {origin.key}: {error}")
            continue
        found = list(cut(origin, picture)) if min(picture.shape[:2]) >= size else []
        pixels += found
        used += [origin] if found else []
    if not pixels:
        raise Problem(f"{data} holds no pictures of {size} px or more to learn from.")
    say(f"{len(pixels)} patches of {len(pixels[0])} px of {len(used)} pictures")
    return Patches(np.stack(pixels), tuple(used))


def _cut(
    picture: Pixels, size: int, count: int, longest: tuple[int, int] | None, rng: np.random.Generator
) -> Iterator[Pixels]:
    for _ in range(count):
        level, (height, width) = picture, picture.shape[:2]
        if longest is not None and max(height, width) > longest[0]:
            scale = min(1.0, float(rng.uniform(*longest)) / max(height, width))
            scale = max(scale, size / min(height, width), SMALLEST_SCALE)
            shape = max(size, round(width * scale)), max(size, round(height * scale))
            level = np.asarray(cv2.resize(picture, shape, interpolation=cv2.INTER_AREA), np.uint8)
        yield most_detailed(level, size, TRIES, rng).copy()


def most_detailed(picture: Pixels, size: int, tries: int, rng: np.random.Generator) -> Pixels:
    """Return the window of size x size px with most to see, of so many at places by chance; a view of the picture."""
    places = [rng.integers(0, (picture.shape[0] - size + 1, picture.shape[1] - size + 1)) for _ in range(tries)]
    return max((picture[top : top + size, left : left + size] for top, left in places), key=detail_of)


def detail_of(window: Pixels) -> float:
    """Return how much is to be seen in a picture."""
    return float(np.abs(cv2.Laplacian(cv2.cvtColor(window, cv2.COLOR_RGB2GRAY), cv2.CV_32F)).mean())


def _archive(path: Path) -> dict[str, Read]:
    """Return, by the key of each picture in a zip, what reads it; nothing where there is none."""
    if not path.is_file():
        return {}
    try:
        archive = zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile) as error:
        raise Problem(f"{path.name} cannot be read as a zip file.") from error
    return {Path(name).stem: archive.read for name in archive.namelist() if name.endswith(".jpg")}


def is_held_out_photo(path: Path) -> bool:
    """Return whether a photo of the folder `photos` is held out: two of ten are, by the hash of their names."""
    return fold_of(path.stem) < 2


def _is_held_out(record: dict[str, Any]) -> bool:
    name = record.get("photo_id") if "window" in record else record["key"]
    return name is not None and fold_of(str(name)) == HELD_OUT


def _shown(record: dict[str, Any]) -> tuple[float, float, float, float]:
    x, y, side = record["window"]
    width, height = record["photo"]
    return max(0, -x / side), max(0, -y / side), min(1, (width - x) / side), min(1, (height - y) / side)
