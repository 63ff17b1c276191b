"""The subject of another photo, where a scene's background was replaced: found, cut out, and put on the same ground."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from engine.generation.maker import AppearanceMaker
from engine.generation.replacing import CutSubject, Ground, PutOnGround, filled_ground
from engine.generation.subjects import FindSubject, Photos
from engine.scene.adjustments import Exposure, WhiteBalance
from engine.scene.layers import AdjustmentLayer, FilterLayer, Layer
from engine.scene.replacing import EDGE, MATCH, Replaced, photos_alone, replace_again, replaced_in
from engine.scene.scene import Scene

ADVICE = "select it in a project of its own, and replace the background there"


def with_own_subject(scene: Scene, maker: AppearanceMaker, report: Callable[[float], None]) -> Scene:
    """Return a scene, whose photo took the place of another, with the subject of that photo on the ground there is.

    It stands where it does in its photo, with what is clipped to it, and follows the light of its ground as a new one
    does where the one before followed it. Unchanged where no background was replaced; where the subject is hidden, as
    for crop, adjustments and filters alone, it is not looked for. Problem where the photo has none.
    """
    before = replaced_in(scene)
    if before is None:
        return scene
    photos = photos_alone(scene, before.photos)
    card = maker.catalog.first_of("segmentation")
    mask = FindSubject(card, Photos(photos), advice=ADVICE)(maker)
    cut = CutSubject(photos, mask, EDGE, report)(maker)
    fields = {name: getattr(cut, name) for name in ("photo", "place", "layer_mask", "distortion")}
    subject = dataclasses.replace(before.subject, **fields)
    put = PutOnGround(photos, subject, _ground(before.ground), MATCH if _follows_light(scene, before) else 0.0)
    ground, light = put(maker)
    layers = tuple(subject if layer.id == subject.id else layer for layer in scene.layers)
    return replace_again(dataclasses.replace(scene, layers=layers), before, ground, light)


def _ground(ground: Layer) -> Ground:
    """Return the ground as it is with another subject: a fill has its shape."""
    if isinstance(ground, FilterLayer):
        return lambda photos, subject: dataclasses.replace(ground, layer_mask=filled_ground(photos, subject).layer_mask)
    return ground


def _follows_light(scene: Scene, before: Replaced) -> bool:
    """Return whether the subject's light was adjusted."""
    at = scene.layers.index(before.subject) + 1
    for layer in scene.layers[at:]:
        if not layer.is_clipped:
            break
        if isinstance(layer, AdjustmentLayer) and isinstance(layer.adjustment, Exposure | WhiteBalance):
            return True
    return False
