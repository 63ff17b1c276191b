"""The pictures that are open, each written to a file of its own: one after the other, and ended at any moment."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.document.appearances import visible_live
from desktop_app.document.document import Document
from desktop_app.document.file_jobs import FileJob, FileJobs, Report
from desktop_app.document.layer_names import with_shown_names
from desktop_app.document.tab import Tab
from desktop_app.widgets.translation import tr, tr_sentence
from engine.cli.appearances import appearances_of
from engine.cli.steps import collected
from engine.compositing.appearance import Appearance, lookup
from engine.formats.atomic import refusal
from engine.formats.export import ExportOptions, export_picture, sidecar_of
from engine.formats.exporters.table import exporter_named
from engine.formats.reading import quoted
from engine.generation.maker import AppearanceMaker
from engine.problem import Problem
from engine.scene.scene import Scene

SLOT = "export all"


@dataclass(frozen=True)
class Target:
    """A picture, and the file it goes to."""

    tab: Tab
    file: Path


@dataclass(frozen=True)
class Written:
    """What became of a picture."""

    name: str
    told: tuple[str, ...] = ()  # what its file could not hold, as a person reads it
    problem: str = ""  # why there is no file


def targets_of(tabs: Iterable[Tab], folder: Path, options: ExportOptions, replaces: bool) -> list[Target]:
    """Return a file in a folder for each tab, named after what was opened, no two of one name.

    replaces: whether a file that is there may go; else the new one gets a number. Raises Problem for one that would
    replace what a tab was opened from.
    """
    tabs, suffix = list(tabs), exporter_named(options.format or "png").suffixes[0]
    opened = [tab.source for tab in tabs if tab.source is not None]
    targets: list[Target] = []
    taken: set[str] = set()
    for tab in tabs:
        stem = tr("picture") if tab.path is None and tab.source is None and not tab.name else Path(tab.title).stem
        file, number = folder / f"{stem}{suffix}", 1
        while file.name.casefold() in taken or (not replaces and _is_there(file, options)):
            number += 1
            file = folder / f"{stem} {number}{suffix}"
        taken.add(file.name.casefold())
        if any(file.exists() and source.exists() and file.samefile(source) for source in opened):
            raise Problem(tr("{name} is open here and would be replaced: choose another folder.", name=file.name))
        targets.append(Target(tab, file))
    return targets


def _is_there(file: Path, options: ExportOptions) -> bool:
    return file.exists() or (options.provenance and sidecar_of(file).exists())


class ExportingAll(QObject):
    """One such work at a time. Pictures may change meanwhile: each is written as it was at the start."""

    changed = Signal()  # one more is done, or all are

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._jobs = FileJobs(self)
        self._waiting: deque[tuple[Target, Scene, dict[str, Appearance]]] = deque()
        self._options = ExportOptions()
        self.written: list[Written] = []
        self.total = 0
        self.is_running = False
        self.was_stopped = False

    @property
    def has_left_threads(self) -> bool:
        """Whether a picture that nobody waits for any more is still on its way to its file."""
        return self._jobs.has_left_threads

    def start(self, targets: Sequence[Target], options: ExportOptions) -> None:
        """Begin. Raises Problem where a folder cannot be made."""
        if self.is_running:
            return
        for folder in {target.file.parent for target in targets}:
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise Problem(refusal(quoted(folder), error)) from error
        looks = self._document.looks_of
        self._waiting = deque((target, target.tab.scene, dict(looks(target.tab))) for target in targets)
        self._options, self.total, self.written = options, len(targets), []
        self.is_running, self.was_stopped = True, False
        self._next()

    def stop(self) -> None:
        """Leave the pictures that are left; of the one under way nothing is written."""
        if self.is_running:
            self.was_stopped = True
            self._waiting.clear()
            self._document.engine.forget(SLOT)
            self._jobs.stop()
            self._end()

    def close(self) -> None:
        """End it, and wait for that; nothing comes of it any more."""
        self._waiting.clear()
        self._jobs.close()

    def _next(self) -> None:
        if not self._waiting:
            self._end()
            return
        self.changed.emit()
        target, scene, looks = self._waiting.popleft()
        write = partial(self._write, target, scene)
        if not any(visible_live(scene.layers)):
            write(looks)
            return

        def work(maker: AppearanceMaker) -> dict[str, Appearance] | Problem:
            try:
                with collected():  # nothing for a terminal
                    return appearances_of(scene, looks, maker.catalog, "", maker=maker)
            except Problem as problem:
                return problem

        title = tr("Making {name}", name=target.tab.title)
        failed = lambda: self._failed(target, tr("It was stopped."))  # noqa: E731
        self._document.engine.ask(SLOT, title, work, lambda it: self._made(target, write, it), failed, stays=True)

    def _made(
        self,
        target: Target,
        write: Callable[[dict[str, Appearance]], None],
        made: dict[str, Appearance] | Problem,
    ) -> None:
        if not self.is_running:
            return
        if isinstance(made, Problem):
            self._failed(target, str(made))
        else:
            write(made)

    def _write(self, target: Target, scene: Scene, looks: dict[str, Appearance]) -> None:
        options, catalog = self._options, self._document.catalog

        def work(report: Report) -> tuple[str, ...]:
            return export_picture(with_shown_names(scene), lookup(looks), target.file, options, report, catalog)

        def arrived(losses: tuple[str, ...]) -> None:
            target.tab.exported = target.file, options
            self.written.append(Written(target.file.name, tuple(map(tr_sentence, losses))))
            self._next()

        title = tr("Exporting {name}", name=target.file.name)
        failed = partial(self._failed, target)
        self._jobs.start(FileJob(title, work, arrived, failed, names_last=True))

    def _failed(self, target: Target, sentence: str) -> None:
        if self.is_running and not self.was_stopped:
            self.written.append(Written(target.file.name, problem=tr_sentence(sentence)))
            self._next()

    def _end(self) -> None:
        self.is_running = False
        self.changed.emit()
