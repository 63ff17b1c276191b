"""Colour at the edge of the generators: they know sRGB alone, a document may be in any RGB profile."""

from __future__ import annotations

import io
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

Bytes = NDArray[np.uint8]


def to_srgb(rgb: Bytes, profile: bytes | None) -> Bytes:
    """Return uint8 (h, w, 3) of a document's ICC profile as sRGB; as it is where that is missing or cannot be read."""
    return _convert(rgb, profile, 0)


def from_srgb(rgb: Bytes, profile: bytes | None) -> Bytes:
    """Return uint8 (h, w, 3) of sRGB in a document's ICC profile."""
    return _convert(rgb, profile, 1)


def _convert(rgb: Bytes, profile: bytes | None, way: int) -> Bytes:
    transforms = _transforms(profile) if profile else None
    if transforms is None:
        return rgb
    picture = Image.fromarray(np.ascontiguousarray(rgb), "RGB")
    return np.asarray(ImageCms.applyTransform(picture, transforms[way]))


@lru_cache(maxsize=8)
def _transforms(profile: bytes) -> tuple[ImageCms.ImageCmsTransform, ImageCms.ImageCmsTransform] | None:
    """From a profile to sRGB and back; None for a profile that is damaged or not of RGB."""
    intent, flags = ImageCms.Intent.RELATIVE_COLORIMETRIC, ImageCms.Flags.BLACKPOINTCOMPENSATION
    try:
        document = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        srgb = ImageCms.createProfile("sRGB")
        return (
            ImageCms.buildTransform(document, srgb, "RGB", "RGB", intent, flags),
            ImageCms.buildTransform(srgb, document, "RGB", "RGB", intent, flags),
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
