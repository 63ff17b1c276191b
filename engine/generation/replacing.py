"""What replacing a background asks of the engine: the subject as a layer, and how it follows its new ground's light."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import log2

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.backdrop import backdrop_of
from engine.compositing.flatten import flatten
from engine.compositing.healing import hole_of
from engine.generation.colour import to_srgb
from engine.generation.kind import PREVIEW_SIZE
from engine.generation.maker import AppearanceMaker
from engine.generation.subjects import FindSubject, Photos
from engine.generators import matting
from engine.generators.card import Card
from engine.generators.lighting import LUMINANCE, gain_of_place
from engine.scene import edits
from engine.scene.adjustments import Adjustment, Exposure, WhiteBalance
from engine.scene.adjustments.white_balance import STOPS
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.filters import Fill
from engine.scene.layers import FRAME, FilterLayer, Layer, LayerMask, Photo, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.replacing import photos_of
from engine.scene.scene import Scene

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]
Report = Callable[[float], None]

SEEN = 512  # px of the longer side at which light is measured
LEAST = 0.02  # of a stop, below which nothing is adjusted


@dataclass(frozen=True)
class CutSubject:
    """Cut the subject out of the photos that are seen, with soft edges and without the old ground's colours.

    The result is a photo layer of its own, whose mask is the alpha that was found: a person can paint on it. Problem
    where there is no subject, or nothing beside it.
    """

    scene: Scene
    mask: Mask | None = None  # canvas px, where it roughly is; None: it is looked for
    card: Card | None = None  # the model that looks for it
    box: Box | None = None  # canvas px, in which it is looked for
    report: Report = lambda share: None  # progress, 0..1

    def __call__(self, maker: AppearanceMaker) -> PhotoLayer:
        photos = replace(self.scene, layers=_whole_photos(self.scene), selection=None)
        mask = self.mask
        if mask is None:
            mask = FindSubject(self.card, Photos(photos), self.box)(maker)
        return cut_from(photos, mask.read(photos.box), self.report)


def cut_from(photos: Scene, mask: Bytes, report: Report = lambda share: None) -> PhotoLayer:
    """Return the subject of a scene of photos alone as a layer: see CutSubject. mask: uint8 h x w of the canvas."""
    matting.check(mask)
    seen = flatten(photos, lambda layer: None)
    found = matting.cut_out(np.ascontiguousarray(seen[..., :3]), mask, report)
    alpha = found.alpha
    if seen.shape[2] == 4:
        alpha = np.minimum(alpha, seen[..., 3][found.box.slices(photos.box)])
    photo = Photo(found.rgb, photos.profile)
    _ = photo.digest  # worked out here, where nobody waits for it
    return PhotoLayer(
        id=edits.new_id(),
        name="Subject",
        photo=photo,
        place=Affine.translation(found.box.left, found.box.top),
        layer_mask=LayerMask.showing(Mask.from_array(alpha, found.box.left, found.box.top)),
    )


@dataclass(frozen=True)
class MatchLight:
    """Find the adjustments by which a subject of the scene's photos follows the light of a new ground.

    match: 0 not at all, 1 as far as the lighting of generated objects does. An adjustment that would hardly be seen is
    left out; a ground that fills the subject's own photo has no other light.
    """

    scene: Scene
    subject: PhotoLayer
    ground: Layer
    match: float

    def __call__(self, maker: AppearanceMaker) -> tuple[Adjustment, ...]:
        if not self.match or isinstance(self.ground, FilterLayer):
            return ()
        before, after = (self._light(maker, layers) for layers in (_whole_photos(self.scene), (self.ground,)))
        return adjustments_for(after / before, self.match)

    def _light(self, maker: AppearanceMaker, layers: tuple[Layer, ...]) -> Floats:
        """Return the light of the subject's place on these layers alone, as factors of what it has in mean light."""
        canvas = self.scene.box
        seen = replace(self.scene, layers=(*layers, self.subject), selection=None)
        looks = {live.id: maker.make(seen, live.id, PREVIEW_SIZE) for live in seen.live_layers()}
        rgb = backdrop_of(seen, self.subject.id, SEEN, maker.compositor, lambda layer: looks.get(layer.id)).rgb
        rgb = to_srgb(rgb, self.scene.profile)
        whole = self.subject.mask_in(canvas).read(canvas)
        mask = np.asarray(cv2.resize(whole, rgb.shape[1::-1], interpolation=cv2.INTER_AREA), np.uint8)
        part = _square_around(mask)
        rgb, mask, valid = (_cut(picture, part) for picture in (rgb, mask, np.full(mask.shape, 255, np.uint8)))
        return gain_of_place(rgb, mask, valid, 1.0)


def filled_ground(scene: Scene, subject: PhotoLayer) -> FilterLayer:
    """Return the ground that fills the subject's place in its own photo."""
    hole = hole_of(subject.mask_in(scene.box), scene.box)
    return FilterLayer(id=edits.new_id(), name=Fill.title, recipe=Fill(), layer_mask=LayerMask.showing(hole))


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


def _whole_photos(scene: Scene) -> tuple[PhotoLayer, ...]:
    """Return the photos that are seen, without their masks: one of them may be that of the subject."""
    return tuple(replace(layer, layer_mask=None, is_clipped=False) for layer in photos_of(scene))


def _square_around(mask: Bytes) -> Box:
    """Return the frame that an object with this mask would have, around its middle."""
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    top, bottom, left, right = int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1
    side = max(2, round(FRAME * max(bottom - top, right - left)))
    left, top = (left + right - side) // 2, (top + bottom - side) // 2
    return Box(left, top, left + side, top + side)


def _cut(picture: Bytes, part: Box) -> Bytes:
    """Return a part of a picture, 0 beyond it."""
    whole = Box(0, 0, picture.shape[1], picture.shape[0])
    cut = np.zeros((part.height, part.width, *picture.shape[2:]), np.uint8)
    inside = part.intersect(whole)
    cut[inside.slices(part)] = picture[inside.slices(whole)]
    return cut
