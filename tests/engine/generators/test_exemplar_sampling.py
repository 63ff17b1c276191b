"""Exemplars are sampled sharply from their own pixels, at any size, and tell what they do not cover."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from engine.generators.exemplar_sampling import sample
from engine.generators.exemplar_shape import shape_of
from engine.generators.exemplar_warp import warps
from tests.engine.generators.test_exemplar_warp import animal, ellipse


def checked(mask: np.ndarray, period: int) -> np.ndarray:
    """A chequered cut-out."""
    down, across = np.mgrid[: mask.shape[0], : mask.shape[1]] // period
    tone = np.where((down + across) % 2, 210, 60).astype(np.uint8)
    return np.dstack([tone, tone, tone, mask])


def gradient(rgb: np.ndarray, where: np.ndarray) -> float:
    grey = rgb[..., 0].astype(float)
    return float((np.abs(np.diff(grey, axis=1))[:-1] + np.abs(np.diff(grey, axis=0))[:, :-1])[where[:-1, :-1]].mean())


@pytest.mark.parametrize("flip", [False, True])
def test_its_own_mask_shows_its_own_pixels(flip: bool) -> None:
    mask = animal()
    target = np.ascontiguousarray(mask[:, ::-1]) if flip else mask
    (warp,) = warps(shape_of(target), [(shape_of(mask), flip)], deformed=False)
    rgba = checked(mask, 10)
    found = sample(rgba, warp, 160, 160)
    expected = rgba[:, ::-1] if flip else rgba
    inside = (target == 255) & (found.cover >= 200)
    assert inside.sum() > 0.97 * (target == 255).sum()
    assert np.abs(found.rgb[inside].astype(int) - expected[inside, :3]).mean() < 12
    assert np.abs(found.cover.astype(int) - expected[..., 3]).mean() < 4


def test_large_exemplars_stay_sharp_at_every_size() -> None:
    mask = np.asarray(cv2.resize(animal(), (640, 640), interpolation=cv2.INTER_LINEAR), np.uint8)
    (warp,) = warps(shape_of(animal()), [(shape_of(mask), False)], deformed=False)
    rgba = checked(mask, 16)
    for size in (160, 320, 640):
        found = sample(rgba, warp, 160, size)
        assert found.rgb.shape == (size, size, 3)
        inside = found.cover == 255
        own = gradient(rgba[..., :3], mask == 255) * 640 / size
        assert gradient(found.rgb, inside) > 0.6 * own
    half = sample(rgba, warp, 160, 160)
    assert np.abs(half.rgb[half.cover == 255].mean() - 135) < 8


def test_colours_beside_the_object_do_not_bleed_in() -> None:
    mask = ellipse()
    rgba = np.dstack([np.full((160, 160, 3), (0, 255, 0), np.uint8), mask])
    rgba[mask > 0, :3] = (200, 40, 40)
    (warp,) = warps(shape_of(ellipse(60, 60)), [(shape_of(mask), False)])
    found = sample(rgba, warp, 160, 128)
    seen = found.cover > 80
    assert (np.abs(found.rgb[seen].astype(int) - (200, 40, 40)).max(-1) <= 9).all()


def test_what_is_not_covered_is_told() -> None:
    exemplar = ellipse(90, 60)
    target = animal()
    (warp,) = warps(shape_of(target), [(shape_of(exemplar), False)], deformed=False)
    found = sample(checked(exemplar, 10), warp, 160, 160)
    assert ((found.cover < 128) & (target == 255)).sum() > 500
    assert not found.rgb[found.cover == 0].any()


def test_a_mask_in_a_corner_of_its_frame_is_met_there() -> None:
    target = np.zeros((160, 160), np.uint8)
    target[:64, :80] = ellipse()[48:112, 40:120]
    (warp,) = warps(shape_of(target), [(shape_of(ellipse()), False)])
    found = sample(checked(ellipse(), 10), warp, 160, 320)
    assert ((found.cover[::2, ::2] >= 128) == (target >= 128)).mean() > 0.98


def test_a_part_is_as_it_is_in_the_whole() -> None:
    (warp,) = warps(shape_of(animal()), [(shape_of(ellipse()), False)])
    rgba, part = checked(ellipse(), 7), (slice(30, 150), slice(60, 199))
    whole, found = sample(rgba, warp, 160, 200), sample(rgba, warp, 160, 200, part)
    assert found.rgb.shape == (120, 139, 3)
    assert np.abs(found.rgb.astype(int) - whole.rgb[part]).max() <= 2
    assert np.abs(found.cover.astype(int) - whole.cover[part]).max() <= 2


def test_the_same_inputs_give_the_same_bytes() -> None:
    (warp,) = warps(shape_of(animal()), [(shape_of(ellipse()), False)])
    rgba = checked(ellipse(), 7)
    one, other = (sample(rgba.copy(), warp, 160, 200) for _ in range(2))
    assert one.rgb.tobytes() == other.rgb.tobytes()
    assert one.cover.tobytes() == other.cover.tobytes()
