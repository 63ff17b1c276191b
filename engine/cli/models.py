"""`models`: the catalog as a table or as JSON."""

from __future__ import annotations

import argparse
import json
import textwrap
from contextlib import suppress
from typing import TYPE_CHECKING

from engine.cli.offered import catalog_of, library_of
from engine.formats.reading import quoted
from engine.generators.card import Card, Knob
from engine.generators.catalog import own_models
from engine.generators.plugins import code_of, package_of
from engine.problem import Problem

if TYPE_CHECKING:
    from engine.exemplars.library import Library

WIDTH = 100


def models(arguments: argparse.Namespace) -> int:
    """Print every model with its classes, licence and figures; what cannot be used is listed with the reason.

    With --only-open the others are left out: of them the reason alone is told.
    """
    from engine.exemplars.library import own_exemplars  # late: it loads OpenCV

    if arguments.models is not None and not arguments.models.is_dir():
        raise Problem(f"There is no folder {quoted(arguments.models)}.")
    catalog = catalog_of(arguments)
    for card in catalog.models:
        if card.plugin is not None:
            with suppress(Problem):  # which is listed
                code_of(card)
    faults = catalog.unusable
    shown = [card for card in catalog.models if card.name not in catalog.closed]
    if arguments.json:
        cards = [json.loads(card.to_json()) | {"usable": card.name not in faults} for card in shown]
        told = {"models": cards, "faults": dict(faults)}
        if arguments.models is None:
            told["exemplars"] = [entry.to_record() for entry in library_of(arguments).entries]
        print(json.dumps(told, indent=1, ensure_ascii=False))
        return 0
    for card in shown:
        print("\n".join(_lines(card)))
    for fault in faults.values():
        print(f"Not usable: {fault}")
    if not catalog.models and not faults:
        print("There are no models.")
    if arguments.models is None:
        print("\n".join(_exemplars(library_of(arguments))))
        print(f"Models of your own belong into {own_models()}, exemplars of your own are in {own_exemplars()}")
    return 0


def _lines(card: Card) -> list[str]:
    lines = [f"{card.name}: {card.title}"]
    lines += _folded("makes", f"{card.kind}, {card.resolution} x {card.resolution} px, {card.noise} numbers of noise")
    if card.plugin is not None:
        lines += _folded("from", package_of(card.plugin))
    for family in card.knob_families:
        lines += _folded("knobs", f"{family.name}: {_knobs(family.knobs)}")
    if card.knobs or not card.knob_families:
        lines += _folded("knobs", _knobs(card.knobs))
    lines += _folded("licence", card.licence)
    lines += _folded("open", "yes" if card.open else "no")
    for source in card.sources:
        lines += _folded("data", source)
    lines += ["  classes", *_figures(card)]
    return lines


def _exemplars(library: Library) -> list[str]:
    """Return the lines on exemplars: how many each class has, and under which licences."""
    counts = [f"{name} {len(library.of_class(name))}" for name in library.classes]
    licences = sorted({entry.licence for entry in library.entries if entry.licence})
    lines = ["exemplars: photos of objects, to take looks from"]
    lines += _folded("licence", ", ".join(licences) or "none given")
    lines += _folded("classes", ", ".join(counts) or "none")
    return lines + [f"Not usable: {fault}" for fault in library.faults]


def _knobs(knobs: tuple[Knob, ...]) -> str:
    """Return each knob's name with what its ends look like."""
    told = (f"{knob.name} ({knob.low} to {knob.high})" if knob.low and knob.high else knob.name for knob in knobs)
    return ", ".join(told) or "none"


def _folded(word: str, text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=f"  {word:<9}", subsequent_indent=" " * 11)


def _figures(card: Card) -> list[str]:
    """Return one line a class, a column a figure; experimental classes say so. Pooled figures come last."""
    groups = list(dict.fromkeys((*card.classes, *card.figures)))
    names = list(dict.fromkeys(name for figures in card.figures.values() for name in figures))
    widest = max(len(name) for name in [*groups, "class"])
    head = [f"    {'':<{widest}}" + "".join(f"  {name}" for name in names)] if names else []
    lines = []
    for class_name in groups:
        figures = card.figures.get(class_name, {})
        cells = [f"{figures[name]:.4g}" if name in figures else "-" for name in names]
        row = "".join(f"  {cell:>{len(name)}}" for name, cell in zip(names, cells, strict=True))
        remark = "  experimental" if class_name in card.experimental else ""
        lines.append(f"    {class_name:<{widest}}{row}{remark}".rstrip())
    return head + lines
