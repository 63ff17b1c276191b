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
from engine.generators.exemplar_ranking import LEAST_FIT, WHOLE, Origin, ranked
from engine.generators.exemplar_shape import Shape, exemplar_shape_of, rank, shape_of
from engine.generators.exemplar_warp import Warp, warps
from engine.generators.foreground import Foreground
from engine.generators.ground import light_of
from engine.training.core.candidate import Draws
from engine.training.core.crops import CropSet
from engine.training.core.same_photo import Photos
from engine.training.tasks.foreground.evaluation import Windows

Bytes = NDArray[np.uint8]

CROP_SIDE = 256  # px a side at which crops are kept as exemplars
BEST = 8
DRAWN = 128  # px a side at which light is measured where no generator draws
LACKING = 0.01  # share of a mask that no exemplar covers, from which the generator is asked


@dataclass(frozen=True, eq=False)
class Source:
    """One object that others can be drawn from: samples h x w x 4, its ground's light, its shape, and whence it is."""

    samples: Bytes
    light: Light | None
    shape: Shape
    origin: Origin = WHOLE


def sources_of(crops: CropSet, held: Photos) -> list[list[Source]]:
    """Crops as exemplars, of each class, without those of photos that are held out, under whatever key."""
    found: list[list[Source]] = [[] for _ in crops.classes]
    for picture, label in zip(crops.pictures, crops.labels, strict=True):
        mask = np.ascontiguousarray(picture[..., 3])
        rgb, valid = np.ascontiguousarray(picture[..., :3]), np.ascontiguousarray(picture[..., 4])
        if (mask >= 128).any() and not held.has(rgb, mask):
            found[label].append(Source(np.dstack([rgb, mask]), light_of(rgb, mask, valid), exemplar_shape_of(mask)))
    return found


def bank(classes: Sequence[str], held: Photos) -> list[list[Source]]:
    """The exemplars that come along, of each class, without those of photos that are held out."""
    folder = Path(str(resources.files("resources.exemplars")))
    found: list[list[Source]] = [[] for _ in classes]
    for record in json.loads((folder / "index.json").read_text("utf-8"))["exemplars"]:
        if record["class"] not in classes:
            continue
        with Image.open(folder / f"{record['name']}.webp") as picture:
            samples = np.asarray(picture.convert("RGBA"))
        if not held.has_object(*as_window(samples, None, False, CROP_SIDE)):
            light = None if record["ground"] is None else tuple(record["ground"])
            shape = exemplar_shape_of(np.ascontiguousarray(samples[..., 3]), record.get("head"))
            origin = Origin(record["whole"], record.get("rendered", False))
            found[list(classes).index(record["class"])].append(Source(samples, light, shape, origin))
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
        self.overlaps: dict[tuple[bytes, int], tuple[float, float]] = {}  # with the mask drawn into; see `prepared`
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

    def draw(self, near: Ground, label: int, noise: NDArray[np.float32]) -> Bytes:
        """One object on its ground, n x n x 3, with its exemplar's own looks."""
        fits = self.fits(near.mask, label)
        if not fits:
            return near.rgb
        choice = self.choice(fits, noise)
        prepared, place = self.prepared(near.mask, label, choice), self.place(near)
        steering = None
        if self.model is not None and (prepared.covered[near.mask >= 128] < 0.5).mean() >= LACKING:
            own = self.drawn(place, label, self.code(fits[choice], label))
            steering = Steering(own, own)
        rgb = draw(prepared, near.mask, place, near, steering)
        alpha = prepared.alpha[..., None].astype(np.float32) / 255
        return np.asarray(np.rint(near.rgb + (rgb.astype(np.float32) - near.rgb) * alpha), np.uint8)

    def fits(self, mask: Bytes, label: int) -> list[tuple[Source, Warp]]:
        """The exemplars that fit a mask best, warped into it, best first."""
        key = mask.tobytes()
        if key not in self._warps:
            target, sources = shape_of(mask), self.sources[label]
            chosen = [(sources[index], flip) for index, flip in rank(target, [one.shape for one in sources], self.most)]
            found = warps(target, [(source.shape, flip) for source, flip in chosen], self.deformed)
            self._warps[key] = [(source, warp) for (source, _), warp in zip(chosen, found, strict=True)]
        return self._warps[key]

    def choice(self, fits: Sequence[tuple[Source, Warp]], noise: NDArray[np.float32]) -> int:
        """Which of the fitting exemplars a noise means."""
        return int(abs(float(noise[0])) * 1e5) % len(fits)

    def prepared(self, mask: Bytes, label: int, choice: int) -> Prepared:
        """One of the fitting exemplars in the mask; how far that is covered is kept in `overlaps`, as intersections
        over unions: by the exemplar, and by all that is drawn.
        """
        key = (mask.tobytes(), choice)
        if key not in self._prepared:
            source, warp = self.fits(mask, label)[choice]
            found = self._prepared[key] = prepare(source.samples, source.light, warp, len(mask), mask)
            there = (found.covered >= 0.375, np.minimum(found.alpha, mask) >= 128)  # where the alpha is above a half
            self.overlaps[key] = (overlap(mask >= 128, there[0]), overlap(mask >= 128, there[1]))
        return self._prepared[key]

    def covered(self, windows: Windows) -> dict[str, float]:
        """The medians of how far the masks of windows were covered: by the exemplar, and by all that was drawn."""
        masks = {mask.tobytes() for mask in plane_of(windows.mask)}
        found = [values for (mask, _), values in self.overlaps.items() if mask in masks]
        own, drawn = np.median(found, 0).tolist() if found else (0.0, 0.0)
        return {"overlap": own, "drawn_overlap": drawn}

    def place(self, near: Ground) -> Ground:
        """A ground at the size at which light is measured and the generator draws."""
        size = DRAWN if self.model is None else self.model.card.resolution
        if len(near.mask) == size:
            return near
        planes = (cv2.resize(x, (size, size), interpolation=cv2.INTER_AREA) for x in (near.rgb, near.valid, near.mask))
        return Ground(*(np.asarray(x, np.uint8) for x in planes))

    def code(self, fit: tuple[Source, Warp], label: int) -> NDArray[np.float32]:
        """The noise in which the generator finds an exemplar's looks."""
        assert self.model is not None
        source, warp = fit
        key = (id(source), warp.flip)
        if key not in self._codes:
            window = as_window(source.samples, source.light, warp.flip, self.model.card.resolution)
            self._codes[key] = self.model.encode(*window, self.classes[label])
        return self._codes[key]

    def drawn(self, place: Ground, label: int, noise: NDArray[np.float32]) -> Bytes:
        """What the generator draws of a noise in mean light."""
        assert self.model is not None
        return self.model.generate(place.rgb, place.valid, place.mask, self.classes[label], noise, light=0.0)[0]


