"""`--json`: what a command did, as one line, alike for all that write a picture or a mask."""

from __future__ import annotations

import argparse
import json
import time

from engine.generators.card import Card


def tell(arguments: argparse.Namespace, size: tuple[int, int], started: float, **what: object) -> None:
    """Print, if it was asked for, what was written, its size (width, height in px), `what`, and how long it took.

    started: when, by time.monotonic.
    """
    if arguments.json:
        width, height = size
        seconds = round(time.monotonic() - started, 3)
        print(json.dumps({"out": str(arguments.out), "width": width, "height": height, **what, "seconds": seconds}))


def told_of(card: Card | None) -> dict[str, object]:
    """Return what is told of the model that was used; None: of none, since none was needed."""
    if card is None:
        return {"model": None, "licence": None, "open": None}
    return {"model": card.name, "licence": card.licence, "open": card.open}
