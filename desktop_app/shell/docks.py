"""The panels beside the picture: their docks, which of them are to be seen, and the layout that a person gave them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar, QTabWidget, QWidget

from desktop_app.shell.dock_heights import SharedHeight
from desktop_app.shell.dock_title import DockTitle
from desktop_app.widgets.translation import tr

LAYOUT_VERSION = 2  # a layout from before there was a navigator would give that a place of its own
PANEL_WIDTH = 316
DOCK_OPTIONS = (
    QMainWindow.DockOption.AllowTabbedDocks
    | QMainWindow.DockOption.AnimatedDocks
    | QMainWindow.DockOption.GroupedDragging
)
TABS = ("Layers", "History", "Navigator")  # panels that share one place, the first of which is seen first
FIRST_HIDDEN = ("Histogram",)  # until a person shows them


class Docks:
    """A dock for each panel at the right side of a window, by its title in `by_title`."""

    def __init__(
        self,
        window: QMainWindow,
        panels: Mapping[str, QWidget],  # by title, from top to bottom; those of TABS share one place
        bars: Sequence[QWidget],  # hidden together with all panels
        on_shown: Callable[[], object],  # called when a panel was shown or hidden
    ) -> None:
        self._window, self._bars = window, bars
        self._with_all: QByteArray | None = None  # the layout, while everything is hidden
        self._floating: list[QDockWidget] = []  # that are shown once the window is on the screen
        self._without_height: set[QDockWidget] = set()  # that a layout let float: Qt forgot how high they were below
        self._is_restoring = False
        window.setDockOptions(DOCK_OPTIONS)
        self.by_title: dict[str, QDockWidget] = {}
        for title, panel in panels.items():
            dock = self.by_title[title] = QDockWidget(tr(title), window)
            dock.setObjectName(title.lower())
            dock.setWidget(panel)
            panel.setMinimumWidth(PANEL_WIDTH)
            window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
            dock.setVisible(title not in FIRST_HIDDEN)
            dock.visibilityChanged.connect(on_shown)
            dock.topLevelChanged.connect(partial(self._on_floating, dock))
        tabs = [self.by_title[title] for title in TABS]
        for before, dock in itertools.pairwise(tabs):
            window.tabifyDockWidget(before, dock)
        for title, dock in self.by_title.items():
            dock.setTitleBarWidget(DockTitle(dock, has_tab=title in TABS, closes=title in FIRST_HIDDEN))
        tabs[0].raise_()
        self._heights = SharedHeight(window, self.by_title["Properties"], self.by_title["Layers"])
        window.setTabPosition(Qt.DockWidgetArea.RightDockWidgetArea, QTabWidget.TabPosition.North)

    def begin(self) -> None:
        """Share the height of the window, and take this for the layout that `reset` brings back."""
        self._heights.share()
        self._first = self._window.saveState(LAYOUT_VERSION)
        self._name_tab_bars()

    def _on_floating(self, dock: QDockWidget, is_floating: bool) -> None:
        """Let what was put back be seen, before the tabs beside it, and as high as at first where that is not known."""
        if not is_floating and not self._is_restoring:
            QTimer.singleShot(0, dock, dock.raise_)
            if dock in self._without_height and not self._window.tabifiedDockWidgets(dock):
                QTimer.singleShot(0, dock, self._heights.share)
            self._without_height.discard(dock)

    @property
    def in_order(self) -> list[QWidget]:
        """Return docks and the bars of their tabs as they stand in the window, those that float left out."""
        docked = [dock for dock in self.by_title.values() if not dock.isFloating()]
        return sorted((*docked, *self._tab_bars()), key=lambda one: (one.y(), one.x()))

    def toggle(self, name: str) -> None:
        """Show the panel whose dock has that name, or hide it where it is to be seen."""
        dock, is_shown = self._named(name), self.shows(name)
        dock.setVisible(not is_shown)
        if not is_shown:
            dock.raise_()

    def shows(self, name: str) -> bool:
        return self._named(name).isVisible()

    def _named(self, name: str) -> QDockWidget:
        return next(dock for dock in self.by_title.values() if dock.objectName() == name)

    def toggle_all(self) -> None:
        """Hide everything beside the picture, and bring back what was there."""
        if self._with_all is not None:
            layout, self._with_all = self._with_all, None
            self.restore(layout)
            return
        self._with_all = self._window.saveState(LAYOUT_VERSION)
        for widget in (*self.by_title.values(), *self._bars):
            widget.hide()

    def reset(self) -> None:
        """Bring back the layout of the very first start."""
        self._with_all = None
        self.restore(self._first)
        self._heights.share()

    @property
    def layout(self) -> QByteArray:
        """What `restore` brings back: which panels are where, hidden together or not."""
        return self._with_all or self._window.saveState(LAYOUT_VERSION)

    def restore(self, layout: QByteArray) -> None:
        before = self._tab_bars()
        self._is_restoring = True
        self._window.restoreState(layout, LAYOUT_VERSION)
        self._is_restoring = False
        self._heights.take()
        self._without_height = {dock for dock in self.by_title.values() if dock.isFloating()}
        if len(self._tab_bars()) > len(before):  # Qt made others, and leaves those to be seen
            for bar in before:
                bar.hide()
        self._name_tab_bars()
        if not self._window.isVisible():
            self._floating = [dock for dock in self.by_title.values() if dock.isFloating() and not dock.isHidden()]
            for dock in self._floating:
                dock.hide()

    def show_floating(self) -> None:
        """Show what floats over a window that is on the screen now: before that it would come to lie behind it."""
        for dock in self._floating:
            dock.show()
        self._floating = []

    def _name_tab_bars(self) -> None:
        for bar in self._tab_bars():
            bar.setAccessibleName(tr("Panels"))

    def _tab_bars(self) -> list[QTabBar]:
        """Return the bars of docks that share a place."""
        return self._window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
