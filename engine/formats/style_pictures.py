"""Style pictures from files: a person's own, and those that come along."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.formats.photos import open_photo
from engine.formats.reading import quoted
from engine.generation.colour import to_srgb
from engine.problem import Problem
from engine.scene.filters import StylePicture
from engine.scene.filters.style_picture import LONGEST, SMALLEST
from engine.scene.layers import Photo

TITLES = {
    "swirls": "Whirls",
    "oil": "Oil",
    "knife": "Palette knife",
    "points": "Dots",
    "watercolour": "Watercolour",
    "pencils": "Crayons",
    "hatching": "Pen",
    "woodcut": "Woodcut",
    "print": "Printed dots",
    "mosaic": "Mosaic",
    "glass": "Stained glass",
    "facets": "Facets",
}
"""Those that come along, by the names of their files: what people call them."""


@cache
def shipped(name: str) -> StylePicture:
    """Return one of TITLES; Problem where it is not there."""
    if name not in TITLES:
        raise Problem(f'There is no style "{name}"; those that come along are {", ".join(TITLES)}.')
    picture = from_photo(open_photo(folder() / f"{name}.webp"))
    return StylePicture(picture.samples, TITLES[name])


def small_ones() -> NDArray[np.uint8]:
    """Return all of TITLES small and side by side, n x 12 n x 3."""
    return open_photo(folder() / "all.webp").samples[..., :3]


def open_style(path: Path) -> StylePicture:
    """Read a picture of any size that can be opened as a photo; Problem in one sentence where it cannot."""
    photo = open_photo(path)
    if min(photo.size) < SMALLEST:
        raise Problem(f"{quoted(path)} is too small for a style picture: {SMALLEST} px a side is the least.")
    return from_photo(photo)


def from_photo(photo: Photo) -> StylePicture:
    """Return a photo as a style picture: at most LONGEST px a side, in sRGB, on white where it is transparent.

    Problem where it is too small, or too long for its width.
    """
    samples = photo.samples
    scale = min(1.0, LONGEST / max(photo.size))
    if scale < 1:
        import cv2  # late: the command line lists TITLES without it

        size = tuple(max(1, round(side * scale)) for side in photo.size)
        samples = np.asarray(cv2.resize(samples, size, interpolation=cv2.INTER_AREA), np.uint8)
    rgb = samples[..., :3]
    if samples.shape[2] == 4:
        cover = samples[..., 3:].astype(np.float32) / 255
        rgb = np.rint(rgb * cover + 255 * (1 - cover)).astype(np.uint8)
    name = Path(photo.source).stem.strip()[:100]
    return StylePicture(np.array(to_srgb(np.ascontiguousarray(rgb), photo.profile), np.uint8, order="C"), name)


def folder() -> Path:
    """Return where those lie that come along."""
    return Path(str(resources.files("resources.styles")))
