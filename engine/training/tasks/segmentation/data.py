"""Pictures with one object to be found: crops as they are, crops in larger frames, objects cut out and put into scenes.

A pasted object must not be found by its paste: its edge is feathered, its colours lean to the scene's, patches of other
scenes are pasted likewise and are no object, and what a camera does (blur, noise, JPEG) is done to the whole picture.
"""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from engine.scene.box import Box
from engine.training.core.crops import HELD_OUT, CropSet, families, fold_of
from engine.training.core.licences import is_open
from engine.training.core.threaded import samples_of

Bytes = NDArray[np.uint8]
Floats = NDArray[np.floating[Any]]
TOWN = ("street", "buildings")  # scenes that do show objects, so they are never taken for empty ones


@dataclass(frozen=True)
class Pictures:
    """N pictures R x R."""

    rgb: Tensor  # N x 3 x R x R in [-1, 1]
    box: Tensor  # N x 1 x R x R, 1 inside the box; all 0 where none is given
    mask: Tensor  # N x 1 x R x R in [0, 1]
    weight: Tensor  # N x 1 x R x R, 1 where the mask is known

    def halved(self) -> Pictures:
        """Return the same at half the size."""
        return Pictures(*(torch.nn.functional.avg_pool2d(x, 2) for x in (self.rgb, self.box, self.mask, self.weight)))


@dataclass
class _Shown:
    """One picture in the making: float32, 0..255 and 0..1."""

    rgb: Floats  # R x R x 3
    mask: Floats  # R x R
    weight: Floats  # R x R
    needs_box: bool = False  # two objects: which one is meant?


@dataclass(frozen=True)
class Scenes:
    """Scenes without objects of their own, mostly."""

    pictures: Bytes  # N x n x n x 3
    is_empty: NDArray[np.bool_]  # N: surely nothing stands out there


