"""Keys of appearances: one text for all that decides generated pixels, without reading a pixel or knowing torch."""

from __future__ import annotations

import math
import threading
import weakref
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any, Generic, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.generators.catalog import Card, Catalog
from engine.generators.scenes import FACTOR, detail_card, scene_card
from engine.problem import Problem
from engine.scene.box import NOWHERE, Box
from engine.scene.layers import (
    BackgroundLayer,
    GroupLayer,
    Layer,
    LiveLayer,
    ObjectLayer,
    PaintLayer,
    PhotoLayer,
    Recipe,
    SceneRecipe,
    is_live,
)
from engine.scene.scene import Scene
from engine.scene.tiles import TILE, Tiles

RULES = 1  # raised whenever the same inputs come to mean other pixels: older keys match no more
SMALLEST = 64  # pixels a side that every generator can do
SCENES_REMEMBERED = 4
# A frame that shows this many times its model's resolution on the canvas gets the second stage. Below it the canvas
# would show the larger picture reduced to the model's own resolution again.
WORTH_ENLARGING = 1.4
EVERYWHERE = Box(-(1 << 30), -(1 << 30), 1 << 30, 1 << 30)  # as good as that

T = TypeVar("T")
Part = str | LiveLayer  # what is generated counts by its key, all else by a text
_Spot = tuple[int, int, int, int, str | Layer]  # left, top, right, bottom, what is there
Sized = tuple[LiveLayer, int]  # what is generated, and the size of an appearance of it: see AppearanceKeys.size_for


class Compute(NamedTuple):
    """What computes, and in which numbers: both decide the bytes that come out."""

    device: str  # cpu, cuda, mps
    dtype: str  # float32, bfloat16


UNKNOWN = Compute("cpu", "unknown")  # until somebody has asked torch


