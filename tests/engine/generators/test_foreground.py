"""A loaded model: the same bytes whether it has just looked at the place or remembers it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from engine.generators.card import Card
from engine.generators.context import fill
from engine.generators.foreground import Foreground
from engine.networks.encoder import Encoder
from engine.networks.foreground import ForegroundConfig, ForegroundGenerator
from engine.problem import Problem
from tests.small_models import write_model


def _card(folder: Path, alpha: bool = False, **changes: int) -> Card:
    """A tiny model of random weights."""
    torch.manual_seed(4)
    config = ForegroundConfig(
        2, 128, noise=8, style=16, embedding=8, widths=(16, 16, 12, 12, 8, 8), condition_widths=(12, 12, 8, 8, 8, 8),
        alpha=alpha,
    )  # fmt: skip
    tensors = {f"generator.{name}": value for name, value in ForegroundGenerator(config).state_dict().items()}
    tensors |= {f"encoder.{name}": value for name, value in Encoder(2, 8, (8, 8, 8, 8, 8)).state_dict().items()}
    return write_model(folder, "foreground", ("cat", "dog"), tensors, **{"resolution": 128, "noise": 8} | changes)


def _place(seed: int, size: int = 128) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """rgb, valid, mask, read-only as the program keeps them."""
    rgb = np.random.default_rng(seed).integers(0, 255, (size, size, 3), np.uint8)
    mask = np.zeros((size, size), np.uint8)
    mask[size // 4 : -size // 4, size // 4 : -size // 4] = 255
    pictures = rgb, np.full_like(mask, 255), mask
    for picture in pictures:
        picture.flags.writeable = False
    return pictures


def _noise(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal(8).astype(np.float32)


def test_an_objects_edge_comes_as_alpha_inside_the_mask(tmp_path: Path) -> None:
    model, (rgb, valid, mask) = Foreground.load(_card(tmp_path, alpha=True), "cpu", torch.float32), _place(1)
    picture, alpha = model.generate(rgb, valid, mask, "cat", _noise(1))
    assert alpha is not None and alpha.shape == (128, 128)
    assert (alpha[mask == 0] == 255).all() and (alpha[40:-40, 40:-40] == 255).all()
    assert (alpha[mask > 0] < 255).any()
    half = [x[::2, ::2].copy() for x in (rgb, valid, mask)]
    assert model.generate(*half, "cat", _noise(1))[1] is None  # only the full size has it

    def tensor(x: np.ndarray) -> torch.Tensor:
        return torch.from_numpy(x.copy()).reshape(*x.shape[:2], -1).permute(2, 0, 1)[None].float() / 255

    ground, planes = fill(tensor(rgb) * 2 - 1, tensor(mask)), (tensor(mask), tensor(valid))
    drawn = model.draw(ground, *planes, torch.zeros(1, dtype=torch.long), torch.from_numpy(_noise(1))[None])
    expected = torch.lerp(ground, tensor(picture) * 2 - 1, tensor(alpha))
    torch.testing.assert_close(drawn, expected, rtol=0, atol=0.02)


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_a_remembered_place_gives_the_same_bytes(tmp_path: Path, dtype: torch.dtype) -> None:
    card = _card(tmp_path)
    used, place = Foreground.load(card, "cpu", dtype), _place(1)
    used.generate(*place, "cat", _noise(1))
    for seed, light in ((2, 1.0), (3, 0.4), (2, 1.0)):
        used.prepare()
        fresh = Foreground.load(card, "cpu", dtype)
        expected, _ = fresh.generate(*place, "cat", _noise(seed), light)
        assert np.array_equal(used.generate(*place, "cat", _noise(seed), light)[0], expected)


def test_another_place_or_class_is_looked_at_anew(tmp_path: Path) -> None:
    card = _card(tmp_path)
    used, place, other = Foreground.load(card, "cpu", torch.float32), _place(1), _place(2)
    used.generate(*place, "cat", _noise(1))
    for pictures, class_name in ((place, "dog"), (other, "dog"), (place, "cat")):
        expected, _ = Foreground.load(card, "cpu", torch.float32).generate(*pictures, class_name, _noise(1))
        assert np.array_equal(used.generate(*pictures, class_name, _noise(1))[0], expected)


def test_pictures_that_may_have_changed_are_looked_at_anew(tmp_path: Path) -> None:
    model = Foreground.load(_card(tmp_path), "cpu", torch.float32)
    rgb, valid, mask = (picture.copy() for picture in _place(1))
    before, _ = model.generate(rgb, valid, mask, "cat", _noise(1))
    rgb[...] = 20
    assert not np.array_equal(model.generate(rgb, valid, mask, "cat", _noise(1))[0], before)


def test_light_follows_the_place_by_its_share(tmp_path: Path) -> None:
    model = Foreground.load(_card(tmp_path), "cpu", torch.float32)
    _, valid, mask = _place(1)
    dark, bright = (np.full((128, 128, 3), level, np.uint8) for level in (60, 150))

    def mean(rgb: np.ndarray, light: float) -> float:
        return float(model.generate(rgb, valid, mask, "cat", _noise(1), light)[0].mean())

    assert (
        mean(bright, 1.0) - mean(dark, 1.0) > mean(bright, 0.5) - mean(dark, 0.5) > mean(bright, 0.0) - mean(dark, 0.0)
    )


def test_smaller_pictures_can_be_drawn(tmp_path: Path) -> None:
    model = Foreground.load(_card(tmp_path), "cpu", torch.float32)
    assert model.generate(*_place(1, 64), "cat", _noise(1))[0].shape == (64, 64, 3)


def test_weights_that_do_not_fit_their_card_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="do not fit its card"):
        Foreground.load(_card(tmp_path, resolution=256))
    with pytest.raises(Problem, match="do not fit its card"):
        Foreground.load(_card(tmp_path, noise=9))
