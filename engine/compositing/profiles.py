"""Edits of a document's colour profile: another meaning for its numbers, or other numbers for its colours."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.colour.conversion import Conversion, are_alike
from engine.colour.icc import title_of
from engine.compositing.warp import premultiplied, reordered, straightened
from engine.problem import Problem
from engine.scene.layers import GroupLayer, Layer, Photo, PhotoLayer
from engine.scene.scene import Scene

S = TypeVar("S", bound=np.generic)


@dataclass(frozen=True)
class _Assigned:
    """Colours keep their numbers."""

    profile: bytes | None

    def straight(self, samples: NDArray[S]) -> NDArray[S]:
        return samples

    def paint(self, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        return pixels


@dataclass(frozen=True)
class _Converted:
    """Colours keep their looks, as far as the new profile can hold them."""

    conversion: Conversion

    @property
    def profile(self) -> bytes | None:
        return self.conversion.target

    def straight(self, samples: NDArray[S]) -> NDArray[S]:
        return self.conversion(samples)

    def paint(self, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        return premultiplied(reordered(self.conversion(reordered(straightened(pixels)))))


def assign_profile(scene: Scene, profile: bytes | None) -> Scene:
    """Take the document's numbers for colours of another profile (None: sRGB): it looks otherwise."""
    return _in_profile(scene, _Assigned(profile))


def convert_to_profile(
    scene: Scene,
    profile: bytes | None,
    intent: str = "relative",
    black_point: bool = True,
) -> Scene:
    """Bring the document into another profile (None: sRGB): every layer's colours become other numbers for it.

    intent: one of conversion.INTENTS. Photos are converted in their own depth. What an adjustment does to numbers it
    goes on doing to other ones. Raises Problem for a profile that colours cannot be brought into.
    """
    return _in_profile(scene, _Converted(Conversion(scene.profile, profile, intent, black_point)))


def photo_in_profile(photo: Photo, profile: bytes | None) -> Photo:
    """Return a photo in the profile of a document that it is laid into, which it tells; the very same if both mean the
    same colours.

    One that cannot be converted keeps its numbers, and tells that.
    """
    try:
        if are_alike(photo.profile, profile):
            return photo
        converted = photo.recoloured(_Converted(Conversion(photo.profile, profile)))
    except Problem as problem:
        return dataclasses.replace(photo, notices=(*photo.notices, str(problem)))
    told = f"It was converted from {title_of(photo.profile)} to {title_of(profile)}, the document's colour profile."
    return dataclasses.replace(converted, notices=(*photo.notices, told))


def _in_profile(scene: Scene, recolouring: _Assigned | _Converted) -> Scene:
    scene.check_begun()
    if recolouring.profile == scene.profile:
        return scene
    photos: dict[int, Photo] = {}  # a photo may be in several layers

    def recoloured(layer: Layer) -> Layer:
        if isinstance(layer, GroupLayer):
            return dataclasses.replace(layer, children=tuple(map(recoloured, layer.children)))
        if isinstance(layer, PhotoLayer) and id(layer.photo) in photos:
            return dataclasses.replace(layer, photo=photos[id(layer.photo)])
        fields = layer.recoloured(recolouring)
        if isinstance(layer, PhotoLayer):
            photos[id(layer.photo)] = fields["photo"]
        return dataclasses.replace(layer, **fields) if fields else layer

    return dataclasses.replace(scene, layers=tuple(map(recoloured, scene.layers)), profile=recolouring.profile)
