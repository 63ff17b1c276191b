"""The program's own icons: SVG drawings that take the colour of the theme and stay sharp on any screen."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

SIZES = (16, 20, 24)  # logical pixels that icons are shown at

_NAME_PROPERTY = "scumble_icon"


def names() -> tuple[str, ...]:
    """Return every icon there is, in order of the alphabet."""
    folder = resources.files("resources") / "icons"
    return tuple(sorted(entry.name.removesuffix(".svg") for entry in folder.iterdir() if entry.name.endswith(".svg")))


def icon(name: str) -> QIcon:
    """Return the icon in the colours of the palette as it is now; use `set_icon` where a theme may change later.

    Raises FileNotFoundError where no such drawing exists: a mistake in the program, never a person's.
    """
    colours = QGuiApplication.palette()
    text, lit = QPalette.ColorRole.ButtonText, QPalette.ColorRole.HighlightedText
    return _icon(
        name,
        colours.color(QPalette.ColorGroup.Active, text).rgba(),
        colours.color(QPalette.ColorGroup.Disabled, text).rgba(),
        colours.color(QPalette.ColorGroup.Active, lit).rgba(),
        tuple(sorted({1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())})),
    )


@lru_cache(maxsize=512)
def _icon(name: str, text: int, disabled: int, lit: int, ratios: tuple[float, ...]) -> QIcon:
    made = QIcon()
    for size in sorted({round(size * ratio) for size in SIZES for ratio in ratios}):  # device pixels
        made.addPixmap(_drawn(name, size, text, 1.0), QIcon.Mode.Normal)
        made.addPixmap(_drawn(name, size, disabled, 1.0), QIcon.Mode.Disabled)
        made.addPixmap(_drawn(name, size, lit, 1.0), QIcon.Mode.Selected)
        # A pressed-in button lies on the selection's colour.
        made.addPixmap(_drawn(name, size, lit, 1.0), QIcon.Mode.Normal, QIcon.State.On)
        made.addPixmap(_drawn(name, size, disabled, 1.0), QIcon.Mode.Disabled, QIcon.State.On)
    return made


def drawn(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """Return the drawing as a square pixmap of `size` logical px, for a screen with `ratio` device px to each."""
    return _drawn(name, size, colour.rgba(), ratio)


@lru_cache(maxsize=4096)
def _drawn(name: str, size: int, rgba: int, ratio: float) -> QPixmap:
    renderer = _renderer(name)
    side = round(size * ratio)
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), QColor.fromRgba(rgba))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=256)
def _renderer(name: str) -> QSvgRenderer:
    drawing = (resources.files("resources") / "icons" / f"{name}.svg").read_bytes()
    return QSvgRenderer(QByteArray(drawing))


def set_icon(target: QAbstractButton | QAction, name: str) -> None:
    """Give a button or an action its icon, and keep it in the theme's colours (see `redraw`)."""
    if target.property(_NAME_PROPERTY) == name:
        return
    target.setProperty(_NAME_PROPERTY, name)
    target.setIcon(icon(name))


def redraw() -> None:
    """Draw every icon that `set_icon` gave once more, after the palette has changed."""
    for widget in QApplication.allWidgets():
        _redraw_one(widget)
        for action in widget.actions():
            _redraw_one(action)
        for child in widget.findChildren(QAction, options=Qt.FindChildOption.FindDirectChildrenOnly):
            _redraw_one(child)


def _redraw_one(target: QObject) -> None:
    name = target.property(_NAME_PROPERTY)
    if isinstance(name, str) and isinstance(target, QAbstractButton | QAction):
        target.setIcon(icon(name))
