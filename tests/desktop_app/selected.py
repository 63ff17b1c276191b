"""What is selected in a document, as the kind that a test knows it to be."""

from __future__ import annotations

from typing import TypeVar

from desktop_app.document.document import Document
from engine.scene.layers import Layer, ObjectLayer

L = TypeVar("L", bound=Layer)


def selected_object(document: Document) -> ObjectLayer:
    layer = document.selected_object
    assert layer is not None
    return layer


def selected_layer(document: Document, kind: type[L]) -> L:
    layer = document.selected_layer
    assert isinstance(layer, kind)
    return layer
