"""A loaded segmentation model: finds the main object of a photo, or the one in a box."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators import grabcut, matte
from engine.generators.card import Card
from engine.generators.one_network import OneNetwork
from engine.networks.segmentation import Segmenter
from engine.problem import Problem
from engine.scene.box import Box

Bytes = NDArray[np.uint8]
Floats = NDArray[np.floating[Any]]
Points = Sequence[tuple[float, float]]

WORKING = 1024  # px of the longer side on which borders are worked out
MARGIN = 1.4  # a second look shows so many times the object's longer side
CLOSER = 0.6  # a look is worth repeating where the object's longer side is less than this share of the picture's
FAINT = 0.0004  # share of a picture below which what was found is nothing
CRISPNESS = 1.3  # how much steeper borders are made


class Segmentation(OneNetwork[Segmenter]):
    """The network of one card, on one device, in one number format."""

    @staticmethod
    def network_of(tensors: dict[str, Tensor]) -> Segmenter:
        return Segmenter.of(tensors)

    @staticmethod
    def fits(network: Segmenter, card: Card) -> bool:
        return card.resolution % network.stride == 0

    def find(self, rgb: Bytes, box: Box | None = None, cut: bool = True) -> Bytes:
        """The mask of the main object, or of the one in the box: h x w uint8, soft at its border, all 0 for nothing.

        cut: let GrabCut decide near the border and where the network is not sure, which measures better than without.

        rgb h x w x 3 sRGB, of any size; box in its pixels, Problem where it lies outside. Memory beyond the photo and
        its mask stays below about 200 MB.
        """
        box = inside(box, rgb)
        work, scale = working_copy(rgb)
        small = None if box is None else _scaled(box, scale, work)
        likely, grain = self.likely(work, small)
        if (likely > 0.5).mean() < FAINT * (1.0 if small is None else small.width * small.height / likely.size):
            return np.zeros(rgb.shape[:2], np.uint8)
        decided = grabcut.cut(work, likely, small) if cut else None
        if decided is None:
            return matte.applied(rgb, matte.fitted(work, likely, max(2, round(1.5 * grain))), CRISPNESS)
        found, grain = decided
        return matte.applied(rgb, matte.fitted(work, found, max(2, round(grain))), CRISPNESS)

    def likely(self, work: Bytes, box: Box | None) -> tuple[Floats, float]:
        """How likely each pixel of a picture of at most WORKING px belongs to the object (h x w in [0, 1]), and how
        many of its pixels one of the network's is.
        """
        whole = Box(0, 0, work.shape[1], work.shape[0])
        longest = max(whole.width, whole.height)
        region = whole
        if box is not None and max(box.width, box.height) < CLOSER * longest:
            region = _around(box, whole)
        likely = self.look(work, region, box)
        if box is None:
            found = extent(likely > 0.5)
            if found is not None and max(found.width, found.height) < CLOSER * longest:
                region = _around(found, whole)
                likely = _closer(likely, self.look(work, region, found), region)
        return likely, max(1.0, max(region.width, region.height) / self.card.resolution)

    @torch.inference_mode()
    def look(self, work: Bytes, region: Box, box: Box | None) -> Floats:
        """One look at a region of a picture, as it is and mirrored: h x w of the whole picture, 0 beyond the region."""
        part = work[region.slices(Box(0, 0, work.shape[1], work.shape[0]))]
        height, width = _sides(region, self.card.resolution, self.network.stride)
        shrinks = region.width > width and region.height > height
        seen = cv2.resize(part, (width, height), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)
        plane = np.zeros((height, width), np.float32)
        if box is not None:
            left, right = (round((x - region.left) * width / region.width) for x in (box.left, box.right))
            top, bottom = (round((y - region.top) * height / region.height) for y in (box.top, box.bottom))
            plane[max(0, top) : max(bottom, top + 1), max(0, left) : max(right, left + 1)] = 1
        x = torch.from_numpy(np.ascontiguousarray(seen)).permute(2, 0, 1)[None].float() / 127.5 - 1
        y = torch.from_numpy(plane)[None, None]
        x, y = (z.to(self.device, self.dtype) for z in (x, y))
        logits = self.network(x, y).float() + self.network(x.flip(3), y.flip(3)).float().flip(3)
        found = torch.sigmoid(logits / 2)[0, 0].cpu().numpy()
        if not np.isfinite(found).all():
            raise Problem("The model's result holds numbers that are not finite.")
        whole = np.zeros(work.shape[:2], np.float32)
        smooth = cv2.resize(found, (region.width, region.height), interpolation=cv2.INTER_LINEAR)
        whole[region.slices(Box(0, 0, work.shape[1], work.shape[0]))] = smooth
        return whole


def inside(box: Box | None, rgb: Bytes) -> Box | None:
    """The part of a box that lies on the photo; Problem where there is none."""
    if box is None:
        return None
    part = box.intersect(Box(0, 0, rgb.shape[1], rgb.shape[0]))
    if part.is_empty:
        raise Problem(f"The box lies outside the photo, which is {rgb.shape[1]} x {rgb.shape[0]} px.")
    return part


def working_copy(rgb: Bytes, longest: int = WORKING) -> tuple[Bytes, float]:
    """The photo with its longer side at most `longest` px, and its pixels per pixel of the photo."""
    height, width = rgb.shape[:2]
    if rgb.ndim != 3 or rgb.shape[2] != 3 or not height or not width:
        raise Problem("A subject is looked for in RGB pictures of at least one pixel.")
    scale = min(1.0, longest / max(height, width))
    if scale == 1.0:
        return np.ascontiguousarray(rgb), scale
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8), scale


def extent(found: NDArray[np.bool_]) -> Box | None:
    """The box of the largest connected part, and of those at least a fifth as large; None where nothing was found."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(found.astype(np.uint8), connectivity=8)
    if count < 2:
        return None
    largest = stats[1:, cv2.CC_STAT_AREA].max()
    box = Box(0, 0, 0, 0)
    for left, top, width, height, area in stats[1:].tolist():
        if area * 5 >= largest:
            box = box.union(Box(left, top, left + width, top + height))
    return box


