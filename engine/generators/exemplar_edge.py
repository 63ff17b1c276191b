"""Where an exemplar ends: the edge that its object gets, and what is filled beyond it."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.pyramids import spread

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

EDGE = 0.008  # of a frame's side: what of the mask lies farther from the exemplar is filled
STEEPER, HALF = 2.0, 100  # of the exemplar's own edge: how much it is steepened, about which alpha
SMOOTHED_STEEPER = 3.4  # likewise where it was smoothed before, so that it is no softer
MIRRORED = 0.06  # of a frame's side: how far the exemplar's own texture is carried on beyond its edge
RIM = 0.0025  # of a frame's side: how far into an exemplar the ground that it was cut from may show
BENT = 0.004  # of a frame's side: how far its edge is smoothed for the mirror, so that it bends and does not jump
SOFT = 0.001  # likewise its rim, whose single pixels are copied from some way off
STEPPED = 0.9  # px of an exemplar: how far its edge is smoothed where it is enlarged, else its pixels are seen as steps
ROW = 1024  # places that are looked up in one row, since cv2.remap takes no more than 32,767 of them
SPREAD_SIDE = 256  # px a side at which colours are spread into what is not covered


def own_edge(cover: Bytes, mask: Bytes, side: int) -> Bytes:
    """The object's alpha, h x w: the exemplar's own soft edge, but all of what it does not reach by far.

    cover: its alpha, mask: the object's, h x w each, a part of a frame of `side` px.
    """
    reach = max(1.0, EDGE * side)
    there = (cover >= 128).astype(np.uint8)
    if not there.any():
        return np.full_like(mask, 255)
    missing = (mask >= 128) & (cv2.distanceTransform(1 - there, cv2.DIST_L2, 3) > reach)
    if not missing.any():
        return cover
    # What is missing is filled as far as the exemplar, so that no gap is left between them.
    near = np.asarray(cv2.distanceTransform(1 - missing.astype(np.uint8), cv2.DIST_L2, 3), np.float32)
    filled = np.clip(3 - near / reach, 0, 1) * 255
    return np.asarray(np.rint(np.maximum(cover, filled)), np.uint8)


def crisp_edge(cover: Bytes, mask: Bytes, side: int, enlarged: float = 0.0) -> Bytes:
    """The same with an edge half as soft, drawn out by a pixel: cut-outs are softer than objects are in photos, and
    the faint outer half of their edge is where the ground that they came from shines through.

    enlarged: px of these to a pixel of the exemplar; from 1 on the steps of its pixels are smoothed away.
    """
    steeper = STEEPER
    if enlarged >= 1:
        cover, steeper = np.asarray(cv2.GaussianBlur(cover, (0, 0), STEPPED * enlarged), np.uint8), SMOOTHED_STEEPER
    steep = cv2.addWeighted(cover, steeper, cover, 0, 127.5 - steeper * HALF)
    wider = cv2.GaussianBlur(cv2.dilate(steep, np.ones((3, 3), np.uint8)), (0, 0), 0.5)
    return own_edge(np.where(mask > 0, cv2.max(steep, wider), 0).astype(np.uint8), mask, side)


def without_rim(cover: Bytes, clean: Floats, side: int) -> Floats:
    """How far colours are free of the ground that the exemplar was cut from: none of its rim, but what is too thin to
    have an inside. cover: uint8 h x w, the exemplar's alpha; clean: 0..1, what its alpha tells of that; side: px of the
    frame that they are a part of.
    """
    rim = round(RIM * side)
    if not rim:
        return clean
    inside = (cover >= 128).astype(np.uint8)
    core = (cv2.distanceTransform(inside, cv2.DIST_L2, 3) > rim).astype(np.uint8)
    near = cv2.dilate(core, np.ones((2 * rim + 3, 2 * rim + 3), np.uint8))
    return np.where((core > 0) | (near == 0), clean, 0).astype(np.float32)


def spread_into(rgb: Bytes, covered: Floats, side: int) -> Bytes:
    """The exemplar's colours carried on into what it does not cover: worked out small, since they are smooth.

    side: px of the frame that rgb and covered are a part of.
    """
    if side <= SPREAD_SIDE:
        return spread(rgb, covered)
    width, height = (max(1, round(length * SPREAD_SIDE / side)) for length in covered.shape[::-1])
    small = (width, height)
    known = np.asarray(cv2.resize(covered, small, interpolation=cv2.INTER_AREA), np.float32)
    each = cv2.merge([covered] * 3)  # three numbers a pixel by one take numpy several times as long
    sums = cv2.resize(cv2.multiply(rgb, each, dtype=cv2.CV_32F), small, interpolation=cv2.INTER_AREA)
    mean = np.asarray(np.rint(sums / np.maximum(known, 1e-3)[..., None]).clip(0, 255), np.uint8)
    smooth = cv2.resize(spread(mean, np.minimum(known * 4, 1)), rgb.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    detail = cv2.multiply(cv2.subtract(rgb, smooth, dtype=cv2.CV_32F), each)
    return np.asarray(np.rint(cv2.add(smooth, detail, dtype=cv2.CV_32F)), np.uint8)


def mirrored(rgb: Bytes, covered: Floats, wanted: Bytes, side: int) -> tuple[Bytes, Floats]:
    """The exemplar's texture carried on beyond its edge, as a mirror at the edge would show it.

    rgb: uint8 h x w x 3, colours everywhere; covered: 0..1, how far they are the exemplar's own; wanted: uint8 h x w,
    where more is wanted; side: px of the frame that they are a part of. Returns the colours and how far they can be
    used now: 1 at the edge, 0 at MIRRORED from it.
    """
    reach = MIRRORED * side
    known = covered >= 1
    lacking = ~known & (wanted > 0)
    if not known.any() or not lacking.any():
        return rgb, covered
    unknown = (~known).astype(np.uint8)
    distance, labels = cv2.distanceTransformWithLabels(unknown, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    lacking &= distance < reach
    border = known & (cv2.dilate(unknown, np.ones((3, 3), np.uint8)) > 0)
    places = np.zeros((int(labels.max()) + 1, 2), np.int32)
    places[labels[border]] = np.argwhere(border)
    here, edge = np.argwhere(lacking), places[labels[lacking]]
    there = np.clip(2 * edge - here, 0, np.array(rgb.shape[:2]) - 1)
    inside = known[there[:, 0], there[:, 1]]
    there = np.where(inside[:, None], there, edge)
    found, usable = rgb.copy(), covered.copy()
    own = covered[lacking][:, None]
    found[lacking] = np.rint(rgb[there[:, 0], there[:, 1]] * (1 - own) + rgb[lacking] * own)
    usable[lacking] = np.maximum(covered[lacking], 1 - distance[lacking] / reach)
    return found, usable


def reflected(rgb: Bytes, covered: Floats, wanted: Bytes, side: int) -> tuple[Bytes, Floats]:
    """The same in a mirror that is bent smoothly: at an uneven edge each pixel's nearest one is a matter of chance, and
    `mirrored` shows specks there.
    """
    reach = MIRRORED * side
    known = covered >= 1
    lacking = ~known & (wanted > 0)
    if not known.any() or not lacking.any():
        return rgb, covered
    there = known.astype(np.uint8)
    outside, inside = (cv2.distanceTransform(one, cv2.DIST_L2, 3) for one in (1 - there, there))
    lacking &= outside < reach
    edge = np.asarray(cv2.GaussianBlur(cv2.subtract(outside, inside), (0, 0), max(1.0, BENT * side)), np.float32)
    rows, columns = (np.asarray(axis, np.float32) for axis in np.nonzero(lacking))
    far, near = outside[lacking], np.maximum(edge[lacking], np.float32(0.5))
    right, down = (cv2.Sobel(edge, cv2.CV_32F, *way, scale=1 / 8)[lacking] for way in ((1, 0), (0, 1)))
    steep = np.maximum(np.sqrt(right * right + down * down), np.float32(0.1))
    right, down = right / steep, down / steep
    at_edge, in_mirror = (
        (np.asarray(columns - right * step, np.float32), np.asarray(rows - down * step, np.float32))
        for step in (far + np.float32(1), np.float32(2) * near)
    )
    is_known = _at(there * 255, *in_mirror) >= 254
    colours = np.where(is_known[:, None], _at(rgb, *in_mirror), _at(rgb, *at_edge))
    own = covered[lacking][:, None]
    found, usable = rgb.copy(), covered.copy()
    found[lacking] = np.rint(colours * (1 - own) + rgb[lacking] * own)
    rim = lacking & (outside <= RIM * side + 1)
    found[rim] = cv2.GaussianBlur(found, (0, 0), max(0.1, SOFT * side))[rim]
    usable[lacking] = np.maximum(covered[lacking], 1 - far / reach)
    return found, usable


def _at(picture: Bytes, x: Floats, y: Floats) -> Bytes:
    """Return a picture's values at N places between its pixels: N, or N x its channels."""
    room = np.zeros((2, -(-len(x) // ROW) * ROW), np.float32)
    room[:, : len(x)] = x, y
    across, down = room.reshape(2, -1, ROW)
    found = cv2.remap(picture, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(found.reshape(-1, *picture.shape[2:])[: len(x)], np.uint8)