class AppearanceKeys:
    """Keys of appearances: sha256 in hex. Any thread may use it.

    A key covers the model's weights, what computes, size, recipe, mask, place, light, and everything visible below
    whose box meets the frame: photos and paint by digest, objects by their own keys. A generated background's covers
    the canvas's size instead of frame and what lies below; one that a second stage enlarged covers the key of what was
    enlarged, and that stage's weights. Same key, same pixels. It remembers what it can, so a key costs far less than a
    millisecond; only a new photo costs its digest once.
    """

    def __init__(self, catalog: Catalog, compute: Compute = UNKNOWN) -> None:
        self.catalog = catalog
        self.compute = compute  # the maker sets it as soon as it has asked torch
        self._lock = threading.RLock()
        self._stand_ins: dict[str, str] = {}  # layer id -> key of what it shows although its model is not there
        self._cards: dict[tuple[str, str], Card | None] = {}
        self._grounds: OrderedDict[int, _Ground] = OrderedDict()
        self._facts = _ByIdentity(lambda layer: _facts_of(layer, self._find_card(layer), catalog))
        self._tiles = _ByIdentity(_digest_of_tile)

    def card_of(self, layer: LiveLayer) -> Card | None:
        """The model of a layer; None where the catalog has none."""
        return self._facts.of(layer).card

    def best_size(self, layer: LiveLayer) -> int:
        """Pixels a side of an object's best appearance; for a scene it only stands for the best one.

        Of an object that is large on the canvas it is what the second stage makes of its model's picture.
        """
        return self._facts.of(layer).best_size

    def drawn_size(self, layer: LiveLayer) -> int:
        """Pixels a side of an object as its model draws it at best; of a scene as `best_size`."""
        facts = self._facts.of(layer)
        return facts.drawn_size if isinstance(facts, _ObjectFacts) else facts.best_size

    def size_for(self, layer: LiveLayer, size: int) -> int:
        """The size at or below `size` that can be made: its best, or a power of two from SMALLEST to what is drawn.

        A scene has two: its best, and its model's resolution, which the shorter side of a preview has.
        """
        best = self.best_size(layer)
        if isinstance(layer, BackgroundLayer):
            card = self.card_of(layer)
            return best if size >= best or card is None else card.resolution
        if size >= best:
            return best
        return min(self.drawn_size(layer), max(SMALLEST, 1 << max(1, int(size)).bit_length() - 1))

    def key(self, scene: Scene, layer: LiveLayer, size: int, compute: Compute | None = None) -> str:
        """The key of a layer's appearance; `layer` is one of the scene's (else Problem), `size` as for `size_for`."""
        return self.keys(scene, layer, size, compute)[0]

    def keys(self, scene: Scene, layer: LiveLayer, size: int, compute: Compute | None = None) -> tuple[str, str]:
        """The key of the appearance, and the one of its context alone, which stays while only the recipe changes."""
        with self._lock:
            ground, size, compute = self._ground(scene), self.size_for(layer, size), compute or self.compute
            known = ground.keys
            for one, its_size in self._wanted(ground, layer, size, lambda it, of: (it.id, of, compute) not in known):
                if (one.id, its_size, compute) not in known:
                    known[one.id, its_size, compute] = self._compute_keys(ground, one, its_size, compute)
            return known[layer.id, size, compute]

    def needed(
        self, scene: Scene, layer: LiveLayer, size: int, is_missing: Callable[[LiveLayer, int], bool]
    ) -> list[Sized]:
        """What has to be there for a layer's appearance: layers with sizes, lowest first, the layer itself last.

        is_missing(layer, size) says whether an appearance is still to be made; nobody looks beneath one that is there.
        """
        with self._lock:
            return self._wanted(self._ground(scene), layer, self.size_for(layer, size), is_missing)

    def below(self, scene: Scene, layer: LiveLayer, size: int) -> list[Sized]:
        """The generated layers that an object's context shows, with the sizes in which it sees them, lowest first.

        Of an object that is enlarged: itself, as its model drew it.
        """
        with self._lock:
            return self._below(self._ground(scene), layer, self.size_for(layer, size))

    def stand_in(self, layer_id: str, key: str) -> None:
        """Note what a layer without a model shows, since that is seen by what lies above it."""
        with self._lock:
            self._stand_ins[layer_id] = key
            self._grounds.clear()

    def _find_card(self, layer: LiveLayer) -> Card | None:
        recipe = layer.recipe
        if recipe is None:
            return None
        name = (recipe.class_name if isinstance(recipe, Recipe) else repr(tuple(recipe.shares)), recipe.model)
        if name not in self._cards:
            try:
                self._cards[name] = card_for(self.catalog, recipe)
            except Problem:
                self._cards[name] = None
        return self._cards[name]

    def _ground(self, scene: Scene) -> _Ground:
        ground = self._grounds.get(id(scene))
        if ground is None:
            before = next(reversed(self._grounds.values()), None)
            ground = self._grounds[id(scene)] = _Ground(scene, before)
            if len(self._grounds) > SCENES_REMEMBERED:
                self._grounds.popitem(last=False)
        return ground

    def _wanted(
        self, ground: _Ground, layer: LiveLayer, size: int, is_missing: Callable[[LiveLayer, int], bool]
    ) -> list[Sized]:
        # What lies below comes earlier in the scene's order, so one pass downwards finds all.
        top = ground.rank_of(layer)
        wanted: dict[int, dict[int, LiveLayer]] = {top: {size: layer}}
        for rank in range(top, -1, -1):
            todo = list(wanted.get(rank, {}).items())
            while todo:
                its_size, one = todo.pop(0)
                if is_missing(one, its_size):
                    for lower, lower_size in self._below(ground, one, its_size):
                        sizes = wanted.setdefault(ground.rank_of(lower), {})
                        if lower is one and lower_size not in sizes:
                            todo.append((lower_size, lower))
                        sizes[lower_size] = lower
        # What is enlarged is larger than what it is made of.
        return [(wanted[rank][its_size], its_size) for rank in sorted(wanted) for its_size in sorted(wanted[rank])]

    def _below(self, ground: _Ground, layer: LiveLayer, size: int) -> list[Sized]:
        if isinstance(layer, BackgroundLayer):
            return []
        drawn = self.drawn_size(layer)
        if size > drawn:
            return [(layer, drawn)]
        lower = [part for part in self._parts(ground, layer, size) if not isinstance(part, str)]
        if size >= drawn:  # the best sees the best; a preview sees previews. Nobody waits for an object's second stage
            return [(one, self.drawn_size(one)) for one in lower]
        return [(one, min(self.size_for(one, size), self.drawn_size(one))) for one in lower]

    def _compute_keys(self, ground: _Ground, layer: LiveLayer, size: int, compute: Compute) -> tuple[str, str]:
        scene, facts, known = ground.scene, self._facts.of(layer), ground.keys
        if facts.card is None:
            model = f"no model, shown as {self._stand_ins.get(layer.id)}"
        else:
            model = f"{facts.card.sha256} {facts.card.classes} {compute.device} {compute.dtype}"
        if not isinstance(layer, ObjectLayer) or not isinstance(facts, _ObjectFacts):
            stage = facts.finish if size >= facts.best_size else "preview"
            texts = [f"rules {RULES}, scene of {scene.width} x {scene.height} in {ground.profile}, {stage}"]
            return sha256("\n".join((*texts, model, facts.recipe)).encode()).hexdigest(), ""
        if size > facts.drawn_size:
            drawn, context = known[layer.id, facts.drawn_size, compute]
            return sha256(f"rules {RULES}, {drawn} {facts.finish}".encode()).hexdigest(), context
        texts = [f"rules {RULES}, {size} px of {scene.width} x {scene.height} in {ground.profile}", facts.frame]
        sizes = {lower.id: its_size for lower, its_size in self._below(ground, layer, size)}
        for part in self._parts(ground, layer, size):
            if isinstance(part, str):
                texts.append(part)
            else:
                texts += (known[part.id, sizes[part.id], compute][0], self._facts.of(part).look)
        context = sha256("\n".join(texts).encode()).hexdigest()
        return sha256(f"{context}\n{model}\n{facts.recipe}".encode()).hexdigest(), context

    def _parts(self, ground: _Ground, layer: ObjectLayer, size: int) -> list[Part]:
        """Everything that is seen where an object's context is pulled from, lowest first; groups in brackets."""
        parts = ground.parts.get((layer.id, size))
        if parts is None:
            box = _seen_from(layer, layer.frame_box, size, ground.scene)
            parts = ground.parts[layer.id, size] = []
            brackets = 0
            for group, siblings, index in ground.levels_of(layer):
                if group is not None:
                    if not group.visible or group.opacity <= 0:
                        break
                    parts.append(f"group {group.mode} {group.opacity} (")
                    brackets += 1
                parts += self._seen(ground, siblings, index, box)
            parts += [")"] * brackets
        return parts

    def _seen(self, ground: _Ground, siblings: tuple[Layer, ...], end: int, box: Box) -> Iterator[Part]:
        """What the first layers of a row show within a box."""
        left, top, right, bottom = box.left, box.top, box.right, box.bottom
        spots = ground.spots.get(id(siblings))
        if spots is None:
            spots = ground.spots[id(siblings)] = [self._spot(layer, ground.scene.box) for layer in siblings]
        for its_left, its_top, its_right, its_bottom, part in spots[:end]:
            if its_left < right and left < its_right and its_top < bottom and top < its_bottom:
                if isinstance(part, str) or is_live(part):
                    yield part
                elif isinstance(part, PaintLayer):
                    if digests := self._digests_within(part.tiles, box):
                        yield f"paint {part.mode} {part.opacity} {digests}"
                elif isinstance(part, GroupLayer):
                    children = list(self._seen(ground, part.children, len(part.children), box))
                    if children:
                        yield from (f"group {part.mode} {part.opacity} (", *children, ")")

    def _spot(self, layer: Layer, canvas: Box) -> _Spot:
        """A layer's box on the canvas, and what it counts by: a text where that is the same everywhere."""
        box = canvas
        part: str | Layer = layer
        match layer:
            case ObjectLayer():
                box = self._facts.of(layer).box
            case PhotoLayer():
                box = layer.box_in(canvas)
                part = f"photo {layer.mode} {layer.opacity} {layer.x} {layer.y} {layer.photo.digest}"
            case BackgroundLayer():
                box = EVERYWHERE
                if layer.recipe is None:
                    part = f"background {layer.mode} {layer.opacity} {layer.colours}"
            case PaintLayer():
                box = layer.tiles.box
            case GroupLayer():
                box = EVERYWHERE
        if not layer.visible or layer.opacity <= 0:
            box = NOWHERE
        return box.left, box.top, box.right, box.bottom, part

    def _digests_within(self, tiles: Tiles, box: Box) -> str:
        keys = box.intersect(tiles.box).tiles(TILE)
        found = ((key, pixels) for key in keys if (pixels := tiles.get(*key)) is not None)
        return " ".join(f"{tx} {ty} {self._tiles.of(pixels)}" for (tx, ty), pixels in found)


