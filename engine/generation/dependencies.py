"""What lies below a generated layer within a box: by that, and by nothing else, its appearance depends on the scene."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from engine.problem import Problem
from engine.scene.box import NOWHERE, Box
from engine.scene.layers import AdjustmentLayer, GroupLayer, Layer, LiveLayer, closed, is_live, stacks
from engine.scene.scene import Scene, acted_on, is_bounded

EVERYWHERE = Box(-(1 << 30), -(1 << 30), 1 << 30, 1 << 30)  # as good as that

Part = str | LiveLayer  # what is generated counts by its fingerprint, all else by a text
Sized = tuple[LiveLayer, int]  # what is generated, and the size of an appearance of it: see Sizes
Reach = Callable[[LiveLayer], Box]  # the canvas px that a generated layer can reach
Level = tuple[GroupLayer | None, tuple[Layer, ...], int]  # a group (None: the scene), its row, a place in that


class SceneIndex:
    """Where the layers of one scene stand, and what is seen below each; much of it taken over from the scene before."""

    def __init__(self, scene: Scene, reach: Reach, before: SceneIndex | None) -> None:
        self.scene = scene  # held, so that its id stays its own
        self.unchanged: set[str] = set()  # layers that are the same, and stand on the same ones, in the scene before
        self._reach = reach
        self._parts: dict[tuple[str, Box], list[Part]] = {}
        self._rows: dict[int, list[tuple[Box, Layer]]] = {}  # id of a row of layers -> each one with its box
        self._ranks = {layer.id: rank for rank, layer in enumerate(scene.walk())}
        self._places: dict[str, tuple[tuple[Layer, ...], int, GroupLayer | None]] = {}
        self._note_places(scene.layers, None)
        if before is not None and before.scene.box == scene.box:
            self.unchanged = {layer.id for layer in _unchanged(before.scene, scene)}
            self._parts = {name: parts for name, parts in before._parts.items() if name[0] in self.unchanged}

    def _note_places(self, layers: tuple[Layer, ...], parent: GroupLayer | None) -> None:
        for index, layer in enumerate(layers):
            self._places[layer.id] = (layers, index, parent)
            if isinstance(layer, GroupLayer):
                self._note_places(layer.children, layer)

    def rank_of(self, layer: Layer) -> int:
        """Return its place in the scene's order, bottom first; Problem where the scene has no such layer."""
        siblings, index, _ = self._places.get(layer.id, ((), 0, None))
        if not siblings or (siblings[index] is not layer and siblings[index] != layer):
            raise Problem("That layer is no longer there.")
        return self._ranks[layer.id]

    def seen_below(self, layer: Layer, box: Box, in_row: bool) -> list[Part]:
        """Return everything below a layer that is seen within a box of the canvas, lowest first; groups in brackets,
        but for those whose layers look as they would without the group.

        in_row: only what the layer acts on, in its own row and below a group that passes through.
        """
        parts = self._parts.get((layer.id, box))
        if parts is None and in_row:
            parts = self._parts[layer.id, box] = self._acted_on(layer, box, layer)
        if parts is None:
            parts = self._parts[layer.id, box] = []
            brackets = 0
            levels = self._levels_of(layer)
            for (group, siblings, index), part in zip(levels, self._parts_seen(levels, box), strict=True):
                if group is not None:
                    if not group.visible or group.opacity <= 0:
                        break
                    opened = _brackets(group, box)
                    if not self._is_open(group):
                        opened.append(self._text_of(group))
                    parts += opened
                    brackets += len(opened)
                parts += self._seen(siblings, index, part, layer)
            parts += [")"] * brackets
            parts[:] = [part for part in parts if isinstance(part, str) or not part.is_hidden_from(layer)]
        return parts

    def _acted_on(self, layer: Layer, box: Box, viewer: Layer) -> list[Part]:
        """What a layer of any kind in that place acts on, as `Scene.backdrop_of` tells it."""
        siblings, _, parent = self._places[layer.id]
        start, end = acted_on(siblings, layer.id)
        parts = list(self._seen(siblings, end, box, viewer, start))
        if parent is None or not self.scene.passes_through(parent.id) or is_bounded(siblings, layer.id):
            return parts
        if parent.is_clipped and parts:
            parts = ["clipped (", *parts, ")"]
        return [*self._acted_on(parent, box.grown(_margin_of(siblings[start:end])), viewer), *parts]

    def _parts_seen(self, levels: list[Level], box: Box) -> list[Box]:
        """The box within which the layers of each row matter to what is seen in a box from the innermost one."""
        boxes = [box]
        for group, siblings, index in levels[:0:-1]:
            is_passed = group is not None and self.scene.passes_through(group.id)
            boxes.append(boxes[-1].grown(_margin_of(siblings[:index])) if is_passed else box)
        return boxes[::-1]

    def _is_open(self, group: GroupLayer) -> bool:
        """Whether the layers of a group look as if they were in none."""
        return self.scene.passes_through(group.id) and group.opacity == 1 and not group.shows_in_part

    def _text_of(self, group: GroupLayer) -> str:
        """What opens around what is in a group."""
        return f"group {group.mode if self.scene.passes_through(group.id) else closed(group).mode} {group.opacity} ("

    def _levels_of(self, layer: Layer) -> list[Level]:
        """The rows a layer stands in, outermost first: the group (None: the scene), its row, the place in it."""
        levels = []
        at: Layer | None = layer
        while at is not None:
            siblings, index, parent = self._places[at.id]
            levels.append((parent, siblings, index))
            at = parent
        return levels[::-1]

    def _seen(
        self, siblings: tuple[Layer, ...], end: int, box: Box, viewer: Layer, start: int = 0
    ) -> Iterator[Part]:
        """What the layers of a row from start to end show to a layer above them within a box."""
        row = self._rows.get(id(siblings))
        if row is None:
            row = self._rows[id(siblings)] = [
                (NOWHERE if layer is not base and self._box_of(base) is NOWHERE else self._box_of(layer), layer)
                for base, clipped in stacks(siblings)
                for layer in (base, *clipped)
            ]
        for (its, layer), part in zip(row[start:end], _seen_through(siblings[start:end], box), strict=True):
            if (
                its.left < part.right and part.left < its.right and its.top < part.bottom and part.top < its.bottom
            ):
                shown: list[Part] = []
                if is_live(layer):
                    shown = [layer]
                elif isinstance(layer, GroupLayer):
                    children = list(self._seen(layer.children, len(layer.children), part, viewer))
                    if children:
                        shown = children if self._is_open(layer) else [self._text_of(layer), *children, ")"]
                elif not layer.is_hidden_from(viewer) and (text := layer.fingerprint_in(part)) is not None:
                    shown = [text]
                    if layer.made_of:
                        made_of = self._seen(layer.made_of, 1, layer.needed_in(part), viewer)
                        shown = [f"{text} of (", *made_of, ")"]
                if shown:
                    yield from _in_part(layer, shown, part)

    def _box_of(self, layer: Layer) -> Box:
        """The canvas px within which a layer has to be asked what it shows."""
        if not layer.visible or layer.opacity <= 0:
            return NOWHERE
        return self._reach(layer) if is_live(layer) else EVERYWHERE


