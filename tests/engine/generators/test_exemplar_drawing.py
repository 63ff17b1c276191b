"""Objects drawn from exemplars: their pixels where they cover, the generator's where not, the light of the place."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.generation.exemplar_pictures import DRAWING
from engine.generators.exemplar_drawing import VERSION, Ground, Steering, draw, prepare
from engine.generators.exemplar_shape import shape_of
from engine.generators.exemplar_warp import Warp, warps
from engine.generators.sharpness import sharpness
from tests.engine.generators.test_exemplar_warp import animal, ellipse

Bytes = NDArray[np.uint8]
SIDE = 160
TONE = np.array([120, 100, 80])
OF_DRAWING_1 = [68.8, 167.5]
OF_DRAWING_2 = 62.0


def textured(mask: Bytes, seed: int = 1) -> Bytes:
    noise = np.random.RandomState(seed).randint(-25, 26, (*mask.shape, 1))
    return np.dstack([np.clip(TONE + noise, 0, 255).astype(np.uint8), mask])


EXEMPLAR = textured(animal())
MASK = animal()


def warp(mask: Bytes = MASK, exemplar: Bytes = EXEMPLAR) -> Warp:
    shapes = shape_of(mask), shape_of(np.ascontiguousarray(exemplar[..., 3]))
    return warps(shapes[0], [(shapes[1], False)])[0]


def ground(tone: int = 168, mask: Bytes = MASK, size: int = 128) -> Ground:
    """A grey about which objects are as in mean light: 168, and 175 in drawings 4 to 7."""
    small = np.asarray(cv2.resize(mask, (size, size), interpolation=cv2.INTER_AREA), np.uint8)
    return Ground(np.full((size, size, 3), tone, np.uint8), np.full((size, size), 255, np.uint8), small)


def plain(*colour: int) -> Bytes:
    return np.full((128, 128, 3), colour, np.uint8)


def drawn(size: int = 160, mask: Bytes = MASK, exemplar: Bytes = EXEMPLAR, **changes: Any) -> tuple[Bytes, Bytes]:
    shown = np.asarray(cv2.resize(mask, (size, size), interpolation=cv2.INTER_AREA), np.uint8)
    place = changes.pop("place", ground(mask=mask))
    steering = changes.pop("steering", None)
    version = changes.pop("version", VERSION)
    prepared = prepare(exemplar, None, warp(mask, exemplar), SIDE, shown, version)
    return draw(prepared, shown, place, place, steering, version=version, **changes), prepared.alpha


def mean(rgb: Bytes, mask: Bytes) -> NDArray[np.float64]:
    inside = cv2.resize(mask, rgb.shape[1::-1], interpolation=cv2.INTER_AREA) >= 250
    return np.asarray(rgb[inside].mean(0), np.float64)


@pytest.mark.parametrize("size", [64, 160, 400])
def test_in_mean_light_the_exemplar_is_seen_as_it_is(size: int) -> None:
    rgb, alpha = drawn(size, place=ground())
    assert rgb.shape == (size, size, 3)
    assert alpha.shape == (size, size)
    assert mean(rgb, MASK) == pytest.approx(TONE, abs=4)


def test_texture_is_kept() -> None:
    rgb, _ = drawn(160)
    inside = cv2.erode(MASK, np.ones((5, 5), np.uint8)) == 255
    own, got = (np.abs(np.diff(x[..., 0].astype(int), axis=1))[inside[:, 1:]].mean() for x in (EXEMPLAR, rgb))
    assert got > 0.7 * own


def test_the_same_inputs_give_the_same_bytes() -> None:
    steering = Steering(plain(120, 100, 80), plain(90, 110, 120))
    one, other = (drawn(200, steering=steering, seed=3) for _ in range(2))
    assert one[0].tobytes() == other[0].tobytes()
    assert one[1].tobytes() == other[1].tobytes()


def test_light_follows_the_place_as_far_as_asked() -> None:
    tones = {}
    for follow in (0.0, 1.0):
        dark, bright = (drawn(place=ground(tone), follow=follow)[0] for tone in (110, 190))
        tones[follow] = np.log(mean(bright, MASK) / 255).mean() - np.log(mean(dark, MASK) / 255).mean()
    assert tones[0.0] == pytest.approx(0, abs=0.1)
    assert tones[1.0] == pytest.approx(np.log(190 / 110), rel=0.3)


def test_what_the_generator_would_change_arrives() -> None:
    before, _ = drawn(steering=Steering(plain(120, 100, 80), plain(120, 100, 80)))
    after, _ = drawn(steering=Steering(plain(120, 100, 80), plain(100, 105, 110)))
    change = mean(after, MASK) - mean(before, MASK)
    assert change == pytest.approx([-20, 5, 30], abs=7)


def test_what_is_not_covered_comes_from_the_generator() -> None:
    exemplar = textured(ellipse(90, 40))
    mask = MASK.copy()
    mask[10:40, 10:60] = 255  # far from anything the exemplar could reach
    place = ground(mask=mask)
    prepared = prepare(exemplar, None, warp(MASK, exemplar), SIDE, mask)
    assert (prepared.alpha[16:34, 16:54] == 255).all()
    assert prepared.usable[12:30, 12:40].max() == 0
    alone = draw(prepared, mask, place, place, None)
    assert mean(alone[10:40, 10:60], mask[10:40, 10:60]) == pytest.approx(TONE, abs=12)
    # The generator's structure in the exemplar's colours.
    striped = plain(60, 60, 60)
    striped[::8] = striped[1::8] = striped[2::8] = striped[3::8] = 160
    rgb = draw(prepared, mask, place, place, Steering(striped, striped))
    assert rgb[16:34, 20:50].astype(int).std(0).min() > 15
    assert alone[16:34, 20:50].astype(int).std(0).max() < 15
    assert np.abs(rgb[16:34, 20:50].mean((0, 1)) - TONE).max() < 45


def test_less_fidelity_is_more_of_the_generator() -> None:
    steering = Steering(plain(20, 20, 220), plain(20, 20, 220))
    blue = [mean(drawn(steering=steering, fidelity=share)[0], MASK)[2] for share in (1.0, 0.6, 0.2)]
    assert blue[0] < blue[1] - 10 < blue[2] - 20


def test_noise_of_the_place_is_matched() -> None:
    noisy = ground()
    chance = np.random.RandomState(5).standard_normal(noisy.rgb.shape) * 6
    place = Ground(np.clip(noisy.rgb + chance, 0, 255).astype(np.uint8), noisy.valid, noisy.mask)
    flat = np.dstack([np.broadcast_to(TONE, (*MASK.shape, 3)).astype(np.uint8), MASK])
    clean, _ = drawn(128, exemplar=flat)
    grainy, _ = drawn(128, exemplar=flat, place=place)
    inside = cv2.erode(noisy.mask, np.ones((7, 7), np.uint8)) == 255
    assert clean[inside].std(0).max() < 2
    assert grainy[inside].std(0).max() > 3


def test_recipes_of_before_are_drawn_as_they_were() -> None:
    """The means of drawing 1 as they were before there was a second one."""
    assert DRAWING == VERSION
    found = [mean(drawn(place=ground(tone), version=1)[0], MASK)[0] for tone in (90, 225)]
    assert found == pytest.approx(OF_DRAWING_1, abs=1)
    assert mean(drawn(place=ground(225))[0], MASK)[0] != pytest.approx(OF_DRAWING_1[1], abs=3)
    assert drawn(version=1)[1].tobytes() != drawn()[1].tobytes()


def test_since_drawing_7_the_edge_of_a_small_exemplar_is_smoothed_and_that_of_a_large_one_is_not() -> None:
    small = textured((cv2.resize(animal(), (40, 40), interpolation=cv2.INTER_AREA) >= 128).astype(np.uint8) * 255)
    for exemplar, size, is_smoothed in ((small, 400, True), (EXEMPLAR, 100, False)):
        before, after = (drawn(exemplar=exemplar, size=size, version=version)[1] for version in (6, 7))
        assert bool((before != after).any()) == is_smoothed
        assert ((before >= 128) == (after >= 128)).mean() > 0.98


def test_drawings_of_before_have_their_own_sharpness() -> None:
    """The mean step between neighbours of drawing 2, as it was before there was a third one."""
    fine = np.dstack([np.where(np.random.RandomState(1).rand(*MASK.shape, 1) < 0.5, 60, 180).astype(np.uint8)] * 3)
    inside = cv2.erode(MASK, np.ones((9, 9), np.uint8))[:, 1:] == 255

    def step(version: int) -> float:
        rgb, _ = drawn(exemplar=np.dstack([fine, MASK]), version=version)
        return float(np.abs(np.diff(rgb[..., 0].astype(int), axis=1))[inside].mean())

    assert step(2) == pytest.approx(OF_DRAWING_2, rel=0.03)
    assert step(3) < 0.9 * step(2)


def test_since_drawing_9_fine_hair_is_kept_at_photo_size_and_no_finer_than_photos_have_it() -> None:
    """Before a ground of middling sharpness."""
    size = 320
    mask = np.asarray(cv2.resize(MASK, (size, size), interpolation=cv2.INTER_CUBIC), np.uint8)
    noise = np.random.RandomState(1).normal(0, 60, (size, size)).astype(np.float32)

    def patterned(tone: Any, blur: float) -> Bytes:
        return np.asarray((tone + blur * cv2.GaussianBlur(noise, (0, 0), blur)[..., None]).clip(0, 255), np.uint8)

    def sharpness_of(blur: float, version: int, shown: int = size) -> float:
        like, part = ground(size=shown), slice(0, shown)
        place = Ground(np.repeat(patterned(168, 0.8)[part, part], 3, 2), like.valid, like.mask)
        exemplar = np.dstack([patterned(TONE, blur), mask])
        rgb, _ = drawn(shown, exemplar=exemplar, version=version, place=place)
        inside = cv2.resize(cv2.erode(MASK, np.ones((7, 7))), (shown, shown))
        return sharpness(np.ascontiguousarray(rgb[..., 1]), np.asarray(inside, np.uint8))

    assert sharpness_of(0.5, 9) > 1.08 * sharpness_of(0.5, 8)
    assert sharpness_of(0.5, 9) < 0.95 * sharpness_of(0.5, 2)
    assert sharpness_of(0.8, 9, 128) == sharpness_of(0.8, 8, 128)


def test_drawings_of_before_are_lit_as_they_were() -> None:
    low = ground(60)
    sky = low.rgb.copy()
    sky[: SIDE // 2] = 235
    third, second, newest = (
        mean(drawn(place=Ground(sky.copy(), low.valid, low.mask), version=version)[0], MASK)[0] for version in (3, 2, 4)
    )
    assert third == pytest.approx(second, abs=1)
    assert newest < 0.85 * third


def test_drawing_9_keeps_its_light_on_a_garish_lawn() -> None:
    grey = ground()
    lawn = Ground(plain(164, 220, 17), grey.valid, grey.mask)
    before, now = (mean(drawn(place=lawn, version=version)[0], MASK) for version in (9, 10))
    assert before[0] > now[0] + 5 and before[2] < now[2] - 5
    before, now = (mean(drawn(place=grey, version=version)[0], MASK) for version in (9, 10))
    assert before == pytest.approx(now, abs=0.01)


def test_drawing_11_shows_silhouettes_against_a_low_sun() -> None:
    grey, evening = ground(), plain(26, 14, 10)
    evening[:80] = np.linspace((120, 44, 20), (255, 170, 40), 80)[:, None]
    inside = cv2.resize(MASK, (160, 160), interpolation=cv2.INTER_AREA) >= 250
    place = Ground(evening, grey.valid, grey.mask)
    before, now = (drawn(place=place, version=version)[0][inside, 0] for version in (10, 11))
    assert now.mean() < 0.6 * before.mean()
    assert now.std() / now.mean() < 0.6 * before.std() / before.mean(), "low in contrast"
    first, second = (drawn(place=grey, version=version)[0] for version in (10, 11))
    assert first.tobytes() == second.tobytes()


def test_only_the_box_of_the_mask_is_worked_out() -> None:
    exemplar = textured(animal())
    whole, part = (prepare(exemplar, None, warp(), SIDE, MASK, version) for version in (2, 3))
    assert (part.alpha == whole.alpha).mean() > 0.999
    seen = MASK > 0
    assert np.abs(part.rgb[seen].astype(int) - whole.rgb[seen]).mean() < 0.2
