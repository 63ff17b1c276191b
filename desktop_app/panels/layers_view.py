"""The list of layers as it is drawn and touched: eye, thumbnails, name, lock; drag, keys and the stroke across eyes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from desktop_app.document.document import Document
from desktop_app.document.layer_names import shown_name
from desktop_app.panels.kinds.table import row_of
from desktop_app.panels.layers_model import Column, LayersModel, second_line
from desktop_app.panels.thumbnails import Thumbnails
from desktop_app.widgets import icons
from desktop_app.widgets.translation import tr
from engine.scene.layers import Layer

ROW = 44  # logical pixels
THUMBNAIL = 32
ICON = 16
GAP = 4
EYE_WIDTH = 28
LOCK_WIDTH = 28
INDENT = 16
FADED = 0.4  # opacity of what is hidden
CLIPPED = 18  # by which a clipped layer's picture is indented
BORDER = 4  # above and below the line between two rows that belong to it
CROSSED = QColor("#e03028")

Index = QModelIndex | QPersistentModelIndex


class LayerDelegate(QStyledItemDelegate):
    """Draws one cell and lays the editor over the name."""

    def __init__(self, document: Document, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        text = option.fontMetrics.height() * 2 + GAP
        return QSize(120, max(ROW, text))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        layer = model.layer(index) if isinstance(model, LayersModel) else None
        if layer is None:
            return
        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        palette = self._palette(option)
        role = QPalette.ColorRole.HighlightedText if is_selected else QPalette.ColorRole.Text
        colour = palette.color(role)
        if index.column() == Column.EYE:
            opacity = 1.0 if self._is_seen(layer) else 0.6
            self._icon(painter, rect, "eye" if layer.visible else "eye-closed", colour, opacity)
        elif index.column() == Column.LOCK:
            if layer.locked:
                self._icon(painter, rect, "lock", colour, 1.0)
            elif is_hovered or is_selected:
                self._icon(painter, rect, "unlock", colour, FADED)
        else:
            self._name(painter, option, layer, colour, is_selected)
        painter.restore()

    def _is_seen(self, layer: Layer) -> bool:
        """Return whether the layer and the groups around it are shown, as the scene is looked at."""
        scene = self._document.seen_scene
        scene = scene if scene.has(layer.id) else self._document.scene  # a mask alone has no layers
        return all(one.visible for one in (scene.find(layer.id), *scene.ancestors_of(layer.id)))

    def _palette(self, option: QStyleOptionViewItem) -> QPalette:
        palette: QPalette = option.palette
        return palette

    def _icon(self, painter: QPainter, rect: QRect, name: str, colour: QColor, opacity: float) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.setOpacity(opacity)
        corner = rect.center() - QPoint(ICON // 2 - 1, ICON // 2 - 1)
        painter.drawPixmap(corner, icons.drawn(name, ICON, colour, ratio))
        painter.setOpacity(1.0)

    def _name(
        self, painter: QPainter, option: QStyleOptionViewItem, layer: Layer, colour: QColor, is_selected: bool
    ) -> None:
        rect: QRect = option.rect
        is_shown = self._is_seen(layer)
        painter.setOpacity(1.0 if is_shown else FADED)
        ratio = painter.device().devicePixelRatioF()
        side = round(THUMBNAIL * ratio)
        cell = self._cell(layer, rect)
        if layer.is_clipped:
            before = QRect(cell.left() - CLIPPED, cell.top(), CLIPPED, cell.height())
            self._icon(painter, before, "clip", colour, 1.0)
        picture = self._thumbnails.picture(self._document.scene, layer, side)
        if picture is not None:
            self._thumbnail(painter, cell, picture, ratio)
        else:
            self._icon(painter, cell, row_of(layer).icon(layer), colour, painter.opacity())
        mask = self._thumbnails.mask(self._document.scene, layer, side)
        if mask is not None:
            cell = cell.translated(THUMBNAIL + GAP, 0)
            self._thumbnail(painter, cell, mask, ratio)
            self._mask_state(painter, layer, cell, colour)
        painter.setOpacity(1.0)

        texts = self.text_rect(layer, rect)
        metrics = painter.fontMetrics()
        palette = self._palette(option)
        muted = colour if is_selected else palette.color(QPalette.ColorRole.PlaceholderText)
        top = texts.top() + (texts.height() - 2 * metrics.height()) // 2
        name_ink = colour if is_shown else muted
        for text, ink, y in ((shown_name(layer), name_ink, top), (second_line(layer), muted, top + metrics.height())):
            painter.setPen(ink)
            line = QRect(texts.left(), y, texts.width(), metrics.height())
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, texts.width())
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)

    def _thumbnail(self, painter: QPainter, cell: QRect, picture: QPixmap, ratio: float) -> None:
        picture = QPixmap(picture)
        picture.setDevicePixelRatio(ratio)
        painter.drawPixmap(cell.topLeft(), picture)
        painter.setPen(QPen(QColor(0, 0, 0, 120), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(cell.adjusted(-1, -1, 0, 0))

    def _mask_state(self, painter: QPainter, layer: Layer, cell: QRect, colour: QColor) -> None:
        """Cross out a mask that is disabled, and frame the one that strokes go to."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if layer.layer_mask is not None and not layer.layer_mask.enabled:
            for pen in (QPen(QColor(255, 255, 255, 200), 4), QPen(CROSSED, 2)):
                painter.setPen(pen)
                painter.drawLine(cell.topLeft(), cell.bottomRight())
                painter.drawLine(cell.topRight(), cell.bottomLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if layer.id == self._document.selected and self._document.masking.mask is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, 2))
            painter.drawRect(cell.adjusted(-2, -2, 2, 2))

    def _cell(self, layer: Layer, rect: QRect) -> QRect:
        """Return where the layer's picture stands in the name's cell; to the right where it is clipped."""
        left = rect.left() + GAP + (CLIPPED if layer.is_clipped else 0)
        return QRect(left, rect.top() + (rect.height() - THUMBNAIL) // 2, THUMBNAIL, THUMBNAIL)

    def mask_rect(self, layer: Layer, rect: QRect) -> QRect:
        """Return where the mask's picture stands in the name's cell; an empty one where there is no mask."""
        if row_of(layer).mask(self._document.scene, layer) is None:
            return QRect()
        return self._cell(layer, rect).translated(THUMBNAIL + GAP, 0)

    def text_rect(self, layer: Layer, rect: QRect) -> QRect:
        """Return where the name and the line below it stand in the name's cell."""
        mask, cell = self.mask_rect(layer, rect), self._cell(layer, rect)
        left = (cell if mask.isEmpty() else mask).right() + 1 + 2 * GAP
        return rect.adjusted(left - rect.left(), 0, -GAP, 0)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        made = QLineEdit(parent)
        made.setMaxLength(200)
        made.setAccessibleName(tr("Layer's name"))
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        if isinstance(editor, QLineEdit) and isinstance(model, LayersModel):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        layer = model.layer(index) if isinstance(model, LayersModel) else None
        rect: QRect = option.rect
        if layer is not None:
            texts, line = self.text_rect(layer, rect), option.fontMetrics.height()
            top = texts.top() + (texts.height() - 2 * line) // 2  # of the name's line
            editor.setFixedHeight(line + 6)
            editor.move(texts.left() - 5, top - 3)  # 5: border and padding
            editor.setFixedWidth(texts.width() + 5)


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
