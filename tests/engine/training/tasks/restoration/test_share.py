"""How much of what a restorer finds is added: it is learned from kept signs, and all else stays as it was."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.generators.catalog import Catalog
from engine.networks.restoration import SURE, UNSURE
from engine.problem import Problem
from engine.training import warm_start
from engine.training.core import loop
from engine.training.stages import plan_of
from engine.training.tasks.restoration.data import Harm, Pair, Pairs
from engine.training.tasks.restoration.degrading import harmed
from engine.training.tasks.restoration.plan import RestorationPlan
from engine.training.tasks.restoration.share import SPARED, ShareTask, best_share, decibels, errors_of, risk, worth_of

CPU = torch.device("cpu")
TEXT = 'name = "tiny"\nclasses = ["photo"]\nstage = "restoration"\nbatch = 32\nsteps = 40\nchannels = 4\nblocks = 1\n'
TEXT += 'finest = 8\npatch = 48\nshare = true\nstart_from = "before"\npictures = 48\nprecise = true\n'


def silent(sentence: str) -> None:
    pass


def task(harm: Harm = harmed, **changes: object) -> ShareTask:
    plan = plan_of(TEXT)
    assert isinstance(plan, RestorationPlan)
    plan = dataclasses.replace(plan, **changes)  # type: ignore[arg-type]
    tiny = np.random.default_rng(2).integers(0, 256, (6, 8, 8, 3), np.uint8)
    windows = tiny.repeat(16, 1).repeat(16, 2)
    return ShareTask(plan, Pairs(windows, 1, 16, plan.patch, plan.seed, CPU, harm, plan.painted), CPU, silent)


def test_the_share_closes_where_what_is_added_makes_a_picture_worse() -> None:
    """Clean pictures: whatever is added is wrong."""
    closing = task(lambda truth, rng: truth, rate_generator=0.03)
    with torch.no_grad():
        closing.network.last.bias.fill_(0.3)
    given = closing.pairs.draw(10_000).given

    def share() -> float:
        with torch.no_grad():
            return float(closing.network.parts(given)[1].mean())

    before = share()
    for number in range(40):
        closing.step(number, 0.1)
    assert share() < before - 0.2


def test_the_share_opens_for_noise_and_not_for_what_is_clean() -> None:
    """A residual that undoes half of the pictures' harm exactly: a flat step of brightness."""

    def brighter(truth: np.ndarray, rng: np.random.Generator) -> np.ndarray:
        flat = np.full_like(truth, 90)
        return flat if rng.random() < 0.5 else np.asarray(flat + rng.integers(0, 60, flat.shape), np.uint8)

    learning = task(brighter, rate_generator=0.005, pictures=128, steps=150, decibels_from=1.0)
    learning.pairs = dataclasses.replace(learning.pairs, windows=np.full((2, 128, 128, 3), 90, np.uint8))
    with torch.no_grad():
        learning.network.last.bias.fill_(-29.5 / 127.5)
    for number in range(150):
        learning.step(number)
    noisy = torch.as_tensor(np.random.default_rng(1).integers(90, 150, (1, 48, 48, 3))).permute(0, 3, 1, 2)
    clean = torch.full((1, 3, 48, 48), 90.0)
    with torch.no_grad():
        opened, closed = (float(learning.network.parts(rgb / 127.5 - 1)[1].mean()) for rgb in (noisy, clean))
    assert opened > 0.8 and closed < 0.1


def test_all_else_stays_as_the_run_before_had_it() -> None:
    before = task()
    with torch.no_grad():
        before.average.last.bias.fill_(0.5)
    learning = task()
    learning.warm_start(before.state(), ("photo",))
    assert set(learning.step(0)) == {"share"}
    now, was = learning.network.state_dict(), before.average.state_dict()
    same = {name for name, value in was.items() if torch.equal(value, now[name])}
    assert {name for name in was if not name.startswith("share.")} <= same
    assert "share.share.weight" not in same


def test_a_resumed_run_comes_to_the_same_numbers(tmp_path: Path) -> None:
    straight = task(steps=4, painted=0.5)
    loop.train(straight, tmp_path / "whole", 4, 2, CPU)
    stops = iter([False, False, True])
    assert loop.train(task(steps=4, painted=0.5), tmp_path / "part", 4, 2, CPU, should_stop=lambda: next(stops)) == 2
    second = task(steps=4, painted=0.5)
    assert loop.train(second, tmp_path / "part", 4, 2, CPU, resume=True) == 4
    assert straight.network.share.usual.any() and not straight.network.share.scale.eq(1).all()
    for name, value in straight.average.state_dict().items():
        assert torch.equal(value, second.average.state_dict()[name]), name


def test_signs_are_kept_as_beside_the_usual_and_stay_so_in_a_run_that_follows() -> None:
    first = task()
    looked = first.look()
    assert looked.signs.shape[:3] == (48, len(first.network.share.usual), 1)
    even = (looked.signs.float() - first.network.share.usual[:, None, None]) * first.network.share.scale[:, None, None]
    assert even.mean((0, 2, 3)).abs().max() < 0.02
    deviation = even.std((0, 2, 3))
    assert deviation.max() < 1.01 and deviation.median() > 0.99  # less where a sign is the same everywhere
    following = task(pictures=16)
    following.warm_start(first.state(), ("photo",))
    following.look()
    assert torch.equal(following.network.share.usual, first.network.share.usual)


