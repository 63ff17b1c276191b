"""Replacing the background: the subject is cut out once, and grounds are tried behind it within one gesture."""

from __future__ import annotations

import secrets
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_app.document.background_edits import new_recipe
from desktop_app.document.document import Document
from desktop_app.widgets.translation import tr
from engine.generation.replacing import CutSubject, MatchLight
from engine.generators.catalog import Catalog
from engine.scene import edits
from engine.scene.adjustments import Adjustment
from engine.scene.layers import RGB, BackgroundLayer, Layer, Photo, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.replacing import covering, replace_background
from engine.scene.scene import Scene

SLOT = "cut-out"  # of the engine, for the subject
LIGHT_SLOT = "light"
GREY = (128, 128, 128)  # of a generated scene, until it has pixels


class Replacing(QObject):
    """What a person tries. `found`: the subject is cut out; `shown`: it is seen on a ground. Errors become notices."""

    found = Signal()
    shown = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._before = document.scene
        self._has_begun = False
        self._wanted: Layer | None = None  # the newest ground, until it is shown
        self.subject: PhotoLayer | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether a newer ground than what is shown is still to come."""
        return self._wanted is not None

    def start(self) -> None:
        """Cut out what is selected, what the selected photo's mask shows, or else the subject that is found."""
        document, title = self._document, tr("Cutting out the subject")
        report = partial(document.engine.report, title)
        card = next(iter(document.catalog.of_kind("segmentation")), None)
        work = CutSubject(self._before, _mask_of(document), card, report=report)
        document.engine.ask(SLOT, title, work, self._on_found)

    def show(self, ground: Layer, match: float) -> None:
        """Show the subject on a ground, in its light as far as `match` says, 0..1; the newest wins."""
        if self.subject is None:
            return
        self._wanted = ground
        work = MatchLight(self._before, self.subject, ground, match)
        self._document.engine.ask(
            LIGHT_SLOT,
            tr("Matching the light"),
            work,
            lambda light: self._on_light(ground, light),
            lambda: self._over(ground),
        )

    def accept(self) -> None:
        """Keep what is shown, as one step of undo, and select the subject."""
        if self._has_begun and self.subject is not None:
            self._document.commit()
            self._document.select(self.subject.id)

    def cancel(self) -> None:
        """Leave the document as it was."""
        for slot in (SLOT, LIGHT_SLOT):
            self._document.engine.forget(slot)
        if self._has_begun:
            self._document.cancel()

    def _on_found(self, subject: PhotoLayer) -> None:
        self.subject = subject
        self.found.emit()

    def _on_light(self, ground: Layer, light: tuple[Adjustment, ...]) -> None:
        self._over(ground)
        subject = self.subject
        assert subject is not None
        if not self._has_begun:
            self._document.begin(tr("Replace background"), source=self)
            self._has_begun = True
        # Each ground comes in place of the one before: nobody else edits below an open dialog.
        self._document.update(lambda scene: replace_background(self._before, subject, ground, light))
        self.shown.emit()

    def _over(self, ground: Layer) -> None:
        if ground is self._wanted:
            self._wanted = None


def can_replace(scene: Scene) -> bool:
    """Return whether there is a photo whose background could be replaced."""
    return any(isinstance(layer, PhotoLayer) and layer.visible for layer in scene.layers)


def plain(colour: RGB) -> BackgroundLayer:
    """Return a ground of one colour."""
    return BackgroundLayer(id=edits.new_id(), name=tr("Background"), colours=(colour,))


def generated(catalog: Catalog, kind: str, seed: int | None = None) -> BackgroundLayer:
    """Return a generated scene of a kind as ground; seed: None for any."""
    recipe = new_recipe(catalog, ((kind, 1.0),), secrets.randbelow(2**31) if seed is None else seed)
    return BackgroundLayer(id=edits.new_id(), name=recipe.title[:200].capitalize(), colours=(GREY,), recipe=recipe)


def of_photo(photo: Photo, scene: Scene) -> PhotoLayer:
    """Return a photo as ground, so large that it covers the canvas."""
    name = photo.source.rpartition(".")[0] or photo.source or tr("Photo")
    return covering(PhotoLayer(id=edits.new_id(), name=name[:200], photo=photo), scene.box)


def _mask_of(document: Document) -> Mask | None:
    scene, layer = document.scene, document.selected_layer
    if scene.selection is not None:
        return scene.selection
    if isinstance(layer, PhotoLayer) and layer.layer_mask is not None:
        return layer.mask_in(scene.box)
    return None
