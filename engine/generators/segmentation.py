"""A loaded segmentation model: finds the main object of a photo, or the one in a box."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators import grabcut, matte
from engine.generators.card import Card
from engine.generators.colour_odds import log_odds
from engine.generators.one_network import OneNetwork
from engine.generators.pictures import check_finite
from engine.generators.refining import CRISPNESS, inside, scaled, working_copy
from engine.generators.specks import without_specks
from engine.networks.segmentation import Segmenter
from engine.scene.box import Box

Bytes = NDArray[np.uint8]
Floats = NDArray[np.floating[Any]]

MARGIN = 1.4  # a second look shows so many times the object's longer side
CLOSER = 0.6  # a look is worth repeating where the object's longer side is less than this share of the picture's
APART = 0.2  # of a side of the object's area: what is small and nearer may be a foot on a leg too thin to be seen
KEPT = 0.9  # likelihood from which on GrabCut takes nothing away: thin or striped legs have colours like the ground
POSSIBLE = 0.3  # likelihood from which on, its colours heard, what goes on from it is removed with it
COLOURS = 0.4  # how loudly they are heard beside the network, which knows most of what they tell
COLOURED = 512  # px of the longer side on which they are looked at
FAINT = 0.0004  # share of a picture below which what was found is nothing


class Segmentation(OneNetwork[Segmenter]):
    """The network of one card, on one device, in one number format."""

    @staticmethod
    def network_of(tensors: dict[str, Tensor]) -> Segmenter:
        return Segmenter.of(tensors)

    @staticmethod
    def fits(network: Segmenter, card: Card) -> bool:
        return card.resolution % network.stride == 0

    def find(self, rgb: Bytes, box: Box | None = None, cut: bool = True, all_of_it: bool = False) -> Bytes:
        """The mask of the main object, or of the one in the box: h x w uint8, soft at its border, all 0 for nothing.

        cut: let GrabCut decide near the border and where the network is not sure, which measures better than without;
        what that takes for the object nearly for certain stays where it goes on from what GrabCut found. all_of_it:
        wide instead of exact, for whoever wants nothing of it to stay: with all that may go on from it.

        rgb h x w x 3 sRGB, of any size; box in its pixels, Problem where it lies outside. Memory beyond the photo and
        its mask stays below about 200 MB.
        """
        box = inside(box, rgb)
        work, scale = working_copy(rgb)
        small = None if box is None else scaled(box, scale, work)
        likely, grain = self.likely(work, small)
        if (likely > 0.5).mean() < FAINT * (1.0 if small is None else small.width * small.height / likely.size):
            return np.zeros(rgb.shape[:2], np.uint8)
        mask = self._fitted(rgb, work, likely, grain, small, cut)
        return _with_more(mask, _within(_possible(work, likely), small)) if all_of_it else mask

    @staticmethod
    def _fitted(rgb: Bytes, work: Bytes, likely: Floats, grain: float, box: Box | None, cut: bool) -> Bytes:
        """The mask at the photo's size, its border where the colours tell."""
        decided = grabcut.cut(work, likely, box) if cut else None
        if decided is None:
            return matte.applied(rgb, matte.fitted(work, likely, max(2, round(1.5 * grain))), CRISPNESS)
        found, grain = decided
        found = np.maximum(found, _joined(_within(likely > KEPT, box), found > 0.5))
        return matte.applied(rgb, matte.fitted(work, without_specks(found, APART), max(2, round(grain))), CRISPNESS)

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
        chances = torch.sigmoid(logits / 2)[0, 0]
        check_finite(chances, self.card)
        found = chances.cpu().numpy()
        whole = np.zeros(work.shape[:2], np.float32)
        smooth = cv2.resize(found, (region.width, region.height), interpolation=cv2.INTER_LINEAR)
        whole[region.slices(Box(0, 0, work.shape[1], work.shape[0]))] = smooth
        return whole


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


def _possible(work: Bytes, likely: Floats) -> NDArray[np.bool_]:
    """What may be a part of the object, by what the network says and by its colours, where these are others than the
    ground's.
    """
    height, width = likely.shape
    share = min(1.0, COLOURED / max(height, width))
    size = max(1, round(width * share)), max(1, round(height * share))
    seen, chances = (cv2.resize(one, size, interpolation=cv2.INTER_AREA) for one in (work, likely))
    told = log_odds(np.asarray(seen, np.uint8), np.asarray(chances, np.float32))
    odds = cv2.resize(told, (width, height), interpolation=cv2.INTER_LINEAR)
    clipped = likely.clip(1e-3, 1 - 1e-3)
    return np.asarray(np.log(clipped / (1 - clipped)) + COLOURS * odds > np.log(POSSIBLE / (1 - POSSIBLE)), np.bool_)


def _within(found: NDArray[np.bool_], box: Box | None) -> NDArray[np.bool_]:
    """What was found of a picture, in a box if there is one."""
    if box is None:
        return found
    inside = np.zeros_like(found)
    slices = box.slices(Box(0, 0, found.shape[1], found.shape[0]))
    inside[slices] = found[slices]
    return inside


def _joined(parts: NDArray[np.bool_], found: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Those connected parts that overlap what was found."""
    labels = cv2.connectedComponents(parts.astype(np.uint8), connectivity=8)[1]
    return np.asarray(np.isin(labels, np.unique(labels[parts & found])) & parts)


def _with_more(mask: Bytes, parts: NDArray[np.bool_]) -> Bytes:
    """A mask without a soft border, and with those connected parts (of a picture of any size) that overlap it."""
    height, width = parts.shape
    found = cv2.resize(mask, (width, height), interpolation=cv2.INTER_AREA) > 0
    more = cv2.resize(_joined(parts, found).astype(np.uint8), mask.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.where((mask > 0) | (more > 0), np.uint8(255), np.uint8(0))


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
