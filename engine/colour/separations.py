"""Pictures of CMYK, Lab and grey in sRGB, in their own depth."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.colour.between import applied, way_between
from engine.colour.conversion import in_stripes
from engine.colour.curves import Floats, Way
from engine.colour.device import device_of, xyz_of
from engine.colour.icc import space_of
from engine.colour.spaces import profile_of

INTENT = "perceptual"


def to_srgb(samples: NDArray[Any], space: str, profile: bytes | None) -> tuple[NDArray[Any], bool]:
    """Return samples (h, w, channels) as sRGB (h, w, 3) of the same depth, and whether through their profile.

    space: "CMYK" (1 is ink), "Lab" (L* of 0..100, a* and b* of -128..128) or "GRAY"; the samples are uint16, or
    float32 of 0..1. Without a profile that can be used colours are only roughly right, but for Lab, which needs none.
    """
    has_one = profile is not None and space_of(profile) == space
    way = way_between(profile, profile_of("srgb"), INTENT) if profile and has_one else None
    plainly = {"CMYK": _plain_inks, "Lab": _lab_way(), "GRAY": lambda values: np.repeat(values, 3, axis=1)}
    changed = np.empty((*samples.shape[:2], 3), samples.dtype)
    in_stripes(lambda rows: applied(way or plainly[space], samples[rows]), changed)
    return changed, way is not None


def _plain_inks(values: Floats) -> Floats:
    paper: Floats = (1 - values[:, :3]) * (1 - values[:, 3:])
    return paper


def _lab_way() -> Way:
    device = device_of(profile_of("srgb"), INTENT)
    assert device is not None and device.from_xyz is not None
    back, scale = device.from_xyz, np.array([100, 65535 / 256, 65535 / 256], np.float32)
    middle = np.array([0, 128, 128], np.float32)
    return lambda values: back(xyz_of(values * scale - middle))
