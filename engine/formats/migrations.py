"""The versions of `project.json`, and how an old one is brought up to today's: a function a version, for ever."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

SCHEMA_VERSION = 2


def _from_1(document: dict[str, Any]) -> dict[str, Any]:
    """Backgrounds can be generated since: those of old are in plain colours."""
    holders = [document]
    while holders:
        layers = holders.pop().get("layers")
        for layer in layers if isinstance(layers, list) else ():
            if isinstance(layer, dict):
                if layer.get("kind") == "background":
                    layer |= {"recipe": None, "appearance": None}
                holders.append(layer)
    return document


# From a version to the next: gets the whole document and returns it changed, without looking at anything else.
MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _from_1}


class TooNew(Exception):
    """The document was written by a later program than this."""


def brought_up(document: dict[str, Any]) -> dict[str, Any]:
    """The document in today's version; ValueError if it has no version, TooNew if that is not known yet."""
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
