"""Keeps unsaved changes through a crash: a copy of the document every 20 seconds, offered at the next start."""

from __future__ import annotations

import json
import secrets
import time
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from PySide6.QtCore import QLockFile, QObject, QTimer, Slot

from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.file_jobs import FileJob, FileJobs, Report
from desktop_app.document.files import PROJECT_SUFFIX
from desktop_app.document.opened import Opened
from desktop_app.shell import small_files
from desktop_app.shell.small_files import is_there
from desktop_app.widgets.translation import tr
from engine.formats.project import open_project, save_project
from engine.scene.scene import Scene

INTERVAL_MS = 20_000
LONGEST_TITLE = 200
LATEST_S = 200e9  # seconds since 1970 that still are a date


@dataclass(frozen=True)
class Leftover:
    """The copy of a document whose program ended before it was saved. Held against other windows while it lives."""

    file: Path
    title: str
    kept_at: float  # seconds since 1970
    lock: QLockFile

    def delete(self) -> None:
        _delete(self.file)
        self.lock.unlock()


class Recovery(QObject):
    """Keeps a copy of the document's unsaved changes while there are any; and finds the copies that others left.

    It never waits: a copy is written in a thread of its own, and not while a gesture is under way.
    """

    def __init__(
        self,
        document: Document,
        folder: Path | None = None,  # of the copies
        interval_ms: int = INTERVAL_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._folder = folder or platformdirs.user_state_path("scumble", appauthor=False) / "recovery"
        self._file = self._folder / f"{secrets.token_hex(8)}{PROJECT_SUFFIX}"
        self._lock = _lock_of(self._file)
        self._kept: Scene | None = None  # what the copy holds
        self._recovered_from: Leftover | None = (
            None  # what this document was recovered from, until it has a copy of its own
        )
        self._has_failed = False
        self._file_jobs = FileJobs(self)
        self._timer = QTimer(self)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self.keep)
        document.changed.connect(self._on_changed)
        self._timer.start()

    # This document

    @Slot()
    def keep(self) -> None:
        """Write a copy of what is not saved, unless there is one already or something is in the way."""
        document, scene = self._document, self._document.scene
        if document.history.in_gesture or self._file_jobs.is_busy or scene is self._kept:
            return
        if scene.is_empty or not document.is_modified:
            self._forget()
            return
        seen, title = document.engine.appearances.snapshot(scene), document.title

        def work(report: Report) -> None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock.tryLock(0)
            about = {"title": title, "kept_at": time.time()}
            _about(self._file).write_text(json.dumps(about), encoding="utf-8")
            save_project(scene, lambda layer: seen.get(layer.id), self._file, report)

        self._file_jobs.start(FileJob(tr("Keeping a copy"), work, lambda _: self._on_kept(scene), self._on_failed))

    @Slot()
    def close(self) -> None:
        """The document ends as it should: nothing is left to recover."""
        self._timer.stop()
        self._file_jobs.close()
        self._delete_recovered()
        self._forget()
        self._lock.unlock()

    def _on_kept(self, scene: Scene) -> None:
        self._kept = scene
        self._has_failed = False
        self._delete_recovered()
        if not self._document.is_modified:  # saved or closed meanwhile
            self._forget()

    def _on_failed(self, sentence: str) -> None:
        if not self._has_failed:
            self._has_failed = True
            self._document.notice.emit(
                tr("Should Scumble crash, unsaved changes would be lost: {sentence}", sentence=sentence)
            )

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what in ("file", "saved") and not self._document.is_modified:
            self._delete_recovered()
            if not self._file_jobs.is_busy:
                self._forget()

    def _delete_recovered(self) -> None:
        if self._recovered_from is not None:
            self._recovered_from.delete()
            self._recovered_from = None

    def _forget(self) -> None:
        if self._kept is not None or is_there(self._file):
            _delete(self._file)
        self._kept = None

    # What others left

    def leftover(self) -> Leftover | None:
        """The newest copy whose program is gone; None where there is none, or it is held by another window."""
        for file in sorted(self._copies(), key=_written_at, reverse=True):
            lock = _lock_of(file)
            if lock.tryLock(0):
                return Leftover(file, *_told(file), lock)
        return None

    def _copies(self) -> list[Path]:
        """The copies of others; what else lies in the folder, as a pipe that would hang whoever opens it, is left."""
        try:
            found = [file for file in self._folder.glob(f"*{PROJECT_SUFFIX}") if file != self._file]
            return [file for file in found if file.is_file() and not _lock_file(file).is_fifo()]
        except OSError:
            return []

    def recover(self, leftover: Leftover) -> None:
        """Open a copy as a document that is not saved yet; the copy stays until there is a newer one or it is saved."""

        def arrived(opened: Opened) -> None:
            self._document.replace(opened)
            self._recovered_from = leftover
            self._document.notice.emit(tr('This is "{title}" as it was. Save it to keep it.', title=leftover.title))

        def work(report: Report) -> Opened:
            scene, saved = open_project(leftover.file, report)
            return Opened(scene, saved, is_new=True)

        self._file_jobs.start(FileJob("Recovering", work, arrived, self._document.notice.emit, only_reads=True))


def _lock_of(file: Path) -> QLockFile:
    lock = QLockFile(str(_lock_file(file)))
    lock.setStaleLockTime(0)  # held as long as its program lives, however long that is
    return lock


def _lock_file(file: Path) -> Path:
    return file.with_suffix(".lock")


def _about(file: Path) -> Path:
    return file.with_suffix(".json")


def _told(file: Path) -> tuple[str, float]:
    """Title and time of a copy, as far as they can be read."""
    try:
        told = json.loads(small_files.read_text(_about(file)))
        return str(told["title"])[:LONGEST_TITLE], min(max(float(told["kept_at"]), 0.0), LATEST_S)
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return "Untitled", _written_at(file)


def _written_at(file: Path) -> float:
    try:
        return min(max(file.stat().st_mtime, 0.0), LATEST_S)
    except OSError:
        return 0.0


def _delete(file: Path) -> None:
    """A copy with all that belongs to it; what cannot be deleted stays and harms nobody."""
    for one in (file, file.with_name(file.name + "~"), _about(file)):
        try:
            one.unlink(missing_ok=True)
        except OSError:
            continue
