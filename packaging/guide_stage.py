"""The window as the guide shows it: what is done at it by code, and how a picture of it is kept."""

from __future__ import annotations

import io
import itertools
import time
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from PIL import Image
from PySide6.QtCore import QBuffer, QEvent, QIODevice, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.document.counting import Counting
from desktop_app.shell import app
from desktop_app.widgets.translation import tr
from engine.samples import sample_scene
from engine.scene.layers import Layer

WIDEST = 900  # px of a picture
QUALITY = 82
GAP = 12  # px between pictures side by side
PATIENCE_S = 120
Points = Sequence[tuple[float, float]]
NONE = Qt.KeyboardModifier.NoModifier


class Stage:
    """The window with the sample scene, and what somebody does at it. Points are px of the picture, 1200 x 800."""

    def __init__(self, built: app.App, folder: Path) -> None:
        """folder: where pictures are kept."""
        self.built, self.window, self._folder = built, built.window, folder
        self.canvas, self.document = built.canvas, built.document
        self.docks = self.window.panels.by_title
        self.centre = cast(QWidget, self.window.centralWidget())
        self.name = ""
        self._sample = sample_scene(self.document.catalog, tr("Meadow"))

    def begin(self, name: str) -> None:
        """Open the sample anew, with the move tool in hand and nothing selected."""
        self.name = name
        self.document.open_scene(self._sample)
        self.document.select(None)
        self.do("move")
        self.do("fit")
        self.settle()

    def settle(self, seconds: float = 0.3) -> None:
        """Let the window be drawn, until nothing is left to be made."""
        end, quiet = time.monotonic() + PATIENCE_S, time.monotonic() + seconds
        while time.monotonic() < min(end, quiet):
            QApplication.processEvents()
            time.sleep(0.01)
            counts = self.window.findChildren(Counting)  # histograms
            if self.built.workspace.activity.is_busy or any(count.is_busy for count in counts):
                quiet = time.monotonic() + seconds

    def do(self, *actions: str) -> None:
        for name in actions:
            self.window.actions_table.by_name[name].trigger()
            self.settle(0.05)

    def layer(self, name: str) -> Layer:
        return next(layer for layer in self.document.scene.walk() if layer.name == name)

    def at(self, x: float, y: float) -> QPoint:
        left, top = self.canvas.viewport.to_device(x, y)
        ratio = self.canvas.devicePixelRatioF()
        return QPoint(round(left / ratio), round(top / ratio))

    def drag(self, points: Points, keys: Qt.KeyboardModifier = NONE, lets_go: bool = True) -> None:
        """Press at the first point, go over the others, and let go at the last."""
        places = [self.at(*point) for point in points]
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(self.canvas, left, keys, places[0])
        for before, after in itertools.pairwise(places):
            for step in range(1, 9):
                at = QPointF(before + (after - before) * step / 8)
                event = QMouseEvent(
                    QEvent.Type.MouseMove, at, self.canvas.mapToGlobal(at), Qt.MouseButton.NoButton, left, keys
                )
                QApplication.sendEvent(self.canvas, event)
                QApplication.processEvents()
        if lets_go:
            QTest.mouseRelease(self.canvas, left, keys, places[-1])
        self.settle()

    def keep(self, *around: QWidget, of: QRect | None = None) -> None:
        """Keep the picture of these widgets together, or of a rectangle of the canvas (px of the picture)."""
        if of is not None:
            self.write(self.seen(of))
            return
        self.settle()
        area = QRect()
        for widget in around:
            area |= QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())
        self.save(self.window.grab(area))

    def save(self, pixels: QPixmap) -> None:
        """Write what was grabbed of a widget or of the screen."""
        self.write(as_picture(pixels))

    def write(self, shown: Image.Image) -> None:
        """Write a picture of the guide."""
        shown.thumbnail((WIDEST, WIDEST), Image.Resampling.LANCZOS)
        target = self._folder / f"{self.name}.webp"
        target.parent.mkdir(exist_ok=True)
        shown.save(target, quality=QUALITY, method=6)
        print(f"{target.name}  {shown.width} x {shown.height}  {target.stat().st_size // 1024} KB")

    def seen(self, of: QRect) -> Image.Image:
        """Return what a rectangle of the canvas shows (px of the picture)."""
        self.settle()
        box = QRect(self.at(of.left(), of.top()), self.at(of.right(), of.bottom()))
        return as_picture(self.window.grab(QRect(self.canvas.mapTo(self.window, box.topLeft()), box.size())))


def as_picture(pixels: QPixmap) -> Image.Image:
    """Return what was grabbed of a widget or of the screen."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pixels.save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data())).convert("RGB")


def beside(pictures: Sequence[Image.Image], columns: int) -> Image.Image:
    """Return pictures of one size in rows, a dark gap between them."""
    width, height = pictures[0].size
    rows = -(-len(pictures) // columns)
    sheet = Image.new("RGB", (columns * (width + GAP) - GAP, rows * (height + GAP) - GAP), (32, 32, 32))
    for number, one in enumerate(pictures):
        sheet.paste(one, (number % columns * (width + GAP), number // columns * (height + GAP)))
    return sheet
