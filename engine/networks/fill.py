"""Three networks that fill a hole: one sees what could be there, one draws it with noise, one joins it to the picture.

All of them start from the picture whose hole is filled smoothly from around it, so they learn only what that lacks.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.layers import StyleConv, activate, conv, linear, scaled, upsample

CONTEXT_WIDTHS = (48, 96, 128, 192)  # channels at 64, 32, 16 and 8 px
DRAWING_WIDTHS = (16, 48, 96, 160)  # channels at 128, 64, 32 and 16 px
COMPOSING_WIDTH = 32
STYLE = 96  # length of what the noise becomes


@dataclass(frozen=True)
class FillConfig:
    """Sizes of the three networks."""

    context: tuple[int, ...] = CONTEXT_WIDTHS
    drawing: tuple[int, ...] = DRAWING_WIDTHS
    composing: int = COMPOSING_WIDTH
    noise: int = 32  # length of the noise

    @classmethod
    def scaled(cls, width: float, noise: int) -> FillConfig:
        """Return the usual sizes with a share of their channels."""
        (composing,) = scaled((COMPOSING_WIDTH,), width)
        return cls(scaled(CONTEXT_WIDTHS, width), scaled(DRAWING_WIDTHS, width), composing, noise)

    @classmethod
    def of(cls, weights: dict[str, Tensor]) -> FillConfig:
        """Return the sizes of a network with these weights; KeyError where they are none of it."""
        context = [weights[f"context.down.{level}.weight"].shape[0] for level in range(len(CONTEXT_WIDTHS))]
        drawing = [weights["drawing.stem.weight"].shape[0]]
        drawing += [weights[f"drawing.down.{level}.weight"].shape[0] for level in range(len(DRAWING_WIDTHS) - 1)]
        composing = weights["composing.first.weight"].shape[0]
        return cls(tuple(context), tuple(drawing), composing, weights["drawing.style.weight"].shape[1])


@dataclass(frozen=True)
class Filled:
    """What the three networks made of a picture, N x channels x R x R."""

    coarse: Tensor  # RGB in [-1, 1]: what could be there, without its texture
    mask: Tensor  # logits: what belongs to the thing that is to go, beyond the hole as well
    belief: Tensor  # in [0, 1]: the hole, and what the mask adds to it
    known: Tensor  # RGB in [-1, 1]: the picture, and the coarse one where that is to go
    drawn: Tensor  # RGB in [-1, 1]
    composed: Tensor  # RGB in [-1, 1]; outside of the true mask the picture itself


class FillNetwork(nn.Module):
    """Picture, hole and noise -> the picture with its hole filled."""

    def __init__(self, config: FillConfig) -> None:
        super().__init__()
        self.config = config
        self.context = ContextNetwork(config.context)
        self.drawing = DrawingNetwork(config.drawing, config.noise)
        self.composing = ComposingNetwork(config.composing)

    def forward(self, smooth: Tensor, picture: Tensor, hole: Tensor, noise: Tensor, true_mask: Tensor) -> Filled:
        """smooth: picture N x 3 x R x R in [-1, 1] with its hole (N x 1 x R x R, 1 or 0) filled from around it; noise N
        x length; true_mask as hole: what is replaced in the end. R is a multiple of 16.
        """
        coarse, mask = self.context(smooth, hole)
        belief = torch.maximum(hole, torch.sigmoid(mask))
        known = torch.lerp(picture, coarse, belief)
        drawn = self.drawing(known, belief, noise)
        return Filled(coarse, mask, belief, known, drawn, self.composing(picture, drawn, true_mask))


class ContextNetwork(nn.Module):
    """Smoothly filled picture and hole -> a coarse picture, and the mask of what is to go.

    At 16 px every place looks at all places that are known, and at 8 px at the mean of all.
    """

    def __init__(self, widths: tuple[int, ...]) -> None:
        super().__init__()
        ins = (4, *widths[:-1])
        self.down = nn.ModuleList(conv(a, b, 3, 2) for a, b in zip(ins, widths, strict=True))
        self.same = nn.ModuleList(conv(b, b) for b in widths)
        self.attention = KnownAttention(widths[2])
        self.whole = linear(widths[-1], widths[-1])
        self.up = nn.ModuleList(conv(b + a, a) for a, b in pairwise(widths))
        self.out = conv(widths[0], 4)
        with torch.no_grad():
            self.out.weight.mul_(0.1)

    def forward(self, smooth: Tensor, hole: Tensor) -> tuple[Tensor, Tensor]:
        """As `FillNetwork`'s first two results: RGB in [-1, 1] and logits, both at the size of the picture."""
        x = torch.cat([smooth, hole * 2 - 1], 1)
        skips: list[Tensor] = []
        for level, (down, same) in enumerate(zip(self.down, self.same, strict=True)):
            x = activate(down(x))
            x = (x + activate(same(x))) * 0.7071
            if level == 2:
                x = self.attention(x, F.adaptive_avg_pool2d(hole, x.shape[-1]))
            skips.append(x)
        x = x + activate(self.whole(x.mean((2, 3))))[:, :, None, None]
        for up, skip in zip(reversed(self.up), skips[-2::-1], strict=True):
            x = activate(up(torch.cat([_doubled(x), skip], 1)))
        out = upsample(self.out(x)).float()
        return (smooth + out[:, :3]).clamp(-1.2, 1.2), out[:, 3:] + 6 * hole - 3


