"""Buttons that say what they do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from desktop_app.widgets import icons
from desktop_app.widgets.labels import tooltip


def text_button(text: str, icon: str, what_it_does: str, on_click: Callable[[], object]) -> QPushButton:
    """Return a button with words, and an icon unless that is "". In dialogs Enter presses it only with the focus."""
    made = QPushButton(text)
    if icon:
        icons.set_icon(made, icon)
    made.setAutoDefault(False)
    made.setToolTip(tooltip(what_it_does))
    made.clicked.connect(lambda _checked=False: on_click())
    return made
