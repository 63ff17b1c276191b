"""The contextual loss: a set of features is to be made of the nearest of another, wherever those lie.

After R. Mechrez, I. Talmi, L. Zelnik-Manor, "The Contextual Loss for Image Transformation with Non-Aligned Data" (ECCV
2018): no pixel is compared with the one in its place, so texture may fall otherwise than it did in the photo.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

BANDWIDTH = 0.5  # of the similarity: the smaller, the more does only the nearest count
LEAST = 1e-5


def similarity(a: Tensor, b: Tensor) -> Tensor:
    """Return how contextually similar each of b's features is to each of a's: N x i x j, rows sum to 1.

    a N x C x i, b N x C x j: features in any order; their cosine distance is taken from b's mean, divided by the
    distance to the nearest.
    """
    centre = b.mean(2, keepdim=True)
    a, b = (F.normalize((x - centre).float(), dim=1, eps=LEAST) for x in (a, b))
    distance = 1 - a.transpose(1, 2) @ b
    relative = distance / (distance.amin(2, keepdim=True) + LEAST)
    # The largest weight of a row is 1, however near the nearest is.
    return torch.softmax((1 - relative) / BANDWIDTH, 2)


def contextual(made: Tensor, real: Tensor) -> Tensor:
    """Return the contextual loss, 0 where every real feature has one made like it alone; mean over N.

    made N x C x i, real N x C x j.
    """
    found = similarity(made, real).amax(1)  # of each real feature, the best that was made: N x j
    return -found.mean(1).clamp(min=LEAST).log().mean()
