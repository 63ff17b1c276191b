"""Keeps the program in the theme that the settings name, or that the system has."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from desktop_app.shell.settings import Settings
from desktop_app.widgets import icons, theme


class ThemeWatcher(QObject):
    """Keeps the program in the theme that the settings ask for, also when the system changes by night."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        theme.apply(application, settings.theme)
        settings.changed.connect(self._on_setting_changed)
        application.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        application.screenAdded.connect(lambda screen: icons.redraw())  # which may have finer pixels

    @Slot(str)
    def _on_setting_changed(self, name: str) -> None:
        if name == "theme":
            theme.apply(self._application, self._settings.theme)

    @Slot()
    def _on_system_changed(self) -> None:
        if self._settings.theme == "system":
            theme.apply(self._application, "system")
