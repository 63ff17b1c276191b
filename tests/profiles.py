"""Colour profiles made by code: RGB of a matrix and curves, and printers and scanners of tables."""

from __future__ import annotations

import struct
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np

Point = tuple[float, float]
Point3 = tuple[float, float, float]

D50 = np.array([0.9642, 1.0, 0.8249])
SRGB = ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
WIDE = ((0.735, 0.265), (0.274, 0.717), (0.167, 0.009))
LINEAR = b"curv" + bytes(8)


def gamma(value: float) -> bytes:
    """A curve of one number, in steps of a 256th."""
    return b"curv" + bytes(4) + struct.pack(">IH", 1, round(value * 256))


def table(curve: Callable[[Any], Any], steps: int = 1024) -> bytes:
    """A curve of many numbers."""
    return b"curv" + bytes(4) + struct.pack(">I", steps) + _whole(curve(np.linspace(0, 1, steps)) * 65535)


def parametric(kind: int, *numbers: float) -> bytes:
    """A curve of one of the five formulas."""
    return b"para" + bytes(4) + struct.pack(">HH", kind, 0) + _fixed(numbers)


def srgb_light(values: Any) -> Any:
    """The light of sRGB's values."""
    return np.where(values < 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def icc_profile(red: Point, green: Point, blue: Point, curve: bytes = LINEAR, *, version: int = 2) -> bytes:
    """A minimal display's profile of primaries in CIE xy, scaled to the white of D50."""
    columns = np.array([[x / y, 1, (1 - x - y) / y] for x, y in (red, green, blue)]).T
    primaries = (columns * np.linalg.solve(columns, D50)).T
    return _assembled(
        {
            **{tag: _xyz(values) for tag, values in zip((b"rXYZ", b"gXYZ", b"bXYZ"), primaries, strict=True)},
            **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
        },
        b"RGB ", b"XYZ ", b"mntr", version,
    )  # fmt: skip


def grey(curve: bytes, between: bytes = b"XYZ ") -> bytes:
    """A grey of one curve, of light or of lightness."""
    return _assembled({b"kTRC": curve}, b"GRAY", between, b"mntr", 2)


@cache
def grey_scanner() -> bytes:
    """A grey of tables, its paper a little yellow."""

    def lab_of(values: Any) -> Any:
        return np.concatenate([100 * values**0.9, 0 * values, 6 * values], axis=-1)

    return _of_tables(b"GRAY", b"scnr", lab_of, 1, 17, lambda lab: (lab[..., :1] / 100) ** (1 / 0.9), 9)


@cache
def printer() -> bytes:
    """A printer's CMYK of tables: each ink takes most of one colour, so that strong colours cannot be had.

    The reflectance of paper is that of D50, and the darkest that is printed without black 0.08 of it.
    """
    most = 0.92

    def lab_of(inks: Any) -> Any:
        cyan, magenta, yellow, black = np.moveaxis(inks, -1, 0)
        rgb = np.stack([1 - most * ink for ink in (cyan, magenta, yellow)], -1) * (1 - most * black)[..., None]
        return _lab(rgb @ _of_light(SRGB).T)

    def inks_of(lab: Any) -> Any:
        rgb = xyz_of(lab) @ np.linalg.inv(_of_light(SRGB)).T
        inks = ((1 - rgb) / most).clip(0, 1)
        return np.concatenate([inks, np.zeros_like(inks[..., :1])], -1)

    return _of_tables(b"CMYK", b"prtr", lab_of, 4, 9, inks_of, 33)


@cache
def scanner(black: float | Point3 = 0.0, *, bits: int = 16) -> bytes:
    """An RGB of tables. black: the light of its darkest colour, of each channel; bits: of the tables."""

    darkest = np.array(black)

    def lab_of(rgb: Any) -> Any:
        return _lab((darkest + (1 - darkest) * rgb**2.0) @ _of_light(SRGB).T)

    def rgb_of(lab: Any) -> Any:
        light = xyz_of(lab) @ np.linalg.inv(_of_light(SRGB)).T
        return ((light - darkest) / (1 - darkest)).clip(0, 1) ** 0.5

    return _of_tables(b"RGB ", b"scnr", lab_of, 3, 33, rgb_of, 33, bits)


@cache
def camera(between: bytes = b"XYZ ") -> bytes:
    """An RGB of version 4 with tables of all parts: curves, a lattice of three lengths, curves, a matrix, curves."""
    to_between, offset = _of_light(WIDE) / (1 + 32767 / 32768), 0.01
    if between == b"Lab ":
        to_between, offset = np.array([[0.4, 0.5, 0.1], [0.4, -0.4, 0.0], [0.2, 0.2, -0.4]]), 0.0
    mix = np.array([[0.8, 0.15, 0.05], [0.1, 0.8, 0.1], [0.0, 0.2, 0.8]])
    sizes = (5, 6, 7)
    steps = np.stack(np.meshgrid(*(np.linspace(0, 1, size) for size in sizes), indexing="ij"), -1)
    middle = np.array([0, 0.5, 0.5]) if between == b"Lab " else np.zeros(3)
    matrix = (1 - 2 * offset) * to_between
    inverse = np.linalg.inv(matrix)
    straight, power, root = (parametric(0, exponent) for exponent in (1, 1.8, 1 / 1.8))
    there = _parts(b"mAB ", gamma(1.2), sizes, steps @ mix.T, power, matrix, offset + middle, straight)
    unmixed = steps @ np.linalg.inv(mix).T
    back = _parts(b"mBA ", gamma(1 / 1.2), sizes, unmixed, root, inverse, -inverse @ (offset + middle), straight)
    return _assembled({b"A2B0": there, b"B2A0": back}, b"RGB ", between, b"scnr", 4)


def _of_light(primaries: tuple[Point, Point, Point]) -> Any:
    columns = np.array([[x / y, 1, (1 - x - y) / y] for x, y in primaries]).T
    return columns * np.linalg.solve(columns, D50)


def _lab(xyz: Any) -> Any:
    f = np.where((t := xyz / D50) > 216 / 24389, np.cbrt(t), (24389 / 27 * t + 16) / 116)
    x, y, z = np.moveaxis(f, -1, 0)
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], -1)


