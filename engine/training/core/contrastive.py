"""The PatchMatch contrastive loss: each generated patch is to be like the real one that is nearest to it.

As contrastive learning of patches (arXiv 2007.15651) has it, but the positive is not the patch of the same place: it is
the nearest of the true window's patches, as patch search would choose it. Those of other windows are the negatives.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

TEMPERATURE = 0.07
PLACES = 64  # patches of a window that are compared


def nearest_contrast(made: Tensor, real: Tensor) -> Tensor:
    """Return the loss of generated patches against real ones, mean over all; N, the number of windows, is at least 2.

    made N x C x i, real N x C x j: features of patches, in any order. Only `made` is learned from.
    """
    real = real.detach().float()
    centre = real.mean((0, 2), keepdim=True)
    a, b = (F.normalize(x.float() - centre, dim=1, eps=1e-5) for x in (made, real))
    alike = torch.einsum("nci,mcj->nimj", a, b)  # every generated patch with every real one
    own = torch.eye(len(a), dtype=torch.bool, device=a.device)[:, None, :, None]
    positive = alike.masked_fill(~own, -2).amax((2, 3))
    negative = (alike / TEMPERATURE).masked_fill(own, -torch.inf).flatten(2).logsumexp(2)
    return F.softplus(negative - positive / TEMPERATURE).mean()


def places(mask: Tensor, side: int, rng: torch.Generator, count: int = PLACES) -> Tensor:
    """Choose places of a map of `side` x `side` features at random, those inside the mask first: N x count indices.

    mask N x 1 x R x R in [0, 1].
    """
    inside = F.adaptive_avg_pool2d(mask, side).flatten(1)
    order = torch.rand(inside.shape, generator=rng).to(mask.device) + (inside > 0.5).to(mask.dtype)
    return order.topk(min(count, side * side), 1).indices


def at(features: Tensor, chosen: Tensor) -> Tensor:
    """Return features N x C x h x w at the chosen places: N x C x count."""
    flat = features.flatten(2)
    return flat.gather(2, chosen[:, None].expand(-1, flat.shape[1], -1))
