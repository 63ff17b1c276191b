"""Signed distance fields over a mask's box: made from a mask, and turned back into a crisp mask of any size.

A field is SIZE x SIZE float32, positive inside, in its own pixels. The mask's box, whatever its form, is stretched to a
square and lies MARGIN pixels inside the field on every side, so that its zero level touches that square.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.limits import LONGEST_SIDE, MOST_PIXELS

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

SIZE = 64  # pixels a side of a field
MARGIN = 4  # of those, what is left around the box on every side
INNER = SIZE - 2 * MARGIN
FINE = 4  # a mask is measured, and a field cleaned, at so many times its size
SLIT, THREAD = 3.0, 1.8  # pixels of a field: how wide a gap or a limb is at least, where a network drew it
LEAST_GAP = 0.015  # share of the body of a hole that a network drew
SMALLEST_HOLE = 0.001  # share of the body
HALF = 128  # coverage from which a pixel counts as the object's
LARGEST_MEAN = 4096  # px a side of the larger mask that a small one is the mean of


def bounds_of(mask: Bytes) -> Box:
    """Return the box around all pixels that are at least half covered; Problem where there are none."""
    box = Box.of_nonzero(mask >= HALF)
    if box.is_empty:
        raise Problem("The mask is empty.")
    return box


def field_of(mask: Bytes, box: Box | None = None, fine: int = FINE) -> Floats:
    """Return the field of a mask, uint8 (h, w), over a box of it, by default its own; measured at `fine` times SIZE."""
    box = box or bounds_of(mask)
    inner, rim = INNER * fine, MARGIN * fine
    inside = np.zeros((SIZE * fine, SIZE * fine), np.uint8)
    shrinks = box.width >= inner and box.height >= inner
    stretched = cv2.resize(
        mask[box.slices()],
        (inner, inner),
        interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR,
    )
    inside[rim:-rim, rim:-rim] = stretched >= HALF
    distance = distances(inside) - distances(1 - inside)  # the border lies half a pixel from both
    distance -= np.where(inside, 0.5, -0.5).astype(np.float32)
    return np.asarray(cv2.resize(distance / fine, (SIZE, SIZE), interpolation=cv2.INTER_AREA), np.float32)


def distances(inside: Bytes) -> Floats:
    """Return how far each pixel that is not 0 lies from the nearest one that is, in pixels; the edge is no border."""
    found = np.asarray(cv2.distanceTransform(inside, cv2.DIST_L2, cv2.DIST_MASK_PRECISE), np.float32)
    # Its last bits are not always the same: squares of distances are whole numbers, whose roots are.
    return np.asarray(np.sqrt(np.rint(found * found)), np.float32)


def as_distances(field: Floats) -> Floats:
    """What a network drew as a true distance field: slits narrower than SLIT pixels closed, threads thinner than THREAD
    gone, one body, small holes filled. Problem where there is nothing inside.
    """
    inside = (cleaned(field) > 0).astype(np.uint8)
    room = round(FINE * SLIT)
    closed = cv2.morphologyEx(np.pad(inside, room), cv2.MORPH_CLOSE, _disc(SLIT))[room:-room, room:-room]
    opened = cv2.morphologyEx(closed, cv2.MORPH_OPEN, _disc(THREAD))
    shape = _largest((opened if opened.any() else closed) > 0)
    body = (shape | _small_holes(shape, LEAST_GAP)).astype(np.uint8)
    distance = distances(body) - distances(1 - body) - np.where(body, 0.5, -0.5)
    smooth = cv2.GaussianBlur(distance.astype(np.float32) / FINE, (0, 0), 0.5 * FINE)
    return np.asarray(cv2.resize(smooth, (SIZE, SIZE), interpolation=cv2.INTER_AREA), np.float32)


def _disc(width: float) -> Bytes:
    """Return a round brush so many pixels of a field wide."""
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (round(width * FINE) | 1,) * 2), np.uint8)


def mask_of(field: Floats, width: int, height: int) -> Bytes:
    """Return the mask of a field at any size: uint8 (height, width), with an antialiased border.

    Its zero level is fitted to the size, so that the mask touches all four sides: on each there is a pixel that is at
    least half covered. It is one body; holes smaller than SMALLEST_HOLE of it are filled. Problem where the field has
    nothing inside or is not finite, or the size is not one of 1 to LONGEST_SIDE pixels a side.
    """
    if not (1 <= width <= LONGEST_SIDE and 1 <= height <= LONGEST_SIDE and width * height <= MOST_PIXELS):
        raise Problem(f"A mask of {width} x {height} pixels cannot be drawn.")
    if not np.isfinite(field).all():
        raise Problem("The model's result holds numbers that are not finite.")
    if min(width, height) < 2:
        return np.full((height, width), 255, np.uint8)
    # A small mask is the mean of a larger one.
    times = max(1, min(-(-SIZE // min(width, height)), LARGEST_MEAN // max(width, height)))
    mask = _drawn(cleaned(field), width * times, height * times)
    if times > 1:
        mask = np.asarray(cv2.resize(mask, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
    return touching(one_body(mask))


def cleaned(field: Floats) -> Floats:
    """Return a field at FINE times its size, in its own pixels, with one body and without its smallest holes."""
    side = SIZE * FINE
    centres = ((np.arange(side) + 0.5) / FINE - 0.5).astype(np.float32)
    fine = _sampled(field, centres, centres)
    if not (fine > 0).any():
        raise Problem("The model drew an empty shape.")
    if _is_clean(fine > 0):
        return fine
    body = _largest(fine > 0)
    apart = np.abs(fine) + np.float32(0.05)
    return np.where(_small_holes(body), apart, np.where((fine > 0) & ~body, -apart, fine)).astype(np.float32)


def one_body(mask: Bytes) -> Bytes:
    """Return the mask with its largest body alone, soft border included, and without its smallest holes."""
    inside = mask >= HALF
    if _is_clean(inside) or not inside.any():
        return mask
    body = _largest(inside)
    near = cv2.dilate(body.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    kept = np.where(near & (body | ~inside), mask, 0).astype(np.uint8)
    kept[_small_holes(body)] = 255
    return kept


def touching(mask: Bytes) -> Bytes:
    """Return the mask with its farthest tips drawn out by the pixel or two that they lack to touch the four sides."""
    if not (mask >= HALF).any():
        return np.full_like(mask, 255)
    mask = mask.copy()
    for turned in (mask, mask[::-1], mask.T, mask.T[::-1]):
        if turned[0].max() >= HALF:
            continue
        inside = turned >= HALF
        depth = np.where(inside.any(0), inside.argmax(0), len(inside))
        tip = int(depth.argmin())
        turned[: depth[tip], tip] = np.maximum(turned[: depth[tip], tip], HALF)
    return mask


def bodies_and_holes(inside: NDArray[np.bool_]) -> tuple[list[float], list[float]]:
    """Return the areas of the bodies (pixels that touch at least at a corner) and of the holes in them, in pixels."""
    contours, tree = cv2.findContours(inside.astype(np.uint8), cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    bodies: list[float] = []
    holes: list[float] = []
    for contour, (_, _, _, parent) in zip(contours, tree[0] if len(contours) else (), strict=True):
        area, around = cv2.contourArea(contour), len(contour) / 2
        # A contour runs through pixels' centres: those of the body itself, around a hole those just outside it.
        (bodies if parent < 0 else holes).append(area + around + 1 if parent < 0 else max(1.0, area - around + 1))
    return bodies, holes


def _is_clean(inside: NDArray[np.bool_]) -> bool:
    bodies, holes = bodies_and_holes(inside)
    return len(bodies) == 1 and all(hole >= 1.5 * SMALLEST_HOLE * bodies[0] for hole in holes)


def _largest(inside: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the largest body."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(inside.astype(np.uint8), connectivity=8)
    return np.asarray(labels == 1 + int(np.argmax(stats[1:, cv2.CC_STAT_AREA])))


def _small_holes(body: NDArray[np.bool_], least: float = SMALLEST_HOLE) -> NDArray[np.bool_]:
    """Return the holes of a body that are too small to be meant."""
    outside = np.pad(~body, 1, constant_values=True).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(outside, connectivity=4)
    small = stats[:, cv2.CC_STAT_AREA] < least * int(body.sum())
    small[0] = small[labels[0, 0]] = False
    return np.asarray(small[labels[1:-1, 1:-1]])


def _drawn(fine: Floats, width: int, height: int) -> Bytes:
    """Coverage by the field's value at each pixel's centre and its steepness there, counted in pixels of the mask."""
    side = len(fine)
    down, across = _places(fine.max(1), height, side), _places(fine.max(0), width, side)
    fitted = _sampled(fine, down, across)
    slope_y, slope_x = np.gradient(fitted)
    steepness = np.hypot(slope_x * (side / width), slope_y * (side / height)).astype(np.float32)
    typical = float(steepness[np.abs(fitted) < 1].mean()) if (np.abs(fitted) < 1).any() else 1.0
    distance = fitted / np.maximum(steepness, 0.3 * typical + 1e-6)  # to the border, in pixels of the mask
    reach = 4 * max(1.0, width / side, height / side)
    coverage = (127.5 + 255 * np.clip(distance, -reach, reach)).astype(np.float32)
    whole = cv2.resize(coverage, (width, height), interpolation=cv2.INTER_CUBIC)
    whole = cv2.addWeighted(whole, 1, whole, 0, 0, dtype=cv2.CV_8U)  # rounded, and kept within 0..255
    return np.asarray(whole, np.uint8)


def _places(profile: Floats, count: int, side: int) -> Floats:
    """Where `side` even steps over `count` pixels lie in the profile, if the centres of the first and the last of the
    pixels lie where it becomes and ceases to be positive.
    """
    inside = np.flatnonzero(profile > 0)
    first, last = float(inside[0]), float(inside[-1])
    if inside[0] > 0:
        before, here = float(profile[inside[0] - 1]), float(profile[inside[0]])
        first -= here / (here - before)
    if inside[-1] < len(profile) - 1:
        here, after = float(profile[inside[-1]]), float(profile[inside[-1] + 1])
        last += here / (here - after)
    pixel = (last - first) / (count - 1)
    first, last = first + 0.05 * pixel, last - 0.05 * pixel
    pixels = (np.arange(side) + 0.5) * (count / side) - 0.5  # as cv2.resize counts them
    return (first + pixels * (last - first) / (count - 1)).astype(np.float32)


def _sampled(field: Floats, rows: Floats, columns: Floats) -> Floats:
    """Return the field at rows x columns, bicubic (Catmull-Rom), its border repeated."""
    return np.asarray(_weights(rows, len(field)) @ field @ _weights(columns, field.shape[1]).T, np.float32)


def _weights(places: Floats, count: int) -> Floats:
    """len(places) x count: what each value of a row of `count` adds at each place."""
    whole = np.floor(places).astype(int)
    t = (places - whole).astype(np.float32)
    taps = (
        t * (-0.5 + t * (1 - 0.5 * t)),
        1 + t * t * (-2.5 + 1.5 * t),
        t * (0.5 + t * (2 - 1.5 * t)),
        t * t * (-0.5 + 0.5 * t),
    )
    weights = np.zeros((len(places), count), np.float32)
    for offset, tap in zip(range(-1, 3), taps, strict=True):
        np.add.at(weights, (np.arange(len(places)), np.clip(whole + offset, 0, count - 1)), tap)
    return weights