class AsNewObject(FromExemplars):
    """Draws each object from the exemplar that a new object of the program begins with, and where none fits well
    enough as `otherwise` does: the generator alone.
    """

    def __init__(
        self, sources: Sequence[Sequence[Source]], classes: Sequence[str], model: Foreground, otherwise: Draws
    ) -> None:
        super().__init__(sources, classes, model)
        self.otherwise = otherwise

    def __call__(self, ground: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        """Draw as engine.training.core.candidate.Draws says."""
        drawn = super().__call__(ground, mask, valid, label, noise)
        each = zip(plane_of(mask), label.tolist(), strict=True)
        alone = torch.tensor([not self.fits(*one) for one in each], device=ground.device)
        if alone.any():
            drawn[alone] = self.otherwise(ground[alone], mask[alone], valid[alone], label[alone], noise[alone])
        return drawn

    def fits(self, mask: Bytes, label: int) -> list[tuple[Source, Warp]]:
        """The exemplar with which a new object begins, warped into its mask; none where none fits well enough."""
        key = mask.tobytes()
        if key not in self._warps:
            target, sources = shape_of(mask), self.sources[label]
            order = ranked(target, [one.shape for one in sources], [one.origin for one in sources], BEST)
            first = [(sources[index], draft.flip) for index, draft in order if draft.score >= LEAST_FIT][:1]
            found = warps(target, [(source.shape, flip) for source, flip in first])
            self._warps[key] = [(source, warp) for (source, _), warp in zip(first, found, strict=True)]
        return self._warps[key]


def overlap(one: NDArray[np.bool_], other: NDArray[np.bool_]) -> float:
    """The intersection of two masks over their union."""
    return float((one & other).sum() / max(1, (one | other).sum()))


def bytes_of(rgb: Tensor) -> Bytes:
    """N x 3 x R x R in [-1, 1] -> N x R x R x 3."""
    pixels = ((rgb.clamp(-1, 1) + 1) * 127.5).round().to(torch.uint8)
    return np.ascontiguousarray(pixels.permute(0, 2, 3, 1).cpu().numpy())


def plane_of(values: Tensor) -> Bytes:
    """N x 1 x R x R in [0, 1] -> N x R x R."""
    return np.ascontiguousarray((values[:, 0] * 255).round().to(torch.uint8).cpu().numpy())
