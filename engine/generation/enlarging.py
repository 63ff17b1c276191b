"""Photos of a scene at more pixels, made by a model: as an edit of the whole picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Protocol, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.problem import Problem
from engine.scene import checks, picture_edits
from engine.scene.depth import eight_bits
from engine.scene.layers import Photo, PhotoLayer
from engine.scene.picture_edits import enlargement_of
from engine.scene.scene import Scene

S = TypeVar("S", bound=np.generic)
OnProgress = Callable[[float], None]
Made = Mapping[tuple[Photo, int], Photo]  # a photo and the factor -> enlarged by it


class Enlarger(Protocol):
    """What a loaded model of the kind "enlarge" does."""

    @property
    def card(self) -> Card: ...
    @property
    def factor(self) -> int: ...
    def enlarge(self, rgb: NDArray[S], *, on_progress: OnProgress) -> NDArray[S]: ...


def photo_enlarger_of(catalog: Catalog) -> Card:
    """Return the model that enlarges photos; Problem where there is none."""
    for card in catalog.of_kind("enlarge"):
        return card
    raise Problem("There is no model here that enlarges photos.")


def enlarged_photos(
    scene: Scene, width: int, height: int, model: Enlarger, on_progress: OnProgress = lambda share: None
) -> Made:
    """Return the photos that a picture of another size in px is made of: see `enlarged_picture`.

    on_progress hears the share done, 0..1; what it raises ends the work. Problem where a photo would become too large.
    """
    resized = picture_edits.resize(scene, width, height, "lanczos")
    photos = [layer for layer in resized.walk() if isinstance(layer, PhotoLayer)]
    wanted = dict.fromkeys((layer.photo, factor) for layer in photos if (factor := enlargement_of(layer)) > 1)
    costs = []
    for photo, factor in wanted:
        wide, high = checks.area("enlarged photo", *(side * factor for side in photo.size))
        costs.append(wide * high)
    made = {}
    for number, (photo, factor) in enumerate(wanted):
        before, here, total = sum(costs[:number]), costs[number], sum(costs)
        report = lambda share: on_progress((before + share * here) / total)  # noqa: B023, E731
        made[photo, factor] = enlarged_photo(photo, factor, model, report)
    return made


def enlarged_picture(scene: Scene, width: int, height: int, made: Made) -> Scene:
    """Give the picture another size in px: photos that become larger have their new samples by then, all else is
    resampled by Lanczos. Problem where a photo came or changed its size since.
    """

    def taken(photo: Photo, factor: int) -> Photo:
        if (photo, factor) not in made:
            raise Problem("The picture was changed while it was enlarged; try it again.")
        return made[photo, factor]

    return picture_edits.enlarge(scene, width, height, taken)


def enlarged_photo(photo: Photo, factor: int, model: Enlarger, on_progress: OnProgress) -> Photo:
    """Return a photo of `factor` times as many pixels a side, a power of the model's own factor, in its own depth.

    Alpha is bicubic.
    """
    rgb = np.ascontiguousarray(photo.own[..., :3])
    times, steps = 1, []
    while times < factor:
        times *= model.factor
        steps.append(times**2)
    for number, cost in enumerate(steps):
        before = sum(steps[:number])
        rgb = model.enlarge(rgb, on_progress=lambda share: on_progress((before + share * cost) / sum(steps)))  # noqa: B023
    own = rgb
    if photo.own.shape[2] == 4:
        alpha = np.ascontiguousarray(photo.own[..., 3])
        size = (rgb.shape[1], rgb.shape[0])
        own = np.dstack((rgb, np.asarray(cv2.resize(alpha, size, interpolation=cv2.INTER_CUBIC), rgb.dtype)))
    native = None if own.dtype == np.uint8 else own
    return replace(photo, samples=eight_bits(own), native=native, enlarged_by=model.card.name)
