"""Replacing the background: a subject that was cut out of the photos, over a new ground, in one edit."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from engine.problem import Problem
from engine.scene import edits
from engine.scene.adjustments import Adjustment, Exposure, WhiteBalance
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.filters import Fill
from engine.scene.layers import AdjustmentLayer, BackgroundLayer, FilterLayer, Layer, PhotoLayer
from engine.scene.scene import Scene

MATCH = 0.5  # how far a subject follows the light of its new ground, where nobody says otherwise
EDGE, EDGES = 2.0, (0.5, 10.0)  # percent of the subject's size: how far hair reaches beyond a mask


@dataclass(frozen=True)
class Replaced:
    """What is left in a scene of a background that was replaced before."""

    photos: tuple[PhotoLayer, ...]  # the subject's old surroundings, bottom first
    ground: Layer
    subject: PhotoLayer


def replace_background(scene: Scene, subject: PhotoLayer, ground: Layer, light: Iterable[Adjustment] = ()) -> Scene:
    """Return the scene with a new ground above its photos, the subject on it, and adjustments that are clipped to this.

    The photos stay, hidden; under a filter, which needs to see them, they stay as they are. Nothing is selected any
    more. Raises Problem where there is no photo.
    """
    photos = photos_of(scene)
    scene = _seen(scene, photos, ground)
    above = photos[-1].id
    for layer in (ground, subject, *_clipped(light)):
        scene = edits.add_layer(scene, layer, above)
        above = layer.id
    return dataclasses.replace(scene, selection=None)


def replace_again(scene: Scene, before: Replaced, ground: Layer, light: Iterable[Adjustment]) -> Scene:
    """Return the scene with another ground in place of the one there, and other adjustments of the subject's light.

    All else stays, but for the exposures and white balances that are clipped to the subject.
    """
    layers: list[Layer] = []
    is_clipped = False  # to the subject
    for layer in _seen(scene, before.photos, ground).layers:
        is_clipped = is_clipped and layer.is_clipped
        if is_clipped and isinstance(layer, AdjustmentLayer) and isinstance(layer.adjustment, Exposure | WhiteBalance):
            continue
        layers.append(ground if layer.id == before.ground.id else layer)
        if layer.id == before.subject.id:
            layers += _clipped(light)
            is_clipped = True
    return dataclasses.replace(scene, layers=tuple(layers), selection=None)


def replaced_in(scene: Scene) -> Replaced | None:
    """Return what is left of a background that was replaced; None where the scene has none.

    The subject is the uppermost photo with a mask, its ground the next below that could be one, and below this are
    photos alone that are hidden, unless a filter needs to see them.
    """
    above, subject = _down_to(scene.layers, lambda layer: _is_photo(layer) and layer.layer_mask is not None)
    below, ground = _down_to(above, _is_ground)
    photos = tuple(layer for layer in below if isinstance(layer, PhotoLayer))
    if not photos or any(photo.visible != isinstance(ground, FilterLayer) for photo in photos):
        return None
    assert isinstance(subject, PhotoLayer) and ground is not None
    return Replaced(photos, ground, subject)


def photos_of(scene: Scene) -> tuple[PhotoLayer, ...]:
    """Return the photos that are seen, bottom first; Problem where there are none."""
    photos = tuple(photo for photo in scene.photos if photo.visible)
    if not photos:
        raise Problem("There is no photo here whose background could be replaced.")
    return photos


def photos_alone(scene: Scene, photos: Iterable[PhotoLayer]) -> Scene:
    """Return the scene with nothing but these photos, all of them seen, and nothing selected."""
    layers = tuple(dataclasses.replace(photo, visible=True) for photo in photos)
    return dataclasses.replace(scene, layers=layers, selection=None)


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


def _down_to(layers: tuple[Layer, ...], is_wanted: Callable[[Layer], bool]) -> tuple[tuple[Layer, ...], Layer | None]:
    """Return the uppermost layer that is wanted, and those below it; none where there is none."""
    at = max((at for at, layer in enumerate(layers) if is_wanted(layer)), default=None)
    return ((), None) if at is None else (layers[:at], layers[at])


def _is_photo(layer: Layer) -> bool:
    return isinstance(layer, PhotoLayer) and layer.visible and not layer.is_clipped


def _is_ground(layer: Layer) -> bool:
    if isinstance(layer, FilterLayer):
        return isinstance(layer.recipe, Fill)
    return layer.visible and layer.layer_mask is None and isinstance(layer, BackgroundLayer | PhotoLayer)


def _seen(scene: Scene, photos: Iterable[PhotoLayer], ground: Layer) -> Scene:
    """Return the scene with these photos seen where a ground needs them, else hidden."""
    for photo in photos:
        scene = edits.set_visible(scene, photo.id, isinstance(ground, FilterLayer))
    return scene


def _clipped(light: Iterable[Adjustment]) -> list[AdjustmentLayer]:
    return [
        AdjustmentLayer(id=edits.new_id(), name=one.title, mode=one.first_mode, adjustment=one, is_clipped=True)
        for one in light
    ]
