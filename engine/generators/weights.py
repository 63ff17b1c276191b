"""A card's weights as tensors, checked, and what is said where they belong to another network. Imports torch."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import safetensors.torch
import torch
from torch import Tensor

from engine.generators.card import DIRECTIONS, Card
from engine.generators.weights_check import no_safetensors, not_finite
from engine.problem import Problem


def tensors_of(card: Card) -> dict[str, Tensor]:
    """Return the networks' tensors by name, in 32 bits; Problem when the file is missing, damaged or not finite."""
    try:
        tensors = safetensors.torch.load(card.read_weights())
    except safetensors.SafetensorError:
        raise no_safetensors(card) from None
    if not all(bool(torch.isfinite(value).all()) for value in tensors.values()):
        raise not_finite(card)
    return {name: value.float() for name, value in tensors.items() if name.split(".")[0] != DIRECTIONS}


@contextmanager
def building(card: Card) -> Iterator[None]:
    """While networks are built from a card's tensors: what does not fit becomes a Problem."""
    try:
        yield
    except (KeyError, IndexError, RuntimeError, ValueError):
        raise Problem(f'The weights of the model "{card.name}" belong to another kind of network.') from None


def part(tensors: dict[str, Tensor], name: str) -> dict[str, Tensor]:
    """Return the tensors of one of several networks, by their names in it."""
    return {key.removeprefix(f"{name}."): value for key, value in tensors.items() if key.startswith(f"{name}.")}


def unfit(card: Card) -> Problem:
    """Return what is wrong where the networks are of other sizes than the card says."""
    return Problem(f'The weights of the model "{card.name}" do not fit its card.')
