"""The foreground generator: an object's pixels in its frame, from context, mask, class and noise.

A condition network looks at the filled context and the mask down to 4 x 4, so that the whole shape is known before
the first pixel is drawn (as in co-modulated GANs, arXiv 2103.10428); its features modulate every resolution on the way
up (SPADE), and a style made of noise, class and the shape's summary modulates every convolution (StyleGAN2).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.layers import JoinedScales, SpatialModulation, StyleConv, activate, conv, linear, scaled, upsample
from engine.networks.prior import Prior

CONDITION_CHANNELS = 5  # filled context RGB, mask, validity
BAND = 4  # pixels of 128 inside the mask's border where an object's own edge may run
CONDITION_SIZE = 64  # the condition network looks at this many pixels a side, whatever the resolution


@dataclass(frozen=True)
class ForegroundConfig:
    """Sizes of the foreground generator."""

    classes: int  # how many classes it knows
    resolution: int = 128  # pixels a side: 64, 128 or 256
    noise: int = 64  # length of the noise
    style: int = 160  # length of the style
    embedding: int = 48  # length of a class's embedding
    widths: tuple[int, ...] = (192, 192, 160, 112, 56, 28, 16)  # channels at 4, 8, 16, 32, 64, 128, 256 px
    condition_widths: tuple[int, ...] = (128, 96, 64, 48, 32, 16, 12)  # of the condition's features, likewise
    alpha: bool = False  # whether it draws the object's own edge too
    prior: bool = False  # whether its noise is drawn from each class's codes, as a trained model's is

    @classmethod
    def scaled(
        cls, width: float, classes: int, resolution: int, noise: int, alpha: bool = False
    ) -> ForegroundConfig:
        """The usual sizes with this share of the channels."""
        usual = cls(classes, resolution, noise, alpha=alpha)
        return replace(
            usual,
            widths=scaled(usual.widths, width),
            condition_widths=scaled(usual.condition_widths, width),
        )

    @classmethod
    def of(cls, weights: Mapping[str, Tensor]) -> ForegroundConfig:
        """The sizes of the generator that these weights belong to; KeyError where they belong to none."""
        levels = len({name.split(".")[1] for name in weights if name.startswith("blocks.")})
        classes, embedding = weights["embedding.weight"].shape
        conditions = [
            weights[f"blocks.{level}.by_condition.0.to_scale_shift.weight"].shape[1] for level in range(levels)
        ]
        style, inputs = weights["mapping.0.weight"].shape
        return cls(
            classes=classes,
            resolution=2 << levels,
            noise=inputs - embedding - conditions[0],
            style=style,
            embedding=embedding,
            widths=tuple(weights[f"blocks.{level}.first.conv.weight"].shape[0] for level in range(levels)),
            condition_widths=tuple(conditions),
            alpha="to_alpha.conv.weight" in weights,
            prior="prior.mean" in weights,
        )

    @property
    def levels(self) -> int:
        """Number of resolutions from 4 px on."""
        return self.resolution.bit_length() - 2


class ConditionNetwork(nn.Module):
    """Features of context and mask at 64, 32, 16, 8 and 4 px, each class with its own scale and shift."""

    def __init__(self, config: ForegroundConfig) -> None:
        super().__init__()
        top = CONDITION_SIZE.bit_length() - 3  # index of 64 px in the widths
        widths = config.condition_widths[: top + 1][::-1]  # from 64 px down to 4 px
        self.stem = conv(CONDITION_CHANNELS, widths[0])
        self.down = nn.ModuleList(conv(a, b, 3, 2) for a, b in pairwise(widths))
        by_class = [nn.Embedding(config.classes, 2 * width) for width in widths]
        for embedding in by_class:
            nn.init.normal_(embedding.weight, std=0.1)
        self.by_class = nn.ModuleList(by_class)

    def forward(self, condition: Tensor, label: Tensor) -> list[Tensor]:
        """N x 5 x 64 x 64 and class numbers N -> features, coarsest (4 px) first."""
        features = []
        x = self.stem(condition)
        for level, by_class in enumerate(self.by_class):
            if level:
                x = self.down[level - 1](x)
            scale, shift = by_class(label).to(x.dtype)[:, :, None, None].chunk(2, 1)
            x = activate(x * (1 + scale) + shift)
            features.append(x)
        return features[::-1]


class StyleBlock(nn.Module):
    """Two modulated convolutions at one resolution, with a residual path; all but the lowest double the size first."""

    def __init__(self, inputs: int, outputs: int, condition: int, style: int, grow: bool) -> None:
        super().__init__()
        self.grow = grow
        self.enter = conv(inputs, outputs, 1, bias=False)
        self.first = StyleConv(outputs, outputs, style)
        self.second = StyleConv(outputs, outputs, style)
        self.by_condition = nn.ModuleList(SpatialModulation(outputs, condition) for _ in range(2))
        self.to_rgb = StyleConv(outputs, 3, style, 1, demodulate=False)
        with torch.no_grad():
            self.to_rgb.conv.weight.mul_(0.3)

    def look(self, condition: Tensor) -> list[tuple[Tensor, Tensor]]:
        """What this resolution's condition does to its two convolutions: factor and shift of each."""
        return [modulation(condition) for modulation in self.by_condition]

    @property
    def styled(self) -> tuple[StyleConv, ...]:
        """The convolutions that a style weighs, in order."""
        return self.first, self.second, self.to_rgb

    def forward(
        self, x: Tensor, looked: list[tuple[Tensor, Tensor]], scales: Sequence[Tensor]
    ) -> tuple[Tensor, Tensor]:
        """Features of the resolution below, `look`, and what the scale of each convolution makes of the style ->
        features and what they add to the picture.
        """
        x = self.enter(x)
        shortcut = x = upsample(x) if self.grow else x
        for layer, scale, (factor, shift) in zip((self.first, self.second), scales, looked, strict=False):
            x = activate(torch.addcmul(shift, layer.scaled(x, scale), factor))
        x = (x + shortcut).mul_(0.7071)
        return x, self.to_rgb.scaled(x, scales[2])


