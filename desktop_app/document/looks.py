"""Looks from a photo of one's own: what the dialog is about that shows its object first, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.document import exemplars
from desktop_app.document.document import Document
from desktop_app.document.files import PICTURE_GLOBS, file_filter
from desktop_app.document.layer_names import renamed
from desktop_app.widgets.translation import tr
from engine.exemplars.photo_subject import OpenSubject, TakeEntry, Taken, TakeSubject
from engine.problem import Problem
from engine.scene import edits, object_edits
from engine.scene.layers import Layer, ObjectLayer, PaintLayer, PhotoLayer
from engine.scene.scene import Scene

SLOT = "looks of a photo"


@dataclass(frozen=True)
class LooksWanted:
    """A person wants to see what was found in a photo before it is taken."""

    opening: OpenSubject
    class_name: str = ""  # "" where it is still to be told
    layer_id: str | None = None  # the object that is to look like it; None: it is kept in the library
    is_own: bool = True  # whether the photo is the person's own, as far as can be known


@dataclass(frozen=True)
class LibraryWanted:
    """A person wants to look through the library of exemplars."""

    class_name: str = ""  # that is shown first; "" for all


def ask_photo(document: Document, parent: QWidget) -> None:
    """Ask for a photo or a cut-out that the selected object is to look like."""
    layer = document.selected_object
    name = "" if layer is None else ask_file(document, parent, tr("Looks from a photo, or from a cut-out"))
    if layer is not None and name:
        want(document, OpenSubject(Path(name)), layer)


def ask_file(document: Document, parent: QWidget, title: str) -> str:
    """Ask for a photo's file; "" where none was chosen."""
    folder = "" if document.source is None else str(document.source.parent)
    kinds = file_filter(("Photos and cut-outs", PICTURE_GLOBS), ("All files", "*"))
    name, _ = QFileDialog.getOpenFileName(parent, title, folder, kinds)
    return name


def want(document: Document, opening: OpenSubject, layer: ObjectLayer | None, is_own: bool = True) -> None:
    """Have the dialog opened, for an object or for the library alone."""
    class_name, layer_id = ("", None) if layer is None else (layer.recipe.class_name, layer.id)
    document.wanted.emit(LooksWanted(opening, class_name, layer_id, is_own))


def opening_of(document: Document, layer: Layer | None) -> OpenSubject | None:
    """Return how a layer's own pixels are opened as a photo; None where it has none."""
    if isinstance(layer, PhotoLayer):
        return OpenSubject(layer.photo)
    if isinstance(layer, PaintLayer):
        return OpenSubject(layer, profile=document.scene.profile)
    return None


def take(
    document: Document, request: TakeSubject | TakeEntry, then: Callable[[], None], failed: Callable[[], None]
) -> None:
    """Have it cut out; an object that is drawn from it then is one step, and `then` is called when all is done."""

    def arrived(taken: Taken) -> None:
        if taken.library is not None:
            exemplars.use(document, taken.library)
        if taken.recipe is not None:
            document.when_free(lambda: _apply(document, request, taken))
        then()

    title = tr("Fitting the exemplar") if isinstance(request, TakeEntry) else tr("Cutting it out")
    document.engine.ask(SLOT, title, request, arrived, failed)


def _apply(document: Document, request: TakeSubject | TakeEntry, taken: Taken) -> None:
    before, made = request.layer, taken.recipe
    assert before is not None and made is not None

    def change(scene: Scene) -> Scene:
        now = scene.get(before.id)
        if not isinstance(now, ObjectLayer) or now.recipe.class_name != before.recipe.class_name:
            raise Problem(tr("The object that was to get these looks is no longer the same."))
        if taken.mask is not None and (now.mask, now.side) == (before.mask, before.side):
            scene = object_edits.set_mask(scene, now.id, taken.mask)
        if made.class_name != now.recipe.class_name:
            return renamed(edits.set_recipe(scene, now.id, made), now)
        looks = replace(now.recipe, exemplar=made.exemplar, noise=made.noise, seed=made.seed)
        return edits.set_recipe(scene, now.id, looks)

    document.edit(tr("Another exemplar") if isinstance(request, TakeEntry) else tr("Looks from a photo"), change)
