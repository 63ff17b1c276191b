"""The catalog: which models there are, what each one's card says, and which is best for a class. Knows no torch."""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import platformdirs
import safetensors
import safetensors.numpy
from numpy.typing import NDArray

from engine.generators.noise import MAX_LENGTH
from engine.problem import Problem

KINDS = ("foreground", "background", "shape", "segmentation", "detail")
MAX_CARD_BYTES = 1 << 20
MAX_WEIGHTS_BYTES = 64 << 20
DIRECTIONS = "knobs"  # the tensor of a weights file that holds what each knob adds to the noise; or DIRECTIONS.FAMILY

Figures = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True)
class Knob:
    """A named direction in a model's noise, and what its two ends look like."""

    name: str
    low: str = ""
    high: str = ""


@dataclass(frozen=True)
class KnobFamily:
    """Classes of one kind (animals, plants) that share their knobs."""

    name: str
    classes: tuple[str, ...]
    knobs: tuple[Knob, ...]

    @property
    def tensor(self) -> str:
        """The tensor of the weights file with these knobs' directions."""
        return f"{DIRECTIONS}.{self.name}"


@dataclass(frozen=True, kw_only=True)
class Card:
    """What is known of one model; `NAME.json` beside its weights."""

    name: str
    kind: str  # one of KINDS
    title: str
    classes: tuple[str, ...]
    families: tuple[str, ...] = ()  # the parts of the data it was trained on
    resolution: int  # pixels a side
    noise: int  # length of the noise; 0 where a model draws none
    knobs: tuple[Knob, ...] = ()  # of the classes that belong to no family below
    knob_families: tuple[KnobFamily, ...] = ()
    licence: str
    sources: tuple[str, ...] = ()  # training data, each with its licence
    plan: str = ""  # file of the training plan
    plan_sha256: str = ""
    figures: Figures = field(default_factory=dict, hash=False)  # class -> name of the figure -> value
    experimental: tuple[str, ...] = ()  # classes whose looks are not good enough yet
    weights: str  # file name, in the card's folder
    sha256: str  # of the weights
    folder: Path = field(default=Path(), compare=False)

    @property
    def weights_path(self) -> Path:
        return self.folder / self.weights

    def read_weights(self) -> bytes:
        """The weights file's bytes, checked against the card's sha256; Problem when it is missing or damaged."""
        path = self.weights_path
        try:
            with path.open("rb") as file:
                content = file.read(MAX_WEIGHTS_BYTES + 1)
        except OSError as error:
            raise Problem(
                f'The weights of the model "{self.name}" cannot be read: {_reason(error)} ({path}).'
            ) from None
        if len(content) > MAX_WEIGHTS_BYTES:
            raise Problem(f'The weights of the model "{self.name}" are larger than any of Scumble\'s models ({path}).')
        if hashlib.sha256(content).hexdigest() != self.sha256:
            raise Problem(
                f'The weights of the model "{self.name}" are damaged: {path} is not the file that its card describes.'
            )
        return content

    def knobs_of(self, class_name: str) -> tuple[Knob, ...]:
        """The knobs that a class is steered by: its family's, or those of the whole model."""
        family = self._family_of(class_name)
        return self.knobs if family is None else family.knobs

    def directions(self) -> NDArray[np.float32]:
        """What one standard deviation of each of the whole model's knobs adds to the noise: see `directions_of`."""
        return self._directions(DIRECTIONS, self.knobs)

    def directions_of(self, class_name: str) -> NDArray[np.float32]:
        """What one standard deviation of each of a class's knobs adds to the noise: float32, knobs x noise, read-only.

        Problem where the weights cannot be read, or hold no directions that fit the card. They are read once.
        """
        family = self._family_of(class_name)
        return self.directions() if family is None else self._directions(family.tensor, family.knobs)

    def _family_of(self, class_name: str) -> KnobFamily | None:
        return next((family for family in self.knob_families if class_name in family.classes), None)

    def _directions(self, tensor: str, knobs: tuple[Knob, ...]) -> NDArray[np.float32]:
        directions = np.zeros((0, self.noise), np.float32)
        if knobs:
            try:
                directions = _direction_tensors(self, self.weights_path)[tensor]
            except (safetensors.SafetensorError, KeyError, TypeError, ValueError):
                raise Problem(f'The weights of the model "{self.name}" hold no directions for its knobs.') from None
        if directions.shape != (len(knobs), self.noise) or not np.isfinite(directions).all():
            raise Problem(f'The directions in the weights of the model "{self.name}" do not fit its card.')
        directions.flags.writeable = False
        return directions

    def to_json(self) -> str:
        """The text of the card's file: the knobs as a list, or as a table of families."""
        left_out = ("folder", "knob_families")
        fields = {name: getattr(self, name) for name in self.__dataclass_fields__ if name not in left_out}
        fields["knobs"] = _knob_list(self.knobs)
        if self.knob_families:
            fields["knobs"] = {
                family.name: {"classes": family.classes, "knobs": _knob_list(family.knobs)}
                for family in self.knob_families
            }
        fields["figures"] = {name: dict(values) for name, values in self.figures.items()}
        return json.dumps(fields, indent=2, ensure_ascii=False) + "\n"


