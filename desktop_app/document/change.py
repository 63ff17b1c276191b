"""What the session tells those who watch it."""

from __future__ import annotations

from dataclasses import dataclass

from engine.scene.scene import Scene


@dataclass(frozen=True)
class Change:
    """What happened, told once to everyone who watches."""

    what: str  # "scene", "selection", "appearance", "class", "saved", "file", "engine"
    layer_id: str | None = None  # the one layer it is about; None: several, or the scene as a whole
    label: str = ""  # the edit's name, as the undo list shows it
    source: object | None = None  # who made the edit: a widget ignores the echo of its own


def changed_layers(before: Scene, after: Scene) -> set[str]:
    """The ids of the layers that are not the same value in both scenes, those added or taken away among them."""
    old = {layer.id: layer for layer in before.walk()}
    new = {layer.id: layer for layer in after.walk()}
    return {layer_id for layer_id in old.keys() | new.keys() if old.get(layer_id) is not new.get(layer_id)}