def _in_part(layer: Layer, shown: list[Part], box: Box) -> list[Part]:
    """Return what a layer shows within a box, through its mask and clipped as it is."""
    mask = layer.shown_mask
    if mask is not None:
        text = mask.text_in(box)
        if text is None:
            return []
        # Of an adjustment as in files of before, whose texts stay.
        is_adjustment = isinstance(layer, AdjustmentLayer)
        shown = [f"{shown[0]} {text}"] if is_adjustment else [f"masked {text} (", *shown, ")"]
    return ["clipped (", *shown, ")"] if layer.is_clipped else shown


def _brackets(group: GroupLayer, box: Box) -> list[str]:
    """Return what opens around the layers of a group, seen from within it."""
    mask = group.shown_mask
    text = None if mask is None else mask.text_in(box)
    masked = [] if mask is None else [f"masked {text or ''} ("]
    return ["clipped (", *masked] if group.is_clipped else masked


def _seen_through(layers: tuple[Layer, ...], box: Box) -> list[Box]:
    """Return the box of each layer that matters to what is seen of all of them within a box."""
    boxes = []
    for layer in reversed(layers):
        boxes.append(box)
        box = box.grown(_margin_of((layer,)))
    return boxes[::-1]


def _margin_of(layers: tuple[Layer, ...]) -> int:
    """Return from how far beyond a box what lies below layers is seen through them."""
    return sum(layer.margin for layer in layers if layer.visible and layer.opacity > 0)


def in_order(
    index: SceneIndex,
    layer: LiveLayer,
    size: int,
    below: Callable[[LiveLayer, int], list[Sized]],
    is_missing: Callable[[LiveLayer, int], bool],
) -> list[Sized]:
    """Return what has to be there for a layer's appearance, lowest first, the layer itself last.

    below(layer, size) gives what an appearance is made from; nobody looks beneath one that is not missing.
    """
    # What lies below comes earlier in the scene's order, so one pass downwards finds all.
    top = index.rank_of(layer)
    wanted: dict[int, dict[int, LiveLayer]] = {top: {size: layer}}
    for rank in range(top, -1, -1):
        todo = list(wanted.get(rank, {}).items())
        while todo:
            its_size, one = todo.pop(0)
            if is_missing(one, its_size):
                for lower, lower_size in below(one, its_size):
                    sizes = wanted.setdefault(index.rank_of(lower), {})
                    if lower is one and lower_size not in sizes:
                        todo.append((lower_size, lower))
                    sizes[lower_size] = lower
    # What is enlarged is larger than what it is made of.
    return [(wanted[rank][its_size], its_size) for rank in sorted(wanted) for its_size in sorted(wanted[rank])]


def _unchanged(before: Scene, after: Scene) -> Iterator[Layer]:
    """The layers, those in groups too, beneath which and in which nothing differs between two scenes."""
    return _unchanged_in(before.layers, after.layers, (before, after))


def _unchanged_in(
    before: tuple[Layer, ...], after: tuple[Layer, ...], scenes: tuple[Scene, Scene]
) -> Iterator[Layer]:
    """The same of a row of both."""
    for one, other in zip(before, after, strict=False):
        if one.passes_through and one.id == other.id and len({scene.passes_through(one.id) for scene in scenes}) > 1:
            return  # something is clipped to the group now, or no more
        if one is other:
            yield one
            yield from _unchanged_in(one.children, one.children, scenes)
            continue
        if isinstance(one, GroupLayer) and isinstance(other, GroupLayer) and _emptied(one) == _emptied(other):
            yield from _unchanged_in(one.children, other.children, scenes)
        return


def _emptied(group: GroupLayer) -> GroupLayer:
    return replace(group, children=(), name="emptied")