class _Ground:
    """What is known of one scene: where its layers stand, and the keys found so far."""

    def __init__(self, scene: Scene, before: _Ground | None) -> None:
        self.scene = scene  # held, so that its id stays its own
        self.profile = sha256(scene.profile).hexdigest() if scene.profile else "sRGB"
        self.keys: dict[tuple[str, int, Compute], tuple[str, str]] = {}  # (layer id, size, compute) -> keys
        self.parts: dict[tuple[str, int], list[Part]] = {}  # (layer id, size) -> what is seen below
        self.spots: dict[int, list[_Spot]] = {}  # id of a row of layers -> each one's spot
        self._ranks = {layer.id: rank for rank, layer in enumerate(scene.walk())}
        self._places: dict[str, tuple[tuple[Layer, ...], int, GroupLayer | None]] = {}
        self._note_places(scene.layers, None)
        if before is not None and (scene.width, scene.height) == (before.scene.width, before.scene.height):
            self._take_over(before)

    def _take_over(self, before: _Ground) -> None:
        """Take what the scene before knew of layers that are the same and stand on the same ones."""
        same = {layer.id for layer in _unchanged(before.scene.layers, self.scene.layers)}
        self.parts = {name: parts for name, parts in before.parts.items() if name[0] in same}
        if self.profile == before.profile:
            self.keys = {name: keys for name, keys in before.keys.items() if name[0] in same}

    def _note_places(self, layers: tuple[Layer, ...], parent: GroupLayer | None) -> None:
        for index, layer in enumerate(layers):
            self._places[layer.id] = (layers, index, parent)
            if isinstance(layer, GroupLayer):
                self._note_places(layer.children, layer)

    def rank_of(self, layer: Layer) -> int:
        """Its place in the scene's order, bottom first."""
        siblings, index, _ = self._places.get(layer.id, ((), 0, None))
        if not siblings or (siblings[index] is not layer and siblings[index] != layer):
            raise Problem("That layer is no longer there.")
        return self._ranks[layer.id]

    def levels_of(self, layer: Layer) -> list[tuple[GroupLayer | None, tuple[Layer, ...], int]]:
        """The rows a layer stands in, outermost first: the group (None: the scene), its row, the place in it."""
        levels = []
        at: Layer | None = layer
        while at is not None:
            siblings, index, parent = self._places[at.id]
            levels.append((parent, siblings, index))
            at = parent
        return levels[::-1]


