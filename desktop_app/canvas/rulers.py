"""Rulers along the canvas, with the pointer's place; guides are dragged out of them."""

from __future__ import annotations

import math
from functools import partial
from typing import Protocol

from PySide6.QtCore import QEvent, QLocale, QObject, QPointF, QRectF, Qt, SignalInstance, Slot
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop_app.document.document import Document
from desktop_app.widgets import theme
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.translation import number, tr
from desktop_app.widgets.view_options import RULER_PX, ViewOptions
from desktop_app.widgets.viewport import Viewport
from engine.formats.exif import CM_PER_INCH, resolution
from engine.scene.guides import Axis
from engine.scene.scene import Scene

UNIT_TITLES = {"px": "Pixels", "cm": "Centimetres", "in": "Inches", "%": "Per cent of the picture"}
USUAL_PPI = 300  # px of an inch where the photo does not tell
LABELLED_PX = 56  # logical px between two numbers, at least
MARKED_PX = 5  # between two marks


class RuledCanvas(Protocol):
    """What rulers need of the canvas that they lie on."""

    document: Document
    options: ViewOptions

    @property
    def viewport(self) -> Viewport: ...
    @property
    def looked(self) -> SignalInstance: ...
    @property
    def pointed(self) -> SignalInstance: ...
    def pull_guide(self, axis: Axis, press: QMouseEvent) -> None:
        """Begin to lay a guide that crosses this axis."""


class Rulers(QObject):
    """The two rulers at the upper and left edge of a canvas, shown where the view options say so."""

    def __init__(self, canvas: QWidget, ruled: RuledCanvas) -> None:
        """canvas, ruled: the canvas."""
        super().__init__(canvas)
        self._canvas, self._ruled = canvas, ruled
        self.across, self.down = Ruler(canvas, ruled, is_across=True), Ruler(canvas, ruled, is_across=False)
        canvas.installEventFilter(self)
        ruled.options.changed.connect(self._lay)
        ruled.document.changed.connect(self._lay)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._lay()
        return False

    @Slot()
    def _lay(self) -> None:
        is_shown = self._ruled.options.is_on("rulers") and not self._ruled.document.scene.is_empty
        self.across.setGeometry(0, 0, self._canvas.width(), RULER_PX)
        self.down.setGeometry(0, RULER_PX, RULER_PX, self._canvas.height() - RULER_PX)
        for ruler in (self.across, self.down):
            ruler.setVisible(is_shown)
            ruler.update()


