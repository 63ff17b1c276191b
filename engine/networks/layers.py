"""Layers that several networks share: modulated convolution, spatial modulation, resampling."""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

SLOPE = 0.2  # of the leaky ReLU, everywhere
MANY = 1_000_000  # numbers of a tensor that do not fit into a processor's cache
RESIDUAL = 0.3  # of a residual block's second convolution at the start, so that a deep stack begins near the identity


def activate(x: Tensor) -> Tensor:
    """Leaky ReLU with its gain, so that variance is kept; in place where no gradient is: x is nobody else's."""
    if torch.is_grad_enabled():
        return F.leaky_relu(x, SLOPE) * math.sqrt(2.0)
    return F.leaky_relu_(x, SLOPE).mul_(math.sqrt(2.0))


def to_channels_last(network: nn.Module) -> None:
    """Keep a network's weights in the memory format in which convolutions are fastest."""
    network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # torch's stubs leave it out


def scaled(channels: tuple[int, ...], share: float) -> tuple[int, ...]:
    """This share of each number of channels, at least 8."""
    return tuple(max(8, round(count * share)) for count in channels)


def conv(inputs: int, outputs: int, kernel: int = 3, stride: int = 1, bias: bool = True) -> nn.Conv2d:
    """Convolution with 'same' padding and He-style start (Kaiming normal, fan in, gain one)."""
    layer = nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=bias)
    nn.init.normal_(layer.weight, std=1.0 / math.sqrt(inputs * kernel * kernel))
    if layer.bias is not None:
        nn.init.zeros_(layer.bias)
    return layer


def linear(inputs: int, outputs: int, bias: float = 0.0) -> nn.Linear:
    """Linear layer started as `conv` is."""
    layer = nn.Linear(inputs, outputs)
    nn.init.normal_(layer.weight, std=1.0 / math.sqrt(inputs))
    nn.init.constant_(layer.bias, bias)
    return layer


def upsample(x: Tensor) -> Tensor:
    """N x C x H x W -> N x C x 2H x 2W, bilinear."""
    is_slow = x.numel() < MANY or not x.is_contiguous(memory_format=torch.channels_last)
    if is_slow and x.dtype == torch.bfloat16 and x.device.type == "cpu" and not torch.is_grad_enabled():
        # As torch does it number by number: the same in less time, but where most of it goes by with memory.
        return upsample(x.float()).to(x.dtype)
    return F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)


class StyleConv(nn.Module):
    """Convolution whose channels are weighed by a style (modulation and demodulation of StyleGAN2, arXiv 1912.04958).

    The weights are the same for the whole batch: channels are scaled before, and the norm that the scaled weights
    would have had is divided out after, so one ordinary convolution serves all. One picture alone, when the weights are
    frozen, takes weights of its own instead: that is fewer passes over its pixels.
    """

    def __init__(
        self,
        inputs: int,
        outputs: int,
        style: int,  # length of the style
        kernel: int = 3,
        demodulate: bool = True,
    ) -> None:
        super().__init__()
        self.conv = conv(inputs, outputs, kernel)
        self.scale = linear(style, inputs, bias=1.0)
        nn.init.normal_(self.scale.weight, std=0.5 / math.sqrt(style))
        self.demodulate = demodulate
        self._frozen: Tensor | None = None
        self._weight: Tensor | None = None  # in 32 bits

    def freeze(self) -> None:
        """Work out once what depends on the weights alone; for weights that are not going to change."""
        self._frozen, self._weight = self._energy().detach(), self.conv.weight.detach().float()

    def _energy(self) -> Tensor:
        return self.conv.weight.float().square().sum((2, 3))  # outputs x inputs

    def forward(self, x: Tensor, style: Tensor) -> Tensor:
        return self.scaled(x, self.scale(style))

    def scaled(self, x: Tensor, scale: Tensor) -> Tensor:
        """The convolution by what its `scale` made of a style, N x inputs."""
        if self._frozen is not None and len(x) == 1:
            return self._alone(x, scale[0].float())
        y = F.conv2d(x * scale[:, :, None, None].to(x.dtype), self.conv.weight, None, 1, self.conv.padding)
        assert self.conv.bias is not None
        bias = self.conv.bias[None, :, None, None].to(y.dtype)
        if not self.demodulate:
            return y + bias
        energy = self._energy() if self._frozen is None else self._frozen
        norm = torch.rsqrt(F.linear(scale.float().square(), energy) + 1e-8)  # N x outputs
        return torch.addcmul(bias, y, norm[:, :, None, None].to(y.dtype))

    def _alone(self, x: Tensor, scale: Tensor) -> Tensor:
        """One picture by weights of its own: scaled and, where it is asked for, of length 1."""
        assert self._frozen is not None and self._weight is not None
        weight = self._weight * scale[:, None, None]
        if self.demodulate:
            weight.mul_(torch.rsqrt(self._frozen @ scale.square() + 1e-8)[:, None, None, None])
        weight = weight.to(x.dtype, memory_format=torch.channels_last)
        return F.conv2d(x, weight, self.conv.bias, 1, self.conv.padding)


