"""Scenes to choose from come one by one, and the newest wish wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.dialogs import scene_candidates as scene_tries
from desktop_app.dialogs.scene_candidates import Candidates
from desktop_app.document.document import Document
from engine.generators import noise
from engine.scene.layers import BackgroundRecipe
from tests.desktop_app.scene_models import PATIENCE_MS, Models, knob_directions, models, scenes, settle

__all__ = ["knob_directions", "models", "scenes", "settle"]

SIZE = (320, 180)


def sea(seed: int) -> BackgroundRecipe:
    return BackgroundRecipe((("sea", 1.0),), noise.draw(seed, 16), seed)


@pytest.fixture
def candidates(scenes: Document) -> Candidates:
    return Candidates(scenes, scenes)


def test_they_come_one_by_one_in_their_order(candidates: Candidates, settle: Callable[[], None]) -> None:
    arrived: list[int] = []
    candidates.arrived.connect(arrived.append)
    candidates.show([sea(seed) for seed in range(5)], SIZE)
    assert candidates.look(0) is None
    settle()
    assert arrived == [0, 1, 2, 3, 4]
    looks = [candidates.look(number) for number in range(5)]
    assert all(look is not None and look.preview and look.rgb.shape == (128, 228, 3) for look in looks)
    assert candidates.look(5) is None


def test_the_newest_dozen_wins(
    candidates: Candidates, models: Models, scenes: Document, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    models.ground.gate.clear()
    candidates.show([sea(seed) for seed in range(12)], SIZE)
    qtbot.waitUntil(lambda: scenes.engine.state == "ready", timeout=PATIENCE_MS)
    arrived: list[int] = []
    candidates.arrived.connect(arrived.append)
    candidates.show([sea(seed) for seed in range(100, 103)], SIZE)
    models.ground.gate.set()
    settle()
    assert arrived == [0, 1, 2]
    assert len(models.ground.asked) <= 4, "of the first dozen no more is made than what was running"


def test_what_was_made_before_is_there_at_once(
    candidates: Candidates, models: Models, settle: Callable[[], None]
) -> None:
    candidates.show([sea(1), sea(2)], SIZE)
    settle()
    arrived: list[int] = []
    candidates.arrived.connect(arrived.append)
    candidates.show([sea(2), sea(1)], SIZE)
    assert arrived == [0, 1] and len(models.ground.asked) == 2
    candidates.show([sea(2)], (180, 320))
    assert candidates.look(0) is None
    settle()
    look = candidates.look(0)
    assert look is not None and look.rgb.shape == (228, 128, 3)


def test_one_is_steered_and_the_last_is_seen(candidates: Candidates, settle: Callable[[], None]) -> None:
    seen: list[object] = []
    candidates.steered.connect(lambda: seen.append(candidates.shown))
    for strength in (0.2, 0.4, 0.6, 0.8):
        candidates.steer(replace(sea(1), strength=strength), SIZE)
    settle()
    last = candidates.shown
    assert last is not None and seen[-1] is last
    candidates.steer(replace(sea(1), strength=0.8), SIZE)
    assert candidates.shown is last, "known already"


def test_what_fails_is_told_once(
    candidates: Candidates,
    scenes: Document,
    models: Models,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*rest: object) -> object:
        raise ValueError("no such thing")

    monkeypatch.setattr(models.ground, "generate", broken)
    failures: list[bool] = []
    told: list[str] = []
    candidates.failed.connect(lambda: failures.append(True))
    scenes.notice.connect(told.append)
    candidates.show([sea(1), sea(2)], SIZE)
    settle()
    assert failures == [True] and len(told) == 1 and "no such thing" in told[0]


def test_after_the_end_nothing_is_asked_or_told(
    candidates: Candidates, scenes: Document, models: Models, settle: Callable[[], None]
) -> None:
    failures: list[bool] = []
    arrived: list[int] = []
    candidates.failed.connect(lambda: failures.append(True))
    candidates.arrived.connect(arrived.append)
    models.ground.gate.clear()
    candidates.show([sea(seed) for seed in range(12)], SIZE)
    candidates.steer(sea(50), SIZE)
    candidates.stop()
    models.ground.gate.set()
    settle()
    assert not arrived and not failures and candidates.shown is None


def test_only_so_many_are_kept(
    candidates: Candidates, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scene_tries, "MOST_KEPT", 2)
    candidates.show([sea(seed) for seed in range(3)], SIZE)
    settle()
    assert [candidates.look(number) is None for number in range(3)] == [True, False, False]
