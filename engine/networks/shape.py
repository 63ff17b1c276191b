"""The mask-shape networks: class, box and noise to a signed distance field, a mask to its noise, and a judge of both.

Fields are N x 1 x 64 x 64 in pixels of their own, positive inside; `engine.generators.fields` says how they lie over a
box. A place is five numbers (PLACE): what they mean is `place_features`' to say, and so to the generator what pose and
view a box suggests.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.layers import StyleConv, activate, conv, linear, scaled, upsample

PLACE = 5  # centre x, y; width, height, as shares of the canvas' width and height; width / height in pixels
UNIT = 8.0  # pixels of a field that are 1 to the networks
REACH = 0.1  # what is 1 to the encoder, in shares of a box, where it says how far a rough mask's true box lies from it
FIRST_LOG_VARIANCE = -3.0  # of an encoder that has learned nothing: a wider start, and noise is never made use of
GENERATOR_WIDTHS = (128, 128, 80, 48, 16)  # channels at 4, 8, 16, 32, 64 px
TRUNK_WIDTHS = (24, 48, 80, 128)  # channels at 32, 16, 8, 4 px


def place_features(place: Tensor) -> Tensor:
    """Places N x 5 as five numbers of about -1 to 1: a network sees sizes and form by their logarithms."""
    centre, size, aspect = place[:, :2], place[:, 2:4], place[:, 4:]
    return torch.cat([2 * centre - 1, 1 + size.clamp(0.02, 1).log() / 2, aspect.clamp(0.05, 20).log()], 1)


def views(field: Tensor) -> Tensor:
    """What encoder and discriminator see of a field: N x 2 x 64 x 64 in -1..1, far and near around its border."""
    return torch.cat([torch.tanh(field / 6), torch.tanh(field / 1.2)], 1)


@dataclass(frozen=True)
class ShapeConfig:
    """Sizes of the generator."""

    classes: int  # how many classes it knows
    noise: int = 32  # length of the noise
    style: int = 128  # length of the style
    embedding: int = 48  # length of a class's embedding
    widths: tuple[int, ...] = GENERATOR_WIDTHS

    @classmethod
    def of(cls, weights: Mapping[str, Tensor]) -> ShapeConfig:
        """The sizes of the generator that these weights belong to; KeyError where they belong to none."""
        levels = len({name.split(".")[1] for name in weights if name.startswith("blocks.")})
        return cls(
            classes=weights["embedding.weight"].shape[0],
            noise=weights["weight_of_noise.weight"].shape[1],
            style=weights["mapping.0.weight"].shape[0],
            embedding=weights["embedding.weight"].shape[1],
            widths=(
                weights["start.weight"].shape[0] // 16,
                *(weights[f"blocks.{level}.first.conv.weight"].shape[0] for level in range(levels)),
            ),
        )


class ShapeBlock(nn.Module):
    """Two modulated convolutions, the second at twice the size, and what they add to the field."""

    def __init__(self, inputs: int, outputs: int, style: int) -> None:
        super().__init__()
        self.first = StyleConv(inputs, outputs, style)
        self.second = StyleConv(outputs, outputs, style)
        self.to_field = StyleConv(outputs, 1, style, 1, demodulate=False)
        with torch.no_grad():
            self.to_field.conv.weight.mul_(0.15)

    def forward(self, x: Tensor, style: Tensor) -> tuple[Tensor, Tensor]:
        """Features -> features at twice the size, and this size's part of the field."""
        x = upsample(activate(self.first(x, style)))  # narrowed first: the larger size is what costs
        x = activate(self.second(x, style))
        return x, self.to_field(x, style)


