"""The main window: menus, tool bar, canvas, docks and status bar around one document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDockWidget,
    QFileDialog,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QTabWidget,
    QToolBar,
    QWidget,
)

from desktop_app.canvas.view import Canvas
from desktop_app.document.change import Change
from desktop_app.document.files import PICTURE_GLOBS, PROJECT_SUFFIX, file_filter, open_filter
from desktop_app.document.workspace import Workspace
from desktop_app.panels.layers import LayersPanel
from desktop_app.shell import actions
from desktop_app.shell.actions import Action
from desktop_app.shell.notices import NoticeStack, ProgressNote
from desktop_app.shell.remembered import Remembered
from desktop_app.shell.small_files import is_there
from desktop_app.shell.start_page import StartPage
from desktop_app.tools.box import BoxTool
from desktop_app.tools.box_options import BoxOptions
from desktop_app.tools.brush import Brush, BrushTip, Eraser
from desktop_app.tools.finding import Finding
from desktop_app.tools.hand import Hand, Zoom
from desktop_app.tools.move import Move
from desktop_app.tools.options import OptionsBar
from desktop_app.tools.shape_strip import ShapeStrip
from desktop_app.tools.shapes import Shapes
from desktop_app.tools.subject import SubjectTool
from desktop_app.tools.subject_options import SubjectOptions
from desktop_app.tools.tool import Tool
from desktop_app.widgets import icons
from desktop_app.widgets.labels import label, plain, tip
from desktop_app.widgets.translation import tr
from engine.compositing.appearance import Appearance
from engine.scene.scene import Scene

LAYOUT_VERSION = 1
SAVE_FILTER = ("Scumble project, OpenRaster", f"*{PROJECT_SUFFIX}")
PANEL_WIDTH = 316
FIRST_SIZE = QSize(1360, 880)
FRAME = QSize(16, 48)  # about what a window manager puts around a window; how much is not known before it is shown
DOCK_OPTIONS = (
    QMainWindow.DockOption.AllowTabbedDocks
    | QMainWindow.DockOption.AnimatedDocks
    | QMainWindow.DockOption.GroupedDragging
)
DEVICE_NAMES = {"cpu": "CPU", "cuda": "GPU (CUDA)", "mps": "GPU (MPS)"}


class Window(QMainWindow):
    """What a person sees. It builds its parts, and what an action needs of it are its methods."""

    closed = Signal()  # for good
    painted = Signal()  # once, when the window is first on the screen

    def __init__(
        self,
        workspace: Workspace,
        canvas: Canvas,
        brush: BrushTip,
        layers: LayersPanel,
        panels: dict[str, QWidget],  # all docks by title, from top to bottom; "History" shares the place of "Layers"
        remembered: Remembered,
        dialogs: dict[str, Callable[[QWidget], QDialog]],  # what makes "new-scene", "export", "settings" ...
        open_sample: Callable[[], None],
    ) -> None:
        super().__init__()
        self.document = document = workspace.document
        self.canvas, self.tip = canvas, brush
        self._files, self._activity = workspace.files, workspace.activity
        self.layers = layers
        self._remembered = remembered
        self._dialogs = dialogs
        self._may_close = False
        self._was_painted = False
        self._layout_with_panels: QByteArray | None = None  # while they are hidden
        self.shapes, self.finding = Shapes(document, self), Finding(document, self)
        made: tuple[Tool, ...] = (
            *(Move(document, canvas), Brush(document, canvas, brush), Eraser(document, canvas, brush)),
            *(BoxTool(document, canvas, self.shapes), SubjectTool(document, canvas, self.finding)),
        )
        hand, zoom = Hand(document, canvas), Zoom(document, canvas)
        canvas.look_around_with(hand, zoom)
        self.tools: dict[str, Tool] = {tool.name: tool for tool in (*made, hand, zoom)}
        self.shape_strip = ShapeStrip(canvas, self.shapes, canvas)
        self.actions_by_name: dict[str, QAction] = {}
        self._recent_menu = QMenu(tr("Open recent"), self)
        self._recent_menu.aboutToShow.connect(self._fill_recent)

        self.setObjectName("window")
        self.setAcceptDrops(True)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)
        self.setDockOptions(DOCK_OPTIONS)
        self._make_actions()
        self._make_menus()
        self._make_tool_bars()
        self._make_centre(open_sample)
        self.docks = self._make_docks(panels)
        self._make_status_bar()

        document.changed.connect(self._on_changed)
        self._activity.busy.connect(self._on_busy)
        canvas.tool_chosen.connect(self._on_tool_chosen)
        canvas.looked.connect(self._tell_zoom)
        canvas.pointed.connect(self._tell_pointer)
        self.finding.changed.connect(self._tell_document)
        layers.new_object_wanted.connect(lambda: actions.new_object(self))
        self.choose_tool("brush")
        self._tell_document()
        self.resize(first_size(self.screen().availableSize()))
        first, *others = self.docks.values()
        self.resizeDocks([first, *others[:1]], [560, 300], Qt.Orientation.Vertical)
        self._first_layout = self.saveState(LAYOUT_VERSION)
        self._restore()

    # Building

    def _make_actions(self) -> None:
        group = QActionGroup(self)
        for row in actions.actions():
            action = QAction(tr(row.text), self)
            action.setObjectName(row.name)
            action.setShortcuts([QKeySequence(shortcut) for shortcut in row.shortcuts])
            if row.icon:
                icons.set_icon(action, row.icon)
            keys = f" ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})" if row.shortcuts else ""
            sentence = f": {tr(row.tip)}" if row.tip else ""
            action.setToolTip(tip(f"{tr(row.text).rstrip('…')}{keys}{sentence}"))
            action.setStatusTip("")
            if row.tool:
                action.setCheckable(True)
                group.addAction(action)
            if row.on_canvas:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                self.canvas.addAction(action)
            else:
                self.addAction(action)
            action.triggered.connect(lambda checked=False, row=row: self._run(row))
            self.actions_by_name[row.name] = action

    def _run(self, row: Action) -> None:
        if self.canvas.is_in_gesture and not row.in_gesture:
            return
        if row.enabled(self):
            row.run(self)

    def _make_menus(self) -> None:
        menus = {name: self.menuBar().addMenu(f"&{tr(name)}") for name in actions.MENUS}
        last = ""
        for row in actions.TABLE:
            if isinstance(row, str):
                menus[last].addSeparator()
                continue
            last = row.menu
            if row.name == "recent":
                menus[row.menu].addMenu(self._recent_menu)
            else:
                menus[row.menu].addAction(self.actions_by_name[row.name])

    def _make_tool_bars(self) -> None:
        bar = QToolBar(tr("Tools"), self)
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setIconSize(QSize(24, 24))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        for row in actions.actions():
            if row.tool:
                bar.addAction(self.actions_by_name[row.name])
        bar.addSeparator()
        for name in ("new-object", "new-noise", "flip"):
            bar.addAction(self.actions_by_name[name])
        for action in bar.actions():
            button = bar.widgetForAction(action)
            if not action.isSeparator():
                button.setAccessibleName(action.text())
        self.addToolBar(Qt.ToolBarArea.LeftToolBarArea, bar)
        self._tool_bar = bar
        options = QToolBar(tr("Options"), self)
        options.setObjectName("options")
        options.setMovable(False)
        parts: dict[str, QWidget] = {
            "box": BoxOptions(self.document, self.shapes, lambda: actions.new_object(self)),
            "subject": SubjectOptions(self.document, self.finding),
        }
        self.options = OptionsBar(self.document, self.canvas, self.tip, lambda: actions.new_object(self), parts)
        options.addWidget(self.options)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, options)
        self._options_bar = options
        for each in (bar, options):
            each.toggleViewAction().setVisible(False)

    def _make_centre(self, open_sample: Callable[[], None]) -> None:
        self.start_page = StartPage(self.ask_open, self.ask_new_scene, open_sample)
        self.start_page.opened.connect(self.open)
        self._centre = QStackedWidget()
        self._centre.addWidget(self.start_page)
        self._centre.addWidget(self.canvas)
        self.setCentralWidget(self._centre)
        self.notices = NoticeStack(self._centre)
        self.document.notice.connect(self.notices.tell)
        self.document.notice_over.connect(self.notices.withdraw)

    def _make_docks(self, panels: dict[str, QWidget]) -> dict[str, QDockWidget]:
        docks: dict[str, QDockWidget] = {}
        for title, panel in panels.items():
            dock = QDockWidget(tr(title), self)
            dock.setObjectName(title.lower())
            dock.setWidget(panel)
            panel.setMinimumWidth(PANEL_WIDTH)
            self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            docks[title] = dock
        if "History" in docks and "Layers" in docks:
            self.tabifyDockWidget(docks["Layers"], docks["History"])
            for title in ("Layers", "History"):
                docks[title].setTitleBarWidget(QWidget())  # their tabs tell their names
            docks["Layers"].raise_()
        self.setTabPosition(Qt.DockWidgetArea.RightDockWidgetArea, QTabWidget.TabPosition.North)
        return docks

    def _make_status_bar(self) -> None:
        bar = self.statusBar()
        bar.setSizeGripEnabled(False)
        self._zoom_label = self._status(tr("Zoom"), 64)
        self._size_label = self._status(tr("Size of the picture"), 110)
        self._pointer_label = self._status(tr("Pointer's place on the picture"), 110)
        for part in (self._zoom_label, self._size_label, self._pointer_label):
            bar.addWidget(part)
        self.progress = ProgressNote()
        self._activity.progressed.connect(self.progress.tell)
        self._activity.busy.connect(self.progress.set_busy)
        self._engine_label = self._status(tr("Engine"), 0)
        bar.addPermanentWidget(self.progress)
        bar.addPermanentWidget(self._engine_label)
        self._tell_engine()

    def _status(self, name: str, width: int) -> QLabel:
        made = label("")
        made.setAccessibleName(name)
        made.setMinimumWidth(width)
        made.setContentsMargins(8, 0, 8, 0)
        return made

    # What actions ask for

    def choose_tool(self, name: str) -> None:
        self.canvas.choose_tool(self.tools[name])

    def open(self, path: Path | str) -> None:
        """Open a file in place of the document, after asking what becomes of it."""
        self.once_settled(lambda: self._files.open(path))

    @Slot()
    def ask_open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Open"), self._folder(), open_filter())
        if name:
            self.open(name)

    def ask_new_scene(self) -> None:
        self._show_dialog("new-scene")

    def start_with(self, scene: Scene, looks: Mapping[str, Appearance], then: Callable[[], None]) -> None:
        """Begin a document with a generated scene, after asking what becomes of the one there is."""

        def start() -> None:
            then()
            self.document.start_with(scene, looks)

        self.once_settled(start)

    def ask_add_photo(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self, tr("Add photo as layer"), self._folder(), file_filter(("Photos", PICTURE_GLOBS))
        )
        for name in names:
            self._files.add_photo(name)

    def save(self) -> None:
        self._save(None)

    def ask_save_as(self) -> None:
        self._ask_save_as(None)

    def ask_export(self) -> None:
        self._show_dialog("export")

    def close_document(self) -> None:
        self.once_settled(self.document.close)

    def show_settings(self) -> None:
        self._show_dialog("settings")

    def show_shortcuts(self) -> None:
        self._show_dialog("shortcuts")

    def show_about(self) -> None:
        self._show_dialog("about")

    def _show_dialog(self, name: str) -> None:
        dialog = self._dialogs[name](self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def toggle_panels(self) -> None:
        """Hide everything beside the picture, and bring back what was there."""
        if self._layout_with_panels is not None:
            layout, self._layout_with_panels = self._layout_with_panels, None
            self.restoreState(layout, LAYOUT_VERSION)
            return
        self._layout_with_panels = self.saveState(LAYOUT_VERSION)
        for widget in (*self.docks.values(), self._tool_bar, self._options_bar):
            widget.hide()

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def reset_layout(self) -> None:
        self._layout_with_panels = None
        self.restoreState(self._first_layout, LAYOUT_VERSION)

    def stop(self) -> None:
        """Esc: the gesture under way first, then what the tool has in hand, then what the engine has still to do."""
        if not self.canvas.leave() and self._activity.is_busy:
            self._activity.stop()

    # Saving, and what is not saved

    def _save(self, then: Callable[[], None] | None) -> None:
        if self.document.path is None:
            self._ask_save_as(then)
        else:
            self._files.save(then=then)

    def _ask_save_as(self, then: Callable[[], None] | None) -> None:
        name = Path(self.document.title).stem + PROJECT_SUFFIX
        folder = Path(self._folder())
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Save project as"), str(folder / name), file_filter(SAVE_FILTER)
        )
        if chosen:
            self._files.save(chosen, then)

    def ask_what_becomes_of_changes(self) -> str:
        """ "save", "discard" or "cancel"; cancelling is the safe answer."""
        buttons = QMessageBox.StandardButton
        box = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(tr("Unsaved changes"))
        box.setText(tr("Save the changes to {title}?", title=plain(self.document.title, 60)))
        box.setInformativeText(tr("Without saving, the changes are lost."))
        box.setStandardButtons(buttons.Save | buttons.Discard | buttons.Cancel)
        box.setDefaultButton(buttons.Save)
        box.setEscapeButton(buttons.Cancel)
        answer = QMessageBox.StandardButton(box.exec())
        box.deleteLater()
        return {buttons.Save: "save", buttons.Discard: "discard"}.get(answer, "cancel")

    def once_settled(self, go_on: Callable[[], None]) -> None:
        """Go on when the document's changes are saved, or given up."""
        self.canvas.cancel_gesture()
        if self.document.scene.is_empty or not self.document.is_modified:
            go_on()
            return
        answer = self.ask_what_becomes_of_changes()
        if answer == "save":
            self._save(go_on)
        elif answer == "discard":
            go_on()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            self._remember()
            self.hide()  # at once; a library that is just being loaded may keep the engine's thread a moment longer
            self.closed.emit()
            event.accept()
            return
        event.ignore()
        self.once_settled(self._close_for_good)

    def close_now(self) -> None:
        """Close without asking: the program ends."""
        self._may_close = True
        self.close()

    def _close_for_good(self) -> None:
        self._may_close = True
        # Not from within the event that asks.
        QTimer.singleShot(0, self, self.close)

    # Dropped files

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            _accept_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if not _accept_copy(event):
            return
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        # The one who drags waits for this to return; a question has to come afterwards.
        QTimer.singleShot(0, self, lambda: self.take_files(files))

    def take_files(self, files: list[Path]) -> None:
        """Into an empty window the first file opens; pictures dropped on a picture become layers of it."""
        if files and (self.document.scene.is_empty or files[0].suffix.lower() == PROJECT_SUFFIX):
            self.open(files[0])
            return
        for file in files:
            self._files.add_photo(file)

    def _fill_recent(self) -> None:
        self._recent_menu.clear()
        for file in self._remembered.recent:
            action = self._recent_menu.addAction(plain(file.name, 60))
            action.setToolTip(tip(str(file)))
            action.setEnabled(is_there(file))
            action.triggered.connect(lambda checked=False, file=file: self.open(file))
        self._recent_menu.setToolTipsVisible(True)
        if not self._recent_menu.isEmpty():
            self._recent_menu.addSeparator()
        clear = self._recent_menu.addAction(tr("Clear the list"))
        clear.setEnabled(bool(self._remembered.recent))
        clear.triggered.connect(self._forget_recent)

    def _forget_recent(self) -> None:
        self._remembered.forget_all()
        self.start_page.show_recent([])

    # Telling

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what == "engine":
            self._tell_engine()
        if change.what in ("file", "saved") and self.document.source is not None:
            self._remembered.opened(self.document.source)
        if change.what != "appearance" and not self.document.history.in_gesture:
            self._tell_document()

    def _tell_document(self) -> None:
        document = self.document
        scene = document.scene
        is_open = not scene.is_empty
        self.setWindowTitle(tr("{title}[*] – Scumble", title=plain(document.title, 100)) if is_open else tr("Scumble"))
        self.setWindowModified(is_open and document.is_modified)
        shown: QWidget = self.canvas if is_open else self.start_page
        if self._centre.currentWidget() is not shown:
            self._centre.setCurrentWidget(shown)
            shown.setFocus()
        if not is_open:
            self.start_page.show_recent(self._remembered.recent)
        self.options.setEnabled(is_open)
        self._size_label.setText(f"{scene.width} × {scene.height} px" if is_open else "")
        self._tell_zoom()
        for row in actions.actions():
            self.actions_by_name[row.name].setEnabled(row.enabled(self) and (is_open or not row.tool))
        undo, redo = self.actions_by_name["undo"], self.actions_by_name["redo"]
        history = document.history
        undo.setText(tr("Undo {labels}", labels=history.labels[history.index]) if history.can_undo else tr("Undo"))
        if self.canvas.tool.can_take_back:
            undo.setText(tr("Undo click"))
        redo.setText(tr("Redo {labels}", labels=history.labels[history.index + 1]) if history.can_redo else tr("Redo"))

    @Slot(bool)
    def _on_busy(self, is_busy: bool) -> None:
        self._tell_engine()

    def _tell_engine(self) -> None:
        device = tr(DEVICE_NAMES.get(self.document.engine.device, self.document.engine.device))
        states = {"loading": "", "failed": tr("Engine not available")}
        self._engine_label.setText(states.get(self.document.engine.state, tr("Engine: {device}", device=device)))

    @Slot()
    def _tell_zoom(self) -> None:
        percent = 100 * self.canvas.viewport.zoom
        digits = 0 if percent >= 10 or percent == round(percent) else 1
        self._zoom_label.setText("" if self.document.scene.is_empty else f"{percent:.{digits}f} %")

    @Slot(object)
    def _tell_pointer(self, place: tuple[float, float] | None) -> None:
        self._pointer_label.setText("" if place is None else f"{int(place[0] // 1)}, {int(place[1] // 1)}")

    @Slot()
    def _on_tool_chosen(self) -> None:
        self.actions_by_name[self.canvas.tool.name].setChecked(True)
        self._tell_document()  # what can be undone

    @Slot(QWidget, QWidget)
    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """A field that gave the keyboard up gives it to the picture: tools' keys, Del and arrows work again."""
        if now is None and before is not None and self.isActiveWindow() and self.isAncestorOf(before):
            (self._centre.currentWidget() or self.canvas).setFocus()

    # Its place on the screen

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)  # when its parts are painted too

    def _folder(self) -> str:
        recent = self.document.source or next(iter(self._remembered.recent), None)
        return str(recent.parent) if recent is not None else str(Path.home())

    def _remember(self) -> None:
        layout = self._layout_with_panels or self.saveState(LAYOUT_VERSION)
        for name, value in (("geometry", self.saveGeometry()), ("layout", layout)):
            self._remembered.set(name, bytes(value.toBase64().data()).decode("ascii"))

    def _restore(self) -> None:
        """A window remembered on a screen that is gone is brought back by Qt itself."""
        geometry, layout = self._remembered.get("geometry"), self._remembered.get("layout")
        if geometry:
            self.restoreGeometry(_bytes(geometry))
        if layout:
            self.restoreState(_bytes(layout), LAYOUT_VERSION)


def first_size(available: QSize) -> QSize:
    """Return the size of the very first window on a screen with so much room, its frame and title left out."""
    return FIRST_SIZE.boundedTo(available - FRAME)


def _accept_copy(event: QDropEvent) -> bool:
    """Accept files as copies only: a file manager that was told they were moved would delete them."""
    can_copy = bool(event.possibleActions() & Qt.DropAction.CopyAction)
    event.setDropAction(Qt.DropAction.CopyAction if can_copy else Qt.DropAction.IgnoreAction)
    event.setAccepted(can_copy)
    return can_copy


def _bytes(remembered: str) -> QByteArray:
    """What is no base64, as in a damaged file, becomes bytes that Qt refuses."""
    return QByteArray.fromBase64(remembered.encode("ascii", "replace"))
