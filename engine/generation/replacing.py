"""What replacing a background asks of the engine: the subject as a layer, and how it follows its new ground's light."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import log2
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import lookup, no_appearances
from engine.compositing.backdrop import backdrop_of
from engine.compositing.flatten import flatten
from engine.compositing.healing import hole_of
from engine.generation.colour import to_srgb
from engine.generation.kind import PREVIEW_SIZE
from engine.generation.maker import AppearanceMaker
from engine.generators import matting
from engine.generators.lighting import LUMINANCE, gain_of_place
from engine.scene import edits
from engine.scene.adjustments import Adjustment, Exposure, WhiteBalance
from engine.scene.adjustments.white_balance import STOPS
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.filters import Fill
from engine.scene.layers import FRAME, BackgroundLayer, FilterLayer, Layer, LayerMask, Photo, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.replacing import EDGE
from engine.scene.scene import Scene

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
Report = Callable[[float], None]

SEEN = 512  # px of the longer side at which light is measured
LIGHTING = 8  # version of the lighting of objects: no later one, as a portrait before an evening sky is no silhouette
LEAST = 0.02  # of a stop, below which nothing is adjusted

Ground = Layer | Callable[[Scene, PhotoLayer], Layer]  # or what makes one for photos and their subject


@dataclass(frozen=True)
class CutSubject:
    """Cut out of photos what a mask roughly shows, with soft edges and without the old ground's colours.

    The result is a photo layer of its own, whose mask is the alpha that was found: a person can paint on it. Problem
    where there is no subject, or nothing beside it.
    """

    photos: Scene  # of photos alone
    mask: Mask  # canvas px
    edge: float = EDGE  # how far hair may reach beyond it, percent of the subject's size
    report: Report = lambda share: None  # progress, 0..1

    def __call__(self, maker: AppearanceMaker) -> PhotoLayer:
        canvas = self.photos.box
        mask = self.mask.read(canvas)
        matting.check(mask)
        seen = flatten(self.photos, no_appearances)
        found = matting.cut_out(np.ascontiguousarray(seen[..., :3]), mask, self.edge / 100, self.report)
        alpha = found.alpha
        if seen.shape[2] == 4:
            alpha = np.minimum(alpha, seen[..., 3][found.box.slices(canvas)])
        photo = Photo(found.rgb, self.photos.profile)
        _ = photo.digest  # worked out here, where nobody waits for it
        return PhotoLayer(
            id=edits.new_id(),
            name="Subject",
            photo=photo,
            place=Affine.translation(found.box.left, found.box.top),
            layer_mask=LayerMask.showing(Mask.from_array(alpha, found.box.left, found.box.top)),
        )


class Put(NamedTuple):
    """A ground, and how the subject follows its light."""

    ground: Layer
    light: tuple[Adjustment, ...]


@dataclass(frozen=True)
class PutOnGround:
    """Make the ground, and find the adjustments by which the photos' subject follows its light.

    match: 0 not at all, 1 as far as the lighting of generated objects does. An adjustment that would hardly be seen is
    left out. A colour has no light of its own, and a ground that fills the subject's own photo has no other.
    """

    photos: Scene  # of photos alone
    subject: PhotoLayer
    ground: Ground
    match: float

    def __call__(self, maker: AppearanceMaker) -> Put:
        ground = self.ground(self.photos, self.subject) if callable(self.ground) else self.ground
        if not self.match or not has_light(ground):
            return Put(ground, ())
        before, after = (self._light(maker, layers) for layers in (self.photos.layers, (ground,)))
        return Put(ground, adjustments_for(after / before, self.match))

    def _light(self, maker: AppearanceMaker, layers: tuple[Layer, ...]) -> Floats:
        """Return the light of the subject's place on these layers alone, as factors of what it has in mean light."""
        canvas = self.photos.box
        seen = replace(self.photos, layers=(*layers, self.subject))
        looks = {live.id: maker.make(seen, live.id, PREVIEW_SIZE) for live in seen.live_layers()}
        rgb = backdrop_of(seen, self.subject.id, SEEN, maker.compositor, lookup(looks)).rgb
        rgb = to_srgb(rgb, self.photos.profile)
        whole = self.subject.mask_in(canvas).read(canvas)
        mask = np.asarray(cv2.resize(whole, rgb.shape[1::-1], interpolation=cv2.INTER_AREA), np.uint8)
        part = _square_around(mask)
        rgb, mask, valid = (_cut(picture, part) for picture in (rgb, mask, np.full(mask.shape, 255, np.uint8)))
        return gain_of_place(rgb, mask, valid, 1.0, LIGHTING)


def has_light(ground: Layer) -> bool:
    """Return whether a subject could follow the light of this."""
    return isinstance(ground, PhotoLayer) or (isinstance(ground, BackgroundLayer) and ground.recipe is not None)


def filled_ground(photos: Scene, subject: PhotoLayer) -> FilterLayer:
    """Return the ground that fills the subject's place in its own photo."""
    hole = hole_of(subject.mask_in(photos.box), photos.box)
    return FilterLayer(id=edits.new_id(), name=Fill.title, recipe=Fill().as_new(), layer_mask=LayerMask.showing(hole))


def adjustments_for(gain: Floats, match: float) -> tuple[Adjustment, ...]:
    """Return exposure and white balance that multiply linear red, green and blue by a gain, as far as `match` says."""
    red, green, blue = (float(value) for value in match * np.log2(gain))
    warmer, pinker = (red - blue) / 2, (red + blue) / 2 - green
    scaled = (100 * float(np.clip(stops / STOPS, -1, 1)) for stops in (warmer, pinker))
    balance = WhiteBalance(*(round(value, 1) for value in scaled))
    stops = log2(float(np.dot(2 ** np.array((red, green, blue)), LUMINANCE)))
    found: list[Adjustment] = []
    if abs(stops) >= LEAST:
        found.append(Exposure(round(stops, 2)))
    if max(abs(warmer), abs(pinker)) >= LEAST:
        found.append(balance)
    return tuple(found)


def _square_around(mask: Bytes) -> Box:
    """Return about the frame that an object with this mask would have."""
    box = Box.of_nonzero(mask)
    return box.square(max(2, round(FRAME * max(box.width, box.height))))


def _cut(picture: Bytes, part: Box) -> Bytes:
    """Return a part of a picture, 0 beyond it."""
    cut = np.zeros((part.height, part.width, *picture.shape[2:]), np.uint8)
    inside = part.intersect(Box(0, 0, picture.shape[1], picture.shape[0]))
    cut[inside.slices(part)] = picture[inside.slices()]
    return cut
