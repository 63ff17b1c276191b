"""A person at the window: a real one, over the real engine thread, led by mouse and keys."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QDragMoveEvent, QDropEvent, QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QColorDialog,
    QDialog,
    QFileDialog,
    QInputDialog,
    QMenu,
    QMessageBox,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.panels.layers import LayersPanel
from desktop_app.panels.properties import PropertiesPanel
from desktop_app.shell.app import App
from desktop_app.widgets.slider import Slider
from engine.compositing.compositor import Compositor
from engine.generation.devices import Compute
from engine.generation.maker import AppearanceMaker
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.scene.layers import ObjectLayer
from tests.desktop_app.apps import MakeMaker, app_in, end
from tests.desktop_app.tools.shape_models import Doubles, Lozenges, Reds, card_of
from tests.filters import CARTOON_CARD, RESTORE_CARD, SEASON_CARD, Inverter, Sketcher, Tinter, WhiteSpots
from tests.flows.watchdog import LIMIT_S, WatchedApplication
from tests.kept_models import kept_model

Bytes = NDArray[np.uint8]
Dialog = TypeVar("Dialog", bound=QDialog)
PATIENCE_MS = 60_000  # the machine may be busy with something else
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


class Blend:
    """A generator of a few lines: waves of colour out of noise and ground, the same for the same."""

    def generate(
        self, rgb: Bytes, valid: Bytes, mask: Bytes, class_name: str, noise: NDArray[np.float32], light: float = 1.0
    ) -> tuple[Bytes, Bytes | None]:
        size = rgb.shape[0]
        rows, columns = np.mgrid[0:size, 0:size] / size
        waves = np.stack([np.sin(9 * rows * noise[i] + 7 * columns * noise[i + 3]) for i in range(3)], axis=-1)
        ground = rgb[valid > 0].mean(axis=0) if valid.any() else 128.0
        colour = 110 + 50 * noise[6:9] + 60 * waves + 0.3 * light * (ground - 128)
        return colour.clip(0, 255).astype(np.uint8), None

    def encode(self, rgb: Bytes, mask: Bytes, class_name: str) -> NDArray[np.float32]:
        """The noise of an object of the mean colour, without waves."""
        colour = (rgb[mask > 127].mean(axis=0) - 110) / 50
        return np.concatenate([np.zeros(6), colour, np.zeros(7)]).astype(np.float32)


BY_KIND: dict[str, Callable[[], object]] = {
    "shape": Lozenges,
    "segmentation": Reds,
    "enlarge": Doubles,
    "cartoon": Sketcher,
    "restore": Inverter,
    "defects": WhiteSpots,
    "season": Tinter,
}


def tiny_maker(compositor: Compositor) -> AppearanceMaker:
    card = Card(
        name="tiny",
        kind="foreground",
        title="Tiny",
        classes=("bird", "cat"),
        resolution=128,
        noise=16,
        licence="CC0-1.0",
        weights="tiny.safetensors",
        sha256="cd" * 32,
    )
    others = (*map(card_of, ("segmentation", "defects")), Doubles.card, CARTOON_CARD, RESTORE_CARD, SEASON_CARD)
    return AppearanceMaker(
        Catalog((card, card_of("shape", ("cat",)), *others)),
        compositor=compositor,
        load_generator=lambda card, *rest: BY_KIND.get(card.kind, Blend)(),
        find_compute=lambda choice: Compute("cpu", "float32"),
    )


def trained_maker(compositor: Compositor) -> AppearanceMaker:
    catalog = Catalog.load()
    assert {"bird", "cat"} <= set(catalog.classes), catalog.faults
    return AppearanceMaker(catalog, "cpu", compositor=compositor, load_generator=kept_model)


class Person:
    """What somebody does at the window, and what is seen on it."""

    def __init__(self, built: App, qtbot: QtBot) -> None:
        self.built, self.qtbot = built, qtbot
        self.window, self.document, self.canvas = built.window, built.document, built.canvas
        self.notices: list[str] = []
        self.document.notice.connect(self.notices.append)

    # Waiting and looking

    def wait(self, patience_ms: int = PATIENCE_MS) -> None:
        """Until nothing is left to be computed, read or written."""
        self.qtbot.waitUntil(lambda: not self.built.workspace.activity.is_busy, timeout=patience_ms)
        QApplication.processEvents()

    def seen(self) -> Bytes:
        """The canvas widget's pixels: uint8 (h, w, 3)."""
        QApplication.processEvents()
        image = self.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
        return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()

    def colour_at(self, x: float, y: float) -> tuple[int, ...]:
        point = self.at(x, y)
        return tuple(self.seen()[point.y(), point.x()].tolist())

    @property
    def layer(self) -> ObjectLayer:
        layer = self.document.selected_object
        assert layer is not None
        return layer

    @property
    def labels(self) -> list[str]:
        return self.document.history.labels

    # Doing

    def open(self, file: Path) -> None:
        self.window.open(file)
        self.qtbot.waitUntil(
            lambda: self.document.source == file and not self.built.workspace.activity.is_busy, timeout=PATIENCE_MS
        )

    def do(self, name: str) -> None:
        """Choose an action from the menus."""
        action = self.window.actions_table.by_name[name]
        assert action.isEnabled(), f"{name} is greyed out"
        with WatchedApplication.watchdog.watching(name) if LIMIT_S else nullcontext():
            action.trigger()

    def at(self, x: float, y: float) -> QPoint:
        device = self.canvas.viewport.to_device(x, y)
        return QPoint(round(device[0]), round(device[1]))

    def press(self, x: float, y: float) -> None:
        QTest.mousePress(self.canvas, LEFT, PLAIN, self.at(x, y))

    def drag_to(self, x: float, y: float) -> None:
        move(self.canvas, self.at(x, y))

    def release(self, x: float, y: float) -> None:
        QTest.mouseRelease(self.canvas, LEFT, PLAIN, self.at(x, y))

    def stroke(self, *points: tuple[float, float]) -> None:
        """Press at the first canvas point, lead over the others, release at the last."""
        self.press(*points[0])
        for point in points[1:]:
            self.drag_to(*point)
        self.release(*points[-1])

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.canvas, key)

    @property
    def panel(self) -> PropertiesPanel:
        panel = self.window.findChild(PropertiesPanel)
        assert panel is not None
        return panel

    def dialog(self, kind: type[Dialog]) -> Dialog:
        """The dialog of a kind that is open over the window."""
        return next(one for one in self.window.findChildren(kind) if one.isVisible())

    def move(self, widget: QWidget, point: QPoint) -> None:
        """Lead the pointer over a widget with the left button held."""
        move(widget, point)

    def drop_hint(self, data: QMimeData, place: QPoint) -> str:
        """What is told of something that is dragged over the window."""
        copy = Qt.DropAction.CopyAction
        self.window.dragMoveEvent(QDragMoveEvent(place, copy, data, LEFT, PLAIN))
        return QToolTip.text()

    def drop(self, data: QMimeData, place: QPoint) -> QMenu | None:
        """Let go of something that was dragged over the window; the menu that asks what it is for, if one does."""
        copy = Qt.DropAction.CopyAction
        self.window.dropEvent(QDropEvent(QPointF(place), copy, data, LEFT, PLAIN))
        QApplication.processEvents()
        self.wait()
        found = [menu for menu in self.window.findChildren(QMenu) if menu.isVisible()]
        return found[-1] if found else None

    def slider(self, name: str) -> Slider:
        """A slider of the properties that are shown, by the name beside it."""
        return next(one for one in self.panel.page.findChildren(Slider) if one.label.text() == name)

    def drop_layer(self, layer_id: str, index: int) -> None:
        """Drag a row of the layers panel so that `index` other layers lie below it."""
        panel = self.window.findChild(LayersPanel)
        assert panel is not None
        data = panel.model.mimeData([panel.model.index_of(layer_id)])
        row = len(self.document.scene.layers) - 1 - index  # the topmost is row 0
        assert panel.model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, panel.view.rootIndex())


