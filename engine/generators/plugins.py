"""Generators of other packages, installed beside Scumble: a card without code, and code that is imported at first use.

A package offers one by an entry point of the group `scumble.generators`, whose name is the model's, and by a card
`NAME.json` in the package's folder: as any model's, but `weights` and `sha256` are left out where there are none.

- `"offers": "model"` (or nothing): the entry point is a function (card, device, dtype) -> model, which is what ours of
  the card's kind are: for `foreground` an object with `generate`, as engine.generation.models.Generator; with `encode`
  (see engine.generators.foreground) it can pick up looks as well.
- `"offers": "kind"`: it is a subclass of engine.generation.kind.GeneratorKind, whose code says what its pixels depend
  on. Such packages are imported as the engine loads.
- `"live": false`: it is too slow to follow a gesture, so it draws at its end.

The card's text and the package's version stand for the weights: another version draws its objects anew. A plug-in's
classes that our own models know too are ours, unless a recipe names the model.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any

from engine.generators.card import Card, read_card
from engine.generators.failures import failure_of, note_failure
from engine.problem import Problem

GROUP = "scumble.generators"


def plugin_cards() -> tuple[tuple[Card, ...], Mapping[str, str]]:
    """Return the cards of all plug-ins, and why others cannot be used, by name. Imports none of their code."""
    cards, faults = [], {}
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: entry.name):
        try:
            cards.append(read_card(_card_path(entry), entry))
        except Problem as problem:
            faults[entry.name] = str(problem)
    return tuple(cards), faults


def code_of(card: Card) -> Any:
    """Return what a plug-in's entry point names; its package is imported the first time. Problem where that fails."""
    assert card.plugin is not None
    if sentence := failure_of(card):
        raise Problem(sentence)
    try:
        return _imported(card.plugin)
    except (Exception, SystemExit) as error:
        raise failed(card, error) from error


def failed(card: Card, error: BaseException) -> Problem:
    """Note that a plug-in's code raised an error, and return the sentence for it."""
    words = str(error).strip().splitlines()
    reason = f"{type(error).__name__}: {words[0][:200].rstrip('.')}" if words else type(error).__name__
    sentence = f'The generator "{card.name}" of {package_of(card.plugin)} cannot be used: {reason}.'
    note_failure(card, sentence)
    return Problem(sentence)


def package_of(entry: EntryPoint | None) -> str:
    """Return name and version of the package that a plug-in came with."""
    return "an unknown package" if entry is None or entry.dist is None else f"{entry.dist.name} {entry.dist.version}"


@cache
def _imported(entry: EntryPoint) -> Any:
    return entry.load()


def _card_path(entry: EntryPoint) -> Path:
    """Return where a plug-in's card lies; Problem where its package is not there. The package is not imported."""
    package = entry.module.split(".")[0]
    try:
        spec = importlib.util.find_spec(package)
    except (ImportError, ValueError):
        spec = None
    folders: Sequence[str | Path] = []
    if spec is not None:
        folders = spec.submodule_search_locations or [Path(spec.origin or "").parent]
    paths = [Path(folder) / f"{entry.name}.json" for folder in folders]
    found = next((path for path in paths if path.is_file()), None)
    if found is None:
        missing = f'{entry.name}.json beside its code' if paths else f'package "{package}"'
        raise Problem(f'The generator "{entry.name}" of {package_of(entry)} cannot be used: there is no {missing}.')
    return found
