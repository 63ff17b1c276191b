"""The document: a canvas and the layers on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from numpy.typing import NDArray

from engine.problem import Problem
from engine.scene import checks
from engine.scene.box import Box
from engine.scene.guides import NO_GUIDES, Guides
from engine.scene.layers import (
    ActingLayer,
    GroupLayer,
    Layer,
    LiveLayer,
    ObjectLayer,
    PhotoLayer,
    is_live,
    stacks,
    without_base,
)
from engine.scene.mask import Mask


@dataclass(frozen=True)
class Scene:
    """A canvas of `width` x `height` px with its layers, bottom first. Never changes; edits make new ones.

    A layer that goes with another one lies right beneath that, whatever it was given as, and is made by it as it is.
    The lowest of a row is not clipped, as there is nothing to clip it to.
    """

    width: int
    height: int
    layers: tuple[Layer, ...]
    profile: bytes | None = None  # ICC of the document's RGB; None is sRGB
    selection: Mask | None = None  # canvas px that edits keep to; None: to nothing
    guides: Guides = NO_GUIDES

    def __post_init__(self) -> None:
        width, height = checks.area("canvas", self.width, self.height)
        checks.set_fields(self, width=width, height=height, layers=tuple(self.layers))
        if len({layer.id for layer in self.walk()}) < sum(1 for _ in self.walk()):
            raise Problem("No two layers of a scene may have the same id.")
        checks.set_fields(self, layers=without_base(_with_owners(self.layers)))
        if (self.width == 0) != (self.height == 0) or (self.layers and not self.width):
            raise Problem("A scene must be at least one pixel wide and high.")
        if self.selection is not None:
            selection = self.selection.clipped(self.box)
            checks.set_fields(self, selection=None if selection.is_empty else selection)

    @property
    def is_empty(self) -> bool:
        """Whether this is no scene yet."""
        return self.width == 0

    def check_begun(self) -> None:
        """Raise Problem where this is no scene yet, which could be edited."""
        if self.is_empty:
            raise Problem("Open a photo first.")

    @property
    def box(self) -> Box:
        return Box(0, 0, self.width, self.height)

    def walk(self) -> Iterator[Layer]:
        """Return all layers, bottom first; a group comes before what is in it."""
        return (inner for layer in self.layers for inner in layer.walk())

    def objects(self) -> Iterator[ObjectLayer]:
        """Return all object layers, bottom first."""
        return (layer for layer in self.walk() if isinstance(layer, ObjectLayer))

    def live_layers(self) -> Iterator[LiveLayer]:
        """Return all layers whose pixels follow from recipes, bottom first: objects, filters, generated backgrounds."""
        return (layer for layer in self.walk() if is_live(layer))

    @property
    def photos(self) -> tuple[PhotoLayer, ...]:
        """The photos that are in no group, bottom first: the picture that was opened, before anything was added."""
        return tuple(layer for layer in self.layers if isinstance(layer, PhotoLayer))

    @property
    def photo_layer(self) -> PhotoLayer | None:
        """The lowest photo, whose profile the document works in."""
        return next((layer for layer in self.walk() if isinstance(layer, PhotoLayer)), None)

    def has(self, id: str) -> bool:
        return id in self._by_id

    def get(self, id: str) -> Layer | None:
        """Return the layer; None if there is no such layer."""
        return self._by_id.get(id)

    def find(self, id: str) -> Layer:
        """Return the layer; raise Problem if there is no such layer, as do the others that take an id."""
        layer = self.get(id)
        if layer is None:
            raise Problem("That layer is no longer there.")
        return layer

    def parent_of(self, id: str) -> GroupLayer | None:
        """Return the group that the layer is in; None at the top level."""
        self.find(id)
        return self._parents[id]

    def siblings_of(self, id: str) -> tuple[Layer, ...]:
        """Return the layers of the group, or of the top level, that the layer is in, with itself; bottom first."""
        parent = self.parent_of(id)
        return parent.children if parent else self.layers

    def backdrop_of(self, id: str) -> tuple[Layer, ...]:
        """Return the layers that a layer acts on, bottom first: those below it in its own row, and where its group
        passes through, those that the group lies on, without that group's mask; clipped, only what it is clipped to
        with what is clipped to that below it.
        """
        siblings, parent = self.siblings_of(id), self.parent_of(id)
        row = siblings[slice(*acted_on(siblings, id))]
        if parent is None or not self.passes_through(parent.id) or is_bounded(siblings, id):
            return row
        if parent.is_clipped and row:  # and so its layers show no further than that reaches
            row = (replace(parent, visible=True, opacity=1.0, layer_mask=None, children=row),)
        return (*self.backdrop_of(parent.id), *row)

    def passes_through(self, id: str) -> bool:
        """Return whether it is a group whose layers meet what lies below it one by one: nothing is clipped to it."""
        self.find(id)
        return id in self._passing

    def ancestors_of(self, id: str) -> Iterator[GroupLayer]:
        """Return the groups around the layer, innermost first."""
        parent = self.parent_of(id)
        while parent:
            yield parent
            parent = self._parents[parent.id]

    def is_locked(self, id: str) -> bool:
        """Return whether the layer or a group around it is locked."""
        return self.find(id).locked or any(group.locked for group in self.ancestors_of(id))

    def is_seen(self, id: str) -> bool:
        """Return whether the layer and all groups around it are visible."""
        return self.find(id).visible and all(group.visible for group in self.ancestors_of(id))

    def owned_by(self, id: str) -> tuple[Layer, ...]:
        """Return the layers that go with the layer, bottom first."""
        return tuple(layer for layer in self.walk() if layer.owner == id)

    def arrays(self) -> Iterator[NDArray[Any]]:
        """Return the arrays the scene holds, for counting memory; scenes share most of them."""
        for layer in self.layers:
            yield from layer.arrays()
        if self.selection is not None:
            yield from self.selection.tiles.tile_arrays()

    @cached_property
    def _by_id(self) -> dict[str, Layer]:
        return {layer.id: layer for layer in self.walk()}

    @cached_property
    def _parents(self) -> dict[str, GroupLayer | None]:
        parents: dict[str, GroupLayer | None] = {layer.id: None for layer in self.layers}
        for layer in self.walk():
            if isinstance(layer, GroupLayer):
                parents |= {child.id: layer for child in layer.children}
        return parents

    @cached_property
    def _passing(self) -> frozenset[str]:
        rows = (self.layers, *(layer.children for layer in self.walk()))
        stacked = [stack for row in rows for stack in stacks(row)]
        alone = (base for base, clipped in stacked if not clipped)
        upper = (layer for _, clipped in stacked for layer in clipped)
        return frozenset(layer.id for layer in (*alone, *upper) if layer.passes_through)


def _with_owners(layers: tuple[Layer, ...]) -> tuple[Layer, ...]:
    """Return the layers with those that go with others right beneath their owners; the very same if all are."""
    every = {inner.id: inner for layer in layers for inner in layer.walk()}
    owned: dict[str, list[Layer]] = {}
    for layer in every.values():
        owner = every.get(layer.owner)
        if owner is not None and layer.goes_with(owner):
            owned.setdefault(layer.owner, []).append(layer)
    if not owned:
        return layers
    taken = {layer.id for row in owned.values() for layer in row}

    def arranged(row: tuple[Layer, ...]) -> tuple[Layer, ...]:
        placed: list[Layer] = []
        for layer in row:
            if layer.id in taken:
                continue
            if isinstance(layer, GroupLayer) and (children := arranged(layer.children)) is not layer.children:
                layer = replace(layer, children=children)
            placed += (*(one.owned_by(layer) for one in owned.get(layer.id, ())), layer)
        is_same = len(placed) == len(row) and all(one is other for one, other in zip(placed, row, strict=True))
        return row if is_same else tuple(placed)

    return arranged(layers)


def acted_on(siblings: tuple[Layer, ...], id: str) -> tuple[int, int]:
    """Return the first place of a row, and the one behind the last, of what a layer of it acts on."""
    start, end = _stack_to(siblings, id)
    return (start, end) if is_bounded(siblings, id) else (0, end)


def is_bounded(siblings: tuple[Layer, ...], id: str) -> bool:
    """Return whether a layer of a row acts on nothing but what it is clipped to."""
    start, end = _stack_to(siblings, id)
    # What is clipped to an adjustment, which has no pixels, shows where that acts.
    return start < end and not isinstance(siblings[start], ActingLayer)


def _stack_to(siblings: tuple[Layer, ...], id: str) -> tuple[int, int]:
    """Return the places of what a layer is clipped to, else of itself, and of the layer."""
    end = next(place for place, layer in enumerate(siblings) if layer.id == id)
    start = end
    while start > 0 and siblings[start].is_clipped:
        start -= 1
    return start, end


EMPTY = Scene(0, 0, ())
