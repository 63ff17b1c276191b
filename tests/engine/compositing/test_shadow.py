"""Shadows: where they fall and how soft, the same wherever their object is moved, and never farther than they say."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.compositing.appearance import no_appearances
from engine.compositing.compositor import Compositor
from engine.compositing.context_view import pull
from engine.compositing.flatten import flatten
from engine.compositing.plan import plan_tile
from engine.compositing.proof import prove
from engine.compositing.shadow import Ground, ground_of, lowest, shadow
from engine.compositing.sources import Sources
from engine.scene import edits, object_edits
from engine.scene.affine import Affine, Place
from engine.scene.box import Box
from engine.scene.layers import BackgroundLayer, ShadowLayer
from engine.scene.scene import Scene
from tests.engine.compositing.pictures import (
    Pixels,
    coverage_tile,
    face,
    lookup,
    masks,
    object_layer,
    photo_layer,
    places,
)

WHITE = BackgroundLayer(id="white", name="white", colours=((255, 255, 255),))
LOOK = lookup(face())


def table() -> Pixels:
    """A table seen from its side: a board on two legs, uint8 (100, 100); its feet end at row 80."""
    mask = np.zeros((100, 100), np.uint8)
    mask[30:45, 15:85] = 255
    mask[45:80, 20:28] = mask[45:80, 72:80] = 255
    return mask


PLACE = Place(250, 200, 0, 2)


def standing(place: Place | Affine = PLACE, mask: Pixels | None = None, **fields: object) -> Scene:
    """White ground, a shadow, and its object."""
    owner = object_layer(table() if mask is None else mask, place)
    thrown = ShadowLayer(id="shadow", name="shadow", object_id="object", **fields)  # type: ignore[arg-type]
    return Scene(500, 400, (WHITE, thrown, owner))


def darkness(scene: Scene, level: int = 0) -> np.ndarray:
    """The shadow's coverage alone on the canvas, at a level."""
    alone = replace(scene, layers=(scene.find("shadow"),))
    return Compositor().read(alone, scene.box.at_level(level), level, no_appearances)[..., 3].astype(int)


def middle(picture: np.ndarray) -> tuple[float, float]:
    rows, columns = np.indices(picture.shape)
    return float((columns * picture).sum() / picture.sum()), float((rows * picture).sum() / picture.sum())


FEET = 260  # canvas row where the legs of the standing table end


@pytest.mark.parametrize("angle, dx, dy", [(0, 1, 0), (180, -1, 0), (90, 0, 1), (-90, 0, -1), (45, 1, 1)])
def test_it_falls_where_its_angle_says(angle: float, dx: int, dy: int) -> None:
    x, y = middle(darkness(standing(angle=angle, length=1.0)))
    if dx:
        assert (x - 250) * dx > 6
    else:
        assert abs(x - 250) < 3
    assert (y - FEET) * dy > 15 if dy else abs(y - FEET) < 15


def test_it_is_as_long_as_said() -> None:
    thrown = (darkness(standing(angle=90, length=length, softness=0.0)) for length in (0.5, 1.2))
    reached = [np.flatnonzero(one.max(axis=1) > 60).max() for one in thrown]
    assert reached[1] - reached[0] == pytest.approx(70, abs=12), "the table is 100 px high"


def test_it_is_darkest_at_the_feet_and_softer_far_away() -> None:
    picture = darkness(standing(angle=60, length=1.2, softness=0.6))
    assert picture[FEET + 1, 198] > 180 and picture[FEET + 1, 302] > 180 > picture[FEET + 1, 250]
    assert picture[FEET + 60].max() < picture[FEET + 1].max()
    pictures = (darkness(standing(angle=60, length=1.2, softness=it))[FEET + 40 :] for it in (1.0, 0.0))
    soft, hard = (np.abs(np.diff(one, axis=0)).max() for one in pictures)
    assert soft < hard


def test_feet_higher_than_the_contact_touch_nothing() -> None:
    lifted = table()
    lifted[70:80, 72:80] = 0  # one leg ends a fifth of its height above the ground
    near, far = (darkness(standing(mask=lifted, length=0.0, contact=it)) for it in (0.05, 0.3))
    assert near[242:250, 300:305].max() < far[242:250, 300:305].max()


def test_colour_and_mode_are_the_layers() -> None:
    scene = standing(colour=(200, 20, 20), mode="multiply", opacity=0.5)
    red, green, blue = flatten(replace(scene, layers=scene.layers[:2]), LOOK)[FEET + 1, 198]
    assert red > green == blue and 100 < green < 160


