"""Any profile taken by its numbers: from the values of a device to CIE XYZ and back, by tables, a matrix or a curve."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from engine.colour.curves import Curve, Floats, Way, curve_of, unit
from engine.colour.icc import D50, space_of, tags_of, version_of, white_of
from engine.colour.shaper import Shaper
from engine.colour.tables import DAMAGED, table_of

CHANNELS = {"RGB": 3, "CMYK": 4, "GRAY": 1, "Lab": 3}
TABLES = {"perceptual": 0, "relative": 1, "saturation": 2, "absolute": 1}  # the number of an intent's tables
XYZ_RANGE = np.float32(1 + 32767 / 32768)  # that 0..1 encodes
LAB_RANGE = {False: (100.0, 255.0), True: (65535 / 652.80, 65535 / 256)}  # of L* and of a* and b*; True: in "mft2"
EPSILON, KAPPA = 216 / 24389, 24389 / 27  # CIE 15:2004


@dataclass(frozen=True, eq=False)
class Device:
    """A profile for one intent: ways between values (n, channels) of 0..1 and CIE XYZ (n, 3) of D50, in float32.

    from_xyz: None where there is no way back. has_tables: whether it has those of this very intent, there and back.
    is_plain: whether it has curves and a matrix, or a curve of grey.
    """

    space: str
    version: int
    white: NDArray[np.float64]
    to_xyz: Way
    from_xyz: Way | None
    has_tables: tuple[bool, bool]
    is_plain: bool

    @property
    def channels(self) -> int:
        return CHANNELS[self.space]


@lru_cache(maxsize=16)
def device_of(profile: bytes, intent: str) -> Device | None:
    """Return an ICC profile as a device; None where it is damaged, or of a kind that is not known here."""
    try:
        tags, space = tags_of(profile), space_of(profile)
        if space not in CHANNELS or any(name[:3] in (b"D2B", b"B2D") for name in tags):
            return None
        plain = _plain_ways(profile, tags, space)
        names = [b"%s%d" % (direction, TABLES[intent]) for direction in (b"A2B", b"B2A")]
        there, back = (tags.get(name) or tags.get(name[:3] + b"0") for name in names)  # perceptual stands for others
        to_xyz = _from_table(profile, there, CHANNELS[space]) if there else plain and plain[0]
        from_xyz = _to_table(profile, back, CHANNELS[space]) if back else plain and plain[1]
        if to_xyz is None:
            return None
        has_tables = names[0] in tags, names[1] in tags
        return Device(
            space, version_of(profile), white_of(profile), to_xyz, from_xyz, has_tables, is_plain=plain is not None
        )
    except DAMAGED:
        return None


def lab_of(xyz: Floats) -> Floats:
    """Return CIE Lab of XYZ of D50 (n, 3)."""
    t = xyz / D50.astype(xyz.dtype)
    x, y, z = np.where(t > EPSILON, np.cbrt(t), (KAPPA * t + 16) / 116).T
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=1)


def xyz_of(lab: Floats) -> Floats:
    """Return XYZ of D50 of CIE Lab (n, 3)."""
    light, a, b = lab.T
    y = (light + 16) / 116
    f = np.stack([y + a / 500, y, y - b / 200], axis=1)
    xyz: Floats = np.where(f > 6 / 29, f**3, (116 * f - 16) / KAPPA) * D50.astype(lab.dtype)
    return xyz


def _from_table(profile: bytes, tag: bytes, channels: int) -> Way:
    table = table_of(tag, channels, 3)
    if profile[20:24] == b"XYZ ":
        return lambda values: table(values) * XYZ_RANGE
    scale, middle = _lab_encoding(tag)
    return lambda values: xyz_of(table(values) * scale - middle)


def _to_table(profile: bytes, tag: bytes, channels: int) -> Way:
    is_of_xyz = profile[20:24] == b"XYZ "
    table = table_of(tag, 3, channels, simplex=is_of_xyz)
    if is_of_xyz:
        return lambda xyz: table(xyz / XYZ_RANGE)
    scale, middle = _lab_encoding(tag)
    return lambda xyz: table((lab_of(xyz) + middle) / scale)


def _lab_encoding(tag: bytes) -> tuple[Floats, Floats]:
    """Return what 0..1 of a table is multiplied by, and what is taken off then, to get Lab."""
    light, colours = LAB_RANGE[tag[:4] == b"mft2"]
    return np.array([light, colours, colours], np.float32), np.array([0, 128, 128], np.float32)


def _plain_ways(profile: bytes, tags: dict[bytes, bytes], space: str) -> tuple[Way, Way] | None:
    """Return the ways of a profile without tables, or beside them; None where there are none."""
    if space == "RGB" and (shaper := Shaper.beside_tables(profile)) is not None:
        return _of_shaper(shaper)
    if space == "GRAY" and b"kTRC" in tags:
        return _of_grey(curve_of(tags[b"kTRC"]), is_lightness=profile[20:24] == b"Lab ")
    return None


def _of_shaper(shaper: Shaper) -> tuple[Way, Way]:
    there, back = shaper.matrix.T.astype(np.float32), np.linalg.inv(shaper.matrix).T.astype(np.float32)

    def to_xyz(values: Floats) -> Floats:
        return np.stack([curve.to_light(values[:, one]) for one, curve in enumerate(shaper.curves)], axis=1) @ there

    def from_xyz(xyz: Floats) -> Floats:
        light = unit(xyz @ back)
        return np.stack([curve.to_values(light[:, one]) for one, curve in enumerate(shaper.curves)], axis=1)

    return to_xyz, from_xyz


def _of_grey(curve: Curve, *, is_lightness: bool) -> tuple[Way, Way]:
    if is_lightness:
        most = np.array([100, 0, 0], np.float32)
        return lambda grey: xyz_of(curve.to_light(grey) * most), lambda xyz: curve.to_values(lab_of(xyz)[:, :1] / 100)
    white = D50.astype(np.float32)
    return lambda grey: curve.to_light(grey) * white, lambda xyz: curve.to_values(unit(xyz[:, 1:2]))