class PictureMaker:
    """Batch number `step` is a pure function of (seed, step), so a resumed run sees what it would have seen."""

    def __init__(self, crops: CropSet, scenes: Scenes, batch: int, resolution: int, seed: int) -> None:
        self.crops, self.scenes, self.batch, self.resolution, self.seed = crops, scenes, batch, resolution, seed
        counts = np.bincount(crops.labels, minlength=len(crops.classes))
        probabilities = np.sqrt(counts)[crops.labels] / np.maximum(counts, 1)[crops.labels]
        self.probabilities = probabilities / probabilities.sum()
        self.frames = [_frame(picture[..., 4]) for picture in crops.pictures]
        self.is_whole = np.array([_is_whole(p, f) for p, f in zip(crops.pictures, self.frames, strict=True)])

    def draw(self, step: int, device: torch.device) -> Pictures:
        """Return the batch of this step."""
        rng = np.random.default_rng((self.seed, step))
        index = rng.choice(len(self.crops), self.batch, p=self.probabilities)
        made = samples_of(index.tolist(), self.one, self.seed, step)
        rgb = np.stack([rgb for rgb, _, _, _ in made])
        planes = [np.stack([one[k] for one in made])[:, None] for k in (1, 2, 3)]
        return Pictures(
            (torch.from_numpy(rgb).permute(0, 3, 1, 2).float() / 127.5 - 1).contiguous().to(device),
            *(torch.from_numpy(plane).float().to(device) for plane in planes),
        )

    def one(self, index: int, rng: np.random.Generator) -> tuple[Bytes, Floats, Floats, Floats]:
        """Return RGB, box, mask and weight of one picture."""
        kind = rng.random()
        if kind < 0.03 and self.scenes.is_empty.any():
            shown = self._empty(rng)
        elif kind < 0.45 and self.is_whole[index] and len(self.scenes.pictures):
            shown = self._pasted(index, rng)
        elif kind < 0.62 and self.is_whole[index] and self.crops.records[index].inside > 0.97:
            shown = self._far(index, rng)
        else:
            shown = self._near(index, rng)
        rgb = as_taken(in_other_light(shown.rgb, rng), rng)
        box = np.zeros_like(shown.mask)
        seen = box_of(shown.mask * (shown.weight > 0.5))
        if seen is not None and (shown.needs_box or rng.random() < 0.5):
            left, top, right, bottom = jittered(seen, self.resolution, rng)
            box[top:bottom, left:right] = 1
        return rgb, box, shown.mask, shown.weight

    def _near(self, index: int, rng: np.random.Generator) -> _Shown:
        """Return the crop itself, turned and scaled a little; what lies outside its photo is mirrored or repeated."""
        left, top, right, bottom = self.frames[index]
        inner = self.crops.pictures[index][top:bottom, left:right]
        height, width = inner.shape[:2]
        longer = max(height, width) * np.exp(rng.uniform(-0.28, 0.12))
        stretch = np.exp(rng.uniform(0, 0.4))
        sides = np.minimum(longer, np.array([width, height]) * np.exp(rng.uniform(-0.28, 0.12)) * stretch)
        sides = np.maximum(sides, longer / stretch)  # pixels across and down that the picture shows
        slack = np.maximum(0.06 * longer, (np.array([width, height]) - sides) / 2 + 0.06 * longer)
        centre = np.array([width, height]) / 2 + rng.uniform(-1, 1, 2) * slack
        matrix = self._matrix(centre, self.resolution / sides, rng)
        border = cv2.BORDER_REFLECT_101 if rng.random() < 0.5 else cv2.BORDER_REPLICATE
        return _Shown(
            self._warp(inner[..., :3], matrix, border),
            self._warp(inner[..., 3], matrix, border) / 255,
            self._warp(np.ones((height, width), np.float32), matrix),
        )

    def _far(self, index: int, rng: np.random.Generator) -> _Shown:
        """Return the crop in a larger frame: around it, mirrored, the background with its object filled in."""
        picture = self.crops.pictures[index]
        picture, matrix = self._placed(picture, float(np.exp(rng.uniform(np.log(0.18), np.log(0.65)))), rng)
        rgb = picture[..., :3]
        background = self._warp(_filled(rgb, picture[..., 3]), matrix, cv2.BORDER_REFLECT_101)
        size = picture.shape[0]
        edge = max(2, size // 20)
        window = np.zeros((size, size), np.float32)
        window[edge:-edge, edge:-edge] = 1
        alpha = self._warp(np.asarray(cv2.blur(window, (edge, edge)), np.float32), matrix)[..., None]
        shown = self._warp(rgb, matrix, cv2.BORDER_REPLICATE) * alpha + background * (1 - alpha)
        return _Shown(shown, self._warp(picture[..., 3], matrix) / 255, np.ones(shown.shape[:2], np.float32))

    def _pasted(self, index: int, rng: np.random.Generator) -> _Shown:
        """Return the object in a scene, at times beside a patch that is none, or beside another object."""
        rgb, _ = self._scene(rng)
        more = rng.random()
        if more < 0.3:
            shape = self._object(int(rng.integers(len(self.crops))), rng)[1]
            rgb = _put(self._scene(rng)[0], shape, rgb, rng)
        other: Floats | None = None
        if more > 0.7:
            picture, other = self._object(int(rng.choice(np.flatnonzero(self.is_whole))), rng)
            rgb = _put(picture, other, rgb, rng)
        picture, mask = self._object(index, rng)
        rgb = _put(picture, mask, rgb, rng)
        return _Shown(rgb, mask, np.ones_like(mask), other is not None)

    def _empty(self, rng: np.random.Generator) -> _Shown:
        rgb, _ = self._scene(rng, only_empty=True)
        return _Shown(rgb, np.zeros(rgb.shape[:2], np.float32), np.ones(rgb.shape[:2], np.float32))

    def _scene(self, rng: np.random.Generator, only_empty: bool = False) -> tuple[Floats, int]:
        """Cut a part of a scene, R x R x 3."""
        places = np.flatnonzero(self.scenes.is_empty) if only_empty else np.arange(len(self.scenes.pictures))
        number = int(rng.choice(places))
        scene = self.scenes.pictures[number]
        size = scene.shape[0]
        side = size * rng.uniform(0.55, 1.0)
        centre = side / 2 + rng.uniform(0, 1, 2) * (size - side)
        return self._warp(scene, self._matrix(centre, np.full(2, self.resolution / side), rng, 0)), number

    def _object(self, index: int, rng: np.random.Generator) -> tuple[Floats, Floats]:
        """Place a cut-out at random size and place: RGB R x R x 3, alpha R x R with a rim that is a little thinner."""
        picture, matrix = self._placed(
            self.crops.pictures[index], float(np.exp(rng.uniform(np.log(0.2), np.log(0.95)))), rng
        )
        mask = self._warp(picture[..., 3], matrix) / 255
        if rng.random() < 0.7:  # 1-bit masks carry a rim of their old background
            blurred = cv2.GaussianBlur(mask, (0, 0), rng.uniform(0.5, 1.2))
            mask = np.clip(blurred * 1.6 - rng.uniform(0.3, 0.55), 0, 1)
        return self._warp(picture[..., :3], matrix, cv2.BORDER_REPLICATE), mask

    def _placed(self, picture: Bytes, share: float, rng: np.random.Generator) -> tuple[Bytes, Floats]:
        """Return a crop (smaller if need be) and the matrix that makes its object's longer side this share of R."""
        box = box_of(picture[..., 3].astype(np.float32) / 255) or (0, 0, *picture.shape[1::-1])
        left, top, right, bottom = (float(side) for side in box)
        scale = share * self.resolution / max(right - left, bottom - top)
        centre = np.array([left + right, top + bottom]) / 2
        while scale < 0.55:
            picture = cv2.resize(picture, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA).astype(np.uint8)
            scale, centre = scale * 2, centre / 2
        reach = max(0.12, (1 - share) / 2 + 0.05)  # a part of it may lie beyond the edge
        goal = self.resolution * (0.5 + rng.uniform(-reach, reach, 2))
        scales = scale * np.exp(rng.normal(0, 0.08, 2))
        return picture, self._matrix(centre, scales, rng, goal=goal)

    def _matrix(
        self,
        centre: NDArray[np.float64],  # x, y in the source that lands at the goal
        scales: NDArray[np.float64],  # across and down
        rng: np.random.Generator,
        turn: float = 7.0,  # degrees
        goal: NDArray[np.float64] | None = None,  # the middle, if not given
    ) -> Floats:
        angle = np.radians(rng.normal(0, turn)) if turn else 0.0
        flip = -1.0 if rng.random() < 0.5 else 1.0
        rotation = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        linear = rotation @ np.diag([scales[0] * flip, scales[1]])
        goal = np.full(2, self.resolution / 2) if goal is None else goal
        shift = goal - linear @ centre
        # cv2 counts from pixel centres
        shift = shift + linear @ np.full(2, 0.5) - 0.5
        return np.column_stack([linear, shift]).astype(np.float32)

    def _warp(self, source: Bytes | Floats, matrix: Floats, border: int = cv2.BORDER_CONSTANT) -> Floats:
        size = (self.resolution, self.resolution)
        warped = cv2.warpAffine(np.ascontiguousarray(source), matrix, size, flags=cv2.INTER_LINEAR, borderMode=border)
        return np.asarray(warped, np.float32)


def load_scenes(
    folder: Path,
    size: int,
    is_wanted: Callable[[str], bool],  # told a scene's key
    most: int = 100_000,
    only_open: bool = False,
) -> Scenes:
    """Read the wanted scenes of a folder, at size x size, evenly thinned to `most`; maybe none."""
    pictures: list[Bytes] = []
    empty: list[bool] = []
    for _, read in families(folder) if folder.is_dir() else ():
        lines = [json.loads(line) for line in read("index.jsonl").decode("utf-8").splitlines()]
        lines = [line for line in lines if is_wanted(str(line["key"]))]
        lines = [line for line in lines if not only_open or is_open(str(line.get("licence", "")))]
        for line in lines[:: max(1, -(-3 * len(lines) // most))]:
            with Image.open(io.BytesIO(read(line["key"] + ".jpg")), formats=["JPEG"]) as image:
                pictures.append(np.asarray(image.convert("RGB").resize((size, size), Image.Resampling.BICUBIC)))
            empty.append(line["class"] not in TOWN)
    return Scenes(np.array(pictures, np.uint8).reshape(-1, size, size, 3), np.array(empty, bool))


def is_held_out_scene(key: str) -> bool:
    """Return whether a scene is held out: one in ten is."""
    return fold_of(key) == HELD_OUT


def box_of(mask: Floats) -> tuple[int, int, int, int] | None:
    """Return left, top, right, bottom of what is more than half covered; None where nothing is."""
    box = Box.of_nonzero(mask > 0.5)
    return None if box.is_empty else (box.left, box.top, box.right, box.bottom)


def jittered(box: tuple[int, int, int, int], size: int, rng: np.random.Generator) -> tuple[int, int, int, int]:
    """Return the box as a person drags it: a third of them exact, the others off by some per cent, rather too large."""
    if rng.random() < 0.3:
        return box
    sides = np.array([box[2] - box[0], box[3] - box[1]] * 2, float)
    moved = np.array(box) + rng.normal(0.02, 0.05, 4) * sides * np.array([-1, -1, 1, 1])
    left, top, right, bottom = np.clip(np.round(moved), 0, size).astype(int)
    return int(left), int(top), int(max(right, left + 1)), int(max(bottom, top + 1))


def in_other_light(rgb: Floats, rng: np.random.Generator) -> Floats:
    """Change exposure, white balance, contrast and saturation a little; 1 in 20 becomes grey."""
    grey = rgb.mean(2, keepdims=True)
    saturation = 0.0 if rng.random() < 0.05 else float(np.exp(rng.normal(0, 0.25)))
    gain = np.exp(rng.normal(0, 0.2) + rng.normal(0, 0.06, 3)).astype(np.float32)
    contrast = float(np.exp(rng.normal(0, 0.15)))
    middle = float(rgb.mean())
    x = (grey + (rgb - grey) * saturation) * gain
    return np.asarray((x - middle) * contrast + middle, np.float32)


def as_taken(rgb: Floats, rng: np.random.Generator) -> Bytes:
    """Degrade a picture as cameras and files do: blur, noise and JPEG, each at times."""
    if rng.random() < 0.25:
        rgb = np.asarray(cv2.GaussianBlur(rgb, (0, 0), rng.uniform(0.3, 1.3)), np.float32)
    if rng.random() < 0.3:
        rgb = rgb + rng.normal(0, rng.uniform(1, 10), rgb.shape).astype(np.float32)
    taken: Bytes = np.clip(np.round(rgb), 0, 255).astype(np.uint8)
    if rng.random() < 0.35:
        _, packed = cv2.imencode(".jpg", taken, [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(35, 95))])
        taken = np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8)
    return taken


def _put(picture: Floats, alpha: Floats, background: Floats, rng: np.random.Generator) -> Floats:
    """Return the picture on the background, its colours leaning to the background's."""
    weight = alpha[..., None]
    total = max(float(weight.sum()), 1.0)
    own = (picture * weight).sum((0, 1)) / total
    around = (background * weight).sum((0, 1)) / total
    gain = (np.maximum(around, 8) / np.maximum(own, 8)) ** rng.uniform(0, 0.5)
    matched = picture * np.clip(gain, 0.5, 2.0).astype(np.float32)
    return np.asarray(matched * weight + background * (1 - weight), np.float32)


def _filled(rgb: Bytes, mask: Bytes) -> Bytes:
    """Return the background with the object filled from around it, coarse to fine."""
    size = rgb.shape[0]
    known = (cv2.dilate(mask, np.ones((7, 7), np.uint8)) < 8).astype(np.float32)
    colours: list[Floats] = [rgb.astype(np.float32) * known[..., None]]
    weights: list[Floats] = [known]
    while colours[-1].shape[0] > 2:
        half = (max(1, colours[-1].shape[0] // 2),) * 2
        colours.append(np.asarray(cv2.resize(colours[-1], half, interpolation=cv2.INTER_AREA), np.float32))
        weights.append(np.asarray(cv2.resize(weights[-1], half, interpolation=cv2.INTER_AREA), np.float32))
    x = colours[-1] / np.maximum(weights[-1], 1e-3)[..., None]
    for colour, weight in zip(colours[-2::-1], weights[-2::-1], strict=True):
        coarse = cv2.resize(x, colour.shape[1::-1], interpolation=cv2.INTER_LINEAR)
        trust = np.minimum(weight * 4, 1)[..., None]
        x = coarse * (1 - trust) + colour / np.maximum(weight, 1e-6)[..., None] * trust
    assert x.shape[0] == size
    return np.clip(np.round(x), 0, 255).astype(np.uint8)


def _frame(valid: Bytes) -> tuple[int, int, int, int]:
    """Return left, top, right, bottom of the part of a window that lies inside its photo."""
    return box_of(valid.astype(np.float32) / 255) or (0, 0, valid.shape[1], valid.shape[0])


def _is_whole(picture: Bytes, frame: tuple[int, int, int, int]) -> bool:
    """Whether no edge of the photo cuts the object off."""
    left, top, right, bottom = frame
    inner = picture[top:bottom, left:right, 3] > 127
    return not (inner[0].any() or inner[-1].any() or inner[:, 0].any() or inner[:, -1].any())