def _unchanged(before: tuple[Layer, ...], after: tuple[Layer, ...]) -> Iterator[Layer]:
    """The layers, those in groups too, beneath which and in which nothing differs between two rows."""
    for one, other in zip(before, after, strict=False):
        if one is other:
            yield one
            if isinstance(one, GroupLayer):
                yield from _unchanged(one.children, one.children)
            continue
        if isinstance(one, GroupLayer) and isinstance(other, GroupLayer) and _emptied(one) == _emptied(other):
            yield from _unchanged(one.children, other.children)
        return


def _emptied(group: GroupLayer) -> GroupLayer:
    return replace(group, children=(), name="emptied")


def card_for(catalog: Catalog, recipe: Recipe | SceneRecipe) -> Card:
    """The model that a recipe means; Problem where it is not there."""
    if isinstance(recipe, Recipe):
        return catalog.card_for(recipe.class_name, recipe.model)
    return scene_card(catalog, recipe)


@dataclass(frozen=True)
class _Facts:
    """What is asked of a generated layer again and again, as texts."""

    card: Card | None
    best_size: int
    box: Box  # the canvas px that it can reach
    recipe: str
    look: str  # what else it is that is seen of it from above
    finish: str  # what makes the best appearance out of the model's picture


@dataclass(frozen=True)
class _ObjectFacts(_Facts):
    """Of an object also where it lies."""

    frame: str
    drawn_size: int  # px a side that its model draws


