"""How fast the window is under a real pointer, one row for each thing that is done.

    xvfb-run -a -s "-screen 0 1400x900x24" .venv/bin/python packaging/window_bench.py --beside 3

Each row leads the pointer of an X server for some seconds, from a process of its own, and counts what the window gets
and paints. A repaint's time is from the first event that it shows, as the server stamped it, to the end of painting.
--beside N keeps so many processes busy meanwhile. The machine's load is told, since every figure depends on it.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QPointF, QTimer
from PySide6.QtGui import QInputEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.document.opened import Opened
from desktop_app.panels.object_page import ObjectPage
from desktop_app.panels.properties import PropertiesPanel
from desktop_app.shell import app
from desktop_app.shell.remembered import Remembered
from desktop_app.shell.settings import Settings
from engine.cli import bench_scene
from engine.exemplars.library import Library
from engine.exemplars.requests import TakeBest
from engine.scene import edits
from engine.scene.layers import ObjectLayer, Photo, Recipe
from engine.scene.scene import Scene

HZ = 200  # events of the pointer in a second
START_S = 0.5  # after which the pointer is led; before it is brought to its place, and pressed
PATIENCE_S = 120.0
MOVES = (QEvent.Type.MouseMove, QEvent.Type.Wheel)
LEFT, MIDDLE, WHEEL_UP, WHEEL_DOWN = 1, 2, 4, 5

Step = tuple[float, str, int | str, int | bool]
At = Callable[[float], QPoint]  # share of the way, 0..1, to a point of the screen


class Watch(QObject):
    """Counts moves that arrive in a widget, and times the paints of the canvas."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__()
        self._canvas, self._target = canvas, canvas
        self._since_ms: int | None = None  # stamp of the first event that is not painted yet
        self.moves, self.paints_ms = 0, list[float]()

    def begin(self, target: QWidget) -> None:
        self._target, self._since_ms, self.moves, self.paints_ms = target, None, 0, []

    def eventFilter(self, receiver: QObject, event: QEvent) -> bool:
        if receiver is self._target and event.type() in MOVES and isinstance(event, QInputEvent):
            self.moves += 1
            if self._since_ms is None:
                self._since_ms = event.timestamp()
        if receiver is self._canvas and event.type() == QEvent.Type.Paint:
            receiver.event(event)
            if self._since_ms is not None:
                self.paints_ms.append(time.monotonic() * 1000 % (1 << 32) - self._since_ms)
                self._since_ms = None
            return True
        return False


@dataclass(frozen=True)
class Row:
    """What was measured while the pointer was led."""

    name: str
    sent: int
    arrived: int
    pictures: float  # a second
    median_ms: float
    slow_ms: float  # 95 % of repaints are done within
    cpu_ms: float  # of the processor that the window's thread takes for a picture: what no other program changes

    def __str__(self) -> str:
        return (
            f"{self.name:32} {self.arrived:5} of {self.sent:4} events  {self.pictures:5.1f} pictures/s  "
            f"median {self.median_ms:5.0f} ms  95 % within {self.slow_ms:5.0f} ms  "
            f"{self.cpu_ms:5.1f} ms of the processor for each"
        )


