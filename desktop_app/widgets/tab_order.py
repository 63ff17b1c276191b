"""The order in which Tab goes: as the layouts lay things out, whenever these were made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget


def stops_in(root: QWidget) -> Iterator[QWidget]:
    """Yield what takes the focus by Tab in a widget now, itself perhaps, in the order of reading."""
    if not root.isVisible():
        return
    if root.focusPolicy() & Qt.FocusPolicy.TabFocus and root.focusProxy() is None:
        if root.isEnabled():
            yield root
        return
    for part in _parts_of(root):
        yield from stops_in(part)


def go_on(stops: list[QWidget], is_forward: bool) -> bool:
    """Give the focus to the stop after, or before, the one that has it; return False where none of these has it."""
    now = stops[0].window().focusWidget() if stops else None
    if now not in stops:
        return False
    reason = Qt.FocusReason.TabFocusReason if is_forward else Qt.FocusReason.BacktabFocusReason
    stops[(stops.index(now) + (1 if is_forward else -1)) % len(stops)].setFocus(reason)
    return True


def _parts_of(widget: QWidget) -> Iterable[QWidget]:
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        return () if inner is None else (inner,)
    layout = widget.layout()
    laid_out = [] if layout is None else list(_in_layout(layout))
    others = [one for one in widget.children() if isinstance(one, QWidget) and not one.isWindow()]
    others = [one for one in others if one not in laid_out]
    return (*laid_out, *sorted(others, key=lambda one: (one.y(), one.x())))


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    numbers = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        numbers.sort(key=lambda number: tuple(layout.getItemPosition(number)))  # type: ignore[arg-type]
    for item in map(layout.itemAt, numbers):
        widget, inner = (None, None) if item is None else (item.widget(), item.layout())
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _in_layout(inner)
