"""Colour profiles made by code: one close to sRGB, and one whose red is sRGB's green."""

from __future__ import annotations

import struct
from typing import Any

import numpy as np


def icc_profile(red: tuple[float, float], green: tuple[float, float], blue: tuple[float, float]) -> bytes:
    """A minimal RGB profile (ICC 2.1, linear curves) of primaries in CIE xy, scaled to the white of D50."""
    columns = np.array([[x / y, 1, (1 - x - y) / y] for x, y in (red, green, blue)]).T
    white = np.array([0.9642, 1.0, 0.8249])
    primaries = (columns * np.linalg.solve(columns, white)).T

    def xyz(values: Any) -> bytes:
        return b"XYZ \0\0\0\0" + b"".join(struct.pack(">i", round(float(value) * 65536)) for value in values)

    name = b"made for a test\0"
    tags = {
        b"desc": b"desc\0\0\0\0" + struct.pack(">I", len(name)) + name + bytes(78),
        b"cprt": b"text\0\0\0\0none\0",
        b"wtpt": xyz(white),
        **{tag: xyz(values) for tag, values in zip((b"rXYZ", b"gXYZ", b"bXYZ"), primaries, strict=True)},
        **{tag: b"curv" + bytes(8) for tag in (b"rTRC", b"gTRC", b"bTRC")},
    }
    table, content = struct.pack(">I", len(tags)), b""
    for tag, value in tags.items():
        table += tag + struct.pack(">II", 128 + 4 + 12 * len(tags) + len(content), len(value))
        content += value + bytes(-len(value) % 4)
    size = 128 + len(table) + len(content)
    header = struct.pack(">I4sI4s4s4s", size, b"none", 0x02100000, b"mntr", b"RGB ", b"XYZ ")
    header += struct.pack(">6H4s", 2024, 1, 1, 0, 0, 0, b"acsp") + bytes(28)
    header += b"".join(struct.pack(">i", round(value * 65536)) for value in white)
    return header.ljust(128, b"\0") + table + content


SRGB = ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
SWAPPED = icc_profile(SRGB[1], SRGB[0], SRGB[2])  # its red is sRGB's green
CLOSE = icc_profile(*SRGB)
