"""A bubble over a window that points at a part of it; everything around it can be used meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.widgets import theme
from desktop_app.widgets.labels import label

WIDTH = 320  # logical px, as all here
TIP = 10  # how far it points, on each side of it
CORNER = 8
HANGS = 38  # how far above the middle of what it points at one at its side begins
SIDES = ("right", "left", "below", "above")


class Bubble(QWidget):
    """A heading, a text and buttons. It is a child of the window it lies over."""

    def __init__(self, window: QWidget, buttons: tuple[QPushButton, ...]) -> None:
        super().__init__(window)
        self.count = label("", "muted")
        self.heading = label("", "heading")
        self.text = label("", wraps=True)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.count)
        row = QHBoxLayout()
        row.addWidget(buttons[0])
        row.addStretch(1)
        for button in buttons[1:]:
            row.addWidget(button)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(TIP + 14, TIP + 12, TIP + 14, TIP + 12)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.text)
        column.addLayout(row)
        self.text.setFixedWidth(WIDTH - 2 * (TIP + 14))
        self._target = QRect()
        self.hide()

    def tell(self, count: str, heading: str, text: str) -> None:
        """Show a text; a screen reader reads it out."""
        self.count.setText(count)
        self.heading.setText(heading)
        self.text.setText(text)
        self.setAccessibleName(f"{heading} ({count})")
        self.setAccessibleDescription(text)
        self.text.setMinimumHeight(self.text.heightForWidth(self.text.width()))
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def point_at(self, target: QRect, room: QRect, side: str) -> None:
        """Move beside a part of the window, on that side if there is room; all in its logical px."""
        self._column.activate()
        self.setGeometry(beside(target, self.sizeHint(), room, side))
        self._target = target.translated(-self.pos())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        body = QRectF(self.rect()).adjusted(TIP, TIP, -TIP, -TIP)
        path = QPainterPath()
        path.addRoundedRect(body, CORNER, CORNER)
        tip = QPainterPath()
        tip.addPolygon(_tip(body, QPointF(self._target.center())))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent), 1.5))
        painter.setBrush(QColor(colours.window))
        painter.drawPath(path.united(tip))


def beside(target: QRect, size: QSize, room: QRect, first: str = "right") -> QRect:
    """Return where a thing of this size lies beside the target: on the first of its sides with room, else over it.

    first: the side that is tried before the others, of SIDES.
    """
    x, y = target.center().x() - size.width() // 2, target.center().y() - HANGS
    places = {
        "right": QRect(QPoint(target.right() + 1, y), size),
        "left": QRect(QPoint(target.left() - size.width(), y), size),
        "below": QRect(QPoint(x, target.bottom() + 1), size),
        "above": QRect(QPoint(x, target.top() - size.height()), size),
    }
    for side in (first, *SIDES):
        place = _moved_within(places[side], room)
        x, y = (1, 0) if side in SIDES[:2] else (0, 1)
        if not place.intersects(target) and place.intersects(target.adjusted(-x, -y, x, y)):  # it touches that side
            return place
    return _moved_within(places["right"], room)


def _moved_within(place: QRect, room: QRect) -> QRect:
    x = max(room.left(), min(place.left(), room.right() + 1 - place.width()))
    y = max(room.top(), min(place.top(), room.bottom() + 1 - place.height()))
    return QRect(x, y, place.width(), place.height())


def _tip(body: QRectF, at: QPointF) -> QPolygonF:
    """Return the triangle that leads from the body's edge towards a point outside; empty for one inside."""
    x = max(body.left() + CORNER + TIP, min(at.x(), body.right() - CORNER - TIP))
    y = max(body.top() + CORNER + TIP, min(at.y(), body.bottom() - CORNER - TIP))
    if at.x() < body.left():
        corners = [(body.left() + 1, y - TIP), (body.left() - TIP + 1, y), (body.left() + 1, y + TIP)]
    elif at.x() > body.right():
        corners = [(body.right() - 1, y - TIP), (body.right() + TIP - 1, y), (body.right() - 1, y + TIP)]
    elif at.y() < body.top():
        corners = [(x - TIP, body.top() + 1), (x, body.top() - TIP + 1), (x + TIP, body.top() + 1)]
    elif at.y() > body.bottom():
        corners = [(x - TIP, body.bottom() - 1), (x, body.bottom() + TIP - 1), (x + TIP, body.bottom() - 1)]
    else:
        corners = []
    return QPolygonF([QPointF(*corner) for corner in corners])
