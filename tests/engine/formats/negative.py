"""TIFFs, and RAW photos made by code."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import tifffile
from numpy.typing import NDArray


def tiff(samples: NDArray[Any], **extras: Any) -> bytes:
    file = io.BytesIO()
    tifffile.imwrite(file, samples, **{"photometric": "rgb", "metadata": None, **extras})
    return file.getvalue()


def negative(light: float = 0.25, **extras: Any) -> bytes:
    """A DNG: the mosaic of a sensor that sees one light grey all over, twice as sensitive to green as to the others."""
    mosaic = np.full((64, 96), round(light * 65535), np.uint16)
    mosaic[0::2, 1::2] *= 2
    mosaic[1::2, 0::2] *= 2
    to_linear_srgb = (3.2405, -1.5371, -0.4985, -0.9693, 1.8760, 0.0416, 0.0556, -0.2040, 1.0572)  # of XYZ
    rationals = [part for value in to_linear_srgb for part in (round(value * 10000), 10000)]
    tags = [
        (50706, "B", 4, b"\1\4\0\0", False),  # DNGVersion
        (33421, "H", 2, (2, 2), False),  # CFARepeatPatternDim
        (33422, "B", 4, b"\0\1\1\2", False),  # CFAPattern
        (50708, "s", 0, "Test camera", False),  # UniqueCameraModel
        (50717, "I", 1, 65535, False),  # WhiteLevel
        (50721, "2i", 9, rationals, False),  # ColorMatrix1
        (50728, "2I", 3, (1, 2, 1, 1, 1, 2), False),  # AsShotNeutral
        (50778, "H", 1, 21, False),  # CalibrationIlluminant1: D65
        (271, "s", 0, "Maker", False),
    ]
    return tiff(mosaic, photometric=32803, extratags=tags, **extras)
