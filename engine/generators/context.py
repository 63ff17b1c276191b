"""The context of an object: the ground in its frame, with the hole under the mask filled from around it; and back.

One function for training and for the program: what lies under the mask was never seen in training.
"""

from __future__ import annotations

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
    inside = (-F.max_pool2d(-mask, 3, 1, 1) > 0.5).to(rgb.dtype)
    thin = (mask > 0.02) & (mask >= F.max_pool2d(mask, 3, 1, 1)) & (F.max_pool2d(inside, 5, 1, 2) == 0)
    return filled_around(rgb, inside.maximum(thin.to(rgb.dtype)))


def filled_around(rgb: Tensor, known: Tensor) -> Tensor:
    """What is known (N x 1 x R x R, 1 or 0) as it is, and the rest from around it."""
    colours, weights = [rgb * known], [known]
    while colours[-1].shape[-1] > 1:
        colours.append(F.avg_pool2d(colours[-1], 2))
        weights.append(F.avg_pool2d(weights[-1], 2))
    x = colours[-1] / weights[-1].clamp(min=1e-6)
    for colour, weight in zip(colours[-2::-1], weights[-2::-1], strict=True):
        coarse = F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)
        # Full weight where at least a quarter of the finer pixels are known: their mean is trusted then.
        trust = (weight * 4).clamp(max=1)
        x = torch.lerp(coarse, colour / weight.clamp(min=1e-6), trust)
    return x
