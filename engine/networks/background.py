"""The background generator: a scene's pixels from noise and kinds, at any width and height.

It is fully convolutional on a grid of cells, 8 x 8 for a square. A part of the noise, with the kinds, becomes a style
that modulates every convolution (after StyleGAN2, arXiv 1912.04958). The rest are the amplitudes of plane waves: at
every cell the pairs of that part are turned by the waves' phases, so each cell has numbers of its own, again of
N(0, 1), which change smoothly from cell to cell and never repeat. Moving the window is therefore the same as drawing
other noise, and every window of a wide picture looks as likely as a square. How high in the scene a cell lies is
told, not guessed from the padding: the two lowest resolutions are computed with a margin instead.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.parametrizations import spectral_norm

from engine.networks.layers import SLOPE, StyleConv, activate, conv, linear, scaled, upsample
from engine.networks.prior import Prior

CELLS = 8  # a side of a square picture
MARGIN = 3  # cells around the picture that the lowest resolution is computed with
HEIGHTS = 7  # numbers that say how high a cell lies
GRAIN = 4  # numbers of N(0, 1) that every cell has beside those of the noise
SURE = -3.0  # log-variance that an encoder begins with
SEEN_CELLS = 4  # a side: the parts of a picture that the encoder tells apart
ENCODER_WIDTHS = (24, 48, 96, 128, 128)  # its channels from the full size down
CLOSEST = 0.5  # share of the scene's height that fills a square picture, at least: closer views were never trained


@dataclass(frozen=True)
class BackgroundConfig:
    """Sizes of the background generator."""

    kinds: int  # how many kinds of scenes it knows
    resolution: int = 128  # pixels a side of a square picture: 64 or 128
    noise: int = 96  # length of the noise
    local: int = 32  # numbers of it, the last ones, that become waves
    style: int = 192  # length of the style
    embedding: int = 64  # length of a kind's embedding
    widths: tuple[int, ...] = (192, 128, 64, 32, 24)  # channels at 8, 16, 32, 64, 128 px
    prior: bool = False  # whether its noise is drawn from each kind's codes, as a trained model's is

    @classmethod
    def scaled(cls, width: float, kinds: int, resolution: int, noise: int) -> BackgroundConfig:
        """The usual sizes with this share of the channels."""
        usual = cls(kinds, resolution, noise, local=2 * (noise // 6))
        return replace(usual, widths=scaled(usual.widths, width)[: resolution.bit_length() - 3])

    @classmethod
    def of(cls, weights: Mapping[str, Tensor]) -> BackgroundConfig:
        """The sizes of the generator that these weights belong to; KeyError where they belong to none."""
        levels = len({name.split(".")[1] for name in weights if name.startswith("blocks.")})
        kinds, embedding = weights["embedding.weight"].shape
        style = weights["mapping.0.weight"].shape[0]
        return cls(
            kinds=kinds,
            resolution=CELLS << levels,
            noise=weights["noise_by_kind.weight"].shape[1],
            local=weights["mix.0.weight"].shape[1] - HEIGHTS - GRAIN,
            style=style,
            embedding=embedding,
            widths=(
                weights["mix.0.weight"].shape[0],
                *(weights[f"blocks.{level}.first.weight"].shape[0] for level in range(levels)),
            ),
            prior="prior.mean" in weights,
        )


class StyledConv(nn.Module):
    """Convolution, a factor and a shift of every channel by the style, leaky ReLU.

    Weights count by their direction alone. A factor after the convolution does what StyleGAN2's does before the next
    one, and takes half of the time: one pass over the pixels instead of three.
    """

    def __init__(
        self,
        inputs: int,
        outputs: int,
        style: int,  # length of the style
        kernel: int = 3,
        padding: int = 0,
        gain: float = math.sqrt(2.0),  # keeps the variance through the leaky ReLU
    ) -> None:
        super().__init__()
        self.weight = nn.Parameter(conv(inputs, outputs, kernel).weight.detach())
        self.to_factor_shift = linear(style, 2 * outputs)
        nn.init.normal_(self.to_factor_shift.weight, std=0.5 / math.sqrt(style))
        self.padding, self.gain = padding, gain

    def forward(self, x: Tensor, style: Tensor) -> Tensor:
        y = F.conv2d(x, self.weight, None, 1, self.padding)
        norm = self.gain * torch.rsqrt(self.weight.float().square().sum((1, 2, 3)) + 1e-8)
        factor, shift = self.to_factor_shift(style).float()[:, :, None, None].chunk(2, 1)
        factor = (1 + factor) * norm[:, None, None]
        return F.leaky_relu(torch.addcmul(shift.to(y.dtype), y, factor.to(y.dtype)), SLOPE)


class SceneBlock(nn.Module):
    """Doubles the size, then two styled convolutions beside a residual path."""

    def __init__(self, inputs: int, outputs: int, style: int, margin: bool) -> None:
        super().__init__()
        self.margin = margin  # the features below have one pixel more on each side, so nothing is padded
        self.enter = conv(inputs, outputs, 1, bias=False)
        self.grain = conv(GRAIN, outputs, 1, bias=False)
        self.first = StyledConv(outputs, outputs, style, padding=0 if margin else 1)
        self.second = StyledConv(outputs, outputs, style, padding=0 if margin else 1, gain=1.0)
        self.to_rgb = StyleConv(outputs, 3, style, 1, demodulate=False)
        with torch.no_grad():
            self.to_rgb.conv.weight.mul_(0.1)
            self.grain.weight.mul_(0.5)

    def forward(self, x: Tensor, style: Tensor, grain: Tensor) -> tuple[Tensor, Tensor]:
        """Features and grain of the resolution below -> features, and what they add to the picture."""
        shortcut = x = upsample(self.enter(x) + self.grain(grain))
        if self.margin:
            shortcut = shortcut[..., 2:-2, 2:-2]
        x = self.second(self.first(x, style), style) + shortcut
        return x, self.to_rgb(x, style)


class BackgroundGenerator(nn.Module):
    """(kinds, noise) -> RGB in [-1, 1] of any number of cells."""

    def __init__(self, config: BackgroundConfig) -> None:
        super().__init__()
        self.config = config
        width = config.widths[0]
        self.embedding = nn.Embedding(config.kinds, config.embedding)
        self.noise_by_kind = nn.Embedding(config.kinds, config.noise)  # how much each number means to a kind
        nn.init.zeros_(self.noise_by_kind.weight)
        self.prior = Prior(config.kinds, config.noise) if config.prior else None
        inputs = config.noise - config.local + config.embedding + 1
        self.mapping = nn.ModuleList(linear(a, config.style) for a in (inputs, config.style))
        told = config.local + HEIGHTS + GRAIN
        self.mix = nn.ModuleList(StyledConv(a, width, config.style, 1) for a in (told, width))
        self.coarse = nn.ModuleList(StyledConv(width, width, config.style, gain=gain) for gain in (math.sqrt(2.0), 1.0))
        self.blocks = nn.ModuleList(
            SceneBlock(a, b, config.style, margin=level == 0) for level, (a, b) in enumerate(pairwise(config.widths))
        )

    def extra_repr(self) -> str:
        return str(self.config)

    def forward(
        self,
        shares: Tensor,  # N x kinds, adding up to 1
        noise: Tensor,  # N x length
        grain: Sequence[Tensor],  # N or 1 x 4 x H x W each, of N(0, 1), as large as `grain_sizes` says
        top: Tensor | None = None,  # N in [0, 1]: where in the scene's height the picture begins; absent: 0
        height: Tensor | None = None,  # N: share of the scene's height that it shows; absent: 1
        levels: int | None = None,  # how many blocks draw; absent: all of them
    ) -> Tensor:
        """Draw scenes: N x 3 x rows * R / 8 x columns * R / 8 in [-1, 1], where R is the resolution."""
        count = len(noise)
        rows, columns = (size - 2 * MARGIN for size in grain[0].shape[-2:])
        top = noise.new_zeros(count) if top is None else top
        height = noise.new_ones(count) if height is None else height
        noise = noise if self.prior is None else self.prior.mixed(noise, shares)
        noise = noise * (1 + shares @ self.noise_by_kind.weight).to(noise.dtype)
        style = self._style(shares, noise, (height * CELLS / rows).clamp(CLOSEST, 1))

        told = [self._field(noise, rows, columns), self._heights(top, height, rows, columns), grain[0].float()]
        x = torch.cat([part.expand(count, -1, -1, -1) for part in told], 1)
        x = x.to(style.dtype).contiguous(memory_format=torch.channels_last)
        for layer in self.mix:
            x = layer(x, style)
        shortcut = x[..., 2:-2, 2:-2]
        for layer in self.coarse:
            x = layer(x, style)
        x = x + shortcut

        picture: Tensor | None = None
        for block, below in zip(self.blocks[:levels], grain[1:], strict=False):
            x, rgb = block(x, style, below.to(style.dtype).contiguous(memory_format=torch.channels_last))
            picture = rgb if picture is None else upsample(picture) + rgb
        assert picture is not None
        return torch.tanh(picture)

    def grain_sizes(self, rows: int, columns: int) -> list[tuple[int, int]]:
        """Height and width of the grain: of the cells with their margin, and of what each block begins with.

        Grain tells apart what is alike otherwise: without it all cells of a slope had the same edge.
        """
        margins = [2 * MARGIN, 2, *[0] * (len(self.blocks) - 1)]
        scales = [0, *range(len(self.blocks))]
        return [((rows << s) + m, (columns << s) + m) for s, m in zip(scales, margins, strict=True)]

    def _style(self, shares: Tensor, noise: Tensor, view: Tensor) -> Tensor:
        """N x style, of the kinds, the noise that is no wave, and how near the view is."""
        inputs = [noise[:, : -self.config.local], shares @ self.embedding.weight, view.log2()[:, None]]
        style = torch.cat([x.to(noise.dtype) for x in inputs], 1)
        for layer in self.mapping:
            style = activate(layer(style))
        return style

    def _field(self, noise: Tensor, rows: int, columns: int) -> Tensor:
        """The waves at every cell, margins included: N x local x H x W. The picture's middle has phase 0."""
        down, across = (
            torch.arange(-MARGIN, count + MARGIN, device=noise.device) + 0.5 - count / 2 for count in (rows, columns)
        )
        waves = _waves(self.config.local // 2).to(noise.device)
        phase = waves[:, 0, None, None] * down[:, None] + waves[:, 1, None, None] * across  # pairs x H x W
        cos, sin = phase.cos(), phase.sin()
        a, b = noise[:, -self.config.local :].float()[:, :, None, None].chunk(2, 1)
        return torch.cat([a * cos - b * sin, a * sin + b * cos], 1)

    def _heights(self, top: Tensor, height: Tensor, rows: int, columns: int) -> Tensor:
        """How high every cell lies, margins included: N x 7 x H x W."""
        down = (torch.arange(-MARGIN, rows + MARGIN, device=top.device) + 0.5) / rows
        at = top[:, None].float() + height[:, None].float() * down  # N x H, 0 = the scene's upper edge
        turns = [math.pi * at * turn for turn in (1, 2, 4)]
        numbers = torch.stack([at * 2 - 1, *(f(turn) for turn in turns for f in (torch.sin, torch.cos))], 1)
        return numbers[..., None].expand(-1, -1, -1, columns + 2 * MARGIN)


@lru_cache(maxsize=4)
def _waves(count: int) -> Tensor:
    """Plane waves, radians a cell down and across: 2.7 to 24 cells long, in directions by the golden angle."""
    index = torch.arange(count, dtype=torch.float64)
    length = 2.7 * (24 / 2.7) ** (index / max(1, count - 1))
    angle = index * math.pi * (3 - math.sqrt(5))
    return (2 * math.pi / length[:, None] * torch.stack([angle.sin(), angle.cos()], 1)).float()


class SceneEncoder(nn.Module):
    """Scene and kind -> the noise that gives it: mean and log-variance. Only training needs it."""

    def __init__(self, kinds: int, noise: int, widths: tuple[int, ...]) -> None:
        super().__init__()
        self.stem = conv(3, widths[0])
        self.down = nn.ModuleList(conv(a, b, 3, 2) for a, b in pairwise(widths))
        self.same = nn.ModuleList(conv(b, b) for b in widths[1:])
        self.embedding = nn.Embedding(kinds, 32)
        self.head = linear(widths[-1] * SEEN_CELLS**2 + 32, 2 * noise)
        assert self.head.bias is not None
        nn.init.constant_(self.head.bias[noise:], SURE)  # else chance hides at first what is found

    def forward(self, rgb: Tensor, kind: Tensor) -> tuple[Tensor, Tensor]:
        """rgb N x 3 x 64 x 64 in [-1, 1], kind N -> mean, bounded to [-3, 3], and log-variance, each N x noise."""
        x = activate(self.stem(rgb))
        for down, same in zip(self.down, self.same, strict=True):
            x = activate(down(x))
            x = (x + activate(same(x))) * 0.7071
        x = F.adaptive_avg_pool2d(x, SEEN_CELLS).flatten(1)  # where things are, not only what they are
        mean, log_variance = self.head(torch.cat([x, self.embedding(kind).to(x.dtype)], 1)).float().chunk(2, 1)
        return 3 * torch.tanh(mean / 3), log_variance.clamp(-8, 2)


def stationary(prior: Prior, local: int) -> Prior:
    """The prior with the same chance for a wave's every phase: so every window of a wide picture is as likely.

    local: how many of the numbers, the last ones, are pairs of waves' amplitudes, as `BackgroundConfig.local` says.
    """
    for mean, factor in zip(prior.mean, prior.factor, strict=True):
        power = (factor[-local:].square().sum(1) + mean[-local:].square()).reshape(2, -1).mean(0)
        factor[-local:], factor[:, -local:] = 0, 0
        factor.diagonal()[-local:] = power.sqrt().repeat(2)
        mean[-local:] = 0
    return prior


SCENE_WIDTHS = (32, 64, 96, 128)  # channels of the discriminator from half the size down, halving each time


class SceneDiscriminator(nn.Module):
    """Picture and heights -> a score for patches and one for the whole, kind by projection (arXiv 1802.05637)."""

    def __init__(self, kinds: int, widths: tuple[int, ...]) -> None:
        super().__init__()
        self.stem = conv(4, widths[0], 4, 2)
        self.stem.padding = (1, 1)
        self.down = nn.ModuleList(conv(a, b, 3, 2) for a, b in pairwise(widths))
        self.same = nn.ModuleList(conv(b, b) for b in widths[1:])
        self.patch = conv(widths[1], 1, 1)
        self.patch_kind = nn.Embedding(kinds, widths[1])
        self.last = conv(widths[-1] + 1, widths[-1])
        self.whole = linear(widths[-1] * 16, widths[-1])
        self.score = linear(widths[-1], 1)
        self.whole_kind = nn.Embedding(kinds, widths[-1])
        for embedding in (self.patch_kind, self.whole_kind):
            nn.init.normal_(embedding.weight, std=0.05)

    def forward(self, rgb: Tensor, heights: Tensor, kind: Tensor, sets: int = 1) -> tuple[Tensor, Tensor]:
        """rgb N x 3 x R x R, heights N x 1 x R x R in [0, 1], kind N -> patch scores N x 1 x r x r, whole scores N.

        sets: how many sets of pictures, one after the other, the batch is made of: each has a deviation of its own.
        """
        x = activate(self.stem(torch.cat([rgb, heights * 2 - 1], 1)))
        patches = x
        for level, (down, same) in enumerate(zip(self.down, self.same, strict=True)):
            x = activate(down(x))
            x = (x + activate(same(x))) * 0.7071
            if level == 0:
                by_kind = self.patch_kind(kind).to(x.dtype)[:, :, None, None]
                patches = self.patch(x) + (x * by_kind).sum(1, keepdim=True) / x.shape[1] ** 0.5
        # Minibatch deviation (arXiv 1710.10196): too little variety is seen.
        spread = torch.stack([part.float().std(0, correction=0).mean() for part in x.chunk(sets)])
        spread = spread.repeat_interleave(len(x) // sets)[:, None, None, None].expand(-1, 1, *x.shape[2:])
        x = torch.cat([x, spread.to(x.dtype)], 1)
        x = activate(self.whole(F.adaptive_avg_pool2d(activate(self.last(x)), 4).flatten(1)))
        whole = self.score(x)[:, 0] + (x * self.whole_kind(kind).to(x.dtype)).sum(1) / x.shape[1] ** 0.5
        return patches, whole


class SeenDiscriminator(nn.Module):
    """Scores on features of a fixed network, mixed by random projections that are never trained (arXiv 2111.01007)."""

    def __init__(
        self,
        channels: tuple[int, ...],  # of the features, finest first
        kinds: int,  # how many kinds it knows
        width: int = 64,  # channels after mixing
    ) -> None:
        super().__init__()
        self.mix = nn.ModuleList(conv(c, width, 1, bias=False).requires_grad_(False) for c in channels)
        # The finest features are many: they are halved at once, the others looked at in their full size first.
        self.same = nn.ModuleList(spectral_norm(nn.Conv2d(width, width, 3, 1, 1)) for _ in channels[1:])
        self.down = nn.ModuleList(spectral_norm(nn.Conv2d(width, width, 4, 2, 1)) for _ in channels)
        self.score = nn.ModuleList(spectral_norm(nn.Conv2d(width, 1, 3, 1, 1)) for _ in channels)
        self.by_kind = nn.ModuleList(spectral_norm(nn.Embedding(kinds, width)) for _ in channels)

    def forward(self, features: list[Tensor], kind: Tensor) -> list[Tensor]:
        """Features (one map a depth), kind N -> a map of scores a depth."""
        scores = []
        for index, feature in enumerate(features):
            x = self.mix[index](feature)
            x = x * torch.rsqrt(x.float().square().mean((1, 2, 3), keepdim=True) + 1e-6).to(x.dtype)
            if index:
                x = F.leaky_relu(self.same[index - 1](x), SLOPE)
            x = F.leaky_relu(self.down[index](x), SLOPE)
            by_kind = self.by_kind[index](kind).to(x.dtype)[:, :, None, None]
            scores.append(self.score[index](x) + (x * by_kind).sum(1, keepdim=True))
        return scores
