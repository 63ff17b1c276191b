"""Harm done by code: in its place, of the size that was asked for, and the same for the same chance."""

from __future__ import annotations

import numpy as np
import pytest

from engine.training.tasks.restoration import degrading
from engine.training.tasks.restoration.degrading import (
    compressed,
    disc,
    harmed,
    known,
    noisy,
    noisy_or_compressed,
    recoloured,
    reduced_as_met,
    streak,
)


def _smooth() -> np.ndarray:
    y, x = np.mgrid[:48, :48]
    return np.stack([4 * x, 4 * y, 2 * (x + y)], axis=-1).astype(np.uint8)


def test_every_kind_of_harm_comes_and_leaves_things_in_their_places() -> None:
    truth, found = _smooth(), set()
    for seed in range(60):
        picture = harmed(truth, np.random.default_rng(seed))
        assert picture.shape == truth.shape and picture.dtype == np.uint8
        np.testing.assert_array_equal(picture, harmed(truth, np.random.default_rng(seed)))
        assert np.abs(picture.astype(float).mean((0, 1)) - truth.mean((0, 1))).max() < 14
        halves = picture[:, 24:, 0].astype(float).mean() - picture[:, :24, 0].astype(float).mean()
        assert 55 < halves < 110  # 96 in the truth
        found.add(picture.tobytes())
    untouched = truth.tobytes() in found
    assert untouched and len(found) > 45


def test_a_share_learns_from_what_hardly_came_to_harm_and_from_noise_of_a_camera(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    truth, apart = _smooth(), {}
    for sort in range(3):
        monkeypatch.setattr(degrading, "SORTS", np.eye(3)[sort])
        pictures = [known(truth, np.random.default_rng(seed)) for seed in range(60)]
        np.testing.assert_array_equal(pictures[7], known(truth, np.random.default_rng(7)))
        apart[sort] = np.array([(picture.astype(float) - truth).std() for picture in pictures])
    assert apart[0].max() > 5 and 0 < np.mean(apart[0] == 0) < 0.25
    assert apart[1].max() < 5 and 0.15 < np.mean(apart[1] == 0) < 0.45
    assert 1.5 < apart[2].min() < 6 and 25 < apart[2].max() < 65


def test_colours_change_places_and_keep_their_structure() -> None:
    found = {recoloured(_smooth()[:32, :32], np.random.default_rng(seed)).tobytes() for seed in range(8)}
    assert len(found) == 8
    for pixels in found:
        picture = np.frombuffer(pixels, np.uint8).reshape(32, 32, 3)
        steps = np.diff(picture.astype(int), axis=0)[:, 0].mean(0), np.diff(picture.astype(int), axis=1)[0].mean(0)
        assert sorted(s > 0.5 for s in steps[0]) == sorted(s > 0.5 for s in steps[1]) == [False, True, True]


def test_noise_is_as_strong_as_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    picture = np.full((64, 64, 3), 127, np.float32)
    spreads = [noisy(picture, np.random.default_rng(seed)).std() for seed in range(40)]
    assert 0.8 < min(spreads) < 4 and 25 < max(spreads) < 60


def test_a_jpeg_keeps_the_colours_in_their_order() -> None:
    red = np.full((16, 16, 3), (200, 20, 60), np.uint8)
    for subsampled in (False, True):
        assert np.abs(compressed(red, 90, subsampled).astype(int) - red).max() < 8


@pytest.mark.parametrize("kernel", [disc(0.8), disc(2.5), streak(2, 0), streak(8, 1.1)])
def test_kernels_keep_the_light_and_the_place(kernel: np.ndarray) -> None:
    assert kernel.sum() == pytest.approx(1) and kernel.min() >= 0
    np.testing.assert_allclose(kernel, kernel[::-1, ::-1], atol=1e-6)
    assert (kernel > 0).sum() > 2


@pytest.mark.parametrize("factor", [2, 4])
def test_a_small_picture_lies_where_its_truth_does(factor: int) -> None:
    truth = np.zeros((64, 64, 3), np.uint8)
    truth[:32, :32] = 200
    for seed in range(12):
        small = reduced_as_met(truth, factor, np.random.default_rng(seed)).astype(int)
        side = 64 // factor
        assert small.shape == (side, side, 3)
        inner, outer = small[: side * 3 // 8, : side * 3 // 8], small[side * 5 // 8 :, side * 5 // 8 :]
        assert inner.mean() > 170 and outer.mean() < 30


def test_what_is_good_is_left_alone_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(degrading, "UNTOUCHED", 1.0)
    np.testing.assert_array_equal(harmed(_smooth(), np.random.default_rng(0)), _smooth())


def test_a_restorer_learns_to_undo_noise_and_compression_alone() -> None:
    flat = np.full((32, 32, 3), 120, np.uint8)
    for seed in range(12):
        picture = noisy_or_compressed(_smooth(), np.random.default_rng(seed))
        assert not np.array_equal(picture, _smooth())
        np.testing.assert_array_equal(picture, noisy_or_compressed(_smooth(), np.random.default_rng(seed)))
    spreads = [noisy_or_compressed(flat, np.random.default_rng(seed)).std() for seed in range(40)]
    assert 0.2 < np.mean(np.array(spreads) == 0) < 0.6  # compressed alone, which leaves a flat picture flat
