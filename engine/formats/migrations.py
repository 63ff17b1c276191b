"""The versions of `project.json`, and how an old one is brought up to today's: a function a version, for ever."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

SCHEMA_VERSION = 10


def _layers_of(document: dict[str, Any], kind: str) -> Iterator[dict[str, Any]]:
    """Return the records of one kind of layer, those in groups too."""
    holders = [document]
    while holders:
        layers = holders.pop().get("layers")
        for layer in layers if isinstance(layers, list) else ():
            if isinstance(layer, dict):
                if layer.get("kind") == kind:
                    yield layer
                holders.append(layer)


def _from_1(document: dict[str, Any]) -> dict[str, Any]:
    """Give backgrounds a recipe: those of old have none."""
    for layer in _layers_of(document, "background"):
        layer |= {"recipe": None, "appearance": None}
    return document


def _from_2(document: dict[str, Any]) -> dict[str, Any]:
    """Give photos and paint a place: those of old lie with a corner at (x, y), or where they were painted."""
    for layer in _layers_of(document, "photo"):
        layer["place"] = [1, 0, layer.pop("x", None), 0, 1, layer.pop("y", None)]
    for layer in _layers_of(document, "paint"):
        layer["place"] = [1, 0, 0, 0, 1, 0]
    return document


def _from_3(document: dict[str, Any]) -> dict[str, Any]:
    """Let layers lie as the picture was taken: cropped, turned or resized pictures come with version 4."""
    for layer in _layers_of(document, "photo"):
        layer["resampling"] = None
    for layer in _layers_of(document, "background"):
        layer |= {"size": None, "place": [1, 0, 0, 0, 1, 0]}
    for layer in _layers_of(document, "shadow"):
        layer["ground"] = [1, 0, 0, 0, 1, 0]
    return document


def _from_4(document: dict[str, Any]) -> dict[str, Any]:
    """Hide nothing of objects: what is hidden by hand comes with version 5."""
    for layer in _layers_of(document, "object"):
        layer["hidden"] = None
    return document


def _from_5(document: dict[str, Any]) -> dict[str, Any]:
    """Let paint be fetched bilinearly: other resampling of it comes with version 6."""
    for layer in _layers_of(document, "paint"):
        layer["resampling"] = None
    return document


def _from_6(document: dict[str, Any]) -> dict[str, Any]:
    """Let an adjustment's mask be as that of any other layer; version 7 knows more kinds of layers, too."""
    for layer in _layers_of(document, "adjustment"):
        shape = layer.pop("mask", None)
        if shape is not None:
            layer["layer_mask"] = {"shape": shape, "hides": False}
    return document


def _from_7(document: dict[str, Any]) -> dict[str, Any]:
    """Leave everything as it is: version 8 knows more kinds of layers."""
    return document


def _from_8(document: dict[str, Any]) -> dict[str, Any]:
    """Leave everything as it is: groups that pass through come with version 9."""
    return document


def _from_9(document: dict[str, Any]) -> dict[str, Any]:
    """Leave everything as it is: drop shadows come with version 10."""
    return document


# From a version to the next: gets the whole document and returns it changed, without looking at anything else.
MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {
    1: _from_1,
    2: _from_2,
    3: _from_3,
    4: _from_4,
    5: _from_5,
    6: _from_6,
    7: _from_7,
    8: _from_8,
    9: _from_9,
}


class TooNew(Exception):
    """The document was written by a later program than this."""


def migrated(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document in today's version; ValueError if it has no version, TooNew if that is not known yet."""
    version = document.get("schema_version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise ValueError("it does not say of which version it is")
    if version > SCHEMA_VERSION:
        raise TooNew
    while version < SCHEMA_VERSION:
        document = MIGRATIONS[version](document)
        version += 1
        document["schema_version"] = version
    return document
