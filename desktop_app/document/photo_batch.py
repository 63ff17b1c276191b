"""Many photos on their way into the library: one after the other, with a report, and ended at any moment."""

from __future__ import annotations

from collections import deque
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.document import exemplars
from desktop_app.document.document import Document
from desktop_app.widgets.translation import tr, tr_sentence
from engine.exemplars.library import Added
from engine.exemplars.photo_subject import AddPhoto

SLOT = "photos added"


class PhotoBatch(QObject):
    """Adds photos in the engine's thread, which does other things in between. Only one batch at a time."""

    changed = Signal()  # one more is done, or all are

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._waiting: deque[AddPhoto] = deque()
        self.added: list[Added] = []  # what became of each photo so far
        self.total = 0
        self.is_running = False

    def start(self, photos: list[Path], class_name: str, licence: str, credit: str) -> None:
        """Begin to add these photos, all of one class."""
        library = self._document.library
        self._waiting = deque(AddPhoto(path, class_name, licence, credit, library) for path in photos)
        self.added, self.total, self.is_running = [], len(photos), True
        self._next()

    def stop(self) -> None:
        """Leave out what is not added yet."""
        if self.is_running:
            self._waiting.clear()
            self._document.engine.forget(SLOT)  # which ends it

    @property
    def report(self) -> list[str]:
        """A sentence for each photo that was left out."""
        return [f"{one.path.name}: {tr_sentence(one.problem)}" for one in self.added if one.entry is None]

    def _next(self) -> None:
        if not self._waiting:
            self._end()
            return
        request = self._waiting.popleft()
        title = tr("Adding {name}", name=request.path.name)
        self._document.engine.ask(SLOT, title, request, self._on_added, partial(self._on_failed, request.path))
        self.changed.emit()

    def _on_added(self, added: Added) -> None:
        self.added.append(added)
        self._next()

    def _on_failed(self, path: Path) -> None:
        """It was stopped, or the engine itself could not do it, of which a notice tells."""
        if self._waiting:
            self.added.append(Added(path, None, tr("It could not be looked at.")))
            self._next()
        else:
            self._end()

    def _end(self) -> None:
        self.is_running = False
        if any(one.entry is not None for one in self.added):
            exemplars.use(self._document, self._document.library.reloaded())
        self.changed.emit()
