"""EfficientNet-lite0 with its batch normalisations folded in, and the discriminator that looks through it."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
import torch
import torch.nn.functional as F
from safetensors.torch import save_file
from torch import Tensor

from engine.networks.efficientnet import CHANNELS, EPSILON, STAGES, TAPPED, EfficientNetLite0, folded
from engine.networks.projected import ProjectedDiscriminator
from engine.problem import Problem
from tests.engine.training.conftest import published_lite0


def _published(weights: dict[str, Tensor], rgb: Tensor) -> list[Tensor]:
    """What the network of the published weights finds, layer by layer, padded as TensorFlow pads."""

    def layer(x: Tensor, name: str, normalisation: str, stride: int, groups: int = 1) -> Tensor:
        weight, size = weights[f"{name}.weight"], x.shape[-1]
        around = max((math.ceil(size / stride) - 1) * stride + weight.shape[-1] - size, 0)
        x = F.pad(x, (around // 2, around - around // 2) * 2)
        x = F.conv2d(x, weight, None, stride, groups=groups)
        mean, variance, factor, shift = (
            weights[f"{normalisation}.{n}"] for n in ("running_mean", "running_var", "weight", "bias")
        )
        return F.batch_norm(x, mean, variance, factor, shift, eps=EPSILON)

    x = F.relu6(layer(((rgb + 1) * 127.5 - 127) / 128, "_conv_stem", "_bn0", 2))
    found, number = [], 0
    for stage, (count, _, stride, expansion, _) in enumerate(STAGES):
        for place in range(count):
            name, before = f"_blocks.{number}", x
            if expansion > 1:
                x = F.relu6(layer(x, f"{name}._expand_conv", f"{name}._bn0", 1))
            x = layer(x, f"{name}._depthwise_conv", f"{name}._bn1", 1 if place else stride, x.shape[1])
            x = layer(F.relu6(x), f"{name}._project_conv", f"{name}._bn2", 1)
            x = x + before if place else x
            number += 1
        if stage in TAPPED:
            found.append(x)
    return found


def test_folding_changes_nothing_but_rounding(tmp_path: Path) -> None:
    weights = published_lite0()
    save_file(folded(weights), tmp_path / "lite0.safetensors")
    rgb = torch.rand(2, 3, 64, 64, generator=torch.Generator().manual_seed(1)) * 2 - 1
    ours, theirs = EfficientNetLite0(tmp_path / "lite0.safetensors")(rgb), _published(weights, rgb)
    assert [x.shape[1:] for x in ours] == [(c, 16 >> level, 16 >> level) for level, c in enumerate(CHANNELS)]
    for a, b in zip(ours, theirs, strict=True):
        assert (a - b).norm() < 0.01 * b.norm()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"lite0\.safetensors cannot be read"):
        EfficientNetLite0(tmp_path / "lite0.safetensors")


def test_the_discriminator_scores_every_scale_and_keeps_its_mixing() -> None:
    torch.manual_seed(0)
    network = ProjectedDiscriminator((4, 6, 8), 3, 32, mixed=8, width=8)
    features = [torch.randn(2, c, 32 >> level, 32 >> level, requires_grad=True) for level, c in enumerate((4, 6, 8))]
    label = torch.tensor([0, 2])
    scores = network(features, torch.ones(2, 1, 64, 64), label)
    assert [tuple(score.shape) for score in scores] == [(2, 1, 8, 8)] * 3
    assert not torch.allclose(scores[0], network(features, torch.zeros(2, 1, 64, 64), label)[0])
    assert not torch.allclose(scores[0], network(features, torch.ones(2, 1, 64, 64), 1 - label.clamp(max=1))[0])
    scores[0].sum().backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
    # The finest scale sees the coarser ones too: that is the mixing across scales.
    assert all(feature.grad is not None and feature.grad.abs().sum() > 0 for feature in features)
    fixed = [*network.across.parameters(), *network.from_coarser.parameters()]
    assert fixed and not any(parameter.requires_grad for parameter in fixed)
