"""Opening, saving and exporting a document, in the background."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from desktop_app.document.file_guard import FileGuard
from desktop_app.document.file_jobs import FileJob, FileJobs, Report
from desktop_app.document.layer_names import with_shown_names
from desktop_app.document.notices import FILE
from desktop_app.document.opened import Opened, told_of
from desktop_app.document.tab import Tab
from desktop_app.document.tabs import Tabs
from desktop_app.widgets.translation import tr, tr_sentence
from engine.compositing.flatten import flatten, with_alpha
from engine.compositing.profiles import photo_in_profile
from engine.formats import project
from engine.formats.decoders.raw import Development, small
from engine.formats.decoders.table import suffixes
from engine.formats.export import ExportOptions, export_picture, on_matte
from engine.formats.importers.photo import read as as_document
from engine.formats.importers.table import IMPORTERS, open_file
from engine.formats.photo_folder import some_photos_in
from engine.formats.photos import open_photo
from engine.formats.project import save_project
from engine.formats.reading import open_for_reading, quoted
from engine.formats.written import Stamp, Written
from engine.generation.colour import to_srgb
from engine.problem import Problem
from engine.scene import edits
from engine.scene.affine import IDENTITY, Affine
from engine.scene.layers import Photo, PhotoLayer
from engine.scene.scene import Scene

PROJECT_SUFFIX = project.SUFFIX
WHITE = (255, 255, 255)

T = TypeVar("T")
Samples = NDArray[np.uint8]


def globs(suffixes: Iterable[str]) -> str:
    """Return the endings of files as a list of files goes by them."""
    return " ".join(f"*{suffix}" for suffix in suffixes)


MOST_OF_A_FOLDER = 50  # photos, each of which takes the memory of a tab
LARGE = 4_000_000  # px of a picture whose edit as a whole would stop the window for a moment
PICTURE_GLOBS = globs(suffixes())


def file_filter(*kinds: tuple[str, str]) -> str:
    """Return the filter of a dialog for files: names of kinds, each with its globs."""
    return ";;".join(f"{tr(name)} ({globs_of})" for name, globs_of in kinds)


def open_filter() -> str:
    """Return the kinds of files that can be opened, as a dialog for files takes them."""
    everything = globs(suffix for importer in reversed(IMPORTERS) for suffix in importer.suffixes)
    kinds = file_filter(*((importer.title, globs(importer.suffixes)) for importer in IMPORTERS), ("All files", "*"))
    return f"{tr('All that can be opened')} ({everything});;{kinds}"


def with_photos_of_folders(paths: Iterable[Path]) -> list[Path]:
    """Return files, and in place of each folder the photos in it; Problem where that has none, or too many to open."""
    found: list[Path] = []
    for path in paths:
        photos = some_photos_in(path) if path.is_dir() else [path]
        if len(photos) > MOST_OF_A_FOLDER:
            raise Problem(
                tr(
                    '"{name}" holds {count} photos, and at most {most} of a folder are opened at once. File > Apply to '
                    "photos does the same with any number of them.",
                    name=path.name,
                    count=len(photos),
                    most=MOST_OF_A_FOLDER,
                )
            )
        found += photos
    return found


class Files:
    """Each of these begins at once and is done in the file jobs' thread; what went wrong becomes a notice."""

    def __init__(
        self,
        tabs: Tabs,
        file_jobs: FileJobs,
        draw_ahead: Callable[[Scene], object],  # called in the file jobs' thread before a scene is shown
    ) -> None:
        self._tabs, self._document = tabs, tabs.document
        self._file_jobs = file_jobs
        self._draw_ahead = draw_ahead
        self.guard = FileGuard()
        self._told: Stamp | None = None
        tabs.changed.connect(self._free_closed)

    def open(
        self,
        path: Path | str,
        then: Callable[[], None] | None = None,
        development: Development | None = None,
        together: list[Tab] | None = None,
    ) -> None:
        """Open a photo or a project in a tab of its own; then the document's `changed` tells "file".

        development: how a RAW photo is developed; None: as the camera was set.
        together: the tabs of files that are opened with it, to which its own is added as it comes.
        """
        file, together = Path(path), [] if together is None else together

        def work(report: Report) -> Opened:
            stamp = Stamp.of(file)
            found = open_file(file, report) if development is None else as_document(file, report, development)
            self._warm_up(found.scene)
            written = Written(file, stamp, found.entries) if found.is_project else None
            return Opened(
                found.scene, found.saved, file, is_project=found.is_project, notices=found.notices, written=written
            )

        def arrived(opened: Opened) -> None:
            opened_last = together[-1] if together else None
            together.append(self._tabs.open(self._guarded(opened), opened_last))
            if then is not None:
                then()

        self.send(tr("Opening {name}", name=file.name), work, arrived, only_reads=True)

    def open_together(self, paths: Iterable[Path]) -> None:
        """Open several files in tabs of their own, of which the first is shown: while the others come, whoever has
        begun to work on it stays there.
        """
        together: list[Tab] = []
        for path in paths:
            self.open(path, together=together)

    def develop_small(
        self,
        path: Path,
        development: Development,
        then: Callable[[Samples], None],
        otherwise: Callable[[str], None],  # takes the sentence that says why not
    ) -> None:
        """Have a RAW photo developed at half its size, to be looked at."""

        def work(report: Report) -> Samples:
            with open_for_reading(path) as file:
                return small(file, quoted(path), development)

        self._file_jobs.start(FileJob(tr("Developing {name}", name=path.name), work, then, otherwise, only_reads=True))

    def open_made(self, title: str, make: Callable[[], Scene], name: str) -> None:
        """Open a scene that the program makes itself (the sample), under a name."""

        def work(report: Report) -> Opened:
            scene = make()
            self._warm_up(scene)
            return Opened(scene, name=name)

        self.send(title, work, self._tabs.open, only_reads=True)

    def add_photo(self, source: Path | str | Photo, centre: tuple[float, float] | None = None) -> None:
        """Lay a photo, of a file or there already, over the document as a layer of its own.

        centre: the canvas point that its middle comes to lie on; None: its corner lies on the canvas's.
        """
        document, tab = self._document, self._document.tab
        profile = document.scene.profile
        file = Path(source.source if isinstance(source, Photo) else source)

        def arrived(photo: Photo) -> None:
            place = IDENTITY if centre is None else _centred(photo, *centre)
            layer = PhotoLayer(id=edits.new_id(), name=file.stem or tr("Photo"), photo=photo, place=place)

            def add() -> None:
                if document.attempt(
                    tr("Add photo {stem}", stem=layer.name), lambda scene: edits.add_layer(scene, layer)
                ):
                    document.select(layer.id)

            document.when_free(add, tab)
            for sentence in photo.notices:
                document.notice.emit(told_of(file, sentence))

        def work(report: Report) -> Photo:
            photo = source if isinstance(source, Photo) else open_photo(file, report)
            photo = photo_in_profile(photo, profile)
            _ = photo.digest
            return photo

        self.send(tr("Opening {name}", name=file.name), work, arrived, only_reads=True)

    def save(self, path: Path | str | None = None, then: Callable[[], None] | None = None) -> None:
        """Save the project; then the document's `changed` tells "saved". A photo is never written to."""
        document, tab = self._document, self._document.tab
        target = Path(path) if path is not None else document.path
        if target is None:
            document.notice.emit(tr("Choose a name for the project first."))
            return
        if target.suffix.lower() != PROJECT_SUFFIX:
            target = target.with_name(target.name + PROJECT_SUFFIX)
        if not self.guard.take(target):
            document.notice.emit(tr("{name} is open in another window; choose another name.", name=target.name))
            return

        def begin() -> None:
            scene, looks = document.scene, document.looks_now()

            def arrived(written: Written) -> None:
                tab.written = written
                document.saved(target, scene, tab)
                self._free_closed()
                if then is not None:
                    then()

            before = tab.written

            def work(report: Report) -> Written:
                return save_project(scene, looks, target, report, before)

            self.send(tr("Saving {name}", name=target.name), work, arrived, names_last=True)

        document.engine.when_up_to_date(begin)

    def export(
        self, path: Path | str, options: ExportOptions | None = None, then: Callable[[], None] | None = None
    ) -> None:
        """Write the picture in a format of the table; a notice tells when it is done, and what it lost."""
        target, document, tab = Path(path), self._document, self._document.tab

        def begin() -> None:
            scene, looks, catalog = document.scene, document.looks_now(), document.catalog

            def work(report: Report) -> tuple[str, ...]:
                return export_picture(with_shown_names(scene), looks, target, options, report, catalog)

            def arrived(losses: tuple[str, ...]) -> None:
                tab.exported = target, options or ExportOptions()
                done = tr("Exported {name}.", name=target.name)
                if options is not None and options.each:
                    done = tr("Exported a file for each layer beside {name}.", name=target.name)
                document.notice.emit(" ".join((done, *map(tr_sentence, losses))))
                if then is not None:
                    then()

            self.send(tr("Exporting {name}", name=target.name), work, arrived, names_last=True)

        document.engine.when_up_to_date(begin)

    def with_picture(self, title: str, act: Callable[[Samples], T], then: Callable[[T], None]) -> None:
        """Have something done in the thread with the finished picture: uint8 (h, w, 3), sRGB, clear parts white."""
        document = self._document

        def begin() -> None:
            scene, looks = document.scene, document.looks_now()

            def work(report: Report) -> T:
                flat = on_matte(with_alpha(flatten(scene, looks, report)), WHITE)
                return act(to_srgb(flat, scene.profile))

            self.send(title, work, then)

        document.engine.when_up_to_date(begin)

    def edit_picture(
        self,
        title: str,
        change: Callable[[Scene], Scene],
        then: Callable[[], object] = lambda: None,
        takes_long: bool = False,
    ) -> None:
        """Edit the whole picture, as one step: a large one, or what takes long with any, in the thread, which also
        draws ahead what will be seen."""
        document, tab, before = self._document, self._document.tab, self._document.scene

        def edit(change: Callable[[Scene], Scene]) -> None:
            document.edit(title, change)
            then()

        if before.width * before.height < LARGE and not takes_long:
            document.when_free(lambda: edit(change))
            return

        def work(report: Report) -> Scene:
            after = change(before)
            self._warm_up(after)
            return after

        def arrived(after: Scene) -> None:
            document.when_free(lambda: edit(lambda now: after if now is before else change(now)), tab)

        self.send(title, work, arrived, only_reads=True)

    def look_for_changes(self) -> None:
        """Tell once of a project that another program has written to since it was opened or saved here."""
        tab = self._document.tab
        if tab.path is not None and tab.is_overtaken and (now := Stamp.of(tab.path)) != self._told:
            self._told = now
            told = tr("{name} was changed by another program. Saving will ask first.", name=tab.path.name)
            self._document.notice.emit(told)

    def _guarded(self, opened: Opened) -> Opened:
        """Lock a project that was opened; one that another window has is opened as a copy without a name."""
        if not opened.is_project or opened.file is None or self.guard.take(opened.file):
            return opened
        told = tr("{name} is open in another window: save this one under another name.", name=opened.file.name)
        return replace(opened, is_project=False, notices=(*opened.notices, told))

    def _free_closed(self) -> None:
        self.guard.keep_only(tab.path for tab in self._tabs.all if tab.path is not None)

    def _warm_up(self, scene: Scene) -> None:
        """In the file jobs' thread: what would make the window stop for a moment when a large photo is first shown."""
        for layer in scene.walk():
            if isinstance(layer, PhotoLayer):
                _ = layer.photo.digest  # fingerprints of appearances need it
        self._draw_ahead(scene)

    def send(
        self,
        title: str,
        work: Callable[[Report], T],
        then: Callable[[T], object],
        only_reads: bool = False,
        names_last: bool = False,
    ) -> None:
        """Have something done in the thread, see `FileJob`; what went wrong with it becomes a notice."""
        notices = self._document.notices
        notices.over_each(FILE)
        failed = lambda sentence: notices.tell(sentence, FILE + title)  # noqa: E731
        self._file_jobs.start(FileJob(title, work, then, failed, only_reads, names_last))


def _centred(photo: Photo, x: float, y: float) -> Affine:
    """Return the place in which the middle of a photo lies on a canvas point, at whole pixels: none is resampled."""
    width, height = photo.size
    return Affine.translation(round(x - width / 2), round(y - height / 2))
