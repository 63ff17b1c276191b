"""Cards: what is known of one model, as a JSON file beside its weights. Knows no torch."""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib.metadata import EntryPoint
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import safetensors
import safetensors.numpy
from numpy.typing import NDArray

from engine.generators.noise import MAX_LENGTH
from engine.problem import Problem

KINDS = (
    "foreground", "background", "shape", "segmentation", "detail", "restore", "enlarge", "fill", "cartoon", "style",
    "defects", "season", "texture",
)  # fmt: skip
OFFERS = ("model", "kind")  # what a plug-in's code is
NO_WEIGHTS = "none"  # stands for the weights of a plug-in while its card is checked
MAX_CARD_BYTES = 1 << 20
MOST_CLASSES = 1000
LONGEST_LINE = 200  # letters of a title or a class
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
    open: bool = False  # whether all of its training data, and the weights themselves, are openly licensed
    sources: tuple[str, ...] = ()  # training data, each with its licence
    plan: str = ""  # file of the training plan
    plan_sha256: str = ""
    figures: Figures = field(default_factory=dict, hash=False)  # class -> name of the figure -> value
    experimental: tuple[str, ...] = ()  # classes whose looks are not good enough yet
    weights: str  # file name, in the card's folder; "" for a plug-in that needs none
    sha256: str  # of the weights; of the card where there are none
    folder: Path = field(default=Path(), compare=False)
    plugin: EntryPoint | None = field(default=None, compare=False)  # where its code is another package's
    offers: str = "model"  # what that code is, one of OFFERS
    is_live: bool = True  # fast enough that its previews follow a gesture; else they come at its end

    @property
    def is_trained(self) -> bool:
        """Whether somebody trained it; False where it only stands for code of ours that draws without a model."""
        return bool(self.weights) or self.plugin is not None

    @property
    def weights_path(self) -> Path:
        return self.folder / self.weights

    def read_weights(self) -> bytes:
        """Return the weights file's bytes, checked against the card's sha256; Problem when it is missing or damaged."""
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
        """Return the knobs that a class is steered by: its family's, or those of the whole model."""
        family = self._family_of(class_name)
        return self.knobs if family is None else family.knobs

    def directions(self) -> NDArray[np.float32]:
        """Return what one standard deviation of each of the model's own knobs adds to noise: see `directions_of`."""
        return self._directions(DIRECTIONS, self.knobs)

    def directions_of(self, class_name: str) -> NDArray[np.float32]:
        """Return what one standard deviation of each knob of a class adds to noise: float32, knobs x noise, read-only.

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
        """Return the text of the card's file: the knobs as a list, or as a table of families."""
        left_out = ("folder", "knob_families", "plugin", "offers", "is_live")
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
    """Return all tensors of directions in a card's weights. `path` tells cards of the same name apart."""
    tensors = safetensors.numpy.load(card.read_weights())
    return {name: value.astype(np.float32) for name, value in tensors.items() if name.split(".")[0] == DIRECTIONS}


def read_card(path: Path, plugin: EntryPoint | None = None) -> Card:
    """Read and check one card; Problem with its path and what is wrong. Fields that it does not know are left alone.

    plugin: where the code of the card's model is; then it may do without weights.
    """
    try:
        if path.exists() and not path.is_file():  # a pipe would never end
            raise ValueError("it is not an ordinary file")
        with path.open("rb") as file:
            content = file.read(MAX_CARD_BYTES + 1)
        if len(content) > MAX_CARD_BYTES:
            raise ValueError("it is too large")
        fields = json.loads(content)
        if plugin is None:
            return _Fields(fields).card(path)
        return _Fields(fields).plugin_card(path, plugin, hashlib.sha256(content).hexdigest())
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
            title=self.line("title"),
            classes=self.class_names(),
            families=self.texts("families", ()),
            resolution=self.number("resolution", 16, 1024),
            noise=self.number("noise", 0, MAX_LENGTH),
            knobs=self.knobs(),
            knob_families=self.knob_families(),
            licence=self.text("licence"),
            open=self.flag("open", False),
            sources=self.texts("sources", ()),
            plan=self.text("plan", ""),
            plan_sha256=self.text("plan_sha256", ""),
            figures=self.figures(),
            experimental=self.texts("experimental", ()),
            weights=self.text("weights"),
            sha256=self.text("sha256"),
            folder=path.parent,
        )
        self._check(card, path)
        if card.weights in ("", ".", "..") or re.search(r"[/\\:\0]", card.weights):
            raise ValueError("its weights are no plain file name")
        if not re.fullmatch("[0-9a-f]{64}", card.sha256):
            raise ValueError("its sha256 is not 64 hexadecimal digits")
        return card

    def plugin_card(self, path: Path, plugin: EntryPoint, sha256: str) -> Card:
        """Return a card of another package, `sha256` of its own text where it names no weights."""
        has_weights = "weights" in self._fields
        if not has_weights and (self._fields.get("knobs") or "sha256" in self._fields):
            raise ValueError("it has knobs or a sha256, but no weights that these belong to")
        weights = {} if has_weights else {"weights": NO_WEIGHTS, "sha256": sha256}
        card = _Fields(self._fields | weights).card(path)
        offers = self.text("offers", OFFERS[0])
        if offers not in OFFERS:
            raise ValueError(f'it offers a "{offers}", not one of {listed(OFFERS)}')
        weights_name = card.weights if has_weights else ""
        is_live = self.flag("live", True)
        return replace(card, weights=weights_name, plugin=plugin, offers=offers, is_live=is_live)

    def _check(self, card: Card, path: Path) -> None:
        if card.name != path.stem:
            raise ValueError(f'its name is "{card.name}", not "{path.stem}"')
        if card.kind not in KINDS:
            raise ValueError(f'its kind is "{card.kind}", not one of {listed(KINDS)}')

    def text(self, name: str, absent: str | None = None) -> str:
        value = self._fields.get(name, absent)
        if not isinstance(value, str):
            raise ValueError(f'"{name}" is not a text')
        return value

    def line(self, name: str) -> str:
        """Return a text that is shown in one line."""
        return _line(name, self.text(name))

    def class_names(self) -> tuple[str, ...]:
        names = self.texts("classes")
        if len(names) > MOST_CLASSES:
            raise ValueError(f"it has more than {MOST_CLASSES} classes")
        return tuple(_line("classes", name) for name in names)

    def flag(self, name: str, absent: bool) -> bool:
        value = self._fields.get(name, absent)
        if not isinstance(value, bool):
            raise ValueError(f'"{name}" is neither true nor false')
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
        return tuple(KnobFamily(name, fields.texts("classes"), fields.knob_list()) for name, fields in rows)

    def knobs(self) -> tuple[Knob, ...]:
        """Where the knobs are a list."""
        return () if isinstance(self._fields.get("knobs"), dict) else self.knob_list()

    def knob_list(self) -> tuple[Knob, ...]:
        knobs = self._fields.get("knobs", [])
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


def _line(name: str, text: str) -> str:
    if not text.isprintable() or len(text) > LONGEST_LINE:
        raise ValueError(f'"{name}" holds what cannot be shown in a line')
    return text


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def listed(names: tuple[str, ...]) -> str:
    return ", ".join(names) or "none"
