"""What the document does with its photo, done with many photos: in processes of their own, with a report."""

from __future__ import annotations

import contextlib
import tempfile
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.document.document import Document
from desktop_app.document.file_jobs import FileJob, FileJobs, Report
from desktop_app.widgets.translation import tr
from engine.cli.batch import InProcesses, Job, Settings, Workplace
from engine.cli.batch_folder import Batch, Line, jobs_of
from engine.formats.batch_recipe import recipe_of
from engine.formats.export_options import ExportOptions
from engine.formats.project import save_project

RECIPE = "recipe.ora"  # in a folder of its own that is gone afterwards


@dataclass(frozen=True)
class Wish:
    """What is to be done."""

    photos: tuple[Path, ...]  # and folders of photos
    folder: Path  # where the pictures go
    options: ExportOptions
    looks_alone: bool = False  # adjustments and filters, without what has pixels of its own
    at_once: int = 1  # photos
    keeps: bool = True  # what was made before, of the same recipe and photo


class PhotoApplying(QObject):
    """One batch at a time. The document may change meanwhile: it is applied as it was at the start."""

    changed = Signal()  # one more is done, or all are

    def __init__(
        self,
        document: Document,
        settings_of: Callable[[ExportOptions], Settings],
        parent: QObject | None = None,
        workplace: Callable[[Path, Settings, int], Workplace] = InProcesses,
    ) -> None:
        super().__init__(parent)
        self._document, self._settings_of, self._workplace = document, settings_of, workplace
        self._jobs = FileJobs(self)
        self._jobs.progressed.connect(self._take)
        self._arrived: deque[Line] = deque()  # append and popleft are atomic
        self.lines: list[Line] = []  # of the photos that are done
        self.total = 0
        self.sentence = ""  # why it ended before all were done

    @property
    def is_running(self) -> bool:
        return self._jobs.is_busy

    def jobs_of(self, wish: Wish) -> list[Job]:
        """Return the photos, and the pictures that are made of them. Raises Problem where one would be overwritten."""
        sources = () if self._document.source is None else (self._document.source,)
        return jobs_of(wish.photos, wish.folder, wish.options.format or "jpeg", sources)

    def start(self, wish: Wish) -> None:
        """Begin. Raises Problem where the document cannot be applied to other photos, or there are none."""
        if self.is_running:
            return
        recipe = recipe_of(self._document.scene, wish.looks_alone)
        jobs, settings = self.jobs_of(wish), self._settings_of(wish.options)
        self._arrived.clear()
        self.lines, self.total, self.sentence = [], len(jobs), ""

        def work(report: Report) -> None:
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / RECIPE
                save_project(recipe, lambda layer: None, file, lambda _share: report(0.0))
                batch = Batch(file, jobs, wish.folder, settings, wish.keeps)
                place = self._workplace(file, settings, min(wish.at_once, len(jobs)))
                done = 0
                with contextlib.closing(batch.lines(place, lambda: report(done / len(jobs)))) as lines:
                    for line in lines:
                        done += 1
                        self._arrived.append(line)
                        report(done / len(jobs))

        self._jobs.start(FileJob(tr("Applying to photos"), work, lambda _done: self._end(""), self._end))
        self.changed.emit()

    def stop(self) -> None:
        """End it soon: photos under way are left, and nothing of them is written."""
        self._jobs.stop()

    def close(self) -> None:
        """End it, and wait for that; nothing comes of it any more."""
        self._jobs.close()

    @Slot()
    def _take(self) -> None:
        """Take what has arrived."""
        if self._arrived:
            while self._arrived:
                self.lines.append(self._arrived.popleft())
            self.changed.emit()

    def _end(self, sentence: str) -> None:
        self.sentence = sentence
        self._take()
        self.changed.emit()
