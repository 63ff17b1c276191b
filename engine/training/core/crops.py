"""Object crops: windows of photos with masks, read from a folder of zips or the same unpacked."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from engine.problem import Problem

Read = Callable[[str], bytes]

# Sources whose masks are wider than their objects, by this share of the window's side: there the photo's gradient is
# greatest that far inside the mask (that of all other sources at its border), and what is learned is a pale rim.
WIDE = {"pets": 0.016}

FOLDS, HELD_OUT = 10, 0
# What is raised where a picture of an archive is missing or damaged.
PICTURE_ERRORS = (OSError, KeyError, ValueError, Image.DecompressionBombError)


def fold_of(photo: str) -> int:
    """Return which tenth of all photos one of that name belongs to, 0..9, by the sha256 of the name."""
    return int.from_bytes(hashlib.sha256(photo.encode()).digest(), "big") % FOLDS


class Line(Protocol):
    """A line of an index, as it is read."""

    @property
    def key(self) -> str: ...


R = TypeVar("R", bound=Line)


@dataclass(frozen=True)
class Record:
    """One crop's line of the index."""

    key: str
    class_name: str
    source: str
    licence: str
    window: tuple[int, int, int]  # x, y, side in the photo, pixels
    photo: tuple[int, int]  # width, height of the photo, pixels
    photo_id: str | None
    mask: str = ""  # who drew the mask: "hand" or "network"

    @classmethod
    def read(cls, line: dict[str, Any]) -> Record:
        """Take what is needed of an index line; KeyError, TypeError or ValueError when it is not one."""
        x, y, side = line["window"]
        width, height = line["photo"]
        return cls(
            str(line["key"]), str(line["class"]), str(line.get("source", "")), str(line.get("licence", "")),
            (int(x), int(y), int(side)), (int(width), int(height)), line.get("photo_id"), str(line.get("mask", "")),
        )  # fmt: skip

    @property
    def fold(self) -> int | None:
        """Which tenth of the photos its own belongs to, 0..9; None without photo_id."""
        return None if self.photo_id is None else fold_of(self.photo_id)

    @property
    def is_held_out(self) -> bool:
        """Every record of the fold HELD_OUT evaluates and never trains."""
        return self.fold == HELD_OUT

    @property
    def inside(self) -> float:
        """Share of the window that lies inside its photo, 0..1."""
        x, y, side = self.window
        across = max(0, min(x + side, self.photo[0]) - max(x, 0))
        down = max(0, min(y + side, self.photo[1]) - max(y, 0))
        return across * down / (side * side)

    def valid(self, size: int) -> np.ndarray:
        """Return size x size uint8: 255 where the window lies inside its photo."""
        x, y, side = self.window
        centres = (np.arange(size) + 0.5) * side / size
        across = (centres + x >= 0) & (centres + x < self.photo[0])
        down = (centres + y >= 0) & (centres + y < self.photo[1])
        return np.uint8(255) * (down[:, None] & across[None, :]).astype(np.uint8)


@dataclass
class CropSet:
    """Crops of several classes at one size, in memory."""

    classes: tuple[str, ...]
    records: list[Record]
    pictures: np.ndarray  # N x size x size x 5 uint8: RGB, mask, valid
    labels: np.ndarray  # N whole numbers: index into classes
    complaints: list[str] = field(default_factory=list)  # what was skipped, a sentence each

    def __len__(self) -> int:
        return len(self.records)

    @property
    def size(self) -> int:
        """Pixels a side."""
        return int(self.pictures.shape[1])

    def only(self, keep: Callable[[Record], bool]) -> CropSet:
        """Return the crops whose record `keep` accepts."""
        return self.at([i for i, record in enumerate(self.records) if keep(record)])

    def at(self, chosen: Sequence[int]) -> CropSet:
        """Return the crops at these places, in this order; one may come more than once."""
        return CropSet(
            self.classes, [self.records[i] for i in chosen], self.pictures[list(chosen)], self.labels[list(chosen)]
        )


def families(folder: Path) -> Iterator[tuple[str, Read]]:
    """Iterate over the families of a folder: name, and a function that reads a file of it (zip, or folder with an
    index).
    """
    if not folder.is_dir():
        raise Problem(f"The data folder {folder} does not exist.")
    places = [folder, folder / "objects"]
    zips = sorted(path for place in places for path in place.glob("*.zip"))
    folders = sorted(
        path.parent for place in places for path in [*place.glob("index.jsonl"), *place.glob("*/index.jsonl")]
    )
    if not zips and not folders:
        raise Problem(f"{folder} holds no crops: neither zips nor folders with an index.jsonl.")
    for path in zips:
        try:
            archive = zipfile.ZipFile(path)
        except (OSError, zipfile.BadZipFile) as error:
            raise Problem(f"{path.name} cannot be read as a zip file.") from error
        with archive:
            if "index.jsonl" in archive.namelist():
                yield path.stem, archive.read
    for inner in dict.fromkeys(folders):
        yield inner.name, lambda name, inner=inner: (inner / name).read_bytes()  # type: ignore[misc]


