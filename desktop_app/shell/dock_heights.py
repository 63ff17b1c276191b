"""How the properties and the layers below them share the height of a window, until a person shares it otherwise."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStyle

LAYERS_HEIGHT = 283  # logical px at least, with the tabs, also where a small screen leaves less to the properties
ONE_PART = 520  # logical px of properties in which no page scrolls, with one part of it shown where it has several
ALL_PARTS = 980  # logical px of properties in which an object's page shows all of its parts
BARS_HEIGHT = 90  # logical px, about what menus, bars and status take of a window
NEAR = 2  # logical px that Qt may add to heights that it was given, or take from them
SOON = -1  # in place of a height that Qt has yet to give


def properties_height(shared: int) -> int:
    """Return how much of the height that they share is the properties' (logical px): what their pages make use of."""
    room = shared - LAYERS_HEIGHT
    return max(LAYERS_HEIGHT, room if room >= ALL_PARTS else min(room, ONE_PART))


class SharedHeight(QObject):
    """Shares the height again when the window becomes higher or lower; not once a person has moved the border."""

    def __init__(self, window: QMainWindow, properties: QDockWidget, layers: QDockWidget) -> None:
        super().__init__(window)
        self._window, self._properties, self._layers = window, properties, layers
        self._is_ours = False  # the height that the properties have, or are to have
        self._seen = 0, 0  # the height that they share, and that of the properties
        self._later = QTimer(self, singleShot=True, interval=0)  # when the window's layout has come to rest
        self._later.timeout.connect(self._follow)
        properties.installEventFilter(self)

    def share(self) -> None:
        """Share the height that there is, now and whenever the window becomes higher or lower."""
        self._is_ours, self._seen = True, (0, 0)
        if not self._window.isVisible():
            self._resize(self._window.height() - BARS_HEIGHT)  # so that hardly anything moves once it is
        self._later.start()

    def take(self) -> None:
        """Leave heights as they were remembered, and follow them where they are as they would be shared."""
        self._is_ours, self._seen = False, (0, 0)
        self._later.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._later.start()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        if self._properties.isFloating() or self._layers.isFloating() or not self._properties.isVisible():
            return
        room, upper = self._room, self._properties.height()
        if room == self._seen[0]:
            self._is_ours = self._is_ours and self._seen[1] in (upper, SOON)
        elif self._is_ours or abs(upper - properties_height(room)) <= NEAR:
            self._is_ours = True
            self._resize(room)
            upper = SOON
        self._seen = room, upper

    def _resize(self, room: int) -> None:
        upper = properties_height(room)
        docks = [self._properties, self._layers]
        self._window.resizeDocks(docks, [upper, room - upper], Qt.Orientation.Vertical)

    @property
    def _room(self) -> int:
        """The height that the two share, with the tabs of the layers."""
        beside = self._layers, *self._window.tabifiedDockWidgets(self._layers)  # of which one lies in sight
        bottom = max(dock.y() + dock.height() for dock in beside)
        border = self._window.style().pixelMetric(QStyle.PixelMetric.PM_DockWidgetSeparatorExtent, None, self._window)
        return bottom - self._properties.y() - border
