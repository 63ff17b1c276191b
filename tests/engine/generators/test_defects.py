"""A loaded finder of defects: any size, the same bytes in strips and as a whole; and what is found by sensitivity."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from engine.generators import defects
from engine.generators.card import Card
from engine.generators.defect_mask import GROWN, count, found
from engine.generators.defects import Defects
from engine.networks.defects import DefectsConfig, DefectsNetwork
from engine.problem import Problem
from tests.engine.compositing.pictures import noise
from tests.small_models import write_model

CONFIG = DefectsConfig(4, 1)


def save(folder: Path, **extra: torch.Tensor) -> Card:
    """Write a tiny network of random weights, unsure everywhere, and its card."""
    torch.manual_seed(5)
    network = DefectsNetwork(CONFIG)
    torch.nn.init.normal_(network.last.weight)
    weights = network.state_dict() | {"last.bias": torch.zeros(4)} | extra
    return write_model(folder, "defects", ("defects",), weights)


@pytest.mark.parametrize("is_large", [False, True])
@pytest.mark.parametrize("size", [(1, 9), (2 * CONFIG.reach + 13, 21), (259, 259)])
def test_strips_give_the_same_bytes_as_the_whole(
    tmp_path: Path, size: tuple[int, int], is_large: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    # In 64 bits: in 32, one processor sums a strip in another order than the whole, and a rounding shows it.
    model, picture = Defects.load(save(tmp_path), "cpu", torch.float64), noise(*size, 3)
    alone = model.likely(picture)
    monkeypatch.setattr(defects, "LARGE", 1 if is_large else size[0] * size[1] + 1)
    heard: list[float] = []
    whole = model.likely(picture)
    assert whole.shape == size and (whole.std() > 5 or size[0] == 1)
    np.testing.assert_array_equal(model.likely(picture, heard.append, strip_pixels=1), whole)
    assert heard == sorted(heard) and heard[-1] == 1
    assert (whole >= alone).all() and bool((whole > alone).any()) == is_large


@pytest.mark.parametrize("rgb", [np.zeros((4, 4), np.uint8), np.zeros((4, 4, 3)), np.zeros((0, 4, 3), np.uint8)])
def test_what_is_no_rgb_picture_is_a_problem(tmp_path: Path, rgb: Any) -> None:
    with pytest.raises(Problem, match="Defects are looked for in RGB pictures"):
        Defects.load(save(tmp_path), "cpu").likely(rgb)


def test_weights_that_are_no_finders_are_a_problem(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="belong to another kind of network"):
        Defects.load(save(tmp_path, other=torch.zeros(1)), "cpu")


def test_the_more_sensitive_the_more_is_found_each_as_a_whole() -> None:
    likely = np.zeros((40, 60), np.uint8)
    likely[10:14, 10:14] = 150  # less likely pixels around a sure one belong to it
    likely[12, 12] = 240
    likely[10:14, 40:44] = 150
    assert [count(found(likely, share)) for share in (0.0, 0.1, 0.5, 1.0)] == [0, 1, 2, 2]
    mask = found(likely, 0.5)
    assert mask[10, 10] == 255 and mask[12, 14 - 1 + GROWN] == 255 and mask[12, 14 + GROWN] == 0
    assert found(likely, 0.1)[10, 10] == 255 and found(likely, 0.1)[12, 15] == 255
    assert not found(likely, 0.1)[:, 30:].any() and set(np.unique(mask)) == {0, 255}
    assert not found(np.zeros((3, 3), np.uint8), 1.0).any()
