"""Rows of a panel or dialog: a part's title with its buttons, a control with its name before it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop_app.widgets.labels import label
from desktop_app.widgets.slider import label_width

NARROWEST = 260  # logical px within a dialog's margins, at which its title is shown in full


def heading(text: str, *buttons: QToolButton) -> QHBoxLayout:
    """Return the title of a part, with its buttons at the right."""
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addWidget(label(text, "heading"))
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


def beside(*fields: QWidget) -> QHBoxLayout:
    """Return controls beside one another, equally wide."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for field in fields:
        row.addWidget(field, 1)
    return row


def sliders_in(parts: QVBoxLayout) -> QVBoxLayout:
    """Return a place at the end of the parts where sliders stand close to one another."""
    rows = QVBoxLayout()
    rows.setSpacing(4)
    parts.addLayout(rows)
    return rows


def with_buttons(control: QWidget, *buttons: QWidget) -> QHBoxLayout:
    """Return a control that takes the room, with buttons beside it."""
    row = QHBoxLayout()
    row.setSpacing(4)
    row.addWidget(control, 1)
    for button in buttons:
        row.addWidget(button)
    return row


def height_at(widget: QWidget, width: int) -> int:
    """Return how high a widget would like to be at a width, with texts that wrap there (logical px)."""
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()


def named_row(name: str, choice: QWidget, page: QWidget) -> QHBoxLayout:
    """Return a control with its name before it, in line with the sliders."""
    name_label = label(name)
    name_label.setFixedWidth(max(label_width(page), name_label.sizeHint().width()))
    name_label.setBuddy(choice)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(name_label)
    row.addWidget(choice, 1)
    return row
