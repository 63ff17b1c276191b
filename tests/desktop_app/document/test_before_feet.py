"""Ground before the feet comes as one step beside what was hidden by hand, and only for the object that was meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.document import before_feet
from desktop_app.document.document import Document
from engine.generation.before_feet import GroundBeforeFeet
from engine.scene import edits, object_edits
from engine.scene.affine import Affine
from engine.scene.layers import ObjectLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene


@pytest.fixture
def cat(document: Document, two_objects: Scene) -> ObjectLayer:
    document.open_scene(two_objects)
    cat = next(document.scene.objects())
    document.select(cat.id)
    return cat


def now(document: Document, layer: ObjectLayer) -> ObjectLayer:
    found = document.scene.find(layer.id)
    assert isinstance(found, ObjectLayer)
    return found


def test_what_is_found_is_hidden_beside_what_was(
    document: Document, cat: ObjectLayer, engine: Any, deliver: Callable[[], None]
) -> None:
    by_hand, found = Mask.empty().stroke([(20, 20, 4)]), Mask.empty().stroke([(40, 50, 6)])
    document.edit("Hide", lambda scene: object_edits.set_hidden(scene, cat.id, by_hand))
    before_feet.hide_feet(document)
    request = engine.asks[-1]
    assert request.work == GroundBeforeFeet(document.scene, cat.id)
    engine.answer(request, result=found)
    deliver()
    assert now(document, cat).hidden == by_hand.joined(found)
    assert document.history.labels[-1] == "Ground before the feet"
    before_feet.show_all(document)
    assert now(document, cat).hidden.is_empty and document.history.labels[-1] == "Show all of the object"


def test_nothing_comes_of_it_where_the_object_was_moved_or_the_ground_shows_nothing(
    document: Document, cat: ObjectLayer, engine: Any, told: Any, deliver: Callable[[], None]
) -> None:
    before_feet.hide_feet(document)
    document.edit("Move", lambda scene: object_edits.set_place(scene, cat.id, Affine.translation(3, 0) @ cat.place))
    engine.answer(engine.asks[-1], result=Mask.empty().stroke([(40, 50, 6)]))
    deliver()
    assert now(document, cat).hidden.is_empty and "changed meanwhile" in told.notices[-1]
    before_feet.hide_feet(document)
    engine.answer(engine.asks[-1], error="The ground shows neither grass nor water.")
    deliver()
    assert now(document, cat).hidden.is_empty and "neither" in told.notices[-1]


def test_a_locked_object_is_not_asked_for(document: Document, cat: ObjectLayer, engine: Any, told: Any) -> None:
    document.edit("Lock", lambda scene: edits.set_locked(scene, cat.id, True))
    before_feet.hide_feet(document)
    assert not engine.asks and "locked" in told.notices[-1]
