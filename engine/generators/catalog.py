"""The catalog: which models there are, and which is best for a class. Knows no torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from importlib import resources
from pathlib import Path
from types import MappingProxyType

import platformdirs

from engine.generators.card import Card, listed, read_card
from engine.generators.failures import failure_of
from engine.generators.plugins import package_of, plugin_cards
from engine.generators.weights_check import check_weights
from engine.problem import Problem


def own_models() -> Path:
    """Return the folder of the models that a person trained or was given; it need not exist."""
    return platformdirs.user_data_path("scumble", appauthor=False) / "models"


def is_own(card: Card) -> bool:
    """Return whether a model is a person's own."""
    return card.plugin is None and card.folder == own_models()


@dataclass(frozen=True)
class Catalog:
    """Models that can be used. `faults` says, by a model's name or a card's path, why it cannot be; `closed`, why it
    is not to be.
    """

    models: tuple[Card, ...]
    faults: Mapping[str, str] = field(default_factory=dict, hash=False)
    closed: Mapping[str, str] = field(default_factory=dict, hash=False)

    @classmethod
    def load(cls, folder: Path | None = None) -> Catalog:
        """Read all cards of a folder, by default of Scumble's own, of the person's (`own_models`) and of plug-ins.

        One bad card does not hide the others, and a person's model does not hide one of Scumble's of the same name.
        """
        folders = [Path(str(resources.files("resources.models"))), own_models()] if folder is None else [folder]
        cards: dict[str, Card] = {}
        faults: dict[str, str] = {}
        for path in (path for place in folders for path in sorted(place.glob("*.json"))):
            try:
                card = read_card(path)
            except Problem as problem:
                faults[path.stem if path.stem not in cards else str(path)] = str(problem)
                continue
            if card.name in cards:
                faults[str(path)] = f'The model of {path} is left out: one of Scumble\'s own is named "{card.name}".'
                continue
            cards[card.name] = card
        if folder is None:
            from_plugins, others = plugin_cards()
            faults |= others
            for card in from_plugins:
                who = f'"{card.name}" of {package_of(card.plugin)}'
                if card.name in cards:
                    faults[who] = f"The generator {who} is left out: another one has that name."
                else:
                    cards[card.name] = card
        for card in cards.values():
            if card.weights and not card.weights_path.is_file():
                faults[card.name] = (
                    f'The weights of the model "{card.name}" are missing: there is no {card.weights_path}.'
                )
            elif is_own(card):
                try:
                    check_weights(card)
                except Problem as problem:
                    faults[card.name] = str(problem)
        return cls(tuple(cards.values()), MappingProxyType(faults))

    def only_open(self) -> Catalog:
        """Return the catalog in which a model that is not openly licensed cannot be used, and says why."""
        closed = {
            card.name: f'The model "{card.name}" is not openly licensed, and only open ones are to be used.'
            for card in self.models
            if not card.open
        }
        return replace(self, closed=MappingProxyType(closed))

    @property
    def unusable(self) -> Mapping[str, str]:
        """Why models cannot be used: `closed`, `faults`, and what failed when code or weights were asked for."""
        failures = {card.name: fault for card in self.models if (fault := failure_of(card))}
        return {**self.closed, **self.faults, **failures}

    @property
    def classes(self) -> tuple[str, ...]:
        """Names of the classes that can be generated, in alphabetical order."""
        return self.classes_of("foreground")

    def classes_of(self, kind: str) -> tuple[str, ...]:
        """Return the classes that the usable models of one of KINDS know, in alphabetical order."""
        return tuple(sorted({name for card in self.of_kind(kind) for name in card.classes}))

    def is_experimental(self, class_name: str, kind: str = "foreground") -> bool:
        """Return whether even the best model of a class says that its looks are not good enough yet."""
        return class_name in self.best(class_name, kind=kind).experimental

    def find(self, name: str) -> Card:
        """Return the usable model of that name; Problem where it is unknown, or its weights are missing."""
        if name in self.unusable:
            raise Problem(self.unusable[name])
        for card in self.models:
            if card.name == name:
                return card
        known = ", ".join(card.name for card in self.models) or "none"
        raise Problem(f'There is no model "{name}"; known ones: {known}.')

    def of_kind(self, kind: str) -> tuple[Card, ...]:
        """Return the usable models of one of KINDS."""
        unusable = self.unusable
        return tuple(card for card in self.models if card.kind == kind and card.name not in unusable)

    def first_of(self, kind: str) -> Card | None:
        """Return the first usable model of one of KINDS; None where there is none."""
        return next(iter(self.of_kind(kind)), None)

    def best(self, class_name: str, size: int | None = None, kind: str = "foreground") -> Card:
        """Return the best model of a kind for a class, for a picture of `size` pixels a side if given.

        Plug-ins come last, so that installing one changes nothing that is there. Models for which the class is no
        experiment come first, then the smallest one that reaches the size, or else the largest one, then the one that
        knows more classes. Problem for an unknown class, naming the known ones.
        """
        cards = [card for card in self.of_kind(kind) if class_name in card.classes]
        if not cards:
            raise Problem(self._why_not(class_name, kind))

        def rank(card: Card) -> tuple[bool, bool, bool, int, int, str]:
            reaches = size is None or card.resolution >= size
            step = card.resolution if size is None or not reaches else -card.resolution
            is_settled = class_name not in card.experimental
            return card.plugin is None, is_settled, reaches, step, len(card.classes), card.name

        return max(cards, key=rank)

    def card_for(self, class_name: str, model: str = "") -> Card:
        """Return the model that a recipe means: the one it names, or the best of its class, though it be `closed`."""
        if not model and not self.closed:
            return self.best(class_name)
        card = self.find(model or replace(self, closed={}).best(class_name).name)
        if class_name not in card.classes:
            raise Problem(
                f'The model "{model}" does not know the class "{class_name}"; it knows {listed(card.classes)}.'
            )
        return card

    def named_for(self, class_name: str) -> str:
        """Return the name by which a new recipe of a class means the best usable model; "" where none means it too."""
        best, usual = self.best(class_name), replace(self, closed={}).best(class_name)
        return "" if best is usual else best.name

    def _why_not(self, class_name: str, kind: str) -> str:
        for card in self.models:
            if card.kind == kind and class_name in card.classes and card.name in self.unusable:
                return self.unusable[card.name]
        known = self.classes_of(kind)
        if not known:
            if kind != "foreground":
                return f"There is no model of the kind {kind} here."
            return next(iter(self.unusable.values()), "There are no models here, so no object can be generated.")
        if kind == "background":
            return f'There is no kind of scene "{class_name}"; known ones: {listed(known)}.'
        return f'There is no class "{class_name}"; known ones: {listed(known)}.'
