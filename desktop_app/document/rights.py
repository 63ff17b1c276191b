"""What a person reads of an exemplar's origin: its licence, whose it is, where it was found."""

from __future__ import annotations

from desktop_app.widgets.labels import plain
from desktop_app.widgets.translation import tr
from engine.exemplars.folder import Entry
from engine.scene.exemplar import Exemplar


def rights_of(source: Entry | Exemplar) -> str:
    """Under which licence an exemplar is, and whose it is, as one line."""
    texts = source.licence, source.credit or source.source
    return " · ".join(plain(text, 120) for text in texts if text) or tr("no credit is known")


def all_of(source: Entry | Exemplar) -> str:
    """All that is known of an exemplar's origin."""
    width, height = source.size
    facts = (
        tr("{width} × {height} pixels", width=width, height=height),
        source.credit and tr("by {credit}", credit=plain(source.credit.removeprefix("By "))),  # as many begin
        source.licence and tr("licence {licence}", licence=plain(source.licence)),
        source.source and tr("from {source}", source=plain(source.source)),
        plain(source.changes),
        "" if source.licence or source.credit else tr("no credit is known"),
    )
    return "; ".join(fact for fact in facts if fact) + "."
