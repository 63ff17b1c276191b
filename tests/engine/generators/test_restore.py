"""A loaded restorer: any size, the same bytes in strips and as a whole, and one sentence for whatever is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.restore import Restore
from engine.networks.restoration import Restorer, RestorerConfig
from engine.problem import Problem
from engine.training.core.picture_measures import psnr
from engine.training.tasks.restoration.degrading import compressed
from engine.training.tasks.restoration.textures import PAINTERS, Painter, prints, tiles, writing
from tests.engine.compositing.pictures import noise
from tests.small_models import write_model

CONFIG = RestorerConfig(4, 1)


@pytest.fixture(scope="module")
def shipped() -> Restore:
    """The restorer that comes along."""
    return Restore.load(Catalog.load().find("restore"), "cpu")


def save(folder: Path, extra: dict[str, torch.Tensor] | None = None) -> Card:
    """Write a tiny restorer of random weights and its card."""
    torch.manual_seed(5)
    return write_model(folder, "restore", ("photo",), Restorer(CONFIG).state_dict() | (extra or {}), name="restore")


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_strips_give_the_same_bytes_as_the_whole(tmp_path: Path, dtype: torch.dtype) -> None:
    model, picture = Restore.load(save(tmp_path), "cpu", dtype), noise(3 * CONFIG.reach + 13, 21, 3)
    heard: list[float] = []
    whole = model.restore(picture)
    assert not np.array_equal(whole, picture)
    np.testing.assert_array_equal(model.restore(picture, heard.append, strip_pixels=1), whole)
    assert heard == sorted(heard) and heard[-1] == 1 and len(heard) == 4


def test_whoever_hears_of_the_progress_can_end_it(tmp_path: Path) -> None:
    def end(share: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Restore.load(save(tmp_path), "cpu").restore(noise(9, 9, 3), end)


@pytest.mark.parametrize("size", [(1, 1), (1, 9), (7, 2)])
def test_the_smallest_pictures_are_restored_too(tmp_path: Path, size: tuple[int, int]) -> None:
    picture = noise(*size, 3)
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


@pytest.mark.parametrize("painter", sorted(set(PAINTERS), key=lambda painter: painter.__name__))
def test_textures_that_look_like_noise_or_blocks_are_left_alone(shipped: Restore, painter: Painter) -> None:
    for seed in range(1000, 1004):
        picture = np.asarray(painter(128, np.random.default_rng(seed)).clip(0, 255), np.uint8)
        assert psnr(picture, shipped.restore(picture)) > 50


def test_a_jpeg_of_writing_or_of_a_print_does_not_get_worse(shipped: Restore) -> None:
    for painter, seed in ((writing, 1002), (writing, 1006), (prints, 1004), (prints, 1007), (tiles, 1007)):
        picture = np.asarray(painter(128, np.random.default_rng(seed)).clip(0, 255), np.uint8)
        for quality in (80, 90):
            given = compressed(picture, quality, subsampled=True)
            assert psnr(picture, shipped.restore(given)) > psnr(picture, given) - 0.1


def test_noise_goes_where_there_is_some(shipped: Restore) -> None:
    steps = np.linspace(40, 220, 128) + 10 * np.sin(np.arange(128) / 9)[:, None]
    picture = np.asarray(steps[..., None].repeat(3, 2), np.uint8)
    noise = np.random.default_rng(3).standard_normal(picture.shape)
    noisy = np.asarray((picture + 15 * noise).clip(0, 255), np.uint8)
    written = compressed(noisy, 60, subsampled=True)
    for given in (noisy, written):
        assert psnr(picture, shipped.restore(given)) > psnr(picture, given) + 6
