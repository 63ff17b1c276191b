"""The picture that a style filter paints like: one that comes along, a file of a person's own, or a photo's layer."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.document import looks
from desktop_app.document.document import Document
from desktop_app.widgets.translation import tr
from engine.formats import style_pictures
from engine.problem import Problem
from engine.scene import edits
from engine.scene.filters import Style, StylePicture
from engine.scene.layers import FilterLayer, PhotoLayer
from engine.scene.scene import Scene

FIRST = next(iter(style_pictures.TITLES))  # what a new style filter begins with
SLOT = "style picture"


def take_shipped(document: Document, layer_id: str, name: str) -> None:
    """Paint like one of those that come along."""
    _take(document, layer_id, lambda: style_pictures.shipped(name))


def ask_file(document: Document, layer_id: str, parent: QWidget) -> None:
    """Ask for a picture, and paint like it."""
    name = looks.ask_file(document, parent, tr("Paint like this picture"))
    if name:
        _take(document, layer_id, lambda: style_pictures.open_style(Path(name)))


def take_layer(document: Document, layer_id: str, photo_id: str) -> None:
    """Paint like the photo of another layer."""
    layer = document.scene.find(photo_id)
    if isinstance(layer, PhotoLayer):
        _take(document, layer_id, lambda: style_pictures.from_photo(layer.photo))


def photos_in(scene: Scene) -> list[PhotoLayer]:
    """Return the layers that can be painted like, topmost first."""
    return [layer for layer in scene.walk() if isinstance(layer, PhotoLayer)][::-1]


def _take(document: Document, layer_id: str, read: Callable[[], StylePicture]) -> None:
    """Read the picture in the engine's thread; it comes as one step, once no gesture goes on."""

    def arrived(picture: StylePicture) -> None:
        if document.scene.has(layer_id):
            document.when_free(lambda: document.edit(tr("Style picture"), lambda scene: _put(scene, layer_id, picture)))

    document.engine.ask(SLOT, tr("Reading the style picture"), lambda maker: read(), arrived)


def _put(scene: Scene, layer_id: str, picture: StylePicture) -> Scene:
    layer = scene.find(layer_id)
    if not isinstance(layer, FilterLayer) or not isinstance(layer.recipe, Style):
        raise Problem(tr("The filter that was to get this picture is no longer the same."))
    return edits.set_recipe(scene, layer_id, dataclasses.replace(layer.recipe, picture=picture))
