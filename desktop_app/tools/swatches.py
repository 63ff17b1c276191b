"""The two colours of the brush: each on a button that asks for another, and one between them that swaps them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop_app.tools.tip import MOST_RECENT, BrushTip
from desktop_app.widgets.colour import AskColour, ask_colour, swatch
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.translation import tr
from engine.scene.layers import RGB


class Swatches(QWidget):
    """Follows the tip in use."""

    def __init__(self, brush: BrushTip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brush = brush
        self.ask_colour: AskColour = ask_colour
        self.colour = self._button(tr("Colour of the brush"), lambda: brush.tip.colour, brush.set_colour)
        self.other = self._button(tr("Other colour"), lambda: brush.tip.other, brush.set_other)
        self.swap = icon_button("swap", tr("Swap the colours"), brush.swap_colours, "swap")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for part in (self.colour, self.swap, self.other):
            row.addWidget(part)
        brush.changed.connect(self._show)
        self._show()

    def _button(self, name: str, read: Callable[[], RGB], write: Callable[[RGB], None]) -> QToolButton:
        made = QToolButton()
        made.setAccessibleName(name)
        made.setToolTip(tooltip(name))
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        def ask() -> None:
            chosen = self.ask_colour(QColor(*read()), self, name)
            if chosen.isValid():
                write((chosen.red(), chosen.green(), chosen.blue()))

        made.clicked.connect(lambda _checked=False: ask())
        return made

    @Slot()
    def _show(self) -> None:
        tip = self._brush.tip
        self.colour.setIcon(swatch(tip.colour))
        self.other.setIcon(swatch(tip.other))


class RecentColours(QWidget):
    """The colours that were painted with, each on a button that takes it again; with none there is nothing to see."""

    def __init__(self, brush: BrushTip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._brush = brush
        self.buttons: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self._row.addStretch(1)
        for number in range(MOST_RECENT):
            made = QToolButton()
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            made.clicked.connect(lambda _checked=False, number=number: brush.set_colour(brush.recent[number]))
            self._row.insertWidget(number, made)
            self.buttons.append(made)
        brush.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        recent = self._brush.recent
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(recent))
            if number < len(recent):
                name = tr("Recent colour {code}", code=QColor(*recent[number]).name())
                button.setIcon(swatch(recent[number]))
                button.setAccessibleName(name)
                button.setToolTip(tooltip(name))
        self.setVisible(bool(recent))
