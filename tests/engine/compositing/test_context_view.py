"""The context in an object's frame: right place, right scale, nothing invented beyond the canvas."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.compositing.compositor import Compositor
from engine.compositing.context_view import mask_in_frame, pull
from engine.problem import Problem
from engine.scene.affine import Affine, Place
from engine.scene.layers import BackgroundLayer, GroupLayer
from engine.scene.scene import Scene
from tests.engine.compositing.pictures import (
    ellipse,
    face,
    family,
    lookup,
    masks,
    noise,
    object_layer,
    photo_layer,
    places,
    plain,
    ramp,
)

FULL = np.full((64, 64), 255, np.uint8)


def in_frame(scene: Scene, id: str = "object", size: int = 64) -> tuple[np.ndarray, np.ndarray]:
    layer = scene.find(id)
    return pull(scene, layer, size, Compositor(), lookup(face()))  # type: ignore[arg-type]


def test_at_the_first_place_it_is_a_cut_of_the_canvas() -> None:
    samples = noise(200, 300, 3)
    rgb, valid = in_frame(Scene(300, 200, (photo_layer(samples), object_layer(FULL, Affine.translation(90, 70)))))
    assert np.array_equal(rgb, samples[70:134, 90:154]) and (valid == 255).all()


def test_flips_and_quarter_turns_are_undone_exactly() -> None:
    samples = noise(200, 300, 3)
    cut = samples[70:134, 90:154]
    for place, expected in [
        (Place(122, 102, flip=True), cut[:, ::-1]),
        (Place(122, 102, 90), np.rot90(cut)),  # the frame turned clockwise sees the canvas turned back
        (Place(122, 102, 180), cut[::-1, ::-1]),
    ]:
        rgb, _ = in_frame(Scene(300, 200, (photo_layer(samples), object_layer(FULL, place))))
        assert np.array_equal(rgb, expected)


@pytest.mark.parametrize("scale", [1.0, 2.0, 3.7, 10.0])
@pytest.mark.parametrize("angle", [0.0, 33.0])
def test_a_large_frame_sees_means_not_single_pixels(scale: float, angle: float) -> None:
    """Noise seen from afar is grey; a frame that skipped pixels would see noise."""
    scene = Scene(1500, 1500, (photo_layer(noise(1500, 1500, 3)), object_layer(FULL, Place(750, 750, angle, scale))))
    rgb, _ = in_frame(scene)
    # Noise of 256 values has a deviation of 74; the mean of scale**2 pixels one of 74 / scale.
    assert rgb.std() <= 1.5 * 74 / scale
    assert abs(rgb.mean() - 127.5) <= 6


@pytest.mark.parametrize("scale", [1.2, 1.4, 1.9, 2.8, 5.6])
def test_fine_stripes_do_not_become_coarse_ones(scale: float) -> None:
    samples = np.zeros((600, 600, 3), np.uint8)
    samples[:, ::2] = 255
    scene = Scene(600, 600, (photo_layer(samples), object_layer(FULL, Place(300, 300, 10, scale))))
    # A mean over `scale` pixels leaves at most 1 / scale of their contrast, a deviation of 127 where all is seen.
    assert in_frame(scene)[0].std() <= 0.45 * 127 / scale


@pytest.mark.parametrize("scale", [0.4, 1.0, 2.3, 7.0])
def test_the_same_spot_is_seen_at_every_scale(scale: float) -> None:
    """The ramp's red tells x and its green tells y, whatever the level they were taken from."""
    place = Place(512, 400, 25, scale)
    layer = object_layer(FULL, place)
    rgb, valid = in_frame(Scene(1024, 1024, (photo_layer(ramp(1024, 1024)), layer)))
    rows, columns = np.mgrid[:64, :64] + 0.5
    points = layer.place.apply(np.stack([columns.ravel(), rows.ravel()], axis=1)).reshape(64, 64, 2)
    inside = (valid == 255) & (np.abs(points - 512) < 480).all(axis=2)
    assert inside.any() and np.abs(rgb[..., :2] - (points - 0.5) / 1023 * 255)[inside].max() <= 2.5


def test_only_what_lies_below_is_seen() -> None:
    scene, appearances = family()
    below, _ = pull(scene, scene.find("a"), 64, Compositor(), appearances)  # type: ignore[arg-type]
    alone, _ = pull(Scene(300, 220, scene.layers[:2]), scene.find("a"), 64, Compositor(), lookup({}))  # type: ignore[arg-type]
    assert np.array_equal(below, alone)
    above, _ = pull(scene, scene.find("b"), 64, Compositor(), appearances)  # type: ignore[arg-type]
    without, _ = pull(scene, scene.find("b"), 64, Compositor(), lookup({}))  # type: ignore[arg-type]
    assert not np.array_equal(above, without)
    grouped, _ = pull(scene, scene.find("c"), 64, Compositor(), appearances)  # type: ignore[arg-type]
    bare = Scene(
        300, 220, (*scene.layers[:3], GroupLayer(id="group", name="g", opacity=0.7, children=(scene.find("c"),)))
    )
    ungrouped, _ = pull(bare, scene.find("c"), 64, Compositor(), appearances)  # type: ignore[arg-type]
    assert not np.array_equal(grouped, ungrouped)  # the paint below it in its group


