"""Layered files of other programs: what of them becomes layers here, and one sentence for each thing that does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from engine.scene.layers import BLEND_MODES, GroupLayer, Layer
from engine.scene.layers.acting import ActingLayer

MOST_NAMES = 4  # of layers that a sentence tells

# What comes nearest to other programs' blend modes: it darkens or lightens, and leaves alone, what they do.
NEAREST = {
    "linear-burn": "color-burn",
    "darker-color": "darken",
    "lighter-color": "lighten",
    "vivid-light": "hard-light",
    "linear-light": "hard-light",
    "pin-light": "hard-light",
    "hard-mix": "hard-light",
    "exclusion": "difference",
    "subtract": "difference",
    "divide": "color-dodge",
    "dissolve": "normal",
    "linear-dodge": "plus",  # they are the same at full opacity
}
CUTTING = ("dst-in", "dst-out", "dst-atop", "src-in", "src-out", "clear", "erase")  # of OpenRaster and Krita


def mode_title(mode: str) -> str:
    """Return the name of any program's blend mode, as a person reads it."""
    return "Addition" if mode == "plus" else mode.replace("color", "colour").replace("-", " ").capitalize()


def named(names: Iterable[str]) -> str:
    """Return names of layers as a sentence tells them: the first few, and of many how many there are."""
    names = list(names)
    few = ", ".join(f'"{name if len(name) <= 40 else name[:39] + "…"}"' for name in names[:MOST_NAMES])
    return few if len(names) <= MOST_NAMES else f"{few} … ({len(names)})"


class Losses:
    """What of a layered file could not be kept, by what happened to it and then by layer."""

    def __init__(self) -> None:
        self.as_pixels: list[str] = []  # text, smart objects
        self.adjustments: list[str] = []
        self.effects: list[str] = []
        self.undrawn: list[str] = []  # shapes and fills without pixels
        self.unreadable: list[str] = []
        self.cutting: list[str] = []
        self.closed_groups: list[str] = []
        self._modes: dict[tuple[str, str], list[str]] = {}

    def mode(self, mode: str, layer: str) -> str:
        """Return the mode of BLEND_MODES that comes nearest to a mode, and note it where it is another."""
        if mode in BLEND_MODES:
            return mode
        if mode in CUTTING:
            return "normal"
        nearest = NEAREST.get(mode, "normal")
        self._modes.setdefault((mode, nearest), []).append(layer)
        return nearest

    def cuts(self, mode: str, layer: str) -> bool:
        """Return whether a layer in that mode takes away from those below it, which none does here; and note it."""
        if mode in CUTTING:
            self.cutting.append(layer)
        return mode in CUTTING

    @property
    def changes_looks(self) -> bool:
        """Whether the picture may look other than in the program that wrote it."""
        return any((
            self.adjustments, self.effects, self.undrawn, self.unreadable, self.closed_groups, self._modes
        ))  # fmt: skip

    def sentences(self) -> Iterator[str]:
        """Return a sentence for each thing that was not kept."""
        if self.as_pixels:
            yield f"Text and smart objects came as pixels: {named(self.as_pixels)}."
        if self.adjustments:
            yield f"These adjustment layers do what none does here; left out: {named(self.adjustments)}."
        if self.effects:
            yield f"Layer effects other than plain drop shadows are not read; left out of: {named(self.effects)}."
        if self.undrawn:
            yield f"Shapes and fills without pixels are not read; left out: {named(self.undrawn)}."
        if self.unreadable:
            yield f"The pixels of these layers are damaged or of an unknown kind; left out: {named(self.unreadable)}."
        for (mode, nearest), layers in self._modes.items():
            other, ours = mode_title(mode), mode_title(nearest)
            yield f"The blend mode {other} is not known here; {ours} takes its place in: {named(layers)}."
        if self.cutting:
            yield f"These layers cut out of those below them, which layers do not here; hidden: {named(self.cutting)}."
        if self.closed_groups:
            yield (
                "Something is clipped to these pass-through groups, or their fill is not whole; here their layers "
                f"blend with one another alone: {named(self.closed_groups)}."
            )


def meets_others(group: GroupLayer) -> bool:
    """Return whether a group that passes through would look other were it put together by itself."""
    return any(isinstance(layer, ActingLayer) or layer.mode != "normal" for layer in _open_layers(group))


def blends_with_others(group: GroupLayer) -> bool:
    """Return whether a layer with pixels in a group that passes through is blended with what lies below."""
    return any(not isinstance(layer, ActingLayer) and layer.mode != "normal" for layer in _open_layers(group))


def _open_layers(group: GroupLayer) -> Iterator[Layer]:
    """Return the layers of a group that passes through, in place of such a group among them its layers."""
    for child in group.children:
        if isinstance(child, GroupLayer) and child.passes_through:
            yield from _open_layers(child)
        else:
            yield child
