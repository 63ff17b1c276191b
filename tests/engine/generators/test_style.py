"""A loaded network of style paints a photo small, over pieces, and that is laid out at any size."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from engine.generators import style
from engine.generators.colour_maps import moments
from engine.generators.style import Painted, Pieces, Style, lay, put_together, size_at, underpainting
from engine.generators.style_painting import read_style
from engine.networks.style import StyleConfig, StyleNetwork
from engine.problem import Problem
from tests.filters import STYLE_CARD, style_model


def noisy(height: int, width: int, seed: int = 1) -> np.ndarray:
    return np.random.RandomState(seed).randint(0, 256, (height, width, 3)).astype(np.uint8)


def test_the_same_seed_paints_the_same_and_jitter_is_how_far_it_matters() -> None:
    model, below = style_model(), noisy(30, 41)
    seen = model.see(noisy(20, 20, 2))
    made = [model.paint(below, seen, jitter, seed) for jitter, seed in ((1.0, 3), (1.0, 3), (1.0, 4), (0, 3), (0, 4))]
    assert made[0].shape == below.shape and np.array_equal(made[0], made[1]) and np.array_equal(made[3], made[4])
    assert not np.array_equal(made[0], made[2]) and not np.array_equal(made[0], made[3])


def test_numbers_that_are_not_finite_are_told_in_a_sentence() -> None:
    network = StyleNetwork(StyleConfig((4, 4, 8), 1, 8))
    with torch.no_grad():
        network.last.weight.fill_(float("nan"))
    model = Style(STYLE_CARD, network, torch.device("cpu"), torch.float32)
    with pytest.raises(Problem, match="numbers that are not finite"):
        model.paint(noisy(16, 16), model.see(noisy(16, 16)), 0, 0)


def test_a_photo_is_painted_at_a_size_of_its_own() -> None:
    assert size_at(noisy(60, 90), 0.5).shape == (60, 90, 3)  # never larger than it is
    sides = [size_at(noisy(300, 900), coarse).shape[1] for coarse in (0, 0.5, 1)]
    assert sides[0] == style.FINEST > sides[1] > sides[2] == style.COARSEST


def test_shapes_go_from_pieces_to_the_photo_in_the_styles_colours() -> None:
    photo = np.repeat(np.linspace(0, 255, 40).astype(np.uint8)[None, :, None], 40, 0).repeat(3, 2)
    lines = np.repeat(np.where(np.arange(40) % 4 == 0, 40, 200).astype(np.uint8)[:, None, None], 40, 1).repeat(3, 2)
    pieces, colours = put_together(photo, lines, read_style(lines), 0.0, 1), moments(lines)
    assert np.array_equal(underpainting(pieces, colours, 0), pieces.picture)
    painted = [underpainting(pieces, colours, shapes).astype(int) for shapes in (0, 0.5, 1)]
    rows = [float(np.abs(np.diff(one, axis=0)).mean()) for one in painted]
    assert rows[0] > rows[1] > 5 and rows[2] == 0
    assert painted[2].mean() == pytest.approx(lines.mean(), abs=6)


def test_a_larger_picture_shows_the_same_paint_and_the_photos_own_detail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(style, "STRIP_ROWS", 50)
    small, large = noisy(4, 6).repeat(5, 0).repeat(5, 1) // 2 + 60, noisy(120, 180, 2) // 4 + 100
    smooth = np.full_like(large, 130)
    reduced = np.full_like(small, 130)
    plain = np.concatenate(list(lay(Painted(reduced, small), smooth, 1.0)))
    detailed = np.concatenate(list(lay(Painted(reduced, small), large, 1.0)))
    assert plain.shape == large.shape
    assert np.abs(plain.reshape(20, 6, 30, 6, 3).mean((1, 3)) - small).mean() < 6
    added = (detailed.astype(float) - plain)[10:-10, 10:-10]
    assert np.abs(added - style.DETAIL * (large.astype(float) - 130)[10:-10, 10:-10]).max() < 2


def test_colours_go_back_to_the_photos() -> None:
    photo, painted = noisy(20, 20) // 8 + 20, noisy(20, 20, 2) // 8 + 200
    (styled,), (own,) = (list(lay(Painted(photo, painted), photo, colours)) for colours in (1.0, 0.0))
    assert np.array_equal(styled, painted) and abs(float(own.mean()) - float(photo.mean())) < 3


def test_weights_of_another_network_are_refused(tmp_path: Path) -> None:
    save_file({"one": torch.zeros(3)}, tmp_path / STYLE_CARD.weights)
    content = (tmp_path / STYLE_CARD.weights).read_bytes()
    card = replace(STYLE_CARD, folder=tmp_path, sha256=sha256(content).hexdigest())
    with pytest.raises(Problem):
        Style.load(card)
    assert Pieces(noisy(2, 2), noisy(2, 2)).nbytes == 24
