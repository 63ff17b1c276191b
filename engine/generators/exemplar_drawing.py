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
from engine.generators.exemplar_edge import crisp_edge, mirrored, own_edge, reflected, spread_into, without_rim
from engine.generators.exemplar_sampling import Part, sample
from engine.generators.exemplar_shape import MARGIN
from engine.generators.exemplar_warp import Warp
from engine.generators.grain import match_grain, noise_around
from engine.generators.light import gain_of, gain_of_light
from engine.generators.lighting import against_of_place, followed, gain_of_place, relit
from engine.generators.place import haze_around, match_haze, match_place
from engine.generators.pyramids import blend
from engine.generators.remembered import remembered
from engine.generators.sharpness import AT_PHOTO_SIZE, PHOTOS, SHARPENED_PX, match_sharpness, sharpness_around
from engine.generators.toning import toned

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
Light = tuple[float, float, float]

VERSION = 11  # raised whenever the same inputs come to give other pixels; each older one is drawn as it was
COVERED = (0.35, 0.75)  # of the exemplar's alpha: not at all, and fully
CLEAN = (0.5, 0.9)  # likewise, where colours are free of the ground that the exemplar was cut from
DIVIDED = 0.25  # how far an exemplar's own light is divided out; distances are in engine/exemplars/DECISIONS.md
GREY = 160  # sRGB of mean light (engine.generators.light.MEAN_LIGHT)
GRAIN, GRAIN_3 = (256, 4), (512, 2)  # px a side of the noise that is drawn, and every which strip is measured
ROOM = 4  # px around the mask that are worked out too


@dataclass(frozen=True, eq=False)
class Steering:
    """What a generator draws in mean light, n x n x 3 each: of the exemplar's own code, and of the wanted noise.

    mask: the object's, n x n; None: they are as large as the place, and it has the mask.
    """

    own: Bytes
    wanted: Bytes
    mask: Bytes | None = None


@dataclass(frozen=True, eq=False)
class Ground:
    """What lies around an object in its frame: rgb n x n x 3, sRGB; mask, and valid, 255 within the canvas: n x n."""

    rgb: Bytes
    valid: Bytes
    mask: Bytes

    def __post_init__(self) -> None:
        for array in (self.rgb, self.valid, self.mask):
            array.flags.writeable = False

    @property
    def nbytes(self) -> int:
        return self.rgb.nbytes + self.valid.nbytes + self.mask.nbytes


@dataclass(frozen=True, eq=False)
class Prepared:
    """An exemplar in its object's frame, as long as neither noise nor place count: size x size each.

    rgb: its colours in mean light, carried on into what it does not cover (since drawing 3 within the mask's box alone,
    their mean beyond); covered: 0..1, how far it covers; usable: 0..1, how far the colours are to be seen rather than
    the generator's; alpha: the object's.
    """

    rgb: Bytes
    covered: Floats
    usable: Floats
    alpha: Bytes

    def __post_init__(self) -> None:
        for array in (self.rgb, self.covered, self.usable, self.alpha):
            array.flags.writeable = False

    @property
    def nbytes(self) -> int:
        return self.rgb.nbytes + self.covered.nbytes + self.usable.nbytes + self.alpha.nbytes


def prepare(
    samples: Bytes,  # the exemplar: h x w x 4, straight sRGB and alpha
    light: Light | None,  # of its own ground; None: it is taken as it is
    warp: Warp,
    side: int,  # px of the square mask that the warp was made for
    mask: Bytes,  # of the object, size x size
    version: int = VERSION,
) -> Prepared:
    """Return the exemplar as it lies in the mask. The same inputs give the same bytes."""
    size = len(mask)
    part = _extent(mask) if version > 2 else (slice(0, size), slice(0, size))
    sampled, here = sample(samples, warp, side, size, part), np.ascontiguousarray(mask[part])
    covered = _share(sampled.cover, COVERED)
    if version == 1:
        rgb = in_mean_light(spread_into(sampled.rgb, covered, size), light)
        return Prepared(rgb, covered, covered, own_edge(sampled.cover, here, size))
    clean = without_rim(sampled.cover, _share(sampled.cover, CLEAN), size)
    carried_on = reflected if version > 6 else mirrored
    rgb, usable = carried_on(spread_into(sampled.rgb, clean, size), clean, here, size)
    edge = crisp_edge(sampled.cover, here, size, sampled.enlarged if version > 6 else 0.0)
    found = Prepared(in_mean_light(rgb, light), covered, usable, edge)
    return found if version == 2 else _in_frame(found, part, size)


