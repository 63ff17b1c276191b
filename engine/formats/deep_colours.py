"""Colours of samples with more than 8 bits that a file has in another way: CMYK, Lab, grey, linear light."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.colour.separations import to_srgb
from engine.formats.announced import CONVERTED

CHANNELS = {"CMYK": 4, "Lab": 3, "GRAY": 1}
BRIGHTEST = 65504.0  # that a float of 16 bits can be, and more than any picture shows


def converted_to_rgb(samples: NDArray[Any], space: str, profile: bytes | None, notices: list[str]) -> NDArray[Any]:
    """Return samples of CMYK, Lab or grey, with alpha or without, as sRGB of the same depth, and note that.

    space and samples: see to_srgb.
    """
    count = CHANNELS[space]
    colours, by_profile = to_srgb(samples[:, :, :count], space, profile)
    notices.append(CONVERTED[space])
    if profile and not by_profile and space != "Lab":
        notices.append("Its colour profile is damaged and could not be used; the colours are only roughly right.")
    return colours if samples.shape[2] == count else np.dstack([colours, samples[:, :, count:]])


def encode(samples: NDArray[np.float32], channels: int) -> None:
    """Make of linear light in the first channels what sRGB encodes it as (IEC 61966-2-1), going on beyond white."""
    for row in samples:  # what lies in between is never as large as the picture
        light = np.maximum(row[:, :channels], 0)
        curve = 1.055 * light ** np.float32(1 / 2.4) - 0.055
        row[:, :channels] = np.where(light <= 0.0031308, light * 12.92, curve)
