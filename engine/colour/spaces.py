"""The colour spaces that the program knows by name, as ICC profiles made by code (ICC.1:2022)."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.colour.icc import D50

Floats = NDArray[np.float64]
Point = tuple[float, float]

D65 = (0.3127, 0.3290)
BRADFORD = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
SRGB_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


@dataclass(frozen=True)
class Space:
    """A colour space: its name, primaries in CIE xy, white D65, and its parametric curve (type 3, or 0: a gamma)."""

    title: str
    primaries: tuple[Point, Point, Point]
    curve: tuple[float, ...]


SPACES = {
    "srgb": Space("sRGB", ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06)), SRGB_CURVE),
    "display-p3": Space("Display P3", ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060)), SRGB_CURVE),
    "adobe-rgb": Space("Adobe RGB", ((0.64, 0.33), (0.21, 0.71), (0.15, 0.06)), (563 / 256,)),
}


def is_same(profile: bytes | None, other: bytes | None) -> bool:
    """Return whether two profiles (None: sRGB) are the same, so that nothing is to be converted."""
    return (profile or profile_of("srgb")) == (other or profile_of("srgb"))


@lru_cache(maxsize=8)
def profile_of(name: str) -> bytes:
    """Return the ICC profile, version 4, of one of SPACES."""
    space = SPACES[name]
    columns = np.array([_xyz(point) for point in space.primaries]).T
    white = _xyz(D65)
    native = columns * np.linalg.solve(columns, white)
    cone = np.diag((BRADFORD @ D50) / (BRADFORD @ white))
    adapted = np.linalg.inv(BRADFORD) @ cone @ BRADFORD
    red, green, blue = (adapted @ native).T
    kind = 0 if len(space.curve) == 1 else 3
    curve = b"para\0\0\0\0" + struct.pack(">HH", kind, 0) + _fixed(space.curve)
    return _profile(
        {
            b"desc": _text(space.title),
            b"cprt": _text("Public domain"),
            b"wtpt": b"XYZ \0\0\0\0" + _fixed(D50),
            b"chad": b"sf32\0\0\0\0" + _fixed(adapted.ravel()),
            **{tag: b"XYZ \0\0\0\0" + _fixed(column) for tag, column in
               ((b"rXYZ", red), (b"gXYZ", green), (b"bXYZ", blue))},
            **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
        }
    )  # fmt: skip


def _xyz(point: Point) -> Floats:
    x, y = point
    return np.array([x / y, 1, (1 - x - y) / y])


def _fixed(values: Any) -> bytes:
    return b"".join(struct.pack(">i", round(float(value) * 65536)) for value in values)


def _text(text: str) -> bytes:
    content = text.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(content), 28) + content


def _profile(tags: dict[bytes, bytes]) -> bytes:
    start = 128 + 4 + 12 * len(tags)
    table, content = struct.pack(">I", len(tags)), b""
    for tag, value in tags.items():
        table += tag + struct.pack(">II", start + len(content), len(value))
        content += value + bytes(-len(value) % 4)
    head = struct.pack(">I4sI4s4s4s", start + len(content), b"\0\0\0\0", 0x04300000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H4s", 2026, 1, 1, 0, 0, 0, b"acsp") + bytes(28) + _fixed(D50)
    return head.ljust(128, b"\0") + table + content
