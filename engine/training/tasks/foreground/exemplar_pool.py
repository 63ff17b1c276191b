"""Objects drawn from exemplars as a generator that can be evaluated: from training crops, or from the shipped bank."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from engine.generators.exemplar_drawing import Ground, Light, Prepared, Steering, as_window, draw, prepare
from engine.generators.exemplar_shape import Shape, rank, shape_of
from engine.generators.exemplar_warp import Warp, warps
from engine.generators.foreground import Foreground
from engine.generators.ground import light_of
from engine.training.core.crops import CropSet

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

CROP_SIDE = 256  # px a side at which crops are kept as exemplars
BEST = 8
ALIKE = 0.93  # the product of two objects' hashes from which they are taken for the same photo
LACKING = 0.01  # share of a mask that no exemplar covers, from which the generator is asked


@dataclass(frozen=True, eq=False)
class Source:
    """One object that others can be drawn from: samples h x w x 4, its ground's light, and its shape."""

    samples: Bytes
    light: Light | None
    shape: Shape


def hash_of(rgb: Bytes, mask: Bytes) -> Floats:
    """What copies of an object's photo share, as a vector of length 1: its brightness at 16 x 16 px, less the mean.

    Copies at other sizes, cut a little otherwise, come to a product of 0.95 and more; other photos of the same pose
    stay below ALIKE.
    """
    grey = cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2GRAY).astype(np.float32)
    share = np.asarray(cv2.resize(mask, (16, 16), interpolation=cv2.INTER_AREA), np.float32) / 255
    small = np.asarray(cv2.resize(grey, (16, 16), interpolation=cv2.INTER_AREA), np.float32)
    small = (small - (small * share).sum() / max(float(share.sum()), 1e-6)) * share
    return np.asarray(small.ravel() / max(float(np.linalg.norm(small)), 1e-6), np.float32)


def sources_of(crops: CropSet) -> list[list[Source]]:
    """The training crops of each class as exemplars, without those of photos that are held out under another key."""
    hashes = _held_out(crops)
    found: list[list[Source]] = [[] for _ in crops.classes]
    for picture, record, label in zip(crops.pictures, crops.records, crops.labels, strict=True):
        mask = np.ascontiguousarray(picture[..., 3])
        rgb, valid = np.ascontiguousarray(picture[..., :3]), np.ascontiguousarray(picture[..., 4])
        if record.is_held_out or not (mask >= 128).any() or _is_among(rgb, mask, hashes):
            continue
        found[label].append(Source(np.dstack([rgb, mask]), light_of(rgb, mask, valid), shape_of(mask)))
    return found


def _held_out(crops: CropSet) -> Floats:
    """The hashes of the held-out photos, a row each."""
    held = [picture for picture, record in zip(crops.pictures, crops.records, strict=True) if record.is_held_out]
    hashes = [hash_of(one[..., :3], np.ascontiguousarray(one[..., 3])) for one in held]
    return np.stack(hashes) if hashes else np.zeros((0, 256), np.float32)


def _is_among(rgb: Bytes, mask: Bytes, hashes: Floats) -> bool:
    """Whether an object or its mirror image is one of those with these hashes."""
    ways = ((rgb, mask), (rgb[:, ::-1], np.ascontiguousarray(mask[:, ::-1])))
    return any(bool((hashes @ hash_of(*way) > ALIKE).any()) for way in ways)


def bank(crops: CropSet) -> list[list[Source]]:
    """The exemplars that come along, of each class of the crops, without those whose photo is held out."""
    folder = Path(str(resources.files("resources.exemplars")))
    hashes = _held_out(crops)
    found: list[list[Source]] = [[] for _ in crops.classes]
    for record in json.loads((folder / "index.json").read_text("utf-8"))["exemplars"]:
        if record["class"] not in crops.classes:
            continue
        with Image.open(folder / f"{record['name']}.webp") as picture:
            samples = np.asarray(picture.convert("RGBA"))
        if not _is_among(*as_window(samples, None, False, CROP_SIDE), hashes):
            light = None if record["ground"] is None else tuple(record["ground"])
            shape = shape_of(np.ascontiguousarray(samples[..., 3]))
            found[crops.classes.index(record["class"])].append(Source(samples, light, shape))
    return found