def refine(
    rgb: Bytes,
    mask: Bytes,
    box: Box | None = None,
    include: Points = (),
    exclude: Points = (),
) -> Bytes:
    """A mask made to follow the picture's colours by GrabCut, and to hold some points and leave out others.

    rgb h x w x 3 sRGB, mask h x w (what was found so far; all 0 with a box: everything in it may be the object), box:
    nothing outside belongs to the object, include and exclude: points x, y in px. Returns h x w uint8. The same
    picture gives the same mask. Problem where a point or the box lies outside the photo.
    """
    box = inside(box, rgb)
    for x, y in (*include, *exclude):
        if not (0 <= x < rgb.shape[1] and 0 <= y < rgb.shape[0]):
            raise Problem(
                f"The point {x:g}, {y:g} lies outside the photo, which is {rgb.shape[1]} x {rgb.shape[0]} px."
            )
    work, scale = working_copy(rgb)
    small = np.asarray(cv2.resize(mask, work.shape[1::-1], interpolation=cv2.INTER_AREA), np.float32) / 255
    marks = [[((x + 0.5) * scale, (y + 0.5) * scale) for x, y in points] for points in (include, exclude)]
    cut = grabcut.cut(work, small, None if box is None else _scaled(box, scale, work), marks[0], marks[1])
    if cut is None:
        return np.zeros(rgb.shape[:2], np.uint8)
    found, grain = cut
    refined = matte.applied(rgb, matte.fitted(work, found, max(2, round(grain))), CRISPNESS)
    _press(refined, include, 255)
    _press(refined, exclude, 0)
    return refined


def _press(mask: Bytes, points: Points, value: int) -> None:
    """What was clicked is so, whatever the colours say."""
    radius = max(1, round(0.004 * max(mask.shape)))
    for x, y in points:
        cv2.circle(mask, (int(x), int(y)), radius, value, -1, cv2.LINE_8)


def _scaled(box: Box, scale: float, work: Bytes) -> Box:
    """A box of the photo in the working copy's pixels: at least one of them."""
    left, top = (min(int(low * scale), size - 1) for low, size in ((box.left, work.shape[1]), (box.top, work.shape[0])))
    return Box(left, top, max(left + 1, round(box.right * scale)), max(top + 1, round(box.bottom * scale)))


def _around(box: Box, whole: Box) -> Box:
    """A square around a box, MARGIN times its longer side, moved and cut to lie within the picture."""
    side = max(16, round(MARGIN * max(box.width, box.height)))
    width, height = min(side, whole.width), min(side, whole.height)
    left = min(max(0, (box.left + box.right - width) // 2), whole.width - width)
    top = min(max(0, (box.top + box.bottom - height) // 2), whole.height - height)
    return Box(left, top, left + width, top + height)


def _sides(region: Box, resolution: int, stride: int) -> tuple[int, int]:
    """Height and width at which the network sees a region: the longer one its resolution, the other at least half."""
    longest = max(region.width, region.height)
    shares = (region.height / longest, region.width / longest)
    height, width = (max(resolution // 2, round(share * resolution / stride) * stride) for share in shares)
    return height, width


def _closer(first: Floats, second: Floats, region: Box) -> Floats:
    """The second look where there was one; the first stays where the second lost what it was to look at."""
    slices = region.slices(Box(0, 0, first.shape[1], first.shape[0]))
    before, after = first[slices] > 0.5, second[slices] > 0.5
    if (before & after).sum() * 4 < before.sum():
        return first
    return second
