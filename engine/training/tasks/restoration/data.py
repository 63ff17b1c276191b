"""Clean windows of photos, and what is made of them: pairs of a picture that came to harm and the truth."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.training.core.photo_patches import OPEN, Origin, Patches, cut_patches, largest_origins
from engine.training.core.pictures import as_tensor
from engine.training.core.threaded import samples_of
from engine.training.tasks.restoration.degrading import harmed, recoloured, reduced_as_met
from engine.training.tasks.restoration.textures import textured

Pixels = NDArray[np.uint8]
Say = Callable[[str], None]
Harm = Callable[[Pixels, np.random.Generator], Pixels]  # a picture (h, w, 3) to what came to harm

SIZE = 128  # px a side of a window
HALVED = 2  # pictures are made so much smaller: what their own JPEG and their camera left of noise goes with it
MARGIN = 8  # px around a patch that come to harm with it: as far as the grid of a JPEG can be shifted
RECOLOURED = 0.5  # of the pictures to be restored
CROPPED = 0.3  # of the pictures to be restored: in the others the grid of JPEG's blocks lies at their origin


@dataclass(frozen=True)
class Pair:
    """A batch: what a network is given, and what it should make of it, RGB in [-1, 1]."""

    given: Tensor  # N x 3 x R x R
    truth: Tensor  # N x 3 x fR x fR, f the factor


def load_windows(data: Path, is_wanted: Callable[[Origin], bool], say: Say) -> Patches:
    """Return clean windows of SIZE px: of all wanted pictures at half their size, wherever one fits into what their
    photo showed.

    Bad files are named and skipped; Problem where nothing is left.
    """
    folder = OPEN if (data / OPEN).is_dir() else "objects"
    wanted = (origin for origin in largest_origins(data, folder) if is_wanted(origin))
    return cut_patches(data, wanted, HALVED * SIZE, _windows, say)


@dataclass(frozen=True, eq=False)
class Pairs:
    """Batch number `step` is a pure function of (seed, step), so a resumed run sees what it would have seen.

    A factor of 1: pictures that came to harm; otherwise small ones, of so many times fewer pixels a side.
    """

    windows: Pixels
    factor: int
    size: int  # of a batch
    patch: int  # px a side of the truths
    seed: int
    device: torch.device
    harm: Harm = harmed  # that comes to pictures with a factor of 1
    painted: float = 0.0  # share of these that have a texture painted by code

    def draw(self, step: int) -> Pair:
        """Return the batch of this step: random places of random windows, turned and flipped."""
        chosen = np.random.default_rng((self.seed, step)).integers(len(self.windows), size=self.size)
        given, truths = zip(*samples_of(chosen.tolist(), self._pair, self.seed, step), strict=True)
        return Pair(as_tensor(given, self.device), as_tensor(truths, self.device))

    def _pair(self, index: int, rng: np.random.Generator) -> tuple[Pixels, Pixels]:
        window = self.windows[index]
        if rng.random() < self.painted:
            window = textured(window, rng)
        margin = MARGIN if self.factor == 1 else 0
        side = self.patch + 2 * margin
        top, left = rng.integers(0, SIZE - side + 1, 2)
        truth = np.rot90(window[top : top + side, left : left + side], int(rng.integers(4)))
        if rng.random() < 0.5:
            truth = truth[:, ::-1]
        truth = np.ascontiguousarray(truth)
        if self.factor > 1:
            return reduced_as_met(truth, self.factor, rng), truth
        if rng.random() < RECOLOURED:
            truth = recoloured(truth, rng)
        step = 1 if rng.random() < CROPPED else MARGIN
        top, left = step * rng.integers(0, 2 * margin // step + 1, 2)
        inner = np.s_[top : top + self.patch, left : left + self.patch]
        return self.harm(truth, rng)[inner], truth[inner]


def _windows(origin: Origin, picture: Pixels) -> Iterator[Pixels]:
    """Halve what a photo showed of a picture, and cut windows side by side, the last ones of a row or column flush with
    its edge.
    """
    shown = origin.cut_to_shown(picture)
    if min(shown.shape[:2]) < HALVED * SIZE:
        return
    height, width = (length // HALVED for length in shown.shape[:2])
    halved = np.asarray(cv2.resize(shown, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
    tops, lefts = (np.linspace(0, length - SIZE, -(-length // SIZE)).round().astype(int) for length in (height, width))
    for top in tops:
        for left in lefts:
            yield halved[top : top + SIZE, left : left + SIZE]
