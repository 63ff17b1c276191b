"""A loaded restorer: any size, the same bytes in strips and as a whole, and one sentence for whatever is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from engine.generators.card import Card
from engine.generators.restore import Restore
from engine.networks.restoration import Restorer, RestorerConfig
from engine.problem import Problem
from tests.small_models import write_model

CONFIG = RestorerConfig(4, 1)


def save(folder: Path, extra: dict[str, torch.Tensor] | None = None) -> Card:
    """Write a tiny restorer of random weights and its card."""
    torch.manual_seed(5)
    return write_model(folder, "restore", ("photo",), Restorer(CONFIG).state_dict() | (extra or {}), name="restore")


def _picture(height: int, width: int) -> np.ndarray:
    return np.random.default_rng(1).integers(0, 256, (height, width, 3), np.uint8)


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_strips_give_the_same_bytes_as_the_whole(tmp_path: Path, dtype: torch.dtype) -> None:
    model, picture = Restore.load(save(tmp_path), "cpu", dtype), _picture(3 * CONFIG.reach + 13, 21)
    heard: list[float] = []
    whole = model.restore(picture)
    assert not np.array_equal(whole, picture)
    np.testing.assert_array_equal(model.restore(picture, heard.append, strip_pixels=1), whole)
    assert heard == sorted(heard) and heard[-1] == 1 and len(heard) == 4


def test_whoever_hears_of_the_progress_can_end_it(tmp_path: Path) -> None:
    def end(share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Restore.load(save(tmp_path), "cpu").restore(_picture(9, 9), end)


@pytest.mark.parametrize("size", [(1, 1), (1, 9), (7, 2)])
def test_the_smallest_pictures_are_restored_too(tmp_path: Path, size: tuple[int, int]) -> None:
    picture = _picture(*size)
    picture.flags.writeable = False
    assert Restore.load(save(tmp_path), "cpu").restore(picture).shape == (*size, 3)


@pytest.mark.parametrize("rgb", [np.zeros((4, 4), np.uint8), np.zeros((4, 4, 3)), np.zeros((0, 4, 3), np.uint8)])
def test_what_is_no_rgb_picture_is_a_problem(tmp_path: Path, rgb: Any) -> None:
    with pytest.raises(Problem, match="Only an RGB picture can be enlarged or restored"):
        Restore.load(save(tmp_path), "cpu").restore(rgb)


def test_weights_that_are_no_restorers_are_a_problem(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="belong to another kind of network"):
        Restore.load(save(tmp_path, extra={"first.weight": torch.zeros(8, 3, 3, 3).half()}), "cpu")
    with pytest.raises(Problem, match="not finite"):
        Restore.load(save(tmp_path, extra={"last.bias": torch.full((12,), float("nan")).half()}), "cpu")