class Bench:
    """The window, and what is done in it."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        settings = Settings(folder / "settings.json")
        app.prepare(application, settings)
        self.built = app.App(settings, Remembered(folder / "window.json"))
        self.canvas, self.window, self.document = self.built.canvas, self.built.window, self.built.document
        self.watch = Watch(self.canvas)
        self.canvas.installEventFilter(self.watch)
        self.window.move(0, 0)
        self.window.show()
        self.built.start()
        self.wait(lambda: self.document.engine.state == "ready")

    def wait(self, is_done: Callable[[], bool] = lambda: False, patience_s: float = PATIENCE_S) -> None:
        """Run the event loop until something is so, or as long as that."""
        loop, timer, end = QEventLoop(), QTimer(), time.monotonic() + patience_s
        timer.timeout.connect(lambda: loop.quit() if is_done() or time.monotonic() > end else None)
        timer.start(5)
        loop.exec()

    def rest(self) -> None:
        self.wait(lambda: not self.built.workspace.activity.is_busy)
        self.wait(patience_s=0.5)

    def show(self, scene: Scene) -> None:
        self.built.workspace.tabs.open(Opened(scene, {}, name="Bench"))
        self.rest()

    def on_canvas(self, across: float, down: float) -> QPoint:
        """Return the screen's point at these shares of the canvas's width and height."""
        place = QPointF(across * self.canvas.width(), down * self.canvas.height())
        return self.canvas.mapToGlobal(place).toPoint()

    def lead(self, name: str, target: QWidget, steps: list[Step]) -> Row:
        """Have the steps made, and measure until the last of them was."""
        self.watch.begin(target)
        target.installEventFilter(self.watch)  # of a filter that is there already the place, not the number
        pointer = subprocess.Popen([sys.executable, str(Path(__file__).with_name("pointer.py"))], stdin=subprocess.PIPE)
        assert pointer.stdin is not None
        pointer.stdin.write(json.dumps(steps).encode())
        pointer.stdin.close()
        self.wait(lambda: self.watch.moves > 1)
        began, worked = time.monotonic(), time.thread_time()
        self.wait(lambda: pointer.poll() is not None)
        seconds, cpu_ms = time.monotonic() - began, 1000 * (time.thread_time() - worked)
        self.wait(patience_s=0.1)
        paints = self.watch.paints_ms or [math.inf]
        middle, slow = (float(np.percentile(paints, percent)) for percent in (50, 95))
        sent = sum(is_move(step) for step in steps)
        pictures = len(self.watch.paints_ms)
        row = Row(name, sent, self.watch.moves, pictures / seconds, middle, slow, cpu_ms / max(1, pictures))
        self.rest()
        return row

    # The rows

    def stroke(self, name: str) -> Row:
        self.show(edits.open_photo(Photo(bench_scene.photo_samples(6000, 4000), source="bench")))
        self.window.choose_tool("brush")
        return self.lead(name, self.canvas, drag(self._loops, 5.0))

    def move(self, name: str) -> Row:
        self._show_object()
        self.window.choose_tool("move")
        return self.lead(name, self.canvas, drag(self._around, 3.0))

    def knob(self, name: str) -> Row:
        self._show_object()
        return self._turn(name)

    def knob_with_exemplar(self, name: str) -> Row:
        scene, layer_id = self._object
        layer = scene.find(layer_id)
        assert isinstance(layer, ObjectLayer)
        use, found = TakeBest(layer, Library.load().of_class(layer.recipe.class_name)), list[Recipe | None]()
        self.document.engine.ask("exemplar", name, use, found.append)
        self.wait(lambda: bool(found))
        assert found[0] is not None
        self._show_object(found[0])
        return self._turn(name)

    def wheel(self, name: str) -> Row:
        self._show_object()
        return self.lead(name, self.canvas, self._wheel(3.0))

    def pan(self, name: str) -> Row:
        self._show_object()
        self.canvas.zoom_to(1.0)
        self.rest()
        return self.lead(name, self.canvas, drag(self._around, 3.0, MIDDLE))

    @cached_property
    def _object(self) -> tuple[Scene, str]:
        return bench_scene.scene_with_object(self.document.catalog)

    def _show_object(self, recipe: Recipe | None = None) -> None:
        scene, layer_id = self._object
        self.show(scene if recipe is None else edits.set_recipe(scene, layer_id, recipe))
        self.document.select(layer_id)
        self.rest()

    def _turn(self, name: str) -> Row:
        panel = self.window.findChild(PropertiesPanel)
        assert panel is not None
        knob = panel.page_of(ObjectPage).knobs[0].track
        panel.area.ensureWidgetVisible(knob)
        self.rest()
        middle = QPointF(knob.width() / 2, knob.height() / 2)

        def on_knob(share: float) -> QPoint:
            return knob.mapToGlobal(middle + QPointF(0.4 * knob.width() * math.sin(4 * math.tau * share), 0)).toPoint()

        return self.lead(name, knob, drag(on_knob, 3.0))

    def _loops(self, share: float) -> QPoint:
        angle = 6 * math.tau * share
        return self.on_canvas(0.3 + 0.4 * share + 0.1 * math.cos(angle), 0.5 + 0.2 * math.sin(angle))

    def _around(self, share: float) -> QPoint:
        angle = 3 * math.tau * share
        start = 0.54  # within the object, and not at its pivot
        return self.on_canvas(start + 0.15 * math.sin(angle), start + 0.15 * (math.cos(angle) - 1))

    def _wheel(self, seconds: float) -> list[Step]:
        """Zoom in and out, eight notches each, 50 in a second."""
        place = self.on_canvas(0.5, 0.5)
        steps: list[Step] = [(0.0, "move", place.x(), place.y()), (0.1, "key", "Control_L", True)]
        for number in range(round(50 * seconds)):
            button = WHEEL_UP if number % 16 < 8 else WHEEL_DOWN
            steps += [(START_S + number / 50, "button", button, is_down) for is_down in (True, False)]
        return [*steps, (START_S + seconds, "key", "Control_L", False)]


ROWS: dict[str, Callable[[Bench, str], Row]] = {
    "a stroke of 5 s on 24 MP": Bench.stroke,
    "an object dragged on 12 MP": Bench.move,
    "a knob dragged on 12 MP": Bench.knob,
    "a knob dragged, with an exemplar": Bench.knob_with_exemplar,
    "Ctrl+wheel on 12 MP": Bench.wheel,
    "panning 12 MP at 100 %": Bench.pan,
}


def is_move(step: Step) -> bool:
    """Whether a step is one of those that are counted: a move, or a notch of the wheel; not the way to the start."""
    _, what, *values = step
    return step[0] >= START_S and (what == "move" or values in ([WHEEL_UP, True], [WHEEL_DOWN, True]))


def drag(at: At, seconds: float, button: int = LEFT) -> list[Step]:
    """Press at the beginning of a way, go along it for so long, let go."""
    start, count = at(0.0), round(HZ * seconds)
    steps: list[Step] = [(0.0, "move", start.x(), start.y()), (0.2, "button", button, True)]
    for number in range(1, count + 1):
        place = at(number / count)
        steps.append((START_S + number / HZ, "move", place.x(), place.y()))
    return [*steps, (START_S + 0.1 + seconds, "button", button, False)]


@contextmanager
def busy(count: int) -> Iterator[None]:
    """Keep so many processes busy."""
    processes = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(count)]
    try:
        yield
    finally:
        for process in processes:
            process.kill()
            process.wait()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--beside", type=int, default=0, metavar="N", help="processes that are kept busy meanwhile")
    parser.add_argument("--only", default="", metavar="WORD", help="measure the rows that have this in their name")
    options = parser.parse_args()
    application = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder, busy(options.beside):
        bench = Bench(application, Path(folder))
        for name, measure in ROWS.items():
            if options.only in name:
                print(measure(bench, name), flush=True)
        print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, beside {options.beside} busy processes")
        bench.built.shutdown()
        bench.window.close_now()
    return 0


if __name__ == "__main__":
    sys.exit(main())
