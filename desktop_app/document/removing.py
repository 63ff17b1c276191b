"""Removing things from the picture: a live fill in place of what is selected or found."""

from __future__ import annotations

from desktop_app.document.document import Document
from desktop_app.document.views import photos_only
from desktop_app.widgets.shortcuts import with_shortcut
from desktop_app.widgets.translation import tr
from engine.compositing.healing import hole_of
from engine.generation.subjects import FindSubject, Photos
from engine.problem import Problem
from engine.scene import edits, selection
from engine.scene.filters import Fill
from engine.scene.mask import Mask
from engine.scene.scene import Scene

SLOT = "removing"


def remove_subject(document: Document) -> None:
    """Find the main thing in the photos, or in what is selected of them, and fill its place as one step."""
    scene = document.scene
    if not scene.photos:
        raise Problem(tr("There is no photo here to find a subject in."))
    card = document.catalog.first_of("segmentation")
    box = None if scene.selection is None else scene.selection.bounds()
    request = FindSubject(card, Photos(photos_only(scene)), box, all_of_it=True)
    document.engine.ask(
        SLOT,
        tr("Finding the subject"),
        request,
        lambda mask: document.when_free(lambda: remove(document, mask)),
    )


def remove(document: Document, mask: Mask) -> bool:
    """Fill the place of what a mask (canvas px) covers in the photos, right above these; return whether it was done."""
    made: list[str] = []

    def change(scene: Scene) -> Scene:
        hole = hole_of(mask, scene.box)
        scene, layer_id = edits.add_filter(scene, Fill(), hole, above=scene.photos[-1].id if scene.photos else None)
        made.append(layer_id)
        return selection.select(scene, None)

    is_done = document.attempt(tr("Remove object"), change)
    if is_done:
        document.select(made[-1])
        brush = with_shortcut(tr("the brush"), "brush")
        document.notice.emit(
            tr("Where something of it is left, paint over it with {brush}: it goes, too.", brush=brush)
        )
    return is_done
