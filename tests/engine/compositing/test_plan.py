"""What is decided to be drawn, and that keys change exactly when pixels may."""

from __future__ import annotations

import numpy as np
import pytest

from engine.compositing.appearance import no_appearances
from engine.compositing.compositor import Compositor
from engine.compositing.kinds.object import ObjectOp
from engine.compositing.kinds.paint import PaintOp
from engine.compositing.kinds.photo import PhotoOp
from engine.compositing.kinds.table import PLANS, Target
from engine.compositing.ops import ClipOp, GroupOp, Op
from engine.compositing.plan import only_above, only_below, plan_tile, seen_from
from engine.problem import Problem
from engine.scene.adjustments import GaussianBlur
from engine.scene.affine import IDENTITY, Affine, Place
from engine.scene.layers import AdjustmentLayer, BackgroundLayer, GroupLayer, PaintLayer
from engine.scene.mask import Mask
from engine.scene.scene import EMPTY, Scene
from tests.engine.compositing.pictures import (
    ellipse,
    face,
    family,
    lookup,
    noise,
    object_layer,
    photo_layer,
    ramp,
    stroke_tiles,
    with_layer,
)


def kinds(ops: tuple[Op, ...]) -> list[str]:
    return [type(op).__name__ for op in ops]


def ids(scene: Scene) -> list[str]:
    return [layer.id for layer in scene.walk()]


def test_ops_come_lowest_first_and_end_with_the_canvas_edge() -> None:
    scene, appearances = family()
    ops = plan_tile(scene, 0, 0, 0, appearances)
    assert kinds(ops) == ["PhotoOp", "ObjectOp", "ObjectOp", "GroupOp", "ClipOp"]
    assert isinstance(ops[-1], ClipOp) and (ops[-1].width, ops[-1].height) == (256, 220)
    group = ops[3]
    assert isinstance(group, GroupOp) and group.opacity == 0.7 and kinds(group.children) == ["PaintOp", "ObjectOp"]


def test_nothing_is_planned_where_nothing_is_seen() -> None:
    scene, appearances = family()
    assert plan_tile(scene, 0, 2, 0, appearances) == ()
    assert plan_tile(scene, 0, -1, 0, appearances) == ()
    assert plan_tile(EMPTY, 0, 0, 0, appearances) == ()


@pytest.mark.parametrize("change", [{"visible": False}, {"opacity": 0.0}])
def test_hidden_layers_are_left_out(change: dict[str, object]) -> None:
    scene, appearances = family()
    assert kinds(plan_tile(with_layer(scene, "a", **change), 0, 0, 0, appearances)).count("ObjectOp") == 1
    assert "GroupOp" not in kinds(plan_tile(with_layer(scene, "group", **change), 0, 0, 0, appearances))


def test_an_object_without_appearance_or_mask_is_not_drawn() -> None:
    scene, appearances = family()
    ops = plan_tile(scene, 0, 0, 0, no_appearances)
    assert kinds(ops) == ["PhotoOp", "GroupOp", "ClipOp"]
    unmasked = with_layer(scene, "a", mask=Mask.empty())
    assert kinds(plan_tile(unmasked, 0, 0, 0, appearances)) == ["PhotoOp", "ObjectOp", "GroupOp", "ClipOp"]


def test_layers_elsewhere_cost_nothing() -> None:
    far = object_layer(ellipse(40), Place(900, 900), id="far")
    paint = PaintLayer(id="paint", name="p", tiles=stroke_tiles(600, 10, (1, 2, 3, 255)))
    small = photo_layer(noise(5, 5, 3), id="small", place=Affine.translation(700, 700))
    scene = Scene(1000, 1000, (photo_layer(noise(1000, 1000, 3)), far, paint, small))
    assert kinds(plan_tile(scene, 0, 0, 0, lookup(face()))) == ["PhotoOp"]
    assert kinds(plan_tile(scene, 0, 2, 0, lookup(face()))) == ["PhotoOp", "PaintOp"]
    assert kinds(plan_tile(scene, 0, 3, 3, lookup(face()))) == ["PhotoOp", "ObjectOp", "ClipOp"]
    assert kinds(plan_tile(scene, 2, 0, 0, lookup(face()))) == ["PhotoOp", "ObjectOp", "PaintOp", "PhotoOp", "ClipOp"]


def test_below_and_above_cut_through_groups() -> None:
    scene, _ = family()
    inner = GroupLayer(id="outer", name="o", children=(scene.find("group"), *(scene.find("b"),)))
    scene = Scene(300, 220, (scene.find("photo"), inner, scene.find("a")))
    assert ids(only_below(scene, "c")) == ["photo", "outer", "group", "paint"]
    assert ids(only_above(scene, "paint")) == ["outer", "group", "c", "b", "a"]
    assert ids(only_below(scene, "photo")) == []
    assert ids(only_above(scene, "photo")) == ["outer", "group", "paint", "c", "b", "a"]
    assert only_below(scene, "c").find("group").opacity == 0.7


def test_what_a_layer_sees_is_what_lies_beneath() -> None:
    scene, appearances = family()
    assert kinds(plan_tile(seen_from(scene, "b"), 0, 0, 0, appearances)) == ["PhotoOp", "ObjectOp", "ClipOp"]
    with pytest.raises(Problem, match="no longer there"):
        seen_from(scene, "gone")