@dataclass(frozen=True)
class Look:
    """What a generator sees of a place, whatever the noise will be: looked at once, drawn many times."""

    summary: Tensor  # N x channels: the whole shape and its surroundings
    start: Tensor  # N x channels x 4 x 4
    modulations: list[list[tuple[Tensor, Tensor]]]  # of each resolution
    band: Tensor | None  # N x 1 x R x R, 1 where the object's own edge may run; None where none is drawn


class ForegroundGenerator(nn.Module):
    """(context, mask, valid, class, noise) -> RGB in [-1, 1] all over the frame; the caller composites by the mask.

    At its full resolution it may draw an alpha as well: less than 1 only in a narrow band inside the mask's border.
    """

    def __init__(self, config: ForegroundConfig) -> None:
        super().__init__()
        self.config = config
        widths, conditions = config.widths, config.condition_widths
        self.condition = ConditionNetwork(config)
        self.embedding = nn.Embedding(config.classes, config.embedding)
        self.noise_by_class = nn.Embedding(config.classes, config.noise)  # how much each number means to a class
        nn.init.zeros_(self.noise_by_class.weight)
        self.prior = Prior(config.classes, config.noise) if config.prior else None
        self.mapping = nn.ModuleList(
            [
                linear(config.noise + config.embedding + conditions[0], config.style),
                linear(config.style, config.style),
            ]
        )
        self.start = linear(config.style, widths[0] * 16)
        self.start_by_condition = conv(conditions[0], widths[0], 1)
        self.blocks = nn.ModuleList(
            StyleBlock(widths[max(level - 1, 0)], widths[level], conditions[level], config.style, grow=level > 0)
            for level in range(config.levels)
        )
        if config.alpha:
            self.to_alpha = StyleConv(widths[config.levels - 1], 1, config.style, 1, demodulate=False)
            with torch.no_grad():
                self.to_alpha.conv.weight.mul_(0.3)
                assert self.to_alpha.conv.bias is not None
                self.to_alpha.conv.bias.fill_(2.0)
        # Above 64 px a block sees the condition itself, at its own size, through one convolution.
        above = range(CONDITION_SIZE.bit_length() - 2, config.levels)
        self.fine_condition = nn.ModuleList(conv(CONDITION_CHANNELS, conditions[level]) for level in above)
        self._scales: JoinedScales | None = None  # of all `styled`, once they are frozen

    @property
    def styled(self) -> tuple[StyleConv, ...]:
        """The convolutions that a style weighs, in order."""
        layers = tuple(layer for block in self.blocks for layer in cast(StyleBlock, block).styled)
        return (*layers, self.to_alpha) if self.config.alpha else layers

    def freeze(self) -> None:
        """Work out once what depends on the weights alone; for weights that are not going to change."""
        for layer in self.styled:
            layer.freeze()
        self._scales = JoinedScales(self.styled)

    def extra_repr(self) -> str:
        return str(self.config)

    def forward(self, context: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
        """Draw the objects.

        context N x 3 x R x R in [-1, 1], the hole filled; mask and valid N x 1 x R x R in [0, 1]; label N whole
        numbers; noise N x length. R is a power of two from 64 to the resolution: at less than all of it the last
        blocks are left out. Returns N x 3 x R x R in [-1, 1], with the context where the object's edge leaves it free.
        """
        rgb, alpha = self.draw(self.look(context, mask, valid, label), label, noise)
        return onto(context, rgb, alpha)

    def look(self, context: Tensor, mask: Tensor, valid: Tensor, label: Tensor) -> Look:
        """The part of `forward` that does not depend on the noise: about half of its time."""
        condition = torch.cat([context, mask * 2 - 1, valid * 2 - 1], 1)
        size = condition.shape[-1]
        features = self.condition(_pooled(condition, CONDITION_SIZE), label)
        for index, fine in enumerate(self.fine_condition):
            if (here := CONDITION_SIZE << (index + 1)) <= size:
                features.append(activate(fine(_pooled(condition, here))))

        modulations = []
        for block, feature in zip(self.blocks, features, strict=False):
            assert isinstance(block, StyleBlock)
            modulations.append(block.look(feature))
        band = edge_band(mask) if self.config.alpha and size == self.config.resolution else None
        return Look(features[0].mean((2, 3)), self.start_by_condition(features[0]), modulations, band)

    def draw(self, looked: Look, label: Tensor, noise: Tensor) -> tuple[Tensor, Tensor | None]:
        """The part of `forward` that depends on the noise: RGB, and alpha N x 1 x R x R in [0, 1] or None."""
        summary = looked.summary
        noise = noise if self.prior is None else self.prior(noise, label)
        noise = noise * (1 + self.noise_by_class(label)).to(noise.dtype)
        style = torch.cat([noise.to(summary.dtype), self.embedding(label).to(summary.dtype), summary], 1)
        for layer in self.mapping:
            style = activate(layer(style))

        joined = self._scales if len(style) == 1 else None  # whose bytes were looked at for one style
        scales = joined(style) if joined else [layer.scale(style) for layer in self.styled]
        x = self.start(style).reshape(len(style), -1, 4, 4) + looked.start
        picture: Tensor | None = None
        for level, (block, modulations) in enumerate(zip(self.blocks, looked.modulations, strict=False)):
            x, rgb = block(x, modulations, scales[3 * level : 3 * level + 3])
            picture = rgb if picture is None else upsample(picture) + rgb
        assert picture is not None
        if looked.band is None:
            return torch.tanh(picture), None
        gone = torch.sigmoid(-self.to_alpha.scaled(x, scales[-1]).float())
        return torch.tanh(picture), 1 - looked.band.float() * gone


def onto(ground: Tensor, rgb: Tensor, alpha: Tensor | None) -> Tensor:
    """The object over the ground by its own alpha alone; as it is where there is none."""
    return rgb if alpha is None else torch.lerp(ground.float(), rgb.float(), alpha)


def edge_band(mask: Tensor) -> Tensor:
    """The inside of a mask's border: N x 1 x R x R, from 1 at the border to 0 a few pixels further in; 0 outside."""
    radius = max(1, BAND * mask.shape[-1] // 128)
    inner = -F.max_pool2d(-mask, 2 * radius + 1, 1, radius)
    return (mask - F.avg_pool2d(inner, 3, 1, 1)).clamp(0, 1)


def _pooled(x: Tensor, size: int) -> Tensor:
    """Averaged down to size x size."""
    return F.avg_pool2d(x, x.shape[-1] // size) if x.shape[-1] > size else x
