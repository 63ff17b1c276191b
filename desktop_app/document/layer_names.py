"""Names of layers as a person reads them."""

from __future__ import annotations

import re

from desktop_app.widgets.labels import LONGEST, plain
from desktop_app.widgets.translation import tr
from engine.scene.layers import Layer

NUMBER = re.compile(r"( \d+)?")  # after the name of the second of a kind, and of others


def shown_name(layer: Layer, longest: int = LONGEST) -> str:
    """Return a layer's name as one short line; one that the program gave, "Cat 2", in the person's language."""
    given = layer.given_name
    number = layer.name.removeprefix(given)
    if not given or number == layer.name or not NUMBER.fullmatch(number):
        return plain(layer.name, longest)
    noun = given.lower()  # as classes and kinds are told; titles have a large letter
    name = tr(noun) if tr(noun) != noun else tr(given)
    return plain(f"{name[:1].upper()}{name[1:]}{number}", longest)
