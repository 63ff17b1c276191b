"""An object drawn from an exemplar: warped into the mask, moved by what the generator would change, lit by the place.

Colours are worked out in mean light (engine.generators.light): the exemplar's own light is divided out, and the place's
is put in at the end. What the exemplar does not cover comes from the generator's picture, where there is one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.difference_transfer import difference, transfer
from engine.generators.exemplar_sampling import sample
from engine.generators.exemplar_shape import MARGIN
from engine.generators.exemplar_warp import Warp
from engine.generators.grain import match_grain
from engine.generators.ground import GAMMA
from engine.generators.light import gain_of, gain_of_light
from engine.generators.place import match_place
from engine.generators.pyramids import blend, spread

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
Light = tuple[float, float, float]

COVERED = (0.35, 0.75)  # of the exemplar's alpha: not at all, and fully
EDGE = 0.008  # of a frame's side: what of the mask lies farther from the exemplar is filled
SPREAD_SIDE = 256  # px a side at which colours are spread into what is not covered
DIVIDED = 0.25  # how far an exemplar's own light is divided out; kernel distances are in engine/DECISIONS.md
GREY = 160  # sRGB of mean light (engine.generators.light.MEAN_LIGHT)
BRIGHTENED = 1.5  # exponent of a gain above 1, of which drawing highlights together takes a part back
ROOM = 4  # px around the mask that are worked out too


@dataclass(frozen=True, eq=False)
class Steering:
    """What a generator draws in mean light, n x n x 3 each: of the exemplar's own code, and of the wanted noise."""

    own: Bytes
    wanted: Bytes


@dataclass(frozen=True, eq=False)
class Ground:
    """What lies around an object in its frame: rgb n x n x 3, sRGB; mask, and valid, 255 within the canvas: n x n."""

    rgb: Bytes
    valid: Bytes
    mask: Bytes

    @property
    def nbytes(self) -> int:
        return self.rgb.nbytes + self.valid.nbytes + self.mask.nbytes


@dataclass(frozen=True, eq=False)
class Prepared:
    """An exemplar in its object's frame, as long as neither noise nor place count: size x size each.

    rgb: its colours in mean light, carried on into what it does not cover; covered: 0..1, how far they are its own;
    alpha: the object's.
    """

    rgb: Bytes
    covered: Floats
    alpha: Bytes

    @property
    def nbytes(self) -> int:
        return self.rgb.nbytes + self.covered.nbytes + self.alpha.nbytes


def prepare(
    samples: Bytes,  # the exemplar: h x w x 4, straight sRGB and alpha
    light: Light | None,  # of its own ground; None: it is taken as it is
    warp: Warp,
    side: int,  # px of the square mask that the warp was made for
    mask: Bytes,  # of the object, size x size
) -> Prepared:
    """Return the exemplar as it lies in the mask. The same inputs give the same bytes."""
    sampled = sample(samples, warp, side, len(mask))
    low, high = COVERED
    covered = np.asarray(np.clip((sampled.cover.astype(np.float32) / 255 - low) / (high - low), 0, 1), np.float32)
    rgb = in_mean_light(spread_into(sampled.rgb, covered), light)
    return Prepared(rgb, covered, own_edge(sampled.cover, mask))


def draw(
    prepared: Prepared,
    mask: Bytes,  # of the object, size x size
    place: Ground,  # at the size at which light is measured and the generator draws
    near: Ground,  # the same at the size that the canvas shows: noise and sharpness are measured
    steering: Steering | None,  # None where no generator knows the class
    *,
    fidelity: float = 1.0,  # 1: the exemplar wherever it covers; towards 0 more of the generator's picture
    follow: float = 1.0,  # how far the place's light is followed, 0..1
    seed: int = 0,  # of the grain
) -> Bytes:
    """Return the object's colours, size x size x 3. The same inputs give the same bytes."""
    rows, columns = (slice(low, high) for low, high in _extent(mask))
    rgb, covered = prepared.rgb[rows, columns], prepared.covered[rows, columns]
    if steering is not None:
        lacks = fidelity < 1 or bool(((covered < 1) & (mask[rows, columns] > 0)).any())
        size = len(mask)
        if lacks:
            wanted = _enlarged(_in_its_colours(prepared, steering, place.mask, fidelity), size)[rows, columns]
        rgb = transfer(rgb, _enlarged(difference(steering.own, steering.wanted, place.mask), size)[rows, columns])
        if lacks:
            rgb = blend(wanted, rgb, covered * np.float32(fidelity))
    rgb = relit(rgb, gain_of(_tensor(place.rgb), _tensor(place.mask)) ** follow)
    whole = prepared.rgb.copy()
    whole[rows, columns] = rgb
    whole = match_place(whole, np.minimum(prepared.alpha, mask), near.rgb, near.valid, near.mask)
    outside = np.where(near.mask > 0, 0, near.valid).astype(np.uint8)
    return match_grain(whole, near.rgb, seed, within=mask, around=outside)


def _in_its_colours(prepared: Prepared, steering: Steering, mask: Bytes, fidelity: float) -> Bytes:
    """The generator's picture with the colours of the exemplar, so that what is filled goes with what is covered."""
    size = mask.shape[::-1]
    way = cv2.INTER_AREA if len(prepared.rgb) > len(mask) else cv2.INTER_LINEAR
    own, covered = (cv2.resize(x, size, interpolation=way) for x in (prepared.rgb, prepared.covered))
    there = np.asarray(np.rint(covered * mask), np.uint8)
    change = difference(steering.own, np.asarray(own, np.uint8), there)
    return transfer(steering.wanted, change * np.float32(fidelity))


