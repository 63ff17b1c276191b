"""Every network at tiny size: shapes, gradients to all parameters, and the inputs mattering."""

from __future__ import annotations

from collections.abc import Callable
from unittest.mock import Mock

import pytest
import torch
from torch import Tensor, nn

from engine.networks import layers
from engine.networks.discriminators import FeatureDiscriminator, PatchDiscriminator, PixelDiscriminator
from engine.networks.encoder import Encoder
from engine.networks.foreground import ForegroundConfig, ForegroundGenerator
from engine.networks.layers import JoinedScales, StyleConv, activate, upsample
from engine.networks.patch_gan import MultiScaleDiscriminator
from engine.networks.published import PublishedBackground, PublishedDiscriminator, PublishedForeground
from engine.networks.translation import GENERATORS, TranslationGenerator

TINY = {"widths": (16, 16, 12, 12, 8, 8, 8), "condition_widths": (12, 12, 8, 8, 8, 8, 8)}


def tiny_generator(resolution: int = 64, classes: int = 3, alpha: bool = False) -> ForegroundGenerator:
    torch.manual_seed(0)
    config = ForegroundConfig(classes, resolution, noise=8, style=16, embedding=8, alpha=alpha, **TINY)
    return ForegroundGenerator(config)


def inputs(size: int, count: int = 2) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Context, mask, valid, label."""
    chance = torch.Generator().manual_seed(1)
    context = torch.rand(count, 3, size, size, generator=chance) * 2 - 1
    mask = torch.zeros(count, 1, size, size)
    mask[:, :, size // 4 : -size // 4, size // 4 : -size // 4] = 1
    return context, mask, torch.ones_like(mask), torch.arange(count) % 3


def draw_foreground() -> Tensor:
    network = tiny_generator()
    return _summed(network, network(*inputs(64), torch.randn(2, 8)))


def draw_fine_foreground() -> Tensor:
    network = tiny_generator(128)
    return _summed(network, network(*inputs(128), torch.randn(2, 8)))


def draw_foreground_with_alpha() -> Tensor:
    network = tiny_generator(128, alpha=True)
    return _summed(network, network(*inputs(128), torch.randn(2, 8)))


def encode() -> Tensor:
    network = Encoder(3, 8, widths=(8, 8, 8, 8, 8))
    context, mask, _, label = inputs(64)
    mean, log_variance = network(context, mask, label)
    assert mean.shape == log_variance.shape == (2, 8)
    return _summed(network, torch.cat([mean, log_variance]))


def judge_pixels() -> Tensor:
    network = PixelDiscriminator(3, widths=(8, 8, 8, 8, 8))
    context, mask, _, label = inputs(64)
    patches, whole, named, features = network(context, mask, label)
    assert patches.shape == (2, 1, 8, 8)
    assert whole.shape == (2,)
    assert named.shape == (2, 3)
    assert len(features) == 4
    return _summed(network, torch.cat([patches.flatten(), whole, named.flatten()]))


def judge_patches() -> Tensor:
    network = PatchDiscriminator(3, width=8)
    context, mask, _, label = inputs(128)
    score, _ = network(context, mask, label)
    assert score.shape == (2, 1, 16, 16)
    return _summed(network, score)


def judge_features() -> Tensor:
    network = FeatureDiscriminator((4, 6), 3, width=8)
    features = [torch.randn(2, 4, 32, 32), torch.randn(2, 6, 16, 16)]
    scores = network(features, inputs(64)[1], inputs(64)[3])
    assert [score.shape[-1] for score in scores] == [16, 8]
    return _summed(network, torch.cat([score.flatten() for score in scores]))


def draw_published() -> Tensor:
    network = PublishedForeground(classes=3, width=0.125)
    context, mask, _, label = inputs(128)
    out = network(context, mask, label, torch.randn(2, 128))
    assert out.shape == (2, 3, 128, 128)
    return _summed(network, out)


def judge_published() -> Tensor:
    network = PublishedDiscriminator(classes=3, width=8)
    context, mask, _, label = inputs(128)
    return _summed(network, network(context, mask, label))


def draw_published_scene() -> Tensor:
    network = PublishedBackground(classes=3, width=0.125)
    _, mask, _, label = inputs(128)
    pictures = network(torch.randn(2, 128), mask, label)
    assert [picture.shape for picture in pictures] == [(2, 3, 128, 128)] * 2
    return _summed(network, torch.cat(pictures))


def translate(network: TranslationGenerator) -> Tensor:
    context, mask, _, label = inputs(64)
    out = network(context, mask, label, torch.randn(2, 4))
    assert out.shape == (2, 3, 64, 64)
    return _summed(network, out)


def judge_translation() -> Tensor:
    network = MultiScaleDiscriminator(3, scales=2, width=8, spectral=True)
    context, mask, _, label = inputs(64)
    found = network(context, context, mask, label)
    assert [scores[-1].shape[-1] for scores in found] == [14, 6]
    return _summed(network, torch.cat([scores[-1].flatten() for scores in found]))


def _summed(network: nn.Module, out: Tensor) -> Tensor:
    """Something to differentiate; remembers the network."""
    total = (out.float() * torch.randn(out.shape)).sum()
    total.network = network  # type: ignore[attr-defined]
    return total


@pytest.mark.parametrize(
    "run",
    [
        draw_foreground,
        draw_fine_foreground,
        draw_foreground_with_alpha,
        encode,
        judge_pixels,
        judge_patches,
        judge_features,
        draw_published,
        judge_published,
        draw_published_scene,
        *(lambda kind=kind: translate(kind(3, 4, 0.125)) for kind in GENERATORS.values()),
        judge_translation,
    ],
)
def test_every_trained_parameter_learns(run: Callable[[], Tensor]) -> None:
    total = run()
    total.backward()
    network: nn.Module = total.network  # type: ignore[attr-defined]
    # Two pictures show two of the three classes, so an embedding's gradient is only partly zero.
    # What a coarse-to-fine generator draws at half its size it draws alone.
    trained = [named for named in network.named_parameters() if named[1].requires_grad and "coarse_rgb" not in named[0]]
    idle = [name for name, p in trained if p.grad is None or not p.grad.any()]
    assert idle == []


def test_published_sizes_are_those_of_the_paper() -> None:
    def count(network: nn.Module) -> int:
        return sum(p.numel() for p in network.parameters())

    assert count(PublishedForeground()) == 19_215_043
    assert count(PublishedBackground()) == 5_673_030
    assert count(PublishedDiscriminator()) == 1_701_377


@pytest.mark.parametrize("changed", range(5))
def test_every_input_of_the_foreground_matters(changed: int) -> None:
    network = tiny_generator()
    context, mask, valid, label = inputs(64)
    noise = torch.randn(2, 8, generator=torch.Generator().manual_seed(2))
    before = network(context, mask, valid, label, noise)
    arguments = [context, mask, valid, label, noise]
    arguments[changed] = (label + 1) % 3 if changed == 3 else arguments[changed] * 0.5
    assert not torch.allclose(before, network(*arguments))


def test_a_foreground_draws_smaller_pictures_without_its_last_blocks() -> None:
    network = tiny_generator(128)
    assert network(*inputs(64), torch.randn(2, 8)).shape == (2, 3, 64, 64)


def test_pictures_of_a_batch_do_not_meet() -> None:
    network = tiny_generator()
    noise = torch.randn(2, 8)
    both = network(*inputs(64), noise)
    alone = network(*(x[:1] for x in inputs(64)), noise[:1])
    torch.testing.assert_close(both[:1], alone, atol=1e-5, rtol=1e-4)


def test_the_encoders_mean_is_bounded() -> None:
    network = Encoder(3, 8, widths=(8, 8, 8, 8, 8))
    context, mask, _, label = inputs(64)
    mean, log_variance = network(context * 1000, mask, label)
    assert mean.abs().max() <= 3
    assert log_variance.min() >= -8


def test_an_objects_own_edge_runs_in_a_band_inside_the_mask() -> None:
    network = tiny_generator(128, alpha=True)
    assert ForegroundConfig.of(network.state_dict()).alpha
    assert not ForegroundConfig.of(tiny_generator(128).state_dict()).alpha
    with torch.no_grad():
        network.to_alpha.conv.bias.fill_(-20.0)  # as free as it may be
        context, mask, valid, label = inputs(128)
        rgb, alpha = network.draw(network.look(context, mask, valid, label), label, torch.randn(2, 8))
        assert alpha is not None and rgb.shape == (2, 3, 128, 128)
        free = alpha < 1
        inner = torch.zeros_like(mask)
        inner[:, :, 37:-37, 37:-37] = 1  # 5 pixels inside the mask
        assert not (free & (mask == 0)).any() and not (free & (inner == 1)).any()
        assert (alpha[:, :, 32, 40:-40] < 1e-6).all()
        small = [torch.nn.functional.avg_pool2d(x, 2) for x in (context, mask, valid)]
        assert network.draw(network.look(*small, label), label, torch.randn(2, 8))[1] is None


@pytest.mark.parametrize("demodulate", [True, False])
def test_one_picture_alone_is_drawn_as_in_a_batch(demodulate: bool) -> None:
    torch.manual_seed(0)
    layer = StyleConv(5, 7, style=6, demodulate=demodulate).requires_grad_(False)
    x, style = torch.randn(2, 5, 9, 9), torch.randn(2, 6)
    together = layer(x, style)
    layer.freeze()
    alone = torch.cat([layer(one, its) for one, its in zip(x.split(1), style.split(1), strict=True)])
    torch.testing.assert_close(alone, together, rtol=1e-4, atol=1e-5)
    assert (alone - together).abs().max() > 0  # it is another way


@pytest.mark.parametrize("size", [64, 128])
def test_a_frozen_generator_draws_the_same(size: int) -> None:
    network = tiny_generator(128, alpha=True).requires_grad_(False)
    context, mask, valid, label = (one[:1] for one in inputs(size))
    with torch.no_grad():
        looked, noise = network.look(context, mask, valid, label), torch.randn(1, 8)
        before = network.draw(looked, label, noise)
        network.freeze()
        after = network.draw(looked, label, noise)
    torch.testing.assert_close(after, before, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("is_other", [False, True])
def test_scales_at_once_are_those_of_each_layer_to_the_last_bit(
    is_other: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    products = []

    def product(x: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        products.append(len(weight))
        is_off = is_other and len(weight) > 9  # as larger ones may be by a processor
        return (x * weight).sum(1)[None] + bias + 1e-6 * is_off

    torch.manual_seed(0)
    layers = [StyleConv(channels, 4, style=6) for channels in (5, 9, 3)]
    monkeypatch.setattr(torch.nn.functional, "linear", product)
    style = torch.randn(1, 6)
    with torch.no_grad():
        joined, expected = JoinedScales(layers), [layer.scale(style) for layer in layers]
        products.clear()
        found = joined(style)
    assert products == ([5, 9, 3] if is_other else [17])
    assert [one.shape[1] for one in found] == [5, 9, 3]
    assert all(map(torch.equal, found, expected))


def test_activating_in_place_gives_the_same() -> None:
    x = torch.randn(3, 4)
    kept = activate(x)
    with torch.no_grad():
        assert torch.equal(activate(x.clone()), kept)


@pytest.mark.parametrize(
    ("layout", "many", "used"),
    [
        (torch.contiguous_format, 10**6, torch.float32),
        (torch.contiguous_format, 0, torch.float32),
        (torch.channels_last, 10**6, torch.float32),
        (torch.channels_last, 0, torch.bfloat16),
    ],
)
def test_numbers_of_16_bits_are_enlarged_as_torch_does_it(
    layout: torch.memory_format, many: int, used: torch.dtype, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the way that is the quicker one."""
    x = torch.randn(1, 3, 5, 7, generator=torch.Generator().manual_seed(0)).bfloat16().contiguous(memory_format=layout)
    expected = torch.nn.functional.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)
    monkeypatch.setattr(layers, "MANY", many)
    interpolate = Mock(wraps=torch.nn.functional.interpolate)
    monkeypatch.setattr(layers.F, "interpolate", interpolate)
    with torch.no_grad():
        found = upsample(x)
    assert torch.equal(found, expected) and interpolate.call_args.args[0].dtype == used
