"""Variations reach who waits for them, and nobody else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from desktop_app.document.document import Document
from desktop_app.document.workspace import Workspace
from engine.compositing.appearance import Appearance
from engine.generators.noise import draw
from engine.scene.scene import Scene
from engine.worker import VariationsRequest

NOISES = tuple(draw(seed, 16) for seed in range(3))


@pytest.fixture
def bird(document: Document, engine: Any, two_objects: Scene, deliver: Callable[[], None]) -> str:
    document.open_scene(two_objects)
    engine.answer_all()
    deliver()
    assert document.selected is not None
    return document.selected


def picture(number: int) -> Appearance:
    return Appearance(f"{number}", np.full((64, 64, 3), number, np.uint8))


def test_each_variation_arrives_as_it_is_made(
    document: Document, workspace: Workspace, engine: Any, told: Any, bird: str, deliver: Callable[[], None]
) -> None:
    taken: list[tuple[int, str]] = []
    document.engine.vary(bird, NOISES, lambda number, appearance: taken.append((number, appearance.fingerprint)))
    request = engine.waiting["variations"]
    assert isinstance(request, VariationsRequest) and (request.noises, request.size) == (NOISES, 128)
    assert not workspace.activity.is_busy, "nobody has to wait for them"
    shown = document.engine.appearances(document.scene.find(bird))  # type: ignore[arg-type]
    for number in (0, 2):
        engine.answer(request, appearance=picture(number), variation=number)
    engine.answer(request, error="No.", variation=1)
    deliver()
    assert taken == [(0, "0"), (2, "2")] and told.notices == []
    assert document.engine.appearances(document.scene.find(bird)) is shown  # type: ignore[arg-type]


def test_a_newer_request_takes_the_place_of_the_older(
    document: Document, engine: Any, bird: str, deliver: Callable[[], None]
) -> None:
    taken: list[str] = []
    document.engine.vary(bird, NOISES, lambda number, appearance: taken.append("old"))
    old = engine.waiting["variations"]
    document.engine.vary(bird, NOISES[:1], lambda number, appearance: taken.append("new"))
    assert "cancel variations" in engine.calls
    engine.answer(old, appearance=picture(0), variation=0)
    deliver()
    assert taken == []
    engine.answer(engine.waiting["variations"], appearance=picture(0), variation=0)
    deliver()
    assert taken == ["new"]


def test_who_looks_no_longer_gets_nothing(
    document: Document, engine: Any, bird: str, deliver: Callable[[], None]
) -> None:
    taken: list[int] = []
    document.engine.vary(bird, NOISES, lambda number, appearance: taken.append(number))
    request = engine.waiting["variations"]
    document.engine.stop_varying()
    assert "variations" not in engine.waiting
    engine.answer(request, appearance=picture(0), variation=0)
    deliver()
    assert taken == []
