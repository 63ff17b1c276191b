"""The strip of other shapes, lying over the canvas while a fresh one is selected: click one to take it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QWidget

from desktop_app.tools.box import BoxTool
from desktop_app.tools.overlay import path_of
from desktop_app.tools.shapes import Shapes
from desktop_app.tools.tool import ToolCanvas
from desktop_app.widgets import icons
from desktop_app.widgets.icon_button import icon_button
from desktop_app.widgets.labels import line, plain, tooltip
from desktop_app.widgets.translation import tr
from engine.exemplars.folder import Entry
from engine.generation.outlines import Lines
from engine.generation.shape_choice import OFFERED
from engine.generation.shapes import Draft

THUMB = 52  # logical px a side of a button
INSET = 7  # of a shape in it
MARK = 11  # px a side of the mark of exemplars
ACTION, ACTION_ICON = 36, 20  # of the buttons beside them
MARGIN = 12  # from the canvas's edge
ONE_ROW = OFFERED * (THUMB + 4) + 130  # of the canvas's width for which one row of shapes is good


class ShapeButton(QAbstractButton):
    """One shape as a silhouette, in the form of its box; a mark tells those of exemplars, whose looks come along."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Lines = ()
        self._form = 1.0  # width over height
        self._number = number
        self._is_real = False
        self.setCheckable(True)
        self.setFixedSize(THUMB, THUMB)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._tell(None)

    def show_shape(self, lines: Lines, form: float, draft: Draft) -> None:
        self._tell(draft.exemplar if isinstance(draft.exemplar, Entry) else None)
        if (lines, form) != (self._lines, self._form):
            self._lines, self._form = lines, form
        self.update()

    def _tell(self, exemplar: Entry | None) -> None:
        self._is_real = exemplar is not None
        if exemplar is None:
            self.setAccessibleName(tr("Shape {number}", number=self._number))
            self.setToolTip(tooltip(tr("Shape {number}: take it for the object's mask", number=self._number)))
            return
        rights = " · ".join(plain(text, 120) for text in (exemplar.licence, exemplar.credit) if text)
        self.setAccessibleName(tr("Shape {number}, of an exemplar", number=self._number))
        self.setToolTip(
            tooltip(
                tr(
                    "Shape {number}, of an exemplar: take it for the object's mask, and its looks with it. {rights}",
                    number=self._number,
                    rights=rights,
                )
            )
        )

    def sizeHint(self) -> QSize:
        return QSize(THUMB, THUMB)

    def enterEvent(self, event: QEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        colours = self.palette()
        ground = QPalette.ColorRole.Highlight if self.isChecked() else QPalette.ColorRole.Button
        if self.underMouse() and not self.isChecked():
            ground = QPalette.ColorRole.Light
        edge = QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.Dark
        painter.setPen(QPen(colours.color(edge), 1.0))
        painter.setBrush(colours.color(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        ink = QPalette.ColorRole.HighlightedText if self.isChecked() else QPalette.ColorRole.ButtonText
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.color(ink))
        painter.drawPath(path_of(self._lines, self._frame()))
        if self._is_real:
            mark = icons.drawn("photo", MARK, colours.color(ink), self.devicePixelRatioF())
            painter.drawPixmap(THUMB - MARK - 3, THUMB - MARK - 3, mark)
        painter.end()

    def _frame(self) -> QRectF:
        """Return where the shape lies: as large as it fits in its box's form."""
        room = THUMB - 2 * INSET
        width, height = (room, room / self._form) if self._form >= 1 else (room * self._form, room)
        return QRectF((THUMB - width) / 2, (THUMB - height) / 2, width, height)


class ShapeStrip(QFrame):
    """Eight shapes, the dice for eight more, and the flip; it keeps out of the way of the object's box."""

    def __init__(self, canvas: ToolCanvas, shapes: Shapes, parent: QWidget) -> None:
        """parent: the canvas as a widget, at whose edge the strip lies."""
        super().__init__(parent)
        self._canvas, self._shapes, self._ground = canvas, shapes, parent
        self._drafts: tuple[Draft, ...] = ()
        self.setObjectName("shapes")
        self.setAccessibleName(tr("Other shapes"))
        self.setStyleSheet(
            "#shapes { background: palette(window); border: 1px solid palette(mid); border-radius: 6px; }"
        )
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.buttons = tuple(ShapeButton(number) for number in range(1, OFFERED + 1))
        self.dice = icon_button("dice", tr("Eight other shapes"), shapes.roll)
        self.flip = icon_button("flip", tr("Flip the shapes"), shapes.flip)
        for number, button in enumerate(self.buttons):
            button.clicked.connect(partial(self._on_clicked, number))
        self._divider = line()
        self._divider.setProperty("role", "vertical-line")
        self._divider.setFixedHeight(THUMB - 16)
        for action in (self.dice, self.flip):
            action.setFixedSize(ACTION, ACTION)
            action.setIconSize(QSize(ACTION_ICON, ACTION_ICON))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(6, 6, 6, 6)
        self._grid.setSpacing(4)
        self._rows = 0
        self._lay_out(1)
        self._later = QTimer(self, singleShot=True, interval=0)  # once for all that happens at once
        self._later.timeout.connect(self._show)
        shapes.changed.connect(self._later.start)
        canvas.tool_chosen.connect(self._later.start)
        canvas.looked.connect(self._later.start)
        parent.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._later.start()
        return False

    @Slot()
    def _show(self) -> None:
        fresh, offered = self._shapes.fresh, self._shapes.offered
        tool = self._canvas.tool
        if not isinstance(tool, BoxTool) or tool.is_drawing_box or fresh is None or not offered:
            self.hide()
            return
        self._drafts = offered
        form = fresh.box.width / max(1, fresh.box.height)
        for number, button in enumerate(self.buttons):
            button.setVisible(number < len(offered))
            if number < len(offered):
                button.setChecked(offered[number] == fresh.draft)
                button.show_shape(self._shapes.lines_of(offered[number]), form, offered[number])
        self.dice.setEnabled(self._shapes.has_others)
        self._place()
        self.show()
        self.raise_()

    def _lay_out(self, rows: int) -> None:
        """Lay the shapes out in one row, or on a narrow canvas in two; beside them what is done to them all."""
        if rows == self._rows:
            return
        self._rows, columns = rows, OFFERED // rows
        for part in (*self.buttons, self._divider, self.dice, self.flip):
            self._grid.removeWidget(part)
        for number, button in enumerate(self.buttons):
            self._grid.addWidget(button, number // columns, number % columns)
        middle = Qt.AlignmentFlag.AlignCenter
        self._grid.addWidget(self._divider, 0, columns, rows, 1, middle)
        for number, action in enumerate((self.dice, self.flip)):
            row, column = divmod(number, 3 - rows)
            self._grid.addWidget(action, row, columns + 1 + column, middle)
        self.adjustSize()

    def _place(self) -> None:
        """Put it at the lower edge, or at the upper one where it would lie over the object's box."""
        fresh = self._shapes.fresh
        self._lay_out(1 if self._ground.width() >= ONE_ROW else 2)
        self.adjustSize()
        ratio = self._ground.devicePixelRatioF()
        left = max(0, (self._ground.width() - self.width()) // 2)
        low = self._ground.height() - self.height() - MARGIN
        top = low
        if fresh is not None:
            box = self._canvas.viewport.device_box(fresh.box)
            covers_low, covers_high = box.bottom / ratio > low - MARGIN, box.top / ratio < self.height() + 2 * MARGIN
            top = MARGIN if covers_low and not covers_high else low
        self.move(left, top)

    def _on_clicked(self, number: int) -> None:
        if number < len(self._drafts):
            self._shapes.choose(self._drafts[number])
        self._later.start()  # what is checked says what is taken, not what was clicked