class KnownAttention(nn.Module):
    """Every place adds what places outside of the hole show that are like it (scaled dot products, one head)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.query, self.key = conv(channels, channels // 2, 1), conv(channels, channels // 2, 1)
        self.value, self.out = conv(channels, channels, 1), conv(channels, channels, 1)

    def forward(self, x: Tensor, hole: Tensor) -> Tensor:
        """x N x C x h x w, hole N x 1 x h x w in [0, 1]."""
        query, key, value = (part(x).flatten(2).float() for part in (self.query, self.key, self.value))
        scores = query.transpose(1, 2) @ key / query.shape[1] ** 0.5  # N x place x looked at
        scores = scores - 20 * hole.flatten(2).float()  # so that nothing is divided by zero where all is a hole
        found = value @ scores.softmax(2).transpose(1, 2)
        seen: Tensor = (x + self.out(found.reshape(x.shape).to(x.dtype))) * 0.7071
        return seen


class DrawingNetwork(nn.Module):
    """Coarsely filled picture, hole and noise -> the picture with texture in its hole."""

    def __init__(self, widths: tuple[int, ...], noise: int) -> None:
        super().__init__()
        self.style = linear(noise, STYLE)
        self.stem = conv(4, widths[0])
        self.down = nn.ModuleList(conv(a, b, 3, 2) for a, b in pairwise(widths))
        self.middle = nn.ModuleList(StyleConv(widths[-1], widths[-1], STYLE) for _ in range(2))
        self.up = nn.ModuleList(
            StyleConv(b + a, a, STYLE) for a, b in pairwise(widths)
        )  # fmt: skip
        self.out = conv(widths[0], 3)
        with torch.no_grad():
            self.out.weight.mul_(0.1)

    def forward(self, known: Tensor, hole: Tensor, noise: Tensor) -> Tensor:
        """known N x 3 x R x R in [-1, 1], hole N x 1 x R x R in [0, 1], noise N x length -> RGB N x 3 x R x R."""
        style = activate(self.style(noise))
        x = activate(self.stem(torch.cat([known, hole * 2 - 1], 1)))
        skips = [x]
        for down in self.down:
            x = activate(down(x))
            skips.append(x)
        for middle in self.middle:
            x = (x + activate(middle(x, style))) * 0.7071
        for up, skip in zip(reversed(self.up), skips[-2::-1], strict=True):
            x = activate(up(torch.cat([_doubled(x), skip], 1), style))
        drawn: Tensor = (known + self.out(x).float()).clamp(-1.2, 1.2)
        return drawn


def _doubled(x: Tensor) -> Tensor:
    """Every pixel as four: a convolution follows, and the gradient of this is found much faster than of `upsample`."""
    return F.interpolate(x, scale_factor=2, mode="nearest")


class ComposingNetwork(nn.Module):
    """Picture, what was drawn and the true mask -> the picture with the mask's part replaced, and only that."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = conv(4, width)
        self.second = conv(width, width)
        self.third = conv(width, 3)
        self.second.dilation, self.second.padding = (2, 2), (2, 2)
        with torch.no_grad():
            self.third.weight.mul_(0.1)

    def forward(self, picture: Tensor, drawn: Tensor, mask: Tensor) -> Tensor:
        """Picture and drawn N x 3 x R x R in [-1, 1], mask N x 1 x R x R in [0, 1]."""
        joined = torch.lerp(picture, drawn, mask)
        x = activate(self.first(torch.cat([joined, mask * 2 - 1], 1)))
        x = (x + activate(self.second(x))) * 0.7071
        return torch.lerp(picture, (drawn + self.third(x).float()).clamp(-1, 1), mask)
