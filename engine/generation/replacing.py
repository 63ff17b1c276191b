"""What replacing a background asks of the engine: the subject as a layer, and how it follows its new ground's light."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import log2

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import Appearances
from engine.compositing.backdrop import backdrop_of
from engine.compositing.compositor import Compositor
from engine.compositing.flatten import flatten
from engine.compositing.healing import hole_of
from engine.generation.colour import to_srgb
from engine.generation.maker import AppearanceMaker
from engine.generators import matting
from engine.generators.lighting import LUMINANCE, gain_of_place
from engine.scene import edits
from engine.scene.adjustments import Adjustment, Exposure, WhiteBalance
from engine.scene.adjustments.white_balance import FURTHEST, STOPS
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.filters import Fill
from engine.scene.layers import FRAME, FilterLayer, Layer, LayerMask, Photo, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.replacing import photos_of
from engine.scene.scene import Scene

Bytes = NDArray[np.uint8]
Report = Callable[[float], None]

SEEN = 512  # px of the longer side at which light is measured
LEAST = 0.02  # of a stop, below which nothing is adjusted


@dataclass(frozen=True)
class CutSubject:
    """Cut what a mask (canvas px) roughly tells out of the photos, with soft edges and without the old ground's colours.

    The result is a photo layer of its own, whose mask is the alpha that was found: a person can paint on it.
    """

    scene: Scene
    mask: Mask
    report: Report = lambda share: None  # progress, 0..1

    def __call__(self, maker: AppearanceMaker) -> PhotoLayer:
        return subject_of(self.scene, self.mask, self.report)


def subject_of(scene: Scene, mask: Mask, report: Report = lambda share: None) -> PhotoLayer:
    """Return the subject of the scene's photos as a layer: see CutSubject. Problem where the mask shows none."""
    matting.check(mask.read(scene.box))
    photos = replace(scene, layers=photos_of(scene), selection=None)
    seen = flatten(photos, lambda layer: None)
    found = matting.cut_out(np.ascontiguousarray(seen[..., :3]), mask.read(scene.box), report)
    alpha = found.alpha
    if seen.shape[2] == 4:
        alpha = np.minimum(alpha, seen[..., 3][found.box.slices(scene.box)])
    return PhotoLayer(
        id=edits.new_id(),
        name="Subject",
        photo=Photo(found.rgb, scene.profile),
        place=Affine.translation(found.box.left, found.box.top),
        layer_mask=LayerMask.showing(Mask.from_array(alpha, found.box.left, found.box.top)),
    )


def filled_ground(scene: Scene, subject: PhotoLayer) -> FilterLayer:
    """Return the ground that fills the subject's place in its own photo."""
    hole = hole_of(subject.mask_in(scene.box), scene.box)
    return FilterLayer(id=edits.new_id(), name=Fill.title, recipe=Fill(), layer_mask=LayerMask.showing(hole))


def light_between(
    scene: Scene, subject: PhotoLayer, ground: Layer, match: float, compositor: Compositor, appearances: Appearances
) -> tuple[Adjustment, ...]:
    """Return the adjustments by which a subject of the scene's photos follows the light of a new ground.

    match: 0 not at all, 1 as far as the lighting of generated objects does. An adjustment that would hardly be seen is
    left out.
    """
    if not match or isinstance(ground, FilterLayer):
        return ()
    before, after = (
        _light(scene, subject, layers, compositor, appearances) for layers in (photos_of(scene), (ground,))
    )
    return adjustments_for(after / before, match)


def adjustments_for(gain: NDArray[np.float32], match: float) -> tuple[Adjustment, ...]:
    """Return exposure and white balance that multiply linear red, green and blue by a gain, as far as `match` says."""
    red, green, blue = (float(value) for value in match * np.log2(gain))
    warmer, pinker = (red - blue) / 2, (red + blue) / 2 - green
    balance = WhiteBalance(*(round(min(max(100 * stops / STOPS, -FURTHEST), FURTHEST), 1) for stops in (warmer, pinker)))
    stops = log2(float(np.dot(2 ** np.array((red, green, blue)), LUMINANCE)))
    found: list[Adjustment] = []
    if abs(stops) >= LEAST:
        found.append(Exposure(round(stops, 2)))
    if max(abs(warmer), abs(pinker)) >= LEAST:
        found.append(balance)
    return tuple(found)


def _light(
    scene: Scene, subject: PhotoLayer, layers: tuple[Layer, ...], compositor: Compositor, appearances: Appearances
) -> NDArray[np.float32]:
    """Return the light of the subject's place on these layers alone, as factors of what it would have in mean light."""
    seen = replace(scene, layers=(*layers, subject), selection=None)
    rgb = to_srgb(backdrop_of(seen, subject.id, SEEN, compositor, appearances).rgb, scene.profile)
    mask = cv2.resize(subject.mask_in(scene.box).read(scene.box), rgb.shape[1::-1], interpolation=cv2.INTER_AREA)
    part = _square_around(np.asarray(mask, np.uint8))
    rgb, mask, valid = (_cut(picture, part) for picture in (rgb, mask, np.full(mask.shape, 255, np.uint8)))
    return gain_of_place(rgb, mask, valid, 1.0)


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
