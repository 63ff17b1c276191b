"""Shapes of the pointer that systems lack: icons, light with a dark rim, so that they show on any ground."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QPainter, QPixmap

from desktop_app.widgets import icons
from desktop_app.widgets.ink import DARK, LIGHT

SIDE = 24  # logical px
MIDDLE = (11, 11)
HOT_SPOTS = {"zoom": (10, 10), "zoom-out": (10, 10), "picker": (4, 20)}  # logical px; others': their middle

Cursor = Qt.CursorShape | QCursor


def cursor(name: str) -> QCursor:
    """Return the shape that is drawn as the icon of that name."""
    ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    return _made(name, ratio)


def cross(way: str) -> Cursor:
    """Return a cross that tells the way in which what is clicked joins what is selected."""
    return Qt.CursorShape.CrossCursor if way == "replace" else cursor(f"cross-{way}")


@lru_cache(maxsize=32)
def _made(name: str, ratio: float) -> QCursor:
    pixmap = QPixmap(round(SIDE * ratio), round(SIDE * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    rim = icons.drawn(name, SIDE, DARK, ratio)
    for x in (-1, 0, 1):
        for y in (-1, 0, 1):
            painter.drawPixmap(QPointF(x, y), rim)
    painter.drawPixmap(QPointF(0, 0), icons.drawn(name, SIDE, LIGHT, ratio))
    painter.end()
    # X11 is handed the hot spot as it is (Qt 6.11), other systems scaled as the pixmap is.
    scale = ratio if QGuiApplication.platformName() == "xcb" else 1.0
    x, y = HOT_SPOTS.get(name, MIDDLE)
    return QCursor(pixmap, round(x * scale), round(y * scale))
