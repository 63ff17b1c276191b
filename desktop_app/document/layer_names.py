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
    name = tr(given) if tr(given) != given else tr(given.lower())  # a class has a small letter
    return plain(f"{name[:1].upper()}{name[1:]}{number}", longest)
