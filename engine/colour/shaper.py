"""Profiles of a matrix and three curves, taken by their numbers (ICC.1:2022, section 8.3)."""

from __future__ import annotations

import struct
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.colour.curves import Curve, curve_of
from engine.colour.icc import tags_of, white_of

CURVES = (b"rTRC", b"gTRC", b"bTRC")
COLUMNS = (b"rXYZ", b"gXYZ", b"bXYZ")
TABLES = (b"A2B", b"B2A", b"D2B", b"B2D")


@dataclass(frozen=True, eq=False)
class Shaper:
    """A profile of a matrix and curves: from values 0..1 of each channel to light, and from light to CIE XYZ of D50.

    white: XYZ of the medium's white, which absolute colorimetry keeps as it is.
    """

    curves: tuple[Curve, Curve, Curve]
    matrix: NDArray[np.float64]
    white: NDArray[np.float64]

    @classmethod
    def of(cls, profile: bytes) -> Shaper | None:
        """Return that of an ICC profile; None where it has tables, is of another kind, or damaged."""
        try:
            return None if any(name[:3] in TABLES for name in tags_of(profile)) else cls.beside_tables(profile)
        except (ValueError, struct.error):
            return None

    @classmethod
    def beside_tables(cls, profile: bytes) -> Shaper | None:
        """Return the same of a profile that may have tables too."""
        try:
            tags = tags_of(profile)
            if profile[16:20] != b"RGB ":
                return None
            columns = [struct.unpack(">3i", tags[name][8:20]) for name in COLUMNS]
            red, green, blue = (curve_of(tags[name]) for name in CURVES)
            matrix = np.array(columns).T / 65536
            np.linalg.inv(matrix)
        except (KeyError, ValueError, struct.error, np.linalg.LinAlgError):
            return None
        return cls((red, green, blue), matrix, white_of(profile))
