"""One layer by itself: photos, paint and backgrounds by levels, objects without fringes or aliasing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.compositing.appearance import Appearance, BackgroundAppearance, no_appearances
from engine.compositing.compositor import Compositor
from engine.compositing.feather import feathered
from engine.compositing.flatten import flatten
from engine.compositing.kinds.table import PLANS
from engine.compositing.plan import plan_tile
from engine.compositing.sources import Sources
from engine.scene.affine import IDENTITY, Affine, Place
from engine.scene.layers import BackgroundLayer, Layer, PaintLayer
from engine.scene.scene import Scene
from engine.scene.tiles import Tiles
from tests.engine.compositing.pictures import (
    Pixels,
    difference,
    ellipse,
    face,
    lookup,
    noise,
    object_layer,
    photo_layer,
    plain,
    premultiplied_noise,
    ramp,
    scene_layer,
    view,
)
from tests.engine.kinds import missing


def drawn(layer: Layer, level: int = 0, tx: int = 0, ty: int = 0, look: Appearance | None = None) -> Pixels:
    """The pixels of a tile of one layer on a large canvas."""
    ops = plan_tile(Scene(4096, 4096, (layer,)), level, tx, ty, lookup(look) if look else no_appearances)
    pixels = ops[0].image(Sources(), None) if ops else None
    return np.zeros((256, 256, 4), np.uint8) if pixels is None else pixels


def test_every_kind_of_layer_is_drawn() -> None:
    assert missing(PLANS, Layer) == []


def test_a_kind_that_is_not_in_the_table_is_told_of() -> None:
    class Unknown(PaintLayer):
        pass

    with pytest.raises(TypeError, match="how Unknown is drawn"):
        drawn(Unknown(id="u", name="u"))


@given(st.integers(-300, 300), st.integers(-300, 300), st.integers(1, 400), st.integers(1, 400))
def test_an_opaque_photo_keeps_its_bytes(x: int, y: int, width: int, height: int) -> None:
    samples = noise(height, width, 3)
    expected = np.zeros((1000, 1000, 4), np.uint8)
    expected[300 + y : 300 + y + height, 300 + x : 300 + x + width] = np.dstack(
        [samples[..., ::-1], np.full((height, width), 255, np.uint8)]
    )
    assert np.array_equal(drawn(photo_layer(samples, place=Affine.translation(x, y))), expected[300:556, 300:556])


@pytest.mark.parametrize("level", [1, 2, 3])
@pytest.mark.parametrize("size", [(1024, 1024), (515, 333), (3, 5), (1, 1)])
def test_a_photo_by_levels_is_the_mean_of_what_it_shows(level: int, size: tuple[int, int]) -> None:
    samples, step = noise(*size, 3), 1 << level
    rows, columns = size[0] // step, size[1] // step
    mean = samples[: rows * step, : columns * step].reshape(rows, step, columns, step, 3).mean(axis=(1, 3))
    mean = mean[:256, :256, ::-1]
    tile = drawn(photo_layer(samples), level)
    # Each halving rounds, by half a step at most.
    assert np.abs(tile[: mean.shape[0], : mean.shape[1], :3] - mean).max(initial=0) <= level * 0.5 + 1e-6
    # The last row and column show what is left of the photo, but fully.
    rows, columns = -(-size[0] // step), -(-size[1] // step)
    assert (tile[:rows, :columns, 3] == 255).all() and not tile[rows:].any() and not tile[:, columns:].any()
    last = samples[(rows - 1) * step :, (columns - 1) * step :].reshape(-1, 3)
    if max(rows, columns) <= 256:
        assert (last.min(axis=0) <= tile[rows - 1, columns - 1, 2::-1]).all()
        assert (last.max(axis=0) >= tile[rows - 1, columns - 1, 2::-1]).all()


def test_a_tall_photo_is_halved_in_strips_without_seams() -> None:
    samples = ramp(1300, 40)
    whole = samples.reshape(650, 2, 20, 2, 3).mean(axis=(1, 3))
    assert np.abs(Sources().photo(photo_layer(samples).photo, 1) - whole).max() <= 0.5


def test_a_translucent_photo_is_halved_by_weight() -> None:
    samples = np.zeros((2, 2, 4), np.uint8)
    samples[0, 0] = (200, 100, 40, 255)
    samples[1, 1] = (255, 255, 255, 0)
    assert drawn(photo_layer(samples), 1)[0, 0].tolist() == [10, 25, 50, 64]
    assert drawn(photo_layer(samples))[0, 0].tolist() == [40, 100, 200, 255]


@pytest.mark.parametrize("x", [0, 1, 2, 3])
def test_a_moved_photo_stays_in_its_place_at_every_level(x: int) -> None:
    samples = ramp(512, 512)
    layer = photo_layer(samples, place=Affine.translation(x, 8))
    near, far = drawn(layer), drawn(layer, 2)
    mean = near.reshape(64, 4, 64, 4, 4).mean(axis=(1, 3))
    inside = slice(4, 60)
    assert np.abs(far[inside, inside] - mean[inside, inside]).max() <= 12  # the checks' edges blur a little
    assert np.abs(far[inside, inside, 1:3] - mean[inside, inside, 1:3]).max() <= 2


def test_levels_of_a_photo_are_made_once_and_go_with_it() -> None:
    sources, layer = Sources(), photo_layer(noise(600, 600, 3))
    first = sources.photo(layer.photo, 2)
    assert sources.photo(layer.photo, 2) is first and len(sources._photos) == 1
    del layer, first
    assert sources._photos == {}


def test_paint_by_levels_is_the_mean_of_its_tiles() -> None:
    pixels = premultiplied_noise(700, 700)
    layer = PaintLayer(id="p", name="p", tiles=Tiles.from_array(pixels, -100, 30))
    canvas = np.zeros((1024, 1024, 4))
    canvas[30:730, :600] = pixels[:, 100:]
    assert np.array_equal(drawn(layer), canvas[:256, :256])
    assert np.abs(drawn(layer, 2) - canvas.reshape(256, 4, 256, 4, 4).mean(axis=(1, 3))).max() <= 1
    beside = Sources().tile(layer.tiles, 1, -1, 0)  # columns -512 to 0, of which paint has the last 100
    assert beside is not None and beside[20, 207:].all(axis=1).any() and not beside[:, :206].any()


def test_a_gradient_goes_from_the_top_to_the_foot() -> None:
    layer = BackgroundLayer(id="b", name="b", colours=((0, 10, 200), (255, 10, 100), (255, 10, 0)))
    column = np.concatenate([drawn(layer, 0, 3, ty)[:, 7] for ty in range(16)])
    assert column[0].tolist() == [200, 10, 0, 255] and column[-1].tolist() == [0, 10, 255, 255]
    assert column[2048].tolist() == [100, 10, 255, 255] and abs(int(column[1024][2]) - 128) <= 1
    small = drawn(layer, 4)
    assert np.abs(small[:, 0].astype(int) - column[8::16]).max() <= 1
    assert (drawn(BackgroundLayer(id="b", name="b", colours=((1, 2, 3),)), 2) == (3, 2, 1, 255)).all()


def test_a_scene_of_the_canvas_size_is_drawn_exactly() -> None:
    scene, look = Scene(300, 220, (scene_layer(),)), view(220, 300)
    assert np.array_equal(flatten(scene, lookup(look)), look.rgb)
    assert (flatten(scene, lookup({})) == (200, 10, 10)).all()
    plain = Scene(300, 220, (scene_layer(recipe=None),))
    assert (flatten(plain, lookup(look)) == (200, 10, 10)).all()  # it has been a scene before


@given(
    st.tuples(st.integers(1, 700), st.integers(1, 600)),
    st.tuples(st.integers(1, 90), st.integers(1, 90)),
    st.sampled_from([0, 1, 3]),
)
def test_a_scene_covers_the_canvas_and_nothing_else(
    canvas: tuple[int, int], picture: tuple[int, int], level: int
) -> None:
    scene = Scene(*canvas, (scene_layer(),))
    look = BackgroundAppearance("k", np.full((*picture, 3), (7, 77, 177), np.uint8))
    box = scene.box.at_level(level)
    tile = Compositor().tile(scene, level, 0, 0, lookup(look))
    assert (tile[: box.height, : box.width] == (177, 77, 7, 255)).all()
    assert not tile[box.height :].any() and not tile[:, box.width :].any()


@pytest.mark.parametrize("size", [(1000, 640), (250, 160), (125, 80)])
def test_a_scene_is_laid_over_the_whole_canvas_without_a_seam(size: tuple[int, int]) -> None:
    canvas = Scene(1000, 640, (scene_layer(),))
    rows, columns = (np.mgrid[: size[1], : size[0]] + 0.5) / np.array([size[1], size[0]])[:, None, None]
    look = BackgroundAppearance("k", (np.dstack([columns, rows, 1 - columns]) * 255).round().astype(np.uint8))
    rows, columns = (np.mgrid[:640, :1000] + 0.5) / np.array([640, 1000])[:, None, None]
    wanted = np.dstack([columns, rows, 1 - columns]) * 255
    off = np.abs(flatten(canvas, lookup(look)) - wanted)
    edge = -(-1000 // size[0])
    assert off[edge:-edge, edge:-edge].max() < 2.5 and off.max() < 5
    half = Compositor().read(canvas, canvas.box.at_level(1), 1, lookup(look))[..., 2::-1]
    assert np.abs(half - wanted.reshape(320, 2, 500, 2, 3).mean(axis=(1, 3))).max() < 5


def test_an_object_in_its_first_place_has_exactly_its_mask() -> None:
    mask = noise(200, 200, 1)[..., 0]
    layer = object_layer(mask, Affine.translation(13, 29))
    assert np.array_equal(drawn(layer, look=face())[29:229, 13:213, 3], mask)
    assert not drawn(layer, look=face())[:29].any()


@pytest.mark.parametrize("radius", [2.5, 40.0])
def test_its_feather_is_the_scene_rooms(radius: float) -> None:
    mask = ellipse(200)
    tile = drawn(object_layer(mask, Affine.translation(13, 29), feather=radius), look=face())
    assert np.array_equal(tile[29:229, 13:213, 3], feathered(mask, radius))


@pytest.mark.parametrize("place", [Place(128, 128, 30, 1.1), Place(128, 128, 200, 0.6, True), Place(128, 128, 0, 0.23)])
@pytest.mark.parametrize("size", [4, 64, 256])
def test_edges_have_no_fringe(place: Place, size: int) -> None:
    colour = (200, 120, 40)
    tile = drawn(object_layer(ellipse(160), place), look=plain(colour, size)).astype(float)
    alpha = tile[..., 3:]
    assert (alpha > 0).any() and ((alpha > 0) & (alpha < 255)).sum() > 50
    # Premultiplied exactly: the same colour everywhere, up to rounding, never darker towards the edge.
    assert np.abs(tile[..., :3] - alpha / 255 * np.array(colour[::-1])).max() <= 0.5 + 1e-6


def test_the_appearance_fills_the_frame_to_its_borders() -> None:
    rgb = np.zeros((4, 4, 3), np.uint8)
    rgb[:, :2], rgb[:, 2:] = (255, 0, 0), (0, 0, 255)
    tile = drawn(
        object_layer(np.full((200, 200), 255, np.uint8), Affine.translation(20, 20)), look=Appearance("k", rgb)
    )
    assert tile[120, 21].tolist() == [0, 0, 255, 255] and tile[120, 218].tolist() == [255, 0, 0, 255]
    # The border between the colours is at half of the frame, wherever pixels are counted from.
    assert abs(int(tile[120, 119, 0]) + int(tile[120, 120, 0]) - 255) <= 2
    assert not tile[120, 19].any() and not tile[120, 220].any()


def test_flip_and_turn_are_those_of_the_place() -> None:
    rgb = np.zeros((2, 2, 3), np.uint8)
    rgb[0, 0] = 255
    mask = np.full((100, 100), 255, np.uint8)

    def brightest(place: Place) -> tuple[int, int]:
        tile = drawn(object_layer(mask, place), look=Appearance("k", rgb))[..., 0]
        return min(((int(tile[y, x]), (x, y)) for y in (90, 110) for x in (90, 110)), key=lambda at: -at[0])[1]

    assert brightest(Place(100, 100)) == (90, 90)
    assert brightest(Place(100, 100, flip=True)) == (110, 90)
    assert brightest(Place(100, 100, 90)) == (110, 90)  # clockwise
    assert brightest(Place(100, 100, 90, flip=True)) == (110, 110)


@pytest.mark.parametrize(("scale", "level"), [(0.1, 0), (1.0, 3), (0.3, 2)])
def test_a_small_object_is_the_mean_of_the_large_one(scale: float, level: int) -> None:
    """Fine stripes in mask and appearance would flicker, were pixels skipped; their mean is grey."""
    stripes = np.repeat(np.tile(np.array([0, 255], np.uint8), 64)[None], 128, axis=0)
    mask = np.kron(stripes, np.ones((4, 4), np.uint8))
    look = Appearance("k", np.repeat(stripes[..., None], 3, axis=2))
    tile = drawn(object_layer(mask, Place(700, 700, 17, scale)), level, look=look)
    if not tile.any():
        tile = drawn(object_layer(mask, Place(700, 700, 17, scale)), level, 2, 2, look=look)
    rows, columns = tile[..., 3].nonzero()
    y, x = (rows.min() + rows.max()) // 2, (columns.min() + columns.max()) // 2
    inner = tile[y - 12 : y + 12, x - 12 : x + 12]
    assert inner.size and np.abs(inner[..., 3].astype(int) - 128).max() <= 16
    assert np.abs(inner[..., 0].astype(int) - 64).max() <= 20


def test_an_alpha_of_the_appearance_makes_its_object_translucent() -> None:
    alpha = np.full((8, 8), 128, np.uint8)
    look = Appearance("k", np.full((8, 8, 3), 200, np.uint8), alpha)
    tile = drawn(object_layer(np.full((50, 50), 255, np.uint8), IDENTITY), look=look)
    assert tile[25, 25].tolist() == [100, 100, 100, 128]
    tile = drawn(object_layer(np.full((50, 50), 100, np.uint8), IDENTITY), look=look)
    assert tile[25, 25].tolist() == [39, 39, 39, 50]


@pytest.mark.parametrize(
    "place", [Place(256, 256, 33, 1.0), Place(256, 256, 0, 3.3), Place(256.5, 256.3, 180, 0.7, True)]
)
def test_a_covered_object_has_no_gap_between_tiles(place: Place) -> None:
    layer = object_layer(np.full((500, 500), 255, np.uint8), place)
    for tx, ty, side in [
        (0, 0, np.s_[200:, 200:]),
        (1, 0, np.s_[200:, :50]),
        (0, 1, np.s_[:50, 200:]),
        (1, 1, np.s_[:50, :50]),
    ]:
        assert drawn(layer, 0, tx, ty, plain((9, 9, 9)))[side].min(axis=(0, 1)).tolist() == [9, 9, 9, 255]


@pytest.mark.parametrize("level", [1, 2])
def test_from_afar_the_feather_is_as_wide(level: int) -> None:
    layer = object_layer(ellipse(240), Affine.translation(8, 8), feather=30.0)
    near, far, step = drawn(layer, look=face())[..., 3], drawn(layer, level, look=face())[..., 3], 1 << level
    mean = near.reshape(256 // step, step, 256 // step, step).mean(axis=(1, 3))
    assert np.abs(far[: 256 // step, : 256 // step] - mean).max() <= 8 * step


def test_a_steep_gradient_is_taken_at_the_centres_of_its_rows() -> None:
    layer = BackgroundLayer(id="b", name="b", colours=((0, 0, 0), (240, 240, 240)))
    ops = (
        plan_tile(Scene(4, 8, (layer,)), 0, 0, 0, no_appearances),
        plan_tile(Scene(4, 8, (layer,)), 1, 0, 0, no_appearances),
    )
    near, far = (one[0].image(Sources(), None) for one in ops)
    assert near is not None and near[:8, 0, 0].tolist() == [15, 45, 75, 105, 135, 165, 195, 225]
    assert far is not None and far[:4, 0, 0].tolist() == [30, 90, 150, 210]


def test_neighbouring_tiles_fit_together() -> None:
    mask = ellipse(400)
    layer = object_layer(mask, Place(256, 256, 33, 1.2))
    row = np.concatenate([drawn(layer, 0, tx, 0, face()) for tx in (0, 1)], axis=1).astype(int)
    # A step at the seam would be larger than those left and right of it.
    steps = np.abs(np.diff(row[100:256], axis=1)).max(axis=2)
    assert steps[:, 255].mean() <= steps[:, 235:275].mean() * 1.5 + 1
    assert difference(row[:, 256:].astype(np.uint8), drawn(layer, 0, 1, 0, face())) == 0


TURNED = Affine.translation(700, 620) @ Affine.rotation(25) @ Affine.scaling(1.3) @ Affine.translation(-256, -256)


@pytest.mark.parametrize("kind", ["photo", "cut-out", "paint"])
@pytest.mark.parametrize("place", [TURNED, TURNED @ Affine.scaling(0.4), TURNED @ Affine.scaling(0.1)])
def test_what_is_turned_and_scaled_lies_in_the_same_place_at_every_level(kind: str, place: Affine) -> None:
    smooth = np.dstack((ramp(512, 512)[..., :2], np.full((512, 512), 90), np.full((512, 512), 255))).astype(np.uint8)
    if kind == "paint":
        layer: Layer = PaintLayer(id="p", name="p", tiles=Tiles.from_array(smooth), place=place)
    else:
        layer = photo_layer(smooth if kind == "cut-out" else np.ascontiguousarray(smooth[..., :3]), place=place)
    canvas = Scene(1024, 1024, (layer,))
    near = Compositor().read(canvas, canvas.box, 0, no_appearances).astype(float)
    for level in (1, 2):
        size = 1024 >> level
        mean = near.reshape(size, 1 << level, size, 1 << level, 4).mean(axis=(1, 3))
        far = Compositor().read(canvas, canvas.box.at_level(level), level, no_appearances)
        assert mean[..., 3].any() and np.abs(far - mean).max() <= 90, "at the edge, by less than half a pixel"
        inside = np.asarray(mean[..., 3] == 255)
        assert np.abs(far[inside] - mean[inside]).max() <= 40 and np.abs(far[inside] - mean[inside]).mean() <= 1


def test_a_scaled_photo_shows_the_pixels_that_its_place_says() -> None:
    samples = noise(300, 300, 3)
    far_out = Affine.translation(-40, 300) @ Affine.scaling(2)
    tile = drawn(photo_layer(samples, place=far_out), ty=2)
    # The centre of canvas pixel (10, 612) lies at (25.25, 156.25) of the photo, between four centres.
    four = samples[155:157, 24:26].astype(float)
    weights = np.array([[0.25 * 0.25, 0.25 * 0.75], [0.75 * 0.25, 0.75 * 0.75]])
    assert tile[100, 10, 2::-1] == pytest.approx((four * weights[..., None]).sum(axis=(0, 1)), abs=1)


def test_the_edge_of_a_turned_photo_is_smooth() -> None:
    alpha = drawn(photo_layer(np.full((90, 90, 3), 200, np.uint8), place=TURNED @ Affine.scaling(3)), tx=1, ty=1)[
        ..., 3
    ]
    assert len(np.unique(alpha)) > 40


def test_paint_turned_by_a_quarter_keeps_its_pixels() -> None:
    pixels = premultiplied_noise(40, 60)
    layer = PaintLayer(id="p", name="p", tiles=Tiles.from_array(pixels, 0, 0), place=Affine(0, -1, 50, 1, 0, 7))
    assert np.array_equal(drawn(layer)[7:67, 10:50], np.rot90(pixels, -1))
