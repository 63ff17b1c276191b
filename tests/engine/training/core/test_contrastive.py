"""The PatchMatch contrastive loss: small where each patch is like one of its own window, wherever that is."""

from __future__ import annotations

import torch

from engine.training.core.contrastive import at, nearest_contrast, places


def _features(seed: int, count: int = 12) -> torch.Tensor:
    return torch.randn(2, 16, count, generator=torch.Generator().manual_seed(seed))


def test_the_place_of_a_patch_does_not_count() -> None:
    real = _features(0)
    same = nearest_contrast(real, real)
    assert same < 0.01
    torch.testing.assert_close(nearest_contrast(real.roll(5, 2), real), same)
    torch.testing.assert_close(nearest_contrast(real[:, :, :1].expand_as(real), real), same, atol=0.01, rtol=0)


def test_patches_of_another_window_are_repelled() -> None:
    real = _features(0)
    assert nearest_contrast(real.flip(0), real) > 5
    assert nearest_contrast(_features(1), real) > nearest_contrast(real + 0.3 * _features(1), real)


def test_what_all_patches_have_in_common_does_not_count() -> None:
    made, real = _features(1), _features(0)
    torch.testing.assert_close(nearest_contrast(made + 9, real + 9), nearest_contrast(made, real), rtol=1e-3, atol=0)


def test_only_what_was_made_is_learned_from() -> None:
    made, real = _features(1).requires_grad_(), _features(0).requires_grad_()
    torch.autograd.backward(nearest_contrast(made, real))
    assert made.grad is not None and made.grad.abs().sum() > 0
    assert real.grad is None


def test_places_are_inside_the_mask_where_it_has_enough() -> None:
    mask = torch.zeros(2, 1, 64, 64)
    mask[:, :, :32] = 1
    chosen = places(mask, 16, torch.Generator().manual_seed(0), 20)
    assert chosen.shape == (2, 20) and int(chosen.max()) < 128
    assert all(len(set(row)) == 20 for row in chosen.tolist())
    features = torch.arange(256.0).reshape(1, 1, 16, 16).expand(2, 3, 16, 16)
    assert torch.equal(at(features, chosen)[:, 0], chosen.float())
