"""Loaded models: each is read once for each device, and one that could not be read is not tried again."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from engine.generation.devices import Compute
from engine.generation.errors import in_one_line, is_out_of_memory
from engine.generators import plugins
from engine.generators.card import Card
from engine.generators.catalog import is_own
from engine.generators.failures import note_failure
from engine.problem import Problem

# What reading a model can end in besides a Problem: libraries that are not there, files, and tensors that do not fit.
LOAD_ERRORS = (ImportError, OSError, RuntimeError, ValueError, TypeError, LookupError, AttributeError, AssertionError)

Bytes = NDArray[np.uint8]


class Generator(Protocol):
    """What a loaded model of objects does; all pictures n x n and sRGB."""

    def generate(
        self, rgb: Bytes, valid: Bytes, mask: Bytes, class_name: str, noise: NDArray[np.float32], light: float = 1.0
    ) -> tuple[Bytes, Bytes | None]: ...


LoadGenerator = Callable[[Card, str, str], Any]  # card, device, dtype; a Generator where the card is of objects


def load_generator(card: Card, device: str, dtype: str) -> Any:
    """Return the model of a card, ready to run.

    Of ours each kind has a module, with a class of the same name; that imports torch.
    """
    if card.plugin is not None:
        return _plugin_model(card, device, dtype)
    import torch

    module = importlib.import_module(f"engine.generators.{card.kind}")
    return getattr(module, card.kind.capitalize()).load(card, torch.device(device), getattr(torch, dtype))


def _plugin_model(card: Card, device: str, dtype: str) -> Any:
    make = plugins.code_of(card)
    try:
        return make(card, device, dtype)
    except Exception as error:
        if is_out_of_memory(error):
            raise
        raise plugins.failed(card, error) from error


@dataclass(frozen=True)
class Model:
    """A loaded model, and what each of its knobs adds to the noise."""

    generator: Any
    directions: Mapping[str, NDArray[np.float32]]  # by class


class Models:
    """The models that are loaded, by card and by what computes. For one thread at a time."""

    def __init__(self, load: LoadGenerator = load_generator) -> None:
        self._load = load
        self._models: dict[tuple[str, Compute], Model | Problem] = {}

    def of(self, card: Card, compute: Compute) -> Model:
        """Return the loaded model of a card; Problem where it cannot be loaded, and at once the second time."""
        model = self._models.get((card.name, compute))
        if model is None:
            model = self._models[card.name, compute] = self._read(card, compute)
            if isinstance(model, Problem) and is_own(card):  # one that came along, if there is one, takes its place
                note_failure(card, str(model))
        if isinstance(model, Problem):
            raise Problem(str(model))
        return model

    def prepare(self) -> None:
        """Let the loaded models do what makes their next pictures quicker, where they have something to do."""
        for model in self._models.values():
            if isinstance(model, Model) and hasattr(model.generator, "prepare"):
                model.generator.prepare()

    def _read(self, card: Card, compute: Compute) -> Model | Problem:
        try:
            generator = self._load(card, compute.device, compute.dtype)
            return Model(generator, {name: card.directions_of(name) for name in card.classes})
        except Problem as problem:
            return problem
        except LOAD_ERRORS as error:
            if is_out_of_memory(error):
                raise
            return Problem(f'The model "{card.name}" could not be loaded on "{compute.device}": {in_one_line(error)}.')
