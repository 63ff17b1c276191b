"""The models that come along, read once for all tests of a process, which takes longer than many of them draw."""

from __future__ import annotations

from typing import Any

from engine.generation.models import load_generator
from engine.generators.card import Card

_kept: dict[tuple[object, ...], Any] = {}


def kept_model(card: Card, device: str, dtype: str) -> Any:
    """Return the model of a card as `load_generator` does, the same for the same file."""
    key = (card.folder, card.name, card.sha256, device, dtype)
    if key not in _kept:
        _kept[key] = load_generator(card, device, dtype)
    return _kept[key]
