"""`select`: the mask of a photo's main object, or of the one in a box, as a picture."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.cli.offered import catalog_of
from engine.cli.pictures import check_target
from engine.cli.steps import note, quiet_libraries, step
from engine.cli.told import tell, told_of
from engine.formats.atomic import write_atomically
from engine.formats.photos import open_photo
from engine.formats.png import write_png
from engine.formats.reading import quoted
from engine.generation.colour import to_srgb
from engine.generation.errors import told_as
from engine.generation.maker import AppearanceMaker
from engine.generation.subjects import in_box
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.refining import refine
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.layers import Photo
from engine.scene.mask import Mask

Bytes = NDArray[np.uint8]
GREY = 128  # what stands behind clear pixels


def select(arguments: argparse.Namespace) -> int:
    """Write a grey PNG of the photo's size, white where the object is; nothing is written where there is none."""
    started = time.monotonic()
    out: Path = arguments.out
    if out.suffix.lower() != ".png":
        raise Problem(f"A mask is written as PNG: let its name {quoted(out)} end in .png.")
    check_target(out, arguments.photo)
    catalog = catalog_of(arguments)
    card = None if arguments.box is not None and not catalog.of_kind("segmentation") else finder(catalog)
    with step(f"Opening {quoted(arguments.photo)}"), quiet_libraries():
        photo = open_photo(arguments.photo)
    for notice in photo.notices:
        note(notice)
    with step("Looking for the subject"):
        mask = _found(catalog, card, photo, arguments)
    if not mask.any():
        where = "in the box" if arguments.box else f"in {quoted(arguments.photo)}; try it with --box X,Y,W,H"
        raise Problem(f"No subject was found {where}.")
    with step(f"Writing {quoted(out)}"):
        write_atomically(out, lambda file: write_png(file, mask))
    box, share = Mask.from_array(mask).bounds(), round(float((mask >= 128).mean()), 6)
    subject = [box.left, box.top, box.width, box.height]
    tell(arguments, photo.size, started, subject=subject, share=share, **told_of(card))
    return 0


def finder(catalog: Catalog) -> Card:
    """Return the model that finds subjects; Problem where there is none."""
    for card in catalog.of_kind("segmentation"):
        return card
    raise Problem("There is no model here that finds subjects.")


def _found(catalog: Catalog, card: Card | None, photo: Photo, arguments: argparse.Namespace) -> Bytes:
    maker = AppearanceMaker(catalog, arguments.device)
    rgb = to_srgb(_opaque(photo.samples), photo.profile)
    box: Box | None = arguments.box
    with told_as(lambda error: f"The subject could not be looked for: {error}."):
        mask: Bytes = in_box(rgb, box) if card is None else maker.model(card).find(rgb, box)
        if arguments.include or arguments.exclude:
            mask = refine(rgb, mask, box, arguments.include, arguments.exclude)
    if photo.samples.shape[2] == 4:
        mask = np.minimum(mask, photo.samples[..., 3])
    return mask


def _opaque(samples: Bytes) -> Bytes:
    """Return RGB, on grey where the photo is clear."""
    rgb = np.ascontiguousarray(samples[..., :3])
    if samples.shape[2] == 4:
        for top in range(0, len(rgb), 256):
            alpha = samples[top : top + 256, :, 3:].astype(np.uint16)
            rgb[top : top + 256] = (rgb[top : top + 256] * alpha + GREY * (255 - alpha) + 127) // 255
    return rgb
