"""A cartoon is painted pixel by pixel from flat colours and lines, at their size or at any larger one."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import torch

from engine.generators import cartooning
from engine.generators.cartoon import Cartoon
from engine.generators.cartooning import STEPS, STRIP_ROWS, Drawing, cartoon
from engine.jobs import Cancelled
from engine.networks.cartoon import CartoonConfig, CartoonNetwork
from tests.filters import CARTOON_CARD


def even(height: int, width: int, *colour: int) -> np.ndarray:
    return np.full((height, width, 3), colour, np.uint8)


def drawing(rgb: np.ndarray, flat: np.ndarray | None = None, lines: float = 0.0) -> Drawing:
    return Drawing(rgb, rgb if flat is None else flat, np.full(rgb.shape[:2], lines, np.float32))


def test_without_its_knobs_the_photo_stays_as_it_is() -> None:
    rgb = np.random.RandomState(1).randint(0, 256, (30, 40, 3)).astype(np.uint8)
    made = cartoon(rgb, drawing(rgb, even(30, 40, 9, 9, 9), -1.0), edges=0, flatness=0, colour=0.5)
    assert np.abs(made.astype(int) - rgb).max() <= 1


def test_colour_goes_from_grey_to_twice_as_strong() -> None:
    rgb = even(4, 4, 120, 100, 90)
    grey = cartoon(rgb, drawing(rgb), edges=0, flatness=0, colour=0)[0, 0].astype(int)
    strong = cartoon(rgb, drawing(rgb), edges=0, flatness=0, colour=1)[0, 0].astype(int)
    assert grey.max() - grey.min() == 0 and grey[0] == round(0.299 * 120 + 0.587 * 100 + 0.114 * 90)
    assert np.abs(strong - grey - 2 * (rgb[0, 0] - grey)).max() <= 1


def test_shades_come_in_steps() -> None:
    ramp = np.repeat(np.arange(256, dtype=np.uint8)[None, :, None], 3, axis=2)
    made = cartoon(ramp, drawing(ramp), edges=0, flatness=1, colour=0.5)[0, :, 0].astype(int)
    steps = np.diff(made)
    assert (steps >= 0).all() and np.count_nonzero(steps == 0) > 128
    assert len({value for value in made if np.count_nonzero(made == value) > 8}) == STEPS + 1  # from black to white


def test_lines_are_dark_and_there_are_more_with_more_edges() -> None:
    rgb = even(8, 50, 200, 200, 200)
    shades = Drawing(rgb, rgb, np.repeat(np.linspace(-1, 1, 50, dtype=np.float32)[None], 8, axis=0))
    dark = [
        np.count_nonzero(cartoon(rgb, shades, edges=share, flatness=0, colour=0.5)[0, :, 0] < 100)
        for share in (0, 0.5, 1)
    ]
    assert dark[0] == 0 < dark[1] < dark[2] < 25


@pytest.mark.parametrize("rows", [1, STRIP_ROWS - 1, STRIP_ROWS + 7])
def test_a_larger_picture_follows_its_own_borders_and_stays_even_where_the_small_one_is(rows: int) -> None:
    left = np.arange(400) < 201
    rgb = np.where(left[None, :, None], even(rows, 400, 40, 60, 80), even(rows, 400, 220, 200, 160))
    noisy = (rgb + np.random.RandomState(2).randint(-6, 7, rgb.shape)).clip(0, 255).astype(np.uint8)
    small = np.asarray(cv2.resize(noisy, (100, max(1, rows // 4)), interpolation=cv2.INTER_AREA), np.uint8)
    dark, light = even(small.shape[0], 100, 40, 60, 80), even(small.shape[0], 100, 220, 200, 160)
    flat = np.where((np.arange(100) < 50)[None, :, None], dark, light)
    made = cartoon(noisy, drawing(small, flat), edges=0, flatness=0.67, colour=0.5)
    assert made.shape == rgb.shape
    border = np.abs(np.diff(made.astype(int)[..., 0], axis=1)).argmax(axis=1)
    assert (border == 200).all()  # where the photo has it, to the pixel
    assert made[:, 50:150].astype(int).std(axis=1).max() < noisy[:, 50:150].astype(int).std(axis=1).mean()


def test_the_network_draws_any_size_the_same_each_time() -> None:
    torch.manual_seed(3)
    model = Cartoon(CARTOON_CARD, CartoonNetwork(CartoonConfig(4, 1)), torch.device("cpu"), torch.float32)
    for shape in ((1, 1), (17, 40)):
        rgb = np.random.RandomState(3).randint(0, 256, (*shape, 3)).astype(np.uint8)
        one, other = model.draw(rgb), model.draw(rgb)
        assert one.flat.shape == rgb.shape and one.lines.shape == shape and one.flat.dtype == np.uint8
        assert np.array_equal(one.flat, other.flat) and np.array_equal(one.lines, other.lines)
        assert one.nbytes == 2 * rgb.nbytes + one.lines.nbytes
    assert CartoonConfig.of(model.network.state_dict()) == CartoonConfig(4, 1)


def test_strips_of_a_large_picture_fit_together(monkeypatch: pytest.MonkeyPatch) -> None:
    rgb = np.random.RandomState(4).randint(0, 256, (97, 60, 3)).astype(np.uint8)
    small = np.asarray(cv2.resize(rgb, (20, 32), interpolation=cv2.INTER_AREA), np.uint8)
    seen = Drawing(small, small // 64 * 64, np.random.RandomState(5).uniform(-1, 1, (32, 20)).astype(np.float32))
    whole = cartoon(rgb, seen, 0.8, 0.7, 0.65)
    monkeypatch.setattr(cartooning, "STRIP_ROWS", 13)
    assert np.array_equal(cartoon(rgb, seen, 0.8, 0.7, 0.65), whole)


def test_it_can_be_ended_after_each_strip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cartooning, "STRIP_ROWS", 10)
    rgb, told = even(45, 6, 1, 2, 3), []

    def on_part(done: int, total: int) -> None:
        told.append((done, total))
        if done == 30:
            raise Cancelled

    with pytest.raises(Cancelled):
        cartoon(rgb, drawing(rgb), 0.8, 0.7, 0.65, on_part)
    assert told == [(10, 45), (20, 45), (30, 45)]
