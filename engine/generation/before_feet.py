"""Ground that stands before an object's feet: blades of grass, and water up to its line, found in the photo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.compositing.appearance import no_appearances
from engine.compositing.shadow import ground_of, lowest
from engine.generation.maker import AppearanceMaker
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.layers import ObjectLayer, ShadowLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene

Bytes = NDArray[np.uint8]
Floats = NDArray[np.float32]

# Lengths are in heights of the object.
BAND = 0.45  # above the lowest part, within which feet are looked for
LOWEST_FOOT = 0.22  # above the ground line, that a foot farther back may end
HANGING = 0.06  # above a foot from which on a belly between two, a chin beyond a throat, or a leg's side hangs
LEG = 0.25  # the width of the widest leg,
ANKLE = 0.04  # this far above its end
FOOT = 0.03  # half a foot's width: of a slanting leg only the lowest part stands
AROUND = 0.1  # within which the ground is judged
GRASS, WATER = 0.12, 0.055  # how high they reach
FINEST = 1 / 150  # of what counts as a blade
MOST_ROWS = 1500  # px of the object's height at which it is worked out
UPRIGHT = (1.15, 1.6)  # gradients across over gradients down, where blades stand: not at all, and surely
ROUGH = (5.0, 9.0)  # lightness 0..255 by which blades differ from what is around them, likewise
LEVEL, RIPPLED = 0.25, 5.0  # water is streaked, across rather than down, and not smooth
DENSE = 0.9  # of what lies under water
MUCH = 0.5  # that has to be hidden somewhere, or there is nothing


@dataclass(frozen=True)
class GroundBeforeFeet:
    """Return what to hide of an object, in frame px; Problem where its ground has nothing to stand before it."""

    scene: Scene
    layer_id: str

    def __call__(self, maker: AppearanceMaker) -> Mask:
        layer = self.scene.find(self.layer_id)
        assert isinstance(layer, ObjectLayer)
        mask = layer.mask.warped(layer.to_canvas, self.scene.box)
        body = mask.bounds()
        box = Box(body.left, body.bottom - round(BAND * body.height), body.right, body.bottom).intersect(self.scene.box)
        if not box.is_empty:
            level = max(0, (body.height // MOST_ROWS).bit_length())
            part = box.at_level(level)
            size = part.width, part.height
            ground = maker.compositor.read(self.scene, part, level, no_appearances, layer.id)[..., 2::-1]
            covered = np.asarray(cv2.resize(mask.read(box), size, interpolation=cv2.INTER_AREA), np.uint8)
            hidden = before_feet(np.ascontiguousarray(ground), covered, body.height / (1 << level))
            if hidden.any():
                whole = cv2.resize(hidden, (box.width, box.height), interpolation=cv2.INTER_LINEAR)
                found = Mask.from_array(np.asarray(whole, np.uint8), box.left, box.top)
                return found.warped(layer.to_canvas.inverse(), layer.frame)
        raise Problem("The ground shows neither grass nor water that could stand before the feet.")


def before_feet(ground: Bytes, mask: Bytes, height: float) -> Bytes:
    """Return how far the ground hides an object, uint8 (h, w); all 0 where it shows nothing that could.

    ground: uint8 (h, w, 3), what lies beneath the object around its feet; mask: its coverage there, uint8 (h, w);
    height: of the whole object, in px.
    """
    above = _above_feet(mask, height)
    if above is None:
        return np.zeros_like(mask)
    light = np.asarray(cv2.cvtColor(ground, cv2.COLOR_RGB2LAB)[..., 0], np.float32)
    finest = max(1.0, FINEST * height)
    smooth = _blurred(light, 0.6 * finest)
    fine = smooth - _blurred(light, 5 * finest)
    across, down = (np.square(cv2.Sobel(smooth, cv2.CV_32F, x, y, ksize=3)) for x, y in ((1, 0), (0, 1)))
    low = above < BAND / 2  # what lies farther away in the photo does not count
    if across[low].mean() < LEVEL * down[low].mean() and fine[low].std() > RIPPLED:
        ripples = _blurred(fine, 6 * finest, 1.5 * finest)
        hidden = DENSE * _step(WATER - above - 0.008 * ripples / max(0.5, float(ripples.std())), -0.02, 0.02)
    else:
        near = AROUND * height
        upright = _step(_blurred(across, near) / np.maximum(_blurred(down, near), 1e-3), *UPRIGHT)
        rough = _step(np.sqrt(_blurred(fine**2, near)), *ROUGH)
        blades = _blurred(fine, 0.4 * finest, 2 * finest)
        blades /= np.maximum(np.sqrt(_blurred(blades**2, near)), 0.5)
        # At the ground nearly everything is hidden, higher up only by what is brighter than most.
        hidden = upright * rough * _step(blades - 3.2 * (above / GRASS).clip(0, 2) + 1.2, -0.4, 0.4)
        hidden *= above < 1.3 * GRASS
    # A little beyond the mask, whose edge is soft.
    hidden *= np.asarray(cv2.dilate(mask, np.ones((5, 5), np.uint8))) > 0
    return np.asarray(np.rint(255 * hidden), np.uint8) if hidden.max() > MUCH else np.zeros_like(mask)


def _above_feet(mask: Bytes, height: float) -> Floats | None:
    """Return how high each px lies above the foot that is nearest to its column; None where nothing stands."""
    ends = lowest(mask)
    ground = ground_of(ends, height, ShadowLayer.contact)
    if ground is None:
        return None
    columns = np.arange(len(ends))
    level = ground.at(columns + 0.5)
    ends[_hangs(mask, ends, level - ends, height)] = np.nan
    width = max(1, round(FOOT * height))
    known = np.nan_to_num(ends, nan=0).astype(np.float32)[None]
    feet = np.asarray(cv2.dilate(known, np.ones((1, 2 * width + 1), np.uint8)), np.float32)[0]
    stands = np.flatnonzero(~np.isnan(ends) & (level - feet <= LOWEST_FOOT * height))
    if not stands.size:
        return None
    right = np.searchsorted(stands, columns).clip(0, stands.size - 1)
    left = (right - 1).clip(0)
    nearest = np.where(np.abs(stands[left] - columns) < np.abs(stands[right] - columns), stands[left], stands[right])
    base = _blurred(feet[nearest][None], max(1.0, height / 100))
    return np.asarray((base - (np.arange(mask.shape[0])[:, None] + 0.5)) / height, np.float32)


def _hangs(mask: Bytes, ends: NDArray[np.float64], heights: NDArray[np.float64], height: float) -> NDArray[np.bool_]:
    """Return which columns do not end in a foot: in a belly or a chin, which are wider than legs, or a leg's side.

    ends: the row below the lowest part of each column of the mask; heights: how far that is above the ground, in px;
    both nan where a column is empty; height: of the whole object, in px.
    """
    far, leg = HANGING * height, LEG * height
    heights = np.nan_to_num(heights, nan=1e9)
    is_arch = heights - np.maximum(*(np.minimum.accumulate(heights[::way])[::way] for way in (1, -1))) > far
    hangs = np.zeros(len(heights), np.bool_)
    for column in np.flatnonzero(~np.isnan(ends) & (heights - heights.min() > far)):
        lower = np.flatnonzero(heights[column] - heights > far)
        nearest = lower[np.argmin(np.abs(lower - column))]
        notch = heights[min(nearest, column) : max(nearest, column)].max() - heights[column]
        if is_arch[column] or notch > far / 2:
            empty = np.flatnonzero(mask[max(0, round(ends[column] - ANKLE * height))] < 128)
            left, right = np.concatenate([[-1], empty, [len(heights)]])[np.searchsorted(empty, column) + np.arange(2)]
            hangs[column] = right - left - 1 > leg
        else:
            hangs[column] = abs(nearest - column) < leg / 2
    return hangs


def _blurred(picture: Floats, across: float, down: float | None = None) -> Floats:
    """Return it blurred by these standard deviations in px; down: as across."""
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigmaX=across, sigmaY=down or across), np.float32)


def _step(values: NDArray[np.floating[Any]], low: float, high: float) -> Floats:
    """Return 0 up to low, 1 from high on, and a smooth rise between."""
    t = ((values - low) / (high - low)).clip(0, 1)
    return np.asarray(t * t * (3 - 2 * t), np.float32)
