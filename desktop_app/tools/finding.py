"""The subject tool's search in the document's photos, and what becomes of what it finds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from desktop_app.document import layer_commands, mending, removing, selecting
from desktop_app.document.change import Change
from desktop_app.document.document import Document
from desktop_app.document.subject_search import Found, SubjectSearch
from desktop_app.document.views import photos_only
from desktop_app.widgets.shortcuts import with_shortcut
from desktop_app.widgets.translation import tr
from engine.compositing.healing import hole_of
from engine.exemplars.photo_subject import OpenSubject
from engine.generation.subjects import CutOut, FindAt, FindSubject, Photos, WithShadow
from engine.problem import Problem
from engine.scene import edits
from engine.scene.layers import PaintLayer
from engine.scene.mask import Mask

SLOT = "subject"


class Finding(SubjectSearch):
    """Nothing of the document changes before `make_object` or `copy_to_layer`."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(document, self._photos_now, SLOT, parent)
        self._photos: Photos | None = None
        document.changed.connect(self._on_changed)

    def _photos_now(self) -> Photos:
        scene = self.document.scene
        if not scene.photos:
            raise Problem(tr("There is no photo here to find a subject in."))
        photos = photos_only(scene)
        if self._photos is None or self._photos.scene != photos:
            self._photos = Photos(photos)
        return self._photos

    def make_object(self) -> None:
        """Make an object of the current class where the subject is, as one step."""
        found, document = self.found, self.document
        if found is None:
            return

        def add() -> None:
            name = document.current_class
            if (
                layer_commands.add_object(
                    document, found.mask, name, label=tr("Replace subject with {name}", name=name)
                )
                is not None
            ):
                self.drop()

        document.when_free(add)

    def select(self) -> None:
        """Select the part of the picture that it covers."""
        if self.found is not None:
            selecting.by_shape(self.document, self.found.mask)
            self.drop()

    @property
    def opening(self) -> OpenSubject | None:
        """What was found as the beginning of an exemplar; None where nothing was."""
        found = self.found
        return None if found is None else OpenSubject(self._photos_now(), found.mask)

    def copy_to_layer(self) -> None:
        """Copy the photo's own pixels of it to a paint layer, as one step."""
        found, document, photos = self.found, self.document, self._photos_now()
        if found is None:
            return

        def add(layer: PaintLayer) -> None:
            self.is_looking = False
            if document.attempt(tr("Copy subject to a layer"), lambda scene: edits.add_layer(scene, layer)):
                self.drop()
                document.select(layer.id)
                move = with_shortcut(tr("the move tool"), "move")
                document.notice.emit(
                    tr("The subject was copied to a layer of its own; {move} takes it along.", move=move)
                )

        self.is_looking = True
        document.engine.ask(
            SLOT,
            tr("Copying the subject"),
            CutOut(photos, found.mask),
            lambda layer: document.when_free(lambda: add(layer)),
            self._on_failed,
        )
        self.changed.emit()

    def move_out(self) -> None:
        """Cut it out of the photo onto a layer, over a hole that is filled from around it, as one step."""
        found = self.found
        if found is not None:
            self._with_all_of_it(
                found, lambda mask: mending.move_out(self.document, found.mask, self._hole(mask), self.drop)
            )

    def remove(self) -> None:
        """Fill its place, as one step."""
        if self.found is not None:
            self._with_all_of_it(self.found, lambda mask: removing.remove(self.document, mask) and self.drop())

    def _hole(self, mask: Mask) -> Mask:
        return hole_of(mask, self.document.scene.box)

    def _with_all_of_it(self, found: Found, then: Callable[[Mask], object]) -> None:
        """Call `then` with what was found, all that may go on from it and its shadow; where a person took something
        away or painted, with its shadow alone.
        """

        def answer(mask: Mask) -> None:
            self.is_looking = False
            then(mask.joined(found.mask))

        request: FindSubject | FindAt | WithShadow = WithShadow(self._photos_now(), found.mask, found.exclude)
        if found.asked is not None:
            request = replace(found.asked, all_of_it=True)
        self.is_looking = True
        self.document.engine.ask(
            SLOT,
            tr("Finding the subject"),
            request,
            lambda mask: self.document.when_free(lambda: answer(mask)),
            self._on_failed,
        )
        self.changed.emit()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.what == "file":
            self._photos = None
            self.drop()
