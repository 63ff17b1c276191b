"""What the options bar says of the next use of a tool."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

S = TypeVar("S")  # a dataclass


class SettingsInUse(QObject, Generic[S]):
    """Shared by the tools that heed them, and by the bar."""

    changed = Signal()

    def __init__(self, usual: S, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = usual

    def set(self, **changes: Any) -> None:
        """Set fields otherwise."""
        settings: S = replace(self.now, **changes)  # type: ignore[type-var]
        if settings != self.now:
            self.now = settings
            self.changed.emit()