def move(widget: QWidget, point: QPoint) -> None:
    """A move with the left button held, which QTest.mouseMove does not tell."""
    place = QPointF(point)
    event = QMouseEvent(QEvent.Type.MouseMove, place, widget.mapToGlobal(place), Qt.MouseButton.NoButton, LEFT, PLAIN)
    QApplication.sendEvent(widget, event)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return WatchedApplication if LIMIT_S else QApplication


@contextmanager
def someone_at_a_window(folder: Path, make: MakeMaker, qtbot: QtBot) -> Iterator[Person]:
    """While it lasts, a person at an empty window over these models, which are loaded."""
    built = app_in(folder, make)
    built.window.resize(1000, 700)
    built.window.show()
    qtbot.waitExposed(built.window)
    built.start()
    qtbot.waitUntil(lambda: built.document.engine.state != "loading", timeout=PATIENCE_MS)
    assert built.document.engine.state == "ready"
    yield Person(built, qtbot)
    end(built)


@pytest.fixture(params=["tiny", "trained"])
def person(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Person]:
    """At an empty window; with the generator of a few lines, and with the trained one."""
    make = tiny_maker if request.param == "tiny" else trained_maker
    with someone_at_a_window(tmp_path, make, qtbot) as person:
        person.document.shadows_begin = False  # stories count layers; that of shadows begins with one
        WatchedApplication.watchdog.blocks.clear()
        yield person
        for block in WatchedApplication.watchdog.blocks:
            print(f"\n{request.node.name}: {block}", end="", file=sys.__stderr__)
        QApplication.clipboard().clear()  # what Python gave it would be freed after Python has ended


