"""Letters: a text set in lines by Qt, where each of its characters stands, and the pixels drawn of it.

Positions within a text count as Qt does, in UTF-16 units. Coordinates are the text's own px (see scene/layers/text.py).
"""

from __future__ import annotations

from typing import cast

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPainter,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextLine,
    QTextOption,
    QTransform,
)

from desktop_app.widgets.translation import tr
from engine.problem import Problem
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import Text
from engine.scene.tiles import Tiles

EM = 100  # px of the letters as they are set; they are scaled from there, so lines break alike at every size
OVERHANG = 0.6  # of an em: how far ink may reach beyond the lines' box
MOST_DRAWN = 64_000_000  # px
LEAST_WIDTH = 0.2  # of an em: of the box around a text without characters
ALIGNED = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
    "justify": Qt.AlignmentFlag.AlignJustify,
}
ANCHORS = {"left": 0.0, "center": 0.5, "right": 1.0, "justify": 0.0}  # the share of a line's width that lies left of 0


class Setting:
    """A text set in lines."""

    def __init__(self, text: Text) -> None:
        self.em = text.size
        self._scale = text.size / EM
        self._colour = QColor(*text.colour)
        self._document = document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setUseDesignMetrics(True)
        document.setDefaultFont(font_of(text))
        option = QTextOption(ALIGNED[text.alignment])
        is_wrapped = text.width is not None
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if is_wrapped else QTextOption.WrapMode.NoWrap
        )
        document.setDefaultTextOption(option)
        document.setPlainText(text.words)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(100 * text.line_spacing, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)
        if text.width is not None:
            self._width = text.width / self._scale
            self._left = 0.0
        else:
            self._width = max(document.idealWidth(), LEAST_WIDTH * EM)
            self._left = -ANCHORS[text.alignment] * self._width
        document.setTextWidth(self._width)
        self._height = document.size().height()  # asked for, it lays out all lines

    @property
    def box(self) -> Box:
        """The box around the lines, outward."""
        left, width = self._left * self._scale, self._width * self._scale
        return Box.around([(left, 0.0), (left + width, self._height * self._scale)])

    @property
    def ascent(self) -> float:
        """How far below the top the first line's letters stand."""
        line = self._document.begin().layout().lineAt(0)
        return (line.y() + line.ascent()) * self._scale

    def caret(self, position: int) -> tuple[float, float, float]:
        """Return x, top and bottom of the caret before a character."""
        position = min(max(0, position), self._document.characterCount() - 1)
        block = self._document.findBlock(position)
        rest, layout = position - block.position(), block.layout()
        line = layout.lineForTextPosition(rest)
        corner = self._corner(block)
        x, top = corner.x() + _x_of(line, rest), corner.y() + line.y()
        return self._own(x, top, line.height())

    def selected(self, start: int, end: int) -> list[QRectF]:
        """Return the rectangles behind the characters from start to end, a line each."""
        found, block = [], self._document.findBlock(start)
        while block.isValid() and block.position() < end:
            corner, layout = self._corner(block), block.layout()
            first, last = max(0, start - block.position()), min(end - block.position(), block.length() - 1)
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                begins, ends = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
                if begins < ends or (begins == ends and end - block.position() > ends):  # a line break is seen, too
                    left, right = _x_of(line, begins), _x_of(line, ends)
                    right += EM / 8 if begins == ends else 0
                    x, top, bottom = self._own(corner.x() + min(left, right), corner.y() + line.y(), line.height())
                    found.append(QRectF(x, top, abs(right - left) * self._scale, bottom - top))
            block = block.next()
        return found

    def position_at(self, x: float, y: float) -> int:
        """Return before which character a point lies."""
        point = QPointF(x / self._scale - self._left, y / self._scale)
        return max(0, self._document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit))

    def draw(self, painter: QPainter) -> None:
        """Draw the letters; the painter's unit is the text's own px."""
        painter.scale(self._scale, self._scale)
        painter.translate(self._left, 0)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self._colour)
        self._document.documentLayout().draw(painter, context)

    def _corner(self, block: QTextBlock) -> QPointF:
        return self._document.documentLayout().blockBoundingRect(block).topLeft()

    def _own(self, x: float, top: float, height: float) -> tuple[float, float, float]:
        return (x + self._left) * self._scale, top * self._scale, (top + height) * self._scale


def _x_of(line: QTextLine, position: int) -> float:
    """Return where a character of the line begins."""
    x, _ = cast(tuple[float, int], line.cursorToX(position))
    return x


def font_of(text: Text) -> QFont:
    """Return a text's font at the size in which it is set; of one that is not there, what Qt takes in its stead."""
    font = QFont(text.family)
    font.setPixelSize(EM)
    font.setWeight(min(QFont.Weight, key=lambda weight: abs(weight.value - text.weight)))
    font.setItalic(text.italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def drawn(setting: Setting, lettering: Affine) -> Tiles:
    """Return the letters where `lettering` leads the text's px, as tiles of premultiplied BGRA.

    Raises Problem where they would be larger than any picture may be.
    """
    box = setting.box
    area = lettering.image_of(box.grown(round(OVERHANG * setting.em) + 1))
    if area.width * area.height > MOST_DRAWN:
        raise Problem(tr("The text would be too large: make its letters smaller."))
    image = QImage(area.width, area.height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    there = Affine.translation(-area.left, -area.top) @ lettering
    painter.setTransform(QTransform(there.xx, there.yx, there.xy, there.yy, there.x0, there.y0))
    setting.draw(painter)
    painter.end()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(area.height, area.width, 4)
    return Tiles.from_array(rows, area.left, area.top)
