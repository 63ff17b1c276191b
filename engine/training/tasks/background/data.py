"""Scenes to train on: whole photos of one kind each, read from a folder of zips or the same unpacked."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from engine.problem import Problem
from engine.training.core.crops import HELD_OUT, Read, fold_of, read_records

SIZE = 128  # pixels a side that scenes are kept at
# The kinds that the data calls by another name than people do.
NAMES = {
    "sky_cloudy": "cloudy sky",
    "sky_rain": "rainy sky",
    "sky_shine": "bright sky",
    "sky_sunrise": "sunrise",
}


@dataclass(frozen=True)
class SceneRecord:
    """One scene's line of the index."""

    key: str
    kind: str
    source: str
    licence: str

    @classmethod
    def read(cls, line: dict[str, Any]) -> SceneRecord:
        """Take what is needed of an index line; KeyError or TypeError when it is not one."""
        kind = str(line["class"])
        return cls(str(line["key"]), NAMES.get(kind, kind), str(line.get("source", "")), str(line.get("licence", "")))

    @property
    def is_held_out(self) -> bool:
        """Every scene of the fold HELD_OUT evaluates and never trains."""
        return fold_of(self.key) == HELD_OUT


@dataclass
class SceneSet:
    """Scenes of several kinds, in memory."""

    kinds: tuple[str, ...]
    records: list[SceneRecord]
    pictures: NDArray[np.uint8]  # N x 3 x 128 x 128
    labels: NDArray[np.int64]  # N: index into kinds
    complaints: list[str] = field(default_factory=list)  # what was skipped, a sentence each

    def __len__(self) -> int:
        return len(self.records)

    def only(self, keep: Callable[[SceneRecord], bool]) -> SceneSet:
        """Return the scenes whose record `keep` accepts."""
        chosen = [index for index, record in enumerate(self.records) if keep(record)]
        records = [self.records[index] for index in chosen]
        return SceneSet(self.kinds, records, self.pictures[chosen], self.labels[chosen])

    def of_kind(self, label: int) -> NDArray[np.int64]:
        """Return where the scenes of a kind are."""
        return np.flatnonzero(self.labels == label)


def load(folder: Path, kinds: Sequence[str], on_progress: Callable[[str], None] = print) -> SceneSet:
    """Read the scenes of `kinds` below a data folder; bad ones are named in `complaints` and skipped."""
    place = folder / "scenes" if (folder / "scenes").is_dir() else folder

    def picture(record: SceneRecord, read: Read) -> NDArray[np.uint8]:
        return _picture(read(record.key + ".jpg"))

    records, pictures, complaints = read_records(
        place, SceneRecord.read, lambda record: record.kind in kinds, picture, "scenes", on_progress
    )
    missing = [kind for kind in kinds if all(record.kind != kind for record in records)]
    if missing:
        raise Problem(f"{place} holds no scenes of {', '.join(missing)}.")
    labels = np.array([list(kinds).index(record.kind) for record in records], np.int64)
    return SceneSet(tuple(kinds), records, np.stack(pictures), labels, complaints)


@dataclass(frozen=True)
class SceneBatch:
    """Windows of scenes, and which part of the scene's height each shows."""

    rgb: Tensor  # N x 3 x R x R in [-1, 1]
    label: Tensor  # N
    top: Tensor  # N in [0, 1]
    height: Tensor  # N in (0, 1]: 1 is the whole scene

    def heights(self) -> Tensor:
        """Return how high every pixel lies: N x 1 x R x R in [0, 1]."""
        size = self.rgb.shape[-1]
        down = (torch.arange(size, device=self.top.device) + 0.5) / size
        at = self.top[:, None] + self.height[:, None] * down
        return at[:, None, :, None].expand(-1, 1, size, size)


class SceneBatches:
    """Draws batches of scenes: kinds by the root of their count, mirrored at random, some of them seen closer."""

    def __init__(
        self,
        scenes: SceneSet,
        count: int,  # of scenes a batch
        resolution: int,  # pixels a side
        seed: int,
        device: torch.device,
        shares: dict[str, float],  # how often a kind is drawn, beside the root of its count
        closer: float = 0.0,  # share of windows that show only a part of the scene
        heights: tuple[float, float] = (0.5, 1.0),  # from and to how much of its height such a part has
    ) -> None:
        self.scenes, self.count, self.resolution, self.seed, self.device = scenes, count, resolution, seed, device
        self.closer, self.heights = closer, heights
        self.pictures = torch.from_numpy(scenes.pictures).to(device)
        self.places = [scenes.of_kind(label) for label in range(len(scenes.kinds))]
        odds = [len(here) ** 0.5 * shares.get(kind, 1.0) for here, kind in zip(self.places, scenes.kinds, strict=True)]
        self.odds = np.array(odds) / sum(odds)

    def draw(self, number: int) -> SceneBatch:
        """Return batch `number`, the same every time."""
        rng = np.random.default_rng((self.seed, number))
        label = rng.choice(len(self.odds), self.count, p=self.odds)
        index = [int(rng.choice(self.places[kind])) for kind in label]
        height = np.where(rng.random(self.count) < self.closer, rng.uniform(*self.heights, self.count), 1.0)
        corner = rng.random((self.count, 2)) * (1 - height)[:, None]  # down, across
        flip = rng.random(self.count) < 0.5
        windows = []
        for place, share, (top, left), mirrored in zip(index, height, corner, flip, strict=True):
            side, y, x = (round(value * SIZE) for value in (share, top, left))
            y, x = min(y, SIZE - side), min(x, SIZE - side)
            window = self.pictures[place, :, y : y + side, x : x + side].float()
            windows.append(
                _sized(window[None], self.resolution).flip(-1) if mirrored else _sized(window[None], self.resolution)
            )
        rgb = torch.cat(windows) / 127.5 - 1

        def tensor(values: NDArray[Any]) -> Tensor:
            return torch.from_numpy(values).to(self.device)

        return SceneBatch(rgb, tensor(label), tensor(corner[:, 0]).float(), tensor(height).float())


def _sized(window: Tensor, size: int) -> Tensor:
    """Resize 1 x 3 x s x s to 1 x 3 x size x size, without aliasing."""
    if window.shape[-1] == size:
        return window
    if window.shape[-1] == 2 * size:
        return F.avg_pool2d(window, 2)
    return F.interpolate(window, size=size, mode="bilinear", antialias=True, align_corners=False)


def _picture(content: bytes) -> NDArray[np.uint8]:
    """Decode a JPEG to 3 x 128 x 128 uint8; what is not square is cut to its middle."""
    with Image.open(io.BytesIO(content), formats=["JPEG", "PNG"]) as image:
        side = min(image.size)
        left, top = (image.width - side) // 2, (image.height - side) // 2
        box = (left, top, left + side, top + side)
        square = image.convert("RGB").resize((SIZE, SIZE), Image.Resampling.BICUBIC, box=box)
    return np.ascontiguousarray(np.asarray(square).transpose(2, 0, 1))
