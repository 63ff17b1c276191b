"""A document's errands to its files: open, save, export, and what comes from elsewhere in place of a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.document.change import Change
from desktop_app.document.file_jobs import Errand, Errands, Report
from desktop_app.document.notices import FILE
from engine.compositing.appearance import Appearance
from engine.formats.export import ExportOptions, export_picture
from engine.formats.photos import open_photo
from engine.formats.pixels import SUFFIXES
from engine.formats.project import is_project, open_project, save_project
from engine.scene import edits
from engine.scene.layers import Photo, PhotoLayer
from engine.scene.scene import Scene

if TYPE_CHECKING:
    from desktop_app.document.session import Session

PROJECT_SUFFIX = ".ora"
PICTURE_GLOBS = " ".join(f"*{suffix}" for suffix in SUFFIXES)


@dataclass(frozen=True)
class Opened:
    """A document that comes in place of the one there is."""

    scene: Scene
    saved: Mapping[str, Appearance] = field(default_factory=dict)  # the appearances that came with it, by layer
    file: Path | None = None
    is_project: bool = False
    is_new: bool = False  # made just now, and nowhere saved
    notices: tuple[str, ...] = ()


class Files:
    """What a session does with files, each in the errands' thread; `Session` says what they are for."""

    def __init__(
        self,
        session: Session,
        errands: Errands,
        draw_ahead: Callable[[Scene], object],  # called in the errands' thread before a scene is shown
    ) -> None:
        self._session = session
        self._errands = errands
        self._draw_ahead = draw_ahead

    def open(self, path: Path | str, then: Callable[[], None] | None) -> None:
        file = Path(path)

        def work(report: Report) -> Opened:
            if is_project(file):
                scene, saved = open_project(file)
                opened = Opened(scene, saved, file, is_project=True)
            else:
                photo = open_photo(file)
                opened = Opened(edits.open_photo(photo), {}, file, notices=photo.notices)
            self._warm_up(opened.scene)
            return opened

        def arrived(opened: Opened) -> None:
            self._session.replace_document(opened)
            if then is not None:
                then()

        self._send(f"Opening {file.name}", work, arrived, only_reads=True)

    def open_made(self, title: str, make: Callable[[], Scene]) -> None:
        def work(report: Report) -> Scene:
            scene = make()
            self._warm_up(scene)
            return scene

        self._send(title, work, self._session.open_scene, only_reads=True)

    def add_photo(self, path: Path | str) -> None:
        file, session = Path(path), self._session

        def arrived(photo: Photo) -> None:
            layer = PhotoLayer(id=edits.new_id(), name=file.stem, photo=photo)

            def add() -> None:
                if session.attempt(f"Add photo {file.stem}", lambda scene: edits.add_layer(scene, layer)):
                    session.select(layer.id)

            session.when_free(add)
            for sentence in photo.notices:
                session.notice.emit(sentence)

        def work(report: Report) -> Photo:
            photo = open_photo(file)
            _ = photo.digest
            return photo

        self._send(f"Opening {file.name}", work, arrived, only_reads=True)

    def save(self, path: Path | str | None, then: Callable[[], None] | None) -> None:
        session = self._session
        target = Path(path) if path is not None else session.path
        if target is None:
            session.notice.emit("Choose a name for the project first.")
            return
        if target.suffix.lower() != PROJECT_SUFFIX:
            target = target.with_name(target.name + PROJECT_SUFFIX)

        def begin() -> None:
            scene = session.scene
            seen = session.appearances.snapshot(scene)

            def arrived(_: Any) -> None:
                session.path = session.source = target
                if session.scene is scene:
                    session.history.mark_saved()
                session.changed.emit(Change("saved"))
                if then is not None:
                    then()

            def work(report: Report) -> None:
                save_project(scene, lambda layer: seen.get(layer.id), target, report)

            self._send(f"Saving {target.name}", work, arrived)

        session.once_settled(begin)

    def export(self, path: Path | str, options: ExportOptions | None, then: Callable[[], None] | None) -> None:
        target, session = Path(path), self._session

        def begin() -> None:
            scene = session.scene
            seen = session.appearances.snapshot(scene)

            def work(report: Report) -> tuple[str, ...]:
                return export_picture(scene, lambda layer: seen.get(layer.id), target, options, report)

            def arrived(losses: tuple[str, ...]) -> None:
                session.notice.emit(" ".join((f"Exported {target.name}.", *losses)))
                if then is not None:
                    then()

            self._send(f"Exporting {target.name}", work, arrived)

        session.once_settled(begin)

    def _warm_up(self, scene: Scene) -> None:
        """In the errands' thread: what would make the window stop for a moment when a large photo is first shown."""
        for layer in scene.walk():
            if isinstance(layer, PhotoLayer):
                _ = layer.photo.digest  # keys of appearances need it
        self._draw_ahead(scene)

    def _send(
        self, title: str, work: Callable[[Report], Any], then: Callable[[Any], None], only_reads: bool = False
    ) -> None:
        notices = self._session.notices
        notices.over(FILE)
        self._errands.start(Errand(title, work, then, lambda sentence: notices.tell(sentence, FILE), only_reads))
        self._session.tell_busy()
