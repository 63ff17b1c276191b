"""Bringing a painted picture closer to its style: its pixels are changed until their features are the style's.

Optimisation after Gatys et al. (arXiv 1508.06576), by a small network that foretells VGG-19's features. It begins with
what the style network painted, so that few steps are enough, and keeps the style's colours in each of them.
"""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.generators.pictures import from_tensor, to_tensor
from engine.generators.style import LEAST, MARGIN, READ, Style
from engine.generators.style_painting import within
from engine.networks.style import Statistics, matched, moments_of, roots
from engine.networks.style_features import content, content_distance, grams, style_distance
from engine.problem import Problem

Bytes = NDArray[np.uint8]

STEPS = 24
RATE = 0.04  # of Adam, of colours from -1 to 1; falls as a cosine
STYLE, SHOWN, IN_RANGE = 20.0, 0.2, 10.0  # weights of style, of what the photo shows, and of colours that can be shown


def refined(
    model: Style,
    painted: Bytes,  # h x w x 3, as the others
    photo: Bytes,  # of which it was painted, as large
    style: Bytes,  # of any size
    on_step: Callable[[int], None] = lambda done: None,  # hears how many steps are done; may raise to end it
    steps: int = STEPS,
) -> Bytes:
    """Return a painted picture, uint8 (h, w, 3), brought closer to its style. The same bytes each time.

    Problem where the model has no features to do it by.
    """
    features = model.network.features
    if features is None:
        raise Problem(f'The model "{model.card.name}" cannot bring a picture closer to its style: choose another one.')
    pictures = (painted, photo, within(style, READ, LEAST))
    start, own, like = (to_tensor(_framed(one), model.device) for one in pictures)
    with torch.no_grad():
        wanted = grams(_seen(features, like))
        shown = content(_seen(features, own))
        mean, covariance = moments_of(like[..., MARGIN:-MARGIN, MARGIN:-MARGIN], 0)
        colours = Statistics(mean, roots(covariance)[0])
    picture = start.clone().requires_grad_()
    optimizer = torch.optim.Adam([picture], RATE)
    falling = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    for done in range(steps):
        on_step(done)
        with torch.enable_grad():
            loss = _loss(features, matched(picture, colours), wanted, shown)
        (picture.grad,) = torch.autograd.grad(loss, picture)
        optimizer.step()
        falling.step()
    with torch.no_grad():
        made = matched(picture, colours)
    return from_tensor(made[..., MARGIN:-MARGIN, MARGIN:-MARGIN], model.card)


def _framed(picture: Bytes) -> Bytes:
    """Return a picture with a mirrored margin, since features of its edge would tell of what lies beyond it."""
    return np.asarray(cv2.copyMakeBorder(picture, MARGIN, MARGIN, MARGIN, MARGIN, cv2.BORDER_REFLECT_101), np.uint8)


def _seen(features: torch.nn.Module, framed: Tensor) -> list[Tensor]:
    """Return the features of a framed picture without its frame."""
    widths = (MARGIN, MARGIN // 2, MARGIN // 4)  # of the frame, at the full size, at half, at a quarter
    return [
        feature[..., width:-width, width:-width] for feature, width in zip(features(framed), widths, strict=True)
    ]


def _loss(features: torch.nn.Module, made: Tensor, wanted: list[Tensor], shown: Tensor) -> Tensor:
    """Return how far a picture is from the style, and from what the photo shows."""
    seen = _seen(features, made.clamp(-1, 1))
    loss = STYLE * style_distance(grams(seen), wanted).sum() + SHOWN * content_distance(content(seen), shown).sum()
    return loss + IN_RANGE * (made.abs() - 1).clamp(min=0).mean()
