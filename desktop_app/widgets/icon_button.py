"""Buttons that show only an icon: each with a name for a screen reader and a tooltip, which tells its shortcut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from desktop_app.widgets import icons
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.shortcuts import tell_shortcut, with_shortcut

ICON = 16  # logical pixels
SIDE = 28  # of the button around it


def icon_button(
    icon: str, name: str, on_click: Callable[[], object], action_name: str = "", more: str = ""
) -> QToolButton:
    """Return a flat button with an icon. `action_name`: the action of the table that does the same, for its keys."""
    made = QToolButton()
    icons.set_icon(made, icon)
    made.setIconSize(QSize(ICON, ICON))
    made.setFixedSize(SIDE, SIDE)
    made.setAccessibleName(name)

    def told() -> str:
        text = with_shortcut(name, action_name)
        return f"{text}. {more}" if more else text

    tell_shortcut(made, told)
    made.setAutoRaise(True)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.clicked.connect(lambda _checked=False: on_click())
    return made


def switch(icon: str, name: str, told: str = "") -> QToolButton:
    """Return a button with an icon that is on or off. told: its tooltip; "": its name."""
    made = QToolButton()
    icons.set_icon(made, icon)
    made.setCheckable(True)
    made.setAccessibleName(name)
    made.setToolTip(tooltip(told or name))
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made
