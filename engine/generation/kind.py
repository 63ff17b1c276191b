"""What every kind of generator answers, and the table of all kinds: a file each in the folder `kinds`."""

from __future__ import annotations

import importlib
import pkgutil
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, Generic, TypeVar

from engine.compositing.appearance import Appearance, Appearances
from engine.compositing.compositor import Compositor
from engine.generation.devices import Compute
from engine.generation.models import Model
from engine.generation.store import Kept, Store
from engine.generators import plugins
from engine.generators.card import Card
from engine.generators.catalog import Catalog
from engine.generators.failures import failure_of
from engine.kinds import KindTable
from engine.problem import Problem
from engine.scene.box import Box
from engine.scene.exemplar import Exemplar
from engine.scene.layers import LiveLayer
from engine.scene.scene import Scene

SMALLEST = 64  # px a side that every generator of objects can do
PREVIEW_SIZE = 128  # px a side of an appearance (of a background: its shorter one) while a gesture runs

L = TypeVar("L", bound=LiveLayer)


@dataclass(frozen=True)
class Cards:
    """The models that a layer is made with; None: not there."""

    model: Card | None
    enlarger: Card | None  # the second stage, where there is one and a model
    texture: Card | None = None  # what lays fine detail on what that enlarged


@dataclass(frozen=True)
class Sizes:
    """The sizes in px that one layer's appearance can be made in, smallest first."""

    all: tuple[int, ...]
    seen: int  # the largest that the layers above see: they wait for no larger one
    draft: int = 0  # of a picture for a gesture alone, which is made in less time; 0: there is none

    @property
    def best(self) -> int:
        return self.all[-1]

    @property
    def preview(self) -> int:
        """What is asked for while a gesture runs."""
        return self.draft or min(PREVIEW_SIZE, self.best)

    def at(self, size: int) -> int:
        """Return the largest that is not above `size`, else the smallest; the draft's only where that is asked for."""
        if size == self.draft:
            return size
        return max((one for one in self.all if one <= size), default=self.all[0])


@dataclass(frozen=True)
class PreviewPolicy:
    """When a layer's small pictures are made, and what its best costs."""

    is_live: bool = True  # while a gesture runs; else only at its end
    # The best takes seconds: at a gesture's end a small one comes first, what stands on the layer waits for the best,
    # and the best is given up as soon as something newer is wanted.
    is_best_slow: bool = False
    follows_below: bool = False  # small pictures are made, too, while a gesture changes what lies below


@dataclass(frozen=True)
class Inputs:
    """All that one appearance's pixels depend on besides the model, its device and its number format; as texts."""

    recipe: str
    place: tuple[str, ...]  # the canvas, and where on it the layer lies
    context: Box | None = None  # canvas px within which the layers below are seen; None: it sees nothing
    enlarged_from: int | None = None  # it is made from the layer's own appearance of this size, and from nothing else
    enlarger: str = ""  # what enlarges that
    texture: str = ""  # what lays fine detail on it then
    is_backdrop: bool = False  # of the layers below it sees those of its own row alone, and these as they are shown


@dataclass(frozen=True)
class Work(Generic[L]):
    """One appearance that is to be made, and what it may be made with."""

    scene: Scene
    layer: L
    size: int
    is_preview: bool
    fingerprint: str
    context_fingerprint: str  # of what is seen below, which stays while only the recipe changes
    cards: Cards
    below: Appearances  # the lower layers' appearances, in the sizes in which this one sees them
    smaller: Appearance | None  # where it is enlarged: what is enlarged
    compute: Compute
    model: Callable[[Card], Model]  # loads a model once; Problem where that fails
    compositor: Compositor
    store: Store
    on_part: Callable[[int, int], None]  # hears how many parts of the work are done, of how many; may raise to end it

    @property
    def card(self) -> Card:
        """The model's card; nobody makes a work without one."""
        if self.cards.model is None:
            raise Problem(f'There is no model for "{self.layer.name}".')
        return self.cards.model

    def keep(self, name: str, value: Kept) -> None:
        """Keep what appearances of this layer and size are made from, with few such values: while a gesture changes
        what lies below, there is a new one with each step, and the store is for appearances."""
        self.store.keep(name, value, owner=f"{type(value).__name__} {self.layer.id} {self.size}")


