"""The experiments' figures, of methods painted by code whose answers are known."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import Tensor

from engine.training.core.candidate import Candidate
from engine.training.core.places import Place, warp
from engine.training.tasks.baselines.competitors import Competitor
from engine.training.tasks.baselines.experiments import MOVES, Experiments
from engine.training.tasks.foreground.evaluation import Windows

SIDE = 64


@pytest.fixture(scope="module")
def experiments() -> Experiments:
    mask = torch.zeros(2, 1, SIDE, SIDE)
    mask[:, :, 14:50, 14:50] = 1
    black = torch.zeros(2, 3, SIDE, SIDE)
    return Experiments(Windows(black, mask, torch.ones_like(mask), torch.tensor([0, 1]), ["a", "b"]))


def _even(context: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
    """One colour, by the noise."""
    return torch.tanh(noise[:, :3, None, None]).expand(-1, -1, SIDE, SIDE)


def _striped(context: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
    """Stripes that stay where they are on the picture that it is given."""
    stripes = torch.sin(torch.arange(SIDE) * 0.5)
    return stripes.expand(len(mask), 3, SIDE, SIDE)


def _by_mask(context: Tensor, mask: Tensor, valid: Tensor, label: Tensor, noise: Tensor) -> Tensor:
    """One grey, the lighter the larger the mask is."""
    return mask.mean((1, 2, 3), keepdim=True).expand(-1, 3, SIDE, SIDE)


def _figures(experiments: Experiments, method: Competitor) -> dict[str, float]:
    drawn = experiments.moved(method), experiments.renewed(method), experiments.meeting(method)
    return experiments.figures(*drawn)


def test_what_lives_in_its_frame_keeps_its_pattern_and_what_is_locked_to_the_canvas_does_not(
    experiments: Experiments,
) -> None:
    candidate = Candidate("stripes", _striped, SIDE, 8, 0)
    kept = _figures(experiments, Competitor(candidate, "", in_frames=True))
    lost = _figures(experiments, Competitor(candidate, ""))
    assert kept["moved"] < 8 < 40 < lost["moved"]
    assert kept["second"] < 8 < 40 < lost["second"]
    assert kept["noise"] == lost["noise"] == 0


def test_two_objects_stay_two_unless_they_are_drawn_at_once(experiments: Experiments) -> None:
    candidate = Candidate("even", _even, SIDE, 8, 0)
    apart = _figures(experiments, Competitor(candidate, ""))
    as_one = _figures(experiments, Competitor(candidate, "", at_once=True))
    assert apart["two"] > 5
    assert as_one["two"] < 1.5
    assert apart["first"] < 1 and apart["noise"] > 10


def test_what_changes_elsewhere_is_told_of_the_whole_picture_and_never_shown(experiments: Experiments) -> None:
    even, by_mask = (Competitor(Candidate("", draw, SIDE, 8, 0), "") for draw in (_even, _by_mask))
    same, changed = experiments.elsewhere(even), experiments.elsewhere(by_mask)
    assert same["elsewhere"] == 0 and same["off"] > 20
    share = float(experiments.windows.mask.mean())
    assert changed["off"] == pytest.approx(share * 127.5, abs=0.1)
    less = (share - float(experiments.cover(MOVES[2]).mean())) * 127.5 / 3  # only the scaled mask is smaller
    assert changed["elsewhere"] == pytest.approx(less, abs=0.5)
    changed_at = (experiments.insert(by_mask) - experiments.ground) * (experiments.windows.mask == 0)
    assert float(changed_at.abs().max()) < 1e-4


def test_what_lives_in_its_frame_draws_nothing_beyond_it(experiments: Experiments) -> None:
    method = Competitor(Candidate("", _even, SIDE, 8, 0), "", in_frames=True)
    asked = experiments.windows.mask, experiments.windows.label, experiments.noises[0][:, :8]
    _, drawn_at = method.raw(experiments.ground, *asked, Place(scale=0.5))
    assert float(drawn_at.mean()) == pytest.approx(0.25, abs=0.01)


def test_a_place_moves_what_lies_in_the_frame_and_back() -> None:
    x = (torch.arange(SIDE) / SIDE).expand(1, 3, SIDE, SIDE)
    moved = warp(x, Place(right=0.1).to_canvas, "border")
    assert float(moved[0, 0, 20, 32]) == pytest.approx(0.4)  # what lay a tenth further left
    for place in MOVES:
        assert abs(place.to_canvas @ place.to_frame - np.eye(3)).max() < 1e-12
