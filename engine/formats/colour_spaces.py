"""The colour spaces that a picture can be exported in, as ICC profiles made by code, and the way there from others.

Profiles of a matrix and three curves are taken by their numbers, in floats for 8 and 16 bits alike (ICC.1:2022,
sections 8.3, 10.6 and 10.18): relative colorimetric, what the new space cannot hold is cut. Others go through
littlecms, which Pillow gives 8 bits only.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from engine.problem import Problem

S = TypeVar("S", bound=np.unsignedinteger[Any])
Floats = NDArray[np.float64]
Point = tuple[float, float]

STRIPE_ROWS = 128
D50 = np.array([0.9642, 1.0, 0.8249])
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


@dataclass(frozen=True, eq=False)
class Shaper:
    """A profile of a matrix and curves: from values 0..1 of each channel to light, and from light to CIE XYZ of D50."""

    to_light: tuple[Callable[[Floats], Floats], ...]
    matrix: Floats

    @classmethod
    def of(cls, profile: bytes) -> Shaper | None:
        """Return that of an ICC profile; None where it is another kind of profile, or damaged."""
        try:
            tags = _tags(profile)
            if b"A2B0" in tags or profile[16:20] != b"RGB ":
                return None
            columns = [struct.unpack(">3i", tags[name][8:20]) for name in (b"rXYZ", b"gXYZ", b"bXYZ")]
            curves = tuple(_curve(tags[name]) for name in (b"rTRC", b"gTRC", b"bTRC"))
        except (KeyError, ValueError, struct.error):
            return None
        return cls(curves, np.array(columns).T / 65536)


def convert(samples: NDArray[S], profile: bytes | None, name: str) -> NDArray[S]:
    """Return straight samples (h, w, 3 or 4), uint8 or uint16, of a profile (None: sRGB) in one of SPACES.

    Raises Problem where that cannot be done with so many bits.
    """
    source = Shaper.of(profile or profile_of("srgb"))
    if source is not None:
        return _by_numbers(samples, source, name)
    if samples.dtype != np.uint8:
        raise Problem("A picture with this colour profile can be converted with 8 bits only.")
    return _by_littlecms(samples, profile or b"", name)


def is_same(profile: bytes | None, name: str) -> bool:
    """Return whether a document's profile (None: sRGB) is that space itself, so that nothing is to be converted."""
    return (profile or profile_of("srgb")) == profile_of(name)


def _by_numbers(samples: NDArray[S], source: Shaper, name: str) -> NDArray[S]:
    full = int(np.iinfo(samples.dtype).max)
    steps = np.arange(full + 1) / full
    tables = [curve(steps).astype(np.float32) for curve in source.to_light]
    target = Shaper.of(profile_of(name))
    assert target is not None
    matrix = (np.linalg.inv(target.matrix) @ source.matrix).astype(np.float32)
    to_values = _inverse(SPACES[name].curve)
    converted = samples.copy()
    for top in range(0, samples.shape[0], STRIPE_ROWS):
        stripe = samples[top : top + STRIPE_ROWS]
        light = [table[stripe[..., channel]] for channel, table in enumerate(tables)]
        for channel, row in enumerate(matrix):
            mixed = sum(weight * plane for weight, plane in zip(row, light, strict=True))
            values = to_values(np.asarray(mixed).clip(0, 1))
            converted[top : top + STRIPE_ROWS, :, channel] = np.rint(values * full)
    return converted


def _by_littlecms(samples: NDArray[S], profile: bytes, name: str) -> NDArray[S]:
    try:
        transform = ImageCms.buildTransform(
            ImageCms.ImageCmsProfile(io.BytesIO(profile)),
            ImageCms.ImageCmsProfile(io.BytesIO(profile_of(name))),
            "RGB",
            "RGB",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError) as error:
        raise Problem("The picture's colour profile is damaged, so its colours cannot be converted.") from error
    converted = samples.copy()
    for top in range(0, samples.shape[0], STRIPE_ROWS):
        rgb = Image.fromarray(np.ascontiguousarray(samples[top : top + STRIPE_ROWS, :, :3]), "RGB")
        converted[top : top + STRIPE_ROWS, :, :3] = np.asarray(ImageCms.applyTransform(rgb, transform))
    return converted


def _tags(profile: bytes) -> dict[bytes, bytes]:
    (count,) = struct.unpack(">I", profile[128:132])
    if count > 100:
        raise ValueError("too many tags")
    entries = [struct.unpack(">4sII", profile[at : at + 12]) for at in range(132, 132 + 12 * count, 12)]
    return {name: profile[start : start + length] for name, start, length in entries}


def _curve(tag: bytes) -> Callable[[Floats], Floats]:
    """Return a curve of a profile; ValueError where it is none."""
    if tag[:4] == b"curv":
        (count,) = struct.unpack(">I", tag[8:12])
        if count <= 1:
            return _parametric((1.0 if count == 0 else struct.unpack(">H", tag[12:14])[0] / 256,))
        table = np.frombuffer(tag[12 : 12 + 2 * count], ">u2") / 65535
        if len(table) != count:
            raise ValueError("a curve is cut off")
        return lambda values: np.interp(values, np.linspace(0, 1, count), table)
    lengths = {0: 1, 1: 3, 2: 4, 3: 5, 4: 7}
    (kind,) = struct.unpack(">H", tag[8:10])
    if tag[:4] != b"para" or kind not in lengths:
        raise ValueError("a curve is of another kind")
    numbers = [value / 65536 for value in struct.unpack(f">{lengths[kind]}i", tag[12 : 12 + 4 * lengths[kind]])]
    if kind == 0:
        return _parametric(tuple(numbers))
    gamma, a, b = numbers[:3]
    if kind in (1, 2):
        c = numbers[3] if kind == 2 else 0.0
        return lambda values: np.where(values >= -b / a, (a * values + b).clip(0) ** gamma, 0) + c
    e, f = numbers[5:] if kind == 4 else (0.0, 0.0)
    c, d = numbers[3:5]
    return lambda values: np.where(values >= d, (a * values + b).clip(0) ** gamma + e, c * values + f)


def _parametric(curve: tuple[float, ...]) -> Callable[[Floats], Floats]:
    return lambda values: values ** curve[0]


def _inverse(curve: tuple[float, ...]) -> Callable[[Any], Any]:
    """Return from light to values for the curve of a Space."""
    if len(curve) == 1:
        return lambda light: light ** (1 / curve[0])
    gamma, a, b, c, d = curve
    return lambda light: np.where(light >= c * d, (light ** (1 / gamma) - b) / a, light / c)


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
