"""What is asked of a photo in other weather: the colours of a photo of that kind, the structure of its own."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

POINTS, DIRECTIONS = 256, 24  # pixels of a part that are compared, and projections of their colours
BY_RANK, BY_PLACE = 0.6, 0.5  # how much brightness and height count, beside colours in [-1, 1]
WINDOW = 7  # px that local structure is compared in
STEEPER = 1.5  # how much steeper than in the photo an edge may become
LUMA = (0.299, 0.587, 0.114)


def luma(rgb: Tensor) -> Tensor:
    """Return brightness N x 1 x H x W of pictures N x 3 x H x W."""
    return (rgb * torch.tensor(LUMA, device=rgb.device)[:, None, None]).sum(1, keepdim=True)


def palette_distance(
    made: Tensor,
    photo: Tensor,
    where: Tensor,  # N x 1 x H x W: weights of the made picture's pixels
    example: Tensor,
    there: Tensor,  # N x 1 x H x W: and of the example's
    generator: torch.Generator,
) -> Tensor:
    """Return the sliced Wasserstein distance (Rabin et al. 2011) of the colours of a part, N numbers.

    Beside its colour each pixel is told by its height within the part and by how bright it is among the part's pixels:
    of the photo as it was, so that what was brighter remains so.
    """
    ours = _points(where, generator)
    theirs = _points(there, generator)
    mine = torch.cat([_at(made, ours), _told(photo, ours)], 1)
    given = torch.cat([_at(example, theirs), _told(example, theirs)], 1)
    directions = F.normalize(torch.randn(DIRECTIONS, mine.shape[1], generator=generator), dim=1).to(mine.device)
    return (_sorted(directions @ mine) - _sorted(directions @ given)).abs().mean((1, 2)) * 2


def _sorted(values: Tensor) -> Tensor:
    return torch.sort(values, dim=2).values


def _points(where: Tensor, generator: torch.Generator) -> Tensor:
    """Draw pixels of a part, on the generator's device whatever the pictures' is: N x POINTS numbers of pixels."""
    weights = where.flatten(1).to(generator.device) + 1e-5
    return torch.multinomial(weights, POINTS, replacement=True, generator=generator).to(where.device)


def _at(rgb: Tensor, points: Tensor) -> Tensor:
    return rgb.flatten(2).gather(2, points[:, None].expand(-1, rgb.shape[1], -1))


def _told(rgb: Tensor, points: Tensor) -> Tensor:
    """Return what tells pixels besides their colour: N x 2 x POINTS."""
    down = (points // rgb.shape[-1]).float()
    first, last = (torch.quantile(down, share, dim=1, keepdim=True) for share in (0.02, 0.98))
    height = ((down - first) / (last - first).clamp(min=1)).clamp(0, 1)
    bright = _at(luma(rgb), points)[:, 0]
    rank = bright.argsort(1).argsort(1).float() / (bright.shape[1] - 1)
    return torch.stack([BY_PLACE * height, BY_RANK * rank], 1)


def structure_distance(made: Tensor, photo: Tensor) -> Tensor:
    """Return 1 minus the local correlation of brightness, where the photo has something to correlate; mean over N."""
    ours, theirs = luma(made), luma(photo)

    def mean(x: Tensor) -> Tensor:
        return F.avg_pool2d(x, WINDOW, 1)

    mean_a, mean_b = mean(ours), mean(theirs)
    spread_a, spread_b = mean(ours * ours) - mean_a**2, mean(theirs * theirs) - mean_b**2
    together = mean(ours * theirs) - mean_a * mean_b
    correlation = together / torch.sqrt(spread_a.clamp(min=0) * spread_b.clamp(min=0) + 1e-5)
    weight = (spread_b / (spread_b + 2e-3)).detach()
    return ((1 - correlation) * weight).sum() / weight.sum().clamp(min=1)


def too_steep(made: Tensor, photo: Tensor) -> Tensor:
    """Return by how much steps from pixel to pixel have grown beyond what noise and blocks bear."""
    grown = [
        F.relu(made.diff(dim=axis).abs() - STEEPER * photo.diff(dim=axis).abs() - 0.02).mean() for axis in (2, 3)
    ]
    return torch.stack(grown).sum()


def unevenness(grid: Tensor) -> Tensor:
    """Return how far neighbouring cells of a grid N x 12 x D x C x C are apart."""
    return torch.stack([grid.diff(dim=axis).square().mean() for axis in (2, 3, 4)]).sum()
