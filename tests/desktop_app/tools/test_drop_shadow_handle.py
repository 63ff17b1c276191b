"""The handle of a drop shadow: its tip is dragged, and direction and distance follow in one undo step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.document import layer_commands as commands
from desktop_app.document.document import Document
from desktop_app.tools.move import Move
from desktop_app.tools.own_handles import hint_of, own_handles
from desktop_app.tools.shadow_handle import DropShadowHandle
from engine.scene import edits, mask_edits
from engine.scene.affine import Affine
from engine.scene.layers import DropShadowLayer, LayerMask, PhotoLayer
from engine.scene.mask import Mask
from tests.desktop_app.selected import selected_layer

Lead = Callable[..., Any]


@pytest.fixture
def move(opened: Document, surface: Any) -> Move:
    """The move tool in hand, over a document in which the drop shadow of an object is selected."""
    commands.drop_shadow(opened)
    return Move(opened, surface)


def shadow(document: Document) -> DropShadowLayer:
    return selected_layer(document, DropShadowLayer)


def handle(document: Document) -> DropShadowHandle:
    (found,) = own_handles(document.selected_layer, document.scene.box)
    assert isinstance(found, DropShadowHandle)
    return found


def test_it_leads_from_the_middle_of_the_layer(opened: Document, move: Move) -> None:
    opened.edit("Model", lambda scene: edits.replace(scene, shadow(opened).id, angle=90.0, distance=25.0))
    box = opened.scene.find(shadow(opened).layer_id).box_in(opened.scene.box)
    found = handle(opened)
    assert found.foot == pytest.approx(((box.left + box.right) / 2, (box.top + box.bottom) / 2))
    assert found.tip == pytest.approx((found.foot[0], found.foot[1] + 25)) and "15" in hint_of(found)


def test_a_drag_leads_the_tip_in_one_step(opened: Document, move: Move, lead: Lead) -> None:
    found, steps = handle(opened), len(opened.history.labels)
    lead(move, found.tip, (found.foot[0] - 5, found.foot[1]), (found.foot[0] - 40, found.foot[1]))
    assert shadow(opened).distance == pytest.approx(40) and abs(shadow(opened).angle) == pytest.approx(180)
    assert opened.history.labels[steps:] == ["Drop shadow"]
    opened.undo()
    assert handle(opened) == found


def test_shift_snaps(opened: Document, move: Move, lead: Lead) -> None:
    found = handle(opened)
    lead(move, found.tip, (found.foot[0] + 90, found.foot[1] + 8), shift=True)
    assert shadow(opened).angle == 0


def test_of_a_masked_photo_it_begins_where_that_shows(opened: Document, move: Move) -> None:
    scene = opened.scene
    photo = scene.photo_layer
    assert photo is not None
    masked = PhotoLayer(id="cut-out", name="cut-out", photo=photo.photo)
    scene = edits.add_layer(scene, masked)
    scene = mask_edits.set_mask(scene, "cut-out", LayerMask.showing(Mask.empty().stroke([(40, 30, 10)])))
    scene, id = edits.add_drop_shadow(scene, "cut-out")
    found = DropShadowHandle.of(scene.find(id), scene.box)
    assert found is not None and found.foot == pytest.approx((40, 30), abs=2)


def test_without_a_layer_on_the_canvas_there_is_none(opened: Document, move: Move) -> None:
    scene, one = opened.scene, shadow(opened)
    assert DropShadowHandle.of(scene.find(one.layer_id), scene.box) is None
    assert DropShadowHandle.of(None, scene.box) is None
    away = edits.transform(scene, [scene.find(one.layer_id)], Affine.translation(9000, 0))
    assert DropShadowHandle.of(away.find(one.id), scene.box) is None
