"""The main window: menus, tool bar, tabs, canvas, docks and status bar around the document that is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

from PySide6.QtCore import QByteArray, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QMainWindow,
    QStackedWidget,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from desktop_app.canvas.view import WHOLE, Canvas
from desktop_app.dialogs.raw import RawDialog
from desktop_app.document.change import Change
from desktop_app.document.files import with_photos_of_folders
from desktop_app.document.layer_edits import outermost
from desktop_app.document.object_edits import classes_of
from desktop_app.document.opened import Opened
from desktop_app.document.ordering import OrderHints
from desktop_app.document.tab import Tab
from desktop_app.document.unfinished import UnfinishedHints
from desktop_app.document.workspace import Workspace
from desktop_app.panels.layers import LayersPanel
from desktop_app.panels.layers_model import Dragged
from desktop_app.shell import layer_actions, tool_bars
from desktop_app.shell.closing import Closing
from desktop_app.shell.docks import Docks
from desktop_app.shell.drops import Drops, Places
from desktop_app.shell.file_dialogs import FileDialogs
from desktop_app.shell.notices import NoticeStack
from desktop_app.shell.recent_menu import RecentMenu
from desktop_app.shell.remembered import Remembered
from desktop_app.shell.start_page import TOUR, StartPage
from desktop_app.shell.status_bar import StatusLabels
from desktop_app.shell.tab_bar import TabBar
from desktop_app.shell.tool_set import ToolSet
from desktop_app.shell.tour import Tour
from desktop_app.shell.window_actions import WindowActions
from desktop_app.shell.window_parts import WindowParts
from desktop_app.widgets.labels import plain
from desktop_app.widgets.mnemonics import Mnemonics
from desktop_app.widgets.scrolled import fit_to_screen
from desktop_app.widgets.translation import tr
from engine.compositing.appearance import Appearance
from engine.formats import clip
from engine.formats.decoders.raw import can_be_developed
from engine.scene.scene import Scene

FIRST_SIZE = QSize(1360, 880)
FRAME = QSize(16, 48)  # about what a window manager puts around a window; how much is not known before it is shown


class Window(QMainWindow):
    """The window. It builds its parts, and what an action needs of it are its methods."""

    closed = Signal()  # for good
    painted = Signal()  # once, when the window is first on the screen
    sample_wanted = Signal()

    def __init__(
        self,
        workspace: Workspace,
        canvas: Canvas,
        layers: LayersPanel,
        panels: Mapping[str, QWidget],  # all docks by title, from top to bottom; those of docks.TABS share one place
        remembered: Remembered,
        dialogs: Mapping[str, Callable[[QWidget], QDialog]],  # what makes "new-scene", "export", "settings" ...
    ) -> None:
        super().__init__()
        self.document, self.tabs = workspace.document, workspace.tabs
        self.canvas, self.layers = canvas, layers
        self.tools = ToolSet(self.document, canvas, workspace.files.edit_picture, self)
        self.brush, self.finding = self.tools.brush, self.tools.finding
        self.file_dialogs = FileDialogs(self, self.document, workspace.files, remembered)
        self.clipboard = workspace.clipboard
        self.files, self._activity = workspace.files, workspace.activity
        self.closing = Closing(self.tabs, canvas, self.file_dialogs)
        self.tab_bar = TabBar(self.tabs, self.closing.close, self.copy_layers)
        self._drops = Drops(self, self.files, Places(canvas, layers.view, self.tab_bar), self.open, self.copy_layers)
        self._remembered, self._dialogs = remembered, dialogs
        self._may_close = self._was_painted = False

        self.setObjectName("window")
        self.setAcceptDrops(True)
        self.recent_menu = RecentMenu(self.document, remembered, self.open, self.sample_wanted.emit, self)
        self.actions_table = WindowActions(self, self, self.recent_menu)
        self.options = self.tools.options_bar(lambda: layer_actions.new_object(self))
        bars = tool_bars.add_tools(self, self.actions_table.by_name), tool_bars.add_options(self, self.options)
        self._make_centre()
        self.panels = Docks(self, panels, bars, self._on_dock)
        self.parts = WindowParts(
            self, lambda: (self.options, self.tab_bar, self._centre, *self.panels.in_order, self.statusBar())
        )
        self.status_labels = StatusLabels(self.statusBar(), workspace, canvas)
        self._connect()
        self.choose_tool("brush")
        self._show_document()
        self.resize(first_size(self.screen().availableSize()))
        self.panels.begin()
        self.tour = Tour(self)
        self._restore()

    # Building

    def _make_centre(self) -> None:
        new_scene = lambda: self.show_dialog("new-scene")  # noqa: E731
        self.start_page = StartPage(self.ask_open, new_scene, self.sample_wanted.emit, self.take_tour, self._remembered)
        self.start_page.opened.connect(self.open)
        self.recent_menu.changed.connect(self.start_page.show_recent)
        self._centre = QStackedWidget()
        self._centre.addWidget(self.start_page)
        self._centre.addWidget(self.canvas)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tab_bar)
        column.addWidget(self._centre, 1)
        self.setCentralWidget(centre)
        self.notices = NoticeStack(self._centre, self.tools.shape_strip)

    def _connect(self) -> None:
        self.painted.connect(self.panels.show_floating)
        self.document.notice.connect(self.notices.tell)
        self.document.notice_over.connect(self.notices.withdraw)
        self.order_hints, self.unfinished_hints = OrderHints(self.document, self), UnfinishedHints(self.document, self)
        for hints in (self.order_hints, self.unfinished_hints):
            hints.offered.connect(self.notices.offer)
            hints.over.connect(self.notices.withdraw)
        self.document.changed.connect(self._on_changed)
        self.document.file_used.connect(self._remembered.opened)
        self.canvas.tool_chosen.connect(self._on_tool_chosen)
        self.canvas.colours.changed.connect(self._show_document)
        self.finding.changed.connect(self._show_document)
        self.layers.new_object_wanted.connect(lambda: layer_actions.new_object(self))
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._on_focus)

    def focusNextPrevChild(self, is_forward: bool) -> bool:
        """Go to the next control; from one that is hidden or disabled, as Qt asks for it then, to the picture."""
        now = cast(QWidget | None, self.focusWidget())
        if now is not None and not (now.isVisible() and now.isEnabled()):
            (self._centre.currentWidget() or self.canvas).setFocus()
            return True
        return self.parts.tab(is_forward) or super().focusNextPrevChild(is_forward)

    # What actions ask for

    def choose_tool(self, name: str) -> None:
        self.tools.choose(name)

    def open(self, *paths: Path | str) -> None:
        """Open files and the photos of folders in tabs of their own; of one that is open already, show its tab.

        How a RAW photo is to be developed is asked first.
        """
        found, closed = list[Path](), list[Path]()
        self.document.guarded(lambda: found.extend(with_photos_of_folders(map(Path, paths))))
        for path in found:
            tab = self.tabs.with_file(path)
            if tab is None and can_be_developed(path) and path.is_file():
                self.open_dialog(RawDialog(path, self.files, self))
            elif tab is None:
                closed.append(path)
            else:
                self.canvas.cancel_gesture()
                self.tabs.show(tab)
        self.files.open_together(closed)

    @Slot()
    def ask_open(self) -> None:
        self.open(*self.file_dialogs.ask_open())

    def start_with(self, scene: Scene, looks: Mapping[str, Appearance], then: Callable[[], None]) -> None:
        """Begin a document with a generated scene."""
        then()
        self.tabs.open(Opened(scene, looks, is_new=True, name=tr("New scene")))


    def copy_layers(self, layers: Dragged, tab: Tab, centre: tuple[float, float] | None = None) -> None:
        """Lay copies of layers over the document of another tab, around a point or where they lie in their own."""
        source = self.tabs.with_key(layers.tab)
        if source is not None and (ids := outermost(source.scene, layers.ids)):
            copied = clip.of_layers(source.scene, ids)
            self.tabs.show(tab, lambda: self.clipboard.place(copied, centre))

    def show_dialog(self, name: str) -> None:
        """Open one of the dialogs over the window."""
        self.open_dialog(self._dialogs[name](self))

    def open_dialog(self, dialog: QDialog) -> None:
        """Open a dialog over the window."""
        Mnemonics(dialog)
        fit_to_screen(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    @Slot()
    def _on_dock(self) -> None:
        if self._was_painted:
            self.actions_table.show_state()

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def stop(self) -> None:
        """Esc: the gesture under way, else what the tool has in hand, what the engine has still to do, the tour."""
        if self.canvas.leave():
            return
        if self._activity.is_busy:
            self._activity.stop()
        else:
            self.tour.end()

    def take_tour(self) -> None:
        """Begin the tour, which is not offered again."""
        self._remembered.set(TOUR, "taken")
        self.tour.start()

    # Closing

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            self._remember()
            self.hide()  # at once; a library that is just being loaded may keep the engine's thread a moment longer
            self.closed.emit()
            event.accept()
            return
        event.ignore()
        self.closing.confirm(self.tabs.all, self._close_for_good)

    def close_now(self) -> None:
        """Close without asking: the program ends."""
        self._may_close = True
        self.close()

    def _close_for_good(self) -> None:
        self._may_close = True
        # Not from within the event that asks.
        QTimer.singleShot(0, self, self.close)

    # What is dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._drops.accepts(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._drops.accepts(event):
            self._drops.tell(event.mimeData(), event.position().toPoint())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        QToolTip.hideText()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._drops.accepts(event):
            self._drops.let_go(event.mimeData(), event.position().toPoint())

    # What is shown

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what != "appearance" and not self.document.history.in_gesture:
            self._show_document()

    @Slot()
    def _show_document(self) -> None:
        document, is_open = self.document, not self.document.scene.is_empty
        self.setWindowTitle(tr("{title}[*] – Scumble", title=plain(document.title, 100)) if is_open else tr("Scumble"))
        self.setWindowModified(is_open and document.is_modified)
        shown: QWidget = self.canvas if is_open else self.start_page
        if self._centre.currentWidget() is not shown:
            self._centre.setCurrentWidget(shown)
            shown.setFocus()
        self.options.setEnabled(is_open)
        self.actions_table.show_state()

    @Slot()
    def _on_tool_chosen(self) -> None:
        self.actions_table.by_name[self.canvas.tool.name].setChecked(True)
        self._show_document()  # what can be undone

    @Slot(QWidget, QWidget)
    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """A field that gave the keyboard up gives it to the picture: tools' keys, Del and arrows work again."""
        if now is None and before is not None and self.isActiveWindow() and self.isAncestorOf(before):
            (self._centre.currentWidget() or self.canvas).setFocus()

    # Its place on the screen

    def grab(self, rectangle: QRect = WHOLE) -> QPixmap:
        """Return a picture of the window, in which nothing of the canvas is still to be drawn."""
        self.canvas.finish()
        return super().grab(rectangle)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)  # when its parts are painted too

    def _remember(self) -> None:
        for name, value in (("geometry", self.saveGeometry()), ("layout", self.panels.layout)):
            self._remembered.set(name, bytes(value.toBase64().data()).decode("ascii"))
        self._remembered.set("brush", self.brush.text)
        self._remembered.set("class", self.document.current_class)

    def _restore(self) -> None:
        """A window remembered on a screen that is gone is brought back by Qt itself."""
        for name, restore in (("geometry", self.restoreGeometry), ("layout", self.panels.restore)):
            if remembered := self._remembered.get(name):
                restore(_bytes(remembered))
        self.brush.text = self._remembered.get("brush")
        library, class_name = self.document.library, self._remembered.get("class")
        offered = classes_of(self.document.catalog, library)
        if class_name not in offered:  # at first: what the program can draw in most ways
            class_name = max(offered, key=lambda name: len(library.of_class(name)), default="")
        if class_name:
            self.document.choose_class(class_name)


def first_size(available: QSize) -> QSize:
    """Return the size of the very first window on a screen with so much room, its frame and title left out."""
    return FIRST_SIZE.boundedTo(available - FRAME)


def _bytes(remembered: str) -> QByteArray:
    """Return the bytes of a remembered state; of a damaged one, bytes that Qt refuses."""
    return QByteArray.fromBase64(remembered.encode("ascii", "replace"))
