"""Keeps unsaved changes through a crash: a copy of the document every 20 seconds, offered at the next start."""

from __future__ import annotations

import contextlib
import json
import re
import secrets
import time
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from PySide6.QtCore import QLockFile, QObject, QTimer, Signal, Slot

from desktop_app.document.file_jobs import FileJob, FileJobs, Report
from desktop_app.document.files import PROJECT_SUFFIX
from desktop_app.document.opened import Opened
from desktop_app.document.tab import Tab
from desktop_app.document.tabs import Tabs
from desktop_app.shell import small_files
from desktop_app.shell.small_files import is_there
from desktop_app.widgets.translation import tr
from engine.compositing.appearance import lookup
from engine.formats.atomic import refusal, sweep
from engine.formats.project import open_project, save_project
from engine.formats.reading import quoted
from engine.problem import Problem
from engine.scene.scene import Scene

INTERVAL_MS = 20_000
LONGEST_TITLE = 200
OWN_FILE = re.compile(r"\.?([0-9a-f]{16})\..*")  # a copy, or what belongs to one
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


@dataclass(eq=False)
class _Copy:
    """The copy of one document, in a file of its own."""

    file: Path
    lock: QLockFile
    kept: Scene | None = None  # what it holds
    recovered_from: Leftover | None = None  # what the document was recovered from, until it has a copy of its own

    def forget(self) -> None:
        if self.kept is not None or is_there(self.file):
            _delete(self.file)
        self.kept = None

    def delete_recovered(self) -> None:
        if self.recovered_from is not None:
            self.recovered_from.delete()
            self.recovered_from = None

    def let_go(self) -> None:
        """Let it stay for the next start."""
        self.lock.unlock()
        if self.recovered_from is not None:
            self.recovered_from.lock.unlock()

    def end(self) -> None:
        """Nothing of the document is left to recover."""
        self.delete_recovered()
        self.forget()
        self.lock.unlock()


