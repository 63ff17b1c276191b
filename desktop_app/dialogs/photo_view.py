"""A photo and what was found in it: the rest is dimmed; clicks, boxes and strokes say what belongs to it."""

from __future__ import annotations

from math import ceil

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.dialogs.photo_shade import PhotoShade
from desktop_app.document.subject_search import Click
from desktop_app.widgets import theme
from desktop_app.widgets.viewport import Viewport
from engine.scene.box import Box
from engine.scene.mask import Mask

Bytes = NDArray[np.uint8]

DRAG = 5  # logical px from which a press is a drag
HARDNESS = 0.9  # of the brush
MARK = 5.0  # logical px: the radius of a click's mark
WHEEL_STEP = 1.25
# What does the other thing: some window managers take presses with Alt for themselves.
OTHERWISE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class PhotoView(QWidget):
    """Shows one photo. Coordinates that it tells are the photo's px."""

    clicked = Signal(float, float, bool)  # x, y, whether Ctrl or Alt was held
    boxed = Signal(object)  # Box
    painted = Signal(object)  # Mask, after a stroke
    resized_brush = Signal(int)  # +1 larger, -1 smaller

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.paints = False  # a drag paints, instead of dragging a box
        self.takes_away = False  # painting does; with Ctrl or Alt it does the other
        self.brush_size = 40.0  # px of the photo across
        self._rgb: Bytes = np.zeros((0, 0, 3), np.uint8)
        self._levels: dict[int, tuple[QImage, Bytes]] = {}  # of the photo, with the samples that each shows
        self._backdrop: tuple[Viewport, QImage] | None = None  # the photo as it lies on the screen
        self._mask = Mask.empty()
        self._shade = PhotoShade(0, 0)
        self._clicks: tuple[Click, ...] = ()
        self._viewport = Viewport()
        self._fits = True
        self._press: QPointF | None = None  # of the left button
        self._panned: QPointF | None = None  # where the pointer was, while the view is dragged
        self._pointer: QPointF | None = None
        self._box: Box | None = None  # that is being dragged
        self._stroke: Mask | None = None  # the mask with the stroke under way
        self._last: tuple[float, float] | None = None

    def sizeHint(self) -> QSize:
        return QSize(640, 480)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 180)

    # What is shown

    def show_photo(self, rgb: Bytes) -> None:
        """Show a photo, uint8 h x w x 3 sRGB, all of it."""
        self._rgb, self._levels, self._backdrop = rgb, {}, None
        self._shade = PhotoShade(*self.photo_size)
        self.fit()

    def _level(self, level: int) -> QImage:
        """Return the photo at a zoom's level: half the size with each."""
        if level not in self._levels:
            width, height = (max(1, side >> level) for side in self.photo_size)
            rgb = self._rgb if not level else cv2.resize(self._rgb, (width, height), interpolation=cv2.INTER_AREA)
            rgb = np.ascontiguousarray(rgb, np.uint8)
            self._levels[level] = QImage(rgb.data, width, height, 3 * width, QImage.Format.Format_RGB888), rgb
        return self._levels[level][0]

    def show_found(self, mask: Mask | None, clicks: tuple[Click, ...]) -> None:
        """Dim all but a mask (px of the photo), and mark clicks; None: nothing was found, and nothing is dimmed."""
        self._mask, self._clicks = mask or Mask.empty(), clicks
        self._shade.show_mask(self._mask)
        self.update()

    @property
    def photo_size(self) -> tuple[int, int]:
        """(width, height) in px; (0, 0) while there is none."""
        return self._rgb.shape[1], self._rgb.shape[0]

    @property
    def viewport(self) -> Viewport:
        return self._viewport

    def fit(self) -> None:
        """Show the whole photo."""
        self._look(self._viewport.fitted(*self.photo_size, largest=4.0))
        self._fits = True

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom about a point of the widget; its middle where none is given."""
        ratio = self.devicePixelRatioF()
        x, y = (None, None) if at is None else (at.x() * ratio, at.y() * ratio)
        self._look(self._viewport.zoomed(self._viewport.zoom * factor, x, y))

    def zoom_to(self, zoom: float) -> None:
        """Zoom at the widget's middle; 1 shows one px of the photo on one of the screen."""
        self._look(self._viewport.zoomed(zoom))

    def _look(self, viewport: Viewport) -> None:
        self._viewport = viewport.kept_near(*self.photo_size)
        self._fits = False
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        ratio = self.devicePixelRatioF()
        size = round(self.width() * ratio), round(self.height() * ratio)
        fits, self._viewport = self._fits, self._viewport.resized(*size, ratio)
        if fits:
            self.fit()

    # The mouse

    def _at(self, place: QPointF) -> tuple[float, float]:
        ratio = self.devicePixelRatioF()
        return self._viewport.to_canvas(place.x() * ratio, place.y() * ratio)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._rgb.size:
            return
        if event.button() in (Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton):
            self._panned = event.position()
        elif event.button() == Qt.MouseButton.LeftButton:
            self._press = event.position()
            if self.paints:
                self._stroke, self._last = self._mask, None
                self._paint_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer = event.position()
        if self._panned is not None:
            ratio, by = self.devicePixelRatioF(), event.position() - self._panned
            self._panned = event.position()
            self._look(self._viewport.panned(by.x() * ratio, by.y() * ratio))
        elif self._stroke is not None:
            self._paint_to(event)
        elif self._press is not None and (event.position() - self._press).manhattanLength() > DRAG:
            self._box = Box.around((self._at(self._press), self._at(event.position())))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            self._panned = None
            return
        press, box, stroke = self._press, self._box, self._stroke
        self._press = self._box = self._stroke = None
        self.update()
        if stroke is not None:
            self.painted.emit(stroke)
        elif box is not None:
            self.boxed.emit(box)
        elif press is not None:
            self.clicked.emit(*self._at(press), bool(event.modifiers() & OTHERWISE))

    def _paint_to(self, event: QMouseEvent) -> None:
        """Lead the stroke under way to the pointer."""
        assert self._stroke is not None
        x, y = self._at(event.position())
        radius = self.brush_size / 2
        points = [(x, y, radius)] if self._last is None else [(*self._last, radius), (x, y, radius)]
        is_otherwise = bool(event.modifiers() & OTHERWISE)
        self._stroke = self._stroke.stroke(points, HARDNESS, erase=self.takes_away != is_otherwise)
        self._last = (x, y)
        self._shade.show_mask(self._stroke, Box.around([(u, v) for u, v, _ in points]).grown(ceil(radius) + 1))
        self.update()

    def cancel(self) -> bool:
        """Give up what the hand is doing; False where it does nothing."""
        if self._press is None:
            return False
        self._press = self._box = self._stroke = None
        self._shade.show_mask(self._mask)
        self.update()
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            self.zoom(WHEEL_STEP ** (event.angleDelta().y() / 120), event.position())

    def leaveEvent(self, event: QEvent) -> None:
        self._pointer = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.text()
        if key in ("+", "="):
            self.zoom(WHEEL_STEP)
        elif key == "-":
            self.zoom(1 / WHEEL_STEP)
        elif key == "0":
            self.fit()
        elif key == "1":
            self.zoom_to(1.0)
        elif key in ("[", "]"):
            self.resized_brush.emit(1 if key == "]" else -1)
        else:
            super().keyPressEvent(event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self._rgb.size:
            painter.fillRect(self.rect(), QColor(theme.current().surround))
        else:
            ratio = self.devicePixelRatioF()
            painter.scale(1 / ratio, 1 / ratio)
            painter.drawImage(0, 0, self._photo_on_screen())
            self._draw_shade(painter)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw_marks(painter, ratio)
        painter.end()

    def _photo_on_screen(self) -> QImage:
        """Return the photo within its surround, px of the screen; it stays while only the mask changes."""
        view, ink = self._viewport, QColor(theme.current().surround)
        if self._backdrop is None or self._backdrop[0] != view:
            image = QImage(view.width, view.height, QImage.Format.Format_RGB32)
            image.fill(ink)
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not view.is_pixelated)
            width, height = self.photo_size
            place = QRectF(view.left, view.top, width * view.zoom, height * view.zoom)
            painter.drawImage(place, self._level(view.level))
            painter.end()
            self._backdrop = view, image
        return self._backdrop[1]

    def _draw_shade(self, painter: QPainter) -> None:
        shade = self._shade.picture(self._viewport)
        if shade is not None:
            image, place = shade
            view, (width, height) = self._viewport, self.photo_size
            painter.save()
            painter.setClipRect(QRectF(view.left, view.top, width * view.zoom, height * view.zoom))
            painter.drawImage(place, image)
            painter.restore()

    def _draw_marks(self, painter: QPainter, ratio: float) -> None:
        for x, y, is_part in self._clicks:
            place, radius = QPointF(*self._viewport.to_device(x, y)), MARK * ratio
            painter.setPen(QPen(QColor(255, 255, 255), 1.5 * ratio))
            painter.setBrush(QColor(40, 150, 70) if is_part else QColor(200, 50, 40))
            painter.drawEllipse(place, radius, radius)
            half = radius * 0.5
            painter.drawLine(place - QPointF(half, 0), place + QPointF(half, 0))
            if is_part:
                painter.drawLine(place - QPointF(0, half), place + QPointF(0, half))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._box is not None:
            box = self._viewport.device_box(self._box)
            for ink, dashes in ((QColor(0, 0, 0), None), (QColor(255, 255, 255), [4.0, 4.0])):
                pen = QPen(ink, ratio)
                if dashes:
                    pen.setDashPattern(dashes)
                painter.setPen(pen)
                painter.drawRect(box.left, box.top, box.width, box.height)
        if self.paints and self._pointer is not None and self._panned is None:
            place, radius = self._pointer * ratio, self.brush_size / 2 * self._viewport.zoom
            for ink, width in ((QColor(0, 0, 0, 160), 3.0), (QColor(255, 255, 255), 1.2)):
                painter.setPen(QPen(ink, width * ratio))
                painter.drawEllipse(place, radius, radius)