class ShapeGenerator(nn.Module):
    """(class, place, noise) -> field. All come by way of a style that modulates every convolution (StyleGAN2)."""

    def __init__(self, config: ShapeConfig) -> None:
        super().__init__()
        self.config = config
        self.embedding = nn.Embedding(config.classes, config.embedding)
        self.weight_of_noise = nn.Embedding(config.classes, config.noise)  # what each number means to each class
        nn.init.normal_(self.weight_of_noise.weight, 1.0, 0.1)
        self.mapping = nn.ModuleList(
            [linear(config.noise + config.embedding + PLACE, config.style), linear(config.style, config.style)]
        )
        self.start = linear(config.style, config.widths[0] * 16)
        self.blocks = nn.ModuleList(ShapeBlock(a, b, config.style) for a, b in pairwise(config.widths))

    @property
    def size(self) -> int:
        """Pixels a side of its fields."""
        return 4 << len(self.blocks)

    def forward(self, label: Tensor, place: Tensor, noise: Tensor) -> Tensor:
        """label N, place N x 5, noise N x length -> N x 1 x size x size, in pixels of the field."""
        weighed = noise * self.weight_of_noise(label).to(noise.dtype)
        described = [self.embedding(label).to(noise.dtype), place_features(place.float()).to(noise.dtype)]
        style = torch.cat([weighed, *described], 1)
        for layer in self.mapping:
            style = activate(layer(style))
        x = activate(self.start(style)).reshape(len(style), -1, 4, 4)
        field: Tensor | None = None
        for block in self.blocks:
            x, part = block(x, style)
            field = part if field is None else upsample(field) + part
        assert field is not None
        return field.float() * UNIT


class Trunk(nn.Module):
    """Convolutions from 64 px down to 4 px, with residual paths; fields are smooth, so none is at the full size."""

    def __init__(self, inputs: int, widths: tuple[int, ...]) -> None:
        super().__init__()
        self.stem = conv(inputs, widths[0], 3, 2)
        self.down = nn.ModuleList(conv(a, b, 3, 2) for a, b in pairwise(widths))
        self.same = nn.ModuleList(conv(b, b) for b in widths[1:])

    def forward(self, x: Tensor) -> list[Tensor]:
        """N x inputs x 64 x 64 -> features at 16, 8, 4 px."""
        x = activate(self.stem(x))
        features = []
        for down, same in zip(self.down, self.same, strict=True):
            x = activate(down(x))
            x = (x + activate(same(x))) * math.sqrt(0.5)
            features.append(x)
        return features

    @staticmethod
    def widths_of(weights: Mapping[str, Tensor]) -> tuple[int, ...]:
        """The channels that these weights have; KeyError where they belong to none."""
        steps = len([name for name in weights if name.startswith("trunk.down.") and name.endswith("weight")])
        stem = weights["trunk.stem.weight"].shape[0]
        return (stem, *(weights[f"trunk.down.{step}.weight"].shape[0] for step in range(steps)))


