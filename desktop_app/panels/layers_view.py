"""The list of layers as it is touched: clicks on what its rows show, drag, keys and the stroke across eyes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyleOptionViewItem,
    QTreeView,
)

from desktop_app.document.document import Document
from desktop_app.panels.layer_row import Index, LayerDelegate
from desktop_app.panels.layers_model import Column, LayersModel, dragged
from desktop_app.panels.thumbnails import Thumbnails
from desktop_app.widgets import icons
from desktop_app.widgets.translation import tr
from engine.scene.layers import Layer

EYE_WIDTH = 28
LOCK_WIDTH = 28
INDENT = 16
BORDER = 4  # above and below the line between two rows that belong to it


class LayersView(QTreeView):
    """A tree without a header. What keys and clicks mean is told by signals; the panel makes edits of them."""

    eye_pressed = Signal(str, bool)  # layer's id, whether it alone (Alt)
    eye_crossed = Signal(str)  # the pointer was drawn over another eye
    eye_released = Signal()
    lock_pressed = Signal(str)
    pixels_pressed = Signal(str, str)  # layer's id, and the way in which its pixels are to be selected
    mask_selected = Signal(str, str)  # the same for its mask
    mask_pressed = Signal(bool)  # the selected layer's mask is to be painted, or its pixels
    mask_viewed = Signal(str)  # Alt: the mask alone
    mask_disabled = Signal(str)  # Shift
    clip_pressed = Signal(str)  # Alt between this layer and the one below it
    visibility_pressed = Signal()
    delete_pressed = Signal()

    def __init__(self, layers: LayersModel, delegate_of: Document, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._layers = layers
        self._is_over_eyes = False
        self._drop_place: QPoint | None = None  # where a dragged row would be let go
        self.setModel(layers)
        self.setItemDelegate(LayerDelegate(delegate_of, thumbnails, self))
        self.setAccessibleName(tr("Layers, topmost first"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setTreePosition(Column.NAME)
        self.setIndentation(INDENT)
        self.setRootIsDecorated(True)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setExpandsOnDoubleClick(False)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(8)
        header.setSectionResizeMode(Column.EYE, header.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.NAME, header.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.LOCK, header.ResizeMode.Fixed)
        header.resizeSection(Column.EYE, EYE_WIDTH)
        header.resizeSection(Column.LOCK, LOCK_WIDTH)

    def layer_at(self, place: QPoint) -> tuple[Layer | None, int]:
        """The layer under a point of the viewport, and the column."""
        index = self.indexAt(place)
        return self._layers.layer(index), index.column()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._on_button(event):
            super().mousePressEvent(event)
            self._tell_target(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if not self._on_button(event):
            super().mouseDoubleClickEvent(event)

    def _on_button(self, event: QMouseEvent) -> bool:
        """A press on an eye or a lock leaves the selection as it is."""
        layer, column = self.layer_at(event.position().toPoint())
        if layer is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        if column == Column.NAME:
            return self._on_thumbnail(layer, event)
        if column == Column.EYE:
            is_alone = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self._is_over_eyes = not is_alone
            self.eye_pressed.emit(layer.id, is_alone)
        else:
            self.lock_pressed.emit(layer.id)
        event.accept()
        return True

    def _on_thumbnail(self, layer: Layer, event: QMouseEvent) -> bool:
        """Ctrl selects the pixels, or by the mask, of what is pressed; with Shift or Alt more or fewer.

        On a mask Alt alone shows that and Shift disables it; between two rows Alt clips the upper layer.
        """
        place, held = event.position().toPoint(), event.modifiers()
        delegate, rect = self.itemDelegate(), self.visualRect(self.indexAt(place))
        if not isinstance(delegate, LayerDelegate):
            return False
        control, more, fewer = (
            bool(held & one)
            for one in (
                Qt.KeyboardModifier.ControlModifier,
                Qt.KeyboardModifier.ShiftModifier,
                Qt.KeyboardModifier.AltModifier,
            )
        )
        is_mask = delegate.mask_rect(layer, rect).adjusted(-2, -2, 2, 2).contains(place)
        if control and place.x() < delegate.text_rect(layer, rect).left():
            way = "intersect" if more and fewer else "add" if more else "subtract" if fewer else "replace"
            (self.mask_selected if is_mask else self.pixels_pressed).emit(layer.id, way)
        elif fewer and not control and not more and (upper := self._above_border(place)) is not None:
            self.clip_pressed.emit(upper.id)
        elif fewer and is_mask and not control:
            self.mask_viewed.emit(layer.id)
        elif more and is_mask and not control:
            self.mask_disabled.emit(layer.id)
        else:
            return False
        event.accept()
        return True

    def _tell_target(self, event: QMouseEvent) -> None:
        """Strokes go to the mask that was pressed, else to what else there is of the layer."""
        place, delegate = event.position().toPoint(), self.itemDelegate()
        layer, column = self.layer_at(place)
        is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if layer is not None and column == Column.NAME and is_plain and isinstance(delegate, LayerDelegate):
            rect = self.visualRect(self.indexAt(place))
            self.mask_pressed.emit(delegate.mask_rect(layer, rect).adjusted(-2, -2, 2, 2).contains(place))

    def _above_border(self, place: QPoint) -> Layer | None:
        """Return the layer above the line between two rows that a point is on."""
        upper = self.indexAt(place - QPoint(0, BORDER))
        lower = self.indexAt(place + QPoint(0, BORDER))
        return self._layers.layer(upper) if upper.isValid() and lower.isValid() and upper != lower else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._is_over_eyes:
            super().mouseMoveEvent(event)
            return
        layer, _ = self.layer_at(QPoint(EYE_WIDTH // 2, event.position().toPoint().y()))
        if layer is not None:
            self.eye_crossed.emit(layer.id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_over_eyes:
            self._is_over_eyes = False
            self.eye_released.emit()
            return
        super().mouseReleaseEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave layers of another document to the window, which copies them."""
        layers = dragged(event.mimeData())
        if layers is not None and self._layers.has(layers):
            super().dragEnterEvent(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._drop_place = event.position().toPoint()
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._drop_place = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self._drop_place = None
        self.viewport().update()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that mean something in this list alone; the others are shortcuts of the window."""
        own = {Qt.Key.Key_Space: self.visibility_pressed, Qt.Key.Key_Backspace: self.delete_pressed}
        pressed = own.get(Qt.Key(event.key()))
        if pressed is not None and not event.modifiers():
            pressed.emit()
            event.accept()
        else:
            super().keyPressEvent(event)

    # Looks

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        name = index.sibling(index.row(), Column.NAME)
        if self.selectionModel().isSelected(index):
            painter.fillRect(rect, self.palette().color(QPalette.ColorRole.Highlight))
        elif name == self.indexAt(self._pointer()).siblingAtColumn(Column.NAME):
            painter.fillRect(rect, self.palette().color(QPalette.ColorRole.Window))
        super().drawRow(painter, option, index)
        line = self.palette().color(QPalette.ColorRole.Dark)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, line)
        if self.hasFocus() and name == self.currentIndex().siblingAtColumn(Column.NAME):
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def paintEvent(self, event: QPaintEvent) -> None:
        self.setDropIndicatorShown(False)  # Qt's own marks one cell, in a hair's breadth
        super().paintEvent(event)
        self.setDropIndicatorShown(True)
        index = QModelIndex() if self._drop_place is None else self.indexAt(self._drop_place)
        if not index.isValid():
            return
        rect = self.visualRect(index.siblingAtColumn(Column.NAME))
        accent = self.palette().color(QPalette.ColorRole.Accent)
        painter = QPainter(self.viewport())
        where = self.dropIndicatorPosition()
        if where == QAbstractItemView.DropIndicatorPosition.OnItem:
            painter.setPen(QPen(accent, 2))
            painter.drawRect(QRect(1, rect.top() + 1, self.viewport().width() - 2, rect.height() - 3))
        elif where != QAbstractItemView.DropIndicatorPosition.OnViewport:
            is_above = where == QAbstractItemView.DropIndicatorPosition.AboveItem
            y = rect.top() - 1 if is_above else rect.bottom()
            painter.fillRect(rect.left(), max(0, y), self.viewport().width() - rect.left(), 2, accent)
        painter.end()

    def _pointer(self) -> QPoint:
        if not self.viewport().underMouse():
            return QPoint(-1, -1)
        return self.viewport().mapFromGlobal(self.cursor().pos())

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Only the mark of a group, open or shut."""
        index = index.sibling(index.row(), Column.EYE)
        if not self.model().hasChildren(index):
            return
        is_selected = self.selectionModel().isSelected(index)
        role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
        name = "down" if self.isExpanded(index) else "right"
        side = 12
        pixmap = icons.drawn(name, side, self.palette().color(role), painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.right() - side - 1, rect.center().y() - side // 2 + 1, pixmap)
