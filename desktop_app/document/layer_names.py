"""Names of layers as a person reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import reduce

from desktop_app.widgets.labels import LONGEST, plain
from desktop_app.widgets.translation import tr
from engine.scene import edits
from engine.scene.layers import BackgroundLayer, GroupLayer, Layer
from engine.scene.scene import Scene

NUMBER = re.compile(r"( \d+)?")  # after the name of the second of a kind, and of others


def shown_name(layer: Layer, longest: int = LONGEST) -> str:
    """Return a layer's name as one short line; one that the program gave, "Cat 2", in the person's language."""
    return plain(_name(layer), longest)


def with_shown_names(scene: Scene) -> Scene:
    """Return a scene whose layers are named as the person sees them, for other programs to show."""
    return replace(scene, layers=tuple(map(_with_shown_name, scene.layers)))


def as_seen(sentence: str, scene: Scene) -> str:
    """Return a sentence of the engine in which layers of the scene are named as the person sees them."""
    for layer in scene.walk():
        quoted = f'"{layer.name}"'
        if quoted in sentence and (name := _name(layer)) != layer.name:
            sentence = sentence.replace(quoted, f'"{plain(name)}"')
    return sentence


def kinds_told(kinds: Iterable[str]) -> str:
    """Return kinds of a generated background in the person's language: "sea and sunrise"."""
    return reduce(lambda one, other: tr("{one} and {other}", one=one, other=other), map(tr, kinds))


def _name(layer: Layer) -> str:
    given, number = layer.given_name, _number(layer)
    if number is None:
        return layer.name
    if isinstance(layer, BackgroundLayer) and layer.recipe is not None:
        name = kinds_told(layer.recipe.shares)
    else:
        noun = given.lower()  # as classes and kinds are told; titles have a large letter
        name = tr(noun) if tr(noun) != noun else tr(given)
    return f"{name[:1].upper()}{name[1:]}{number}"


def _with_shown_name(layer: Layer) -> Layer:
    named = replace(layer, name=_name(layer)[:200])
    if not isinstance(named, GroupLayer):
        return named
    return replace(named, children=tuple(map(_with_shown_name, named.children)))


def renamed(scene: Scene, before: Layer) -> Scene:
    """Return the scene in which a layer's name, if the program gave it, tells what it is now. before: as it was."""
    number = _number(before)
    if number is None:
        return scene
    return edits.rename(scene, before.id, (scene.find(before.id).given_name + number)[:200])


def _number(layer: Layer) -> str | None:
    """Return what follows the name that the program gave, " 2" or nothing; None where somebody else named the layer."""
    given = layer.given_name
    number = layer.name.removeprefix(given)
    return number if given and number != layer.name and NUMBER.fullmatch(number) else None