def _knob_list(knobs: tuple[Knob, ...]) -> list[dict[str, str]]:
    return [{"name": knob.name, "low": knob.low, "high": knob.high} for knob in knobs]


@lru_cache(maxsize=16)
def _direction_tensors(card: Card, path: Path) -> Mapping[str, NDArray[np.float32]]:
    """All tensors of directions in a card's weights. `path` tells cards of the same name apart."""
    tensors = safetensors.numpy.load(card.read_weights())
    return {name: value.astype(np.float32) for name, value in tensors.items() if name.split(".")[0] == DIRECTIONS}


def own_models() -> Path:
    """The folder of the models that a person trained or was given; it need not exist."""
    return platformdirs.user_data_path("scumble", appauthor=False) / "models"


@dataclass(frozen=True)
class Catalog:
    """Models that can be used. `faults` says, by a model's name or a card's path, why it cannot be."""

    models: tuple[Card, ...]
    faults: Mapping[str, str] = field(default_factory=dict, hash=False)

    @classmethod
    def load(cls, folder: Path | None = None) -> Catalog:
        """Read all cards of a folder, by default of Scumble's own and then of the person's (`own_models`).

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
            if not card.weights_path.is_file():
                faults[card.name] = (
                    f'The weights of the model "{card.name}" are missing: there is no {card.weights_path}.'
                )
        return cls(tuple(cards.values()), MappingProxyType(faults))

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
        """The usable model of that name; Problem where it is unknown, or its weights are missing."""
        if name in self.faults:
            raise Problem(self.faults[name])
        for card in self.models:
            if card.name == name:
                return card
        known = ", ".join(card.name for card in self.models) or "none"
        raise Problem(f'There is no model "{name}"; known ones: {known}.')

    def of_kind(self, kind: str) -> tuple[Card, ...]:
        """The usable models of one of KINDS."""
        return tuple(card for card in self.models if card.kind == kind and card.name not in self.faults)

    def best(self, class_name: str, size: int | None = None, kind: str = "foreground") -> Card:
        """The best model of a kind for a class, for a picture of `size` pixels a side if given.

        Models for which the class is no experiment come first, then the smallest one that reaches the size, or else
        the largest one. Problem for an unknown class, naming the known ones.
        """
        cards = [card for card in self.of_kind(kind) if class_name in card.classes]
        if not cards:
            raise Problem(self._why_not(class_name, kind))

        def rank(card: Card) -> tuple[bool, bool, int, str]:
            reaches = size is None or card.resolution >= size
            step = card.resolution if size is None or not reaches else -card.resolution
            return class_name not in card.experimental, reaches, step, card.name

        return max(cards, key=rank)

    def card_for(self, class_name: str, model: str = "") -> Card:
        """The model that a recipe means: the one it names, or the best of its class."""
        if not model:
            return self.best(class_name)
        card = self.find(model)
        if class_name not in card.classes:
            raise Problem(
                f'The model "{model}" does not know the class "{class_name}"; it knows {_list(card.classes)}.'
            )
        return card

    def _why_not(self, class_name: str, kind: str) -> str:
        for card in self.models:
            if card.kind == kind and class_name in card.classes and card.name in self.faults:
                return self.faults[card.name]
        known = tuple(sorted({name for card in self.of_kind(kind) for name in card.classes}))
        if not known:
            if kind != "foreground":
                return f"There is no model of the kind {kind} here."
            return next(iter(self.faults.values()), "There are no models here, so no object can be generated.")
        return f'There is no class "{class_name}"; known ones: {_list(known)}.'


def read_card(path: Path) -> Card:
    """Read and check one card; Problem with its path and what is wrong. Fields that it does not know are left alone."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_CARD_BYTES + 1)
        if len(content) > MAX_CARD_BYTES:
            raise ValueError("it is too large")
        fields = json.loads(content)
        return _Fields(fields).card(path)
    except OSError as error:
        raise Problem(f"The model's card {path} cannot be read: {_reason(error)}.") from None
    except (ValueError, RecursionError) as error:
        raise Problem(f"The model's card {path} is damaged: {error}.") from None


