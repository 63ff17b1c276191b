"""A button that is a small picture in a frame, one of several of which one can be taken."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

INSET = 3  # logical px of the picture in its frame
FAINT = 0.4  # how much is seen of what cannot be taken


class PictureButton(QAbstractButton):
    """Checked as the document says, never by the click itself. Its image stands in the middle of the frame."""

    def __init__(self, side: int, below: int = 0, parent: QWidget | None = None) -> None:
        """side: of the frame, in logical px; below: room beneath it."""
        super().__init__(parent)
        self.image: QImage | None = None
        self._side = side
        self.setCheckable(True)
        self.setFixedSize(side, side + below)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def nextCheckState(self) -> None:
        """The document says whether it is checked."""

    def enterEvent(self, event: QEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw_frame(painter)
        if self.image is not None:
            room = self._side - 2 * INSET
            scale = min(room / self.image.width(), room / self.image.height())
            width, height = self.image.width() * scale, self.image.height() * scale
            painter.drawImage(QRectF((self._side - width) / 2, (self._side - height) / 2, width, height), self.image)
        painter.end()

    def show_image(self, image: QImage | None) -> None:
        self.image = image
        self.update()

    def draw_frame(self, painter: QPainter) -> None:
        """Draw ground and edge of the frame, and set how much is seen of what is drawn next."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        colours = self.palette()
        ground = QPalette.ColorRole.Light if self.underMouse() and self.isEnabled() else QPalette.ColorRole.Base
        is_marked = self.isChecked() or self.hasFocus()
        edge = colours.color(QPalette.ColorRole.Accent if is_marked else QPalette.ColorRole.Mid)
        painter.setPen(QPen(edge, 2.0 if self.isChecked() else 1.0))
        painter.setBrush(colours.color(ground))
        painter.drawRoundedRect(QRectF(0, 0, self._side, self._side).adjusted(1, 1, -1, -1), 4, 4)
        painter.setOpacity(1.0 if self.isEnabled() else FAINT)