def measure(place: Ground, near: Ground, follow: float, version: int = VERSION) -> None:
    """Measure of a place, ahead of `draw`, what it will ask about it: the answers are remembered."""
    if version < 3:
        return
    outside = _outside(near.mask, near.valid)
    gain_of_place(place.rgb, place.mask, place.valid, follow, _lighting(version))
    sharpness_around(near.rgb, outside)
    noise_around(near.rgb, outside, (GRAIN if version > 3 else GRAIN_3)[1])
    if version > 3:
        haze_around(near.rgb, near.valid, near.mask)


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
    version: int = VERSION,
    is_draft: bool = False,  # for a gesture: sharpness and noise are those of the exemplar itself, which stays
) -> Bytes:
    """Return the object's colours, size x size x 3. The same inputs give the same bytes."""
    part, size = _extent(mask), len(mask)
    rgb, usable = prepared.rgb[part], prepared.usable[part]
    seen = np.minimum(prepared.alpha[part], mask[part])
    if steering is not None:
        inside = place.mask if steering.mask is None else steering.mask
        lacks = fidelity < 1 or bool(((usable < 1) & (mask[part] > 0)).any())
        if lacks:
            wanted = _enlarged(_in_its_colours(prepared, steering, inside, fidelity), size)[part]
        rgb = transfer(rgb, _enlarged(difference(steering.own, steering.wanted, inside), size)[part])
        if lacks:
            rgb = blend(wanted, rgb, usable * np.float32(fidelity))
    if version == 1:
        rgb = relit(rgb, (gain_of(_tensor(place.rgb), _tensor(place.mask)) ** follow)[0].numpy())
    else:
        lighting = _lighting(version)
        where = (place.rgb, place.mask, place.valid, follow, lighting)
        rgb = followed(rgb, seen, gain_of_place(*where), lighting, against_of_place(*where))
        rgb = toned(rgb, place.rgb, place.mask, place.valid, follow)
    scale = min(1.0, len(near.mask) / size)
    whole = prepared.rgb.copy()
    if version > 2:
        own = (prepared.rgb, prepared.alpha) if is_draft else None
        whole[part] = _matched(np.ascontiguousarray(rgb), seen, mask[part], near, scale, seed, version, own)
        return whole
    whole[part] = rgb
    outside = _outside(near.mask, near.valid)
    if version > 1:
        whole = match_sharpness(whole, np.minimum(prepared.alpha, mask), near.rgb, outside, scale, softens=None)
    whole = match_place(whole, np.minimum(prepared.alpha, mask), near.rgb, near.valid, near.mask)
    return match_grain(whole, near.rgb, seed, within=mask, around=outside)


def _matched(
    rgb: Bytes,
    seen: Bytes,
    mask: Bytes,
    near: Ground,
    scale: float,
    seed: int,
    version: int,
    own: tuple[Bytes, Bytes] | None,
) -> Bytes:
    """An object as sharp, hazy and noisy as its place: rgb h x w x 3, seen and mask h x w; scale: px of `near` to one
    of these; own: a picture and alpha in which its sharpness and noise are measured instead.
    """
    outside = _outside(near.mask, near.valid)
    bounds = AT_PHOTO_SIZE if version > 8 and len(near.mask) >= SHARPENED_PX else PHOTOS
    rgb = match_sharpness(rgb, seen, near.rgb, outside, scale, softens=bounds, own=own)
    rgb = (match_haze if version > 3 else match_place)(rgb, seen, near.rgb, near.valid, near.mask)
    size = (max(1, round(mask.shape[1] * scale)), max(1, round(mask.shape[0] * scale)))
    tile, every = GRAIN if version > 3 else GRAIN_3
    return match_grain(rgb, near.rgb, seed, within=mask, around=outside, size=size, tile=tile, every=every, own=own)


