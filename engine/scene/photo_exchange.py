"""Another photo in the place of a scene's own: all else takes on its size, so that one scene can edit many photos."""

from __future__ import annotations

import dataclasses
from functools import cached_property
from math import ceil
from typing import Any

from engine.problem import Problem
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import GroupLayer, Layer, Photo, PhotoLayer
from engine.scene.mask_edits import base_of
from engine.scene.replacing import replaced_in
from engine.scene.scene import Scene

RESAMPLING = "bicubic"  # of what is drawn at another size
SLACK = 0.01  # share of a photo's side by which rounding may leave the corners of a turned crop beyond it


def exchanged_layer(scene: Scene) -> PhotoLayer:
    """Return the layer whose photo gives way to others, the lowest; Problem where nothing would be seen of others.

    Where its background was replaced it is hidden, and its subject is seen.
    """
    layer = scene.photo_layer
    if layer is None:
        raise Problem("It has no photo that another one could take the place of.")
    if not scene.is_seen(layer.id) and replaced_in(scene) is None:
        raise Problem(f'Its photo "{layer.name}" is hidden, so nothing would be seen of another.')
    return layer


def with_photo(scene: Scene, photo: Photo) -> Scene:
    """Return the scene as it would be with another photo in all layers that show its own.

    The canvas becomes wider and higher as the photo is. Masks, paint, adjustments, guides and crops keep their shares
    of width and height. What has a form of its own (`Layer.keeps_form`) keeps it: its middle keeps its shares, and its
    size follows that of width and height which grew less; of what fills the canvas, that which grew more. Nothing is
    selected. Raises Problem as `exchanged_layer`, and where something became too large or too small.
    """
    return _Exchange(scene, photo).scene()


class _Exchange:
    def __init__(self, scene: Scene, photo: Photo) -> None:
        self._old = scene
        self._photo = photo
        self._base = exchanged_layer(scene)
        width, height = (new / old for new, old in zip(photo.size, self._base.photo.size, strict=True))
        self._own = Affine(width, 0, 0, 0, height, 0)  # px of the old photo -> of the new one
        place = self._base.place
        is_upright = abs(place.xx) + abs(place.yy) >= abs(place.xy) + abs(place.yx)
        self._across, self._down = (width, height) if is_upright else (height, width)
        self._all = Affine(self._across, 0, 0, 0, self._down, 0)  # px of the old canvas -> of the new one

    def scene(self) -> Scene:
        old, canvas = self._old, self._canvas
        return dataclasses.replace(
            old,
            width=canvas.width,
            height=canvas.height,
            layers=tuple(self._layer(layer) for layer in old.layers),
            profile=self._photo.profile,
            selection=None,
            guides=old.guides.mapped(self._all, old.width, old.height),
        )

    @cached_property
    def _canvas(self) -> Box:
        width, height = self._old.width * self._across, self._old.height * self._down
        return Box(0, 0, max(1, _half_down(width)), max(1, _half_down(height)))

    def _layer(self, layer: Layer, change: Affine | None = None) -> Layer:
        """Return a layer as it is then; change: the map of the group that it is moved with."""
        if self._is_own(layer):
            assert isinstance(layer, PhotoLayer)
            return dataclasses.replace(layer, **self._photo_fields(layer), **self._mask(layer, self._all))
        if change is None:
            change = self._change(layer)
        fields = layer.in_mapped_picture(self._old.box, change, RESAMPLING)
        if isinstance(layer, GroupLayer):
            children = tuple(self._layer(child, change if _keeps_form(layer) else None) for child in layer.children)
            fields = {"children": children}
        return dataclasses.replace(layer, **fields, **self._mask(layer, change))

    def _is_own(self, layer: Layer) -> bool:
        return isinstance(layer, PhotoLayer) and layer.photo == self._base.photo

    def _mask(self, layer: Layer, change: Affine) -> dict[str, Any]:
        mask = layer.layer_mask
        if mask is None:
            return {}
        stays = change == self._all or not mask.linked
        return {"layer_mask": mask.mapped(self._all, self._old.box) if stays else mask.mapped(change)}

    def _change(self, layer: Layer) -> Affine:
        """Return the map of the canvas that a layer follows: its owner's, that of what it is clipped to, its own."""
        if layer.owner:
            layer = self._old.find(layer.owner)
        base = base_of(self._old, layer.id)
        if base is not None and not self._is_own(base):
            layer = base
        if not _keeps_form(layer) or any(self._is_own(one) for one in layer.walk()):
            return self._all
        box = layer.box_in(self._old.box)
        factor = (max if box.contains(self._old.box) else min)(self._across, self._down)
        x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        return Affine.translation(*self._all.point(x, y)) @ Affine.scaling(factor) @ Affine.translation(-x, -y)

    def _photo_fields(self, layer: PhotoLayer) -> dict[str, Any]:
        """Return the new photo in a layer of the old one: as large in it and turned as that, about the same middle."""
        (old_width, old_height), (width, height) = layer.photo.size, self._photo.size
        x, y = self._all.point(*layer.place.point(old_width / 2, old_height / 2))
        place = Affine.translation(x, y) @ layer.place.linear @ Affine.translation(-width / 2, -height / 2)
        distortion = layer.distortion and self._own @ layer.distortion @ self._own.inverse()
        is_named = layer.name == layer.photo.source and self._photo.source
        new = dataclasses.replace(
            layer,
            photo=self._photo,
            place=place.on_pixels(),
            distortion=distortion,
            name=self._photo.source[:200] if is_named else layer.name,
            layer_mask=None,
        )
        if layer.to_canvas.keeps_pixels or layer.distortion is not None:
            return {name: getattr(new, name) for name in ("photo", "place", "distortion", "name")}
        return {"photo": new.photo, "place": self._filling(layer, new.place), "name": new.name}

    def _filling(self, layer: PhotoLayer, place: Affine) -> Affine:
        """Return the place of the photo, enlarged until it fills the canvas where the old one does."""
        short = _shortfall(layer.place, layer.photo, self._old.box)
        needed = _shortfall(place, self._photo, self._canvas)
        if short > 1 + SLACK or needed <= 1:
            return place
        width, height = self._photo.size
        middle = Affine.translation(width / 2, height / 2)
        return place @ middle @ Affine.scaling(needed) @ middle.inverse()


def _half_down(side: float) -> int:
    """Return a length rounded so that no crop to a photo's own border comes to lie a pixel beyond it."""
    return ceil(side - 0.5 - 1e-6)


def _shortfall(place: Affine, photo: Photo, canvas: Box) -> float:
    """Return by which factor the photo would have to grow about its middle to just fill the canvas."""
    width, height = photo.size
    back = place.inverse()
    corners = [back.point(x, y) for x in (canvas.left, canvas.right) for y in (canvas.top, canvas.bottom)]
    return max(max(abs(2 * x / width - 1), abs(2 * y / height - 1)) for x, y in corners)


def _keeps_form(layer: Layer) -> bool:
    """Return whether a layer has a form of its own; a group, where all in it have."""
    if isinstance(layer, GroupLayer):
        return bool(layer.children) and all(_keeps_form(child) or child.owner for child in layer.children)
    return layer.keeps_form
