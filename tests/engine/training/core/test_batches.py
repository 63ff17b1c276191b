"""Batches: a pure function of seed and step, masks and validity moved along, streaky windows drawn less often."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.training.core.augment import Augmentation
from engine.training.core.batches import Batches
from engine.training.core.crops import CropSet
from engine.training.core.losses import hinge_fake, hinge_real, masked_distance, to_prior

CPU = torch.device("cpu")


def test_a_batch_is_a_function_of_seed_and_step(crops: CropSet) -> None:
    first, again, other = (Batches(crops, 6, 64, seed, CPU).draw(3) for seed in (1, 1, 2))
    assert torch.equal(first.photo, again.photo)
    assert not torch.equal(first.photo, other.photo)
    assert not torch.equal(first.photo, Batches(crops, 6, 64, 1, CPU).draw(4).photo)


def test_a_window_that_leaves_its_photo_is_drawn_less_often(crops: CropSet) -> None:
    probabilities = Batches(crops, 6, 64, 1, CPU).probabilities
    inside = np.array([record.inside for record in crops.records])
    assert probabilities[inside < 0.75].max() == pytest.approx(0.3 * probabilities[inside > 0.9].min())


def test_shares_change_how_often_a_class_is_drawn(crops: CropSet) -> None:
    probabilities = Batches(crops, 6, 64, 1, CPU, {"disc": 3.0}).probabilities
    assert probabilities[crops.labels == 0].sum() == pytest.approx(0.75)


def test_what_lies_beyond_the_window_is_neither_valid_nor_object(crops: CropSet) -> None:
    full = CropSet(crops.classes, crops.records, np.full_like(crops.pictures, 255), crops.labels)
    batch = Batches(full, 16, 64, 1, CPU).draw(0)
    assert torch.equal(batch.valid == 0, batch.mask == 0)
    assert 0.005 < float((batch.valid == 0).float().mean()) < 0.3


def test_real_and_ground_agree_outside_the_mask(crops: CropSet) -> None:
    batch = Batches(crops, 6, 64, 1, CPU).draw(0)
    outside = (batch.mask == 0).expand_as(batch.real)
    torch.testing.assert_close(batch.real[outside], batch.context[outside])
    inside = (batch.mask == 1).expand_as(batch.real)
    torch.testing.assert_close(batch.real[inside], batch.photo[inside])


def test_an_augmentation_moves_picture_and_mask_alike() -> None:
    mask = torch.zeros(4, 1, 32, 32)
    mask[:, :, 10:20, 12:22] = 1
    change = Augmentation(4, 32, torch.Generator().manual_seed(3), CPU)
    change.brightness, change.saturation, change.contrast = (torch.zeros(4, 1, 1, 1), *[torch.ones(4, 1, 1, 1)] * 2)
    moved = change.masks(mask)
    torch.testing.assert_close(change.pictures(mask.expand(4, 3, 32, 32)), moved.expand(4, 3, 32, 32))
    assert not torch.equal(moved, mask)


def test_losses_are_least_where_they_should_be() -> None:
    scores = torch.tensor([-2.0, 2.0])
    assert hinge_real(scores[1:]) == hinge_fake(scores[:1]) == 0
    assert hinge_real(scores[:1]) == hinge_fake(scores[1:]) == 3
    assert to_prior(torch.zeros(3, 4), torch.zeros(3, 4)) == 0
    assert to_prior(torch.ones(3, 4), torch.zeros(3, 4)) == 0.5
    mask = torch.zeros(1, 1, 8, 8)
    mask[..., :4] = 1
    rgb = torch.zeros(1, 3, 8, 8)
    assert masked_distance(rgb + 0.25 * mask, rgb, mask) == 0.25
    assert masked_distance(rgb + 0.25 * (1 - mask), rgb, mask) == 0
