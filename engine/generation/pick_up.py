"""Picking up looks: the noise whose object looks like a thing in a photo."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing import context_view
from engine.compositing.appearance import Appearance, lookup
from engine.generation.colour import to_srgb
from engine.generation.errors import check_picture, guarded
from engine.generation.maker import AppearanceMaker
from engine.generators.card import Card
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.layers import ObjectLayer, Photo, frame_around
from engine.scene.scene import Scene

INSIDE = 128  # of a mask, 0..255: from here on a pixel counts as the object's
LEAST_SEEN = 0.5  # share of the object's pixels that something must lie under

Bytes = NDArray[np.uint8]
Noise = tuple[float, ...]


def from_under(
    maker: AppearanceMaker,
    scene: Scene,
    layer_id: str,
    seen: Mapping[str, Appearance],  # what the objects below show, by layer
) -> Noise:
    """Return the noise of what an object lies over, under its own mask; Problem where nothing is there."""
    layer = scene.find(layer_id)
    if not isinstance(layer, ObjectLayer) or layer.mask.is_empty:
        raise Problem("Only an object with a mask can pick up looks.")
    card = maker.catalog.card_for(layer.recipe.class_name, layer.recipe.model)
    layer = framed(layer)
    size = card.resolution
    rgb, valid = context_view.pull(scene, layer, size, maker.compositor, lookup(seen), is_whole=True)
    mask = context_view.mask_in_frame(layer, size)
    inside = mask >= INSIDE
    if not inside.any() or (valid[inside] > 0).mean() < LEAST_SEEN:
        raise Problem(f'There is nothing under the mask of "{layer.name}" to pick up.')
    return _encoded(maker, card, layer.recipe.class_name, to_srgb(rgb, scene.profile), mask)


def from_photo(maker: AppearanceMaker, card: Card, class_name: str, photo: Photo, mask: Bytes | None = None) -> Noise:
    """Return the noise of the thing in a photo.

    mask: uint8 of the photo's size, 255 where the thing is; None: the photo's own transparency tells, or else a
    segmentation model of the catalog finds it. Problem where nothing can tell, or nothing is found.
    """
    rgb = to_srgb(np.ascontiguousarray(photo.samples[..., :3]), photo.profile)
    if mask is None:
        mask = subject_of(maker, photo, rgb)
    if mask.shape != rgb.shape[:2]:
        raise Problem("The mask must have the size of its photo.")
    return _encoded(maker, card, class_name, *window(rgb, mask, card.resolution))


def subject_of(maker: AppearanceMaker, photo: Photo, rgb: Bytes) -> Bytes:
    """Return where the thing in a photo is, uint8 (h, w); `rgb` is the photo in sRGB."""
    name = photo.source or "the photo"
    if (alpha := alpha_of(photo)) is not None:
        return alpha
    finders = maker.catalog.of_kind("segmentation")
    if not finders:
        raise Problem(
            f"Nothing here can find the object in {name}: choose a cut-out picture, transparent around the object."
        )
    mask: Bytes = maker.model(finders[0]).find(rgb)
    check_picture(finders[0], mask, rgb.shape[:2])
    if not (mask >= INSIDE).any():
        raise Problem(f"No object was found in {name}.")
    return mask


def alpha_of(photo: Photo) -> Bytes | None:
    """Return the transparency of a cut-out, uint8 (h, w); None of a photo that is opaque, or nowhere to be seen."""
    if photo.samples.shape[2] < 4:
        return None
    alpha = np.ascontiguousarray(photo.samples[..., 3])
    return alpha if alpha.min() < INSIDE <= alpha.max() else None


def window(rgb: Bytes, mask: Bytes, size: int) -> tuple[Bytes, Bytes]:
    """Return the part of a picture around its mask as the models know it: a new object's frame, with edges repeated
    where the picture ends.

    rgb uint8 (h, w, 3), mask uint8 (h, w) -> rgb (size, size, 3), mask (size, size).
    """
    box = Box.of_nonzero(mask >= INSIDE)
    if box.is_empty:
        raise Problem("The mask is empty, so there is nothing to pick up.")
    frame, height, width = frame_around(box), *mask.shape
    part = frame.intersect(Box(0, 0, width, height))
    edges = (part.top - frame.top, frame.bottom - part.bottom), (part.left - frame.left, frame.right - part.right)
    picture = np.pad(rgb[part.slices()], (*edges, (0, 0)), mode="edge")
    plane = np.pad(mask[part.slices()], edges)
    way = cv2.INTER_AREA if frame.width >= size else cv2.INTER_LINEAR
    return (
        np.asarray(cv2.resize(picture, (size, size), interpolation=way), np.uint8),
        np.asarray(cv2.resize(plane, (size, size), interpolation=way), np.uint8),
    )


def framed(layer: ObjectLayer) -> ObjectLayer:
    """Return the object in a frame made anew around its mask, as a new one has: strokes may have widened its own."""
    frame = frame_around(layer.mask.bounds())
    if frame == layer.frame:
        return layer
    mask, place = layer.mask.moved(-frame.left, -frame.top), layer.from_corner(frame.left, frame.top)
    return dataclasses.replace(layer, mask=mask, side=frame.width, **place)


def _encoded(maker: AppearanceMaker, card: Card, class_name: str, rgb: Bytes, mask: Bytes) -> Noise:
    model = maker.model(card)
    if not hasattr(model, "encode"):
        raise Problem(f'The model "{card.name}" cannot pick up looks.')
    with guarded(card):
        values = np.asarray(model.encode(rgb, mask, class_name), np.float32).ravel()
    if len(values) != card.noise or not np.isfinite(values).all():
        raise Problem(f'The model "{card.name}" could not tell what this looks like.')
    return tuple(values.tolist())
