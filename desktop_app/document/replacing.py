"""Replacing the background: the subject is cut out once, and grounds are tried behind it within one gesture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desktop_app.document.background_edits import new_recipe
from desktop_app.document.document import Document
from desktop_app.widgets.translation import tr
from engine.generation.maker import AppearanceMaker
from engine.generation.replacing import CutSubject, Ground, Put, PutOnGround
from engine.generation.subjects import FindSubject, Photos
from engine.generators.catalog import Catalog
from engine.scene import edits
from engine.scene.layers import RGB, BackgroundLayer, Photo, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.replacing import (
    Replaced,
    covering,
    photos_alone,
    photos_of,
    replace_again,
    replace_background,
    replaced_in,
)
from engine.scene.scene import Scene

T = TypeVar("T")

SLOT, PUT_SLOT = "cut-out", "background"  # of the engine
ADVICE = "cancel, select it, and choose this again"  # where no subject is found


class Replacing(QObject):
    """What a person tries. `found`: the subject is cut out; `shown`: it is seen on a ground. Errors become notices.

    Where a background was replaced already, and nothing else is selected, its subject is put on other grounds.
    """

    found = Signal()
    shown = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._before = scene = document.scene
        self.replaced = replaced_in(scene) if scene.selection is None else None
        self._mask, self._photos = _mask_and_photos(document, self.replaced)
        self.is_looking = self._mask is None and self.replaced is None  # nobody said what the subject is
        self._has_begun = False
        self._edge: float | None = None  # the newest edge, until the subject is cut out with it
        self._wanted: Ground | None = None  # the newest ground, until it is shown
        self.subject = None if self.replaced is None else self.replaced.subject

    @property
    def is_waiting(self) -> bool:
        """Whether something newer than what is shown is still to come."""
        return self._edge is not None or self._wanted is not None

    def cut(self, edge: float) -> None:
        """Cut the subject out, after looking for it where no mask tells it. edge: percent of its size; see `EDGE`."""
        is_under_way = self._edge is not None
        self._edge = edge
        if self._mask is not None:
            report = partial(self._document.engine.report, tr("Cutting out the subject"))
            self._ask(CutSubject(self._photos, self._mask, edge, report), lambda subject: self._on_cut(edge, subject))
        elif not is_under_way:
            card = self._document.catalog.first_of("segmentation")
            self._ask(FindSubject(card, Photos(self._photos), advice=ADVICE), self._on_mask)

    def _ask(self, work: Callable[[AppearanceMaker], T], then: Callable[[T], None]) -> None:
        self._document.engine.ask(SLOT, tr("Cutting out the subject"), work, then, self._on_failed)

    def show(self, ground: Ground, match: float) -> None:
        """Show the subject on a ground, in its light as far as `match` says, 0..1; the newest wins."""
        if self.subject is None:
            return
        self._wanted, subject = ground, self.subject
        self._document.engine.ask(
            PUT_SLOT,
            tr("Matching the light"),
            PutOnGround(self._photos, subject, ground, match),
            lambda put: self._on_put(ground, subject, put),
            lambda: self._over(ground),
        )

    def accept(self) -> None:
        """Keep what is shown, as one step of undo, and select the subject."""
        if self._has_begun and self.subject is not None:
            self._document.commit()
            self._document.select(self.subject.id)

    def cancel(self) -> None:
        """Leave the document as it was."""
        for slot in (SLOT, PUT_SLOT):
            self._document.engine.forget(slot)
        if self._has_begun:
            self._document.cancel()

    def _on_mask(self, mask: Mask) -> None:
        edge, self._mask = self._edge, mask
        if edge is not None:
            self.cut(edge)

    def _on_cut(self, edge: float, subject: PhotoLayer) -> None:
        layer_id = subject.id if self.subject is None else self.subject.id
        self.subject = replace(subject, id=layer_id, name=tr("Subject"))
        if edge == self._edge:
            self._edge = None
        self.found.emit()

    def _on_failed(self) -> None:
        self._edge = None

    def _on_put(self, ground: Ground, subject: PhotoLayer, put: Put) -> None:
        self._over(ground)
        if not self._has_begun:
            self._document.begin(tr("Replace background"), source=self)
            self._has_begun = True
        self._document.update(lambda scene: self._changed(subject, put))
        self.shown.emit()

    def _changed(self, subject: PhotoLayer, put: Put) -> Scene:
        """Return the scene of before with this: nobody else edits below an open dialog."""
        if self.replaced is None:
            return replace_background(self._before, subject, put.ground, put.light)
        return replace_again(self._before, self.replaced, put.ground, put.light)

    def _over(self, ground: Ground) -> None:
        if ground is self._wanted:
            self._wanted = None


def can_replace(scene: Scene) -> bool:
    """Return whether there is a photo whose background could be replaced."""
    return any(photo.visible for photo in scene.photos)


def plain(colour: RGB) -> BackgroundLayer:
    """Return a ground of one colour."""
    return BackgroundLayer(id=edits.new_id(), name="Background", colours=(colour,))


def generated(catalog: Catalog, kind: str, seed: int | None = None) -> BackgroundLayer:
    """Return a generated scene of a kind as ground; seed: None for any."""
    return edits.generated_background(new_recipe(catalog, ((kind, 1.0),), seed))


def of_photo(photo: Photo, scene: Scene) -> PhotoLayer:
    """Return a photo as ground, so large that it covers the canvas."""
    name = photo.source.rpartition(".")[0] or photo.source or tr("Photo")
    return covering(PhotoLayer(id=edits.new_id(), name=name[:200], photo=photo), scene.box)


def _mask_and_photos(document: Document, replaced: Replaced | None) -> tuple[Mask | None, Scene]:
    """Return what tells the subject roughly, None where it is to be found, and the photos that it is part of.

    Where the mask is the selected photo's own, this is taken without it.
    """
    scene, layer = document.scene, document.selected_layer
    if replaced is not None:
        return None, photos_alone(scene, replaced.photos)
    photos = photos_of(scene)
    if scene.selection is None and layer in photos and layer.layer_mask is not None:
        bare = (replace(photo, layer_mask=None) if photo is layer else photo for photo in photos)
        return layer.mask_in(scene.box), photos_alone(scene, bare)
    return scene.selection, photos_alone(scene, photos)