class Ruler(QWidget):
    """One ruler. In a view that is turned otherwise than by quarters it is empty."""

    def __init__(self, canvas: QWidget, ruled: RuledCanvas, is_across: bool) -> None:
        super().__init__(canvas)
        self._canvas, self._ruled, self._is_across = canvas, ruled, is_across
        self._pointer: tuple[float, float] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.SplitVCursor if is_across else Qt.CursorShape.SplitHCursor)
        self.setAccessibleName(tr("Ruler along the top") if is_across else tr("Ruler along the left"))
        self.setToolTip(
            tooltip(tr("Drag a guide out of it, and back onto it to take it away; the right button chooses the unit"))
        )
        self.hide()
        ruled.looked.connect(self.update)
        ruled.pointed.connect(self._on_pointed)

    @Slot(object)
    def _on_pointed(self, at: tuple[float, float] | None) -> None:
        if self.isVisible() and at != self._pointer:
            self._pointer = at
            self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.unit_menu().popup(event.globalPos())

    def unit_menu(self) -> QMenu:
        """Return the menu of units, which goes when it is closed."""
        menu, options = QMenu(self), self._ruled.options
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for unit, title in UNIT_TITLES.items():
            action = menu.addAction(tr(title), partial(setattr, options, "unit", unit))
            action.setCheckable(True)
            action.setChecked(unit == options.unit)
        menu.addSeparator()
        ppi, is_told = resolution_of(self._ruled.document.scene)
        told = tr("{ppi} px per inch, as the photo says") if is_told else tr("{ppi} px per inch: the photo says none")
        menu.addAction(told.format(ppi=number(ppi, 0 if ppi == round(ppi) else 1))).setEnabled(False)
        return menu

    # A guide is the canvas's, so the canvas hears of the pointer as if it had been pressed there.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._ruled.pull_guide(self._axis(self._ruled.viewport, crosses=True), self._on_canvas(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        QApplication.sendEvent(self._canvas, self._on_canvas(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        QApplication.sendEvent(self._canvas, self._on_canvas(event))

    def _on_canvas(self, event: QMouseEvent) -> QMouseEvent:
        """Return the event as the canvas would have got it."""
        place = event.position() + QPointF(self.pos())
        buttons = event.button(), event.buttons(), event.modifiers()
        return QMouseEvent(event.type(), place, event.globalPosition(), *buttons)

    def _axis(self, viewport: Viewport, crosses: bool = False) -> Axis:
        """Return the axis of the canvas that the ruler measures, or the one that it lies across."""
        to = viewport.from_screen
        is_x = (abs(to.xx) >= abs(to.xy)) == self._is_across
        return "x" if is_x != crosses else "y"

    # What is shown

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, viewport = theme.current(), self._ruled.viewport
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.window))
        painter.setPen(QColor(colours.line))
        if self._is_across:
            painter.drawLine(0, RULER_PX - 1, self.width(), RULER_PX - 1)
        else:
            painter.drawLine(RULER_PX - 1, 0, RULER_PX - 1, self.height())
        if viewport.angle % 90 == 0:
            self._draw_marks(painter, viewport, QColor(colours.muted))
            self._draw_pointer(painter, viewport, QColor(colours.accent))
        painter.end()

    def _place(self, viewport: Viewport, at: float) -> float:
        """Return where a place on the measured axis lies on the ruler, in its logical px."""
        x, y = viewport.to_device(*((at, 0.0) if self._axis(viewport) == "x" else (0.0, at)))
        return (x if self._is_across else y) / viewport.ratio - (0 if self._is_across else RULER_PX)

    def _unit_px(self, viewport: Viewport) -> float:
        """Return how many canvas px of the measured axis one of the unit has."""
        scene, unit = self._ruled.document.scene, self._ruled.options.unit
        if unit == "%":
            return (scene.width if self._axis(viewport) == "x" else scene.height) / 100
        ppi, _ = resolution_of(scene)
        return {"in": ppi, "cm": ppi / CM_PER_INCH}.get(unit, 1.0)

    def _draw_marks(self, painter: QPainter, viewport: Viewport, colour: QColor) -> None:
        seen = viewport.visible()
        low, high = (seen.left, seen.right) if self._axis(viewport) == "x" else (seen.top, seen.bottom)
        unit, unit_px = self._ruled.options.unit, self._unit_px(viewport)
        step = round_step(LABELLED_PX * viewport.touch / unit_px, smallest=1 if unit == "px" else 0.001)
        step_px, decimals = step * unit_px, max(0, -math.floor(math.log10(step)))
        parts = next((parts for parts in (10, 5, 2) if _is_apart(step_px, parts, viewport, unit == "px")), 1)
        font = painter.font()
        font.setPixelSize(9)
        painter.setFont(font)
        painter.setPen(colour)
        for index in range(math.floor(low / step_px) * parts, (math.ceil(high / step_px) + 1) * parts):
            place = math.floor(self._place(viewport, index * step_px / parts))
            is_labelled = index % parts == 0
            length = RULER_PX - 2 if is_labelled else RULER_PX // 3 if index * 2 % parts == 0 else RULER_PX // 5
            if self._is_across:
                painter.drawLine(place, RULER_PX - 1 - length, place, RULER_PX - 2)
            else:
                painter.drawLine(RULER_PX - 1 - length, place, RULER_PX - 2, place)
            if is_labelled:
                text = f"{index // parts * step:.{decimals}f}"
                self._draw_number(painter, place, text.replace(".", QLocale().decimalPoint()))

    def _draw_number(self, painter: QPainter, place: int, text: str) -> None:
        if self._is_across:
            painter.drawText(QRectF(place + 3, 0, LABELLED_PX, 11), Qt.AlignmentFlag.AlignLeft, text)
            return
        painter.save()
        painter.translate(0, place - 3)
        painter.rotate(-90)
        painter.drawText(QRectF(0, 0, LABELLED_PX, 11), Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()

    def _draw_pointer(self, painter: QPainter, viewport: Viewport, colour: QColor) -> None:
        if self._pointer is None:
            return
        place = math.floor(self._place(viewport, self._pointer[0 if self._axis(viewport) == "x" else 1]))
        painter.setPen(colour)
        if self._is_across:
            painter.drawLine(place, 0, place, RULER_PX)
        else:
            painter.drawLine(0, place, RULER_PX, place)


def resolution_of(scene: Scene) -> tuple[float, bool]:
    """Return how many px of a scene's photo are an inch, and whether that tells it itself."""
    layer = scene.photo_layer
    told = None if layer is None else resolution(layer.photo.exif or b"")
    return (USUAL_PPI, False) if told is None else (told, True)


def round_step(least: float, smallest: float = 1) -> float:
    """Return the smallest of 1, 2, 5, 10, 20, 50 ... or a tenth, a hundredth of them, that is not below `least`."""
    power = 10.0 ** math.floor(math.log10(max(smallest, least)))
    return next(step for step in (power, 2 * power, 5 * power, 10 * power) if step >= least * (1 - 1e-9))


def _is_apart(step_px: float, parts: int, viewport: Viewport, is_whole: bool) -> bool:
    """Return whether so many marks in a step can be told from each other; is_whole: they lie at whole px."""
    return step_px / parts >= MARKED_PX * viewport.touch and not (is_whole and step_px % parts)
