"""The bars of a window: the tools down its left side, and along its top the options of the one in hand."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

from desktop_app.shell import actions
from desktop_app.widgets.translation import tr

BELOW_THE_TOOLS = ("new-object", "new-noise", "flip")


def add_tools(window: QMainWindow, by_name: Mapping[str, QAction]) -> QToolBar:
    """Add the bar of tools to a window, whose actions these are by name."""
    bar = QToolBar(tr("Tools"), window)
    bar.setObjectName("tools")
    bar.setIconSize(QSize(20, 20))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    bar.addActions([by_name[row.name] for row in actions.actions() if row.tool])
    bar.addSeparator()
    bar.addActions([by_name[name] for name in BELOW_THE_TOOLS])
    for action in bar.actions():
        if not action.isSeparator():
            bar.widgetForAction(action).setAccessibleName(action.text())
    return _fixed(bar, window, Qt.ToolBarArea.LeftToolBarArea)


def add_options(window: QMainWindow, options: QWidget) -> QToolBar:
    """Add the bar that holds the options of the tool in hand to a window."""
    bar = QToolBar(tr("Options"), window)
    bar.setObjectName("options")
    bar.addWidget(options)
    return _fixed(bar, window, Qt.ToolBarArea.TopToolBarArea)


def _fixed(bar: QToolBar, window: QMainWindow, area: Qt.ToolBarArea) -> QToolBar:
    bar.setMovable(False)
    bar.toggleViewAction().setVisible(False)
    window.addToolBar(area, bar)
    return bar