def _in_its_colours(prepared: Prepared, steering: Steering, mask: Bytes, fidelity: float) -> Bytes:
    """The generator's picture with the colours of the exemplar, so that what is filled goes with what is covered."""
    change = _change_to_exemplar(prepared.rgb, prepared.covered, steering.own, mask)
    return transfer(steering.wanted, change * np.float32(fidelity))


@remembered
def _change_to_exemplar(rgb: Bytes, covered: Floats, drawn: Bytes, mask: Bytes) -> Floats:
    """How the exemplar's colours differ from those that the generator draws of its code."""
    size = mask.shape[::-1]
    way = cv2.INTER_AREA if len(rgb) > len(mask) else cv2.INTER_LINEAR
    own, cover = (cv2.resize(x, size, interpolation=way) for x in (rgb, covered))
    there = np.asarray(np.rint(cover * mask), np.uint8)
    return difference(drawn, np.asarray(own, np.uint8), there)


def _lighting(version: int) -> int:
    return {1: 2, 2: 2, 3: 2, 4: 3, 5: 4, 6: 5, 7: 5, 8: 6, 9: 7, 10: 8}.get(version, 9)


@remembered
def _outside(mask: Bytes, valid: Bytes) -> Bytes:
    """Where the canvas is seen around an object."""
    return np.where(mask > 0, 0, valid).astype(np.uint8)


def _share(cover: Bytes, limits: tuple[float, float]) -> Floats:
    """Where an alpha lies between two limits: 0 at the lower one and below, 1 at the higher one and above."""
    low, high = limits
    return np.asarray(np.clip((cover.astype(np.float32) / 255 - low) / (high - low), 0, 1), np.float32)


def _enlarged(picture: NDArray[Any], size: int) -> NDArray[Any]:
    """A square picture at another size."""
    way = cv2.INTER_CUBIC if picture.dtype == np.uint8 else cv2.INTER_LINEAR
    return picture if len(picture) == size else np.asarray(cv2.resize(picture, (size, size), interpolation=way))


def _extent(mask: Bytes) -> Part:
    """The rows and the columns within which a mask lies, and a few px more."""
    found = []
    for axis in (1, 0):
        inside = np.flatnonzero(mask.any(axis))
        low, high = (int(inside[0]), int(inside[-1]) + 1) if len(inside) else (0, mask.shape[1 - axis])
        found.append(slice(max(0, low - ROOM), min(mask.shape[1 - axis], high + ROOM)))
    return found[0], found[1]


def _in_frame(part: Prepared, where: Part, size: int) -> Prepared:
    """A part of a frame as the whole of it, size x size px: beyond it nothing is covered, in one colour."""
    rgb = np.full((size, size, 3), np.rint(cv2.mean(part.rgb)[:3]), np.uint8)
    rgb[where] = part.rgb
    planes = [np.zeros((size, size), plane.dtype) for plane in (part.covered, part.usable, part.alpha)]
    for whole, plane in zip(planes, (part.covered, part.usable, part.alpha), strict=True):
        whole[where] = plane
    return Prepared(rgb, *planes)


def in_mean_light(rgb: Bytes, light: Light | None) -> Bytes:
    """An exemplar's picture, uint8 h x w x 3, with the light of its own ground divided out, as far as it is known."""
    return rgb if light is None else relit(rgb, (gain_of_light(torch.tensor([light])) ** -DIVIDED)[0].numpy())


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


def _tensor(picture: Bytes) -> Tensor:
    """h x w x 3 in bytes as 1 x 3 x h x w in [-1, 1], and h x w as 1 x 1 x h x w in [0, 1]."""
    if picture.ndim == 3:
        return torch.from_numpy(np.array(picture)).permute(2, 0, 1)[None].float() / 127.5 - 1
    return torch.from_numpy(np.array(picture))[None, None].float() / 255