def xyz_of(lab: Any) -> Any:
    """The XYZ of D50 of CIE Lab."""
    light, a, b = np.moveaxis(lab, -1, 0)
    y = (light + 16) / 116
    f = np.stack([y + a / 500, y, y - b / 200], -1)
    return np.where(f > 6 / 29, f**3, (116 * f - 16) * 27 / 24389) * D50


def _of_tables(
    space: bytes, kind: bytes, lab_of: Callable[[Any], Any], inks: int, fine: int,
    inks_of: Callable[[Any], Any], lab_fine: int, bits: int = 16,
) -> bytes:  # fmt: skip
    scale = np.array([652.80, 256, 256] if bits == 16 else [2.55, 1, 1])
    middle = np.array([0, 128, 128])
    most = 2**bits - 1
    there = (lab_of(_grid(inks, fine)) + middle) * scale
    back = inks_of(_grid(3, lab_fine) * most / scale - middle)
    tags = {
        **dict.fromkeys((b"A2B0", b"A2B1"), _lut(inks, 3, fine, there, bits)),
        **dict.fromkeys((b"B2A0", b"B2A1"), _lut(3, inks, lab_fine, back * most, bits)),
    }
    return _assembled(tags, space, b"Lab ", kind, 2)


def _grid(channels: int, fine: int) -> Any:
    axes = [np.linspace(0, 1, fine)] * channels
    return np.stack(np.meshgrid(*axes, indexing="ij"), -1)


def _lut(inside: int, outside: int, fine: int, values: Any, bits: int) -> bytes:
    """A table of 16 bits or 8 (ICC.1:2022, sections 10.10 and 10.11)."""
    head = struct.pack(">4x4B", inside, outside, fine, 0) + _fixed(np.eye(3).ravel())
    if bits == 8:
        straight = bytes(range(256))
        return b"mft1" + head + straight * inside + _whole(values, bits) + straight * outside
    ends = [0, 65535]
    return b"mft2" + head + struct.pack(">HH", 2, 2) + _whole(ends * inside) + _whole(values) + _whole(ends * outside)


def _parts(
    kind: bytes, a: bytes, sizes: tuple[int, ...], lattice: Any, m: bytes, matrix: Any, offset: Any, b: bytes
) -> bytes:
    """A table of all parts (ICC.1:2022, sections 10.12 and 10.13), with the same curve for each channel."""
    padded = [(curve + bytes(-len(curve) % 4)) * 3 for curve in (b, m, a)]
    numbers = _fixed([*matrix.ravel(), *offset])
    points = bytes(sizes).ljust(16, b"\0") + b"\2\0\0\0" + _whole(lattice * 65535)
    content, places = b"", []
    for part in (padded[0], numbers, padded[1], points + bytes(-len(points) % 4), padded[2]):
        places.append(32 + len(content))
        content += part
    return kind + bytes(4) + struct.pack(">2B2x5I", 3, 3, *places) + content


def _assembled(tags: dict[bytes, bytes], space: bytes, between: bytes, kind: bytes, version: int) -> bytes:
    name = b"made for a test\0"
    described = b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + bytes(78)
    if version > 2:
        words = "made for a test".encode("utf-16-be")
        described = b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(words), 28) + words
    tags = {b"desc": described, b"cprt": b"text\0\0\0\0none\0", b"wtpt": _xyz(D50)} | tags
    entries, content, places = b"", b"", {}
    for tag, value in tags.items():
        if value not in places:
            places[value] = 128 + 4 + 12 * len(tags) + len(content)
            content += value + bytes(-len(value) % 4)
        entries += tag + struct.pack(">II", places[value], len(value))
    size = 128 + 4 + len(entries) + len(content)
    header = struct.pack(">I4sI4s4s4s", size, b"none", version << 24 | 0x100000, kind, space, between)
    header += struct.pack(">6H4s", 2024, 1, 1, 0, 0, 0, b"acsp") + bytes(28) + _fixed(D50)
    return header.ljust(128, b"\0") + struct.pack(">I", len(tags)) + entries + content


def _xyz(values: Any) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(values)


def _fixed(values: Any) -> bytes:
    return b"".join(struct.pack(">i", round(float(value) * 65536)) for value in values)


def _whole(values: Any, bits: int = 16) -> bytes:
    whole = np.rint(np.asarray(values)).clip(0, 2**bits - 1)
    return bytes(whole.astype(f">u{bits // 8}").tobytes())


SWAPPED = icc_profile(SRGB[1], SRGB[0], SRGB[2])  # its red is sRGB's green
CLOSE = icc_profile(*SRGB)