class ShapeEncoder(nn.Module):
    """A mask's field, true or rough, class and place -> its noise as a distribution, and where its true box lies."""

    def __init__(
        self,
        classes: int,  # how many classes it knows
        noise: int,  # length of the noise
        widths: tuple[int, ...] = TRUNK_WIDTHS,
    ) -> None:
        super().__init__()
        self.trunk = Trunk(2, widths)
        self.narrow = conv(widths[-1], 32, 1)
        self.embedding = nn.Embedding(classes, 32)
        self.hidden = linear(32 * 16 + 32 + PLACE, 192)
        self.head = linear(192, 2 * noise + 4)
        with torch.no_grad():
            self.head.weight[noise:].mul_(0.1)

    @classmethod
    def of(cls, weights: Mapping[str, Tensor]) -> ShapeEncoder:
        """An encoder of the sizes that these weights have; KeyError where they belong to none."""
        noise = (weights["head.weight"].shape[0] - 4) // 2
        return cls(weights["embedding.weight"].shape[0], noise, Trunk.widths_of(weights))

    def forward(self, field: Tensor, label: Tensor, place: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """field N x 1 x 64 x 64, label N, place N x 5 -> mean and log-variance, each N x noise, and sides N x 4: how
        far left, top, right and bottom of the true box lie from the given one's, as shares of its width or height.

        The mean is bounded to [-3, 3], as the foreground's encoder bounds it.
        """
        x = activate(self.narrow(self.trunk(views(field))[-1])).flatten(1)
        described = [self.embedding(label).to(x.dtype), place_features(place.float()).to(x.dtype)]
        x = activate(self.hidden(torch.cat([x, *described], 1)))
        found = self.head(x).float()
        sides = found[:, -4:]
        mean, log_variance = found[:, :-4].chunk(2, 1)
        return 3 * torch.tanh(mean / 3), (log_variance + FIRST_LOG_VARIANCE).clamp(-8, 2), REACH * sides


class ShapeDiscriminator(nn.Module):
    """A field -> a score for patches and one for the whole; class and place by projection (arXiv 1802.05637)."""

    def __init__(self, classes: int, widths: tuple[int, ...]) -> None:
        super().__init__()
        self.trunk = Trunk(2, widths)
        self.patch = conv(widths[1], 1, 1)
        self.patch_class = nn.Embedding(classes, widths[1])
        self.last = conv(widths[-1] + 1, 48, 1)
        self.whole = linear(48 * 16, widths[-1])
        self.score = linear(widths[-1], 1)
        self.whole_class = nn.Embedding(classes, widths[-1])
        self.whole_place = linear(PLACE, widths[-1])
        for embedding in (self.patch_class, self.whole_class):
            nn.init.normal_(embedding.weight, std=0.05)

    def forward(self, seen: Tensor, label: Tensor, place: Tensor) -> tuple[Tensor, Tensor]:
        """`views` of fields, label N, place N x 5 -> scores of patches N x 1 x 16 x 16, and of the whole N."""
        features = self.trunk(seen)
        fine, x = features[0], features[-1]
        by_class = self.patch_class(label).to(fine.dtype)[:, :, None, None]
        patches = self.patch(fine) + (fine * by_class).sum(1, keepdim=True) / math.sqrt(fine.shape[1])
        spread = x.float().std(0, correction=0).mean()  # minibatch deviation (arXiv 1710.10196)
        x = torch.cat([x, spread.to(x.dtype).expand(len(x), 1, *x.shape[2:])], 1)
        x = activate(self.whole(activate(self.last(x)).flatten(1)))
        told = self.whole_class(label) + self.whole_place(place_features(place.float()).to(x.dtype))
        return patches, self.score(x)[:, 0] + (x * told.to(x.dtype)).sum(1) / math.sqrt(x.shape[1])


def sized(width: float) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Channels of the generator and of the trunks, with this share of the usual ones."""
    return scaled(GENERATOR_WIDTHS, width), scaled(TRUNK_WIDTHS, width)


class ShapeClassifier(nn.Module):
    """A mask -> scores of classes. It judges what the generator draws, and never takes part in its training."""

    def __init__(self, classes: int, widths: tuple[int, ...] = (16, 32, 64, 96)) -> None:
        super().__init__()
        self.down = nn.ModuleList(conv(a, b, 3, 2) for a, b in pairwise((1, *widths)))
        self.same = nn.ModuleList(conv(width, width) for width in widths)
        self.narrow = conv(widths[-1], 32, 1)
        self.head = linear(32 * 16, classes)

    def forward(self, mask: Tensor) -> Tensor:
        """N x 1 x 64 x 64 in [0, 1], a mask in its true form -> N x classes."""
        x = 2 * mask - 1
        for down, same in zip(self.down, self.same, strict=True):
            x = activate(down(x))
            x = (x + activate(same(x))) * math.sqrt(0.5)
        x = F.dropout(activate(self.narrow(x)).flatten(1), 0.3, self.training)
        scores: Tensor = self.head(x)
        return scores
