"""The discriminators of the stage `full`, which see detail: two on pixels, one through VGG-19 and one through
EfficientNet-lite0, all of them on whole windows at the full size.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.networks.discriminators import FeatureDiscriminator, PatchDiscriminator, PixelDiscriminator
from engine.networks.efficientnet import CHANNELS, EfficientNetLite0
from engine.networks.features import Vgg19
from engine.networks.layers import scaled, to_channels_last
from engine.networks.projected import ProjectedDiscriminator
from engine.training.core import losses
from engine.training.core.device_batches import seen_through

TAPS = ("relu2_2", "relu3_2")  # of VGG-19: its discriminator and the perceptual loss
PIXEL_WIDTHS = (32, 64, 128, 192, 256, 256)  # of the pixel discriminator, from the full size down


@dataclass(frozen=True)
class Seen:
    """Augmented windows as the discriminators see them."""

    rgb: Tensor  # N x 3 x R x R in [-1, 1]
    mask: Tensor  # N x 1 x R x R
    vgg: list[Tensor]  # features of VGG-19
    lite: list[Tensor]  # features that EfficientNet-lite0 finds in the views
    view_mask: Tensor  # N x 1 x V x V

    def detached(self) -> Seen:
        """Return the same for the discriminators to learn from."""
        return replace(
            self, rgb=self.rgb.detach(), vgg=[x.detach() for x in self.vgg], lite=[x.detach() for x in self.lite]
        )


class FixedNetworks:
    """VGG-19 and EfficientNet-lite0, in 16 bits where the device computes so."""

    def __init__(self, features: Path, device: torch.device, dtype: torch.dtype) -> None:
        self.vgg = Vgg19(features / Vgg19.FILE)
        self.lite = EfficientNetLite0(features / EfficientNetLite0.FILE)
        for network in (self.vgg, self.lite):
            network.to(device, dtype)
            to_channels_last(network)

    def see(self, rgb: Tensor, mask: Tensor, grid: Tensor) -> Seen:
        """Look at N x 3 x R x R windows, their masks, and at the views that a sampling grid shows of them."""
        rgb = rgb.contiguous(memory_format=torch.channels_last)
        view = seen_through(grid, rgb).contiguous(memory_format=torch.channels_last)
        return Seen(rgb, mask, self.vgg(rgb, TAPS), self.lite(view), seen_through(grid, mask))


class DetailDiscriminators(nn.Module):
    """Four discriminators, each told the class."""

    def __init__(self, classes: int, vgg_channels: tuple[int, ...], view: int, width: float) -> None:
        super().__init__()
        self.pixel = PixelDiscriminator(classes, scaled(PIXEL_WIDTHS, width))
        self.patch = PatchDiscriminator(classes, max(8, round(48 * width)))
        self.projected = FeatureDiscriminator(vgg_channels, classes)
        self.detail = ProjectedDiscriminator(CHANNELS, classes, view // 4, width=max(8, round(128 * width)))

    def discriminate(self, real: Seen, fake: Seen, label: Tensor) -> tuple[dict[str, Tensor], list[Tensor]]:
        """Return the discriminators' losses, and the pixel discriminator's features of the real windows."""
        count, labels = len(label), torch.cat([label, label])
        masks = torch.cat([real.mask, fake.mask])
        # Real and generated windows go separately, so that the minibatch deviation tells them apart.
        patches_real, whole_real, named, matched = self.pixel(real.rgb, real.mask, label)
        patches_fake, whole_fake, _, _ = self.pixel(fake.rgb, fake.mask, label)
        score, _ = self.patch(torch.cat([real.rgb, fake.rgb]), masks, labels)
        projected = self.projected(losses.paired(real.vgg, fake.vgg), masks, labels)
        detail = self.detail(losses.paired(real.lite, fake.lite), torch.cat([real.view_mask, fake.view_mask]), labels)
        return {
            "d_patches": 0.5 * losses.logistic(patches_real, patches_fake),
            "d_whole": 0.5 * losses.logistic(whole_real, whole_fake),
            "d_named": F.cross_entropy(named.float(), label),
            "d_patch": losses.logistic(score[:count], score[count:]),
            "d_projected": losses.hinge(projected, count),
            "d_detail": losses.hinge(detail, count),
        }, [feature.detach() for feature in matched]

    def fooled(self, fake: Seen, label: Tensor) -> tuple[dict[str, Tensor], list[Tensor]]:
        """Return the generator's losses, and the pixel discriminator's features of its windows."""
        patches, whole, named, features = self.pixel(fake.rgb, fake.mask, label)
        score, _ = self.patch(fake.rgb, fake.mask, label)
        return {
            "whole": 0.5 * (losses.logistic_real(patches) + losses.logistic_real(whole)),
            "patch": losses.logistic_real(score),
            "projected": losses.hinge_generator(self.projected(fake.vgg, fake.mask, label)),
            "detail": losses.hinge_generator(self.detail(fake.lite, fake.view_mask, label)),
            "named": F.cross_entropy(named.float(), label),
        }, features

    def penalty(self, seen: Seen, label: Tensor) -> Tensor:
        """Return the gradient penalty of the two on pixels: R1 on real windows, R2 on generated ones."""
        at = seen.rgb.float().detach().requires_grad_()
        patches, whole, _, _ = self.pixel(at, seen.mask, label)
        score, _ = self.patch(at, seen.mask, label)
        return losses.gradient_penalty(torch.cat([whole, patches.mean((1, 2, 3)), score.mean((1, 2, 3))]), at)
