"""Replacing the background: a subject that was cut out of the photos, over a new ground, in one edit."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from engine.problem import Problem
from engine.scene import edits
from engine.scene.adjustments import Adjustment
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import AdjustmentLayer, FilterLayer, Layer, PhotoLayer
from engine.scene.scene import Scene

MATCH = 0.5  # how far a subject follows the light of its new ground, where nobody says otherwise


def replace_background(scene: Scene, subject: PhotoLayer, ground: Layer, light: Iterable[Adjustment] = ()) -> Scene:
    """Return the scene with a new ground above its photos, the subject on it, and adjustments that are clipped to this.

    The photos stay, hidden; under a filter, which needs to see them, they stay as they are. Nothing is selected any
    more. Raises Problem where there is no photo.
    """
    photos = photos_of(scene)
    if not isinstance(ground, FilterLayer):
        for photo in photos:
            scene = edits.set_visible(scene, photo.id, False)
    above = photos[-1].id
    adjusted = (
        AdjustmentLayer(id=edits.new_id(), name=one.title, mode=one.first_mode, adjustment=one, is_clipped=True)
        for one in light
    )
    for layer in (ground, subject, *adjusted):
        scene = edits.add_layer(scene, layer, above)
        above = layer.id
    return dataclasses.replace(scene, selection=None)


def photos_of(scene: Scene) -> tuple[PhotoLayer, ...]:
    """Return the photos that are seen, bottom first; Problem where there are none."""
    photos = tuple(layer for layer in scene.layers if isinstance(layer, PhotoLayer) and layer.visible)
    if not photos:
        raise Problem("There is no photo here whose background could be replaced.")
    return photos


def covering(photo: PhotoLayer, canvas: Box) -> PhotoLayer:
    """Return a photo in the middle of the canvas, just so large that it covers it."""
    width, height = photo.photo.size
    # A resampled photo fades over a pixel at its edge, which is kept beyond the canvas.
    scale = max((canvas.width + 2) / width, (canvas.height + 2) / height)
    if (width, height) == (canvas.width, canvas.height):
        scale = 1.0
    dx, dy = (canvas.width - scale * width) / 2, (canvas.height - scale * height) / 2
    place = Affine.translation(dx, dy) @ Affine.scaling(scale)
    return dataclasses.replace(photo, place=place.on_pixels(), resampling="bicubic")
