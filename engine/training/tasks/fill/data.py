"""Pictures with holes: scenes, scenes with an object put on them that is to go, and what is around objects."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.context import filled_around
from engine.training.core.crops import CropSet, Record, load_crops
from engine.training.core.pack import is_pack, read_pack
from engine.training.core.plan import Judged
from engine.training.core.publish import Sourced
from engine.training.tasks.background.data import SceneSet
from engine.training.tasks.background.data import load as load_scenes
from engine.training.tasks.fill.holes import grown, placed, placement, random_hole

Bytes = NDArray[np.uint8]
Say = Callable[[str], None]

SIZE = 128  # px a side
OBJECTS = (
    "cat", "dog", "cow", "bear", "elephant", "horse", "sheep", "giraffe", "rabbit", "wolf", "zebra", "bird",
    "butterfly", "flower", "person", "car", "motorcycle", "chair", "boat", "aeroplane", "bicycle", "tree",
)  # fmt: skip
INSIDE = 0.9  # share of an object's window that has to lie inside its photo
AWAY = 4  # px that a hole keeps from an object which stays
CLOSER = 0.4  # share of the scenes of which a part is shown
OBJECT_SHARE, WINDOW_SHARE = 0.35, 0.15  # of a batch: scenes with an object that is to go; windows around an object
GROWN = (-4, 8)  # px by which a hole is larger than the object under it, from and to


@dataclass(frozen=True)
class Sources:
    """What pictures with holes are made of."""

    scenes: SceneSet
    crops: CropSet  # windows that lie in their photos

    @property
    def records(self) -> list[Sourced]:
        """The records of all pictures."""
        return [*self.scenes.records, *self.crops.records]


@dataclass(frozen=True)
class FillBatch:
    """N pictures with holes: RGB in [-1, 1], masks 0 or 1."""

    picture: Tensor  # N x 3 x R x R: as it is, with what is to go
    truth: Tensor  # N x 3 x R x R: as it would be without that
    hole: Tensor  # N x 1 x R x R: what a person painted
    true_mask: Tensor  # N x 1 x R x R: hole and thing that is to go
    smooth: Tensor  # N x 3 x R x R: the picture with its hole filled smoothly
    counts: Tensor  # N x 1 x R x R: where the truth is known

    def windows(self, side: int) -> list[tuple[slice, slice]]:
        """Return for each picture the place, rows and columns, of a square of so many px around its hole's middle."""
        size = self.hole.shape[-1]
        places = []
        for mask in self.true_mask[:, 0]:
            middle = mask.nonzero().float().mean(0).nan_to_num(size / 2) - side / 2
            top, left = (int(min(max(0, round(float(at))), size - side)) for at in middle)
            places.append((slice(top, top + side), slice(left, left + side)))
        return places

    @property
    def asked(self) -> Tensor:
        """Where the truth is known of what is to be replaced: N x 1 x R x R."""
        return self.true_mask * self.counts


def load_sources(data: Path, kinds: tuple[str, ...], say: Say, keep: Callable[[Judged], bool]) -> Sources:
    """Read the scenes of these kinds and the objects' windows that `keep` takes; of OBJECTS, and of what else is called
    as a kind is.
    """
    scenes = load_scenes(data, kinds, say).only(keep)

    def is_wanted(record: Record) -> bool:
        return record.inside >= INSIDE and keep(record)

    if is_pack(data):
        return Sources(scenes, read_pack(data, crop_classes(kinds)).only(is_wanted))
    return Sources(scenes, load_crops(data, crop_classes(kinds), SIZE, say, is_wanted, trimmed=True))


def crop_classes(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Return the classes of the objects that are put on scenes of these kinds."""
    return *OBJECTS, *kinds


class FillBatches:
    """Batch number `step` is a pure function of (seed, step), so a resumed run sees what it would have seen."""

    def __init__(self, sources: Sources, count: int, size: int, seed: int, device: torch.device) -> None:
        self.sources, self.count, self.size, self.seed, self.device = sources, count, size, seed, device
        self.silhouettes = sources.crops.pictures[..., 3]

    def draw(self, step: int) -> FillBatch:
        """Return the batch of this step."""
        rng = np.random.default_rng((self.seed, step))
        drawn = [self._one(rng) for _ in range(self.count)]
        picture, truth, hole, true_mask, counts = (self._tensor(values) for values in zip(*drawn, strict=True))
        picture, truth = picture * 2 - 1, truth * 2 - 1
        return FillBatch(picture, truth, hole, true_mask, filled_around(picture, 1 - hole), counts)

    def _one(self, rng: np.random.Generator) -> tuple[Bytes, ...]:
        kind = rng.random()
        if kind < WINDOW_SHARE:
            return self._window(rng)
        truth = self._scene(rng)
        whole = np.full(truth.shape[:2], 255, np.uint8)
        if kind > WINDOW_SHARE + OBJECT_SHARE:
            hole = random_hole(self.size, self.silhouettes, rng)
            return truth, truth, hole, hole, whole
        crop = self.sources.crops.pictures[rng.integers(len(self.sources.crops))]
        where = placement(self.size, crop[..., 3], rng)
        thing = placed(np.ascontiguousarray(crop[..., :4]), where, self.size)
        alpha = thing[..., 3:].astype(np.float32) / 255
        picture = np.rint(truth + (thing[..., :3] - truth.astype(np.float32)) * alpha).astype(np.uint8)
        hole = grown(thing[..., 3], int(rng.integers(GROWN[0], GROWN[1] + 1)))
        return picture, truth, hole, np.maximum(hole, grown(thing[..., 3], 1)), whole

    def _window(self, rng: np.random.Generator) -> tuple[Bytes, ...]:
        """Return an object's window with a hole beside the object."""
        crop = self._sized(self.sources.crops.pictures[rng.integers(len(self.sources.crops))], rng)
        picture, stays, valid = crop[..., :3], grown(crop[..., 3], AWAY), crop[..., 4]
        hole = np.where(stays > 0, 0, random_hole(self.size, self.silhouettes, rng)).astype(np.uint8)
        return picture, picture, hole, hole, np.where(valid > 127, 255, 0).astype(np.uint8)

    def _scene(self, rng: np.random.Generator) -> Bytes:
        scenes = self.sources.scenes.pictures
        scene = scenes[rng.integers(len(scenes))].transpose(1, 2, 0)
        side = round(rng.uniform(0.6, 1) * len(scene)) if rng.random() < CLOSER else len(scene)
        top, left = rng.integers(0, len(scene) - side + 1, 2)
        return self._sized(scene[top : top + side, left : left + side], rng)

    def _sized(self, picture: Bytes, rng: np.random.Generator) -> Bytes:
        """Return a picture at the batch's size, mirrored by chance."""
        picture = picture[:, ::-1] if rng.random() < 0.5 else picture
        way = cv2.INTER_AREA if len(picture) > self.size else cv2.INTER_LINEAR
        sized = cv2.resize(np.ascontiguousarray(picture), (self.size, self.size), interpolation=way)
        return np.asarray(sized, np.uint8)

    def _tensor(self, pictures: tuple[Bytes, ...]) -> Tensor:
        """Turn uint8 pictures, R x R or R x R x C, into N x C x R x R in [0, 1]."""
        stacked = np.stack([one if one.ndim == 3 else one[..., None] for one in pictures])
        values = torch.from_numpy(stacked).to(self.device).permute(0, 3, 1, 2).float() / 255
        return values.contiguous(memory_format=torch.channels_last)
