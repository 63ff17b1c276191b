"""Builds everything and connects it: settings, engine, document, window. Nothing else in desktop_app makes these."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop_app.canvas.view import Canvas
from desktop_app.dialogs.about import AboutDialog
from desktop_app.dialogs.apply import ApplyDialog
from desktop_app.dialogs.canvas_size import CanvasSizeDialog
from desktop_app.dialogs.defects import DefectsDialog
from desktop_app.dialogs.export import ExportDialog
from desktop_app.dialogs.export_all import ExportAllDialog
from desktop_app.dialogs.guide import GuideDialog
from desktop_app.dialogs.image_size import ImageSizeDialog
from desktop_app.dialogs.library import LibraryDialog
from desktop_app.dialogs.looks import LooksDialog
from desktop_app.dialogs.modify_selection import ModifySelectionDialog
from desktop_app.dialogs.new_guide import NewGuideDialog
from desktop_app.dialogs.new_scene import NewSceneDialog
from desktop_app.dialogs.print import PrintDialog
from desktop_app.dialogs.profiles import AssignProfileDialog, ConvertProfileDialog, ProofSetupDialog
from desktop_app.dialogs.replace_background import ReplaceBackgroundDialog
from desktop_app.document import exemplars, mask_commands, selecting
from desktop_app.document.engine_client import Engine, EngineCallbacks, MakeEngine
from desktop_app.document.export_choices import ExportChoices
from desktop_app.document.exporting_all import ExportingAll
from desktop_app.document.file_guard import FileGuard
from desktop_app.document.looks import LibraryWanted, LooksWanted
from desktop_app.document.photo_applying import PhotoApplying
from desktop_app.document.text_edits import TypingWanted
from desktop_app.document.workspace import Workspace
from desktop_app.panels.histogram import HistogramPanel
from desktop_app.panels.history import HistoryPanel
from desktop_app.panels.layers import LayersPanel
from desktop_app.panels.navigator import Navigator
from desktop_app.panels.properties import PropertiesPanel
from desktop_app.shell import recovery_dialog
from desktop_app.shell.canvas_menu import CanvasMenus
from desktop_app.shell.command_palette import CommandPalette
from desktop_app.shell.display_profile import display_profile
from desktop_app.shell.error_dialog import ErrorDialog
from desktop_app.shell.error_report import ErrorReport
from desktop_app.shell.errors import Errors, ErrorTeller
from desktop_app.shell.kept_presets import PRESETS, presets_at
from desktop_app.shell.last_files import LastFiles
from desktop_app.shell.memory import MemoryRelease, use_few_heaps
from desktop_app.shell.recent_pictures import RecentPictures
from desktop_app.shell.recovery import Recovery
from desktop_app.shell.remembered import Remembered
from desktop_app.shell.session_end import SessionEnd
from desktop_app.shell.settings import KEYS, Settings
from desktop_app.shell.settings_dialog import SettingsDialog
from desktop_app.shell.shortcut_editor import ShortcutEditor
from desktop_app.shell.theme_watcher import ThemeWatcher
from desktop_app.shell.window import Window
from desktop_app.widgets import icons, shortcuts, translation
from desktop_app.widgets.translation import tr
from desktop_app.widgets.view_options import ViewOptions
from desktop_app.widgets.viewport import Viewport
from engine.cli.batch import Settings as BatchSettings
from engine.compositing.appearance import no_appearances
from engine.compositing.compositor import Compositor
from engine.exemplars.library import Library
from engine.generation import standing
from engine.generation.maker import AppearanceMaker
from engine.generators.catalog import Catalog
from engine.samples import sample_scene
from engine.scene.scene import Scene
from engine.worker import Worker

SELDOM = (50_000, 20, 50)  # Python's own 700, 10, 10 take a tenth of the pictures of a drag away
ON_SCREEN_PX = 800  # about what the canvas measures: the level that a fitted picture is shown at


class App(QObject):
    """A window with its document and engine.

    make_maker: builds what makes appearances, around the compositor that the screen shares with it; library: the
    exemplars that objects can be drawn from.
    """

    def __init__(
        self,
        settings: Settings,
        remembered: Remembered,
        make_maker: Callable[[Compositor], AppearanceMaker] | None = None,
        library: Library | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        use_few_heaps()  # before the engine's thread begins
        self.settings, self._remembered = settings, remembered
        shortcuts.use(settings.keys.table)
        self.compositor = Compositor()
        catalog_maker = make_maker or (lambda compositor: default_maker(settings, compositor))
        maker = catalog_maker(self.compositor)
        self.workspace = Workspace(maker, worker_around(maker), self._draw_ahead, self)
        self.document = self.workspace.document
        exemplars.use(self.document, library or Library(()))
        self.document.presets, fault = presets_at(settings.path.with_name(PRESETS))
        self.canvas = self._make_canvas()
        for name in ("history_mib", "generator_only", "only_open", "mask_colour", "first_shadow"):
            self._on_setting(name)
        batch = lambda options: BatchSettings(options, settings.device, None, settings.only_open)  # noqa: E731
        self.applying = PhotoApplying(self.document, batch, self)
        self.exporting_all = ExportingAll(self.document, self)
        self.window = self._make_window()
        self.canvas_menus = CanvasMenus(self.canvas, self.document, self.window.actions_table.by_name)
        RecentPictures(self.workspace.tabs, self.compositor, remembered)
        self._last_files = LastFiles(self.workspace.tabs, remembered, self)
        self.recovery = Recovery(self.workspace.tabs, parent=self, reads=self.workspace.file_jobs)
        self.session_end = SessionEnd(self.window, self.workspace, self.recovery, self)
        MemoryRelease(self.workspace, self.compositor, self.recovery.finished)
        self.errors = Errors(self)
        ErrorTeller(self.errors, self._error_dialog, self.recovery.keep)
        self.workspace.files.guard = FileGuard(remembered.folder / "locks")
        self._connect()
        faults = (fault, *maker.catalog.faults.values(), *self.document.library.faults)
        for sentence in filter(None, (*settings.notices, *faults)):
            self.document.notice.emit(sentence)
        self._show_through_display()

    def _make_canvas(self) -> Canvas:
        """Return the canvas, which looks as it did the last time."""
        settings, remembered = self.settings, self._remembered
        options = ViewOptions(self)
        options.text, options.grid_px = remembered.get("view"), settings.grid_px
        options.changed.connect(lambda: remembered.set("view", options.text))
        colours = self.workspace.colours
        colours.remember(remembered.get("proof"), lambda text: remembered.set("proof", text))
        wheel_zooms = lambda: settings.plain_wheel_zooms  # noqa: E731
        return Canvas(self.document, self.compositor, wheel_zooms, options=options, colours=colours)

    def _make_window(self) -> Window:
        """Return the window around the canvas, with its panels."""
        remembered, layers = self._remembered, LayersPanel(self.document)
        self._properties = PropertiesPanel(self.document, self.compositor)
        panels = {
            "Histogram": HistogramPanel(self.document, self.compositor),
            "Properties": self._properties,
            "Layers": layers,
            "History": HistoryPanel(self.document),
            "Navigator": Navigator(self.document, self.compositor, self.canvas),
        }
        exports = ExportChoices(remembered.get("exports"), lambda text: remembered.set("exports", text))
        return Window(self.workspace, self.canvas, layers, panels, remembered, self._dialogs(exports))

    def _connect(self) -> None:
        self.window.sample_wanted.connect(self._open_sample)
        self.document.wanted.connect(self._on_wanted)
        self.settings.changed.connect(self._on_setting)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_application)
        self.window.closed.connect(self.shutdown)

    def _dialogs(self, exports: ExportChoices) -> dict[str, Callable[[QWidget], QDialog]]:
        """Return what makes each dialog that an action shows."""
        return {
            "new-scene": lambda parent: NewSceneDialog(self.document, self.window.start_with, parent),
            "export": lambda parent: ExportDialog(self.document, self.workspace.files, parent, exports),
            "export-all": lambda parent: ExportAllDialog(
                self.workspace.tabs, self.exporting_all, parent, exports
            ),
            "apply": at_most_one(ApplyDialog, lambda it: ApplyDialog(self.document, self.applying, it, exports)),
            "print": lambda parent: PrintDialog(self.document, self.workspace.files, self.compositor, parent),
            "image-size": partial(ImageSizeDialog, self.document, self.workspace.files),
            "enlarge": partial(ImageSizeDialog, self.document, self.workspace.files, enlarges=True),
            "replace-background": partial(ReplaceBackgroundDialog, self.document),
            "defects": at_most_one(DefectsDialog, partial(DefectsDialog, self.document)),
            "new-guide": partial(NewGuideDialog, self.document),
            "canvas-size": partial(CanvasSizeDialog, self.document, self.workspace.files),
            "assign-profile": partial(AssignProfileDialog, self.document, self.workspace.files),
            "convert-profile": partial(ConvertProfileDialog, self.document, self.workspace.files),
            "proof-setup": partial(ProofSetupDialog, self.workspace.colours),
            **{
                f"{what}-{name}": partial(ModifySelectionDialog, chosen, partial(of.modify, self.document, name))
                for what, of in (("select", selecting), ("mask", mask_commands))
                for name, chosen in of.MODIFICATIONS.items()
            },
            "settings": partial(SettingsDialog, self.settings),
            "about": lambda parent: AboutDialog(self.document, parent),
            "last-error": lambda parent: self._error_dialog([*self.errors.reports]),
            "guide": self._guide,
            "shortcuts": partial(ShortcutEditor, self.settings),
            "commands": lambda parent: CommandPalette(self.window.actions_table.by_name, parent),
        }

    @Slot(Qt.ApplicationState)
    def _on_application(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.workspace.files.look_for_changes()

    def start(self) -> None:
        """Load the engine and build what the first stroke needs, once the window can be seen."""
        self.workspace.engine.start()
        self._properties.build_ahead()

    def open_first(self, files: Sequence[Path]) -> None:
        """Open the files that the program is started with, else those of last time where that is wanted."""
        self.window.open(*files)
        if not files and self.settings.reopen_files:
            self._last_files.open(self.window.open)

    def note_fault(self, report: ErrorReport | None) -> None:
        """Tell of an error that ended the program the last time."""
        if report is not None:
            self.errors.reports.append(report)
            self.document.notice.emit(tr("Scumble was ended by an error the last time: Help, Last error tells more."))

    def _error_dialog(self, reports: list[ErrorReport]) -> ErrorDialog:
        has_unsaved = any(tab.is_modified for tab in self.workspace.tabs.all)
        return ErrorDialog(reports, has_unsaved, self.window.file_dialogs.ask_save_as, self.window)

    @Slot()
    def shutdown(self) -> None:
        """End the threads, as the window is closed for good."""
        self.recovery.close()
        self.applying.close()
        self.exporting_all.close()
        self.workspace.shutdown()
        self.workspace.files.guard.keep_only(())

    def offer_recovery(self) -> None:
        """Ask what becomes of changes that a crash left, if there are any."""
        leftovers = self.recovery.leftovers()
        if leftovers:
            recovery_dialog.ask(leftovers, self.recovery.recover, self.window)

    def _guide(self, parent: QWidget) -> GuideDialog:
        """Return the guide, open at most once, at the page about the tool in hand."""
        guide = parent.findChild(GuideDialog) or GuideDialog(parent)
        guide.show_for(self.canvas.tool.name)
        return guide

    def _draw_ahead(self, scene: Scene) -> None:
        """In a file job's thread: make the photos' smaller levels, which takes a moment for large ones."""
        if not scene.is_empty:
            level = Viewport(ON_SCREEN_PX, ON_SCREEN_PX).fitted(scene.width, scene.height, 1.0).level
            self.compositor.tile(scene, level, 0, 0, no_appearances)

    @Slot()
    def _open_sample(self) -> None:
        catalog, ground = self.document.catalog, tr("Meadow")
        self.workspace.files.open_made(tr("Painting the sample"), lambda: sample_scene(catalog, ground), tr("Sample"))

    @Slot(object)
    def _on_wanted(self, wanted: LooksWanted | LibraryWanted | TypingWanted) -> None:
        if isinstance(wanted, TypingWanted):
            self.window.tools.type_in(wanted.layer_id)
        elif isinstance(wanted, LooksWanted):
            self.window.open_dialog(LooksDialog(self.document, wanted, self.window))
        else:
            self.window.open_dialog(LibraryDialog(self.document, wanted, self.window))

    def _show_through_display(self) -> None:
        """Take the display's profile; where it cannot be used, that is told, and the display taken for one of sRGB."""
        self.workspace.colours.display = None
        self.document.guarded(self._take_display)

    def _take_display(self) -> None:
        self.workspace.colours.display = display_profile(self.settings.display_profile)

    @Slot(str)
    def _on_setting(self, name: str) -> None:
        if name == "history_mib":
            self.document.history_bytes = self.settings.history_bytes
        elif name == "generator_only":
            self.workspace.beginnings.is_on = not self.settings.generator_only
        elif name == "only_open":
            self.workspace.licences.use_only_open(self.settings.only_open)
        elif name == "grid_px":
            self.canvas.options.grid_px = self.settings.grid_px
        elif name == "display_profile":
            self._show_through_display()
        elif name in ("mask_colour", "mask_strength"):
            self.canvas.set_mask_ink(*self.settings.mask_ink)
        elif name == "first_shadow":
            self.document.shadows_begin = self.settings.first_shadow
        elif name == KEYS:
            shortcuts.use(self.settings.keys.table)
            self.window.actions_table.give_keys()


