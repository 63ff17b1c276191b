"""The files that were opened last as tiles with their pictures, to be opened, pinned and taken off the list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QToolButton, QWidget

from desktop_app.shell import recent_pictures
from desktop_app.shell.remembered import Remembered
from desktop_app.shell.small_files import is_there
from desktop_app.widgets import icons, theme
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import plain, tooltip
from desktop_app.widgets.translation import tr

WIDTH, HEIGHT = 140, 124  # logical px of a tile
PICTURE = QSize(124, 84)
SPACE = 8
CORNER, BUTTON = 4, 24  # logical px of the buttons in a tile's corners
MOST_COLUMNS, MOST_ROWS = 6, 2  # more rows are scrolled to
FAINT = 0.35  # how much is seen of a file that is gone


class RecentTile(QAbstractButton):
    """One file. What is done with it besides opening is offered while the pointer, or the keyboard, is there."""

    changed = Signal()  # it was pinned, let go or taken off the list

    def __init__(self, file: Path, remembered: Remembered, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file, self.is_there = file, is_there(file)
        self._remembered = remembered
        self._picture: QPixmap | None = None
        self.setFixedSize(WIDTH, HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setText(plain(file.name, 60))
        where = str(file) if self.is_there else tr("{file} is not there any more", file=file)
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(plain(where))
        self.setToolTip(tooltip(where))
        self.is_pinned = remembered.is_pinned(file)
        self.buttons: list[QToolButton] = []  # made when they are first wanted: the start of the program shows tiles

    def load(self) -> None:
        """Show the file's picture, if there is one."""
        self._picture = recent_pictures.picture(self._remembered, self.file, PICTURE, self.devicePixelRatioF())
        self.update()

    def _make_buttons(self) -> None:
        pin_name = tr("Let it go from the list") if self.is_pinned else tr("Pin to the list")
        self.buttons = [
            icon_button("pin", pin_name, self._pin),
            icon_button("close", tr("Take off the list"), self._forget),
        ]
        for button, left in zip(self.buttons, (CORNER, WIDTH - CORNER - BUTTON), strict=True):
            button.setParent(self)
            button.setFixedSize(BUTTON, BUTTON)
            button.move(left, CORNER)

    def _pin(self) -> None:
        self._remembered.pin(self.file, not self.is_pinned)
        self.changed.emit()

    def _forget(self) -> None:
        self._remembered.forget(self.file)
        self.changed.emit()

    def _show_buttons(self) -> None:
        is_here = self.underMouse() or any(one.hasFocus() for one in (self, *self.buttons))
        if is_here and not self.buttons:
            self._make_buttons()
        for button in self.buttons:
            button.setVisible(is_here)
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self._show_buttons()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_buttons()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_buttons()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QColor(colours.accent if self.hasFocus() else colours.edge))
        painter.setBrush(QColor(colours.hover if self.underMouse() else colours.window))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 4, 4)
        painter.setOpacity(1.0 if self.is_there else FAINT)
        frame = QRect(QPoint((WIDTH - PICTURE.width()) // 2, 8), PICTURE)
        shown = self._picture or icons.drawn("photo", 24, QColor(colours.muted), self.devicePixelRatioF())
        size = shown.deviceIndependentSize().toSize()
        place = frame.center() - QPoint(size.width() // 2, size.height() // 2)
        painter.drawPixmap(place, shown)
        painter.setPen(QColor(colours.text))
        line = QRect(8, frame.bottom() + 6, WIDTH - 16, HEIGHT - frame.bottom() - 12)
        name = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, name)
        plates = [button.geometry() for button in self.buttons if button.isVisible()]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.window))
        for plate in plates or ([QRect(CORNER, CORNER, BUTTON, BUTTON)] if self.is_pinned else []):
            painter.drawRoundedRect(plate, 4, 4)
        if self.is_pinned and not plates:
            painter.drawPixmap(8, 8, icons.drawn("pin", 16, QColor(colours.text), self.devicePixelRatioF()))


class RecentTiles(QScrollArea):
    """As many columns as there is room for. Pictures come one after the other, once the window is there."""

    opened = Signal(object)  # Path

    def __init__(self, remembered: Remembered, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remembered = remembered
        self.tiles: list[RecentTile] = []
        self._unloaded: list[RecentTile] = []
        self._loading = QTimer(self)
        self._loading.setInterval(0)
        self._loading.timeout.connect(self._load_next)
        self._ground = QWidget()
        self.setWidget(self._ground)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Recent files"))
        self._ground.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def fill(self) -> None:
        """Show the files as they are remembered now."""
        for tile in self.tiles:
            tile.hide()
            tile.deleteLater()
        self.tiles = [RecentTile(file, self._remembered, self._ground) for file in self._remembered.recent]
        for tile in self.tiles:
            tile.changed.connect(self.fill, Qt.ConnectionType.QueuedConnection)
            tile.clicked.connect(lambda _=False, tile=tile: self._open(tile))
        self._unloaded = self.tiles[::-1]
        self._loading.start()
        self._lay_out()
        self.setVisible(bool(self.tiles))

    @Slot()
    def _load_next(self) -> None:
        if self._unloaded:
            self._unloaded.pop().load()
        else:
            self._loading.stop()

    def _open(self, tile: RecentTile) -> None:
        if tile.is_there:
            self.opened.emit(tile.file)

    def _lay_out(self) -> None:
        columns = max(1, min(MOST_COLUMNS, len(self.tiles), self.width() // (WIDTH + SPACE)))
        rows = -(-len(self.tiles) // columns)
        left = max(0, (self.width() - columns * (WIDTH + SPACE) + SPACE) // 2)
        for place, tile in enumerate(self.tiles):
            row, column = divmod(place, columns)
            tile.move(left + column * (WIDTH + SPACE), row * (HEIGHT + SPACE))
            tile.show()
        self._ground.resize(self.width(), rows * (HEIGHT + SPACE))
        self.setFixedHeight(min(rows, MOST_ROWS) * (HEIGHT + SPACE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
