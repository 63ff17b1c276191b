"""A loaded season network: strips fit together, the card has to fit, and an unknown kind is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.generators import season
from engine.generators.card import Card
from engine.generators.season import Season
from engine.networks.season import SeasonConfig, SeasonNetwork
from engine.problem import Problem
from tests.small_models import write_model


@pytest.fixture
def card(tmp_path: Path) -> Card:
    torch.manual_seed(3)
    network = SeasonNetwork(SeasonConfig(2, 4, 8, 1))
    return write_model(tmp_path, "season", ("rain", "snow"), network.state_dict(), name="tiny", noise=4)


def test_it_is_the_same_in_strips_and_each_time(card: Card, monkeypatch: pytest.MonkeyPatch) -> None:
    model = Season.load(card, "cpu", torch.float32)
    rgb = np.random.RandomState(1).randint(0, 256, (50, 30, 3)).astype(np.uint8)
    noise = np.float32([0.5, -1, 0, 1])
    rows: list[int] = []
    whole = model.lay(rgb, model.look(rgb, "snow", noise), rows.append)
    assert rows == [50] and whole.shape == rgb.shape and not np.array_equal(whole, rgb)
    assert np.array_equal(whole, model.lay(rgb, model.look(rgb, "snow", noise)))
    assert not np.array_equal(whole, model.lay(rgb, model.look(rgb, "rain", noise)))
    assert not np.array_equal(whole, model.lay(rgb, model.look(rgb, "snow", 0 * noise)))
    monkeypatch.setattr(season, "STRIP_ROWS", 16)
    in_strips = model.lay(rgb, model.look(rgb, "snow", noise), rows.append)
    assert rows[1:] == [16, 32, 48, 50] and np.abs(in_strips.astype(int) - whole).max() <= 1
    assert model.lay(rgb[:1, :1], model.look(rgb[:1, :1], "rain", noise)).shape == (1, 1, 3)


def test_kinds_are_those_of_the_card_in_its_order(card: Card) -> None:
    model, noise = Season.load(card, "cpu", torch.float32), np.float32([0.5, -1, 0, 1])
    view = torch.full((1, 3, 64, 64), 102 / 127.5 - 1)
    for index, kind in enumerate(card.classes):
        look = model.look(np.full((80, 96, 3), 102, np.uint8), kind, noise)
        with torch.no_grad():
            grid, light = model.network(view, torch.tensor([index]), torch.from_numpy(noise)[None])
        torch.testing.assert_close((look.grid, look.light), (grid, light))


def test_what_does_not_fit_is_told(card: Card) -> None:
    with pytest.raises(Problem, match='knows no "hail"'):
        Season.load(card).look(np.zeros((4, 4, 3), np.uint8), "hail", np.zeros(4, np.float32))
    with pytest.raises(Problem, match="tiny"):
        Season.load(replace(card, noise=5))
    with pytest.raises(Problem, match="tiny"):
        Season.load(replace(card, classes=("rain",)))
