"""Locks at an object's knobs: what is locked stays when the dice is thrown or looks come from elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop_app.widgets import icons
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.translation import tr, within
from engine.generators.card import Knob
from engine.scene.layers import Recipe

SIDE = 20  # logical px of a lock
ICON = 14
FAINT = 0.35  # opacity of an open lock, so that eight of them do not shout

# What can be kept at one click: the name of the group, and the knobs that belong to it.
GROUPS = (
    ("Colour", frozenset({"brightness", "warmth", "tint", "colourfulness"})),
    ("Pattern", frozenset({"contrast", "pattern"})),
    ("Light and shade", frozenset({"top light", "side light"})),
)


class LockButton(QToolButton):
    """The lock of one knob: faint while it is open and nobody points at it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFixedSize(QSize(SIDE, SIDE))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Keep {name}", name=name))
        self.setToolTip(
            tooltip(
                tr("Keep this: the dice and looks from elsewhere leave the {name} of the object as it is.", name=name)
            )
        )

    def enterEvent(self, event: QEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        is_marked = self.underMouse() or self.hasFocus() or self.isChecked()
        if self.hasFocus():
            painter.setPen(self.palette().color(QPalette.ColorRole.Accent))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        role = QPalette.ColorRole.Accent if self.isChecked() and self.isEnabled() else QPalette.ColorRole.ButtonText
        drawn = icons.drawn(
            "lock" if self.isChecked() else "unlock", ICON, self.palette().color(group, role), self.devicePixelRatioF()
        )
        painter.setOpacity(1.0 if is_marked else FAINT)
        painter.drawPixmap((SIDE - ICON) // 2, (SIDE - ICON) // 2, drawn)
        painter.end()


def keep_button(
    knobs: Callable[[], tuple[Knob, ...]],  # of the shown object
    recipe: Callable[[], Recipe | None],  # its recipe; None: there is none
    lock: Callable[[list[int], bool], None],  # locks or frees some of the knobs
) -> QToolButton:
    """The menu of what can be kept at one click: colour, pattern, light."""
    more = tr("What is kept stays as it is when the dice is thrown or looks come from elsewhere.")
    made = icon_button("lock", tr("Keep parts of the look"), lambda: None, more=more)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = QMenu(made)
    made.setMenu(menu)

    def fill() -> None:
        menu.clear()
        now, its_knobs = recipe(), knobs()
        if now is None or not its_knobs:
            menu.addAction(tr("This class has no knobs")).setEnabled(False)
            return
        for name, rows in groups_of(its_knobs):
            entry = menu.addAction(tr("Keep {lower}", lower=within(name)))
            entry.setCheckable(True)
            entry.setChecked(all(is_locked(now, row) for row in rows))
            entry.toggled.connect(lambda is_on, rows=rows: lock(rows, is_on))
        menu.addSeparator()
        free = menu.addAction(tr("Keep nothing"), partial(lock, list(range(len(its_knobs))), False))
        free.setEnabled(bool(now.locked))

    menu.aboutToShow.connect(fill)
    return made


def with_lock(recipe: Recipe, rows: Iterable[int], is_locked: bool) -> Recipe:
    """Some knobs of a recipe locked, or free."""
    rows = list(rows)
    locks = [*recipe.locked, *[False] * max(0, max(rows, default=-1) + 1 - len(recipe.locked))]
    for row in rows:
        locks[row] = is_locked
    return replace(recipe, locked=tuple(locks))


def is_locked(recipe: Recipe, row: int) -> bool:
    return row < len(recipe.locked) and recipe.locked[row]


def groups_of(knobs: tuple[Knob, ...]) -> list[tuple[str, list[int]]]:
    """The groups that these knobs have something of: their names and the knobs' rows."""
    found = [(name, [row for row, knob in enumerate(knobs) if knob.name.lower() in names]) for name, names in GROUPS]
    return [(tr(name), rows) for name, rows in found if rows]
