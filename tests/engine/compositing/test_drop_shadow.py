"""Drop shadows: the layer's own outline, moved and blurred by a Gaussian, at every zoom and in both depths."""

from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.compositing.appearance import no_appearances
from engine.compositing.compositor import Compositor
from engine.compositing.context_view import pull
from engine.compositing.flatten import flatten, flatten_deep
from engine.compositing.merging import merged, put
from engine.compositing.proof import prove
from engine.compositing.selections import of_layer
from engine.compositing.ungrouping import ungrouped
from engine.scene import edits, mask_edits, object_edits
from engine.scene.adjustments import Invert
from engine.scene.affine import Affine, Place
from engine.scene.box import Box
from engine.scene.layers import BackgroundLayer, DropShadowLayer, Layer, LayerMask, PaintLayer, Photo, PhotoLayer
from engine.scene.mask import Mask
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles
from tests.engine.compositing.pictures import (
    Pixels,
    coverage_tile,
    ellipse,
    face,
    lookup,
    masks,
    object_layer,
    photo_layer,
    places,
)

WHITE = BackgroundLayer(id="white", name="white", colours=((255, 255, 255),))
LOOK = lookup(face())
WIDTH, HEIGHT = 700, 500


def cut_out(alpha: Pixels, x: float = 0, y: float = 0) -> PhotoLayer:
    """A photo with that alpha, its corner at (x, y)."""
    samples = np.dstack([np.full((*alpha.shape, 3), 120, np.uint8), alpha])
    return PhotoLayer(id="owner", name="owner", photo=Photo(samples), place=Affine.translation(x, y))


def scene_of(owner: Layer, **fields: object) -> Scene:
    """White ground, and a layer "owner" above its drop shadow "shadow"."""
    shadow = DropShadowLayer(id="shadow", name="shadow", layer_id="owner", **fields)  # type: ignore[arg-type]
    return Scene(WIDTH, HEIGHT, (WHITE, shadow, owner))


def darkness(scene: Scene, level: int = 0, is_look: bool = True) -> np.ndarray:
    """The shadow's coverage alone on the canvas, at a level."""
    alone = replace(scene, layers=(scene.find("shadow"),))
    return Compositor().read(alone, scene.box.at_level(level), level, LOOK)[..., 3].astype(int)


def blot() -> Pixels:
    """An outline with a straight side, a corner, a hole and a soft end, uint8 (200, 300)."""
    alpha = np.zeros((200, 300), np.uint8)
    alpha[40:160, 50:220] = 255
    alpha[80:110, 100:140] = 0
    alpha[40:160, 220:284] = np.linspace(255, 0, 64).astype(np.uint8)
    return alpha


def formula(alpha: Pixels, x: int, y: int, sigma: float) -> np.ndarray:
    """What a Gaussian over all of the canvas, and what lies around it, makes of an outline with its corner there."""
    room = 300
    whole = np.zeros((HEIGHT + 2 * room, WIDTH + 2 * room), np.float64)
    whole[room + y :, room + x :][: alpha.shape[0], : alpha.shape[1]] = alpha
    blurred = cv2.GaussianBlur(whole, (0, 0), sigma, borderType=cv2.BORDER_CONSTANT) if sigma else whole
    return blurred[room:-room, room:-room]


@pytest.mark.parametrize(("size", "off"), [(0, 0), (1, 1), (6, 1), (20, 1), (60, 1.5), (160, 1.5)])
def test_it_is_the_outline_under_a_gaussian(size: float, off: float) -> None:
    scene = scene_of(cut_out(blot(), 180, 120), angle=60, distance=50, size=size)
    found, wanted = darkness(scene), formula(blot(), 180 + 25, 120 + 43, size / 2)
    assert np.abs(found - wanted).max() <= off + 0.1 and found.max() > 60


def test_what_lies_beyond_the_canvas_throws_its_shadow_on_it() -> None:
    scene = scene_of(cut_out(blot(), -260, -150), angle=45, distance=120, size=30)
    found, wanted = darkness(scene), formula(blot(), -260 + 85, -150 + 85, 15)
    assert found.max() > 200 and np.abs(found - wanted).max() <= 2.5