class FromExemplars:
    """Draws each object from one of the exemplars that fit its mask best; which one, its noise decides."""

    def __init__(
        self,
        sources: Sequence[Sequence[Source]],  # by label
        classes: Sequence[str],
        model: Foreground | None,  # fills what is not covered
        deformed: bool = True,  # else only the affine map
        most: int = BEST,
    ) -> None:
        self.sources, self.classes, self.model = sources, classes, model
        self.deformed, self.most = deformed, most
        self.overlaps: dict[bytes, list[float]] = {}  # of the masks that were drawn into
        self._warps: dict[bytes, list[tuple[Source, Warp]]] = {}
        self._prepared: dict[tuple[bytes, int], Prepared] = {}
        self._codes: dict[tuple[int, bool], NDArray[np.float32]] = {}

    def __call__(self, ground: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        """Draw as engine.training.core.candidate.Draws says."""
        planes = zip(
            bytes_of(ground), plane_of(mask), plane_of(valid), label.tolist(), noise.cpu().numpy(), strict=True
        )
        drawn = [self.draw(Ground(rgb, seen, hole), number, z) for rgb, hole, seen, number, z in planes]
        return torch.from_numpy(np.stack(drawn)).permute(0, 3, 1, 2).float().to(ground.device) / 127.5 - 1

    def draw(self, place: Ground, label: int, noise: NDArray[np.float32], share: float = 0.0) -> Bytes:
        """One object on its ground, n x n x 3; share: how far its looks go from the exemplar's to the noise's."""
        fits = self.fits(place.mask, label)
        if not fits:
            return place.rgb
        choice = int(abs(float(noise[0])) * 1e5) % len(fits)
        source, warp = fits[choice]
        prepared = self.prepared(place.mask, label, choice)
        steering = self.steering(source, warp.flip, place, prepared, self.classes[label], noise, share)
        rgb = draw(prepared, place.mask, place, place, steering)
        alpha = prepared.alpha[..., None].astype(np.float32) / 255
        return np.asarray(np.rint(place.rgb + (rgb.astype(np.float32) - place.rgb) * alpha), np.uint8)

    def fits(self, mask: Bytes, label: int) -> list[tuple[Source, Warp]]:
        """The exemplars that fit a mask best, warped into it, best first."""
        key = mask.tobytes()
        if key not in self._warps:
            target, sources = shape_of(mask), self.sources[label]
            chosen = [(sources[index], flip) for index, flip in rank(target, [one.shape for one in sources], self.most)]
            found = warps(target, [(source.shape, flip) for source, flip in chosen], self.deformed)
            pairs = [(source, warp) for (source, _), warp in zip(chosen, found, strict=True)]
            self._warps[key] = sorted(pairs, key=lambda pair: -pair[1].score)
        return self._warps[key]

    def prepared(self, mask: Bytes, label: int, choice: int) -> Prepared:
        """One of the fitting exemplars in the mask."""
        key = (mask.tobytes(), choice)
        if key not in self._prepared:
            source, warp = self.fits(mask, label)[choice]
            found = self._prepared[key] = prepare(source.samples, source.light, warp, len(mask), mask)
            inside, there = mask >= 128, found.covered >= 0.375  # where the alpha is above a half
            overlap = float((inside & there).sum() / max(1, (inside | there).sum()))
            self.overlaps.setdefault(mask.tobytes(), []).append(overlap)
        return self._prepared[key]

    def steering(
        self,
        source: Source,
        flip: bool,
        place: Ground,
        prepared: Prepared,
        class_name: str,
        noise: NDArray[np.float32],
        share: float,
    ) -> Steering | None:
        """What the generator draws of the exemplar's code and of the wanted noise, where it is needed."""
        inside = place.mask >= 128
        if self.model is None or (share == 0 and (prepared.covered[inside] < 0.5).mean() < LACKING):
            return None
        key = (id(source), flip)
        if key not in self._codes:
            window = as_window(source.samples, source.light, flip, self.model.card.resolution)
            self._codes[key] = self.model.encode(*window, class_name)
        code, model = self._codes[key], self.model

        def drawn(z: NDArray[np.float32]) -> Bytes:
            return model.generate(place.rgb, place.valid, place.mask, class_name, z, light=0.0)[0]

        own = drawn(code)
        return Steering(own, own if share == 0 else drawn(code + np.float32(share) * (noise[: len(code)] - code)))


def bytes_of(rgb: Tensor) -> Bytes:
    """N x 3 x R x R in [-1, 1] -> N x R x R x 3."""
    pixels = ((rgb.clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8)
    return np.ascontiguousarray(pixels.permute(0, 2, 3, 1).cpu().numpy())


def plane_of(values: Tensor) -> Bytes:
    """N x 1 x R x R in [0, 1] -> N x R x R."""
    return np.ascontiguousarray((values[:, 0] * 255).round().to(torch.uint8).cpu().numpy())
