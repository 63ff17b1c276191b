"""From the colours of one profile to those of another, in stripes and threads, whatever the depth of the samples.

Profiles are taken by their numbers, in floats for all depths alike; what the new space cannot hold is cut. Those of
rare kinds go through littlecms, which Pillow gives 8 bits only.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from engine.colour.between import STRANGE_NUMBERS, applied, way_between
from engine.colour.curves import unit
from engine.colour.icc import CMS_ERRORS, space_of
from engine.colour.shaper import Shaper
from engine.colour.spaces import is_same, profile_of
from engine.problem import Problem

S = TypeVar("S", bound=np.generic)
Stripe = NDArray[Any]  # straight colours (h, w, 3)

INTENTS = {
    "perceptual": ImageCms.Intent.PERCEPTUAL,
    "relative": ImageCms.Intent.RELATIVE_COLORIMETRIC,
    "saturation": ImageCms.Intent.SATURATION,
    "absolute": ImageCms.Intent.ABSOLUTE_COLORIMETRIC,
}
"""Rendering intents, by name."""
STRIPE_PX = 1 << 17
MOST_THREADS = 4


@dataclass(frozen=True)
class Conversion:
    """A way from one profile to another; None is sRGB. Raises Problem for profiles that allow none.

    black_point: whether black comes to be black, as far as the intent allows that.
    """

    source: bytes | None
    target: bytes | None
    intent: str = "relative"
    black_point: bool = True

    def __post_init__(self) -> None:
        if self.intent not in INTENTS:
            raise Problem(f"There is no rendering intent {self.intent!r}.")
        if not self.keeps_all and _by_numbers(self) is None:
            _by_littlecms(self)

    @property
    def keeps_all(self) -> bool:
        """Whether both profiles are the same, so that every number stays."""
        return is_same(self.source, self.target)

    def __call__(self, samples: NDArray[S]) -> NDArray[S]:
        """Return straight samples (h, w, 3 or 4): uint8, uint16, or floats of which 0..1 is from black to white.

        Alpha stays. Raises Problem where that cannot be done with so many bits.
        """
        if self.keeps_all:
            return samples
        change = _by_numbers(self)
        if change is None and samples.dtype != np.uint8:
            raise Problem("A picture with this colour profile can be converted with 8 bits only.")
        way = change or _by_littlecms(self)
        converted = samples.copy() if samples.shape[2] == 4 else np.empty_like(samples)
        in_stripes(lambda rows: way(samples[rows, :, :3]), converted[..., :3])
        return converted


def in_stripes(change: Callable[[slice], Stripe], into: NDArray[Any]) -> None:
    """Fill a picture (h, w, channels) with what `change` makes of its rows, a stripe a thread."""
    height, width = into.shape[:2]
    rows = max(1, STRIPE_PX // max(1, width))
    stripes = [slice(top, top + rows) for top in range(0, height, rows)]

    def fill(stripe: slice) -> None:
        into[stripe] = change(stripe)

    if len(stripes) < 2:
        for stripe in stripes:
            fill(stripe)
        return
    with ThreadPoolExecutor(min(MOST_THREADS, os.cpu_count() or 1)) as pool:
        list(pool.map(fill, stripes))  # raises what one of them does, and the rest is not begun


@lru_cache(maxsize=64)
def are_alike(one: bytes | None, other: bytes | None) -> bool:
    """Return whether two profiles mean the same colours, to a level of 8 bits, as those do that are called sRGB."""
    if is_same(one, other):
        return True
    steps = np.linspace(0, 255, 9).round().astype(np.uint8)
    grid = np.stack(np.meshgrid(steps, steps, steps), -1).reshape(9, -1, 3)
    try:
        converted = Conversion(one, other)(grid)
    except Problem:
        return False
    return bool(np.abs(converted.astype(int) - grid).max() <= 1)


@lru_cache(maxsize=16)
def _by_numbers(way: Conversion) -> Callable[[Stripe], Stripe] | None:
    """Return the way for stripes of any depth; None for profiles that are damaged, or of rare kinds."""
    source, target = (profile or profile_of("srgb") for profile in (way.source, way.target))
    if space_of(source) != "RGB" or space_of(target) != "RGB":
        return None
    shapers = Shaper.of(source), Shaper.of(target)
    if shapers[0] is not None and shapers[1] is not None:
        return _by_matrix(shapers[0], shapers[1], way.intent)
    colours = way_between(source, target, way.intent, way.black_point)
    return None if colours is None else lambda stripe: applied(colours, stripe)


@STRANGE_NUMBERS
def _by_matrix(source: Shaper, target: Shaper, intent: str) -> Callable[[Stripe], Stripe]:
    adapted = np.diag(source.white / target.white) if intent == "absolute" else np.eye(3)
    matrix = (np.linalg.inv(target.matrix) @ adapted @ source.matrix).astype(np.float32)
    tables = {dtype: _tables(source, dtype) for dtype in (np.uint8, np.uint16)}

    @STRANGE_NUMBERS
    def change(stripe: Stripe) -> Stripe:
        is_whole = stripe.dtype.kind == "u"
        light = np.empty((3, *stripe.shape[:2]), np.float32)
        for channel, curve in enumerate(source.curves):
            values = stripe[..., channel]
            light[channel] = tables[stripe.dtype.type][channel][values] if is_whole else curve.to_light(values)
        mixed = (matrix @ light.reshape(3, -1)).reshape(light.shape)
        if is_whole:
            mixed = unit(mixed)
        values = np.stack([curve.to_values(plane) for curve, plane in zip(target.curves, mixed, strict=True)], axis=-1)
        if not is_whole:
            return values
        whole: Stripe = np.rint(unit(values) * np.iinfo(stripe.dtype).max).astype(stripe.dtype)
        return whole

    return change


def _tables(source: Shaper, dtype: type[np.unsignedinteger[Any]]) -> list[NDArray[np.float32]]:
    """Return the light of every value of a channel."""
    steps = np.arange(np.iinfo(dtype).max + 1) / np.iinfo(dtype).max
    return [curve.to_light(steps).astype(np.float32) for curve in source.curves]


@lru_cache(maxsize=16)
def _by_littlecms(way: Conversion) -> Callable[[Stripe], Stripe]:
    flags = ImageCms.Flags.NOOPTIMIZE | ImageCms.Flags.NOCACHE  # tables made ahead are up to 12 levels off
    if way.black_point:
        flags |= ImageCms.Flags.BLACKPOINTCOMPENSATION
    try:
        source, target = (opened(profile) for profile in (way.source, way.target))
        transform = ImageCms.buildTransform(source, target, "RGB", "RGB", INTENTS[way.intent], flags)
    except CMS_ERRORS as error:
        raise Problem("The picture's colour profile is damaged, so its colours cannot be converted.") from error
    return lambda stripe: through(transform, stripe)


def opened(profile: bytes | None) -> ImageCms.ImageCmsProfile:
    """Return an ICC profile (None: sRGB) as littlecms has it; one of CMS_ERRORS where it is damaged."""
    return ImageCms.ImageCmsProfile(io.BytesIO(profile or profile_of("srgb")))


def through(transform: ImageCms.ImageCmsTransform, rgb: NDArray[Any]) -> NDArray[np.uint8]:
    """Return uint8 (h, w, 3) as a transform from RGB to RGB has it."""
    return np.asarray(ImageCms.applyTransform(Image.fromarray(np.ascontiguousarray(rgb), "RGB"), transform))
