"""The dialog for the size of the canvas: the picture stays as large as it is, with more or less room around."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QToolButton, QWidget

from desktop_app.dialogs.size_dialog import SizeDialog
from desktop_app.document import picture_commands
from desktop_app.document.document import Document
from desktop_app.document.files import Files
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.translation import tr

PLACES = {
    "top left": (0.0, 0.0),
    "top": (0.5, 0.0),
    "top right": (1.0, 0.0),
    "left": (0.0, 0.5),
    "middle": (0.5, 0.5),
    "right": (1.0, 0.5),
    "bottom left": (0.0, 1.0),
    "bottom": (0.5, 1.0),
    "bottom right": (1.0, 1.0),
}
CELL = 26  # logical px


class AnchorGrid(QWidget):
    """Nine buttons: where on the new canvas the picture stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Anchor"))
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        for index, name in enumerate(PLACES):
            button = self.buttons[name] = QToolButton()
            button.setCheckable(True)
            button.setFixedSize(CELL, CELL)
            button.setAccessibleName(tr(name.capitalize()))
            button.setToolTip(tooltip(tr("The picture stays here: {place}", place=tr(name))))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(button, index)
            grid.addWidget(button, *divmod(index, 3))
        grid.setColumnStretch(3, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self.buttons["middle"])
        self.buttons["middle"].setChecked(True)
        self._group.idToggled.connect(self._show)
        self._show()

    @property
    def anchor(self) -> tuple[float, float]:
        """Shares of what is added that come before the picture: across, down."""
        return list(PLACES.values())[self._group.checkedId()]

    @Slot()
    def _show(self) -> None:
        """Arrows lead from the picture to where room is added."""
        across, down = self.anchor
        arrows = {
            (-1, -1): "↖",
            (0, -1): "↑",
            (1, -1): "↗",
            (-1, 0): "←",
            (1, 0): "→",
            (-1, 1): "↙",
            (0, 1): "↓",
            (1, 1): "↘",
        }
        for name, (x, y) in PLACES.items():
            step = round(2 * (x - across)), round(2 * (y - down))
            self.buttons[name].setText("■" if step == (0, 0) else arrows.get(step, ""))


class CanvasSizeDialog(SizeDialog):
    """Asks for the size, and where the picture stays."""

    def __init__(self, document: Document, files: Files, parent: QWidget | None = None) -> None:
        self.anchor = AnchorGrid()
        super().__init__(document, files, tr("Canvas size"), False, (tr("Anchor"), self.anchor), parent)

    def sum_up(self, width: int, height: int) -> str:
        scene = self._document.scene
        across, down = f"{width - scene.width:+}", f"{height - scene.height:+}"
        told = tr("Width {width} px, height {height} px.", width=across, height=down)
        is_cut = width < scene.width or height < scene.height
        return f"{told} {tr('What is cut off stays in the project.')}" if is_cut else told

    def accept(self) -> None:
        picture_commands.set_canvas_size(self._files, *self.size_fields.size_px, self.anchor.anchor)
        super().accept()
