"""The segmentation network: a small U-Net that finds the main object of a photo, or the one in a box."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.layers import ConvNorm, NormBlock, conv, folded, upsample

WIDTHS = (32, 64, 96, 112)  # channels at 1/2, 1/4, 1/8, 1/16 of the picture's size
DEPTHS = (1, 1, 2, 2)  # blocks on the way down, likewise


class Segmenter(nn.Module):
    """RGB and a filled box -> how likely each pixel belongs to the object, as logits."""

    def __init__(
        self,
        widths: tuple[int, ...] = WIDTHS,  # channels at 1/2, 1/4, 1/8, ... of the size
        depths: tuple[int, ...] = DEPTHS,  # blocks there on the way down
        norm: bool = True,  # with batch normalisation, as it is trained
    ) -> None:
        super().__init__()
        self.widths, self.depths = tuple(widths), tuple(depths)
        self.stem = ConvNorm(16, widths[0], norm=norm)  # 4 channels of 2 x 2 pixels each
        self.down = nn.ModuleList(ConvNorm(a, b, 3, 2, norm) for a, b in pairwise(widths))
        self.inward = nn.ModuleList(
            nn.Sequential(*(NormBlock(width, norm) for _ in range(depth)))
            for width, depth in zip(widths, depths, strict=True)
        )
        self.context = conv(widths[-1], widths[-1], 1)
        self.up = nn.ModuleList(ConvNorm(b, a, 1, 1, norm) for a, b in pairwise(widths))
        self.outward = nn.ModuleList(NormBlock(width, norm) for width in widths[:-1])
        self.head = conv(widths[0], 4)  # 2 x 2 pixels of the mask

    @classmethod
    def of(cls, weights: Mapping[str, Tensor]) -> Segmenter:
        """A network of the sizes that these weights have; KeyError where they belong to none."""
        levels = len({name.split(".")[1] for name in weights if name.startswith("inward.")})
        widths = (
            weights["stem.conv.weight"].shape[0],
            *(weights[f"down.{level}.conv.weight"].shape[0] for level in range(levels - 1)),
        )
        depths = tuple(
            len({name.split(".")[2] for name in weights if name.startswith(f"inward.{level}.")})
            for level in range(levels)
        )
        return cls(widths, depths, "stem.norm.weight" in weights)

    @property
    def stride(self) -> int:
        """Sides of a picture must be multiples of this many pixels."""
        return int(2 ** len(self.widths))

    def forward(self, rgb: Tensor, box: Tensor) -> Tensor:
        """rgb N x 3 x H x W in [-1, 1], box N x 1 x H x W (1 inside the box, all 0: no box) -> logits N x 1 x H x W."""
        logits, _ = self.explain(rgb, box)
        return logits

    def explain(self, rgb: Tensor, box: Tensor) -> tuple[Tensor, Tensor]:
        """The logits, and the deepest features: N x widths[-1] x H/16 x W/16 (for the usual four levels)."""
        x = F.pixel_unshuffle(torch.cat([rgb, box], 1), 2).contiguous(memory_format=torch.channels_last)
        x = F.relu(self.stem(x))
        passed: list[Tensor] = []
        for level, blocks in enumerate(self.inward):
            if level:
                x = F.relu(self.down[level - 1](x))
            x = blocks(x)
            passed.append(x)
        deep = x = F.relu(x + self.context(x.mean((2, 3), keepdim=True)))
        for level in reversed(range(len(self.outward))):
            x = self.outward[level](F.relu(passed[level] + upsample(self.up[level](x))))
        return F.pixel_shuffle(self.head(x), 2), deep

    def folded(self) -> Segmenter:
        """The same network without batch normalisation: for use, not for training."""
        plain = Segmenter(self.widths, self.depths, norm=False)
        plain.load_state_dict(folded(self))
        return plain.eval()

    @torch.no_grad()
    def unfolded(self, rgb: Tensor, box: Tensor) -> Segmenter:
        """The same network with batch normalisation, to train it on: the statistics are those of some pictures."""
        normed = Segmenter(self.widths, self.depths).to(rgb.device)
        normed.load_state_dict(self.state_dict(), strict=False)
        hooks = []
        for name, module in normed.named_modules():
            if isinstance(module, ConvNorm) and module.norm is not None:
                own = self.get_submodule(f"{name}.conv")
                hooks.append(own.register_forward_hook(partial(_measure, module.norm)))
        self(rgb, box)
        for hook in hooks:
            hook.remove()
        return normed


def _measure(norm: nn.BatchNorm2d, own: nn.Conv2d, _: tuple[Tensor, ...], seen: Tensor) -> None:
    """Let a normalisation put back what a convolution with a folded bias gives, as it is seen here."""
    assert norm.running_mean is not None and norm.running_var is not None and own.bias is not None
    mean, variance = seen.mean((0, 2, 3)), seen.var((0, 2, 3), unbiased=False)
    norm.running_mean.copy_(mean - own.bias)
    norm.running_var.copy_(variance)
    norm.bias.copy_(mean)
    norm.weight.copy_((variance + norm.eps).sqrt())
