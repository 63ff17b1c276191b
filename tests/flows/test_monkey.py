"""Random actions, drags, keys and undos, the same every time: nothing is raised, and undoing gives back what was."""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QSpinBox, QWidget

from desktop_app.shell.actions import actions
from desktop_app.widgets.slider import Slider
from tests.flows import every_kind
from tests.flows.test_every_action import CLOSING, REPLACING, check, close_dialogs

KEYS = [
    *(getattr(Qt.Key, f"Key_{name}") for name in ("Escape", "Return", "Delete", "Left", "Up", "Space", "X", "D")),
    *(Qt.Key(Qt.Key.Key_0 + digit) for digit in range(10)),
]
MODIFIERS = [Qt.KeyboardModifier.NoModifier] * 4 + [
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
]
TOOLS = [row.name for row in actions() if row.tool]
OTHERS = [row.name for row in actions() if row.name not in (*CLOSING, *REPLACING, "full-screen", *TOOLS)]
MOST_PIXELS = 1_000_000  # all that is shown of layers far away would make pictures too large to be quick
MOST_LAYERS = 24  # a monkey adds more than it takes away
GROWTH_MIB = 900  # that the process may need beyond what it had
PATIENCE_MS = 600_000  # a dozen slow edits may wait in a row, and each takes longer where the machine is busy


class Monkey:
    """Does things at a window, by a seed, and remembers the last of them."""

    def __init__(self, person: Any, seed: int) -> None:
        self.person, self.random = person, Random(seed)
        self.done: list[str] = []
        self.doings: dict[Callable[[], str], int] = {
            self.act: 25,
            self.take_tool: 10,
            self.drag: 25,
            self.press_key: 8,
            self.turn_wheel: 4,
            self.select: 10,
            self.use_panel: 12,
            self.undo: 6,
        }

    def step(self) -> None:
        """Do one thing, whatever comes to mind."""
        scene = self.person.document.scene
        if scene.width * scene.height > MOST_PIXELS:
            self.person.document.undo()
        doing = self.random.choices(list(self.doings), list(self.doings.values()))[0]
        self.done.append(doing.__name__)
        self.done[-1] = f"{doing.__name__} {doing()}"
        if self.random.random() < 0.3:
            QApplication.processEvents()
        if self.random.random() < 0.02:
            self.person.wait(PATIENCE_MS)

    def point(self) -> QPoint:
        canvas = self.person.canvas
        return QPoint(self.random.randrange(canvas.width()), self.random.randrange(canvas.height()))

    def act(self) -> str:
        is_full = len([*self.person.document.scene.walk()]) > MOST_LAYERS
        name = "delete" if is_full else self.random.choice(OTHERS)
        self.person.window.actions_table.by_name[name].trigger()
        close_dialogs(self.person)
        return name

    def take_tool(self) -> str:
        name = self.random.choice(TOOLS)
        self.person.window.actions_table.by_name[name].trigger()
        return name

    def drag(self) -> str:
        keys, start = self.random.choice(MODIFIERS), self.point()
        canvas = self.person.canvas
        QTest.mousePress(canvas, Qt.MouseButton.LeftButton, keys, start)
        points = [start]
        for _ in range(self.random.randrange(5)):
            points.append(self.point())
            self.person.move(canvas, points[-1])
        if self.random.random() < 0.1:
            self.press_key()
        QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, keys, points[-1])
        return f"{keys.name} {[point.toTuple() for point in points]}"

    def press_key(self) -> str:
        key = self.random.choice(KEYS)
        QTest.keyClick(self.person.canvas, key)
        return key.name

    def turn_wheel(self) -> str:
        at, notches = QPointF(self.point()), self.random.choice((-120, 120))
        keys = self.random.choice(MODIFIERS)
        event = QWheelEvent(
            at, self.person.canvas.mapToGlobal(at), QPoint(), QPoint(0, notches),
            Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(self.person.canvas, event)
        return str(notches)

    def select(self) -> str:
        ids = [layer.id for layer in self.person.document.scene.walk()]
        chosen = self.random.sample(ids, min(len(ids), self.random.choice((0, 1, 1, 1, 2, 3))))
        self.person.document.select(*(chosen or [None]))
        return str(chosen)

    def use_panel(self) -> str:
        """Turn something among the properties that are shown."""
        kinds = (Slider, QComboBox, QSpinBox, QAbstractButton)
        shown = [
            widget
            for widget in self.person.panel.findChildren(QWidget)
            if isinstance(widget, kinds) and widget.isVisible() and widget.isEnabled() and not has_menu(widget)
        ]
        if not shown:
            return ""
        widget = self.random.choice(shown)
        if isinstance(widget, Slider):
            for _ in range(self.random.randrange(1, 4)):
                widget.gesture.move(self.random.uniform(widget.reach.low, widget.reach.high))
            widget.gesture.end()
        elif isinstance(widget, QComboBox):
            if widget.count():
                index = self.random.randrange(widget.count())
                widget.setCurrentIndex(index)
                widget.activated.emit(index)
        elif isinstance(widget, QSpinBox):
            widget.setValue(self.random.randint(max(-999, widget.minimum()), min(999, widget.maximum())))
        else:
            widget.click()
            close_dialogs(self.person)
        return f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}"

    def undo(self) -> str:
        times = self.random.choice((1, 1, 2, 5))
        for _ in range(times):
            name = self.random.choice(("undo", "undo", "redo"))
            self.person.window.actions_table.by_name[name].trigger()
        return str(times)


def has_menu(widget: QWidget) -> bool:
    """Whether a click opens a menu, whose loop waits for an answer."""
    return getattr(widget, "menu", lambda: None)() is not None


def run(person: Any, seed: int, steps: int, tmp_path: Path) -> None:
    """Let a monkey do so many things, look at the document now and then, and undo all of it."""
    person.document.open_scene(every_kind.scene(with_selection=seed % 2 == 1))
    person.wait(PATIENCE_MS)
    begin, before = person.document.scene, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    monkey = Monkey(person, seed)
    for position in range(steps):
        monkey.step()
        if position % 200 == 199:
            person.canvas.cancel_gesture()
            person.wait(PATIENCE_MS)
            check(person, tmp_path / "saved.ora")
    person.canvas.cancel_gesture()
    person.wait(PATIENCE_MS)
    assert sys.platform != "linux" or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < GROWTH_MIB << 10
    person.canvas.leave()
    while person.document.history.can_undo:
        person.document.undo()
    assert person.document.scene is begin, monkey.done[-20:]


@pytest.mark.parametrize("person", ["tiny"], indirect=True)
def test_a_monkey(answers: None, person: Any, tmp_path: Path) -> None:
    run(person, 1, 400, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10, 20))
@pytest.mark.parametrize("person", ["tiny"], indirect=True)
def test_monkeys(answers: None, person: Any, tmp_path: Path, seed: int) -> None:
    run(person, seed, 2000, tmp_path)
