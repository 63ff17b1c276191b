"""What Esc leaves as a preview is told, with a button that finishes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from desktop_app.document import layer_commands
from desktop_app.document.document import Document
from desktop_app.document.notices import Offer
from desktop_app.document.unfinished import UnfinishedHints
from desktop_app.document.workspace import Workspace
from engine.scene import edits
from engine.scene.scene import Scene

PREVIEW, BEST = 64, 128  # px


@dataclass
class Seen:
    offers: list[Offer] = field(default_factory=list)
    over: list[str] = field(default_factory=list)


@pytest.fixture
def seen(document: Document, monkeypatch: pytest.MonkeyPatch, two_objects: Scene) -> Seen:
    """Hints of a document with two objects whose previews are smaller than their best."""
    monkeypatch.setattr("engine.generation.kind.PREVIEW_SIZE", PREVIEW)
    document.open_scene(two_objects)
    found = Seen()
    hints = UnfinishedHints(document, document)
    hints.offered.connect(found.offers.append)
    hints.over.connect(found.over.append)
    return found


def sizes(document: Document) -> list[int]:
    return [made.size for layer in document.scene.objects() if (made := document.engine.appearances(layer)) is not None]


def test_what_was_stopped_is_told_and_finished(
    document: Document, workspace: Workspace, engine: Any, deliver: Callable[[], None], seen: Seen
) -> None:
    workspace.activity.stop()
    engine.answer_all()
    deliver()
    (offer,) = seen.offers
    assert offer.sentence.startswith("2 layers stay previews") and sizes(document) == [PREVIEW, PREVIEW]
    offer.act()
    engine.answer_all()
    deliver()
    assert sizes(document) == [BEST, BEST]


def test_the_next_change_takes_the_hint_back(
    document: Document, workspace: Workspace, engine: Any, deliver: Callable[[], None], seen: Seen
) -> None:
    engine.answer_all()
    deliver()
    *_, top = document.scene.objects()
    layer_commands.new_noise(document, top.id, seed=99)
    workspace.activity.stop()
    (offer,) = seen.offers
    assert offer.sentence.startswith(f"{top.name} stays a preview") and seen.over == []
    document.edit("Rename", lambda scene: edits.rename(scene, top.id, "Tom"))
    assert seen.over == [offer.sentence]


def test_nothing_is_told_where_all_is_as_it_should_be(
    workspace: Workspace, engine: Any, deliver: Callable[[], None], seen: Seen
) -> None:
    engine.answer_all()
    deliver()
    workspace.activity.stop()
    assert seen.offers == []


def test_nothing_is_told_of_what_cannot_be_made(
    document: Document, workspace: Workspace, engine: Any, deliver: Callable[[], None], seen: Seen
) -> None:
    while engine.waiting:
        engine.answer(error="no such thing")
    deliver()
    workspace.activity.stop()
    assert seen.offers == []
