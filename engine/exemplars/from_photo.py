"""From a photo to an exemplar: its subject is given by a mask, by the photo's own transparency, or looked for."""

from __future__ import annotations

import dataclasses

import numpy as np
from numpy.typing import NDArray

from engine.exemplars.cutting import cut_out
from engine.formats.reading import quoted
from engine.generation.colour import to_srgb
from engine.generation.errors import check_picture, told_as
from engine.generation.maker import AppearanceMaker
from engine.generation.pick_up import alpha_of
from engine.generation.subjects import in_box
from engine.generators.specks import without_specks
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.exemplar import HALF, Exemplar
from engine.scene.layers import Photo

Bytes = NDArray[np.uint8]

OWN_PHOTO = "my own photo"  # a licence that its owner need not give
OWN_CHANGES = "cut out of the photo, edge colours freed of the ground"


def from_photo(
    maker: AppearanceMaker,
    photo: Photo,
    class_name: str,
    *,
    mask: Bytes | None = None,  # uint8 of the photo's size, 255 where the object is
    box: Box | None = None,  # px of the photo: look for the object in it
    licence: str = "",
    credit: str = "",
) -> Exemplar:
    """The object of a photo as an exemplar; Problem where none is found, or nothing here can look for one."""
    rgb = to_srgb(np.ascontiguousarray(photo.samples[..., :3]), photo.profile)
    alpha = alpha_of(photo)
    if mask is None:
        mask = _subject(maker, photo, rgb, box) if alpha is None or box is not None else alpha
    found = cut_out(rgb, mask if alpha is None else np.minimum(mask, alpha), class_name, has_ground=alpha is None)
    return dataclasses.replace(found, licence=licence, credit=credit, source=photo.source, changes=OWN_CHANGES)


def _subject(maker: AppearanceMaker, photo: Photo, rgb: Bytes, box: Box | None) -> Bytes:
    """The mask of a photo's main object, or of the one in a box."""
    name = quoted(photo.source) if photo.source else "the photo"
    finders = maker.catalog.of_kind("segmentation")
    if not finders and box is None:
        raise Problem(f"Nothing here can find the object in {name}: give its mask, or choose a cut-out picture.")
    with told_as(lambda error: f"The object in {name} could not be looked for: {error}."):
        mask: Bytes = maker.model(finders[0]).find(rgb, box) if finders else in_box(rgb, box)
    if finders:
        check_picture(finders[0], mask, rgb.shape[:2])
    if not (mask >= HALF).any():
        raise Problem(f"No object was found in {name}.")
    return without_specks(mask)  # what looks like the object, as a leaf, would float beside it anywhere else