def _enlarged(picture: NDArray[Any], size: int) -> NDArray[Any]:
    """A square picture at another size."""
    way = cv2.INTER_CUBIC if picture.dtype == np.uint8 else cv2.INTER_LINEAR
    return picture if len(picture) == size else np.asarray(cv2.resize(picture, (size, size), interpolation=way))


def _extent(mask: Bytes) -> tuple[tuple[int, int], tuple[int, int]]:
    """The rows and the columns within which a mask lies, and a few px more."""
    found = []
    for axis in (1, 0):
        inside = np.flatnonzero(mask.any(axis))
        low, high = (int(inside[0]), int(inside[-1]) + 1) if len(inside) else (0, mask.shape[1 - axis])
        found.append((max(0, low - ROOM), min(mask.shape[1 - axis], high + ROOM)))
    return found[0], found[1]


def in_mean_light(rgb: Bytes, light: Light | None) -> Bytes:
    """An exemplar's picture, uint8 h x w x 3, with the light of its own ground divided out, as far as it is known."""
    return rgb if light is None else relit(rgb, gain_of_light(torch.tensor([light])) ** -DIVIDED)


def as_window(samples: Bytes, light: Light | None, flip: bool, size: int) -> tuple[Bytes, Bytes]:
    """An exemplar as encoders know objects: RGB and mask, size x size, in mean light on a grey that is mean light."""
    samples = samples[:, ::-1] if flip else samples
    height, width = samples.shape[:2]
    side = math.ceil(MARGIN * max(width, height))
    rgb, mask = np.full((side, side, 3), GREY, np.uint8), np.zeros((side, side), np.uint8)
    top, left = (side - height) // 2, (side - width) // 2
    alpha = samples[..., 3:].astype(np.float32) / 255
    own = in_mean_light(np.ascontiguousarray(samples[..., :3]), light).astype(np.float32)
    rgb[top : top + height, left : left + width] = np.rint(GREY + (own - GREY) * alpha)
    mask[top : top + height, left : left + width] = samples[..., 3]
    way = cv2.INTER_AREA if side > size else cv2.INTER_LINEAR
    small, cover = (np.asarray(cv2.resize(x, (size, size), interpolation=way), np.uint8) for x in (rgb, mask))
    return small, cover


def own_edge(cover: Bytes, mask: Bytes) -> Bytes:
    """The object's alpha, size x size: the exemplar's own soft edge, but all of what it does not reach by far."""
    reach = max(1.0, EDGE * len(mask))
    there = (cover >= 128).astype(np.uint8)
    if not there.any():
        return np.full_like(mask, 255)
    missing = (mask >= 128) & (cv2.distanceTransform(1 - there, cv2.DIST_L2, 3) > reach)
    if not missing.any():
        return cover
    # What is missing is filled as far as the exemplar, so that no gap is left between them.
    near = np.asarray(cv2.distanceTransform(1 - missing.astype(np.uint8), cv2.DIST_L2, 3), np.float32)
    filled = np.clip(3 - near / reach, 0, 1) * 255
    return np.asarray(np.rint(np.maximum(cover, filled)), np.uint8)


def spread_into(rgb: Bytes, covered: Floats) -> Bytes:
    """The exemplar's colours carried on into what it does not cover: worked out small, since they are smooth."""
    size = len(covered)
    if size <= SPREAD_SIDE:
        return spread(rgb, covered)
    small = (SPREAD_SIDE, SPREAD_SIDE)
    known = np.asarray(cv2.resize(covered, small, interpolation=cv2.INTER_AREA), np.float32)
    sums = cv2.resize(rgb * covered[..., None], small, interpolation=cv2.INTER_AREA)
    mean = np.asarray(np.rint(sums / np.maximum(known, 1e-3)[..., None]).clip(0, 255), np.uint8)
    smooth = cv2.resize(spread(mean, np.minimum(known * 4, 1)), (size, size), interpolation=cv2.INTER_LINEAR)
    return np.asarray(np.rint(smooth + (rgb.astype(np.float32) - smooth) * covered[..., None]), np.uint8)


def relit(rgb: Bytes, gain: Tensor) -> Bytes:
    """A picture, uint8 h x w x 3, in other light: linear light is multiplied by gain, 1 x 3.

    Where that brightens, highlights are drawn together instead of clipped: white stays white, and the texture of what
    is nearly white is kept. A generator's pictures have none there, so `light.relight` brightens more straightly.
    """
    factor = gain[0].double().numpy()
    factor = np.where(factor > 1, factor**BRIGHTENED, factor)
    linear = (np.arange(256)[:, None] / 255) ** GAMMA
    light = linear * factor / (1 + linear * np.maximum(factor - 1, 0))
    table = np.asarray(np.rint(255 * light ** (1 / GAMMA)), np.uint8)  # 256 x 3
    return np.asarray(cv2.LUT(rgb, table[None]), np.uint8)


def _tensor(picture: Bytes) -> Tensor:
    """h x w x 3 in bytes as 1 x 3 x h x w in [-1, 1], and h x w as 1 x 1 x h x w in [0, 1]."""
    if picture.ndim == 3:
        return torch.from_numpy(np.array(picture)).permute(2, 0, 1)[None].float() / 127.5 - 1
    return torch.from_numpy(np.array(picture))[None, None].float() / 255
