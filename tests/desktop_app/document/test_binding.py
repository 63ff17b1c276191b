"""The binding between a control and the document."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.document.binding import Binding
from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.slider import Slider
from engine.problem import Problem
from engine.scene import edits
from engine.scene.scene import Scene
from tests.desktop_app.panels.conftest import catalog, document, empty_document, ids, notices

__all__ = ["catalog", "document", "empty_document", "ids", "notices"]  # fixtures

PERCENT = Range(0, 100, step=1, default=100, unit="%")


class Opacity:
    """A slider bound to the bird's opacity, counting what passes."""

    def __init__(self, document: Document, bird: str) -> None:
        self.document, self.bird = document, bird
        self.slider = Slider("Opacity", PERCENT, "How much it covers.")
        self.edits = 0
        self.binding = Binding(self.slider, document, "Opacity", self.read, self.change, self.slider)
        document.changed.connect(self.on_changed)

    def read(self) -> float:
        return self.document.scene.find(self.bird).opacity * 100

    def change(self, scene: Scene, value: float) -> Scene:
        self.edits += 1
        return edits.set_opacity(scene, self.bird, value / 100)

    def on_changed(self, change: Change) -> None:
        if change.what == "scene" and change.source is not self.slider:
            self.binding.show()


@pytest.fixture
def opacity(document: Document, ids: dict[str, str], qtbot: QtBot) -> Opacity:
    made = Opacity(document, ids["Bird"])
    qtbot.addWidget(made.slider)
    return made


def test_a_gesture_is_one_step(opacity: Opacity, document: Document) -> None:
    for value in (90, 70, 40):
        opacity.slider.gesture.move(value)
    assert document.history.labels == ["Open"] and document.history.in_gesture
    assert document.scene.find(opacity.bird).opacity == pytest.approx(0.4)
    opacity.slider.gesture.end()
    assert document.history.labels == ["Open", "Opacity"]


def test_the_model_turns_the_control(opacity: Opacity, document: Document) -> None:
    document.edit("Opacity", lambda scene: edits.set_opacity(scene, opacity.bird, 0.3))
    assert opacity.slider.value == 30 and opacity.edits == 0
    document.undo()
    assert opacity.slider.value == 100 and opacity.edits == 0


def test_it_ignores_the_echo_of_its_own_edit(opacity: Opacity, document: Document) -> None:
    """The model may keep another value than the control shows; while the hand is on it, it stays."""
    opacity.change = lambda scene, value: edits.set_opacity(scene, opacity.bird, round(value / 100, 1))  # type: ignore[method-assign]
    opacity.binding._change = opacity.change
    opacity.slider.gesture.move(44)
    assert document.scene.find(opacity.bird).opacity == pytest.approx(0.4)
    assert opacity.slider.value == 44
    opacity.slider.gesture.end()
    assert opacity.slider.value == 44


def test_escape_takes_the_gesture_back(opacity: Opacity, document: Document) -> None:
    opacity.slider.gesture.move(10)
    opacity.slider.gesture.cancel()
    assert document.scene.find(opacity.bird).opacity == 1.0
    assert opacity.slider.value == 100
    assert document.history.labels == ["Open"] and not document.history.in_gesture


def test_a_problem_is_told_and_the_control_goes_back(opacity: Opacity, document: Document, notices: list[str]) -> None:
    def refuse(scene: Scene, value: float) -> Scene:
        raise Problem("It is locked.")

    opacity.binding._change = refuse
    opacity.slider.gesture.move(10)
    opacity.slider.gesture.end()
    assert notices == ["It is locked."]
    assert opacity.slider.value == 100 and document.history.labels == ["Open"]


def test_it_gives_way_to_a_stroke(opacity: Opacity, document: Document) -> None:
    document.begin("Stroke")
    opacity.slider.gesture.move(10)
    assert document.history.in_gesture and opacity.edits == 0
    assert not opacity.slider.gesture.is_running and opacity.slider.value == 100
    document.commit()


def test_it_notices_that_the_gesture_was_taken_from_it(opacity: Opacity, document: Document) -> None:
    opacity.slider.gesture.move(50)
    document.cancel()
    opacity.slider.gesture.move(40)
    assert document.scene.find(opacity.bird).opacity == 1.0
    opacity.slider.gesture.end()
    assert document.history.labels == ["Open"]