def read_records(
    folder: Path,
    read_one: Callable[[Any], R],  # of a line of an index; ValueError, KeyError or TypeError where it is none
    is_wanted: Callable[[R], bool],
    picture: Callable[[R, Read], NDArray[np.uint8]],
    noun: str,
    on_progress: Callable[[str], None],
) -> tuple[list[R], list[NDArray[np.uint8]], list[str]]:
    """Return the wanted records of a folder's families, their pictures, and what was wrong with those left out."""
    records: list[R] = []
    pictures: list[NDArray[np.uint8]] = []
    complaints: list[str] = []
    for family, read in families(folder):
        count = len(records)
        for number, line in enumerate(read("index.jsonl").decode("utf-8").splitlines(), 1):
            try:
                record = read_one(json.loads(line))
            except (ValueError, KeyError, TypeError):
                complaints.append(f"{family}: line {number} of the index is not a record.")
                continue
            if not is_wanted(record):
                continue
            try:
                pictures.append(picture(record, read))
            except PICTURE_ERRORS as error:
                complaints.append(f"{family}: {record.key}: {error}")
                continue
            records.append(record)
        on_progress(f"{family}: {len(records) - count} {noun}")
    for sentence in complaints:
        on_progress(f"skipped: {sentence}")
    return records, pictures, complaints


def load_crops(
    folder: Path,
    classes: Sequence[str],
    size: int,
    on_progress: Callable[[str], None] = print,
    is_wanted: Callable[[Record], bool] = lambda record: True,
    trimmed: bool = False,  # masks of WIDE sources end where their objects do
) -> CropSet:
    """Read the wanted crops of `classes` at size x size pixels; bad ones are skipped and named, in `complaints` too."""

    def is_one(record: Record) -> bool:
        return record.class_name in classes and is_wanted(record)

    def picture(record: Record, read: Read) -> NDArray[np.uint8]:
        return _picture(record, read, size, WIDE.get(record.source, 0.0) if trimmed else 0.0)

    records, pictures, complaints = read_records(folder, Record.read, is_one, picture, "crops", on_progress)
    if not records:
        raise Problem(f"{folder} holds no crops of {', '.join(classes)}.")
    labels = np.array([list(classes).index(record.class_name) for record in records])
    return CropSet(tuple(classes), records, np.stack(pictures), labels, complaints)


def evaluates(record: Record) -> bool:
    """Whether a crop is one to evaluate by."""
    return record.is_held_out


def load_scenes(folder: Path, count: int, size: int, seed: int = 1) -> np.ndarray:
    """Read `count` random scenes of the zips in a folder: uint8 count x size x size x 3, or fewer."""
    rng = np.random.default_rng(seed)
    pictures = []
    for _, read in families(folder):
        keys = [json.loads(line)["key"] for line in read("index.jsonl").decode("utf-8").splitlines()]
        for index in rng.permutation(len(keys))[: -(-count // 3)]:
            content = io.BytesIO(read(keys[index] + ".jpg"))
            with Image.open(content, formats=["JPEG"]) as image:
                pictures.append(np.asarray(image.convert("RGB").resize((size, size), Image.Resampling.BICUBIC)))
    order = rng.permutation(len(pictures))[:count]
    return np.stack([pictures[index] for index in order])


def _picture(record: Record, read: Read, size: int, wide: float) -> np.ndarray:
    """Return size x size x 5 uint8: RGB, mask, valid. wide: what is taken off all around a mask, as a share of its
    side.
    """
    photo = Image.open(io.BytesIO(read(record.key + ".jpg")), formats=["JPEG", "PNG"]).convert("RGB")
    mask = Image.open(io.BytesIO(read(record.key + ".png")), formats=["PNG"]).convert("L")
    if photo.size != mask.size:
        raise ValueError(f"the mask is {mask.width} x {mask.height}, the photo {photo.width} x {photo.height}")
    if mask.getbbox() is None:
        raise ValueError("the mask is empty")
    rgb = np.asarray(
        photo.resize((size, size), Image.Resampling.BOX if size * 2 <= photo.width else Image.Resampling.LANCZOS)
    )
    if radius := round(wide * mask.width):
        inner = mask.filter(ImageFilter.MinFilter(2 * radius + 1))
        mask = inner if inner.getbbox() is not None else mask
    cover = np.asarray(mask.resize((size, size), Image.Resampling.BOX))
    return np.dstack([rgb, cover, record.valid(size)])
