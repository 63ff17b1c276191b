"""A loaded enlarger: any size, the same bytes in strips and as a whole, and one sentence for whatever is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
import safetensors.torch
import torch

from engine.generators.card import Card
from engine.generators.detail import Detail
from engine.networks.detail import Enlarger, EnlargerConfig
from engine.problem import Problem
from engine.scene.depth import eight_bits
from tests.engine.compositing.pictures import noise
from tests.small_models import write_model


def _tensors() -> dict[str, torch.Tensor]:
    """A tiny model of random weights."""
    torch.manual_seed(5)
    enlarger = Enlarger(EnlargerConfig(8, 2))
    torch.nn.init.normal_(enlarger.last.weight, std=0.05)
    return {name: value.half() for name, value in enlarger.state_dict().items()}


def _card(folder: Path, content: bytes | None = None) -> Card:
    weights = _tensors() if content is None else content
    return write_model(folder, "detail", ("cat",), weights, resolution=128, noise=1)


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
@pytest.mark.parametrize("rows", [6, 7, 20])
def test_strips_give_the_same_bytes_as_the_whole(tmp_path: Path, dtype: torch.dtype, rows: int) -> None:
    model, picture = Detail.load(_card(tmp_path), "cpu", dtype), noise(45, 31, 3)
    whole = model.enlarge(picture)
    assert whole.shape == (180, 124, 3)
    np.testing.assert_array_equal(model.enlarge(picture, strip_pixels=rows * 31), whole)


def test_the_same_picture_gives_the_same_bytes_whoever_owns_it(tmp_path: Path) -> None:
    card, picture = _card(tmp_path), noise(32, 32, 3)
    picture.flags.writeable = False
    first = Detail.load(card, "cpu").enlarge(picture)
    np.testing.assert_array_equal(Detail.load(card, "cpu").enlarge(picture[:, ::-1][:, ::-1]), first)


def test_what_is_there_stays_where_it_is(tmp_path: Path) -> None:
    """The small picture again, when the large one is made as small: tiny random weights move it by little."""
    smooth = cv2.GaussianBlur(noise(40, 40, 3), (0, 0), 3)
    large = Detail.load(_card(tmp_path), "cpu").enlarge(smooth)
    back = cv2.resize(large, (40, 40), interpolation=cv2.INTER_AREA)
    shifted = np.roll(smooth, 1, axis=1)
    near = np.abs(back.astype(int) - smooth).mean()
    assert near < np.abs(back.astype(int) - shifted).mean()


@pytest.mark.parametrize("dtype", [np.uint16, np.float32])
def test_more_bits_give_the_same_picture_finer(tmp_path: Path, dtype: Any) -> None:
    model = Detail.load(_card(tmp_path), "cpu")
    coarse = cv2.GaussianBlur(noise(20, 40, 3), (0, 0), 3)
    deep = (coarse / 255).astype(np.float32) if dtype == np.float32 else coarse.astype(np.uint16) * np.uint16(257)
    large = model.enlarge(deep)
    assert large.dtype == dtype
    assert np.abs(eight_bits(large).astype(int) - model.enlarge(coarse)).max() <= 1
    assert len(np.unique(large)) > 2000, "steps between those of 8 bits"
    light = model.enlarge(np.full((8, 8, 3), 3, np.float32))
    assert light.min() > 2.5, "what is brighter than white stays so"


@pytest.mark.parametrize("size", [(1, 1), (1, 9), (5, 2)])
def test_the_smallest_pictures_are_enlarged_too(tmp_path: Path, size: tuple[int, int]) -> None:
    assert Detail.load(_card(tmp_path), "cpu").enlarge(noise(*size, 3)).shape == (4 * size[0], 4 * size[1], 3)


@pytest.mark.parametrize(
    "rgb",
    [np.zeros((4, 4), np.uint8), np.zeros((4, 4, 4), np.uint8), np.zeros((4, 4, 3)), np.zeros((0, 4, 3), np.uint8)],
)
def test_what_is_no_rgb_picture_is_a_problem(tmp_path: Path, rgb: Any) -> None:
    with pytest.raises(Problem, match="Only an RGB picture can be enlarged"):
        Detail.load(_card(tmp_path), "cpu").enlarge(rgb)


def test_weights_that_are_no_enlargers_are_a_problem(tmp_path: Path) -> None:
    tensors = _tensors()
    for wrong in (
        {name: value for name, value in tensors.items() if not name.startswith("last")},
        {"x.weight": torch.zeros(3)},
        tensors | {"blocks.0.before.weight": torch.zeros(4, 4, 3, 3)},
    ):
        with pytest.raises(Problem, match="belong to another kind of network"):
            Detail.load(_card(tmp_path, safetensors.torch.save(wrong)), "cpu")
    with pytest.raises(Problem, match="not finite"):
        broken = safetensors.torch.save(tensors | {"last.bias": torch.full((48,), float("nan"))})
        Detail.load(_card(tmp_path, broken), "cpu")
    with pytest.raises(Problem, match="no safetensors file"):
        Detail.load(_card(tmp_path, b"nothing"), "cpu")
