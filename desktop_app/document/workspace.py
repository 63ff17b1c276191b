"""All that one window works with, built and ended together: document, engine, files, and what is going on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop_app.document.activity import Activity
from desktop_app.document.clipboard import Clipboard
from desktop_app.document.colour_view import ColourView
from desktop_app.document.document import Document
from desktop_app.document.engine_client import EngineClient, MakeEngine, Maker
from desktop_app.document.exemplars import Beginnings
from desktop_app.document.file_jobs import FileJobs
from desktop_app.document.files import Files
from desktop_app.document.licences import Licences
from desktop_app.document.proof_check import ProofCheck
from desktop_app.document.tabs import Tabs
from engine.scene.scene import Scene


class Workspace(QObject):
    """Builds its parts around an engine. Nothing may be asked of them after `shutdown`."""

    def __init__(
        self,
        maker: Maker,  # what makes the appearances
        make_engine: MakeEngine,  # builds the engine's worker around the functions that listen to it
        draw_ahead: Callable[[Scene], object] = lambda scene: None,  # called elsewhere before a scene is shown
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.engine = EngineClient(maker, make_engine, self)
        self.document = Document(self.engine, self)
        self.tabs = Tabs(self.document, self)
        self.beginnings = Beginnings(self.document, self)
        self.licences = Licences(self.document, self)
        self.file_jobs = FileJobs(self)
        self.files = Files(self.tabs, self.file_jobs, draw_ahead)
        self.clipboard = Clipboard(self.document, self.files, self.file_jobs, self)
        self.activity = Activity(self.engine, self.file_jobs, self)
        self.proof = ProofCheck(self.document, self)
        self.colours = ColourView(self.document, self.file_jobs, parent=self)

    def shutdown(self) -> None:
        """End the threads, but for one that still reads a file nobody waits for."""
        self.engine.close()
        self.file_jobs.close()
        self.proof.close()

    @property
    def has_left_threads(self) -> bool:
        """Whether a file that nobody waits for any more is still being read."""
        return self.file_jobs.has_left_threads