class GeneratorKind(ABC, Generic[L]):
    """One kind of generator: from which recipes it draws, on what its pixels depend, and how they are made.

    All methods but `run` are asked in the window's thread too, so they are quick and import no torch.
    """

    models: ClassVar[str]  # the kind of its models, as their cards say
    recipe: ClassVar[type]  # what its layers' recipes are
    noun: ClassVar[str]  # what it makes, as it stands in a sentence: "object"
    is_captured: ClassVar[bool] = False  # whether photographed pixels are all there is where no model draws
    less_detail: ClassVar[str]  # what a fallback to a smaller size is told as; {size} is filled in

    @abstractmethod
    def find_card(self, catalog: Catalog, recipe: Any) -> Card:
        """Return the model that a recipe means; Problem where it is not there."""

    @abstractmethod
    def sizes(self, layer: L, cards: Cards) -> Sizes:
        """Return the sizes in which a layer's appearance can be made."""

    def preview(self, card: Card | None) -> PreviewPolicy:
        """Return when the small pictures of a model are made."""
        return PreviewPolicy()

    def coarse(self, recipe: Any) -> Any:
        """Return the recipe of a gesture's picture beside busy programs: it looks alike, and many values share it."""
        return recipe

    @abstractmethod
    def inputs(self, scene: Scene, layer: L, size: int, cards: Cards) -> Inputs:
        """Return exactly what the pixels of an appearance of `size`, one of `sizes`, depend on."""

    @abstractmethod
    def seen_as(self, layer: L) -> str:
        """Return what besides its appearance decides how the layers above see a layer, as a text."""

    @abstractmethod
    def run(self, work: Work[L]) -> Appearance:
        """Make one appearance, the same bytes each time; Problem for what a person can read."""

    @abstractmethod
    def redrawn(self, catalog: Catalog, recipe: Any, seed: int) -> Any:
        """Return the recipe with the noise of another seed; all else stays. Problem where its model is not there."""

    def shows(self, recipe: Any) -> str:
        """Return what a recipe draws, as a picture's provenance tells it."""
        return str(recipe.title)

    def exemplar(self, recipe: Any) -> Exemplar | None:
        """Return whose pixels are drawn, where they are an exemplar's."""
        return None

    def is_drawn_by(self, card: Card, recipe: Any) -> bool:
        """Return whether a trained model has a part in the pixels."""
        return card.is_trained

    def carried_over(self, appearance: Appearance, before: L, after: L) -> Appearance:
        """Return what to show of a changed layer until its own appearance is there."""
        return appearance


KINDS: KindTable[GeneratorKind[Any]] = KindTable("is drawn from")
"""From a kind of recipe to what draws from it."""

_plugin_kinds: dict[str, GeneratorKind[Any]] = {}  # by the names of their models


def register(kind: GeneratorKind[Any]) -> None:
    """Enter a kind in the table; each file in `kinds` does so for its own."""
    KINDS.register(kind.recipe)(kind)


@cache
def _read_kinds() -> None:
    kinds = importlib.import_module("engine.generation.kinds")
    for module in pkgutil.iter_modules(kinds.__path__):
        importlib.import_module(f"{kinds.__name__}.{module.name}")


def all_kinds() -> tuple[GeneratorKind[Any], ...]:
    """Return every kind of generator."""
    _read_kinds()
    return tuple(KINDS.values())


def kind_for(recipe: object) -> GeneratorKind[Any]:
    """Return the kind that draws from such recipes; TypeError where there is none."""
    _read_kinds()
    return KINDS[type(recipe)]


def kind_of(layer: LiveLayer) -> GeneratorKind[Any]:
    """Return the kind that generates a layer, but for what a plug-in's own kind does otherwise."""
    return kind_for(layer.recipe)


def load_plugin_kinds(catalog: Catalog) -> bool:
    """Import the kinds that plug-ins offer; return whether there is a new one. What fails is noted as a failure."""
    found = False
    for card in catalog.models:
        if card.offers != "kind" or card.name in _plugin_kinds or failure_of(card):
            continue
        with suppress(Problem):
            _plugin_kinds[card.name] = _plugin_kind(card)
            found = True
    return found


def _plugin_kind(card: Card) -> GeneratorKind[Any]:
    make = plugins.code_of(card)
    try:
        kind = make()
        if not isinstance(kind, GeneratorKind) or kind.models != card.kind:
            raise TypeError(f"{make!r} is no kind of generator for {card.kind} models")
    except Exception as error:
        raise plugins.failed(card, error) from error
    return kind


def plugin_kind(card: Card) -> GeneratorKind[Any] | None:
    """Return the kind that a plug-in offers with a card; None where it failed, or is not imported yet."""
    return _plugin_kinds.get(card.name)


def card_for(catalog: Catalog, recipe: object) -> Card:
    """Return the model that a recipe means; Problem where it is not there."""
    return kind_for(recipe).find_card(catalog, recipe)


def card_of(catalog: Catalog, recipe: object) -> Card | None:
    """Return the model that a recipe means; None where it is not there."""
    try:
        return card_for(catalog, recipe)
    except Problem:
        return None
