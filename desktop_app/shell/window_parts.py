"""The way about the window by keys: F6 goes from part to part, Tab over what is in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from desktop_app.widgets.tab_order import go_on, stops_in


class WindowParts:
    """Goes over the parts of a window that are to be seen, in the order of reading."""

    def __init__(self, window: QWidget, parts: Callable[[], Sequence[QWidget]]) -> None:
        """parts: those that there are now, seen or not."""
        self._window, self._parts = window, parts

    def step(self, by: int) -> None:
        """Give the keyboard to the next part (1) or the one before (-1): to its list, else its first control."""
        parts, now = self._stops(), QApplication.focusWidget()
        at = next((number for number, stops in enumerate(parts) if now in stops), -1 if by > 0 else 0)
        if parts:
            stops = parts[(at + by) % len(parts)]
            wanted = next((stop for stop in stops if isinstance(stop, QAbstractItemView)), stops[0])
            wanted.setFocus(Qt.FocusReason.TabFocusReason)

    def tab(self, is_forward: bool) -> bool:
        """Go to the next control, or the one before; return whether the focus was at one that is known here."""
        return go_on([stop for stops in self._stops() for stop in stops], is_forward)

    def _stops(self) -> list[list[QWidget]]:
        """Return what takes the focus, for each part that has something."""
        return [stops for part in self._parts() if self._is_seen(part) and (stops := list(stops_in(part)))]

    def _is_seen(self, part: QWidget) -> bool:
        """Return whether a part lies in the window: Qt puts panels whose tab is not chosen outside it."""
        place = QRect(part.mapTo(self._window, QPoint(0, 0)), part.size())
        return self._window.rect().intersects(place)
