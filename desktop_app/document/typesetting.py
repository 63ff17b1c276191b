"""Letters: a text set in lines by Qt, where each of its characters stands, and the pixels drawn of it.

Positions within a text count as Qt does, in UTF-16 units. Coordinates are the text's own px (see scene/layers/text.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import ceil, floor
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
WIDEST_LETTER = 1.5  # em before what is kept of a picture: Qt draws a letter that its left edge cuts a little elsewhere
MOST_DRAWN = 64_000_000  # px
LEAST_WIDTH = 0.2  # of an em: of the box around a text without characters
ALIGNED = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
    "justify": Qt.AlignmentFlag.AlignJustify,
}
ANCHORS = {"left": 0.0, "center": 0.5, "right": 1.0, "justify": 0.0}  # the share of a line's width that lies left of 0


@dataclass(frozen=True)
class _Line:
    """A line as it is seen."""

    corners: tuple[tuple[float, float], tuple[float, float]]
    words: str
    is_last: bool  # of a paragraph: others may be justified
    start: int = field(compare=False)  # of its characters, in UTF-16 units


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

    def difference(self, other: Setting) -> Box:
        """Return the box around the lines that are others in another setting of the same style; NOWHERE for none.

        Of one line that goes on otherwise, it begins with the word that is another.
        """
        mine, theirs = self._lines, other._lines
        first = _count_same(mine, theirs)
        last = _count_same(mine[first:][::-1], theirs[first:][::-1])
        mine, theirs = mine[first : len(mine) - last], theirs[first : len(theirs) - last]
        box = Box.around(corner for line in (*mine, *theirs) for corner in line.corners)
        if len(mine) != 1 or len(theirs) != 1 or mine[0].corners[0] != theirs[0].corners[0]:
            return box
        words = mine[0].words
        word = words[: max(0, words.rfind(" ", 0, _count_same(words, theirs[0].words)))]
        x, _, _ = self.caret(mine[0].start + len(word.encode("utf-16-le")) // 2)
        return replace(box, left=min(box.right, max(box.left, floor(x))))

    @cached_property
    def _lines(self) -> list[_Line]:
        """The lines as they are seen, from the top."""
        found, block = [], self._document.begin()
        while block.isValid():
            corner, layout, text = self._corner(block), block.layout(), block.text()
            units = text.encode("utf-16-le", "surrogatepass")
            for index in range(layout.lineCount()):
                line = layout.lineAt(index)
                rect = line.naturalTextRect().translated(corner)
                x, top, bottom = self._own(rect.left(), rect.top(), rect.height())
                start, end = line.textStart(), line.textStart() + line.textLength()
                words = units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
                right, is_last = x + rect.width() * self._scale, index == layout.lineCount() - 1
                found.append(_Line(((x, top), (right, bottom)), words, is_last, block.position() + start))
            block = block.next()
        return found

    def position_at(self, x: float, y: float) -> int:
        """Return before which character a point lies."""
        point = QPointF(x / self._scale - self._left, y / self._scale)
        return max(0, self._document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit))

    def draw(self, painter: QPainter, part: Box) -> None:
        """Draw the letters, lines that do not meet a part left out; the painter's unit is the text's own px."""
        painter.scale(self._scale, self._scale)
        painter.translate(self._left, 0)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self._colour)
        left, top = part.left / self._scale - self._left, part.top / self._scale
        context.clip = QRectF(left, top, part.width / self._scale, part.height / self._scale)
        self._document.documentLayout().draw(painter, context)

    def _corner(self, block: QTextBlock) -> QPointF:
        return self._document.documentLayout().blockBoundingRect(block).topLeft()

    def _own(self, x: float, top: float, height: float) -> tuple[float, float, float]:
        return (x + self._left) * self._scale, top * self._scale, (top + height) * self._scale


def _count_same(one: Sequence[object], other: Sequence[object]) -> int:
    """Return with how many items both begin alike."""
    fewest = min(len(one), len(other))
    return next((index for index in range(fewest) if one[index] != other[index]), fewest)


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


def drawn(setting: Setting, lettering: Affine, before: tuple[Setting, Tiles] | None = None) -> Tiles:
    """Return the letters where `lettering` leads the text's px, as tiles of premultiplied BGRA.

    before: the text with other words, in the same style and drawn through the same map, of which all stays that is the
    same. Raises Problem where the letters would be larger than any picture may be.
    """
    tiles, box = Tiles.empty(4), setting.box
    if before is not None:
        earlier, tiles = before
        box = setting.difference(earlier)
    area = lettering.image_of(box.grown(round(OVERHANG * setting.em) + 1))
    if area.width * area.height > MOST_DRAWN:
        raise Problem(tr("The text would be too large: make its letters smaller."))
    if box.is_empty:
        return tiles
    whole = lettering.image_of(setting.box.grown(round(OVERHANG * setting.em) + 1)).union(area)
    room = ceil(WIDEST_LETTER * setting.em * lettering.stretch[1])
    roomy = replace(area, left=max(whole.left, area.left - room), top=max(whole.top, area.top - room))
    image = _image(setting, lettering, roomy, area)  # which has to live as long as its bytes are read
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(roomy.height, roomy.width, 4)
    return tiles.write(area, pixels[area.slices(roomy)])


def _image(setting: Setting, lettering: Affine, area: Box, part: Box) -> QImage:
    """Return what is drawn of the letters in an area of the tiles' px, in which only a part has to be right."""
    image = QImage(area.width, area.height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setClipRect(part.left - area.left, part.top - area.top, part.width, part.height)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    there = Affine.into(area) @ lettering
    painter.setTransform(QTransform(there.xx, there.yx, there.xy, there.yy, there.x0, there.y0))
    setting.draw(painter, lettering.inverse().image_of(area))
    painter.end()
    return image
