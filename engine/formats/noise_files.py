"""Noise from a .npy file, whose header may claim anything."""

from __future__ import annotations

import os
from typing import BinaryIO

import numpy as np

from engine.formats.reading import open_for_reading, quoted
from engine.problem import Problem

MOST_HEADER_BYTES = 10_000


def open_noise(path: str | os.PathLike[str], length: int) -> tuple[float, ...]:
    """Return the `length` numbers of a .npy file as float32; Problem where they are others, not finite, or objects."""
    with open_for_reading(path) as file:
        try:
            shape, kind = _header(file)
            if kind not in ("f2", "f4", "f8"):
                raise Problem(f"The noise {quoted(path)} must be made of floating-point numbers.")
            if len(shape) > 2 or int(np.prod(shape, dtype=object)) != length:
                raise Problem(f"The noise {quoted(path)} must be {length} numbers, not an array of {_told(shape)}.")
            file.seek(0)
            values = np.load(file, allow_pickle=False)
        except (ValueError, EOFError, OSError, TypeError, SyntaxError) as error:
            raise Problem(f"{quoted(path)} is not a sound .npy file.") from error
    with np.errstate(over="ignore"):
        noise = values.astype(np.float32).ravel()
    if not np.isfinite(noise).all():
        raise Problem(f"The noise {quoted(path)} must be made of finite numbers.")
    return tuple(noise.tolist())


def _header(file: BinaryIO) -> tuple[tuple[int, ...], str]:
    """Return the shape and kind of number of an array, before any memory is taken for it."""
    version = np.lib.format.read_magic(file)
    if version == (1, 0):
        shape, _, dtype = np.lib.format.read_array_header_1_0(file, max_header_size=MOST_HEADER_BYTES)
    elif version == (2, 0):
        shape, _, dtype = np.lib.format.read_array_header_2_0(file, max_header_size=MOST_HEADER_BYTES)
    else:
        raise ValueError("of an unknown version")
    return shape, f"{dtype.kind}{dtype.itemsize}"


def _told(shape: tuple[int, ...]) -> str:
    return " x ".join(str(side) for side in shape) or "one number"