def test_a_run_starts_from_a_model_and_of_another_layout_the_share_begins_anew() -> None:
    plan = plan_of(TEXT.replace('start_from = "before"', 'start_from_model = "restore"'))
    assert isinstance(plan, RestorationPlan)
    plan = dataclasses.replace(plan, channels=64, finest=96, blocks=2)
    pairs = Pairs(np.zeros((1, 128, 128, 3), np.uint8), 1, 16, plan.patch, plan.seed, CPU, harmed)
    begun = ShareTask(plan, pairs, CPU, silent)
    notes = warm_start.begin(begun, plan, Path("nowhere"), CPU, silent)
    card = Catalog.load().find("restore")
    assert notes == {"begun_from": [[card.name, card.licence, True]]}
    theirs = warm_start._weights(card, CPU)
    for network in (begun.network, begun.average):
        assert all(torch.equal(value, theirs[name]) for name, value in network.state_dict().items())
    older = {name: value for name, value in theirs.items() if not name.startswith("share.")}
    own = begun.average.state_dict()
    older |= {"share.judge.weight": torch.zeros(1, 2, 3, 4)}
    taken = begun.unpublished(older)
    assert all(torch.equal(taken[name], value) for name, value in own.items())
    smaller = ShareTask(dataclasses.replace(plan, channels=8), pairs, CPU, silent)
    with pytest.raises(Problem, match="of other sizes"):
        warm_start.begin(smaller, dataclasses.replace(plan, channels=8), Path("nowhere"), CPU, silent)


def test_the_sheet_has_a_row_a_patch() -> None:
    assert task().sheet().shape == (8 * 48, 3 * 48, 3)


def test_the_best_share_is_what_comes_nearest_to_the_truth() -> None:
    truth, residual = torch.zeros(3, 3, 8, 8), torch.full((3, 3, 8, 8), 0.2)
    given = truth - torch.tensor([0.1, 0.4, -0.1])[:, None, None, None]
    assert best_share(residual, Pair(given, truth)).flatten().tolist() == pytest.approx([0.5, 1, 0])


def test_too_large_a_share_counts_most_where_nothing_is_to_be_added_and_too_small_a_one_by_what_is_lost() -> None:
    truth, residual = torch.zeros(3, 3, 8, 8), torch.full((3, 3, 8, 8), 0.2)
    given = truth - torch.tensor([0.1, 0.4, -0.1])[:, None, None, None]  # best shares of 0.5, 1 and 0
    best = best_share(residual, Pair(given, truth))
    worth = worth_of(best, residual, Pair(given, truth))
    share = torch.tensor([0.75, 0.75, 0.25])[:, None, None, None].expand(3, 1, 8, 8)
    counted = risk(share, best.flatten(), worth.flatten(), 20).mean((1, 2, 3)) / 0.25**2
    assert counted.tolist() == pytest.approx([1 + 20 / 4, 1 + 6, 1 + 20], abs=0.05)


def test_decibels_count_in_the_later_part_of_a_run_alone() -> None:
    learning = task(decibels_from=0.5)
    assert set(learning.step(0, 0.4)) == {"share"}
    assert set(learning.step(1, 0.6)) == {"share", "missed", "lost"}


def test_errors_are_told_place_by_place() -> None:
    torch.manual_seed(1)
    residual, truth, given = (torch.randn(2, 3, 24, 24) for _ in range(3))
    errors = errors_of(residual, Pair(given, truth), (2, 3))
    assert errors.shape == (2, 3, 6)
    residual, missing = (127.5 * part[1, :, 12:24, 8:16] for part in (residual, truth - given))
    expected = [(residual**2).mean(), (residual * missing).mean(), (missing**2).mean()]
    torch.testing.assert_close(errors[1, :, 4], torch.stack(expected))


def test_what_a_picture_loses_is_told_apart_from_what_it_misses() -> None:
    """Two places of a picture each, alike, whose best share is a half."""
    errors = torch.tensor([[4.0], [2.0], [9.0]]).expand(3, 3, 2)
    where = torch.tensor([[0.5, 0.5], [0.0, 0.0], [1.4, 1.4]])  # of the residual: best, none of it, far too much
    share = (UNSURE + where * (SURE - UNSURE)).requires_grad_()
    missed, lost = decibels(share, torch.full((3,), 0.5), errors)
    gainable, loss = (10 * np.log10(errors) for errors in (9.06 / 8.06, (9.06 - 2 * 2 * 1.04 + 4 * 1.04**2) / 9.06))
    assert missed.tolist() == pytest.approx([0, gainable, gainable + loss], abs=1e-4)
    assert lost.tolist() == pytest.approx([0, 0, loss - SPARED + (loss - SPARED) ** 2], abs=1e-4)
    lost.sum().backward()
    assert share.grad is not None and (share.grad[2] > 0).all()  # beyond all that is added it finds back as well
