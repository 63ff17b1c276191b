"""Matting: how far each pixel near a subject's border belongs to it, as hair and fur need it, and in what colour.

Alpha is the closed-form solution of Levin, Lischinski and Weiss (2008): within each window of 3 x 3 px it is a linear
function of the colours. Conjugate gradients find it among the windows that reach into the band where it is unknown.
Colours follow Forte (2021), "Approximate Fast Foreground Colour Estimation": blurred foreground and background,
corrected by what they leave unexplained of each pixel. Knows no torch.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from math import sqrt
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.generators.matte import BLOCK, Guide, warped
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.replacing import EDGE

Bytes = NDArray[np.uint8]
Floats = NDArray[np.floating[Any]]
Report = Callable[[float], None]  # progress, 0..1

WORKING = 1024  # px of the longer side of the part that is solved; larger ones get its linear functions
INSIDE = 0.75  # of how far hair may reach beyond the mask: how far within it the border may lie
NARROWEST = 3.0  # px of both
SMOOTH = 1e-5  # variance of colours (0..1) below which a window counts as flat
COARSEST = 160  # px of the longer side at which solving begins
STEPS = 24  # of conjugate gradients, at each level
TRUST = 0.15  # how far alpha leans towards what is sure beside it, where its colours are one of 9 windows each
LEAST = 1e-6  # of the diagonal, which what is already explained wholly would make 0
ENOUGH = 1e-2  # of the residual at the start, at which a level is solved
NEAR, FAR = 0.006, 0.06  # of the working side: blurs that colours are estimated from
MARGIN = 0.08  # of the subject's size: what is looked at around it and its edge


@dataclass(frozen=True)
class CutOut:
    """A subject out of its picture: the box that it lies in, its own colours and its alpha there."""

    box: Box
    rgb: Bytes  # h x w x 3, its colours everywhere in the box
    alpha: Bytes  # h x w


def cut_out(rgb: Bytes, mask: Bytes, edge: float = EDGE / 100, report: Report = lambda share: None) -> CutOut:
    """Return the subject that a mask tells roughly, with the alpha of its hair and free of the old ground's colours.

    rgb: uint8 h x w x 3; mask: uint8 h x w, from 128 on the subject's; edge: how far beyond the mask hair may reach, as
    a share of the subject's size, which is the side of a square of its area. Problem where it is empty or covers all.
    """
    check(mask)
    size, whole = size_of(mask), Box(0, 0, mask.shape[1], mask.shape[0])
    box = Box.of_nonzero(mask >= 128).grown(max(8, round((MARGIN + edge) * size))).intersect(whole)
    part = box.slices()
    seen, rough = rgb[part], mask[part]
    scale = min(1.0, WORKING / max(rough.shape))
    small, small_mask = _sized(seen, scale), _sized(rough, scale)
    sure = trimap(small_mask, edge * size * scale)
    report(0.1)
    alpha = solved(small, sure, small_mask / np.float32(255), lambda share: report(0.1 + 0.6 * share))
    own, ground = colours(small, alpha)
    fit = None if scale == 1 else Guide(small, 1, SMOOTH).fit(alpha)
    found = CutOut(box, np.empty_like(seen), np.empty(rough.shape, np.uint8))
    for top in range(0, rough.shape[0], BLOCK):
        for left in range(0, rough.shape[1], BLOCK):
            block = slice(top, top + BLOCK), slice(left, left + BLOCK)
            here = seen[block].astype(np.float32) / 255
            at = partial(warped, size=rough.shape, left=left, top=top, block=here.shape)
            share = at(alpha) if fit is None else _followed(at(fit), here, at(sure))
            found.rgb[block] = np.rint(255 * _cleaned(here, share, at(own), at(ground))[0])
            found.alpha[block] = np.rint(255 * share)
        report(0.7 + 0.3 * min(1.0, (top + BLOCK) / rough.shape[0]))
    return found


def check(mask: Bytes) -> None:
    """Raise Problem where a mask has no inside or no outside."""
    inside = mask >= 128
    if not inside.any():
        raise Problem("There is no subject: the mask is empty.")
    if inside.all():
        raise Problem("The mask covers the whole picture, so there is no background to replace.")


def size_of(mask: Bytes) -> float:
    """Return how large the thing in a mask is: the side of a square of its area, in px."""
    return sqrt(np.count_nonzero(mask >= 128))


def trimap(mask: Bytes, reach: float) -> Floats:
    """Return 1 where the subject is for sure, 0 where it is not, and between where its border may lie, with 0.5 at the
    mask's own; float32 h x w. reach: how far outside that is, px.
    """
    inside = (mask >= 128).astype(np.uint8)
    deep = cv2.distanceTransform(inside, cv2.DIST_L2, 5) / max(NARROWEST, INSIDE * reach)
    away = cv2.distanceTransform(1 - inside, cv2.DIST_L2, 5) / max(NARROWEST, reach)
    return np.asarray((0.5 + (deep - away) / 2).clip(0, 1), np.float32)


def solved(rgb: Bytes, sure: Floats, guess: Floats, report: Report = lambda share: None) -> Floats:
    """Return alpha, float32 h x w in 0..1, that is as a trimap says where that is sure: from coarse to fine.

    rgb: uint8 h x w x 3; sure: as `trimap` gives it; guess: where to begin.
    """
    levels = 1 + max(0, int(np.ceil(np.log2(max(sure.shape) / COARSEST))))
    alpha = guess
    for level in range(levels):
        scale = 0.5 ** (levels - 1 - level)
        known = _sized(sure, scale)
        size = known.shape[1::-1]
        alpha = np.asarray(cv2.resize(alpha, size, interpolation=cv2.INTER_AREA if level == 0 else cv2.INTER_LINEAR))
        unknown = (known > 0) & (known < 1)
        alpha = _relaxed(_sized(rgb, scale), np.where(unknown, alpha, known).astype(np.float32), known)
        report((level + 1) / levels)
    return alpha


def _relaxed(rgb: Bytes, alpha: Floats, known: Floats) -> Floats:
    """Return alpha nearer to the closed-form solution where it is unknown, by conjugate gradients; elsewhere as it is.

    The nearer to what is known, the more it leans that way.
    """
    unknown = (known > 0) & (known < 1)
    windows = _Windows(rgb, unknown)
    known = windows.among(known)
    trust = TRUST * (2 * known - 1) ** 2
    free = windows.among(unknown).astype(np.float32)
    found = windows.among(alpha)
    diagonal = np.maximum(windows.diagonal + trust, LEAST)
    residual = free * (trust * ((known > 0.5) - found) - windows.laplacian(found))
    scaled = residual / diagonal
    direction, size = scaled, float(residual @ scaled)
    end = ENOUGH**2 * size
    for _ in range(STEPS):
        if size <= end:
            break
        image = free * (windows.laplacian(direction) + trust * direction)
        step = size / float(direction @ image)
        found, residual = found + step * direction, residual - step * image
        scaled = residual / diagonal
        before, size = size, float(residual @ scaled)
        direction = scaled + size / before * direction
    return windows.put(alpha, np.clip(found, 0, 1))


class _Windows:
    """The windows of 3 x 3 px that reach into what is unknown, and the pixels within them, numbered."""

    def __init__(self, rgb: Bytes, unknown: NDArray[np.bool_]) -> None:
        inside = np.zeros(unknown.shape, bool)
        inside[1:-1, 1:-1] = cv2.dilate(unknown.astype(np.uint8), np.ones((3, 3), np.uint8))[1:-1, 1:-1] > 0
        self._pixels = cv2.dilate(inside.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
        numbers = np.cumsum(self._pixels.ravel()) - 1
        steps = (np.arange(-1, 2)[:, None] * unknown.shape[1] + np.arange(-1, 2)).ravel()
        self._members = numbers[np.flatnonzero(inside)[:, None] + steps]  # N x 9
        colours = self.among(rgb)[self._members].astype(np.float32) / 255
        colours -= colours.mean(1, keepdims=True)
        spread = np.matmul(colours.swapaxes(1, 2), colours) / 9 + SMOOTH * np.eye(3, dtype=np.float32)
        whitened = np.matmul(colours, np.linalg.inv(np.linalg.cholesky(spread)).swapaxes(1, 2)) / 3
        # What colours explain of alpha in a window: its projection on these.
        self._bases = [np.ascontiguousarray(whitened[..., k]) for k in range(3)]
        self.diagonal = self._summed(8 / 9 - (whitened**2).sum(2))

    def among(self, picture: NDArray[Any]) -> NDArray[Any]:
        """Return a picture's values at the numbered pixels."""
        return np.asarray(picture[self._pixels])

    def put(self, picture: Floats, values: Floats) -> Floats:
        """Return the picture with other values at the numbered pixels."""
        changed = picture.copy()
        changed[self._pixels] = values
        return changed

    def laplacian(self, values: Floats) -> Floats:
        """Return what linear functions of the colours leave of the values, summed over all windows."""
        here = values[self._members]
        left = here - here.mean(1, keepdims=True)
        for basis in self._bases:
            left -= basis * np.einsum("ni,ni->n", basis, here)[:, None]
        return self._summed(left)

    def _summed(self, parts: Floats) -> Floats:
        count = int(np.count_nonzero(self._pixels))
        return np.bincount(self._members.ravel(), parts.ravel(), count).astype(np.float32)


