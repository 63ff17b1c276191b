"""A photo is known again at another size and compression, mirrored too, and others are not taken for it."""

from __future__ import annotations

import io

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from engine.training.core.same_photo import hash_of, is_among


def picture(seed: int) -> NDArray[np.uint8]:
    """Patches of light and dark, softly joined."""
    cells = np.random.default_rng(seed).integers(0, 256, (12, 12, 3), np.uint8)
    return np.asarray(Image.fromarray(cells).resize((240, 240), Image.Resampling.BICUBIC))


def again(rgb: NDArray[np.uint8], side: int, quality: int) -> NDArray[np.uint8]:
    content = io.BytesIO()
    Image.fromarray(rgb).resize((side, side), Image.Resampling.LANCZOS).save(content, "JPEG", quality=quality)
    return np.asarray(Image.open(content))


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_copy_is_known_and_another_photo_is_not(mirrored: bool) -> None:
    known = np.stack([hash_of(picture(seed)) for seed in range(20)])
    assert known.shape == (20, 64) and set(np.unique(known)) == {0, 1}
    for seed in range(40):
        rgb = picture(seed)[:, ::-1] if mirrored else picture(seed)
        assert is_among(hash_of(again(rgb, 100, 60)), known) == (seed < 20)


def test_nothing_is_among_none() -> None:
    assert not is_among(hash_of(picture(1)), np.zeros((0, 64), np.uint8))
