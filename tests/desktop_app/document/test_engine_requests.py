"""What the window asks of the engine's thread comes back in order, or is told to be given up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.document.document import Document
from desktop_app.document.workspace import Workspace
from engine.problem import Problem
from engine.scene.scene import Scene


def test_what_is_asked_arrives_in_the_windows_thread(
    document: Document, workspace: Workspace, engine: Any, told: Any, deliver: Callable[[], None]
) -> None:
    given: list[object] = []
    document.engine.ask("subject", "Finding the subject", lambda maker: maker.catalog.classes, given.append)
    assert workspace.activity.is_busy and engine.asks[0].title == "Finding the subject"
    engine.answer()
    assert given == [], "it waits in the mailbox until the event loop comes by"
    deliver()
    assert given == [("bird", "cat", "dog")] and not workspace.activity.is_busy and told.busy == [True, False]


def test_each_answer_in_a_slot_is_used_but_none_after_a_newer_one(
    document: Document, workspace: Workspace, engine: Any, deliver: Callable[[], None]
) -> None:
    given: list[object] = []

    def ask(value: int) -> Any:
        document.engine.ask("shape", "Drawing", lambda maker: value, given.append)
        return engine.waiting.pop("shape")

    first, _replaced, last = ask(1), ask(2), ask(3)
    engine.answer(first)
    deliver()
    assert given == [1] and workspace.activity.is_busy
    engine.answer(last)
    engine.answer(first)
    deliver()
    assert given == [1, 3] and not workspace.activity.is_busy


def test_asks_of_different_slots_leave_each_other_alone(
    document: Document, engine: Any, deliver: Callable[[], None]
) -> None:
    given: list[object] = []
    document.engine.ask("shape", "Drawing", lambda maker: "shape", given.append)
    document.engine.ask("subject", "Looking", lambda maker: "subject", given.append)
    engine.answer(engine.waiting["subject"])
    engine.answer(engine.waiting["shape"])
    deliver()
    assert given == ["subject", "shape"]


def test_an_error_of_what_was_asked_is_a_notice(
    document: Document, workspace: Workspace, engine: Any, told: Any, deliver: Callable[[], None]
) -> None:
    given: list[object] = []
    failed: list[int] = []
    document.engine.ask("s", "Looking", lambda maker: 1, given.append, lambda: failed.append(1))
    engine.answer(error="The weights are damaged.")
    deliver()
    assert told.notices == ["The weights are damaged."] and failed == [1] and given == []

    def refuse(result: int) -> None:
        raise Problem("There is no room for it.")

    document.engine.ask("s", "Looking", lambda maker: 1, refuse, lambda: failed.append(2))
    engine.answer()
    deliver()
    assert told.notices[1:] == ["There is no room for it."] and failed == [1, 2] and not workspace.activity.is_busy


def test_an_error_is_not_told_where_a_newer_ask_waits(
    document: Document, workspace: Workspace, engine: Any, told: Any, deliver: Callable[[], None]
) -> None:
    failed: list[int] = []
    document.engine.ask("s", "Looking", lambda maker: 1, lambda result: None, lambda: failed.append(1))
    first = engine.waiting.pop("s")
    document.engine.ask("s", "Looking", lambda maker: 1, lambda result: None, lambda: failed.append(2))
    engine.answer(first, error="Out of luck.")
    deliver()
    assert told.notices == [] and failed == [] and workspace.activity.is_busy


@pytest.mark.parametrize("end", ["stop", "forget", "file"])
def test_what_is_given_up_is_told_to_the_newest_who_waited(
    document: Document,
    workspace: Workspace,
    engine: Any,
    told: Any,
    deliver: Callable[[], None],
    end: str,
    photo_scene: Scene,
) -> None:
    given: list[object] = []
    failed: list[int] = []
    for value in (1, 2):
        document.engine.ask("s", "Looking", lambda maker: 1, given.append, lambda value=value: failed.append(value))  # type: ignore[misc]
    running = engine.waiting["s"]
    if end == "stop":
        workspace.activity.stop()
    elif end == "forget":
        document.engine.forget("s")
    else:
        document.open_scene(photo_scene)
    engine.answer(running)
    deliver()
    assert given == [] and failed == [2] and not workspace.activity.is_busy and told.notices == []
    assert "cancel s" in engine.calls
