"""What has to be so of a document or a layer before it is changed: each check raises Problem with a sentence."""

from __future__ import annotations

from desktop_app.document.document import Document
from desktop_app.document.layer_names import shown_name
from desktop_app.widgets.translation import tr
from engine.problem import Problem
from engine.scene.layers import Layer
from engine.scene.scene import Scene

LONGEST = 40  # letters of a name


def check_open(document: Document) -> None:
    """Raise Problem where there is nothing to paint on."""
    if document.scene.is_empty:
        raise Problem(tr("Open a photo first, then paint on it."))


def check_unlocked(document: Document, layer: Layer) -> None:
    """Raise Problem where the layer, or a group around it, is locked."""
    check_unlocked_in(document.scene, layer)


def check_unlocked_in(scene: Scene, layer: Layer) -> None:
    """Raise Problem where the layer, or a group around it, is locked in a scene."""
    if scene.is_locked(layer.id):
        name = shown_name(layer, LONGEST)
        raise Problem(tr('The layer "{name}" is locked: unlock it to change it.', name=name))


def check_painted(document: Document, layer: Layer) -> None:
    """Raise Problem where the layer is locked, or hidden, so that nobody would see what is painted."""
    check_unlocked(document, layer)
    if not document.scene.is_seen(layer.id) and document.alone is None:
        name = shown_name(layer, LONGEST)
        raise Problem(tr('The layer "{name}" is hidden: show it to paint on it.', name=name))
