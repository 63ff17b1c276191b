"""Buttons that show only an icon: each with a name for a screen reader and a tooltip that tells its shortcut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from desktop_app.shell.actions import actions
from desktop_app.widgets import icons
from desktop_app.widgets.labels import tip

ICON = 16  # logical pixels
SIDE = 28  # of the button around it


def shortcut_of(action_name: str) -> str:
    """The first shortcut of an action of the table, as a person reads it; "" where it has none."""
    for action in actions():
        if action.name == action_name and action.shortcuts:
            return action.shortcuts[0]
    return ""


def with_shortcut(text: str, action_name: str) -> str:
    """A tooltip's text with the shortcut of the action that does the same."""
    shortcut = shortcut_of(action_name)
    return f"{text} ({shortcut})" if shortcut else text


def icon_button(
    icon: str, name: str, on_click: Callable[[], object], action_name: str = "", more: str = ""
) -> QToolButton:
    """A flat button with an icon. `action_name`: the action of the table that does the same, for its shortcut."""
    made = QToolButton()
    icons.set_icon(made, icon)
    made.setIconSize(QSize(ICON, ICON))
    made.setFixedSize(SIDE, SIDE)
    made.setAccessibleName(name)
    text = with_shortcut(name, action_name)
    made.setToolTip(tip(f"{text}. {more}" if more else text))
    made.setAutoRaise(True)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.clicked.connect(lambda _checked=False: on_click())
    return made
