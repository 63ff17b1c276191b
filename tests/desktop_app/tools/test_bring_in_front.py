"""Bringing something in front of what is clicked, what of it is hidden, and the hint where the order is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desktop_app.document.document import Document
from desktop_app.document.notices import Offer
from desktop_app.document.ordering import OrderHints
from desktop_app.tools.bring_in_front import BringInFront
from desktop_app.tools.lines import ClosedLines
from desktop_app.tools.move import Move
from desktop_app.widgets.pointer import PointerEvent
from engine.scene import edits
from engine.scene.affine import Affine

Lead = Callable[..., Any]


@pytest.fixture
def done() -> list[bool]:
    return []


@pytest.fixture
def tool(opened: Document, surface: Any, done: list[bool]) -> BringInFront:
    opened.select(next(opened.scene.objects()).id)  # the cat, over which the bird lies
    return BringInFront(opened, surface, lambda: done.append(True))


def names(document: Document) -> list[str]:
    return [layer.name for layer in document.scene.objects()]


def test_a_click_brings_it_in_front(opened: Document, tool: BringInFront, lead: Lead, done: list[bool]) -> None:
    lead(tool, (215, 150))
    assert names(opened) == ["Bird", "Cat"] and opened.history.labels == ["Open", "Bring Cat in front of Bird"]
    assert done == [True]
    told: list[str] = []
    opened.notice.connect(told.append)
    lead(tool, (235, 150))
    assert told == ["Cat lies in front of Bird already."] and len(opened.history.labels) == 2


def test_what_the_pointer_is_over_is_outlined(opened: Document, tool: BringInFront) -> None:
    def over(x: float, y: float) -> list[ClosedLines]:
        shape = tool.cursor_at(PointerEvent("move", x, y))
        lines = [one for one in tool.drawings() if isinstance(one, ClosedLines)]
        assert (shape == Qt.CursorShape.PointingHandCursor) == bool(lines)
        return lines

    (outline,) = over(185, 150)  # where both are: the bird, though it is not seen that the cat lies there
    xs = [x for line in outline.lines for x, _ in line]
    assert (min(xs), max(xs)) == pytest.approx((160, 240), abs=3) and not outline.is_dashed
    assert not over(120, 150), "it cannot be brought in front of itself"
    assert not over(10, 10)


def test_beside_everything_nothing_happens_and_escape_leaves(
    opened: Document, tool: BringInFront, lead: Lead, done: list[bool]
) -> None:
    lead(tool, (10, 10))
    assert not done and opened.history.labels == ["Open"]
    assert tool.leave() and done == [True]


def test_the_move_tool_shows_what_is_hidden(
    opened: Document, surface: Any, lead: Lead, engine: Any, deliver: Callable[[], None]
) -> None:
    engine.answer_all()
    deliver()
    move = Move(opened, surface)
    cat, bird = opened.scene.objects()

    def dashed() -> list[ClosedLines]:
        return [one for one in move.drawings() if isinstance(one, ClosedLines) and one.is_dashed]

    assert not dashed(), "nothing lies over the bird"
    opened.select(cat.id)
    (hidden,) = dashed()
    xs = [x for line in hidden.lines for x, _ in line]
    assert (min(xs), max(xs)) == pytest.approx((160, 200), abs=5)
    opened.edit("Hide", lambda scene: edits.set_visible(scene, bird.id, False))
    assert not dashed()


def test_a_wrong_order_is_told_once_with_the_remedy(opened: Document) -> None:
    hints = OrderHints(opened)
    offers: list[Offer] = []
    over: list[str] = []
    hints.offered.connect(offers.append)
    hints.over.connect(over.append)
    cat = next(opened.scene.objects())
    dog = edits.new_id()
    opened.edit("Copy", lambda scene: edits.duplicate(scene, cat.id, dog))
    assert not offers, "their feet are equally low"
    up = Affine.translation(20, -30)
    opened.edit("Move", lambda scene: edits.transform(scene, [scene.find(dog)], up))
    (offer,) = offers
    assert offer.sentence == "Cat stands nearer than Cat 2, but lies behind it." and offer.button == "Bring in front"
    offer.act()
    assert names(opened) == ["Cat 2", "Cat", "Bird"] and over == [offer.sentence]
    opened.undo()
    opened.edit("Nudge", lambda scene: edits.transform(scene, [scene.find(dog)], Affine.translation(1, 0)))
    assert len(offers) == 1, "once of each two"
