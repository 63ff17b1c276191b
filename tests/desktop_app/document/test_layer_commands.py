"""Turning and flipping the selected layers by commands."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from desktop_app.document import layer_commands as commands
from desktop_app.document import mask_commands
from desktop_app.document.document import Document
from engine.compositing.flatten import flatten
from engine.scene import edits
from engine.scene.adjustments import Invert
from engine.scene.affine import Place
from engine.scene.box import Box
from engine.scene.layers import AdjustmentLayer, ObjectLayer, PaintLayer
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles

PIXELS = np.random.RandomState(1).randint(0, 256, (31, 20, 4)).astype(np.uint8)
PIXELS[..., 3] = 255


@pytest.fixture
def cut_out(document: Document, photo_scene: Scene) -> Document:
    """A cut-out of 20 x 31 px lies on the photo, selected."""
    layer = PaintLayer(id="cut", name="Cut", tiles=Tiles.from_array(PIXELS, 60, 70), is_cut_out=True)
    document.open_scene(edits.add_layer(photo_scene, layer))
    document.select("cut")
    return document


def seen(document: Document) -> np.ndarray:
    return flatten(document.scene, lambda layer: None)


def layer(document: Document) -> PaintLayer:
    found = document.scene.find("cut")
    assert isinstance(found, PaintLayer)
    return found


def test_flipped_vertically_its_pixels_stand_on_their_head(cut_out: Document) -> None:
    commands.flip_vertically(cut_out)
    assert cut_out.history.labels[-1] == "Flip vertically Cut"
    assert (seen(cut_out)[70:101, 60:80, :3] == PIXELS[::-1, :, 2::-1]).all()
    commands.flip_vertically(cut_out)
    assert layer(cut_out).tiles == Tiles.from_array(PIXELS, 60, 70)


@pytest.mark.parametrize(("angle", "turns"), [(90.0, -1), (-90.0, 1)])
def test_a_quarter_turn_moves_pixels_and_blurs_none(cut_out: Document, angle: float, turns: int) -> None:
    commands.rotate(cut_out, angle)
    box = layer(cut_out).box_in(cut_out.scene.box)
    turned = np.rot90(PIXELS, turns)[..., 2::-1]
    found = seen(cut_out)[..., :3]
    places = [(y, x) for y in range(box.top, box.top + 4) for x in range(box.left, box.left + 4)]
    assert any((found[y : y + 20, x : x + 31] == turned).all() for y, x in places)
    for _ in range(3):
        commands.rotate(cut_out, angle)
    extent = layer(cut_out).extent
    assert extent is not None and extent.centre == pytest.approx((70, 85.5), abs=1.1)


def test_several_turn_about_their_common_middle_as_one_step(document: Document, two_objects: Scene) -> None:
    document.open_scene(two_objects)
    cat, bird = (found.id for found in document.scene.objects())
    document.select(bird, cat)
    steps = len(document.history.labels)
    commands.rotate(document, 90)
    assert len(document.history.labels) == steps + 1 and document.history.labels[-1] == "Rotate 2 layers"
    places = [Place.of(found.place, found.side) for found in map(document.scene.find, (cat, bird)) if is_object(found)]
    assert [round(place.angle) for place in places] == [90, 90]
    assert places[1].y - places[0].y == pytest.approx(50) and places[1].x == pytest.approx(places[0].x, abs=1)


def test_a_locked_layer_is_not_turned(cut_out: Document, told: object) -> None:
    before = replace(layer(cut_out), locked=True)
    cut_out.edit("Lock", lambda scene: edits.set_locked(scene, "cut", True))
    commands.rotate(cut_out, 90)
    assert layer(cut_out) == before


def is_object(found: object) -> bool:
    return isinstance(found, ObjectLayer)


@pytest.mark.parametrize(
    ("gathered", "hidden", "is_told"),
    [
        (("cut", "i"), "", True),
        (("photo", "cut", "i"), "", False),
        (("cut", "i"), "photo", False),
        (("cut",), "", False),
    ],
)
def test_it_is_told_where_an_adjustment_acts_on_less_as_its_group_is_closed(
    cut_out: Document, gathered: tuple[str, ...], hidden: str, is_told: bool
) -> None:
    told: list[str] = []
    cut_out.notice.connect(told.append)
    photo = cut_out.scene.layers[0].id
    invert = AdjustmentLayer(id="i", name="Invert", adjustment=Invert())
    cut_out.edit("Add", lambda scene: edits.add_layer(scene, invert))
    if hidden:
        cut_out.edit("Hide", lambda scene: edits.set_visible(scene, photo, False))
    before = seen(cut_out)

    def check(is_told: bool) -> None:
        assert [("alone" in sentence) for sentence in told] == [True] * is_told
        assert (seen(cut_out) == before).all() == (not is_told), "the picture looks other where it is told"
        told.clear()

    cut_out.select(*(photo if one == "photo" else one for one in gathered))
    commands.group(cut_out)
    assert cut_out.history.labels[-1] == "Group" and cut_out.selected_layer.passes_through
    assert told == [] and (seen(cut_out) == before).all()
    group = cut_out.selected
    assert commands.set_mode(cut_out, [group], "normal") and cut_out.history.labels[-1] == "Blend mode"
    check(is_told)
    cut_out.undo()
    top = PaintLayer(id="top", name="Top", tiles=Tiles.empty(4).write(Box(0, 0, 1, 1), np.zeros((1, 1, 4), np.uint8)))
    cut_out.edit("Add", lambda scene: edits.add_layer(scene, top))
    mask_commands.toggle_clipped(cut_out, "top")
    check(is_told)
    mask_commands.toggle_clipped(cut_out, "top")
    assert told == [] and (seen(cut_out) == before).all()
    assert not commands.set_mode(cut_out, ["cut"], "pass-through"), "which groups alone can"
