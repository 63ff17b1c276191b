"""What a person reads of where looks come from: an exemplar's licence and author, a model's licence and sources."""

from __future__ import annotations

from functools import reduce

from desktop_app.widgets.labels import plain
from desktop_app.widgets.translation import tr
from engine.exemplars.folder import Entry
from engine.generators.card import Card
from engine.scene.exemplar import Exemplar

CHANGES = ", "  # between what was done to an exemplar's photo


def rights_of(source: Entry | Exemplar) -> str:
    """Under which licence an exemplar is, and whose it is, as one line."""
    texts = source.licence, source.credit or source.source
    return " · ".join(plain(text, 120) for text in texts if text) or tr("no credit is known")


def all_of(source: Entry | Exemplar) -> str:
    """Return all that is known of an exemplar's origin."""
    width, height = source.size
    facts = (
        tr("{width} × {height} pixels", width=width, height=height),
        source.credit and tr("by {credit}", credit=plain(source.credit.removeprefix("By "))),  # as many begin
        source.licence and tr("licence {licence}", licence=plain(source.licence)),
        source.source and tr("from {source}", source=plain(source.source)),
        changes_of(source),
        "" if source.licence or source.credit else tr("no credit is known"),
    )
    return "; ".join(fact for fact in facts if fact) + "."


def changes_of(source: Entry | Exemplar) -> str:
    """Return what was done to an exemplar's photo, as far as it is known in the person's language."""
    told = (plain(tr(change)) for change in source.changes.split(CHANGES))
    return reduce(lambda one, other: tr("{one}, {other}", one=one, other=other), told)


def of_model(card: Card) -> tuple[str, str]:
    """Return a model's name and licence in short, and the same with what it was trained on."""
    model, licence = plain(tr(card.title), 60), plain(tr(card.licence), 120)
    if not card.is_trained:
        return f"{model} · {licence}", tr("{model}: nothing was trained for this.", model=model)
    sources = "; ".join(plain(one) for one in card.sources) or tr("not told")
    told = tr("Model {model}, licence {licence}. Trained on: {sources}.", model=model, licence=licence, sources=sources)
    return f"{model} · {licence}", told
