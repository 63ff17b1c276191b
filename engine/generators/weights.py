"""A card's weights as tensors, checked, and what is said where they belong to another network. Imports torch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import safetensors.torch
import torch
from torch import Tensor

from engine.generators.card import DIRECTIONS, Card
from engine.generators.weights_check import no_safetensors, not_finite
from engine.problem import Problem

LARGE = 50_000  # numbers, from which on a tensor is kept in 8 bits
STEPS, SIZE = ".steps", ".size"  # what its name has at the end there, and that of the steps' sizes


def tensors_of(card: Card) -> dict[str, Tensor]:
    """Return the networks' tensors by name, in 32 bits; Problem when the file is missing, damaged or not finite."""
    try:
        tensors = safetensors.torch.load(card.read_weights())
    except safetensors.SafetensorError:
        raise no_safetensors(card) from None
    if not all(bool(torch.isfinite(value).all()) for value in tensors.values()):
        raise not_finite(card)
    with building(card):
        return unpacked({name: value for name, value in tensors.items() if name.split(".")[0] != DIRECTIONS})


def packed(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Return tensors with the large ones in 8 bits: how many steps, and the size of these for each output channel."""
    kept: dict[str, Tensor] = {}
    for name, value in tensors.items():
        if value.numel() < LARGE:
            kept[name] = value
            continue
        size = (value.float().abs().amax(tuple(range(1, value.dim())), keepdim=True) / 127).clamp(min=1e-12)
        kept |= {name + STEPS: (value / size).round().to(torch.int8), name + SIZE: size}
    return kept


def unpacked(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Return what `packed` was given, in 32 bits; KeyError where sizes are missing, RuntimeError where they do not fit.

    The other tensors are those that were kept in 16 or 32 bits, or in 8 for a reason of their own.
    """
    found = {name: value.float() for name, value in tensors.items() if not name.endswith((STEPS, SIZE))}
    for name in tensors:
        if name.endswith(STEPS):
            own = name.removesuffix(STEPS)
            found[own] = tensors[name].float() * tensors[own + SIZE].float()
    return found


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
