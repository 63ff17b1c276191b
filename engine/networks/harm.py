"""Signs of the harm that a picture came to, by which a restorer tells noise and JPEG blocks from texture.

Nothing here is learned: they are means over an area of what a restorer found, of how strong its patterns of 4 x 4 px
are and how seldom, in the picture and in what would be added to it, and of JPEG's grid of blocks.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor

from engine.networks.layers import SLOPE

BLOCK = 4 * 4 * 3  # numbers of a block of 4 x 4 px
STEP = 8  # px a side of a place, and of JPEG's blocks
SEEN = 10  # places a side that are looked at together: harm is alike all over a photo
AREA = 2 * STEP  # px a side for which they are: neighbours hardly differ
GRID = 4 * STEP  # signs of a grid of blocks
FLAT = 0.5  # grey levels: steps that are smaller are none
FAINT = 0.1  # grey levels of a pattern that counts as none
BRIGHTNESS = ((0.299, 0.587, 0.114), (-0.169, -0.331, 0.5), (0.5, -0.419, -0.081))  # and colours, as JPEG has them


def signs_count(found: int) -> int:
    """Return how many signs there are where so many channels were found."""
    return found + 4 * BLOCK + GRID


def signs_of(found: Tensor, added: Tensor, blocks: Tensor, rgb: Tensor) -> Tensor:
    """Return signs of harm, N x `signs_count` x H/16 x W/16 (rounded up), in 32 bits.

    found: N x C x H/8 x W/8; added and blocks, of what would be added and of the picture: N x BLOCK x H/4 x W/4, in
    -1..1 and 32 bits; rgb: the picture, N x 3 x H x W.
    """
    with torch.autocast(found.device.type, enabled=False):  # as models draw, whatever a run computes in
        of_added, of_picture = (moments(patterns(each).to(found.dtype)) for each in (added, blocks))
        of_found = over_area(F.leaky_relu(found, SLOPE)).float()
        parts = (of_found, of_added, of_picture, grid_of(rgb))
        rows = torch.cat([part.permute(0, 2, 3, 1) for part in parts], 3)  # as convolutions take them
        return rows.permute(0, 3, 1, 2)


def patterns(blocks: Tensor) -> Tensor:
    """Return how strong each pattern of a cosine transform is in blocks N x BLOCK x H x W, of brightness and both
    colours, in grey levels; the layout stays.
    """
    place = torch.arange(4.0)
    waves = (math.pi / 4 * (place + 0.5) * place[:, None]).cos() * math.sqrt(0.5)
    waves[0] *= math.sqrt(0.5)
    colours = torch.tensor(BRIGHTNESS)
    both = torch.einsum("ia,jb,kc->kijabc", waves, waves, colours).reshape(BLOCK, BLOCK, 1, 1).mul(127.5)
    return F.conv2d(blocks, both.to(blocks))


def moments(strengths: Tensor) -> Tensor:
    """Return the logarithms of the mean strength of each pattern, and of how much its mean square exceeds what that
    lets expect: noise is even, texture is here and there. N x C x H x W -> N x 2C x H/4 x W/4 (rounded up).
    """
    size = over_area(F.avg_pool2d(strengths.abs(), 2)).float().add_(FAINT).log_()
    square = over_area(F.avg_pool2d(strengths.square(), 2)).float().add_(FAINT**2).log_()
    return torch.cat([size, square.sub_(size, alpha=2)], 1)


def grid_of(rgb: Tensor) -> Tensor:
    """Return signs of JPEG's grid of blocks, N x GRID x H/16 x W/16 (rounded up): how steep brightness is at each of
    its 8 px and how often it is flat there, across and down; each in order, so that it does not matter where it lies.
    """
    red, green, blue = rgb.float().unbind(1)
    levels = (red + green).add_(blue).mul_(127.5 / 3)
    shape = len(rgb), rgb.shape[2] // STEP, STEP, rgb.shape[3] // STEP, STEP  # place and px in it, down and across
    found = []
    for axis, mean_over in ((2, 2), (1, 4)):
        steps = torch.zeros_like(levels)  # the last ones stay: beyond a picture is what lies at its edge
        rest = levels.shape[axis] - 1
        torch.sub(levels.narrow(axis, 1, rest), levels.narrow(axis, 0, rest), out=steps.narrow(axis, 0, rest)).abs_()
        for values in (steps, (steps < FLAT).float()):
            blocks = values.reshape(shape).mean(mean_over)
            found.append(blocks.permute(0, 3, 1, 2) if axis == 2 else blocks.permute(0, 2, 1, 3))
    means = over_area(torch.cat(found, 1))
    ordered = in_order(means.reshape(len(means), 4, STEP, *means.shape[2:]))
    ordered[:, ::2] = (ordered[:, ::2] + 0.1).log()
    return ordered.flatten(1, 2)


def in_order(signs: Tensor) -> Tensor:
    """Return N x K x STEP x H x W sorted along its third axis: neighbours change places until all are in order, which
    takes a fifth of the time of `sort`.
    """
    rows = list(signs.unbind(2))
    for start in (0, 1) * (STEP // 2):
        for i in range(start, STEP - 1, 2):
            rows[i], rows[i + 1] = torch.minimum(rows[i], rows[i + 1]), torch.maximum(rows[i], rows[i + 1])
    return torch.stack(rows, 2)


def over_area(places: Tensor) -> Tensor:
    """Return the mean over SEEN x SEEN places around each 2 x 2 of them, of those that there are: N x C x H x W ->
    N x C x H/2 x W/2 (rounded up), in the layout of convolutions; as two products, a quarter of `avg_pool2d`'s time.
    """
    rows = places.permute(0, 2, 3, 1)
    down, across = (_near(side, places) for side in rows.shape[1:3])
    count, _, width, channels = rows.shape
    summed: Tensor = across @ (down @ rows.flatten(2)).view(count, -1, width, channels)
    return summed.div_((down.sum(1, keepdim=True) * across.sum(1))[..., None]).permute(0, 3, 1, 2)


def _near(side: int, like: Tensor) -> Tensor:
    """Return a matrix whose rows tell, for each second place and the next, which are around them: 1, the others 0."""
    return torch.ones(side, side, dtype=like.dtype, device=like.device).triu(1 - SEEN // 2).tril(SEEN // 2)[::2]
