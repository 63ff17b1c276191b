"""Small pictures of scenes to choose from, and a larger one of the chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.widgets import theme
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.translation import tr
from engine.compositing.appearance import Appearance

OFFERED = 12
COLUMNS = (2, 3, 4, 6)  # that a dozen may stand in, whichever makes the pictures largest
TILE = QSize(96, 72)  # logical px, at least
ROOM = QSize(640, 440)  # logical px for all of them
GAP = 4  # px between two
RING = 3  # px around the chosen one
ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


def image_of(appearance: Appearance) -> QImage:
    """Return a picture that does not need the array any more."""
    height, width = appearance.rgb.shape[:2]
    return QImage(appearance.rgb.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def inside(room: QRectF, form: float) -> QRectF:
    """Return the largest rectangle of a form (width over height) in the middle of a room, on whole pixels."""
    width, height = round(min(room.width(), room.height() * form)), round(min(room.height(), room.width() / form))
    left, top = round(room.center().x() - width / 2), round(room.center().y() - height / 2)
    return QRectF(left, top, width, height)


class SceneView(QWidget):
    """A scene, as large as it fits."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._form = 1.0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(336, 190)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def is_empty(self) -> bool:
        return self._image is None

    def set_form(self, form: float) -> None:
        """Width over height of the picture."""
        self._form = form
        self.update()

    def show_look(self, appearance: Appearance | None) -> None:
        """Show these pixels; None: nothing yet."""
        self._image = None if appearance is None else image_of(appearance)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        place = inside(QRectF(self.rect()), self._form)
        painter.fillRect(place, QColor(theme.current().surround))
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
            painter.drawImage(place, self._image)
        painter.end()


class SceneTile(QAbstractButton):
    """A scene of the dozen: a click chooses it, one with Ctrl takes it as the second, a double click makes it."""

    second = Signal()
    made = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._is_chosen = self._is_second = False
        self._form = 1.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Scene {number}", number=number))
        self.setToolTip(
            tooltip(
                tr("Click to choose it, double-click to create it; Ctrl-click another one to slide between the two.")
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return TILE

    def minimumSizeHint(self) -> QSize:
        return TILE / 2

    @property
    def is_empty(self) -> bool:
        return self._image is None

    def set_form(self, form: float) -> None:
        """Width over height of its picture."""
        self._form = form
        self.update()

    def show_look(self, appearance: Appearance | None) -> None:
        """Show these pixels; None: they are still to come."""
        self._image = None if appearance is None else image_of(appearance)
        self.update()

    def mark(self, is_chosen: bool, is_second: bool) -> None:
        """Whether it is the chosen one, or the one to slide to."""
        self._is_chosen, self._is_second = is_chosen, is_second
        state = tr("chosen") if is_chosen else tr("second of two") if is_second else ""
        self.setAccessibleDescription(state)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.setFocus()
            self.second.emit()
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        is_plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.button() == Qt.MouseButton.LeftButton and is_plain:
            self.made.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.second.emit()
        elif event.key() in ARROWS:
            event.ignore()  # the gallery knows what lies beside it
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        place = inside(QRectF(self.rect()).adjusted(RING + 1, RING + 1, -RING - 1, -RING - 1), self._form)
        painter.fillRect(place, QColor(colours.surround))
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
            painter.drawImage(place, self._image)
        ring = place.adjusted(-2, -2, 2, 2)
        if self._is_chosen or self._is_second:
            style = Qt.PenStyle.SolidLine if self._is_chosen else Qt.PenStyle.DashLine
            painter.setPen(QPen(QColor(colours.accent), RING, style, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin))
            painter.drawRect(ring)
        elif self.underMouse():
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.drawRect(ring)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.text), 1, Qt.PenStyle.DotLine))
            painter.drawRect(place.adjusted(2.5, 2.5, -2.5, -2.5))
        painter.end()


class SceneGallery(QWidget):
    """A dozen scenes in a grid."""

    chosen = Signal(int)
    second = Signal(int)
    made = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Scenes to choose from"))
        self.tiles = tuple(SceneTile(number, self) for number in range(1, OFFERED + 1))
        self.columns = 4
        self._form = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for number, tile in enumerate(self.tiles):
            tile.clicked.connect(partial(self.chosen.emit, number))
            tile.second.connect(partial(self.second.emit, number))
            tile.made.connect(partial(self.made.emit, number))

    def sizeHint(self) -> QSize:
        return ROOM

    def minimumSizeHint(self) -> QSize:
        return QSize(4 * TILE.width(), 3 * TILE.height())

    def set_form(self, form: float) -> None:
        """Width over height of the pictures."""
        self._form = form
        for tile in self.tiles:
            tile.set_form(form)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def _cell(self, columns: int) -> tuple[float, float]:
        """Width and height of a tile where so many stand in a row."""
        rows = OFFERED // columns
        return (self.width() - GAP * (columns - 1)) / columns, (self.height() - GAP * (rows - 1)) / rows

    def _place(self) -> None:
        def picture(columns: int) -> float:
            width, height = self._cell(columns)
            return min(width, height * self._form)

        self.columns = max(COLUMNS, key=picture)
        width, height = self._cell(self.columns)
        for number, tile in enumerate(self.tiles):
            row, column = divmod(number, self.columns)
            left, top = column * (width + GAP), row * (height + GAP)
            tile.setGeometry(round(left), round(top), int(width), int(height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = next((number for number, tile in enumerate(self.tiles) if tile.hasFocus()), None)
        step = ARROWS.get(Qt.Key(event.key()))
        if at is None or step is None:
            super().keyPressEvent(event)
            return
        row, column = at // self.columns + step[1], at % self.columns + step[0]
        if 0 <= row < OFFERED // self.columns and 0 <= column < self.columns:
            self.tiles[row * self.columns + column].setFocus()
        event.accept()
