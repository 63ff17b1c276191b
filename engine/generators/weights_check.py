"""A first look at a card's weights as its model is listed, without torch: whole, of numbers, with its directions."""

from __future__ import annotations

from typing import Any

import numpy as np
import safetensors

from engine.generators.card import Card
from engine.problem import Problem

EXPONENTS = {"F16": ("<u2", 0x7C00), "BF16": ("<u2", 0x7F80), "F32": ("<u4", 0x7F800000)}  # all set: not finite


def check_weights(card: Card) -> None:
    """Raise Problem where a model's weights are missing, damaged, not finite or do not fit its knobs.

    Whether they are those of a network of its kind is seen when that is built.
    """
    try:
        tensors = safetensors.deserialize(card.read_weights())  # type: ignore[no-untyped-call]
    except safetensors.SafetensorError:
        raise no_safetensors(card) from None
    if not all(_is_finite(tensor) for _, tensor in tensors):
        raise not_finite(card)
    for name in card.classes:
        card.directions_of(name)


def no_safetensors(card: Card) -> Problem:
    return Problem(f'The weights of the model "{card.name}" are damaged: no safetensors file.')


def not_finite(card: Card) -> Problem:
    return Problem(f'The weights of the model "{card.name}" are damaged: they hold numbers that are not finite.')


def _is_finite(tensor: dict[str, Any]) -> bool:
    if tensor["dtype"] not in EXPONENTS:
        return True
    kind, exponent = EXPONENTS[tensor["dtype"]]
    bits = np.frombuffer(tensor["data"], kind) & exponent
    return not (bits == exponent).any()
