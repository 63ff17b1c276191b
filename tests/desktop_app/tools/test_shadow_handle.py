"""A shadow's handle: its tip is dragged, and direction and length follow in one undo step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from desktop_app.document import layer_commands as commands
from desktop_app.document.document import Document
from desktop_app.tools.move import Move
from desktop_app.tools.shadow_handle import ShadowHandle
from desktop_app.widgets.pointer import PointerEvent
from engine.scene import edits, picture_edits
from engine.scene.layers import ShadowLayer
from tests.desktop_app.selected import selected_layer

Lead = Callable[..., Any]


@pytest.fixture
def move(opened: Document, surface: Any) -> Move:
    """The move tool in hand, over a document whose shadow is selected."""
    commands.new_shadow(opened)
    return Move(opened, surface)


def shadow(document: Document) -> ShadowLayer:
    return selected_layer(document, ShadowLayer)


def handle(document: Document) -> ShadowHandle:
    found = ShadowHandle.of(document.selected_layer)
    assert found is not None
    return found


def test_the_tip_is_as_far_from_the_foot_as_the_shadow_is_long(opened: Document, move: Move) -> None:
    opened.edit("Model", lambda scene: edits.replace(scene, shadow(opened).id, angle=90.0, length=1.5))
    box = opened.scene.find(shadow(opened).object_id).box_in(opened.scene.box).grown(-1)
    found = handle(opened)
    assert found.height == pytest.approx(box.height, abs=1)
    assert found.foot == pytest.approx(((box.left + box.right) / 2, box.bottom), abs=1)
    assert found.tip == pytest.approx((found.foot[0], found.foot[1] + 1.5 * found.height))


def test_in_a_turned_picture_it_turns_with_the_ground(opened: Document, move: Move) -> None:
    before, width = handle(opened), opened.scene.height
    opened.edit("Turn", lambda scene: picture_edits.rotate(scene, 1))
    for (x, y), turned in ((before.foot, handle(opened).foot), (before.tip, handle(opened).tip)):
        assert turned == pytest.approx((width - y, x), abs=1)
    assert handle(opened).height == pytest.approx(before.height, abs=1)


def test_a_drag_leads_the_tip(opened: Document, move: Move, lead: Lead) -> None:
    found, steps = handle(opened), len(opened.history.labels)
    lead(move, found.tip, (found.foot[0] - 5, found.foot[1]), (found.foot[0] - found.height, found.foot[1]))
    assert shadow(opened).length == pytest.approx(1) and abs(shadow(opened).angle) == pytest.approx(180)
    assert opened.history.labels[steps:] == ["Shadow"]
    opened.undo()
    assert handle(opened) == found


def test_shift_snaps_and_the_length_has_an_end(opened: Document, move: Move, lead: Lead) -> None:
    found = handle(opened)
    lead(move, found.tip, (found.foot[0] + 9 * found.height, found.foot[1] + found.height), shift=True)
    assert (shadow(opened).angle, shadow(opened).length) == (0, 4)


def test_elsewhere_a_press_selects_as_ever(opened: Document, move: Move, lead: Lead) -> None:
    before, owner = opened.scene, shadow(opened).object_id
    x, y = handle(opened).foot
    lead(move, (x, y - 0.5 * handle(opened).height))
    assert opened.selected == owner and opened.scene is before


def test_it_is_drawn_within_its_box_and_shows_where_it_can_be_taken(opened: Document, move: Move) -> None:
    (drawing,) = move.drawings()
    assert drawing == handle(opened)
    viewport = move.surface.viewport
    image = QImage(640, 480, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    drawing.draw(painter, viewport)
    painter.end()
    drawn = np.frombuffer(image.constBits(), np.uint8).reshape(480, 640, 4)[..., 3] > 0
    rows, columns = np.nonzero(drawn)
    box = drawing.device_box(viewport)
    assert drawn.any() and box.has(columns.min(), rows.min()) and box.has(columns.max(), rows.max())
    assert move.cursor_at(PointerEvent("move", *handle(opened).tip)) == Qt.CursorShape.SizeAllCursor


def test_what_is_no_shadow_has_none(opened: Document, move: Move) -> None:
    lonely = ShadowLayer(id="s", name="s", object_id="gone")
    assert ShadowHandle.of(lonely) is None and ShadowHandle.of(None) is None
    assert ShadowHandle.of(opened.scene.find(shadow(opened).object_id)) is None
