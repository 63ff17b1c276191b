"""The context of an object: the ground in its frame, with the hole under the mask filled from around it; and back.

One function for training and for the program: what lies under the mask was never seen in training.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

GROW_SHARE = 3 / 128  # how far the mask is grown before the hole is cut, as a share of the frame's side


def grow(mask: Tensor) -> Tensor:
    """Grow N x 1 x H x W masks by 3 pixels of 128 (2 of 64): a rim of the object would give it away."""
    radius = max(1, round(GROW_SHARE * mask.shape[-1] + 0.01))
    return F.max_pool2d(mask, 2 * radius + 1, 1, radius)


def fill(rgb: Tensor, mask: Tensor) -> Tensor:
    """Fill the hole under the grown mask from around it, coarse to fine (push-pull, Gortler 1996).

    rgb N x 3 x R x R in [-1, 1], mask N x 1 x R x R in [0, 1], R a power of two. Known pixels stay as they are.
    """
    return filled_around(rgb, 1 - (grow(mask) > 0.02).to(rgb.dtype))


def spread_out(rgb: Tensor, mask: Tensor) -> Tensor:
    """An object's colours carried on to its mask's border and past it, in place of what was drawn there.

    rgb N x 3 x R x R in [-1, 1], mask N x 1 x R x R in [0, 1], R a power of two. In photos a pixel at a border is half
    ground, so that is what generators draw there: a pale rim on a dark ground. The inside of a body stays, and the
    middle of what is too thin to have one.
    """
    return border_of(mask, rgb.dtype).fill(rgb)


def border_of(mask: Tensor, dtype: torch.dtype) -> Filling:
    """Return what `spread_out` does to all pictures in the same mask."""
    inside = (-F.max_pool2d(-mask, 3, 1, 1) > 0.5).to(dtype)
    thin = (mask > 0.02) & (mask >= F.max_pool2d(mask, 3, 1, 1)) & (F.max_pool2d(inside, 5, 1, 2) == 0)
    return Filling.around(inside.maximum(thin.to(dtype)))


def filled_around(rgb: Tensor, known: Tensor) -> Tensor:
    """Return what is known (N x 1 x R x R, 1 or 0) as it is, and the rest from around it."""
    return Filling.around(known).fill(rgb)


@dataclass(frozen=True)
class Filling:
    """How pictures are filled where they are not known, from around that: the same for all in one mask."""

    known: Tensor  # N x 1 x R x R, 1 or 0
    levels: tuple[tuple[Tensor, Tensor], ...]  # of each size, coarsest first: share that is known, and trust in it

    @classmethod
    def around(cls, known: Tensor) -> Filling:
        """Return how the rest of what is known, N x 1 x R x R of 1 and 0, is filled."""
        weights = [known]
        while weights[-1].shape[-1] > 1:
            weights.append(F.avg_pool2d(weights[-1], 2))
        # Full weight where at least a quarter of the finer pixels are known: their mean is trusted then.
        return cls(known, tuple((one.clamp(min=1e-6), (one * 4).clamp(max=1)) for one in reversed(weights)))

    def fill(self, rgb: Tensor) -> Tensor:
        """Return N x 3 x R x R with what is known as it is, and the rest from around it."""
        colours = [rgb.contiguous() * self.known]  # channel by channel, else one plane for all is ten times as slow
        while colours[-1].shape[-1] > 1:
            colours.append(F.avg_pool2d(colours[-1], 2))
        x = colours[-1] / self.levels[0][0]
        for colour, (share, trust) in zip(colours[-2::-1], self.levels[1:], strict=True):
            x = x.contiguous(memory_format=torch.channels_last)  # in which this takes two thirds of the time
            coarse = F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False).contiguous()
            x = torch.lerp(coarse, colour / share, trust)
        return x
