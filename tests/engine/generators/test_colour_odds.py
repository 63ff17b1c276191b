"""What colours tell of where a thing is."""

from __future__ import annotations

import numpy as np
import pytest

from engine.generators.colour_odds import MOST, log_odds


def test_colours_of_the_thing_speak_for_it_those_of_the_ground_against_it_and_strange_ones_for_neither() -> None:
    rgb = np.full((120, 160, 3), (60, 130, 70), np.uint8)
    rgb[30:90, 30:80] = rgb[20:100, 100:110] = (200, 60, 50)
    rgb[20:100, 120:130] = (90, 90, 220)
    likely = np.full((120, 160), 0.02, np.float32)
    likely[30:90, 30:80] = 0.95
    likely[20:100, 90:140] = 0.3
    odds = log_odds(rgb, likely)
    assert odds.dtype == np.float32 and np.abs(odds).max() <= MOST
    assert (odds[30:90, 103:107] == MOST).all() and (odds[30:90, 114:117] == -MOST).all()
    assert np.abs(odds[30:90, 124:126]).max() < 0.3


@pytest.mark.parametrize("likelihood", [0.05, 0.4, 0.95])
def test_where_nothing_is_sure_of_one_side_they_tell_nothing(likelihood: float) -> None:
    rgb = np.random.RandomState(0).randint(0, 255, (40, 50, 3)).astype(np.uint8)
    assert not log_odds(rgb, np.full((40, 50), likelihood, np.float32)).any()


def test_ground_far_away_is_not_compared() -> None:
    rgb = np.full((100, 400, 3), (60, 130, 70), np.uint8)
    rgb[40:60, 20:60] = rgb[:, 300:] = (200, 60, 50)
    likely = np.zeros((100, 400), np.float32)
    likely[40:60, 20:60] = 0.95
    assert (log_odds(rgb, likely)[45:55, 30:50] == MOST).all()
