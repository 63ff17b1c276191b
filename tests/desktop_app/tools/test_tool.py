"""A gesture runs from its press to its release, and leaves nothing behind when it is closed before."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.canvas.tool import Running
from desktop_app.document.document import Document
from desktop_app.tools.tool import Tool
from desktop_app.widgets import shortcuts
from desktop_app.widgets.pointer import Gesture, PointerEvent
from desktop_app.widgets.shortcut_presets import Keys
from desktop_app.widgets.shortcuts import SHORTCUTS
from engine.problem import Problem


class Script(Tool):
    """Waits for a number of reports and notes how it ended."""

    name = "script"
    waits = 2

    def gesture(self, event: PointerEvent) -> Gesture:
        self.ended = "by falling out"
        try:
            for _ in range(self.waits):
                yield
        except GeneratorExit:
            self.ended = "by being closed"
            raise


@pytest.fixture
def script(document: Document, surface: Any) -> Script:
    return Script(document, surface)


def test_digits_are_the_opacity_of_layers_where_they_are_no_keys(opened: Document, surface: Any) -> None:
    tool = Script(opened, surface)
    assert not tool.takes_digits(), "they zoom"
    shortcuts.use(Keys("photoshop").table)
    try:
        assert tool.takes_digits()
    finally:
        shortcuts.use(SHORTCUTS)
    before = opened.scene
    assert tool.type_digits(40, False) and tool.type_digits(47, False) and not tool.type_digits(90, True)
    layer = opened.selected_layer
    assert layer is not None and layer.opacity == 0.47
    opened.undo()
    assert opened.scene is before, "two digits are one step"


def test_a_gesture_is_active_until_it_falls_out(script: Script) -> None:
    running = Running()
    running.press(script, PointerEvent("press", 0, 0))
    assert running.is_active
    running.report(PointerEvent("move", 1, 1))
    assert running.is_active
    running.report(PointerEvent("release", 1, 1))
    assert not running.is_active and script.ended == "by falling out"


def test_the_release_is_the_last_thing_it_gets(script: Script) -> None:
    script.waits = 9
    running = Running()
    running.press(script, PointerEvent("press", 0, 0))
    running.report(PointerEvent("release", 0, 0))
    assert not running.is_active and script.ended == "by being closed"


def test_a_gesture_may_be_over_with_the_press(script: Script) -> None:
    script.waits = 0
    running = Running()
    running.press(script, PointerEvent("press", 0, 0))
    assert not running.is_active
    running.report(PointerEvent("move", 0, 0))


def test_cancelling_closes_it_once(script: Script) -> None:
    running = Running()
    running.press(script, PointerEvent("press", 0, 0))
    assert running.cancel() is True and script.ended == "by being closed"
    assert running.cancel() is False


def test_a_second_press_takes_the_place_of_the_first(script: Script, document: Document, surface: Any) -> None:
    running = Running()
    running.press(script, PointerEvent("press", 0, 0))
    running.press(Script(document, surface), PointerEvent("press", 0, 0))
    assert script.ended == "by being closed" and running.is_active
    running.cancel()


def test_a_problem_ends_it_and_passes_through(document: Document, surface: Any) -> None:
    class Fails(Script):
        def gesture(self, event: PointerEvent) -> Gesture:
            yield
            raise Problem("no")

    running = Running()
    running.press(Fails(document, surface), PointerEvent("press", 0, 0))
    with pytest.raises(Problem):
        running.report(PointerEvent("move", 1, 1))
    assert not running.is_active