def colours(rgb: Bytes, alpha: Floats) -> tuple[Floats, Floats]:
    """Return the subject's and the ground's colours, float32 h x w x 3 in 0..1 each, smooth where they are not seen."""
    picture = rgb.astype(np.float32) / 255
    own: Floats = picture
    ground: Floats = picture
    for share in (FAR, NEAR):
        size = (2 * max(1, round(share * max(alpha.shape))) + 1,) * 2
        own, ground = (
            cv2.blur(x * a[..., None], size) / np.maximum(cv2.blur(a, size), 1e-4)[..., None]
            for x, a in ((own, alpha), (ground, 1 - alpha))
        )
        own, ground = _cleaned(picture, alpha, own, ground)
    return own, ground


def _cleaned(picture: Floats, alpha: Floats, own: Floats, ground: Floats) -> tuple[Floats, Floats]:
    """Return both colours so that together they explain the picture, each changed as far as it is seen."""
    share = alpha[..., None]
    left_over = picture - share * own - (1 - share) * ground
    return np.clip(own + share * left_over, 0, 1), np.clip(ground + (1 - share) * left_over, 0, 1)


def _followed(fit: Floats, picture: Floats, sure: Floats) -> Floats:
    """Return alpha by linear functions of the colours, but where it is sure."""
    alpha = np.clip((fit[..., :3] * picture).sum(2) + fit[..., 3], 0, 1)
    return np.where(sure <= 0, 0, np.where(sure >= 1, 1, alpha))


def _sized(picture: NDArray[Any], scale: float) -> NDArray[Any]:
    if scale == 1:
        return picture
    size = tuple(max(1, round(side * scale)) for side in picture.shape[1::-1])
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA))