@pytest.fixture(name="move")
def move_fixture() -> Callable[[QWidget, QPoint], None]:
    return move


@pytest.fixture
def connections() -> Iterator[list[str]]:
    """What reached for the network while the test ran, of this process's Python code."""
    found: list[str] = []
    is_over = False

    def look(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(("socket.", "urllib.", "http.client.")) and not is_over:
            found.append(f"{event} {arguments[1:]}")

    sys.addaudithook(look)  # it stays for ever, so it is told when it is over
    yield found
    is_over = True


@pytest.fixture
def photo_samples() -> Bytes:
    """A sky over a meadow, 640 x 480, different in every pixel."""
    rows, columns = np.mgrid[0:480, 0:640]
    grain = np.random.RandomState(5).randint(0, 12, (480, 640, 3))
    sky = np.stack([90 + rows // 6, 140 + rows // 8, 220 - rows // 10], axis=-1)
    meadow = np.stack([70 + columns // 16, 120 + columns // 12, 50 + rows // 20], axis=-1)
    return (np.where((rows < 260)[..., None], sky, meadow) + grain).astype(np.uint8)


@pytest.fixture
def photo_file(tmp_path: Path, photo_samples: Bytes) -> Path:
    file = tmp_path / "meadow.png"
    Image.fromarray(photo_samples).save(file)
    return file


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Answer the next question for a file's name with this one."""

    def answer(path: Path) -> None:
        reply: Any = lambda *rest: (str(path), "")  # noqa: E731
        monkeypatch.setattr(QFileDialog, "getSaveFileName", reply)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", reply)

    return answer


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Everything that asks is answered at once: files by names in an empty folder, questions by "cancel"."""
    file = str(tmp_path / "chosen.ora")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *rest: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *rest: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *rest: "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *rest: (file, ""))
    monkeypatch.setattr(QMessageBox, "exec", lambda box: int(QMessageBox.StandardButton.Cancel))
    monkeypatch.setattr(QDialog, "exec", lambda dialog: int(QDialog.DialogCode.Rejected))
    monkeypatch.setattr(QColorDialog, "getColor", lambda *rest: QColor())
    monkeypatch.setattr(QInputDialog, "getText", lambda *rest: ("", False))
    monkeypatch.setattr(QMenu, "exec", lambda menu, *rest: None)