def _facts_of(layer: LiveLayer, card: Card | None, catalog: Catalog) -> _Facts:
    best_size = card.resolution if card else SMALLEST
    detail = detail_card(catalog) if card else None
    finish = "as it is" if detail is None else f"enlarged by {detail.sha256}"
    if isinstance(layer, ObjectLayer):
        frame = f"{layer.mask.digest} {layer.side} {layer.place}"
        knobs, noise = _texts_of(layer.recipe)
        recipe = f"{layer.recipe.class_name!r} {knobs} {layer.recipe.strength} {layer.recipe.light} {noise}"
        look = f"object {layer.mode} {layer.opacity} {layer.feather} {frame}"
        enlarged = FACTOR if detail is not None and shown_side(layer) > WORTH_ENLARGING * best_size else 1
        box = layer.box_in(layer.frame)
        return _ObjectFacts(card, best_size * enlarged, box, recipe, look, finish, frame, best_size)
    assert layer.recipe is not None
    knobs, noise = _texts_of(layer.recipe)
    recipe = f"{layer.recipe.shares} {knobs} {layer.recipe.strength} {noise}"
    look = f"scene {layer.mode} {layer.opacity} {layer.colours}"  # its colours are seen until it has pixels
    best_size *= 1 if detail is None else FACTOR
    return _Facts(card, best_size, EVERYWHERE, recipe, look, finish)


def shown_side(layer: ObjectLayer) -> float:
    """Canvas pixels along a side of the object's frame."""
    place = layer.place
    return max(math.hypot(place.xx, place.yx), math.hypot(place.xy, place.yy)) * layer.side


def _texts_of(recipe: Recipe | SceneRecipe) -> tuple[str, str]:
    """Its knobs and its noise."""
    knobs = list(recipe.knobs)
    while knobs and not knobs[-1]:
        knobs.pop()  # a knob at 0 is as good as none
    return str(knobs), np.asarray(recipe.noise, np.float32).tobytes().hex()


class _ByIdentity(Generic[T]):
    """What a function says of a value that never changes, remembered for as long as that very value lives."""

    def __init__(self, ask: Callable[[Any], T]) -> None:
        self._ask = ask
        self._answers: dict[int, tuple[weakref.ref[Any], T]] = {}

    def of(self, value: Any) -> T:
        number = id(value)
        found = self._answers.get(number)
        if found is not None and found[0]() is value:
            return found[1]
        answer = self._ask(value)
        self._answers[number] = (weakref.ref(value, lambda gone: self._forget(number, gone)), answer)
        return answer

    def _forget(self, number: int, gone: weakref.ref[Any]) -> None:
        # The number may be another value's by now.
        if (found := self._answers.get(number)) is not None and found[0] is gone:
            del self._answers[number]


def _digest_of_tile(pixels: NDArray[np.uint8]) -> str:
    return sha256(np.ascontiguousarray(pixels).data).hexdigest()


def _seen_from(layer: ObjectLayer, frame_box: Box, size: int, scene: Scene) -> Box:
    """The canvas px that an object's context of `size` px a side can depend on."""
    step = shown_side(layer) / size
    # Where the frame is beyond the canvas, the canvas's nearest pixels are repeated.
    left, top = min(max(frame_box.left, 0), scene.width - 1), min(max(frame_box.top, 0), scene.height - 1)
    right, bottom = max(min(frame_box.right, scene.width), left + 1), max(min(frame_box.bottom, scene.height), top + 1)
    # A pixel of the context is an average of canvas pixels, and a bilinear fetch reads such averages' neighbours.
    return Box(left, top, right, bottom).grown(8 + 8 * math.ceil(step))