class _Fields:
    """The fields of a card as JSON gave them, read one by one with their type and range checked (ValueError)."""

    def __init__(self, fields: Any) -> None:
        if not isinstance(fields, dict):
            raise ValueError("it is no JSON object")
        self._fields: dict[str, Any] = fields

    def card(self, path: Path) -> Card:
        card = Card(
            name=self.text("name"),
            kind=self.text("kind"),
            title=self.text("title"),
            classes=self.texts("classes"),
            families=self.texts("families", ()),
            resolution=self.number("resolution", 16, 1024),
            noise=self.number("noise", 0, MAX_LENGTH),
            knobs=self.knobs(),
            knob_families=self.knob_families(),
            licence=self.text("licence"),
            sources=self.texts("sources", ()),
            plan=self.text("plan", ""),
            plan_sha256=self.text("plan_sha256", ""),
            figures=self.figures(),
            experimental=self.texts("experimental", ()),
            weights=self.text("weights"),
            sha256=self.text("sha256"),
            folder=path.parent,
        )
        if card.name != path.stem:
            raise ValueError(f'its name is "{card.name}", not "{path.stem}"')
        if card.kind not in KINDS:
            raise ValueError(f'its kind is "{card.kind}", not one of {_list(KINDS)}')
        if card.weights in ("", ".", "..") or re.search(r"[/\\:\0]", card.weights):
            raise ValueError("its weights are no plain file name")
        if not re.fullmatch("[0-9a-f]{64}", card.sha256):
            raise ValueError("its sha256 is not 64 hexadecimal digits")
        return card

    def text(self, name: str, absent: str | None = None) -> str:
        value = self._fields.get(name, absent)
        if not isinstance(value, str):
            raise ValueError(f'"{name}" is not a text')
        return value

    def texts(self, name: str, absent: tuple[str, ...] | None = None) -> tuple[str, ...]:
        values = self._fields.get(name, absent)
        if not isinstance(values, list | tuple) or not all(isinstance(value, str) for value in values):
            raise ValueError(f'"{name}" is not a list of texts')
        return tuple(values)

    def number(self, name: str, least: int, most: int) -> int:
        value = self._fields.get(name)
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            raise ValueError(f'"{name}" is not a whole number from {least} to {most}')
        return value

    def knob_families(self) -> tuple[KnobFamily, ...]:
        """Where the knobs are a table of families."""
        table = self._fields.get("knobs")
        if not isinstance(table, dict):
            return ()
        rows = [(name, _Fields(fields)) for name, fields in table.items()]
        return tuple(KnobFamily(name, fields.texts("classes"), fields.knobs()) for name, fields in rows)

    def knobs(self) -> tuple[Knob, ...]:
        """Where the knobs are a list."""
        knobs = self._fields.get("knobs", [])
        if isinstance(knobs, dict):
            return ()
        if not isinstance(knobs, list):
            raise ValueError('"knobs" is neither a list nor a table')
        read = [_Fields(knob) for knob in knobs]
        return tuple(Knob(one.text("name"), one.text("low", ""), one.text("high", "")) for one in read)

    def figures(self) -> Figures:
        figures = self._fields.get("figures", {})
        if not isinstance(figures, dict):
            raise ValueError('"figures" is not an object')
        return MappingProxyType({name: _Fields(values).finite_numbers() for name, values in figures.items()})

    def finite_numbers(self) -> Mapping[str, float]:
        for name, value in self._fields.items():
            if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
                raise ValueError(f'the figure "{name}" is not a finite number')
        return MappingProxyType(dict(self._fields))


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def _list(names: tuple[str, ...]) -> str:
    return ", ".join(names) or "none"