class Recovery(QObject):
    """Keeps a copy of each document's unsaved changes while there are any; and finds the copies that others left.

    It never waits: copies are written in a thread of its own, and of a document in the middle of a gesture as it was
    before that.
    """

    finished = Signal()  # nothing is left to write or to read

    def __init__(
        self,
        tabs: Tabs,
        folder: Path | None = None,  # of the copies
        interval_ms: int = INTERVAL_MS,
        parent: QObject | None = None,
        reads: FileJobs | None = None,  # runs what is waited for, and shows how far it is
    ) -> None:
        super().__init__(parent)
        self._tabs, self._document = tabs, tabs.document
        self._folder = folder or platformdirs.user_state_path("scumble", appauthor=False) / "recovery"
        self._copies: dict[Tab, _Copy] = {}
        self._has_failed = self._is_left = False
        self._file_jobs = FileJobs(self)
        self._reads = reads or self._file_jobs
        self._file_jobs.finished.connect(self.finished)
        self._timer = QTimer(self)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self.keep)
        tabs.changed.connect(self._tidy)
        self._timer.start()

    # These documents

    @Slot()
    def keep(self) -> None:
        """Write a copy of what is not saved, unless there is one already or something is in the way."""
        if not self._file_jobs.is_busy:
            self._tidy()
            for tab in self._tabs.all:
                self._keep(tab)

    @property
    def is_busy(self) -> bool:
        return self._file_jobs.is_busy

    def keep_now(self) -> None:
        """Write a copy of all that is not saved, also behind one that is just being written; it goes on until
        `finished`, where it `is_busy` afterwards.
        """
        for tab in self._tabs.all:
            self._keep(tab)

    def leave(self) -> None:
        """Let the copies stay when the program ends, so that the next start offers them."""
        self._is_left = True

    def _keep(self, tab: Tab) -> None:
        scene = tab.history.settled
        if scene is tab.history.saved or scene.is_empty:
            return
        copy = self._copies.get(tab) or self._new_copy(tab)
        if scene is copy.kept:
            return
        seen, title = self._document.looks_of(tab), tab.title

        def work(report: Report) -> None:
            about = {"title": title, "kept_at": time.time()}
            try:
                _make_private(self._folder)
                copy.lock.tryLock(0)
                _about(copy.file).write_text(json.dumps(about), encoding="utf-8")
            except OSError as error:
                raise Problem(refusal(quoted(self._folder), error)) from error
            save_project(scene, lookup(seen), copy.file, report)

        def arrived(_: None) -> None:
            copy.kept = scene
            self._has_failed = False
            copy.delete_recovered()
            self._tidy()  # it may be saved or closed by now

        self._file_jobs.start(FileJob(tr("Keeping a copy"), work, arrived, self._on_failed))

    def _new_copy(self, tab: Tab) -> _Copy:
        file = self._folder / f"{secrets.token_hex(8)}{PROJECT_SUFFIX}"
        made = self._copies[tab] = _Copy(file, _lock_of(file))
        return made

    @Slot()
    def close(self) -> None:
        """The documents end as they should, so that nothing is left to recover; but for what was left on purpose."""
        self._timer.stop()
        self._file_jobs.close()
        for tab, copy in self._copies.items():
            if self._is_left and tab.is_modified:
                copy.let_go()
            else:
                copy.end()
        self._copies.clear()

    def _on_failed(self, sentence: str) -> None:
        if not self._has_failed:
            self._has_failed = True
            self._document.notice.emit(
                tr("Should Scumble crash, unsaved changes would be lost: {sentence}", sentence=sentence)
            )

    @Slot()
    def _tidy(self) -> None:
        """Take away the copies of what is saved or closed, but for one that is being written."""
        for tab, copy in list(self._copies.items()):
            if tab.is_modified and tab in self._tabs.all:
                continue
            copy.delete_recovered()
            if not self._file_jobs.is_busy:
                copy.end()
                del self._copies[tab]

    # What others left

    def leftovers(self) -> list[Leftover]:
        """Return the copies whose programs are gone, newest first; those that another window holds are left out."""
        self._sweep()
        files = [(file, _lock_of(file)) for file in sorted(self._left(), key=_written_at, reverse=True)]
        return [Leftover(file, *_told(file), lock) for file, lock in files if lock.tryLock(0)]

    def _sweep(self) -> None:
        """Delete what programs that were killed left half written, and what belonged to copies that are gone."""
        own = {copy.file.stem for copy in self._copies.values()}
        try:
            names = {found.group(1) for file in self._folder.iterdir() if (found := OWN_FILE.fullmatch(file.name))}
            for name in names - own:
                copy = self._folder / f"{name}{PROJECT_SUFFIX}"
                lock = _lock_of(copy)
                if _lock_file(copy).is_fifo() or not lock.tryLock(0):
                    continue
                sweep(copy, older_than_s=-1)
                if not is_there(copy):
                    _delete(copy)
                lock.unlock()
        except OSError:
            return

    def _left(self) -> list[Path]:
        """Return the copies of others, without what else lies in the folder, as a pipe that hangs whoever opens it."""
        own = {copy.file for copy in self._copies.values()}
        try:
            found = [file for file in self._folder.glob(f"*{PROJECT_SUFFIX}") if file not in own]
            return [file for file in found if file.is_file() and not _lock_file(file).is_fifo()]
        except OSError:
            return []

    def recover(self, leftover: Leftover) -> None:
        """Open a copy as a document that is not saved yet; the copy stays until there is a newer one or it is saved."""

        def arrived(opened: Opened) -> None:
            tab = self._tabs.open(opened)
            self._new_copy(tab).recovered_from = leftover
            self._document.notice.emit(tr('This is "{title}" as it was. Save it to keep it.', title=leftover.title))

        def work(report: Report) -> Opened:
            scene, saved = open_project(leftover.file, report)
            return Opened(scene, saved, is_new=True, name=leftover.title)

        self._reads.start(FileJob(tr("Recovering"), work, arrived, self._document.notice.emit, only_reads=True))


def _make_private(folder: Path) -> None:
    """Make a folder into which nobody but the user can look."""
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(OSError):  # as where it is somebody else's
        folder.chmod(0o700)


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
        return tr("Untitled"), _written_at(file)


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