@given(st.integers(-300, 300), st.integers(-300, 300))
def test_moved_by_whole_pixels_it_is_the_same_picture(dx: int, dy: int) -> None:
    still, moved = (
        replace(standing(Affine.translation(x, y) @ Affine.rotation(20)), width=1500, height=1500)
        for x, y in ((600, 600), (600 + dx, 600 + dy))
    )
    assert np.array_equal(np.roll(darkness(still), (dy, dx), (0, 1)), darkness(moved))


def test_a_drag_draws_its_picture_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = []
    monkeypatch.setattr("engine.compositing.kinds.shadow.shadow", lambda *it: drawn.append(it) or shadow(*it))
    compositor, scene = Compositor(), standing()
    for x in range(5):
        scene = object_edits.set_place(scene, "object", Place(250.3 + x, 200))
        compositor.read(scene, scene.box, 0, LOOK)
    assert len(drawn) == 1


@given(places, masks(), st.floats(-180, 180), st.floats(0, 4), st.floats(0, 1), st.sampled_from([0.0, 5.0]))
def test_nothing_lies_beyond_its_box(
    place: Place, mask: Pixels, angle: float, length: float, softness: float, feather: float
) -> None:
    scene = standing(place, mask, angle=angle, length=length, softness=softness)
    scene = object_edits.set_feather(scene, "object", feather)
    picture, box = darkness(scene), scene.find("shadow").box_in(scene.box).intersect(scene.box)
    picture[box.slices(scene.box)] = 0
    assert not picture.any()


@given(places, masks(), st.floats(-180, 180), st.floats(0, 4))
def test_its_box_cuts_nothing_off(place: Place, mask: Pixels, angle: float, length: float) -> None:
    scene = standing(place, mask, angle=angle, length=length, softness=1.0)
    layer = scene.find("shadow")
    ops = plan_tile(replace(scene, layers=(layer,)), 0, 0, 0, no_appearances)
    whole = ops[0]._at_level(Sources(), 0) if ops else np.zeros((3, 3), np.uint8)  # type: ignore[attr-defined]
    edges = np.concatenate([whole[0], whole[-1], whole[:, 0], whole[:, -1]])
    assert edges.max() <= 8


