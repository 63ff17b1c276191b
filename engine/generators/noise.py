"""Noise: drawn from a seed, steered by knobs and strength, mixed with other noise, and kept in part."""

from __future__ import annotations

import math
import secrets

import numpy as np
from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene import checks
from engine.scene.limits import MAX_SEED

MAX_LENGTH = 4096


def any_seed() -> int:
    """Return a seed that chance draws."""
    return secrets.randbelow(1 << 31)


def draw(seed: int, length: int) -> tuple[float, ...]:
    """Draw `length` numbers from N(0, 1) for a seed of 0..4294967295: float32 values, the same on every machine.

    RandomState's stream is frozen by numpy's policy (NEP 19), so a seed means the same noise for ever.
    """
    seed = checks.whole("seed", seed, 0, MAX_SEED)
    length = checks.whole("length of the noise", length, 1, MAX_LENGTH)
    values = np.random.RandomState(seed).standard_normal(length).astype(np.float32)
    return tuple(values.tolist())


def steer(
    noise: tuple[float, ...],
    directions: NDArray[np.float32],
    knobs: tuple[float, ...],
    strength: float,
) -> NDArray[np.float32]:
    """Return the noise that a generator gets: `strength * noise`, moved along each direction by its knob.

    noise: n values as drawn; directions: k x n, each row what one standard deviation of a knob adds; knobs: up to k
    values in standard deviations, absent ones are 0; strength: 0 (the class's mean look) to 1.5, 1 = as drawn.
    Knobs are added after the strength, so they work on the mean look as well. Returns float32, n long.
    """
    directions = np.asarray(directions, dtype=np.float64)
    if directions.ndim != 2 or directions.shape[1] != len(noise):
        raise Problem(
            f"The noise is {len(noise)} numbers long, but this model's directions have shape {directions.shape}."
        )
    if len(knobs) > len(directions):
        raise Problem(f"There are {len(knobs)} knobs, but this model has only {len(directions)}.")
    if not all(map(math.isfinite, (*noise, *knobs, strength))):
        raise Problem("Noise, knobs and strength must be finite numbers.")
    steered = strength * np.asarray(noise, dtype=np.float64)
    # Added up one by one, never by BLAS: its order of adding, and so the last bits, would depend on the machine.
    for direction, knob in zip(directions, knobs, strict=False):
        if knob:
            steered = steered + knob * direction
    return steered.astype(np.float32)


def kept(
    before: tuple[float, ...], after: tuple[float, ...], directions: NDArray[np.float32], factor: float = 1.0
) -> tuple[float, ...]:
    """`after`, but along some directions as `before`: what a person has locked stays.

    directions: k x n, of any lengths and angles; factor: what `before` counts along them. float32 values.
    """
    basis = _basis(directions, len(after))
    one, other = _checked(before, after)
    return _told(other + (basis @ (factor * one - other)) @ basis)


def between(
    one: tuple[float, ...], other: tuple[float, ...], share: float, directions: NDArray[np.float32] | None = None
) -> tuple[float, ...]:
    """From one noise (share 0) to another (1) along the sphere: what lies between is as long, so as likely, as they.

    Along `directions` (k x n; None: none) it goes straight, so that what both have in common there is kept.
    """
    if share in (0.0, 1.0):
        return other if share else one
    start, end = _checked(one, other)
    basis = _basis(directions, len(one))
    along_start, along_end = (basis @ start) @ basis, (basis @ end) @ basis
    arc = _Arc(start - along_start, end - along_end, basis)
    return _told(arc.at(share) + (1 - share) * along_start + share * along_end)


def share_of(
    noise: tuple[float, ...],
    one: tuple[float, ...],
    other: tuple[float, ...],
    directions: NDArray[np.float32] | None = None,
) -> float | None:
    """Return the share at which `between` gives this noise, 0..1; None where it does not lie between the two."""
    if noise == other:
        return 1.0
    if noise == one:
        return 0.0
    if not len(noise) == len(one) == len(other):
        return None
    basis = _basis(directions, len(one))
    here = np.asarray(noise, np.float64)
    across, start, end = (it - (basis @ it) @ basis for it in (here, *_checked(one, other)))
    share = min(1.0, max(0.0, _Arc(start, end, basis).share_of(across)))
    nearest = np.asarray(between(one, other, share, directions))
    return share if np.abs(nearest - here).max() < 1e-4 * (1 + np.abs(here).max()) else None


class _Arc:
    """The way from one vector to another: the direction turns evenly, the length changes evenly.

    Start and end are at right angles to `barred`, k orthonormal rows, and so is the whole way.
    """

    def __init__(self, start: NDArray[np.float64], end: NDArray[np.float64], barred: NDArray[np.float64]) -> None:
        self._lengths = _length(start), _length(end)
        first = start if self._lengths[0] else end  # a look without noise has no direction of its own
        self._first = first / _length(first) if _length(first) else np.zeros_like(first)
        last = end / self._lengths[1] if self._lengths[1] else self._first
        across = last - (last @ self._first) * self._first
        if not _length(across) and last @ self._first < 0:  # opposite: any way round will do, if always the same
            across = _across(np.vstack([self._first, barred]))
        width = _length(across)
        self._second = across / width if width else np.zeros_like(across)  # then it leads straight, or through 0
        self._angle = math.atan2(abs(float(last @ self._second)), float(last @ self._first))

    def at(self, share: float) -> NDArray[np.float64]:
        turned = share * self._angle
        length = (1 - share) * self._lengths[0] + share * self._lengths[1]
        return length * (math.cos(turned) * self._first + math.sin(turned) * self._second)

    def share_of(self, point: NDArray[np.float64]) -> float:
        """Return the share of the way whose place lies in the point's direction; by length where it does not turn."""
        if self._angle > 1e-6:
            return math.atan2(float(point @ self._second), float(point @ self._first)) / self._angle
        shorter, longer = self._lengths
        return (float(np.linalg.norm(point)) - shorter) / (longer - shorter) if longer != shorter else 0.0


def _length(vector: NDArray[np.float64]) -> float:
    """0 for what is but the rounding of 0: it has no direction."""
    length = float(np.linalg.norm(vector))
    return length if length > 1e-6 else 0.0


def _across(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return some vector at right angles to orthonormal rows, the same for the same; 0 where they span everything."""
    axis = np.zeros(rows.shape[1])
    axis[int(np.linalg.norm(rows, axis=0).argmin())] = 1.0
    return axis - (rows @ axis) @ rows


def _basis(directions: NDArray[np.float32] | None, length: int) -> NDArray[np.float64]:
    """Orthonormal rows that span the directions."""
    if directions is None or not len(directions):
        return np.zeros((0, length))
    if directions.ndim != 2 or directions.shape[1] != length:
        raise Problem(f"The noise is {length} numbers long, but this model's directions have shape {directions.shape}.")
    _, sizes, rows = np.linalg.svd(directions.astype(np.float64), full_matrices=False)
    spanned: NDArray[np.float64] = rows[sizes > 1e-6 * max(float(sizes[0]), 1e-12)]
    return spanned


def _checked(one: tuple[float, ...], other: tuple[float, ...]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    if len(one) != len(other):
        raise Problem(f"These looks belong to different models: their noises are {len(one)} and {len(other)} long.")
    return np.asarray(one, np.float64), np.asarray(other, np.float64)


def _told(values: NDArray[np.float64]) -> tuple[float, ...]:
    return tuple(values.astype(np.float32).tolist())
