"""The work under way, by the engine and with files: for the progress bar, and to stop it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.document.engine_client import EngineClient
from desktop_app.document.file_jobs import FileJobs


class Activity(QObject):
    """Whether anything is still to be done, and how far it is."""

    busy = Signal(bool)  # whether there is something to do now
    progressed = Signal(str, float)  # what is being done, share done 0..1 (below 0: unknown)

    def __init__(self, engine: EngineClient, file_jobs: FileJobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine, self._file_jobs = engine, file_jobs
        self._was_busy = False
        for part in (engine, file_jobs):
            part.progressed.connect(self.progressed)
            part.activity_changed.connect(self._on_activity)

    @property
    def is_busy(self) -> bool:
        return self._engine.is_busy or self._file_jobs.is_busy

    def stop(self) -> None:
        """Give up what is still to be done; the last good picture stays, and a file is all there or as it was."""
        self._file_jobs.stop()
        self._engine.stop()

    @Slot()
    def _on_activity(self) -> None:
        if self.is_busy != self._was_busy:
            self._was_busy = self.is_busy
            self.busy.emit(self._was_busy)