def at_most_one(kind: type[QDialog], make: Callable[[QWidget], QDialog]) -> Callable[[QWidget], QDialog]:
    """Make a dialog that stays open beside the window, unless it is open."""

    def made(parent: QWidget) -> QDialog:
        return next((one for one in parent.findChildren(kind) if one.isVisible()), None) or make(parent)

    return made


def default_maker(settings: Settings, compositor: Compositor) -> AppearanceMaker:
    """Return the catalog's own models on the device that the settings name."""
    return AppearanceMaker(Catalog.load(), settings.device, compositor=compositor)


def worker_around(maker: AppearanceMaker) -> MakeEngine:
    """Return what makes the engine's thread; torch loads there, when it is started."""

    def prepared() -> AppearanceMaker:
        standing.warm_up()
        return maker

    def make(callbacks: EngineCallbacks) -> Engine:
        return Worker(callbacks.on_answer, prepared, callbacks.on_progress, callbacks.on_ready)

    return make


def prepare(application: QApplication, settings: Settings) -> ThemeWatcher:
    """Name, language, icon and looks of the program, and how seldom garbage is collected."""
    gc.set_threshold(*SELDOM)
    translation.install(application, settings.language)
    application.setApplicationName("Scumble")
    application.setDesktopFileName("scumble")
    application.setWindowIcon(icons.icon("scumble"))
    return ThemeWatcher(application, settings)
