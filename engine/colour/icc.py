"""What an ICC profile says of itself (ICC.1:2022), read with care, since profiles come in files from outside."""

from __future__ import annotations

import io
import struct
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import ImageCms

HEAD_BYTES = 128
MOST_TAGS = 100
D50 = np.array([0.9642, 1.0, 0.8249])
UNNAMED = "A profile without a name"
CMS_ERRORS = (ImageCms.PyCMSError, OSError, ValueError, TypeError)  # what ImageCms raises for profiles that are damaged


def tags_of(profile: bytes) -> dict[bytes, bytes]:
    """Return what a profile's tags hold; ValueError or struct.error where it is damaged."""
    (count,) = struct.unpack(">I", profile[HEAD_BYTES : HEAD_BYTES + 4])
    if count > MOST_TAGS:
        raise ValueError("too many tags")
    entries = [struct.unpack(">4sII", profile[at : at + 12]) for at in range(132, 132 + 12 * count, 12)]
    return {name: profile[start : start + length] for name, start, length in entries}


def version_of(profile: bytes) -> int:
    """Return the first number of the version of the format that a profile follows."""
    return profile[8] if len(profile) > 8 else 0


def white_of(profile: bytes) -> NDArray[np.float64]:
    """Return the XYZ of the medium's white; D50 where a profile tells none. ValueError or struct.error as tags_of."""
    # Displays of version 2 tell the white that they were measured with, which their numbers are adapted from already.
    is_adapted = version_of(profile) < 4 and profile[12:16] == b"mntr"
    tag = b"" if is_adapted else tags_of(profile).get(b"wtpt", b"")
    if len(tag) < 20:
        return D50
    white = np.array(struct.unpack(">3i", tag[8:20])) / 65536
    return white if (white > 0).all() else D50


def space_of(profile: bytes) -> str:
    """Return the colours that a profile is of: "RGB", "CMYK", "GRAY", "Lab"; "" where it is no profile."""
    return profile[16:20].decode("ascii", "replace").strip() if profile[36:40] == b"acsp" else ""


@lru_cache(maxsize=64)
def title_of(profile: bytes | Path | None) -> str:
    """Return what a profile, or the one in a file, calls itself, at most 80 letters; that of none is sRGB's."""
    if profile is None:
        return "sRGB"
    source = str(profile) if isinstance(profile, Path) else io.BytesIO(profile)
    try:
        told = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(source))
    except CMS_ERRORS:
        told = ""
    return " ".join("".join(one for one in told if one.isprintable()).split())[:80] or UNNAMED
