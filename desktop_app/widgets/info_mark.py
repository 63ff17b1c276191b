"""A small mark that tells something long when it is pointed at or pressed, so that it is in nobody's way."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Slot
from PySide6.QtWidgets import QToolButton, QToolTip, QWidget

from desktop_app.widgets import icons
from desktop_app.widgets.icon_button import ICON, SIDE
from desktop_app.widgets.labels import tooltip


class InfoMark(QToolButton):
    """Shows an icon alone; `text` is the short form of what it tells, for a screen reader its description."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        icons.set_icon(self, "info")
        self.setIconSize(QSize(ICON, ICON))
        self.setFixedSize(SIDE, SIDE)
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setToolTip(tooltip(name))
        self.clicked.connect(self._on_clicked)

    def tell(self, short: str, text: str) -> None:
        """Tell this from now on; both are plain text."""
        if (short, text) == (self.text(), self.accessibleDescription()):
            return
        self.setText(short)
        self.setToolTip(tooltip(text))
        self.setAccessibleDescription(text)

    @Slot()
    def _on_clicked(self) -> None:
        """For whoever cannot hover: by touch, or by keys."""
        QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), self.toolTip(), self)
