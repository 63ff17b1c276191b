"""A row of the list of layers: eye, pictures of layer and mask, name, lock, and the editor over the name."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

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
FADED = 0.4  # opacity of what is hidden
CLIPPED = 18  # by which a clipped layer's picture is indented
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
