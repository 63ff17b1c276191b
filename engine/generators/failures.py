"""Models that turned out to be unusable when their code or weights were asked for, and why; as long as this runs."""

from __future__ import annotations

from engine.generators.card import Card

_failures: dict[tuple[str, str], str] = {}  # by name, and sha256 of the weights


def note_failure(card: Card, sentence: str) -> None:
    """Note why a model cannot be used, so that others are taken in its place."""
    _failures[card.name, card.sha256] = sentence


def failure_of(card: Card) -> str | None:
    """Return why a model cannot be used, in one sentence; None where nothing is known against it."""
    return _failures.get((card.name, card.sha256))
