"""Drop shadows follow any layer with an outline: what is done to it is done to its shadow, and they stay together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import cos, radians, sin

import pytest

from engine.problem import Problem
from engine.scene import edits, mask_edits, object_edits, picture_edits
from engine.scene.adjustments import Levels
from engine.scene.affine import Affine
from engine.scene.box import Box
from engine.scene.difference import difference
from engine.scene.history import History
from engine.scene.layers import BackgroundLayer, DropShadowLayer, GroupLayer, LayerMask, PaintLayer, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.photo_exchange import with_photo
from engine.scene.scene import Scene
from tests.engine.scene.strategies import disc, photo


def dropped(kind: str = "cut-out") -> tuple[Scene, str, str]:
    """A photo, above it something of a kind with its drop shadow, and paint on top; the ids of the two."""
    scene = edits.open_photo(photo())
    cut_out = PhotoLayer(id="cut-out", name="cut-out", photo=photo(), layer_mask=LayerMask.showing(disc()))
    scene = edits.add_layer(scene, cut_out)
    scene, cat = edits.add_object(scene, class_name="cat", mask=disc(), noise=(0.5,), seed=7, name="cat")
    scene = edits.group(scene, [cat], group_id="group")
    owner = {"object": cat}.get(kind, kind)
    scene, id = edits.add_drop_shadow(scene, owner)
    return edits.add_layer(scene, PaintLayer(id="paint", name="paint")), owner, id


def shadow_in(scene: Scene, id: str) -> DropShadowLayer:
    layer = scene.find(id)
    assert isinstance(layer, DropShadowLayer)
    return layer


def is_followed(scene: Scene, id: str) -> bool:
    layer = shadow_in(scene, id)
    owner = scene.find(layer.layer_id)
    siblings = scene.siblings_of(owner.id)
    return layer.thrower is owner and siblings[siblings.index(owner) - 1] is layer


KINDS = ("cut-out", "object", "group")


@pytest.mark.parametrize("kind", KINDS)
def test_it_lies_right_beneath_its_layer_as_strong_as_elsewhere(kind: str) -> None:
    scene, _, id = dropped(kind)
    layer = shadow_in(scene, id)
    assert is_followed(scene, id) and (layer.mode, layer.opacity, layer.angle) == ("multiply", 0.75, 60)
    assert layer.colour == (0, 0, 0) and layer.name == "Drop shadow"


def test_it_is_as_far_and_wide_as_the_picture_is_large() -> None:
    small, large = (replace(dropped()[0], width=side, height=side // 2, layers=()) for side in (500, 5000))
    found = []
    for scene in (small, large):
        scene = edits.add_layer(scene, PaintLayer(id="p", name="p"))
        scene, id = edits.add_drop_shadow(scene, "p")
        found.append(shadow_in(scene, id))
    assert found[1].distance == 10 * found[0].distance == 30 and found[1].size == 10 * found[0].size == 40


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "edit",
    [
        lambda scene, id: edits.transform(scene, [scene.find(id)], Affine.translation(5, 3)),
        lambda scene, id: edits.transform(scene, [scene.find(id)], Affine.rotation(30)),
        lambda scene, id: edits.set_opacity(scene, id, 0.5),
        lambda scene, id: edits.set_visible(scene, id, False),
    ],
)
def test_it_follows_without_an_edit_of_its_own(kind: str, edit: Callable[[Scene, str], Scene]) -> None:
    scene, owner, id = dropped(kind)
    edited = edit(scene, owner)
    assert is_followed(edited, id) and edited.find(id) is not scene.find(id)
    found = difference(scene, edited)
    assert {owner, id} <= found.layers
    box = shadow_in(scene, id).box_in(scene.box).union(shadow_in(edited, id).box_in(scene.box))
    assert found.box.contains(box.intersect(scene.box))


def test_a_mask_of_its_layer_and_what_is_in_its_group_are_followed() -> None:
    scene, owner, id = dropped()
    masked = mask_edits.set_mask(scene, owner, LayerMask.showing(Mask.empty().stroke([(20, 20, 5)])))
    assert is_followed(masked, id) and masked.find(id) is not scene.find(id)
    scene, _, id = dropped("group")
    (cat,) = scene.objects()
    moved = object_edits.set_place(scene, cat.id, Affine.translation(9, 9))
    assert is_followed(moved, id) and difference(scene, moved).layers == {cat.id, "group", id}


def test_what_is_done_elsewhere_leaves_it_the_very_layer() -> None:
    scene, _, id = dropped()
    assert edits.set_opacity(scene, "paint", 0.5).find(id) is scene.find(id)


@pytest.mark.parametrize("kind", KINDS)
def test_deleting_its_layer_deletes_it_and_undo_brings_both(kind: str) -> None:
    scene, owner, id = dropped(kind)
    history = History(scene)
    history.apply("Delete", edits.remove(scene, owner))
    assert not history.scene.has(owner) and not history.scene.has(id)
    history.undo()
    assert history.scene == scene
    left = edits.remove(scene, id)
    assert left.has(owner) and not left.has(id)


@pytest.mark.parametrize("kind", KINDS)
def test_a_duplicate_has_one_of_its_own(kind: str) -> None:
    scene, owner, id = dropped(kind)
    copied = edits.duplicate(scene, owner, "copy")
    (copy,) = copied.owned_by("copy")
    assert is_followed(copied, copy.id) and is_followed(copied, id) and copy.id != id


def test_copies_in_a_copied_group_belong_to_each_other() -> None:
    scene, _, id = dropped("group")
    outer = edits.group(scene, ["group", id], group_id="outer")
    assert [layer.id for layer in outer.find("outer").children] == [id, "group"]
    copied = edits.duplicate(outer, "outer", "copy")
    below, above = copied.find("copy").children
    assert isinstance(below, DropShadowLayer) and below.layer_id == above.id != "group"
    assert isinstance(above, GroupLayer) and is_followed(copied, below.id) and is_followed(copied, id)


@pytest.mark.parametrize("kind", KINDS)
def test_it_moves_with_its_layer(kind: str) -> None:
    scene, owner, id = dropped(kind)
    scene = edits.move_layer(scene, owner, 0)
    assert [layer.id for layer in scene.layers][:2] == [id, owner] and is_followed(scene, id)
    assert edits.move_layer(scene, id, 2) == scene, "by itself it stays"


def test_a_group_that_is_taken_apart_has_none_any_more() -> None:
    scene, _, id = dropped("group")
    apart = edits.ungroup(scene, "group")
    assert not apart.has(id) and [layer.name for layer in apart.walk()][-2:] == ["cat", "paint"]


def test_it_is_clipped_as_its_layer_is() -> None:
    scene, owner, id = dropped()
    clipped = mask_edits.set_clipped(scene, owner, True)
    assert shadow_in(clipped, id).is_clipped and is_followed(clipped, id)
    assert not shadow_in(mask_edits.set_clipped(clipped, owner, False), id).is_clipped
    of_clipped, second = edits.add_drop_shadow(edits.remove(clipped, id), owner)
    assert shadow_in(of_clipped, second).is_clipped and is_followed(of_clipped, second)


def test_layers_without_an_outline_throw_none_and_locked_ones_get_none() -> None:
    scene, owner, id = dropped()
    scene, levels = edits.add_adjustment(scene, Levels())
    scene, ground = edits.add_background(scene, [(9, 9, 9)])
    scene = edits.group(scene, [levels], group_id="only adjustments")
    for layer_id in (levels, ground, "only adjustments", id):
        with pytest.raises(Problem, match="no outline"):
            edits.add_drop_shadow(scene, layer_id)
    with pytest.raises(Problem, match="locked"):
        edits.add_drop_shadow(edits.set_locked(scene, owner, True), owner)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("distance", -1), ("distance", 10_001), ("size", float("nan")), ("size", 5_001), ("angle", float("inf")),
        ("layer_id", ""), ("colour", (1, 2, 256)),
    ],
)  # fmt: skip
def test_values_that_make_no_sense_are_refused(field: str, value: object) -> None:
    scene, _, id = dropped()
    with pytest.raises(Problem):
        edits.replace(scene, id, **{field: value})


def test_one_in_its_own_group_is_put_beneath_that_and_circles_are_borne() -> None:
    one = DropShadowLayer(id="one", name="one", layer_id="group")
    group = GroupLayer(id="group", name="group", children=(one, PaintLayer(id="p", name="p")))
    scene = Scene(300, 200, (group,))
    assert [layer.id for layer in scene.walk()] == ["one", "group", "p"] and is_followed(scene, "one")
    two = replace(one, id="two", layer_id="three")
    circle = (two, replace(one, id="three", layer_id="two"), replace(one, id="four", layer_id="four"))
    assert Scene(300, 200, circle).layers == circle
    assert two.thrower is None and two.box_in(scene.box).is_empty and two.fingerprint_in(scene.box) is None


def test_shadows_in_a_group_throw_none_with_it() -> None:
    scene, cat, _ = dropped("object")
    scene, id = edits.add_drop_shadow(scene, "group")
    (outline,) = shadow_in(scene, id).made_of
    assert [layer.id for layer in outline.walk()] == ["group", cat]
    assert outline.children[0] is scene.find(cat), "whose appearance is known by the very layer"


def test_fingerprints_tell_all_that_it_depends_on() -> None:
    scene, _, id = dropped()
    changes = [scene] + [
        edits.replace(scene, id, **change)
        for change in ({"angle": 1}, {"distance": 30}, {"size": 40}, {"colour": (1, 2, 3)}, {"opacity": 0.1})
    ]
    texts = {shadow_in(changed, id).fingerprint_in(scene.box) for changed in changes}
    assert len(texts) == len(changes) and None not in texts
    far = Box(-900, -900, -800, -800)
    assert shadow_in(scene, id).fingerprint_in(far) is None


@pytest.mark.parametrize("kind", ["object", "group"])
def test_what_throws_it_does_not_see_it(kind: str) -> None:
    scene, owner, id = dropped(kind)
    (cat,) = scene.objects()
    assert scene.find(id).is_hidden_from(cat) and scene.find(id).is_hidden_from(scene.find(owner))
    assert not scene.find(id).is_hidden_from(scene.find("paint"))


def test_it_falls_where_its_angle_says_in_whole_pixels() -> None:
    layer = DropShadowLayer(id="s", name="s", layer_id="p", distance=100)
    for angle in (0, 60, 135, -90):
        dx, dy = replace(layer, angle=angle).offset
        assert (dx, dy) == pytest.approx((100 * cos(radians(angle)), 100 * sin(radians(angle))), abs=0.5)


def test_it_turns_and_grows_with_the_picture() -> None:
    scene, _, id = dropped()
    scene = edits.replace(scene, id, angle=30, distance=20, size=8)
    turned = shadow_in(picture_edits.rotate(scene, 1), id)
    assert (turned.angle, turned.distance, turned.size) == pytest.approx((120, 20, 8))
    mirrored = shadow_in(picture_edits.flip(scene), id)
    assert mirrored.angle == pytest.approx(150)
    large = shadow_in(picture_edits.resize(scene, 3 * scene.width, 3 * scene.height), id)
    assert (large.angle, large.distance, large.size) == pytest.approx((30, 60, 24))
    exact = shadow_in(picture_edits.crop(scene, Box(3, 3, 90, 90)), id)
    assert (exact.angle, exact.distance, exact.size) == (30, 20, 8)


def test_a_recipe_for_larger_photos_has_a_larger_one() -> None:
    scene, _, id = dropped()
    scene = edits.replace(scene, id, distance=20, size=8)
    larger = replace(photo(), samples=photo().samples.repeat(2, 0).repeat(2, 1))
    found = shadow_in(with_photo(scene, larger), id)
    assert (found.distance, found.size) == pytest.approx((40, 16)) and is_followed(with_photo(scene, larger), id)


def test_backgrounds_have_no_outline() -> None:
    assert not BackgroundLayer(id="b", name="b", colours=((1, 1, 1),)).has_outline
