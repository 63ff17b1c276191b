"""The changed box holds every pixel that changed, and little more after small edits."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.compositing.appearance import Appearance
from engine.compositing.changes import changed
from engine.compositing.compositor import Compositor
from engine.scene.affine import Place
from engine.scene.box import Box
from engine.scene.layers import GroupLayer, PaintLayer
from engine.scene.scene import EMPTY, Scene
from tests.engine.compositing.pictures import (
    WHOLE,
    appearances_of,
    ellipse,
    face,
    family,
    layers_of,
    lookup,
    noise,
    object_layer,
    photo_layer,
    scene_layer,
    scenes,
    stroke_tiles,
    view,
    with_layer,
)


@given(scenes(), st.data(), appearances_of(), st.sampled_from([0, 2]))
def test_every_pixel_that_differs_is_in_it(before: Scene, data: st.DataObject, look: Appearance, level: int) -> None:
    layers = list(before.layers)
    index = data.draw(st.integers(0, len(layers) - 1))
    what = data.draw(st.sampled_from(["remove", "exchange", "swap", "add", "fade", "look"]))
    if what == "remove":
        del layers[index]
    elif what == "exchange":
        layers[index] = data.draw(layers_of(layers[index].id))
    elif what == "swap":
        layers.append(layers.pop(index))
    elif what == "add":
        layers.insert(index, data.draw(layers_of("new")))
    elif what == "fade":
        layers[index] = replace(layers[index], opacity=data.draw(st.floats(0, 1)))
    after = replace(before, layers=tuple(layers))
    other = data.draw(appearances_of()) if what == "look" else look
    box = changed(before, after, lookup(look), lookup(other), level)
    compositor, canvas = Compositor(), before.box.at_level(level)
    one, two = (
        compositor.read(before, canvas, level, lookup(look)),
        compositor.read(after, canvas, level, lookup(other)),
    )
    differs = (one != two).any(axis=2)
    if box.is_empty:
        assert not differs.any()
    else:
        differs[box.at_level(level).intersect(canvas).slices(canvas)] = False
        assert not differs.any()


def test_nothing_changed_is_an_empty_box() -> None:
    scene, appearances = family()
    assert changed(scene, scene, appearances, appearances).is_empty
    assert changed(scene, with_layer(scene, "a", name="Cat", locked=True), appearances, appearances).is_empty
    hidden = with_layer(scene, "a", visible=False)
    assert changed(hidden, with_layer(hidden, "a", feather=9.0), appearances, appearances).is_empty


def test_a_new_answer_changes_its_object() -> None:
    scene, _ = family()
    looks = {"a": face(), "b": face(), "c": face()}
    box = changed(scene, scene, lookup(looks), lookup({**looks, "c": face(32)}))
    assert not box.is_empty and Box(205, 20, 295, 105).contains(box)
    assert changed(scene, scene, lookup(looks), lookup({**looks, "nobody": face()})).is_empty
    assert changed(scene, scene, lookup({}), lookup({})).is_empty
    assert WHOLE.contains(changed(scene, scene, lookup({}), lookup(looks)))
    renamed = with_layer(scene, "a", name="Cat")
    assert changed(scene, renamed, lookup(looks), lookup({**looks, "a": face()})).has(100, 110)


@pytest.mark.parametrize("change", [{"opacity": 0.4}, {"mode": "screen"}, {"feather": 1.0}, {"visible": False}])
def test_other_looks_change_the_whole_layer(change: dict[str, object]) -> None:
    scene, appearances = family()
    box = changed(scene, with_layer(scene, "a", **change), appearances, appearances)
    assert box.contains(Box(48, 65, 152, 155)) and not box.has(200, 110)


def test_reordering_changes_what_overlaps() -> None:
    scene, appearances = family()
    photo, lower, upper, group = scene.layers
    box = changed(scene, replace(scene, layers=(photo, upper, lower, group)), appearances, appearances)
    # Both ellipses, where they lie on each other.
    assert box.contains(Box(115, 75, 150, 145)) and not box.has(240, 60)


def test_a_dab_changes_its_surroundings_only() -> None:
    layer = object_layer(ellipse(900), Place(600, 600), feather=5.0)
    scene = Scene(1200, 1200, (photo_layer(noise(1200, 1200, 3)), layer))
    after = with_layer(scene, "object", mask=layer.mask.dab(450, 450, 10, erase=True))
    same = face()
    box = changed(scene, after, lookup(same), lookup(same))
    # The dab is in the mask's tile (1, 1), which lies at 406..662 of the canvas, and the feather reaches on.
    assert box.contains(Box(401, 401, 667, 667)) and box.width <= 256 + 20 and box.height <= 256 + 20
    paint = PaintLayer(id="p", name="p", tiles=stroke_tiles(10, 10, (1, 2, 3, 255)))
    painted = replace(paint, tiles=paint.tiles.write(Box(600, 600, 601, 601), np.full((1, 1, 4), 255, np.uint8)))
    before, after = (Scene(1200, 1200, (GroupLayer(id="g", name="g", children=(p,)),)) for p in (paint, painted))
    assert changed(before, after, lookup(same), lookup(same)) == Box(510, 510, 770, 770)


@pytest.mark.parametrize("before", [EMPTY, Scene(10, 10, ())])
def test_another_canvas_changes_all_of_it(before: Scene) -> None:
    scene, appearances = family()
    assert changed(before, scene, appearances, appearances) == scene.box
    assert Compositor.changed(before, scene, appearances, appearances) == scene.box


def test_new_pixels_of_a_background_change_the_whole_canvas() -> None:
    scene = Scene(300, 220, (scene_layer(),))
    one, other = lookup(view(22, 30)), lookup(view(20, 30))
    assert changed(scene, scene, one, other) == scene.box
    assert changed(scene, scene, one, one).is_empty
    plain = with_layer(scene, "ground", recipe=None)
    assert changed(plain, plain, one, other).is_empty
    assert changed(scene, plain, one, one) == scene.box
