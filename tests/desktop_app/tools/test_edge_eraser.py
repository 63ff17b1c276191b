"""The edge eraser hides parts of the selected object in one step, and brings them back with Alt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.document.document import Document
from desktop_app.tools.edge_eraser import EdgeEraser
from desktop_app.tools.tip import BrushTip
from engine.problem import Problem
from engine.scene import edits
from engine.scene.box import Box
from engine.scene.layers import ObjectLayer

Lead = Callable[..., Any]


@pytest.fixture
def eraser(document: Document, surface: Any) -> EdgeEraser:
    tip = BrushTip(document)
    tip.set_size(20)
    tip.set_hardness(1.0)
    return EdgeEraser(document, surface, tip)


def hidden_at(document: Document, x: int, y: int) -> int:
    layer = document.selected_object
    assert layer is not None
    return int(layer.hidden.warped(layer.place).read(Box(x, y, x + 1, y + 1))[0, 0])


def test_a_stroke_hides_live_and_is_one_step(opened: Document, eraser: EdgeEraser, lead: Lead) -> None:
    before = opened.selected_object
    assert isinstance(before, ObjectLayer)
    running = lead(eraser, (200, 130), (215, 130), release=False)
    assert hidden_at(opened, 205, 130) == 255, "while the button is held"
    running.cancel()
    assert opened.scene.find(before.id) == before, "Esc takes it back"
    lead(eraser, (200, 130), (215, 130))
    now = opened.selected_object
    assert now is not None and (now.mask, now.recipe, now.place) == (before.mask, before.recipe, before.place)
    assert hidden_at(opened, 205, 130) == 255 and opened.history.labels == ["Open", f"Hide parts of {now.name}"]
    opened.undo()
    assert opened.scene.find(before.id) == before


def test_with_alt_or_a_pens_other_end_it_shows_again(opened: Document, eraser: EdgeEraser, lead: Lead) -> None:
    for way in ({"alt": True}, {"is_eraser": True}):
        lead(eraser, (200, 130), (215, 130))
        lead(eraser, (195, 130), (220, 130), **way)
        assert hidden_at(opened, 205, 130) == 0


def test_its_looks_are_not_asked_for_anew(opened: Document, eraser: EdgeEraser, engine: Any, lead: Lead) -> None:
    engine.answer_all()
    engine.asked.clear()
    lead(eraser, (200, 130), (215, 130))
    assert opened.selected not in {request.layer_id for request in engine.asked}


def test_it_needs_an_object_that_is_free(opened: Document, eraser: EdgeEraser, lead: Lead) -> None:
    id = opened.selected
    assert id is not None
    opened.edit("Lock", lambda scene: edits.set_locked(scene, id, True))
    with pytest.raises(Problem, match="locked"):
        lead(eraser, (200, 130), release=False)
    opened.select(None)
    with pytest.raises(Problem, match="Select an object"):
        lead(eraser, (200, 130))
