"""The tables of ICC profiles: curves, matrices and lattices of colours in a row (ICC.1:2022, 10.10 to 10.13)."""

from __future__ import annotations

import struct

import numpy as np
from numpy.typing import NDArray

from engine.colour.curves import Floats, Way, forward, length_of, unit

MOST_CHANNELS = 4
DAMAGED = (ValueError, struct.error, IndexError)
"""What is raised where a table is damaged, or of another kind."""


def table_of(tag: bytes, inputs: int, outputs: int, *, simplex: bool = True) -> Way:
    """Return the way (n, inputs) -> (n, outputs) through a table, both 0..1 as it encodes them; one of DAMAGED.

    simplex: between points of the lattice the nearest four count (tetrahedra), which keeps greys grey where the
    lattice is of device colours; else all around do, as is better for one of Lab.
    """
    if not 1 <= inputs <= MOST_CHANNELS or tuple(tag[8:10]) != (inputs, outputs):
        raise ValueError("a table is of another kind")
    readers = {b"mft1": _plain, b"mft2": _plain, b"mAB ": _in_parts, b"mBA ": _in_parts}
    if tag[:4] not in readers:
        raise ValueError("a table is of another kind")
    stages = readers[tag[:4]](tag, inputs, outputs, simplex)

    def way(values: Floats) -> Floats:
        for stage in stages:
            values = stage(values)
        return values

    return way


def _plain(tag: bytes, inputs: int, outputs: int, simplex: bool) -> list[Way]:
    """Return the stages of a table of 8 or 16 bits: a matrix, curves, a lattice, curves."""
    fine, matrix = tag[10], _fixed(tag, 12, 9).reshape(3, 3)
    before, after, start = 256, 256, 48
    if tag[:4] == b"mft2":
        before, after = struct.unpack(">2H", tag[48:52])
        start = 52
    samples = _samples(tag[start:], 1 if tag[:4] == b"mft1" else 2)
    points = fine**inputs * outputs
    borders = np.cumsum([before * inputs, points, after * outputs])
    if fine < 2 or min(before, after) < 2 or len(samples) < borders[-1]:
        raise ValueError("a table is cut off")
    first, lattice, last = np.split(samples[: borders[-1]], borders[:-1])
    stages = [_curves(first.reshape(inputs, before)), _lattice(lattice, (fine,) * inputs, outputs, simplex)]
    if inputs == 3 and not np.array_equal(matrix, np.eye(3)):
        stages.insert(0, _affine(matrix, np.zeros(3)))
    return [*stages, _curves(last.reshape(outputs, after))]


def _in_parts(tag: bytes, inputs: int, outputs: int, simplex: bool) -> list[Way]:
    """Return the stages of a table whose parts are named: those of "mAB " lead from A to B, of "mBA " from B to A."""
    b, matrix, m, lattice, a = struct.unpack(">5I", tag[12:32])
    leads_to_b = tag[:4] == b"mAB "
    far, near = (inputs, outputs) if leads_to_b else (outputs, inputs)  # channels of A and of B
    stages = [_curves_of(tag[b:], near)]
    if matrix:
        numbers = _fixed(tag, matrix, 12)
        stages.append(_affine(numbers[:9].reshape(3, 3), numbers[9:]))
    if m:
        stages.append(_curves_of(tag[m:], near))
    if lattice:
        sizes = tuple(tag[lattice : lattice + inputs])
        samples = _samples(tag[lattice + 20 :], tag[lattice + 16])
        count = int(np.prod(sizes, dtype=object)) * outputs
        if min(sizes) < 2 or len(samples) < count:
            raise ValueError("a table is cut off")
        stages.append(_lattice(samples[:count], sizes, outputs, simplex))
    elif inputs != outputs:
        raise ValueError("a table is of another kind")
    if a:
        stages.append(_curves_of(tag[a:], far))
    return stages[::-1] if leads_to_b else stages


def _samples(content: bytes, sample_bytes: int) -> NDArray[np.float32]:
    """Return numbers of one byte or two as 0..1."""
    if sample_bytes not in (1, 2):
        raise ValueError("a table is of another kind")
    whole = np.frombuffer(content, f">u{sample_bytes}", len(content) // sample_bytes)
    return np.asarray(whole / np.float32(256**sample_bytes - 1), np.float32)


def _fixed(tag: bytes, start: int, count: int) -> NDArray[np.float64]:
    return np.array(struct.unpack(f">{count}i", tag[start : start + 4 * count])) / 65536


def _affine(matrix: NDArray[np.float64], offset: NDArray[np.float64]) -> Way:
    turned, added = matrix.T.astype(np.float32), offset.astype(np.float32)
    return lambda values: values @ turned + added


def _curves_of(tags: bytes, count: int) -> Way:
    """Return the way through curves that follow each other, each padded to four bytes."""
    ways, at = [], 0
    for _ in range(count):
        ways.append(forward(tags[at:]))
        at += -(-length_of(tags[at:]) // 4) * 4
    return lambda values: np.stack([way(values[:, one]) for one, way in enumerate(ways)], axis=1)


def _curves(points: NDArray[np.float32]) -> Way:
    """Return the way through curves of points (channels, points)."""
    steps = np.linspace(0, 1, points.shape[1])
    if np.abs(points - steps).max() < 1e-6:
        return unit
    return lambda values: np.stack(
        [np.interp(values[:, one], steps, curve).astype(np.float32) for one, curve in enumerate(points)], axis=1
    )


def _lattice(samples: NDArray[np.float32], sizes: tuple[int, ...], outputs: int, simplex: bool) -> Way:
    """Return the way through a lattice of colours, of which the last channel counts fastest."""
    rows = samples.reshape(-1, outputs)
    strides = np.array([np.prod(sizes[one + 1 :], dtype=np.intp) for one in range(len(sizes))])
    most = np.array(sizes, np.float32) - 1

    def way(values: Floats) -> Floats:
        places = unit(values) * most
        low = np.minimum(places.astype(np.intp), (most - 1).astype(np.intp))
        return between(low @ strides, (places - low).astype(np.float32), 0)

    def between(base: NDArray[np.intp], shares: Floats, channel: int) -> Floats:
        """Return colours between the points that `base` numbers and those beyond, from that channel on."""
        left = len(sizes) - channel
        if left == 0:
            return np.asarray(rows.take(base, axis=0))
        if left == 3 and simplex:
            return in_tetrahedra(base, shares[:, channel:])
        near, far = (between(base + step, shares, channel + 1) for step in (0, strides[channel]))
        far -= near
        far *= shares[:, channel, None]
        far += near
        return far

    def in_tetrahedra(base: NDArray[np.intp], shares: Floats) -> Floats:
        x, y, z = shares.T
        largest, least = np.maximum(np.maximum(x, y), z), np.minimum(np.minimum(x, y), z)
        middle = x + y + z - largest - least
        steps = strides[-3:]
        first = np.where(x == largest, steps[0], np.where(y == largest, steps[1], steps[2]))
        last = np.where(z == least, steps[2], np.where(y == least, steps[1], steps[0]))
        whole = int(steps.sum())
        corners = (base, base + first, base + whole - last, base + whole)
        weights = (1 - largest, largest - middle, middle - least, least)
        blended = np.zeros((len(base), outputs), np.float32)
        for corner, weight in zip(corners, weights, strict=True):
            blended += rows.take(corner, axis=0) * weight[:, None]
        return blended

    return way