class JoinedScales:
    """What the scales of several layers make of a style, by one product instead of many small ones.

    Of frozen layers: for weights that are not going to change. Where the processor's products of another size have
    other last bits, it is made layer by layer.
    """

    def __init__(self, layers: Sequence[StyleConv]) -> None:
        self._scales = [layer.scale for layer in layers]
        self._weight = torch.cat([one.weight for one in self._scales]).detach()
        self._bias = torch.cat([one.bias for one in self._scales]).detach()
        probe = torch.linspace(-2, 2, self._weight.shape[1], dtype=self._weight.dtype, device=self._weight.device)[None]
        self._is_same = all(map(torch.equal, self._together(probe), self._apart(probe)))

    def __call__(self, style: Tensor) -> Sequence[Tensor]:
        """1 x length -> of each layer 1 x inputs."""
        return self._together(style) if self._is_same else self._apart(style)

    def _together(self, style: Tensor) -> Sequence[Tensor]:
        return torch.split(F.linear(style, self._weight, self._bias), [one.out_features for one in self._scales], 1)

    def _apart(self, style: Tensor) -> Sequence[Tensor]:
        return [F.linear(style, one.weight, one.bias) for one in self._scales]


class SpatialModulation(nn.Module):
    """How a condition scales and shifts every pixel's channels (SPADE, arXiv 1903.07291, without the normalisation)."""

    def __init__(self, channels: int, condition: int) -> None:
        super().__init__()
        self.to_scale_shift = conv(condition, 2 * channels, 1)
        with torch.no_grad():
            self.to_scale_shift.weight.mul_(0.5)

    def forward(self, condition: Tensor) -> tuple[Tensor, Tensor]:
        """Factor and shift, each N x channels x H x W: the modulated x is x * factor + shift."""
        scale, shift = self.to_scale_shift(condition).chunk(2, 1)
        # Half of a channels_last tensor lies in pieces: ten times as slow to be added.
        return 1 + scale, shift.contiguous(memory_format=torch.channels_last)


class ConvNorm(nn.Module):
    """Convolution, and batch normalisation while it is trained; folded into the weights when a model is published."""

    def __init__(self, inputs: int, outputs: int, kernel: int = 3, stride: int = 1, norm: bool = True) -> None:
        super().__init__()
        self.conv = conv(inputs, outputs, kernel, stride, bias=not norm)
        self.norm = nn.BatchNorm2d(outputs) if norm else None

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv(x)
        return x if self.norm is None else self.norm(x)

    def folded(self) -> tuple[Tensor, Tensor]:
        """Weight and bias of the one convolution that does the same, once the running statistics are settled."""
        if self.norm is None:
            assert self.conv.bias is not None
            return self.conv.weight, self.conv.bias
        assert self.norm.running_mean is not None and self.norm.running_var is not None
        scale = self.norm.weight / (self.norm.running_var + self.norm.eps).sqrt()
        return self.conv.weight * scale[:, None, None, None], self.norm.bias - self.norm.running_mean * scale


class NormBlock(nn.Module):
    """Two convolutions beside a way past them (arXiv 1512.03385)."""

    def __init__(self, channels: int, norm: bool) -> None:
        super().__init__()
        self.first = ConvNorm(channels, channels, norm=norm)
        self.second = ConvNorm(channels, channels, norm=norm)

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(x + self.second(F.relu(self.first(x))))


@torch.no_grad()
def folded(network: nn.Module) -> dict[str, Tensor]:
    """Return the weights of the same network without batch normalisation: for use, not for training."""
    weights = {name: value for name, value in network.state_dict().items() if ".norm." not in name}
    for name, module in network.named_modules():
        if isinstance(module, ConvNorm):
            weights[f"{name}.conv.weight"], weights[f"{name}.conv.bias"] = module.folded()
    return weights


class ResidualBlock(nn.Module):
    """Two convolutions beside the identity, with `hidden` channels between them; None: as many as outside."""

    def __init__(self, width: int, hidden: int | None = None) -> None:
        super().__init__()
        hidden = hidden or width
        self.before, self.after = conv(width, hidden), conv(hidden, width)
        with torch.no_grad():
            self.after.weight.mul_(RESIDUAL)

    def forward(self, x: Tensor) -> Tensor:
        # In place: what a large picture costs here is mostly memory.
        y: Tensor = self.after(F.leaky_relu(self.before(x), SLOPE, inplace=True)).add_(x)
        return y
