"""The navigator panel: the whole picture in small, with a frame around what the canvas shows of it, and the zoom."""

from __future__ import annotations

import math
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, SignalInstance, Slot
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.document.change import Change
from desktop_app.document.colour_view import ColourView
from desktop_app.document.document import Document
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.images import image_of
from desktop_app.widgets.ink import ACCENT, DARK
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.number_box import Range
from desktop_app.widgets.slider import Slider
from desktop_app.widgets.translation import tr
from desktop_app.widgets.viewport import MAX_ZOOM, Viewport
from engine.compositing.compositor import Compositor
from engine.compositing.flatten import thumbnail

REST_MS = 250  # that the picture may lag behind an edit
ZOOM = Range(5, 1600, default=100, unit="%", is_ratio=True, least=2, most=100 * MAX_ZOOM)
CLEAR = 128  # grey where the picture is transparent
SHADE = QColor(0, 0, 0, 90)  # over what the canvas does not show


class Navigated(Protocol):
    """What the navigator needs of the canvas."""

    @property
    def viewport(self) -> Viewport: ...
    @property
    def looked(self) -> SignalInstance: ...
    @property
    def colours(self) -> ColourView: ...
    def look(self, viewport: Viewport) -> None: ...
    def zoom_to(self, zoom: float) -> None: ...
    def fit(self) -> None: ...


class Navigator(QWidget):
    """The small picture, and below it the zoom."""

    def __init__(
        self, document: Document, compositor: Compositor, canvas: Navigated, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("navigator")
        self._canvas = canvas
        self.overview = Overview(document, compositor, canvas)
        self.zoom = Slider(tr("Zoom"), ZOOM, tr("How large the picture is shown"))
        self.zoom.gesture.moved.connect(lambda percent: canvas.zoom_to(percent / 100))
        below = QHBoxLayout()
        below.addWidget(self.zoom, 1)
        below.addWidget(icon_button("fit", tr("Fit in window"), canvas.fit, "fit"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.overview, 1)
        column.addLayout(below)
        canvas.looked.connect(self._on_looked)
        self._on_looked()

    @Slot()
    def _on_looked(self) -> None:
        if not self.zoom.gesture.is_running:
            self.zoom.set_value(100 * self._canvas.viewport.zoom)


class Overview(QWidget):
    """The whole picture, made of a level that is small enough; a press or a drag looks there."""

    def __init__(self, document: Document, compositor: Compositor, canvas: Navigated) -> None:
        super().__init__()
        self._document, self._compositor, self._canvas = document, compositor, canvas
        self._image = QImage()
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.refresh)
        self.setMinimumHeight(80)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("The whole picture, and what is shown of it"))
        self.setToolTip(tooltip(tr("Drag the frame to look at another part of the picture")))
        document.changed.connect(self._on_changed)
        canvas.looked.connect(self.update)
        canvas.colours.changed.connect(self._on_colours)

    def sizeHint(self) -> QSize:
        return QSize(280, 190)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what in ("scene", "appearance", "view", "file") and self.isVisible():
            self._rest.start() if change.what != "file" else self.refresh()

    @Slot()
    def _on_colours(self) -> None:
        if self.isVisible():
            self._rest.start()

    def showEvent(self, event: QShowEvent) -> None:
        self._rest.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._rest.start()

    @Slot()
    def refresh(self) -> None:
        """Draw the picture anew."""
        scene = self._document.seen_scene
        if self._document.history.in_gesture:
            self._rest.start(REST_MS)  # the canvas is what one looks at then
            return
        if scene.is_empty:
            self._image = QImage()
        else:
            longest = math.ceil(max(self._place().width(), self._place().height()) * self.devicePixelRatioF())
            small = thumbnail(scene, self._document.engine.appearances, max(16, longest), self._compositor)
            view = self._canvas.colours.view(scene.profile)
            self._image = _image(small if view is None else view.of_straight(small))
        self.update()

    def _place(self) -> QRectF:
        """Return where the picture lies in the widget."""
        scene = self._document.scene
        scale = min(self.width() / max(1, scene.width), self.height() / max(1, scene.height))
        width, height = scene.width * scale, scene.height * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _frame(self) -> QPolygonF:
        """Return the corners of what the canvas shows."""
        place, scene, viewport = self._place(), self._document.scene, self._canvas.viewport
        corners = ((0, 0), (viewport.width, 0), (viewport.width, viewport.height), (0, viewport.height))
        scale = place.width() / max(1, scene.width)
        return QPolygonF([place.topLeft() + QPointF(*viewport.to_canvas(*corner)) * scale for corner in corners])

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull() or self._document.scene.is_empty:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        place, frame = self._place(), self._frame()
        painter.drawImage(place, self._image)
        painter.setClipRect(place.adjusted(-1, -1, 1, 1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(SHADE)
        painter.drawPolygon(QPolygonF(place).subtracted(frame))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((DARK, 3.0), (ACCENT, 1.5)):
            painter.setPen(QPen(colour, width))
            painter.drawPolygon(frame)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._look_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._look_at(event.position())

    def _look_at(self, point: QPointF) -> None:
        place, scene = self._place(), self._document.scene
        if scene.is_empty:
            return
        at = (point - place.topLeft()) * (scene.width / place.width())
        self._canvas.look(self._canvas.viewport.centred_on(at.x(), at.y()))


def _image(samples: NDArray[np.uint8]) -> QImage:
    """Return straight RGB or RGBA as a picture, over grey where it is transparent."""
    if samples.shape[2] == 4:
        alpha = samples[..., 3:].astype(np.uint16)
        samples = ((samples[..., :3] * alpha + CLEAR * (255 - alpha)) // 255).astype(np.uint8)
    return image_of(samples)