@pytest.mark.parametrize("level", [1, 2, 3])
@pytest.mark.parametrize("size", [0, 12, 70])
def test_from_afar_it_is_the_same_smaller(level: int, size: float) -> None:
    scene, step = scene_of(cut_out(blot(), 190, 130), distance=40, size=size), 1 << level
    near, far = darkness(scene), darkness(scene, level)
    rows, columns = HEIGHT // step * step, WIDTH // step * step
    mean = near[:rows, :columns].reshape(rows // step, step, columns // step, step).mean(axis=(1, 3))
    assert np.abs(far[: rows // step, : columns // step] - mean).mean() < 1


def test_tiles_meet_without_a_seam() -> None:
    """A smooth disc: where two tiles meet, its second difference is no greater than anywhere."""
    found = darkness(scene_of(cut_out(ellipse(400), 56, 56), angle=45, distance=40, size=120))
    bends = np.abs(np.diff(found, 2, axis=1))
    assert bends[:, 254:257].max() <= 2 and np.abs(np.diff(found, 2, axis=0))[254:257].max() <= 2


@given(places, masks(), st.floats(-180, 180), st.floats(0, 300), st.floats(0, 300), st.integers(0, 2))
def test_nothing_lies_beyond_its_box(
    place: Place, mask: Pixels, angle: float, distance: float, size: float, level: int
) -> None:
    owner = object_layer(mask, place, id="owner")
    scene = scene_of(owner, angle=angle, distance=distance, size=size)
    picture = Compositor().read(
        replace(scene, layers=(scene.find("shadow"),)), scene.box.at_level(level), level, lookup_of_owner
    )[..., 3]
    box = scene.find("shadow").box_in(scene.box).at_level(level).intersect(scene.box.at_level(level))
    picture[box.slices(scene.box.at_level(level))] = 0
    assert not picture.any()


lookup_of_owner = lambda layer: face()  # noqa: E731


@given(st.integers(-40, 40), st.integers(-40, 40))
def test_moved_by_the_pixels_of_its_grid_it_is_the_same_picture(dx: int, dy: int) -> None:
    """Of any blur that is fine enough to be drawn at full size, by any whole pixel."""
    still, moved = (scene_of(cut_out(blot(), 200 + x, 150 + y), distance=20, size=5) for x, y in ((0, 0), (dx, dy)))
    assert np.array_equal(np.roll(darkness(still), (dy, dx), (0, 1)), darkness(moved))


def test_it_follows_mask_place_and_opacity_of_each_kind() -> None:
    paint = PaintLayer(
        id="owner", name="o", tiles=Tiles.empty(4).write(Box(200, 150, 300, 250), np.full((100, 100, 4), 255, np.uint8))
    )
    photo = cut_out(np.full((100, 100), 255, np.uint8), 200, 150)
    masked = replace(
        cut_out(np.full((HEIGHT, WIDTH), 255, np.uint8)),
        layer_mask=LayerMask.showing(Mask.from_array(np.full((100, 100), 255, np.uint8), 200, 150)),
    )
    grouped = edits.group(Scene(WIDTH, HEIGHT, (replace(photo, id="inner"),)), ["inner"], group_id="owner").layers[0]
    wanted = darkness(scene_of(photo, distance=30, size=10))
    assert wanted.max() == 255
    for owner in (paint, masked, grouped):
        scene = scene_of(owner, distance=30, size=10)
        assert np.array_equal(darkness(scene), wanted), owner
        faint = darkness(edits.set_opacity(scene, "owner", 0.5))
        assert np.abs(faint - wanted / 2).max() <= 1
        assert not darkness(edits.set_visible(scene, "owner", False)).any()
        moved = edits.transform(scene, [scene.find("owner")], Affine.translation(64, 32))
        assert np.array_equal(darkness(moved), np.roll(wanted, (32, 64), (0, 1)))
        grown = edits.transform(scene, [scene.find("owner")], Affine.scaling(1.5))
        assert darkness(grown).sum() > 2 * wanted.sum()


def test_an_object_throws_what_its_mask_shows_of_it() -> None:
    owner = object_layer(ellipse(120), Place(350, 250, 30), id="owner")
    scene = scene_of(owner, distance=30, size=7)
    looks = lookup_of_owner
    alone = replace(scene, layers=(scene.find("shadow"),))
    found = Compositor().read(alone, scene.box, 0, looks)[..., 3]
    only = replace(scene, layers=(scene.find("owner"),))
    alpha = Compositor().read(only, scene.box, 0, looks)[..., 3]
    assert np.abs(found - formula(alpha, 15, 26, 3.5)).max() <= 1.5
    hidden = object_edits.set_hidden(scene, "owner", Mask.from_array(np.full((120, 60), 255, np.uint8)))
    less = Compositor().read(replace(hidden, layers=(hidden.find("shadow"),)), scene.box, 0, looks)[..., 3]
    assert 0 < less.sum() < 0.7 * found.sum()
    assert not Compositor().read(alone, scene.box, 0, no_appearances).any(), "nothing is there yet to throw it"


def test_another_look_of_an_object_draws_no_shadow_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    blurs, blur = [], cv2.GaussianBlur

    def counted(*given: object, **named: object) -> object:
        blurs.append(given)
        return blur(*given, **named)  # type: ignore[call-overload]

    monkeypatch.setattr("engine.compositing.kinds.drop_shadow.cv2.GaussianBlur", counted)
    scene, compositor = scene_of(object_layer(ellipse(120), Place(350, 250), id="owner"), size=10), Compositor()
    for seed in range(3):
        compositor.read(scene, scene.box, 0, lambda layer, seed=seed: face(64 + seed))
        if seed == 0:
            first = len(blurs)
    assert first == len(blurs) > 0


def test_the_adjustments_in_a_group_throw_nothing() -> None:
    scene = Scene(WIDTH, HEIGHT, (WHITE, replace(cut_out(blot(), 180, 120), id="inner")))
    scene, inverted = edits.add_adjustment(scene, Invert(), above="inner")
    scene = edits.group(scene, ["inner", inverted], group_id="owner")
    shadow = DropShadowLayer(id="shadow", name="shadow", layer_id="owner", distance=50, size=20)
    grouped = edits.add_layer(scene, shadow)
    single = scene_of(cut_out(blot(), 180, 120), distance=50, size=20)
    assert np.array_equal(darkness(grouped), darkness(single))


def test_it_is_clipped_as_its_layer_is() -> None:
    base = cut_out(np.full((200, 200), 255, np.uint8), 100, 100)
    scene = Scene(WIDTH, HEIGHT, (WHITE, replace(base, id="base"), cut_out(blot(), 120, 80)))
    scene = mask_edits.set_clipped(scene, "owner", True)
    scene, id = edits.add_drop_shadow(scene, "owner", distance=60, size=10)
    bare = edits.remove(scene, id)
    changed = (flatten(scene, LOOK)[..., :3] != flatten(bare, LOOK)[..., :3]).any(axis=2)
    rows, columns = np.nonzero(changed)
    assert changed.any() and rows.min() >= 100 <= columns.min() and max(rows.max(), columns.max()) < 300


def test_colour_and_mode_are_the_layers() -> None:
    scene = scene_of(cut_out(blot(), 180, 120), colour=(200, 20, 20), mode="multiply", opacity=0.5, distance=90)
    red, green, blue = flatten(replace(scene, layers=scene.layers[:2]), LOOK)[290, 300, :3]
    assert red > green == blue and 120 < green < 150


@pytest.mark.parametrize("size", [0, 24])
def test_the_proof_counts_it_as_a_layer(size: float) -> None:
    rows, columns = np.indices((HEIGHT, WIDTH))
    samples = np.dstack([rows % 251, columns % 241, (rows + columns) % 239]).astype(np.uint8)
    scene = scene_of(cut_out(blot(), 180, 120), mode="multiply", opacity=0.75, distance=70, size=size)
    scene = replace(scene, layers=(photo_layer(samples), *scene.layers[1:]))
    bare = replace(scene, layers=(scene.layers[0], scene.layers[2]))
    proof, without = prove(scene, LOOK), prove(bare, LOOK)
    assert proof.holds and proof.covered > without.covered
    covered = np.zeros((512, 768), np.uint8)
    for tx, ty in scene.box.tiles(256):
        covered[ty * 256 :, tx * 256 :][:256, :256] = coverage_tile(scene, tx, ty, LOOK, above="photo")
    changed = (flatten(scene, LOOK)[..., :3] != samples).any(axis=2)
    assert not (changed & (covered[:HEIGHT, :WIDTH] == 0)).any()
    assert proof.covered == (covered[:HEIGHT, :WIDTH] > 0).sum()


def test_in_16_bits_it_is_as_in_8() -> None:
    ground = np.random.RandomState(1).randint(0, 65536, (HEIGHT, WIDTH, 3)).astype(np.uint16)
    photo = Photo((ground >> 8).astype(np.uint8), native=ground)
    scene = scene_of(cut_out(blot(), 180, 120), mode="multiply", opacity=0.75, distance=70, size=24)
    scene = replace(scene, layers=(PhotoLayer(id="photo", name="photo", photo=photo), *scene.layers[1:]))
    deep, plain = flatten_deep(scene, LOOK)[..., :3].astype(float) / 257, flatten(scene, LOOK)[..., :3].astype(float)
    assert np.abs(deep - plain).max() <= 2
    untouched = darkness(scene) == 0
    untouched[120:320, 180:480] = False
    assert np.array_equal(flatten_deep(scene, LOOK)[..., :3][untouched], ground[untouched])


def test_merged_with_its_layer_it_looks_the_same() -> None:
    scene = scene_of(cut_out(blot(), 180, 120), opacity=0.75, distance=70, size=24)
    one = put(scene, ["owner"], merged(scene, ["owner"], LOOK))
    assert [type(layer) for layer in one.layers] == [BackgroundLayer, PaintLayer]
    assert np.abs(flatten(one, LOOK).astype(int) - flatten(scene, LOOK)).max() <= 1


def test_its_object_does_not_see_it_and_others_do() -> None:
    scene = scene_of(object_layer(ellipse(120), Place(300, 250), id="owner"), distance=40, size=10)
    scene = edits.add_layer(scene, object_layer(ellipse(120), Place(380, 290), id="upper"))
    bare = edits.remove(scene, "shadow")
    for id, sees in (("owner", False), ("upper", True)):
        views = [pull(one, one.find(id), 64, Compositor(), lookup_of_owner)[0] for one in (scene, bare)]  # type: ignore[arg-type]
        assert np.array_equal(*views) != sees


def test_a_stroke_far_away_on_the_layer_leaves_its_tiles_alone() -> None:
    pixels = np.full((100, 3000, 4), 255, np.uint8)
    paint = PaintLayer(id="owner", name="o", tiles=Tiles.empty(4).write(Box(0, 100, 3000, 200), pixels))
    scene, compositor = replace(scene_of(paint, distance=20, size=10), width=3000), Compositor()
    before = {at: compositor.tile(scene, 0, *at, LOOK) for at in scene.box.tiles(256)}
    tiles = paint.tiles.write(Box(2900, 120, 2950, 150), np.zeros((30, 50, 4), np.uint8))
    scene = edits.replace(scene, "owner", tiles=tiles)
    other = {at for at, tile in before.items() if compositor.tile(scene, 0, *at, LOOK) is not tile}
    assert other and min(tx for tx, _ in other) >= 9


def test_groups_in_groups_with_shadows_are_planned_in_a_moment() -> None:
    """Each would be drawn for all those around it: with twenty of them, a million times."""
    scene = Scene(WIDTH, HEIGHT, (WHITE, replace(cut_out(blot(), 180, 120), id="0")))
    inner = "0"
    for depth in range(1, 21):
        scene = edits.group(scene, [inner], group_id=str(depth))
        scene, _ = edits.add_drop_shadow(scene, str(depth), distance=1, size=2)
        inner = str(depth)
    flat = flatten(scene, LOOK)
    assert flat[170:190, 240:270].max() <= 120 and scene == replace(scene, layers=tuple(scene.layers))


def test_it_can_be_selected_as_it_lies() -> None:
    scene = scene_of(cut_out(blot(), 180, 120), distance=50, size=20, opacity=0.5)
    found = of_layer(scene, "shadow", LOOK).read(scene.box)
    assert found.any() and np.array_equal(found, darkness(edits.set_opacity(scene, "shadow", 1.0)))


def test_taken_out_of_a_translucent_group_it_is_as_strong_as_in_it() -> None:
    scene = edits.group(scene_of(cut_out(blot(), 180, 120), distance=200, size=20), ["owner"], group_id="group")
    scene = edits.set_opacity(scene, "group", 0.5)
    assert np.abs(flatten(ungrouped(scene, "group"), LOOK).astype(int) - flatten(scene, LOOK)).max() <= 1
