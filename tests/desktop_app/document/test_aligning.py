"""Layers are put in line and at equal distances by whole pixels, in one step; what they are aligned to stays."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from desktop_app.document import aligning, layer_names
from desktop_app.document.document import Document
from engine.scene import edits
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.layers import Photo, PhotoLayer
from engine.scene.scene import Scene

SIZES = {"wide": (60, 20), "small": (10, 10), "high": (21, 51), "last": (30, 30)}
CORNERS = {"wide": (10, 12), "small": (90, 40), "high": (150, 5), "last": (301, 201)}


def photo(name: str) -> PhotoLayer:
    width, height = SIZES[name]
    place = Affine.translation(*CORNERS[name])
    return PhotoLayer(id=name, name=name, photo=Photo(np.zeros((height, width, 3), np.uint8)), place=place)


@pytest.fixture
def scene() -> Scene:
    ground = PhotoLayer(id="ground", name="ground", photo=Photo(np.zeros((300, 400, 3), np.uint8)))
    return Scene(400, 300, (ground, *map(photo, SIZES)))


@pytest.fixture
def opened(document: Document, scene: Scene) -> Document:
    document.open_scene(scene)
    return document


def box(scene: Scene, name: str) -> Box:
    extent = scene.find(name).extent
    assert extent is not None
    return extent.to_canvas.image_of(extent.box)


@pytest.mark.parametrize(
    ("side", "of"),
    [
        ("left", lambda box: box.left == 10),
        ("right", lambda box: box.right == 331),
        ("top", lambda box: box.top == 5),
        ("bottom", lambda box: box.bottom == 231),
        ("centre", lambda box: abs(box.left + box.right - 341) <= 1),
        ("middle", lambda box: abs(box.top + box.bottom - 236) <= 1),
    ],
)
def test_several_are_aligned_with_the_rectangle_around_them(scene: Scene, side: str, of: object) -> None:
    layers = [scene.find(name) for name in SIZES]
    after = aligning.aligned(scene, layers, side)
    assert callable(of) and all(of(box(after, name)) for name in SIZES)
    along = aligning.SIDES[side][0]
    for name in SIZES:
        was, now = box(scene, name), box(after, name)
        assert (was.left == now.left) if along else (was.top == now.top)
        assert (was.width, was.height) == (now.width, now.height), "whole pixels: nothing is resampled"
    assert after.find("ground") == scene.find("ground")


def test_one_is_aligned_with_the_picture(opened: Document) -> None:
    opened.select("small")
    for side in ("right", "bottom"):
        aligning.align(opened, side)
    assert box(opened.scene, "small") == Box(390, 290, 400, 300)
    for side in ("centre", "middle"):
        aligning.align(opened, side)
    assert box(opened.scene, "small") == Box(195, 145, 205, 155)
    assert opened.history.labels == ["Open", *4 * ["Align small"]]


@pytest.mark.parametrize("along", [0, 1])
def test_gaps_become_equal_and_the_outermost_stay(opened: Document, along: int) -> None:
    opened.select("last", *SIZES)
    before = opened.scene
    aligning.distribute(opened, along)
    assert opened.history.labels == ["Open", "Distribute 4 layers"]
    boxes = [box(opened.scene, name) for name in SIZES]
    ends = sorted(((it.top, it.bottom) if along else (it.left, it.right) for it in boxes), key=sum)
    gaps = [after[0] - ahead[1] for ahead, after in itertools.pairwise(ends)]
    assert max(gaps) - min(gaps) <= 1
    assert all(box(opened.scene, name) == box(before, name) for name in ("wide", "last")), "the outermost middles"


def test_what_is_needed_is_known(opened: Document) -> None:
    opened.select(None)
    assert not aligning.can_align(opened) and not aligning.can_distribute(opened)
    opened.select("small", "wide")
    assert aligning.can_align(opened) and not aligning.can_distribute(opened)
    opened.select("small", "wide", "high")
    assert aligning.can_distribute(opened)


def test_a_locked_layer_keeps_all_of_them_where_they_are(opened: Document) -> None:
    opened.edit("Lock", lambda scene: edits.set_locked(scene, "high", True))
    opened.select("high", *SIZES)
    before = opened.scene
    aligning.align(opened, "left")
    assert opened.scene is before


def test_a_locked_layer_is_told_by_the_name_that_is_seen(
    opened: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    opened.notice.connect(told.append)
    opened.edit("Group", lambda scene: edits.group(scene, ["small", "wide"]))
    group = next(layer for layer in opened.scene.layers if layer.children)
    opened.edit("Lock", lambda scene: edits.set_locked(scene, group.id, True))
    monkeypatch.setattr(layer_names, "tr", lambda text: {"group": "Gruppe"}.get(text, text))
    opened.select(group.id)
    aligning.align(opened, "left")
    assert told == ['The layer "Gruppe" is locked: unlock it to change it.']


def test_a_group_is_moved_as_one(opened: Document) -> None:
    opened.edit("Group", lambda scene: edits.group(scene, ["small", "wide"]))
    group = next(layer for layer in opened.scene.layers if layer.children)
    opened.select(group.id)
    aligning.align(opened, "left")
    assert (box(opened.scene, "wide").left, box(opened.scene, "small").left) == (0, 80)
