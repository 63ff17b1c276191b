"""A button that puts the selected layers in line, or at equal distances, by a menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop_app.document import aligning
from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.widgets import icons
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.translation import tr


class AlignButton(QToolButton):
    """Can be pressed while something is selected that has a place."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setAutoRaise(True)
        self.setAccessibleName(tr("Align"))
        self.setToolTip(tooltip(tr("Align and distribute what is selected; a single layer within the picture")))
        icons.set_icon(self, "edges-left")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        for side, told in aligning.told_sides().items():
            action = menu.addAction(told, partial(aligning.align, document, side))
            icons.set_icon(action, f"edges-{side}")
        menu.addSeparator()
        self.gaps = [
            menu.addAction(told, partial(aligning.distribute, document, along))
            for along, told in enumerate(aligning.told_ways())
        ]
        for action, icon in zip(self.gaps, ("gaps-across", "gaps-down"), strict=True):
            icons.set_icon(action, icon)
        self.setMenu(menu)
        document.changed.connect(self._on_changed)
        self._show_state()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what in ("scene", "selected", "file") and not self._document.history.in_gesture:
            self._show_state()

    def _show_state(self) -> None:
        self.setEnabled(aligning.can_align(self._document))
        for action in self.gaps:
            action.setEnabled(aligning.can_distribute(self._document))