def test_equal_plans_have_equal_keys() -> None:
    scene, appearances = family()
    one, other = (
        plan_tile(scene, 0, 0, 0, appearances),
        plan_tile(with_layer(scene, "a", name="x"), 0, 0, 0, appearances),
    )
    assert one == other and hash(one) == hash(other)
    assert len(set(one)) == len(one)


@pytest.mark.parametrize(
    "change",
    [
        {"opacity": 0.5},
        {"mode": "screen"},
        {"feather": 2.0},
        {"place": Place(101, 110).to_affine(150)},
        {"mask": Mask.from_array(ellipse(150)).stroke([(60, 75, 5)], erase=True)},
        {"side": 160},
    ],
)
def test_every_change_of_looks_changes_the_key(change: dict[str, object]) -> None:
    scene, appearances = family()
    before = plan_tile(scene, 0, 0, 0, appearances)[1]
    after = plan_tile(with_layer(scene, "a", **change), 0, 0, 0, appearances)[1]
    assert isinstance(before, ObjectOp) and isinstance(after, ObjectOp) and before != after


def test_another_appearance_changes_the_key_also_under_the_same_name() -> None:
    scene, _ = family()
    assert plan_tile(scene, 0, 0, 0, lookup(face()))[1] != plan_tile(scene, 0, 0, 0, lookup(face()))[1]
    same = face()
    assert plan_tile(scene, 0, 0, 0, lookup(same))[1] == plan_tile(scene, 0, 0, 0, lookup(same))[1]


def test_a_dab_changes_only_the_tiles_near_it() -> None:
    mask = ellipse(700)
    layer = object_layer(mask, Place(500, 500, 20, 1.0), feather=4.0)
    scene = Scene(1000, 1000, (photo_layer(noise(1000, 1000, 3)), layer))
    x, y = layer.place.inverse().apply((400.0, 600.0))
    after = with_layer(scene, "object", mask=layer.mask.stroke([(x, y, 20)], erase=True))
    look = lookup(face())
    tiles = [(tx, ty) for ty in range(4) for tx in range(4)]
    changed = [at for at in tiles if plan_tile(scene, 0, *at, look) != plan_tile(after, 0, *at, look)]
    # Canvas pixels 380..420 x 580..620 lie in tile (1, 2); the blocks of the mask reach a little further.
    assert (1, 2) in changed and len(changed) <= 3


def test_a_dab_changes_the_tiles_its_feather_reaches() -> None:
    layer = object_layer(np.full((600, 600), 255, np.uint8), IDENTITY, feather=100.0)
    scene = Scene(600, 600, (layer,))
    # The next tile's edge is 79 px away, further than a block of the mask.
    after = with_layer(scene, "object", mask=layer.mask.stroke([(345, 120, 10)], erase=True))
    look, kept = lookup(face()), Compositor()
    for one in (scene, after):
        shown = kept.tile(one, 0, 0, 0, look)
        assert np.array_equal(shown, Compositor().tile(one, 0, 0, 0, look))
    assert not np.array_equal(shown, kept.tile(scene, 0, 0, 0, look))


def test_paint_changes_only_its_tiles() -> None:
    tiles = stroke_tiles(10, 10, (9, 9, 9, 255))
    scene = Scene(600, 300, (photo_layer(ramp(300, 600)), PaintLayer(id="p", name="p", tiles=tiles)))
    after = with_layer(scene, "p", tiles=tiles.write(stroke_tiles(300, 10, (9, 9, 9, 255)).bounds(), noise(40, 60, 4)))
    look = lookup(face())
    assert plan_tile(scene, 0, 0, 0, look) == plan_tile(after, 0, 0, 0, look)
    assert plan_tile(scene, 0, 1, 0, look) != plan_tile(after, 0, 1, 0, look)
    assert plan_tile(scene, 1, 0, 0, look) != plan_tile(after, 1, 0, 0, look)


def test_a_photo_is_named_not_read() -> None:
    scene = Scene(600, 600, (photo_layer(noise(600, 600, 3)), BackgroundLayer(id="b", name="b", colours=((1, 2, 3),))))
    op = plan_tile(scene, 3, 0, 0, no_appearances)[0]
    assert isinstance(op, PhotoOp) and "digest" not in op.photo.__dict__
    assert PaintOp not in {type(one) for one in plan_tile(scene, 3, 0, 0, no_appearances)}


def test_stacked_blurs_are_planned_once_for_each_tile(monkeypatch: pytest.MonkeyPatch) -> None:
    planned: list[str] = []
    plan = PLANS[AdjustmentLayer]

    def counting(layer: AdjustmentLayer, target: Target) -> Op | None:
        planned.append(layer.id)
        return plan(layer, target)

    monkeypatch.setitem(PLANS, AdjustmentLayer, counting)
    blurs = [AdjustmentLayer(id=f"{n}", name="blur", adjustment=GaussianBlur(radius=9)) for n in range(12)]
    scene = Scene(300, 100, (photo_layer(noise(100, 300, 3)), *blurs))
    once = plan_tile(scene, 0, 0, 0, no_appearances)
    assert len(planned) == 12 + 11, "each in its tile, and in the next what lies below the uppermost"
    assert [op.key for op in plan_tile(scene, 0, 0, 0, no_appearances)] == [op.key for op in once]
    assert len(repr(once[-1].key)) < 1000, "a key does not hold all keys below it"
