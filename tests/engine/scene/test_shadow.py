"""Shadows follow their objects: what is done to an object is done to its shadow, and they stay together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from engine.problem import Problem
from engine.scene import edits, object_edits
from engine.scene.affine import IDENTITY, Affine
from engine.scene.difference import difference
from engine.scene.history import History
from engine.scene.layers import GroupLayer, LayerMask, ObjectLayer, PaintLayer, ShadowLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from tests.engine.scene.strategies import disc, photo


def standing() -> tuple[Scene, str, str]:
    """A photo, an object with its shadow, and paint above."""
    scene, owner = edits.add_object(
        edits.open_photo(photo()), class_name="cat", mask=disc(), noise=(0.5,), seed=7, name="cat"
    )
    scene, id = edits.add_shadow(scene, owner)
    return edits.add_layer(scene, PaintLayer(id="paint", name="paint")), owner, id


def order(scene: Scene) -> list[str]:
    return [layer.name for layer in scene.walk()]


def shadow_in(scene: Scene, id: str) -> ShadowLayer:
    layer = scene.find(id)
    assert isinstance(layer, ShadowLayer)
    return layer


def is_followed(scene: Scene, id: str) -> bool:
    layer = shadow_in(scene, id)
    owner = scene.find(layer.object_id)
    siblings = scene.siblings_of(owner.id)
    return layer.thrower == owner.silhouette and siblings[siblings.index(owner) - 1] is layer


def test_it_lies_right_beneath_its_object() -> None:
    scene, _, id = standing()
    assert order(scene)[1:] == ["Shadow", "cat", "paint"] and is_followed(scene, id)
    assert scene.find(id).mode == "multiply"


@pytest.mark.parametrize(
    "edit",
    [
        lambda scene, id: object_edits.set_place(scene, id, Affine.rotation(30)),
        lambda scene, id: object_edits.set_mask(scene, id, Mask.empty().stroke([(20, 20, 5)])),
        lambda scene, id: object_edits.set_feather(scene, id, 5),
        lambda scene, id: edits.set_opacity(scene, id, 0.5),
        lambda scene, id: edits.set_visible(scene, id, False),
        lambda scene, id: object_edits.grow_frame(scene, id, scene.find(id).frame.grown(40)),
        lambda scene, id: edits.transform(scene, [scene.find(id)], Affine.translation(5, 3)),
    ],
)
def test_it_follows_without_an_edit_of_its_own(edit: Callable[[Scene, str], Scene]) -> None:
    scene, owner, id = standing()
    edited = edit(scene, owner)
    assert is_followed(edited, id) and shadow_in(edited, id).thrower != shadow_in(scene, id).thrower
    assert {owner, id} == difference(scene, edited).layers
    box = shadow_in(scene, id).box_in(scene.box).union(shadow_in(edited, id).box_in(scene.box))
    assert difference(scene, edited).box.contains(box.intersect(scene.box))


def test_what_does_not_change_it_leaves_it_the_very_layer() -> None:
    scene, owner, id = standing()
    assert edits.rename(scene, owner, "dog").find(id) is scene.find(id)
    assert edits.set_opacity(scene, "paint", 0.5).find(id) is scene.find(id)


def test_deleting_the_object_deletes_it_and_undo_brings_both() -> None:
    scene, owner, id = standing()
    history = History(scene)
    history.apply("Delete", edits.remove(edits.set_locked(scene, id, True), owner))
    assert not history.scene.has(owner) and not history.scene.has(id)
    history.undo()
    assert history.scene.has(owner) and history.scene.has(id)
    left = edits.remove(scene, id)
    assert left.has(owner) and not left.has(id)


def test_its_own_mask_follows_the_object_through_a_drag_and_back() -> None:
    scene, owner, id = standing()
    mask = LayerMask(disc())
    scene = edits.replace(scene, id, layer_mask=mask)
    at_press = scene.find(owner)
    for step in (3.0, 11.5, 40.0):  # each from where it lay at the press
        dragged = edits.transform(scene, [at_press], Affine.translation(step, -step) @ Affine.rotation(step))
        scene_there = edits.transform(dragged, [at_press], Affine.translation(40, 9))
        moved = shadow_in(scene_there, id).layer_mask
        assert moved is not None and moved.shape.bounds() == mask.shape.bounds().moved(40, 9)
        assert not moved.is_resampled
    assert shadow_in(edits.transform(scene_there, [at_press], IDENTITY), id).layer_mask == mask
    both = edits.transform(scene, [scene.find(id), at_press], Affine.translation(40, 9))
    assert shadow_in(both, id).layer_mask == moved, "not twice, where both are selected"
    free = edits.replace(scene, id, layer_mask=replace(mask, linked=False))
    assert shadow_in(edits.transform(free, [at_press], Affine.translation(40, 9)), id).layer_mask == replace(
        mask, linked=False
    )


def test_a_duplicate_has_a_shadow_of_its_own() -> None:
    scene, owner, _ = standing()
    copied = edits.duplicate(scene, owner, "copy")
    assert order(copied)[1:] == ["Shadow", "cat", "Shadow 2", "cat 2", "paint"]
    (copy,) = copied.owned_by("copy")
    assert is_followed(copied, copy.id)
    moved = object_edits.set_place(copied, "copy", Affine.translation(40, 0))
    assert is_followed(moved, copy.id) and moved.owned_by(owner) == scene.owned_by(owner)


def test_copies_in_a_copied_group_belong_to_each_other() -> None:
    scene, owner, id = standing()
    scene = edits.group(scene, [owner], group_id="group")
    assert [layer.id for layer in scene.find("group").children] == [id, owner], "it is gathered with its object"
    copied = edits.duplicate(scene, "group", "copy")
    below, above = copied.find("copy").children
    assert isinstance(below, ShadowLayer) and below.object_id == above.id and above.id != owner
    assert edits.ungroup(copied, "copy").owned_by(above.id) == (below,)


def test_a_shadow_brings_its_object_into_a_group() -> None:
    scene, owner, id = standing()
    children = edits.group(scene, [id], group_id="group").find("group").children
    assert [layer.id for layer in children] == [id, owner]


@pytest.mark.parametrize("index", range(3))
def test_it_moves_with_its_object_past_others(index: int) -> None:
    scene, owner, id = standing()
    others = [layer.id for layer in scene.layers if layer.id not in (owner, id)]
    moved = edits.move_layer(scene, owner, index)
    assert [layer.id for layer in moved.layers] == [*others[:index], id, owner, *others[index:]]
    assert edits.move_layer(scene, id, index) == scene, "by itself it stays"
    into = edits.group(scene, ["paint"], group_id="group")
    inside = edits.move_layer(into, owner, 0, "group")
    assert [layer.id for layer in inside.find("group").children] == [id, owner, "paint"]


def test_what_a_file_says_otherwise_is_put_in_order() -> None:
    scene, owner, id = standing()
    shadow, thrower = scene.find(id), scene.find(owner)
    apart = Scene(scene.width, scene.height, (thrower, GroupLayer(id="g", name="g", children=(shadow,))))
    assert [layer.id for layer in apart.walk()] == [id, owner, "g"]


def test_a_shadow_without_its_object_is_seen_nowhere() -> None:
    lonely = ShadowLayer(id="s", name="s", object_id="gone")
    scene = Scene(300, 200, (lonely,))
    assert scene.layers == (lonely,) and lonely.thrower is None
    assert lonely.box_in(scene.box).is_empty and lonely.fingerprint_in(scene.box) is None


def test_what_throws_no_shadow_and_owners_in_a_circle_are_borne() -> None:
    one = ShadowLayer(id="one", name="one", object_id="two")
    two = replace(one, id="two", object_id="one")
    itself = replace(one, id="three", object_id="three")
    of_a_group = replace(one, id="four", object_id="group")
    group = GroupLayer(id="group", name="group", children=(of_a_group, one, two, itself))
    assert Scene(300, 200, (group,)).layers == (group,)
    of_paint = replace(one, object_id="paint")
    scene = Scene(300, 200, (PaintLayer(id="paint", name="paint"), of_paint))
    assert [layer.id for layer in scene.layers] == ["one", "paint"] and shadow_in(scene, "one").thrower is None


@pytest.mark.parametrize(
    "field, value", [("length", 4.1), ("softness", -0.1), ("contact", 0.4), ("angle", float("nan")), ("object_id", "")]
)
def test_values_that_make_no_sense_are_refused(field: str, value: object) -> None:
    scene, _, id = standing()
    with pytest.raises(Problem):
        edits.replace(scene, id, **{field: value})


def test_only_objects_throw_shadows_and_locked_ones_get_none() -> None:
    scene, owner, _ = standing()
    with pytest.raises(Problem, match="not of the kind"):
        edits.add_shadow(scene, "paint")
    with pytest.raises(Problem, match="locked"):
        edits.add_shadow(edits.set_locked(scene, owner, True), owner)


def test_fingerprints_tell_all_that_it_depends_on() -> None:
    scene, owner, id = standing()
    changes = [
        edits.replace(scene, id, **change)
        for change in (
            {"angle": 1}, {"length": 1}, {"softness": 1}, {"contact": 0.2}, {"colour": (1, 2, 3)}, {"opacity": 0.1},
        )
    ]  # fmt: skip
    there = Affine.translation(9, 9)
    changes += [scene, object_edits.set_feather(scene, owner, 3), object_edits.set_place(scene, owner, there)]
    changes.append(object_edits.set_mask(scene, owner, Mask.empty().stroke([(20, 20, 5)])))
    changes.append(edits.set_opacity(scene, owner, 0.5))
    texts = {shadow_in(changed, id).fingerprint_in(scene.box) for changed in changes}
    assert len(texts) == len(changes) and None not in texts


def test_an_object_hides_its_own_shadow_and_its_duplicates() -> None:
    scene, owner, id = standing()
    copied = edits.duplicate(scene, owner, "copy")
    copy = copied.find("copy")
    assert scene.find(id).is_hidden_from(scene.find(owner)) and copied.find(id).is_hidden_from(copy)
    moved = object_edits.set_place(copied, "copy", Affine.translation(1, 0))
    assert isinstance(copy, ObjectLayer) and not moved.find(id).is_hidden_from(moved.find("copy"))
