"""The table of actions as a window has it: menus, shortcuts, and which of them can be used now."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop_app.shell import actions
from desktop_app.shell.action import Action, ActionContext
from desktop_app.shell.recent_menu import RecentMenu
from desktop_app.widgets import icons
from desktop_app.widgets.labels import tooltip
from desktop_app.widgets.shortcuts import with_shortcut
from desktop_app.widgets.translation import tr


class WindowActions(QObject):
    """Makes a QAction of every row, runs it, and fills the menus."""

    def __init__(self, window: QMainWindow, context: ActionContext, recent: RecentMenu) -> None:
        super().__init__(window)
        self._context = context
        self.by_name: dict[str, QAction] = {}
        group = QActionGroup(self)
        for row in actions.actions():
            action = self.by_name[row.name] = self._made(row)
            if row.tool:
                action.setCheckable(True)
                group.addAction(action)
            elif row.is_on is not None:
                action.setCheckable(True)
            if row.on_canvas:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                context.canvas.addAction(action)
            else:
                window.addAction(action)
        menus = {name: window.menuBar().addMenu(f"&{tr(name)}") for name in actions.MENUS}
        submenus: dict[str, QMenu] = {}
        last = ""
        for entry in actions.TABLE:
            if isinstance(entry, str):
                menus[last].addSeparator()
            else:
                last = entry.menu
                if entry.name == "recent":
                    menus[last].addMenu(recent)
                elif entry.submenu:
                    within = submenus.get(entry.submenu) or menus[last].addMenu(tr(entry.submenu))
                    submenus[entry.submenu] = within
                    within.addAction(self.by_name[entry.name])
                else:
                    menus[last].addAction(self.by_name[entry.name])

    def _made(self, row: Action) -> QAction:
        action = QAction(tr(row.text), self)
        action.setObjectName(row.name)
        if row.icon:
            icons.set_icon(action, row.icon)
        _give_keys(action, row)
        action.setStatusTip("")
        action.triggered.connect(lambda checked=False: self._run(row))
        return action

    def give_keys(self) -> None:
        """Give every action the keys that it has now."""
        for row in actions.actions():
            _give_keys(self.by_name[row.name], row)

    def _run(self, row: Action) -> None:
        """Do what a row is for; the Problem that it ends in becomes a notice."""
        context = self._context
        is_free = row.in_gesture or not context.canvas.is_in_gesture
        if is_free and row.enabled(context):
            context.document.guarded(lambda: row.run(context))
        self._show_switches()  # Qt has changed the check by itself

    def _show_switches(self) -> None:
        for row in actions.actions():
            if row.is_on is not None:
                self.by_name[row.name].setChecked(row.is_on(self._context))

    def show_state(self) -> None:
        """Show which actions can be used now, and what undo and redo would do."""
        context, is_open = self._context, not self._context.document.scene.is_empty
        for row in actions.actions():
            self.by_name[row.name].setEnabled(row.enabled(context) and (is_open or not row.tool))
        self._show_switches()
        history = context.document.history
        undo, redo = tr("Undo"), tr("Redo")
        if context.canvas.tool.can_take_back:
            undo = tr("Undo click")
        elif history.can_undo:
            undo = tr("Undo {edit}", edit=history.labels[history.index])
        if history.can_redo:
            redo = tr("Redo {edit}", edit=history.labels[history.index + 1])
        self.by_name["undo"].setText(undo)
        self.by_name["redo"].setText(redo)


def _give_keys(action: QAction, row: Action) -> None:
    action.setShortcuts([QKeySequence(shortcut) for shortcut in row.shortcuts])
    sentence = f": {tr(row.tooltip)}" if row.tooltip else ""
    action.setToolTip(tooltip(f"{with_shortcut(tr(row.text).rstrip('…'), row.name)}{sentence}"))