@pytest.mark.parametrize("level", [1, 2, 3])
def test_from_afar_it_is_the_same_smaller(level: int) -> None:
    scene, step = standing(angle=40, length=1.0), 1 << level
    near, far = darkness(scene), darkness(scene, level)
    rows, columns = 400 // step * step, 500 // step * step
    mean = near[:rows, :columns].reshape(rows // step, step, columns // step, step).mean(axis=(1, 3))
    assert np.abs(far[: rows // step, : columns // step] - mean).mean() < 2


def test_a_turned_object_stands_on_what_is_lowest_now() -> None:
    x, y = middle(darkness(standing(Place(250, 200, 180, 2), angle=90, length=0.0)))
    # Upside down it stands on its board, which lay 20 px of its frame above the middle.
    assert y == pytest.approx(240, abs=12) and x == pytest.approx(250, abs=3)


def test_a_hidden_object_throws_none_and_a_faint_one_a_faint_one() -> None:
    scene = standing()
    assert not darkness(edits.set_visible(scene, "object", False)).any()
    faint = darkness(edits.set_opacity(scene, "object", 0.5))
    assert np.abs(faint - darkness(scene) / 2).max() <= 1


def test_without_its_object_it_draws_nothing() -> None:
    lonely = Scene(500, 400, (WHITE, ShadowLayer(id="shadow", name="s", object_id="gone")))
    assert not darkness(lonely).any()


def test_an_empty_mask_throws_nothing() -> None:
    scene = standing()
    assert not darkness(object_edits.paint_mask(scene, "object", [(250, 200, 400)], hardness=1, erase=True)).any()


def test_the_proof_counts_it_as_a_layer() -> None:
    rows, columns = np.indices((400, 500))
    samples = np.dstack([rows % 251, columns % 241, (rows + columns) % 239]).astype(np.uint8)
    scene = standing(length=1.0, mode="multiply")
    scene = replace(scene, layers=(photo_layer(samples), *scene.layers[1:]))
    without = replace(scene, layers=(scene.layers[0], scene.layers[2]))
    proof, bare = prove(scene, LOOK), prove(without, LOOK)
    assert proof.holds and proof.covered > bare.covered
    covered = np.zeros((512, 512), np.uint8)
    for tx, ty in Box(0, 0, 500, 400).tiles(256):
        covered[ty * 256 :, tx * 256 :][:256, :256] = coverage_tile(scene, tx, ty, LOOK, above="photo")
    changed = (flatten(scene, LOOK)[..., :3] != samples).any(axis=2)
    assert not (changed & (covered[:400, :500] == 0)).any() and proof.covered == (covered[:400, :500] > 0).sum()


def test_its_object_does_not_see_it_and_others_do() -> None:
    scene = standing(length=1.0)
    upper = object_layer(table(), Place(330, 240, 0, 2), id="upper")
    scene = edits.add_layer(scene, upper)
    bare = edits.remove(scene, "shadow")
    for id, sees in (("object", False), ("upper", True)):
        views = [pull(one, one.find(id), 64, Compositor(), LOOK)[0] for one in (scene, bare)]  # type: ignore[arg-type]
        assert np.array_equal(*views) != sees


# The ground line


def test_the_ground_runs_along_the_feet() -> None:
    mask = table()
    mask[76:, 20:28] = 0  # the left legs stand farther back
    ground = ground_of(lowest(mask), 50, 0.08)
    assert ground is not None
    assert ground.at(np.array([20.5, 79.5])) == pytest.approx([76, 80], abs=0.6)


def test_what_hangs_higher_does_not_tilt_it() -> None:
    mask = table()
    mask[45:71, 85:95] = 255  # a tail that ends 9 px above the ground
    ground = ground_of(lowest(mask), 50, 0.08)
    assert ground == Ground(80, 0, 50)


def test_columns_without_a_silhouette_are_no_ground() -> None:
    assert ground_of(lowest(np.zeros((9, 9), np.uint8)), 5, 0.1) is None
    assert not shadow(np.full((9, 9), 3, np.uint8), (1, 0), 0.5, 0.1).any()
    one = np.zeros((9, 9), np.uint8)
    one[4, 4] = 255
    assert shadow(one, (1, 1), 0.5, 0.1).any()


@given(places, masks(), st.floats(-180, 180), st.integers(0, 2))
def test_what_is_said_to_be_nothing_is_nothing(place: Place, mask: Pixels, angle: float, level: int) -> None:
    scene = replace(standing(place, mask, angle=angle, length=1.0), width=1200, height=900)
    sources, alone = Sources(), replace(scene, layers=(scene.find("shadow"),))
    for tx, ty in scene.box.at_level(level).tiles(256):
        for op in plan_tile(alone, level, tx, ty, no_appearances):
            if op.is_nothing(sources):
                assert op.image(sources, None) is None


def test_a_drag_leaves_the_tiles_alone_that_nothing_falls_on() -> None:
    scene = replace(standing(Place(398, 200, 0, 2), angle=90, length=1.0), width=1024, height=1024)
    compositor = Compositor()
    before = {at: compositor.tile(scene, 0, *at, LOOK) for at in scene.box.tiles(256)}
    scene = object_edits.set_place(scene, "object", Place(400, 200, 0, 2))
    same = {at for at, tile in before.items() if compositor.tile(scene, 0, *at, LOOK) is tile}
    reached = set(scene.find("shadow").box_in(scene.box).intersect(scene.box).tiles(256))
    assert same & reached, "the box of the shadow is larger than what it falls on"


def beneath(drawing: int, shorter: int) -> float:
    """How dark the ground is right beneath a table's third leg, which ends so many px (of 50) higher than the two."""
    room = np.pad(table(), 60)
    room[105 : 140 - shorter, 106:114] = 255
    return float(shadow(room, (0, 0.1), 0.6, 0.08, drawing)[141 - shorter : 144 - shorter, 106:114].mean())


def test_a_foot_farther_back_stands_on_ground_of_its_own() -> None:
    assert beneath(2, shorter=5) > 2 * beneath(1, shorter=5)
    assert beneath(2, shorter=5) > 0.8 * beneath(2, shorter=0), "as firmly as the others"
    assert beneath(2, shorter=20) < 0.3 * beneath(2, shorter=0), "what hangs in the air does not"


@pytest.mark.parametrize("offset", [(0.6, 0.5), (-0.6, -0.5)])
@pytest.mark.parametrize(("tilt", "off"), [(0, 0.5), (6, 10)])  # px by which one leg is shorter; levels, of some 110
def test_what_is_thrown_from_a_straight_ground_falls_as_it_did(
    offset: tuple[float, float], tilt: int, off: float
) -> None:
    room = np.pad(table(), 60)
    room[140 - tilt :, 132:140] = 0
    one, other = (shadow(room, offset, 0.2, 0.08, drawing).astype(int) for drawing in (1, 2))
    thrown = one > 20
    thrown[128:153] = False  # the pool at the feet
    assert thrown.sum() > 500
    assert np.abs(one - other)[thrown].mean() < off