def test_beyond_the_canvas_its_edge_is_repeated_and_not_valid() -> None:
    samples = noise(100, 100, 3)
    rgb, valid = in_frame(Scene(100, 100, (photo_layer(samples), object_layer(FULL, Affine.translation(-20, 60)))))
    assert (valid[:40, 20:] == 255).all() and not valid[40:].any() and not valid[:, :20].any()
    assert np.array_equal(rgb[:40, 20:], samples[60:, :44])
    assert np.array_equal(rgb[:40, :20], np.repeat(samples[60:, :1], 20, axis=1))
    assert np.array_equal(rgb[40:, 20:], np.repeat(samples[99:, :44], 24, axis=0))


@pytest.mark.parametrize(("dx", "dy"), [(-300, 20), (900, 20), (20, -300), (20, 900), (-300, 900)])
def test_far_outside_it_sees_the_nearest_edge(dx: int, dy: int) -> None:
    scene = Scene(
        100,
        100,
        (photo_layer(np.full((100, 100, 3), (9, 8, 7), np.uint8)), object_layer(FULL, Affine.translation(dx, dy))),
    )
    rgb, valid = in_frame(scene)
    assert (rgb == (9, 8, 7)).all() and not valid.any()


def test_where_nothing_is_seen_nothing_is_known() -> None:
    samples = noise(100, 100, 4)
    samples[..., 3] = 255
    samples[:, :50, 3] = 0
    layer = object_layer(FULL, Affine.translation(18, 18))
    rgb, valid = in_frame(Scene(100, 100, (photo_layer(samples), layer)))
    assert not valid[:, :32].any() and (valid[:, 32:] == 255).all()
    assert np.array_equal(rgb[:, 32:], samples[18:82, 50:82, :3])
    ground = BackgroundLayer(id="b", name="b", colours=((3, 4, 5),))
    rgb, valid = in_frame(Scene(100, 100, (ground, photo_layer(samples), layer)))
    assert (valid == 255).all() and (rgb[:, :32] == (3, 4, 5)).all()


def test_half_transparent_colours_are_not_darkened() -> None:
    samples = np.full((100, 100, 4), 200, np.uint8)
    rgb, valid = in_frame(Scene(100, 100, (photo_layer(samples), object_layer(FULL, Place(50, 50, 30)))))
    assert (valid == 255).all() and np.abs(rgb.astype(int) - 200).max() <= 1


@given(places, st.sampled_from([16, 64, 128]))
def test_it_works_at_any_place(place: Place, size: int) -> None:
    scene = Scene(300, 270, (photo_layer(np.full((270, 300, 3), 77, np.uint8)), object_layer(ellipse(90), place)))
    rgb, valid = in_frame(scene, size=size)
    assert rgb.shape == (size, size, 3) and valid.shape == (size, size)
    assert (rgb == 77).all() and np.isin(valid, (0, 255)).all()


def test_a_layer_that_is_gone_is_a_problem() -> None:
    scene = Scene(100, 100, (photo_layer(noise(100, 100, 3)),))
    with pytest.raises(Problem, match="no longer there"):
        pull(scene, object_layer(FULL, Place(5, 5)), 64, Compositor(), lookup(plain((1, 1, 1))))


@given(masks(), st.sampled_from([8, 32, 128]))
def test_the_mask_is_the_mean_of_what_each_pixel_shows(mask: np.ndarray, size: int) -> None:
    side = mask.shape[0]
    small = mask_in_frame(object_layer(mask, Place(0, 0)), size)
    assert small.shape == (size, size)
    if side <= size:
        return
    # Exactly: split every pixel of the mask into `size` parts each way, then average blocks of `side` parts.
    along = np.repeat(mask.astype(float), size, axis=0).reshape(size, side, side).mean(axis=1)
    exact = np.repeat(along, size, axis=1).reshape(size, size, side).mean(axis=2)
    if side < 4 * size:
        assert np.abs(small - exact).max() <= 0.5 + 1e-6
    else:
        # Halved first, so what a border between pixels cuts may go to either of them.
        most = 1 if mask.min() == 255 else 64
        assert np.abs(small - exact).max() <= most and abs(small.mean() - exact.mean()) <= 0.5 + exact.mean() / 50


def test_a_small_mask_is_enlarged_smoothly() -> None:
    mask = np.zeros((16, 16), np.uint8)
    mask[:, 8:] = 255
    large = mask_in_frame(object_layer(mask, Place(0, 0)), 64)[5].tolist()
    assert large[0] == 0 and large[63] == 255 and abs(large[31] + large[32] - 255) <= 2
    assert 0 < large[30] < large[31] < large[32] < large[33] < 255


def test_the_feather_is_not_in_the_mask() -> None:
    one, other = (mask_in_frame(object_layer(ellipse(64), Place(0, 0), feather=f), 64) for f in (0.0, 9.0))
    assert np.array_equal(one, other) and np.array_equal(one, ellipse(64))
